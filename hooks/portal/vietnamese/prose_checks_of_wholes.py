"""Blocks of a text go in; places come out where shares that are said to be all of a whole do not make a hundred."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from portal.model.fault import Fault
from portal.vietnamese.numbers import write_number
from portal.vietnamese.prose_checks_of_shares import PERCENT
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, Sentence, sentences_with_percent

_SHARE = re.compile(rf"(?:(?<!\w)chiếm|(?P<rest>(?<!\w)còn lại[^0-9%;.,]{{0,40}}))(?:\s+(?:tỷ lệ|tỉ lệ|tỷ trọng|là))?\s+{PERCENT}", re.IGNORECASE)
_PERCENTS = re.compile(r"[0-9]\s?%")
_ALL = re.compile(r"(?<!\w)(?:gồm|bao gồm|chia ra|cơ cấu|phân theo|chia theo)(?!\w)", re.IGNORECASE)
_NOT_ALL = re.compile(r"(?<!\w)(?:trong đó|trong số (?:này|đó)|tăng|giảm|so với)(?!\w)", re.IGNORECASE)
_OF_TOTAL = re.compile(r"(?<!\w)(?:trong\s+)?tổng\s+số\s+[^0-9%;.,]{1,60},\s", re.IGNORECASE)
_MAY_OVERLAP = re.compile(
    r"(?<!\w)(?:nữ|nam|đảng viên|đoàn viên|tuổi|trẻ|dân tộc|trình độ|đại học|thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|biết|sử dụng|hài lòng|đạt|có)(?!\w)",
    re.IGNORECASE,
)
"""Said of people and things that may be several of these at once."""
_LAST_OF_LIST = re.compile(r"(?<!\w)và(?!\w)[^,;%]*\Z", re.IGNORECASE)
_A_SHARE = r"[0-9]{1,2}(?:[.,][0-9]{1,2})?\s?%"
_COMPOSED = re.compile(
    rf"(?<!\w)(?:gồm|bao gồm|chia ra)\s*:?\s+(?P<list>{_A_SHARE}(?:[^0-9%;.,()]{{2,60}}(?:,|,?\s+và)\s+{_A_SHARE}){{2,9}})"
    r"(?=[^0-9%;.,()]{2,60}(?:[.;]|\Z))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]{1,2}(?:[.,][0-9]{1,2})?(?=\s?%)")
_OF_OTHER_WHOLES = re.compile(
    r"(?<!\w)(?:hỗ trợ|giảm|tăng|miễn|thưởng|phạt|thuế|lãi suất|mức|đạt|chi phí|hoàn thành|so với|trong đó|khoảng|gần|hơn|trên|dưới)(?!\w)",
    re.IGNORECASE,
)
_HUNDRED, _FARTHEST, _MOST_SHARES = Decimal(100), 10, 20


def shares_of_no_whole(blocks: Sequence[Block]) -> Iterator[ProseFinding]:
    """Only where "gồm", "cơ cấu" before them or "còn lại" with the last one says that nothing is left out; shares that overlap are in order."""
    for sentence in sentences_with_percent(blocks):
        yield from _composed(sentence)
        shares = list(_SHARE.finditer(sentence.text))
        if not 1 < len(shares) <= _MOST_SHARES:
            continue
        announced = _ALL.search(sentence.text, 0, shares[0].start())
        begins, ends = (announced.start() if announced else 0), shares[-1].end()
        numbers = [Decimal(share["percent"].replace(",", ".")) for share in shares]
        total, has_rest = sum(numbers, Decimal(0)), shares[-1]["rest"] is not None
        is_all = ((announced is not None or _are_of_total(sentence.text, shares)) and total > _HUNDRED) or has_rest
        others = len(_PERCENTS.findall(sentence.text, begins, ends)) - len(shares)
        slack = sum((_half_place(number) for number in numbers), Decimal(0))
        if is_all and not others and not _NOT_ALL.search(sentence.text, begins, ends) and slack < abs(total - _HUNDRED) <= _FARTHEST:
            yield ProseFinding(
                start=sentence.start + shares[0].start(),
                end=sentence.start + ends,
                fault=Fault.SUM_IN_SENTENCE,
                found=" + ".join(f"{share['percent']}%" for share in shares),
                expected=f"{write_number(total)}%",
            )


def _are_of_total(text: str, shares: Sequence[re.Match[str]]) -> bool:
    """ "Trong tổng số hồ sơ, A chiếm 40%, B chiếm 35% và C chiếm 30%": "và" before the last one says that these are all."""
    announced = _OF_TOTAL.match(text.lstrip())
    is_closed = _LAST_OF_LIST.search(text, shares[-2].end(), shares[-1].start()) is not None
    return announced is not None and len(shares) > 2 and is_closed and not _MAY_OVERLAP.search(text, 0, shares[-1].end())


def _composed(sentence: Sentence) -> Iterator[ProseFinding]:
    """ "gồm 40% của A, 35% của B và 30% của C", from one "gồm" to the end of the clause."""
    for match in _COMPOSED.finditer(sentence.text) if not _OF_OTHER_WHOLES.search(sentence.text) else ():
        written = _NUMBER.findall(match["list"])
        total = sum((Decimal(number.replace(",", ".")) for number in written), Decimal(0))
        if 1 < abs(total - _HUNDRED) <= _FARTHEST and re.search(r"(?<!\w)và\s+\S+\Z", match["list"].replace(" %", "%"), re.IGNORECASE):
            yield ProseFinding(
                start=sentence.start + match.start("list"),
                end=sentence.start + match.end("list"),
                fault=Fault.SUM_IN_SENTENCE,
                found=" + ".join(f"{number}%" for number in written),
                expected=f"{write_number(total)}%",
            )


def _half_place(number: Decimal) -> Decimal:
    """How far the exact share may be from the one that is written."""
    return Decimal(5).scaleb(int(number.as_tuple().exponent) - 1)
