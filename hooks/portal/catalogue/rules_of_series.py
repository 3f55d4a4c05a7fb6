"""The rules of series: the catalogue goes in, issues come out for every value that does not fit those of other periods, parts or its own fraction."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import pairwise

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.catalogue.fitness import can_be
from portal.catalogue.intervals import EXACT, Group, Sign, Term, contradictions, exact_value, groups_of, sum_of, tolerance_of
from portal.catalogue.wording import joined, named
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.indicator import Collect, Dimension, Indicator
from portal.model.issue import Issue
from portal.model.observation import Status
from portal.model.period import Span
from portal.model.quantity import Comparator, Form, Quantity
from portal.model.register import Unit
from portal.vietnamese.numbers import write_number

_FROM_BELOW = {Comparator.EQ, Comparator.GT, Comparator.AT_LEAST}
"""The true value is not less than the number."""
_FROM_ABOVE = {Comparator.EQ, Comparator.LT, Comparator.AT_MOST, Comparator.ABOUT_BELOW}
"""The true value is not more than the number."""
_DOUBTED = {Status.FORECAST, Status.ESTIMATE, Status.LOW_RELIABILITY}
_WITH_PERIOD = Hint("{} ({})", english="{} ({})")
_OF_PERIOD = Hint("“{}” của {} ({})", english="“{}” of {} ({})")
_FIRST_TERM = Hint("{}", english="{}")
_TERMS = {Sign.PLUS: Hint("{} cộng {}", english="{} plus {}"), Sign.MINUS: Hint("{} trừ {}", english="{} minus {}")}
_SUM = Hint("{}, tức {}", english="{}, which is {}")
_TIMES_MORE, _TIMES_LESS = Hint("{}, gấp {} lần", english="{}, {} times more"), Hint("{}, kém {} lần", english="{}, {} times less")
_MORE, _LESS = Hint("{}, tăng {}%", english="{}, {}% more"), Hint("{}, giảm {}%", english="{}, {}% less")
_TENFOLD = Decimal(10)
_TENTHS = Context(prec=1100, rounding=ROUND_HALF_UP)
"""The largest figure over the smallest, neither of more than 500 digits."""


def periods_add_up(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """What several documents say of parts of a year makes what they say of the longer part (data model, section 4)."""
    for indicator, unit, facts in _defined(catalogue):
        for one in contradictions(facts, indicator, unit):
            terms = sorted(one.terms, key=lambda term: term.sign is Sign.MINUS)
            words = joined(_FIRST_TERM, _said(terms[0].fact))
            for term in terms[1:]:
                words = joined(_TERMS[term.sign], words, _said(term.fact))
            yield _told(Fault.PERIODS_DO_NOT_ADD_UP, one.fact, found=_with_period(one.fact), expected=joined(_SUM, write_number(one.sum), words))


def flows_do_not_fall(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """What was done in nine months was done in the year, and in the five years it lies in; told once, naming the greatest within its days."""
    for indicator, unit, facts in _defined(catalogue):
        if indicator.collect is not Collect.SUM or (indicator.minimum is not None and indicator.minimum < 0):
            continue
        falls = [pair for longer, shorter in _nested(facts, indicator) for pair in _falls(longer, shorter, unit)]
        told = {id(one.fact) for one in contradictions(facts, indicator, unit)} if falls else set()
        for longer, shorter in falls:
            if id(longer) not in told:
                yield _told(Fault.FLOW_FALLS, longer, found=_with_period(longer), expected=_said(shorter))


def parts_make_the_total(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """All parts are the total; some of them are not more than it."""
    for indicator, unit, facts in _defined(catalogue):
        for dimension in indicator.dimensions:
            if not dimension.parts_sum:
                continue
            for total, parts in _totals(facts, dimension):
                if not _fit(total, parts, unit, indicator, dimension):
                    words = Hint("", english="")
                    for part in parts:
                        one = f"“{_printed(part.fact)}” ({part.fact.last.statement.line})"
                        words = joined(_TERMS[Sign.PLUS], words, one) if words else joined(_FIRST_TERM, one)
                    expected = joined(_SUM, write_number(sum_of(parts, unit)), words)
                    yield _told(Fault.PARTS_DO_NOT_SUM, total, found=_printed(total), expected=expected)


def jumps_are_looked_at(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Ten times more or less than the value before is often a unit, a point or a comma misread; a smaller change is told where the indicator asks.

    A value that cannot be one of the indicator is told by its own rule, and compared with nothing.
    """
    for indicator, unit, _ in _defined(catalogue):
        segments = [segment for series in catalogue.series[indicator.id] for segment in series.segments]
        for segment in segments:
            stated = [(fact, fact.value) for fact in segment.facts if fact.value and can_be(fact.value, unit, indicator)]
            for (before, old), (after, new) in pairwise(stated):
                yield from _jump(before, unit.amount(old), after, unit.amount(new), indicator)


