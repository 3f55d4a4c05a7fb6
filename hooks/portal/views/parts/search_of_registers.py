"""Indicators, agencies, areas, fields, words and standing pages as the search finds them: the catalogue -> their entries."""

from collections.abc import Iterable, Iterator

from portal.catalogue.catalogue import Catalogue
from portal.model.agency import Agency
from portal.model.area import Area
from portal.model.article import StandingPage
from portal.model.indicator import Indicator
from portal.model.register import FieldOfWork
from portal.model.search_entry import SearchAnswer, SearchEntry, SearchPart
from portal.model.word import Word
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.indicator_line import headline
from portal.views.parts.office_holders import OfficeHolder
from portal.views.parts.period import period_words
from portal.views.parts.search_names import Names, also
from portal.views.parts.search_parts import part, parts_of_body
from portal.views.parts.search_subject import (
    Subject,
    subject_of_agency,
    subject_of_area,
    subject_of_field,
    subject_of_indicator,
    subject_of_standing_page,
    subject_of_word,
)
from portal.views.parts.territory import territory_words


def indicator_entry(indicator: Indicator, catalogue: Catalogue) -> SearchEntry:
    """With the newest value in use as its answer."""
    facts = catalogue.facts.get(indicator.id, ())
    unit = catalogue.units[indicator.unit]
    parts_of_whole = (f"{one.title}: {', '.join(label for _, label in one.codes)}" for one in indicator.dimensions)
    return _entry(
        subject_of_indicator(indicator, catalogue),
        fields=(indicator.field,),
        summary=indicator.description,
        parts=part("", "", (f"Đơn vị tính: {unit.label}", *parts_of_whole, *(one.note for one in indicator.breaks))),
        also=also(
            (indicator.title_short, catalogue.fields[indicator.field].title),
            dict.fromkeys(territory_words(one.territory, catalogue) for one in facts),
        ),
        answer=_answer(indicator, catalogue),
    )


def _answer(indicator: Indicator, catalogue: Catalogue) -> SearchAnswer | None:
    """What stands at the head of its page; none where that is no number, or withdrawn."""
    fact = headline(catalogue.facts.get(indicator.id, ()))
    if fact is None or fact.value is None:
        return None
    figure = Figure.of_vintage(fact.last, catalogue.units[indicator.unit], status=fact.status)
    place = territory_words(fact.territory, catalogue)
    return SearchAnswer(
        value=f"{figure.text} ({figure.status})" if figure.status else figure.text,
        period=", ".join(filter(None, (period_words(fact.period), place, breakdown(fact.first.observation, indicator)))),
        source=fact.last.statement.article.title,
        address=fact.sentence,
        name=indicator.title_short,
    )


def agency_entry(agency: Agency, catalogue: Catalogue, names: Names, people: Iterable[OfficeHolder]) -> SearchEntry:
    """With the people its page names, and older names of its own; `names` add those of the bodies before and after it."""
    former = (" – ".join(filter(None, (one.name, one.name_short, one.note))) for one in agency.names)
    parent, contact = catalogue.agencies.get(agency.part_of), agency.contact
    return _entry(
        subject_of_agency(agency),
        agency=agency.id,
        summary=", ".join(filter(None, (agency.name_short, agency.place))),
        parts=(
            *part("", "", (f"Trực thuộc: {parent.name}" if parent else "", *former, agency.note)),
            *part("_chuc-vu", "Người giữ chức vụ, theo tài liệu", dict.fromkeys(f"{one.name}, {one.role}" for one in people)),
            *part("lien-he", "Liên hệ", (contact.address, contact.phone, contact.fax, contact.email) if contact else ()),
        ),
        also=also(names.of_agencies[agency.id], names.of_areas.get(agency.territory, ())),
    )


def area_entry(area: Area, catalogue: Catalogue, names: Names) -> SearchEntry:
    """Found by what its ground was called before and is called now."""
    whole = catalogue.areas.get(area.part_of)
    agencies = (one.name for one in catalogue.agencies.values() if one.territory == area.id)
    return _entry(
        subject_of_area(area),
        summary=f"Thuộc {whole.full_name}" if whole else "",
        parts=part("", "", (area.note, area.source)),
        also=also(names.of_areas[area.id], names.of_areas[whole.id] if whole else (), agencies),
    )


def field_entry(field: FieldOfWork, catalogue: Catalogue) -> SearchEntry:
    indicators = (one.title_short for one in catalogue.indicators.values() if one.field == field.id)
    return _entry(
        subject_of_field(field),
        fields=(field.id,),
        summary=field.description,
        parts=part("", "", (field.about, *(": ".join(filter(None, (one.title, one.note))) for one in field.links))),
        also=also(indicators),
    )


def word_entry(word: Word) -> SearchEntry:
    """It leads to the word on the page of the glossary."""
    return _entry(subject_of_word(word), summary=word.meaning, also=also(word.abbreviations, word.full_forms))


def standing_entry(page: StandingPage) -> SearchEntry:
    return _entry(subject_of_standing_page(page), summary=page.description, parts=parts_of_body(page.body))


def page_entry(subject: Subject, *, summary: str, parts: tuple[SearchPart, ...] = ()) -> SearchEntry:
    """A compiled page there is one of."""
    return _entry(subject, summary=summary, parts=parts)


def _entry(
    subject: Subject,
    *,
    agency: str = "",
    fields: tuple[str, ...] = (),
    summary: str = "",
    parts: tuple[SearchPart, ...] = (),
    also: str = "",
    answer: SearchAnswer | None = None,
) -> SearchEntry:
    return SearchEntry(
        kind=subject.kind,
        address=subject.address,
        title=subject.title,
        day=subject.day,
        agency=agency,
        fields=fields,
        note=subject.note,
        summary=summary,
        parts=parts,
        also=also,
        answer=answer,
    )


def entries_of_registers(catalogue: Catalogue, names: Names, people: dict[str, tuple[OfficeHolder, ...]]) -> Iterator[SearchEntry]:
    """All but items, documents and compiled pages."""
    yield from (indicator_entry(one, catalogue) for one in catalogue.indicators.values())
    yield from (agency_entry(one, catalogue, names, people.get(one.id, ())) for one in catalogue.agencies.values())
    yield from (area_entry(one, catalogue, names) for one in catalogue.areas.values())
    yield from (field_entry(one, catalogue) for one in catalogue.fields.values())
    yield from map(word_entry, catalogue.glossary.words.values())
    yield from (standing_entry(page) for page in catalogue.standing_pages if page.address)
