"""Circles: what leads from each record to others goes in; a way from one of them back to itself comes out."""

from collections import deque
from collections.abc import Iterable, Mapping


def circle(start: str, links: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The shortest way from `start` back to it, both ends included; empty where there is none."""
    before: dict[str, str] = {}
    waiting = deque([start])
    while waiting and start not in before:
        here = waiting.popleft()
        for there in links.get(here, ()):
            if there not in before:
                before[there] = here
                waiting.append(there)
    if start not in before:
        return ()
    way = [start, before[start]]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(reversed(way))


def circles(links: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Each circle once, from its first member in the order of `links`; what only leads into one is no member."""
    told: set[str] = set()
    found = []
    for id in links:
        way = circle(id, links) if id not in told else ()
        told.update(way)
        if way:
            found.append(way)
    return tuple(found)
