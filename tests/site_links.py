"""The links of a site: its files go in, links that lead nowhere and calls to other hosts come out."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urljoin, urlsplit

from html_page import Element, HtmlPage

HERE = "https://site.invalid/"
"""The host the site is thought to stand on."""
_LINKS = ("href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href", "cite", "background", "manifest", "ping")
_CSS_CALL = re.compile(r"@import|url\(\s*[\"']?\s*(?:https?:)?//")


def read_pages(site: Mapping[str, bytes]) -> dict[str, HtmlPage]:
    """The HTML files of a site."""
    return {path: HtmlPage.of(content) for path, content in site.items() if path.endswith(".html")}


def broken_links(site: Mapping[str, bytes], pages: Mapping[str, HtmlPage], *, site_url: str = HERE) -> list[str]:
    """Every internal link whose file or anchor does not exist, as `page: link`."""
    anchors = {path: frozenset(page.ids) for path, page in pages.items()}
    found = []
    for path, page in pages.items():
        for _, link in _links(page):
            whole = _whole(link, path)
            if whole.startswith(site_url):
                whole = HERE + whole.removeprefix(site_url)
            if whole.startswith(HERE) and not _exists(whole, site, anchors):
                found.append(f"{path}: {link}")
    return found


def calls_to_others(site: Mapping[str, bytes], pages: Mapping[str, HtmlPage]) -> list[str]:
    """Whatever a browser would fetch from or send to another host without a reader following a link."""
    found = []
    for path, page in pages.items():
        for element, link in _links(page):
            is_mere_link = element.tag == "a" or (element.tag == "link" and element.get("rel").strip() in {"canonical", "prev", "next", "alternate"})
            if not is_mere_link and urlsplit(_whole(link, path)).scheme != "data" and not _whole(link, path).startswith(HERE):
                found.append(f"{path}: <{element.tag}> {link}")
    for path, content in site.items():
        if path.endswith(".css") and (call := _CSS_CALL.search(content.decode("utf-8"))):
            found.append(f"{path}: {call.group()}")
    return found


def strange_schemes(pages: Mapping[str, HtmlPage]) -> list[str]:
    """Links that are neither pages nor mail nor telephone numbers; `javascript:` and the portal's own `portal:` are among them."""
    known = {"http", "https", "mailto", "tel", "data"}
    return [f"{path}: {link}" for path, page in pages.items() for _, link in _links(page) if urlsplit(_whole(link, path)).scheme not in known]


def _links(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    for element in page.elements:
        for name, value in element.attributes:
            if name == "srcset":
                yield from ((element, part.split()[0]) for part in value.split(",") if part.strip())
            elif name in _LINKS:
                yield element, value.strip()


def _whole(link: str, path: str) -> str:
    return urljoin(HERE + path.removesuffix("index.html"), link)


def _exists(whole: str, site: Mapping[str, bytes], anchors: Mapping[str, frozenset[str]]) -> bool:
    parts = urlsplit(whole)
    path = unquote(parts.path).lstrip("/")
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in site and posixpath.join(file, "index.html") in site:
        file = posixpath.join(file, "index.html")
    return file in site and (not parts.fragment or unquote(parts.fragment) in anchors.get(file, frozenset()))
