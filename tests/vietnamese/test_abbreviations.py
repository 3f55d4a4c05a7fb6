"""Capitals of a body: what may be an abbreviation, where it can be marked, and what stands beside it to say what it is short for."""

import html as markup
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.abbreviations import abbreviations_in, first_places, is_initials, read_abbreviation, words_with_initials


def texts(html: str) -> list[str]:
    return [capitals.text for capitals in abbreviations_in(html)]


def shown(html: str) -> list[str]:
    """What the HTML shows at each place that can be marked, "" where there is none."""
    return [html[start:end] for capitals in abbreviations_in(html) for start, end in capitals.spans]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Sở báo cáo UBND tỉnh.</p>", ["UBND"]),
        ("<p>Sở KH&amp;CN, rồi KH &amp; CN.</p>", ["KH&CN"]),
        ("<p>KH, CN &amp; ĐMST</p>", ["KH,CN&ĐMST"]),
        ("<p>HĐND,UBND và TP.HCM</p>", ["HĐND,UBND", "TP.HCM"]),
        ("<p>HĐND, Sở và UBND, Ban</p>", ["HĐND", "UBND"]),
        ("<p>TP.Hồ Chí Minh, TP. Huế, Tp.HCM, Tp. Huế</p>", ["TP", "Tp", "HCM"]),
        ("<p>Cty CP A, (Cty) TNHH; ThS. Lê, PGS.TS Lê, Ths Lê</p>", ["Cty", "CP", "TNHH", "ThS", "PGS.TS", "Ths"]),
        ("<p>TTg, BKHCNg, WiFi</p>", ["TTg", "BKHCNg", "WiFi"]),
        ("<p>Hòa, Nguyễn Quỳnh, Khuỷu, Ngoẹo, An, Thuyền, Nghiêng, Gì; Y; X</p>", []),
        ("<p>Amsterdam Cty</p>", ["Cty"]),
        ("<p>R&amp;D</p>", ["R&D"]),
        ("<p>BCH TW, GRDP2020</p>", ["BCH", "TW,GRDP2020"]),
        ("<p>Sở, A và Đ/c X.</p>", []),
        ("<p>iPhone, xUBND, UBND_x, Cty_x, Cty2, xCty, cty</p>", []),
        ("<p>Báo cáo 33/BC-SKHCN, 08-NQ/TU, 962/UBND-TH, QĐ-TTg, #UBND, a@UBND, 5/Cty-BC, Đ/c</p>", []),
        ("<p>TRẺ EM, UBND TỈNH, SỞ KH&amp;CN</p>", ["TRẺ", "TỈNH,SỞ"]),
        ("<p><code>UBND</code></p><pre><code>HĐND</code></pre>", []),
        ("<p>UB<strong>ND</strong></p>", ["UBND"]),
        ("<p>UB</p><p>ND</p>", ["UB", "ND"]),
    ],
)
def test_what_may_be_an_abbreviation(html: str, found: list[str]):
    """Whole groups of capitals, joined to one, and capitalised words nobody could speak; no part of a word or a number, and no code."""
    assert texts(html) == found


@pytest.mark.parametrize(
    "text",
    [
        "78/2018/NĐ–CP",
        "78/2018/NĐ- CP",
        "78/2018/NĐ-\nCP",
        "33 - NQ/TU",
        "33 – NQ / TU",
        "33 NQ/TU",
        "30 2020 NĐCP",
        "Nghị định 46/2019/NĐ CP",
        "78/2018/NĐ-</p>\n<p>12</p>\n<p>CP",
        "số78/2018/NĐ–CP",
        "33 – NQ/TU ngày",
    ],
)
def test_letters_of_a_number_are_no_abbreviation(text: str):
    """Whole or damaged, with any dash or break; what stands beside it may be one."""
    html = f"<p>Nghị quyết số {text} của UBND, CP.</p>"

    assert texts(html) == ["UBND,CP"]
    assert list(first_places(text.replace("</p>\n<p>", "\n\n"))) == []


def test_a_word_of_a_line_of_capitals_is_no_abbreviation():
    """Beside a word in capitals with the marks of speech; the marked word itself means nothing to any glossary."""
    assert "EM" not in texts("<p>TRẺ EM</p>")
    assert "EM" in texts("<p>chế phẩm EM để</p>")


def test_the_first_place_outside_links_and_headings_is_marked():
    """Ids, addresses and links stay as they are; all places count."""
    html = '<h2 id="ubnd">UBND</h2>\n<p><a href="https://a.vn/">UBND</a> và UBND; UBND</p>'
    [capitals] = abbreviations_in(html)

    assert (capitals.count, capitals.spans) == (4, ((html.index("và UBND") + 3, html.index("và UBND") + 7),))


def test_a_place_in_a_link_alone_cannot_be_marked():
    """It is known, for the list of abbreviations, but has no place."""
    assert [capitals.spans for capitals in abbreviations_in('<p><a href="https://a.vn/">UBND</a></p>')] == [((0, 0),)]


