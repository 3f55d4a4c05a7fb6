"""Sizes of files as readers are told them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.file_sizes import write_size


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1_000, "1 KB"),
        (84_600, "85 KB"),
        (999_499, "999 KB"),
        (999_500, "1 MB"),
        (1_000_000, "1 MB"),
        (1_249_999, "1,2 MB"),
        (1_250_000, "1,3 MB"),
        (50_000_000, "50 MB"),
        (1_234_000_000, "1.234 MB"),
    ],
)
def test_a_size_is_written_the_vietnamese_way(size: int, words: str):
    """A comma before the decimal, a dot between thousands."""
    assert write_size(size) == words


@given(st.integers(0, 10**9))
def test_a_size_is_told_in_few_letters(size: int):
    """A number and a unit, never a thousand of the smaller unit."""
    number, unit = write_size(size).split(" ")

    assert unit in {"byte", "KB", "MB"}
    assert unit == "MB" or len(number) <= 3
