"""The rule of visits: the catalogue and the day go in, an issue comes out for days that have not come."""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.vietnamese.dates import write_date


def counted_days_are_past(catalogue: Catalogue, today: date) -> Iterator[Issue]:
    """Nobody has visited yet on a day to come."""
    for period in catalogue.visits:
        if period.until > today:
            place, found = period.origin.place("until"), write_date(period.until)
            yield Issue(place=place, fault=Fault.FUTURE_DATE, field="until", found=found, expected=write_date(today))


RULES = (counted_days_are_past,)
