"""Compiled pages there is one of and which the search finds beside what has an entry of its own: the catalogue -> what is said of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.calendar import LEAD, TITLE
from portal.views.components import components_page
from portal.views.corrections import correction_pages
from portal.views.english import EnglishView, english_page
from portal.views.following import following_page
from portal.views.keys import KeysView, keys_page
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Crumb
from portal.views.revisions import revisions_page
from portal.views.visits import visits_pages


@dataclass(frozen=True, slots=True, kw_only=True)
class SinglePage:
    """`lines` are those of its text by which it is found beside its title and description."""

    link: Crumb
    description: str
    lines: tuple[str, ...] = ()


def single_pages(catalogue: Catalogue, settings: Settings) -> Iterator[SinglePage]:
    """The keys of the handbook, the pattern book, corrections of items and of values, what will be told when, how to follow the portal, how
    often it is read, and the page in English, by what it counts.

    Other compiled pages are lists of what is found by itself. The calendar is not made for its name: that takes long where there are many values.
    """
    corrections, revisions, following = next(correction_pages(catalogue, settings)), revisions_page(catalogue), following_page(catalogue, settings)
    for page in (keys_page(newest_day((), catalogue)), components_page(catalogue), corrections, revisions, following, *visits_pages(catalogue)):
        lines = _lines(page.view) if isinstance(page.view, KeysView) else ()
        yield SinglePage(link=Crumb(title=page.title, address=page.address), description=page.description, lines=lines)
    english = english_page(catalogue)
    if isinstance(english.view, EnglishView):
        counted = tuple(thing.title.english for _, things in english.view.fields for thing in things)
        yield SinglePage(link=Crumb(title=english.title, address=english.address), description=english.description, lines=counted)
    yield SinglePage(link=Crumb(title=TITLE, address=addresses.RELEASES), description=LEAD)


def _lines(view: KeysView) -> tuple[str, ...]:
    """Its chapters have no ids: editors are led to the page."""
    return tuple(dict.fromkeys(f"{key.name}: {key.meaning} {key.kind}" for _, groups in view.chapters for _, keys in groups for key in keys))
