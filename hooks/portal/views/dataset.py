"""All values as flat rows for machines: the catalogue -> observations (what each document says) and vintages (what was held true, and when)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import NamedTuple

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact, Vintage
from portal.catalogue.statements import Statement
from portal.model.indicator import TOTAL, Indicator
from portal.model.register import Unit
from portal.vietnamese.dates import write_iso, write_iso_moment
from portal.views.parts.figure import amount_for_machines, canonical_for_machines
from portal.views.parts.territory import territory_words


class DataRow(NamedTuple):
    """One observation, every column text, in the order of the file; `value` has a decimal point, is in `unit`, and is empty for a missing value.

    Column names follow SDMX and schema.org where they have a word; `document` and `sentence` are addresses on the site. `status` is "withdrawn"
    where a document takes a value back.
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
    territory: str
    is_total: str
    is_current: str


class VintageRow(NamedTuple):
    """One value between two days, every column text, in the order of the file.

    `value` is in `unit`, `base_value` in `base_unit` (đồng for triệu đồng), both with a decimal point and empty where there is no value.
    `interval` is of ISO 8601, `obs_status` a code of SDMX. `valid_from` is the day of the document (or of the correction), `valid_until` the
    day the value was replaced; it is empty while `is_current`. `published` is when the portal first showed the value. `witnesses` are
    ids of observations that say the same, apart by spaces. `is_total` is "true" where the value is about the whole territory. `dimensions` names
    every dimension of the indicator: `khoi=_T;nguon=trung-uong`.
    """

    observation: str
    indicator: str
    period: str
    period_label: str
    period_start: str
    period_end: str
    period_rule: str
    interval: str
    value: str
    comparator: str
    printed: str
    unit: str
    base_value: str
    base_unit: str
    numerator: str
    denominator: str
    measure: str
    target_rule: str
    obs_status: str
    territory: str
    place: str
    dimensions: str
    agency: str
    agency_name: str
    speaker: str
    quote: str
    note: str
    document: str
    document_title: str
    document_number: str
    document_issued: str
    sentence: str
    published: str
    valid_from: str
    valid_until: str
    is_current: str
    revision: str
    reason: str
    witnesses: str
    is_total: str


WITHDRAWN = "O"
"""CL_OBS_STATUS of SDMX: missing value; here of one that was withdrawn."""
COLUMNS = DataRow._fields
VINTAGE_COLUMNS = VintageRow._fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """Rows in the order of indicator, period and document."""

    site: str
    rows: tuple[DataRow, ...]


def dataset(catalogue: Catalogue, *, site_url: str) -> Dataset:
    """Addresses are absolute where the address of the site is known."""
    statements = [statement for stated in catalogue.statements.values() for statement in stated]
    current = set(_current(catalogue))
    rows = sorted(
        (_row(statement, catalogue, site_url, is_current=statement.id in current) for statement in statements),
        key=lambda row: (row.indicator, row.period_end, row.id),
    )
    return Dataset(site=site_url, rows=tuple(rows))


def _current(catalogue: Catalogue) -> Iterator[str]:
    """The ids of the observations that say what is held true now."""
    for fact in (fact for facts in catalogue.facts.values() for fact in facts if not fact.last.is_withdrawal):
        yield fact.last.statement.id
        yield from (witness.id for witness in fact.witnesses)


def vintage_rows(indicator: Indicator, catalogue: Catalogue, *, site_url: str) -> tuple[VintageRow, ...]:
    """Every vintage of every fact of the indicator: by the end of the period, then by place and part, oldest vintage first."""
    unit = catalogue.units[indicator.unit]
    return tuple(
        _vintage_row(vintage, fact, indicator, unit, catalogue, site_url)
        for fact in catalogue.facts.get(indicator.id, ())
        for vintage in fact.vintages
    )


