"""Blocks of a text go in; places come out where the parts of a sentence do not make its total.

Parts may be named in part only: after "trong đó" a sum is doubted where "và" closes the list and little is left over, after "gồm" always. Parts stand
after such a word or in brackets, "64 nhiệm vụ (đợt 1: 39; đợt 2: 26)".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from portal.model.fault import Fault
from portal.vietnamese.folding import tone_key
from portal.vietnamese.numbers import write_number
from portal.vietnamese.prose_checks_counts import Count, all_counts, counts_in, named
from portal.vietnamese.prose_checks_parts import Listed, listed_after, part_ends, sums, without_brackets
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, Sentence

_TOTAL_BEFORE = re.compile(r"tổng(?:\s+(?:số|cộng|là|cộng là|số là|số có|có))?\s+\Z", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?P<list>[^()]{5,300})\)")
_BRACKET_PART = re.compile(
    r"\s*(?:(?P<label>[^\W\d_][^:]{0,40}):\s*)?(?P<number>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,6})(?:\s+(?P<noun>[^\W\d_]+)[^%/]{0,60})?\s*",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"(?<!\w)(?:năm|tháng|cùng kỳ|kỳ trước|kế hoạch|mục tiêu|chỉ tiêu|ước|tăng|giảm|so với|lũy kế|luỹ kế|trong đó|còn lại)(?!\w)", re.IGNORECASE
)
"""In brackets after a number these stand before what it is compared with, not before a part of it."""
_CLAUSE_SIGNS = re.compile(r"[,;:.()]")


def wrong_sums(blocks: Sequence[Block]) -> Iterator[ProseFinding]:
    """Numbers in figures, and of one sentence only."""
    for block in blocks:
        for sentence in block.sentences():
            yield from _totals(sentence)
            yield from _in_brackets(sentence)


def _totals(sentence: Sentence) -> Iterator[ProseFinding]:
    text = without_brackets(sentence.text)
    counts, ends = all_counts(text), part_ends(text)
    for index, total in enumerate(counts):
        listed = None if total.is_vague else listed_after(text, index, counts, ends)
        outer, inner = ([counts[place] for place in places] for places in (listed.outer, listed.inner)) if listed else ([], [])
        if listed and len(outer) > 1 and _are_parts((*outer, *inner), total, text):
            possible = sums([Decimal(part.amount) for part in outer], [Decimal(part.amount) for part in inner])
            if all(_is_wrong(total.amount, int(one), listed) for one in possible):
                yield _told(sentence, total, possible[0])


def _are_parts(parts: Sequence[Count], total: Count, text: str) -> bool:
    """Of the same noun, or of any where a total is announced."""
    is_total = _TOTAL_BEFORE.search(text, max(0, total.start - 24), total.start) is not None
    return not any(part.is_vague for part in parts) and (is_total or all(part.noun == total.noun for part in parts))


def _is_wrong(total: int, parts: int, listed: Listed) -> bool:
    left = abs(total - parts)
    return left > 0 and (listed.word != "trong đó" or (_is_little(left, total) and (parts > total or listed.is_closed)))


def _is_little(left: int, total: int) -> bool:
    return left * 10 <= max(total, 20)


def _in_brackets(sentence: Sentence) -> Iterator[ProseFinding]:
    """Each part with its label or with the noun of the total, right behind the only count of its clause."""
    counts = all_counts(sentence.text)
    starts = [count.start for count in counts]
    for match in _IN_BRACKETS.finditer(sentence.text) if counts else ():
        place = bisect_left(starts, match.start()) - 1
        if place < 0 or counts[place].is_vague or match.start() - counts[place].end > 120:
            continue
        total = counts[place]
        is_alone = place == 0 or _CLAUSE_SIGNS.search(sentence.text, counts[place - 1].end, total.start) is not None
        parts = _bracket_parts(match["list"], total)
        left = abs(total.amount - sum(parts))
        if (
            is_alone
            and len(parts) > 1
            and left > 0
            and _is_little(left, total.amount)
            and not _CLAUSE_SIGNS.search(sentence.text, total.end, match.start())
        ):
            yield _told(sentence, total, Decimal(sum(parts)))


def _bracket_parts(written: str, total: Count) -> list[int]:
    matches = [_BRACKET_PART.fullmatch(part) for part in written.split(";" if ";" in written else ",")]
    if _COMPARED.search(written) or not all(
        match and (match["label"] or (match["noun"] and tone_key(match["noun"]) == total.noun)) for match in matches
    ):
        return []
    is_one_each = not any(len(tuple(islice(counts_in(match.group()), 2))) > 1 for match in matches if match)
    return [int(match["number"].replace(".", "")) for match in matches if match and is_one_each]


def _told(sentence: Sentence, total: Count, parts: Decimal) -> ProseFinding:
    return ProseFinding(
        start=sentence.start + total.start,
        end=sentence.start + total.end,
        fault=Fault.SUM_IN_SENTENCE,
        found=named(sentence.text, total),
        expected=write_number(parts),
    )
