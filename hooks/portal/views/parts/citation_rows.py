"""Citations as flat rows for machines: the catalogue -> every place where an item or the body of a document cites one by its number; all text."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited
from portal.vietnamese.dates import write_iso
from portal.views.parts.document_citing import citing_entry


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """One place where an item or the body of a document names a document by its number; `position` counts within the item, from 1.

    `printed` is the number as it stands there, `issued` the day said there, `provision` the part of the document as printed and `provisions` each
    part in one spelling, from the outside in, apart by "; ". `document` is the id of the entry that is meant, or empty, and `doubt` says why.
    """

    item: str
    item_title: str
    item_published: str
    position: str
    printed: str
    number: str
    issued: str
    provision: str
    provisions: str
    document: str
    document_url: str
    doubt: str
    sentence: str


CITATION_COLUMNS = tuple(field.name for field in fields(CitationRow))


def citation_rows(catalogue: Catalogue, site: str) -> Iterator[CitationRow]:
    """Newest item first, then documents, each in the order of its text."""
    for citations in catalogue.citations.values():
        for position, cited in enumerate(citations, start=1):
            yield _citation_row(cited, position, catalogue, site)


def _citation_row(cited: Cited, position: int, catalogue: Catalogue, site: str) -> CitationRow:
    citation, document = cited.citation, cited.document
    entry = citing_entry(cited, catalogue)
    return CitationRow(
        item=f"{site}{entry.address}",
        item_title=entry.title,
        item_published=entry.iso,
        position=str(position),
        printed=citation.text,
        number=citation.number,
        issued=write_iso(citation.issued) if citation.issued else "",
        provision=" ".join(citation.provision.text.replace("\0", " ").split()) if citation.provision else "",
        provisions="; ".join(one.written for one in citation.provisions),
        document=document.id if document else "",
        document_url=f"{site}{addresses.of_document(document)}" if document else "",
        doubt=cited.doubt.value if cited.doubt else "",
        sentence=cited.mention.sentence,
    )
