"""The release schedule: the catalogue and a day go in; the values indicators still owe come out, those overdue and the next ones to come.

An indicator with a frequency owes a value for every period after the newest one stated, `lag` days after that period has ended. It is owed by
the agency that stated the newest value or, where that has ended, by its heirs; where nobody carries on, or nothing was ever stated, nothing is owed.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A value owed by `agency` for `period`, due on the day `due`; `newest` is the last value stated before it.

    `overdue` counts all late periods of this indicator and place, also those not listed.
    """

    indicator: str
    lineage: str
    agency: Agency
    period: Period
    due: date
    status: ReleaseStatus
    newest: Fact
    overdue: int


def late(catalogue: Catalogue, indicator_id: str, today: date) -> tuple[Release, ...]:
    """What one indicator owes since before `today`: by place, oldest period first, at most the newest MOST_LISTED of each place."""
    return tuple(release for release in _of_indicator(catalogue, indicator_id, today) if release.status is ReleaseStatus.LATE)


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
    for fact in catalogue.facts.get(id, ()):
        if _answers(fact, span, indicator):
            for agency in _in_charge(fact, catalogue, today):
                by_lineage[agency.place].append((fact, agency))
    for lineage in sorted(by_lineage):
        newest, agency = max(by_lineage[lineage], key=lambda pair: (pair[0].period.end, pair[1].id))
        yield from _of_place(newest, agency, span, indicator, today)


def _of_place(newest: Fact, agency: Agency, span: Span, indicator: Indicator, today: date) -> Iterator[Release]:
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
        )


def _answers(fact: Fact, span: Span, indicator: Indicator) -> bool:
    """Whether a fact tells a period of `span`: that very period, a longer flow that ends with it, or a stock on its last day.

    A reason why there is no value tells it as well; a plan, a forecast, a part of the whole or a value withdrawn do not.
    """
    if not fact.is_total or fact.measure is not Measure.ACTUAL or fact.status is Status.FORECAST or fact.last.is_withdrawal:
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
