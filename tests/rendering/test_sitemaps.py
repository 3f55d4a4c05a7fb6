"""Sitemaps: what they hold, how they are divided, and that they are what the protocol asks for."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builders import NOW, settings
from portal.rendering.pages import RenderedPage
from portal.rendering.sitemaps import Place, sitemap_files, sitemaps, write_news_sitemap
from portal.views.news_sitemap import NewsItem
from portal.views.parts.page import Translation

SITE = "https://khcn.example.vn/"
DAY = date(2026, 11, 24)
SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "schemas" / "sitemap.xsd")))
_LOC, _LASTMOD = (f"{{http://www.sitemaps.org/schemas/sitemap/0.9}}{name}" for name in ("loc", "lastmod"))


def place(address: str, changed: date = DAY) -> Place:
    return Place(address=address, changed=changed)


def page(address: str, *, is_list: bool = False) -> RenderedPage:
    return RenderedPage(address=address, title="", description="", updated=DAY, trail=(), headings=(), is_list=is_list, feeds=(), html="")


def news(title: str = "Sở họp") -> NewsItem:
    return NewsItem(address="tin-tuc/2026/so-hop/", title=title, published=NOW)


def told(content: bytes) -> dict[str, str | None]:
    """Address -> day, of a file that keeps the rules."""
    root = etree.fromstring(content)
    SCHEMA.assertValid(root)
    return {str(entry.findtext(_LOC)): entry.findtext(_LASTMOD) for entry in root}


def written(count: int, **limits: int) -> Mapping[str, bytes]:
    return dict(sitemap_files([place(f"trang/{number:05}/", DAY - timedelta(days=number)) for number in range(count)], site_url=SITE, **limits))


def test_a_page_stands_there_with_the_day_its_content_changed():
    """In the order of addresses, the home page first."""
    [(name, content)] = sitemap_files([place("tin-tuc/", date(2022, 1, 2)), place("")], site_url=SITE)

    assert name == "sitemap.xml"
    assert list(told(content).items()) == [(SITE, "2026-11-24"), (f"{SITE}tin-tuc/", "2022-01-02")]


def test_a_page_in_two_languages_names_both():
    """With prefix and attributes as Google reads them; no other entry does."""
    [(_, content)] = sitemap_files([place("tin-tuc/"), replace(place("en/"), translations=(("vi", ""), ("en", "en/")))], site_url=SITE)
    links = [dict(link.attrib) for link in etree.fromstring(content).iter("{http://www.w3.org/1999/xhtml}link")]

    assert links == [{"rel": "alternate", "hreflang": "vi", "href": SITE}, {"rel": "alternate", "hreflang": "en", "href": f"{SITE}en/"}]
    assert content.count(b"<xhtml:link ") == 2
    assert list(told(content)) == [f"{SITE}en/", f"{SITE}tin-tuc/"]


def test_the_languages_of_a_page_reach_the_sitemap():
    """From the page itself."""
    known = replace(page("en/"), translations=(Translation(language="en", address="en/"),))
    files = dict(sitemaps([known], (), settings(), without=frozenset()))

    assert f'hreflang="en" href="{SITE}en/"'.encode() in files["sitemap.xml"]


def test_further_pages_of_a_list_and_what_is_gone_are_not_named():
    """An item that is called so is."""
    pages = [page("tin-tuc/", is_list=True), page("tin-tuc/trang-2/", is_list=True), page("tin-tuc/2022/trang-2/"), page("tin-tuc/2022/a/")]
    files = dict(sitemaps(pages, (), settings(), without=frozenset({"tin-tuc/2022/a/"})))

    assert list(told(files["sitemap.xml"])) == [f"{SITE}tin-tuc/", f"{SITE}tin-tuc/2022/trang-2/"]


def test_one_address_too_many_makes_an_index_of_parts():
    """Each part is as new as its newest page."""
    files = written(5, most=2)

    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    assert told(files["sitemap.xml"]) == {
        f"{SITE}sitemap-1.xml": "2026-11-24",
        f"{SITE}sitemap-2.xml": "2026-11-22",
        f"{SITE}sitemap-3.xml": "2026-11-20",
    }
    assert list(written(2, most=2)) == ["sitemap.xml"]


def test_fifty_thousand_addresses_are_one_file_and_one_more_are_two():
    """The limit of the protocol."""
    assert list(written(50_000)) == ["sitemap.xml"]
    assert list(written(50_001)) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]


@given(st.integers(1, 30), st.integers(1, 9), st.integers(400, 2000))
def test_dividing_loses_and_repeats_nothing_and_keeps_both_limits(count: int, most: int, largest: int):
    """However small the parts have to be; one address is always let in."""
    files = written(count, most=most, largest=largest)
    parts = [content for name, content in files.items() if name != "sitemap.xml"] or [files["sitemap.xml"]]
    named = [address for part in parts for address in told(part)]

    assert named == [f"{SITE}trang/{number:05}/" for number in range(count)]
    assert all(len(told(part)) <= most and (len(part) <= largest or len(told(part)) == 1) for part in parts)


@pytest.mark.parametrize("title", ["Sở KH&CN họp", "Hỏi: \"A < B\" & 'C' 🎉", "x" * 300])
def test_news_are_named_with_publication_moment_and_title(title: str):
    """Whatever stands in the title."""
    root = etree.fromstring(write_news_sitemap([news(title)], site_url=SITE, site_name="Cổng KH&CN"))
    SCHEMA.assertValid(root)

    assert [text for text in root.itertext() if text.strip()] == [
        f"{SITE}tin-tuc/2026/so-hop/", "Cổng KH&CN", "vi", "2026-11-24T12:00+07:00", title
    ]  # fmt: skip


def test_without_news_the_file_is_still_a_sitemap():
    """Of the list of news, which is not called news."""
    content = write_news_sitemap([], site_url=SITE, site_name="Cổng")

    assert told(content) == {f"{SITE}tin-tuc/": None}
    assert b"publication" not in content


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "<url><lastmod>2022-01-01</lastmod></url>",
        "<url><loc>tin-tuc/</loc></url>",
        "<url><loc>https://a.vn/x</loc><lastmod>1/2/2022</lastmod></url>",
    ],
)
def test_the_schema_refuses_what_is_no_sitemap(wrong: str):
    """A schema that lets everything pass proves nothing."""
    assert not SCHEMA.validate(etree.fromstring(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{wrong}</urlset>'))
