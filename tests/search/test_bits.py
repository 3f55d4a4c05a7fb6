"""Bits: what is written is read back, by a reader that knows only the codes."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.bits import gamma, packed, rice, rising, width_of


class Reader:
    def __init__(self, bits: str) -> None:
        self.bits: Iterator[str] = iter(bits)

    def number(self, width: int) -> int:
        return int("0" + "".join(next(self.bits) for _ in range(width)), 2)

    def ones(self) -> int:
        found = 0
        while next(self.bits) == "1":
            found += 1
        return found

    def gamma(self) -> int:
        width = 0
        while next(self.bits) == "0":
            width += 1
        return (1 << width | self.number(width)) - 1

    def rice(self, width: int) -> int:
        return self.ones() << width | self.number(width)

    def rising(self, count: int, below: int) -> list[int]:
        if 2 * count > below:
            return sorted(set(range(below)) - set(self.rising(below - count, below)))
        width, last, found = width_of(count, below=below), -1, []
        for _ in range(count):
            last += self.rice(width) + 1
            found.append(last)
        return found


@given(st.lists(st.integers(0, 10**6)))
def test_gamma_is_read_back(numbers: list[int]) -> None:
    """One after the other."""
    reader = Reader("".join(map(gamma, numbers)))

    assert [reader.gamma() for _ in numbers] == numbers


@given(st.lists(st.integers(0, 3000)), st.integers(0, 12))
def test_rice_is_read_back(numbers: list[int], width: int) -> None:
    """Of every width."""
    reader = Reader(rice(numbers, width=width))

    assert [reader.rice(width) for _ in numbers] == numbers


@given(st.data(), st.integers(1, 300))
def test_rising_numbers_are_read_back(data: st.DataObject, below: int) -> None:
    """Few, many and all of them."""
    numbers = sorted(data.draw(st.sets(st.integers(0, below - 1))))

    assert Reader(rising(numbers, below=below)).rising(len(numbers), below) == numbers


def test_numbers_of_terms_are_read_back() -> None:
    """They are larger than what 32 bits hold."""
    numbers = [7, 2**20, 2**36 + 5, 2**40]

    assert Reader(rising(numbers, below=2**41)).rising(4, 2**41) == numbers


@pytest.mark.parametrize(("bits", "expected"), [("", b""), ("1", b"\x80"), ("0000000011", b"\x00\xc0")])
def test_bits_fill_whole_bytes(bits: str, expected: bytes) -> None:
    """With 0 at the end."""
    assert packed(bits) == expected
