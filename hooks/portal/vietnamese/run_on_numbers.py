"""An even text goes in; the whole numbers come out that run on from a word or into one, with the spelling that was meant.

from a word     số78/2018/NĐ-CP  Nghị định78/2018/NĐ-CP  NĐ54/2016/NĐ-CP
into a word     78/2018/NĐ-CPngày  54/2016/NĐ-CPcủa
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from portal.vietnamese.document_kinds import CODES, word_before
from portal.vietnamese.document_numbers import numbers_in
from portal.vietnamese.even_text import EvenText

_RUN = re.compile(r"(?P<begins>(?<![\w/.,\-\\=%#@+&])|(?<=[^\W\d_]))[0-9]{1,5}+[a-zđ]?+[-/](?P<rest>[\w/&-]{3,60}+)")
_NEXT = "[Nn]gày|năm|của|về|do|và|hoặc|theo|đã|được|có|là|này|trên|tại|trong|từ|để|quy|ban|sửa|hướng|phê|thì|nhằm|cũng|khóa|khoá|kèm"
_NEXT_WORD = re.compile(rf"(?<=[A-ZĐ0-9g])(?:{_NEXT})\Z")


class RunOn(NamedTuple):
    """From `start` to `end` of the even text; `expected` has its spaces."""

    start: int
    end: int
    expected: str


def run_on_numbers_in(text: EvenText) -> Iterator[RunOn]:
    """In order. The code of a kind before a number says it twice and is left out of what is expected."""
    for match in _RUN.finditer(text.even):
        start, end = match.span()
        following = _NEXT_WORD.search(match["rest"])
        number_end = match.start("rest") + following.start() if following else end
        runs_on = start > 0 and text.even[start - 1].isalpha()
        begins = _word_start(text, start) if runs_on else start
        if begins is None or not (runs_on or following) or not _is_number(text.even[start:number_end]):
            continue
        before, after = text.even[begins:start], text.even[number_end:end]
        spelt = () if before in CODES else before.split()
        yield RunOn(begins, end, " ".join((*spelt, text.even[start:number_end], *after.split())))


def _word_start(text: EvenText, place: int) -> int | None:
    """Where the word of a kind begins that ends right there, or "số"; None where the letters are others."""
    word = word_before(text, place)
    if not word:
        return None
    return word.start if word.end == place and word.start < word.end else place - len("số")


def _is_number(written: str) -> bool:
    number = next(numbers_in(EvenText.of(written)), None)
    return number is not None and (number.start, number.end) == (0, len(written))
