"""Indicators: the catalogue -> the index by field, and a page for each: what it says now, how it came there, what it means, how to cite it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.attainment import attainments
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.catalogue.schedule import releases_of
from portal.model.indicator import Indicator
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.views.indicator_data import IndicatorData, indicator_data
from portal.views.parts.attainment import AttainmentRow, attainment_row
from portal.views.parts.channels import REVISIONS
from portal.views.parts.days_of_change import day_links
from portal.views.parts.definition import Definition, definition
from portal.views.parts.entry import newest_day
from portal.views.parts.indicator_line import IndicatorLine, headline, indicator_line
from portal.views.parts.page import Crumb, Page
from portal.views.parts.release_words import late_words, skipped_words
from portal.views.parts.sections import Section, sections
from portal.views.parts.summary import summary
from portal.views.parts.values import ValueRow, value_row

_HOME = Crumb(title="Trang chủ", address="")
_ALL = Crumb(title="Số liệu", address=addresses.INDICATORS)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsView:
    """Indicators by field, in the order of the fields; without any, there are no `files` of them."""

    template: ClassVar[str] = "indicators.html"
    title: str
    fields: tuple[tuple[Crumb, tuple[IndicatorLine, ...]], ...]
    indicators: int
    values: int
    ways: tuple[Crumb, ...]
    files: tuple[Crumb, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A document with values of the indicator: its number, agency and day in words, and how many values."""

    document: Crumb
    words: str
    values: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """`headline` is one row of the sections, `summaries` say in words what the newest values show; `late` what should be there and is not,
    `skipped` which earlier periods were left empty.

    `data` is all that the files of the indicator hold; `files` are links to them, `days` to the pages as of a day.
    """

    template: ClassVar[str] = "indicator.html"
    title: str
    definition: Definition
    headline: ValueRow | None
    summaries: tuple[str, ...]
    late: tuple[str, ...]
    skipped: tuple[str, ...]
    sections: tuple[Section, ...]
    targets: tuple[AttainmentRow, ...]
    days: tuple[Crumb, ...]
    sources: tuple[SourceLine, ...]
    files: tuple[Crumb, ...]
    embed: str
    data: IndicatorData


FILES = (
    ("Excel (.xlsx)", "data.xlsx"),
    ("CSV cho Excel", "excel.csv"),
    ("CSV: giá trị hiện nay", "latest.csv"),
    ("CSV: mọi giá trị từng đăng", "vintages.csv"),
    ("JSON", "data.json"),
    ("Data Package", "datapackage.json"),
    ("CSVW", "latest.csv-metadata.json"),
    ("BibTeX", "citation.bib"),
    ("CSL-JSON", "citation.json"),
)
ALL_FILES = (
    ("Excel (.xlsx)", addresses.ALL_XLSX),
    ("CSV cho Excel", addresses.EXCEL_CSV),
    ("CSV: giá trị hiện nay", addresses.LATEST_CSV),
    ("CSV: mọi giá trị từng đăng", addresses.VINTAGES_CSV),
    ("CSV: từng câu của văn bản", addresses.OBSERVATIONS_CSV),
    ("JSON: từng câu của văn bản", addresses.DATA_JSON),
    ("Data Package", addresses.DATAPACKAGE),
    ("CSVW", addresses.LATEST_CSVW),
    ("DCAT (JSON-LD)", addresses.DCAT),
)
WAYS = (
    ("So sánh theo lĩnh vực và năm", addresses.COMPARISONS),
    ("Kế hoạch và thực hiện", addresses.PLANS),
    ("Lịch công bố", addresses.RELEASES),
    ("Số liệu đã điều chỉnh", addresses.REVISIONS),
)


def indicator_page(indicator: Indicator, catalogue: Catalogue, settings: Settings) -> Page:
    """An indicator, also one without values yet."""
    return Page(
        address=addresses.of_indicator(indicator.id),
        title=indicator.title,
        description=indicator.description,
        view=_view(indicator, catalogue, settings),
        updated=newest_day((statement.article for statement in catalogue.statements.get(indicator.id, ())), catalogue),
        trail=(_HOME, _ALL, _field(indicator.field, catalogue)),
        feeds=(REVISIONS.link,),
    )


