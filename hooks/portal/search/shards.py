"""Rows of terms -> shards: small files of bits, each holding the terms whose numbers end alike; theme/assets/search/index.js reads them.

A shard is: how many rows; the upper parts of their numbers, rising; then of each row how many entries have the term and which, and, but for pairs,
how many labels it has, and of each its sign and which of those entries bear it. Pairs that few entries have stand in shared rows without their
numbers: how many of those there are as a power of two, then of each how many entries and which. So an entry of a shared row only may have the pair,
and a browser looks into its text; the numbers of so many pairs would take a sixth of the whole index.
"""

from collections.abc import Iterable, Iterator, Mapping
from zlib import adler32

from portal.model.search_entry import SearchEntry
from portal.search.bits import gamma, packed, rice, rising
from portal.search.rows import Row
from portal.search.terms import LEAD, TITLE, blocks_of
from portal.search.tokens import BITS, PAIR

_LETTERS = 4_500
"""Of all texts for each shard, at most, on average: about 1.3 KB of a shard, so that a query of seven terms reads few of them."""
_FEW, _SHARED = 16, 12
"""A pair of fewer entries has no row of its own; so many entries a shared row has."""
_SIGNS = {TITLE: 0, LEAD: 1}
_SPELT = 2
"""The sign of a label that follows letter by letter."""


def shards_for(entries: Iterable[SearchEntry]) -> int:
    """How many shards: a power of two, so that it seldom changes."""
    letters = sum(len(text) for entry in entries for _, text in blocks_of(entry))
    return 1 << (letters // _LETTERS).bit_length()


def write_shard(rows: Mapping[int, Row], *, shards: int, below: int) -> bytes:
    """`rows` are those of one shard by the numbers of their terms; `below` is the universe of the entries. At the end stands its Adler-32."""
    width = shards.bit_length() - 1
    rare = {number: row for number, row in rows.items() if number >= PAIR and len(row.entries) < _FEW}
    numbers = sorted(rows.keys() - rare.keys())
    bits = [gamma(len(numbers)), rising([number >> width for number in numbers], below=1 << (BITS + 1 - width))]
    for number in numbers:
        bits += _row(rows[number].entries, below)
        bits += _labels(rows[number]) if number < PAIR else ()
    bits += _shared(((number >> width, row.entries) for number, row in sorted(rare.items())), below)
    content = packed("".join(bits))
    return content + adler32(content).to_bytes(4, "big")


def _row(entries: list[int], below: int) -> tuple[str, str]:
    return gamma(len(entries) - 1), rising(entries, below=below)


def _labels(row: Row) -> Iterator[str]:
    yield gamma(len(row.labels))
    for label, places in sorted(row.labels.items()):
        yield _sign(label)
        yield from _row(places, len(row.entries))


def _shared(pairs: Iterable[tuple[int, list[int]]], below: int) -> Iterator[str]:
    rare = tuple(pairs)
    width = (sum(len(entries) for _, entries in rare) // _SHARED).bit_length()
    shared: list[set[int]] = [set() for _ in range(1 << width)]
    for upper, entries in rare:
        shared[upper & ((1 << width) - 1)].update(entries)
    yield gamma(width)
    for found in shared:
        yield gamma(len(found))
        yield rising(sorted(found), below=below)


def _sign(label: str) -> str:
    if label in _SIGNS:
        return gamma(_SIGNS[label])
    spelt = label.encode()
    return gamma(_SPELT) + gamma(len(spelt)) + rice(spelt, width=8)
