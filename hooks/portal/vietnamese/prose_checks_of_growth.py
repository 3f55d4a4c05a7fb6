"""Blocks of a text go in; places come out where a growth is not the one of its two numbers."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from portal.model.fault import Fault
from portal.vietnamese.prose_checks_counts import is_vague_at
from portal.vietnamese.prose_checks_of_amounts import NUMBER, SCALES, half_place, read_digits
from portal.vietnamese.prose_checks_of_shares import PERCENT, write_percent
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, sentences_with_percent

_BEGINS, _ENDS = r"(?<![\w.,/–-])", r"(?![.,/–-]?[0-9]|\w|\s?[%/–-])"
_NOW = rf"{_BEGINS}(?P<now>{NUMBER}){_ENDS}(?:\s+(?P<now_unit>[^\W\d_]+))?"
_THEN = rf"{_BEGINS}(?P<then>{NUMBER}){_ENDS}(?:\s+(?P<then_unit>[^\W\d_]+))?"
_WORDS = r"(?:\s+[^\W\d_]+){0,5}"
_CHANGE = rf"(?<!\w)(?P<way>tăng|giảm)\s+{PERCENT}"
_GROWTHS = (
    re.compile(rf"{_CHANGE}(?:,|\s\(|\s)[^.;%0-9()]{{0,40}}?{_NOW}{_WORDS}\s+so với\s+{_THEN}", re.IGNORECASE),
    re.compile(rf"{_NOW}{_WORDS},?\s+{_CHANGE}\s+so với\s+(?:con số\s+)?{_THEN}", re.IGNORECASE),
    re.compile(rf"{_NOW}{_WORDS},?\s+{_CHANGE}\s+so với\s+(?:[^\W\d_]+\s+){{1,4}}(?:(?:19|20)[0-9]{{2}}\s+)?\({_THEN}{_WORDS}\)", re.IGNORECASE),
    re.compile(
        rf"(?<!\w)từ\s+{_THEN}{_WORDS}\s+(?:lên|xuống|còn)\s+(?:còn\s+|thành\s+)?{_NOW}{_WORDS},?\s+(?:\(|tức\s+|hay\s+)?{_CHANGE}", re.IGNORECASE
    ),
    re.compile(rf"{_CHANGE}(?:,|\s\()?\s*từ\s+{_THEN}{_WORDS}\s+(?:lên|xuống|còn)\s+(?:còn\s+|thành\s+)?{_NOW}", re.IGNORECASE),
)
_NOT_A_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")


def wrong_growths(blocks: Sequence[Block]) -> Iterator[ProseFinding]:
    """Of one sentence; two numbers of the same unit, neither of them a year or a percentage."""
    for sentence in sentences_with_percent(blocks):
        for pattern in _GROWTHS:
            for match in pattern.finditer(sentence.text):
                now, then, way = _value(match, "now"), _value(match, "then"), match["way"].lower()
                if now is None or then is None or is_vague_at(sentence.text, match.start("now")) or _explains(now, then, match):
                    continue
                ratio = (now[0] - then[0]) / then[0] * (1 if way == "tăng" else -1)
                yield ProseFinding(
                    start=sentence.start + match.start(),
                    end=sentence.start + match.end(),
                    fault=Fault.WRONG_PERCENTAGE,
                    found=" ".join(match.group().split()),
                    expected=f"{way} {write_percent(ratio, match['percent'])}",
                )


def _value(match: re.Match[str], name: str) -> tuple[Decimal, Decimal] | None:
    """The number with its scale or that of the other one, and how far it may be from the exact one; None of a year and of nothing."""
    number = read_digits(match[name])
    words = [(match[f"{one}_unit"] or "").lower() for one in (name, "then" if name == "now" else "now")]
    scale = next((SCALES[word] for word in words if word in SCALES), 0)
    is_none = number == 0 or _NOT_A_YEAR.match(match[name])
    return None if is_none else (number.scaleb(scale), half_place(number).scaleb(scale))


def _explains(now: tuple[Decimal, Decimal], then: tuple[Decimal, Decimal], match: re.Match[str]) -> bool:
    """Whether the exact values may lie so that the rounded growth is the one stated."""
    stated = Decimal(match["percent"].replace(",", ".")) * (1 if match["way"].lower() == "tăng" else -1)
    place = Decimal(1).scaleb(int(stated.as_tuple().exponent))
    least = ((now[0] - now[1]) / (then[0] + then[1]) - 1) * 100
    most = ((now[0] + now[1]) / (then[0] - then[1]) - 1) * 100
    return least - place < stated < most + place
