"""A document: an entry of the register -> its page, with what a decree asks, how it stands to others, and every sentence that cites it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Source
from portal.model.document import Document
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.views.document_data import DocumentData, document_data
from portal.views.parts.abbreviations import Abbreviation, abbreviations
from portal.views.parts.agency import dated_agency_link, living_successors
from portal.views.parts.body import Piece, marked
from portal.views.parts.channels import DOCUMENTS, DRAFTS
from portal.views.parts.document import document_citation, document_name, document_title, issuer_words, kind_title
from portal.views.parts.document_citing import CitingItem, citing_items
from portal.views.parts.document_ground import Ground, ground_of
from portal.views.parts.document_life import Event, Notice, life, notices
from portal.views.parts.document_relations import RelationGroup, Relations
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Crumb, Page

_NOBODY_KNOWS = "chưa rõ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is known under one name: words, or links in their place."""

    name: str
    words: str
    links: tuple[Crumb, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """`facts` follow Nghị định 42/2022/NĐ-CP, Điều 4 khoản 1, with the official text `official` after them, "" where there is none; the
    `subject` it asks for stands above them.

    `compared` is the day on which the entry was held against the official text, "" where nobody has done that. `here` is the report of this
    portal about the document itself. `places` counts the citations in `citing`; `permanent` is the whole address
    where the site has one; `data` is what machines are told.
    """

    template: ClassVar[str] = "document.html"
    title: str
    subject: str
    notices: tuple[Notice, ...]
    facts: tuple[Fact, ...]
    official: str
    compared: str
    here: Crumb | None
    pieces: tuple[Piece, ...]
    abbreviations: tuple[Abbreviation, ...]
    relations: tuple[RelationGroup, ...]
    events: tuple[Event, ...]
    citing: tuple[CitingItem, ...]
    places: int
    source: Source
    citation: str
    permanent: str
    data: DocumentData


def document_page(document: Document, catalogue: Catalogue, settings: Settings, relations: Relations) -> Page:
    """`relations` are those of the whole catalogue, found once for all documents."""
    cited = catalogue.citing.get(document.id, ())
    uses = catalogue.words_used[document.origin.path].uses
    ground = ground_of(document, catalogue)
    address = addresses.of_document(document)
    title = document_title(document)
    articles = [one.item for one in cited if isinstance(one.item, Article)]
    days = [newest_day(articles, catalogue)] if articles or not document.issued else []
    return Page(
        address=address,
        title=title,
        description=f"{title}. Hiệu lực, quan hệ với văn bản khác, và các bài trích dẫn.",
        view=DocumentView(
            title=document_name(document),
            subject=document.subject,
            notices=(*notices(document, relations, settings.today), *([ground.notice] if ground.notice else [])),
            facts=tuple(_facts(document, ground, catalogue)),
            official=document.url,
            compared=write_date(document.compared) if document.compared else "",
            here=_here(relations.text_of(document)),
            pieces=marked(
                document.body,
                (),
                catalogue,
                cited=catalogue.citations[document.origin.path],
                uses=uses,
                old_anchors=catalogue.old_anchors.get(addresses.of_document(document), ()),
            ),
            abbreviations=abbreviations(uses),
            relations=relations.groups(document),
            events=life(document, relations),
            citing=citing_items(cited, document.number, catalogue),
            places=len(cited),
            source=document.source,
            citation=document_citation(document),
            permanent=f"{settings.site_url}{address}",
            data=document_data(document, catalogue, settings),
        ),
        updated=max([*days, *([document.issued] if document.issued else [])]),
        trail=(Crumb(title="Trang chủ", address=""), Crumb(title="Văn bản", address=addresses.DOCUMENTS), *_lists_of(document)),
        headings=document.body.headings,
        feeds=((DRAFTS if document.is_draft else DOCUMENTS).link,),
    )


def _here(article: Article | None) -> Crumb | None:
    return Crumb(title=article.title, address=addresses.of_article(article)) if article else None


def _lists_of(document: Document) -> tuple[Crumb, ...]:
    """Those its address begins with."""
    if document.is_draft:
        return (Crumb(title="Dự thảo", address=addresses.DRAFTS),)
    year = addresses.year_of_document(document)
    return (
        Crumb(title=kind_title(document.kind), address=addresses.of_document_kind(document.kind)),
        Crumb(title=f"Năm {year:04}" if year else "Không rõ năm", address=addresses.of_document_year(document.kind, year)),
    )


def _facts(document: Document, ground: Ground, catalogue: Catalogue) -> Iterator[Fact]:
    """Those every document has, also where nobody knows them; then those that some have. What heads the page and its notices is not told again."""
    issuer = issuer_words(document, catalogue) or _NOBODY_KNOWS
    agency = catalogue.agencies.get(document.agency)
    page_of_agency = (Crumb(title=issuer, address=addresses.of_agency(agency.id)),) if agency else ()
    heirs = tuple(map(dated_agency_link, living_successors(agency, catalogue))) if agency and agency.until else ()
    not_issued = "chưa ban hành" if document.is_draft else _NOBODY_KNOWS
    yield Fact(name="Loại văn bản", words=kind_title(document.kind), links=() if document.is_draft else _lists_of(document)[:1])
    yield Fact(name="Cơ quan ban hành", words=issuer, links=page_of_agency)
    if heirs:
        yield Fact(name="Cơ quan kế thừa hiện nay", words="", links=heirs)
    yield Fact(name="Số, ký hiệu", words=document.number or "chưa có, vì là dự thảo")
    if document.term:
        yield Fact(name="Nhiệm kỳ", words=document.term)
    yield Fact(name="Ngày ban hành", words=write_date(document.issued) if document.issued else not_issued)
    yield Fact(name="Ngày có hiệu lực", words=write_date(document.effective) if document.effective else not_issued)
    if document.expired:
        yield Fact(name="Ngày hết hiệu lực", words=write_date(document.expired))
    if not document.subject:
        yield Fact(name="Trích yếu", words=_NOBODY_KNOWS)
    yield Fact(name="Tình trạng hiệu lực", words="dự thảo" if document.is_draft else document.validity.vietnamese)
    yield Fact(name="Phạm vi", words=document.territory or "cả nước", links=(ground.place,) if ground.place else ())
    if document.fields:
        links = tuple(Crumb(title=catalogue.fields[id].title, address=addresses.of_field(id)) for id in document.fields)
        yield Fact(name="Lĩnh vực", words="", links=links)
    if document.also_written:
        yield Fact(name="Cách ghi khác", words="; ".join(document.also_written))
