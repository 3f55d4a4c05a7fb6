"""Redirects: the catalogue -> at every address that was given up, a small page that leads to the one of today."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """`new` is the address of today; the page stands outside the frame of the theme and works without a script."""

    template: ClassVar[str] = "redirect.html"
    new: str
    reason: str
    site_name: str


def redirect_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """One for each redirect of a page; an anchor is kept on the page it stands on."""
    for one in (one for one in catalogue.redirects if not one.is_of_anchor):
        view = RedirectView(new=one.new, reason=one.reason, site_name=settings.site_name)
        updated = newest_day((), catalogue)
        yield Page(
            address=one.old, title="Trang đã chuyển", description="Trang này đã chuyển sang địa chỉ khác.", view=view, updated=updated, is_list=True
        )
