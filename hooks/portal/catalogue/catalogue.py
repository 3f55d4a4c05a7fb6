"""The catalogue: records go in, one immutable value comes out that knows everything by its id and by what refers to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from portal.catalogue.addresses import of_article, of_document
from portal.catalogue.citations import Cited, Register
from portal.catalogue.facts import Fact, facts_of
from portal.catalogue.positions import Held, positions_of
from portal.catalogue.quotes import NOTHING, Beside, is_at_edge
from portal.catalogue.series import Series, series_of
from portal.catalogue.statements import Key, Statement
from portal.catalogue.territories import Territory, territories_of, with_names_of_places
from portal.catalogue.words import Glossary, Item, Use, WordsUsed
from portal.model.address_ledger import AddressRow
from portal.model.agency import Agency
from portal.model.area import Area
from portal.model.article import Article, Kind, StandingPage
from portal.model.document import Document
from portal.model.due import Due
from portal.model.indicator import Indicator
from portal.model.ledger import LedgerRow
from portal.model.owner import Owner
from portal.model.quantity import Quantity
from portal.model.records import Records
from portal.model.redirect import Redirect
from portal.model.register import FieldOfWork, LinkGroup, Unit
from portal.model.text_ledger import TextRow
from portal.model.visits import VisitPeriod
from portal.vietnamese.readable_text import ReadableText, Stretch


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Identified = TypeVar("Identified", bound=_HasId)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Articles are newest first; the dictionaries are indices of the tuples and are never written to. `addresses` are those of files, by path.

    `statements`, `facts` and `series` are by indicator, `observations` by their ids. `stretches` are, by the id of
    an observation, where its quote stands in the body of its item; `beside` what stands there beside a quote at whose edge the figure is.
    `citations` are what each item and each document cites, by the path of its file; `citing` who cites each document, by its id, newest item
    first and then documents. `words_used` are the words of the glossary in each item, by its path; `uses` who uses each, by its id, newest item
    first and then documents. `positions` are those of all people, in the order of their register. `gone` are items of which only the address
    is left, `waiting` when those will be shown that are not, by their paths, `to_come` when items appear or are over.
    `old_anchors` are, by the address of a page, pairs (anchor a heading once had, the one of today): "" is the page itself.
    """

    articles: tuple[Article, ...]
    standing_pages: tuple[StandingPage, ...]
    documents: dict[str, Document]
    citations: dict[str, tuple[Cited, ...]]
    citing: dict[str, tuple[Cited, ...]]
    glossary: Glossary
    words_used: dict[str, WordsUsed]
    uses: dict[str, tuple[Use, ...]]
    link_groups: tuple[LinkGroup, ...]
    visits: tuple[VisitPeriod, ...]
    owner: Owner | None
    agencies: dict[str, Agency]
    areas: dict[str, Area]
    positions: tuple[Held, ...]
    positions_in: dict[str, tuple[Held, ...]]
    territories: dict[str, Territory]
    fields: dict[str, FieldOfWork]
    units: dict[str, Unit]
    indicators: dict[str, Indicator]
    statements: dict[str, tuple[Statement, ...]]
    observations: dict[str, Statement]
    stretches: dict[str, tuple[Stretch, ...]]
    beside: dict[str, Beside]
    facts: dict[str, tuple[Fact, ...]]
    fact_by_key: dict[Key, Fact]
    series: dict[str, tuple[Series, ...]]
    articles_of_field: dict[str, tuple[Article, ...]]
    articles_of_agency: dict[str, tuple[Article, ...]]
    addresses: dict[str, str]
    redirects: tuple[Redirect, ...]
    old_anchors: dict[str, tuple[tuple[str, str], ...]]
    gone: tuple[Article, ...]
    waiting: dict[str, str]
    to_come: tuple[Due, ...]
    ledger: tuple[LedgerRow, ...]
    address_ledger: tuple[AddressRow, ...]
    text_ledger: tuple[TextRow, ...]
    misread: tuple[str, ...]

    @classmethod
    def of(cls, records: Records) -> "Catalogue":
        """The order of the records does not matter, but for the registers, whose order is the editor's."""
        articles = tuple(sorted(records.articles, key=lambda article: (-article.published.timestamp(), article.slug, article.origin.path)))
        pages = tuple(sorted(records.standing_pages, key=lambda page: (page.address, page.origin.path)))
        places = {article.origin.path: of_article(article) for article in articles} | {page.origin.path: page.address for page in pages}
        places |= {article.origin.path: of_article(article) for article in records.gone}
        places |= {one.origin.path: one.old for one in records.redirects if one.is_of_item}
        documents = with_names_of_places(_by_id(records.documents), _by_id(records.areas))
        places |= {document.origin.path: of_document(document) for document in documents.values()}
        statements: dict[str, list[Statement]] = defaultdict(list)
        by_article: list[tuple[Article, list[Statement]]] = []
        by_field: dict[str, list[Article]] = defaultdict(list)
        by_agency: dict[str, list[Article]] = defaultdict(list)
        agencies, areas = _by_id(records.agencies), _by_id(records.areas)
        units, indicators = _by_id(records.units), dict(sorted(_by_id(records.indicators).items()))
        for article in articles:
            agency = agencies.get(article.agency)
            territory, lineage = (agency.territory, agency.place) if agency else (article.agency, article.agency)
            by_agency[article.agency].append(article)
            for field in article.fields:
                by_field[field].append(article)
            document = places[article.origin.path]
            stated = [
                Statement(article=article, observation=observation, territory=territory, lineage=lineage, document=document)
                for observation in article.observations
            ]
            by_article.append((article, stated))
            for one in stated:
                statements[one.observation.indicator].append(one)
        register = Register.of(documents.values())
        citations = {article.origin.path: tuple(register.cited(article, agencies.get(article.agency))) for article in articles}
        citations |= {one.origin.path: tuple(register.cited_in(one)) for one in _newest_first(documents.values())}
        citing: dict[str, list[Cited]] = defaultdict(list)
        for cited in (one for found in citations.values() for one in found):
            if cited.document:
                citing[cited.document.id].append(cited)
        glossary = Glossary.of(records.words)
        items: tuple[Item, ...] = (*articles, *documents.values())
        words_used = {item.origin.path: glossary.used(item) for item in items}
        uses: dict[str, list[Use]] = defaultdict(list)
        for use in (one for found in words_used.values() for one in found.uses):
            uses[use.word.id].append(use)
        positions = positions_of(records.people, articles, documents)
        by_slug: dict[str, list[Held]] = defaultdict(list)
        for held in positions:
            if held.article:
                by_slug[held.article.slug].append(held)
        quoted = tuple(_quoted(by_article))
        units_of = {id: units.get(indicators[id].unit) if id in indicators else None for id in statements}
        facts = {id: facts_of(found, _Same(unit=units_of[id])) for id, found in sorted(statements.items())}
        return cls(
            articles=articles,
            standing_pages=pages,
            documents=documents,
            citations=citations,
            citing={id: tuple(found) for id, found in sorted(citing.items())},
            glossary=glossary,
            words_used=words_used,
            uses={id: tuple(found) for id, found in uses.items()},
            link_groups=records.link_groups,
            visits=records.visits,
            owner=next(iter(records.owners), None),
            agencies=agencies,
            areas=areas,
            positions=positions,
            positions_in={slug: tuple(found) for slug, found in sorted(by_slug.items())},
            territories=territories_of(agencies.values(), areas),
            fields=_by_id(records.fields),
            units=units,
            indicators=indicators,
            statements={indicator: tuple(found) for indicator, found in sorted(statements.items())},
            observations={stated.id: stated for found in statements.values() for stated in found},
            stretches={id: found for id, found, _ in quoted},
            beside={id: beside for id, _, beside in quoted if beside != NOTHING},
            facts=facts,
            fact_by_key={fact.first.key: fact for found in facts.values() for fact in found},
            series={id: series_of(found, indicators.get(id), agencies.values()) for id, found in facts.items()},
            articles_of_field={field: tuple(found) for field, found in sorted(by_field.items())},
            articles_of_agency={agency: tuple(found) for agency, found in sorted(by_agency.items())},
            addresses=places,
            redirects=records.redirects,
            old_anchors=_old_anchors(records.redirects),
            gone=records.gone,
            waiting=dict(records.waiting),
            to_come=records.to_come,
            ledger=records.ledger,
            address_ledger=records.address_ledger,
            text_ledger=records.text_ledger,
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


def _quoted(by_article: Iterable[tuple[Article, list[Statement]]]) -> Iterator[tuple[str, tuple[Stretch, ...], Beside]]:
    """Every body with observations is read once."""
    for article, stated in by_article:
        if stated:
            text = ReadableText.of(article.body.html)
            for one in stated:
                value, quote = one.observation.value, one.observation.quote
                found = text.stretches(quote)
                yield one.id, found, text.beside(quote) if value and len(found) == 1 and is_at_edge(value, quote) else NOTHING


def _old_anchors(redirects: Iterable[Redirect]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in redirects:
        page, _, anchor = one.old.partition("#")
        if anchor:
            found[page].append((anchor, one.new.partition("#")[2]))
    return {page: tuple(pairs) for page, pairs in found.items()}


def _newest_first(documents: Iterable[Document]) -> list[Document]:
    return sorted(documents, key=lambda one: (-one.issued.toordinal() if one.issued else 0, one.id))


def _by_id(records: tuple[Identified, ...]) -> dict[str, Identified]:
    return {record.id: record for record in records}
