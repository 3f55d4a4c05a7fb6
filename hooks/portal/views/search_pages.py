"""Compiled pages there is one of and which the search finds beside what has an entry of its own: the catalogue -> these pages."""

from collections.abc import Iterator

from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.calendar import releases_page
from portal.views.corrections import correction_pages
from portal.views.following import following_page
from portal.views.keys import keys_page
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Page
from portal.views.revisions import revisions_page
from portal.views.visits import visits_pages


def single_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The keys of the handbook, corrections of items and of values, what will be told when, how to follow the portal, how often it is read.

    Other compiled pages are lists of what is found by itself.
    """
    yield keys_page(newest_day((), catalogue))
    yield next(correction_pages(catalogue, settings))
    yield revisions_page(catalogue)
    yield releases_page(catalogue, settings)
    yield following_page(catalogue, settings)
    yield from visits_pages(catalogue)
