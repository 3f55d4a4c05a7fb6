"""What an editor writes for a period goes in ("quý I/2020", "9T/2023", "2016-2020"), a model `Period` comes out."""

import re

from portal.model.period import Period, PeriodRule, Span
from portal.vietnamese.dates import FIRST_YEAR, LAST_YEAR, read_date
from portal.vietnamese.folding import tone_key
from portal.vietnamese.unreadable import Reason, Unreadable, refusal

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_AROUND_SIGNS = re.compile(r" ?([-/]) ?")


def _pattern(form: str) -> re.Pattern[str]:
    """A pattern from Vietnamese words and the capital marks below, each standing for one part of a period."""
    marks = {
        "OF": "(?:/|-| |[ /]năm )",
        "YEAR": "(?P<year>[0-9]{4})",
        "LAST": "(?P<last>[0-9]{4})",
        "MONTH": "(?P<index>[0-9]{1,2})",
        "QUARTER": "(?P<index>[0-9]{1,2}|iv|i{1,3})",
        "COUNT": "(?P<count>[0-9]{1,2}|ba|sáu|chín)",
        "WHICH": "(?P<which>đầu|cuối)",
    }
    for mark, meaning in marks.items():
        form = form.replace(mark, meaning)
    return re.compile(tone_key(form).replace("(?p<", "(?P<"))


_YEARS = _pattern("(?:(?:giai đoạn|(?:nhiệm |thời )?(?:kỳ|kì)|năm) )?YEAR-LAST")
_NAMED = (
    (Span.YEAR, _pattern("(?:năm )?YEAR")),
    (Span.MONTH, _pattern("YEAR-(?P<index>[0-9]{2})")),
    (Span.MONTH, _pattern("tháng MONTHOFYEAR")),
    (Span.MONTH, _pattern("MONTH/YEAR")),
    (Span.QUARTER, _pattern("YEAR-q(?P<index>[1-4])")),
    (Span.QUARTER, _pattern("(?:quý |quí |q ?)QUARTEROFYEAR")),
    (Span.HALF, _pattern("YEAR-h(?P<index>[12])")),
    (Span.NINE_MONTHS, _pattern("YEAR-9m")),
)
_COUNTED = (_pattern("COUNT tháng(?: WHICH)? năm YEAR"), _pattern("COUNT ?t(?:háng)?[/-]YEAR"))
_WITHOUT_YEAR = _pattern("tháng [0-9]{1,2}|(?:quý |quí |q)QUARTER|COUNT(?:t| tháng(?: WHICH năm)?)")

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SPELLED = {tone_key(word): number for word, number in (("ba", 3), ("sáu", 6), ("chín", 9))}
_FIRST, _LAST = tone_key("đầu"), tone_key("cuối")
_PARTS = {
    (3, _FIRST): (Span.QUARTER, 1),
    (6, _FIRST): (Span.HALF, 1),
    (9, _FIRST): (Span.NINE_MONTHS, 1),
    (12, _FIRST): (Span.YEAR, 1),
    (6, _LAST): (Span.HALF, 2),
    (3, _LAST): (Span.QUARTER, 4),
}
_PER_YEAR = {Span.MONTH: 12, Span.QUARTER: 4, Span.HALF: 2, Span.NINE_MONTHS: 1, Span.YEAR: 1}


def read_period(text: str, *, rule: PeriodRule = PeriodRule.CALENDAR) -> Period | Unreadable:
    """The period `text` names: a code or label of `Period`, or any other form editors use; a day is a period too.

    `rule` decides which days a part of a year covers; days and spans of years always follow the calendar. Whatever the spelling of
    "quý I/ 2020", "QUÝ I năm 2020", "Q1/2020", "3 tháng đầu năm 2020", the period is the same. A missing year is never supplied.
    """
    refused = refusal(text)
    if refused:
        return refused
    words = _AROUND_SIGNS.sub(r"\1", " ".join(tone_key(text.translate(_DASHES)).split()))
    years = _YEARS.fullmatch(words)
    if years:
        return _of_years(int(years["year"]), int(years["last"]))
    for span, pattern in _NAMED:
        match = pattern.fullmatch(words)
        if match:
            return _of_months(span, int(match["year"]), _index(match), rule=rule)
    for pattern in _COUNTED:
        match = pattern.fullmatch(words)
        if match:
            return _of_count(match, rule=rule)
    return Unreadable(reason=Reason.NO_YEAR) if _WITHOUT_YEAR.fullmatch(words) else _of_day(words)


def _index(match: re.Match[str]) -> int:
    """The number of the month, quarter or half; 1 for a form that has none."""
    index = match.groupdict().get("index") or "1"
    return _ROMAN.get(index) or int(index)


def _of_years(first: int, last: int) -> Period | Unreadable:
    if not (FIRST_YEAR <= first <= LAST_YEAR and FIRST_YEAR <= last <= LAST_YEAR):
        return Unreadable(reason=Reason.IMPOSSIBLE_DATE)
    if last < first:
        return Unreadable(reason=Reason.REVERSED_PERIOD, readings=(f"{last}-{first}",))
    return Period.of_years(first, last)


def _of_months(span: Span, year: int, index: int, *, rule: PeriodRule) -> Period | Unreadable:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= index <= _PER_YEAR[span]):
        return Unreadable(reason=Reason.IMPOSSIBLE_DATE)
    return Period.of_months(span, year, index, rule=rule)


def _of_count(match: re.Match[str], *, rule: PeriodRule) -> Period | Unreadable:
    """So many months from the beginning of the year, or to its end."""
    count = _SPELLED.get(match["count"]) or int(match["count"])
    part = _PARTS.get((count, match.groupdict().get("which") or _FIRST))
    if not part:
        return Unreadable(reason=Reason.NOT_A_PERIOD)
    return _of_months(part[0], int(match["year"]), part[1], rule=rule)


def _of_day(words: str) -> Period | Unreadable:
    day = read_date(words)
    if not isinstance(day, Unreadable):
        return Period.of_day(day)
    return Unreadable(reason=Reason.NOT_A_PERIOD) if day.reason is Reason.NOT_A_DATE else day
