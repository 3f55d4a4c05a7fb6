"""The codebook: every text is read back from its codes, and all syllables have one."""

from unicodedata import is_normalized

from hypothesis import given
from hypothesis import strategies as st

from portal.search.codebook import codebook, coded, syllables

ONE_BYTE = (*range(0x04, 0x20), *range(0x80, 0xE0))


def decoded(content: bytes) -> str:
    """By a reader that knows only what the docstrings say."""
    common, letters, *rhymes = codebook().splitlines()
    words = [f" {word}" for word in common.split()] + letters.split()
    for rhyme, *onsets in (line.split() for line in rhymes):
        words += [f" {onset.strip('-')}{rhyme}" for onset in onsets]
    text, sign, at = "", 0, 0
    while at < len(content):
        byte, at = content[at], at + 1
        if byte in (1, 2, 3):
            sign = byte
        elif byte == 0xFF:
            text, at = text + chr(int.from_bytes(content[at : at + 3], "big")), at + 3
        elif byte in ONE_BYTE or byte >= 0xE0:
            place = ONE_BYTE.index(byte) if byte in ONE_BYTE else (byte - 0xE0) * 256 + content[at] + len(ONE_BYTE)
            at += byte >= 0xE0
            word = f" {words[place][1].upper()}{words[place][2:]}" if sign & 2 else words[place]
            text, sign = text + (word[1:] if sign & 1 else word), 0
        else:
            text += chr(byte)
    return text


TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")))
VIETNAMESE = st.lists(st.sampled_from([*list(syllables())[:300], "Đo", "LƯỜNG", "Ễ", "trẩn", "1.234", "–", "(", "KH&CN", "ngoẹo", "漢"])).map(
    " ".join
)


@given(TEXTS | VIETNAMESE)
def test_a_text_is_read_back(text: str) -> None:
    """Whatever letters it has; control characters stand in none."""
    assert decoded(coded(text)) == text


def test_capitals_and_missing_spaces_are_signs() -> None:
    """A syllable has one code."""
    small = coded(" lường")

    assert (len(small), coded("lường"), coded(" Lường"), coded("Lường")) == (2, b"\x01" + small, b"\x02" + small, b"\x03" + small)


def test_syllables_are_distinct_composed_and_in_small_letters() -> None:
    """The commonest come first."""
    found = list(syllables())

    assert len(found) == len(set(found)) > 4500
    assert all(is_normalized("NFC", word) and word == word.lower() and word.isalpha() for word in found)
    assert found[:3] == ["và", "của", "được"]


def test_a_text_takes_less_than_half_a_byte_more_than_a_syllable_needs() -> None:
    """Ordinary prose: about two bytes a syllable with its space."""
    text = "Sở Khoa học và Công nghệ tỉnh Thái Bình đã kiểm tra nhà nước về đo lường tại các cơ sở kinh doanh xăng dầu trên địa bàn thành phố"

    assert len(coded(text)) < 2.5 * len(text.split())
