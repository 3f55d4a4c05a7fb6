"""The page shown where nothing stands: the catalogue -> the ways back and the newest items."""

from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue.catalogue import Catalogue
from portal.views.parts.entry import Entry, entries, newest_day, standing
from portal.views.parts.page import Page

NEWEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """`entries` are the newest items of all kinds."""

    template: ClassVar[str] = "not_found.html"
    title: str
    entries: tuple[Entry, ...]


def not_found_page(catalogue: Catalogue) -> Page:
    """It has no address of its own."""
    title = "Không có trang này"
    view = NotFoundView(title=title, entries=entries(standing(catalogue.articles, most=NEWEST), catalogue))
    return Page(address="404.html", title=title, description="", view=view, updated=newest_day((), catalogue), is_list=True)
