"""The order of titles and of people, as ICU and Vietnamese usage have it."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.sorting import given_name_key, sort_key

PROVINCES = ["An Giang", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bến Tre", "Dương", "Đà Nẵng", "Điện Biên", "Oanh", "Ốc", "Ông", "Ơn"]
ALPHABET = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
TONES = ["ma", "mà", "mả", "mã", "má", "mạ"]


@given(st.permutations(PROVINCES))
def test_names_come_in_the_order_of_the_alphabet(names: list[str]) -> None:
    """Ă, Â, Đ, Ê, Ô, Ơ and Ư are letters of their own, each after its plain letter."""
    assert sorted(names, key=sort_key) == PROVINCES


@given(st.permutations(ALPHABET))
def test_the_alphabet_has_its_29_letters_and_four_foreign_ones_in_order(letters: list[str]) -> None:
    """f, j, w and z stand where Latin order has them."""
    assert sorted(letters, key=sort_key) == ALPHABET


@given(st.permutations(TONES))
def test_tones_go_level_falling_hook_tilde_rising_heavy(words: list[str]) -> None:
    """ngang, huyền, hỏi, ngã, sắc, nặng."""
    assert sorted(words, key=sort_key) == TONES


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("hài hước", "hai mươi"),  # all letters of the text decide before any tone
        ("hai", "hài"),
        ("hoà", "hòa"),  # tones are compared from left to right
        ("mạ", "mắ"),  # ă is a later letter: no tone outweighs a letter
        ("bảo", "Bảo"),  # small before capital, if nothing else differs
        ("Bao", "bảo"),  # but tones decide before case
        ("KH CN", "KH&CN"),
        ("10 đơn vị", "An Giang"),
        ("10", "9"),  # digits one by one, as browsers sort by default
        ("Dương", "Dương Liễu"),
        ("", "a"),
        ("zét", "Ω"),
    ],
)
def test_one_text_comes_before_another(before: str, after: str) -> None:
    """Each pair was confirmed with ICU 78 (`Intl.Collator("vi")`)."""
    assert sort_key(before) < sort_key(after)


@pytest.mark.parametrize(("one", "other"), [("a\u00a0b", "a b"), ("nghiên\u00adcứu", "nghiêncứu"), ("NÐ", "NĐ"), ("“x”", '"x"')])
def test_what_readers_cannot_tell_apart_sorts_as_one(one: str, other: str) -> None:
    """No-break spaces, soft hyphens, the Icelandic look-alike of Đ, and curly quotes."""
    assert sort_key(one) == sort_key(other)


@given(st.text())
def test_composed_and_decomposed_text_sort_alike(text: str) -> None:
    """The composition of letters is no part of the order."""
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))

    assert sort_key(composed) == sort_key(decomposed)


@given(st.text(alphabet="aàáâấbBđĐ ", max_size=8), st.text(alphabet="aàáâấbBđĐ ", max_size=8))
def test_only_equal_vietnamese_texts_have_equal_keys(one: str, other: str) -> None:
    """So the order of a list never depends on the order it came in."""
    assert (sort_key(one) == sort_key(other)) == (one == other)


def test_people_are_listed_by_given_name() -> None:
    """The last word, then the middle name, then the surname."""
    people = [
        "Trần Thị Bích Hằng",
        "Nguyễn Thị Lan",
        "Trần Văn Lan",
        "Phạm Thị Sen Quỳnh",
        "Quỳnh",
        "Dương Ngọc Tuấn",
        "Trần Quang Tuấn",
    ]
    expected = ["Trần Thị Bích Hằng", "Nguyễn Thị Lan", "Trần Văn Lan", "Quỳnh", "Phạm Thị Sen Quỳnh", "Dương Ngọc Tuấn", "Trần Quang Tuấn"]

    assert sorted(people, key=given_name_key) == expected
    assert all(given_name_key(one) < given_name_key(other) for one, other in pairwise(expected))


@given(st.text())
def test_any_name_has_a_place(name: str) -> None:
    """A blank or one-word name sorts too."""
    assert given_name_key(name) == given_name_key(f" {name} ")
