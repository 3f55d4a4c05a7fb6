"""A feed -> JSON Feed 1.1 (jsonfeed.org) as UTF-8 bytes; the addresses in it are absolute."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from portal.catalogue import addresses
from portal.rendering.feeds import NO_CONTENTS, entry_id
from portal.views.parts.feed import Feed, FeedEntry

VERSION = "https://jsonfeed.org/version/1.1"


def write_json_feed(feed: Feed, *, site_url: str, site_name: str, contents: Mapping[str, str] = NO_CONTENTS) -> bytes:
    """The same entries as in Atom, under the same ids."""
    channel = feed.channel
    written = {
        "version": VERSION,
        "title": f"{channel.title} – {site_name}",
        "home_page_url": f"{site_url}{channel.page}",
        "feed_url": f"{site_url}{addresses.of_feed(channel.folder, addresses.JSON_FEED)}",
        "description": channel.subtitle,
        "language": "vi",
        "authors": [{"name": site_name}],
        "items": [dict(_item(entry, site_url, contents.get(entry.id, ""))) for entry in feed.entries],
    }
    return f"{json.dumps(written, ensure_ascii=False, indent=1)}\n".encode()


def _item(entry: FeedEntry, site_url: str, content: str) -> Iterator[tuple[str, Any]]:
    """An item has to have a content; where the summary is all, it is that."""
    yield "id", entry_id(entry, site_url)
    yield "url", f"{site_url}{entry.address}"
    yield "title", entry.title
    yield ("content_html", content) if content else ("content_text", entry.summary)
    yield "summary", entry.summary
    yield "date_published", (entry.published or entry.updated).isoformat()
    yield "date_modified", entry.updated.isoformat()
    yield "authors", [{"name": author} for author in entry.authors]
    if entry.categories:
        yield "tags", list(entry.categories)
    if entry.enclosures:
        yield "attachments", [{"url": f"{site_url}{address}", "mime_type": kind, "size_in_bytes": size} for address, kind, size in entry.enclosures]
