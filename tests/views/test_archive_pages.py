"""The archive: every item stands on exactly one day, month and year, every page counts right, and no page is empty."""

from collections import Counter
from datetime import date, datetime

from hypothesis import given

from builders import article, catalogue
from builders import records as records_of
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.stages import shown_at
from portal.model.life import Stage
from portal.model.records import Records
from portal.settings import HANOI
from portal.views.archive import ArchiveView, DayView, MonthView, YearView, archive_pages
from portal.views.parts.archive_shelf import Shelf
from published import living, withdrawal
from strategies import records, some


def at(slug: str, *moment: int):
    return article(slug, published=datetime(*moment, tzinfo=HANOI))


def views(found: Catalogue, kind: type) -> dict[str, object]:
    """By address, from the newest to the oldest."""
    return {page.address: page.view for page in archive_pages(found) if isinstance(page.view, kind)}


@some
@given(records())
def test_every_item_is_on_exactly_one_day_month_and_year(made: Records):
    """And on the one of its own date."""
    pages = list(archive_pages(Catalogue.of(made)))
    days = Counter((page.address, entry.address) for page in pages if isinstance(page.view, DayView) for entry in page.view.entries)
    months = Counter(
        (page.address, entry.address)
        for page in pages
        if isinstance(page.view, MonthView)
        for week in page.view.weeks
        for _, entries in week.days
        for entry in entries
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
    """From the whole archive down to the day; the page behind a shelf holds as many items as the shelf says, and an empty shelf has none."""
    pages = {page.address: page.view for page in archive_pages(Catalogue.of(made))}
    root = pages[addresses.ARCHIVE]
    assert isinstance(root, ArchiveView)
    totals = {address: view.total for address, view in pages.items() if isinstance(view, YearView | MonthView)}
    totals |= {address: len(view.entries) for address, view in pages.items() if isinstance(view, DayView)}

    def check(shelf: Shelf) -> None:
        assert bool(shelf.address) == (shelf.count > 0)
        assert "#" in shelf.address or shelf.count == totals.get(shelf.address, 0)
        assert not shelf.shelves or sum(inner.count for inner in shelf.shelves) == shelf.count
        for inner in shelf.shelves:
            check(inner)

    assert root.total == len(made.articles) == sum(year.count for year in root.years)
    for year in root.years:
        check(year)
    for view in pages.values():
        if isinstance(view, YearView):
            assert sum(quarter.count for quarter in view.quarters) == view.total
            for quarter in view.quarters:
                check(quarter)
        elif isinstance(view, MonthView):
            assert sum(week.count for week in view.weeks) == view.total == view.calendar.count
            for week in view.weeks:
                assert sum(day.count for day, _ in week.days) == week.count
                for day, shown in week.days:
                    check(day)
                    assert len(shown) == day.count


@some
@given(records())
def test_the_calendar_of_a_month_leads_to_the_days_and_weeks_of_its_page(made: Records):
    """To each of them and to no other, in the order of the calendar."""
    for view in views(Catalogue.of(made), MonthView).values():
        assert isinstance(view, MonthView)
        days = [day for week in view.calendar.weeks for day in week.days if day and day.address]

        assert [(day.address, day.count) for day in days] == [(shelf.address, shelf.count) for week in view.weeks for shelf, _ in week.days][::-1]
        assert [week.address.partition("#")[2] for week in view.calendar.weeks if week.address] == [week.anchor for week in view.weeks][::-1]


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


def test_neighbours_of_a_month_skip_the_empty_ones():
    """Also over a whole year."""
    found = views(catalogue(at("a", 2020, 2, 29), at("b", 2022, 1, 1), at("c", 2022, 4, 1)), MonthView)

    assert [(view.title, view.older and view.older.title, view.newer and view.newer.title) for view in found.values()] == [
        ("Tháng 4/2022", "Tháng 1/2022", None),
        ("Tháng 1/2022", "Tháng 2/2020", "Tháng 4/2022"),
        ("Tháng 2/2020", None, "Tháng 1/2022"),
    ]


def test_midnight_belongs_to_the_new_day():
    """The day, the month and the year are Vietnam's, and so is 29 February."""
    found = catalogue(at("truoc", 2022, 12, 31, 23, 59), at("sau", 2023, 1, 1, 0, 0), at("nhuan", 2020, 2, 29, 0, 0))
    days = views(found, DayView)

    assert [(address, view.weekday, view.entries[0].title) for address, view in days.items()] == [
        ("luu-tru/2023/01/01/", "Chủ Nhật", "Bài sau"),
        ("luu-tru/2022/12/31/", "Thứ Bảy", "Bài truoc"),
        ("luu-tru/2020/02/29/", "Thứ Bảy", "Bài nhuan"),
    ]
    assert list(views(found, MonthView)) == ["luu-tru/2023/01/", "luu-tru/2022/12/", "luu-tru/2020/02/"]
    assert list(views(found, YearView)) == ["luu-tru/2023/", "luu-tru/2022/", "luu-tru/2020/"]


def test_a_week_over_the_end_of_a_year_stands_in_both_months():
    """Each shows its own days of it, and a number of another year says so."""
    found = views(catalogue(at("truoc", 2022, 12, 31), at("sau", 2023, 1, 1)), MonthView)

    assert [[(week.title, week.anchor, week.span, week.count) for week in view.weeks] for view in found.values()] == [
        [("Tuần 52 năm 2022", "tuan-52", "01/01", 1)],
        [("Tuần 52", "tuan-52", "26/12 – 31/12", 1)],
    ]


def test_empty_months_and_years_are_named_and_lead_nowhere():
    """A reader sees that nothing is there instead of wondering."""
    found = catalogue(at("a", 2020, 5, 5), at("b", 2022, 4, 1))
    (root,) = views(found, ArchiveView).values()
    year = views(found, YearView)["luu-tru/2022/"]

    assert [(one.title, one.address, one.count) for one in root.years] == [
        ("2022", "luu-tru/2022/", 1),
        ("2021", "", 0),
        ("2020", "luu-tru/2020/", 1),
    ]
    assert [(one.title, one.address) for one in root.years[0].shelves] == [
        ("Quý I", ""),
        ("Quý II", "luu-tru/2022/#quy-2"),
        ("Quý III", ""),
        ("Quý IV", ""),
    ]
    assert [(one.title, one.address, one.count) for quarter in year.quarters for one in quarter.shelves][2:5] == [
        ("Tháng 3", "", 0),
        ("Tháng 4", "luu-tru/2022/04/", 1),
        ("Tháng 5", "", 0),
    ]
    assert root.newest.title == "Tháng 4/2022"


def test_a_withdrawn_item_stays_and_a_gone_one_is_not_listed():
    """The address of the one still shows its text; of the other only a notice is left."""
    items = (living("rut", stage=Stage.WITHDRAWN, withdrawal=withdrawal()), living("go", stage=Stage.GONE, withdrawal=withdrawal()))
    shown = Catalogue.of(shown_at(records_of(*items), datetime(2026, 1, 1, tzinfo=HANOI)))
    (day,) = views(shown, DayView).values()

    assert [(entry.address, entry.is_withdrawn) for entry in day.entries] == [("tin-tuc/2022/rut/", True)]


def test_a_day_without_items_loses_its_page_and_its_link():
    """What was the only item of its month leaves the month, and the year that stays counts anew."""
    both, one = catalogue(at("a", 2022, 4, 1), at("b", 2022, 5, 1)), catalogue(at("a", 2022, 4, 1))
    gone = {page.address for page in archive_pages(both)} - {page.address for page in archive_pages(one)}

    assert gone == {"luu-tru/2022/05/", "luu-tru/2022/05/01/"}
    assert [view.total for found in (both, one) for view in views(found, YearView).values()] == [2, 1]


def test_the_page_of_a_year_changed_on_its_newest_day():
    """Not on that of another year."""
    found = catalogue(at("a", 2022, 4, 1), at("b", 2022, 5, 1), at("c", 2023, 1, 1))

    assert {page.address: page.updated for page in archive_pages(found) if isinstance(page.view, YearView)} == {
        "luu-tru/2023/": date(2023, 1, 1),
        "luu-tru/2022/": date(2022, 5, 1),
    }


def test_an_empty_archive_is_a_page():
    """The tab of the navigation always leads somewhere."""
    (page,) = archive_pages(catalogue())

    assert page.address == addresses.ARCHIVE
    assert isinstance(page.view, ArchiveView)
    assert (page.view.newest, page.view.years) == (None, ())
