"""Logs of a web server in the combined format, plain or packed by gzip -> the lines of pages that were really sent, of whole days in Vietnam."""

import gzip
import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from io import BufferedIOBase
from pathlib import Path
from typing import cast

from portal.vietnamese.dates import HANOI

_MONTHS = {name: number for number, name in enumerate(b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}
_STAMP = re.compile(rb"\[(\d{2})/([A-Z][a-z]{2})/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})\] \"")
"""Servers escape quotes, so that nobody can log in under the name of a moment."""
_SENT = re.compile(rb'\] "GET /[^"]*" (?:200|304) ')
"""A page that was read, also where the browser had it already; not what was missing, moved, forbidden or only asked about."""
_LONGEST = 16_000


def days_of(logs: Iterable[Path]) -> tuple[date, date] | None:
    """The first and the last day on which anything was asked for; None where no line is of a log."""
    days = [day for line in _lines(logs) if (day := _day(line))]
    return (min(days), max(days)) if days else None


def pages_sent(logs: Iterable[Path], *, since: date, until: date) -> Iterator[bytes]:
    """In the order of the files."""
    for line in _lines(logs):
        day = _day(line)
        if day and since <= day <= until and _SENT.search(line):
            yield line


def _lines(logs: Iterable[Path]) -> Iterator[bytes]:
    """A line longer than any browser's request is no page, and is cut into pieces that are no lines of a log."""
    for log in logs:
        with closing(cast(BufferedIOBase, gzip.open(log)) if log.suffix == ".gz" else log.open("rb")) as file:
            while line := file.readline(_LONGEST):
                yield line if line.endswith(b"\n") else line + b"\n"


def _day(line: bytes) -> date | None:
    """That of Vietnam, whatever the zone of the server."""
    found = _STAMP.search(line)
    if not found or found[2] not in _MONTHS:
        return None
    day, year, hour, minute, second, hours, minutes = (int(found[part]) for part in (1, 3, 4, 5, 6, 8, 9))
    ahead = timedelta(hours=hours, minutes=minutes) * (-1 if found[7] == b"-" else 1)
    try:
        return (datetime(year, _MONTHS[found[2]], day, hour, minute, min(second, 59), tzinfo=UTC) - ahead).astimezone(HANOI).date()
    except (ValueError, OverflowError):
        return None
