"""Notes of a body: marks `[^1]` and definitions `[^1]: …` go in; numbered marks, the notes below the text and ways back come out.

The names editors give are theirs alone: readers see numbers in the order of the text. Ids begin with "_", as those of headings never do.
"""

import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.place import Place
from portal.reading.findings import Findings
from portal.reading.guard import Source, place_at
from portal.reading.plain_text import without_code
from portal.vietnamese.readable_text import NOTE_MARK, WAY_BACK

_NAME = r"\[\^(?P<name>[^\[\]\n\x02]+)\]"
_WRITTEN = re.compile(rf"(?P<lead>^[ \t>*+-]*)?(?<!\\){_NAME}(?P<colon>:?)", re.MULTILINE)
_UNNUMBERED = "fnref:"
"""Before the name of a mark until it has its number; Markdown leaves such marks out of the titles of headings."""
_HEADING = "_chu-thich"
_NOT_IN_A_NOTE = {"sup", *(f"h{level}" for level in range(2, 7))}
_IN_A_NOTE = Hint(
    "trong chú thích không đặt dấu, nội dung của chú thích khác hay đề mục. Viết gộp vào một chú thích, hoặc đưa ra thân bài",
    english="a note holds no mark, no other note and no heading. Write one note, or put it into the body",
)
_IN_A_LINK = Hint("dấu đứng trong một liên kết. Đặt dấu sau liên kết", english="the mark stands in a link. Put it behind the link")
_EMPTY = Hint("chú thích chưa có nội dung. Viết sau dấu hai chấm", english="the note says nothing. Write it after the colon")
NOTE_TAGS = {"sup", "section", "span"}
NOTE_ATTRIBUTES = {"a": {"href", "title", "id", "role", "aria-label"}, "section": {"role", "aria-labelledby"}, "li": {"id"}}
NOTE_CLASSES = {"sup": {NOTE_MARK}, "section": {"portal-notes"}, "span": {WAY_BACK}}
"""Only these come through the sanitiser, and no editor can write them: raw HTML stays text."""


class Notes(FootnoteExtension):
    """Markdown's own footnotes, as far as what an editor writes; what is printed is the portal's. `below` are the notes by their names."""

    def __init__(self, source: Source, findings: Findings) -> None:
        super().__init__()
        self.source = source
        self.findings = findings
        self.below: dict[str, Element] = {}
        self.section = Element("section", {"class": "portal-notes", "role": "doc-endnotes", "aria-labelledby": _HEADING})
        self.marked: Counter[str] = Counter()
        self.is_in_a_note = False

    def extendMarkdown(self, md: Markdown) -> None:
        self.parser, self.md = md.parser, md
        md.parser.blockprocessors.register(_Definitions(self), "footnote", 17)
        md.inlinePatterns.register(_Marks(self), "footnote", 175)
        md.treeprocessors.register(_Below(self), "portal-notes", 50)  # before what is in a line is read
        md.treeprocessors.register(_Numbers(self), "portal-note-numbers", -1.5)  # behind the check of links, for its own need none

    def setFootnote(self, id: str, text: str) -> None:
        """Of two the first is kept."""
        if self.is_in_a_note:
            self.tell(Fault.BAD_NOTE, id, is_mark=False, expected=_IN_A_NOTE)
        elif id in self.footnotes:
            self.tell(Fault.NOTE_TWICE, id, is_mark=False, number=1)
        else:
            super().setFootnote(id, text)

    def tell(self, fault: Fault, name: str, *, is_mark: bool, number: int = 0, expected: str = "") -> None:
        """At the first place where it is so written, or at a later one."""
        offsets = self.offsets[name, is_mark] or self.offsets[name, not is_mark]
        place = Place(path=self.source.path, line=self.source.body_line)
        if offsets:
            offset = offsets[min(number, len(offsets) - 1)]
            place = place_at(self.source.path, self.source.body, offset, first_line=self.source.body_line)
        self.findings.add(fault, place, found=f"[^{name}]", expected=expected)

    @cached_property
    def offsets(self) -> dict[tuple[str, bool], list[int]]:
        """By name, and whether it is a mark: where it is written."""
        found: dict[tuple[str, bool], list[int]] = defaultdict(list)
        for match in _WRITTEN.finditer(without_code(self.source.body)):
            is_mark = match["lead"] is None or not match["colon"]
            found[match["name"], is_mark].append(match.start("name") - 2)
        return found


class _Definitions(FootnoteBlockProcessor):
    """Names stay on one line."""

    RE = re.compile(r"^[ ]{0,3}\[\^([^\[\]\n]+)\]:[ ]*(.*)$", re.MULTILINE)


