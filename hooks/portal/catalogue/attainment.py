"""Plan against actual: the facts of an indicator go in; each plan comes out with what was reached, in percent, and whether that meets it.

A plan is measured only by the actual value of the very interval, territory, place and part it is about. Where an additive indicator has only the
beginning of that interval, the percentage is given, but nothing is called met; missed only where a limit has already been exceeded.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.model.indicator import Indicator
from portal.model.observation import Measure, TargetRule
from portal.model.quantity import Comparator, Quantity
from portal.model.register import Unit

_TENTH = Decimal("0.1")
_ROUNDING = Context(prec=500, rounding=ROUND_HALF_UP)
"""No figure an editor can write has more digits."""
_BOUNDS_OF_RULE = {
    TargetRule.AT_LEAST: {Comparator.EQ, Comparator.AT_LEAST, Comparator.GT},
    TargetRule.AT_MOST: {Comparator.EQ, Comparator.AT_MOST, Comparator.LT},
    TargetRule.EXACT: {Comparator.EQ},
}
"""The words a plan may be said in and still draw a line: "trên 600" as a minimum, not "khoảng 600"."""


class Outcome(Enum):
    """What may be said of a plan."""

    MET = "met"
    """Its whole interval has been counted and meets it."""
    MISSED = "missed"
    """It was not met, or its limit is exceeded already."""
    UNDECIDED = "undecided"
    """The words of the documents ("khoảng", "gần") leave open whether it was met."""
    UNDER_WAY = "under_way"
    """Only the beginning of its interval has been counted."""
    AWAITED = "awaited"
    """Nothing has been counted yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attainment:
    """`actual` is None where nothing was counted, and about a shorter interval exactly where `is_partial`.

    `percent` of the plan is rounded to one decimal place, None where it cannot be computed; `comparator` says how the true share relates to it.
    """

    target: Fact
    rule: TargetRule
    actual: Fact | None
    percent: Decimal | None
    comparator: Comparator
    outcome: Outcome
    is_partial: bool


def attainments(catalogue: Catalogue, indicator_id: str) -> tuple[Attainment, ...]:
    """One for each plan of the indicator that has a value and a rule, oldest first."""
    indicator, unit = catalogue.indicators.get(indicator_id), catalogue.unit_of(indicator_id)
    if indicator is None or unit is None:
        return ()
    facts = catalogue.facts.get(indicator_id, ())
    actual = [fact for fact in facts if fact.is_result]
    targets = [fact for fact in facts if fact.measure is Measure.TARGET and fact.value]
    return tuple(_attainment(fact, rule, actual, indicator, unit) for fact in targets if (rule := fact.last.statement.observation.target_rule))


def _attainment(target: Fact, rule: TargetRule, facts: list[Fact], indicator: Indicator, unit: Unit) -> Attainment:
    like = [fact for fact in facts if _scope(fact) == _scope(target) and fact.period.start == target.period.start]
    whole = next((fact for fact in like if fact.period.end == target.period.end), None)
    begun = [fact for fact in like if fact.period.end < target.period.end] if indicator.additive else []
    actual = whole or max(begun, key=lambda fact: fact.period.end, default=None)
    percent, comparator = (None, Comparator.EQ)
    outcome = Outcome.AWAITED
    if actual and actual.value and target.value:
        percent, comparator = _share(actual.value, target.value, unit)
        outcome = _outcome(actual.value, target.value, rule, unit)
        if actual is not whole and not (rule is TargetRule.AT_MOST and outcome is Outcome.MISSED):
            outcome = Outcome.UNDER_WAY
    return Attainment(
        target=target,
        rule=rule,
        actual=actual,
        percent=percent,
        comparator=comparator,
        outcome=outcome,
        is_partial=actual is not whole,
    )


def _scope(fact: Fact) -> tuple[object, ...]:
    return (fact.territory, fact.place, fact.dimensions)


def _share(actual: Quantity, target: Quantity, unit: Unit) -> tuple[Decimal | None, Comparator]:
    """The actual value in percent of the plan; none of a plan of nothing, nor of a mere order of magnitude."""
    planned = unit.amount(target)
    if planned <= 0 or Comparator.ORDER in {actual.comparator, target.comparator}:
        return None, Comparator.EQ
    is_vague = target.comparator in {Comparator.APPROX, Comparator.ABOUT_BELOW}
    share = _ROUNDING.divide(unit.amount(actual) * 100, planned).quantize(_TENTH, context=_ROUNDING)
    return share, Comparator.APPROX if is_vague else actual.comparator


def _outcome(actual: Quantity, target: Quantity, rule: TargetRule, unit: Unit) -> Outcome:
    if target.comparator not in _BOUNDS_OF_RULE[rule]:
        return Outcome.UNDECIDED
    counted, planned = unit.amount(actual), unit.amount(target)
    if rule is TargetRule.EXACT:
        return _exactly(counted, planned, actual.comparator)
    sign = -1 if rule is TargetRule.AT_MOST else 1
    is_open = target.comparator in {Comparator.GT, Comparator.LT}
    return _reached(sign * counted, sign * planned, _turned(actual.comparator) if sign < 0 else actual.comparator, is_open=is_open)


def _reached(counted: Decimal, planned: Decimal, said: Comparator, *, is_open: bool) -> Outcome:
    """Whether a value said as `said` reaches the plan from below; an open plan is not reached by its own number."""
    if said is Comparator.EQ:
        is_met = counted > planned or (counted == planned and not is_open)
        return Outcome.MET if is_met else Outcome.MISSED
    if said is Comparator.GT:
        return Outcome.MET if counted >= planned else Outcome.UNDECIDED
    if said is Comparator.AT_LEAST:
        return Outcome.MET if counted > planned or (counted == planned and not is_open) else Outcome.UNDECIDED
    if said is Comparator.LT:
        return Outcome.MISSED if counted <= planned else Outcome.UNDECIDED
    if said is Comparator.AT_MOST:
        return Outcome.MISSED if counted < planned or (counted == planned and is_open) else Outcome.UNDECIDED
    return Outcome.UNDECIDED


def _exactly(counted: Decimal, planned: Decimal, said: Comparator) -> Outcome:
    if said is Comparator.EQ:
        return Outcome.MET if counted == planned else Outcome.MISSED
    is_elsewhere = {
        Comparator.GT: counted >= planned,
        Comparator.AT_LEAST: counted > planned,
        Comparator.LT: counted <= planned,
        Comparator.AT_MOST: counted < planned,
    }
    return Outcome.MISSED if is_elsewhere.get(said) else Outcome.UNDECIDED


def _turned(said: Comparator) -> Comparator:
    """The comparator of the same value with the opposite sign."""
    pairs = {Comparator.GT: Comparator.LT, Comparator.LT: Comparator.GT, Comparator.AT_LEAST: Comparator.AT_MOST}
    return pairs.get(said, Comparator.AT_LEAST if said is Comparator.AT_MOST else said)
