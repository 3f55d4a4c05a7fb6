"""What is drawn: series -> rows of points with their words, which of them a line may join, and the days at which it may not.

Nothing here knows how large a drawing is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from portal.catalogue.facts import Fact
from portal.catalogue.series import Segment, Series
from portal.model.indicator import Frequency, Indicator
from portal.model.observation import Measure
from portal.model.period import Period, Span
from portal.model.quantity import Comparator
from portal.model.register import Unit
from portal.views.parts.chart_axes import following, slots
from portal.views.parts.chart_words import DOUBTFUL, cut_words, ground_words, point_words, short_value, stated_twice
from portal.views.parts.figure import amount_for_machines

_DAYS_BETWEEN = {Frequency.MONTHLY: 31, Frequency.QUARTERLY: 92, Frequency.HALF_YEARLY: 184, Frequency.ANNUAL: 366}


class Lean(Enum):
    """Where the true value lies, seen from the number a document prints."""

    EXACT = "exact"
    """At it."""
    MORE = "more"
    """Above: hơn, ít nhất."""
    LESS = "less"
    """Below: dưới, gần, không quá."""
    ABOUT = "about"
    """On either side: khoảng, hàng nghìn."""


class Boundary(Enum):
    """Of which area a value speaks where a chart has two of one place and period, before and after a change of territory."""

    ONE = "one"
    """There is only one value."""
    OLD = "old"
    """Of the area before the change."""
    NEW = "new"
    """Of the area after it."""


_LEANS = {
    Comparator.EQ: Lean.EXACT,
    Comparator.GT: Lean.MORE,
    Comparator.AT_LEAST: Lean.MORE,
    Comparator.LT: Lean.LESS,
    Comparator.ABOUT_BELOW: Lean.LESS,
    Comparator.AT_MOST: Lean.LESS,
    Comparator.APPROX: Lean.ABOUT,
    Comparator.ORDER: Lean.ABOUT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A fact as every drawing shows it, `words` in one line, `shown` the number beside it; `address` is that of its sentence.

    `value` is as the CSV has it, in the unit with a decimal point, "" where there is no value; `amount` is the same exactly, None there.
    `day` is the ordinal of the last day of the period, `number` that of its series in the chart, from 1.
    """

    number: int
    series: str
    period: str
    day: int
    value: str
    amount: Fraction | None
    words: str
    shown: str
    address: str
    measure: str
    is_doubtful: bool
    lean: Lean
    boundary: Boundary = Boundary.ONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The points of a series, oldest first; `joins` are the places of neighbours that a line may join."""

    number: int
    name: str
    points: tuple[Point, ...]
    joins: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CutMark:
    """A day, or the middle between two, on whose sides values may not be compared."""

    day: Fraction
    label: str


def row(
    series: Series, *, number: int, name: str, unit: Unit, power: int, places: int, indicator: Indicator | None
) -> Row:  # fmt: skip
    grounds, shared = ground_words(series), stated_twice(series)
    points = tuple(
        Point(
            number=number,
            series=series_code(series),
            period=fact.period.code,
            day=fact.period.end.toordinal(),
            value=amount_for_machines(fact.value, unit) if fact.value else "",
            amount=Fraction(unit.amount(fact.value)) if fact.value else None,
            words=point_words(fact, unit, indicator, ground=grounds.get(id(fact), "") if fact.period in shared else ""),
            shown=short_value(fact, unit, power=power, places=places) if fact.value else "",
            address=fact.sentence,
            measure=fact.measure.value,
            is_doubtful=fact.status in DOUBTFUL,
            lean=_LEANS[fact.value.comparator] if fact.value else Lean.EXACT,
            boundary=_boundary(fact, shared.get(fact.period)),
        )
        for fact in series.facts
    )
    joins = tuple(_joins(series, indicator)) if series.measure is Measure.ACTUAL else ()
    return Row(number=number, name=name, points=points, joins=joins)


def _boundary(fact: Fact, newest: Fact | None) -> Boundary:
    return Boundary.ONE if newest is None else Boundary.NEW if fact is newest else Boundary.OLD


def series_code(series: Series) -> str:
    """The same for all points of a series: "Hải Phòng/quận Lê Chân/dot=dot-1"."""
    return "/".join(filter(None, (series.lineage, series.place, *(f"{dimension}={code}" for dimension, code in series.dimensions))))


def cut_marks(series: Sequence[Series]) -> tuple[CutMark, ...]:
    """Oldest first; a day that cuts several series for one reason is one mark."""
    found: dict[str, CutMark] = {}
    first = min(fact.period.end.toordinal() for one in series for fact in one.facts)
    for one in series:
        for before, segment in pairwise(one.segments):
            if segment.cut:
                label = cut_words(segment.cut, segment)
                found.setdefault(label, CutMark(day=max(_place_of_cut(before, segment), Fraction(first)), label=label))
    return tuple(sorted(found.values(), key=lambda mark: (mark.day, mark.label)))


def _joins(series: Series, indicator: Indicator | None) -> Iterator[tuple[int, int]]:
    """Neighbours of one segment that both have a value, with no period between them."""
    longest = _longest_gap(series, indicator)
    place = 0
    for segment in series.segments:
        for number, (before, fact) in enumerate(pairwise(segment.facts), start=place):
            if before.value is not None and fact.value is not None and _are_neighbours(before.period, fact.period, longest):
                yield number, number + 1
        place += len(segment.facts)


def _are_neighbours(before: Period, after: Period, longest: Fraction) -> bool:
    if before.span is Span.YEARS:
        return after.first == before.last + timedelta(days=1)
    if before.span is Span.DAY:
        return 0 < after.end.toordinal() - before.end.toordinal() <= longest
    return following(before) == after


def _longest_gap(series: Series, indicator: Indicator | None) -> Fraction:
    """Of a stock: how many days may lie between two values before one is missing, half as many again as usual."""
    days = sorted({fact.period.end.toordinal() for fact in series.facts})
    gaps = sorted(after - before for before, after in pairwise(days))
    usual = gaps[(len(gaps) - 1) // 2] if gaps else 0
    return Fraction(3 * _DAYS_BETWEEN.get(indicator.frequency if indicator else Frequency.IRREGULAR, usual), 2)


def _place_of_cut(before: Segment, after: Segment) -> Fraction:
    """Before the first period that ends on or after the day of the cut; between the neighbours in any case.

    Where both sides speak of the period in which the day lies, as plans of one year do, the cut stands before it.
    """
    assert after.cut
    left, right = before.facts[-1].period, after.facts[0].period
    if right.end <= left.end and right.start <= after.cut.day <= right.end:
        return Fraction(right.start.toordinal() - 1 + right.end.toordinal(), 2)
    middle = Fraction(left.end.toordinal() + right.end.toordinal(), 2)
    if following(left) is None:
        day = Fraction(after.cut.day.toordinal())
    else:
        later = [(one, two) for one, two in pairwise(slots((left, right))) if two.end >= after.cut.day]
        day = Fraction(later[0][0].end.toordinal() + later[0][1].end.toordinal(), 2) if later else middle
    return day if left.end.toordinal() < day < right.end.toordinal() else middle
