"""Agencies: the catalogue -> the list of agencies, and a page for each: its life, those before and after it, its people, figures, items."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import ancestors, descendants, predecessors_of
from portal.model.agency import Agency, Contact
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.vietnamese.slug import slug
from portal.views.parts.agency import agency_link, all_names, dated_agency_link, lifetime, living_successors
from portal.views.parts.archive_years import ArchiveYears, archive_years_of_agency
from portal.views.parts.area import area_name, dated_area_link
from portal.views.parts.channels import channel_of_agency
from portal.views.parts.days import days_note
from portal.views.parts.document_rows import DocumentRow, document_row, newest_first
from portal.views.parts.entry import Entry, entries, newest_day
from portal.views.parts.newest_figures import Figures, NewestFigure, figures_of_agencies
from portal.views.parts.office_holders import OfficeHolder, office_holders
from portal.views.parts.organization import OrganizationData, organization_data, units_of
from portal.views.parts.page import Crumb, Page
from portal.views.parts.paging import Pager, slices
from portal.views.parts.succession import Branch, Said, succession

_HOME = Crumb(title="Trang chủ", address="")
_ALL = Crumb(title="Cơ quan", address=addresses.AGENCIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyLine:
    """An agency of the list; `heirs` are today's, of one that has ended. By any of `names`, its own, older and newer ones, it is found.

    `note` is the mark of days nobody has confirmed.
    """

    name: str
    address: str
    lifetime: str
    note: str
    articles: int
    is_historic: bool
    heirs: tuple[Crumb, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgenciesView:
    """Agencies by place; within a place in the order of the register."""

    template: ClassVar[str] = "agencies.html"
    title: str
    total: int
    areas: Crumb
    places: tuple[tuple[str, tuple[AgencyLine, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerNameLine:
    """What it was called up to the day `until`; `name_short` is "" where it says no more."""

    name: str
    name_short: str
    until: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A predecessor with what is on the portal of it: its documents, and how many items stand on its own page."""

    agency: Crumb
    articles: int
    documents: tuple[DocumentRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyView:
    """One agency; `current` are today's successors, empty while the agency itself is running.

    What is longer than a line, from `tree` on, stands on its first page only; `register` is the list of its documents and of those of its
    predecessors.
    """

    template: ClassVar[str] = "agency.html"
    name: str
    place: str
    lifetime: str
    until: str
    is_historic: bool
    is_confirmed: bool
    note: str
    area: Crumb | None
    parent: Crumb | None
    units: tuple[Crumb, ...]
    former_names: tuple[FormerNameLine, ...]
    predecessors: tuple[Crumb, ...]
    successors: tuple[Crumb, ...]
    current: tuple[Crumb, ...]
    contact: Contact | None
    contact_day: str
    entries: tuple[Entry, ...]
    pager: Pager
    total: int
    archive: ArchiveYears
    tree: tuple[Branch, ...]
    people: tuple[OfficeHolder, ...]
    figures: tuple[NewestFigure, ...]
    documents: tuple[DocumentRow, ...]
    earlier: tuple[Earlier, ...]
    register: str
    data: OrganizationData | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is found once for the pages of all agencies."""

    catalogue: Catalogue
    settings: Settings
    predecessors: dict[str, tuple[Agency, ...]]
    figures: Figures
    people: dict[str, tuple[OfficeHolder, ...]]
    documents: dict[str, tuple[DocumentRow, ...]]


def agency_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The list, then every agency in slices, also one without items."""
    known = _Known(
        catalogue=catalogue,
        settings=settings,
        predecessors=predecessors_of(catalogue.agencies),
        figures=figures_of_agencies(catalogue),
        people=office_holders(catalogue),
        documents=_documents(catalogue, settings.today),
    )
    lead = "Các sở và cơ quan, tên theo thời gian, cơ quan tiền thân và kế thừa."
    updated = newest_day(catalogue.articles, catalogue)
    areas = Crumb(title="Địa bàn", address=addresses.PLACES)
    view = AgenciesView(title="Cơ quan", total=len(catalogue.agencies), areas=areas, places=_by_place(known))
    yield Page(address=addresses.AGENCIES, title="Cơ quan", description=lead, view=view, updated=updated, trail=(_HOME,), is_list=True)
    for agency in catalogue.agencies.values():
        articles = catalogue.articles_of_agency.get(agency.id, ())
        archive = archive_years_of_agency(agency.id, articles)
        for part in slices(articles, address=addresses.of_agency(agency.id), size=settings.page_size):
            number = part.pager.number
            yield Page(
                address=part.pager.address,
                title=_title(agency, number),
                description=f"{agency.name}: {lifetime(agency)}.",
                view=_view(agency, known, entries(part.items, catalogue), part.pager, archive, total=len(articles)),
                updated=newest_day(part.items, catalogue),
                trail=(_HOME, _ALL),
                is_list=True,
                feeds=(channel_of_agency(agency).link,),
            )


def _view(agency: Agency, known: _Known, shown: tuple[Entry, ...], pager: Pager, archive: ArchiveYears, *, total: int) -> AgencyView:
    catalogue = known.catalogue
    is_first = pager.number == 1
    area, parent = catalogue.areas.get(agency.territory), catalogue.agencies.get(agency.part_of)
    documents = known.documents.get(agency.id, ())
    earlier = tuple(_earlier(agency, known))
    return AgencyView(
        name=agency.name,
        place=area_name(area) if area else agency.place,
        lifetime=lifetime(agency),
        until=write_date(agency.until) if agency.until else "",
        is_historic=agency.until is not None,
        is_confirmed=agency.is_confirmed,
        note=agency.note,
        area=dated_area_link(area) if area else None,
        parent=dated_agency_link(parent) if parent else None,
        units=tuple(map(dated_agency_link, units_of(agency, catalogue))),
        former_names=tuple(
            FormerNameLine(name=one.name, name_short=one.name_short, until=write_date(one.until), note=one.note) for one in agency.names
        ),
        predecessors=tuple(map(dated_agency_link, known.predecessors.get(agency.id, ()))),
        successors=tuple(dated_agency_link(catalogue.agencies[id]) for id in agency.successors),
        current=tuple(map(dated_agency_link, living_successors(agency, catalogue))),
        contact=agency.contact,
        contact_day=write_date(agency.contact.as_of) if agency.contact else "",
        entries=shown,
        pager=pager,
        total=total,
        archive=archive,
        tree=succession(agency, catalogue.agencies, known.predecessors, _said) if is_first else (),
        people=known.people.get(agency.id, ()) if is_first else (),
        figures=known.figures.get(agency.id, ()) if is_first else (),
        documents=documents if is_first else (),
        earlier=earlier if is_first else (),
        register=f"{addresses.DOCUMENTS}co-quan/{slug(agency.name)}/" if is_first and any(one.documents for one in earlier) else "",
        data=organization_data(agency, catalogue, known.settings) if is_first else None,
    )


def _said(agency: Agency) -> Said:
    return Said(link=agency_link(agency), lifetime=lifetime(agency), is_confirmed=agency.is_confirmed)


def _documents(catalogue: Catalogue, today: date) -> dict[str, tuple[DocumentRow, ...]]:
    """Those each agency issued, newest first."""
    found: dict[str, list[DocumentRow]] = {}
    for document in newest_first(document for document in catalogue.documents.values() if document.agency):
        found.setdefault(document.agency, []).append(document_row(document, catalogue, today=today))
    return {id: tuple(rows) for id, rows in found.items()}


def _earlier(agency: Agency, known: _Known) -> Iterator[Earlier]:
    """Only predecessors of which there is something, nearest first."""
    for other in ancestors(agency, known.predecessors):
        articles, documents = len(known.catalogue.articles_of_agency.get(other.id, ())), known.documents.get(other.id, ())
        if articles or documents:
            yield Earlier(agency=dated_agency_link(other), articles=articles, documents=documents)


def _by_place(known: _Known) -> tuple[tuple[str, tuple[AgencyLine, ...]], ...]:
    places: dict[str, list[AgencyLine]] = {}
    for agency in known.catalogue.agencies.values():
        kin = (agency, *descendants(agency, known.catalogue.agencies), *ancestors(agency, known.predecessors))
        line = AgencyLine(
            name=agency.name,
            address=addresses.of_agency(agency.id),
            lifetime=lifetime(agency),
            note=days_note(agency),
            articles=len(known.catalogue.articles_of_agency.get(agency.id, ())),
            is_historic=agency.until is not None,
            heirs=tuple(map(agency_link, living_successors(agency, known.catalogue))) if agency.until else (),
            names=tuple(dict.fromkeys(name for one in kin for name in all_names(one))),
        )
        places.setdefault(agency.place, []).append(line)
    return tuple((place, tuple(lines)) for place, lines in places.items())


def _title(agency: Agency, number: int) -> str:
    """With its lifetime, for bodies of one name followed each other."""
    name = f"{agency.name} ({lifetime(agency)})"
    return name if number == 1 else f"{name} – trang {number}"
