"""The catalogue: records go in, one immutable value comes out that knows everything by its id and by what refers to it."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Protocol, TypeVar

from portal.catalogue.addresses import of_article
from portal.model.agency import Agency
from portal.model.article import Article, Kind, StandingPage
from portal.model.indicator import Indicator
from portal.model.observation import Observation
from portal.model.quantity import Form
from portal.model.records import Records
from portal.model.register import FieldOfWork, LinkGroup, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An observation together with the article that states it."""

    article: Article
    observation: Observation

    @property
    def key(self) -> tuple[object, ...]:
        """(indicator, measure, place, dimensions, interval): statements with one key are about one fact (data model, section 5)."""
        observation = self.observation
        place = observation.place or self.article.agency
        period = observation.period
        return (observation.indicator, observation.measure, place, observation.dimensions, period.start, period.end)


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Identified = TypeVar("Identified", bound=_HasId)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Articles are newest first; the dictionaries are indices of the tuples and are never written to. `addresses` are those of files, by path."""

    articles: tuple[Article, ...]
    standing_pages: tuple[StandingPage, ...]
    link_groups: tuple[LinkGroup, ...]
    agencies: dict[str, Agency]
    fields: dict[str, FieldOfWork]
    units: dict[str, Unit]
    indicators: dict[str, Indicator]
    statements: dict[str, tuple[Statement, ...]]
    articles_of_field: dict[str, tuple[Article, ...]]
    articles_of_agency: dict[str, tuple[Article, ...]]
    addresses: dict[str, str]

    @classmethod
    def of(cls, records: Records) -> "Catalogue":
        """The order of the records does not matter, but for the registers, whose order is the editor's."""
        articles = tuple(sorted(records.articles, key=lambda article: (-article.published.timestamp(), article.slug, article.origin.path)))
        pages = tuple(sorted(records.standing_pages, key=lambda page: (page.address, page.origin.path)))
        places = [(article.origin.path, of_article(article)) for article in articles] + [(page.origin.path, page.address) for page in pages]
        statements: dict[str, list[Statement]] = defaultdict(list)
        by_field: dict[str, list[Article]] = defaultdict(list)
        by_agency: dict[str, list[Article]] = defaultdict(list)
        for article in articles:
            by_agency[article.agency].append(article)
            for field in article.fields:
                by_field[field].append(article)
            for observation in article.observations:
                statements[observation.indicator].append(Statement(article=article, observation=observation))
        return cls(
            articles=articles,
            standing_pages=pages,
            link_groups=records.link_groups,
            agencies=_by_id(records.agencies),
            fields=_by_id(records.fields),
            units=_by_id(records.units),
            indicators=dict(sorted(_by_id(records.indicators).items())),
            statements={indicator: tuple(stated) for indicator, stated in sorted(statements.items())},
            articles_of_field={field: tuple(found) for field, found in sorted(by_field.items())},
            articles_of_agency={agency: tuple(found) for agency, found in sorted(by_agency.items())},
            addresses=dict(places),
        )

    def form_of(self, indicator: str) -> Form:
        """How values of the indicator are counted; as bare numbers where the indicator or its unit is not known."""
        unit = self.units.get(self.indicators[indicator].unit) if indicator in self.indicators else None
        return unit.form if unit else Form.PLAIN

    @property
    def news(self) -> tuple[Article, ...]:
        """News and interviews, newest first."""
        return tuple(article for article in self.articles if article.kind is not Kind.REPORT)

    @property
    def reports(self) -> tuple[Article, ...]:
        """Official reports, newest first."""
        return tuple(article for article in self.articles if article.kind is Kind.REPORT)


def _by_id(records: tuple[Identified, ...]) -> dict[str, Identified]:
    return {record.id: record for record in records}
