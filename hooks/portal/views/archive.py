"""The archive "Xem tin theo ngày": the catalogue -> a page for every year, month and day on which anything was published.

Quarters and weeks have no pages. A quarter is a row of its year (luu-tru/2022/#quy-1) and a week a section of its month
(luu-tru/2022/01/#tuan-5): whoever looks for one finds it between its neighbours, and a portal of ten years is spared 560 pages that only repeat.
A week that runs over the end of a month stands on both months' pages, on each with that month's days, so that every item stays in one day,
one month and one year, and the counts add up. The year is a table of months by quarters, which a small screen holds whole; the days of a year as
twelve calendars would be a list of 365 stops for those who walk with the keyboard. Withdrawn items stay, for their addresses do.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.vietnamese.dates import weekday, write_date
from portal.vietnamese.numbers import write_number
from portal.views.parts.archive_shelf import Shelf, neighbours
from portal.views.parts.archive_years import ArchiveYears, archive_years_of_kinds
from portal.views.parts.entry import Entry, entries, newest_day
from portal.views.parts.month_calendar import MonthCalendar, month_calendar, newest_month, week_title
from portal.views.parts.page import Crumb, Page

_HOME = Crumb(title="Trang chủ", address="")
_ARCHIVE = Crumb(title="Lưu trữ", address=addresses.ARCHIVE)
_QUARTERS = ("Quý I", "Quý II", "Quý III", "Quý IV")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView:
    """The newest month, None where nothing was published yet; and all years from the newest to the oldest, also empty ones, each by quarters."""

    template: ClassVar[str] = "archive.html"
    title: str
    newest: MonthCalendar | None
    years: tuple[Shelf, ...]
    kinds: tuple[ArchiveYears, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The four quarters of a year, each with its three months, also empty ones."""

    template: ClassVar[str] = "archive_year.html"
    title: str
    quarters: tuple[Shelf, ...]
    total: int
    older: Crumb | None
    newer: Crumb | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The days of a week that belong to the month and hold items, each with these; `span` is "26/12 – 31/12"."""

    title: str
    anchor: str
    span: str
    count: int
    days: tuple[tuple[Shelf, tuple[Entry, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """The calendar of a month and, newest first, what stands on its days."""

    template: ClassVar[str] = "archive_month.html"
    title: str
    calendar: MonthCalendar
    weeks: tuple[Week, ...]
    total: int
    older: Crumb | None
    newer: Crumb | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """The items of a day; `weekday` is "Thứ Sáu"."""

    template: ClassVar[str] = "archive_day.html"
    title: str
    weekday: str
    entries: tuple[Entry, ...]
    older: Crumb | None
    newer: Crumb | None


Day = tuple[date, tuple[Article, ...]]
Month = tuple[tuple[int, int], tuple[Day, ...]]


def archive_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every item stands on exactly one day, month and year; periods without items have no page."""
    days = [(day, tuple(items)) for day, items in groupby(catalogue.articles, key=lambda article: article.published.date())]
    months = [(month, tuple(group)) for month, group in groupby(days, key=lambda pair: (pair[0].year, pair[0].month))]
    years = {year: _year_shelf(year, tuple(group)) for year, group in groupby(months, key=lambda pair: pair[0][0])}
    yield _root(years, catalogue)
    yield from _year_pages(years, {day.year: day for day, _ in reversed(days)})
    yield from _month_pages(months, catalogue)
    yield from _day_pages(days, catalogue)


def _root(years: dict[int, Shelf], catalogue: Catalogue) -> Page:
    title = "Lưu trữ theo ngày"
    every = range(max(years, default=0), min(years, default=1) - 1, -1)
    view = ArchiveView(
        title=title,
        newest=newest_month(catalogue),
        years=tuple(_without_months(years[year]) if year in years else Shelf(title=f"{year}", address="", count=0) for year in every),
        kinds=archive_years_of_kinds(catalogue.articles),
        total=len(catalogue.articles),
    )
    lead = "Toàn bộ tin, phỏng vấn, thông báo và báo cáo theo năm, tháng, ngày đăng."
    updated = newest_day(catalogue.articles, catalogue)
    return Page(address=addresses.ARCHIVE, title=title, description=lead, view=view, updated=updated, trail=(_HOME,), is_list=True)


