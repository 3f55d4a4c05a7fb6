"""A document as readers see it: an entry of the register -> its name, its name in one line, the words in which to cite it, and links to it."""

from portal.catalogue.addresses import of_document
from portal.catalogue.catalogue import Catalogue
from portal.model.citation import DocumentKind
from portal.model.document import Document
from portal.vietnamese.dates import write_date, write_long_date
from portal.views.parts.page import Crumb


def kind_title(kind: DocumentKind) -> str:
    """The kind with a capital: "Nghị định"."""
    return f"{kind.value[0].upper()}{kind.value[1:]}"


def document_name(document: Document) -> str:
    """ "Nghị định 78/2018/NĐ-CP"; a draft has no number: "Dự thảo nghị định"."""
    return f"Dự thảo {document.kind.value}" if document.is_draft else f"{kind_title(document.kind)} {document.number}"


def document_title(document: Document) -> str:
    """ "Nghị định 78/2018/NĐ-CP ngày 16/05/2018 của Chính phủ: Sửa đổi …"; a draft has no number, what nobody knows is left out."""
    day = f"ngày {write_date(document.issued)}" if document.issued else ""
    issuer = f"của {document.issuer}" if document.issuer else ""
    subject = document.subject.rstrip(".")
    words = " ".join(filter(None, (document_name(document), day, issuer)))
    return f"{words}: {subject}" if subject else words


def issuers_of(document: Document, catalogue: Catalogue) -> tuple[str, ...]:
    """Each body that had a part in it, under the name of its time where that is written, else that of the agency."""
    agency = catalogue.agencies.get(document.agency)
    return document.issuers or ((agency.name,) if agency else ())


def issuer_words(document: Document, catalogue: Catalogue) -> str:
    """Who issued it, under the name of its time where that is written, else that of the agency; "" where nobody knows."""
    agency = catalogue.agencies.get(document.agency)
    return document.issuer or (agency.name if agency else "")


def document_citation(document: Document) -> str:
    """How a text cites it the first time, the subject left to the official text (Nghị định 30/2020/NĐ-CP, Phụ lục I).

    "Nghị định số 78/2018/NĐ-CP ngày 16 tháng 5 năm 2018 của Chính phủ".
    """
    name = document_name(document) if document.is_draft else f"{kind_title(document.kind)} số {document.number}"
    day = write_long_date(document.issued) if document.issued else ""
    issuer = f"của {document.issuer}" if document.issuer else ""
    return " ".join(filter(None, (name, day, issuer)))


def document_link(document: Document) -> Crumb:
    """A link under its name in one line."""
    return Crumb(title=document_title(document), address=of_document(document))
