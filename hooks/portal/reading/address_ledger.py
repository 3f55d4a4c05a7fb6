"""The ledger of addresses: its bytes -> its rows, or issues for every line that is not what was written."""

import csv
from datetime import date

from portal.model.address_ledger import HEADER, AddressRow
from portal.model.ledger import write_line
from portal.reading.findings import Findings
from portal.reading.sealed_rows import sealed_rows


def read_address_ledger(path: str, content: bytes, findings: Findings) -> tuple[AddressRow, ...]:
    """The rows in their order; none at all of a file with an issue."""
    return sealed_rows(path, content, findings, header=HEADER, row_of=_row, cells_of=lambda row: row.cells)


def _row(line: bytes, number: int) -> AddressRow | None:
    try:
        text = line.decode("utf-8")
        address, source, recorded, chain = next(csv.reader([text], strict=True), [])
        row = AddressRow(address=address, source=source, recorded=date.fromisoformat(recorded), chain=chain, line=number)
    except (ValueError, csv.Error):
        return None
    return row if write_line((*row.cells, row.chain)) == text else None
