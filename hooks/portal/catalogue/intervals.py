"""Facts of one indicator go in; groups that may be added up come out, and the facts whose amount is not the sum of others.

An exact fact joins two boundary days, its first day and the day after its last, and its amount is the difference between them: what lies
between any two days is the signed sum along a path of facts. Calendar and reporting periods have other boundary days, so they never mix.
"""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Context, Decimal
from enum import Enum
from operator import itemgetter

from portal.catalogue.facts import Fact
from portal.model.indicator import Indicator
from portal.model.observation import Measure, Status
from portal.model.period import Period, PeriodRule, Span
from portal.model.quantity import Comparator, Form, Quantity
from portal.model.register import Unit

EXACT = Context(prec=500)
"""Sums are never rounded: no figure an editor can write has more digits."""
_UNSURE = {Status.FORECAST, Status.ESTIMATE, Status.LOW_RELIABILITY}
_DAY = timedelta(days=1)


class Sign(Enum):
    """How a fact enters a sum; the value is the Vietnamese word before it."""

    PLUS = "cộng"
    """Its days are added."""
    MINUS = "trừ"
    """Its days are taken away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A fact in a sum."""

    sign: Sign
    fact: Fact


Steps = dict[date, dict[date, Term]]
"""From each boundary day to those that one fact leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Actual facts of one territory, place and breakdown that may be compared, shortest first.

    All lie in the calendar or reporting year `year`; where it is None, they are whole years of either rule and spans of years. `breaks` are the
    days that cut the group's history, `era` how many of them lie before its facts end.
    """

    year: int | None
    rule: PeriodRule
    facts: tuple[Fact, ...]
    breaks: tuple[date, ...]
    era: int

    def holds(self, period: Period) -> bool:
        """Whether no break lies between `period` and the facts."""
        return bisect_right(self.breaks, period.end) == self.era


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """The amount of `fact` is not `sum`, the sum of `terms` over the same days; `fact` is the longest interval of them all."""

    fact: Fact
    terms: tuple[Term, ...]
    sum: Decimal


def exact_value(fact: Fact) -> Quantity | None:
    """The value, where it may be added up: no "hơn", no ratio, no estimate, no forecast, not stated with doubt."""
    value = fact.value
    is_exact = value and value.comparator is Comparator.EQ and value.form is not Form.RATIO and fact.status not in _UNSURE
    return value if is_exact else None


def groups_of(facts: Iterable[Fact], indicator: Indicator) -> tuple[Group, ...]:
    """By territory, place and breakdown, then by year; the order of `facts` does not matter. A group of one fact is a group too."""
    alike: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.measure is Measure.ACTUAL:
            alike[fact.territory, fact.place, fact.dimensions].append(fact)
    return tuple(group for _, found in sorted(alike.items(), key=itemgetter(0)) for group in _by_year(found, indicator))


def contradictions(facts: Iterable[Fact], indicator: Indicator, unit: Unit) -> tuple[Contradiction, ...]:
    """The facts that do not agree with shorter ones, beyond what rounding explains; none for an indicator that cannot be added up.

    From the shortest interval to the longest, each is compared with the sum of the fewest others over its days. One that contradicts is
    not used any further, so that one wrong value is told once.
    """
    found = []
    for group in groups_of(facts, indicator) if indicator.additive else ():
        steps: Steps = {}
        for fact in group.facts:
            value = exact_value(fact)
            if not value:
                continue
            terms = path(steps, *ends_of(fact.period))
            total = sum_of(terms, unit)
            difference = EXACT.subtract(unit.amount(value), total).copy_abs()
            if terms and difference > EXACT.add(unit.tolerance(value), tolerance_of(terms, unit)):
                found.append(Contradiction(fact=fact, terms=terms, sum=total))
            else:
                join(steps, fact)
    return tuple(found)


def ends_of(period: Period) -> tuple[date, date]:
    """Its boundary days: the first day, and the day after the last."""
    return period.start, period.end + _DAY


def join(steps: Steps, fact: Fact) -> None:
    """Adds the way of `fact` to `steps`, there and back."""
    start, after = ends_of(fact.period)
    steps.setdefault(start, {})[after] = Term(sign=Sign.PLUS, fact=fact)
    steps.setdefault(after, {})[start] = Term(sign=Sign.MINUS, fact=fact)


def path(steps: Steps, start: date, after: date) -> tuple[Term, ...]:
    """The fewest terms that lead from `start` to `after`, by the earliest days where several ways are as short; () where none leads there."""
    came_from: dict[date, tuple[date, Term]] = {}
    waiting = deque([start] if start in steps and after in steps else [])
    while waiting and after not in came_from:
        day = waiting.popleft()
        for reached, term in sorted(steps[day].items(), key=itemgetter(0)):
            if reached != start and reached not in came_from:
                came_from[reached] = (day, term)
                waiting.append(reached)
    terms = []
    day = after
    while day in came_from:
        day, term = came_from[day]
        terms.append(term)
    return tuple(reversed(terms))


def sum_of(terms: Iterable[Term], unit: Unit) -> Decimal:
    """In `unit`, exactly."""
    total = Decimal(0)
    for term in terms:
        value = term.fact.value
        if value:
            add = EXACT.add if term.sign is Sign.PLUS else EXACT.subtract
            total = add(total, unit.amount(value))
    return total


def tolerance_of(terms: Iterable[Term], unit: Unit) -> Decimal:
    """How far the true sum may be from `sum_of` by the rounding of the printed figures alone, in `unit`."""
    total = Decimal(0)
    for term in terms:
        value = term.fact.value
        total = EXACT.add(total, unit.tolerance(value)) if value else total
    return total


def _by_year(facts: list[Fact], indicator: Indicator) -> list[Group]:
    beginnings = {fact.period.end for fact in facts if fact.status is Status.BREAK}
    breaks = tuple(sorted(beginnings | {one.day for one in indicator.breaks}))
    has_spans = any(fact.period.first.year != fact.period.last.year for fact in facts)
    found: dict[tuple[int, bool, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        period = fact.period
        era = bisect_right(breaks, period.end)
        is_one_year = period.first.year == period.last.year
        if is_one_year:
            found[period.first.year, period.is_shifted, era].append(fact)
        if has_spans and period.span in {Span.YEAR, Span.YEARS}:
            found[0, False, era].append(fact)
    return [
        Group(
            year=year or None,
            rule=PeriodRule.REPORTING if is_shifted else PeriodRule.CALENDAR,
            facts=tuple(sorted(members, key=_shortest_first)),
            breaks=breaks,
            era=era,
        )
        for (year, is_shifted, era), members in sorted(found.items(), key=itemgetter(0))
    ]


def _shortest_first(fact: Fact) -> tuple[int, date]:
    start, after = ends_of(fact.period)
    return (after - start).days, start
