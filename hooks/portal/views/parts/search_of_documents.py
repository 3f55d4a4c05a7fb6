"""A document as the search finds it: an entry of the register -> its entry, under its number in every spelling, with what it changes or rests on."""

from collections.abc import Iterator

from portal.catalogue.catalogue import Catalogue
from portal.model.document import Document
from portal.model.search_entry import SearchEntry
from portal.vietnamese.dates import write_date
from portal.views.parts.document import document_citation, issuer_words
from portal.views.parts.document_relations import Relations
from portal.views.parts.document_search import NAMES_END, PART_END, words_of_document
from portal.views.parts.search_names import Names, also, both_forms
from portal.views.parts.search_parts import part, parts_of_body
from portal.views.parts.search_subject import subject_of_document


def document_entry(document: Document, catalogue: Catalogue, relations: Relations, names: Names) -> SearchEntry:
    """`relations` are those of the whole catalogue, found once for all documents."""
    subject = subject_of_document(document, catalogue)
    related = (
        f"{group.title}: {': '.join(filter(None, (other.link.title, other.note)))}"
        for group in relations.groups(document)
        for other in group.documents
    )
    searched = words_of_document(document, catalogue).replace(NAMES_END, PART_END)
    return SearchEntry(
        kind=subject.kind,
        address=subject.address,
        title=subject.title,
        day=subject.day,
        agency=document.agency,
        fields=document.fields,
        note=subject.note,
        summary=document_citation(document),
        parts=(
            *parts_of_body(document.body, lead="\n".join(_facts(document, catalogue))),
            *part("_quan-he", "Quan hệ với văn bản khác", related),
        ),
        also=also(
            (document.number.lstrip("0"), *document.also_written),
            searched.split(PART_END),
            (catalogue.fields[id].title for id in document.fields),
            names.of_agencies.get(document.agency, ()),
            both_forms(catalogue.words_used[document.origin.path].uses),
        ),
    )


def _facts(document: Document, catalogue: Catalogue) -> Iterator[str]:
    """What its page says beside its name, as far as it is known."""
    said = (
        ("Cơ quan ban hành", issuer_words(document, catalogue)),
        ("Phạm vi", document.territory),
        ("Nhiệm kỳ", document.term),
        ("Ngày có hiệu lực", write_date(document.effective) if document.effective else ""),
        ("Ngày hết hiệu lực", write_date(document.expired) if document.expired else ""),
        ("Cách ghi khác", "; ".join(document.also_written)),
        ("Nhận góp ý đến hết ngày", write_date(document.consultation.closes) if document.consultation else ""),
    )
    return (f"{name}: {words}" for name, words in said if words)
