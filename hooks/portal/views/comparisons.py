"""Comparisons: the catalogue -> the index, a page for each field with places side by side, and a page for each year with all its results.

Only like stands beside like: totals of one indicator in use, for one period of one length under one rule. What has no such partner is listed apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.model.indicator import Indicator, IndicatorStatus
from portal.model.period import Period
from portal.vietnamese.sorting import sort_key
from portal.views.parts.compilation import Compilation, Row, Value
from portal.views.parts.entry import newest_day
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.page import Crumb, Page
from portal.views.parts.period import period_words
from portal.views.parts.territory import territory_words

_HOME = Crumb(title="Trang chủ", address="")
_ALL = Crumb(title="Số liệu", address=addresses.INDICATORS)
_INDEX = Crumb(title="So sánh", address=addresses.COMPARISONS)
_COMPARED = "mỗi chỉ tiêu ở kỳ mới nhất mà ít nhất hai nơi cùng có số; chỉ so số chung của cả địa bàn, cùng độ dài kỳ, cùng cách tính kỳ."
_NOT_COMPARED = "chưa có chỉ tiêu nào mà hai nơi cùng có số cho một kỳ; dưới đây là số mới nhất của từng chỉ tiêu."
_LEAD = "Số liệu của các nơi đặt cạnh nhau theo lĩnh vực, và mọi kết quả của từng năm."


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonLine:
    """A page of the index, and in words what it holds."""

    page: Crumb
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonsView:
    """Only pages that hold something: fields in the order of the register, years newest first."""

    template: ClassVar[str] = "comparisons.html"
    title: str
    lead: str
    fields: tuple[ComparisonLine, ...]
    years: tuple[ComparisonLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A line of a list: an indicator at a place, or a part of it, in a period."""

    indicator: Crumb
    where: str
    period: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultList:
    """Results under one heading; `anchor` is its id, `address` where it leads, "" nowhere."""

    anchor: str
    title: str
    address: str
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """`table` has a column for each place, None where nothing can be compared; `around` are links to other pages of the kind."""

    template: ClassVar[str] = "comparison.html"
    title: str
    lead: str
    table: Compilation | None
    lists: tuple[ResultList, ...]
    around: tuple[Crumb, ...]


