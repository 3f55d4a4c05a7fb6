"""The whole site: the catalogue -> every page of it, the home page first."""

from collections.abc import Iterable, Iterator

from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.agencies import agency_pages
from portal.views.archive import archive_pages
from portal.views.articles import article_pages
from portal.views.as_of import as_of_pages
from portal.views.calendar import releases_page
from portal.views.comparisons import comparison_pages
from portal.views.fields import field_pages
from portal.views.home import home_page
from portal.views.indicator_data import IndicatorData
from portal.views.indicators import indicator_pages
from portal.views.keys import keys_page
from portal.views.lists import list_pages
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Page
from portal.views.plans import plan_pages
from portal.views.revisions import revisions_page
from portal.views.standing import standing_pages


def site_pages(catalogue: Catalogue, settings: Settings, data: Iterable[IndicatorData]) -> Iterator[Page]:
    """No two pages have one address; `data` is that of every indicator, in the order of ids."""
    yield home_page(catalogue)
    yield from list_pages(catalogue, settings)
    yield from article_pages(catalogue)
    yield from archive_pages(catalogue)
    yield from field_pages(catalogue, settings)
    yield from agency_pages(catalogue, settings)
    yield from indicator_pages(catalogue, settings, data)
    yield from as_of_pages(catalogue)
    yield revisions_page(catalogue)
    yield from comparison_pages(catalogue)
    yield from plan_pages(catalogue)
    yield releases_page(catalogue, settings)
    yield from standing_pages(catalogue)
    yield keys_page(newest_day((), catalogue))
