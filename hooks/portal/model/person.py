"""A person: a name and the public positions in which documents name it, each with its days and its source; nothing private."""

from dataclasses import dataclass
from datetime import date

from portal.model.place import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """`role` is held at `agency`, an id. `since` and `until` are None where no source says them; `as_of` is a day on which it was held.

    What proves it is the sentence `quote` of the item with the slug `article`, or `document`, an id of the register.
    """

    role: str
    agency: str
    since: date | None
    until: date | None
    as_of: date | None
    article: str
    quote: str
    document: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`name` is the full name without any title, in the order surname, middle name, given name."""

    id: str
    name: str
    positions: tuple[Position, ...]
    origin: Origin
