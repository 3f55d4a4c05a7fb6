"""Archives of one sort of items, one field or one agency: the catalogue -> a page for each of their years, in slices, with months as sections.

Months have no pages of their own here: a department publishes a few items a month, so they would be many and nearly empty. The list page of the
topic leads to its years, and is the way back.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Kind
from portal.settings import Settings
from portal.vietnamese.numbers import write_number
from portal.views.parts.agency import lifetime
from portal.views.parts.archive_shelf import Shelf
from portal.views.parts.archive_years import ArchiveYears, archive_years
from portal.views.parts.entry import KIND_LABELS, Entry, entries, newest_day
from portal.views.parts.page import Crumb, Page
from portal.views.parts.paging import Pager, slices

_HOME = Crumb(title="Trang chủ", address="")
_ARCHIVE = Crumb(title="Lưu trữ", address=addresses.ARCHIVE)
_YEARS = "Các năm"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfTopic:
    """What of a month stands on this page; `is_continued` where it began on the page before."""

    title: str
    anchor: str
    entries: tuple[Entry, ...]
    is_continued: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicYearView:
    """A year of one topic. `months` are all of the year that hold items, each leading to where it begins; `total` counts the whole year.

    `years` are those of the topic, `year` the one of this page.
    """

    template: ClassVar[str] = "topic_year.html"
    title: str
    total: int
    topic: Crumb
    months: tuple[Shelf, ...]
    sections: tuple[MonthOfTopic, ...]
    pager: Pager
    years: ArchiveYears
    year: str


def kind_archive_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """Of news, interviews, notices and reports."""
    articles: dict[Kind, list[Article]] = {kind: [] for kind in Kind}
    for article in catalogue.articles:
        articles[article.kind].append(article)
    for kind, found in articles.items():
        section = Crumb(title="Báo cáo", address=addresses.REPORTS) if kind is Kind.REPORT else Crumb(title="Tin tức", address=addresses.NEWS)
        yield from _pages(found, KIND_LABELS[kind], section, partial(addresses.of_kind_in_year, kind), catalogue, settings)


def field_archive_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """An item of several fields stands in the archive of each."""
    for field in catalogue.fields.values():
        topic = Crumb(title=field.title, address=addresses.of_field(field.id))
        found = catalogue.articles_of_field.get(field.id, ())
        yield from _pages(found, field.title, topic, partial(addresses.of_field_in_year, field.id), catalogue, settings)


def agency_archive_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """Titles carry the lifetime, for bodies of one name followed each other."""
    for agency in catalogue.agencies.values():
        topic = Crumb(title=agency.name_short, address=addresses.of_agency(agency.id))
        found, name = catalogue.articles_of_agency.get(agency.id, ()), f"{agency.name} ({lifetime(agency)})"
        yield from _pages(found, name, topic, partial(addresses.of_agency_in_year, agency.id), catalogue, settings)


def _pages(
    articles: Sequence[Article], name: str, topic: Crumb, address_of: Callable[[int], str], catalogue: Catalogue, settings: Settings
) -> Iterator[Page]:
    """Of items that are newest first."""
    years = archive_years(articles, _YEARS, address_of=address_of)
    start = 0
    for shelf in years.years:
        of_year = articles[start : start + shelf.count]
        start += shelf.count
        months = tuple(_months(of_year, shelf.address, settings.page_size))
        for part in slices(of_year, address=shelf.address, size=settings.page_size):
            number = part.pager.number
            title = f"{name}: năm {shelf.title}"
            before = of_year[(number - 1) * settings.page_size - 1].published.month if number > 1 else 0
            view = TopicYearView(
                title=title if number == 1 else f"{title} – trang {number}",
                total=shelf.count,
                topic=topic,
                months=months,
                sections=tuple(_sections(part.items, before, catalogue)),
                pager=part.pager,
                years=years,
                year=shelf.title,
            )
            yield Page(
                address=part.pager.address,
                title=view.title,
                description=f"{name}: {write_number(shelf.count)} mục đăng trong năm {shelf.title}.",
                view=view,
                updated=newest_day(part.items, catalogue),
                trail=(_HOME, _ARCHIVE, topic),
                is_list=True,
            )


def _months(articles: Iterable[Article], address: str, size: int) -> Iterator[Shelf]:
    """A month begins on the page that holds its newest item."""
    position = 0
    for month, items in groupby(articles, key=lambda article: article.published.month):
        count = len(list(items))
        page = addresses.of_list_page(address, position // size + 1)
        yield Shelf(title=f"Tháng {month}", address=f"{page}#{_anchor(month)}", count=count)
        position += count


def _sections(articles: Iterable[Article], before: int, catalogue: Catalogue) -> Iterator[MonthOfTopic]:
    """`before` is the month of the last item of the page before, 0 on the first."""
    for month, items in groupby(articles, key=lambda article: article.published.month):
        shown = entries(items, catalogue)
        yield MonthOfTopic(title=f"Tháng {month}", anchor=_anchor(month), entries=shown, is_continued=month == before)


def _anchor(month: int) -> str:
    return f"thang-{month}"
