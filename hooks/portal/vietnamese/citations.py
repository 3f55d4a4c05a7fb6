"""A text goes in, everything it cites comes out: documents by their numbers, standards, and laws called by their names.

    find_citations(text: str) -> tuple[Citation, ...]        # in the order of the text, none within or across another

The text is what a reader sees (no HTML). It is never changed: every place is one of the text given, in code points, and every passage is a
slice of it. Between a blank line, or a control character, and the next nothing is connected, so
`find_citations(a + "\\n\\n" + b)` is `find_citations(a)` and then `find_citations(b)` further on. The time is proportional to the length.

even_text          one spelling for all (NFC, dashes, spaces, Đ), with the way back
document_numbers   the grammar of numbers; incomplete_numbers, standards and law_names beside it
document_kinds     which kind a word or a code names
citation_context   the part, the day, the issuer and the subject around a number
"""

import re
from datetime import date
from operator import attrgetter

from portal.model.citation import Citation, DocumentKind, NumberForm, Passage
from portal.vietnamese.citation_context import Place, after_number, provision_before
from portal.vietnamese.dates import read_date
from portal.vietnamese.document_kinds import said, word_before
from portal.vietnamese.document_numbers import Number, numbers_in
from portal.vietnamese.even_text import EvenText
from portal.vietnamese.incomplete_numbers import incomplete_numbers_in
from portal.vietnamese.law_names import LawName, law_names_in
from portal.vietnamese.provisions import provisions_in
from portal.vietnamese.standards import standards_in

_BETWEEN = re.compile(r"[ ]{0,3}+\n?+[ ]{0,3}+[(]?+(?:luật )?+(?:số)?+[ ]{0,3}+:?+[ ]{0,3}+")
"""What may stand between the name of a law and its number."""
_AROUND_SIGNS = re.compile(r" ?([-/.]) ?")


def find_citations(text: str) -> tuple[Citation, ...]:
    """Every citation in `text`, longest first where two would overlap; a law's name and the number after it are one."""
    even = EvenText.of(text)
    return tuple(_numbered(each, name, even) if isinstance(each, Number) else _named(each, even) for each, name in _apart(even))


def _apart(text: EvenText) -> list[tuple[Number | LawName, LawName | None]]:
    """What was found, in order and without overlaps; with each number, the name of the law that stands right before it."""
    found: list[Number | LawName] = [*numbers_in(text), *incomplete_numbers_in(text), *standards_in(text), *law_names_in(text)]
    found.sort(key=attrgetter("end"), reverse=True)
    found.sort(key=attrgetter("start"))
    kept: list[tuple[Number | LawName, LawName | None]] = []
    end = 0
    for each in found:
        if each.start < end:
            continue
        before = kept[-1][0] if kept else None
        end = each.end
        if isinstance(each, Number) and isinstance(before, LawName) and _BETWEEN.fullmatch(text.small, before.end, each.start):
            kept[-1] = (each, before)
        else:
            kept.append((each, None))
    return kept


def _numbered(found: Number, name: LawName | None, text: EvenText) -> Citation:
    if name:
        return _citation(text, found, kind=said(name.kind, number=found.kind), word=(name.start, name.word_end), subject=name.name)
    before = word_before(text, found.start)
    word = (before.start, before.end) if before and before.start < before.end else None
    return _citation(text, found, kind=said(before.kind if before else None, number=found.kind), word=word)


def _named(found: LawName, text: EvenText) -> Citation:
    return _citation(text, found, kind=found.kind, word=(found.start, found.word_end), subject=found.name)


def _citation(text: EvenText, found: Number | LawName, *, kind: DocumentKind, word: Place | None, subject: Place | None = None) -> Citation:
    number = found if isinstance(found, Number) else None
    start = word[0] if word else found.start
    provision = provision_before(text, start)
    after = after_number(text, found.end, seeks_subject=number is not None and number.form is not NumberForm.STANDARD and not subject)
    itself = text.passage(found.start, found.end)
    return Citation(
        start=itself.start,
        end=itself.end,
        text=itself.text,
        number=number.number if number else "",
        form=number.form if number else NumberForm.NAME,
        kind=kind,
        year=found.year,
        issuers=number.issuers if number else (),
        reference=text.passage(start, found.end) if word else itself,
        word=_passage(text, word),
        provision=_passage(text, provision),
        provisions=provisions_in(text.even[provision[0] : provision[1]]) if provision else (),
        day=_passage(text, after.day),
        issued=_issued(text, after.day),
        issued_year=int(text.even[after.year[0] : after.year[1]]) if after.year else None,
        issuer=_passage(text, after.issuer),
        term=_passage(text, after.term),
        subject=_passage(text, subject or after.subject),
    )


def _passage(text: EvenText, place: Place | None) -> Passage | None:
    return text.passage(*place) if place else None


def _issued(text: EvenText, place: Place | None) -> date | None:
    """The day printed there, with or without spaces around its signs."""
    if not place:
        return None
    day = read_date(_AROUND_SIGNS.sub(r"\1", text.even[place[0] : place[1]]))
    return day if isinstance(day, date) else None
