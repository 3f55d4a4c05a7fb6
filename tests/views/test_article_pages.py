"""The page of an item: who wrote it when, what became of its agency, its form if it is a report, its values in a table."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from builders import agency, article, catalogue, legal_document, observation, report, settings
from portal.model.agency import Agency, FormerName
from portal.model.article import Article, Reliability
from portal.model.citation import DocumentKind
from portal.model.period import Period, PeriodRule, Span
from portal.settings import HANOI
from portal.views.articles import ArticleView, article_page
from portal.views.parts.neighbours import Neighbours

HEIR = agency("moi", since=date(2025, 3, 1))


def view_of(one: Article, **changes) -> ArticleView:
    known = catalogue(one, **changes)
    page = article_page(one, known, Neighbours.of(known), settings())
    assert isinstance(page.view, ArticleView)
    return page.view


@pytest.mark.parametrize(
    ("moment", "time"),
    [
        (datetime(2022, 12, 30, 16, 50, tzinfo=HANOI), "16:50"),
        (datetime(2022, 12, 30, 0, 1, tzinfo=HANOI), "00:01"),
        (datetime(2022, 12, 30, tzinfo=HANOI), ""),
    ],
)
def test_the_first_minute_of_a_day_means_that_no_time_was_written(moment: datetime, time: str):
    """The day always stands there and leads to its archive."""
    view = view_of(article(published=moment))

    assert (view.time, view.day.title, view.day.address) == (time, "Thứ Sáu, 30/12/2022", "luu-tru/2022/12/30/")


def test_an_item_of_an_agency_that_ended_names_its_heirs_with_their_lifetime():
    """Under the name of its day."""
    ended = agency("cu", until=date(2025, 2, 28), successors=("moi",))
    view = view_of(article(agency="cu"), agencies=(ended, HEIR))

    assert (view.agency.title, view.agency_until) == (ended.name, "28/02/2025")
    assert [(heir.title, heir.address) for heir in view.heirs] == [(f"{HEIR.name} (từ 01/03/2025)", "co-quan/moi/")]


def test_days_nobody_confirmed_are_marked_beside_an_item():
    """The end of its agency and the beginning of the heir."""
    ended = agency("cu", until=date(2025, 2, 28), successors=("moi",), is_confirmed=False)
    view = view_of(article(agency="cu"), agencies=(ended, replace(HEIR, is_confirmed=False)))

    assert (view.agency_until, view.agency_note) == ("28/02/2025", "ngày chưa đối chiếu")
    assert [heir.title for heir in view.heirs] == [f"{HEIR.name} (từ 01/03/2025, ngày chưa đối chiếu)"]


def test_an_item_of_an_agency_that_runs_has_no_such_notice():
    """Nothing to say."""
    view = view_of(article())

    assert (view.agency_until, view.heirs) == ("", ())


def test_a_report_carries_its_official_form():
    """Its day written in full, as Nghị định 30/2020/NĐ-CP asks."""
    view = view_of(report())

    assert view.official is not None
    assert (view.kind, view.official.issued, view.official.form.number) == ("Báo cáo", "ngày 13 tháng 3 năm 2020", "33/BC-SKHCN")
    assert view_of(article()).official is None


def test_the_form_names_the_body_above_the_agency_as_it_was_called_that_day():
    """A later name would be an anachronism on the sheet; where nobody is known above it, none is named."""
    council = agency("ubnd", name="UBND tỉnh mới", names=(FormerName(name="UBND tỉnh cũ", name_short="", until=date(2021, 1, 1), note=""),))

    def above(*known: Agency) -> str:
        made = catalogue(report(), agencies=(agency("skhcn", part_of="ubnd"), *known))
        page = article_page(made.articles[0], made, Neighbours.of(made), settings())
        assert isinstance(page.view, ArticleView)
        assert page.view.official
        return page.view.official.parent

    assert (above(council), above()) == ("UBND tỉnh cũ", "")


def test_each_value_has_its_row_in_the_order_of_the_document():
    """With its part, its period and the way to its sentence."""
    quarter = Period.of_months(Span.QUARTER, 2022, 1, rule=PeriodRule.REPORTING)
    stated = (observation("133"), observation("40", quote="đợt đầu 40", dimensions=(("dot", "dot-1"),), place="quận Lê Chân", period=quarter))
    view = view_of(article(observations=stated, body="<p>Sở kiểm tra 133 đơn vị, đợt đầu 40.</p>", period=quarter))

    assert [(row.figure.text, row.breakdown, row.period, row.anchor) for row in view.rows] == [
        ("133 đơn vị", "", "năm 2022", stated[0].anchor),
        ("40 đơn vị", "Đợt 1 · quận Lê Chân", "quý I/2022 (15/12/2021–14/03/2022)", stated[1].anchor),
    ]
    assert view.period == "quý I/2022 (15/12/2021–14/03/2022)"


def test_an_unverified_item_says_why():
    """In its editor's words."""
    view = view_of(article(reliability=Reliability.UNVERIFIED, reliability_note="Chưa tìm thấy nguồn."))

    assert view.unverified == "Chưa tìm thấy nguồn."


@pytest.mark.parametrize(
    ("place", "address"), [("Thái Bình", "van-ban/cong-van/2020/962-ubnd-th-thai-binh/"), ("Lạng Sơn", "")], ids=["of the province", "of another"]
)
def test_what_a_report_is_based_on_leads_to_the_register(place: str, address: str):
    """The number alone, for the entry of the agency's own province only."""
    letter = legal_document("962-ubnd-th", number="962/UBND-TH", kind=DocumentKind.LETTER, issued=date(2020, 3, 6), territory=place)
    view = view_of(report(), agencies=(agency(place="Thái Bình"),), documents=(letter,))
    assert view.official is not None
    [(number, entry)] = view.official.based_on

    assert (number, entry.address if entry else "") == ("962/UBND-TH", address)
