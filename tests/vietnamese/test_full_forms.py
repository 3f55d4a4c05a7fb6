"""Full forms: tone variants are one word, the longest form counts, and nothing runs over a comma or the end of a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.full_forms import FullForms, begins_with, ends_with, key_of

FORMS = FullForms.of(
    [("khoa học", "kh"), ("khoa học và công nghệ", "khcn"), ("hòa giải", "hg"), ("sapo", "sapo"), ("tiêu chuẩn, chất lượng", "tccl")]
)


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Khoa học và Công nghệ, rồi khoa học.</p>", {"khcn": 1, "kh": 1}),
        ("<p>hoà giải, HÒA GIẢI, Hòa giải</p>", {"hg": 3}),
        ("<p>hòa  giải</p>", {"hg": 1}),
        ("<p>khoa <strong>học</strong></p>", {"kh": 1}),
        ("<p>khoa, học</p><p>khoa</p><p>học</p>", {}),
        ("<p>khoa<br>học</p>", {}),
        ("<p>tiêu chuẩn, chất lượng; tiêu chuẩn chất lượng</p>", {"tccl": 1}),
        ("<p>sapos, bao sapo</p>", {"sapo": 1}),
        ("<p><code>khoa học</code></p>", {}),
        ("<p>hoa giai, hoá giải</p>", {}),
        ("", {}),
    ],
)
def test_the_words_of_a_body(html: str, found: dict[str, int]):
    """Whole words in any case and with the tone in either place; other tones are other words."""
    assert dict(FORMS.in_html(html)) == found


def test_entities_are_read_as_letters():
    """The HTML of a body escapes three signs."""
    assert dict(FullForms.of([("R & D", "rd")]).in_html("<p>R &amp; D</p>")) == {"rd": 1}


def test_composed_and_decomposed_letters_are_the_same():
    """NFD is what some keyboards give."""
    assert key_of("ho\u0300a gia\u0309i") == key_of("hòa giải") == key_of("hoà giải")


def test_words_around_a_form():
    """At the end and at the beginning, whole words only."""
    assert ends_with("lãnh đạo Uỷ ban nhân dân", "Ủy ban nhân dân")
    assert not ends_with("lãnh đạo Ủy ban", "Ủy ban nhân dân")
    assert begins_with("năng suất tổng hợp, theo Sở", "năng suất tổng hợp")
    assert not begins_with("năng suất", "năng suất tổng hợp")


SYLLABLES = st.lists(st.sampled_from(["khoa", "học", "và", "công", "nghệ", "hoà", "giải", ","]), max_size=20)


@given(SYLLABLES)
def test_no_syllable_is_counted_twice(syllables: list[str]):
    """The forms found are at most as long as the text, together."""
    lengths = {"kh": 2, "khcn": 5, "hg": 2, "sapo": 1, "tccl": 5}
    found = FORMS.in_html(f"<p>{' '.join(syllables)}</p>")

    assert sum(lengths[id] * count for id, count in found.items()) <= len(syllables)


@given(SYLLABLES)
def test_both_places_of_the_tone_count_alike(syllables: list[str]):
    """Whatever stands around them."""
    text = " ".join(syllables)

    assert FORMS.in_html(text) == FORMS.in_html(text.replace("hoà", "hòa"))
