"""How often the site is read: the periods somebody counted -> one page of months, most read pages and method, and no page without a count."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.visits import VisitPeriod, months_between
from portal.vietnamese.dates import write_date
from portal.vietnamese.numbers import write_number
from portal.views.parts.page import Crumb, Page
from portal.views.parts.titles import titles_of

MOST = 20
_TITLE = "Thống kê truy cập"
_LEAD = "Cổng được xem bao nhiêu, trang nào được xem nhiều, đếm từ nhật ký của máy chủ web; cổng không theo dõi người đọc."


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLine:
    """`days` says how much of the month was counted: "cả tháng" or "12 trong 31 ngày"."""

    month: str
    days: str
    visits: str
    views: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """A page and how often it was opened."""

    page: Crumb
    views: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedPeriod:
    """A stretch of whole days, "từ 01/01/2026 đến hết 31/01/2026", and how they were counted."""

    days: str
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitsView:
    """Months and periods are newest first, pages most read first; `visits` and `views` are the totals of all months."""

    template: ClassVar[str] = "visits.html"
    title: str
    lead: str
    months: tuple[MonthLine, ...]
    visits: str
    views: str
    pages: tuple[ReadPage, ...]
    periods: tuple[CountedPeriod, ...]


def visits_pages(catalogue: Catalogue) -> Iterator[Page]:
    """None or one."""
    periods = catalogue.visits
    if periods:
        view = VisitsView(
            title=_TITLE,
            lead=_LEAD,
            months=tuple(reversed(tuple(_months(periods)))),
            visits=write_number(sum(one.visits for period in periods for one in period.months)),
            views=write_number(sum(one.views for period in periods for one in period.months)),
            pages=tuple(_most_read(catalogue)),
            periods=tuple(reversed(tuple(_counted(periods)))),
        )
        trail = (Crumb(title="Trang chủ", address=""),)
        yield Page(address=addresses.VISITS, title=_TITLE, description=_LEAD, view=view, updated=periods[-1].until, trail=trail)


def _months(periods: tuple[VisitPeriod, ...]) -> Iterator[MonthLine]:
    """A month of two periods is one line: readers are counted anew each day, so their numbers add up."""
    visits, views, days = (defaultdict[date, int](int) for _ in range(3))
    for period in periods:
        for one in period.months:
            first = one.month.first
            visits[first] += one.visits
            views[first] += one.views
            days[first] += (min(period.until, one.month.last) - max(period.since, first)).days + 1
    for month in months_between(periods[0].since, periods[-1].until):
        if counted := days[month.first]:
            length = (month.last - month.first).days + 1
            yield MonthLine(
                month=f"{month.first.month:02}/{month.first.year}",
                days="cả tháng" if counted == length else f"{counted} trong {length} ngày",
                visits=write_number(visits[month.first]),
                views=write_number(views[month.first]),
            )


def _most_read(catalogue: Catalogue) -> Iterator[ReadPage]:
    """At the address of today; what no longer has a page of its own is left out."""
    titles = titles_of(catalogue)
    led_on = {one.old: one.page for one in catalogue.redirects}
    read: Counter[str] = Counter()
    for page in (page for period in catalogue.visits for page in period.pages):
        read[led_on.get(page.address, page.address)] += page.views
    known = sorted(((views, address) for address, views in read.items() if address in titles), key=lambda pair: (-pair[0], pair[1]))
    for views, address in known[:MOST]:
        yield ReadPage(page=Crumb(title=titles[address], address=address), views=write_number(views))


def _counted(periods: tuple[VisitPeriod, ...]) -> Iterator[CountedPeriod]:
    """Periods of one method that follow on each other are told as one."""
    told: list[tuple[date, date, str]] = []
    for period in periods:
        if told and told[-1][2] == period.method and told[-1][1] + timedelta(days=1) == period.since:
            told[-1] = (told[-1][0], period.until, period.method)
        else:
            told.append((period.since, period.until, period.method))
    for since, until, method in told:
        yield CountedPeriod(days=f"Từ {write_date(since)} đến hết {write_date(until)}", method=method)
