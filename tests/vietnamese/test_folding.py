"""The keys of comparison: what they make equal, and what they keep apart."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.folding import TONES, caseless, fold, nfc, tone_key

OPEN_SYLLABLES = ("oa", "oe", "uy")
"""The only rhymes whose tone may stand on either vowel."""


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("đo lường", "do luong"),
        ("ĐỔI MỚI", "doi moi"),
        ("Ủy ban", "uy ban"),
        ("Uỷ ban", "uy ban"),
        ("Thủy sản", "thuy san"),
        ("QĐ-UBND", "qd-ubnd"),
        ("72/2013/NÐ-CP", "72/2013/nd-cp"),
        ("Ɖà Nẵng", "da nang"),
        ("KH&CN 42,3%", "kh&cn 42,3%"),
        ("Quý\u00a0I", "quy i"),
        ("nghiên\u00adcứu\u200b", "nghiencuu"),
    ],
)
def test_folding_is_how_people_type_without_diacritics(text: str, folded: str) -> None:
    """Case, marks, look-alikes of Đ and invisible characters are gone; letters, digits and signs remain."""
    found = fold(text)

    assert found == folded


@pytest.mark.parametrize(
    ("old_style", "new_style"),
    [
        ("hòa", "hoà"),
        ("thủy", "thuỷ"),
        ("ủy", "uỷ"),
        ("khóa", "khoá"),
        ("hóa", "hoá"),
        ("Thành ủy", "Thành uỷ"),
        ("xóa", "xoá"),
        ("KHÓA HỌC", "khoá học"),
        ("khỏe", "khoẻ"),
    ],
)
def test_both_placements_of_a_tone_are_one_word(old_style: str, new_style: str) -> None:
    """Old style (hòa) and new style (hoà) are both valid and both in the archive."""
    keys = {tone_key(old_style), tone_key(new_style)}

    assert len(keys) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("kĩ thuật", "kỹ thuật"), ("lí do", "lý do"), ("Mĩ", "Mỹ"), ("sĩ", "sỹ"), ("tỉ lệ", "tỷ lệ"), ("hi vọng", "hy vọng"), ("QUÍ", "quý")],
)
def test_a_syllable_spelt_with_i_or_y_is_one_word(one: str, other: str) -> None:
    """After the consonants where the two sound alike, and where nothing follows; `fold` makes addresses and leaves them apart."""
    assert tone_key(one) == tone_key(other)
    assert fold(one) != fold(other)


@pytest.mark.parametrize("word", ["quý", "quỹ", "Quỳnh", "Quýt", "hoàn", "toàn", "Huỳnh", "xoài", "thoại"])
def test_a_tone_that_never_moves_only_loses_its_case(word: str) -> None:
    """After qu, and in closed syllables, there is one placement, and its key says no more than the word."""
    assert fold(tone_key(word)) == fold(word)
    assert tone_key(word) == tone_key(word.upper()) != tone_key(fold(word))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoa", "hoá"),
        ("quý", "quỹ"),
        ("mười", "mươi"),
        ("do", "đo"),
        ("to", "tô"),
        ("bốn", "bón"),
        ("bảy", "bấy"),
        ("tai", "tay"),
        ("thúi", "thúy"),
        ("mai", "may"),
        ("vì", "vỳ"),
    ],
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    """The key ignores the place of a tone, never the tone or the letter."""
    assert tone_key(one) != tone_key(other)


@given(st.sampled_from(OPEN_SYLLABLES), st.sampled_from(TONES), st.sampled_from(["", "h", "th", "kh", "ng"]))
def test_every_open_syllable_has_one_key(rhyme: str, tone: str, onset: str) -> None:
    """Whichever of its two vowels carries the tone."""
    first, second = onset + rhyme[0] + tone + rhyme[1], onset + rhyme + tone

    assert tone_key(first) == tone_key(nfc(second))


@given(st.text())
def test_composed_and_decomposed_text_have_the_same_keys(text: str) -> None:
    """macOS file names and PDF extractions are decomposed; readers cannot tell."""
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)

    assert fold(composed) == fold(decomposed)
    assert tone_key(composed) == tone_key(decomposed)
    assert caseless(composed) == caseless(decomposed)
    assert nfc(decomposed) == composed


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    """Folding what is folded changes nothing, so an index and a query may both be folded once more."""
    assert fold(fold(text)) == fold(text)
    assert tone_key(tone_key(text)) == tone_key(text)
    assert caseless(caseless(text)) == caseless(text)


@pytest.mark.parametrize(("text", "small"), [("ĐO LƯỜNG", "đo lường"), ("Hoà, HÒA", "hoà, hòa"), ("N\u00d0-CP", "nđ-cp"), ("Quý\u00a0I", "quý i")])
def test_without_case_every_mark_stays_where_it_is(text: str, small: str) -> None:
    """Composed, as a page shows it: what the keys are made of where they are needed."""
    assert caseless(text) == nfc(small)


@given(st.text())
def test_without_case_the_keys_are_the_same(text: str) -> None:
    """A page may hold the small text, and the browser make the keys of it."""
    assert tone_key(caseless(text)) == tone_key(text)
    assert fold(caseless(text)) == fold(text)


@given(st.text())
def test_equal_tone_keys_fold_alike(text: str) -> None:
    """The strict key refines the loose one: whatever `tone_key` finds, `fold` finds."""
    assert fold(tone_key(text)) == fold(text)