def indicators_page(catalogue: Catalogue, *, today: date) -> Page:
    """The index; what is late is late on `today`."""
    by_field: dict[str, list[IndicatorLine]] = {id: [] for id in catalogue.fields}
    for indicator in catalogue.indicators.values():
        by_field[indicator.field].append(indicator_line(indicator, catalogue, today=today))
    return Page(
        address=addresses.INDICATORS,
        title="Số liệu",
        description="Mọi chỉ tiêu, mỗi số liệu kèm kỳ, cơ quan và câu trong văn bản nêu số ấy.",
        view=IndicatorsView(
            title="Số liệu",
            fields=tuple((_field(id, catalogue), tuple(lines)) for id, lines in by_field.items() if lines),
            indicators=len(catalogue.indicators),
            values=sum(map(len, catalogue.statements.values())),
            ways=tuple(Crumb(title=title, address=address) for title, address in WAYS),
            files=tuple(Crumb(title=title, address=address) for title, address in ALL_FILES if catalogue.indicators),
        ),
        updated=newest_day(catalogue.articles, catalogue),
        trail=(_HOME,),
        is_list=True,
        feeds=(REVISIONS.link,),
    )


def _view(indicator: Indicator, catalogue: Catalogue, settings: Settings) -> IndicatorView:
    facts = catalogue.facts.get(indicator.id, ())
    first = headline(facts)
    releases = releases_of(catalogue, indicator.id, settings.today)
    return IndicatorView(
        title=indicator.title,
        definition=definition(indicator, catalogue),
        headline=value_row(first, indicator, catalogue) if first else None,
        summaries=tuple(_summaries(first, indicator, catalogue)) if first else (),
        late=late_words(releases, catalogue, settings.today),
        skipped=skipped_words(releases, catalogue),
        sections=sections(indicator, catalogue),
        targets=tuple(attainment_row(one, indicator, catalogue) for one in attainments(catalogue, indicator.id)),
        days=day_links(indicator, facts),
        sources=tuple(_sources(indicator, catalogue)),
        files=tuple(Crumb(title=title, address=addresses.of_indicator_file(indicator.id, name)) for title, name in FILES),
        embed=addresses.of_indicator_file(indicator.id, "nhung/"),
        data=indicator_data(indicator, catalogue, settings),
    )


def _summaries(first: Fact, indicator: Indicator, catalogue: Catalogue) -> Iterator[str]:
    """Of the headline, then of the newest value of like periods of every other place."""
    unit = catalogue.units[indicator.unit]
    series = catalogue.series[indicator.id]
    own = next(one for one in series if any(fact is first for fact in one.facts))
    if first.value is not None:
        yield summary(first, own, indicator, unit)
    for other in series:
        is_like = (other.measure, other.span, other.rule, other.is_total) == (own.measure, own.span, own.rule, own.is_total)
        newest = next((fact for fact in reversed(other.facts) if fact.is_result), None)
        if is_like and other.lineage != own.lineage and other.is_total and newest:
            yield summary(newest, other, indicator, unit)


def _sources(indicator: Indicator, catalogue: Catalogue) -> Iterator[SourceLine]:
    """By the day of issue, newest first."""
    statements = catalogue.statements.get(indicator.id, ())
    counts = Counter(statement.document for statement in statements)
    stating = {statement.document: statement.article for statement in statements}
    for address, article in sorted(stating.items(), key=lambda pair: (pair[1].issued, pair[1].slug), reverse=True):
        number = article.official.number if article.official else ""
        words = ", ".join(filter(None, (number, catalogue.agencies[article.agency].name_short, write_date(article.issued))))
        yield SourceLine(document=Crumb(title=article.title, address=address), words=words, values=counts[address])


def _field(id: str, catalogue: Catalogue) -> Crumb:
    return Crumb(title=catalogue.fields[id].title, address=addresses.of_field(id))
