"""Indicators: the catalogue -> the index by field, and a page for each with its definition and every value and its sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.statements import Statement
from portal.model.indicator import Collect, Dimension, Direction, Indicator
from portal.vietnamese.numbers import write_number
from portal.views.parts.entry import newest_day
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.page import Crumb, Page
from portal.views.parts.period import period_words

_HOME = Crumb(title="Trang chủ", address="")
COLLECT_LABELS = {
    Collect.SUM: "cộng dồn trong kỳ",
    Collect.END_OF_PERIOD: "tại thời điểm cuối kỳ",
    Collect.AVERAGE: "tỷ lệ hoặc bình quân của kỳ",
}
DIRECTION_LABELS = {
    Direction.HIGHER_BETTER: "tăng là tốt",
    Direction.LOWER_BETTER: "giảm là tốt",
    Direction.NEUTRAL: "không nói tốt hay xấu",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLine:
    """An indicator of the index with its headline."""

    title: str
    address: str
    figure: Figure | None
    breakdown: str
    period: str
    agency: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsView:
    """Indicators by field, in the order of the fields."""

    template: ClassVar[str] = "indicators.html"
    title: str
    fields: tuple[tuple[Crumb, tuple[IndicatorLine, ...]], ...]
    indicators: int
    values: int
    csv: str
    json: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """One statement: `sentence` leads to the marked words in the document, `quote` are those words."""

    period: str
    figure: Figure
    breakdown: str
    agency: Crumb
    speaker: str
    note: str
    quote: str
    sentence: str
    document: Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """Rows run from the newest period to the oldest; agencies and breakdowns stand together within a period. `headline` is one of them."""

    template: ClassVar[str] = "indicator.html"
    id: str
    title: str
    description: str
    field: Crumb
    unit: str
    collect: str
    additive: bool
    direction: str
    bounds: str
    dimensions: tuple[Dimension, ...]
    headline: ValueRow | None
    rows: tuple[ValueRow, ...]
    csv: str
    json: str


def indicator_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, then every indicator, also one without values yet."""
    by_field: dict[str, list[IndicatorLine]] = {id: [] for id in catalogue.fields}
    for indicator in catalogue.indicators.values():
        by_field[indicator.field].append(_line(indicator, catalogue))
    view = IndicatorsView(
        title="Số liệu",
        fields=tuple((_field(id, catalogue), tuple(lines)) for id, lines in by_field.items() if lines),
        indicators=len(catalogue.indicators),
        values=sum(map(len, catalogue.statements.values())),
        csv=addresses.OBSERVATIONS_CSV,
        json=addresses.DATA_JSON,
    )
    lead = "Mọi chỉ tiêu, mỗi số liệu kèm kỳ, cơ quan và câu trong văn bản nêu số ấy."
    updated = newest_day(catalogue.articles, catalogue)
    yield Page(address=addresses.INDICATORS, title="Số liệu", description=lead, view=view, updated=updated, trail=(_HOME,), is_list=True)
    for indicator in catalogue.indicators.values():
        statements = catalogue.statements.get(indicator.id, ())
        yield Page(
            address=addresses.of_indicator(indicator.id),
            title=indicator.title,
            description=indicator.description,
            view=_view(indicator, catalogue),
            updated=newest_day((statement.article for statement in statements), catalogue),
            trail=(_HOME, Crumb(title="Số liệu", address=addresses.INDICATORS), _field(indicator.field, catalogue)),
        )


def _line(indicator: Indicator, catalogue: Catalogue) -> IndicatorLine:
    statements = newest_first(catalogue.statements.get(indicator.id, ()))
    newest = headline(statements)
    return IndicatorLine(
        title=indicator.title_short,
        address=addresses.of_indicator(indicator.id),
        figure=Figure.of(newest.observation, catalogue.units[indicator.unit]) if newest else None,
        breakdown=breakdown(newest.observation, indicator) if newest else "",
        period=period_words(newest.observation.period) if newest else "",
        agency=catalogue.agencies[newest.article.agency].name_short if newest else "",
        count=len(statements),
    )


def newest_first(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """By period, newest first; within one period by agency, totals before their parts."""
    ordered = sorted(statements, key=lambda stated: (stated.article.agency, stated.observation.place, stated.observation.dimensions))
    return tuple(sorted(ordered, key=lambda statement: statement.observation.period.sort_key, reverse=True))


def headline(statements: tuple[Statement, ...]) -> Statement | None:
    """Of statements newest first, the one that speaks for all: a result of the newest period that has any, a total if there is one.

    A plan or a missing value stands at the head only where nothing else is known.
    """
    results = [statement for statement in statements if statement.observation.is_result] or list(statements)
    newest = [statement for statement in results if statement.observation.period == results[0].observation.period]
    return next((statement for statement in newest if statement.observation.is_total), newest[0] if newest else None)


def _view(indicator: Indicator, catalogue: Catalogue) -> IndicatorView:
    unit = catalogue.units[indicator.unit]
    statements = newest_first(catalogue.statements.get(indicator.id, ()))
    first = headline(statements)
    bounds = (("từ", indicator.minimum), ("đến", indicator.maximum))
    return IndicatorView(
        id=indicator.id,
        title=indicator.title,
        description=indicator.description,
        field=_field(indicator.field, catalogue),
        unit=unit.label,
        collect=COLLECT_LABELS[indicator.collect],
        additive=indicator.additive,
        direction=DIRECTION_LABELS[indicator.direction],
        bounds=" ".join(f"{word} {write_number(bound)}" for word, bound in bounds if bound is not None),
        dimensions=indicator.dimensions,
        headline=_row(first, indicator, catalogue) if first else None,
        rows=tuple(_row(statement, indicator, catalogue) for statement in statements),
        csv=addresses.OBSERVATIONS_CSV,
        json=addresses.DATA_JSON,
    )


def _row(statement: Statement, indicator: Indicator, catalogue: Catalogue) -> ValueRow:
    article, observation = statement.article, statement.observation
    agency = catalogue.agencies[article.agency]
    document = addresses.of_article(article)
    return ValueRow(
        period=period_words(observation.period),
        figure=Figure.of(observation, catalogue.units[indicator.unit]),
        breakdown=breakdown(observation, indicator),
        agency=Crumb(title=agency.name_short, address=addresses.of_agency(agency.id)),
        speaker=observation.speaker,
        note=observation.note,
        quote=observation.quote,
        sentence=f"{document}#{observation.anchor}",
        document=Crumb(title=article.title, address=document),
    )


def _field(id: str, catalogue: Catalogue) -> Crumb:
    return Crumb(title=catalogue.fields[id].title, address=addresses.of_field(id))
