"""What the filter of the register looks through: documents and the catalogue -> all that names them, as small words apart by single spaces.

Marks stay, for a reader who types one means it (theme/assets/folding.js). Words of the glossary that are said in full are said in short as
well, and the other way round. What names a field stands once, for all its documents.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import descendants
from portal.model.agency import Agency
from portal.model.document import Document
from portal.vietnamese.dates import write_iso
from portal.vietnamese.document_kinds import CODES
from portal.vietnamese.folding import caseless, fold, tone_key
from portal.views.parts.agency import all_names
from portal.views.parts.area import area_of_document, areas_today
from portal.views.parts.document import document_name, issuers_of

NAMES_END, PART_END = " || ", " | "
"""Signs no word has: what stands together stands in one part; before NAMES_END are kind, number and other spellings."""
_SIGNS = re.compile(r"[\W_]+")
_LOOSE_MARKS = re.compile(r"[\u0300-\u036f]+")
_CODE_ENDS = re.compile(r"[/-]")


def words_of_document(document: Document, catalogue: Catalogue) -> str:
    """Kind and number in full, short and without signs; then issuers, old and new names, places, the day in every form, the subject.

    Its fields are not among them.
    """
    issuers = issuers_of(document, catalogue)
    kin = (name for one in kin_of(document, catalogue) for name in all_names(one))
    said = _both_forms((*issuers, document.subject), catalogue)
    others = [*issuers, *kin, *_places(document, catalogue), *_days(document.issued), document.subject, *said, *_codes(document, catalogue)]
    names = _by_key(_names(document))
    rest = {key: part for key, part in _by_key(others).items() if key not in names}
    return NAMES_END.join(map(PART_END.join, _needed(names.values(), rest.values())))


def words_of_fields(catalogue: Catalogue) -> dict[str, str]:
    """By the id of each field: its title, and the words of its texts and of the names of its indicators that have a short form."""
    texts = {field.id: [field.title, field.description, field.about] for field in catalogue.fields.values()}
    for indicator in catalogue.indicators.values():
        if indicator.field in texts:
            texts[indicator.field].append(indicator.title)
    parts = {id: _by_key((found[0], *_both_forms(found, catalogue))).values() for id, found in texts.items()}
    return {id: PART_END.join(*_needed(found)) for id, found in parts.items()}


def searched(text: str) -> str:
    """The words of a text in small letters, letters and figures only: "54/2016/NĐ-CP" is "54 2016 nđ cp"."""
    return _SIGNS.sub(" ", _LOOSE_MARKS.sub("", caseless(text))).strip()


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
        # Who types "nd" finds "nđ": it need not stand there too.
        codes = [code for code, kind in CODES.items() if kind is document.kind]
        yield from (f"{code} {document.number}" for code in codes if code not in {fold(other).upper() for other in codes if other != code})
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


def _places(document: Document, catalogue: Catalogue) -> Iterator[str]:
    yield document.territory
    if area := area_of_document(document, catalogue):
        yield from (one.full_name for one in (area, *areas_today(area, catalogue)))


def _both_forms(texts: Iterable[str], catalogue: Catalogue) -> Iterator[str]:
    """All that the words of the glossary are called that stand in the texts; those that have no short form need no other."""
    for word in (word for text in texts for word in catalogue.glossary.named_in(text) if word.abbreviations):
        yield from (*word.abbreviations, *word.full_forms)


def _codes(document: Document, catalogue: Catalogue) -> Iterator[str]:
    """What the letters of its numbers are short for, "UBND" in "975/QĐ-UBND"; which of several meanings, the rest of the entry says."""
    for code in (code for number in (document.number, *document.also_written) for code in _CODE_ENDS.split(number)):
        meanings = catalogue.glossary.meanings.get(code, ())
        if len(meanings) == 1:
            yield from meanings[0].full_forms


def _needed(*groups: Iterable[str]) -> Iterator[list[str]]:
    """The parts of each group that do not stand in another part."""
    parts = [list(group) for group in groups]
    everything = f" {PART_END.join(part for group in parts for part in group)} "
    for group in parts:
        yield [part for part in group if everything.count(f" {part} ") == 1]


def _by_key(texts: Iterable[str]) -> dict[str, str]:
    """The words of each text, once for all ways to place a tone."""
    found: dict[str, str] = {}
    for part in filter(None, map(searched, texts)):
        found.setdefault(tone_key(part), part)
    return found
