"""The archive "Xem tin theo ngày": the catalogue -> a page for every year, month and day on which anything was published."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.vietnamese.dates import weekday, write_date
from portal.views.parts.entry import Entry, entries, newest_day
from portal.views.parts.page import Crumb, Page

_HOME = Crumb(title="Trang chủ", address="")
_ARCHIVE = Crumb(title="Lưu trữ", address=addresses.ARCHIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A link to a year, a month or a day, and how many items stand there; `shelves` are the ones inside it."""

    title: str
    address: str
    count: int
    shelves: tuple["Shelf", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView:
    """All years with their months."""

    template: ClassVar[str] = "archive.html"
    title: str
    years: tuple[Shelf, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The months of a year, each with its days."""

    template: ClassVar[str] = "archive_year.html"
    title: str
    months: tuple[Shelf, ...]
    total: int
    older: Crumb | None
    newer: Crumb | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """The days of a month, each with its items."""

    template: ClassVar[str] = "archive_month.html"
    title: str
    days: tuple[tuple[Shelf, tuple[Entry, ...]], ...]
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


def archive_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every item stands on exactly one day, month and year; periods without items have no page."""
    days = [(day, tuple(items)) for day, items in groupby(catalogue.articles, key=lambda article: article.published.date())]
    months = [(month, tuple(group)) for month, group in groupby(days, key=lambda pair: (pair[0].year, pair[0].month))]
    years = [(year, tuple(group)) for year, group in groupby(months, key=lambda pair: pair[0][0])]
    shelves = tuple(_year_shelf(year, group) for year, group in years)
    title = "Lưu trữ theo ngày"
    view = ArchiveView(title=title, years=shelves, total=len(catalogue.articles))
    lead = "Toàn bộ tin, phỏng vấn và báo cáo theo năm, tháng, ngày đăng."
    updated = newest_day(catalogue.articles, catalogue)
    yield Page(address=addresses.ARCHIVE, title=title, description=lead, view=view, updated=updated, trail=(_HOME,), is_list=True)
    yield from _year_pages(years, shelves)
    yield from _month_pages(months, catalogue)
    yield from _day_pages(days, catalogue)


Day = tuple[date, tuple[Article, ...]]
Month = tuple[tuple[int, int], tuple[Day, ...]]


def _year_pages(years: list[tuple[int, tuple[Month, ...]]], shelves: tuple[Shelf, ...]) -> Iterator[Page]:
    links = [Crumb(title=f"Năm {year}", address=addresses.of_year(year)) for year, _ in years]
    for position, (year, months) in enumerate(years):
        older, newer = _neighbours(links, position)
        shelf = shelves[position]
        view = YearView(title=f"Năm {year}", months=shelf.shelves, total=shelf.count, older=older, newer=newer)
        updated = months[0][1][0][0]
        yield _page(links[position], view, f"{shelf.count} mục đăng trong năm {year}.", updated, (_HOME, _ARCHIVE))


def _month_pages(months: list[Month], catalogue: Catalogue) -> Iterator[Page]:
    links = [Crumb(title=f"Tháng {month}/{year}", address=addresses.of_month(year, month)) for (year, month), _ in months]
    for position, ((year, _month), days) in enumerate(months):
        older, newer = _neighbours(links, position)
        shown = tuple((_day_shelf(day), entries(day[1], catalogue)) for day in days)
        total = sum(len(articles) for _, articles in days)
        view = MonthView(title=links[position].title, days=shown, total=total, older=older, newer=newer)
        trail = (_HOME, _ARCHIVE, Crumb(title=f"Năm {year}", address=addresses.of_year(year)))
        yield _page(links[position], view, f"{total} mục đăng trong tháng.", days[0][0], trail)


def _day_pages(days: list[Day], catalogue: Catalogue) -> Iterator[Page]:
    links = [Crumb(title=f"Ngày {write_date(day)}", address=addresses.of_day(day)) for day, _ in days]
    for position, (day, articles) in enumerate(days):
        older, newer = _neighbours(links, position)
        view = DayView(title=links[position].title, weekday=weekday(day), entries=entries(articles, catalogue), older=older, newer=newer)
        year = Crumb(title=f"Năm {day.year}", address=addresses.of_year(day.year))
        month = Crumb(title=f"Tháng {day.month}", address=addresses.of_month(day.year, day.month))
        yield _page(links[position], view, f"{weekday(day)}, {write_date(day)}: {len(articles)} mục.", day, (_HOME, _ARCHIVE, year, month))


def _page(link: Crumb, view: YearView | MonthView | DayView, description: str, updated: date, trail: tuple[Crumb, ...]) -> Page:
    return Page(address=link.address, title=link.title, description=description, view=view, updated=updated, trail=trail, is_list=True)


def _neighbours(links: list[Crumb], position: int) -> tuple[Crumb | None, Crumb | None]:
    """(older, newer) of a list that runs from new to old."""
    older = links[position + 1] if position + 1 < len(links) else None
    newer = links[position - 1] if position > 0 else None
    return older, newer


def _year_shelf(year: int, months: tuple[Month, ...]) -> Shelf:
    shelves = tuple(_month_shelf(month) for month in months)
    return Shelf(title=f"Năm {year}", address=addresses.of_year(year), count=sum(shelf.count for shelf in shelves), shelves=shelves)


def _month_shelf(month: Month) -> Shelf:
    (year, number), days = month
    shelves = tuple(_day_shelf(day) for day in days)
    count = sum(shelf.count for shelf in shelves)
    return Shelf(title=f"Tháng {number}/{year}", address=addresses.of_month(year, number), count=count, shelves=shelves)


def _day_shelf(day: Day) -> Shelf:
    return Shelf(title=f"{weekday(day[0])}, {write_date(day[0])}", address=addresses.of_day(day[0]), count=len(day[1]))
