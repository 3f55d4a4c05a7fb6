"""Lists of documents: the catalogue -> the register with its open drafts, a list of each kind, and what is cited but not registered."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited, Doubt
from portal.model.document import Document
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.vietnamese.sorting import sort_key
from portal.views.parts.document import document_link, document_name, kind_title
from portal.views.parts.document_citing import Excerpt, excerpts
from portal.views.parts.document_filter import ChoiceList, document_filter
from portal.views.parts.document_life import is_open
from portal.views.parts.document_rows import DocumentTable, document_tables, newest_first
from portal.views.parts.entry import Entry, newest_day
from portal.views.parts.page import Crumb, Page

_HOME = Crumb(title="Trang chủ", address="")
_ALL = Crumb(title="Văn bản", address=addresses.DOCUMENTS)
_DRAFTS = Crumb(title="Dự thảo", address=addresses.DRAFTS)
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
    Crumb(title="Văn bản mới (Atom)", address=addresses.DOCUMENTS_FEED),
    Crumb(title="Dự thảo lấy ý kiến (Atom)", address=addresses.DRAFTS_FEED),
)
_REASONS = {
    Doubt.UNREGISTERED: "Sổ chưa có văn bản mang số này.",
    Doubt.OTHER_DAY: "Sổ có văn bản mang số này, nhưng của ngày khác.",
    Doubt.OTHER_PLACE: "Sổ có văn bản mang số này, nhưng của địa phương khác.",
    Doubt.SEVERAL: "Sổ có nhiều văn bản mang số này; câu này không cho biết là văn bản nào.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDraft:
    """A draft on which comments are taken, and until which day."""

    link: Crumb
    subject: str
    closes: str
    iso: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLine:
    """A list of documents, and how many are there."""

    page: Crumb
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsView:
    """The whole register; the draft that closes first comes first. `filters` work on the rows of `tables`.

    `files` are for machines; `feeds` only where the site has an address, for they need one.
    """

    template: ClassVar[str] = "documents.html"
    title: str
    total: int
    drafts: tuple[OpenDraft, ...]
    kinds: tuple[KindLine, ...]
    unregistered: KindLine
    files: tuple[Crumb, ...]
    feeds: tuple[Crumb, ...]
    filters: tuple[ChoiceList, ...]
    tables: tuple[DocumentTable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentListView:
    """The documents of one kind, or all drafts; `around` are the other lists."""

    template: ClassVar[str] = "document_list.html"
    title: str
    tables: tuple[DocumentTable, ...]
    around: tuple[KindLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseCitation:
    """A citation without an entry: as it stands there, what is said of day and issuer, why it has none, and which entries share its number."""

    written: str
    said: str
    reason: str
    excerpts: tuple[Excerpt, ...]
    entry: Entry
    candidates: tuple[Crumb, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseNumber:
    """A canonical number with the citations of it that have no entry, newest first."""

    number: str
    kind: str
    citations: tuple[LooseCitation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnregisteredView:
    """What is cited most comes first."""

    template: ClassVar[str] = "document_unregistered.html"
    title: str
    numbers: tuple[LooseNumber, ...]


def document_list_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The register, the list of what it misses, and a list for every kind that has a document."""
    documents = newest_first(catalogue.documents.values())
    shelves: dict[Crumb, list[Document]] = {}
    for document in documents:
        page = _DRAFTS if document.is_draft else Crumb(title=kind_title(document.kind), address=addresses.of_document_kind(document.kind))
        shelves.setdefault(page, []).append(document)
    kinds = tuple(KindLine(page=page, documents=len(shelves[page])) for page in sorted(shelves, key=lambda page: sort_key(page.title)))
    numbers = _loose_numbers(catalogue)
    tables = document_tables(documents, catalogue)
    register = DocumentsView(
        title=_ALL.title,
        total=len(documents),
        drafts=tuple(_open_drafts(documents, settings)),
        kinds=kinds,
        unregistered=KindLine(page=_UNREGISTERED, documents=len(numbers)),
        files=_FILES,
        feeds=_FEEDS if settings.site_url else (),
        filters=document_filter(tables, catalogue),
        tables=tables,
    )
    yield _page(_ALL, _LEAD, register, catalogue)
    loose = UnregisteredView(title=_UNREGISTERED.title, numbers=numbers)
    yield _page(_UNREGISTERED, _LEAD_OF_UNREGISTERED, loose, catalogue)
    for kind in kinds:
        found = shelves[kind.page]
        view = DocumentListView(title=kind.page.title, tables=document_tables(found, catalogue), around=kinds)
        yield _page(kind.page, f"{kind.page.title} trong sổ văn bản: {len(found)} văn bản, mới nhất trước.", view, catalogue)


def _page(where: Crumb, lead: str, view: DocumentsView | DocumentListView | UnregisteredView, catalogue: Catalogue) -> Page:
    return Page(
        address=where.address,
        title=where.title,
        description=lead,
        view=view,
        updated=newest_day(catalogue.articles, catalogue),
        trail=(_HOME,) if where == _ALL else (_HOME, _ALL),
        is_list=True,
    )


def _open_drafts(documents: Iterable[Document], settings: Settings) -> Iterator[OpenDraft]:
    opened = [(document.consultation, document) for document in documents if document.consultation and is_open(document, settings.today)]
    for asked, document in sorted(opened, key=lambda pair: (pair[0].closes, pair[1].id)):
        yield OpenDraft(
            link=Crumb(title=document_name(document), address=addresses.of_document(document)),
            subject=document.subject,
            closes=write_date(asked.closes),
            iso=asked.closes.isoformat(),
            address=asked.address,
        )


def _loose_numbers(catalogue: Catalogue) -> tuple[LooseNumber, ...]:
    found: dict[str, list[Cited]] = {}
    for article in catalogue.articles:
        for cited in catalogue.citations[article.origin.path]:
            if cited.document is None:
                found.setdefault(cited.citation.number, []).append(cited)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), sort_key(pair[0])))
    return tuple(LooseNumber(number=number, kind=_kind(cited), citations=tuple(_loose(one, catalogue) for one in cited)) for number, cited in ordered)


def _kind(cited: Iterable[Cited]) -> str:
    """The one most say."""
    return kind_title(Counter(one.citation.kind for one in cited).most_common(1)[0][0])


def _loose(cited: Cited, catalogue: Catalogue) -> LooseCitation:
    citation = cited.citation
    day = f"ngày {write_date(citation.issued)}" if citation.issued else citation.day.text if citation.day else ""
    issuer = f"của {citation.issuer.text}" if citation.issuer else ""
    return LooseCitation(
        written=citation.text,
        said=" ".join(filter(None, (day, issuer))),
        reason=_REASONS[cited.doubt] if cited.doubt else "",
        excerpts=tuple(excerpts([cited.mention])),
        entry=Entry.of(cited.article, catalogue),
        candidates=tuple(map(document_link, cited.candidates)),
    )
