"""Entries -> what a browser shows of each: a small file by entry, packed, in batches whose names tell all their texts.

A batch is renamed when one of its entries changes; a browser learns the names of all batches at once, one short name for 64 entries.
"""

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from zlib import compress

from portal.model.search_entry import SearchEntry
from portal.search.codebook import coded
from portal.vietnamese.folding import fold

BATCH = 64
_WORD = re.compile("[a-z0-9]+")
_LETTERS_OF_NAME = 8


def batch_name(entries: Sequence[SearchEntry], blocks: bytes) -> str:
    """It tells what is shown of the entries and, by `blocks`, all words by which they are found."""
    return name_of("\n".join(map(text_of, entries)).encode() + blocks)


def packed_texts(entries: Sequence[SearchEntry]) -> tuple[bytes, ...]:
    """The file of each entry."""
    return tuple(compress(coded(text_of(entry)), 9) for entry in entries)


def text_of(entry: SearchEntry) -> str:
    """JSON: address, title, note, summary, sections of [anchor, heading, text], and of an indicator [value, period, source, address].

    What a browser can make of a title is left out: an address ends with "~", an anchor is 0.
    """
    answer = entry.answer
    end = f"{_slug(entry.title)}/"
    shown = (
        f"{entry.address.removesuffix(end)}~" if entry.address.endswith(end) else entry.address,
        entry.title,
        entry.note,
        entry.summary,
        [[0 if part.title and part.anchor == _slug(part.title) else part.anchor, part.title, part.text] for part in entry.parts],
        [answer.value, answer.period, answer.source, answer.address] if answer else None,
    )
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def name_of(content: bytes) -> str:
    """Eight hexadecimal digits of its SHA-256: a place in the index has so few contents that none meets another of its name."""
    return sha256(content).hexdigest()[:_LETTERS_OF_NAME]


def _slug(title: str) -> str:
    """As far as a browser can make it with as little."""
    return "-".join(_WORD.findall(fold(title)))
