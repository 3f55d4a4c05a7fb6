"""Entries -> the columns a browser filters and sorts by: kind and day, fields, and agency of every entry, in three small files."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from zlib import compress

from portal.model.search_entry import Facet, Findable

_NO_DAY = date(1900, 1, 1)


def columns_file(findable: Findable) -> bytes:
    """The choices of kinds, and two rows: of each entry the place of its kind, and its day.

    Days count from 1900 and are given as steps from the entry before; 0 is none.
    """
    entries = findable.entries
    days = [(entry.day - _NO_DAY).days if entry.day else 0 for entry in entries]
    steps = [after - before for before, after in pairwise((0, *days))]
    return _file(findable.kinds, [], _places([entry.kind.value for entry in entries], findable.kinds), [_unsigned(step) for step in steps])


def fields_file(findable: Findable) -> bytes:
    """The choices of fields, the combinations that occur as places among them, and a row: of each entry the place of its combination."""
    combinations = sorted({entry.fields for entry in findable.entries})
    place_of_field = {facet.id: place for place, facet in enumerate(findable.fields)}
    place_of = {fields: place for place, fields in enumerate(combinations)}
    of_fields = [[place_of_field[id] for id in ids if id in place_of_field] for ids in combinations]
    return _file(findable.fields, of_fields, [place_of[entry.fields] for entry in findable.entries])


def agencies_file(findable: Findable) -> bytes:
    """The choices of agencies, and a row: of each entry the place of its agency."""
    return _file(findable.agencies, [], _places([entry.agency for entry in findable.entries], findable.agencies))


def _file(choices: Sequence[Facet], combinations: list[list[int]], *rows: Iterable[int]) -> bytes:
    """A line of JSON, [[id, title], …] of the choices and the combinations, and then the rows, one after the other."""
    head = json.dumps([[[facet.id, facet.title] for facet in choices], combinations], ensure_ascii=False, separators=(",", ":"))
    return compress(b"\n".join((head.encode(), b"".join(map(_varints, rows)))), 9)


def _places(values: Iterable[str], choices: Sequence[Facet]) -> list[int]:
    """One more than the place among the choices, 0 for what is not one."""
    place = {facet.id: number for number, facet in enumerate(choices, 1)}
    return [place.get(value, 0) for value in values]


def _unsigned(step: int) -> int:
    return 2 * step if step >= 0 else -2 * step - 1


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
