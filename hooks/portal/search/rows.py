"""Rows: which entries have a term, and which of them bear which label; and rows as plain numbers, to be kept from build to build."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from portal.search.terms import Terms

Labels = tuple[str, ...]
Changes = dict[int, Labels | None]
"""What labels entries have now for a term; None: they have not got it any more."""
_LOWER = 32


@dataclass(slots=True)
class Row:
    """`entries` rise; `labels` are, by label, places in that list, rising."""

    entries: list[int] = field(default_factory=list)
    labels: dict[str, list[int]] = field(default_factory=dict)

    def add(self, entry: int, labels: Iterable[str]) -> None:
        """An entry above all that are there."""
        for label in labels:
            self.labels.setdefault(label, []).append(len(self.entries))
        self.entries.append(entry)

    def changed(self, changes: Changes) -> "Row":
        """The row with what has changed."""
        found: dict[int, list[str]] = {entry: [] for entry in self.entries}
        for label, places in self.labels.items():
            for place in places:
                found[self.entries[place]].append(label)
        now = {**found, **changes}
        row = Row()
        for entry in sorted(now):
            labels = now[entry]
            if labels is not None:
                row.add(entry, labels)
        return row


def flattened(rows: Mapping[int, Row]) -> bytes:
    """Numbers of four bytes of this machine: the lower and upper part of the term's, how many entries and which, how many labels, and of each its
    letters and its places, counted before.
    """
    flat = array("I")
    for number, row in sorted(rows.items()):
        flat.extend((number & 0xFFFFFFFF, number >> _LOWER, len(row.entries)))
        flat.extend(row.entries)
        flat.append(len(row.labels))
        for label, places in sorted(row.labels.items()):
            flat.append(len(label))
            flat.extend(map(ord, label))
            flat.append(len(places))
            flat.extend(places)
    return flat.tobytes()


def unfolded(flat: bytes) -> dict[int, Row]:
    """The rows `flattened` has written."""
    numbers = array("I")
    numbers.frombytes(flat)
    return dict(_unfolded(iter(numbers)))


def _unfolded(numbers: Iterator[int]) -> Iterator[tuple[int, Row]]:
    for lower in numbers:
        number = next(numbers) << _LOWER | lower
        row = Row(entries=_counted(numbers))
        for _ in range(next(numbers)):
            label = "".join(map(chr, _counted(numbers)))
            row.labels[label] = _counted(numbers)
        yield number, row


def _counted(numbers: Iterator[int]) -> list[int]:
    return [next(numbers) for _ in range(next(numbers))]


def changes_by_number(old: Mapping[int, Terms], new: Mapping[int, Terms]) -> dict[int, Changes]:
    """What to change in which row when entries, by their places, had the old terms and have the new ones."""
    changes: dict[int, Changes] = {}
    for entry in sorted(old.keys() | new.keys()):
        had, has = old.get(entry, {}), new.get(entry, {})
        for number in had.keys() | has.keys():
            if had.get(number) != has.get(number):
                changes.setdefault(number, {})[entry] = has.get(number)
    return changes


def changed_rows(rows: Mapping[int, Row], changes: Mapping[int, Changes]) -> dict[int, Row]:
    """The rows of one shard with what has changed; a row without entries is none."""
    changed = {number: rows.get(number, Row()).changed(of_row) for number, of_row in changes.items()}
    return {number: row for number, row in sorted({**rows, **changed}.items()) if row.entries}
