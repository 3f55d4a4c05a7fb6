"""What the files of an indicator hold: the catalogue -> its definition, its vintages, the documents they come from, every revision; all text."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.indicator import Indicator
from portal.model.observation import Measure
from portal.settings import Settings
from portal.vietnamese.dates import write_iso
from portal.views.dataset import VintageRow, vintage_rows
from portal.views.parts.entry import newest_day


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A document that states values of the indicator; days are ISO 8601, addresses absolute where that of the site is known."""

    address: str
    title: str
    number: str
    issued: str
    published: str
    agency: str
    agency_name: str
    original: str
    values: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRow:
    """A value replaced: what it was, what it became ("" where it was withdrawn), as numbers for machines and as printed."""

    period: str
    period_label: str
    place: str
    dimensions: str
    old: str
    old_printed: str
    new: str
    new_printed: str
    day: str
    kind: str
    reason: str
    old_document: str
    new_document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorData:
    """One indicator with all that its files say; `page` is its address, and that of the folder of its files.

    `dimensions` are (id, title, ((code, label), …)), `breaks` (day, reason, note). `modified` is the day its newest document was
    published, or a value was last corrected.
    Rows stand in the order of `vintage_rows`.
    """

    id: str
    title: str
    title_short: str
    description: str
    field: str
    unit: str
    unit_label: str
    base_unit: str
    base_unit_label: str
    unit_power: int
    is_percent: bool
    collect: str
    is_additive: bool
    direction: str
    frequency: str
    lag: int
    status: str
    contact: str
    licence: str
    scheme: str
    scheme_code: str
    dimensions: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    breaks: tuple[tuple[str, str, str], ...]
    publishers: tuple[str, ...]
    places: tuple[str, ...]
    first_day: str
    last_day: str
    modified: str
    site: str
    site_name: str
    page: str
    vintages: tuple[VintageRow, ...]
    sources: tuple[SourceRow, ...]
    revisions: tuple[RevisionRow, ...]

    @property
    def latest(self) -> tuple[VintageRow, ...]:
        """The values to use now."""
        return tuple(row for row in self.vintages if row.is_current == "true")


def indicator_data(indicator: Indicator, catalogue: Catalogue, settings: Settings) -> IndicatorData:
    """Also of an indicator without values yet."""
    site_url = settings.site_url
    unit = catalogue.units[indicator.unit]
    base = catalogue.units[unit.base] if unit.base else unit
    rows = vintage_rows(indicator, catalogue, site_url=site_url)
    statements = catalogue.statements.get(indicator.id, ())
    page = f"{site_url}{addresses.of_indicator(indicator.id)}"
    return IndicatorData(
        id=indicator.id,
        title=indicator.title,
        title_short=indicator.title_short,
        description=indicator.description,
        field=catalogue.fields[indicator.field].title,
        unit=unit.id,
        unit_label=unit.label,
        base_unit=base.id,
        base_unit_label=base.label,
        unit_power=unit.power,
        is_percent=unit.symbol == "%",
        collect=indicator.collect.value,
        is_additive=indicator.additive,
        direction=indicator.direction.value,
        frequency=indicator.frequency.value,
        lag=indicator.lag,
        status=indicator.status.value,
        contact=indicator.contact,
        licence=indicator.licence,
        scheme=indicator.identifier.scheme if indicator.identifier else "",
        scheme_code=indicator.identifier.code if indicator.identifier else "",
        dimensions=tuple((one.id, one.title, one.codes) for one in indicator.dimensions),
        breaks=tuple((one.day.isoformat(), one.reason.value, one.note) for one in indicator.breaks),
        publishers=tuple(dict.fromkeys(row.agency_name for row in rows)),
        places=tuple(dict.fromkeys(row.place for row in rows)),
        first_day=min((row.period_start for row in rows if row.measure == Measure.ACTUAL.value), default=""),
        last_day=max((row.period_end for row in rows if row.measure == Measure.ACTUAL.value), default=""),
        modified=max([newest_day((statement.article for statement in statements), catalogue).isoformat(), *(row.valid_from for row in rows)]),
        site=site_url,
        site_name=settings.site_name,
        page=page,
        vintages=rows,
        sources=_sources(indicator, catalogue, site_url=site_url),
        revisions=tuple(_revisions(rows)),
    )


def _sources(indicator: Indicator, catalogue: Catalogue, *, site_url: str) -> tuple[SourceRow, ...]:
    """By the day of issue; every document with how many observations of the indicator it holds, witnesses among them."""
    stating = {statement.document: statement.article for statement in catalogue.statements.get(indicator.id, ())}
    counts = Counter(statement.document for statement in catalogue.statements.get(indicator.id, ()))
    ordered = sorted(stating.items(), key=lambda pair: (pair[1].issued, pair[1].slug))
    return tuple(
        SourceRow(
            address=f"{site_url}{address}",
            title=article.title,
            number=article.official.number if article.official else "",
            issued=write_iso(article.issued),
            published=write_iso(article.published.date()),
            agency=article.agency,
            agency_name=catalogue.agencies[article.agency].name,
            original=article.source.url,
            values=counts[address],
        )
        for address, article in ordered
    )


def _revisions(rows: tuple[VintageRow, ...]) -> Iterator[RevisionRow]:
    """Vintages of one fact follow each other."""
    for old, new in pairwise(rows):
        if new.revision:
            yield RevisionRow(
                period=new.period,
                period_label=new.period_label,
                place=new.place,
                dimensions=new.dimensions,
                old=old.value,
                old_printed=old.printed,
                new=new.value,
                new_printed=new.printed,
                day=new.valid_from,
                kind=new.revision,
                reason=new.reason,
                old_document=old.document,
                new_document=new.document,
            )
