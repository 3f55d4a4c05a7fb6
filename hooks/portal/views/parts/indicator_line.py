"""An indicator in a list: the catalogue and a day -> its headline in one line, with what is late or no longer collected."""

from dataclasses import dataclass
from datetime import date

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.catalogue.schedule import releases_of
from portal.model.indicator import Indicator
from portal.views.parts.definition import retired_words
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.period import period_words
from portal.views.parts.release_words import late_mark


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLine:
    """An indicator of the index with its headline; `late` is "chậm quý IV/2025" or "", `retired` says since when nothing new comes, or ""."""

    title: str
    address: str
    figure: Figure | None
    breakdown: str
    period: str
    agency: str
    count: int
    late: str
    retired: str


def indicator_line(indicator: Indicator, catalogue: Catalogue, *, today: date) -> IndicatorLine:
    """Also of an indicator without values yet."""
    facts = catalogue.facts.get(indicator.id, ())
    newest = headline(facts)
    unit = catalogue.units[indicator.unit]
    return IndicatorLine(
        title=indicator.title_short,
        address=addresses.of_indicator(indicator.id),
        figure=Figure.of_vintage(newest.last, unit, status=newest.status) if newest else None,
        breakdown=breakdown(newest.first.observation, indicator) if newest else "",
        period=period_words(newest.period) if newest else "",
        agency=catalogue.agencies[newest.last.statement.article.agency].name_short if newest else "",
        count=len(facts),
        late=late_mark(releases_of(catalogue, indicator.id, today)),
        retired=retired_words(indicator),
    )


def headline(facts: tuple[Fact, ...]) -> Fact | None:
    """Of facts oldest first, the one that speaks for all: a result of the newest period that has any, a total if there is one.

    A plan, a missing or a withdrawn value stands at the head only where nothing else is known.
    """
    known = [fact for fact in facts if fact.is_result] or list(facts)
    newest = [fact for fact in known if fact.period == known[-1].period]
    return next((fact for fact in newest if fact.is_total), newest[0] if newest else None)
