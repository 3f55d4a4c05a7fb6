"""Small files at fixed addresses by which machines find their way: the settings and what falls due -> four of them:
robots.txt, OpenSearch, the manifest of the site and next_due.json.
"""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from portal.catalogue import addresses
from portal.model.due import Due
from portal.rendering.icons import NAMED
from portal.rendering.tables import json_text
from portal.settings import Settings

_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT_NAME, _LONG_NAME, _DESCRIPTION = 16, 48, 1024
"""Letters OpenSearch 1.1 lets each have; below an icon there is no room for more either."""
BAR, PAPER = "#0a3352", "#ffffff"
"""Of the window: its bar, as the masthead below it, and what it shows until the page is there."""


def signposts(dues: Sequence[Due], settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Pairs of address and bytes; a browser can be told of a search only by its full address."""
    yield addresses.ROBOTS, write_robots(site_url=settings.site_url).encode()
    yield addresses.NEXT_DUE, write_next_due(dues).encode()
    yield addresses.MANIFEST, write_manifest(site_name=settings.site_name).encode()
    if settings.site_url:
        yield addresses.OPENSEARCH, write_opensearch(site_url=settings.site_url, site_name=settings.site_name)


def write_robots(*, site_url: str) -> str:
    """RFC 9309: everything may be read. Sitemaps are named by their full addresses, so none where that of the site is not known."""
    named = ["", *(f"Sitemap: {site_url}{name}" for name in (addresses.SITEMAP, addresses.NEWS_SITEMAP))] if site_url else []
    return "".join(f"{line}\n" for line in ("User-agent: *", "Disallow:", *named))


def write_opensearch(*, site_url: str, site_name: str) -> bytes:
    """OpenSearch 1.1: the page of the search opens with what stands in `q`."""
    register_namespace("", _OPENSEARCH)
    root = Element(f"{{{_OPENSEARCH}}}OpenSearchDescription")
    _text(root, "ShortName", _cut(site_name, _SHORT_NAME))
    _text(root, "Description", f"Tìm trên {site_name}"[:_DESCRIPTION])
    element = SubElement(root, f"{{{_OPENSEARCH}}}Url")
    element.attrib |= {"type": "text/html", "template": f"{site_url}{addresses.SEARCH}?q={{searchTerms}}"}
    own = SubElement(root, f"{{{_OPENSEARCH}}}Url")
    own.attrib |= {"type": "application/opensearchdescription+xml", "rel": "self", "template": f"{site_url}{addresses.OPENSEARCH}"}
    _text(root, "LongName", _cut(site_name, _LONG_NAME))
    _text(root, "Language", "vi")
    _text(root, "InputEncoding", "UTF-8")
    _text(root, "OutputEncoding", "UTF-8")
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def write_manifest(*, site_name: str) -> str:
    """W3C Web Application Manifest: addresses are told from where it stands, so it works in any folder of any host; readers keep the address bar."""
    icons = [{"src": icon.address, "sizes": f"{icon.size}x{icon.size}", "type": "image/png", "purpose": icon.purpose} for icon in NAMED]
    told = {
        "name": site_name,
        "short_name": _cut(site_name, _SHORT_NAME),
        "lang": "vi",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": BAR,
        "background_color": PAPER,
        "icons": icons,
    }
    return json_text(told)


def write_next_due(dues: Sequence[Due]) -> str:
    """`{"next_due": moment or null, "because": [{"at", "what"}]}`, in order; the moments are ISO 8601 to the minute, Vietnam's. It names no item."""
    because = [{"at": due.at.isoformat(timespec="minutes"), "what": due.kind.value} for due in dues]
    return json_text({"next_due": because[0]["at"] if because else None, "because": because})


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, f"{{{_OPENSEARCH}}}{name}").text = text


def _cut(name: str, longest: int) -> str:
    """Whole words as far as they fit; of a first word that does not, its beginning."""
    words = name.split()
    while len(" ".join(words)) > longest and len(words) > 1:
        words.pop()
    return " ".join(words)[:longest]
