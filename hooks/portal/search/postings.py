"""Postings: which term an entry has, with which labels, as plain numbers on their way from who reads entries to who writes shards.

They are parted by the last bits of the term, so that each writer gets all postings of its shards, and rows are made only there.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from portal.search.rows import Row
from portal.search.terms import Terms

_LOWER, _UPPER = 32, 9
"""Bits of a term's number in the first number of a posting, and in its second, above which the count of labels stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """Of one batch: `labels` by their numbers; `parts` are the postings of each part, as flat numbers of four bytes."""

    labels: tuple[str, ...]
    parts: tuple[bytes, ...]


def postings_of(entries: Iterable[tuple[int, Terms]], *, parts: int) -> Postings:
    """`entries` are pairs of place and terms, rising; `parts` is a power of two."""
    known: dict[str, int] = {}
    flat = tuple(array("I") for _ in range(parts))
    for place, terms in entries:
        for number, labels in terms.items():
            part = flat[number & (parts - 1)]
            part.extend((number & 0xFFFFFFFF, len(labels) << _UPPER | number >> _LOWER, place))
            for label in labels:
                part.append(known.setdefault(label, len(known)))
    return Postings(labels=tuple(known), parts=tuple(part.tobytes() for part in flat))


def rows_of(batches: Sequence[Postings], part: int) -> dict[int, Row]:
    """The rows of one part, from batches in their order."""
    rows: dict[int, Row] = {}
    for batch in batches:
        numbers = array("I")
        numbers.frombytes(batch.parts[part])
        _add(rows, iter(numbers), batch.labels)
    return rows


def _add(rows: dict[int, Row], numbers: Iterator[int], names: Sequence[str]) -> None:
    for lower in numbers:
        second = next(numbers)
        number = (second & (1 << _UPPER) - 1) << _LOWER | lower
        row = rows.get(number)
        if row is None:
            row = rows[number] = Row()
        place = next(numbers)
        count = second >> _UPPER
        if count:
            row.add(place, [names[next(numbers)] for _ in range(count)])
        else:
            row.entries.append(place)
