"""An even text goes in; the numbers come out that a page broke in two, each with where it stands and how it is written in one piece.

    sign before the break    78/ [blank line] 2018/NĐ-CP      166/ [page number] QĐ-UBND
    sign after it            78/2018/NĐ [blank line] -CP
    rest unknown             975/QĐ- [end of paragraph]

A break is a blank line, a page number or a rule on a line of its own, or several of them; the end of a line alone is none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from portal.model.citation import NumberForm
from portal.vietnamese.document_kinds import KIND_CODE, word_before
from portal.vietnamese.document_numbers import CODE, Number, numbers_in
from portal.vietnamese.even_text import EvenText

_BEGINS = r"[0-9](?<![\w/.,\-\\=%#@+&][0-9])[0-9]{0,4}+[a-zđ]?+"
_ENDS = r"(?![\w&]|[-/]\w)"
_PIECE = "[0-9A-Za-zĐđ&]{1,12}+"
_KIND = rf"(?:{KIND_CODE})"
_YEAR = "(?:19|20)[0-9]{2}"
_LINE = r"(?:(?:[-(][ ]?)?(?:[Tt]rang[ ])?[0-9]{1,4}(?:[ ]?[-)])?|(?:[-*_][ ]?){3,10})?"
_LINES = rf"[ ]{{0,3}}(?:\n[ ]{{0,3}}{_LINE}[ ]{{0,3}})"
_BROKEN = re.compile(
    rf"(?P<head>{_BEGINS}(?:[-/]{_PIECE}){{0,4}}+(?P<sign>[-/])?+)"
    rf"{_LINES}{{1,5}}\n[ ]{{0,3}}(?P<rest>(?(sign)|[-/]){_PIECE}(?:[-/]{_PIECE}){{0,5}}+){_ENDS}"
)
_LEFT_OPEN = re.compile(rf"(?P<head>{_BEGINS}/(?:{_YEAR}/(?:{_KIND}-)?|{_KIND}-)(?:{CODE}-){{0,3}}+)(?:{_LINES}{{1,4}}(?=\n|\Z)|[ ]{{0,3}}\Z)")
_FIRST_LINES = re.compile(rf"[0-9][a-zđ]?[ ]?/[ ]?(?:[\0 ][ ]?{_LINE}[ ]?){{1,5}}\Z")
_GOES_ON = re.compile(r"[\0 ]{1,4}[-/][A-ZĐ]")
_LONGEST_BREAK = 60


class CutNumber(NamedTuple):
    """From `start` to `head_end` of the even text stands what is before the break, to `end` all of it."""

    start: int
    head_end: int
    end: int
    expected: str


def cut_numbers_in(text: EvenText) -> Iterator[CutNumber]:
    """With "…" for a rest that nobody knows; those that are whole come first."""
    for match in _BROKEN.finditer(text.even):
        number = _whole(match["head"] + match["rest"])
        is_whole_before = not match["sign"] and _whole(match["head"])
        if number and not is_whole_before and (_says_itself(number) or word_before(text, match.start())):
            yield CutNumber(match.start(), match.end("head"), match.end(), match["head"] + match["rest"])
    for match in _LEFT_OPEN.finditer(text.even):
        yield CutNumber(match.start(), match.end("head"), match.end("head"), f"{match['head']}…")


def is_fragment(number: str, form: NumberForm, start: int, end: int, text: str) -> bool:
    """Whether what stands from `start` to `end` of a readable text, whose paragraphs end with a NUL, is one half of a number cut by a page."""
    if form is NumberForm.INCOMPLETE:
        return _GOES_ON.match(text, end) is not None
    has_year_first = re.match(rf"{_YEAR}/", number) is not None
    return has_year_first and _FIRST_LINES.search(text, max(0, start - _LONGEST_BREAK), start) is not None


def _whole(written: str) -> Number | None:
    """The number that covers all of it."""
    number = next(numbers_in(EvenText.of(written)), None)
    return number if number and (number.start, number.end) == (0, len(written)) else None


def _says_itself(number: Number) -> bool:
    """Letters and the shortest ones may be anything that a break happens to bring together."""
    return number.year is not None or (number.form not in {NumberForm.LETTER, NumberForm.OLD} and number.number[1:2].isalnum())
