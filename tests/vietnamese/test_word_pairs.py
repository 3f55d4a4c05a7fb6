"""Word pairs: which adjacent syllables may tell what a text is about, and the words at their place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.word_pairs import Syllables, words_at


def pairs(text: str) -> list[str]:
    """As they are written where they stand first."""
    return [words_at(text, place, place + 1) for place in Syllables().pairs(text).values()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("chỉ dẫn địa lý", ["chỉ dẫn", "dẫn địa", "địa lý"]),
        ("Đo lường. Chất lượng", ["Đo lường", "Chất lượng"]),
        ("đo lường, chất lượng", ["đo lường", "chất lượng"]),
        ("đo lường và chất lượng", ["đo lường", "chất lượng"]),
        ("năm 2022 kiểm tra 133 đơn vị", ["kiểm tra", "đơn vị"]),
        ("KH&CN", []),
        ("a b c", []),
        ("đo lường\0chất lượng", ["đo lường", "chất lượng"]),
        ("đo\nlường", ["đo lường"]),
        ("đo lường đo lường", ["đo lường", "lường đo"]),
        ("", []),
        ("2022", []),
        ("của các những", []),
    ],
)
def test_a_pair_is_two_telling_syllables_side_by_side(text: str, found: list[str]):
    """Signs, figures, single letters and joining words cut it."""
    assert pairs(text) == found


@pytest.mark.parametrize("other", ["HOÀ BÌNH", "hòa bình", "Hòa  Bình", unicodedata.normalize("NFD", "hoà bình")])
def test_one_word_in_two_spellings_is_one_pair(other: str):
    """Case, the place of the tone and the form of the letters are no difference."""
    syllables = Syllables()

    assert syllables.pairs("hoà bình").keys() == syllables.pairs(other).keys()


def test_words_that_differ_in_a_tone_are_two_pairs():
    """What is said to be shared must be the same word."""
    syllables = Syllables()

    assert not syllables.pairs("đo lường").keys() & syllables.pairs("do lượng").keys()


@given(st.text(alphabet="abc đàấ,.1\n\0", max_size=60), st.text(alphabet="abc đàấ,.1\n\0", max_size=60))
def test_the_pairs_of_a_text_do_not_depend_on_what_was_read_before(first: str, second: str):
    """The numbers do, but nothing that is asked of them."""
    read_before = Syllables()
    read_before.pairs(first)

    assert list(read_before.pairs(second).values()) == list(Syllables().pairs(second).values())
