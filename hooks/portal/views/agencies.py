"""Agencies: the catalogue -> the list of agencies, and a page for each with its lifetime, its successors, its contact and its items."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.agency import Agency, Contact
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.views.parts.agency import lifetime, living_successors
from portal.views.parts.document_rows import DocumentRow, document_row, newest_first
from portal.views.parts.entry import Entry, entries, newest_day
from portal.views.parts.page import Crumb, Page
from portal.views.parts.paging import Pager, slices

_HOME = Crumb(title="Trang chủ", address="")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyLine:
    """An agency of the list."""

    name: str
    address: str
    lifetime: str
    articles: int
    is_historic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgenciesView:
    """Agencies by place; within a place in the order of the register."""

    template: ClassVar[str] = "agencies.html"
    title: str
    places: tuple[tuple[str, tuple[AgencyLine, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyView:
    """One agency; `current` are today's successors, empty while the agency itself is running; `documents`, which it issued, on its first page."""

    template: ClassVar[str] = "agency.html"
    name: str
    place: str
    lifetime: str
    is_historic: bool
    is_confirmed: bool
    note: str
    predecessors: tuple[Crumb, ...]
    successors: tuple[Crumb, ...]
    current: tuple[Crumb, ...]
    contact: Contact | None
    contact_day: str
    documents: tuple[DocumentRow, ...]
    entries: tuple[Entry, ...]
    pager: Pager
    total: int


def agency_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The list, then every agency in slices, also one without items."""
    lead = "Các sở và cơ quan, tên theo thời gian, cơ quan tiền thân và kế thừa."
    updated = newest_day(catalogue.articles, catalogue)
    view = AgenciesView(title="Cơ quan", places=_by_place(catalogue))
    yield Page(address=addresses.AGENCIES, title="Cơ quan", description=lead, view=view, updated=updated, trail=(_HOME,), is_list=True)
    for agency in catalogue.agencies.values():
        articles = catalogue.articles_of_agency.get(agency.id, ())
        for part in slices(articles, address=addresses.of_agency(agency.id), size=settings.page_size):
            number = part.pager.number
            yield Page(
                address=part.pager.address,
                title=_title(agency, number),
                description=f"{agency.name}: {lifetime(agency)}.",
                view=_view(agency, catalogue, entries(part.items, catalogue), part.pager, total=len(articles)),
                updated=newest_day(part.items, catalogue),
                trail=(_HOME, Crumb(title="Cơ quan", address=addresses.AGENCIES)),
                is_list=True,
            )


def _view(agency: Agency, catalogue: Catalogue, shown: tuple[Entry, ...], pager: Pager, *, total: int) -> AgencyView:
    predecessors = [other for other in catalogue.agencies.values() if agency.id in other.successors]
    return AgencyView(
        name=agency.name,
        place=agency.place,
        lifetime=lifetime(agency),
        is_historic=agency.until is not None,
        is_confirmed=agency.is_confirmed,
        note=agency.note,
        predecessors=tuple(_link(other) for other in predecessors),
        successors=tuple(_link(catalogue.agencies[id]) for id in agency.successors),
        current=tuple(_link(other) for other in living_successors(agency, catalogue)),
        contact=agency.contact,
        contact_day=write_date(agency.contact.as_of) if agency.contact else "",
        documents=_documents(agency, catalogue) if pager.number == 1 else (),
        entries=shown,
        pager=pager,
        total=total,
    )


def _documents(agency: Agency, catalogue: Catalogue) -> tuple[DocumentRow, ...]:
    issued = newest_first(document for document in catalogue.documents.values() if document.agency == agency.id)
    return tuple(document_row(document, catalogue) for document in issued)


def _by_place(catalogue: Catalogue) -> tuple[tuple[str, tuple[AgencyLine, ...]], ...]:
    places: dict[str, list[AgencyLine]] = {}
    for agency in catalogue.agencies.values():
        line = AgencyLine(
            name=agency.name,
            address=addresses.of_agency(agency.id),
            lifetime=lifetime(agency),
            articles=len(catalogue.articles_of_agency.get(agency.id, ())),
            is_historic=agency.until is not None,
        )
        places.setdefault(agency.place, []).append(line)
    return tuple((place, tuple(lines)) for place, lines in places.items())


def _title(agency: Agency, number: int) -> str:
    """With its lifetime, for bodies of one name followed each other."""
    name = f"{agency.name} ({lifetime(agency)})"
    return name if number == 1 else f"{name} – trang {number}"


def _link(agency: Agency) -> Crumb:
    return Crumb(title=agency.name, address=addresses.of_agency(agency.id))
