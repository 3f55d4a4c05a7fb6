"""A line of a list of results: what is known of an indicator at a place in a period -> its name, its place, its value or why there is none."""

from dataclasses import dataclass

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
    """A line of a list: an indicator at a place, or a part of it, in a period."""

    indicator: Crumb
    where: str
    period: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultList:
    """Results under one heading; `anchor` is its id, `address` where it leads, "" nowhere."""

    anchor: str
    title: str
    address: str
    results: tuple[Result, ...]


def result(one: Known, indicator: Indicator, catalogue: Catalogue) -> Result:
    where, period = _where(one, indicator, catalogue), period_words(one.period)
    return Result(indicator=name_of(indicator), where=where, period=period, value=value_of(one, indicator, catalogue))


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
