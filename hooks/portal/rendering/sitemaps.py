"""The pages of the site -> sitemaps (sitemaps.org 0.9) as UTF-8 bytes: one for all, in parts where it is too large, and Google's one of news."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from portal.catalogue import addresses
from portal.rendering.pages import RenderedPage
from portal.settings import Settings
from portal.views.news_sitemap import NewsItem

File = tuple[str, bytes]
MOST, LARGEST = 50_000, 50 * 1024 * 1024
"""Addresses and bytes a sitemap may have."""
_FURTHER = re.compile(r"(?:^|/)trang-[0-9]+/$")
"""The ending of `addresses.of_list_page`."""
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
_PREFIXES = {"": _SITEMAP, "news": _NEWS, "xhtml": _XHTML}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page: its address and the day its content last changed, None of a list: it changes with what it lists, and with how that is listed.

    `translations` are pairs (language, address), the page itself among them, as Google asks for localized pages.
    """

    address: str
    changed: date | None
    translations: tuple[tuple[str, str], ...] = ()


def sitemaps(pages: Iterable[RenderedPage], news: Sequence[NewsItem], settings: Settings, *, without: frozenset[str]) -> Iterator[File]:
    """Of all pages but those at the addresses `without` and the second and further ones of a list, and of the news; `site_url` must be known."""
    named = (page for page in pages if page.address not in without and not (page.is_list and _FURTHER.search(page.address)))
    places = (
        Place(
            address=page.address,
            changed=None if page.is_list else page.updated,
            translations=tuple((one.language, one.address) for one in page.translations),
        )
        for page in named
    )
    yield from sitemap_files(places, site_url=settings.site_url)
    yield addresses.NEWS_SITEMAP, write_news_sitemap(news, site_url=settings.site_url, site_name=settings.site_name)


def sitemap_files(places: Iterable[Place], *, site_url: str, most: int = MOST, largest: int = LARGEST) -> Iterator[File]:
    """sitemap.xml: of all pages in the order of their addresses, or the index of the parts they had to be divided into."""
    entries = [(place, _entry(place, site_url)) for place in sorted(places, key=lambda place: place.address)]
    parts = list(_parts(entries, most=most, largest=largest - len(_written("urlset", []))))
    if len(parts) <= 1:
        yield addresses.SITEMAP, _written("urlset", [entry for part in parts for _, entry in part])
        return
    for number, part in enumerate(parts, start=1):
        yield addresses.of_sitemap(number), _written("urlset", [entry for _, entry in part])
    index = [
        _element("sitemap", f"{site_url}{addresses.of_sitemap(number)}", max((place.changed for place, _ in part if place.changed), default=None))
        for number, part in enumerate(parts, start=1)
    ]
    yield addresses.SITEMAP, _written("sitemapindex", index)


def write_news_sitemap(items: Sequence[NewsItem], *, site_url: str, site_name: str) -> bytes:
    """Where nothing is new it names the list of news without calling it news: a sitemap has to name something."""
    if not items:
        return _written("urlset", [_element("url", f"{site_url}{addresses.NEWS}", None)])
    return _written("urlset", [_news(item, site_url, site_name) for item in items])


def _parts(entries: list[tuple[Place, Element]], *, most: int, largest: int) -> Iterator[list[tuple[Place, Element]]]:
    part: list[tuple[Place, Element]] = []
    size = 0
    for place, entry in entries:
        own = len(tostring(entry, encoding="utf-8"))  # with the names of its namespace, which it needs only alone: never too small
        if part and (len(part) == most or size + own > largest):
            yield part
            part, size = [], 0
        part.append((place, entry))
        size += own
    if part:
        yield part


def _entry(place: Place, site_url: str) -> Element:
    element = _element("url", f"{site_url}{quote(place.address)}", place.changed)
    for language, address in place.translations:
        SubElement(element, f"{{{_XHTML}}}link", rel="alternate", hreflang=language, href=f"{site_url}{quote(address)}")
    return element


def _element(name: str, address: str, changed: date | None) -> Element:
    element = Element(f"{{{_SITEMAP}}}{name}")
    SubElement(element, f"{{{_SITEMAP}}}loc").text = address
    if changed:
        SubElement(element, f"{{{_SITEMAP}}}lastmod").text = changed.isoformat()
    return element


def _news(item: NewsItem, site_url: str, site_name: str) -> Element:
    element = _element("url", f"{site_url}{quote(item.address)}", None)
    news = SubElement(element, f"{{{_NEWS}}}news")
    publication = SubElement(news, f"{{{_NEWS}}}publication")
    SubElement(publication, f"{{{_NEWS}}}name").text = site_name
    SubElement(publication, f"{{{_NEWS}}}language").text = "vi"
    SubElement(news, f"{{{_NEWS}}}publication_date").text = item.published.isoformat(timespec="minutes")
    SubElement(news, f"{{{_NEWS}}}title").text = item.title
    return element


def _written(name: str, entries: Iterable[Element]) -> bytes:
    for prefix, namespace in _PREFIXES.items():
        register_namespace(prefix, namespace)
    root = Element(f"{{{_SITEMAP}}}{name}")
    root.extend(entries)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
