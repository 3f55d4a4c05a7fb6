"""The ledger's file -> its rows, or issues for every line that cannot be read or is not the line that was written."""

import csv
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from portal.model.ledger import COLUMNS, HEADER, WITHDRAWN, Definition, LedgerRow, Said, cells_of, write_line
from portal.model.observation import Measure, Status, TargetRule
from portal.model.quantity import Comparator
from portal.reading.findings import Findings
from portal.reading.sealed_rows import sealed_rows

_AMOUNT = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_CHAIN = re.compile(r"[0-9a-f]{16}")


def read_ledger(path: str, content: bytes, findings: Findings) -> tuple[LedgerRow, ...]:
    """The rows in their order; none at all of a file with an issue."""
    return sealed_rows(path, content, findings, header=HEADER, row_of=_row, cells_of=cells_of)


def _row(line: bytes, number: int) -> LedgerRow | None:
    """None unless the line is letter by letter what would be written for what it says."""
    try:
        text = line.decode("utf-8")
        cells = next(csv.reader([text], strict=True), [])
        row = _read(cells, number) if len(cells) == len(COLUMNS) else None
    except (ValueError, csv.Error):
        return None
    return row if row and write_line((*cells_of(row), row.chain)) == text else None


def _read(cells: Sequence[str], number: int) -> LedgerRow:
    """Raises ValueError where a cell is not of its column."""
    cell = dict(zip(COLUMNS, cells, strict=True))
    if not _CHAIN.fullmatch(cell["chain"]):
        raise ValueError(cell["chain"])
    measure, _, rule = cell["measure"].partition("/")
    about = Definition(
        indicator=cell["indicator"],
        measure=Measure(measure),
        target_rule=TargetRule(rule) if rule else None,
        territory=cell["territory"],
        place=cell["place"],
        dimensions=_dimensions(cell["dimensions"]),
        period=cell["period"],
        period_start=date.fromisoformat(cell["period_start"]),
        period_end=date.fromisoformat(cell["period_end"]),
        unit=cell["unit"],
    )
    return LedgerRow(
        observation=cell["observation"],
        document=cell["document"],
        about=about,
        said=_said(cell["value"], cell["comparator"], cell["status"], cell["printed"]),
        published=date.fromisoformat(cell["published"]),
        chain=cell["chain"],
        line=number,
    )


def _said(value: str, comparator: str, status: str, printed: str) -> Said:
    """A value has its comparator and a status that is no reason for missing; nothing has neither, and its reason."""
    known = None if status == WITHDRAWN else Status(status)
    is_missing = known is None or known.is_missing
    if is_missing != (not value) or is_missing != (not comparator) or (value and not _AMOUNT.fullmatch(value)):
        raise ValueError(value)
    return Said(amount=Decimal(value) if value else None, comparator=Comparator(comparator) if comparator else None, status=known, printed=printed)


def _dimensions(text: str) -> tuple[tuple[str, str], ...]:
    pairs = [part.split("=") for part in text.split(";")] if text else []
    return tuple((dimension, code) for dimension, code in pairs)
