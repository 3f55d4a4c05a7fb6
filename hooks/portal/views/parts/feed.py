"""A feed: what readers may subscribe to, ready to be written as Atom."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """`id` is permanent and unique in the feed, `address` is relative to the root of the site; texts are plain. `authors` is never empty."""

    id: str
    address: str
    title: str
    summary: str
    updated: date
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Entries newest first; `page` is the page that shows the same."""

    address: str
    page: str
    title: str
    subtitle: str
    updated: date
    entries: tuple[FeedEntry, ...]
