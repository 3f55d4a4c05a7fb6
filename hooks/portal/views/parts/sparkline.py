"""A series -> the small line beside its newest value: points and strokes in a fixed field, only as far as values may be compared.

A zero line it has none, so it tells the way and not the size; whoever wants the size has the chart of the indicator.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from portal.catalogue.facts import Fact
from portal.catalogue.series import Series
from portal.model.indicator import Indicator
from portal.model.register import Unit
from portal.views.parts.chart_rows import Point, row

WIDTH, HEIGHT, EDGE = 120, 32, 4
"""User units of the drawing, and how far all points keep from its border."""
FEWEST = 3
"""Two points are said better by a word."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparkline:
    """`strokes` join neighbouring periods, `dots` are all values from the oldest to the newest; `span` is "từ năm 2018 đến năm 2022"."""

    strokes: tuple[tuple[Place, Place], ...]
    dots: tuple[Place, ...]
    span: str


def sparkline(fact: Fact, series: Series, indicator: Indicator, unit: Unit) -> Sparkline | None:
    """The segment of `series` that `fact` stands in; None where it has fewer than three values."""
    segment = series.segment_of(fact)
    drawn = row(series, number=1, name="", unit=unit, power=0, places=0, indicator=indicator)
    first = series.facts.index(segment.facts[0])
    points = {place: point for place, point in enumerate(drawn.points) if first <= place < first + len(segment.facts) and point.amount is not None}
    if len(points) < FEWEST:
        return None
    places = dict(zip(points, _places(tuple(points.values())), strict=True))
    return Sparkline(
        strokes=tuple((places[one], places[other]) for one, other in drawn.joins if one in places and other in places),
        dots=tuple(places.values()),
        span=f"từ {segment.facts[0].period.label} đến {segment.facts[-1].period.label}",
    )


def _places(points: Sequence[Point]) -> list[Place]:
    days, amounts = [Fraction(point.day) for point in points], [point.amount or Fraction(0) for point in points]
    return [
        (_on(day, days, length=WIDTH), HEIGHT - _on(amount, amounts, length=HEIGHT))
        for day, amount in zip(days, amounts, strict=True)
    ]  # fmt: skip


def _on(one: Fraction, all_of_them: Sequence[Fraction], *, length: int) -> int:
    """Where all are equal, the middle."""
    low, high = min(all_of_them), max(all_of_them)
    return round(EDGE + (length - 2 * EDGE) * (one - low) / (high - low)) if low < high else length // 2
