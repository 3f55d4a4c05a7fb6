"""Postings: what each item has goes in, the oldest item first; for an item come out those near it in time that have the same, with its weight.

How rare a thing is, is asked at the time of the newer of two items: among all items up to it. So nothing that is published later changes how alike
two items are.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def rarity(having: int, many: int) -> int:
    """1 for what so many have; 1 more each time half as many have it. Counts are taken to powers of two: one item more changes few of them."""
    return 1 + many.bit_length() - having.bit_length()


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """Numbers in arrays, as there are millions. The row of item n is from `rows[n]` to `rows[n + 1]` in `things`, `marks` (what the item says of the
    thing) and `places`; a place is where the item stands in `items` and `weights`. There the items that have thing t are from `starts[t]` to
    `starts[t + 1]`, the oldest first.
    """

    rows: "array[int]"
    things: "array[int]"
    marks: "array[int]"
    places: "array[int]"
    starts: "array[int]"
    items: "array[int]"
    weights: "array[int]"

    @classmethod
    def of(cls, found: Iterable[Mapping[Thing, int]], weigh: Callable[[Thing, int, int], int]) -> "Postings":
        """`found` are the things of each item with a mark; `weigh` is told the thing, how many items have it so far and how many items there are so
        far. What weighs 0, and what no two items have, is not kept.
        """
        numbers: dict[Thing, int] = {}
        having, kept = array("I"), array("I")
        rows, things, marks, weights = array("Q", [0]), array("I"), array("I"), array("I")
        for count, own in enumerate(found, start=1):
            for thing, mark in own.items():
                number = numbers.setdefault(thing, len(having))
                if number == len(having):
                    having.append(0)
                    kept.append(0)
                having[number] = so_far = having[number] + 1
                if weight := weigh(thing, so_far, count):
                    kept[number] += 1
                    things.append(number)
                    marks.append(mark)
                    weights.append(weight)
            rows.append(len(things))
        numbers.clear()
        return cls._shelved(rows, things, marks, weights, kept)

    @classmethod
    def _shelved(cls, rows: "array[int]", things: "array[int]", marks: "array[int]", weights: "array[int]", kept: "array[int]") -> "Postings":
        starts = array("Q", [0])
        for number in kept:
            starts.append(starts[-1] + (number if number > 1 else 0))
        free = starts[:]
        items, shelved = array("I", bytes(4 * starts[-1])), array("I", bytes(4 * starts[-1]))
        own_rows, own_things, own_marks, places = array("Q", [0]), array("I"), array("I"), array("Q")
        for item in range(len(rows) - 1):
            for position in range(rows[item], rows[item + 1]):
                thing = things[position]
                if kept[thing] > 1:
                    place = free[thing]
                    free[thing] = place + 1
                    items[place], shelved[place] = item, weights[position]
                    own_things.append(thing)
                    own_marks.append(marks[position])
                    places.append(place)
            own_rows.append(len(own_things))
        return cls(rows=own_rows, things=own_things, marks=own_marks, places=places, starts=starts, items=items, weights=shelved)

    def near(self, item: int, *, reach: int) -> dict[int, int]:
        """The weight of what each item near it shares with it: `reach` older and as many newer ones that have the same thing.

        So the work grows with the items, not with their square.
        """
        shared: dict[int, int] = defaultdict(int)
        items, weights, starts = self.items, self.weights, self.starts
        for position in range(self.rows[item], self.rows[item + 1]):
            thing, place = self.things[position], self.places[position]
            weight = weights[place]
            for other in items[max(starts[thing], place - reach) : place]:
                shared[other] += weight
            end = min(starts[thing + 1], place + 1 + reach)
            for other, its_weight in zip(items[place + 1 : end], weights[place + 1 : end], strict=True):
                shared[other] += its_weight
        return shared

    def shared(self, item: int, other: int) -> list[tuple[int, int]]:
        """(weight, the mark of `item`) of each thing both have, in the order of the row of `item`."""
        newer = max(item, other)
        weight_of = {self.things[at]: self.weights[self.places[at]] for at in range(self.rows[newer], self.rows[newer + 1])}
        theirs = set(self.things[self.rows[other] : self.rows[other + 1]])
        own = range(self.rows[item], self.rows[item + 1])
        return [(weight_of[self.things[at]], self.marks[at]) for at in own if self.things[at] in theirs]
