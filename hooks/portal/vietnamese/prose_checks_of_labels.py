"""Blocks of a text go in; places come out where parts that exclude each other are together more than their total.

"Cấp 11 giấy phép, trong đó cấp mới 5 giấy phép, gia hạn 4 giấy phép, sửa đổi 3 giấy phép": what stands before each number says what part it is.
Only parts of one group of such words are added up, for most others may overlap ("phát hiện 5, xử phạt 4"); fewer than the total may be in order.
"""

import re
from collections.abc import Iterator, Sequence

from portal.model.fault import Fault
from portal.vietnamese.folding import nfc, tone_key
from portal.vietnamese.prose_checks_counts import Count, all_counts, named
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, Sentence

_GROUPS = (
    {"cấp mới", "cấp lại", "cấp đổi", "gia hạn", "sửa đổi", "bổ sung", "sửa đổi, bổ sung", "điều chỉnh"},
    {"đã giải quyết", "đang giải quyết", "chưa giải quyết"},
    {"đã xử lý", "đang xử lý", "chưa xử lý"},
    {"trước hạn", "đúng hạn", "quá hạn", "trễ hạn"},
    {"cấp quốc gia", "cấp bộ", "cấp tỉnh", "cấp thành phố", "cấp huyện", "cấp xã", "cấp cơ sở"},
    {"trực tuyến", "trực tiếp", "qua bưu chính"},
)
_GRANTED = re.compile(r"(?<!\w)cấp\s+(?P<number>[0-9]{1,6})\s+(?P<noun>giấy|thẻ|chứng|văn|mã)(?!\w)", re.IGNORECASE)
"""What is granted; elsewhere a number behind "cấp" is a level."""
_OPENS = re.compile(r"(?:\s+[^\W\d_]+){1,10}?,?\s+trong đó(?:\s+có)?\s*:?\s+(?=[^\W\d_])", re.IGNORECASE)
_PART = re.compile(
    r"(?:và\s+)?(?P<label>[^\W\d_]+(?:(?:\s+|,\s)[^\W\d_]+){0,3}?)\s+(?P<number>[0-9]{1,6})(?![\w%]|[.,/–-][0-9]|\s?%)(?:\s+[^\W\d_]+){0,5}?"
    r"(?P<sign>\s*[,;]\s*|\s+(?=và\s)|\s*\Z|\s*\.)",
    re.IGNORECASE,
)
_MOST_PARTS = 12


def parts_above_the_whole(blocks: Sequence[Block]) -> Iterator[ProseFinding]:
    """Numbers in figures, and of one sentence only."""
    for block in blocks:
        for sentence in block.sentences() if "trong đó" in block.text.lower() else ():
            yield from _of(sentence)


def _of(sentence: Sentence) -> Iterator[ProseFinding]:
    for count in (*all_counts(sentence.text), *map(_granted, _GRANTED.finditer(sentence.text))):
        opened = None if count.is_vague else _OPENS.match(sentence.text, count.number_end)
        numbers = _parts(sentence.text, opened.end()) if opened else []
        if len(numbers) > 1 and sum(numbers) > count.amount >= max(numbers):
            yield _told(sentence, count, sum(numbers))


def _granted(match: re.Match[str]) -> Count:
    start, end = match.span("number")
    return Count(start=start, number_end=end, end=match.end(), amount=int(match["number"]), noun=tone_key(match["noun"]), is_vague=False)


def _parts(text: str, place: int) -> list[int]:
    """The numbers of the parts up to the end of their list; none where one of them is called otherwise than the others."""
    labels: list[str] = []
    numbers: list[int] = []
    while len(numbers) < _MOST_PARTS and (part := _PART.match(text, place)):
        labels.append(nfc(" ".join(part["label"].lower().split())))
        numbers.append(int(part["number"]))
        place = part.end()
        if part["sign"].strip() in {"", "."} and not text.startswith("và", place):
            break
    is_of_one_group = len(set(labels)) == len(labels) and any(group.issuperset(labels) for group in _GROUPS)
    return numbers if is_of_one_group else []


def _told(sentence: Sentence, total: Count, parts: int) -> ProseFinding:
    start, end = sentence.start + total.start, sentence.start + total.end
    return ProseFinding(start=start, end=end, fault=Fault.SUM_IN_SENTENCE, found=named(sentence.text, total), expected=str(parts))
