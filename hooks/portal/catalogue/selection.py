"""What a marker shows: the catalogue and a marker go in; the facts it asks for come out, indicator by indicator."""

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.model.marker import Marker
from portal.model.observation import Measure


def facts_shown(catalogue: Catalogue, marker: Marker) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """Pairs (indicator, facts), oldest first; parts only where an indicator has no total that is asked for. Plans are left to their own pages.

    A period means its name: "quý I/2020" is the calendar's and that of Nghị định 09/2019. An agency means its area, which it
    may share with others; a larger area under the same name is another.
    """
    territories = {catalogue.agencies[id].territory for id in marker.agencies if id in catalogue.agencies}
    asked = {(period.span, period.first, period.last) for period in marker.periods}
    shown = []
    for id in marker.indicators:
        facts = [
            fact
            for fact in catalogue.facts.get(id, ())
            if fact.measure is Measure.ACTUAL
            and (not marker.agencies or fact.territory in territories)
            and (not asked or (fact.period.span, fact.period.first, fact.period.last) in asked)
        ]
        shown.append((id, tuple(fact for fact in facts if fact.is_total) or tuple(facts)))
    return tuple(shown)
