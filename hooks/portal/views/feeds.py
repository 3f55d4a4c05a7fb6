"""All feeds of the site: the catalogue -> each of them once, made one after the other."""

from collections.abc import Iterator

from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.corrections import corrections_feed
from portal.views.document_feeds import documents_feed, drafts_feed
from portal.views.item_feeds import item_feeds
from portal.views.parts.feed import Feed
from portal.views.revisions import revisions_feed


def all_feeds(catalogue: Catalogue, settings: Settings) -> Iterator[Feed]:
    """None on a site whose address is not known: the id of an entry is an absolute address, for ever."""
    if settings.site_url:
        yield from item_feeds(catalogue)
        yield corrections_feed(catalogue)
        yield revisions_feed(catalogue)
        yield documents_feed(catalogue, today=settings.today)
        yield drafts_feed(catalogue, today=settings.today)
