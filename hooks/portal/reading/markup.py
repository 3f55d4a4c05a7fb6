"""The body of a source -> whether it may be parsed as Markdown; what the portal does not print, and what would hold a parser up, is told.

The limits are far above what a long report needs; they were set by timing the parser on the worst text they let through.
"""

import re
from collections.abc import Iterator
from html import unescape

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.place import Place
from portal.reading.findings import Findings
from portal.reading.guard import HIDDEN, Source
from portal.vietnamese.numbers import write_number

LARGEST_BODY = 600_000
MOST_LINES = 10_000
LONGEST_LINE = 20_000
LONGEST_BLOCK = 1_000
"""Lines without a blank line between them."""
MOST_MARKS = 2_000
"""In one block."""
MOST_MARKS_OF_BODY = 20_000
MOST_CELLS = 20_000
"""The columns of the widest line of a block times its lines: a table pads every row to the width of its head."""
FARTHEST_REACH = 500_000
"""Letters a parser looks through for the partners of all brackets of a body: it begins anew at each."""
MOST_DEFINITIONS = 100
"""In one block: each is read inside the one before."""
DEEPEST_INDENT = 24
DEEPEST_LEVEL = 6
_CODE = re.compile(r"(?<!`)(`{1,8})(?!`)(?:(?!\1).){1,500}?\1(?!`)")
_RAW_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$)|!--|!DOCTYPE|\?)", re.IGNORECASE)
_INCLUDE = re.compile(r"-8<-|\{!|\{%\s*include")
_IMAGE = re.compile(r"!\[")
ENTITY = re.compile(r"&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,40});")
_TOP_HEADING = re.compile(r"(?:[ >]|(?:[-*+:]|[0-9]+\.) )*#(?!#)|[ >]*\S.*\n[ >]*=[=-]*\s*$")
_MARKS = re.compile(r"[\[\]!*_`<\\&]")
_BRACKETS = re.compile(r"\\.|(\[)|(\])(\((?![^()\"'\n]*\)))?")
_DEFINITION = re.compile(r"[ ]{0,3}:[ ]")
_RUN = re.compile(r"`{9}|\S\s{1000}")
_LEAD = re.compile(r"(?:[ >]|(?:[-*+:]|[0-9]+\.)(?=[ ]))*")
_LEVEL = re.compile(r"[^ ]+")


def is_parseable(source: Source, findings: Findings) -> bool:
    """False where something was told; then no parser may see the body."""
    before = len(findings.issues)
    lines = source.body.split("\n")
    if len(source.body) > LARGEST_BODY or len(lines) > MOST_LINES:
        most = Hint(
            f"{write_number(LARGEST_BODY)} ký tự hoặc {write_number(MOST_LINES)} dòng", english=f"{LARGEST_BODY:,} characters or {MOST_LINES:,} lines"
        )
        findings.add(Fault.BODY_TOO_LONG, Place(path=source.path, line=source.body_line), expected=most)
        return False
    size = _Size()
    for first, block in _blocks(lines):
        place = Place(path=source.path, line=source.body_line + first)
        if size.is_exceeded_by(block):
            findings.add(Fault.TOO_MUCH_MARKUP, place, found=block[0][:40])
            continue
        if sum(1 for line in block if _DEFINITION.match(line)) > MOST_DEFINITIONS:
            findings.add(Fault.TOO_DEEP, place, found=block[0][:40])
        for number, line in enumerate(block):
            for fault, column, found in _line_faults(line, block[number + 1 : number + 2]):
                findings.add(fault, Place(path=place.path, line=place.line + number, column=column), found=found)
    return len(findings.issues) == before


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines between blank ones, each run with its first number; only spaces and tabs are blank to the parser."""
    block: list[str] = []
    for number, line in enumerate([*lines, ""]):
        if line.strip(" \t"):
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


class _Size:
    """Counts while the blocks pass by."""

    def __init__(self) -> None:
        self.marks = self.cells = self.reach = 0

    def is_exceeded_by(self, block: list[str]) -> bool:
        text = "\n".join(block)
        marks = len(_MARKS.findall(text))
        self.marks += marks
        self.cells += len(block) * max(line.count("|") for line in block)
        self.reach += _reach(text)
        return (
            marks > MOST_MARKS
            or self.marks > MOST_MARKS_OF_BODY
            or self.cells > MOST_CELLS
            or self.reach > FARTHEST_REACH
            or len(block) > LONGEST_BLOCK
            or any(len(line) > LONGEST_LINE or _RUN.search(line) for line in block)
        )


def _reach(block: str) -> int:
    """From each bracket to its partner, or to the end of the block where it has none, or where code may hide the partner."""
    reach = 0
    opened: list[int] = []
    for match in _BRACKETS.finditer(block):
        if match.group(1):
            opened.append(match.start())
        elif match.group(2) and opened and "`" not in block:
            reach += match.start() - opened.pop()
        if match.group(3):
            reach += len(block) - match.start()
    return reach + sum(len(block) - start for start in opened)


def _line_faults(line: str, following: list[str]) -> Iterator[tuple[Fault, int, str]]:
    if _is_deep(line):
        yield Fault.TOO_DEEP, 1, line[:40]
    if _TOP_HEADING.match("\n".join([line, *following])):
        yield Fault.TOP_HEADING, 1, line
    text = _CODE.sub(lambda code: " " * len(code.group()), line)
    for pattern, fault in ((_RAW_HTML, Fault.RAW_HTML), (_INCLUDE, Fault.INCLUDE), (_IMAGE, Fault.IMAGE)):
        if match := pattern.search(text):
            yield fault, match.start() + 1, text[match.start() : match.start() + 30]
    for entity in ENTITY.finditer(text):
        if not unescape(entity.group()) or HIDDEN.search(unescape(entity.group())):
            yield Fault.HIDDEN_CHARACTER, entity.start() + 1, entity.group()


def _is_deep(line: str) -> bool:
    """By its indentation, or by the quotes, lists and definitions it opens at once."""
    lead = _LEAD.match(line.expandtabs(4))
    return lead is not None and (lead.end() >= DEEPEST_INDENT or sum(map(len, _LEVEL.findall(lead.group()))) >= DEEPEST_LEVEL)
