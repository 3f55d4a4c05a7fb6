"""Blocks of a text go in; places come out where the parts of a sentence do not make its total, or a share is not its percentage.

Parts may be named in part only: after "trong đó" a sum is doubted where little is left over, after "gồm" and "chia ra" always.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice

from portal.model.fault import Fault
from portal.vietnamese.numbers import write_number
from portal.vietnamese.prose_checks_counts import Count, counts_in, named
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, Sentence

_PARTS = re.compile(
    r"(?:,?\s+[^\W\d_][^\s,;:.()]*){1,12}?,?\s+(?P<word>trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể)(?:\s+(?:có|là))?\s*:?\s+(?=[0-9])", re.IGNORECASE
)
_LONGEST_LIST, _MOST_PARTS = 800, 12
_TOTAL_BEFORE = re.compile(r"tổng(?:\s+(?:số|cộng|là|cộng là|số là|số có|có))?\s+\Z", re.IGNORECASE)
_PART_ENDS = re.compile(r"[.;]\s(?![0-9])|\Z")
_PERCENT = r"(?P<percent>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?%"
_SHARES = (
    re.compile(rf"(?<![\w/.,-])(?P<part>[0-9]{{1,6}})/(?P<whole>[0-9]{{1,6}})(?![\w/.,]\d)(?P<between>[^0-9%;.]{{0,80}}?){_PERCENT}"),
    re.compile(
        rf"(?<![\w/.,-])(?P<part>[0-9]{{1,6}})(?:\s[^\W\d_]+){{0,5}}\s(?:trên|trong)\stổng(?:\ssố)?\s(?P<whole>[0-9]{{1,6}})(?P<between>[^0-9%;.]{{0,80}}?){_PERCENT}"
    ),
)
_SAYS_SHARE = re.compile(r"(?:đạt|chiếm|bằng|tức|tương đương|tỷ lệ|tỉ lệ|là|=|\()[^0-9%;.]{0,24}\Z", re.IGNORECASE)
_SAYS_CHANGE = re.compile(r"(?:tăng|giảm|vượt|cao hơn|thấp hơn|còn lại|so với)(?!\w)", re.IGNORECASE)


def wrong_sums(blocks: Sequence[Block]) -> Iterator[ProseFinding]:
    """Numbers in figures, and of one sentence only."""
    for block in blocks:
        for sentence in block.sentences():
            yield from _totals(sentence)
            yield from _shares(sentence)


def _totals(sentence: Sentence) -> Iterator[ProseFinding]:
    text = re.sub(r"\([^()]*\)", lambda match: " " * len(match.group()), sentence.text)
    for total in counts_in(text):
        match = _PARTS.match(text, total.number_end)
        if not match or total.is_vague:
            continue
        ends = _PART_ENDS.search(text, match.end(), match.end() + _LONGEST_LIST)
        parts = list(islice(counts_in(text, match.end(), ends.start() if ends else None), _MOST_PARTS + 1))
        is_total = _TOTAL_BEFORE.search(text, max(0, total.start - 24), total.start) is not None
        if _are_parts(parts, total, is_total=is_total) and _is_wrong(total, parts, word=match["word"].lower()):
            sum_of_parts = sum(part.amount for part in parts)
            yield ProseFinding(
                start=sentence.start + total.start,
                end=sentence.start + total.end,
                fault=Fault.SUM_IN_SENTENCE,
                found=named(text, total),
                expected=write_number(Decimal(sum_of_parts)),
            )


def _are_parts(parts: Sequence[Count], total: Count, *, is_total: bool) -> bool:
    """Two or more, no endless list, of the same noun, or of any where a total is announced."""
    return 1 < len(parts) <= _MOST_PARTS and not any(part.is_vague for part in parts) and (is_total or all(part.noun == total.noun for part in parts))


def _is_wrong(total: Count, parts: Sequence[Count], *, word: str) -> bool:
    left = abs(total.amount - sum(part.amount for part in parts))
    return left > 0 and (word != "trong đó" or left * 10 <= max(total.amount, 20))


def _shares(sentence: Sentence) -> Iterator[ProseFinding]:
    for pattern in _SHARES:
        for match in pattern.finditer(sentence.text):
            part, whole = Decimal(match["part"]), Decimal(match["whole"])
            percent = Decimal(match["percent"].replace(",", "."))
            is_share = _SAYS_SHARE.search(match["between"]) and not _SAYS_CHANGE.search(match["between"])
            if not is_share or not whole or _may_be_date(part, whole):
                continue
            last_place = Decimal(1).scaleb(int(percent.as_tuple().exponent))
            share = part * 100 / whole
            if abs(share - percent) >= last_place:
                expected = f"{write_number(share.quantize(min(last_place, Decimal('0.1')), ROUND_HALF_UP))}%"
                yield ProseFinding(
                    start=sentence.start + match.start(),
                    end=sentence.start + match.end(),
                    fault=Fault.WRONG_PERCENTAGE,
                    found=" ".join(match.group().split()),
                    expected=expected,
                )


def _may_be_date(one: Decimal, other: Decimal) -> bool:
    """ "30/12", "11/2018"."""
    return (one <= 31 and other <= 12) or (one <= 12 and 1900 <= other <= 2100)
