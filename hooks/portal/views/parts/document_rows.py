"""Documents in tables: entries of the register go in; the same year by year, newest first, ready for a table and for its filter, come out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.document import Document, Validity
from portal.vietnamese.dates import write_date
from portal.vietnamese.slug import slug
from portal.vietnamese.sorting import SortKey, sort_key
from portal.views.parts.consultation import standing_words
from portal.views.parts.document import document_name, issuer_words, issuers_of, kind_title
from portal.views.parts.document_search import kin_of, words_of_document
from portal.views.parts.page import Crumb

DRAFT, UNKNOWN_YEAR = "du-thao", "khong-ro-nam"
"""What stands for the year, and DRAFT for the validity, of documents that have none."""
_FIRST_FIGURES = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A line of a table; each `…_code` and `fields` are what the filter compares, in the letters of addresses.

    `day` is dd/mm/yyyy and `iso` the same for machines, both "" where nobody knows; `places` counts citations, `items` those who cite.
    `issuers` are those who issued it together, `successors` the names of the agencies that came after, whose codes follow theirs in
    `issuer_codes`. `standing` says of a draft whether comments are taken, and until when. `search` are the words by which the filter finds it,
    those of its fields apart; "" outside tables.
    """

    link: Crumb
    is_draft: bool
    kind: Crumb
    kind_code: str
    issuer: str
    issuer_codes: tuple[str, ...]
    issuers: tuple[str, ...]
    successors: tuple[str, ...]
    day: str
    iso: str
    year_code: str
    subject: str
    standing: str
    validity: str
    validity_code: str
    has_ended: bool
    is_unverified: bool
    fields: tuple[str, ...]
    places: int
    items: int
    search: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTable:
    """The documents of a year, or the drafts; `anchor` is its id on the page."""

    title: str
    anchor: str
    rows: tuple[DocumentRow, ...]


def document_tables(documents: Iterable[Document], catalogue: Catalogue, *, today: date) -> tuple[DocumentTable, ...]:
    """Drafts, then year by year from the newest; last those of which nobody knows the year."""
    shelves: dict[str, list[DocumentRow]] = {}
    for document in sorted(documents, key=_order):
        row = replace(document_row(document, catalogue, today=today), search=words_of_document(document, catalogue))
        shelves.setdefault(row.year_code, []).append(row)
    return tuple(DocumentTable(title=_title(code), anchor=f"_nam-{code}", rows=tuple(found)) for code, found in shelves.items())


def document_row(document: Document, catalogue: Catalogue, *, today: date) -> DocumentRow:
    """A document alone."""
    cited = catalogue.citing.get(document.id, ())
    name = document_name(document) if document.is_draft else document.number
    issuers = issuers_of(document, catalogue)
    successors = tuple(dict.fromkeys(other.name for other in kin_of(document, catalogue)[1:]))
    return DocumentRow(
        link=Crumb(title=name, address=addresses.of_document(document)),
        is_draft=document.is_draft,
        kind=Crumb(title=kind_title(document.kind), address=addresses.of_document_kind(document.kind)),
        kind_code=slug(document.kind.value),
        issuer=issuer_words(document, catalogue),
        issuer_codes=tuple(dict.fromkeys(code for code in map(slug, (*issuers, *successors)) if code)),
        issuers=issuers,
        successors=successors,
        day=write_date(document.issued) if document.issued else "",
        iso=document.issued.isoformat() if document.issued else "",
        year_code=_year_code(document),
        subject=document.subject,
        standing=standing_words(document, today),
        validity="dự thảo" if document.is_draft else document.validity.vietnamese,
        validity_code=DRAFT if document.is_draft else slug(document.validity.vietnamese),
        has_ended=document.validity in {Validity.EXPIRED, Validity.PARTLY_EXPIRED},
        is_unverified=bool(document.reliability_note),
        fields=document.fields,
        places=len(cited),
        items=len({one.item.origin.path for one in cited}),
    )


def newest_first(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Drafts, then by day; those without a day after those of the same year, those without a year last."""
    return tuple(sorted(documents, key=_order))


def _order(document: Document) -> tuple[bool, int, int, int, SortKey, str]:
    """Numbers by their first figure, so that 9 comes before 10."""
    figures = _FIRST_FIGURES.match(document.number)
    year = addresses.year_of_document(document) or 0
    day = document.issued.toordinal() if document.issued else 0
    return (not document.is_draft, -year, -day, int(figures.group()) if figures else 0, sort_key(document.number or document.subject), document.id)


def _year_code(document: Document) -> str:
    if document.is_draft:
        return DRAFT
    year = addresses.year_of_document(document)
    return f"{year:04}" if year else UNKNOWN_YEAR


def _title(code: str) -> str:
    return {DRAFT: "Dự thảo", UNKNOWN_YEAR: "Không rõ năm"}.get(code, f"Năm {code}")
