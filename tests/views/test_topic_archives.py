"""Archives by sort, field and agency: each item once in the year of each of its topics, on pages that lose and repeat nothing."""

from collections import Counter, defaultdict
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, field, report
from builders import settings as portal_settings
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Kind
from portal.model.records import Records
from portal.settings import HANOI
from portal.views.agencies import AgencyView, agency_pages
from portal.views.fields import FieldView, field_pages
from portal.views.lists import ListView, list_pages
from portal.views.parts.page import Page
from portal.views.topic_archives import TopicYearView, agency_archive_pages, field_archive_pages, kind_archive_pages
from strategies import records, some

SIZES = st.integers(1, 4)


def pages_of(found: Catalogue, size: int = 20) -> list[Page]:
    settings = portal_settings(page_size=size)
    return [page for pages in (kind_archive_pages, field_archive_pages, agency_archive_pages) for page in pages(found, settings)]


def archives_of(one: Article) -> list[str]:
    """Where an item belongs."""
    year = one.published.year
    fields = [addresses.of_field_in_year(id, year) for id in one.fields]
    return [addresses.of_kind_in_year(one.kind, year), addresses.of_agency_in_year(one.agency, year), *fields]


def year_of(page: Page) -> str:
    return page.address.partition("trang-")[0]


def at(slug: str, month: int, day: int = 1, **changes) -> Article:
    return article(slug, published=datetime(2022, month, day, tzinfo=HANOI), **changes)


@some
@given(records(), SIZES)
def test_every_item_is_once_in_each_archive_it_belongs_to(made: Records, size: int):
    """However long the year is; and no archive is empty."""
    pages = pages_of(Catalogue.of(made), size)
    shown = Counter((year_of(page), entry.address) for page in pages for month in page.view.sections for entry in month.entries)

    assert shown == Counter((archive, addresses.of_article(one)) for one in made.articles for archive in archives_of(one))
    assert all(page.view.sections for page in pages)


@some
@given(records(), SIZES)
def test_every_count_is_that_of_what_is_there(made: Records, size: int):
    """The year's, the months' of it, and those under which the years are led to."""
    pages = pages_of(Catalogue.of(made), size)
    shown: dict[str, int] = defaultdict(int)
    for page in pages:
        shown[year_of(page)] += sum(len(month.entries) for month in page.view.sections)
    for page in pages:
        view = page.view

        assert isinstance(view, TopicYearView)
        assert view.total == shown[year_of(page)] == sum(month.count for month in view.months)
        assert {year.address: year.count for year in view.years.years}.items() <= shown.items()


@some
@given(records(), SIZES)
def test_every_month_leads_to_where_it_begins(made: Records, size: int):
    """To the page with its newest item, which is no continuation."""
    pages = {page.address: page.view for page in pages_of(Catalogue.of(made), size)}
    for view in pages.values():
        for month in view.months:
            address, _, anchor = month.address.partition("#")
            (section,) = [one for one in pages[address].sections if one.anchor == anchor]

            assert (section.title, section.is_continued) == (month.title, False)


@some
@given(records())
def test_lists_lead_to_every_archive_of_their_items_and_to_no_other(made: Records):
    """From the lists of sections, fields and agencies; each names as many as it leads to."""
    found, settings = Catalogue.of(made), portal_settings(page_size=1)
    counts = Counter(archive for one in made.articles for archive in archives_of(one))
    links: set[tuple[str, int]] = set()
    for page in (*list_pages(found, settings), *field_pages(found, settings), *agency_pages(found, settings)):
        archives = page.view.archives if isinstance(page.view, ListView) else ()
        archives = (page.view.archive,) if isinstance(page.view, FieldView | AgencyView) else archives
        links |= {(year.address, year.count) for archive in archives for year in archive.years}

    assert links == set(counts.items())


def test_a_month_cut_by_the_page_goes_on_under_its_name():
    """A reader who comes in from the next page knows where he is."""
    items = (at("a", 3), at("b", 5, 1), at("c", 5, 2), at("d", 5, 3))
    pages = list(agency_archive_pages(catalogue(*items), portal_settings(page_size=2)))

    assert [[(month.title, month.is_continued, len(month.entries)) for month in page.view.sections] for page in pages] == [
        [("Tháng 5", False, 2)],
        [("Tháng 5", True, 1), ("Tháng 3", False, 1)],
    ]
    assert [(month.title, month.address, month.count) for month in pages[1].view.months] == [
        ("Tháng 5", "luu-tru/co-quan/skhcn/2022/#thang-5", 3),
        ("Tháng 3", "luu-tru/co-quan/skhcn/2022/trang-2/#thang-3", 1),
    ]


def test_a_month_that_begins_a_page_is_no_continuation():
    """Also where the page before ended with another."""
    pages = list(agency_archive_pages(catalogue(at("a", 3), at("b", 5)), portal_settings(page_size=1)))

    assert [month.is_continued for page in pages for month in page.view.sections] == [False, False]


def test_every_sort_of_items_has_an_archive_of_its_own():
    """News, interviews and notices share a list, not an archive."""
    found = catalogue(*(report("bai-report") if kind is Kind.REPORT else article(f"bai-{kind.value}", kind=kind) for kind in Kind))
    pages = list(kind_archive_pages(found, portal_settings()))

    assert [(page.address, page.title, page.trail[-1].address) for page in pages] == [
        ("luu-tru/loai/tin-tuc/2022/", "Tin tức: năm 2022", "tin-tuc/"),
        ("luu-tru/loai/phong-van/2022/", "Phỏng vấn: năm 2022", "tin-tuc/"),
        ("luu-tru/loai/thong-bao/2022/", "Thông báo: năm 2022", "tin-tuc/"),
        ("luu-tru/loai/bao-cao/2022/", "Báo cáo: năm 2022", "bao-cao/"),
    ]


def test_every_year_of_a_topic_leads_to_the_others():
    """Years without items have no page and are not named: of one topic they are many."""
    items = [article(f"bai-{year}", published=datetime(year, 12, 31, 23, 59, tzinfo=HANOI)) for year in (2020, 2022, 2023)]
    pages = list(field_archive_pages(catalogue(*items), portal_settings()))

    assert [page.view.year for page in pages] == ["2023", "2022", "2020"]
    assert {tuple(year.address for year in page.view.years.years) for page in pages} == {tuple(page.address for page in pages)}


def test_a_topic_without_items_has_no_archive():
    """Its list page says so already."""
    found = catalogue(fields=(field(),), agencies=(agency(),))

    assert pages_of(found) == []
