"""An entry -> its terms: every token, every two that stand side by side, every number of a document and its fragments, each with its labels.

A label says more of the place: in the title, in a summary or a heading, or with which marks a syllable is written there.
"""

from collections.abc import Iterator
from itertools import pairwise

from portal.model.search_entry import SearchEntry
from portal.search.tokens import chains, joined, side_by_side, tokens
from portal.vietnamese.dates import write_date, write_long_date

TITLE, LEAD = "1", "2"
"""Labels; any other is a syllable with its marks, as `tone_key` has it."""
Terms = dict[int, tuple[str, ...]]
"""The labels of each term, sorted, by its number; a pair has none."""
Blocks = tuple[tuple[str, str], ...]
"""Texts, each with the label of its place or ""."""


def blocks_of(entry: SearchEntry) -> Blocks:
    """Everything by which an entry is found, a block for each line; its day as it is printed, as it is typed in haste, and in words."""
    of_parts = [text for part in entry.parts for text in ((LEAD, part.title), ("", part.text))]
    texts = ((TITLE, entry.title), (LEAD, entry.summary), *of_parts, ("", entry.note), ("", entry.also), *(("", day) for day in _days(entry)))
    return tuple((label, line) for label, text in texts for line in text.split("\n") if line)


def _days(entry: SearchEntry) -> Iterator[str]:
    if entry.day:
        yield from dict.fromkeys((write_date(entry.day), f"{entry.day.day}/{entry.day.month}/{entry.day.year}", write_long_date(entry.day)))


def terms_of(blocks: Blocks) -> Terms:
    """What stands in two blocks is not side by side."""
    numbers: set[int] = set()
    labels: dict[int, set[str]] = {}
    for label, text in blocks:
        found = tokens(text)
        single = {token.number for token in found}
        single.update(token.plain for token in found if token.plain is not None)
        single.update(_fragments(text))
        numbers |= single
        numbers.update([side_by_side(one.number, other.number) for one, other in pairwise(found)])
        for token in set(found):
            if token.marked:
                labels.setdefault(token.number, set()).add(token.marked)
        if label:
            for number in single:
                labels.setdefault(number, set()).add(label)
    marked = {number: tuple(sorted(found)) for number, found in labels.items()}
    return dict.fromkeys(sorted(numbers), ()) | marked


def _fragments(text: str) -> Iterator[int]:
    """Of all that signs join, every two and more parts that follow each other."""
    for chain in chains(text):
        for start in range(len(chain)):
            number = chain[start].number
            for token in chain[start + 1 :]:
                number = joined(number, token.number)
                yield number
