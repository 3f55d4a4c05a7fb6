"""What a feed carries of an item: an article -> its entry with the whole text, or, where it was withdrawn, the reason in its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.life import Stage
from portal.model.photo import PhotoMarker
from portal.model.prose import MARKER
from portal.views.parts.body import with_addresses
from portal.views.parts.feed import FeedEntry
from portal.views.parts.life import Ending, UpdateLine, ending_of, life_view
from portal.views.parts.occasions import OccasionLine, occasion_lines
from portal.views.parts.page import Crumb

WITHDRAWN, EXPIRED, GONE = "Đã rút", "Hết hạn", "Đã gỡ"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """`parts` is its prose, cut where a compiled table or a photo stands, after each but the last what stood there: readers of feeds know nothing
    of our charts, they are led to the page at `address`. Of an item that has `ended` there are no parts.
    """

    template: ClassVar[str] = "feed_entry.html"
    address: str
    unverified: str
    ended: Ending | None
    parts: tuple[tuple[str, Crumb | None], ...]
    corrections: tuple[UpdateLine, ...]
    occasions: tuple[OccasionLine, ...]


def feed_entry(article: Article, catalogue: Catalogue, *, first_address: str) -> FeedEntry:
    """Known by its first address, so that a moved item is not told anew; its authors are the agency and those who wrote it."""
    withdrawal = article.life.withdrawal
    ended = ending_of(withdrawal, catalogue) if withdrawal else None
    address = addresses.of_article(article)
    parts = () if ended else tuple(_parts(article, catalogue))
    agency = catalogue.agencies[article.agency].name_on(article.published.date())
    return FeedEntry(
        id=first_address,
        address=address,
        title=f"{ending_word(article)}: {article.title}" if ended else article.title,
        summary=ended.reason if ended else article.summary,
        updated=article.changed_for_readers,
        authors=tuple(dict.fromkeys((agency, *article.authors))),
        published=article.published,
        categories=tuple(catalogue.fields[id].title for id in article.fields),
        enclosures=tuple((addresses.of_attachment(article, one.name), one.kind.media_type, one.size) for one in article.attachments),
        content=EntryView(
            address=address,
            unverified=article.reliability_note,
            ended=ended,
            parts=parts,
            corrections=() if ended else life_view(article, catalogue).corrections,
            occasions=() if ended else occasion_lines(article),
        ),
    )


def _parts(article: Article, catalogue: Catalogue) -> Iterator[tuple[str, Crumb | None]]:
    """Tables and charts are numbered as on the page."""
    address, captions = addresses.of_article(article), {photo.name: photo.caption for photo in article.photos}
    shown: list[Crumb | None] = []
    for number, marker in enumerate(article.body.markers, start=1):
        if isinstance(marker, PhotoMarker):
            shown.append(Crumb(title=f"Ảnh: {captions[marker.name]}", address=address))
        else:
            shown.append(Crumb(title=f"Xem {marker.form.value} số liệu trên cổng", address=f"{address}#_bang-{number}"))
    yield from zip((with_addresses(part, catalogue) for part in article.body.html.split(MARKER)), [*shown, None], strict=True)


def ending_word(article: Article) -> str:
    """That somebody withdrew it is not the same as that its time was over, as was announced."""
    return GONE if article.life.stage is Stage.GONE else EXPIRED if article.life.expires else WITHDRAWN
