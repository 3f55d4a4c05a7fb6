"""Entries -> what a browser shows of each: a small file by entry, packed, in batches whose names tell all their texts.

A batch is renamed when one of its entries changes; a browser learns the names of all batches at once, one short name for 64 entries.
"""

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from zlib import DEFLATED, MAX_WBITS, Z_DEFAULT_STRATEGY, compressobj

from portal.model.search_entry import SearchEntry, SearchKind
from portal.search.codebook import coded
from portal.search.universe import step_of, universe
from portal.vietnamese.folding import fold

BATCH = 64
_PIECES, _PIECE, _PIECE_FROM = 64, 96, 120
"""Of the sample: how many, their bytes, and where they begin, which is mostly after address and title."""
_WORD = re.compile("[a-z0-9]+")
_ITEMS = (SearchKind.NEWS, SearchKind.INTERVIEW, SearchKind.NOTICE, SearchKind.REPORT)
_LETTERS_OF_NAME = 8


def sample_of(entries: Sequence[SearchEntry]) -> bytes:
    """Coded pieces of entries from all years, before which every text is packed: what offices say again and again is told once.

    It is that of the entries that were there when the universe was widened last, so that one more changes nothing.
    """
    settled = max(1, universe(len(entries)) - step_of(len(entries)))
    pieces = (coded(text_of(entry))[_PIECE_FROM : _PIECE_FROM + _PIECE] for entry in entries[: settled : max(1, settled // _PIECES)])
    return b"".join(pieces)[: _PIECES * _PIECE]


def batch_name(entries: Sequence[SearchEntry], *, blocks: bytes, sample: bytes) -> str:
    """It tells what is shown of the entries and, by `blocks`, all words by which they are found."""
    return name_of(sample + "\n".join(map(text_of, entries)).encode() + blocks)


def packed_texts(entries: Sequence[SearchEntry], *, sample: bytes) -> tuple[bytes, ...]:
    """The file of each entry: raw deflate (RFC 1951) that goes on after the sample."""
    return tuple(_packed(coded(text_of(entry)), sample) for entry in entries)


def _packed(text: bytes, sample: bytes) -> bytes:
    packing = compressobj(9, DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY, sample)
    return packing.compress(text) + packing.flush()


def text_of(entry: SearchEntry) -> str:
    """JSON: address, title, note, summary, sections of [anchor, heading, text], hidden words, of an indicator [value, period, source, address, name].

    What a browser can make of a title is left out: an address ends with "~", an anchor is 0. Hidden words of items are left out as well: they are the
    same in so many that no browser has to look for them.
    """
    answer = entry.answer
    end = f"{_slug(entry.title)}/"
    shown = (
        f"{entry.address.removesuffix(end)}~" if entry.address.endswith(end) else entry.address,
        entry.title,
        entry.note,
        entry.summary,
        [[0 if part.title and part.anchor == _slug(part.title) else part.anchor, part.title, part.text] for part in entry.parts],
        "" if entry.kind in _ITEMS else entry.also,
        [answer.value, answer.period, answer.source, answer.address, answer.name] if answer else None,
    )
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def name_of(content: bytes) -> str:
    """Eight hexadecimal digits of its SHA-256: a place in the index has so few contents that none meets another of its name."""
    return sha256(content).hexdigest()[:_LETTERS_OF_NAME]


def _slug(title: str) -> str:
    """As far as a browser can make it with as little."""
    return "-".join(_WORD.findall(fold(title)))
