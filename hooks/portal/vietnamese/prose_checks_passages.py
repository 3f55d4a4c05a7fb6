"""A text goes in; its blocks (paragraphs, list items, headings) and their sentences come out, each with its place, and the form of a finding."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal.model.fault import Fault
from portal.vietnamese.sentences import sentence_ends

_BULLET = re.compile(r"[ \t]*(?:[-*+•–]|[0-9]{1,2}[.)]|[a-zđ]\))[ \t]+")
_OPENS = re.compile(r"[ \t]*(?:[-*+•–] |[0-9]{1,2}[.)][ \t]|[a-zđ]\)[ \t]|#|>)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseFinding:
    """From `start` to `end`, in code points of the text given, stands what is doubted; `found` and `expected` fill the message of the fault."""

    start: int
    end: int
    fault: Fault
    found: str
    expected: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """`text` is the slice that begins at `start`."""

    start: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """`text` is the slice that begins at `start`, without the sign of a list; `indent` is how far that sign stands in, None for a paragraph."""

    start: int
    text: str
    indent: int | None

    def sentences(self) -> Iterator[Sentence]:
        """In order; nothing of the block is left out."""
        start = 0
        for end in sentence_ends(self.text):
            yield Sentence(start=self.start + start, text=self.text[start:end])
            start = end
        if start < len(self.text):
            yield Sentence(start=self.start + start, text=self.text[start:])


def sentences_with_percent(blocks: Sequence[Block]) -> Iterator[Sentence]:
    """In order; most texts have few."""
    return (sentence for block in blocks if "%" in block.text for sentence in block.sentences() if "%" in sentence.text)


def blocks_in(text: str) -> tuple[Block, ...]:
    """A block ends at a blank line and before a line that opens a list item, a heading or a quotation; other line ends are spaces."""
    return tuple(_block(text, start, end) for start, end in _ranges(text))


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    begins: int | None = None
    place = last = 0
    for line in text.split("\n"):
        if begins is not None and (not line.strip() or _OPENS.match(line)):
            yield begins, last
            begins = None
        if line.strip():
            begins, last = place if begins is None else begins, place + len(line)
        place += len(line) + 1
    if begins is not None:
        yield begins, last


def _block(text: str, start: int, end: int) -> Block:
    bullet = _BULLET.match(text, start, end)
    indent = len(bullet.group()) - len(bullet.group().lstrip()) if bullet else None
    begins = bullet.end() if bullet else start
    return Block(start=begins, text=text[begins:end], indent=indent)
