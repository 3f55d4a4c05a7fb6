"""All that can be found -> its index; what was the same in the index before is taken from there.

Terms stand in shards, what is shown of entries in batches (`portal.search.shards`, `portal.search.texts`). An entry is known by its place in the
order of all: when its text changes, only its batch and the shards of terms it has gained or lost are written anew.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from portal.model.each import Each
from portal.model.search_entry import SearchEntry
from portal.search.postings import Postings, postings_of, rows_of
from portal.search.rows import Changes, Row, changed_rows, changes_by_number, flattened, unfolded
from portal.search.shards import shards_for, write_shard
from portal.search.terms import Blocks, blocks_of, terms_of
from portal.search.texts import BATCH, batch_name, packed_texts, sample_of
from portal.search.universe import universe

_WRITERS = 64
"""Parts of the shards: enough to share the work evenly, each with its postings of all entries in memory."""
_CHANGED = 0.05
"""The share of entries from which on writing all anew is quicker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """`texts` are the files of its entries; `blocks` are what their terms are made of, as JSON."""

    name: str
    texts: tuple[bytes, ...]
    blocks: bytes

    def blocks_of_entries(self) -> tuple[Blocks, ...]:
        return tuple(tuple((label, text) for label, text in blocks) for blocks in json.loads(self.blocks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """`rows` are the terms in it, flattened."""

    content: bytes
    rows: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """`entries` are as many as the texts of all batches; these were packed after the `sample`."""

    sample: bytes = b""
    batches: tuple[Batch, ...] = ()
    shards: tuple[Shard, ...] = ()

    @property
    def entries(self) -> int:
        return sum(len(batch.texts) for batch in self.batches)


def index_of(entries: Sequence[SearchEntry], *, before: Index | None = None, each: Each = map) -> Index:
    """`before` may be the index of anything. `each` may make batches and shards in other processes; the index is the same."""
    parts = tuple(enumerate(entries[start : start + BATCH] for start in range(0, len(entries), BATCH)))
    sample, shards, below = sample_of(entries), shards_for(entries), universe(len(entries))
    if before and before.sample == sample and len(before.shards) == shards and universe(before.entries) == below:
        renewed = _renewed(before, tuple(each(partial(_batch, before.batches, sample), parts)), below=below)
        if renewed:
            return renewed
    return _anew(parts, sample, each, shards=shards, below=below)


def _batch(before: Sequence[Batch], sample: bytes, part: tuple[int, Sequence[SearchEntry]]) -> Batch:
    number, entries = part
    blocks = json.dumps([blocks_of(entry) for entry in entries], ensure_ascii=False).encode()
    name = batch_name(entries, blocks=blocks, sample=sample)
    if number < len(before) and before[number].name == name:
        return before[number]
    return Batch(name=name, texts=packed_texts(entries, sample=sample), blocks=blocks)


def _anew(parts: Sequence[tuple[int, Sequence[SearchEntry]]], sample: bytes, each: Each, *, shards: int, below: int) -> Index:
    writers = min(shards, _WRITERS)
    found = tuple(each(partial(_batch_and_postings, sample, writers), parts))
    batches, postings = tuple(batch for batch, _ in found), tuple(of_batch for _, of_batch in found)
    written = tuple(each(partial(_shards, postings, shards=shards, writers=writers, below=below), range(writers)))
    return Index(sample=sample, batches=batches, shards=tuple(written[place % writers][place // writers] for place in range(shards)))


def _batch_and_postings(sample: bytes, writers: int, part: tuple[int, Sequence[SearchEntry]]) -> tuple[Batch, Postings]:
    batch, start = _batch((), sample, part), part[0] * BATCH
    return batch, postings_of(enumerate(map(terms_of, batch.blocks_of_entries()), start), parts=writers)


def _shards(postings: Sequence[Postings], writer: int, *, shards: int, writers: int, below: int) -> tuple[Shard, ...]:
    """Every shard of one writer: those whose places leave its number when they are divided by the number of writers."""
    rows: list[dict[int, Row]] = [{} for _ in range(shards // writers)]
    for number, row in rows_of(postings, writer).items():
        rows[(number & (shards - 1)) // writers][number] = row
    return tuple(_shard(one, shards=shards, below=below) for one in rows)


def _shard(rows: Mapping[int, Row], *, shards: int, below: int) -> Shard:
    return Shard(content=write_shard(rows, shards=shards, below=below), rows=flattened(rows))


def _renewed(before: Index, batches: tuple[Batch, ...], *, below: int) -> Index | None:
    """None where it is quicker to write all anew."""
    had, has = _texts(before.batches, without=batches), _texts(batches, without=before.batches)
    differ = [place for place in had.keys() | has.keys() if had.get(place) != has.get(place)]
    if len(differ) > _CHANGED * before.entries:
        return None
    old = {place: terms_of(had[place]) for place in differ if place in had}
    new = {place: terms_of(has[place]) for place in differ if place in has}
    shards = list(before.shards)
    changes: dict[int, dict[int, Changes]] = defaultdict(dict)
    for number, of_row in changes_by_number(old, new).items():
        changes[number & (len(shards) - 1)][number] = of_row
    for place, of_shard in changes.items():
        rows = changed_rows(unfolded(shards[place].rows), of_shard)
        shards[place] = _shard(rows, shards=len(shards), below=below)
    return Index(sample=before.sample, batches=batches, shards=tuple(shards))


def _texts(batches: Sequence[Batch], *, without: Sequence[Batch]) -> dict[int, Blocks]:
    """What the terms of entries are made of, by their places, in batches that are not the same there."""
    return {
        number * BATCH + place: blocks
        for number, batch in enumerate(batches)
        if number >= len(without) or without[number].name != batch.name
        for place, blocks in enumerate(batch.blocks_of_entries())
    }
