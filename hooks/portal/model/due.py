"""What falls due: the moment at which the site, as it was built, is no longer what it would be if it were built then, and of what sort that is."""

from dataclasses import dataclass
from datetime import datetime

from portal.model.code_list import CodeList


class DueKind(CodeList):
    """Why the site has to be built again; said in public, so it names no item."""

    SCHEDULED = "scheduled"
    """An item appears."""
    EXPIRES = "expires"
    """The time of an item is over."""
    CONSULTATION = "consultation"
    """Comments on a draft begin or end to be taken."""
    RELEASE = "release"
    """A value is late from then on."""
    DAY = "day"
    """A page tells its readers what day it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One moment, in Vietnam's time."""

    at: datetime
    kind: DueKind
