"""A period: a label people write ("quý I/2020") and the interval of days it means under one of two legal rules."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from portal.model.code_list import CodeList


class PeriodRule(CodeList):
    """Which days a period's label covers."""

    CALENDAR = "calendar"
    """Statistics: from the first to the last day of the calendar months named."""
    REPORTING = "reporting"
    """Nghị định 09/2019/NĐ-CP, Điều 12: from the 15th of the month before to the 14th of the last month."""


class Span(CodeList):
    """How long a period is; only periods of one span are compared with each other."""

    DAY = "day"
    """A point in time, for stocks."""
    MONTH = "month"
    """One month."""
    QUARTER = "quarter"
    """One of four quarters."""
    HALF = "half"
    """The first or the second six months of a year."""
    NINE_MONTHS = "nine_months"
    """The first nine months of a year."""
    YEAR = "year"
    """One year."""
    YEARS = "years"
    """Several whole years, as plans have them."""


_MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.HALF: 6, Span.NINE_MONTHS: 9, Span.YEAR: 12}
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """`first` and `last` are the calendar days of the label, both included; `start` and `end` those the rule makes of them.

    `code` is the canonical form in files and addresses: 2020-Q1, 2023-H1, 2023-9M, 2022, 2016-2020, 2020-03, 2022-12-31; `label` the Vietnamese
    name readers see; `interval` the days counted as ISO 8601 writes them: 2023-01-01/P9M, 2016-01-01/P5Y, 2022-12-31/P1D. `sort_key` is
    chronological: by the last day counted, then the shorter period first.
    """

    span: Span
    first: date
    last: date
    rule: PeriodRule = PeriodRule.CALENDAR
    start: date = field(init=False, repr=False, compare=False)
    end: date = field(init=False, repr=False, compare=False)
    code: str = field(init=False, repr=False, compare=False)
    label: str = field(init=False, repr=False, compare=False)
    interval: str = field(init=False, repr=False, compare=False)
    sort_key: tuple[date, date] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """What follows from the rest is worked out once: everything is sorted and named by it."""
        start = _middle_of_month_before(self.first) if self.is_shifted else self.first
        end = date(self.last.year, self.last.month, 14) if self.is_shifted else self.last
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)
        object.__setattr__(self, "code", _code(self))
        object.__setattr__(self, "label", _label(self))
        object.__setattr__(self, "interval", _interval(self))
        object.__setattr__(self, "sort_key", (end, date.fromordinal(date.max.toordinal() - start.toordinal())))

    @classmethod
    def of_months(cls, span: Span, year: int, index: int = 1, *, rule: PeriodRule = PeriodRule.CALENDAR) -> "Period":
        """The `index`-th month, quarter, half … of `year`, counted from 1; the same value each time."""
        return _of_months(span, year, index, rule)

    @classmethod
    def of_day(cls, day: date) -> "Period":
        return cls(span=Span.DAY, first=day, last=day)

    @classmethod
    def of_years(cls, first: int, last: int) -> "Period":
        return cls(span=Span.YEARS, first=date(first, 1, 1), last=date(last, 12, 31))

    @property
    def is_shifted(self) -> bool:
        return self.rule is PeriodRule.REPORTING and self.span in _MONTHS

    @property
    def index(self) -> int:
        """Which month, quarter or half of its year this is, from 1."""
        return (self.first.month - 1) // _MONTHS.get(self.span, 12) + 1


@cache
def _of_months(span: Span, year: int, index: int, rule: PeriodRule) -> Period:
    """Most observations are of the same few periods; each is kept once."""
    length = _MONTHS[span]
    first_month, last_month = (index - 1) * length + 1, index * length
    last = date(year, last_month, monthrange(year, last_month)[1])
    return Period(span=span, first=date(year, first_month, 1), last=last, rule=rule)


def _code(period: Period) -> str:
    year = f"{period.first.year:04}"
    match period.span:
        case Span.DAY:
            return period.first.isoformat()
        case Span.MONTH:
            return f"{year}-{period.first.month:02}"
        case Span.QUARTER:
            return f"{year}-Q{period.index}"
        case Span.HALF:
            return f"{year}-H{period.index}"
        case Span.NINE_MONTHS:
            return f"{year}-9M"
        case Span.YEAR:
            return year
        case Span.YEARS:
            return f"{year}-{period.last.year:04}"


def _interval(period: Period) -> str:
    if period.span is Span.DAY:
        length = "P1D"
    elif period.span is Span.YEARS:
        length = f"P{period.last.year - period.first.year + 1}Y"
    else:
        length = "P1Y" if period.span is Span.YEAR else f"P{_MONTHS[period.span]}M"
    return f"{period.start.isoformat()}/{length}"


def _label(period: Period) -> str:
    year = period.first.year
    match period.span:
        case Span.DAY:
            return f"ngày {period.first.day:02}/{period.first.month:02}/{year:04}"
        case Span.MONTH:
            return f"tháng {period.first.month}/{year}"
        case Span.QUARTER:
            return f"quý {_ROMAN[period.index - 1]}/{year}"
        case Span.HALF:
            return f"6 tháng {'đầu' if period.index == 1 else 'cuối'} năm {year}"
        case Span.NINE_MONTHS:
            return f"9 tháng đầu năm {year}"
        case Span.YEAR:
            return f"năm {year}"
        case Span.YEARS:
            return f"giai đoạn {year}–{period.last.year}"


def _middle_of_month_before(day: date) -> date:
    return date(day.year - 1, 12, 15) if day.month == 1 else date(day.year, day.month - 1, 15)
