"""Comparisons: the catalogue -> the index, a page for each field with places side by side, and a page for each year with all its values.

Only like stands beside like: totals of one indicator in use, for one period of one length under one rule. What has no such partner is listed apart.
What no document states but others tell is shown as computed; it makes no comparison of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.derivation import Derived, derived_values
from portal.catalogue.facts import Fact
from portal.model.indicator import Indicator, IndicatorStatus
from portal.model.observation import Measure, Status
from portal.model.period import Period
from portal.vietnamese.numbers import write_number
from portal.vietnamese.sorting import sort_key
from portal.views.parts.absence import absence_words
from portal.views.parts.compilation import Compilation, Row, notes_of
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Crumb, Page
from portal.views.parts.period import period_words
from portal.views.parts.results import Known, ResultList, grouped, name_of, value_of
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
class ComparisonView:
    """`table` has a column for each place, None where nothing can be compared; `around` are links to other pages of the kind."""

    template: ClassVar[str] = "comparison.html"
    title: str
    lead: str
    table: Compilation | None
    lists: tuple[ResultList, ...]
    around: tuple[Crumb, ...]


def comparison_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, then every field that has a result and every year of which something is said."""
    by_field: dict[str, list[Fact]] = {id: [] for id in catalogue.fields}
    by_year: dict[int, list[Told]] = defaultdict(list)
    derived: dict[_Key, Derived] = {}
    for indicator in catalogue.indicators.values():
        facts = catalogue.facts.get(indicator.id, ())
        computed = derived_values(facts, indicator, catalogue.units[indicator.unit])
        derived |= {(indicator.id, one.territory, one.period): one for one in computed if not one.place and not one.dimensions}
        stated = (fact for fact in facts if fact.measure is Measure.ACTUAL and fact.status is not Status.FORECAST)
        known: tuple[Known, ...] = (*stated, *computed)
        for one in known:
            by_year[one.period.last.year].append((indicator, one))
        if indicator.status is IndicatorStatus.ACTIVE:
            by_field[indicator.field].extend(fact for fact in facts if fact.is_result and fact.is_total)
    fields = [
        (Crumb(title=catalogue.fields[id].title, address=addresses.of_comparison_by_field(id)), facts) for id, facts in by_field.items() if facts
    ]
    years = [(Crumb(title=f"Năm {year}", address=addresses.of_comparison_by_year(year)), by_year[year]) for year in sorted(by_year, reverse=True)]
    yield _index(catalogue, fields, years)
    around = tuple(page for page, _ in fields)
    for page, found in fields:
        yield _page(page.address, found, _field_view(page.title, found, derived, around, catalogue), catalogue)
    around = tuple(page for page, _ in years)
    for page, told in years:
        said = [one for _, one in told if isinstance(one, Fact)]
        yield _page(page.address, said, _year_view(page.title, told, around, catalogue), catalogue)


Told = tuple[Indicator, Known]
_Key = tuple[str, str, Period]
"""An indicator, a territory and a period: what a total is about."""


def _index(catalogue: Catalogue, fields: list[tuple[Crumb, list[Fact]]], years: list[tuple[Crumb, list[Told]]]) -> Page:
    view = ComparisonsView(
        title="So sánh số liệu",
        lead=_LEAD,
        fields=tuple(ComparisonLine(page=page, words=_counted(facts)) for page, facts in fields),
        years=tuple(ComparisonLine(page=page, words=_counted(one for _, one in told)) for page, told in years),
    )
    return Page(
        address=addresses.COMPARISONS,
        title="So sánh số liệu",
        description=_LEAD,
        view=view,
        updated=newest_day(catalogue.articles, catalogue),
        trail=(_HOME, _ALL),
        is_list=True,
    )


