"""Sections of an indicator's page: its series -> one section per length of period and rule, each with a chart and the table of the same values."""

from collections import defaultdict
from dataclasses import dataclass

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.derivation import derived_values
from portal.catalogue.facts import Fact
from portal.catalogue.series import Series, a_year_before
from portal.model.indicator import Indicator
from portal.model.observation import Measure
from portal.model.period import Period, PeriodRule, Span
from portal.vietnamese.dates import write_date
from portal.views.parts.chart import Chart, chart_of
from portal.views.parts.derived import derived_figure
from portal.views.parts.figure import breakdown
from portal.views.parts.period import period_words
from portal.views.parts.summary import change_words, year_before_words
from portal.views.parts.territory import territory_words
from portal.views.parts.values import ValueRow, value_row

SPAN_WORDS = {
    Span.DAY: "Tại từng ngày",
    Span.MONTH: "Theo tháng",
    Span.QUARTER: "Theo quý",
    Span.HALF: "Theo 6 tháng",
    Span.NINE_MONTHS: "Theo 9 tháng đầu năm",
    Span.YEAR: "Theo năm",
    Span.YEARS: "Theo giai đoạn",
}
_RULE_WORDS = {
    PeriodRule.CALENDAR: "",
    PeriodRule.REPORTING: ", kỳ báo cáo theo Nghị định 09/2019/NĐ-CP, Điều 12",
}
_RULE_ANCHORS = {PeriodRule.CALENDAR: "", PeriodRule.REPORTING: "-bao-cao"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedRow:
    """A value no document states, computed from others: `how` says from which; it is in no file."""

    period: str
    place: str
    figure: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows from the newest period to the oldest, totals before parts; the chart, if any, shows the totals of the same rows.

    `before` names what each is compared with: "năm trước".
    """

    title: str
    anchor: str
    before: str
    chart: Chart | None
    rows: tuple[ValueRow, ...]
    derived: tuple[DerivedRow, ...]


def sections(indicator: Indicator, catalogue: Catalogue) -> tuple[Section, ...]:
    """The section with most values first."""
    found: dict[tuple[Span, PeriodRule], list[Series]] = defaultdict(list)
    for series in catalogue.series.get(indicator.id, ()):
        found[series.span, series.rule].append(series)
    derived = _derived(indicator, catalogue)
    spans = list(Span)
    ordered = sorted(found.items(), key=lambda one: (-sum(len(series.facts) for series in one[1]), spans.index(one[0][0]), one[0][1].value))
    return tuple(_section(span, rule, series, indicator, catalogue, derived.get((span, rule), ())) for (span, rule), series in ordered)


def _section(
    span: Span, rule: PeriodRule, series: list[Series], indicator: Indicator, catalogue: Catalogue, derived: tuple[DerivedRow, ...]
) -> Section:
    unit = catalogue.units[indicator.unit]
    rows = [(fact, one) for one in series for fact in one.facts if fact.measure is Measure.ACTUAL]
    rows.sort(key=lambda pair: (pair[0].lineage, pair[0].place, pair[0].dimensions, pair[0].territory))
    rows.sort(key=lambda pair: pair[0].period.sort_key, reverse=True)
    actual = [one for one in series if one.measure is Measure.ACTUAL]
    totals = [one for one in actual if one.is_total]
    targets = [one for one in series if one.measure is Measure.TARGET and one.is_total]
    return Section(
        title=f"{SPAN_WORDS[span]}{_RULE_WORDS[rule]}",
        anchor=f"ky-{span.value.replace('_', '-')}{_RULE_ANCHORS[rule]}",
        before=year_before_words(span),
        chart=chart_of(totals or actual, unit=unit, title=indicator.title_short, targets=targets, indicator=indicator),
        rows=tuple(value_row(fact, indicator, catalogue, cut=_cut(fact, one), change=change_words(fact, one, indicator, unit)) for fact, one in rows),
        derived=derived,
    )


def _cut(fact: Fact, series: Series) -> str:
    """Why a fact is not compared with the year before, where a cut lies between: its note at the first fact after it, then in few words."""
    segment, wanted = series.segment_of(fact), a_year_before(fact.period)
    if segment.cut is None:
        return ""
    if segment.facts[0] is fact:
        return segment.cut.note
    is_cut_off = wanted is not None and wanted.start < segment.cut.day and series.year_before(fact) is None
    return f"Chuỗi số ngắt từ {write_date(segment.cut.day)}" if is_cut_off else ""


def _derived(indicator: Indicator, catalogue: Catalogue) -> dict[tuple[Span, PeriodRule], tuple[DerivedRow, ...]]:
    unit = catalogue.units[indicator.unit]
    rows: dict[tuple[Span, PeriodRule], list[tuple[Period, DerivedRow]]] = defaultdict(list)
    for one in derived_values(catalogue.facts.get(indicator.id, ()), indicator, unit):
        made = derived_figure(one, unit)
        where = " · ".join(filter(None, (territory_words(one.territory, catalogue), breakdown(one, indicator))))
        row = DerivedRow(period=period_words(one.period), place=where, figure=made.figure.text, how=made.how)
        rows[one.period.span, one.period.rule].append((one.period, row))
    return {key: tuple(row for _, row in sorted(found, key=lambda pair: pair[0].sort_key, reverse=True)) for key, found in rows.items()}
