"""The rules of the register: the catalogue goes in, issues come out for every document whose number, days or state cannot be as written.

In a document with a mistake of its own nothing else is told: what misses or looks strange there is no second mistake.
"""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import is_document_misread
from portal.catalogue.issuers import place_of_entry
from portal.catalogue.places import place_of
from portal.catalogue.wording import joined
from portal.model.article import Reliability
from portal.model.citation import Citation, DocumentKind, NumberForm
from portal.model.document import Document, Validity
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.vietnamese.dates import write_date
from portal.vietnamese.single_citation import single_citation
from portal.vietnamese.slug import slug

_FIRST_YEAR_IN_NUMBERS = 1997
"""Since the law on legal norms of 1996."""
_NORMS = (DocumentKind.DECREE, DocumentKind.CIRCULAR, DocumentKind.JOINT_CIRCULAR)
_OF_ASSEMBLY = {
    DocumentKind.CONSTITUTION,
    DocumentKind.CODE,
    DocumentKind.LAW,
    DocumentKind.ORDINANCE,
    DocumentKind.RESOLUTION,
    DocumentKind.JOINT_RESOLUTION,
}
"""What numbers like 104/2016/QH13 stand for: they have no code of a kind."""
_ALSO = {
    (DocumentKind.ACTION_PROGRAMME, DocumentKind.PROGRAMME),
    (DocumentKind.RULES, DocumentKind.DECISION),
}
"""Kinds that are numbered with the code of another: 49-CTr/TU is an action programme, 37-QĐ/TW are rules."""
_EFFECTIVE, _EXPIRED = Hint("effective là {}", english="effective, {}"), Hint("expired là {}", english="expired, {}")


