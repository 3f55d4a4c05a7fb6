"""All observations as flat rows for machines: the catalogue -> the columns and rows of observations.csv and data.json."""

from dataclasses import dataclass, fields

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue, Statement
from portal.views.parts.figure import amount_for_machines


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRow:
    """One observation, every column text; `value` has a decimal point, is in `unit`, and is empty for a missing value.

    Column names follow SDMX and schema.org where they have a word; `document` and `sentence` are addresses on the site.
    """

    id: str
    indicator: str
    indicator_title: str
    period: str
    period_start: str
    period_end: str
    period_rule: str
    value: str
    printed: str
    comparator: str
    unit: str
    numerator: str
    denominator: str
    measure: str
    target_rule: str
    status: str
    agency: str
    place: str
    dimensions: str
    speaker: str
    quote: str
    note: str
    document: str
    sentence: str
    published: str


COLUMNS = tuple(field.name for field in fields(DataRow))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """Rows in the order of indicator, period and document."""

    site: str
    rows: tuple[DataRow, ...]


def dataset(catalogue: Catalogue, *, site_url: str) -> Dataset:
    """Addresses are absolute where the address of the site is known."""
    statements = [statement for stated in catalogue.statements.values() for statement in stated]
    rows = sorted((_row(statement, catalogue, site_url) for statement in statements), key=lambda row: (row.indicator, row.period_end, row.id))
    return Dataset(site=site_url, rows=tuple(rows))


def _row(statement: Statement, catalogue: Catalogue, site_url: str) -> DataRow:
    article, observation = statement.article, statement.observation
    indicator = catalogue.indicators[observation.indicator]
    unit = catalogue.units[indicator.unit]
    value = observation.value
    document = f"{site_url}{addresses.of_article(article)}"
    return DataRow(
        id=f"{article.slug}#{observation.anchor}",
        indicator=indicator.id,
        indicator_title=indicator.title,
        period=observation.period.code,
        period_start=observation.period.start.isoformat(),
        period_end=observation.period.end.isoformat(),
        period_rule=observation.period.rule.value,
        value=amount_for_machines(value, unit) if value else "",
        printed=value.printed if value else "",
        comparator=value.comparator.value if value else "",
        unit=unit.id,
        numerator=format(value.numerator, "f") if value and value.numerator is not None else "",
        denominator=format(value.denominator, "f") if value and value.denominator is not None else "",
        measure=observation.measure.value,
        target_rule=observation.target_rule.value if observation.target_rule else "",
        status=observation.status.value,
        agency=article.agency,
        place=observation.place or catalogue.agencies[article.agency].place,
        dimensions=";".join(f"{dimension}={code}" for dimension, code in observation.dimensions),
        speaker=observation.speaker,
        quote=observation.quote,
        note=observation.note,
        document=document,
        sentence=f"{document}#{observation.anchor}",
        published=article.published.isoformat(timespec="minutes"),
    )
