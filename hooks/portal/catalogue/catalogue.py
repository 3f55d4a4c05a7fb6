"""The catalogue: records go in, one immutable value comes out that knows everything by its id and by what refers to it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from portal.catalogue.addresses import of_article
from portal.catalogue.facts import Fact, facts_of
from portal.catalogue.quotes import ReadableText, Stretch
from portal.catalogue.series import Series, series_of
from portal.catalogue.statements import Key, Statement
from portal.catalogue.territories import Territory, territories_of
from portal.model.agency import Agency
from portal.model.article import Article, Kind, StandingPage
from portal.model.indicator import Indicator
from portal.model.ledger import LedgerRow
from portal.model.quantity import Quantity
from portal.model.records import Records
from portal.model.register import FieldOfWork, LinkGroup, Unit


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Identified = TypeVar("Identified", bound=_HasId)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Articles are newest first; the dictionaries are indices of the tuples and are never written to. `addresses` are those of files, by path.

    `statements`, `facts` and `series` are by indicator, `observations` by their ids. `stretches` are, by the id of
    an observation, where its quote stands in the body of its item.
    """

    articles: tuple[Article, ...]
    standing_pages: tuple[StandingPage, ...]
    link_groups: tuple[LinkGroup, ...]
    agencies: dict[str, Agency]
    territories: dict[str, Territory]
    fields: dict[str, FieldOfWork]
    units: dict[str, Unit]
    indicators: dict[str, Indicator]
    statements: dict[str, tuple[Statement, ...]]
    observations: dict[str, Statement]
    stretches: dict[str, tuple[Stretch, ...]]
    facts: dict[str, tuple[Fact, ...]]
    fact_by_key: dict[Key, Fact]
    series: dict[str, tuple[Series, ...]]
    articles_of_field: dict[str, tuple[Article, ...]]
    articles_of_agency: dict[str, tuple[Article, ...]]
    addresses: dict[str, str]
    ledger: tuple[LedgerRow, ...]
    misread: tuple[str, ...]

    @classmethod
    def of(cls, records: Records) -> "Catalogue":
        """The order of the records does not matter, but for the registers, whose order is the editor's."""
        articles = tuple(sorted(records.articles, key=lambda article: (-article.published.timestamp(), article.slug, article.origin.path)))
        pages = tuple(sorted(records.standing_pages, key=lambda page: (page.address, page.origin.path)))
        places = [(article.origin.path, of_article(article)) for article in articles] + [(page.origin.path, page.address) for page in pages]
        statements: dict[str, list[Statement]] = defaultdict(list)
        by_field: dict[str, list[Article]] = defaultdict(list)
        by_agency: dict[str, list[Article]] = defaultdict(list)
        agencies = _by_id(records.agencies)
        units, indicators = _by_id(records.units), dict(sorted(_by_id(records.indicators).items()))
        for article in articles:
            agency = agencies.get(article.agency)
            territory, lineage = (agency.territory, agency.place) if agency else (article.agency, article.agency)
            by_agency[article.agency].append(article)
            for field in article.fields:
                by_field[field].append(article)
            for observation in article.observations:
                stated = Statement(article=article, observation=observation, territory=territory, lineage=lineage)
                statements[observation.indicator].append(stated)
        units_of = {id: units.get(indicators[id].unit) if id in indicators else None for id in statements}
        facts = {id: facts_of(found, _Same(unit=units_of[id])) for id, found in sorted(statements.items())}
        return cls(
            articles=articles,
            standing_pages=pages,
            link_groups=records.link_groups,
            agencies=agencies,
            territories=territories_of(agencies.values()),
            fields=_by_id(records.fields),
            units=units,
            indicators=indicators,
            statements={indicator: tuple(found) for indicator, found in sorted(statements.items())},
            observations={stated.id: stated for found in statements.values() for stated in found},
            stretches=_stretches(articles),
            facts=facts,
            fact_by_key={fact.first.key: fact for found in facts.values() for fact in found},
            series={id: series_of(found, indicators.get(id), agencies.values()) for id, found in facts.items()},
            articles_of_field={field: tuple(found) for field, found in sorted(by_field.items())},
            articles_of_agency={agency: tuple(found) for agency, found in sorted(by_agency.items())},
            addresses=dict(places),
            ledger=records.ledger,
            misread=records.misread,
        )

    def unit_of(self, indicator: str) -> Unit | None:
        """The unit its values are counted in, None where the indicator or its unit is not known."""
        return self.units.get(self.indicators[indicator].unit) if indicator in self.indicators else None

    def fact_of(self, id: str) -> Fact:
        """The fact the observation of this id is about."""
        return self.fact_by_key[self.observations[id].key]

    @property
    def news(self) -> tuple[Article, ...]:
        """News and interviews, newest first."""
        return tuple(article for article in self.articles if article.kind is not Kind.REPORT)

    @property
    def reports(self) -> tuple[Article, ...]:
        """Official reports, newest first."""
        return tuple(article for article in self.articles if article.kind is Kind.REPORT)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Same:
    """Whether two values of an indicator are one: the same amount in its unit, said with the same certainty."""

    unit: Unit | None

    def __call__(self, one: Quantity | None, other: Quantity | None) -> bool:
        if one is None or other is None:
            return one is other
        amounts = [self.unit.amount(value) if self.unit else value.amount for value in (one, other)]
        return amounts[0] == amounts[1] and one.comparator is other.comparator


def _stretches(articles: Iterable[Article]) -> dict[str, tuple[Stretch, ...]]:
    """Every body with observations is read once."""
    found: dict[str, tuple[Stretch, ...]] = {}
    for article in articles:
        if article.observations:
            text = ReadableText.of(article.body)
            for observation in article.observations:
                found[article.id_of(observation)] = text.stretches(observation.quote)
    return found


def _by_id(records: tuple[Identified, ...]) -> dict[str, Identified]:
    return {record.id: record for record in records}
