"""An entry -> its terms: every token, every two that stand side by side, every number of a document and its fragments, each with its labels.

A label says more of the place: in the title, in a summary or a heading, often, or with which marks a syllable is written there.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from portal.model.search_entry import SearchEntry
from portal.search.tokens import Token, chains, joined, tokens, without_points

TITLE, LEAD, OFTEN = "1", "2", "3"
"""Labels; any other is a syllable with its marks, as `tone_key` has it."""
_OFTEN = 3
Terms = dict[int, tuple[str, ...]]
"""The labels of each term, sorted, by its number."""
Blocks = tuple[tuple[str, str], ...]
"""Texts, each with the label of its place or ""."""


def blocks_of(entry: SearchEntry) -> Blocks:
    """Everything by which an entry is found."""
    of_parts = [block for part in entry.parts for block in ((LEAD, part.title), ("", part.text))]
    found = ((TITLE, entry.title), (LEAD, entry.summary), *of_parts, ("", entry.note), ("", entry.also))
    return tuple(block for block in found if block[1])


def terms_of(blocks: Blocks) -> Terms:
    """What stands in two blocks is not side by side."""
    counted: Counter[int] = Counter()
    labels: dict[int, set[str]] = {}
    for label, text in blocks:
        found = tokens(text)
        numbers = [token.number for token in found]
        pairs = [joined(one, other) for one, other in pairwise(numbers)]
        counted.update(numbers)
        counted.update(pairs)
        extra = list(_extra(text, found))
        counted.update(extra)
        for token in found:
            if token.toned != token.key:
                labels.setdefault(token.number, set()).add(token.toned)
        if label:
            for number in (*numbers, *pairs, *extra):
                labels.setdefault(number, set()).add(label)
    for number, count in counted.items():
        if count >= _OFTEN:
            labels.setdefault(number, set()).add(OFTEN)
    return {number: tuple(sorted(labels[number])) if number in labels else () for number in counted}


def _extra(text: str, found: list[Token]) -> Iterator[int]:
    """Fragments of three and more parts of what signs join, and figures of thousands without their points."""
    for chain in chains(text) if "/" in text or "-" in text or ":" in text or "." in text else ():
        for start in range(len(chain) - 2):
            number = joined(chain[start].number, chain[start + 1].number)
            for token in chain[start + 2 :]:
                number = joined(number, token.number)
                yield number
    for token in found:
        plain = without_points(token) if "." in token.key else None
        if plain:
            yield plain.number
