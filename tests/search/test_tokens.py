"""Tokens: whatever way a word is typed, its key is one; figures and numbers of documents stay whole."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.tokens import BITS, PAIR, chains, joined, side_by_side, tokens


def keys(text: str) -> list[str]:
    return [token.key for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đo lường, chất lượng", ["do", "luong", "chat", "luong"]),
        ("thuỷ sản thủy sản THUY SAN", ["thuy", "san"] * 3),
        ("kĩ thuật kỹ thuật", ["ky", "thuat"] * 2),
        ("tăng 42,3% và 21.393 lượt", ["tang", "42,3", "va", "21.393", "luot"]),
        ("975/QĐ-UBND", ["975", "qd", "ubnd"]),
        ("KH&CN", ["kh", "cn"]),
        ("nghiên\u00adcứu\u200b", ["nghiencuu"]),
        ("năm 2020.", ["nam", "2020"]),
        ("1.2a 48a", ["1", "2a", "48a"]),
        ("<b>x_y</b>", ["b", "x", "y", "b"]),
        ("… – “ ”", []),
    ],
)
def test_a_text_is_cut_into_folded_tokens(text: str, expected: list[str]) -> None:
    """In composed and in decomposed letters alike."""
    assert keys(text) == keys(normalize("NFD", text)) == expected


@given(st.text(max_size=40))
def test_case_and_form_of_letters_make_no_difference(text: str) -> None:
    """As far as Unicode itself gives the way back: a token is the same, typed any way."""
    assert keys(text) == keys(normalize("NFC", text)) == keys(normalize("NFD", text))


def test_marks_are_kept_beside_the_key() -> None:
    """Both places of a tone are one."""
    marked = [token.marked for token in tokens("do đo lường hoà hòa 42,3")]

    assert marked == [
        "",
        normalize("NFD", "đo"),
        normalize("NFD", "lương") + "\u0300",
        normalize("NFD", "hoa") + "\u0300",
        normalize("NFD", "hoa") + "\u0300",
        "",
    ]


def test_thousands_are_found_without_their_points() -> None:
    """Decimals, days and sections keep theirs."""
    plain = [token.plain is not None for token in tokens("21.393 1.234.567 42,3 1.5 06.03.2020 2020")]

    assert plain == [True, True, False, False, False, False]
    assert tokens("21.393")[0].plain == tokens("21393")[0].number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("số 975/QĐ-UBND ngày", [["975", "qd", "ubnd"]]),
        ("Số: 33 / BC-SKHCN", [["33", "bc", "skhcn"]]),
        ("08-NQ/TU, 9001:2015", [["08", "nq", "tu"], ["9001", "2015"]]),
        ("KH&CN", [["kh", "cn"]]),
        ("một - hai. Ba", []),
    ],
)
def test_what_signs_join_is_a_chain(text: str, expected: list[list[str]]) -> None:
    """Spaces around a stroke are an office's habit, around a dash they part."""
    assert [[token.key for token in chain] for chain in chains(text)] == expected


def test_numbers_of_terms_tell_order_and_kind() -> None:
    """A pair is never taken for a token or a chain."""
    one, other = tokens("đo lường")

    assert one.number < PAIR and joined(one.number, other.number) < PAIR <= side_by_side(one.number, other.number) < 2 * PAIR == 2 ** (BITS + 1)
    assert side_by_side(one.number, other.number) != side_by_side(other.number, one.number)
