"""What the ledger must hold: the catalogue and its ledger go in; what each value says and said, and the rows that are not written yet, come out."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.statements import Statement
from portal.model.ledger import NO_CHAIN, Definition, LedgerRow, Said, cells_of, chain_after
from portal.model.observation import Status
from portal.model.quantity import Quantity
from portal.model.register import Unit


def definition_of(statement: Statement, unit: Unit) -> Definition:
    """What the statement is about, counted in the base of `unit`."""
    one = statement.observation
    return Definition(
        indicator=one.indicator,
        measure=one.measure,
        target_rule=one.target_rule,
        territory=statement.territory,
        place=one.place,
        dimensions=one.dimensions,
        period=one.period.code,
        period_start=one.period.start,
        period_end=one.period.end,
        unit=unit.base or unit.id,
    )


def readings_of(statement: Statement, catalogue: Catalogue) -> tuple[Said, ...]:
    """What the statement said before each of its corrections, and says now; nothing where one of these or the unit could not be read."""
    unit, one = catalogue.unit_of(statement.observation.indicator), statement.observation
    is_read = one.value is not None or one.status.is_missing or one.is_withdrawn
    if unit is None or not is_read or not all(correction.is_read for correction in one.corrections):
        return ()
    earlier = [
        _said(correction.was, correction.was_status if correction.was is None else one.status_of(number), unit)
        for number, correction in enumerate(one.corrections)
    ]
    return (*earlier, _said(one.value, None if one.is_withdrawn else one.status, unit))


def rows_by_observation(catalogue: Catalogue) -> dict[str, tuple[LedgerRow, ...]]:
    """The ledger's rows under the ids of their observations, in the order they were written."""
    found: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in catalogue.ledger:
        found[row.observation].append(row)
    return {id: tuple(rows) for id, rows in found.items()}


def first_difference(rows: tuple[LedgerRow, ...], readings: tuple[Said, ...]) -> int | None:
    """The position of the first row that is not what the observation says it said; None where the rows are the beginning of the readings."""
    for position, row in enumerate(rows):
        if position >= len(readings) or not row.said.agrees_with(readings[position]):
            return position
    return None


def statements_in_order(catalogue: Catalogue) -> Iterator[Statement]:
    """By the path of their document, then as they stand in it."""
    for article in sorted(catalogue.articles, key=lambda article: article.origin.path):
        for observation in article.observations:
            yield catalogue.observations[article.id_of(observation)]


def unrecorded(catalogue: Catalogue) -> Iterator[tuple[Statement, tuple[Said, ...]]]:
    """Every statement with the readings that are still to be written; one that contradicts the ledger has none."""
    recorded = rows_by_observation(catalogue)
    for statement in statements_in_order(catalogue):
        rows, readings = recorded.get(statement.id, ()), readings_of(statement, catalogue)
        if len(rows) < len(readings) and first_difference(rows, readings) is None:
            yield statement, readings[len(rows) :]


def items_with_changed_values(catalogue: Catalogue) -> frozenset[str]:
    """The slugs of items of which a recorded value is not what the ledger says."""
    recorded = rows_by_observation(catalogue)
    return frozenset(
        id.partition("#")[0]
        for id, rows in recorded.items()
        if id in catalogue.observations and first_difference(rows, readings_of(catalogue.observations[id], catalogue)) is not None
    )


def rows_to_add(catalogue: Catalogue, today: date) -> tuple[LedgerRow, ...]:
    """The rows that are not written yet, each sealed by the one before; none where all is recorded."""
    before, line = (catalogue.ledger[-1].chain, catalogue.ledger[-1].line) if catalogue.ledger else (NO_CHAIN, 1)
    rows: list[LedgerRow] = []
    for statement, readings in unrecorded(catalogue):
        unit = catalogue.units[catalogue.indicators[statement.observation.indicator].unit]
        for said in readings:
            line += 1
            row = LedgerRow(
                observation=statement.id,
                document=statement.article.origin.path,
                about=definition_of(statement, unit),
                said=said,
                published=today,
                chain="",
                line=line,
            )
            before = chain_after(before, cells_of(row))
            rows.append(replace(row, chain=before))
    return tuple(rows)


def _said(value: Quantity | None, status: Status | None, unit: Unit) -> Said:
    """`status` is None where the value was withdrawn."""
    if value is None:
        return Said(amount=None, comparator=None, status=status, printed="")
    return Said(amount=unit.canonical(value), comparator=value.comparator, status=status, printed=value.printed)
