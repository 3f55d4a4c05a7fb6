"""Quotes: the words of a sentence and the HTML of a body go in, the stretch of that HTML which shows them comes out.

White space of any kind counts as one space, and so does the border between two cells of a table row; a paragraph's end and a marker
match nothing.
Neither a quote nor a printed value may cut a word or a figure: "500" stands neither in "1.500" nor in "53/500" nor in "500 triệu".
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from portal.model.prose import MARKER, Prose
from portal.model.quantity import Quantity

_TOKEN = re.compile(r'<(?:[^>"]|"[^"]*")*>|&[#A-Za-z0-9]+;|[^<&]+|[<&]')
_TAG_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_INLINE = {"strong", "em", "code", "a"}
_LIKE_SPACE = {"td", "th", "br"}
_END = "\0"
_FIGURE_BEGINS = re.compile(r"(?<![\w/])(?<!\w[–-])(?<!\d[.,])(?<!\d / )")
_FIGURE_ENDS = re.compile(r"(?!\w)(?![.,–-]\d)(?! ?/ ?\d)")
_WORD_BEGINS = re.compile(r"(?<!\w)")
_WORD_ENDS = re.compile(r"(?!\w)")
_ODD_SPACE = re.compile(r"\s\s|[^\S ]|" + MARKER)
_LETTERS = re.compile(r"\s|" + MARKER + r"|[^\s" + MARKER + r"]+")
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
    """What a reader sees of a body: `text`, and in `runs` where the HTML shows it.

    A run is (its first position in the text, its start and its end in the HTML, whether it stands there letter for letter).
    """

    html: str
    text: str
    runs: tuple[tuple[int, int, int, bool], ...]

    @classmethod
    def of(cls, prose: Prose) -> "ReadableText":
        pieces: list[str] = []
        runs: list[tuple[int, int, int, bool]] = []
        length, last = 0, _END
        for piece, start, end in _pieces(prose.html):
            if piece.isspace() and last in {" ", _END}:
                if last == " " and prose.html[start] == "<":
                    runs.append((length - 1, start, end, False))
                continue
            shown = " " if piece.isspace() else piece
            runs.append((length, start, end, len(shown) == end - start))
            pieces.append(shown)
            length, last = length + len(shown), shown[-1]
        return cls(html=prose.html, text="".join(pieces), runs=tuple(runs))

    def place(self, position: int) -> tuple[int, int]:
        """Where the HTML shows the character at a position of the text."""
        first, start, end, is_verbatim = self.runs[bisect_right(self.runs, position, key=itemgetter(0)) - 1]
        return (start + position - first, start + position - first + 1) if is_verbatim else (start, end)

    def stretches(self, quote: str) -> tuple[Stretch, ...]:
        """Every place where the quote stands as whole words and figures, in order, also where two of them overlap."""
        words = " ".join(quote.split())
        if not words:
            return ()
        return tuple(self._stretch(start, start + len(words)) for start in _occurrences(words, self.text))

    def _stretch(self, first: int, last: int) -> Stretch:
        parts = []
        start = first
        for position in range(first, last):
            if self.text[position] == " " and self.html[self.place(position)[0]] == "<":
                parts.append(_with_its_tags(self.html, self.place(start)[0], self.place(position - 1)[1]))
                start = position + 1
        parts.append(_with_its_tags(self.html, self.place(start)[0], self.place(last - 1)[1]))
        return Stretch(parts=tuple(parts))


def stands_in(value: Quantity, quote: str) -> bool:
    """Whether the printed value stands in the quote as itself, not as a part of a longer figure or word; case does not matter."""
    printed, words = " ".join(value.printed.split()), " ".join(quote.split())
    pattern = re.compile(f"(?={re.escape(printed)}{_NO_SCALE_FOLLOWS})", re.IGNORECASE)
    return any(_cuts_nothing(words, match.start(), match.start() + len(printed)) for match in pattern.finditer(words))


def words_before(value: Quantity, quote: str) -> str:
    """What stands in the quote before the printed value, "" where it stands at the beginning or not at all."""
    printed, words = " ".join(value.printed.split()), " ".join(quote.split())
    pattern = re.compile(f"(?={re.escape(printed)}{_NO_SCALE_FOLLOWS})", re.IGNORECASE)
    starts = (match.start() for match in pattern.finditer(words))
    return next((words[:start] for start in starts if _cuts_nothing(words, start, start + len(printed))), "")


def overlaps(stretches: tuple[Stretch, ...]) -> Iterator[tuple[Stretch, Stretch]]:
    """The pairs of stretches that overlap without one holding the other; none where all can be marked."""
    ordered = sorted(set(stretches), key=lambda stretch: (stretch.start, -stretch.end))
    open_stretches: list[Stretch] = []
    for stretch in ordered:
        open_stretches = [other for other in open_stretches if other.end > stretch.start]
        if open_stretches and open_stretches[-1].end < stretch.end:
            yield open_stretches[-1], stretch
        open_stretches.append(stretch)


def is_balanced(source: str, stretch: Stretch) -> bool:
    """Whether marking the stretch of this HTML leaves every tag inside or outside whole."""
    return all(_unpaired(source[start:end]) == (0, 0) for start, end in stretch.parts)


def _occurrences(words: str, text: str) -> Iterator[int]:
    """Where `words` begin in `text` without cutting a word or a figure."""
    start = text.find(words)
    while start >= 0:
        if _cuts_nothing(text, start, start + len(words)):
            yield start
        start = text.find(words, start + 1)


def _cuts_nothing(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where a word or a figure does; figures go on over "." "," "/" and "-"."""
    first, last = text[start], text[end - 1]
    begins = _FIGURE_BEGINS if first.isdigit() else _WORD_BEGINS if first.isalnum() else None
    ends = _FIGURE_ENDS if last.isdigit() else _WORD_ENDS if last.isalnum() else None
    return (begins is None or begins.match(text, start) is not None) and (ends is None or ends.match(text, end) is not None)


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


def _pieces(source: str) -> Iterator[tuple[str, int, int]]:
    """What is shown, piece by piece: white space alone where it is more than a single space inside a text."""
    for token in _TOKEN.finditer(source):
        text, start, end = token.group(), token.start(), token.end()
        if text[0] == "<" and (tag := _TAG_NAME.match(text)):
            if tag.group(1) in _LIKE_SPACE:
                yield " ", start, end
            elif tag.group(1) not in _INLINE:
                yield _END, start, end
        elif text[0] == "&":
            yield from ((letter, start, end) for letter in html.unescape(text))
        elif text[0] != " " and not _ODD_SPACE.search(text):
            yield text, start, end
        else:
            for piece in _LETTERS.finditer(text):
                shown = _END if piece.group() == MARKER else piece.group()
                yield shown, start + piece.start(), start + piece.end()
