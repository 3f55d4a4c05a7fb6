"""The bytes of a ledger -> its rows, or issues for every line that cannot be read or is not the line that was written."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.ledger import NO_CHAIN, chain_after
from portal.model.place import Place
from portal.reading.committed import committed
from portal.reading.findings import Findings


class Sealed(Protocol):
    """A row and the chain that seals it."""

    @property
    def chain(self) -> str: ...


Row = TypeVar("Row", bound=Sealed)


def sealed_rows(
    path: str,
    content: bytes,
    findings: Findings,
    *,
    header: str,
    row_of: Callable[[bytes, int], Row | None],
    cells_of: Callable[[Row], tuple[str, ...]],
) -> tuple[Row, ...]:
    """The rows in their order; none at all of a file with an issue, for a damaged ledger is no witness against anybody.

    Each row is held against the chain that stands in the row before, so that only the line that is wrong is told, not all that follow.
    `row_of` gives None for a line that is not letter by letter what would be written for what it says.
    """
    already = len(findings.issues)
    lines = content.split(b"\n")
    if lines[0] != header.encode():
        _tell_unreadable(path, 1, lines[0], findings)
    if lines[-1]:
        _tell_unreadable(path, len(lines), lines[-1], findings)
    rows: list[Row] = []
    before = NO_CHAIN
    for number, line in enumerate(lines[1:-1], start=2):
        row = row_of(line, number)
        if row is None:
            _tell_unreadable(path, number, line, findings)
        elif row.chain != (expected := chain_after(before, cells_of(row))):
            findings.add(Fault.LEDGER_EDITED, Place(path=path, line=number), name=path, found=row.chain, expected=expected)
        else:
            rows.append(row)
        before = row.chain if row else line.rpartition(b",")[2].decode("ascii", errors="replace")
    return tuple(rows) if len(findings.issues) == already else ()


def hold_against_committed(root: Path, path: str, findings: Findings) -> None:
    """A ledger only grows: what git has committed of it is its beginning. Tells where it is not, or that git could not be asked."""
    before, file = committed(root, path), root / path
    if before.obstacle:
        findings.add(Fault.LEDGER_NOT_COMPARED, Place(path=path), found=before.obstacle)
    now = file.read_bytes() if file.is_file() else b""
    if before.content and not now.startswith(before.content):
        line, found = _difference(before.content.splitlines(), now.splitlines())
        findings.add(Fault.LEDGER_CUT, Place(path=path, line=line), found=found, expected=path)


def _difference(before: list[bytes], now: list[bytes]) -> tuple[int, Hint]:
    """The line of the first one that is another or missing, and which of the two it is."""
    for number, (old, line) in enumerate(zip(before, now, strict=False), start=1):
        if old != line:
            return number, Hint(f"khác từ dòng {number}", english=f"it differs from line {number} on")
    missing = len(before) - len(now)
    return max(len(now), 1), Hint(f"thiếu {missing} dòng cuối", english=f"the last {missing} lines are missing")


def _tell_unreadable(path: str, number: int, line: bytes, findings: Findings) -> None:
    findings.add(Fault.LEDGER_LINE, Place(path=path, line=number), found=line.decode("utf-8", errors="replace"), expected=path)
