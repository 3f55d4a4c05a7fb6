"""Quotes: the words of a sentence and the HTML of a body go in, the stretch of that HTML which shows them comes out.

White space of any kind counts as one space, and so does the border between two cells of a table row; a paragraph's end matches nothing.
Neither a quote nor a printed value may cut a word or a figure: "500" stands neither in "1.500" nor in "53/500" nor in "500 triệu".
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
_BEGINS = r"(?<![\w/])(?<!\w[–-])(?<!\d[.,])(?<!\d / )"
_ENDS = r"(?!\w)(?![.,–-]\d)(?! ?/ ?\d)"
_NO_SCALE_FOLLOWS = r"(?! ?%)(?! (?:nghìn|ngàn|triệu(?! chứng)|t[ỷỉ](?! (?:lệ|trọng))|phần trăm)\b)"


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
            if letter.isspace() and (not letters or letters[-1] in {" ", _END}):
                if letters and letters[-1] == " " and prose.html[start] == "<":
                    places[-1] = (start, end)
                continue
            letters.append(" " if letter.isspace() else letter)
            places.append((start, end))
        return cls(html=prose.html, text="".join(letters), places=tuple(places))

    def stretches(self, quote: str) -> tuple[Stretch, ...]:
        """Every place where the quote stands as whole words and figures, in order, also where two of them overlap."""
        words = " ".join(quote.split())
        if not words:
            return ()
        starts = (match.start() for match in re.finditer(f"(?={_whole(words)})", self.text))
        return tuple(self._stretch(start, start + len(words)) for start in starts)

    def _stretch(self, first: int, last: int) -> Stretch:
        parts = []
        start = first
        for position in range(first, last):
            if self.html[self.places[position][0]] == "<":
                parts.append(_with_its_tags(self.html, self.places[start][0], self.places[position - 1][1]))
                start = position + 1
        parts.append(_with_its_tags(self.html, self.places[start][0], self.places[last - 1][1]))
        return Stretch(parts=tuple(parts))


def stands_in(value: Quantity, quote: str) -> bool:
    """Whether the printed value stands in the quote as itself, not as a part of a longer figure or word; case does not matter."""
    printed, words = " ".join(value.printed.split()), " ".join(quote.split())
    return re.search(f"{_whole(printed)}{_NO_SCALE_FOLLOWS}", words, re.IGNORECASE) is not None


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
    return all(_unpaired(text.html[start:end]) == (0, 0) for start, end in stretch.parts)


def _whole(words: str) -> str:
    """A pattern of the words that cuts nothing at an end where a letter or a digit stands; figures go on over "." "," "/" and "-"."""
    first, last = words[0], words[-1]
    begins = _BEGINS if first.isdigit() else r"(?<!\w)" if first.isalnum() else ""
    ends = _ENDS if last.isdigit() else r"(?!\w)" if last.isalnum() else ""
    return f"{begins}{re.escape(words)}{ends}"


def _with_its_tags(source: str, start: int, end: int) -> tuple[int, int]:
    """The stretch, grown over the tags right before and right after it whose partners stand in it: all of a bold word is no cut."""
    closed, opened = _unpaired(source[start:end])
    while closed and (tag := _tag_that_ends_at(source, start)) and not tag.startswith("</"):
        start, closed = start - len(tag), closed - 1
    while opened and (after := _TOKEN.match(source, end)) and _is_inline(after.group()) and after.group().startswith("</"):
        end, opened = after.end(), opened - 1
    return start, end


def _tag_that_ends_at(source: str, end: int) -> str:
    """The inline tag right before `end`, or "" where there is none."""
    tag = source[source.rfind("<", 0, end) : end] if source[end - 1 : end] == ">" else ""
    return tag if _is_inline(tag) else ""


def _is_inline(token: str) -> bool:
    name = _TAG_NAME.match(token)
    return name is not None and name.group(1) in _INLINE


def _unpaired(fragment: str) -> tuple[int, int]:
    """How many inline tags are closed but not opened in the fragment, and how many opened but not closed."""
    closed = opened = 0
    for token in filter(_is_inline, _TOKEN.findall(fragment)):
        if not token.startswith("</"):
            opened += 1
        elif opened:
            opened -= 1
        else:
            closed += 1
    return closed, opened


def _letters(source: str) -> Iterator[tuple[str, int, int]]:
    for token in _TOKEN.finditer(source):
        text, start, end = token.group(), token.start(), token.end()
        tag = _TAG_NAME.match(text)
        if tag:
            if tag.group(1) in _LIKE_SPACE:
                yield " ", start, end
            elif tag.group(1) not in _INLINE:
                yield _END, start, end
        elif text.startswith("&"):
            for letter in html.unescape(text):
                yield letter, start, end
        else:
            yield from ((letter, start + offset, start + offset + 1) for offset, letter in enumerate(text))
