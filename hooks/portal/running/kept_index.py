"""An index of the search that is kept from build to build: entries and a folder go in; their index comes out, made from the one kept there if it can.

What is kept can be deleted at any time; one that was cut short or spoilt, or that other code has made, is not used.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any
from zlib import ZLIB_RUNTIME_VERSION

from portal.model.each import Each
from portal.model.search_entry import SearchEntry
from portal.running.kept_files import write_whole
from portal.search.index import Batch, Index, Shard, index_of

_NAME = "muc-luc"


def kept_index(entries: Sequence[SearchEntry], folder: Path, each: Each) -> Index:
    """The same bytes, whatever was kept."""
    before = _kept(folder / _NAME)
    index = index_of(entries, before=before, each=each)
    if index != before:
        _keep(index, folder / _NAME)
    return index


def _kept(file: Path) -> Index | None:
    try:
        content = file.read_bytes()
    except OSError:
        return None
    digest, _, rest = content.partition(b"\n")
    if digest != _digest(rest):
        return None
    head, _, body = rest.partition(b"\n")
    return _read(json.loads(head), body)


def _read(head: Any, body: bytes) -> Index:
    """`head` tells how long each piece of `body` is."""
    view, start = memoryview(body), 0

    def piece(length: int) -> bytes:
        nonlocal start
        start += length
        return bytes(view[start - length : start])

    sample = piece(head["sample"])
    shards = tuple(Shard(content=piece(content), rows=piece(rows)) for content, rows in head["shards"])
    batches = tuple(
        Batch(name=piece(name).decode(), blocks=piece(blocks), texts=tuple(map(piece, texts))) for name, blocks, *texts in head["batches"]
    )
    return Index(sample=sample, batches=batches, shards=shards)


def _keep(index: Index, file: Path) -> None:
    head = {
        "sample": len(index.sample),
        "shards": [[len(shard.content), len(shard.rows)] for shard in index.shards],
        "batches": [[len(batch.name), len(batch.blocks), *map(len, batch.texts)] for batch in index.batches],
    }
    rest = json.dumps(head).encode() + b"\n" + b"".join(_pieces(index))
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, _digest(rest), b"\n", rest)


def _pieces(index: Index) -> Iterator[bytes]:
    yield index.sample
    for shard in index.shards:
        yield from (shard.content, shard.rows)
    for batch in index.batches:
        yield from (batch.name.encode(), batch.blocks, *batch.texts)


def _digest(content: bytes) -> bytes:
    return sha256(_ingredients() + content).hexdigest().encode()


@cache
def _ingredients() -> bytes:
    """What else makes the bytes of an index: the code of the search, of the letters, and the versions below it."""
    folders = (files("portal.search"), files("portal.vietnamese"), files("portal.model"))
    sources = sorted((file.name, file.read_bytes()) for folder in folders for file in folder.iterdir() if file.is_file())
    return repr((sources, sys.version, sys.byteorder, ZLIB_RUNTIME_VERSION)).encode()
