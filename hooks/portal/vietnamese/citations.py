"""A text goes in, everything it cites comes out: documents by their numbers, standards, and laws called by their names.

    find_citations(text: str) -> tuple[Citation, ...]        # in the order of the text, none within or across another

The text is what a reader sees (no HTML). It is never changed: every place is one of the text given, in code points, and every passage is a
slice of it. Between a blank line, or a control character, and the next nothing is connected, so
`find_citations(a + "\\n\\n" + b)` is `find_citations(a)` and then `find_citations(b)` further on. The time is proportional to the length.

even_text          one spelling for all (NFC, dashes, spaces, Đ), with the way back
document_numbers   the grammar of numbers; incomplete_numbers, standards and law_names beside it
document_kinds     which kind a word or a code names
citation_context   the part, the day, the issuer and the subject around a number
day_before         the day said before it
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from heapq import merge

from portal.model.citation import Citation, DocumentKind, NumberForm
from portal.vietnamese.citation_context import Place, after_number, provision_before
from portal.vietnamese.dates import read_date
from portal.vietnamese.day_before import day_before
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
    return tuple(_citations(EvenText.of(text)))


def _citations(text: EvenText) -> Iterator[Citation]:
    """One by one; the name of a law waits for what comes next, which may be its number."""
    waiting: LawName | None = None
    for found in _apart(text):
        name = waiting if waiting and isinstance(found, Number) and _BETWEEN.fullmatch(text.small, waiting.end, found.start) else None
        if waiting and not name:
            yield _named(waiting, text)
        waiting = None
        if isinstance(found, Number):
            yield _numbered(found, name, text)
        else:
            waiting = found
    if waiting:
        yield _named(waiting, text)


def _apart(text: EvenText) -> Iterator[Number | LawName]:
    """What was found, in order and without overlaps; one at a time, so that of a text made of numbers alone not all are kept at once."""
    laws = sorted(law_names_in(text), key=_longest_first)
    ordered: tuple[Iterable[Number | LawName], ...] = (numbers_in(text), incomplete_numbers_in(text), standards_in(text), laws)
    end = 0
    for each in merge(*ordered, key=_longest_first):
        if each.start >= end:
            end = each.end
            yield each


def _longest_first(found: Number | LawName) -> tuple[int, int]:
    return found.start, -found.end


def _numbered(found: Number, name: LawName | None, text: EvenText) -> Citation:
    if name:
        return _citation(text, found, kind=said(name.kind, number=found.kind), word=(name.start, name.word_end), subject=name.name)
    before = word_before(text, found.start)
    word = (before.start, before.end) if before and before.start < before.end else None
    earlier = day_before(text, before.start, has_word=word is not None) if before else None
    return _citation(text, found, kind=said(before.kind if before else None, number=found.kind), word=word, earlier=earlier)


def _named(found: LawName, text: EvenText) -> Citation:
    return _citation(text, found, kind=found.kind, word=(found.start, found.word_end), subject=found.name)


def _citation(
    text: EvenText,
    found: Number | LawName,
    *,
    kind: DocumentKind,
    word: Place | None,
    subject: Place | None = None,
    earlier: tuple[str, Place] | None = None,
) -> Citation:
    """`earlier` is the day or year said before, which counts where none is said after."""
    number = found if isinstance(found, Number) else None
    start = word[0] if word else found.start
    provision = provision_before(text, start)
    after = after_number(text, found.end, seeks_subject=number is not None and number.form is not NumberForm.STANDARD and not subject)
    day, year, issued = after.day, after.year, None
    if earlier and not (day or year):
        day, year = (earlier[1], None) if earlier[0] == "day" else (None, earlier[1])
    if day:
        issued = _issued(text, day)
        year = year if issued else (day[1] - 4, day[1])
    itself = text.passage(found.start, found.end)
    about = subject or after.subject
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
        word=text.passage(*word) if word else None,
        provision=text.passage(*provision) if provision else None,
        provisions=provisions_in(text.even[provision[0] : provision[1]]) if provision else (),
        day=text.passage(*day) if day else None,
        issued=issued,
        issued_year=int(text.even[year[0] : year[1]]) if year else None,
        issuer=text.passage(*after.issuer) if after.issuer else None,
        term=text.passage(*after.term) if after.term else None,
        subject=text.passage(*about) if about else None,
    )


def _issued(text: EvenText, place: Place) -> date | None:
    """The day printed there, with or without spaces around its signs."""
    day = read_date(_AROUND_SIGNS.sub(r"\1", text.even[place[0] : place[1]]))
    return day if isinstance(day, date) else None
