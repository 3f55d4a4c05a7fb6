"""Workers: a work and the items to do it to go in; the results come out in the order of the items, made by several processes.

The processes are forked when the work begins, so that they have all that is in memory without copying it; only results travel, pickled.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from typing import Any

from portal.model.each import Each, Item, Result

_HANDFULS = 50
"""Each process gets its items in about so many handfuls: thousands of files few at a time, a few hundred groups of pages one by one."""
_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""Works make many small values that live as long as a page; looking for cycles among them after every few hundred takes a twentieth of the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forked:
    """An `Each` that shares the items among `processes`. A process that dies is told as BrokenProcessPool; nothing waits for ever."""

    processes: int

    def __call__(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        shared = tuple(items)
        with ProcessPoolExecutor(self.processes, get_context("fork"), _inherit, (work, shared)) as pool:
            yield from pool.map(_result, range(len(shared)), chunksize=len(shared) // (_HANDFULS * self.processes) or 1)


def each_of(processes: int) -> Each:
    """Forked where that is possible and worth it, else `map`: Windows cannot fork, and macOS must not be trusted to."""
    return Forked(processes=processes) if processes > 1 and get_all_start_methods()[0] == "fork" else map


_inherited: dict[str, Any] = {}
"""What the parent handed to this process: filled once in each worker, empty in the parent."""


def _inherit(work: Callable[[Any], Any], items: tuple[Any, ...]) -> None:
    _inherited.update(work=work, items=items)
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)


def _result(position: int) -> Any:
    return _inherited["work"](_inherited["items"][position])
