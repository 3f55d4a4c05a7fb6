"""All pages of a site as views: a catalogue and settings go in, what `compile.py` hands to rendering comes out."""

from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.indicator_data import indicator_data
from portal.views.indicators import IndicatorsView, IndicatorView, indicator_pages
from portal.views.parts.page import Page
from portal.views.parts.values import ValueRow
from portal.views.site import site_pages


def whole_site(catalogue: Catalogue, settings: Settings) -> tuple[Page, ...]:
    return tuple(site_pages(catalogue, settings, tuple(indicator_data(catalogue, settings))))


def indicator_views(catalogue: Catalogue, settings: Settings) -> tuple[IndicatorView, ...]:
    """One of each indicator, in the order of ids."""
    pages = indicator_pages(catalogue, settings, tuple(indicator_data(catalogue, settings)))
    return tuple(page.view for page in pages if isinstance(page.view, IndicatorView))


def indicators_view(catalogue: Catalogue, settings: Settings) -> IndicatorsView:
    """The index."""
    pages = indicator_pages(catalogue, settings, tuple(indicator_data(catalogue, settings)))
    [view] = (page.view for page in pages if isinstance(page.view, IndicatorsView))
    return view


def rows_of(view: IndicatorView) -> tuple[ValueRow, ...]:
    """The actual values, section by section."""
    return tuple(row for section in view.sections for row in section.rows)
