"""Feeds of plain values: one feed with good defaults, what each of them is as a file, and where all feeds of a catalogue stand."""

from datetime import datetime
from typing import Any

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.settings import HANOI
from portal.views.parts.channels import groups_of_channels
from portal.views.parts.feed import Channel, Feed, FeedEntry

MARCH = datetime(2023, 3, 5, tzinfo=HANOI)
NAMES = (addresses.ATOM, addresses.JSON_FEED, addresses.RSS)


def entry(**changes: Any) -> FeedEntry:
    """Of a revision."""
    values: dict[str, Any] = {
        "id": "dieu-chinh/2023-03-05/cu#so-lieu-a/moi#so-lieu-a",
        "address": "tin-tuc/2023/moi/#so-lieu-a",
        "title": "Đơn vị kiểm tra, năm 2022, Hải Phòng: 133 → 140",
        "summary": "Đính chính. Cộng nhầm.",
        "updated": MARCH,
        "authors": ("Sở Khoa học và Công nghệ",),
    }
    return FeedEntry(**values | changes)


def feed(*entries: FeedEntry, **changes: Any) -> Feed:
    """`title` and `subtitle` are those of its channel."""
    channel = {
        "folder": "so-lieu/dieu-chinh/",
        "page": "so-lieu/dieu-chinh/",
        "title": "Số liệu đã điều chỉnh",
        "subtitle": "Mọi số liệu đã được thay.",
    }
    told = {name: changes.pop(name) for name in ("title", "subtitle") if name in changes}
    return Feed(**{"channel": Channel(**channel | told), "updated": MARCH, "entries": entries} | changes)


def feed_addresses(catalogue: Catalogue) -> list[str]:
    """Of every file of every feed."""
    return [addresses.of_feed(one.folder, name) for _, channels in groups_of_channels(catalogue) for one in channels for name in NAMES]
