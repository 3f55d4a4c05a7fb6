"""The page in English and the page of contacts: complete without an owner, with all of one; what has no English name says that it is Vietnamese."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from builders import agency, article, catalogue, field, indicator, settings, standing_page, unit
from html_page import HtmlPage
from owned import owner
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.observation import Status
from portal.model.quantity import Comparator
from portal.rendering.pages import Renderer
from portal.views.english import COMPARATORS, STATUSES, EnglishView, Name, english_page
from portal.views.home import home_page
from portal.views.parts.page import Page, Translation
from portal.views.standing import standing_pages

THEME = Path(__file__).resolve().parents[2] / "theme"
ENGLISH = {"title_en": "Units checked", "description_en": "Counts units."}
BOTH = (Translation(language="vi", address="gioi-thieu/"), Translation(language="en", address="en/"))


def view_of(known: Catalogue) -> EnglishView:
    view = english_page(known).view
    assert isinstance(view, EnglishView)
    return view


def shown(page: Page) -> HtmlPage:
    return HtmlPage(f"<body>{Renderer(THEME, settings()).page(page).html}</body>")


def standing(address: str, known: Catalogue) -> Page:
    return next(page for page in standing_pages(known) if page.address == address)


def owned(**changes: Any) -> Catalogue:
    return catalogue(article(), owners=(owner(**changes),), indicators=(indicator(**ENGLISH),), standing_pages=(standing_page("lien-he/"),))


def test_the_page_tells_everything_of_the_owner_in_english():
    """Functions, organisation, contacts of officials: what the decree asks for."""
    page = shown(english_page(owned()))

    for words in (
        "Department of Science and Technology of Hai Phong City",
        "People's Committee of Hai Phong City",
        "Nguyễn Văn An, Director",
        "CC BY 4.0",
        "It advises the People's Committee.",
        "Office (Văn phòng Sở)",
        "1 Vi Du Street, Hai Phong",
        "Trần Thị Bình Head of Office Office 0225 3 123 458 vanphong@haiphong.gov.vn",
    ):
        assert words in page.text("body")
    assert not page.mistakes


def test_without_an_owner_the_page_is_complete_and_names_nobody():
    """What a department does is told in general."""
    page = shown(english_page(catalogue(article())))
    links = [link.get("href") for link in page.all("a")]

    assert "belongs to no agency yet" in page.text("body")
    assert "advises the committee" in page.text("body")
    assert not [link for link in links if link.startswith(("tel:", "mailto:"))]
    assert not page.mistakes


def test_every_word_beside_a_figure_is_explained():
    """A comparator or a status without its English would be a riddle."""
    view = view_of(catalogue())

    assert set(COMPARATORS) == set(Comparator) - {Comparator.EQ, Comparator.ORDER}
    assert set(STATUSES) == set(Status) - {Status.FINAL}
    assert all(vietnamese and meaning for vietnamese, meaning in (*view.comparators, *view.statuses))


def test_indicators_with_an_english_title_stand_by_field_with_their_units():
    """In the order of the fields; the others are counted, not shown."""
    made = (indicator("b", **ENGLISH), indicator("a"), indicator("c", field="so-huu", title_en="Trademarks"))
    units = (replace(unit(), label_en="units"),)
    view = view_of(catalogue(indicators=made, fields=(field(title_en="Measurement"), field("so-huu"), field("khac")), units=units))

    assert [(name.english, [thing.title.english for thing in things]) for name, things in view.fields] == [
        ("Measurement", ["Units checked"]),
        ("", ["Trademarks"]),
    ]
    assert (view.told, view.indicators) == (2, 3)
    assert view.fields[0][1][0].unit == Name(english="units", vietnamese="đơn vị")
    assert (view.fields[0][1][0].address, view.fields[0][1][0].meaning) == ("so-lieu/b/", "Counts units.")


def test_only_agencies_that_are_there_today_are_named():
    """The same body before a merger has the same name in English."""
    ended = agency("cu", name_en="Department", until=article().published.date())
    view = view_of(catalogue(agencies=(agency(), ended, agency("nay", name_en="Department"))))

    assert view.agencies == (("co-quan/nay/", Name(english="Department", vietnamese="Sở Khoa học và Công nghệ nay")),)


def test_what_has_no_english_is_marked_as_vietnamese():
    """Else it is read aloud as English: names of people, units, the position and the address of this owner, the title and the unit of the indicator."""
    plain = shown(english_page(owned(address_en="", name_en="", parent_en="")))
    marked = [element.tag for element in plain.elements if element.get("lang") == "vi"]
    more = [element.tag for element in shown(english_page(owned())).elements if element.get("lang") == "vi"]

    assert len(marked) == len(more) + 2
    assert [element.get("lang") for element in plain.all("th") if element.get("scope") == "row"].count("vi") == 1 + len(COMPARATORS) + len(STATUSES)


@pytest.mark.parametrize(
    ("pages", "counterpart"), [((standing_page(), standing_page("lien-he/")), "gioi-thieu/"), ((standing_page("lien-he/"),), "")]
)
def test_both_languages_name_each_other_and_nobody_else_does(pages: tuple[Any, ...], counterpart: str):
    """Search engines ask for links both ways, each page itself among them; without a page about the portal its home page is the other one."""
    known = catalogue(article(), standing_pages=pages)
    made = {page.address: page for page in (english_page(known), home_page(known, settings()), *standing_pages(known))}
    both = (replace(BOTH[0], address=counterpart), BOTH[1])

    assert {address: page.translations for address, page in made.items() if page.translations} == {counterpart: both, "en/": both}
    assert {page.address for page in made.values() if page.language == "en"} == {"en/"}


def test_nobody_else_may_stand_where_the_english_page_does():
    """A file docs/en.md would hide it."""
    assert addresses.ENGLISH in addresses.RESERVED


def test_the_page_of_contacts_has_those_of_the_owner_under_the_editor_s_text():
    """As a table, if there are any; no other standing page has it."""
    known = owned()
    page = shown(standing("lien-he/", known))

    assert [heading for heading in ("Cơ quan quản lý cổng", "Người tiếp nhận, trả lời", "Các phòng, đơn vị") if heading not in page.text("h2")] == []
    assert "Trần Thị Bình Chánh Văn phòng Văn phòng Sở 0225 3 123 458 vanphong@haiphong.gov.vn" in page.text("table")
    assert page.text("body").index("Về cổng.") < page.text("body").index("Cơ quan chủ quản")
    assert not page.mistakes


def test_an_owner_without_officials_has_no_table_of_them():
    """An empty table tells nothing."""
    page = shown(standing("lien-he/", owned(contacts=(), units=())))

    assert "Cơ quan quản lý cổng" in page.text("h2")
    assert not page.all("table")


def test_without_an_owner_the_page_of_contacts_is_the_editor_s_text_alone():
    """So is every other standing page, with an owner and without."""
    pages = (standing_page(), standing_page("lien-he/"))
    without, others = catalogue(standing_pages=pages), catalogue(standing_pages=pages, owners=(owner(),))

    for page in (standing("lien-he/", without), standing("gioi-thieu/", others)):
        assert "Cơ quan quản lý cổng" not in shown(page).text("body")
