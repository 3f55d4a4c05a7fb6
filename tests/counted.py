"""Counts of visits for tests: each builder has good defaults, and the rule of visits with what breaks it."""

from datetime import date
from typing import Any

from builders import catalogue, origin
from portal.catalogue.catalogue import Catalogue
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.period import Period, Span
from portal.model.place import Place
from portal.model.visits import VISITS, PageViews, VisitMonth, VisitPeriod


def month(number: int = 1, *, year: int = 2026, visits: int = 10, views: int = 30) -> VisitMonth:
    return VisitMonth(month=Period.of_months(Span.MONTH, year, number), visits=visits, views=views)


def counted(since: date = date(2026, 1, 1), until: date = date(2026, 1, 31), *months: VisitMonth, **changes: Any) -> VisitPeriod:
    """January 2026 where nothing else is said; `read` are pairs of an address and its views."""
    read = changes.pop("read", ())
    values: dict[str, Any] = {
        "since": since,
        "until": until,
        "method": "GoAccess 1.7 đếm từ nhật ký của máy chủ web.",
        "months": months or (month(),),
        "pages": tuple(PageViews(address=address, views=views) for address, views in read),
        "origin": origin(VISITS, **{"from": 2, "until": 3}),
    }
    return VisitPeriod(**values | changes)


BROKEN_VISITS: dict[str, tuple[Catalogue, Issue]] = {
    "counted_days_are_past": (
        catalogue(visits=(counted(date(2026, 11, 1), date(2026, 11, 25), month(11)),)),
        Issue(place=Place(path=VISITS, line=3, column=9), fault=Fault.FUTURE_DATE, field="until", found="25/11/2026", expected="24/11/2026"),
    )
}
