"""The newest figures of agencies and of areas: the catalogue -> for each the indicators with a value, and the value of the newest period."""

from collections.abc import Callable
from dataclasses import dataclass

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.vietnamese.sorting import SortKey, sort_key
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.page import Crumb
from portal.views.parts.period import period_words


@dataclass(frozen=True, slots=True, kw_only=True)
class NewestFigure:
    """An indicator with its newest value; `sentence` is the address of the words that state it."""

    indicator: Crumb
    breakdown: str
    figure: Figure
    period: str
    sentence: str


Figures = dict[str, tuple[NewestFigure, ...]]


def figures_of_agencies(catalogue: Catalogue) -> Figures:
    """By the agency whose document states the value held true now."""
    return _newest(catalogue, lambda fact: fact.last.statement.article.agency)


def figures_of_areas(catalogue: Catalogue) -> Figures:
    """By the territory the value is about."""
    return _newest(catalogue, lambda fact: fact.territory)


def _newest(catalogue: Catalogue, whose: Callable[[Fact], str]) -> Figures:
    """A result rather than a plan, a total rather than a part, then the newest period; indicators by the alphabet."""
    best: dict[tuple[str, str], Fact] = {}
    for fact in (fact for found in catalogue.facts.values() for fact in found if not fact.last.is_withdrawal):
        key = (whose(fact), fact.indicator)
        if key not in best or _rank(best[key]) < _rank(fact):
            best[key] = fact
    found: dict[str, list[tuple[str, NewestFigure]]] = {}
    for (id, indicator), fact in best.items():
        found.setdefault(id, []).append((catalogue.indicators[indicator].title_short, _figure(fact, catalogue)))
    return {id: tuple(figure for _, figure in sorted(figures, key=_order)) for id, figures in found.items()}


def _order(pair: tuple[str, NewestFigure]) -> tuple[SortKey, str]:
    return (sort_key(pair[0]), pair[1].indicator.address)


def _rank(fact: Fact) -> tuple[object, ...]:
    return (fact.is_result, fact.is_total, fact.period.sort_key)


def _figure(fact: Fact, catalogue: Catalogue) -> NewestFigure:
    indicator = catalogue.indicators[fact.indicator]
    return NewestFigure(
        indicator=Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id)),
        breakdown=breakdown(fact.last.statement.observation, indicator),
        figure=Figure.of_vintage(fact.last, catalogue.units[indicator.unit], status=fact.status),
        period=period_words(fact.period),
        sentence=fact.sentence,
    )
