"""YAML text -> a tree in which every scalar is the string that was written, with its line and column; or what is wrong with it.

Nothing is constructed: no types are guessed, and aliases, anchors, tags and deep nesting are refused while the events stream by.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.reading.guard import HIDDEN

DEEPEST = 7
MOST_EVENTS = 8_000
_COMMENT = re.compile(r"[ \t]*#[^\n]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """`is_plain`: written without quotes, so that other programs may read another value than the text."""

    text: str
    place: Place
    is_plain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys in the order written, each once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place


Node = Scalar | Sequence | Mapping


class _Refused(Exception):
    def __init__(self, issue: Issue) -> None:
        self.issue = issue


def read_nodes(path: str, text: str, *, first_line: int = 1) -> Node | Issue:
    """`text` begins on line `first_line` of the file `path`; an empty text is an empty mapping."""
    if tab := _tab_in_indent(text):
        return Issue(place=Place(path=path, line=tab[0] + first_line, column=tab[1]), fault=Fault.TAB)
    loader = yaml.SafeLoader(text)
    try:
        node = _Builder(path, text, first_line).document(_events(loader))
    except _Refused as refused:
        return refused.issue
    except yaml.MarkedYAMLError as error:
        return _syntax_issue(error, path, text, first_line)
    except (yaml.YAMLError, ValueError, OverflowError):
        place = Place(path=path, line=loader.line + first_line, column=loader.column + 1)
        return Issue(place=place, fault=Fault.YAML_SYNTAX, found=text.split("\n")[loader.line].strip())
    return node if node is not None else Mapping(entries=(), place=Place(path=path, line=first_line))


def _events(loader: yaml.SafeLoader) -> Iterator[yaml.Event]:
    while loader.check_event():
        yield loader.get_event()  # type: ignore[no-untyped-call]


class _Builder:
    """Consumes events once; recursion is bounded by DEEPEST."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path = path
        self.text = text
        self.first_line = first_line
        self.count = 0

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        node = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1 or event.explicit:
                    self.refuse(Fault.SECOND_DOCUMENT, event)
            elif isinstance(event, yaml.NodeEvent):
                node = self.node(event, events, 1)
        return node

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        self.count += 1
        if self.count > MOST_EVENTS or depth > DEEPEST:
            self.refuse(Fault.YAML_TOO_COMPLEX, event)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent) or anchor:
            self.refuse(Fault.YAML_ALIAS, event, found=anchor or "")
        if tag:
            self.refuse(Fault.YAML_TAG, event, found=tag)
        place = self.place(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := next(events), yaml.SequenceEndEvent):
                items.append(self.node(item, events, depth + 1))
            return Sequence(items=tuple(items), place=place)
        return Mapping(entries=self.entries(events, depth), place=place)

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        """Escapes ("\\u202e") may write what the guard refused as a letter; a plain value must not lose its end to a comment."""
        text = unicodedata.normalize("NFC", event.value)
        if hidden := HIDDEN.search(text):
            self.refuse(Fault.HIDDEN_CHARACTER, event, found=f"U+{ord(hidden.group()):04X}")
        if text and not event.style and event.end_mark and (comment := _COMMENT.match(self.text, event.end_mark.index)):
            self.refuse(Fault.LOST_COMMENT, event, found=f"{text}{comment.group()}")
        return Scalar(text=text, place=place, is_plain=not event.style)

    def entries(self, events: Iterator[yaml.Event], depth: int) -> tuple[tuple[Scalar, Node], ...]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                self.refuse(Fault.YAML_TOO_COMPLEX, event)
            elif (name := " ".join(key.text.split())) in entries:
                self.refuse(Fault.DUPLICATE_KEY, event, found=name)
            else:
                entries[name] = (key, self.node(next(events), events, depth + 1))
        return tuple(entries.values())

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(path=self.path, line=(mark.line if mark else 0) + self.first_line, column=(mark.column if mark else 0) + 1)

    def refuse(self, fault: Fault, event: yaml.Event, *, found: str = "") -> None:
        raise _Refused(Issue(place=self.place(event), fault=fault, found=found or ""))


def _tab_in_indent(text: str) -> tuple[int, int] | None:
    for number, line in enumerate(text.split("\n")):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            return number, indent.index("\t") + 1
    return None


def _syntax_issue(error: yaml.MarkedYAMLError, path: str, text: str, first_line: int) -> Issue:
    mark = error.problem_mark or error.context_mark
    if mark and error.context_mark and not text[mark.index :].strip():
        mark = error.context_mark  # what was never closed is told where it opens
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    place = Place(path=path, line=min(line, len(lines) - 1) + first_line, column=column + 1)
    problem = error.problem or ""
    found = lines[line].strip() if line < len(lines) else ""
    if "mapping values are not allowed" in problem:
        return Issue(place=place, fault=Fault.COLON_IN_VALUE, found=found)
    if "end of stream" in problem or "found unexpected end" in problem:
        opening = error.context_mark or mark
        opened = Place(path=path, line=opening.line + first_line, column=opening.column + 1) if opening else place
        return Issue(place=opened, fault=Fault.UNCLOSED_QUOTE, found=lines[opening.line].strip() if opening else found)
    return Issue(place=place, fault=Fault.YAML_SYNTAX, found=found)
