"""Documents in tables: entries of the register go in; the same year by year, newest first, ready for a table and for its filter, come out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import descendants
from portal.model.agency import Agency
from portal.model.document import Document, Validity
from portal.vietnamese.dates import write_date
from portal.vietnamese.slug import slug
from portal.vietnamese.sorting import SortKey, sort_key
from portal.views.parts.agency import all_names
from portal.views.parts.document import document_name, issuer_words, kind_title
from portal.views.parts.page import Crumb

DRAFT, UNKNOWN_YEAR = "du-thao", "khong-ro-nam"
"""What stands for the year, and DRAFT for the validity, of documents that have none."""
_FIRST_FIGURES = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A line of a table; each `…_code` and `fields` are what the filter compares, in the letters of addresses.

    `day` is dd/mm/yyyy and `iso` the same for machines, both "" where nobody knows; `places` counts citations, `items` those who cite.
    `successors` are the names of the agencies that came after the issuer, their codes follow its own in `issuer_codes`; by any of
    `issuer_names`, full and short, old and new, it is found.
    """

    link: Crumb
    is_draft: bool
    kind: Crumb
    kind_code: str
    issuer: str
    issuer_codes: tuple[str, ...]
    issuer_names: tuple[str, ...]
    successors: tuple[str, ...]
    day: str
    iso: str
    year_code: str
    subject: str
    validity: str
    validity_code: str
    has_ended: bool
    is_unverified: bool
    fields: tuple[str, ...]
    spellings: tuple[str, ...]
    places: int
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTable:
    """The documents of a year, or the drafts; `anchor` is its id on the page."""

    title: str
    anchor: str
    rows: tuple[DocumentRow, ...]


def document_tables(documents: Iterable[Document], catalogue: Catalogue) -> tuple[DocumentTable, ...]:
    """Drafts, then year by year from the newest; last those of which nobody knows the year."""
    shelves: dict[str, list[Document]] = {}
    for document in sorted(documents, key=_order):
        shelves.setdefault(_year_code(document), []).append(document)
    return tuple(
        DocumentTable(title=_title(code), anchor=f"_nam-{code}", rows=tuple(document_row(document, catalogue) for document in found))
        for code, found in shelves.items()
    )


def document_row(document: Document, catalogue: Catalogue) -> DocumentRow:
    """A document alone."""
    cited = catalogue.citing.get(document.id, ())
    name = document_name(document) if document.is_draft else document.number
    issuer, kin = issuer_words(document, catalogue), _kin(document, catalogue)
    successors = tuple(dict.fromkeys(other.name for other in kin[1:]))
    return DocumentRow(
        link=Crumb(title=name, address=addresses.of_document(document)),
        is_draft=document.is_draft,
        kind=Crumb(title=kind_title(document.kind), address=addresses.of_document_kind(document.kind)),
        kind_code=slug(document.kind.value),
        issuer=issuer,
        issuer_codes=tuple(dict.fromkeys(code for code in map(slug, (issuer, *successors)) if code)),
        issuer_names=tuple(dict.fromkeys(name for name in (issuer, *(name for one in kin for name in all_names(one))) if name)),
        successors=successors,
        day=write_date(document.issued) if document.issued else "",
        iso=document.issued.isoformat() if document.issued else "",
        year_code=_year_code(document),
        subject=document.subject,
        validity="dự thảo" if document.is_draft else document.validity.vietnamese,
        validity_code=DRAFT if document.is_draft else slug(document.validity.vietnamese),
        has_ended=document.validity in {Validity.EXPIRED, Validity.PARTLY_EXPIRED},
        is_unverified=bool(document.reliability_note),
        fields=document.fields,
        spellings=document.also_written,
        places=len(cited),
        items=len({one.item.origin.path for one in cited}),
    )


def _kin(document: Document, catalogue: Catalogue) -> tuple[Agency, ...]:
    """The agency of the register, and those that came after it, today's among them."""
    agency = catalogue.agencies.get(document.agency)
    return (agency, *descendants(agency, catalogue.agencies)) if agency else ()


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
