"""Blocks of a text go in; places come out where shares that are said to be all of a whole do not make a hundred."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from portal.model.fault import Fault
from portal.vietnamese.numbers import write_number
from portal.vietnamese.prose_checks_of_shares import PERCENT
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, sentences_with_percent

_SHARE = re.compile(rf"(?:(?<!\w)chiếm|(?P<rest>(?<!\w)còn lại[^0-9%;.,]{{0,40}}))(?:\s+(?:tỷ lệ|tỉ lệ|tỷ trọng|là))?\s+{PERCENT}", re.IGNORECASE)
_PERCENTS = re.compile(r"[0-9]\s?%")
_ALL = re.compile(r"(?<!\w)(?:gồm|bao gồm|chia ra|cơ cấu|phân theo|chia theo)(?!\w)", re.IGNORECASE)
_NOT_ALL = re.compile(r"(?<!\w)(?:trong đó|trong số (?:này|đó)|tăng|giảm|so với)(?!\w)", re.IGNORECASE)
_HUNDRED, _FARTHEST, _MOST_SHARES = Decimal(100), 10, 20


def shares_of_no_whole(blocks: Sequence[Block]) -> Iterator[ProseFinding]:
    """Only where "gồm", "cơ cấu" before them or "còn lại" with the last one says that nothing is left out; shares that overlap are in order."""
    for sentence in sentences_with_percent(blocks):
        shares = list(_SHARE.finditer(sentence.text))
        if not 1 < len(shares) <= _MOST_SHARES:
            continue
        announced = _ALL.search(sentence.text, 0, shares[0].start())
        begins, ends = (announced.start() if announced else 0), shares[-1].end()
        numbers = [Decimal(share["percent"].replace(",", ".")) for share in shares]
        total, has_rest = sum(numbers, Decimal(0)), shares[-1]["rest"] is not None
        is_all = (announced is not None and total > _HUNDRED) or has_rest
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


def _half_place(number: Decimal) -> Decimal:
    """How far the exact share may be from the one that is written."""
    return Decimal(5).scaleb(int(number.as_tuple().exponent) - 1)
