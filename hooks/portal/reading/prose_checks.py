"""The body of an item goes in; what a careful reader would doubt is told at its line and column, and every citation learns its place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from portal.model.citation import Mention
from portal.model.period import Period
from portal.model.place import Place
from portal.reading.findings import Findings
from portal.reading.guard import Source, place_at
from portal.reading.plain_text import PlainText, without_code
from portal.vietnamese.damaged_numbers import damaged_numbers
from portal.vietnamese.prose_checks import prose_findings

_MOST_MISSES = 40
"""A citation that stands in no such spelling is sought through the whole body; an editor has few of those, a hostile file must not have many."""


def check_prose(source: Source, findings: Findings, *, period: Period | None, published: date | None) -> None:
    """Advice only: nothing is changed and, unless the settings are strict, nothing is stopped."""
    plain = PlainText.of(source.body)
    for found in prose_findings(plain.text, period=period, published=published):
        place = place_at(source.path, source.body, plain.place(found.start), first_line=source.body_line)
        findings.add(found.fault, place, found=found.found, expected=found.expected)


def check_numbers(source: Source, findings: Findings) -> None:
    """Numbers of documents that are damaged; of the source as it is written, for tables cite documents as well; not of code."""
    for found in damaged_numbers(without_code(source.body)):
        place = place_at(source.path, source.body, found.start, first_line=source.body_line)
        findings.add(found.fault, place, found=found.found, expected=found.expected)


def placed(mentions: tuple[Mention, ...], source: Source) -> tuple[Mention, ...]:
    """The mentions, which are in the order of the body, each with the place of its number; the first line of the body where it is not found."""
    return tuple(_placed(mentions, source)) if mentions else ()


def _placed(mentions: tuple[Mention, ...], source: Source) -> Iterator[Mention]:
    plain = PlainText.of(source.body)
    position, misses, line, line_start = 0, 0, source.body_line, 0
    for mention in mentions:
        match = _spelling(mention.citation.text).search(plain.text, position) if misses < _MOST_MISSES else None
        if not match:
            misses += 1
            yield replace(mention, place=_place_of_note(mention, plain, source) if misses <= _MOST_MISSES else _at_the_body(source))
            continue
        position = match.end()
        offset = plain.place(match.start())
        line += source.body.count("\n", line_start, offset)
        line_start = max(line_start, source.body.rfind("\n", line_start, offset) + 1)
        yield replace(mention, place=Place(path=source.path, line=line, column=offset - line_start + 1))


def _place_of_note(mention: Mention, plain: PlainText, source: Source) -> Place:
    """Notes are read behind the text; where an editor wrote one between its paragraphs, what it cites stands before what was found last."""
    match = _spelling(mention.citation.text).search(plain.text)
    if not match:
        return _at_the_body(source)
    return place_at(source.path, source.body, plain.place(match.start()), first_line=source.body_line)


def _at_the_body(source: Source) -> Place:
    return Place(path=source.path, line=source.body_line)


def _spelling(text: str) -> re.Pattern[str]:
    """As whole words, with any white space where the reader sees one."""
    words = r"\s+".join(re.escape(word) for word in text.split())
    return re.compile(rf"(?<!\w){words}(?!\w)")
