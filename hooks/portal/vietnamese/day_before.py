"""An even text and the place where a document is named go in; the day or the year said before it comes out, where it is that of its issue.

    ("Ngày" DATE | "Tháng" MONTH "năm" YEAR | "Năm" YEAR) [","] ISSUER ["đã"] ["ký"] "ban hành" WORD ["số"] NUMBER
    WORD ["của" ISSUER] "ngày" DATE ["của" ISSUER] [","] "số" NUMBER

The day begins the clause, and nothing stands between but the issuer and what he does: on the day of a meeting about a document nothing need have
been issued.
"""

import re

from portal.vietnamese.citation_context import CAPITALS, KINDS, LONG_DAY, SHORT_DAY, Place, names, spaced
from portal.vietnamese.even_text import EvenText

_LONGEST = 220
_LONGEST_VERB = 60
_LAST_WORDS = {"hành", "qua", "duyệt", "ký", "có", "ra", "tại", "bằng"}
_SOONER = "đã|vừa|mới|cũng|lại|tiếp tục|chính thức|kịp thời|thống nhất"
_ISSUES = spaced(
    rf"(?: [(][^()]{{2,12}}[)])?(?:,? (?:{_SOONER})){{0,3}} (?:(?:ký|có|ra) )?"
    r"(?:ban hành|thông qua|phê duyệt(?: tại| bằng)?|ký|có|ra) \Z"
)
_WHEN = spaced(
    rf"(?<!\w)(?:(?P<day>ngày (?:{SHORT_DAY}|{LONG_DAY}))|(?:tháng [0-9]{{1,2}}(?:/| năm )|năm )(?P<year>(?:19|20)[0-9]{{2}}))"
    r"(?![\w/]|[.,-][0-9]| ?- ?[0-9])"
)
_PERSON = rf"(?:ông|bà|đồng chí) [{CAPITALS}][^\W\d_]{{0,9}}(?: [{CAPITALS}][^\W\d_]{{0,9}}){{1,4}}+(?:,| -) "
_ACTOR = spaced(rf"[,:]? (?:tại {names(8)}, )?(?:{_PERSON})?{names(24)}(?:(?:, | - ){names(12)}){{0,2}}")
_OF_SOMEONE = spaced(rf"(?:,? (?:của|do) {names(24)})?,? (?:có |mang )?số:? ?")
_KIND = spaced(rf"(?<!\w)(?i:{KINDS})(?: [^\W\d_]{{1,7}}){{0,2}}(?: của {names(24)})?,? \Z")
_CLAUSE = re.compile(r"[;:(\"“”«»•\x00-\x09\x0b-\x1f]|(?<!tp)\.(?=\s)|\n *\n")
_OPENING = re.compile(r"\s*(?:[-+*] |[0-9a-zđ]{1,2}[)] )?(?:[^0-9]*,\s)?(?:(?:vào|trong|cũng|ngay|sáng|chiều|tối|trưa|hôm|đầu|giữa|cuối)\s){0,3}")
"""How a clause begins before its day: a number there may be that of another document, whose day it is."""


def day_before(text: EvenText, place: int, *, has_word: bool) -> tuple[str, Place] | None:
    """Whether it is a "day" or a "year", and where it stands; `place` is that of the word of the kind, or of the number where it has only "số"."""
    return _in_front(text, place) if has_word else _between(text, place)


def _in_front(text: EvenText, place: int) -> tuple[str, Place] | None:
    last = text.small[max(0, place - 12) : place].rstrip(" \n").replace("\n", " ").rpartition(" ")[2]
    issues = _ISSUES.search(text.small, max(0, place - _LONGEST_VERB), place) if last in _LAST_WORDS else None
    when = _last_day(text, issues.start()) if issues else None
    if not issues or not when or not _ACTOR.fullmatch(text.even, when.end(), issues.start()) or not _begins_clause(text, when.start()):
        return None
    name = "day" if when["day"] else "year"
    return name, when.span(name)


def _between(text: EvenText, place: int) -> tuple[str, Place] | None:
    """Of "Quyết định ngày 26/01/2017 của UBND tỉnh, số 166/QĐ-UBND"."""
    day = text.small.rfind("ngày", max(0, place - _LONGEST), place)
    when = _WHEN.match(text.small, day, place) if day >= 0 else None
    if not when or not _OF_SOMEONE.fullmatch(text.even, when.end(), place):
        return None
    return ("day", when.span("day")) if _KIND.search(text.even, max(0, when.start() - _LONGEST), when.start()) else None


def _last_day(text: EvenText, place: int) -> re.Match[str] | None:
    start = max(0, place - _LONGEST)
    if text.small.find("ngày", start, place) < 0 and text.small.find("năm", start, place) < 0 and text.small.find("tháng", start, place) < 0:
        return None
    return max(_WHEN.finditer(text.small, start, place), key=re.Match.start, default=None)


def _begins_clause(text: EvenText, place: int) -> bool:
    start = max(0, place - _LONGEST)
    before = text.small[start:place]
    ends = [found.end() for found in _CLAUSE.finditer(before)]
    return bool(ends or not start) and _OPENING.fullmatch(before, ends[-1] if ends else 0) is not None
