"""Letters of lists: under which one a word stands, and how it is typed in an address."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.alphabet import ALPHABET, first_letter, typed
from portal.vietnamese.sorting import sort_key


@pytest.mark.parametrize(
    ("text", "letter"),
    [("Ủy ban", "U"), ("ước", "Ư"), ("ẤN", "Â"), ("đo", "Đ"), ("QĐ", "Q"), ("4.0", ""), ("ề", "Ê"), ("Số", "S"), ("cổng", "C"), ("Ж", "Ж"), ("", "")],
)
def test_the_letter_of_a_word(text: str, letter: str):
    """Composed or decomposed."""
    assert first_letter(text) == first_letter(unicodedata.normalize("NFD", text)) == letter


def test_every_letter_is_typed_in_its_own_way():
    """A is not Ă, and what is no letter of the alphabet is typed in none."""
    written = [typed(letter) for letter in ALPHABET]

    assert len(set(written)) == len(ALPHABET)
    assert all(one.isascii() and one.isalpha() for one in written)
    assert (typed("Đ"), typed("Ж"), typed("")) == ("dd", "", "")


def test_the_alphabet_is_that_of_the_order():
    """A list by letters is the sorted list, cut."""
    assert sorted(ALPHABET, key=sort_key) == list(ALPHABET)


@given(st.text(max_size=8))
def test_a_letter_is_one_capital_or_none(text: str):
    """Whatever a title begins with."""
    letter = first_letter(text)

    assert letter == letter.upper()
    assert len(letter) <= 3
