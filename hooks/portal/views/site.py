"""The whole site: the catalogue -> every page of it, in groups that can be made apart from each other."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.document import Document
from portal.model.indicator import Indicator
from portal.settings import Settings
from portal.views.agencies import agency_pages
from portal.views.archive import archive_pages
from portal.views.areas import area_pages
from portal.views.articles import article_page
from portal.views.as_of import as_of_pages
from portal.views.calendar import releases_page
from portal.views.comparisons import comparison_pages
from portal.views.components import components_page
from portal.views.corrections import correction_pages
from portal.views.document import document_page
from portal.views.documents import document_list_pages
from portal.views.english import english_page
from portal.views.fields import field_pages
from portal.views.following import following_page
from portal.views.glossary import glossary_page
from portal.views.gone import gone_pages
from portal.views.home import home_page
from portal.views.indicators import indicator_page, indicators_page
from portal.views.keys import keys_page
from portal.views.lists import list_pages
from portal.views.parts.document_relations import Relations
from portal.views.parts.entry import newest_day
from portal.views.parts.neighbours import Neighbours
from portal.views.parts.page import Page
from portal.views.plans import plan_pages
from portal.views.revisions import revisions_page
from portal.views.search_page import search_page
from portal.views.standing import standing_pages
from portal.views.title_index import title_pages
from portal.views.topic_archives import agency_archive_pages, field_archive_pages, kind_archive_pages
from portal.views.visits import visits_pages

Group = Callable[[], Iterable[Page]]
_ITEMS = 100
"""Of articles or documents in a group: enough to be worth handing over, few enough to share the work evenly."""


def site_groups(catalogue: Catalogue, settings: Settings) -> tuple[Group, ...]:
    """The home page first; no two pages have one address. What takes longest to make comes early."""
    neighbours, relations = Neighbours.of(catalogue), Relations.of(catalogue)
    parts = [catalogue.articles[start : start + _ITEMS] for start in range(0, len(catalogue.articles), _ITEMS)]
    documents = tuple(catalogue.documents.values())
    shelves = [documents[start : start + _ITEMS] for start in range(0, len(documents), _ITEMS)]
    return (
        partial(_first, catalogue, settings),
        partial(comparison_pages, catalogue),
        *(partial(_of_indicator, indicator, catalogue, settings) for indicator in catalogue.indicators.values()),
        *(partial(_of_articles, part, catalogue, neighbours, settings) for part in parts),
        *(partial(_of_documents, shelf, catalogue, settings, relations) for shelf in shelves),
        partial(document_list_pages, catalogue, settings),
        partial(list_pages, catalogue, settings),
        partial(title_pages, catalogue, settings),
        partial(correction_pages, catalogue, settings),
        partial(archive_pages, catalogue),
        *(partial(pages, catalogue, settings) for pages in (kind_archive_pages, field_archive_pages, agency_archive_pages)),
        partial(field_pages, catalogue, settings),
        partial(agency_pages, catalogue, settings),
        partial(area_pages, catalogue, settings),
        partial(plan_pages, catalogue),
        partial(standing_pages, catalogue),
        partial(gone_pages, catalogue),
    )


def _first(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The pages there is one of."""
    yield home_page(catalogue, settings)
    yield indicators_page(catalogue, today=settings.today)
    yield revisions_page(catalogue)
    yield releases_page(catalogue, settings)
    yield keys_page(newest_day((), catalogue))
    yield components_page(catalogue)
    yield glossary_page(catalogue, settings)
    yield following_page(catalogue, settings)
    yield search_page(catalogue)
    yield english_page(catalogue)
    yield from visits_pages(catalogue)


def _of_indicator(indicator: Indicator, catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    yield indicator_page(indicator, catalogue, settings)
    yield from as_of_pages(indicator, catalogue)


def _of_articles(articles: Iterable[Article], catalogue: Catalogue, neighbours: Neighbours, settings: Settings) -> Iterator[Page]:
    for article in articles:
        yield article_page(article, catalogue, neighbours, settings)


def _of_documents(documents: Iterable[Document], catalogue: Catalogue, settings: Settings, relations: Relations) -> Iterator[Page]:
    for document in documents:
        yield document_page(document, catalogue, settings, relations)