def _year_pages(years: dict[int, Shelf], newest: dict[int, date]) -> Iterator[Page]:
    links = [Crumb(title=f"Năm {shelf.title}", address=shelf.address) for shelf in years.values()]
    for position, (year, shelf) in enumerate(years.items()):
        older, newer = neighbours(links, position)
        view = YearView(title=links[position].title, quarters=shelf.shelves, total=shelf.count, older=older, newer=newer)
        yield _page(links[position], view, f"{write_number(shelf.count)} mục đăng trong năm {year}.", newest[year], (_HOME, _ARCHIVE))


def _month_pages(months: list[Month], catalogue: Catalogue) -> Iterator[Page]:
    links = [Crumb(title=f"Tháng {month}/{year}", address=addresses.of_month(year, month)) for (year, month), _ in months]
    for position, ((year, month), days) in enumerate(months):
        older, newer = neighbours(links, position)
        calendar = _calendar(months[position])
        weeks = tuple(_week(tuple(group), catalogue) for _, group in groupby(days, key=lambda pair: pair[0].isocalendar()[:2]))
        title = links[position].title
        view = MonthView(title=title, calendar=calendar, weeks=weeks, total=calendar.count, older=older, newer=newer)
        trail = (_HOME, _ARCHIVE, Crumb(title=f"Năm {year}", address=addresses.of_year(year)))
        yield _page(links[position], view, f"{write_number(calendar.count)} mục đăng trong tháng {month} năm {year}.", days[0][0], trail)


def _day_pages(days: list[Day], catalogue: Catalogue) -> Iterator[Page]:
    links = [Crumb(title=f"Ngày {write_date(day)}", address=addresses.of_day(day)) for day, _ in days]
    for position, (day, articles) in enumerate(days):
        older, newer = neighbours(links, position)
        view = DayView(title=links[position].title, weekday=weekday(day), entries=entries(articles, catalogue), older=older, newer=newer)
        year = Crumb(title=f"Năm {day.year}", address=addresses.of_year(day.year))
        month = Crumb(title=f"Tháng {day.month}", address=addresses.of_month(day.year, day.month))
        yield _page(links[position], view, f"{weekday(day)}, {write_date(day)}: {len(articles)} mục.", day, (_HOME, _ARCHIVE, year, month))


def _page(link: Crumb, view: YearView | MonthView | DayView, description: str, updated: date, trail: tuple[Crumb, ...]) -> Page:
    return Page(address=link.address, title=link.title, description=description, view=view, updated=updated, trail=trail, is_list=True)


def _year_shelf(year: int, months: tuple[Month, ...]) -> Shelf:
    counts = {month: sum(len(articles) for _, articles in days) for (_, month), days in months}
    quarters = tuple(_quarter_shelf(year, quarter, counts) for quarter in range(1, 5))
    return Shelf(title=f"{year}", address=addresses.of_year(year), count=sum(counts.values()), shelves=quarters)


def _quarter_shelf(year: int, quarter: int, counts: dict[int, int]) -> Shelf:
    months = tuple(
        Shelf(title=f"Tháng {month}", address=addresses.of_month(year, month) if month in counts else "", count=counts.get(month, 0))
        for month in range(3 * quarter - 2, 3 * quarter + 1)
    )
    count = sum(shelf.count for shelf in months)
    address = addresses.of_quarter(year, quarter) if count else ""
    return Shelf(title=_QUARTERS[quarter - 1], address=address, count=count, shelves=months)


def _without_months(year: Shelf) -> Shelf:
    return replace(year, shelves=tuple(replace(quarter, shelves=()) for quarter in year.shelves))


def _calendar(month: Month) -> MonthCalendar:
    (year, number), days = month
    return month_calendar(year, number, {day: len(articles) for day, articles in days})


def _week(days: tuple[Day, ...], catalogue: Catalogue) -> Week:
    """`days` are those with items, newest first."""
    shown = tuple((_day_shelf(day), entries(day[1], catalogue)) for day in days)
    newest = days[0][0]
    title, of_year = week_title(newest)
    monday = newest - timedelta(days=newest.weekday())
    own = [day for day in (monday + timedelta(days=number) for number in range(7)) if day.month == newest.month]
    return Week(
        title=f"{title} {of_year}".strip(),
        anchor=f"tuan-{newest.isocalendar().week}",
        span=" – ".join(dict.fromkeys(f"{day:%d/%m}" for day in (own[0], own[-1]))),
        count=sum(shelf.count for shelf, _ in shown),
        days=shown,
    )


def _day_shelf(day: Day) -> Shelf:
    return Shelf(title=f"{weekday(day[0])}, {write_date(day[0])}", address=addresses.of_day(day[0]), count=len(day[1]))
