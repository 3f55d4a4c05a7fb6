"""A feed -> RSS 2.0 (RSS Advisory Board) as UTF-8 bytes, for readers that know nothing newer; the addresses in it are absolute."""

from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime
from html import escape
from xml.etree.ElementTree import Element, SubElement, register_namespace

from portal.catalogue import addresses
from portal.rendering.feeds import NO_CONTENTS, entry_id
from portal.rendering.xml_text import text_of, xml_bytes
from portal.views.parts.feed import Feed, FeedEntry

RSS_TYPE = "application/rss+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"


def write_rss(feed: Feed, *, site_url: str, site_name: str, contents: Mapping[str, str] = NO_CONTENTS) -> bytes:
    """The same entries as in Atom, under the same ids."""
    for prefix, namespace in (("atom", _ATOM), ("dc", _DUBLIN_CORE), ("content", _CONTENT)):
        register_namespace(prefix, namespace)
    channel = feed.channel
    root = Element("rss", {"version": "2.0"})
    element = SubElement(root, "channel")
    text_of(element, "title", f"{channel.title} – {site_name}")
    text_of(element, "link", f"{site_url}{channel.page}")
    text_of(element, "description", channel.subtitle)
    text_of(element, "language", "vi")
    text_of(element, "lastBuildDate", _moment(feed.updated))
    here = f"{site_url}{addresses.of_feed(channel.folder, addresses.RSS)}"
    SubElement(element, f"{{{_ATOM}}}link", {"rel": "self", "href": here, "type": RSS_TYPE})
    for entry in feed.entries:
        _item(element, entry, site_url, contents.get(entry.id, ""))
    return xml_bytes(root)


def _item(channel: Element, entry: FeedEntry, site_url: str, content: str) -> None:
    """A description is HTML, so the plain summary is escaped once more; an author of RSS would have to be an e-mail address."""
    element = SubElement(channel, "item")
    text_of(element, "title", entry.title)
    text_of(element, "link", f"{site_url}{entry.address}")
    text_of(element, "guid", entry_id(entry, site_url), isPermaLink="false")
    text_of(element, "pubDate", _moment(entry.published or entry.updated))
    text_of(element, "description", escape(entry.summary, quote=False))
    if content:
        text_of(element, f"{{{_CONTENT}}}encoded", content)
    for author in entry.authors:
        text_of(element, f"{{{_DUBLIN_CORE}}}creator", author)
    for category in entry.categories:
        text_of(element, "category", category)
    for address, media_type, size in entry.enclosures[:1]:  # readers of RSS take one at most
        SubElement(element, "enclosure", {"url": f"{site_url}{address}", "length": str(size), "type": media_type})


def _moment(moment: datetime) -> str:
    """As RFC 822 writes it, with the year in four figures: "Fri, 30 Dec 2022 16:50:00 +0700"."""
    return format_datetime(moment)
