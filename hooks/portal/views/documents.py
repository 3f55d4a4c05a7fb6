"""Lists of documents: the catalogue -> the register with its open drafts, a list of each kind, and what is cited but not registered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.document import Document
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.vietnamese.numbers import write_number
from portal.views.parts import channels
from portal.views.parts.consultation import is_open
from portal.views.parts.document import document_name
from portal.views.parts.document_filter import ChoiceList, document_filter
from portal.views.parts.document_rows import DocumentTable, document_tables, newest_first
from portal.views.parts.document_shelves import BY_NUMBER, DRAFTS, YEARS, Rack, Shelf, by_number, racks, years_of
from portal.views.parts.entry import newest_day
from portal.views.parts.loose_numbers import LooseNumber, loose_numbers
from portal.views.parts.page import Crumb, Page, View

_HOME = Crumb(title="Trang chủ", address="")
_ALL = Crumb(title="Văn bản", address=addresses.DOCUMENTS)
_UNREGISTERED = Crumb(title="Được trích dẫn, chưa có trong sổ", address=addresses.UNREGISTERED)
_LEAD = "Văn bản được các bài và báo cáo trên cổng trích dẫn, văn bản của các sở, và dự thảo lấy ý kiến."
_LEAD_OF_UNREGISTERED = "Các số, ký hiệu mà bài trên cổng trích dẫn nhưng sổ văn bản chưa có, hoặc chưa rõ là văn bản nào."
_FILES = (
    Crumb(title="Văn bản (CSV)", address=addresses.DOCUMENTS_CSV),
    Crumb(title="Trích dẫn (CSV)", address=addresses.CITATIONS_CSV),
    Crumb(title="Quan hệ (CSV)", address=addresses.RELATIONS_CSV),
    Crumb(title="Toàn bộ (JSON)", address=addresses.DOCUMENTS_JSON),
    Crumb(title="Gói dữ liệu Data Package", address=addresses.DOCUMENTS_PACKAGE),
)
_FEEDS = (
    Crumb(title="Văn bản mới (Atom)", address=channels.DOCUMENTS.link.address),
    Crumb(title="Dự thảo lấy ý kiến (Atom)", address=channels.DRAFTS.link.address),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDraft:
    """A draft on which comments are taken, since when ("" where nobody says it) and until which day."""

    link: Crumb
    subject: str
    opens: str
    closes: str
    iso: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """A list of documents, the name under which it is led to, and how many are there."""

    page: Crumb
    label: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGroup:
    """Lists of one sort: kinds, issuers, years, fields, states; `page` holds the same, None for kinds and for the years of a kind."""

    title: str
    page: Crumb | None
    lines: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsView:
    """The whole register; the draft that closes first comes first. `filters` work on the rows of `tables`, `lists` do the same without a script;
    `by_number` leads to all that are issued.

    `files` are for machines; `feeds` only where the site has an address, for they need one.
    """

    template: ClassVar[str] = "documents.html"
    title: str
    total: int
    drafts: tuple[OpenDraft, ...]
    lists: tuple[ListGroup, ...]
    by_number: Crumb | None
    unregistered: ListLine
    files: tuple[Crumb, ...]
    feeds: tuple[Crumb, ...]
    filters: tuple[ChoiceList, ...]
    tables: tuple[DocumentTable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentListView:
    """The documents of one kind, year, issuer, field or state, all drafts, or all by their numbers; `around` are the lists beside it."""

    template: ClassVar[str] = "document_list.html"
    title: str
    tables: tuple[DocumentTable, ...]
    around: tuple[ListGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentShelvesView:
    """The lists of one sort, each with how many documents are there."""

    template: ClassVar[str] = "document_shelves.html"
    title: str
    lines: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnregisteredView:
    """What is cited most comes first."""

    template: ClassVar[str] = "document_unregistered.html"
    title: str
    numbers: tuple[LooseNumber, ...]


def document_list_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The register, the list of what it misses, and a list for everything the filter of the register can be asked for."""
    documents = newest_first(catalogue.documents.values())
    numbers = loose_numbers(catalogue)
    tables = document_tables(documents, catalogue, today=settings.today)
    filters = document_filter(tables, catalogue)
    found, in_order = racks(tables, filters), by_number(tables)
    register = DocumentsView(
        title=_ALL.title,
        total=len(documents),
        drafts=tuple(_open_drafts(documents, settings)),
        lists=tuple(map(_group, found)),
        by_number=BY_NUMBER if in_order else None,
        unregistered=ListLine(page=_UNREGISTERED, label=_UNREGISTERED.title, documents=len(numbers)),
        files=_FILES,
        feeds=_FEEDS if settings.site_url else (),
        filters=filters,
        tables=tables,
    )
    yield _page(_ALL, _LEAD, register, catalogue)
    loose = UnregisteredView(title=_UNREGISTERED.title, numbers=numbers)
    yield _page(_UNREGISTERED, _LEAD_OF_UNREGISTERED, loose, catalogue)
    if in_order:
        view = DocumentListView(title=BY_NUMBER.title, tables=in_order, around=())
        yield _page(BY_NUMBER, f"{write_number(len(in_order[0].rows))} văn bản đã ban hành trong sổ, xếp theo số từ nhỏ đến lớn.", view, catalogue)
    for rack in found:
        if rack.page:
            yield _page(rack.page, f"{rack.page.title}: {len(rack.shelves)} danh sách.", _shelves(rack.page, rack), catalogue)
        for shelf in rack.shelves:
            years = Rack(title=YEARS, page=None, shelves=tuple(years_of(shelf)) if _has_years(shelf) else ())
            around = tuple(_group(one) for one in (rack, years) if one.shelves)
            yield _list(shelf, around, catalogue, inside=rack.page)
            for year in years.shelves:
                yield _list(year, (_group(years),), catalogue, inside=shelf.page)


