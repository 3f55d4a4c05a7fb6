"""Lives: agencies or areas, which begin, end and go over into others, go in; who came before, who came after and who is there today come out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol, TypeVar

from portal.model.place import Origin


class Lived(Protocol):
    """What an agency and an area have in common."""

    @property
    def id(self) -> str: ...
    @property
    def since(self) -> date | None: ...
    @property
    def until(self) -> date | None: ...
    @property
    def successors(self) -> tuple[str, ...]: ...
    @property
    def part_of(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def is_running(self) -> bool: ...
    @property
    def origin(self) -> Origin: ...


One = TypeVar("One", bound=Lived)


def predecessors_of(lives: Mapping[str, One]) -> dict[str, tuple[One, ...]]:
    """By the id of a successor, those that went over into it, in the order of the register; an id nobody names has no entry."""
    found: dict[str, list[One]] = defaultdict(list)
    for one in lives.values():
        for id in dict.fromkeys(one.successors):
            found[id].append(one)
    return {id: tuple(before) for id, before in found.items()}


def ancestors(one: One, predecessors: Mapping[str, tuple[One, ...]]) -> tuple[One, ...]:
    """All that went over into it, nearest first, each once; never itself, whatever the register says."""
    return _reached(one, lambda here: predecessors.get(here.id, ()))


def descendants(one: One, lives: Mapping[str, One]) -> tuple[One, ...]:
    """All that it went over into, nearest first, each once; never itself."""
    return _reached(one, lambda here: [lives[id] for id in here.successors])


def heirs(one: One, lives: Mapping[str, One]) -> tuple[One, ...]:
    """Those of its descendants that are there today."""
    return tuple(other for other in descendants(one, lives) if other.is_running)


def was_there(one: Lived, day: date) -> bool:
    """Whether a day lies in its life, as far as the register knows it."""
    return (one.since is None or one.since <= day) and (one.until is None or day <= one.until)


class _Next(Protocol[One]):
    def __call__(self, here: One) -> Iterable[One]: ...


def _reached(start: One, following: _Next[One]) -> tuple[One, ...]:
    found: dict[str, One] = {}
    waiting = list(following(start))
    while waiting:
        here = waiting.pop(0)
        if here.id != start.id and here.id not in found:
            found[here.id] = here
            waiting.extend(following(here))
    return tuple(found.values())
