"""All pages of a site as views: a catalogue and settings go in, what `compile.py` hands to rendering comes out."""

from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.indicator_data import IndicatorData, indicator_data
from portal.views.indicators import IndicatorsView, IndicatorView, indicator_page, indicators_page
from portal.views.parts.page import Page
from portal.views.parts.values import ValueRow
from portal.views.site import site_groups


def whole_site(catalogue: Catalogue, settings: Settings) -> tuple[Page, ...]:
    return tuple(page for group in site_groups(catalogue, settings) for page in group())


def whole_data(catalogue: Catalogue, settings: Settings) -> tuple[IndicatorData, ...]:
    """Of every indicator, in the order of ids."""
    return tuple(indicator_data(indicator, catalogue, settings) for indicator in catalogue.indicators.values())


def indicator_views(catalogue: Catalogue, settings: Settings) -> tuple[IndicatorView, ...]:
    """One of each indicator, in the order of ids."""
    views = [indicator_page(indicator, catalogue, settings).view for indicator in catalogue.indicators.values()]
    return tuple(view for view in views if isinstance(view, IndicatorView))


def indicators_view(catalogue: Catalogue, settings: Settings) -> IndicatorsView:
    """The index."""
    view = indicators_page(catalogue, today=settings.today).view
    assert isinstance(view, IndicatorsView)
    return view


def rows_of(view: IndicatorView) -> tuple[ValueRow, ...]:
    """The actual values, section by section."""
    return tuple(row for section in view.sections for row in section.rows)