def _has_years(shelf: Shelf) -> bool:
    """A list of a kind: addresses of documents begin with its years."""
    return shelf.page != DRAFTS and all(row.kind.address == shelf.page.address for table in shelf.tables for row in table.rows)


def _shelves(page: Crumb, rack: Rack) -> DocumentShelvesView:
    return DocumentShelvesView(title=page.title, lines=_group(rack).lines)


def _group(rack: Rack) -> ListGroup:
    lines = tuple(ListLine(page=shelf.page, label=shelf.label, documents=shelf.documents) for shelf in rack.shelves)
    return ListGroup(title=rack.title, page=rack.page, lines=lines)


def _list(shelf: Shelf, around: tuple[ListGroup, ...], catalogue: Catalogue, *, inside: Crumb | None = None) -> Page:
    view = DocumentListView(title=shelf.page.title, tables=shelf.tables, around=around)
    page = _page(shelf.page, f"{shelf.page.title} trong sổ văn bản: {shelf.documents} văn bản, mới nhất trước.", view, catalogue)
    return replace(page, trail=(*page.trail, inside)) if inside else page


def _page(where: Crumb, lead: str, view: View, catalogue: Catalogue) -> Page:
    return Page(
        address=where.address,
        title=where.title,
        description=lead,
        view=view,
        updated=newest_day(catalogue.articles, catalogue),
        trail=(_HOME,) if where == _ALL else (_HOME, _ALL),
        is_list=True,
        feeds=(channels.DOCUMENTS.link, channels.DRAFTS.link),
    )


def _open_drafts(documents: Iterable[Document], settings: Settings) -> Iterator[OpenDraft]:
    opened = [(document.consultation, document) for document in documents if document.consultation and is_open(document, settings.today)]
    for asked, document in sorted(opened, key=lambda pair: (pair[0].closes, pair[1].id)):
        yield OpenDraft(
            link=Crumb(title=document_name(document), address=addresses.of_document(document)),
            subject=document.subject,
            opens=write_date(asked.opens) if asked.opens else "",
            closes=write_date(asked.closes),
            iso=asked.closes.isoformat(),
            address=asked.address,
        )
