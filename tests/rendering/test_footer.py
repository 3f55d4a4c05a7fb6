"""The foot of every page: who owns the portal, or that nobody does yet, in either language; the ways on; nothing an owner wrote becomes a tag."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hostile import ATTACK, SHORT_ATTACK, traces
from html_page import HtmlPage
from owned import owner
from portal.model.owner import Owner, Responsible, Terms

THEME = Path(__file__).resolve().parents[2] / "theme"
TITLES = ["Nội dung", "Dữ liệu mở và theo dõi", "Về cổng", "Dành cho biên tập"]


def foot(of: Owner | None, *, language: str = "vi", visits: str = "", site_name: str = "Cổng tri thức") -> HtmlPage:
    """As MkDocs renders it, which escapes nothing by itself."""
    environment = Environment(loader=FileSystemLoader(THEME), undefined=StrictUndefined, autoescape=False)
    environment.filters["url"] = lambda address: f"../{address}"
    html = environment.get_template("pages/parts/footer.html").render(
        owner=of, visits=visits, page=SimpleNamespace(portal=SimpleNamespace(language=language)), config=SimpleNamespace(site_name=site_name)
    )
    return HtmlPage(f"<body>{html}</body>")


def links(page: HtmlPage) -> list[str]:
    return [link.get("href") for link in page.all("a")]


def test_the_owner_is_named_with_all_that_the_decree_asks_for():
    """Name, the body above it, who is responsible, address, telephone, fax, mail, permit, terms of re-use."""
    page = foot(owner())
    text = page.text("footer")

    for words in (
        "Sở Khoa học và Công nghệ thành phố Hải Phòng",
        "Cơ quan chủ quản: Ủy ban nhân dân thành phố Hải Phòng",
        "Chịu trách nhiệm chính: Nguyễn Văn An, Giám đốc",
        "Địa chỉ: Số 1, đường Ví Dụ, Hải Phòng",
        "Điện thoại: 0225 3 123 456",
        "Fax: 0225 3 123 457",
        "Thư điện tử: so@haiphong.gov.vn",
        "Giấy phép số 01/GP-TTĐT.",
        "dùng lại theo CC BY 4.0",
        "Ghi rõ nguồn khi dùng lại.",
    ):
        assert words in text
    assert {"tel:+842253123456", "mailto:so@haiphong.gov.vn", "https://creativecommons.org/licenses/by/4.0/deed.vi"} <= set(links(page))
    assert not page.mistakes


def test_around_a_page_in_english_the_owner_is_told_in_english():
    """What has no English name says that it is Vietnamese."""
    page = foot(owner(parent_en=""), language="en")
    marked = [element.tag for element in page.elements if element.get("lang") == "vi"]

    for words in (
        "Department of Science and Technology of Hai Phong City",
        "Director",
        "1 Vi Du Street",
        "Terms of re-use: CC BY 4.0",
        "Please name the source",
    ):
        assert words in page.text("footer")
    assert marked == ["span", "span", *["div"] * 4]


@pytest.mark.parametrize(("language", "words"), [("vi", "chưa thuộc cơ quan nào"), ("en", "belongs to no agency yet")])
def test_without_an_owner_the_foot_says_so(language: str, words: str):
    """It invents nobody, and still asks to be named as the source."""
    page = foot(None, language=language)

    assert words in page.text("footer")
    assert not [link for link in links(page) if link.startswith(("tel:", "mailto:"))]
    assert not page.mistakes


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_ways_on_stand_in_four_named_lists(language: str):
    """One landmark holds them; their titles are no headings, which would stand in the outline of every page."""
    page = foot(owner(), language=language)
    named = [element.get("aria-labelledby") for element in page.all("ul")]
    titles = [element.get("id") for element in page.all("p") if element.has("id")]

    assert (len(page.all("footer")), len(page.all("nav")), named) == (1, 1, titles)
    assert [title for title in TITLES if title not in page.text("nav")] == []
    assert not page.all("h1", "h2", "h3", "h4")
    assert {"../tro-nang/", "../en/", "../huong-dan/", "../so-lieu/", "../lien-he/"} <= set(links(page))


def test_the_page_of_visits_is_named_only_where_visits_are_counted():
    """A link to nothing is worse than none."""
    found = ["../thong-ke-truy-cap/" in links(foot(None, visits=visits)) for visits in ("", "thong-ke-truy-cap/")]

    assert found == [False, True]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_an_owner_or_a_site_is_called_becomes_a_tag(language: str):
    """The environment of MkDocs escapes nothing; this template does."""
    texts: dict[str, Any] = dict.fromkeys(("name", "name_en", "parent", "parent_en", "address", "address_en", "permit", "email"), ATTACK)
    someone = Responsible(name=ATTACK, position=ATTACK, position_en=ATTACK)
    page = foot(owner(**texts, responsible=someone, licence=Terms(title=ATTACK, url=f"https://e.vn/{SHORT_ATTACK}")), language=language)

    assert not list(traces(page))
    assert not list(traces(foot(None, language=language, site_name=ATTACK)))
    assert page.text("footer").count("hostile-element") >= 6
    assert not page.mistakes


def test_an_owner_with_five_lines_leaves_no_empty_words():
    """No label stands without what it is for."""
    least = owner(parent="", fax=None, permit="", licence=None, name_en="", parent_en="", address_en="")

    for language, labels in (("vi", ("Cơ quan chủ quản", "Fax", "Nội dung được dùng lại")), ("en", ("Fax", "Terms"))):
        assert not [label for label in labels if label in foot(least, language=language).text("footer")]
