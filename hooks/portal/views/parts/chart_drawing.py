"""One drawing of a chart: what is to be drawn and a size go in; every coordinate comes out, to a tenth of a unit and inside the drawing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from portal.views.parts.chart_axes import tenth
from portal.views.parts.chart_frame import ROW, UNDER_THE_AXIS, UNIT_LINE, CutLabel, Ending, Frame, Plan, Size, Style, frame
from portal.views.parts.chart_labels import LINE, spread, text_width, wrapped
from portal.views.parts.chart_rows import Lean, Point, Row

_ABOVE, _ABOVE_A_SIGN = 7, 15
_UNDER_A_LINE = Fraction(45, 10)
_TICK, _CROSS = 5, 9
_FLAG = 10
"""How high a label rises above its line, at most."""
_DASH = Fraction(11)
_APART = 4
"""Between two labels at the right edge, so that lines of one are told from those of the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Lines of text with their baselines; `anchor` is start, middle or end, `number` the series it belongs to, 0 for none.

    `is_inside` tells that it stands on a filled column.
    """

    number: int
    anchor: str
    x: Decimal
    lines: tuple[tuple[Decimal, str], ...]
    is_inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line of the paper: of the grid, of a cut, or one that leads to a label."""

    x1: Decimal
    y1: Decimal
    x2: Decimal
    y2: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A rectangle between zero and a value."""

    x: Decimal
    y: Decimal
    width: Decimal
    height: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point in its place: a column, the dash of a plan (`half` is half its width), or a marker; a point without value stands on the axis.

    `is_named` tells that the dash carries the sign of its series.
    """

    point: Point
    x: Decimal
    y: Decimal
    half: Decimal
    column: Column | None
    is_named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line through points of series `number`."""

    number: int
    points: tuple[tuple[Decimal, Decimal], ...]
    is_doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """`marks` hold one tuple for each row, of plans last; `is_shortened` tells that a name at the right edge ends in "…"."""

    width: int
    height: int
    grid: tuple[Rule, ...]
    baseline: Rule
    ticks: tuple[Rule, ...]
    axis_texts: tuple[Text, ...]
    cuts: tuple[Rule, ...]
    cut_texts: tuple[Text, ...]
    strokes: tuple[Stroke, ...]
    marks: tuple[tuple[Mark, ...], ...]
    leaders: tuple[Rule, ...]
    texts: tuple[Text, ...]
    is_shortened: bool


def drawing(plan: Plan, size: Size) -> Drawing:
    """The same for the same plan and size, whatever machine draws it."""
    paper = frame(plan, size)
    amounts = [Fraction(tick) for tick in plan.axis.ticks]
    zero = next((amount for amount in amounts if amount == 0), amounts[0])
    marks = tuple(_marks(plan, paper))
    places = spread([paper.y.at(_amount(one.point)) for one in paper.endings], _heights(paper.endings), top=_top(paper), bottom=paper.bottom)
    return Drawing(
        width=paper.width,
        height=paper.height,
        grid=tuple(_rule(paper.left, paper.y.at(amount), paper.right, paper.y.at(amount)) for amount in amounts if amount != zero),
        baseline=_rule(paper.left, paper.y.at(zero), paper.right, paper.y.at(zero)),
        ticks=tuple(_ticks(paper)),
        axis_texts=tuple(_axis_texts(plan, paper)),
        cuts=tuple(_cut(one, paper) for one in paper.cuts),
        cut_texts=tuple(_text(one.x, Fraction(UNIT_LINE + ROW * (one.row + 1)), one.mark.label, anchor=one.anchor) for one in paper.cuts),
        strokes=tuple(one for row, found in zip(plan.rows, marks, strict=False) for one in _strokes(row, found)) if plan.style is Style.LINES else (),
        marks=marks,
        leaders=tuple(_leaders(paper, places)),
        texts=(*_ending_texts(paper, places), *_column_texts(plan, paper)),
        is_shortened=any(line.endswith("…") for ending in paper.endings for line in ending.lines),
    )


def _cut(label: CutLabel, paper: Frame) -> Rule:
    """From the top of its label, or from below a label that stands above it."""
    at, line = paper.x.at(label.mark.day), UNIT_LINE + ROW * (label.row + 1)
    return _rule(at, Fraction(line - _FLAG if label.is_beside else line + 4), at, paper.bottom)


def _ticks(paper: Frame) -> Iterator[Rule]:
    for tick in paper.times[0].ticks:
        at = paper.x.at(tick.day)
        yield _rule(at, paper.bottom, at, paper.bottom + _TICK)


def _axis_texts(plan: Plan, paper: Frame) -> Iterator[Text]:
    yield _text(Fraction(0), Fraction(UNIT_LINE), plan.unit, anchor="start")
    for amount, label in zip(plan.axis.ticks, plan.axis.labels, strict=True):
        yield _text(paper.left - 6, paper.y.at(amount) + _UNDER_A_LINE, label, anchor="end")
    for number, row in enumerate(paper.times):
        y = paper.bottom + UNDER_THE_AXIS + ROW * (number + 1)
        if row.name:
            yield _text(paper.left - 6, y, row.name, anchor="end")
        for tick in row.ticks:
            half = Fraction(text_width(tick.label), 2)
            yield _text(min(paper.x.at(tick.day), paper.width - half), y, tick.label, anchor="middle")


def _strokes(row: Row, marks: tuple[Mark, ...]) -> Iterator[Stroke]:
    """Neighbours joined by a sure line are one stroke; a line to or from a doubtful value is a stroke of its own."""
    run: list[Mark] = []
    for first, second in row.joins:
        before, after = marks[first], marks[second]
        is_doubtful = before.point.is_doubtful or after.point.is_doubtful
        if run and (is_doubtful or run[-1] is not before):
            yield _stroke(run, is_doubtful=False)
            run = []
        if is_doubtful:
            yield _stroke([before, after], is_doubtful=True)
        else:
            run = [*(run or [before]), after]
    if run:
        yield _stroke(run, is_doubtful=False)


def _stroke(marks: list[Mark], *, is_doubtful: bool) -> Stroke:
    return Stroke(number=marks[0].point.number, points=tuple((mark.x, mark.y) for mark in marks), is_doubtful=is_doubtful)


def _marks(plan: Plan, paper: Frame) -> Iterator[tuple[Mark, ...]]:
    """Points without value stand on the axis, those of several series at one day above each other."""
    absent: Counter[int] = Counter()
    for row in (*plan.rows, *plan.targets):
        marks = []
        for point in row.points:
            column, half, is_plan = None, Fraction(0), row in plan.targets
            if point.amount is None:
                y = paper.bottom - _CROSS * (absent[point.day] + 1)
                absent[point.day] += 1
            else:
                y = paper.y.at(point.amount)
            if is_plan:
                half = max(_DASH, paper.column + 4) if plan.style is Style.COLUMNS else _DASH
            elif plan.style is Style.COLUMNS and point.amount is not None:
                column = _column(point, paper)
            x, is_named = tenth(paper.x.at(point.day)), is_plan and len(plan.targets) > 1
            marks.append(Mark(point=point, x=x, y=tenth(y), half=tenth(half), column=column, is_named=is_named))
        yield tuple(marks)


def _column(point: Point, paper: Frame) -> Column:
    x, y, zero = paper.x.at(point.day), tenth(paper.y.at(_amount(point))), tenth(paper.y.at(0))
    return Column(x=tenth(x - paper.column), y=min(y, zero), width=tenth(2 * paper.column), height=abs(y - zero))


def _column_texts(plan: Plan, paper: Frame) -> Iterator[Text]:
    """The value at the end of every column, where there is room for all of them; inside it where the dash of a plan is in the way."""
    dashes = {(point.day, point.amount) for row in plan.targets for point in row.points if point.amount is not None}
    points = [point for row in plan.rows for point in row.points if point.amount is not None]
    values = [wrapped(point.shown, width=int(paper.step) - 2, most=2) for point in points]
    if plan.style is not Style.COLUMNS or any(line.endswith("…") for lines in values for line in lines):
        return
    for point, lines in zip(points, values, strict=True):
        end, zero = paper.y.at(_amount(point)), paper.y.at(0)
        away = (_ABOVE if point.lean is Lean.EXACT else _ABOVE_A_SIGN) + LINE * (len(lines) - 1)
        is_barred = any(day == point.day and -2 < end - paper.y.at(amount) < away + LINE for day, amount in dashes)
        is_inside = is_barred and abs(end - zero) > LINE * (len(lines) + 1)
        is_upwards = (end <= zero) is not is_inside
        first = end - away if is_upwards else end + LINE + (3 if is_inside else away - _ABOVE)
        baselines = tuple((tenth(first + LINE * number), line) for number, line in enumerate(lines))
        yield Text(
            number=point.number, anchor="middle", x=tenth(paper.x.at(point.day)), lines=baselines, is_inside=is_inside and not point.is_doubtful
        )


def _leaders(paper: Frame, places: tuple[Fraction, ...]) -> Iterator[Rule]:
    """From a point to its label, where the label does not stand beside it."""
    for ending, centre in zip(paper.endings, places, strict=True):
        x, y = paper.x.at(ending.point.day) + 8, paper.y.at(_amount(ending.point))
        if paper.right - x > 2 * LINE or abs(centre - y) > _UNDER_A_LINE:
            yield _rule(x, y, paper.right + 1, centre)


def _ending_texts(paper: Frame, places: tuple[Fraction, ...]) -> Iterator[Text]:
    for ending, height, centre in zip(paper.endings, _heights(paper.endings), places, strict=True):
        first = centre - Fraction(height - _APART, 2) + LINE - 3
        lines = tuple((tenth(first + LINE * number), line) for number, line in enumerate(ending.lines))
        yield Text(number=ending.point.number, anchor="start", x=tenth(paper.right + 4), lines=lines)


def _heights(endings: tuple[Ending, ...]) -> list[int]:
    return [LINE * len(ending.lines) + _APART for ending in endings]


def _top(paper: Frame) -> Fraction:
    return paper.top - LINE


def _amount(point: Point) -> Fraction:
    assert point.amount is not None
    return point.amount


def _text(x: Fraction, y: Fraction, line: str, *, anchor: str) -> Text:
    return Text(number=0, anchor=anchor, x=tenth(x), lines=((tenth(y), line),))


def _rule(x1: Fraction, y1: Fraction, x2: Fraction, y2: Fraction) -> Rule:
    return Rule(x1=tenth(x1), y1=tenth(y1), x2=tenth(x2), y2=tenth(y2))
