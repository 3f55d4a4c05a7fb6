"""A shelf of an archive: what stands in a year, a quarter, a month or a day -> its name, the way to it, and how many items it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.views.parts.page import Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """An empty one is named but has no page: its `address` is "". `shelves` are the ones inside it, where they are shown."""

    title: str
    address: str
    count: int
    shelves: tuple["Shelf", ...] = ()


def neighbours(links: Sequence[Crumb], position: int) -> tuple[Crumb | None, Crumb | None]:
    """(older, newer) of a row that runs from new to old."""
    older = links[position + 1] if position + 1 < len(links) else None
    newer = links[position - 1] if position > 0 else None
    return older, newer
