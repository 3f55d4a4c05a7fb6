"""Facts of an additive indicator go in; the quarters, halves, nine months and years nobody stated come out, as far as those stated tell them.

What is derived is shown with the words that say so, and never stored: a document may state the value tomorrow (data model, section 4).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from portal.catalogue.facts import Fact
from portal.catalogue.intervals import Group, Sign, Steps, Term, ends_of, exact_value, groups_of, join, path, sum_of, tolerance_of
from portal.model.indicator import Indicator
from portal.model.period import Period, PeriodRule, Span
from portal.model.register import Unit

_WANTED = ((Span.QUARTER, 4), (Span.HALF, 2), (Span.NINE_MONTHS, 1), (Span.YEAR, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """The value of a period that no document states, in the indicator's unit; rounding alone may move it by `tolerance`."""

    period: Period
    amount: Decimal
    tolerance: Decimal
    terms: tuple[Term, ...]

    @property
    def label(self) -> str:
        """What it is made of: "tính từ 9 tháng đầu năm 2023 trừ 6 tháng đầu năm 2023"."""
        words = " ".join(f"{term.sign.value} {term.fact.period.label}" for term in self.terms)
        return f"tính từ {words.removeprefix(Sign.PLUS.value).lstrip()}"

    @property
    def territory(self) -> str:
        return self.terms[0].fact.territory

    @property
    def lineage(self) -> str:
        return self.terms[0].fact.lineage

    @property
    def place(self) -> str:
        return self.terms[0].fact.place

    @property
    def dimensions(self) -> tuple[tuple[str, str], ...]:
        return self.terms[0].fact.dimensions


def derived_values(facts: Iterable[Fact], indicator: Indicator, unit: Unit) -> tuple[Derived, ...]:
    """By the end of the period, as facts are; none for an indicator that cannot be added up. Months are never derived.

    Only facts of the same calendar or reporting year are added up. A sum below zero of what cannot be less than zero is not given.
    """
    groups = groups_of(facts, indicator) if indicator.additive else ()
    found = [derived for group in groups for derived in _derived(group, unit)]
    possible = (one for one in found if one.amount >= 0 or (indicator.minimum is not None and indicator.minimum < 0))
    return tuple(sorted(possible, key=lambda one: (one.period.sort_key, one.territory, one.place, one.dimensions)))


def derived_in_years(facts: Iterable[Fact], indicator: Indicator, unit: Unit, years: Iterable[int]) -> tuple[Derived, ...]:
    """The same of the years asked for only: nothing is derived from the facts of another year, so they are not looked at."""
    asked = set(years)
    return derived_values([fact for fact in facts if fact.period.last.year in asked], indicator, unit) if indicator.additive else ()


def _derived(group: Group, unit: Unit) -> Iterator[Derived]:
    exact = [fact for fact in group.facts if exact_value(fact)]
    if group.year is None or len(exact) < 2:
        return
    steps: Steps = {}
    for fact in exact:
        join(steps, fact)
    stated = {ends_of(fact.period) for fact in group.facts}
    for period, ends in _periods(group.year, group.rule):
        terms = path(steps, *ends) if ends not in stated and group.holds(period) else ()
        if terms:
            added = sorted(terms, key=lambda term: term.sign is Sign.MINUS)
            yield Derived(period=period, amount=sum_of(terms, unit), tolerance=tolerance_of(terms, unit), terms=tuple(added))


@lru_cache(maxsize=512)
def _periods(year: int, rule: PeriodRule) -> tuple[tuple[Period, tuple[date, date]], ...]:
    periods = [Period.of_months(span, year, index + 1, rule=rule) for span, count in _WANTED for index in range(count)]
    return tuple((period, ends_of(period)) for period in periods)
