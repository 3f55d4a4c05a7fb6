"""Rows of terms -> shards: small files of bits, each holding the terms whose numbers end alike; theme/assets/search/shards.js reads them.

A shard is: how many terms; the upper parts of their numbers, rising; then of each term how many entries have it, which, how many labels it has,
and of each label its sign and which of those entries bear it. A browser reads a shard from its beginning to the term it wants.
"""

from collections.abc import Iterable, Iterator, Mapping
from zlib import compress

from portal.search.bits import gamma, packed, rice, rising
from portal.search.rows import Row
from portal.search.terms import LEAD, OFTEN, TITLE
from portal.search.tokens import BITS

_WANTED = 2600
"""Bytes of a shard at most, on average, so that a query of seven terms reads few of them."""
_OF_TERM = 1.4
"""Bytes each term of an entry takes, measured on news."""
_SIGNS = {TITLE: 0, LEAD: 1, OFTEN: 2}
_SPELT = 3
"""The sign of a label that follows letter by letter."""


def shards_for(occurrences: int) -> int:
    """How many shards for so many terms of all entries together: a power of two, so that it seldom changes."""
    return 1 << int(occurrences * _OF_TERM / _WANTED).bit_length()


def universe(entries: int) -> int:
    """The power of two above the number of entries: how an entry is coded does not change with each that is added."""
    return 1 << entries.bit_length()


def write_shard(rows: Mapping[int, Row], *, shards: int, below: int) -> bytes:
    """`rows` are those of one shard by the numbers of their terms; `below` is the universe of the entries."""
    width = shards.bit_length() - 1
    numbers = sorted(rows)
    upper = [number >> width for number in numbers]
    bits = [gamma(len(numbers)), rising(upper, below=1 << (BITS - width)), *_bodies((rows[number] for number in numbers), below)]
    return compress(packed("".join(bits)), 9)


def _bodies(rows: Iterable[Row], below: int) -> Iterator[str]:
    for row in rows:
        yield gamma(len(row.entries) - 1)
        yield rising(row.entries, below=below)
        yield gamma(len(row.labels))
        for label, places in sorted(row.labels.items()):
            yield _sign(label)
            yield gamma(len(places) - 1)
            yield rising(places, below=len(row.entries)) if len(places) < len(row.entries) else ""


def _sign(label: str) -> str:
    if label in _SIGNS:
        return gamma(_SIGNS[label])
    spelt = label.encode()
    return gamma(_SPELT) + gamma(len(spelt)) + rice(spelt, width=8)