def ratios_stay_below_one(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for indicator, unit, _ in _defined(catalogue):
        for statement in catalogue.statements[indicator.id] if unit.form is Form.PERCENT else ():
            value, place = statement.observation.value, statement.observation.origin.place("value")
            if value and value.numerator is not None and value.denominator is not None and value.numerator > value.denominator:
                yield Issue(place=place, fault=Fault.RATIO_ABOVE_ONE, field="value", found=value.printed)


RULES = (periods_add_up, flows_do_not_fall, parts_make_the_total, jumps_are_looked_at, ratios_stay_below_one)


def _defined(catalogue: Catalogue) -> Iterator[tuple[Indicator, Unit, tuple[Fact, ...]]]:
    for id, facts in catalogue.facts.items():
        unit = catalogue.unit_of(id)
        if unit:
            indicator = catalogue.indicators[id]
            yield indicator, unit, tuple(_as_surely_as_anybody(fact) for fact in facts if not fact.value or can_be(fact.value, unit, indicator))


def _as_surely_as_anybody(fact: Fact) -> Fact:
    """With the status of the surest document that states the value: the doubt of one takes nothing from the word of another."""
    if not fact.value or fact.status not in _DOUBTED:
        return fact
    statuses = (fact.last.status, *(witness.observation.status for witness in fact.witnesses))
    sure = next((status for status in statuses if status not in _DOUBTED), fact.status)
    return fact if sure is fact.status else replace(fact, status=sure)


def _nested(facts: tuple[Fact, ...], indicator: Indicator) -> Iterator[tuple[tuple[Fact, ...], tuple[Fact, ...]]]:
    """(longer, shorter): facts that may be held against each other, of one year; and spans of years against all that lies between the same breaks."""
    groups = groups_of(facts, indicator)
    for group in groups:
        if group.year is not None:
            yield group.facts, group.facts
    inside: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for group in groups:
        inside[_scope(group)] += group.facts
    for group in groups:
        spans = tuple(fact for fact in group.facts if fact.period.span is Span.YEARS)
        if spans:
            yield spans, tuple({id(fact): fact for fact in inside[_scope(group)]}.values())


def _scope(group: Group) -> tuple[object, ...]:
    one = group.facts[0]
    return (one.territory, one.place, one.dimensions, group.era)


def _falls(longer_ones: tuple[Fact, ...], shorter_ones: tuple[Fact, ...], unit: Unit) -> Iterator[tuple[Fact, Fact]]:
    """(longer, shorter) for each fact that is less than one within it, beyond what rounding explains."""
    least = [
        (fact, EXACT.subtract(unit.amount(value), unit.tolerance(value))) for fact, value in _stated(shorter_ones) if _bounds(value, _FROM_BELOW)
    ]
    most = [(fact, EXACT.add(unit.amount(value), unit.tolerance(value))) for fact, value in _stated(longer_ones) if _bounds(value, _FROM_ABOVE)]
    for longer, ceiling in most:
        above = [(fact, floor) for fact, floor in least if floor > ceiling and _contains(longer, fact)]
        if above:
            yield longer, max(above, key=lambda pair: pair[1])[0]


def _stated(facts: tuple[Fact, ...]) -> list[tuple[Fact, Quantity]]:
    return [(fact, fact.value) for fact in facts if fact.value and fact.is_result and fact.status is not Status.LOW_RELIABILITY]


def _bounds(value: Quantity, comparators: set[Comparator]) -> bool:
    return value.comparator in comparators and value.form is not Form.RATIO


def _contains(longer: Fact, shorter: Fact) -> bool:
    return longer is not shorter and longer.period.start <= shorter.period.start and shorter.period.end <= longer.period.end


def _totals(facts: tuple[Fact, ...], dimension: Dimension) -> Iterator[tuple[Fact, tuple[Term, ...]]]:
    """Each exact total with the exact parts of its breakdown by `dimension`, in the order of the indicator's codes."""
    parts: dict[tuple[object, ...], dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        code = dict(fact.dimensions).get(dimension.id, "")
        if exact_value(fact):
            others = tuple(pair for pair in fact.dimensions if pair[0] != dimension.id)
            parts[fact.measure, fact.territory, fact.place, others, fact.period.start, fact.period.end][code] = fact
    for found in parts.values():
        known = tuple(Term(sign=Sign.PLUS, fact=found[code]) for code, _ in dimension.codes if code in found)
        if "" in found and known:
            yield found[""], known


def _fit(total: Fact, parts: tuple[Term, ...], unit: Unit, indicator: Indicator, dimension: Dimension) -> bool:
    """Missing parts may make up any amount that is not below zero."""
    whole = (Term(sign=Sign.PLUS, fact=total),)
    excess = EXACT.subtract(sum_of(parts, unit), sum_of(whole, unit))
    tolerance = EXACT.add(tolerance_of(parts, unit), tolerance_of(whole, unit))
    if len(parts) == len(dimension.codes):
        return excess.copy_abs() <= tolerance
    return excess <= tolerance or (indicator.minimum is not None and indicator.minimum < 0)


def _jump(before: Fact, old: Decimal, after: Fact, new: Decimal, indicator: Indicator) -> Iterator[Issue]:
    less, more = sorted((old.copy_abs(), new.copy_abs()))
    soft = indicator.soft_change
    change = EXACT.multiply(EXACT.subtract(new, old), Decimal(100))
    if less and more >= EXACT.multiply(less, _TENFOLD):
        expected = joined(_TIMES_MORE if new.copy_abs() == more else _TIMES_LESS, _said(before), _rounded(more / less))
        yield _told(Fault.TENFOLD_JUMP, after, found=_with_period(after), expected=expected)
    elif old and soft is not None and change.copy_abs() > EXACT.multiply(old.copy_abs(), soft):
        expected = joined(_MORE if change > 0 else _LESS, _said(before), _rounded(change.copy_abs() / old.copy_abs()))
        yield _told(Fault.LARGE_CHANGE, after, found=_with_period(after), expected=expected)


def _rounded(amount: Decimal) -> str:
    """To one decimal, without an empty one."""
    return write_number(_TENTHS.quantize(amount, Decimal("0.1"))).removesuffix(",0")


def _printed(fact: Fact) -> str:
    return fact.value.printed if fact.value else ""


def _with_period(fact: Fact) -> Hint:
    return joined(_WITH_PERIOD, _printed(fact), named(fact.period))


def _said(fact: Fact) -> Hint:
    return joined(_OF_PERIOD, _printed(fact), named(fact.period), fact.last.statement.line)


def _told(fault: Fault, fact: Fact, *, found: str, expected: str) -> Issue:
    place = fact.last.statement.observation.origin.place("value")
    return Issue(place=place, fault=fault, field="value", found=found, expected=expected)
