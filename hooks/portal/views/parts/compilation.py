"""A compiled table: a marker of an editor's text and the catalogue go in; its rows, columns, values, sentences and charts come out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.catalogue.selection import facts_shown
from portal.catalogue.series import Segment, Series
from portal.model.indicator import Indicator
from portal.model.marker import Form, Marker
from portal.model.observation import Measure
from portal.model.period import Period, PeriodRule, Span
from portal.views.parts.chart import Chart, chart_of
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.page import Crumb
from portal.views.parts.period import period_words

MOST_COLUMNS = 8
_MOST_TITLES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A figure and its sentence; `words` name both for who cannot see the table, `cut` says why it may not be compared with the one before."""

    figure: Figure
    sentence: str
    words: str
    cut: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An indicator at a place, or a part of it: for each column its values, none where nothing was stated."""

    indicator: Crumb
    where: str
    cells: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compilation:
    """`anchor` is the id of the caption, unique on the page; `columns` are periods in words; `charts` show the values of the table."""

    anchor: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    charts: tuple[Chart, ...]


def compilation_of(marker: Marker, catalogue: Catalogue, *, number: int) -> Compilation:
    """The table of the `number`-th marker of a text; the rules have seen that its names are known and that it shows something."""
    shown = facts_shown(catalogue, marker)
    columns = _columns(marker, [fact for _, facts in shown for fact in facts])
    rows = [row for id, facts in shown for row in _rows(catalogue.indicators[id], facts, columns, catalogue)]
    drawn = shown if marker.form is Form.CHART else ()
    charts = [_chart(catalogue.indicators[id], [fact for fact in facts if fact.period in columns], catalogue) for id, facts in drawn]
    return Compilation(
        anchor=f"_bang-{number}",
        caption=_caption(marker, catalogue),
        columns=tuple(map(period_words, columns)),
        rows=tuple(rows),
        charts=tuple(chart for chart in charts if chart),
    )


def commonest(facts: Iterable[Fact]) -> tuple[Span, PeriodRule] | None:
    """The length of period and the rule most facts have; of two equally common ones the longer."""
    spans, rules = list(Span), list(PeriodRule)
    counts = Counter((fact.period.span, fact.period.rule) for fact in facts)
    return max(counts, key=lambda kind: (counts[kind], spans.index(kind[0]), -rules.index(kind[1])), default=None)


def cuts(facts: Iterable[Fact], series: Iterable[Series]) -> dict[int, str]:
    """By `id` of a fact: why it may not be compared with the fact before it of the same row, where that is so; `facts` are oldest first."""
    home = {id(fact): (number, segment) for number, one in enumerate(series) for segment in one.segments for fact in segment.facts}
    told: dict[int, str] = {}
    before: dict[int, Segment] = {}
    for fact in facts:
        number, segment = home[id(fact)]
        if before.get(number, segment) is not segment and segment.cut:
            told[id(fact)] = segment.cut.note
        before[number] = segment
    return told


def _columns(marker: Marker, facts: list[Fact]) -> tuple[Period, ...]:
    """The periods asked for, in the editor's order and under each rule that has a value; else the newest of the commonest kind, oldest first."""
    periods = {fact.period for fact in facts}
    if marker.periods:
        ruled = [[one for rule in PeriodRule if (one := replace(period, rule=rule)) in periods] for period in marker.periods]
        return tuple(one for period, found in zip(marker.periods, ruled, strict=True) for one in found or [period])
    kind = commonest(facts)
    like = sorted((period for period in periods if (period.span, period.rule) == kind), key=lambda period: period.sort_key)
    return tuple(like[-MOST_COLUMNS:])


def _rows(indicator: Indicator, facts: tuple[Fact, ...], columns: tuple[Period, ...], catalogue: Catalogue) -> list[Row]:
    name = Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id))
    placed = [fact for fact in facts if fact.period in columns]
    keys = sorted({(fact.lineage, fact.place, fact.dimensions) for fact in placed})
    if not keys:
        return [Row(indicator=name, where="", cells=((),) * len(columns))]
    told = cuts(placed, catalogue.series[indicator.id])
    rows = []
    for key in keys:
        own = [fact for fact in placed if (fact.lineage, fact.place, fact.dimensions) == key]
        where = " · ".join(filter(None, (key[0], breakdown(own[0].first.observation, indicator))))
        cells = [tuple(_value(fact, indicator, where, told, catalogue) for fact in own if fact.period == column) for column in columns]
        rows.append(Row(indicator=name, where=where, cells=tuple(cells)))
    return rows


def _value(fact: Fact, indicator: Indicator, where: str, told: dict[int, str], catalogue: Catalogue) -> Value:
    return Value(
        figure=Figure.of_vintage(fact.last, catalogue.units[indicator.unit], status=fact.status),
        sentence=fact.sentence,
        words=f"{indicator.title_short}, {where}, {period_words(fact.period)}",
        cut=told.get(id(fact), ""),
    )


def _chart(indicator: Indicator, facts: list[Fact], catalogue: Catalogue) -> Chart | None:
    """The facts of the commonest kind, each in its series."""
    kind = commonest(facts)
    wanted = {id(fact) for fact in facts}
    series = [
        _cut_down(one, wanted)
        for one in catalogue.series.get(indicator.id, ())
        if (one.span, one.rule) == kind and one.measure is Measure.ACTUAL and any(id(fact) in wanted for fact in one.facts)
    ]
    unit = catalogue.units[indicator.unit]
    return chart_of(series, unit=unit, title=indicator.title, indicator=indicator) if series else None


def _cut_down(series: Series, wanted: set[int]) -> Series:
    """The series without the facts that are not wanted; its first segment is no continuation of anything."""
    kept = [replace(segment, facts=tuple(fact for fact in segment.facts if id(fact) in wanted)) for segment in series.segments]
    segments = [segment for segment in kept if segment.facts]
    return replace(series, segments=(replace(segments[0], cut=None), *segments[1:]))


def _caption(marker: Marker, catalogue: Catalogue) -> str:
    titles = [catalogue.indicators[id].title_short for id in marker.indicators]
    more = f" và {len(titles) - _MOST_TITLES} chỉ tiêu khác" if len(titles) > _MOST_TITLES else ""
    return f"Tổng hợp: {'; '.join(titles[:_MOST_TITLES])}{more}"
