"""A text goes in; the stretches come out that numbers of documents take in it, whole, damaged or cut by a page: their letters abbreviate nothing."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from portal.vietnamese.damaged_numbers import damage_in
from portal.vietnamese.document_numbers import numbers_in
from portal.vietnamese.even_text import EvenText

_LONGEST = 48
"""Characters from the first figure of a number to its last code."""


def stands_in_number(text: str) -> Callable[[int], bool]:
    """Whether a place of the text, whose paragraphs may end with a NUL, stands in such a number; nothing is sought before it has to be."""
    starts: list[int] = []
    ends: list[int] = []
    is_sought = False

    def stands(place: int) -> bool:
        nonlocal is_sought
        if not any(map(str.isdigit, text[max(0, place - _LONGEST) : place])):
            return False
        if not is_sought:
            is_sought = True
            found = _stretches(text)
            starts.extend(start for start, _ in found)
            ends.extend(accumulate((end for _, end in found), max))
        index = bisect_right(starts, place) - 1
        return index >= 0 and place < ends[index]

    return stands


def _stretches(text: str) -> list[tuple[int, int]]:
    even = EvenText.of(text.replace("\0", "\n"))
    found = sorted([*((one.start, one.end) for one in numbers_in(even)), *((one.start, one.last) for one in damage_in(even))])
    passages = (even.passage(start, end) for start, end in found)
    return [(passage.start, passage.end) for passage in passages]
