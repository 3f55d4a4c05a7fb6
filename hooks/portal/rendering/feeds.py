"""A feed -> Atom 1.0 (RFC 4287) as UTF-8 bytes; the addresses in it are absolute."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, register_namespace

from portal.catalogue import addresses
from portal.rendering.xml_text import readable, text_of, xml_bytes
from portal.views.parts.feed import Feed, FeedEntry

ATOM_TYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
NO_CONTENTS: Mapping[str, str] = MappingProxyType({})


def write_atom(feed: Feed, *, site_url: str, site_name: str, contents: Mapping[str, str] = NO_CONTENTS) -> bytes:
    """`site_url` must be known: an id of Atom is an absolute address, for ever. `contents` are the texts of entries as HTML, by their ids."""
    register_namespace("", _ATOM)
    channel = feed.channel
    here = f"{site_url}{addresses.of_feed(channel.folder, addresses.ATOM)}"
    root = Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "vi"})
    _text(root, "id", here)
    _text(root, "title", f"{channel.title} – {site_name}")
    _text(root, "subtitle", channel.subtitle)
    _text(root, "updated", feed.updated.isoformat())
    _link(root, "self", here, ATOM_TYPE)
    _link(root, "alternate", f"{site_url}{channel.page}", "text/html")
    _text(SubElement(root, f"{{{_ATOM}}}author"), "name", site_name)
    for entry in feed.entries:
        _entry(root, entry, site_url, contents.get(entry.id, ""))
    return xml_bytes(root)


def entry_id(entry: FeedEntry, site_url: str) -> str:
    """The same in all three forms."""
    return f"{site_url}{quote(entry.id)}"


def _entry(root: Element, entry: FeedEntry, site_url: str, content: str) -> None:
    element = SubElement(root, f"{{{_ATOM}}}entry")
    _text(element, "id", entry_id(entry, site_url))
    _text(element, "title", entry.title)
    if entry.published:
        _text(element, "published", entry.published.isoformat())
    _text(element, "updated", entry.updated.isoformat())
    _text(element, "summary", entry.summary)
    if content:
        _text(element, "content", content, type="html")
    _link(element, "alternate", f"{site_url}{entry.address}", "text/html")
    for address, media_type, size in entry.enclosures:
        _link(element, "enclosure", f"{site_url}{address}", media_type, length=str(size))
    for author in entry.authors:
        _text(SubElement(element, f"{{{_ATOM}}}author"), "name", author)
    for category in entry.categories:
        SubElement(element, f"{{{_ATOM}}}category", {"term": readable(category)})


def _text(parent: Element, name: str, text: str, **attributes: str) -> None:
    text_of(parent, f"{{{_ATOM}}}{name}", text, **attributes)


def _link(parent: Element, relation: str, address: str, media_type: str, **attributes: str) -> None:
    SubElement(parent, f"{{{_ATOM}}}link", {"rel": relation, "href": address, "type": media_type, **attributes})