def test_a_place_that_may_become_a_link_is_not_marked():
    """The stretches of citations are the caller's to say."""
    html = "<p>Luật KH&amp;CN số 29/2013/QH13. Luật KH&amp;CN.</p>"
    [capitals] = abbreviations_in(html, [(3, html.index("."))])

    assert capitals.spans[0][0] > html.index(".")


def test_of_joined_capitals_each_group_has_its_place():
    """So that "HĐND, UBND" can become two words."""
    assert shown("<p>HĐND, UBND &amp; KH</p>") == ["HĐND", "UBND", "KH"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ủy ban nhân dân (UBND) tỉnh.",
        "Ủy ban nhân dân (sau đây gọi tắt là UBND) tỉnh.",
        "Ủy ban nhân dân (viết tắt: UBND) tỉnh.",
        "Ủy ban nhân dân (sau đây viết tắt là “UBND”) tỉnh.",
        "Sở trình. Ủy ban nhân dân (UBND, tỉnh) quyết.",
    ],
)
def test_what_stands_before_the_bracket_is_heard(sentence: str):
    """The usual ways of offices."""
    [capitals] = abbreviations_in(f"<p>{sentence}</p>")

    assert capitals.before == ("Ủy ban nhân dân",)


def test_what_stands_in_the_bracket_behind_is_heard():
    """ "TFP (năng suất các yếu tố tổng hợp)" is the other way round."""
    [capitals] = abbreviations_in("<p>TFP (năng suất các yếu tố tổng hợp) tăng.</p>")

    assert (capitals.before, capitals.within) == ((), ("năng suất các yếu tố tổng hợp",))


def test_brackets_of_another_paragraph_are_not_heard():
    """Nothing is connected over its end."""
    [capitals] = abbreviations_in("<p>Ủy ban nhân dân (</p><p>UBND) tỉnh</p>")

    assert capitals.before == ()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("UBND", "UBND"),
        ("KH, CN & ĐMST", "KH,CN&ĐMST"),
        ("A", ""),
        ("Sở", ""),
        ("ubnd", ""),
        ("U B", ""),
        ("33/BC", ""),
        ("", ""),
        ("A" * 41, ""),
        ("Cty", "Cty"),
        ("ThS", "ThS"),
        ("Tp.", "Tp"),
        ("TP.", "TP"),
        ("PGS. TS.", ""),
        ("PGS.TS", "PGS.TS"),
        ("cty", ""),
        ("Hòa", ""),
        ("Quyển", ""),
        ("Cty CP", ""),
        ("Amsterdam", ""),
        (".", ""),
    ],
)
def test_an_abbreviation_is_kept_without_spaces(text: str, kept: str):
    """Nor the dot that ends it; what is found in bodies and what a glossary may hold are the same."""
    assert read_abbreviation(text) == kept


@pytest.mark.parametrize(
    ("abbreviation", "words", "is_made"),
    [
        ("TĐC", "tái định cư", True),
        ("KH&CN", "khoa học và công nghệ", True),
        ("TĐC", "tiêu chuẩn đo lường chất lượng", False),
        ("UBND", "ủy ban nhân dân", False),
        ("DC", "đường cong", False),
    ],
)
def test_first_letters(abbreviation: str, words: str, is_made: bool):
    """Đ is a letter of its own, and so is a vowel with a tone: only letters that are the same count."""
    assert is_initials(abbreviation, words) == is_made


def test_the_last_words_with_the_first_letters():
    """What stands before them belongs to the sentence."""
    assert words_with_initials("TĐC", "Sở dự khu tái định cư") == "tái định cư"
    assert words_with_initials("TĐC", "Sở dự") == ""


WORDS = st.lists(
    st.sampled_from(["UBND", "KH&CN", "sở", "HĐND,", "(TFP)", "33/BC-SKHCN", "tỉnh.", "R&D", "<", "TỈNH", "Cty", "Tp.HCM", "Sở"]), max_size=12
)


@given(WORDS)
def test_every_place_shows_its_capitals(words: list[str]):
    """The HTML at each span, unescaped, is that group."""
    html = f"<p>{markup.escape(' '.join(words), quote=False)}</p>"
    for capitals in abbreviations_in(html):
        groups = [html[start:end] for start, end in capitals.spans]
        assert groups == list(capitals.parts[::2])


@given(WORDS)
def test_plain_text_and_html_have_the_same_capitals(words: list[str]):
    """The place an editor is told of is that of the capitals a reader sees."""
    text = " ".join(words)

    assert set(first_places(text)) == set(texts(f"<p>{markup.escape(text, quote=False)}</p>"))


@pytest.mark.parametrize("piece", ["AB (", "A&amp;", "A", "(viết tắt ", "AB, ", "TRẺ EM ", "Cty ", "Sở ", "Tp."])
def test_time_grows_with_the_length(piece: str):
    """Ten times the text takes at most some thirty times as long, whatever it is made of."""
    times = []
    for size in (2_000, 20_000):
        html = f"<p>{piece * size}</p>"
        begun = time.perf_counter()
        abbreviations_in(html)
        times.append(time.perf_counter() - begun)

    assert times[1] < 30 * times[0] + 0.2
