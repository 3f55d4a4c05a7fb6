"""What the filter of the register looks through: a document and the catalogue -> all that names it, as folded words apart by single spaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import descendants
from portal.model.agency import Agency
from portal.model.document import Document
from portal.vietnamese.dates import write_iso
from portal.vietnamese.document_kinds import CODES
from portal.vietnamese.folding import fold
from portal.views.parts.agency import all_names
from portal.views.parts.area import area_of_document, areas_today
from portal.views.parts.document import document_name, issuers_of

NAMES_END, PART_END = " || ", " | "
"""Signs no word has: what stands together stands in one part; before NAMES_END are kind, number and other spellings."""
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """`fields` are, by id, the title of a field and the abbreviations of the words of its texts and of the names of its indicators."""

    catalogue: Catalogue
    fields: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "SearchWords":
        """Found once for all documents."""
        texts = {field.id: [field.title, field.description, field.about] for field in catalogue.fields.values()}
        for indicator in catalogue.indicators.values():
            if indicator.field in texts:
                texts[indicator.field].append(indicator.title)
        return cls(catalogue=catalogue, fields={id: (found[0], *_shorts(found, catalogue)) for id, found in texts.items()})

    def of_document(self, document: Document) -> str:
        """Kind and number in full, short and without signs; then issuers, old and new names, places, fields, the day in every form, the subject."""
        others = [*self._issuers(document), *self._places(document), *(word for id in document.fields for word in self.fields.get(id, ()))]
        others += [*_days(document.issued), document.subject, *_shorts([document.subject], self.catalogue)]
        parts = [PART_END.join(dict.fromkeys(filter(None, map(searched, texts)))) for texts in (_names(document), others)]
        return NAMES_END.join(parts)

    def _issuers(self, document: Document) -> Iterator[str]:
        names = issuers_of(document, self.catalogue)
        yield from names
        yield from _shorts(names, self.catalogue)
        for one in kin_of(document, self.catalogue):
            yield from all_names(one)

    def _places(self, document: Document) -> Iterator[str]:
        yield document.territory
        if area := area_of_document(document, self.catalogue):
            yield from (one.full_name for one in (area, *areas_today(area, self.catalogue)))


def searched(text: str) -> str:
    """The words of a text, folded, letters and figures only: "54/2016/NĐ-CP" is "54 2016 nd cp"."""
    return _SIGNS.sub(" ", fold(text)).strip()


def kin_of(document: Document, catalogue: Catalogue) -> tuple[Agency, ...]:
    """The agency of the register, and those that came after it, today's among them."""
    agency = catalogue.agencies.get(document.agency)
    return (agency, *descendants(agency, catalogue.agencies)) if agency else ()


def _names(document: Document) -> Iterator[str]:
    yield document_name(document)
    if document.number:
        yield f"{document.kind.value} số {document.number}"
        if document.number.startswith("0"):
            yield f"{document.kind.value} {document.number.lstrip('0')}"
        yield from (f"{code} {document.number}" for code, kind in CODES.items() if kind is document.kind)
        yield from (_SIGNS.sub("", number) for number in (document.number, *document.also_written))
    yield from document.also_written


def _days(day: date | None) -> Iterator[str]:
    """As people type it, with zeros and without."""
    if day:
        yield write_iso(day)
        for written in dict.fromkeys((f"{day.day}", f"{day.day:02}")):
            for month in dict.fromkeys((f"{day.month}", f"{day.month:02}")):
                yield f"ngày {written}/{month}/{day.year}"
                yield f"ngày {written} tháng {month} năm {day.year}"


def _shorts(texts: list[str] | tuple[str, ...], catalogue: Catalogue) -> list[str]:
    """The abbreviations of the words of the glossary that stand in full in the texts."""
    glossary = catalogue.glossary
    ids = dict.fromkeys(id for text in texts for id in glossary.full_forms.in_html(escape(text)))
    return [short for id in ids for short in glossary.words[id].abbreviations]