def numbers_are_canonical(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for document in _issued(catalogue):
        cited = single_citation(document.number)
        if not cited:
            yield _issue(document, "number", Fault.NUMBER_UNREADABLE, found=document.number)
        elif cited.number != document.number:
            yield _issue(document, "number", Fault.NUMBER_NOT_CANONICAL, found=document.number, expected=cited.number)


def numbers_tell_their_year(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Of legal norms and laws: the year in the number is the year of issue (Luật 64/2025/QH15; Nghị định 34/2016/NĐ-CP before it)."""
    for document, cited in _cited(catalogue):
        year = document.issued.year if document.issued else None
        if cited.form is NumberForm.ADMINISTRATIVE and cited.kind in _NORMS and (year is None or year >= _FIRST_YEAR_IN_NUMBERS):
            ordinal, _, rest = cited.number.partition("/")
            expected = f"{ordinal}/{year or '…'}/{rest}"
            yield _issue(document, "number", Fault.NUMBER_WITHOUT_YEAR, found=document.number, expected=expected)
        if cited.form in {NumberForm.NORMATIVE, NumberForm.LAW} and document.issued and cited.year != year:
            yield _issue(document, "number", Fault.NUMBER_OF_ANOTHER_YEAR, found=document.number, expected=write_date(document.issued))


def numbers_fit_kinds(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A circular of several ministries is a joint one, whatever its number says."""
    for document, cited in _cited(catalogue):
        if cited.kind is DocumentKind.CIRCULAR and len(cited.issuers) > 1 and all(issuer.startswith("B") for issuer in cited.issuers):
            expected = cited.number.replace("/TT", "/TTLT", 1)
            yield _issue(document, "number", Fault.JOINT_CIRCULAR, found=document.number, expected=expected)
        elif not _fits(document.kind, cited):
            yield _issue(document, "kind", Fault.KIND_CONTRADICTS_NUMBER, found=document.number, expected=cited.kind.value)


def documents_are_complete(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Who issued it, when, on what (Nghị định 42/2022/NĐ-CP, Điều 4): an unverified one may lack each, a draft has no day but always a subject."""
    for document in _read(catalogue):
        is_verified = document.reliability is Reliability.VERIFIED
        missing = [
            name for name, value in (("issuer", document.issuer), ("issued", document.issued or document.is_draft)) if is_verified and not value
        ]
        missing += ["subject"] if not document.subject and (is_verified or document.is_draft) else []
        for name in missing:
            yield _issue(document, name, Fault.DOCUMENT_INCOMPLETE, found=name)


def documents_are_past(catalogue: Catalogue, today: date) -> Iterator[Issue]:
    for document in _read(catalogue):
        if document.issued and document.issued > today:
            yield _issue(document, "issued", Fault.FUTURE_DATE, found=write_date(document.issued), expected=write_date(today))


def documents_are_registered_once(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Numbers begin anew each year, those of the Party each term, and every place has its own, however it is spelt or if only the issuer names it."""
    first: dict[tuple[object, ...], Document] = {}
    for document, cited in _cited(catalogue):
        other = first.setdefault(_key(document, cited), document)
        if other is not document:
            yield _issue(document, "number", Fault.DOCUMENT_TWICE, found=document.number, expected=other.origin.path)


def documents_have_addresses_of_their_own(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Signs that differ may be the same in an address; one document registered twice is told by the rule above."""
    first: dict[str, tuple[Document, Citation]] = {}
    for document, cited in _cited(catalogue):
        address = catalogue.addresses[document.origin.path]
        other = first.setdefault(address, (document, cited))
        if other[0] is not document and _key(*other) != _key(document, cited):
            yield _issue(document, "number", Fault.DOCUMENT_ADDRESS_TAKEN, found=address, expected=other[0].origin.path)


def documents_run_forward(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Issued, then in force, then expired; two of them may be one day."""
    for document in _read(catalogue):
        issued, effective, expired = document.issued, document.effective, document.expired
        if issued and effective and effective < issued:
            yield _issue(document, "effective", Fault.DAY_BEFORE_ISSUE, found=write_date(effective), expected=write_date(issued))
        begun = effective or issued
        if begun and expired and expired < begun:
            yield _issue(document, "expired", Fault.EXPIRED_TOO_EARLY, found=write_date(expired), expected=write_date(begun))


def validities_fit_days(catalogue: Catalogue, today: date) -> Iterator[Issue]:
    """What was right when it was written may be wrong today."""
    for document in _read(catalogue):
        if document.validity is Validity.EXPIRED and not document.expired:
            yield _issue(document, "validity", Fault.EXPIRED_WITHOUT_DAY)
        elif expected := _contradicted(document, today):
            yield _issue(document, "validity", Fault.VALIDITY_CONTRADICTS_DAYS, found=document.validity.value, expected=expected)


def drafts_are_open_until_a_day(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for document in _read(catalogue):
        if document.is_draft and not document.consultation:
            yield _issue(document, "consultation", Fault.DRAFT_WITHOUT_CLOSING)
        if document.consultation and not document.is_draft:
            yield _issue(document, "consultation", Fault.CONSULTATION_OF_NO_DRAFT, found=document.number)
        if (asked := document.consultation) and asked.opens and asked.opens > asked.closes:
            found, expected = write_date(asked.opens), write_date(asked.closes)
            yield _issue(document, "consultation.opens", Fault.CONSULTATION_REVERSED, found=found, expected=expected)


def terms_are_of_the_party(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """All other numbers begin anew each year."""
    for document in _read(catalogue):
        cited = single_citation(document.number)
        if document.term and (document.is_draft or (cited and cited.form is not NumberForm.PARTY)):
            yield _issue(document, "term", Fault.TERM_OF_NO_PARTY_NUMBER, found=document.term)


def spellings_are_read(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for document in _read(catalogue):
        for number, spelling in enumerate(document.also_written):
            if not single_citation(spelling):
                yield _issue(document, f"also_written.{number}", Fault.SPELLING_UNREADABLE, found=spelling)


def spellings_are_of_one_document(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """None is a number of the same place, not even its own."""
    taken = {(place_of_entry(document), document.number): document for document in reversed(_issued(catalogue))}
    for document in _read(catalogue):
        for number, spelling in enumerate(document.also_written):
            cited = single_citation(spelling)
            other = taken.get((place_of_entry(document), cited.number)) if cited else None
            if other:
                yield _issue(document, f"also_written.{number}", Fault.SPELLING_OF_ANOTHER, found=spelling, expected=other.origin.path)


RULES = (
    numbers_are_canonical,
    numbers_tell_their_year,
    numbers_fit_kinds,
    documents_are_complete,
    documents_are_past,
    documents_are_registered_once,
    documents_have_addresses_of_their_own,
    documents_run_forward,
    validities_fit_days,
    drafts_are_open_until_a_day,
    terms_are_of_the_party,
    spellings_are_read,
    spellings_are_of_one_document,
)


def _read(catalogue: Catalogue) -> list[Document]:
    return [document for id, document in catalogue.documents.items() if not is_document_misread(catalogue, id)]


def _issued(catalogue: Catalogue) -> list[Document]:
    return [document for document in _read(catalogue) if not document.is_draft]


def _cited(catalogue: Catalogue) -> Iterator[tuple[Document, Citation]]:
    """The documents whose numbers can be read, with what their numbers say."""
    for document in _issued(catalogue):
        if cited := single_citation(document.number):
            yield document, cited


def _key(document: Document, cited: Citation) -> tuple[object, ...]:
    """What tells a document from all others: its number with the year, of the Party the day, and the place."""
    year = cited.year or (document.issued.year if document.issued else None)
    return (cited.number, document.issued if cited.form is NumberForm.PARTY else year, place_of_entry(document), slug(document.term))


def _fits(kind: DocumentKind, cited: Citation) -> bool:
    """Whether a document of this kind may have this number; "văn bản" says nothing, and so fits all, as do old numbers without a code."""
    if DocumentKind.OTHER in {kind, cited.kind} or kind is cited.kind or (kind, cited.kind) in _ALSO:
        return True
    return cited.form is NumberForm.LAW and kind in _OF_ASSEMBLY


def _contradicted(document: Document, today: date) -> str:
    """The day that speaks against the validity, "" where none does."""
    effective, expired = document.effective, document.expired
    match document.validity:
        case Validity.NOT_YET_IN_FORCE if effective and effective <= today:
            return joined(_EFFECTIVE, write_date(effective))
        case Validity.IN_FORCE | Validity.PARTLY_EXPIRED if effective and effective > today:
            return joined(_EFFECTIVE, write_date(effective))
        case Validity.IN_FORCE | Validity.NOT_YET_IN_FORCE if expired and expired <= today:
            return joined(_EXPIRED, write_date(expired))
        case Validity.EXPIRED if expired and expired > today:
            return joined(_EXPIRED, write_date(expired))
        case _:
            return ""


def _issue(document: Document, name: str, fault: Fault, *, found: str = "", expected: str = "") -> Issue:
    """At the key, or the entry of a list, it is about; at the whole document where that is not written."""
    field = name.partition(".")[0]
    return Issue(place=place_of(document.origin, name, field), fault=fault, field=field, found=found, expected=expected)
