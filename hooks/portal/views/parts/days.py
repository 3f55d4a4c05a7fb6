"""Days nobody has held against a resolution: an agency or an area goes in, the short mark that stands beside its days comes out."""

from datetime import date
from typing import Protocol

UNCONFIRMED = "ngày chưa đối chiếu"
"""Wherever days of a life are told that may be wrong; the page of the agency or the area says more."""


class HasDays(Protocol):
    """What agencies and areas have in common."""

    @property
    def since(self) -> date | None: ...
    @property
    def until(self) -> date | None: ...
    @property
    def is_confirmed(self) -> bool: ...


def days_note(one: HasDays) -> str:
    """The mark, "" where the days are confirmed or none is told."""
    return UNCONFIRMED if not one.is_confirmed and (one.since or one.until) else ""


def with_note(days: str, one: HasDays) -> str:
    """ "đến 28/02/2025, ngày chưa đối chiếu"."""
    return ", ".join(filter(None, (days, days_note(one))))
