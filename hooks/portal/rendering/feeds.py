"""A feed -> Atom 1.0 (RFC 4287) as UTF-8 bytes; the addresses in it are absolute."""

from datetime import date
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from portal.views.parts.feed import Feed, FeedEntry

_ATOM = "http://www.w3.org/2005/Atom"


def write_atom(feed: Feed, *, site_url: str, site_name: str) -> bytes:
    """`site_url` must be known: an id of Atom is an absolute address, for ever."""
    register_namespace("", _ATOM)
    root = Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "vi"})
    _text(root, "id", f"{site_url}{feed.address}")
    _text(root, "title", f"{feed.title} – {site_name}")
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _moment(feed.updated))
    _link(root, "self", f"{site_url}{feed.address}", "application/atom+xml")
    _link(root, "alternate", f"{site_url}{feed.page}", "text/html")
    _text(SubElement(root, f"{{{_ATOM}}}author"), "name", site_name)
    for entry in feed.entries:
        _entry(root, entry, site_url)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _entry(root: Element, entry: FeedEntry, site_url: str) -> None:
    element = SubElement(root, f"{{{_ATOM}}}entry")
    _text(element, "id", f"{site_url}{quote(entry.id)}")
    _text(element, "title", entry.title)
    _text(element, "updated", _moment(entry.updated))
    _text(element, "summary", entry.summary)
    _link(element, "alternate", f"{site_url}{entry.address}", "text/html")
    for author in entry.authors:
        _text(SubElement(element, f"{{{_ATOM}}}author"), "name", author)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _link(parent: Element, relation: str, address: str, media_type: str) -> None:
    SubElement(parent, f"{{{_ATOM}}}link", {"rel": relation, "href": address, "type": media_type})


def _moment(day: date) -> str:
    """The first moment of the day in Vietnam."""
    return f"{day.isoformat()}T00:00:00+07:00"
