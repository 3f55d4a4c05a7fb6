"""A sentence and a number in it go in; the numbers that a word such as "gồm" names as its parts come out, and which of them belong to a part."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

_PARTS = re.compile(
    r"(?:,?\s+[^\W\d_][^\s,;:.()]*){0,12}?,?\s+(?P<word>trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể)(?:\s+(?:có|là))?\s*:?\s+(?=[0-9])", re.IGNORECASE
)
_PART_ENDS = re.compile(r"[.;]\s(?![0-9])")
_INNER = re.compile(r"(?<!\w)(?:trong đó|trong số (?:này|đó)|bao gồm|gồm)(?!\w)", re.IGNORECASE)
_AND = re.compile(r"(?<!\w)(?:và|còn lại)(?!\w)", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST_LIST, _MOST_PARTS = 800, 12


class Numbered(Protocol):
    """A number at its place in the sentence."""

    @property
    def start(self) -> int: ...

    @property
    def number_end(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Which of the numbers are parts; `word` announces them, "và" before the last one closes the list.

    `inner` stand behind a second such word: nobody knows how many of them belong to the part before it.
    """

    word: str
    is_closed: bool
    outer: range
    inner: range


def without_brackets(text: str) -> str:
    """Of the same length."""
    return text if "(" not in text else _BRACKETS.sub(lambda match: " " * len(match.group()), text)


def part_ends(text: str) -> list[int]:
    """Where no list of parts goes on, in order."""
    return [match.start() for match in _PART_ENDS.finditer(text)]


def listed_after(text: str, index: int, numbers: Sequence[Numbered], ends: Sequence[int]) -> Listed | None:
    """The parts of `numbers[index]`; None where no word announces any, or where there are too few or too many to be a list."""
    match = _PARTS.match(text, numbers[index].number_end)
    if not match:
        return None
    place = bisect_left(ends, match.end())
    end = min(ends[place] if place < len(ends) else len(text), match.end() + _LONGEST_LIST)
    following = range(index + 1, min(len(numbers), index + 3 + _MOST_PARTS))
    inside = [number for number in following if match.end() <= numbers[number].start < end]
    if not 1 < len(inside) <= _MOST_PARTS:
        return None
    inner = list(_INNER.finditer(text, match.end(), numbers[inside[-1]].start))
    first_inner = next((number for number in inside if inner and numbers[number].start > inner[0].start()), inside[-1] + 1)
    is_clear = len(inner) < 2 and first_inner > inside[0]
    is_closed = _AND.search(text, numbers[inside[-2]].number_end, numbers[inside[-1]].start) is not None
    return (
        Listed(word=match["word"].lower(), is_closed=is_closed, outer=range(inside[0], first_inner), inner=range(first_inner, inside[-1] + 1))
        if is_clear
        else None
    )


def sums(outer: Sequence[Decimal], inner: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Every sum the list may mean: the first ones of `inner` belong to the part before them, at least one; the sum of `outer` alone comes first."""
    base = sum(outer, Decimal(0))
    return (base, *(base + sum(inner[-taken:], Decimal(0)) for taken in range(1, len(inner))))
