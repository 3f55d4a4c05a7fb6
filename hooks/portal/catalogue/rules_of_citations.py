"""The rules of citations: the catalogue goes in, advice comes out where a document is out of force, not registered, or said otherwise elsewhere.

Nothing in a text is changed: it may be faithful to its source. Each number is told once in an item, at its first place, and one without an
entry once in all. Numbers begin anew each year, those of the Party each term. The bodies of documents are our own words about another time:
neither their day nor what is in force today says anything of what they cite.
"""

import re
from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited, Doubt, is_of_these_years
from portal.catalogue.issuer_names import issuers_of, place_key, place_said
from portal.catalogue.issuers import contradict, is_issued_by_another, place_of_entry
from portal.catalogue.named_issuers import issuer_named, issuer_said
from portal.catalogue.sayings import terms_said
from portal.catalogue.told_citations import advice, at, first_in_each_item, told_citations, with_day, written
from portal.catalogue.wording import joined
from portal.model.article import Article
from portal.model.citation import DocumentKind, NumberForm
from portal.model.document import Document, RelationKind
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.vietnamese.dates import write_date

_NORMS = (DocumentKind.DECREE, DocumentKind.CIRCULAR, DocumentKind.JOINT_CIRCULAR)
_YEARLY = (NumberForm.ADMINISTRATIVE, NumberForm.LETTER)
_CENTRAL = ("B", "CP", "TTg", "QH", "UBTVQH", "TW", "TAND", "VKSND", "TTCP", "NHNN", "VPCP", "CTN")
_FOLDER = "content/documents/"
_ITS_DAY, _THE_DAY = Hint("“ngày …”", english="its day"), Hint("“ngày {}”", english="its day, {},")
_DAY_NEAR = re.compile(r"[^;0-9]{0,100}?ngày\s(?=[0-9]{1,2}\s?(?:[-/.]|tháng\s))")
"""A day after other words than the grammar of citations knows: "do UBND tỉnh ban hành ngày 17/02/2020"."""
_EXPIRED = Hint("hết hiệu lực từ {}", english="expired on {}")
_REPLACED = Hint("{} thay thế từ {}", english="replaced by {} on {}")
_DAYS_OFF = {5: Hint("{}, thứ Bảy", english="Saturday, {}"), 6: Hint("{}, Chủ Nhật", english="Sunday, {}")}
Key = tuple[object, ...]


