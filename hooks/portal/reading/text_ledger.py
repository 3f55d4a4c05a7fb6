"""The ledger of texts: its bytes -> its rows, or issues for every line that is not what was written."""

import csv
import re
from datetime import date

from portal.model.ledger import write_line
from portal.model.text_ledger import HEADER, TextRow
from portal.reading.findings import Findings
from portal.reading.sealed_rows import sealed_rows

_COUNT = re.compile(r"[0-9]{1,6}")


def read_text_ledger(path: str, content: bytes, findings: Findings) -> tuple[TextRow, ...]:
    """The rows in their order; none at all of a file with an issue."""
    return sealed_rows(path, content, findings, header=HEADER, row_of=_row, cells_of=lambda row: row.cells)


def _row(line: bytes, number: int) -> TextRow | None:
    try:
        text = line.decode("utf-8")
        address, seal, updates, recorded, chain = next(csv.reader([text], strict=True), [])
        count = int(updates) if _COUNT.fullmatch(updates) else -1
        row = TextRow(address=address, seal=seal, updates=count, recorded=date.fromisoformat(recorded), chain=chain, line=number)
    except (ValueError, csv.Error):
        return None
    return row if write_line((*row.cells, row.chain)) == text else None