def comparison_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, then every field and every year that has a result."""
    results = [fact for id in catalogue.indicators for fact in catalogue.facts.get(id, ()) if fact.is_result]
    by_field: dict[str, list[Fact]] = {id: [] for id in catalogue.fields}
    by_year: dict[int, list[Fact]] = defaultdict(list)
    for fact in results:
        indicator = catalogue.indicators[fact.indicator]
        by_year[fact.period.last.year].append(fact)
        if indicator.status is IndicatorStatus.ACTIVE and fact.is_total:
            by_field[indicator.field].append(fact)
    fields = [(catalogue.fields[id].title, addresses.of_comparison_by_field(id), facts) for id, facts in by_field.items() if facts]
    years = [(f"Năm {year}", addresses.of_comparison_by_year(year), by_year[year]) for year in sorted(by_year, reverse=True)]
    yield _index(catalogue, fields, years)
    around = tuple(Crumb(title=title, address=address) for title, address, _ in fields)
    for title, address, facts in fields:
        yield _page(address, facts, _field_view(title, facts, around, catalogue), catalogue)
    around = tuple(Crumb(title=title, address=address) for title, address, _ in years)
    for title, address, facts in years:
        yield _page(address, facts, _year_view(title, facts, around, catalogue), catalogue)


Shelf = tuple[str, str, list[Fact]]


def _index(catalogue: Catalogue, fields: list[Shelf], years: list[Shelf]) -> Page:
    lines = [
        tuple(
            ComparisonLine(
                page=Crumb(title=title, address=address), words=f"{len({fact.indicator for fact in facts})} chỉ tiêu, {len(facts)} kết quả"
            )
            for title, address, facts in shelves
        )
        for shelves in (fields, years)
    ]
    return Page(
        address=addresses.COMPARISONS,
        title="So sánh số liệu",
        description=_LEAD,
        view=ComparisonsView(title="So sánh số liệu", lead=_LEAD, fields=lines[0], years=lines[1]),
        updated=newest_day(catalogue.articles, catalogue),
        trail=(_HOME, _ALL),
        is_list=True,
    )


def _page(address: str, facts: list[Fact], view: ComparisonView, catalogue: Catalogue) -> Page:
    updated = newest_day((fact.last.statement.article for fact in facts), catalogue)
    return Page(
        address=address, title=view.title, description=view.lead, view=view, updated=updated, trail=(_HOME, _ALL, _INDEX), is_list=True
    )  # fmt: skip


def _field_view(title: str, facts: list[Fact], around: tuple[Crumb, ...], catalogue: Catalogue) -> ComparisonView:
    """Each indicator in the newest period that two places have; without such a period, its newest result stands in a list."""
    compared: list[tuple[Indicator, Period, list[Fact]]] = []
    alone: list[Fact] = []
    for id, found in groupby(facts, key=lambda fact: fact.indicator):
        own = list(found)
        common = newest_common(own)
        if common:
            compared.append((catalogue.indicators[id], common, [fact for fact in own if fact.period == common]))
        else:
            alone.append(own[-1])
    places = sorted({territory_words(fact.territory, catalogue) for _, _, own in compared for fact in own}, key=sort_key)
    table = Compilation(
        anchor="_cac-noi",
        caption=f"{title}: kỳ mới nhất mà ít nhất hai nơi cùng có số",
        columns=tuple(places),
        rows=tuple(_row(indicator, period, own, places, catalogue) for indicator, period, own in compared),
        charts=(),
    )
    rest = ResultList(
        anchor="_chua-so-sanh",
        title="Chưa so sánh được",
        address="",
        results=tuple(_result(fact, catalogue) for fact in alone),
    )
    return ComparisonView(
        title=f"So sánh: {title}",
        lead=f"{title}: {_COMPARED if compared else _NOT_COMPARED}",
        table=table if compared else None,
        lists=(rest,) if alone else (),
        around=around,
    )


def newest_common(facts: Iterable[Fact]) -> Period | None:
    """The newest period, under one rule, for which at least two places have a value; `facts` are of one indicator, totals only."""
    places: dict[Period, set[str]] = defaultdict(set)
    for fact in facts:
        places[fact.period].add(fact.lineage)
    common = [period for period, found in places.items() if len(found) > 1]
    return max(common, key=lambda period: (period.sort_key, period.rule.value), default=None)


def _row(indicator: Indicator, period: Period, facts: list[Fact], places: list[str], catalogue: Catalogue) -> Row:
    cells = [tuple(_value(fact, catalogue) for fact in facts if territory_words(fact.territory, catalogue) == place) for place in places]
    return Row(indicator=_name(indicator), where=period_words(period), cells=tuple(cells))


def _year_view(title: str, facts: list[Fact], around: tuple[Crumb, ...], catalogue: Catalogue) -> ComparisonView:
    """By field, indicator and place, the periods of the year from the oldest to the newest."""
    lists = []
    for field in catalogue.fields.values():
        own = [fact for fact in facts if catalogue.indicators[fact.indicator].field == field.id]
        own.sort(key=lambda fact: (fact.indicator, sort_key(fact.lineage), fact.place, fact.dimensions, fact.period.sort_key))
        if own:
            results = tuple(_result(fact, catalogue) for fact in own)
            lists.append(ResultList(anchor=f"_{field.id}", title=field.title, address=addresses.of_field(field.id), results=results))
    return ComparisonView(
        title=f"Số liệu {title[0].lower()}{title[1:]}",
        lead=f"Mọi kết quả của các kỳ kết thúc trong {title[0].lower()}{title[1:]}, theo lĩnh vực, chỉ tiêu và nơi.",
        table=None,
        lists=tuple(lists),
        around=around,
    )


def _result(fact: Fact, catalogue: Catalogue) -> Result:
    indicator = catalogue.indicators[fact.indicator]
    return Result(
        indicator=_name(indicator), where=_where(fact, indicator, catalogue), period=period_words(fact.period), value=_value(fact, catalogue)
    )


def _value(fact: Fact, catalogue: Catalogue) -> Value:
    indicator = catalogue.indicators[fact.indicator]
    words = f"{indicator.title_short}, {_where(fact, indicator, catalogue)}, {period_words(fact.period)}"
    figure = Figure.of_vintage(fact.last, catalogue.units[indicator.unit], status=fact.status)
    return Value(figure=figure, sentence=fact.sentence, words=words, cut="")


def _where(fact: Fact, indicator: Indicator, catalogue: Catalogue) -> str:
    return " · ".join(filter(None, (territory_words(fact.territory, catalogue), breakdown(fact.first.observation, indicator))))


def _name(indicator: Indicator) -> Crumb:
    return Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id))
