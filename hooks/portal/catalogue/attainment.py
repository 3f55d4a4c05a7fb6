"""Plan against actual: the facts of an indicator go in; each plan comes out with what was reached, how far from it, and whether that meets it.

A plan is measured only by the value of the very interval, territory, place and part it is about: one a document states, else one that follows
from others. Where an additive indicator has only the beginning of that interval, the percentage is given, but nothing is called met; missed only
where a limit has already been exceeded. Of a territory that ended before the interval no value of the whole is awaited.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.derivation import Derived, derived_in_years
from portal.catalogue.facts import Fact
from portal.catalogue.judgement import Counted, Outcome, outcome_of
from portal.model.indicator import Indicator
from portal.model.observation import Measure, TargetRule
from portal.model.quantity import Comparator, Form, Quantity
from portal.model.register import Unit

_TENTH, _HALF_TENTH = Decimal("0.1"), Decimal("0.05")
_ROUNDING = Context(prec=500, rounding=ROUND_HALF_UP)
"""No figure an editor can write has more digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attainment:
    """What was reached is `actual`, or `derived` where no document states it; both are None where nothing was counted. It is about a shorter
    interval exactly where `is_partial`. `ended` is the last day of a territory of which no value of the whole interval is known or will come;
    of what cannot be added up `actual` is then the newest value within the interval, which measures nothing.

    `percent` of the plan is rounded to one decimal place; of percentages there are `points` instead, how far above the plan in the unit. Both
    are None where they cannot be computed; `comparator` says how the true share or distance relates to them.
    """

    target: Fact
    rule: TargetRule
    actual: Fact | None
    derived: Derived | None
    percent: Decimal | None
    points: Decimal | None
    comparator: Comparator
    outcome: Outcome
    is_partial: bool
    ended: date | None


_Result = Fact | Derived


@dataclass(frozen=True, slots=True, kw_only=True)
class _Results:
    """What is known of an indicator: by scope and first day what begins there, stated before derived; by scope what documents state, oldest first."""

    begun: dict[tuple[object, ...], list[_Result]]
    stated: dict[tuple[object, ...], list[Fact]]

    @classmethod
    def of(cls, facts: Iterable[Fact], derived: Iterable[Derived]) -> "_Results":
        begun: dict[tuple[object, ...], list[_Result]] = defaultdict(list)
        stated: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.is_result:
                begun[*_scope(fact), fact.period.start].append(fact)
                stated[_scope(fact)].append(fact)
        for one in derived:
            begun[*_scope(one), one.period.start].append(one)
        return cls(begun=begun, stated=stated)

    def whole(self, target: Fact) -> _Result | None:
        """Of the very interval."""
        return next((one for one in self._like(target) if one.period.end == target.period.end), None)

    def beginning(self, target: Fact) -> _Result | None:
        """Of the longest part of the interval that begins with it."""
        begun = (one for one in self._like(target) if one.period.end < target.period.end)
        return max(begun, key=lambda one: one.period.end, default=None)

    def newest(self, target: Fact) -> Fact | None:
        """The last that lies within the interval."""
        start, end = target.period.start, target.period.end
        return next((fact for fact in reversed(self.stated.get(_scope(target), ())) if start <= fact.period.start and fact.period.end <= end), None)

    def _like(self, target: Fact) -> Sequence[_Result]:
        return self.begun.get((*_scope(target), target.period.start), ())


def attainments(catalogue: Catalogue, indicator_id: str) -> tuple[Attainment, ...]:
    """One for each plan of the indicator that has a value and a rule, oldest first."""
    indicator, unit = catalogue.indicators.get(indicator_id), catalogue.unit_of(indicator_id)
    facts = catalogue.facts.get(indicator_id, ())
    plans = [(fact, rule) for fact in facts if fact.measure is Measure.TARGET and (rule := fact.last.statement.observation.target_rule)]
    if indicator is None or unit is None or not plans:
        return ()
    derived = derived_in_years(facts, indicator, unit, {fact.period.last.year for fact, _ in plans})
    known = _Results.of(facts, derived)
    return tuple(_attainment(fact, fact.value, rule, known, indicator, unit, _until(fact, catalogue)) for fact, rule in plans if fact.value)


def _attainment(
    target: Fact, planned: Quantity, rule: TargetRule, known: _Results, indicator: Indicator, unit: Unit, until: date | None
) -> Attainment:
    whole = known.whole(target)
    ended = until if whole is None and until and until < target.period.end else None
    result = whole or (known.beginning(target) if indicator.additive else known.newest(target) if ended else None)
    is_partial = result is not whole
    outcome, percent, points, comparator = Outcome.CUT_SHORT if ended else Outcome.AWAITED, None, None, Comparator.EQ
    counted = _counted(result, unit) if result and (indicator.additive or not is_partial) else None
    if counted:
        percent, points, comparator = _distance(counted, planned, unit, is_partial=is_partial)
        judged = outcome_of(counted, planned, rule, unit)
        is_final = not is_partial or (rule is TargetRule.AT_MOST and judged is Outcome.MISSED)
        outcome = judged if is_final else Outcome.CUT_SHORT if ended else Outcome.UNDER_WAY
    return Attainment(
        target=target,
        rule=rule,
        actual=result if isinstance(result, Fact) else None,
        derived=result if isinstance(result, Derived) else None,
        percent=percent,
        points=points,
        comparator=comparator,
        outcome=outcome,
        is_partial=is_partial,
        ended=ended,
    )


def _scope(one: _Result) -> tuple[object, ...]:
    return (one.territory, one.place, one.dimensions)


def _until(target: Fact, catalogue: Catalogue) -> date | None:
    territory = catalogue.territories.get(target.territory)
    return territory.until if territory else None


def _counted(result: _Result, unit: Unit) -> Counted | None:
    if isinstance(result, Derived):
        said = Comparator.APPROX if result.tolerance else Comparator.EQ
        return Counted(amount=result.amount, comparator=said, form=Form.PLAIN, tolerance=result.tolerance)
    value = result.value
    return Counted(amount=unit.amount(value), comparator=value.comparator, form=value.form) if value else None


def _distance(counted: Counted, target: Quantity, unit: Unit, *, is_partial: bool) -> tuple[Decimal | None, Decimal | None, Comparator]:
    """The share of the plan, or of percentages the points between; neither of a mere order of magnitude, no share of a plan of nothing.

    The beginning of an interval has no points: a percentage of it is none of the whole.
    """
    planned = unit.amount(target)
    is_vague = target.comparator in {Comparator.APPROX, Comparator.ABOUT_BELOW}
    said = Comparator.APPROX if is_vague else counted.comparator
    if Comparator.ORDER in {counted.comparator, target.comparator}:
        return None, None, Comparator.EQ
    if unit.form is Form.PERCENT:
        points = _ROUNDING.subtract(counted.amount, planned)
        is_rounded = Form.RATIO in {counted.form, target.form} and abs(points) >= _HALF_TENTH
        return None, None if is_partial else points.quantize(_TENTH, context=_ROUNDING) if is_rounded else points, said
    if planned <= 0:
        return None, None, Comparator.EQ
    return _ROUNDING.divide(counted.amount * 100, planned).quantize(_TENTH, context=_ROUNDING), None, said
