"""Blocks of a text go in; places come out where amounts such as "4,5 triệu" do not make the one they are parts of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from portal.model.fault import Fault
from portal.vietnamese.numbers import write_number
from portal.vietnamese.prose_checks_counts import is_vague_at
from portal.vietnamese.prose_checks_parts import Listed, listed_after, part_ends, sums, without_brackets
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, Sentence

SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
NUMBER = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9})(?:,[0-9]{1,3})?"
_AMOUNT = re.compile(rf"(?<![\w.,/–-])(?P<number>{NUMBER})\s+(?P<scale>{'|'.join(SCALES)})(?!\w|\s?[/%])(?P<thing>\s+[^\W\d_]+)?", re.IGNORECASE)
_RATE = re.compile(r"(?:\s+[^\W\d_]+)?(?:\s?/|\s+(?:một|mỗi)\s)")
_OTHER_THINGS = {"usd", "đô", "euro", "yên", "lượt", "người"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Amount:
    """`number` as printed, `value` with its scale; `thing` is the syllable after the scale: "đồng", "lượt"."""

    start: int
    number_end: int
    number: Decimal
    value: Decimal
    scale: int
    thing: str


def wrong_amounts(blocks: Sequence[Block]) -> Iterator[ProseFinding]:
    """Of one sentence only; what rounding explains is right."""
    for block in blocks:
        for sentence in block.sentences():
            yield from _totals(sentence)


def read_digits(digits: str) -> Decimal:
    """Digits that `NUMBER` has matched."""
    return Decimal(digits.replace(".", "").replace(",", "."))


def half_place(number: Decimal) -> Decimal:
    """Half of the last decimal of `number`, 0 of a whole number: how far the exact value may be."""
    exponent = int(number.as_tuple().exponent)
    return Decimal(5).scaleb(exponent - 1) if exponent < 0 else Decimal(0)


def _totals(sentence: Sentence) -> Iterator[ProseFinding]:
    text = without_brackets(sentence.text)
    amounts, ends = tuple(_amounts(text)), part_ends(text)
    for index, total in enumerate(amounts):
        listed = None if is_vague_at(text, total.start) else listed_after(text, index, amounts, ends)
        if not listed or len(listed.outer) < 2:
            continue
        outer, inner = ([amounts[place] for place in places] for places in (listed.outer, listed.inner))
        parts = (*outer, *inner)
        possible = sums([part.value for part in outer], [part.value for part in inner])
        if _are_parts(parts, total, text) and all(_is_wrong(total, one, parts, listed) for one in possible):
            yield ProseFinding(
                start=sentence.start + total.start,
                end=sentence.start + total.number_end,
                fault=Fault.SUM_IN_SENTENCE,
                found=" ".join(text[total.start : total.number_end].split()),
                expected=f"{write_number(possible[0].scaleb(-total.scale).normalize())} {text[total.start : total.number_end].split()[-1]}",
            )


def _amounts(text: str) -> Iterator[_Amount]:
    for match in _AMOUNT.finditer(text):
        number, scale = read_digits(match["number"]), SCALES[match["scale"].lower()]
        yield _Amount(
            start=match.start(),
            number_end=match.end("scale"),
            number=number,
            value=number.scaleb(scale),
            scale=scale,
            thing=(match["thing"] or "").strip().lower(),
        )


def _are_parts(parts: Sequence[_Amount], total: _Amount, text: str) -> bool:
    """None is vague or so much for each; all of one currency, or of the one thing the total counts."""
    is_exact = not any(is_vague_at(text, part.start) or _RATE.match(text, part.number_end) for part in parts)
    things = {part.thing for part in parts if part.thing}
    return is_exact and (things == {total.thing} if total.thing not in ("", "đồng") else not things & _OTHER_THINGS)


def _is_wrong(total: _Amount, made: Decimal, parts: Sequence[_Amount], listed: Listed) -> bool:
    """A total without decimals may have been rounded from parts that have some, one with decimals from parts that were rounded as well."""
    left = abs(total.value - made)
    has_decimals = half_place(total.number) > 0
    slack = sum((half_place(one.number).scaleb(one.scale) for one in (total, *parts)), Decimal(0)) if has_decimals else Decimal(0)
    rounded = not has_decimals and any(half_place(one.number) > 0 or one.scale < total.scale for one in parts)
    half = Decimal(5).scaleb(total.scale - 1)
    return (
        left > slack
        and not (rounded and left < half)
        and (listed.word != "trong đó" or (left * 10 <= total.value and (made > total.value or listed.is_closed)))
    )
