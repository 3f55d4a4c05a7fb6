"""What a reader sees of a body: its HTML goes in, the text comes out, and for every stretch of that text where the HTML shows it.

White space of any kind counts as one space, and so does the border between two cells of a table row; a paragraph's end and a marker
match nothing.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from portal.model.prose import MARKER

NOTE_MARK, WAY_BACK = "portal-note-mark", "portal-notes__back"
NOTE_SIGN = re.compile(rf'<(?:sup|span) class="(?:{NOTE_MARK}|{WAY_BACK})">.*?</(?:sup|span)>')
"""The mark of a note in the text and the ways back from the note: a sentence has the same words with and without them."""
_REST_OF_TAG = r'(?:[^>"]|"[^"]*")*>'
_INLINE_TAG = re.compile(rf"</?(?:a|code|em|strong)\b{_REST_OF_TAG}")
_TAG_BEHIND = re.compile(rf"(?:{NOTE_SIGN.pattern})*({_INLINE_TAG.pattern})")
_PIECE = re.compile(
    rf"(?P<words> ?[^<&\s{MARKER}]+(?: [^<&\s{MARKER}]+)*(?: (?!\s))?)"
    rf"|(?P<space>\s+|</?(?:td|th|br)\b{_REST_OF_TAG})"
    rf"|(?P<nothing>{_INLINE_TAG.pattern}|{NOTE_SIGN.pattern})"
    rf"|(?P<end></?[a-z]{_REST_OF_TAG}|{MARKER})"
    r"|(?P<entity>&[#A-Za-z0-9]+;)"
    r"|(?P<letter>.)"
)
"""What is shown as it stands; as one space, as nothing, as the end of a paragraph; as other letters; and what should not be there."""
_END = "\0"
_BESIDE = 60
"""Characters: more than any word that belongs to a figure is away from it."""
_FIGURE_BEGINS = re.compile(r"(?<![\w/])(?<!\w[–-])(?<!\d[.,])(?<!\d / )")
_FIGURE_ENDS = re.compile(r"(?!\w)(?![.,–-]\d)(?! ?/ ?\d)")
_WORD_BEGINS = re.compile(r"(?<!\w)")
_WORD_ENDS = re.compile(r"(?!\w)")


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
    """What a reader sees of a body: `text`, and in `runs` where the HTML shows it; `firsts` are the first positions of the runs.

    A run is (its first position in the text, its start and its end in the HTML, whether it stands there letter for letter).
    """

    html: str
    text: str
    runs: tuple[tuple[int, int, int, bool], ...]
    firsts: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> "ReadableText":
        pieces: list[str] = []
        runs: list[tuple[int, int, int, bool]] = []
        length, last = 0, _END
        for piece in _PIECE.finditer(source):
            kind, (start, end), shown = piece.lastgroup, piece.span(), piece.group()
            if kind == "nothing":
                continue
            if kind == "words":
                if shown[0] == " " and last in {" ", _END}:
                    shown, start = shown[1:], start + 1
            elif kind == "end":
                shown = _END
            elif kind == "space" or (shown := html.unescape(shown)).isspace():
                if last in {" ", _END}:
                    if last == " " and source[start] == "<":
                        runs.append((length - 1, start, end, False))
                    continue
                shown = " "
            runs.append((length, start, end, kind == "words"))
            pieces.append(shown)
            length, last = length + len(shown), shown[-1]
        return cls(html=source, text="".join(pieces), runs=tuple(runs), firsts=tuple([run[0] for run in runs]))

    def stretches(self, quote: str) -> tuple[Stretch, ...]:
        """Every place where the quote stands as whole words and figures, in order, also where two of them overlap."""
        words = " ".join(quote.split())
        if not words:
            return ()
        return tuple(self.stretch(start, start + len(words)) for start in occurrences(words, self.text))

    def beside(self, quote: str) -> tuple[str, str]:
        """What stands right before and right after the first place of the quote in its paragraph, not more than a few words of each."""
        words = " ".join(quote.split())
        start = next(occurrences(words, self.text), None) if words else None
        if start is None:
            return "", ""
        end = start + len(words)
        return self.text[max(0, start - _BESIDE) : start].rpartition(_END)[2], self.text[end : end + _BESIDE].partition(_END)[0]

    def stretch(self, first: int, last: int) -> Stretch:
        """Cut where a space is the border of two cells."""
        parts, start = [], first
        for run in self.runs[self._run_of(first) + 1 : self._run_of(last - 1)]:
            if self.html[run[1]] == "<" and run[0] >= start:
                parts.append(self._part(start, run[0]))
                start = run[0] + 1
        return Stretch(parts=(*parts, self._part(start, last)))

    def _part(self, first: int, last: int) -> tuple[int, int]:
        return _with_its_tags(self.html, self._shown_at(first)[0], self._shown_at(last - 1)[1])

    def _shown_at(self, position: int) -> tuple[int, int]:
        """Where the HTML shows the character at a position of the text."""
        first, start, end, is_verbatim = self.runs[self._run_of(position)]
        return (start + position - first, start + position - first + 1) if is_verbatim else (start, end)

    def _run_of(self, position: int) -> int:
        return bisect_right(self.firsts, position) - 1


def occurrences(words: str, text: str) -> Iterator[int]:
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
    closed, opened = unpaired(source[start:end])
    while closed and (tag := _tag_that_ends_at(source, start)) and not tag.startswith("</"):
        start, closed = start - len(tag), closed - 1
    while opened and (after := _TAG_BEHIND.match(source, end)) and after[1].startswith("</"):
        end, opened = after.end(), opened - 1
    return start, end


def _tag_that_ends_at(source: str, end: int) -> str:
    """The inline tag right before `end`, or "" where there is none."""
    tag = source[source.rfind("<", 0, end) : end] if source[end - 1 : end] == ">" else ""
    return tag if _INLINE_TAG.fullmatch(tag) else ""


def unpaired(fragment: str) -> tuple[int, int]:
    """How many inline tags are closed but not opened in the fragment, and how many opened but not closed."""
    closed = opened = 0
    for tag in _INLINE_TAG.findall(fragment) if "<" in fragment else ():
        if not tag.startswith("</"):
            opened += 1
        elif opened:
            opened -= 1
        else:
            closed += 1
    return closed, opened
