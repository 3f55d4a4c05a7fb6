"""A feed: what readers may subscribe to, ready to be written as Atom, JSON Feed and RSS."""

from dataclasses import dataclass
from datetime import date, datetime, time

from portal.catalogue import addresses
from portal.settings import HANOI
from portal.views.parts.page import Crumb, View

MOST = 50
"""Entries of a feed: it is asked for again and again, so it is short; months of a busy department fit, and what is older stands in the lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed is about: its files stand in the folder `folder`, `page` shows the same; both are relative to the root of the site."""

    folder: str
    page: str
    title: str
    subtitle: str

    @property
    def link(self) -> Crumb:
        """What the head of a page says of it: Atom, which every reader of feeds can take."""
        return Crumb(title=self.title, address=addresses.of_feed(self.folder, addresses.ATOM))


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """`id` is permanent and unique in the feed, `address` is relative to the root of the site; texts are plain. `authors` is never empty.

    `published` is None where only one day is known. `content` is all there is to read, None where the summary is all. `enclosures` are files to
    load, as (address, media type, bytes).
    """

    id: str
    address: str
    title: str
    summary: str
    updated: datetime
    authors: tuple[str, ...]
    published: datetime | None = None
    categories: tuple[str, ...] = ()
    content: View | None = None
    enclosures: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Entries newest first."""

    channel: Channel
    updated: datetime
    entries: tuple[FeedEntry, ...]


def first_moment(day: date) -> datetime:
    """Of a day in Vietnam, for what is known to the day only."""
    return datetime.combine(day, time(), HANOI)
