"""How often the site was read: what was counted in the logs of its server -> plain values without a trace of any reader."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.model.period import Period, Span
from portal.model.place import Origin

VISITS = "data/visits.yml"
"""Written by a command, committed by an editor; without it the site has no counter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitMonth:
    """What was counted on those days of `month` that its period holds: `visits` are readers of a day, `views` pages they opened."""

    month: Period
    visits: int
    views: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageViews:
    """`address` is that of a page of this site when it was counted, "" the home page."""

    address: str
    views: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPeriod:
    """Whole days from `since` to `until`, all counted by one `method`; each of its months stands in `months`, of its pages only the most read."""

    since: date
    until: date
    method: str
    months: tuple[VisitMonth, ...]
    pages: tuple[PageViews, ...]
    origin: Origin


def months_between(since: date, until: date) -> Iterator[Period]:
    """The months that have a day from `since` to `until`, in order."""
    for number in range(since.year * 12 + since.month - 1, until.year * 12 + until.month):
        yield Period.of_months(Span.MONTH, number // 12, number % 12 + 1)
