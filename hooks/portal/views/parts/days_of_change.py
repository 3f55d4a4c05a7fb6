"""Days of change: the facts of an indicator -> the days on which a value already published was replaced, and where each is shown."""

from datetime import date

from portal.catalogue import addresses
from portal.catalogue.facts import Fact
from portal.model.indicator import Indicator
from portal.vietnamese.dates import write_date
from portal.views.parts.page import Crumb


def days_of_change(facts: tuple[Fact, ...]) -> tuple[date, ...]:
    """The days on which a value in force was replaced or withdrawn, newest first; a reading that never was changes no table."""
    return tuple(sorted({vintage.since for fact in facts for vintage in fact.vintages[1:] if vintage.since != vintage.until}, reverse=True))


def day_links(indicator: Indicator, facts: tuple[Fact, ...]) -> tuple[Crumb, ...]:
    return tuple(Crumb(title=write_date(day), address=addresses.of_indicator_day(indicator.id, day)) for day in days_of_change(facts))