def _vintage_row(vintage: Vintage, fact: Fact, indicator: Indicator, unit: Unit, catalogue: Catalogue, site_url: str) -> VintageRow:
    statement, value = vintage.statement, vintage.value
    article, observation, period = statement.article, statement.observation, statement.observation.period
    agency = catalogue.agencies[article.agency]
    document = f"{site_url}{statement.document}"
    is_last = vintage is fact.last
    given = dict(observation.dimensions)
    return VintageRow(
        observation=statement.id,
        indicator=indicator.id,
        period=period.code,
        period_label=period.label,
        period_start=write_iso(period.start),
        period_end=write_iso(period.end),
        period_rule=period.rule.value,
        interval=period.interval,
        value=amount_for_machines(value, unit) if value else "",
        comparator=value.comparator.value if value else "",
        printed=value.printed if value else "",
        unit=unit.id,
        base_value=canonical_for_machines(value, unit) if value else "",
        base_unit=unit.base or unit.id,
        numerator=format(value.numerator, "f") if value and value.numerator is not None else "",
        denominator=format(value.denominator, "f") if value and value.denominator is not None else "",
        measure=observation.measure.value,
        target_rule=observation.target_rule.value if observation.target_rule else "",
        obs_status=WITHDRAWN if vintage.is_withdrawal else (fact.status if is_last else vintage.status).code,
        territory=statement.territory,
        place=observation.place or territory_words(statement.territory, catalogue),
        dimensions=";".join(f"{dimension.id}={given.get(dimension.id, TOTAL)}" for dimension in indicator.dimensions),
        agency=agency.id,
        agency_name=agency.name,
        speaker=observation.speaker,
        quote=observation.quote if vintage.is_in_text else "",
        note=observation.note,
        document=document,
        document_title=article.title,
        document_number=article.official.number if article.official else "",
        document_issued=write_iso(article.issued),
        sentence=f"{document}#{observation.anchor}",
        published=_published(vintage),
        valid_from=write_iso(vintage.since),
        valid_until=write_iso(vintage.until) if vintage.until else "",
        is_current=_flag(is_last and not vintage.is_withdrawal),
        revision=vintage.kind.value if vintage.kind else "",
        reason=vintage.reason,
        witnesses=" ".join(witness.id for witness in fact.witnesses) if is_last else "",
        is_total=_flag(fact.is_total),
    )


def _published(vintage: Vintage) -> str:
    """The moment of the item, or the first moment of the day on which the item was corrected."""
    published = vintage.statement.article.published
    day = published.date()
    return write_iso_moment(published if vintage.since <= day else datetime.combine(vintage.since, time(), published.tzinfo))


def _flag(is_so: bool) -> str:
    return "true" if is_so else "false"


def _row(statement: Statement, catalogue: Catalogue, site_url: str, *, is_current: bool) -> DataRow:
    article, observation = statement.article, statement.observation
    indicator = catalogue.indicators[observation.indicator]
    unit = catalogue.units[indicator.unit]
    value = observation.value
    document = f"{site_url}{statement.document}"
    return DataRow(
        id=statement.id,
        indicator=indicator.id,
        indicator_title=indicator.title,
        period=observation.period.code,
        period_start=write_iso(observation.period.start),
        period_end=write_iso(observation.period.end),
        period_rule=observation.period.rule.value,
        value=amount_for_machines(value, unit) if value else "",
        printed=value.printed if value else "",
        comparator=value.comparator.value if value else "",
        unit=unit.id,
        numerator=format(value.numerator, "f") if value and value.numerator is not None else "",
        denominator=format(value.denominator, "f") if value and value.denominator is not None else "",
        measure=observation.measure.value,
        target_rule=observation.target_rule.value if observation.target_rule else "",
        status="withdrawn" if observation.is_withdrawn and value is None else observation.status.value,
        agency=article.agency,
        place=observation.place or catalogue.agencies[article.agency].place,
        dimensions=";".join(f"{dimension}={code}" for dimension, code in observation.dimensions),
        speaker=observation.speaker,
        quote=observation.quote,
        note=observation.note,
        document=document,
        sentence=f"{document}#{observation.anchor}",
        published=write_iso_moment(article.published),
        territory=statement.territory,
        is_total=_flag(observation.is_total),
        is_current=_flag(is_current),
    )
