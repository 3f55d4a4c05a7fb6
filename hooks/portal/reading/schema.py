"""A schema: the keys a group of front matter may have, each with its kind and meaning; a mapping goes in, values by name come out.

The same table validates, and is printed in the editors' handbook.
"""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from portal.model.fault import Fault
from portal.model.place import Origin
from portal.reading.findings import Findings
from portal.reading.kinds import Kind
from portal.reading.nodes import Mapping, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key: `meaning` says in Vietnamese what it is for; `default` stands where the key is absent, else the kind's blank."""

    name: str
    kind: Kind
    meaning: str
    is_required: bool = False
    default: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """The values by name, every key of the schema present; `origin` knows where each written one stands."""

    values: dict[str, Any]
    origin: Origin

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """`name` is what the handbook calls the group."""

    name: str
    keys: tuple[Key, ...]

    def read(self, node: Node, findings: Findings, *, inside: str = "") -> Values:
        """Every key the schema knows, read or blank; unknown, missing and unreadable ones are told, a misspelt one once."""
        entries = node.entries if isinstance(node, Mapping) else ()
        if not isinstance(node, Mapping):
            findings.add(Fault.WRONG_SHAPE, node.place, name=inside.rstrip(".") or self.name, expected="các dòng dạng khóa: giá trị")
        known = {key.name: key for key in self.keys}
        written = {}
        places = []
        meant: set[str] = set()
        for name, value in entries:
            if key := known.get(name.text):
                written[key.name] = key.kind.read(value, findings, name=f"{inside}{key.name}")
                places.append((key.name, value.place))
            else:
                nearest = get_close_matches(name.text[:60], known, n=1, cutoff=0.6)
                meant.update(nearest)
                findings.add(Fault.UNKNOWN_KEY, name.place, name=inside, found=name.text, expected=nearest[0] if nearest else ", ".join(known))
        for key in self.keys:
            if key.is_required and key.name not in written and key.name not in meant and isinstance(node, Mapping):
                findings.add(Fault.MISSING_KEY, node.place, name=f"{inside}{key.name}", found=key.name, expected=key.kind.meaning)
        values = {key.name: written.get(key.name, key.kind.blank if key.default is None else key.default) for key in self.keys}
        return Values(values=values, origin=Origin(start=node.place, fields=tuple(places)))
