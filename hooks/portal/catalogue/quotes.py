"""Quotes: the words of a sentence and the HTML of a body go in, the stretch of that HTML which shows them comes out.

White space of any kind counts as one space, and so does the border between two cells of a table row; a paragraph's end matches nothing.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.model.prose import Prose
from portal.model.quantity import Quantity

_TOKEN = re.compile(r'<(?:[^>"]|"[^"]*")*>|&[#A-Za-z0-9]+;|[^<&]+|[<&]')
_TAG_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_INLINE = {"strong", "em", "code", "a"}
_LIKE_SPACE = {"td", "th", "br"}
_END = "\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """`parts` are pairs (start, end) into the HTML: one, or one per cell where the quote is a table row."""

    parts: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadableText:
    """What a reader sees of a body: `text`, and for each of its characters where the HTML shows it."""

    html: str
    text: str
    places: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, prose: Prose) -> "ReadableText":
        letters: list[str] = []
        places: list[tuple[int, int]] = []
        for letter, start, end in _letters(prose.html):
            if letter.isspace() and letters and letters[-1] in {" ", _END}:
                continue
            letters.append(" " if letter.isspace() else letter)
            places.append((start, end))
        return cls(html=prose.html, text="".join(letters), places=tuple(places))

    def stretches(self, quote: str) -> tuple[Stretch, ...]:
        """Every place where the quote stands as whole words, in order."""
        words = " ".join(quote.split())
        if not words:
            return ()
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)" if words[-1:].isalnum() else rf"(?<!\w){re.escape(words)}")
        return tuple(self._stretch(match.start(), match.end()) for match in pattern.finditer(self.text))

    def _stretch(self, first: int, last: int) -> Stretch:
        parts = []
        start = first
        for position in range(first, last):
            if self.html[self.places[position][0]] == "<":
                parts.append((self.places[start][0], self.places[position - 1][1]))
                start = position + 1
        parts.append((self.places[start][0], self.places[last - 1][1]))
        return Stretch(parts=tuple(parts))


def stands_in(value: Quantity, quote: str) -> bool:
    """Whether the printed value stands in the quote as itself, not as a part of a longer figure or word."""
    printed = r"\s+".join(map(re.escape, value.printed.split()))
    return re.search(rf"(?<![\w/])(?<!\d[.,]){printed}(?!\w)(?![.,/]\d)", quote, re.IGNORECASE) is not None


def overlaps(stretches: tuple[Stretch, ...]) -> Iterator[tuple[Stretch, Stretch]]:
    """The pairs of stretches that overlap without one holding the other; none where all can be marked."""
    ordered = sorted(set(stretches), key=lambda stretch: (stretch.start, -stretch.end))
    open_stretches: list[Stretch] = []
    for stretch in ordered:
        open_stretches = [other for other in open_stretches if other.end > stretch.start]
        if open_stretches and open_stretches[-1].end < stretch.end:
            yield open_stretches[-1], stretch
        open_stretches.append(stretch)


def is_balanced(text: ReadableText, stretch: Stretch) -> bool:
    """Whether marking the stretch leaves every tag inside or outside whole."""
    return all(_closes_what_it_opens(text.html[start:end]) for start, end in stretch.parts)


def _closes_what_it_opens(fragment: str) -> bool:
    depth = 0
    for token in _TOKEN.findall(fragment):
        name = _TAG_NAME.match(token)
        if name and name.group(1) in _INLINE:
            depth += -1 if token.startswith("</") else 1
            if depth < 0:
                return False
    return depth == 0


def _letters(source: str) -> Iterator[tuple[str, int, int]]:
    for token in _TOKEN.finditer(source):
        text, start, end = token.group(), token.start(), token.end()
        tag = _TAG_NAME.match(text)
        if tag:
            if tag.group(1) in _LIKE_SPACE:
                yield " ", start, end
            elif tag.group(1) not in _INLINE:
                yield _END, start, end
        elif text.startswith("&") and len(text) > 1:
            for letter in html.unescape(text):
                yield letter, start, end
        else:
            yield from ((letter, start + offset, start + offset + 1) for offset, letter in enumerate(text))
