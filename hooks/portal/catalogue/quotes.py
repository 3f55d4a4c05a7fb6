"""Quotes: a printed value and the words of a sentence go in, whether the value stands there as itself, and which quotes can be marked, comes out.

Neither a quote nor a printed value may cut a word or a figure: "500" stands neither in "1.500" nor in "53/500" nor in "500 triệu". Where a
figure stands at the edge of its quote, what the sentence goes on with is `beside` it: (the words right before the quote, those right after).
"""

import re
from collections.abc import Iterator

from portal.model.quantity import Quantity
from portal.vietnamese.document_numbers import numbers_in
from portal.vietnamese.even_text import EvenText
from portal.vietnamese.quantities import read_quantity
from portal.vietnamese.readable_text import Stretch, occurrences, unpaired
from portal.vietnamese.unreadable import Unreadable

Beside = tuple[str, str]
NOTHING: Beside = ("", "")
_WORDS_OF_A_FIGURE = 2
"""That may stand before it and belong to it: "không quá", "ước đạt"."""
_SCALE = r"(?: ?%| (?:nghìn|ngàn|triệu(?! chứng)|t[ỷỉ](?! (?:lệ|trọng))|phần trăm)\b)"
_SCALE_FOLLOWS = re.compile(_SCALE)
_WHOLE_SCALE = re.compile(rf"{_SCALE}+(?: đồng\b)?")
_NUMBER_MAY_FOLLOW = re.compile(r" ?[/\u2010-\u2015-]")


def is_at_edge(value: Quantity, quote: str) -> bool:
    """Whether words that belong to the figure may stand beside the quote: fewer than two before it, or nothing after it.

    Rather too often than too seldom: also where the quote writes the figure in other letters.
    """
    start = quote.find(value.printed)
    return start < 0 or quote.count(" ", 0, start) < _WORDS_OF_A_FIGURE or quote.endswith(value.printed)


def stands_in(value: Quantity, quote: str, beside: Beside = NOTHING) -> bool:
    """Whether the printed value stands in the quote as itself, not as a part of a longer figure or word; case does not matter."""
    return _place(value, _sentence(quote, beside), beside) is not None


def words_before(value: Quantity, quote: str, beside: Beside = NOTHING) -> str:
    """What stands before the printed value, in small letters; "" where it stands at the beginning or not at all."""
    words = _sentence(quote, beside)
    return words[: _place(value, words, beside) or 0].lower()


def scaled(value: Quantity, quote: str, beside: Beside = NOTHING) -> str:
    """The figure as the sentence has it where a scale or a percent sign follows that the value lacks, "60 tỷ đồng"; else ""."""
    words = _sentence(quote, beside)
    for start, end in _places(value, words.lower(), beside):
        scale = _WHOLE_SCALE.match(words.lower(), end)
        written = words[start : scale.end()] if scale else ""
        read = read_quantity(written)
        if not isinstance(read, Unreadable) or read.readings:
            return written
    return ""


def numbered(value: Quantity, quote: str, beside: Beside = NOTHING) -> str:
    """The number of the document the figure is a part of, "40/BC-SKHCN"; else ""."""
    words = _sentence(quote, beside)
    return next((number for start, end in _places(value, words.lower(), beside) if (number := _document_number(words, start, end))), "")


def _place(value: Quantity, words: str, beside: Beside) -> int | None:
    """Where the printed value first begins as itself."""
    small = words.lower()
    for start, end in _places(value, small, beside):
        if not _SCALE_FOLLOWS.match(small, end) and not _document_number(words, start, end):
            return start
    return None


def _places(value: Quantity, small: str, beside: Beside) -> Iterator[tuple[int, int]]:
    """Where it begins and ends in the quote without cutting a word or a figure of the sentence, which is in small letters."""
    printed, first, last = _in_one_case(value.printed), len(beside[0]), len(small) - len(beside[1])
    for start in occurrences(printed, small):
        if first <= start and start + len(printed) <= last:
            yield start, start + len(printed)


def _document_number(words: str, start: int, end: int) -> str:
    if not _NUMBER_MAY_FOLLOW.match(words, end):
        return ""
    return next((one.number for one in numbers_in(EvenText.of(words)) if one.start <= start < one.end), "")


def _sentence(quote: str, beside: Beside) -> str:
    words = " ".join(quote.split())
    return f"{beside[0]}{words}{beside[1]}"


def _in_one_case(text: str) -> str:
    return " ".join(text.lower().split())


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
    return all(unpaired(source[start:end]) == (0, 0) for start, end in stretch.parts)
