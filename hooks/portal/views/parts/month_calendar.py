""" "Xem tin theo ngày": a month and how many items each of its days holds -> its weeks as rows of a table, numbered as in ISO 8601."""

from calendar import Calendar
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.vietnamese.dates import weekday


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day without items has no page: its `address` is ""."""

    number: int
    address: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWeek:
    """From Monday to Sunday; None stands for days of the month before or after. `of_year` is "năm 2021" where ISO 8601 counts the week to
    another year than the month's.
    """

    title: str
    of_year: str
    address: str
    count: int
    days: tuple[CalendarDay | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCalendar:
    """`title` is "Tháng 12/2022"; `weekdays` head the columns."""

    title: str
    address: str
    count: int
    weekdays: tuple[str, ...]
    weeks: tuple[CalendarWeek, ...]


def month_calendar(year: int, month: int, counts: Mapping[date, int]) -> MonthCalendar:
    """`counts` may hold days of other months."""
    weeks = Calendar().monthdatescalendar(year, month)
    rows = tuple(_week(week, month=(year, month), counts=counts) for week in weeks)
    return MonthCalendar(
        title=f"Tháng {month}/{year}",
        address=addresses.of_month(year, month),
        count=sum(row.count for row in rows),
        weekdays=tuple(map(weekday, weeks[0])),
        weeks=rows,
    )


def newest_month(catalogue: Catalogue) -> MonthCalendar | None:
    """The month of the newest item; None where nothing was published yet."""
    days = Counter(article.published.date() for article in catalogue.articles)
    newest = max(days, default=None)
    return month_calendar(newest.year, newest.month, days) if newest else None


def week_title(day: date) -> tuple[str, str]:
    """("Tuần 52", "năm 2021") of 1 January 2022, whose week has most of its days in 2021; else the year is ""."""
    year, week, _ = day.isocalendar()
    return f"Tuần {week}", f"năm {year}" if year != day.year else ""


def _week(week: list[date], *, month: tuple[int, int], counts: Mapping[date, int]) -> CalendarWeek:
    own = [day for day in week if (day.year, day.month) == month]
    total = sum(counts.get(day, 0) for day in own)
    title, of_year = week_title(own[0])
    return CalendarWeek(
        title=title,
        of_year=of_year,
        address=addresses.of_week(*month, own[0].isocalendar().week) if total else "",
        count=total,
        days=tuple(_day(day, counts.get(day, 0)) if day in own else None for day in week),
    )


def _day(day: date, count: int) -> CalendarDay:
    return CalendarDay(number=day.day, address=addresses.of_day(day) if count else "", count=count)
