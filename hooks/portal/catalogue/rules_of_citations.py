"""The rules of citations: the catalogue goes in, advice comes out where a number is incomplete, out of force, or said otherwise elsewhere.

Nothing in a text is changed: it may be faithful to its source. Each number is told once in an item, at its first place, and one without an
entry once in all. What is told follows the grammar of numbers: legal norms have the year in them, others begin anew each year, those of the
Party each term.
"""

import re
from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited, Doubt
from portal.catalogue.issuers import contradict, issuer_said
from portal.catalogue.places import place_of
from portal.catalogue.wording import joined
from portal.model.citation import DocumentKind, NumberForm
from portal.model.document import Document, RelationKind
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.model.place import Place
from portal.vietnamese.dates import write_date

_NORMS = (DocumentKind.DECREE, DocumentKind.CIRCULAR, DocumentKind.JOINT_CIRCULAR)
_YEARLY = (NumberForm.ADMINISTRATIVE, NumberForm.LETTER)
_FIRST_YEAR_IN_NUMBERS = 1997
_MINISTRY = ("B", "TANDTC", "VKSNDTC", "TTCP", "NHNN", "VPCP", "UBDT")
_CENTRAL = ("B", "CP", "TTg", "QH", "UBTVQH", "TW", "TAND", "VKSND", "TTCP", "NHNN", "VPCP", "CTN")
_FOLDER = "content/documents/"
_ITS_DAY, _THE_DAY = Hint("“ngày …”", english="its day"), Hint("“ngày {}”", english="its day, {},")
_DAY_NEAR = re.compile(r"[^;0-9]{0,100}?ngày\s(?=[0-9]{1,2}\s?(?:[-/.]|tháng\s))")
"""A day after other words than the grammar of citations knows: "do UBND tỉnh ban hành ngày 17/02/2020"."""
_EXPIRED = Hint("hết hiệu lực từ {}", english="expired on {}")
_REPLACED = Hint("{} thay thế từ {}", english="replaced by {} on {}")
_DAYS_OFF = {5: Hint("{}, thứ Bảy", english="Saturday, {}"), 6: Hint("{}, Chủ Nhật", english="Sunday, {}")}
Key = tuple[object, ...]


