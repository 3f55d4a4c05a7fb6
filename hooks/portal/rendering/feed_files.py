"""Feeds -> their files: each in Atom, JSON Feed and RSS, the text of every entry rendered once however many feeds carry it."""

from collections.abc import Iterable, Iterator

from portal.catalogue import addresses
from portal.rendering.feeds import write_atom
from portal.rendering.json_feed import write_json_feed
from portal.rendering.pages import Renderer
from portal.rendering.rss import write_rss
from portal.rendering.xml_text import readable
from portal.views.parts.feed import Feed

WRITERS = {addresses.ATOM: write_atom, addresses.JSON_FEED: write_json_feed, addresses.RSS: write_rss}


def feed_files(feeds: Iterable[Feed], renderer: Renderer) -> Iterator[tuple[str, bytes]]:
    """Pairs (address, content)."""
    settings = renderer.settings
    made: dict[str, str] = {}
    for feed in feeds:
        for entry in feed.entries:
            if entry.content and entry.id not in made:
                made[entry.id] = readable(renderer.content_of_entry(entry.content, address=entry.address))
        for name, write in WRITERS.items():
            address = addresses.of_feed(feed.channel.folder, name)
            yield address, write(feed, site_url=settings.site_url, site_name=settings.site_name, contents=made)
