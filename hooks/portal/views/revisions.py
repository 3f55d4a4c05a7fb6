"""Revisions: the catalogue -> one page of every value that was replaced or withdrawn, old beside new with the reason, and the same as a feed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact, Vintage
from portal.model.indicator import Indicator
from portal.vietnamese.dates import write_date
from portal.views.parts.channels import REVISIONS
from portal.views.parts.entry import newest_day
from portal.views.parts.feed import Feed, FeedEntry, first_moment
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.page import Crumb, Page
from portal.views.parts.territory import territory_words
from portal.views.parts.values import REVISION_LABELS, Evidence, evidence

TITLE, LEAD = REVISIONS.title, REVISIONS.subtitle


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`new` is "đã rút" where there is no new value; `old_evidence` has no quote where the document no longer says so."""

    indicator: Crumb
    period: str
    where: str
    old: Figure
    new: Figure
    day: str
    iso: str
    why: str
    reason: str
    old_evidence: Evidence
    new_evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionsView:
    """Changes newest first."""

    template: ClassVar[str] = "revisions.html"
    title: str
    changes: tuple[Change, ...]
    feed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A value and what replaced it."""

    old: Vintage
    new: Vintage
    fact: Fact
    indicator: Indicator


def revisions_page(catalogue: Catalogue) -> Page:
    """Also where nothing was ever revised: the page says so."""
    found = _all(catalogue)
    return Page(
        address=addresses.REVISIONS,
        title=TITLE,
        description=LEAD,
        view=RevisionsView(title=TITLE, changes=tuple(_change(one, catalogue) for one in found), feed=REVISIONS.link.address),
        updated=max((one.new.shown for one in found), default=newest_day((), catalogue)),
        trail=(Crumb(title="Trang chủ", address=""), Crumb(title="Số liệu", address=addresses.INDICATORS)),
        is_list=True,
        feeds=(REVISIONS.link,),
    )


def revisions_feed(catalogue: Catalogue) -> Feed:
    """An entry per change; its id is made of the two observations and the day, so it never changes."""
    found = _all(catalogue)
    return Feed(
        channel=REVISIONS,
        updated=first_moment(max((one.new.shown for one in found), default=newest_day((), catalogue))),
        entries=tuple(_entry(one, catalogue) for one in found),
    )


def changes_of(indicator: Indicator, catalogue: Catalogue) -> Iterator[tuple[Vintage, Vintage, Fact]]:
    """(old, new, fact) of one indicator, in the order of its facts."""
    for fact in catalogue.facts.get(indicator.id, ()):
        for old, new in pairwise(fact.vintages):
            yield old, new, fact


def _all(catalogue: Catalogue) -> list[_Found]:
    found = [
        _Found(old=old, new=new, fact=fact, indicator=indicator)
        for indicator in catalogue.indicators.values()
        for old, new, fact in changes_of(indicator, catalogue)
    ]
    return sorted(found, key=lambda one: one.new.since, reverse=True)


def _change(one: _Found, catalogue: Catalogue) -> Change:
    unit = catalogue.units[one.indicator.unit]
    new_statement, old_statement = one.new.statement, one.old.statement
    return Change(
        indicator=Crumb(title=one.indicator.title_short, address=addresses.of_indicator(one.indicator.id)),
        period=one.fact.period.label,
        where=" · ".join(filter(None, (territory_words(one.fact.territory, catalogue), breakdown(new_statement.observation, one.indicator)))),
        old=Figure.of_vintage(one.old, unit),
        new=Figure.of_vintage(one.new, unit),
        day=write_date(one.new.since),
        iso=one.new.since.isoformat(),
        why=REVISION_LABELS[one.new.kind],
        reason=one.new.reason,
        old_evidence=evidence(old_statement, is_in_text=one.old.is_in_text),
        new_evidence=evidence(new_statement, is_in_text=one.new.is_in_text),
    )


def _entry(one: _Found, catalogue: Catalogue) -> FeedEntry:
    change = _change(one, catalogue)
    became = "đã rút" if one.new.is_withdrawal else _words(change.new)
    return FeedEntry(
        id=f"dieu-chinh/{one.new.since.isoformat()}/{one.old.statement.id}/{one.new.statement.id}",
        address=change.new_evidence.sentence,
        title=f"{change.indicator.title}, {change.period}, {change.where}: {_words(change.old)} → {became}",
        summary=f"{change.why[:1].upper()}{change.why[1:]}. {change.reason}",
        updated=first_moment(one.new.shown),
        authors=(catalogue.agencies[one.new.statement.article.agency].name,),
    )


def _words(figure: Figure) -> str:
    """With how sure it was: "187 hồ sơ (sơ bộ)" may become "187 hồ sơ"."""
    return f"{figure.text} ({figure.status})" if figure.status else figure.text
