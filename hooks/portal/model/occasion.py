"""Occasions: what an item tells readers to be at, or to be ready by -> plain values."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Of a notice: `at` is the last moment, `what` has to be done by then."""

    at: datetime
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A conference, a seminar, a fair: `until` is None where nobody says when it ends; `venue` is "" where it is not said."""

    name: str
    since: datetime
    until: datetime | None
    venue: str
