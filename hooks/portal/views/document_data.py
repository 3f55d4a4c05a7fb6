"""The register of documents as flat rows for machines: the catalogue -> its entries, their relations, and every citation of one; all text."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Reliability
from portal.model.document import Document, Relation
from portal.settings import Settings
from portal.vietnamese.dates import write_iso
from portal.views.parts.citation_rows import CitationRow, citation_rows
from portal.views.parts.document import document_name, issuer_words, issuers_of
from portal.views.parts.entry import newest_day


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One entry, every column text, empty where nobody knows; days are ISO 8601, `url` is its page on the site.

    `territory` is empty for the whole country, `fields` are ids apart by spaces, `also_written` spellings apart by "; ". A draft has no
    `number`, and comments on it are taken from `comments_from` until the end of `comments_until`. `term` is that of a Party committee. `cited_by`
    counts the items and documents that cite it. `reliability` is about `source`; whether the official text was seen, `official_compared` says.
    `issuer` names several bodies apart by "; ".
    """

    id: str
    kind: str
    number: str
    term: str
    title: str
    subject: str
    issuer: str
    agency: str
    issued: str
    effective: str
    expired: str
    validity: str
    territory: str
    fields: str
    url: str
    official_url: str
    source: str
    source_title: str
    source_url: str
    source_note: str
    also_written: str
    registered: str
    is_draft: str
    comments_from: str
    comments_until: str
    comments_to: str
    comments_note: str
    reliability: str
    reliability_note: str
    official_compared: str
    compared_on: str
    cited_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """What one entry does to another; both are ids. `verified`: it stands in the source of the first, which is itself verified."""

    document: str
    kind: str
    target: str
    note: str
    verified: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedDocument:
    """The other end of a relation, with what names it; `kind` is that of the relation."""

    kind: str
    number: str
    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldName:
    """A field of work and its page."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentData:
    """One entry with what its page tells machines; addresses are absolute where that of the site is known."""

    row: DocumentRow
    issuers: tuple[str, ...]
    also_written: tuple[str, ...]
    fields: tuple[FieldName, ...]
    related: tuple[RelatedDocument, ...]
    register: str
    site: str
    site_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterData:
    """The whole register; `page` is its address, `modified` the day of what is newest in it or cites it."""

    documents: tuple[DocumentRow, ...]
    citations: tuple[CitationRow, ...]
    relations: tuple[RelationRow, ...]
    fields: tuple[str, ...]
    page: str
    modified: str
    site: str
    site_name: str


DOCUMENT_COLUMNS = tuple(field.name for field in fields(DocumentRow))
RELATION_COLUMNS = tuple(field.name for field in fields(RelationRow))


def document_data(document: Document, catalogue: Catalogue, settings: Settings) -> DocumentData:
    """What its page and the files of the register say is one row."""
    site = settings.site_url
    return DocumentData(
        row=_document_row(document, catalogue, site),
        issuers=issuers_of(document, catalogue),
        also_written=document.also_written,
        fields=tuple(FieldName(title=catalogue.fields[id].title, url=f"{site}{addresses.of_field(id)}") for id in document.fields),
        related=tuple(_related(relation, catalogue, site) for relation in _known(document, catalogue)),
        register=f"{site}{addresses.DOCUMENTS}",
        site=site,
        site_name=settings.site_name,
    )


def register_data(catalogue: Catalogue, settings: Settings) -> RegisterData:
    """Entries by id; citations newest item first, then documents, each in the order of its text; relations in the order of the entries."""
    site, documents = settings.site_url, catalogue.documents.values()
    days = [write_iso(day) for document in documents for day in (document.issued, document.registered) if day]
    used = {id for document in documents for id in document.fields}
    return RegisterData(
        documents=tuple(_document_row(document, catalogue, site) for document in documents),
        citations=tuple(citation_rows(catalogue, site)),
        relations=tuple(_relation_row(document, relation) for document in documents for relation in _known(document, catalogue)),
        fields=tuple(field.title for field in catalogue.fields.values() if field.id in used),
        page=f"{site}{addresses.DOCUMENTS}",
        modified=max([write_iso(newest_day((), catalogue)), *days]),
        site=site,
        site_name=settings.site_name,
    )


def _document_row(document: Document, catalogue: Catalogue, site: str) -> DocumentRow:
    consultation = document.consultation
    citing = dict.fromkeys(cited.item.origin.path for cited in catalogue.citing.get(document.id, ()))
    return DocumentRow(
        id=document.id,
        kind=document.kind.value,
        number=document.number,
        term=document.term,
        title=document_name(document),
        subject=document.subject,
        issuer=issuer_words(document, catalogue),
        agency=document.agency,
        issued=write_iso(document.issued) if document.issued else "",
        effective=write_iso(document.effective) if document.effective else "",
        expired=write_iso(document.expired) if document.expired else "",
        validity=document.validity.value,
        territory=document.territory,
        fields=" ".join(document.fields),
        url=f"{site}{addresses.of_document(document)}",
        official_url=document.url,
        source=document.source.name,
        source_title=document.source.title,
        source_url=document.source.url,
        source_note=document.source.note,
        also_written="; ".join(document.also_written),
        registered=write_iso(document.registered) if document.registered else "",
        is_draft=_flag(document.is_draft),
        comments_from=write_iso(consultation.opens) if consultation and consultation.opens else "",
        comments_until=write_iso(consultation.closes) if consultation else "",
        comments_to=consultation.address if consultation else "",
        comments_note=consultation.note if consultation else "",
        reliability=document.reliability.value,
        reliability_note=document.reliability_note,
        official_compared=_flag(document.compared is not None),
        compared_on=write_iso(document.compared) if document.compared else "",
        cited_by=str(len(citing)),
    )


def _known(document: Document, catalogue: Catalogue) -> Iterator[Relation]:
    """Its relations to entries of the register; an unknown one is an editor's mistake and told elsewhere."""
    yield from (relation for relation in document.relations if relation.target in catalogue.documents)


def _relation_row(document: Document, relation: Relation) -> RelationRow:
    verified = _flag(document.reliability is Reliability.VERIFIED)
    return RelationRow(document=document.id, kind=relation.kind.value, target=relation.target, note=relation.note, verified=verified)


def _flag(holds: object) -> str:
    return "true" if holds else "false"


def _related(relation: Relation, catalogue: Catalogue, site: str) -> RelatedDocument:
    other = catalogue.documents[relation.target]
    return RelatedDocument(kind=relation.kind.value, number=other.number, title=document_name(other), url=f"{site}{addresses.of_document(other)}")
