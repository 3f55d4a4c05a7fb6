"""The ledger's file -> its rows, or issues for every line that cannot be read or is not the line that was written."""

import csv
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.ledger import COLUMNS, HEADER, LEDGER, NO_CHAIN, WITHDRAWN, Definition, LedgerRow, Said, cells_of, chain_after, write_line
from portal.model.observation import Measure, Status, TargetRule
from portal.model.place import Place
from portal.model.quantity import Comparator
from portal.reading.committed import committed
from portal.reading.findings import Findings

_AMOUNT = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_CHAIN = re.compile(r"[0-9a-f]{16}")


def read_ledger(path: str, content: bytes, findings: Findings) -> tuple[LedgerRow, ...]:
    """The rows in their order; none at all of a file with an issue, for a damaged ledger is no witness against anybody.

    Each row is held against the chain that stands in the row before, so that only the line that is wrong is told, not all that follow.
    """
    already = len(findings.issues)
    lines = content.split(b"\n")
    if lines[0] != HEADER.encode():
        _tell_unreadable(path, 1, lines[0], findings)
    if lines[-1]:
        _tell_unreadable(path, len(lines), lines[-1], findings)
    rows = []
    before = NO_CHAIN
    for number, line in enumerate(lines[1:-1], start=2):
        row = _row(line, number)
        if row is None:
            _tell_unreadable(path, number, line, findings)
        elif row.chain != (expected := chain_after(before, cells_of(row))):
            findings.add(Fault.LEDGER_EDITED, Place(path=path, line=number), found=row.chain, expected=expected)
        else:
            rows.append(row)
        before = row.chain if row else line.rpartition(b",")[2].decode("ascii", errors="replace")
    return tuple(rows) if len(findings.issues) == already else ()


def hold_against_committed(root: Path, findings: Findings) -> None:
    """The ledger only grows: what git has committed of it is its beginning. Tells where it is not, or that git could not be asked."""
    before, file = committed(root, LEDGER), root / LEDGER
    if before.obstacle:
        findings.add(Fault.LEDGER_NOT_COMPARED, Place(path=LEDGER), found=before.obstacle)
    now = file.read_bytes() if file.is_file() else b""
    if before.content and not now.startswith(before.content):
        line, found = _difference(before.content.splitlines(), now.splitlines())
        findings.add(Fault.LEDGER_CUT, Place(path=LEDGER, line=line), found=found, expected=LEDGER)


def _difference(before: list[bytes], now: list[bytes]) -> tuple[int, Hint]:
    """The line of the first one that is another or missing, and which of the two it is."""
    for number, (old, line) in enumerate(zip(before, now, strict=False), start=1):
        if old != line:
            return number, Hint(f"khác từ dòng {number}", english=f"it differs from line {number} on")
    missing = len(before) - len(now)
    return max(len(now), 1), Hint(f"thiếu {missing} dòng cuối", english=f"the last {missing} lines are missing")


def _tell_unreadable(path: str, number: int, line: bytes, findings: Findings) -> None:
    findings.add(Fault.LEDGER_LINE, Place(path=path, line=number), found=line.decode("utf-8", errors="replace"), expected=path)


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
