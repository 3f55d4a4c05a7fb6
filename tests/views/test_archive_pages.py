"""The archive: every item stands on exactly one day, month and year, every page counts right, and no page is empty."""

from collections import Counter
from datetime import datetime

from hypothesis import given

from builders import article, catalogue
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.records import Records
from portal.settings import HANOI
from portal.views.archive import ArchiveView, DayView, MonthView, Shelf, YearView, archive_pages
from strategies import records, some


@some
@given(records())
def test_every_item_is_on_exactly_one_day_month_and_year(made: Records):
    """And on the one of its own date."""
    pages = list(archive_pages(Catalogue.of(made)))
    days = Counter((page.address, entry.address) for page in pages if isinstance(page.view, DayView) for entry in page.view.entries)
    months = Counter(
        (page.address, entry.address) for page in pages if isinstance(page.view, MonthView) for _, entries in page.view.days for entry in entries
    )
    of = {addresses.of_article(one): one.published.date() for one in made.articles}

    assert days == Counter((addresses.of_day(day), address) for address, day in of.items())
    assert months == Counter((addresses.of_month(day.year, day.month), address) for address, day in of.items())
    assert {page.address: page.view.total for page in pages if isinstance(page.view, YearView)} == Counter(
        addresses.of_year(day.year) for day in of.values()
    )


@some
@given(records())
def test_every_shelf_counts_what_stands_on_it(made: Records):
    """From the whole archive down to the day; the page behind a shelf holds as many items as the shelf says."""
    pages = {page.address: page for page in archive_pages(Catalogue.of(made))}
    root = pages[addresses.ARCHIVE].view
    assert isinstance(root, ArchiveView)
    totals = {address: page.view.total for address, page in pages.items() if isinstance(page.view, YearView | MonthView)}
    totals |= {address: len(page.view.entries) for address, page in pages.items() if isinstance(page.view, DayView)}

    def check(shelf: Shelf) -> None:
        assert shelf.count == totals[shelf.address] > 0
        assert not shelf.shelves or sum(inner.count for inner in shelf.shelves) == shelf.count
        for inner in shelf.shelves:
            check(inner)

    assert root.total == len(made.articles) == sum(year.count for year in root.years)
    for year in root.years:
        check(year)


@some
@given(records())
def test_neighbours_lead_from_the_newest_to_the_oldest_and_back(made: Records):
    """Only over periods that have items."""
    pages = list(archive_pages(Catalogue.of(made)))
    for kind in (YearView, MonthView, DayView):
        run = [page for page in pages if isinstance(page.view, kind)]

        assert [page.view.older.address if page.view.older else "" for page in run] == [page.address for page in run[1:]] + [""] * bool(run)
        assert [page.view.newer.address if page.view.newer else "" for page in run] == [""] * bool(run) + [page.address for page in run[:-1]]
        assert [page.address for page in run] == sorted((page.address for page in run), reverse=True)


def test_midnight_belongs_to_the_new_day():
    """The day is Vietnam's."""
    found = catalogue(
        article("truoc", published=datetime(2022, 12, 31, 23, 59, tzinfo=HANOI)), article("sau", published=datetime(2023, 1, 1, tzinfo=HANOI))
    )
    days = [page for page in archive_pages(found) if isinstance(page.view, DayView)]

    assert [(page.address, page.view.weekday, page.view.entries[0].title) for page in days] == [
        ("luu-tru/2023/01/01/", "Chủ Nhật", "Bài sau"),
        ("luu-tru/2022/12/31/", "Thứ Bảy", "Bài truoc"),
    ]


def test_an_empty_archive_is_a_page():
    """The tab of the navigation always leads somewhere."""
    (page,) = archive_pages(catalogue())

    assert page.address == addresses.ARCHIVE
