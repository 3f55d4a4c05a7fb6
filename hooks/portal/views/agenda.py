"""The agenda: the catalogue and the day -> what readers may put into their calendar: deadlines, events, comment periods, values to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.first_addresses import FirstAddresses
from portal.catalogue.schedule import ReleaseStatus, releases
from portal.model.article import Article
from portal.model.occasion import Event
from portal.settings import Settings
from portal.vietnamese.slug import slug
from portal.views.parts.document import document_name
from portal.views.parts.entry import newest_day
from portal.views.parts.feed import first_moment
from portal.views.parts.period import period_words
from portal.views.parts.release_words import area_words

KEPT = timedelta(days=366)
"""How long what is over stays: a calendar still shows the past year, and the file does not grow for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """`id` is permanent and unique; `address` is where more is said, relative to the root of the site. `stamp` is when this was last changed.

    `begins` and `ends` are both moments or both days; `ends` is the first one that is no longer part of it, None of a mere moment.
    """

    id: str
    title: str
    about: str
    address: str
    stamp: datetime
    begins: datetime | date
    ends: datetime | date | None
    venue: str
    category: str
    is_cancelled: bool = False


def agenda(catalogue: Catalogue, settings: Settings) -> tuple[Appointment, ...]:
    """By the day they begin, the same day by id; what was over a year ago is left out."""
    found = (*_of_items(catalogue), *_consultations(catalogue), *_releases(catalogue, settings.today))
    kept = [one for one in found if _day(one.ends or one.begins) >= settings.today - KEPT]
    return tuple(sorted(kept, key=lambda one: (_day(one.begins), one.id)))


def _of_items(catalogue: Catalogue) -> Iterator[Appointment]:
    """Of a withdrawn item they are cancelled: who has them in a calendar has to see that."""
    first = FirstAddresses.of(catalogue)
    for article in catalogue.articles:
        if article.deadline:
            at, what = article.deadline.at, article.deadline.what
            yield _of_item(article, first, part="han-cuoi", title=f"Hạn cuối: {what}", begins=at, ends=None, category="Hạn cuối")
        if article.event:
            begins, ends = _span(article.event)
            name, venue = article.event.name, article.event.venue
            yield _of_item(article, first, part="su-kien", title=name, begins=begins, ends=ends, category="Sự kiện", venue=venue)


def _of_item(
    article: Article,
    first: FirstAddresses,
    *,
    part: str,
    title: str,
    begins: datetime | date,
    ends: datetime | date | None,
    category: str,
    venue: str = "",
) -> Appointment:
    return Appointment(
        id=f"{first.address_of(article)}#{part}",
        title=title,
        about=article.title,
        address=addresses.of_article(article),
        stamp=article.changed,
        begins=begins,
        ends=ends,
        venue=venue,
        category=category,
        is_cancelled=article.is_withdrawn and not article.life.expires,
    )


def _span(event: Event) -> tuple[datetime | date, datetime | date | None]:
    """Whole days where no hour is told, the last one included; a day alone at the end of an event that begins at an hour lasts until midnight."""
    last = event.until or event.since
    if event.since.time() == time.min and last.time() == time.min:
        return event.since.date(), last.date() + timedelta(days=1)
    if event.until and event.until.time() == time.min:
        return event.since, event.until + timedelta(days=1)
    return event.since, event.until if event.until and event.until > event.since else None


def _consultations(catalogue: Catalogue) -> Iterator[Appointment]:
    """From the first day on which comments are taken to the last; only the last where nobody says the first."""
    known = newest_day((), catalogue)
    for document in catalogue.documents.values():
        asked = document.consultation
        if asked and document.is_draft:
            where = f"Gửi góp ý về {asked.address}." if asked.address else ""
            address = addresses.of_document(document)
            yield Appointment(
                id=f"{address}#gop-y",
                title=f"{'Lấy ý kiến' if asked.opens else 'Hạn góp ý'}: {document_name(document)}, {document.subject.rstrip('.')}",
                about=" ".join(filter(None, (where, asked.note))),
                address=address,
                stamp=first_moment(document.registered or asked.opens or known),
                begins=min(asked.opens or asked.closes, asked.closes),
                ends=asked.closes + timedelta(days=1),
                venue="",
                category="Lấy ý kiến",
            )


def _releases(catalogue: Catalogue, today: date) -> Iterator[Appointment]:
    """The days on which values are due, also those that have passed without one; periods left empty are waited for no more."""
    for one in releases(catalogue, today):
        if one.status is not ReleaseStatus.SKIPPED:
            indicator = catalogue.indicators[one.indicator]
            yield Appointment(
                id=f"{addresses.of_indicator(indicator.id)}#{slug(one.lineage)}-{one.period.code.lower()}",
                title=f"Đến hạn số liệu: {indicator.title_short}, {one.period.label}, {area_words(one, catalogue)}",
                about=f"{indicator.title}, {period_words(one.period)}. Cơ quan: {one.agency.name}.",
                address=addresses.of_indicator(indicator.id),
                stamp=first_moment(one.newest.last.shown),
                begins=one.due,
                ends=one.due + timedelta(days=1),
                venue="",
                category="Số liệu",
            )


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
