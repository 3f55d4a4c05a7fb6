"""Whether a plan is met: what was counted, the plan and its rule go in; what the words of both documents allow to be said comes out."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from portal.catalogue.intervals import EXACT
from portal.model.observation import TargetRule
from portal.model.quantity import Comparator, Form, Quantity
from portal.model.register import Unit

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
    CUT_SHORT = "cut_short"
    """Its territory ended before its interval: nothing was counted, or only the beginning, and no more will be."""
    AWAITED = "awaited"
    """Nothing has been counted yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What was reached, in the unit; rounding alone may move it by `tolerance`."""

    amount: Decimal
    comparator: Comparator
    form: Form
    tolerance: Decimal = Decimal(0)


def outcome_of(counted: Counted, target: Quantity, rule: TargetRule, unit: Unit) -> Outcome:
    """Of a rounded sum only what is true of every amount it may stand for."""
    if target.comparator not in _BOUNDS_OF_RULE[rule]:
        return Outcome.UNDECIDED
    planned = unit.amount(target)
    if not counted.tolerance:
        return _judged(counted.amount, counted.comparator, planned, target.comparator, rule)
    low, high = EXACT.subtract(counted.amount, counted.tolerance), EXACT.add(counted.amount, counted.tolerance)
    found = {_judged(amount, Comparator.EQ, planned, target.comparator, rule) for amount in (low, min(max(planned, low), high), high)}
    return found.pop() if len(found) == 1 else Outcome.UNDECIDED


def _judged(counted: Decimal, said: Comparator, planned: Decimal, asked: Comparator, rule: TargetRule) -> Outcome:
    if rule is TargetRule.EXACT:
        return _exactly(counted, planned, said)
    sign = -1 if rule is TargetRule.AT_MOST else 1
    is_open = asked in {Comparator.GT, Comparator.LT}
    return _reached(sign * counted, sign * planned, _turned(said) if sign < 0 else said, is_open=is_open)


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
