"""A chart: series of one length of period go in; two drawings of the same points, wide and narrow, and all their words come out.

A drawing is coordinates and words; what becomes of them is written in theme/pages/parts/chart.html, how they look in theme/assets/chart.css.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.catalogue.facts import Fact
from portal.catalogue.series import Series
from portal.model.indicator import Collect, Indicator
from portal.model.period import Span
from portal.model.register import Unit
from portal.views.parts.chart_axes import amount_axis
from portal.views.parts.chart_drawing import Drawing, drawing
from portal.views.parts.chart_frame import Plan, Size, Style, shortest_gap
from portal.views.parts.chart_rows import cut_marks, row
from portal.views.parts.chart_words import description, notes, series_names

MOST_SERIES = 6
MOST_COLUMNS = 12
_THINNEST_COLUMN = 24
"""No column takes less than this part of the width."""
STEPS = 5
_OF_NINE_MONTHS = ", 9 tháng đầu năm"
WIDE = Size(width=680, height=320, names=150)
NARROW = Size(width=320, height=290, names=94)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """`keys` are (number, name) of each series of several, where no name has to be looked for at the edge; `notes` say what the signs mean."""

    title: str
    description: str
    notes: tuple[str, ...]
    keys: tuple[tuple[int, str], ...]
    wide: Drawing
    narrow: Drawing


def chart_of(
    series: Sequence[Series],
    *,
    unit: Unit,
    title: str,
    targets: Sequence[Series] = (),
    indicator: Indicator | None = None,
) -> Chart | None:
    """None where no two values may be compared. The first six series are drawn, the rest named; only plans of like series are drawn.

    `indicator` gives the names of parts, the usual distance between values, and whether they are a flow, which columns can show; without it,
    codes are names and all are lines. Raises ValueError for series of several spans or rules: one chart draws one of each.
    """
    if len({(one.span, one.rule) for one in series}) > 1:
        raise ValueError("a chart draws series of one length of period and one rule")
    drawn, rest = tuple(series[:MOST_SERIES]), series[MOST_SERIES:]
    if not any(sum(fact.value is not None for fact in segment.facts) > 1 for one in drawn for segment in one.segments):
        return None
    plans = tuple((number, plan) for number, one in enumerate(drawn, start=1) for plan in targets if _are_alike(one, plan))
    names = series_names(series, indicator)
    plan = _plan(drawn, plans, unit=unit, names=names, indicator=indicator)
    return Chart(
        title=title,
        description=description(drawn, [one for _, one in plans], unit, indicator),
        notes=notes(
            drawn,
            [(names[number - 1], one) for number, one in plans],
            names[MOST_SERIES:] if rest else (),
            begins_at_zero=plan.axis.ticks[0] <= 0,
        ),
        keys=tuple(enumerate(names[:MOST_SERIES], start=1)) if len(drawn) > 1 else (),
        wide=drawing(plan, WIDE),
        narrow=drawing(plan, NARROW),
    )


def _plan(
    drawn: tuple[Series, ...],
    plans: tuple[tuple[int, Series], ...],
    *,
    unit: Unit,
    names: tuple[str, ...],
    indicator: Indicator | None,
) -> Plan:
    facts = [fact for one in (*drawn, *(one for _, one in plans)) for fact in one.facts]
    amounts = [unit.amount(fact.value) for fact in facts if fact.value]
    style = _style(drawn, facts, indicator)
    can_count_in_millions = unit.symbol != "%" and not unit.power
    axis = amount_axis(
        min(amounts), max(amounts), steps=STEPS, needs_zero=style is Style.COLUMNS, may_shorten=can_count_in_millions
    )  # fmt: skip
    return Plan(
        style=style,
        unit=f"{axis.multiple} {unit.symbol or unit.label}{_OF_NINE_MONTHS if facts[0].period.span is Span.NINE_MONTHS else ''}".strip(),
        rows=tuple(
            row(one, number=number, name=name, unit=unit, power=axis.power, places=axis.places, indicator=indicator)
            for number, (one, name) in enumerate(zip(drawn, names, strict=False), start=1)
        ),
        targets=tuple(
            row(one, number=number, name=names[number - 1], unit=unit, power=axis.power, places=axis.places, indicator=indicator)
            for number, one in plans
        ),
        cuts=cut_marks((*drawn, *(one for _, one in plans))),
        axis=axis,
        periods=tuple(fact.period for fact in facts),
    )


def _style(drawn: Sequence[Series], facts: Sequence[Fact], indicator: Indicator | None) -> Style:
    """Columns for a flow of a single series, few enough and none of them hidden behind another."""
    ends = [fact.period.end.toordinal() for fact in drawn[0].facts]
    days = sorted({fact.period.end.toordinal() for fact in facts})
    gap = shortest_gap(days)
    is_flow = indicator is not None and indicator.collect is Collect.SUM
    is_short = len(ends) == len(set(ends)) <= MOST_COLUMNS and _THINNEST_COLUMN * gap >= days[-1] - days[0] + gap
    return Style.COLUMNS if len(drawn) == 1 and is_flow and is_short else Style.LINES


def _are_alike(series: Series, plan: Series) -> bool:
    """Whether a plan is of the same place, part, length of period and rule."""
    return (series.lineage, series.place, series.dimensions, series.span, series.rule) == (
        plan.lineage, plan.place, plan.dimensions, plan.span, plan.rule
    )  # fmt: skip
