"""The release schedule: the catalogue and a day go in; the values indicators still owe come out, those overdue and the next ones to come.

An indicator with a frequency owes a value for every period after the newest one stated, `lag` days after that period has ended. It is owed by
the agency that stated the newest value or, where that has ended, by its heirs; where nobody carries on, or nothing was ever stated, nothing is owed.
Of what was due before the heir began, those who were there are told with it: they left it open, it can only be asked.
What no document tells of an earlier period, from the first of that length on, was left empty: nobody is asked for it, but it is told.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.derivation import derived_in_years
from portal.catalogue.facts import Fact
from portal.catalogue.lives import descendants, was_there
from portal.model.agency import Agency
from portal.model.indicator import Collect, Frequency, Indicator, IndicatorStatus
from portal.model.observation import Measure, Status
from portal.model.period import Period, Span

MOST_LISTED = 4
"""Late periods told for one indicator and place; the rest is only counted."""
_SPANS = {Frequency.MONTHLY: Span.MONTH, Frequency.QUARTERLY: Span.QUARTER, Frequency.HALF_YEARLY: Span.HALF, Frequency.ANNUAL: Span.YEAR}
_LENGTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.HALF: 6, Span.NINE_MONTHS: 9, Span.YEAR: 12}


class ReleaseStatus(Enum):
    """How a value that is still to come stands to the day it is due."""

    LATE = "late"
    """Its day has passed."""
    UPCOMING = "upcoming"
    """Its day is today or still to come."""
    SKIPPED = "skipped"
    """Its day has passed, and a later period has been stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A value owed by `agency` for `period`, due on the day `due`; `newest` is the last value stated before it.

    Where `agency` was not there yet, `due_from` are those before it that were, on the day it was due, and `territories` the areas of those that were
    at the end of the period; both are empty where it was, or where nobody is known. Of a period left empty, `agency` was in charge at its end, and
    `newest` is the last value of its territory. `overdue` counts all late periods of this indicator and place, or all left empty of this indicator
    and territory, also those not listed.
    """

    indicator: str
    lineage: str
    agency: Agency
    period: Period
    due: date
    status: ReleaseStatus
    newest: Fact
    overdue: int
    due_from: tuple[Agency, ...] = ()
    territories: tuple[str, ...] = ()


def releases_of(catalogue: Catalogue, indicator_id: str, today: date) -> tuple[Release, ...]:
    """Of one indicator, late first, then by place, oldest period first; at most the newest MOST_LISTED late or empty ones of each place."""
    states = list(ReleaseStatus)
    return tuple(sorted(_of_indicator(catalogue, indicator_id, today), key=lambda one: states.index(one.status)))


def releases(catalogue: Catalogue, today: date) -> tuple[Release, ...]:
    """Everything owed, late first, by the day it is due; the same day by indicator and place."""
    found = [release for id in catalogue.indicators for release in _of_indicator(catalogue, id, today)]
    states = list(ReleaseStatus)
    return tuple(sorted(found, key=lambda one: (states.index(one.status), one.due, one.indicator, one.lineage)))


def _of_indicator(catalogue: Catalogue, id: str, today: date) -> Iterator[Release]:
    indicator = catalogue.indicators.get(id)
    span = _SPANS.get(indicator.frequency) if indicator else None
    if indicator is None or span is None or indicator.status is IndicatorStatus.RETIRED:
        return
    by_lineage: dict[str, list[tuple[Fact, Agency]]] = defaultdict(list)
    by_territory: dict[str, list[Fact]] = defaultdict(list)
    carried_on: dict[str, set[str]] = defaultdict(set)
    for fact in catalogue.facts.get(id, ()):
        if _tells(fact, span, indicator):
            by_territory[fact.territory].append(fact)
            for agency in _in_charge(fact, catalogue, today) if not fact.last.is_withdrawal else ():
                by_lineage[agency.place].append((fact, agency))
                carried_on[fact.territory].add(agency.place)
    newest = {lineage: max(pairs, key=lambda pair: (pair[0].period.end, pair[1].id)) for lineage, pairs in by_lineage.items()}
    for lineage in sorted(newest):
        yield from _of_place(*newest[lineage], span, indicator, catalogue, today)
    for territory, told in sorted(by_territory.items()):
        ends = [newest[lineage][0].period.end for lineage in carried_on[territory]]
        ends += [fact.period.end for fact in told if not fact.last.is_withdrawal]
        if ends:
            yield from _left_empty(told, max(ends), span, indicator, catalogue, today)


def _of_place(newest: Fact, agency: Agency, span: Span, indicator: Indicator, catalogue: Catalogue, today: date) -> Iterator[Release]:
    overdue: list[tuple[Period, date]] = []
    period = _after(newest.period, span)
    while (due := _due(period, indicator)) < today:
        overdue.append((period, due))
        period = _after(period, span)
    count = len(overdue)
    owed = [(ReleaseStatus.LATE, *one) for one in overdue[-MOST_LISTED:]]
    for status, expected, day in (*owed, (ReleaseStatus.UPCOMING, period, due)):
        yield Release(
            indicator=indicator.id,
            lineage=agency.place,
            agency=agency,
            period=expected,
            due=day,
            status=status,
            newest=newest,
            overdue=count,
            due_from=_before(agency, newest, day, catalogue),
            territories=tuple(dict.fromkeys(one.territory for one in _before(agency, newest, expected.end, catalogue))),
        )


def _before(agency: Agency, newest: Fact, day: date, catalogue: Catalogue) -> tuple[Agency, ...]:
    """Those that were there on a day before the agency began and went over into it: of the line of the newest value, unless it stated that itself."""
    if agency.since is None or agency.since <= day:
        return ()
    stating = catalogue.agencies[newest.last.statement.article.agency]
    line = {stating.id, *(one.id for one in descendants(stating, catalogue.agencies))} if stating.id != agency.id else set(catalogue.agencies)
    there = [one for one in catalogue.agencies.values() if one.id in line and was_there(one, day)]
    return tuple(one for one in there if agency in descendants(one, catalogue.agencies))


def _left_empty(told: list[Fact], newest_end: date, span: Span, indicator: Indicator, catalogue: Catalogue, today: date) -> Iterator[Release]:
    """Of one territory: the periods from its first on, within its time and before `newest_end`, of which nothing is told and nothing follows."""
    first = next((fact for fact in told if fact.period.span is span or indicator.collect is Collect.END_OF_PERIOD), None)
    if first is None:
        return
    territory = catalogue.territories[first.territory]
    last_day = min(newest_end - timedelta(days=1), territory.until or newest_end)
    days = {fact.period.last for fact in told}
    empty: list[Period] = []
    period = _after(first.period, span)
    while period.end <= last_day:
        if period.last not in days and _due(period, indicator) < today:
            empty.append(period)
        period = _after(period, span)
    if empty:
        own = (fact for fact in catalogue.facts[indicator.id] if fact.territory == territory.id and fact.is_total)
        derived = derived_in_years(own, indicator, catalogue.units[indicator.unit], {one.last.year for one in empty})
        known = {one.period for one in derived}
        empty = [one for one in empty if one not in known]
    agencies = [agency for agency in catalogue.agencies.values() if agency.territory == territory.id] if empty else []
    for one in empty[-MOST_LISTED:]:
        yield Release(
            indicator=indicator.id,
            lineage=territory.place,
            agency=_at_work(agencies, one.end) or catalogue.agencies[first.last.statement.article.agency],
            period=one,
            due=_due(one, indicator),
            status=ReleaseStatus.SKIPPED,
            newest=told[-1],
            overdue=len(empty),
        )


def _at_work(agencies: list[Agency], day: date) -> Agency | None:
    """The first of them that was there on the day."""
    return next((one for one in agencies if was_there(one, day)), None)


def _tells(fact: Fact, span: Span, indicator: Indicator) -> bool:
    """Whether a fact says something of a period of `span`: of that very period, as a longer flow that ends with it, or a stock on its last day.

    A reason why there is no value tells it as well, or that it was withdrawn; a plan, a forecast or a part of the whole do not.
    """
    if not fact.is_total or fact.measure is not Measure.ACTUAL or fact.status is Status.FORECAST:
        return False
    period = fact.period
    if period.span is span:
        return True
    if not _is_last_day(period.last, span):
        return False
    if indicator.collect is Collect.END_OF_PERIOD:
        return True
    return indicator.additive and _LENGTHS.get(period.span, 0) > _LENGTHS[span]


def _is_last_day(day: date, span: Span) -> bool:
    """Whether a period of `span` ends on this day of the calendar."""
    return (day + timedelta(days=1)).day == 1 and day.month % _LENGTHS[span] == 0


def _after(period: Period, span: Span) -> Period:
    """The period of `span` that follows the last day of `period`, by the same rule."""
    first = period.last + timedelta(days=1)
    return Period.of_months(span, first.year, (first.month - 1) // _LENGTHS[span] + 1, rule=period.rule)


def _due(period: Period, indicator: Indicator) -> date:
    return period.end + timedelta(days=indicator.lag)


def _in_charge(fact: Fact, catalogue: Catalogue, today: date) -> tuple[Agency, ...]:
    """The agency that stated the value, or the running ones at the end of every chain of its successors."""
    waiting = [fact.last.statement.article.agency]
    seen: dict[str, None] = {}
    running: list[Agency] = []
    while waiting:
        id = waiting.pop(0)
        agency = catalogue.agencies.get(id)
        if agency is None or id in seen:
            continue
        seen[id] = None
        if agency.until is None or agency.until >= today:
            running.append(agency)
        else:
            waiting.extend(agency.successors)
    return tuple(running)