class _Marks(InlineProcessor):
    """A mark with a note becomes an element; one without is told and stays text."""

    def __init__(self, notes: Notes) -> None:
        super().__init__(_NAME)
        self.notes = notes

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Any, Any, Any]:  # type: ignore[override]
        name = m["name"]
        is_first = not self.notes.marked[name]
        self.notes.marked[name] += 1
        if name in self.notes.footnotes:
            return Element("sup", {"id": f"{_UNNUMBERED}{name}"}), m.start(0), m.end(0)
        if is_first:
            self.notes.tell(Fault.NOTE_MISSING, name, is_mark=True)
        return None, None, None


class _Below(Treeprocessor):
    """Puts the notes as they are written behind the text, so that what is in them is read as everything else."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.notes = notes

    def run(self, root: Element) -> None:
        if not self.notes.footnotes:
            return
        self.notes.is_in_a_note = True
        items = SubElement(self.notes.section, "ol")
        for name, text in self.notes.footnotes.items():
            block = Element("div")  # of a list's own item the parser thinks otherwise
            self.notes.parser.parseChunk(block, text)
            self.notes.below[name] = item = SubElement(items, "li")
            item.extend(block)
            if not len(item):
                self.notes.tell(Fault.BAD_NOTE, name, is_mark=False, expected=_EMPTY)
        root.append(self.notes.section)


class _Numbers(Treeprocessor):
    """Numbers marks and notes in the order of the text and ties them together; tells what leads nowhere."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.notes = notes

    def run(self, root: Element) -> None:
        notes = self.notes
        if not notes.below:
            return
        root.remove(notes.section)
        stray = self._stray_marks(root)
        anchors: dict[str, list[str]] = {}
        numbers: dict[str, int] = {}
        for mark in root.iter("sup"):
            name = _name_of(mark)
            number, own = numbers.setdefault(name, len(numbers) + 1), anchors.setdefault(name, [])
            own.append(f"{_HEADING}-{number}-o{len(own) + 1 if own else ''}")
            if mark not in stray:
                _write_link(mark, number=number, anchor=own[-1])
        for mark in (*root.iter("sup"), *notes.section.iter("sup")):
            mark.attrib = {"class": NOTE_MARK}
        for name in notes.below:
            if name not in notes.marked:
                notes.tell(Fault.NOTE_UNUSED, name, is_mark=False)
        if anchors:
            self._write_notes(anchors)
            root.append(notes.section)

    def _stray_marks(self, root: Element) -> set[Element]:
        """Those in links, which are told as all that cannot be printed is; one the parser has lost was in the address or the title of a link."""
        notes = self.notes
        stray = {mark for link in root.iter("a") for mark in link.iter("sup")}
        linked = {_name_of(mark) for mark in stray}
        shown = Counter(_name_of(mark) for mark in (*root.iter("sup"), *notes.section.iter("sup")))
        for name, item in notes.below.items():
            if name in linked or shown[name] < notes.marked[name]:
                notes.tell(Fault.BAD_NOTE, name, is_mark=True, expected=_IN_A_LINK)
            if any(element.tag in _NOT_IN_A_NOTE for element in item.iter()):
                notes.tell(Fault.BAD_NOTE, name, is_mark=False, expected=_IN_A_NOTE)
        return stray

    def _write_notes(self, anchors: dict[str, list[str]]) -> None:
        section = self.notes.section
        heading, items = Element("h2", {"id": _HEADING}), section[0]
        heading.text, heading.tail = "Chú thích", "\n"
        section.insert(0, heading)
        items[:] = [self.notes.below[name] for name in anchors]
        for number, (item, own) in enumerate(zip(items, anchors.values(), strict=True), start=1):
            item.set("id", f"{_HEADING}-{number}")
            last = item[-1] if len(item) and item[-1].tag == "p" else SubElement(item, "p")
            last.append(_ways_back(own, number=number))


def _name_of(mark: Element) -> str:
    return mark.get("id", "").removeprefix(_UNNUMBERED)


def _write_link(mark: Element, *, number: int, anchor: str) -> None:
    name = f"Chú thích {number}"
    link = SubElement(mark, "a", {"href": f"#{_HEADING}-{number}", "id": anchor, "role": "doc-noteref", "aria-label": name})
    link.text = f"{number}"


def _ways_back(anchors: list[str], *, number: int) -> Element:
    """One to each mark; several are told apart by their own numbers. The first stays beside the last word of the note."""
    ways = Element("span", {"class": WAY_BACK})
    ways.text = "\N{NO-BREAK SPACE}"
    for order, anchor in enumerate(anchors, start=1):
        name = f"Về chỗ có chú thích {number}" if len(anchors) == 1 else f"Về chỗ {order} có chú thích {number}"
        way = SubElement(ways, "a", {"href": f"#{anchor}", "role": "doc-backlink", "aria-label": name})
        way.text = "↑" if len(anchors) == 1 else f"↑{order}"
        way.tail = " " if order < len(anchors) else ""
    return ways
