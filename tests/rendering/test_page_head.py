"""What stands in the head of a page: what it is called where its address is shared, its picture, and its place in the site."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builders import article, catalogue, settings, standing_page
from html_page import HtmlPage
from owned import owner
from portal.catalogue.catalogue import Catalogue
from portal.model.life import Stage, UpdateKind
from portal.rendering.cards import card_address
from portal.rendering.pages import RenderedPage, Renderer
from portal.views.home import home_page
from portal.views.not_found import not_found_page
from published import living, update, withdrawal
from whole_site import whole_site

THEME = Path(__file__).resolve().parents[2] / "theme"
SITE = "https://khcn.example.vn/"
ITEM = "tin-tuc/2022/mot-bai/"
ABOUT = "gioi-thieu/"
FRONT = standing_page("", title="Trang chủ", description="Tin, báo cáo và số liệu.")


def rendered(address: str, known: Catalogue, *, site: str = SITE, is_preview: bool = False) -> RenderedPage:
    renderer = Renderer(THEME, replace(settings(site_url=site), is_preview=is_preview))
    return renderer.page(next(page for page in whole_site(known, renderer.settings) if page.address == address))


def said(page: RenderedPage) -> dict[str, str]:
    """The named metadata, each once."""
    found = [(meta.get("property") or meta.get("name"), meta.get("content")) for meta in HtmlPage(page.head).all("meta")]
    assert len(found) == len(dict(found))
    return dict(found)


def linked(page: RenderedPage) -> list[dict[str, Any]]:
    return [json.loads(script) for script in HtmlPage(f"<head>{page.head}</head>{page.html}").scripts]


def test_an_item_is_an_article_with_its_days_and_its_card():
    """Everything that readers of Open Graph know of an article."""
    page = rendered(ITEM, catalogue(article(title="Tin & bài", summary='Nói "gọn".')))
    assert page.face

    assert said(page) == {
        "og:type": "article",
        "og:title": "Tin & bài",
        "og:description": 'Nói "gọn".',
        "og:site_name": "Cổng",
        "og:locale": "vi_VN",
        "og:url": f"{SITE}{ITEM}",
        "article:published_time": "2022-12-30T16:50+07:00",
        "article:modified_time": "2022-12-30T16:50+07:00",
        "article:section": "Lĩnh vực do-luong",
        "og:image": f"{SITE}{card_address(page.face)}",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Tin tức: Tin & bài. Sở Khoa học và Công nghệ skhcn, 30/12/2022",
        "twitter:card": "summary_large_image",
    }


def test_a_change_readers_must_know_of_is_a_modification():
    """A minor one is none."""
    updates = (update("2023-01-05", kind=UpdateKind.MAJOR, note="Thêm."), update("2023-02-01"))
    found = said(rendered(ITEM, catalogue(living(updates=updates))))

    assert found["article:modified_time"] == "2023-01-05"


def test_the_card_of_a_withdrawn_item_says_so():
    """Whoever meets only the card must not take it for news."""
    page = rendered(ITEM, catalogue(living(stage=Stage.WITHDRAWN, withdrawal=withdrawal())))
    assert page.face

    assert page.face.kind == "Tin tức, đã rút · 30/12/2022"
    assert said(page)["og:image:alt"].startswith("Tin tức, đã rút: ")


def test_every_other_page_is_of_the_site_and_shares_its_card():
    """The home page is called as the site is."""
    known = catalogue(article(), standing_pages=(FRONT, standing_page(ABOUT)))
    home, about = rendered("", known), rendered(ABOUT, known)

    assert (said(home)["og:type"], said(home)["og:title"], said(home)["og:url"]) == ("website", "Cổng", SITE)
    assert (said(about)["og:title"], said(about)["og:description"]) == ("Giới thiệu", "Cổng làm gì.")
    assert home.face == about.face
    assert said(home)["og:image"] == said(about)["og:image"]
    assert not [name for name in said(about) if name.startswith("article:")]


def test_where_the_site_has_no_address_nothing_asks_for_one():
    """The page is complete without; a picture is found by its whole address alone."""
    page = rendered(ITEM, catalogue(article()), site="")

    assert page.face is None
    assert not [name for name in said(page) if name.startswith(("og:image", "og:url"))]
    assert (said(page)["og:title"], said(page)["twitter:card"]) == ("Bài mot-bai", "summary")
    assert "image" not in next(one for one in linked(page) if one["@type"] == "NewsArticle")


def test_a_preview_draws_no_cards():
    """Nobody shares it, and its editor is waiting."""
    page = rendered(ITEM, catalogue(article()), is_preview=True)

    assert (page.face, "og:image" in said(page)) == (None, False)


def test_a_page_of_no_address_has_nothing_to_share():
    """It is shown at addresses nobody knows."""
    renderer = Renderer(THEME, settings())
    page = renderer.page_of_no_address(not_found_page(catalogue(article())))

    assert (page.head, page.face) == ("", None)


def test_the_trail_of_a_page_ends_with_the_page_itself():
    """In the order of the way from the home page; the home page has no trail."""
    known = catalogue(article(), standing_pages=(FRONT,))
    trails = [one for one in linked(rendered(ITEM, known)) if one["@type"] == "BreadcrumbList"]
    items = trails[0]["itemListElement"]

    assert len(trails) == 1
    assert [(item["position"], item["name"], item["item"]) for item in items] == [
        (1, "Trang chủ", SITE),
        (2, "Tin tức", f"{SITE}tin-tuc/"),
        (3, "Bài mot-bai", f"{SITE}{ITEM}"),
    ]
    assert "BreadcrumbList" not in rendered("", known).head


def test_the_home_page_names_the_site_who_publishes_it_and_how_to_search_it():
    """The page of the search opens with `?q=`."""
    graph = linked(rendered("", catalogue(article(), standing_pages=(FRONT,))))[0]["@graph"]
    site, publisher = graph

    assert (site["@type"], site["url"], site["name"], site["description"]) == ("WebSite", SITE, "Cổng", "Tin, báo cáo và số liệu.")
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{SITE}tim-kiem/?q={{search_term_string}}"
    assert site["potentialAction"]["query-input"] == "required name=search_term_string"
    assert site["publisher"]["@id"] == publisher["@id"]
    assert (publisher["@type"], publisher["logo"]) == ("Organization", f"{SITE}assets/favicon.svg")


def test_a_site_with_an_owner_is_published_by_it():
    """By all that is known of it; what is not is left out."""
    known = catalogue(article(), standing_pages=(FRONT,))
    pages = [
        Renderer(THEME, settings(site_url=SITE), owner=one).page(home_page(known, settings(site_url=SITE)))
        for one in (owner(), owner(name_en="", parent="", fax=None))
    ]
    publishers = [linked(page)[0]["@graph"][1] for page in pages]

    assert publishers[0] == {
        "@type": "GovernmentOrganization",
        "@id": f"{SITE}#organization",
        "name": "Sở Khoa học và Công nghệ thành phố Hải Phòng",
        "url": SITE,
        "logo": f"{SITE}assets/favicon.svg",
        "alternateName": "Department of Science and Technology of Hai Phong City",
        "parentOrganization": {"@type": "GovernmentOrganization", "name": "Ủy ban nhân dân thành phố Hải Phòng"},
        "address": "Số 1, đường Ví Dụ, Hải Phòng",
        "telephone": "+842253123456",
        "faxNumber": "+842253123457",
        "email": "so@haiphong.gov.vn",
    }
    assert set(publishers[0]) - set(publishers[1]) == {"alternateName", "parentOrganization", "faxNumber"}


def test_the_page_in_english_is_of_its_language_and_names_its_counterpart():
    """A link that is "alternate" and nothing else would make Material's script fetch a sitemap."""
    known = catalogue(article(), standing_pages=(FRONT, standing_page(ABOUT)))
    english, about, item = rendered("en/", known), rendered(ABOUT, known), rendered(ITEM, known)
    named = [(link.get("rel"), link.get("hreflang"), link.get("href")) for link in HtmlPage(english.head).all("link")]

    assert [said(page)["og:locale"] for page in (english, about)] == ["en_GB", "vi_VN"]
    assert named == [("alternate ", "vi", f"{SITE}{ABOUT}"), ("alternate ", "en", f"{SITE}en/")]
    assert [link.attributes for link in HtmlPage(about.head).all("link")] == [link.attributes for link in HtmlPage(english.head).all("link")]
    assert not HtmlPage(item.head).all("link")
    assert not HtmlPage(rendered("en/", known, site="").head).all("link")
    assert next(one["inLanguage"] for one in linked(english) if one["@type"] == "WebPage") == "en"


def test_a_standing_page_is_a_page_of_the_site_that_was_read_over_on_a_day():
    """Nothing more is known of it."""
    found = next(
        one
        for one in linked(rendered(ABOUT, catalogue(standing_pages=(standing_page(ABOUT, reviewed=date(2026, 1, 2)),))))
        if one["@type"] == "WebPage"
    )

    assert (found["url"], found["name"], found["lastReviewed"]) == (f"{SITE}{ABOUT}", "Giới thiệu", "2026-01-02")
    assert found["isPartOf"] == {"@type": "WebSite", "@id": f"{SITE}#website", "name": "Cổng", "url": SITE}


@pytest.mark.parametrize("text", ['"><script>alert(1)</script>', "' onload='x", "KH&CN &amp; 🎉", "</title>", "\u202eABC"])
def test_no_text_leaves_its_attribute(text: str):
    """Letter for letter in it, and nothing beside it."""
    page = rendered(ITEM, catalogue(article(title=text, summary=text)))
    found = HtmlPage(page.head)

    assert (said(page)["og:title"], said(page)["og:description"]) == (text, text)
    assert {element.tag for element in found.elements} == {"meta", "script"}
    assert not found.mistakes
