"""All that can be found: the catalogue -> entries, filters and suggestions of the search, in parts that can be made apart from each other."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.agency import Agency
from portal.model.article import Article
from portal.model.document import Document
from portal.model.search_entry import Facet, Findable, SearchEntry, SearchKind
from portal.settings import Settings
from portal.views.parts.agency import lifetime
from portal.views.parts.document_relations import Relations
from portal.views.parts.office_holders import office_holders
from portal.views.parts.search_names import Names, also, both_forms_of
from portal.views.parts.search_of_articles import article_entry
from portal.views.parts.search_of_documents import document_entry
from portal.views.parts.search_of_registers import entries_of_registers, page_entry
from portal.views.parts.search_parts import part
from portal.views.parts.search_subject import KIND_TITLES, subject_of_page
from portal.views.parts.search_suggestions import suggestions
from portal.views.search_pages import SinglePage, single_pages

Work = Callable[[], Findable]
Record = TypeVar("Record")
_ITEMS = 100
"""Of items or documents in a part: enough to be worth handing over, few enough to share the work evenly."""
_KINDS = tuple(SearchKind)


def findable_works(catalogue: Catalogue, settings: Settings) -> tuple[Work, ...]:
    """Each makes a part of what can be found; `findable_of` puts them together, in this order."""
    names, relations = Names.of(catalogue), Relations.of(catalogue)
    documents = sorted(catalogue.documents.values(), key=addresses.of_document)
    articles = sorted(catalogue.articles, key=lambda one: (one.published.timestamp(), one.slug, one.origin.path))
    return (
        partial(_choices, catalogue),
        *(partial(_of_documents, shelf, catalogue, relations, names) for shelf in _shelves(documents)),
        partial(_of_registers, catalogue, settings, names),
        *(partial(_of_articles, shelf, catalogue, names) for shelf in _shelves(articles)),
    )


def findable_of(parts: Iterable[Findable]) -> Findable:
    """One of all, each row as long as those of the parts together."""
    found = tuple(parts)
    return Findable(
        entries=tuple(entry for one in found for entry in one.entries),
        kinds=tuple(facet for one in found for facet in one.kinds),
        agencies=tuple(facet for one in found for facet in one.agencies),
        fields=tuple(facet for one in found for facet in one.fields),
        suggestions=tuple(suggestion for one in found for suggestion in one.suggestions),
    )


def _choices(catalogue: Catalogue) -> Findable:
    """What the filters offer, in the order of the registers."""
    known = Counter(agency.name_short for agency in catalogue.agencies.values())
    return Findable(
        entries=(),
        kinds=tuple(Facet(id=kind.value, title=KIND_TITLES[kind]) for kind in SearchKind),
        agencies=tuple(Facet(id=one.id, title=_title(one, is_alone=known[one.name_short] == 1)) for one in catalogue.agencies.values()),
        fields=tuple(Facet(id=one.id, title=one.title) for one in catalogue.fields.values()),
        suggestions=suggestions(catalogue),
    )


def _title(agency: Agency, *, is_alone: bool) -> str:
    """With its lifetime where another one has the same name."""
    return agency.name_short if is_alone else f"{agency.name_short} ({lifetime(agency)})"


def _of_documents(documents: tuple[Document, ...], catalogue: Catalogue, relations: Relations, names: Names) -> Findable:
    return _entries(document_entry(document, catalogue, relations, names) for document in documents)


def _of_registers(catalogue: Catalogue, settings: Settings, names: Names) -> Findable:
    """By kind, then by address."""
    found = [*entries_of_registers(catalogue, names, office_holders(catalogue)), *map(_of_page, single_pages(catalogue, settings))]
    with_forms = (_with_both_forms(entry, catalogue) for entry in found)
    return _entries(sorted(with_forms, key=lambda entry: (_KINDS.index(entry.kind), entry.address)))


def _with_both_forms(entry: SearchEntry, catalogue: Catalogue) -> SearchEntry:
    """Abbreviations and what they are short for find what has the other."""
    texts = (entry.title, entry.summary, entry.also, *(text for part in entry.parts for text in (part.title, part.text)))
    return replace(entry, also=also(entry.also.split("\n"), both_forms_of("\n".join(texts), catalogue)))


def _of_articles(articles: tuple[Article, ...], catalogue: Catalogue, names: Names) -> Findable:
    return _entries(article_entry(article, catalogue, names) for article in articles)


def _of_page(page: SinglePage) -> SearchEntry:
    return page_entry(subject_of_page(page.link), summary=page.description, parts=part("", "", page.lines))


def _entries(entries: Iterable[SearchEntry]) -> Findable:
    return Findable(entries=tuple(entries), kinds=(), agencies=(), fields=(), suggestions=())


def _shelves(records: list[Record]) -> list[tuple[Record, ...]]:
    return [tuple(records[start : start + _ITEMS]) for start in range(0, len(records), _ITEMS)]
