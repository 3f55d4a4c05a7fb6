"""Quotes: a printed value and the words of a sentence go in, whether the value stands there as itself, and which quotes can be marked, comes out.

Neither a quote nor a printed value may cut a word or a figure: "500" stands neither in "1.500" nor in "53/500" nor in "500 triệu".
"""

import re
from collections.abc import Iterator

from portal.model.quantity import Quantity
from portal.vietnamese.readable_text import Stretch, occurrences, unpaired

_SCALE_FOLLOWS = re.compile(r" ?%| (?:nghìn|ngàn|triệu(?! chứng)|t[ỷỉ](?! (?:lệ|trọng))|phần trăm)\b")


def stands_in(value: Quantity, quote: str) -> bool:
    """Whether the printed value stands in the quote as itself, not as a part of a longer figure or word; case does not matter."""
    return next(_places(value, _in_one_case(quote)), None) is not None


def words_before(value: Quantity, quote: str) -> str:
    """What stands in the quote before the printed value, in small letters; "" where it stands at the beginning or not at all."""
    words = _in_one_case(quote)
    return words[: next(_places(value, words), 0)]


def _places(value: Quantity, words: str) -> Iterator[int]:
    """Where the printed value begins in words in one case, as itself."""
    printed = _in_one_case(value.printed)
    return (start for start in occurrences(printed, words) if not _SCALE_FOLLOWS.match(words, start + len(printed)))


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
