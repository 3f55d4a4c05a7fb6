"""Paging: a long list -> pages that lose and repeat nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from portal.catalogue import addresses

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """`address` of page `number` of `count`; neighbours are "" at the ends, where `has_…` is False."""

    address: str
    number: int
    count: int
    previous: str
    next: str

    @property
    def has_previous(self) -> bool:
        return self.number > 1

    @property
    def has_next(self) -> bool:
        return self.number < self.count


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(Generic[Item]):
    """The items of one page of a list."""

    items: tuple[Item, ...]
    pager: Pager


def slices(items: Sequence[Item], *, address: str, size: int) -> Iterator[Slice[Item]]:
    """At least one slice, also of nothing."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        pager = Pager(
            address=addresses.of_list_page(address, number),
            number=number,
            count=count,
            previous=addresses.of_list_page(address, number - 1) if number > 1 else "",
            next=addresses.of_list_page(address, number + 1) if number < count else "",
        )
        yield Slice(items=tuple(items[(number - 1) * size : number * size]), pager=pager)
