"""Cards, read back: one size, four colours, no metadata, the same bytes twice, and Vietnamese letters whole whatever is written."""

import hashlib
import unicodedata
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFont

from portal.rendering import cards
from portal.rendering.card_lines import MORE, lines_of
from portal.rendering.cards import Face, card_address, card_png, drawn
from strategies import some

FACE = Face(site="Cổng tri thức", title="Hải Phòng kiểm tra đo lường xăng dầu", kind="Tin tức · 30/12/2022", agency="Sở Khoa học và Công nghệ")
LONG = "Sở Khoa học và Công nghệ triển khai kế hoạch hỗ trợ doanh nghiệp đổi mới công nghệ, nâng cao năng suất " * 3
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
DRAWN = {1: "dc4bd383"}
"""DRAWING -> the pixels of FACE, in short."""


def opened(face: Face) -> Image.Image:
    image: Image.Image = Image.open(BytesIO(card_png(face)))
    image.load()
    return image


def test_a_card_is_a_small_picture_of_four_colours_without_metadata():
    """The size every reader of Open Graph takes; nothing tells when, where or by what it was made."""
    content = card_png(FACE)
    image = Image.open(BytesIO(content))
    chunks = [name for name in (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME", b"pHYs", b"iCCP") if name in content]

    assert (image.format, image.size, image.mode, image.info) == ("PNG", (1200, 630), "P", {})
    assert chunks == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    assert len(image.convert("RGB").getcolors() or ()) == 4
    assert len(content) < 20_000


def test_the_same_face_has_the_same_bytes():
    """Nothing hangs on what was drawn before."""
    first, _, again = card_png(FACE), card_png(Face(site="", title="Khác")), card_png(FACE)

    assert first == again


def test_an_address_tells_the_whole_face():
    """Another word anywhere is another card; a line that moves to another place too."""
    faces = [
        FACE,
        *(
            Face(**{**{name: getattr(FACE, name) for name in ("site", "title", "kind", "agency")}, changed: "Khác"})
            for changed in ("site", "title", "kind", "agency")
        ),
    ]
    faces.append(Face(site=FACE.title, title=FACE.site, kind=FACE.kind, agency=FACE.agency))

    assert len({card_address(face) for face in faces}) == len(faces)


def test_a_drawing_that_changed_has_another_number():
    """Or those who keep cards from build to build would show the old ones: raise DRAWING and write the new pixels here."""
    found = hashlib.sha256(opened(FACE).convert("RGB").tobytes()).hexdigest()[:8]

    assert DRAWN.get(cards.DRAWING) == found


def test_a_composed_and_a_decomposed_title_are_one_card():
    """A mark that is set by itself stands beside its letter, not on it."""
    decomposed = Face(site=FACE.site, title=unicodedata.normalize("NFD", FACE.title), kind=FACE.kind, agency=FACE.agency)

    assert decomposed.title != FACE.title
    assert card_png(decomposed) == card_png(FACE)


def test_every_vietnamese_letter_with_every_tone_has_its_own_shape():
    """None is the empty box, no two are one."""
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    vowels = {unicodedata.normalize("NFC", letter + tone) for letter in "aăâeêioôơuưy" for tone in tones}
    letters = sorted({case for letter in {*LETTERS, *vowels} for case in (letter, letter.upper())})
    for path in (cards._BOLD, cards._MEDIUM):
        font = ImageFont.truetype(str(path), 60, layout_engine=ImageFont.Layout.BASIC)
        shapes = {bytes(font.getmask(letter)) + repr(font.getbbox(letter)).encode() for letter in letters}

        assert len(letters) == 2 * (len(LETTERS) + 60)
        assert len(shapes) == len(letters)
        assert bytes(font.getmask("\uffff")) not in {bytes(font.getmask(sign)) for sign in cards._GLYPHS - {"\u00a0", " ", "\u00ad"}}


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("KH&CN 2022: đạt 42,3% (≥ 41%)", "KH&CN 2022: đạt 42,3% (≥ 41%)"),
        ("Khởi nghiệp 🎉 sáng tạo 🇻🇳", "Khởi nghiệp sáng tạo"),
        ("mã\u00a0số\n\tthuế", "mã số thuế"),
        ("TCVN\u20119001", "TCVN-9001"),
        ("\u202eABC\u202c مرحبا <b>", "ABC <b>"),
        ("🎉", ""),
    ],
)
def test_what_the_fonts_do_not_have_is_left_out(written: str, seen: str):
    """An empty box tells nobody anything."""
    assert drawn(written) == seen


@pytest.mark.parametrize("title", ["", "🎉", LONG, "Đ" * 300, "Ậ " * 300, "x" * 5000])
def test_any_title_is_a_card(title: str):
    """Nothing is drawn over the edge: the columns beside the text stay ground, as on a card that says nothing."""
    image, blank = opened(Face(site=FACE.site, title=title, kind=FACE.kind, agency=FACE.agency)), opened(Face(site="", title=""))
    for left, right in ((0, 78), (1130, 1200)):
        assert image.crop((left, 0, right, 630)).tobytes() == blank.crop((left, 0, right, 630)).tobytes()


def test_a_long_title_ends_with_a_sign_that_it_goes_on():
    """Four lines and no more, and more of it than of a larger one."""
    size, _, lines = cards._title(drawn(LONG))

    assert (size, len(lines)) == (56, 4)
    assert lines[-1].endswith(MORE)
    assert " ".join(lines).removesuffix(MORE) in drawn(LONG)


def test_a_short_title_stands_large_and_whole():
    """The first size in which it fits."""
    size, _, lines = cards._title("Thông báo tuyển chọn")

    assert (size, lines) == (72, ("Thông báo tuyển chọn",))


WORDS = st.text(st.sampled_from("aăđwi,. …\n"), max_size=80)


@some
@given(WORDS, st.integers(2, 30), st.integers(1, 5))
def test_lines_keep_the_words_and_the_width(text: str, width: int, most: int):
    """With letters one wide: no line is wider, none is empty, and what is shown is the beginning of what was written."""
    lines = lines_of(text, measure=len, width=width, most=most)
    shown, written = ("".join(words.split()) for words in ("".join(lines), text))

    assert len(lines) <= most
    assert all(0 < len(line) <= width for line in lines)
    assert shown == written or (shown.endswith(MORE) and written.startswith(shown.removesuffix(MORE)))
