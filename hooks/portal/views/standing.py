"""Standing pages and the links to other agencies: the catalogue -> the pages of docs/ but the home page, and the page of data/links.yml."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.owner import Owner
from portal.model.register import LinkGroup
from portal.vietnamese.dates import write_date
from portal.views.parts.body import Piece, marked
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Crumb, Page
from portal.views.parts.translations import translations_at

_HOME = Crumb(title="Trang chủ", address="")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """`reviewed` is dd/mm/yyyy; `owner` stands on the page of contacts."""

    template: ClassVar[str] = "standing.html"
    title: str
    pieces: tuple[Piece, ...]
    reviewed: str
    owner: Owner | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksView:
    """Links in the editor's order."""

    template: ClassVar[str] = "links.html"
    title: str
    groups: tuple[LinkGroup, ...]


def standing_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page per file of docs/, and one of links."""
    for page in catalogue.standing_pages:
        if page.address:
            owner = catalogue.owner if page.address == addresses.CONTACT else None
            pieces = marked(page.body, (), catalogue, old_anchors=catalogue.old_anchors.get(page.address, ()))
            yield Page(
                address=page.address,
                title=page.title,
                description=page.description,
                view=StandingView(title=page.title, pieces=pieces, reviewed=write_date(page.reviewed), owner=owner),
                updated=page.reviewed,
                trail=(_HOME,),
                headings=page.body.headings,
                translations=translations_at(page.address, catalogue),
            )
    title = "Liên kết"
    lead = "Trang của các cơ quan liên quan."
    updated = newest_day((), catalogue)
    view = LinksView(title=title, groups=catalogue.link_groups)
    yield Page(address=addresses.LINKS, title=title, description=lead, view=view, updated=updated, trail=(_HOME,), is_list=True)
