"""Names for addresses: ASCII, stable, cut between syllables, never empty without cause."""

import re
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from portal.vietnamese.slug import slug

titles = st.text(alphabet="aàảãáạăằâấbcdđĐeêệghiklmnoôơợpqrstuưứvxyỷ ỦÔ0123456789-–/&.,“”\u00a0", max_size=200)


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Đo lường chất lượng", "do-luong-chat-luong"),
        ("Quyết định số 975/QĐ-UBND", "quyet-dinh-so-975-qd-ubnd"),
        ("Quyết định số 41/2019/QĐ\u2011UBND", "quyet-dinh-so-41-2019-qd-ubnd"),
        ("KH&CN", "kh-cn"),
        ("Sở KH,CN & ĐMST", "so-kh-cn-dmst"),
        ("Đẩy mạnh", "day-manh"),
        ("  “Giai đoạn 2016 – 2020”  ", "giai-doan-2016-2020"),
        ("Hòa\u00a0Bình", "hoa-binh"),
        ("TFP đạt 42,3%", "tfp-dat-42-3"),
        ("100 m²", "100-m2"),
        ("中", "u4e2d"),
        ("&", ""),
        ("", ""),
    ],
)
def test_a_title_has_this_address(title: str, address: str) -> None:
    """The cases that Python-Markdown's own function loses (đ) or glues together (/ and &), among others."""
    found = slug(title)

    assert found == address


def test_similar_titles_do_not_collide() -> None:
    """The default of Python-Markdown drops đ, and these two become one anchor."""
    assert slug("Đơn vị") != slug("Ơn vị")


@pytest.mark.parametrize(
    ("limit", "address"),
    [(19, "do-luong-chat-luong"), (18, "do-luong-chat"), (13, "do-luong-chat"), (12, "do-luong"), (2, "do"), (1, "d")],
)
def test_a_long_address_ends_with_a_whole_syllable(limit: int, address: str) -> None:
    """Only a first syllable longer than the limit is cut inside."""
    found = slug("Đo lường chất lượng", limit=limit)

    assert found == address


@given(st.one_of(titles, st.text()), st.integers(min_value=1, max_value=120))
def test_an_address_is_short_plain_and_its_own_address(title: str, limit: int) -> None:
    """Lower-case ASCII syllables joined by single hyphens, within the limit, the same when made again."""
    address = slug(title, limit=limit)

    assert re.fullmatch(r"(?:[0-9a-z]+(?:-[0-9a-z]+)*)?", address)
    assert len(address) <= limit
    assert slug(address, limit=limit) == address


@given(st.text(min_size=1))
def test_a_text_with_a_letter_or_digit_has_an_address(text: str) -> None:
    """In any script: a page without an address cannot be published."""
    assume(any(letter.isalnum() for letter in text))

    assert slug(text)


@given(titles)
def test_the_address_does_not_depend_on_the_composition_of_letters(title: str) -> None:
    """An address made from a decomposed file name is the one made from the title."""
    composed, decomposed = (unicodedata.normalize(form, title) for form in ("NFC", "NFD"))

    assert slug(composed) == slug(decomposed)


@given(titles)
def test_a_shortened_address_begins_the_whole_one(title: str) -> None:
    """The limit cuts; it never rewrites."""
    whole, short = slug(title, limit=1000), slug(title, limit=30)

    assert whole.startswith(short)
    assert len(short) == len(whole) or whole[len(short)] == "-" or "-" not in short
