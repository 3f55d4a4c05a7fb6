"""Lists of results: what is known of indicators at places in periods -> for each indicator its lines, with a value or why there is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.derivation import Derived
from portal.catalogue.facts import Fact
from portal.model.indicator import Indicator
from portal.views.parts.compilation import Value
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.page import Crumb
from portal.views.parts.period import period_words
from portal.views.parts.territory import territory_words

Known = Fact | Derived
"""A value, why there is none, or what other values tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A line of a list: a place, or a part of it, and a period."""

    where: str
    period: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultGroup:
    """The lines of one indicator, whose name stands once beside them all."""

    indicator: Crumb
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultList:
    """Results under one heading; `anchor` is its id, `address` where it leads, "" nowhere."""

    anchor: str
    title: str
    address: str
    groups: tuple[ResultGroup, ...]


def grouped(told: Iterable[tuple[Indicator, Known]], catalogue: Catalogue) -> tuple[ResultGroup, ...]:
    """In the order given, in which those of one indicator stand together."""
    groups = ((own[0][0], own) for _, found in groupby(told, key=lambda pair: pair[0].id) if (own := list(found)))
    return tuple(
        ResultGroup(indicator=name_of(indicator), results=tuple(_result(one, indicator, catalogue) for _, one in own)) for indicator, own in groups
    )


def _result(one: Known, indicator: Indicator, catalogue: Catalogue) -> Result:
    return Result(where=_where(one, indicator, catalogue), period=period_words(one.period), value=value_of(one, indicator, catalogue))


def value_of(one: Known, indicator: Indicator, catalogue: Catalogue) -> Value:
    unit = catalogue.units[indicator.unit]
    words = f"{indicator.title_short}, {_where(one, indicator, catalogue)}, {period_words(one.period)}"
    if isinstance(one, Derived):
        return Value.of_derived(one, unit, words=words)
    return Value(figure=Figure.of_vintage(one.last, unit, status=one.status), sentence=one.sentence, words=words, reason=_reason(one))


def _reason(fact: Fact) -> str:
    """Why there is no value, in the words of the document or of whoever took it back."""
    if fact.value is not None:
        return ""
    return fact.last.reason if fact.last.is_withdrawal else fact.last.statement.observation.note


def _where(one: Known, indicator: Indicator, catalogue: Catalogue) -> str:
    return " · ".join(filter(None, (territory_words(one.territory, catalogue), breakdown(one, indicator))))


def name_of(indicator: Indicator) -> Crumb:
    return Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id))
