"""A schema: the keys a group of front matter may have, each with its kind and meaning; a mapping goes in, values by name come out.

The same table validates, and is printed in the editors' handbook.
"""

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.place import Origin, Place
from portal.reading.findings import Findings
from portal.reading.kinds import NO_DAY, Kind
from portal.reading.nodes import Mapping, Node, Sequence

_PAIRS = Hint("các dòng dạng khóa: giá trị", english="lines of the form key: value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key: `meaning` says in Vietnamese what it is for; `default` stands where the key is absent, else the kind's blank.

    `is_opened`: the places inside its value are kept as well, under names like `corrections.0`, `corrections.0.was` and `dimensions.dot`.
    """

    name: str
    kind: Kind
    meaning: str
    is_required: bool = False
    is_opened: bool = False
    default: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """The values by name, every key of the schema present; `origin` knows where each written one stands."""

    values: dict[str, Any]
    origin: Origin

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def day(self, name: str) -> date | None:
        """The day of this key, None where none was written or it could not be read."""
        day: date = self.values[name]
        return None if day == NO_DAY else day


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """`name` is what the handbook calls the group."""

    name: str
    keys: tuple[Key, ...]

    def read(self, node: Node, findings: Findings, *, inside: str = "") -> Values:
        """Every key the schema knows, read or blank; unknown, missing and unreadable ones are told, a misspelt one once."""
        entries = node.entries if isinstance(node, Mapping) else ()
        if not isinstance(node, Mapping):
            findings.add(Fault.WRONG_SHAPE, node.place, name=inside.rstrip(".") or self.name, expected=_PAIRS)
        known = {key.name: key for key in self.keys}
        written = {}
        places: list[tuple[str, Place]] = []
        meant: set[str] = set()
        for name, value in entries:
            if key := known.get(name.text):
                written[key.name] = key.kind.read(value, findings, name=f"{inside}{key.name}")
                places += _places(key.name, value) if key.is_opened else [(key.name, value.place)]
            else:
                nearest = get_close_matches(name.text[:60], known, n=1, cutoff=0.6)
                meant.update(nearest)
                findings.add(Fault.UNKNOWN_KEY, name.place, name=inside, found=name.text, expected=nearest[0] if nearest else ", ".join(known))
        for key in self.keys:
            if key.is_required and key.name not in written and key.name not in meant and isinstance(node, Mapping):
                findings.add(Fault.MISSING_KEY, node.place, name=f"{inside}{key.name}", found=key.name, expected=key.kind.meaning)
        values = {key.name: written.get(key.name, key.kind.blank if key.default is None else key.default) for key in self.keys}
        return Values(values=values, origin=Origin(start=node.place, fields=tuple(places)))


def lines_of(*names: str) -> Hint:
    """What to write for a group of these keys."""
    *others, last = names
    words = [f"{others[0]}{word}{last}" if len(names) == 2 else ", ".join(names) for word in (" và ", " and ")]
    return Hint(f"các dòng {words[0]}", english=f"lines {words[1]}")


def _places(name: str, node: Node) -> list[tuple[str, Place]]:
    """Where a value stands, and everything in it."""
    inside: list[tuple[str, Node]] = []
    if isinstance(node, Sequence):
        inside = [(str(number), item) for number, item in enumerate(node.items)]
    elif isinstance(node, Mapping):
        inside = [(key.text, value) for key, value in node.entries]
    return [(name, node.place), *(place for part, value in inside for place in _places(f"{name}.{part}", value))]
