"""The page shown where nothing stands: the catalogue -> the newest items and the ways on."""

from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue.catalogue import Catalogue
from portal.views.parts.entry import Entry, entries, newest_day, standing
from portal.views.parts.page import Page
from portal.views.parts.ways import Ways, ways_of

NEWEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """`entries` are the newest items of all kinds."""

    template: ClassVar[str] = "not_found.html"
    title: str
    entries: tuple[Entry, ...]
    ways: Ways


def not_found_page(catalogue: Catalogue) -> Page:
    """It has no address of its own."""
    title = "Không có trang này"
    newest = entries(standing(catalogue.articles, most=NEWEST), catalogue)
    view = NotFoundView(title=title, entries=newest, ways=ways_of(catalogue))
    return Page(address="404.html", title=title, description="", view=view, updated=newest_day((), catalogue), is_list=True)
