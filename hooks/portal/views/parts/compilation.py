"""A compiled table: a marker of an editor's text and the catalogue go in; its rows, columns, values, sentences and charts come out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.derivation import Derived, derived_in_years
from portal.catalogue.facts import Fact
from portal.catalogue.selection import facts_shown
from portal.catalogue.series import Segment, Series
from portal.catalogue.territories import Territory
from portal.model.indicator import Indicator
from portal.model.marker import Form, Marker
from portal.model.observation import Measure
from portal.model.period import Period, PeriodRule, Span
from portal.model.register import Unit
from portal.views.parts.absence import AWAITED, absence_notes, absence_words
from portal.views.parts.chart import Chart, chart_of
from portal.views.parts.derived import DerivedFigure, derived_figure
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.page import Crumb
from portal.views.parts.period import period_words

MOST_COLUMNS = 8
_MOST_TITLES = 3
DERIVED_NOTE = "Số ghi “tính toán” do cổng tính từ các số dẫn bên cạnh; chưa văn bản nào trong cổng nêu số ấy, tệp tải về không có."


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A figure and its sentence; `words` name both for who cannot see the table, `cut` says why it may not be compared with the one before.

    `reason` says why there is no value. A derived value has no sentence of its own but those of the figures it is made of.
    """

    figure: Figure
    sentence: str
    words: str
    cut: str = ""
    reason: str = ""
    derived: DerivedFigure | None = None

    @classmethod
    def of_derived(cls, one: Derived, unit: Unit, *, words: str) -> "Value":
        made = derived_figure(one, unit)
        return cls(figure=made.figure, sentence="", words=words, derived=made)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An indicator at a place, or a part of it: for each column its values; where there are none, `empty` says why, else it is ""."""

    indicator: Crumb
    where: str
    cells: tuple[tuple[Value, ...], ...]
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compilation:
    """`anchor` is the id of the caption, unique on the page; `columns` are periods in words; `charts` show the values that documents state.

    `notes` say once what words in the cells mean.
    """

    anchor: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    charts: tuple[Chart, ...]
    notes: tuple[str, ...]


def compilation_of(marker: Marker, catalogue: Catalogue, *, number: int) -> Compilation:
    """The table of the `number`-th marker of a text; the rules have seen that its names are known and that it shows something."""
    shown = facts_shown(catalogue, marker)
    columns = _columns(marker, [fact for _, facts in shown for fact in facts])
    rows = [row for id, facts in shown for row in _rows(catalogue.indicators[id], facts, columns, marker, catalogue)]
    drawn = shown if marker.form is Form.CHART else ()
    charts = [_chart(catalogue.indicators[id], [fact for fact in facts if fact.period in columns], catalogue) for id, facts in drawn]
    return Compilation(
        anchor=f"_bang-{number}",
        caption=_caption(marker, catalogue),
        columns=tuple(map(period_words, columns)),
        rows=tuple(rows),
        charts=tuple(chart for chart in charts if chart),
        notes=notes_of(rows),
    )


def notes_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """Of derived values and of places that were not there, where such stand in the table."""
    found = tuple(rows)
    derived = any(value.derived for row in found for cell in row.cells for value in cell)
    return (*((DERIVED_NOTE,) if derived else ()), *absence_notes(words for row in found for words in row.empty))


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


def _rows(indicator: Indicator, facts: tuple[Fact, ...], columns: tuple[Period, ...], marker: Marker, catalogue: Catalogue) -> list[Row]:
    name = Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id))
    placed = [fact for fact in facts if fact.period in columns]
    told = cuts(placed, catalogue.series.get(indicator.id, ()))
    found: dict[tuple[object, ...], list[Fact | Derived]] = defaultdict(list)
    known: tuple[Fact | Derived, ...] = (*placed, *_derived(indicator, facts, columns, marker, catalogue))
    for one in known:
        found[one.lineage, one.place, one.dimensions].append(one)
    if not found:
        return [Row(indicator=name, where="", cells=((),) * len(columns), empty=(AWAITED,) * len(columns))]
    rows = []
    for _, own in sorted(found.items(), key=itemgetter(0)):
        values: dict[Period, list[Value]] = defaultdict(list)
        for one in own:
            values[one.period].append(_value(one, indicator, told, catalogue))
        rows.append(_row(name, _where(own[0], indicator), values, columns, _territories(own[0].lineage, marker, catalogue)))
    return rows


def _derived(indicator: Indicator, facts: tuple[Fact, ...], columns: tuple[Period, ...], marker: Marker, catalogue: Catalogue) -> Iterator[Derived]:
    """For the columns of the table, of the agencies asked for: totals, or parts where only parts are shown."""
    territories = {catalogue.agencies[id].territory for id in marker.agencies}
    known = [fact for fact in catalogue.facts.get(indicator.id, ()) if not territories or fact.territory in territories]
    years = {column.last.year for column in columns}
    is_of_totals = all(fact.is_total for fact in facts)
    for one in derived_in_years(known, indicator, catalogue.units[indicator.unit], years):
        if one.period in columns and (not one.place and not one.dimensions) == is_of_totals:
            yield one


def _row(name: Crumb, where: str, values: dict[Period, list[Value]], columns: tuple[Period, ...], territories: list[Territory]) -> Row:
    cells = tuple(tuple(values.get(column, ())) for column in columns)
    empty = tuple("" if cell else absence_words(territories, column) for cell, column in zip(cells, columns, strict=True))
    return Row(indicator=name, where=where, cells=cells, empty=empty)


def _territories(lineage: str, marker: Marker, catalogue: Catalogue) -> list[Territory]:
    """The areas that have borne the name; of those, the ones asked for."""
    asked = {catalogue.agencies[id].territory for id in marker.agencies}
    return [one for one in catalogue.territories.values() if one.place == lineage and (not asked or one.id in asked)]


def _where(one: Fact | Derived, indicator: Indicator) -> str:
    return " · ".join(filter(None, (one.lineage, breakdown(one, indicator))))


def _value(one: Fact | Derived, indicator: Indicator, told: dict[int, str], catalogue: Catalogue) -> Value:
    words = f"{indicator.title_short}, {_where(one, indicator)}, {period_words(one.period)}"
    if isinstance(one, Derived):
        return Value.of_derived(one, catalogue.units[indicator.unit], words=words)
    figure = Figure.of_vintage(one.last, catalogue.units[indicator.unit], status=one.status)
    return Value(figure=figure, sentence=one.sentence, words=words, cut=told.get(id(one), ""))


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
