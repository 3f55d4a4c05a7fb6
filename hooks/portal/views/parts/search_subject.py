"""What a search entry and a line of the A–Z are about: a record goes in; its kind, its address, its title, its day and its note come out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.agency import Agency
from portal.model.area import Area
from portal.model.article import Article, Kind, Reliability, StandingPage
from portal.model.document import Document
from portal.model.indicator import Indicator
from portal.model.register import FieldOfWork
from portal.model.search_entry import SearchKind
from portal.model.word import Word
from portal.views.parts.agency import lifetime
from portal.views.parts.area import area_lifetime, area_name
from portal.views.parts.days import with_note
from portal.views.parts.definition import retired_words
from portal.views.parts.document import document_name, issuer_words
from portal.views.parts.page import Crumb

KIND_TITLES = {
    SearchKind.NEWS: "Tin tức",
    SearchKind.INTERVIEW: "Phỏng vấn",
    SearchKind.NOTICE: "Thông báo",
    SearchKind.REPORT: "Báo cáo",
    SearchKind.DOCUMENT: "Văn bản",
    SearchKind.INDICATOR: "Chỉ tiêu",
    SearchKind.AGENCY: "Cơ quan",
    SearchKind.AREA: "Địa bàn",
    SearchKind.FIELD: "Lĩnh vực",
    SearchKind.WORD: "Thuật ngữ",
    SearchKind.PAGE: "Trang",
}
_KINDS = {Kind.NEWS: SearchKind.NEWS, Kind.INTERVIEW: SearchKind.INTERVIEW, Kind.NOTICE: SearchKind.NOTICE, Kind.REPORT: SearchKind.REPORT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """`names` are the lines of the A–Z under which it stands, at least one; `day` is None and `note` "" where there is none."""

    kind: SearchKind
    address: str
    title: str
    day: date | None
    note: str
    names: tuple[str, ...]


def subject_of_article(article: Article, catalogue: Catalogue) -> Subject:
    """What a reader must know of it comes first in the note."""
    day = article.published.date()
    ended = "đã rút" if article.is_withdrawn else ""
    doubted = "chưa kiểm chứng" if article.reliability is Reliability.UNVERIFIED else ""
    return _subject(
        _KINDS[article.kind],
        addresses.of_article(article),
        article.title,
        day=day,
        note=_note(ended, doubted, catalogue.agencies[article.agency].name_short_on(day)),
    )


def subject_of_document(document: Document, catalogue: Catalogue) -> Subject:
    """Readers look it up by its number and by what it is about."""
    name, about = document_name(document), document.subject.rstrip(".")
    standing = "" if document.is_draft else document.validity.vietnamese
    doubted = "chưa kiểm chứng" if document.reliability is Reliability.UNVERIFIED else ""
    title = f"{name}: {about}" if about else name
    return _subject(
        SearchKind.DOCUMENT,
        addresses.of_document(document),
        title,
        day=document.issued,
        note=_note(issuer_words(document, catalogue), standing, doubted),
        names=(title, f"{about} ({name})") if about else (),
    )


def subject_of_indicator(indicator: Indicator, catalogue: Catalogue) -> Subject:
    note = _note(catalogue.fields[indicator.field].title, retired_words(indicator))
    return _subject(SearchKind.INDICATOR, addresses.of_indicator(indicator.id), indicator.title, note=note)


def subject_of_agency(agency: Agency) -> Subject:
    """Under older names of its own too; bodies of one name followed each other, so its lifetime stands beside it."""
    former = (f"{one.name} (nay là {agency.name})" for one in agency.names if one.name != agency.name)
    return _subject(
        SearchKind.AGENCY,
        addresses.of_agency(agency.id),
        agency.name,
        note=with_note(lifetime(agency), agency),
        names=(agency.name, *former),
    )


def subject_of_area(area: Area) -> Subject:
    """The A–Z has "Thái Bình (tỉnh)", for nobody looks under the word of its kind."""
    name = area.name if area_name(area) == area.name else f"{area.name} ({area.kind.value})"
    note = with_note(area_lifetime(area), area)
    return _subject(SearchKind.AREA, addresses.of_area(area.id), area_name(area), note=note, names=(name,))


def subject_of_field(field: FieldOfWork) -> Subject:
    return _subject(SearchKind.FIELD, addresses.of_field(field.id), field.title)


def subject_of_word(word: Word) -> Subject:
    """ "UBND: Ủy ban nhân dân"; in the A–Z under all its forms, short and full."""
    shorts = ", ".join(word.abbreviations)
    full = tuple(f"{form} ({shorts})" if shorts else form for form in word.full_forms)
    return _subject(
        SearchKind.WORD,
        addresses.of_word(word.id),
        f"{word.title}: {word.name}" if word.abbreviations else word.name,
        note="chữ viết tắt" if word.abbreviations else "",
        names=(*(f"{short}: {word.name}" for short in word.abbreviations), *full),
    )


def subject_of_standing_page(page: StandingPage) -> Subject:
    return _subject(SearchKind.PAGE, page.address, page.title)


def subject_of_page(page: Crumb) -> Subject:
    """A compiled page there is one of."""
    return _subject(SearchKind.PAGE, page.address, page.title)


def subjects_of_registers(catalogue: Catalogue) -> Iterator[Subject]:
    """All that is neither an item, nor a document, nor a compiled page. The home page is a list."""
    yield from (subject_of_indicator(one, catalogue) for one in catalogue.indicators.values())
    yield from map(subject_of_agency, catalogue.agencies.values())
    yield from map(subject_of_area, catalogue.areas.values())
    yield from map(subject_of_field, catalogue.fields.values())
    yield from map(subject_of_word, catalogue.glossary.words.values())
    yield from (subject_of_standing_page(page) for page in catalogue.standing_pages if page.address)


def _subject(kind: SearchKind, address: str, title: str, *, day: date | None = None, note: str = "", names: tuple[str, ...] = ()) -> Subject:
    return Subject(kind=kind, address=address, title=title, day=day, note=note, names=names or (title,))


def _note(*words: str) -> str:
    """The first word with a capital, for it stands alone."""
    said = " · ".join(filter(None, words))
    return f"{said[:1].upper()}{said[1:]}"


def year_words(subject: Subject) -> str:
    """What stands beside a title of the A–Z: the year, of what has none its note."""
    return str(subject.day.year) if subject.day else subject.note
