"""Entries -> the columns a browser filters and sorts by: kind, day, agency and fields of every entry, in one small file."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from zlib import compress

from portal.model.search_entry import Facet, Findable, SearchEntry

_NO_DAY = date(1900, 1, 1)


def columns_file(findable: Findable) -> bytes:
    """A line of JSON (the choices of each facet as [id, title], and the combinations of fields as places in their list), then one row of numbers
    for each of kind, day, agency and combination. 0 is none; days count from 1900 and are given as steps from the entry before.
    """
    entries = findable.entries
    kinds, agencies, fields = findable.kinds, findable.agencies, findable.fields
    combinations = sorted({entry.fields for entry in entries})
    place_of_field = {facet.id: place for place, facet in enumerate(fields)}
    head = {
        "kinds": _choices(kinds),
        "agencies": _choices(agencies),
        "fields": _choices(fields),
        "combinations": [[place_of_field[id] for id in ids if id in place_of_field] for ids in combinations],
    }
    days = [(entry.day - _NO_DAY).days if entry.day else 0 for entry in entries]
    steps = [after - before for before, after in zip([0, *days], days, strict=False)]
    rows = (
        _places(entries, lambda entry: entry.kind.value, [facet.id for facet in kinds]),
        [2 * step if step >= 0 else -2 * step - 1 for step in steps],
        _places(entries, lambda entry: entry.agency, [facet.id for facet in agencies]),
        _combined(entries, combinations),
    )
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    return compress(b"\n".join((text.encode(), b"".join(map(_varints, rows)))), 9)


def _choices(facets: Iterable[Facet]) -> list[list[str]]:
    return [[facet.id, facet.title] for facet in facets]


def _places(entries: Sequence[SearchEntry], value: Callable[[SearchEntry], str], ids: Sequence[str]) -> list[int]:
    """One more than the place in the list, 0 for what is not in it."""
    place = {id: number for number, id in enumerate(ids, 1)}
    return [place.get(value(entry), 0) for entry in entries]


def _combined(entries: Sequence[SearchEntry], combinations: Sequence[tuple[str, ...]]) -> list[int]:
    place = {ids: number for number, ids in enumerate(combinations)}
    return [place[entry.fields] for entry in entries]


def _varints(numbers: Iterable[int]) -> bytes:
    """LEB128: seven bits a byte, lowest first, the top bit where more follow."""
    out = bytearray()
    for number in numbers:
        rest = number
        while rest > 127:
            out.append(rest & 127 | 128)
            rest >>= 7
        out.append(rest)
    return bytes(out)
