"""Fields of work: the catalogue -> the list of fields, and a hub for each: what it is, its newest items, its numbers, its documents, whom to ask."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import heirs
from portal.model.agency import Agency, Contact
from portal.model.register import FieldOfWork, WebLink
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.views.parts.agency import agency_link
from portal.views.parts.archive_years import ArchiveYears, archive_years_of_field
from portal.views.parts.channels import channel_of_field
from portal.views.parts.document_rows import DocumentRow, document_row, newest_first
from portal.views.parts.entry import Entry, entries, newest_day
from portal.views.parts.indicator_line import IndicatorLine, indicator_line
from portal.views.parts.page import Crumb, Page
from portal.views.parts.paging import Pager, slices

_HOME = Crumb(title="Trang chủ", address="")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLine:
    """A field with the number of its items, of its indicators and of its documents."""

    title: str
    address: str
    description: str
    articles: int
    indicators: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsView:
    """All fields, in the order of the register."""

    template: ClassVar[str] = "fields.html"
    title: str
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InCharge:
    """An agency to ask; `contact_day` is the day on which its contact was right, both absent where no source tells it."""

    agency: Crumb
    contact: Contact | None
    contact_day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """What stands on the first page of a field: its numbers, its documents newest first, links to its procedures, whom to ask."""

    about: str
    links: tuple[WebLink, ...]
    indicators: tuple[IndicatorLine, ...]
    documents: tuple[DocumentRow, ...]
    agencies: tuple[InCharge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One field; the `hub` is that of its first page, None on those that go on with the list of items."""

    template: ClassVar[str] = "field.html"
    title: str
    description: str
    entries: tuple[Entry, ...]
    pager: Pager
    total: int
    archive: ArchiveYears
    hub: Hub | None


def field_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The list, then every field in slices, also a field without items."""
    hubs = _hubs(catalogue, settings.today)
    lead = "Các lĩnh vực quản lý, mỗi lĩnh vực có tin, báo cáo, chỉ tiêu, văn bản và nơi liên hệ."
    updated = newest_day(catalogue.articles, catalogue)
    view = FieldsView(title="Lĩnh vực", fields=tuple(_line(field, hubs[field.id], catalogue) for field in catalogue.fields.values()))
    yield Page(address=addresses.FIELDS, title="Lĩnh vực", description=lead, view=view, updated=updated, trail=(_HOME,), is_list=True)
    for field in catalogue.fields.values():
        articles = catalogue.articles_of_field.get(field.id, ())
        archive = archive_years_of_field(field.id, articles)
        for part in slices(articles, address=addresses.of_field(field.id), size=settings.page_size):
            is_first = part.pager.number == 1
            yield Page(
                address=part.pager.address,
                title=field.title if is_first else f"{field.title} – trang {part.pager.number}",
                description=field.description,
                view=FieldView(
                    title=field.title,
                    description=field.description,
                    entries=entries(part.items, catalogue),
                    pager=part.pager,
                    total=len(articles),
                    archive=archive,
                    hub=hubs[field.id] if is_first else None,
                ),
                updated=newest_day(part.items, catalogue),
                trail=(_HOME, Crumb(title="Lĩnh vực", address=addresses.FIELDS)),
                is_list=True,
                feeds=(channel_of_field(field).link,),
            )


def _hubs(catalogue: Catalogue, today: date) -> dict[str, Hub]:
    indicators: dict[str, list[IndicatorLine]] = {id: [] for id in catalogue.fields}
    for indicator in catalogue.indicators.values():
        indicators[indicator.field].append(indicator_line(indicator, catalogue, today=today))
    documents: dict[str, list[DocumentRow]] = {id: [] for id in catalogue.fields}
    for document in newest_first(catalogue.documents.values()):
        for id in document.fields:
            documents[id].append(document_row(document, catalogue, today=today))
    return {
        field.id: Hub(
            about=field.about,
            links=field.links,
            indicators=tuple(indicators[field.id]),
            documents=tuple(documents[field.id]),
            agencies=tuple(_in_charge(agency) for agency in _agencies(field, catalogue)),
        )
        for field in catalogue.fields.values()
    }


def _agencies(field: FieldOfWork, catalogue: Catalogue) -> tuple[Agency, ...]:
    """Those the register names or, where it names none, those that wrote its items; of one that has ended, its heirs of today."""
    articles = catalogue.articles_of_field.get(field.id, ())
    ids = field.agencies or tuple(dict.fromkeys(article.agency for article in articles))
    today = {one.id for id in ids for one in _today(catalogue.agencies[id], catalogue)}
    return tuple(agency for agency in catalogue.agencies.values() if agency.id in today)


def _today(agency: Agency, catalogue: Catalogue) -> tuple[Agency, ...]:
    return (agency,) if agency.until is None else heirs(agency, catalogue.agencies)


def _in_charge(agency: Agency) -> InCharge:
    contact = agency.contact
    return InCharge(agency=agency_link(agency), contact=contact, contact_day=write_date(contact.as_of) if contact else "")


def _line(field: FieldOfWork, hub: Hub, catalogue: Catalogue) -> FieldLine:
    return FieldLine(
        title=field.title,
        address=addresses.of_field(field.id),
        description=field.description,
        articles=len(catalogue.articles_of_field.get(field.id, ())),
        indicators=len(hub.indicators),
        documents=len(hub.documents),
    )
