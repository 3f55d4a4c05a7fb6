"""What GoAccess found in logs: the text of its JSON report -> readers and views by day and views by path, or nothing where it is no such report.

A day has as many readers as there were pairs of a network address and a browser on it; both are gone from the report (GoAccess, manual page).
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.vietnamese.dates import read_date
from portal.vietnamese.unreadable import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`days` are (day, readers, views) from old to new; `paths` are (path as it was asked for, views), percent signs decoded."""

    days: tuple[tuple[date, int, int], ...]
    paths: tuple[tuple[str, int], ...]


def read_report(text: str) -> Report | None:
    """Only the panels `visitors` and `requests` are looked at."""
    try:
        report = json.loads(text)
        days = [(_day(row["data"]), _count(row["visitors"]), _count(row["hits"])) for row in report["visitors"]["data"]]
        paths = [(str(row["data"]), _count(row["hits"])) for row in report["requests"]["data"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return Report(days=tuple(sorted(days)), paths=tuple(sorted(paths)))


def _day(written: str) -> date:
    """20260131."""
    day = read_date(f"{written[:4]}-{written[4:6]}-{written[6:]}")
    if isinstance(day, Unreadable):
        raise ValueError(written)
    return day


def _count(counted: Any) -> int:
    count = counted["count"]
    if not isinstance(count, int) or count < 0:
        raise ValueError(count)
    return count
