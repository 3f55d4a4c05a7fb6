"""The body of a source -> whether it may be parsed as Markdown; what the portal does not print, and what would hold a parser up, is told.

The limits are far above what a long report needs; they were set by timing the parser on the worst text they let through.
"""

import re
from collections.abc import Iterator
from html import unescape

from portal.model.fault import Fault
from portal.model.place import Place
from portal.reading.findings import Findings
from portal.reading.guard import HIDDEN, Source

LARGEST_BODY = 600_000
MOST_LINES = 10_000
LONGEST_LINE = 20_000
LONGEST_BLOCK = 2_000
"""Lines without a blank line between them."""
MOST_MARKS = 600
"""In one block."""
MOST_MARKS_OF_BODY = 8_000
MOST_CELLS = 20_000
"""The columns of the widest line of a block times its lines: a table pads every row to the width of its head."""
DEEPEST_INDENT = 24
DEEPEST_LEVEL = 6
_CODE = re.compile(r"(?<!`)(`{1,8})(?!`)(?:(?!\1).){1,500}?\1(?!`)")
_RAW_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|!--|!DOCTYPE|\?)", re.IGNORECASE)
_INCLUDE = re.compile(r"-8<-|\{!|\{%\s*include")
_IMAGE = re.compile(r"!\[")
_ENTITY = re.compile(r"&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,40});")
_TOP_HEADING = re.compile(r"[ >]*(?:#(?!#)\s*\S|\S.*\n[ >]*=[=-]*\s*$)")
_MARKS = re.compile(r"[\[\]!*_`<\\&]")
_RUN = re.compile(r"`{9}|\S\s{1000}")
_LEAD = re.compile(r"(?:[ >]|(?:[-*+:]|[0-9]+\.)(?=[ ]))*")
_LEVEL = re.compile(r"[^ ]+")


def is_parseable(source: Source, findings: Findings) -> bool:
    """False where something was told; then no parser may see the body."""
    before = len(findings.issues)
    lines = source.body.split("\n")
    if len(source.body) > LARGEST_BODY or len(lines) > MOST_LINES:
        most = f"{LARGEST_BODY} ký tự hoặc {MOST_LINES} dòng"
        findings.add(Fault.BODY_TOO_LONG, Place(path=source.path, line=source.body_line), expected=most)
        return False
    size = _Size()
    for number, line in enumerate(lines):
        place = Place(path=source.path, line=source.body_line + number)
        if size.is_exceeded_by(line):
            findings.add(Fault.TOO_MUCH_MARKUP, place, found=line[:40])
            continue
        for fault, column, found in _line_faults(line, lines[number + 1 : number + 2]):
            findings.add(fault, Place(path=place.path, line=place.line, column=column), found=found)
    return len(findings.issues) == before


class _Size:
    """Counts while the lines pass by."""

    def __init__(self) -> None:
        self.lines = self.marks = self.widest = self.cells_before = self.marks_of_body = 0

    def is_exceeded_by(self, line: str) -> bool:
        if not line.strip():
            self.cells_before += self.lines * self.widest
            self.lines = self.marks = self.widest = 0
            return False
        marks = len(_MARKS.findall(line))
        self.lines += 1
        self.marks += marks
        self.marks_of_body += marks
        self.widest = max(self.widest, line.count("|"))
        return (
            len(line) > LONGEST_LINE
            or self.lines > LONGEST_BLOCK
            or self.marks > MOST_MARKS
            or self.marks_of_body > MOST_MARKS_OF_BODY
            or self.cells_before + self.lines * self.widest > MOST_CELLS
            or _RUN.search(line) is not None
        )


def _line_faults(line: str, following: list[str]) -> Iterator[tuple[Fault, int, str]]:
    if _is_deep(line):
        yield Fault.TOO_DEEP, 1, line[:40]
    if _TOP_HEADING.match("\n".join([line, *following])):
        yield Fault.TOP_HEADING, 1, line
    text = _CODE.sub(lambda code: " " * len(code.group()), line)
    for pattern, fault in ((_RAW_HTML, Fault.RAW_HTML), (_INCLUDE, Fault.INCLUDE), (_IMAGE, Fault.IMAGE)):
        if match := pattern.search(text):
            yield fault, match.start() + 1, text[match.start() : match.start() + 30]
    for entity in _ENTITY.finditer(text):
        if HIDDEN.search(unescape(entity.group())):
            yield Fault.HIDDEN_CHARACTER, entity.start() + 1, entity.group()


def _is_deep(line: str) -> bool:
    """By its indentation, or by the quotes, lists and definitions it opens at once."""
    lead = _LEAD.match(line.expandtabs(4))
    return lead is not None and (lead.end() >= DEEPEST_INDENT or sum(map(len, _LEVEL.findall(lead.group()))) >= DEEPEST_LEVEL)