def _counted(values: Iterable[Known]) -> str:
    """ "3 chỉ tiêu, 12 kết quả, 2 số thiếu hoặc đã rút, 1 số cổng tính"."""
    found = list(values)
    stated = [one for one in found if isinstance(one, Fact)]
    results = sum(one.is_result for one in stated)
    counts = (("số thiếu hoặc đã rút", len(stated) - results), ("số cổng tính", len(found) - len(stated)))
    more = "".join(f", {write_number(count)} {words}" for words, count in counts if count)
    return f"{len({one.indicator for one in stated})} chỉ tiêu, {write_number(results)} kết quả{more}"


def _page(address: str, facts: list[Fact], view: ComparisonView, catalogue: Catalogue) -> Page:
    updated = newest_day((fact.last.statement.article for fact in facts), catalogue)
    return Page(
        address=address, title=view.title, description=view.lead, view=view, updated=updated, trail=(_HOME, _ALL, _INDEX), is_list=True
    )  # fmt: skip


def _field_view(title: str, facts: list[Fact], derived: dict[_Key, Derived], around: tuple[Crumb, ...], catalogue: Catalogue) -> ComparisonView:
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
    columns = _columns({fact.territory for _, _, own in compared for fact in own}, catalogue)
    rows = tuple(_row(indicator, period, own, derived, columns, catalogue) for indicator, period, own in compared)
    table = Compilation(
        anchor="_cac-noi",
        caption=f"{title}: kỳ mới nhất mà ít nhất hai nơi cùng có số",
        columns=tuple(columns),
        rows=rows,
        charts=(),
        notes=notes_of(rows),
    )
    rest = ResultList(
        anchor="_chua-so-sanh",
        title="Chưa so sánh được",
        address="",
        groups=grouped(((catalogue.indicators[fact.indicator], fact) for fact in alone), catalogue),
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


def _columns(territories: Iterable[str], catalogue: Catalogue) -> dict[str, list[str]]:
    """Names in the order of the alphabet, each with the ids of its areas: those of which no day is known share theirs."""
    named: dict[str, list[str]] = defaultdict(list)
    for id in sorted(territories):
        named[territory_words(id, catalogue)].append(id)
    return dict(sorted(named.items(), key=lambda pair: sort_key(pair[0])))


def _row(
    indicator: Indicator, period: Period, facts: list[Fact], derived: dict[_Key, Derived], columns: dict[str, list[str]], catalogue: Catalogue
) -> Row:
    cells, empty = [], []
    for ids in columns.values():
        known: list[Known] = [fact for fact in facts if fact.territory in ids]
        known += [one for id in ids if (one := derived.get((indicator.id, id, period)))]
        cells.append(tuple(value_of(one, indicator, catalogue) for one in known))
        empty.append("" if known else absence_words((catalogue.territories[id] for id in ids), period))
    return Row(indicator=name_of(indicator), where=period_words(period), cells=tuple(cells), empty=tuple(empty))


def _year_view(title: str, told: list[Told], around: tuple[Crumb, ...], catalogue: Catalogue) -> ComparisonView:
    """By field, indicator and place, the periods of the year from the oldest to the newest."""
    by_field: dict[str, list[Told]] = {id: [] for id in catalogue.fields}
    for indicator, one in told:
        by_field[indicator.field].append((indicator, one))
    lists = []
    for field, own in by_field.items():
        own.sort(key=lambda pair: (pair[0].id, sort_key(pair[1].lineage), pair[1].place, pair[1].dimensions, pair[1].period.sort_key))
        if own:
            name = catalogue.fields[field].title
            lists.append(ResultList(anchor=f"_{field}", title=name, address=addresses.of_field(field), groups=grouped(own, catalogue)))
    year = f"{title[0].lower()}{title[1:]}"
    return ComparisonView(
        title=f"Số liệu {year}",
        lead=f"Mọi kết quả của các kỳ kết thúc trong {year}, kể cả số thiếu, số đã rút kèm lý do và số cổng tính; theo lĩnh vực, chỉ tiêu và nơi.",
        table=None,
        lists=tuple(lists),
        around=around,
    )
