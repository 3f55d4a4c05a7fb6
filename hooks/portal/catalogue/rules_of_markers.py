"""The rules of markers: the catalogue goes in, issues come out for every compiled table that names what is not there or shows nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from difflib import get_close_matches

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import is_indicator_misread
from portal.catalogue.selection import facts_shown
from portal.catalogue.wording import joined
from portal.model.article import Article, StandingPage
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.model.marker import Marker

_OFFERED = 5
_HAVE = Hint("có số của {} tại {}", english="there are values of {} at {}")
_NONE = Hint("các chỉ tiêu này chưa có số nào", english="these indicators have no value yet")


def markers_name_known_indicators(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for marker in _markers(catalogue):
        ids = tuple(id for id in marker.indicators if not is_indicator_misread(catalogue, id))
        yield from _unknown(marker, ids, catalogue.indicators, Fault.MARKER_UNKNOWN_INDICATOR, field=marker.form.value)


def markers_name_known_agencies(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for marker in _markers(catalogue):
        yield from _unknown(marker, marker.agencies, catalogue.agencies, Fault.MARKER_UNKNOWN_AGENCY, field="cơ quan")


def markers_show_something(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A table without a single value is told, with the periods and agencies that have one; unknown names are told by the rules above."""
    for marker in _markers(catalogue):
        names_are_known = set(marker.indicators) <= set(catalogue.indicators) and set(marker.agencies) <= set(catalogue.agencies)
        if names_are_known and not any(facts for _, facts in facts_shown(catalogue, marker)):
            found = ", ".join(marker.indicators)
            yield Issue(
                place=marker.place, fault=Fault.MARKER_SHOWS_NOTHING, field=marker.form.value, found=found, expected=_available(catalogue, marker)
            )


RULES = (markers_name_known_indicators, markers_name_known_agencies, markers_show_something)


def _markers(catalogue: Catalogue) -> Iterator[Marker]:
    records: tuple[Article | StandingPage, ...] = (*catalogue.articles, *catalogue.standing_pages)
    for record in records:
        yield from (marker for marker in record.body.markers if isinstance(marker, Marker))


def _unknown(marker: Marker, ids: tuple[str, ...], known: Mapping[str, object], fault: Fault, *, field: str) -> Iterator[Issue]:
    for id in ids:
        if id not in known:
            near = get_close_matches(id[:100], known, n=3, cutoff=0.5) or list(known)[:_OFFERED]
            yield Issue(place=marker.place_of(id), fault=fault, field=field, found=id, expected=", ".join(near))


def _available(catalogue: Catalogue, marker: Marker) -> str:
    """The newest periods of these indicators and the agencies that state them."""
    facts = [fact for _, facts in facts_shown(catalogue, replace(marker, periods=(), agencies=())) for fact in facts]
    facts.sort(key=lambda fact: fact.period.sort_key, reverse=True)
    periods = list(dict.fromkeys(fact.period.label for fact in facts))[:_OFFERED]
    codes = list(dict.fromkeys(fact.period.code for fact in facts))[:_OFFERED]
    agencies = list(dict.fromkeys(fact.last.statement.article.agency for fact in facts))[:_OFFERED]
    return joined(_HAVE, Hint(", ".join(periods), english=", ".join(codes)), ", ".join(agencies)) if facts else _NONE
