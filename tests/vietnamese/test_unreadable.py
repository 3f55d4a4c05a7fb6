"""The guard before every reading function, and the list of reasons."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.dates import read_date, read_moment
from portal.vietnamese.numbers import read_number
from portal.vietnamese.periods import read_period
from portal.vietnamese.quantities import read_quantity
from portal.vietnamese.unreadable import LONGEST_TEXT, Reason, Unreadable, refusal

READERS: list[Callable[[str], object]] = [read_number, read_quantity, read_date, read_moment, read_period]
SAMPLES = {
    "": {Reason.EMPTY},
    "0" * (LONGEST_TEXT + 1): {Reason.TOO_LONG},
    "x": {Reason.NOT_A_NUMBER, Reason.NOT_A_DATE, Reason.NOT_A_PERIOD},
    "1.5": {Reason.SHORT_GROUP},
    "0.125": {Reason.BROKEN_GROUPS},
    "57,998": {Reason.AMBIGUOUS_COMMA},
    "1,234.5": {Reason.ENGLISH_GROUPS},
    "1/0": {Reason.ZERO_DENOMINATOR},
    "1 x": {Reason.UNKNOWN_WORD},
    "30/12": {Reason.NO_YEAR},
    "30/02/2020": {Reason.IMPOSSIBLE_DATE},
    "12/30/2022": {Reason.MONTH_FIRST},
    "1/1/2020 25:00": {Reason.IMPOSSIBLE_TIME},
    "Thứ Hai, 30/12/2022": {Reason.WRONG_WEEKDAY},
    "2020-2016": {Reason.REVERSED_PERIOD},
}


@pytest.mark.parametrize("read", READERS)
@given(size=st.integers(LONGEST_TEXT + 1, 100_000), letter=st.characters())
def test_no_reader_looks_at_a_text_that_is_too_long(read: Callable[[str], object], size: int, letter: str) -> None:
    """A field holds a figure or a date; a book in it costs nothing."""
    assert read(letter * size) == Unreadable(reason=Reason.TOO_LONG)


@pytest.mark.parametrize("read", READERS)
@given(blank=st.text(alphabet=" \t\n\u00a0\u2003", max_size=20))
def test_no_reader_makes_a_value_of_nothing(read: Callable[[str], object], blank: str) -> None:
    """Missing is missing, never zero."""
    assert read(blank) == Unreadable(reason=Reason.EMPTY)


def test_a_text_of_the_longest_length_may_be_read() -> None:
    """The limit itself is allowed."""
    assert refusal("1" * LONGEST_TEXT) is None
    assert read_number("1" * LONGEST_TEXT) == int("1" * LONGEST_TEXT)


@pytest.mark.parametrize("text", sorted(SAMPLES))
def test_a_text_has_these_reasons(text: str) -> None:
    """Each sample is refused by some reader for the reason it stands for."""
    found = {answer.reason for read in READERS if isinstance(answer := read(text), Unreadable)}

    assert SAMPLES[text] <= found


def test_every_reason_is_given_by_some_reader() -> None:
    """A reason nobody gives would be a message nobody sees."""
    sampled = {reason for reasons in SAMPLES.values() for reason in reasons}

    assert sampled == set(Reason)