def norms_are_cited_with_their_year(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Since 1997 (Luật Ban hành văn bản quy phạm pháp luật) the number of a decree or a circular holds its year."""
    for cited in _first_in_each_item(catalogue):
        citation, day = cited.citation, _day(cited)
        if citation.form is NumberForm.ADMINISTRATIVE and citation.kind in _NORMS and (not day or day.year >= _FIRST_YEAR_IN_NUMBERS):
            ordinal, _, rest = citation.number.partition("/")
            with_year = f"{ordinal}/{day.year if day else '…'}/{rest}"
            yield _issue(cited, Fault.CITED_WITHOUT_YEAR, expected=cited.document.number if cited.document else with_year)


def joint_circulars_are_cited_as_joint(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Of two ministries, or with TTLT in the number beside the word "Thông tư"."""
    for cited in _first_in_each_item(catalogue):
        citation, word = cited.citation, cited.citation.word
        is_of_several = len(citation.issuers) > 1 and all(issuer.startswith(_MINISTRY) for issuer in citation.issuers)
        has_plain_code = "/TT-" in citation.number and is_of_several
        has_plain_word = "/TTLT-" in citation.number and word is not None and word.text.lower() in {"thông tư", "tt"}
        if has_plain_code or has_plain_word:
            number = cited.document.number if cited.document else citation.number.replace("/TT-", "/TTLT-", 1)
            yield _issue(cited, Fault.JOINT_CITED_AS_PLAIN, expected=f"{DocumentKind.JOINT_CIRCULAR.value.capitalize()} {number}")


def a_number_is_cited_with_one_day(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """All over the site; what has a day in the register is held against that instead."""
    first: dict[Key, Cited] = {}
    for cited in _by_number(catalogue):
        day = cited.citation.issued
        if day and cited.doubt is not Doubt.OTHER_DAY and not (cited.document and cited.document.issued):
            other = first.setdefault((*_meant(catalogue, cited), _year_said(catalogue, cited)), cited)
            if other.citation.issued and other.citation.issued != day:
                yield _issue(cited, Fault.CITED_WITH_ANOTHER_DAY, found=_with_day(cited), expected=_at(write_date(other.citation.issued), other))


def a_number_is_cited_with_one_issuer(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A body and its head are two: the committee of a province issues in its own name, or its chairman in his."""
    first: dict[Key, Cited] = {}
    for cited in _by_number(catalogue):
        said = issuer_said(cited.mention)
        if said:
            other = first.setdefault((*_meant(catalogue, cited), _year_said(catalogue, cited)), cited)
            if contradict(said, issuer_said(other.mention)):
                found = f"{_written(cited)}, {said}"
                yield _issue(cited, Fault.CITED_WITH_ANOTHER_ISSUER, found=found, expected=_at(issuer_said(other.mention), other))


def yearly_numbers_are_cited_with_their_day(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Once in the item is enough; the front matter holds numbers alone, and the item's own number has its day there."""
    for found in catalogue.citations.values():
        dated = {cited.citation.number for cited in found if _says_day(cited)}
        told: set[str] = set()
        for cited in found:
            citation, official = cited.citation, cited.article.official
            is_own = official is not None and official.number == citation.number
            is_norm = citation.kind in _NORMS
            if citation.form in _YEARLY and not is_norm and not is_own and cited.mention.place and citation.number not in dated | told:
                told.add(citation.number)
                known = cited.document.issued if cited.document else None
                expected = joined(_THE_DAY, write_date(known)) if known else _ITS_DAY
                yield _issue(cited, Fault.CITED_WITHOUT_DAY, expected=expected)


def documents_are_in_force_when_cited(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """On the item's day, as the register knows: the day it expired, or the day another one took its place."""
    replaced = _replaced(catalogue)
    for cited in _first_in_each_item(catalogue):
        document, day = cited.document, cited.article.issued
        if document and document.expired and document.expired <= day:
            yield _issue(cited, Fault.CITED_NOT_IN_FORCE, expected=joined(_EXPIRED, write_date(document.expired)))
        elif document and document.id in replaced and replaced[document.id][1] <= day:
            successor, since = replaced[document.id]
            yield _issue(cited, Fault.CITED_NOT_IN_FORCE, expected=joined(_REPLACED, successor.number, write_date(since)))


def days_are_those_of_the_register(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A yearly number of another year is another document."""
    for cited in _first_in_each_item(catalogue, of_each_day=True):
        known = _other_day(cited)
        if known and known.issued:
            yield _issue(cited, Fault.CITED_DAY_NOT_REGISTERED, found=_with_day(cited), expected=f"{write_date(known.issued)}, {known.origin.path}")


def numbers_are_registered(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Each once, where it stands first; nothing is missing in a portal that keeps no register, or whose register has a mistake of its own."""
    if not catalogue.documents or any(path.startswith(_FOLDER) for path in catalogue.misread):
        return
    told: set[Key] = set()
    for cited in _by_number(catalogue):
        is_known = cited.document or cited.doubt is Doubt.SEVERAL or _other_day(cited)
        key = _meant(catalogue, cited)
        if not is_known and key not in told:
            told.add(key)
            yield _issue(cited, Fault.CITED_UNREGISTERED, expected=_FOLDER)


def days_are_working_days(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Saturdays and Sundays only; on holidays the Government does sign (01/NQ-CP of 1 January)."""
    for cited in _first_in_each_item(catalogue, of_each_day=True):
        day = cited.citation.issued
        if day and day.weekday() in _DAYS_OFF:
            yield _issue(cited, Fault.CITED_ON_DAY_OFF, expected=joined(_DAYS_OFF[day.weekday()], write_date(day)))


RULES = (
    norms_are_cited_with_their_year,
    joint_circulars_are_cited_as_joint,
    a_number_is_cited_with_one_day,
    a_number_is_cited_with_one_issuer,
    yearly_numbers_are_cited_with_their_day,
    documents_are_in_force_when_cited,
    days_are_those_of_the_register,
    numbers_are_registered,
    days_are_working_days,
)


def _by_number(catalogue: Catalogue) -> Iterator[Cited]:
    """Item by item, the oldest first, as the order in which texts came to be; in each as its text goes on."""
    for article in sorted(catalogue.articles, key=lambda article: (article.issued, article.origin.path)):
        yield from catalogue.citations[article.origin.path]


def _first_in_each_item(catalogue: Catalogue, *, of_each_day: bool = False) -> Iterator[Cited]:
    """Each number once, or once with each of its days."""
    told: set[Key] = set()
    for cited in _by_number(catalogue):
        key = (cited.article.origin.path, cited.citation.number, cited.citation.issued if of_each_day else None)
        if key not in told:
            told.add(key)
            yield cited


def _day(cited: Cited) -> date | None:
    return cited.document.issued if cited.document and cited.document.issued else cited.citation.issued


def _meant(catalogue: Catalogue, cited: Cited) -> Key:
    """What tells the document from others of its number: its entry, or the place where the number of a local body counts."""
    if cited.document:
        return ("", cited.document.id)
    agency = catalogue.agencies.get(cited.article.agency)
    is_central = any(issuer.startswith(_CENTRAL) for issuer in cited.citation.issuers)
    return (cited.citation.number, "" if is_central or not agency else agency.place)


def _year_said(catalogue: Catalogue, cited: Cited) -> int:
    """The year of the day with which the item cites the number; 0 where it needs none to be one document, or says none."""
    if cited.document or cited.citation.year:
        return 0
    same = (one.citation for one in catalogue.citations[cited.article.origin.path] if one.citation.number == cited.citation.number)
    return next((one.issued.year for one in (cited.citation, *same) if one.issued), 0)


def _says_day(cited: Cited) -> bool:
    """With the number, or further on in the sentence with nothing else in figures between."""
    number, sentence = cited.citation.text, cited.mention.sentence
    return cited.citation.day is not None or _DAY_NEAR.match(sentence, max(0, sentence.find(number)) + len(number)) is not None


def _other_day(cited: Cited) -> Document | None:
    """The entry whose day is another one, though it must be the document meant; of a yearly number only where the year is the same."""
    issued = cited.citation.issued
    if not issued or cited.doubt is not Doubt.OTHER_DAY:
        return None
    has_year = cited.citation.year is not None
    meant = [one for one in cited.candidates if one.issued and one.issued != issued and (has_year or one.issued.year == issued.year)]
    return meant[0] if len(meant) == 1 else None


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


def _written(cited: Cited) -> str:
    """As the item writes it, on one line; front matter has the number alone."""
    return " ".join(cited.citation.reference.text.split())


def _with_day(cited: Cited) -> str:
    """The day in figures, after a comma, which both languages read."""
    return f"{_written(cited)}, {write_date(cited.citation.issued)}" if cited.citation.issued else _written(cited)


def _place(cited: Cited) -> Place:
    return cited.mention.place or place_of(cited.article.origin, "based_on")


def _at(said: str, cited: Cited) -> str:
    place = _place(cited)
    return f"{said} ({place.path}:{place.line})"


def _issue(cited: Cited, fault: Fault, *, expected: str, found: str = "") -> Issue:
    return Issue(place=_place(cited), fault=fault, found=found or _written(cited), expected=expected)
