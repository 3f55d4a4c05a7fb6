"""When the site has to be built again: the catalogue and the moment of the build go in, the next moment of each kind comes out.

A page that is complete without a script cannot count the days itself: whatever it says of today is true until midnight.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import chain

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.schedule import ReleaseStatus, releases
from portal.model.due import Due, DueKind
from portal.model.life import UpdateKind

_DAY = timedelta(days=1)
CORRECTED_FOR = timedelta(days=30)
"""So long the home page shows a correction."""
NEW_FOR = timedelta(days=2)
"""So long an item may stand in a sitemap of news (Google)."""
MOST_NEW = 1000
"""So many it may name."""


def next_dues(catalogue: Catalogue, now: datetime) -> tuple[Due, ...]:
    """In order of their moments; a moment that has come is not among them. Of each kind only the next: what is planned further on is not told."""
    first: dict[DueKind, Due] = {}
    of_pages = (
        _of_drafts(catalogue, now),
        _of_releases(catalogue, now),
        _of_news(catalogue),
        _of_corrections(catalogue, now),
        _of_occasions(catalogue, now),
    )
    for due in sorted(chain(catalogue.to_come, *of_pages), key=lambda due: due.at):
        if due.at > now:
            first.setdefault(due.kind, due)
    return tuple(sorted(first.values(), key=lambda due: (due.at, due.kind.value)))


def _of_drafts(catalogue: Catalogue, now: datetime) -> Iterator[Due]:
    """The first day and the last are among those on which comments are taken."""
    for document in catalogue.documents.values():
        asked = document.consultation
        if asked and document.is_draft:
            if asked.opens:
                yield Due(at=_midnight(asked.opens, now), kind=DueKind.CONSULTATION)
            yield Due(at=_midnight(asked.closes + _DAY, now), kind=DueKind.CONSULTATION)
    days = [day for document in catalogue.documents.values() for day in (document.issued, document.registered, document.effective) if day]
    yield from (Due(at=_midnight(day, now), kind=DueKind.DAY) for day in days if day > now.date())


def _of_releases(catalogue: Catalogue, now: datetime) -> Iterator[Due]:
    """The calendar of releases says what day it is as long as anything is expected, and by how many days it is late."""
    expected = releases(catalogue, now.date())
    yield from (Due(at=_midnight(one.due + _DAY, now), kind=DueKind.RELEASE) for one in expected if one.status is ReleaseStatus.UPCOMING)
    if expected:
        yield Due(at=_midnight(now.date() + _DAY, now), kind=DueKind.DAY)


def _of_news(catalogue: Catalogue) -> Iterator[Due]:
    """When an item is no longer new: the sitemap of the news names it no more."""
    yield from (Due(at=one.published + NEW_FOR, kind=DueKind.DAY) for one in catalogue.news[:MOST_NEW])


def _of_corrections(catalogue: Catalogue, now: datetime) -> Iterator[Due]:
    """When a correction or an end is told on the home page no more."""
    moments = [update.at for article in catalogue.articles for update in article.life.updates if update.kind is UpdateKind.CORRECTION]
    moments += [article.life.withdrawal.at for article in (*catalogue.articles, *catalogue.gone) if article.life.withdrawal]
    yield from (Due(at=_midnight(at.date() + CORRECTED_FOR + _DAY, now), kind=DueKind.DAY) for at in moments)


def _of_occasions(catalogue: Catalogue, now: datetime) -> Iterator[Due]:
    """When a deadline has passed or an event has begun, the home page waits for it no more from the next day on."""
    moments = [article.deadline.at for article in catalogue.articles if article.deadline]
    moments += [article.event.since for article in catalogue.articles if article.event]
    yield from (Due(at=_midnight(at.date() + _DAY, now), kind=DueKind.DAY) for at in moments)


def _midnight(day: date, now: datetime) -> datetime:
    """At which it begins, in the time of `now`, Vietnam's."""
    return datetime.combine(day, time.min, tzinfo=now.tzinfo)