def a_number_is_cited_with_one_day(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """All over the site; what has a day in the register is held against that instead."""
    first: dict[Key, Cited] = {}
    for cited in told_citations(catalogue):
        day = cited.citation.issued
        if day and cited.doubt is not Doubt.OTHER_DAY and not (cited.document and cited.document.issued):
            other = first.setdefault((*_meant(catalogue, cited), _year_said(catalogue, cited)), cited)
            if other.citation.issued and other.citation.issued != day:
                yield advice(cited, Fault.CITED_WITH_ANOTHER_DAY, found=with_day(cited), expected=at(write_date(other.citation.issued), other))


def a_number_is_cited_with_one_issuer(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A body and its head are two: the committee of a province issues in its own name, or its chairman in his."""
    first: dict[Key, Cited] = {}
    for cited in told_citations(catalogue):
        said = issuer_said(cited.mention)
        if said:
            other = first.setdefault((*_meant(catalogue, cited), _year_said(catalogue, cited)), cited)
            if contradict(said, issuer_said(other.mention)):
                found = f"{written(cited)}, {said}"
                yield advice(cited, Fault.CITED_WITH_ANOTHER_ISSUER, found=found, expected=at(issuer_said(other.mention), other))


def yearly_numbers_are_cited_with_their_day(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Once in the item is enough; the front matter holds numbers alone, and the item's own number has its day there. Numbers of the Party are told
    where the day would lead to an entry.
    """
    for found in (catalogue.citations[article.origin.path] for article in catalogue.articles):
        dated = {cited.citation.number for cited in found if _says_day(cited)}
        told: set[str] = set()
        for cited in found:
            citation, official = cited.citation, cited.item.official if isinstance(cited.item, Article) else None
            is_own = official is not None and official.number == citation.number
            is_yearly = cited.doubt is Doubt.UNDATED or (citation.form in _YEARLY and citation.kind not in _NORMS)
            if is_yearly and not is_own and cited.mention.place and citation.number not in dated | told:
                told.add(citation.number)
                entries = (cited.document,) if cited.document else cited.candidates if cited.doubt is Doubt.UNDATED else ()
                known = entries[0].issued if len(entries) == 1 and _can_be_offered(entries[0], cited) else None
                expected = joined(_THE_DAY, write_date(known)) if known else _ITS_DAY
                yield advice(cited, Fault.CITED_WITHOUT_DAY, expected=expected)


def documents_are_in_force_when_cited(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """On the item's day, as the register knows: the day it expired, or the day another one took its place."""
    replaced = _replaced(catalogue)
    for cited in first_in_each_item(catalogue):
        document, day = cited.document, cited.item.issued if isinstance(cited.item, Article) else None
        if not day:
            continue
        if document and document.expired and document.expired <= day:
            yield advice(cited, Fault.CITED_NOT_IN_FORCE, expected=joined(_EXPIRED, write_date(document.expired)))
        elif document and document.id in replaced and replaced[document.id][1] <= day:
            successor, since = replaced[document.id]
            yield advice(cited, Fault.CITED_NOT_IN_FORCE, expected=joined(_REPLACED, successor.number, write_date(since)))


def days_are_those_of_the_register(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A yearly number of another year is another document."""
    for cited in first_in_each_item(catalogue, of_each_day=True):
        known = _other_day(cited)
        if known and known.issued:
            yield advice(cited, Fault.CITED_DAY_NOT_REGISTERED, found=with_day(cited), expected=f"{write_date(known.issued)}, {known.origin.path}")


def issuers_are_those_of_the_register(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """And terms, each that an item says, in whatever spelling, once; a number of another year is another document."""
    told: set[Key] = set()
    for cited in told_citations(catalogue):
        said, known = _said_with_term(cited), _of_another_issuer(cited)
        key = (cited.item.origin.path, cited.citation.number, issuers_of(issuer_named(cited.mention)), terms_said(said))
        if known and key not in told:
            told.add(key)
            expected = f"{', '.join(filter(None, (known.issuer, known.term, known.territory)))}; {known.origin.path}"
            yield advice(cited, Fault.CITED_ISSUER_NOT_REGISTERED, found=f"{written(cited)}, {said}", expected=expected)


def numbers_are_registered(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Each whole one once, where it stands first; nothing misses in a portal that keeps no register, or whose register has a mistake of its own. A
    bare number is of the issuer with whom it is told elsewhere in the item.
    """
    if not catalogue.documents or any(path.startswith(_FOLDER) for path in catalogue.misread):
        return
    told: set[Key] = set()
    for cited in told_citations(catalogue):
        is_told = cited.doubt in {Doubt.OTHER_ISSUER, Doubt.OTHER_TERM} and (not _said_with_term(cited) or _of_another_issuer(cited))
        is_known = cited.document or cited.doubt in {Doubt.SEVERAL, Doubt.UNDATED} or _other_day(cited) or is_told
        key = _meant(catalogue, cited)
        if not is_known and cited.citation.form is not NumberForm.INCOMPLETE and key not in told:
            told.add(key)
            yield advice(cited, Fault.CITED_UNREGISTERED, expected=_FOLDER)


def days_are_working_days(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Saturdays and Sundays only; on holidays the Government does sign (01/NQ-CP of 1 January)."""
    for cited in first_in_each_item(catalogue, of_each_day=True):
        day = cited.citation.issued
        if day and day.weekday() in _DAYS_OFF:
            yield advice(cited, Fault.CITED_ON_DAY_OFF, expected=joined(_DAYS_OFF[day.weekday()], write_date(day)))


def days_are_real(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Each once in an item: what no calendar has is compared with no entry but by its year."""
    told: set[Key] = set()
    for cited in told_citations(catalogue):
        day, key = cited.citation.day, (cited.item.origin.path, cited.citation.number)
        if day and not cited.citation.issued and key not in told:
            told.add(key)
            yield advice(cited, Fault.CITED_DAY_IMPOSSIBLE, found=f"{written(cited)}, {' '.join(day.text.split())}", expected="")


RULES = (
    a_number_is_cited_with_one_day,
    a_number_is_cited_with_one_issuer,
    yearly_numbers_are_cited_with_their_day,
    documents_are_in_force_when_cited,
    days_are_those_of_the_register,
    issuers_are_those_of_the_register,
    numbers_are_registered,
    days_are_working_days,
    days_are_real,
)


def _meant(catalogue: Catalogue, cited: Cited) -> Key:
    """What tells the document from others of its number: its entry, or the place, named or of the item, where the number of a local body counts."""
    if cited.document:
        return ("", cited.document.id)
    agency = catalogue.agencies.get(cited.item.agency)
    place = cited.item.territory if isinstance(cited.item, Document) else agency.place if agency else ""
    place = place_said(issuer_named(cited.mention)) or place_key(place)
    is_central = any(issuer.startswith(_CENTRAL) for issuer in cited.citation.issuers)
    return (cited.citation.number, "" if is_central else place)


def _year_said(catalogue: Catalogue, cited: Cited) -> int:
    """The year of the day with which the item cites the number; 0 where it needs none to be one document, or says none."""
    if cited.document or cited.citation.year:
        return 0
    same = (one.citation for one in catalogue.citations[cited.item.origin.path] if one.citation.number == cited.citation.number)
    return next((one.issued.year for one in (cited.citation, *same) if one.issued), 0)


def _says_day(cited: Cited) -> bool:
    """With the number, or further on in the sentence with nothing else in figures between."""
    number, sentence = cited.citation.text, cited.mention.sentence
    return cited.citation.day is not None or _DAY_NEAR.match(sentence, max(0, sentence.find(number)) + len(number)) is not None


def _can_be_offered(entry: Document, cited: Cited) -> bool:
    """The day of a local document of other years would be copied for that of another one."""
    return not place_of_entry(entry) or is_of_these_years(entry, cited.item)


def _other_day(cited: Cited) -> Document | None:
    """The entry whose day is another one, though it must be the document meant; of a yearly number only where the year is the same."""
    issued = cited.citation.issued
    if not issued or cited.doubt is not Doubt.OTHER_DAY:
        return None
    has_year = cited.citation.year is not None
    of_issuer = [one for one in cited.candidates if not is_issued_by_another(one, issuer_named(cited.mention))]
    meant = [one for one in of_issuer if one.issued and one.issued != issued and (has_year or one.issued.year == issued.year)]
    return meant[0] if len(meant) == 1 else None


def _of_another_issuer(cited: Cited) -> Document | None:
    """The first entry of the number that could be meant but for the issuer or the term that is said."""
    citation = cited.citation
    year = citation.issued.year if citation.issued else citation.issued_year
    if cited.doubt not in {Doubt.OTHER_ISSUER, Doubt.OTHER_TERM} or not _said_with_term(cited):
        return None
    return next((one for one in cited.candidates if citation.year or not (year and one.issued) or one.issued.year == year), None)


def _said_with_term(cited: Cited) -> str:
    term = cited.citation.term
    return " ".join(filter(None, (issuer_named(cited.mention), term.text if term else "")))


def _replaced(catalogue: Catalogue) -> dict[str, tuple[Document, date]]:
    """By the id of a document the one that takes its place, and since when; the earliest where there are several."""
    found: dict[str, tuple[Document, date]] = {}
    for document in catalogue.documents.values():
        since = document.effective or document.issued
        for relation in document.relations if since else ():
            is_earlier = since is not None and (relation.target not in found or since < found[relation.target][1])
            if relation.kind is RelationKind.REPLACES and since and is_earlier:
                found[relation.target] = (document, since)
    return found
