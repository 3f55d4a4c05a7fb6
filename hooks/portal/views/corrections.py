"""Corrections: the catalogue -> pages of what was said wrong in items and set right, and of items withdrawn or gone; and the same as a feed.

An error is set right as openly as it was made (Luật Tiếp cận thông tin: in the same form), so all of it stands in one place for ever.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.first_addresses import FirstAddresses
from portal.model.article import Article
from portal.model.life import Stage, Update, UpdateKind
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.views.parts import channels
from portal.views.parts.entry import newest_day
from portal.views.parts.feed import MOST, Feed, FeedEntry, first_moment
from portal.views.parts.feed_entry import ending_word
from portal.views.parts.life import ending_of
from portal.views.parts.page import Crumb, Page
from portal.views.parts.paging import Pager, slices

CORRECTION = "Đính chính"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """`item` is None where only the address is left. `was` and `now` are set exactly for corrections; `note` tells more, or why an item ended."""

    kind: str
    day: str
    iso: str
    item: Crumb | None
    address: str
    was: str
    now: str
    by: str
    note: str
    instead: Crumb | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView:
    """Newest first; `years` are (year, corrections) of this page, `total` counts all pages."""

    template: ClassVar[str] = "corrections.html"
    title: str
    lead: str
    years: tuple[tuple[str, tuple[Correction, ...]], ...]
    pager: Pager
    total: int
    revisions: Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A correction, or, without an `update`, the end of an item."""

    at: datetime
    article: Article
    update: Update | None


def correction_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """Also where nothing was ever corrected: the page says so."""
    found = _all(catalogue)
    title, lead = channels.CORRECTIONS.title, channels.CORRECTIONS.subtitle
    for part in slices(found, address=addresses.CORRECTIONS, size=settings.page_size):
        number = part.pager.number
        name = title if number == 1 else f"{title} – trang {number}"
        years = groupby((_correction(one, catalogue) for one in part.items), key=lambda one: one.iso[:4])
        yield Page(
            address=part.pager.address,
            title=name,
            description=lead,
            view=CorrectionsView(
                title=name,
                lead=lead,
                years=tuple((year, tuple(told)) for year, told in years),
                pager=part.pager,
                total=len(found),
                revisions=Crumb(title=channels.REVISIONS.title, address=addresses.REVISIONS),
            ),
            updated=max((one.at.date() for one in part.items), default=newest_day((), catalogue)),
            trail=(Crumb(title="Trang chủ", address=""),) + ((Crumb(title=title, address=addresses.CORRECTIONS),) if number > 1 else ()),
            is_list=True,
            feeds=(channels.CORRECTIONS.link,),
        )


def corrections_since(day: date, catalogue: Catalogue) -> tuple[Correction, ...]:
    """Newest first, those of that day included."""
    return tuple(_correction(one, catalogue) for one in _all(catalogue) if one.at.date() >= day)


def corrections_feed(catalogue: Catalogue) -> Feed:
    """An entry per correction and per end; its id is made of the item and the moment, so it never changes."""
    found = _all(catalogue)[:MOST]
    none_yet = first_moment(newest_day((), catalogue))
    return Feed(channel=channels.CORRECTIONS, updated=max((one.at for one in found), default=none_yet), entries=tuple(_entries(found, catalogue)))


def _all(catalogue: Catalogue) -> list[_Told]:
    """Those of one moment by item, in the order they are written."""
    found = [
        _Told(at=update.at, article=article, update=update)
        for article in catalogue.articles
        for update in article.life.updates
        if update.kind is UpdateKind.CORRECTION
    ]
    ended = [one for one in (*catalogue.articles, *catalogue.gone) if one.life.withdrawal]
    found += [_Told(at=one.life.withdrawal.at, article=one, update=None) for one in ended if one.life.withdrawal]
    return sorted(found, key=lambda one: (-one.at.timestamp(), addresses.of_article(one.article)))


def _correction(one: _Told, catalogue: Catalogue) -> Correction:
    address = addresses.of_article(one.article)
    is_gone = one.article.life.stage is Stage.GONE
    withdrawal = one.article.life.withdrawal
    ended = ending_of(withdrawal, catalogue) if withdrawal and not one.update else None
    return Correction(
        kind=CORRECTION if one.update else ending_word(one.article),
        day=write_date(one.at.date()),
        iso=one.at.date().isoformat(),
        item=None if is_gone else Crumb(title=one.article.title, address=address),
        address=address,
        was=one.update.was if one.update else "",
        now=one.update.now if one.update else "",
        by=one.update.by if one.update else ended.by if ended else "",
        note=one.update.note if one.update else ended.reason if ended else "",
        instead=ended.instead if ended else None,
    )


def _entries(found: list[_Told], catalogue: Catalogue) -> Iterator[FeedEntry]:
    """Of several corrections of an item at one moment, the second has a 2 in its id, and so on."""
    first, seen = FirstAddresses.of(catalogue), dict[str, int]()
    for one in found:
        told = _correction(one, catalogue)
        id = f"dinh-chinh/{one.at:%Y-%m-%dT%H:%M}/{'' if one.update else 'ket-thuc/'}{first.address_of(one.article)}"
        seen[id] = seen.get(id, 0) + 1
        yield FeedEntry(
            id=id if seen[id] == 1 else f"{id}{seen[id]}",
            address=told.item.address if told.item else addresses.CORRECTIONS,
            title=f"{told.kind}: {told.item.title if told.item else told.address}",
            summary=" ".join(_sentences(told)),
            updated=one.at,
            authors=(told.by or catalogue.agencies[one.article.agency].name_on(one.at.date()),),
            published=one.at,
            categories=(told.kind,),
        )


def _sentences(told: Correction) -> Iterator[str]:
    if told.was:
        yield f"Đã nêu: “{told.was}”. Đúng là: “{told.now}”."
    if told.note:
        yield told.note
    if told.instead:
        yield f"Đọc thay: {told.instead.title}."
    if told.by:
        yield f"{'Người đính chính' if told.was else 'Người quyết định'}: {told.by}."
