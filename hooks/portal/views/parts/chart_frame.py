"""The paper of a drawing: what is to be drawn and a size go in; the edges of the plot, its two scales and room for every label come out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from portal.model.period import Period
from portal.views.parts.chart_axes import ROW_NAMES, AmountAxis, Scale, TimeRow, slots, time_rows
from portal.views.parts.chart_labels import LINE, bold_width, text_width, wrapped
from portal.views.parts.chart_rows import Boundary, CutMark, Lean, Point, Row

UNIT_LINE = 14
"""The baseline of the unit above the axis."""
ROW = 18
"""The height of a row of labels under the axis, and of cuts above the plot."""
UNDER_THE_AXIS = 2
"""How much lower the first row under the axis begins, so that its name keeps clear of the amount on the axis."""
_HEADROOM, _MARGIN, _GUTTER = 20, 8, 8
_ROOM_FOR_A_SIGN = LINE + 8
"""Over a column: the sign that its value is not exact, and the word "hơn" or "khoảng" in a line of its own."""
_LEFT_PAD, _RIGHT_PAD = Fraction(18), Fraction(12)
_WIDEST_COLUMN = Fraction(52)
_MOST_WITH_PLANS = 2
"""More lines than these leave no room for plans at the right edge."""
_BOUNDARY_WORDS = {Boundary.ONE: "", Boundary.OLD: "địa giới cũ", Boundary.NEW: "địa giới mới"}


class Style(Enum):
    """How values are drawn."""

    COLUMNS = "columns"
    """Rectangles from zero: a flow of one series with few points."""
    LINES = "lines"
    """Markers joined by lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that is drawn, whatever the size: `targets` are rows of plans, `periods` all those of which something is said."""

    style: Style
    unit: str
    rows: tuple[Row, ...]
    targets: tuple[Row, ...]
    cuts: tuple[CutMark, ...]
    axis: AmountAxis
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """`names` is how wide a name at the right edge may be; where a chart needs more rows of labels it grows higher than `height`."""

    width: int
    height: int
    names: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A label at the right edge and the point it names."""

    point: Point
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CutLabel:
    """Where the label of a cut begins, or where it ends, and in which row above the plot; beside the line of the cut or above it."""

    mark: CutMark
    x: Fraction
    row: int
    anchor: str
    is_beside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Coordinates run right and down; `column` is half the width of a column, `step` the room of one."""

    width: int
    height: int
    left: Fraction
    right: Fraction
    top: Fraction
    bottom: Fraction
    x: Scale
    y: Scale
    step: Fraction
    column: Fraction
    times: tuple[TimeRow, ...]
    endings: tuple[Ending, ...]
    cuts: tuple[CutLabel, ...]


def frame(plan: Plan, size: Size) -> Frame:
    endings = _endings(plan, size)
    times = tuple(slots(plan.periods))
    left = Fraction(max(map(text_width, (*plan.axis.labels, ROW_NAMES.get(plan.periods[0].span, "")))) + _MARGIN)
    widest = max((bold_width(line) for ending in endings for line in ending.lines), default=0)
    right = Fraction(size.width - (widest + _MARGIN if endings else _RIGHT_PAD))
    days = sorted({period.end.toordinal() for period in plan.periods})
    gap, span = shortest_gap(days), days[-1] - days[0]
    step = (right - left) * gap / (span + gap)
    left_pad, right_pad = (step / 2, step / 2) if plan.style is Style.COLUMNS else (_LEFT_PAD, _RIGHT_PAD)
    x = Scale.between(Fraction(days[0]), Fraction(days[-1]), start=left + left_pad, end=right - right_pad)
    rows = time_rows(times, x)
    cuts = _cut_labels(plan.cuts, x, size.width)
    above = UNIT_LINE + ROW * (1 + max((cut.row for cut in cuts), default=-1))
    has_signs = any(point.lean is not Lean.EXACT for row in plan.rows for point in row.points)
    top = Fraction(above + _HEADROOM + (_ROOM_FOR_A_SIGN if has_signs and plan.style is Style.COLUMNS else 0))
    height = size.height + above - UNIT_LINE
    bottom = Fraction(height - ROW * len(rows) - _GUTTER)
    ticks = plan.axis.ticks
    return Frame(
        width=size.width,
        height=height,
        left=left,
        right=right,
        top=top,
        bottom=bottom,
        x=x,
        y=Scale.between(Fraction(ticks[0]), Fraction(ticks[-1]), start=bottom, end=top),
        step=step,
        column=min(step * Fraction(32, 100), _WIDEST_COLUMN / 2),
        times=rows,
        endings=endings,
        cuts=cuts,
    )


def shortest_gap(days: Sequence[int]) -> int:
    """How many days lie between the nearest two of different days, which ascend."""
    return min(after - before for before, after in pairwise(days))


def last_valued(row: Row) -> Point | None:
    return next((point for point in reversed(row.points) if point.amount is not None), None)


def _endings(plan: Plan, size: Size) -> tuple[Ending, ...]:
    """The name of each line of several, the last value of a single line, the last plan of each series; of two areas the last of both."""
    found = []
    is_single = len(plan.rows) == 1
    if plan.style is Style.LINES:
        for row in plan.rows:
            point = last_valued(row)
            if point:
                lines = (point.shown,) if is_single else wrapped(row.name, width=size.names, most=2)
                found.append(Ending(point=point, lines=lines))
    for row in plan.targets if len(plan.rows) <= _MOST_WITH_PLANS else ():
        last = last_valued(row)
        for point in row.points if last else ():
            if last and point.day == last.day and point.amount is not None:
                words = tuple(filter(None, ("kế hoạch", _BOUNDARY_WORDS[point.boundary], point.shown)))
                if len(plan.targets) > 1:
                    words = (*wrapped(row.name, width=size.names, most=1), *wrapped(" ".join(words), width=size.names, most=3))
                found.append(Ending(point=point, lines=words))
    return tuple(found)


def _cut_labels(cuts: Sequence[CutMark], x: Scale, width: int) -> tuple[CutLabel, ...]:
    """Each to the right of its cut if there is room, else to the left, else above it; in the first row where it covers no other."""
    placed: list[CutLabel] = []
    ends: list[Fraction] = []
    for mark in cuts:
        at, wide = x.at(mark.day), text_width(mark.label)
        is_right, is_left = at + 4 + wide <= width - 2, at - 4 - wide >= 2
        start = at + 4 if is_right else at - 4 - wide if is_left else Fraction(2)
        row = next((number for number, end in enumerate(ends) if end + LINE <= start), len(ends))
        ends[row : row + 1] = [start + wide]
        anchor = "end" if is_left and not is_right else "start"
        placed.append(CutLabel(mark=mark, x=at - 4 if anchor == "end" else start, row=row, anchor=anchor, is_beside=is_right or is_left))
    return tuple(placed)
