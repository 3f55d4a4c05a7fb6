"""The axes of a chart: amounts and periods go in; round ticks in Vietnamese digits, rows of periods and coordinates come out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from itertools import pairwise

from portal.model.period import Period, Span
from portal.vietnamese.numbers import write_number
from portal.views.parts.chart_labels import text_width

_EXACT = Context(prec=500)
"""No figure an editor can write has more digits."""
_ROUND = (1, 2, 5, 10)
_PER_YEAR = {Span.MONTH: 12, Span.QUARTER: 4, Span.HALF: 2, Span.NINE_MONTHS: 1, Span.YEAR: 1}
POWERS = ((12, "nghìn tỷ"), (9, "tỷ"), (6, "triệu"))
_LONGEST_LABEL = 90
_AIR = 6
_ROMAN = ("I", "II", "III", "IV")
ROW_NAMES = {Span.MONTH: "Tháng", Span.QUARTER: "Quý", Span.HALF: "6 tháng", Span.DAY: "Ngày"}
"""What stands before a row of parts of the year; years need no name."""
_STRIDES = {Span.MONTH: (1, 3, 6), Span.QUARTER: (1, 2)}
_YEAR_STRIDES = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Where amounts or days stand: zero at the coordinate `zero`, each one more `slope` further on."""

    zero: Fraction
    slope: Fraction

    @classmethod
    def between(cls, low: Fraction, high: Fraction, *, start: Fraction, end: Fraction) -> "Scale":
        """`low` stands at `start`, `high` at `end`."""
        slope = (end - start) / (high - low)
        return cls(zero=start - low * slope, slope=slope)

    def at(self, amount: Decimal | Fraction | int) -> Fraction:
        """Exactly `zero + slope * amount`, in one division: a chart places hundreds of points."""
        (number, parts), (zero, zeros), (slope, slopes) = amount.as_integer_ratio(), self.zero.as_integer_ratio(), self.slope.as_integer_ratio()
        return Fraction(zero * slopes * parts + slope * number * zeros, zeros * slopes * parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountAxis:
    """`ticks` ascend at even steps of 1, 2 or 5 tens; `labels` count in `10 ** power`, which `multiple` names ("triệu").

    `places` is how many decimal places the finest of them has.
    """

    ticks: tuple[Decimal, ...]
    labels: tuple[str, ...]
    power: int
    multiple: str

    @property
    def places(self) -> int:
        return max(len(label.partition(",")[2]) for label in self.labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A label in the middle of the days it names."""

    day: Fraction
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """Labels of periods; `name` stands before them: "Quý", "" for years."""

    name: str
    ticks: tuple[Tick, ...]


def tenth(coordinate: Fraction) -> Decimal:
    """A coordinate as a drawing has it: one decimal place, a half to the even one."""
    number, parts = coordinate.as_integer_ratio()
    tenths, rest = divmod(10 * number, parts)
    return Decimal(tenths + (2 * rest > parts or (2 * rest == parts and tenths % 2 == 1))).scaleb(-1)


def amount_axis(lowest: Decimal, highest: Decimal, *, steps: int, needs_zero: bool, may_shorten: bool) -> AmountAxis:
    """Ticks that hold both amounts. Zero is among them where it must, or where little room is lost by it. Where it is not, no amount stands on
    or near the lowest, which would look like zero.
    """
    low, high = Fraction(lowest), Fraction(highest)
    if needs_zero or low == high or (0 <= low <= high * Fraction(2, 5)) or (high * Fraction(2, 5) >= low and high <= 0):
        low, high = min(low, Fraction(0)), max(high, Fraction(0))
    if low == high:
        high = low + 1
    step = _step((high - low) / steps)
    first, last = low // Fraction(step), -(-high // Fraction(step))
    if first > 0 and low - first * Fraction(step) < Fraction(step) / 10:
        first -= 1
    ticks = tuple(_EXACT.multiply(Decimal(number), step) for number in range(first, last + 1))
    power, multiple = _power(ticks) if may_shorten else (0, "")
    labels = tuple(write_number(tick.scaleb(-power, _EXACT).normalize(_EXACT)) for tick in ticks)
    if first > 0 and max(map(text_width, labels)) > _LONGEST_LABEL:
        return amount_axis(lowest, highest, steps=steps, needs_zero=True, may_shorten=may_shorten)
    return AmountAxis(ticks=ticks, labels=labels, power=power, multiple=multiple)


def _step(raw: Fraction) -> Decimal:
    """The smallest of 1, 2, 5, 10, 20 … that is not below `raw`."""
    place = Context(prec=30).divide(Decimal(raw.numerator), Decimal(raw.denominator)).adjusted() - 1
    tens = (Decimal(digit).scaleb(place + more, _EXACT) for more in (0, 1, 2) for digit in _ROUND)
    return next(step for step in tens if Fraction(step) >= raw)


def _power(ticks: Sequence[Decimal]) -> tuple[int, str]:
    largest = max(abs(tick) for tick in ticks)
    return next(((power, word) for power, word in POWERS if largest >= Decimal(10) ** power), (0, ""))


def following(period: Period) -> Period | None:
    """The next period of the same length and rule; None after a day and after several years."""
    count = _PER_YEAR.get(period.span)
    if count is None:
        return None
    return Period.of_months(period.span, period.first.year + period.index // count, period.index % count + 1, rule=period.rule)


def slots(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Every period from the first to the last, also those nobody speaks of; days and spans of years as they are."""
    known = sorted(set(periods), key=lambda period: period.sort_key)
    found, period = [known[0]], following(known[0])
    if period is None:
        return tuple(known)
    while period is not None and period.end <= known[-1].end:
        found.append(period)
        period = following(period)
    return tuple(found)


def time_rows(periods: Sequence[Period], x: Scale) -> tuple[TimeRow, ...]:
    """One or two rows: the parts of the year where there is room for their labels, and the years; or the spans of years."""
    span = periods[0].span
    if span is Span.YEARS:
        ticks = [_tick((period,), f"{period.first.year}–{period.last.year}") for period in periods]
        return (TimeRow(name="", ticks=_those_with_room(ticks, x)),)
    groups: dict[int, list[Period]] = {}
    for period in periods:
        groups.setdefault(period.last.year, []).append(period)
    years = TimeRow(name="", ticks=_years(groups, x))
    if span in {Span.YEAR, Span.NINE_MONTHS}:
        return (years,)
    for stride in _STRIDES.get(span, (1,)):
        ticks = [_tick((period,), _part(period)) for period in periods if span is Span.DAY or (period.index - 1) % stride == 0]
        if _have_room(ticks, x):
            return (TimeRow(name=ROW_NAMES[span], ticks=tuple(ticks)), years)
    return (years,)


def _years(groups: dict[int, list[Period]], x: Scale) -> tuple[Tick, ...]:
    """Every year, or every second, fifth … counted back from the last; the first, often only begun, gives way before others do."""
    last = max(groups)
    for stride in _YEAR_STRIDES:
        ticks = [_tick(periods, str(year)) for year, periods in groups.items() if (last - year) % stride == 0]
        for kept in (ticks, ticks[1:]):
            if _have_room(kept, x):
                return tuple(kept)
    return _those_with_room([_tick(periods, str(year)) for year, periods in groups.items()], x)


def _part(period: Period) -> str:
    return {
        Span.DAY: f"{period.first:%d/%m}",
        Span.MONTH: str(period.first.month),
        Span.QUARTER: _ROMAN[(period.index - 1) % 4],
        Span.HALF: "đầu" if period.index == 1 else "cuối",
    }[period.span]


def _tick(periods: Sequence[Period], label: str) -> Tick:
    return Tick(day=Fraction(periods[0].end.toordinal() + periods[-1].end.toordinal(), 2), label=label)


def _have_room(ticks: Sequence[Tick], x: Scale) -> bool:
    return all(_is_clear(before, after, x) for before, after in pairwise(ticks))


def _those_with_room(ticks: Sequence[Tick], x: Scale) -> tuple[Tick, ...]:
    """The last, and going back each that does not touch the one after it."""
    kept: list[Tick] = []
    for tick in reversed(ticks):
        if not kept or _is_clear(tick, kept[-1], x):
            kept.append(tick)
    return tuple(reversed(kept))


def _is_clear(before: Tick, after: Tick, x: Scale) -> bool:
    return x.at(after.day) - x.at(before.day) >= Fraction(text_width(before.label) + text_width(after.label), 2) + _AIR
