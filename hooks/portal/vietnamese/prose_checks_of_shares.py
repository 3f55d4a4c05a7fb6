"""Blocks of a text go in; places come out where a share is not its percentage, or where the shares of one whole do not make a hundred.

A share has its whole beside it ("53/60 … đạt 90%"), before it ("trong 40 cơ sở có 10 …, bằng 25%"), or, as officials write, names two numbers of
the same things only ("phân quyền 36 thủ tục, đề nghị 19 thủ tục, chiếm 53%"). A whole that stands behind the percentage is another one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from portal.model.fault import Fault
from portal.vietnamese.numbers import write_number
from portal.vietnamese.prose_checks_counts import Count, all_counts, named, two_syllables
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, Sentence, sentences_with_percent

PERCENT = r"(?P<percent>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?%"
_BESIDE = (
    re.compile(rf"(?<![\w/.,-])(?P<part>[0-9]{{1,6}})/(?P<whole>[0-9]{{1,6}})(?![\w/.,]\d)(?P<between>[^0-9%;.]{{0,80}}?){PERCENT}"),
    re.compile(
        rf"(?<![\w/.,-])(?P<part>[0-9]{{1,6}})(?:\s[^\W\d_]+){{0,5}}\s(?:trên|trong)\stổng(?:\ssố)?\s(?P<whole>[0-9]{{1,6}})(?P<between>[^0-9%;.]{{0,80}}?){PERCENT}"
    ),
)
_SAYS_SHARE = re.compile(r"(?:đạt|chiếm|bằng|tức|tương đương|tỷ lệ|tỉ lệ|là|=|\()[^0-9%;.]{0,24}\Z", re.IGNORECASE)
_SAYS_CHANGE = re.compile(r"(?<!\w)(?:tăng|giảm|vượt|cao hơn|thấp hơn|còn lại|so với|cùng kỳ|năm trước)(?!\w)", re.IGNORECASE)
_SAYS_ABOUT = re.compile(r"(?<!\w)(?:hơn|trên|gần|khoảng|dưới|ước|xấp xỉ)\s+\Z", re.IGNORECASE)
_STATED = re.compile(
    r"(?:(?<!\w)(?P<word>chiếm|bằng|đạt|tức|tương đương|tỷ lệ|tỉ lệ)(?:\s+(?:tỷ lệ|tỉ lệ|tỷ trọng|là|bằng))?\s+|\()"
    rf"{PERCENT}(?=\s*(?:[.,;)]|\Z))",
    re.IGNORECASE,
)
_ANY_PERCENT = re.compile(r"[0-9]\s?%")
_WHOLE_BEFORE = re.compile(r"(?<!\w)(?:trong(?:\s+(?:tổng\s+)?số)?|tổng(?:\s+số)?)\s+\Z", re.IGNORECASE)
_OF_WHICH = re.compile(r"(?:,?\s+[^\W\d_][^\s,;:.()]*){1,12}?,?\s+trong đó(?:\s+có)?\s+(?=[0-9])", re.IGNORECASE)
_IS_PART_BEFORE = re.compile(r"(?<!\w)(?:trong đó(?:\s+có)?|có)\s+\Z", re.IGNORECASE)
_OTHER_WHOLE = 2
"""A share more than so many times what its two numbers make is one of something else."""
_MOST_COUNTS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """`is_named` where the sentence says that it is the whole, not only by its noun."""

    count: Count
    is_named: bool


def wrong_shares(blocks: Sequence[Block]) -> Iterator[ProseFinding]:
    """Numbers in figures, and of one sentence only; "hơn 50%", "tăng 5%" and "80% kế hoạch" are no shares."""
    for sentence in sentences_with_percent(blocks):
        beside = tuple(_beside(sentence))
        yield from (finding for finding, _ in beside if finding)
        yield from _before(sentence, {end for _, end in beside})


def _beside(sentence: Sentence) -> Iterator[tuple[ProseFinding | None, int]]:
    """Every share with its whole beside it, doubted or not, and where it ends."""
    for pattern in _BESIDE:
        for match in pattern.finditer(sentence.text):
            part, whole = Decimal(match["part"]), Decimal(match["whole"])
            is_other = _SAYS_CHANGE.search(match["between"]) or _SAYS_ABOUT.search(match["between"])
            is_share = _SAYS_SHARE.search(match["between"]) and not is_other
            is_wrong = is_share and whole and not _may_be_date(part, whole) and not is_share_of(part, whole, match["percent"])
            yield _told(sentence, match.start(), match.end(), match.group(), part / whole, match["percent"]) if is_wrong else None, match.end()


def is_share_of(part: Decimal, whole: Decimal, percent: str) -> bool:
    """Rounded up or down to the decimals of `percent`."""
    stated = _read(percent)
    return bool(whole) and abs(part * 100 / whole - stated) < _last_place(stated)


def write_percent(ratio: Decimal, like: str) -> str:
    """ "52,8%", with the decimals of `like` but at least one, which is left out where it is 0."""
    share = (ratio * 100).quantize(min(_last_place(_read(like)), Decimal("0.1")), ROUND_HALF_UP)
    return f"{write_number(share.quantize(Decimal(1)) if share == share.to_integral_value() else share)}%"


def _before(sentence: Sentence, told_beside: set[int]) -> Iterator[ProseFinding]:
    """Shares whose part and whole stand somewhere before them in the same clause; of several in a row the whole of the first is that of all."""
    counts = all_counts(sentence.text)
    starts = [count.start for count in counts]
    percents = [match.start() for match in _ANY_PERCENT.finditer(sentence.text)]
    kept: _Whole | None = None
    begins = 0
    for match in _STATED.finditer(sentence.text) if counts else ():
        clause = sentence.text.rfind(";", begins, match.start()) + 1
        earlier = bisect_left(percents, match.start("percent"))
        after_percent = percents[earlier - 1] if earlier else 0
        kept = None if clause or after_percent > begins else kept
        index = bisect_left(starts, match.start())
        begins, region = match.end(), counts[bisect_left(starts, max(clause, after_percent)) : index][-_MOST_COUNTS:]
        whole = kept if kept else _whole(region, sentence.text)
        parts = [count for count in region if not whole or count.start > whole.count.start]
        part = _part(parts, whole, sentence.text, match) if whole and not _says_change(sentence.text, region, match.start()) else None
        kept = None
        if match.end() in told_beside or not whole or not part:
            continue
        ratio, wholes = Decimal(part.amount) / whole.count.amount, (whole.count, *counts[max(0, index - _MOST_COUNTS) : index])
        if any(_is_one_of(one, wholes, match["percent"]) for one in parts):
            kept = _Whole(count=whole.count, is_named=True)
        elif whole.is_named or _is_near(ratio * 100, _read(match["percent"])):
            kept, stated = whole, match.group().lstrip("(")
            found = f"{named(sentence.text, whole.count)} … {named(sentence.text, part)} … {stated}"
            yield _told(sentence, match.start(), match.end(), found, ratio, match["percent"])


def _whole(region: Sequence[Count], text: str) -> _Whole | None:
    """The first count that is called the whole, else the first of two of the same thing that nothing else follows."""
    for count in region[:-1]:
        before = _WHOLE_BEFORE.search(text, max(0, count.start - 16), count.start)
        if count.amount and (before or (not count.is_vague and _OF_WHICH.match(text, count.number_end))):
            return _Whole(count=count, is_named=True)
    if len(region) < 2 or region[-1].is_vague:
        return None
    noun = two_syllables(text, region[-1])
    alike = [count for count in region if two_syllables(text, count) == noun and not count.is_vague]
    return _Whole(count=alike[0], is_named=False) if len(alike) == 2 and alike[0].amount else None


def _part(parts: Sequence[Count], whole: _Whole, text: str, stated: re.Match[str]) -> Count | None:
    """The only one of the same thing or, of other things, the only one, where it is said to be a part; None where nobody can tell."""
    alike = [count for count in parts if two_syllables(text, count) == two_syllables(text, whole.count)]
    is_sure = whole.is_named or (stated["word"] or "").lower() not in ("", "đạt")
    part = alike[0] if len(alike) == 1 and is_sure else None
    if not alike and len(parts) == 1 and (stated["word"] or "").lower() not in ("", "đạt"):
        is_said = _IS_PART_BEFORE.search(text, max(0, parts[0].start - 16), parts[0].start)
        part = parts[0] if is_said or parts[0].noun == whole.count.noun else None
    return part if part and not part.is_vague and part.amount <= whole.count.amount else None


def _is_one_of(part: Count, wholes: Sequence[Count], percent: str) -> bool:
    """Whether it is that share of anything before it: "200 xã, trong đó 150 xã đạt chuẩn, chiếm 75%, 30 xã nâng cao, chiếm 20%" of those 150."""
    return any(is_share_of(Decimal(part.amount), Decimal(whole.amount), percent) for whole in wholes if whole.start < part.start)


def _says_change(text: str, region: Sequence[Count], end: int) -> bool:
    return bool(region) and _SAYS_CHANGE.search(text, region[0].start, end) is not None


def _is_near(one: Decimal, other: Decimal) -> bool:
    return max(one, other) < _OTHER_WHOLE * min(one, other)


def _told(sentence: Sentence, start: int, end: int, found: str, ratio: Decimal, percent: str) -> ProseFinding:
    return ProseFinding(
        start=sentence.start + start,
        end=sentence.start + end,
        fault=Fault.WRONG_PERCENTAGE,
        found=" ".join(found.split()),
        expected=write_percent(ratio, percent),
    )


def _read(percent: str) -> Decimal:
    return Decimal(percent.replace(",", "."))


def _last_place(number: Decimal) -> Decimal:
    return Decimal(1).scaleb(int(number.as_tuple().exponent))


def _may_be_date(one: Decimal, other: Decimal) -> bool:
    """ "30/12", "11/2018"."""
    return (one <= 31 and other <= 12) or (one <= 12 and 1900 <= other <= 2100)
