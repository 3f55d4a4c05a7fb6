"""Quotes: the words of a sentence are found exactly where a reader sees them, whole, once for each place, and nowhere else."""

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.catalogue.quotes import is_balanced, overlaps, stands_in
from portal.model.quantity import Quantity
from portal.vietnamese.quantities import read_quantity
from portal.vietnamese.readable_text import ReadableText, Stretch

ROW = "<table>\n<tbody>\n<tr>\n<td>Đo lường</td>\n<td><strong>133</strong></td>\n<td>42,3%</td>\n</tr>\n<tr>\n<td>Năm</td></tr>\n</tbody>\n</table>"


def reading(html: str) -> ReadableText:
    return ReadableText.of(html)


def found(html: str, quote: str) -> list[str]:
    """The stretches of HTML at which the quote stands; "|" between the parts of one."""
    return ["|".join(html[start:end] for start, end in stretch.parts) for stretch in reading(html).stretches(quote)]


def shown(html: str) -> str:
    """What a browser shows of the HTML, by another reader than the portal's."""
    reader = HTMLParser(convert_charrefs=True)
    letters: list[str] = []
    reader.handle_data = letters.append  # type: ignore[method-assign]
    reader.feed(html)
    reader.close()
    return "".join(letters)


# ------------------------------------------------------------------------------------------------------------- what is one space


@pytest.mark.parametrize(
    ("html", "quote", "stretches"),
    [
        ("<p>kiểm tra 133 đơn vị</p>", "kiểm tra 133 đơn vị", ["kiểm tra 133 đơn vị"]),
        ("<p>kiểm tra\n  133\tđơn vị</p>", "kiểm tra 133 đơn vị", ["kiểm tra\n  133\tđơn vị"]),
        ("<p>kiểm tra 133 đơn vị</p>", " kiểm\n tra  133\u00a0đơn vị ", ["kiểm tra 133 đơn vị"]),
        ("<p>kiểm tra 133&nbsp;đơn vị</p>", "133 đơn vị", ["133&nbsp;đơn vị"]),
        ("<p>kiểm tra 133\u00a0&nbsp; đơn vị</p>", "133 đơn vị", ["133\u00a0&nbsp; đơn vị"]),
        ("<p>kiểm tra<br>\n133 đơn vị</p>", "kiểm tra 133", ["kiểm tra|133"]),
        ("<p>kiểm tra <br>133 đơn vị</p>", "kiểm tra 133", ["kiểm tra|133"]),
        ("133 đơn vị", "133", ["133"]),
        ("  133 đơn vị  ", "133 đơn vị", ["133 đơn vị"]),
    ],
)
def test_white_space_of_any_kind_is_one_space(html: str, quote: str, stretches: list[str]):
    """A line end, a no-break space and several spaces look alike to a reader."""
    assert found(html, quote) == stretches


@pytest.mark.parametrize("quote", ["", " ", "\n", "\u00a0"])
def test_an_empty_quote_stands_nowhere(quote: str):
    """It says nothing, so nothing can be marked."""
    assert found("<p>133 đơn vị</p>", quote) == []


# -------------------------------------------------------------------------------------------------------------- entities and tags


@pytest.mark.parametrize(
    ("html", "quote", "stretches"),
    [
        ("<p>Sở KH&amp;CN họp</p>", "Sở KH&CN", ["Sở KH&amp;CN"]),
        ("<p>mức &lt; 5 và &gt; 3</p>", "mức < 5 và > 3", ["mức &lt; 5 và &gt; 3"]),
        ("<p>&quot;133&#34; đơn vị</p>", '"133" đơn vị', ["&quot;133&#34; đơn vị"]),
        ("<p>AT&amp;amp;T</p>", "AT&amp;T", ["AT&amp;amp;T"]),
        ("<p>a & b</p>", "a & b", ["a & b"]),
        ("<p>kiểm tra <strong>133</strong> đơn vị</p>", "tra 133 đơn", ["tra <strong>133</strong> đơn"]),
        ("<p>kiểm tra <strong>133 đơn vị</strong></p>", "133 đơn vị", ["133 đơn vị"]),
        ("<p><em><strong>133</strong></em> đơn vị</p>", "133 đơn vị", ["<em><strong>133</strong></em> đơn vị"]),
        ("<p>kiểm tra <strong>133</strong>.</p>", "kiểm tra 133", ["kiểm tra <strong>133</strong>"]),
        (
            '<p>xem <a href="a" title="1 &gt; 0">bảng <em>một</em></a> nhé</p>',
            "xem bảng một",
            ['xem <a href="a" title="1 &gt; 0">bảng <em>một</em></a>'],
        ),
        ("<p>a <code>b</code><em>c</em> d</p>", "bc d", ["<code>b</code><em>c</em> d"]),
        ("<p><strong>a</strong><strong>b</strong></p>", "ab", ["<strong>a</strong><strong>b</strong>"]),
    ],
)
def test_a_quote_sees_text_not_markup(html: str, quote: str, stretches: list[str]):
    """What is bold, linked or escaped reads the same; tags whose partner stands inside are taken along whole."""
    (stretch,) = reading(html).stretches(quote)

    assert found(html, quote) == stretches
    assert is_balanced(html, stretch)


@pytest.mark.parametrize(
    ("html", "quote"),
    [
        ("<p>kiểm <strong>tra 133</strong> đơn vị</p>", "133 đơn vị"),
        ("<p>kiểm tra <strong>133 đơn</strong> vị</p>", "kiểm tra 133"),
        ("<p><strong>a <em>b</em></strong> c</p>", "b c"),
        ('<p><a href="x">kiểm tra 133</a> đơn vị</p>', "tra 133 đơn vị"),
        ("<p><strong>kiểm tra<br>133</strong> đơn vị</p>", "133 đơn vị"),
        ("<p>kiểm tra <strong>133<br>đơn</strong> vị</p>", "kiểm tra 133"),
    ],
)
def test_a_quote_that_cuts_bold_text_or_a_link_is_found_but_not_balanced(html: str, quote: str):
    """Marking it would tear the tags, so a rule refuses it."""
    (stretch,) = reading(html).stretches(quote)

    assert not is_balanced(html, stretch)
    assert "br" not in html[stretch.start : stretch.end]


@pytest.mark.parametrize(
    "html",
    [
        "<p>kiểm tra</p><p>133 đơn vị</p>",
        "<p>kiểm tra</p>\n<p>133 đơn vị</p>",
        "<ul><li>kiểm tra</li><li>133 đơn vị</li></ul>",
        "<h2>kiểm tra</h2>133 đơn vị",
        "<blockquote><p>kiểm tra</p></blockquote>133 đơn vị",
        "<table><tr><td>kiểm tra</td></tr><tr><td>133 đơn vị</td></tr></table>",
        "<dl><dt>kiểm tra</dt><dd>133 đơn vị</dd></dl>",
        "kiểm tra<hr>133 đơn vị",
    ],
)
def test_a_quote_never_runs_over_the_end_of_a_paragraph(html: str):
    """Two paragraphs, list items or rows are two statements."""
    assert found(html, "kiểm tra 133") == []
    assert len(found(html, "kiểm tra")) == len(found(html, "133 đơn vị")) == 1


# -------------------------------------------------------------------------------------------------------------------- table rows


@pytest.mark.parametrize(
    ("quote", "stretches"),
    [
        ("Đo lường 133 42,3%", ["Đo lường|133|42,3%"]),
        ("Đo lường 133", ["Đo lường|133"]),
        ("lường 133 42,3%", ["lường|133|42,3%"]),
        ("133", ["133"]),
        ("42,3% Năm", []),
    ],
)
def test_the_cells_of_a_row_are_words_of_one_sentence(quote: str, stretches: list[str]):
    """Each cell is marked for itself, for a mark cannot reach over the border of a cell."""
    assert found(ROW, quote) == stretches


@pytest.mark.parametrize("space", [" ", "&nbsp;", "\n", " &nbsp; "])
def test_white_space_at_the_border_of_a_cell_changes_nothing(space: str):
    """A stretch that took the border for a space would reach over it."""
    row = f"<table><tr><td>Đo lường{space}</td>{space}<td>{space}133</td></tr></table>"

    assert found(row, "Đo lường 133") == ["Đo lường|133"]


# ----------------------------------------------------------------------------------------------------------------- whole words


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("133 đơn vị", "33 đơn vị"),
        ("kiểm tra 133 đơn vị", "kiểm tra 13"),
        ("kiểm tra 133 đơn vị", "tra 133 đơn v"),
        ("kiểm tra 133 đơn vị", "ra 133 đơn vị"),
        ("1.500 đơn vị", "500 đơn vị"),
        ("6,5 đơn vị", "5 đơn vị"),
        ("đạt 6,5", "đạt 6"),
        ("đạt 1.500 đơn vị", "đạt 1"),
        ("153/60 hồ sơ", "53/60 hồ sơ"),
        ("53/60 hồ sơ", "60 hồ sơ"),
        ("đạt 53/60 hồ sơ", "đạt 53"),
        ("đạt 53 / 60 hồ sơ", "60 hồ sơ"),
        ("đạt 53 / 60 hồ sơ", "đạt 53"),
        ("3-5 đơn vị", "5 đơn vị"),
        ("từ 3–5 đơn vị", "từ 3"),
        ("COVID-19 ca", "19 ca"),
    ],
)
def test_a_quote_cuts_no_word_and_no_figure(text: str, quote: str):
    """ "500 đơn vị" in "1.500 đơn vị" would publish a number no document states."""
    assert found(f"<p>{text}</p>", quote) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("đạt 133.", "đạt 133"),
        ("đạt 133, tăng 5", "đạt 133"),
        ("đạt 133,", "133"),
        ("(133 đơn vị)", "133 đơn vị"),
        ("(133 đơn vị)", "(133 đơn vị)"),
        ("tỉnh(133 đơn vị)", "(133 đơn vị)"),
        ("“133 đơn vị”", "“133 đơn vị”"),
        ("sở(133)rồi nghỉ", "(133)"),
        ("điểm a.5 nghỉ", "điểm a"),
        ("đạt 42,3%/năm", "đạt 42,3%"),
        ("năm 2022.Sở họp", "Sở họp"),
        ("kết quả: 133", "133"),
        ("- 133 đơn vị", "133 đơn vị"),
        ("133 lượt/người", "133 lượt"),
    ],
)
def test_punctuation_is_no_part_of_a_word_or_figure(text: str, quote: str):
    """A full stop ends a sentence, not a number."""
    assert found(f"<p>{text}</p>", quote) == [quote]


def test_every_place_of_a_quote_is_found_also_where_two_overlap():
    """A quote with two places is told to the editor, so none may be overlooked."""
    assert len(found("<p>số 10 10 10</p><p>10 10</p>", "10 10")) == 3


# ------------------------------------------------------------------------------------------------------- what stands beside a quote


@pytest.mark.parametrize(
    ("html", "quote", "beside"),
    [
        ("<p>Nhận hơn 60 đơn, xong.</p>", "60 đơn", ("Nhận hơn ", ", xong.")),
        ("<p>Nhận hơn</p>\n<p>60 đơn</p><p>xong</p>", "60 đơn", ("", "")),
        ("<p>Nhận <a href='x'>hơn</a>\n <strong>60</strong>&nbsp;tỷ</p>", " 60 ", ("Nhận hơn ", " tỷ")),
        ("<table><tr><td>Chi</td><td>60</td><td>tỷ</td></tr></table>", "60", ("Chi ", " tỷ ")),
        ("<p>Nhận 60 đơn</p>", "61", ("", "")),
        ("<p>Nhận 60 đơn</p>", " ", ("", "")),
    ],
)
def test_what_stands_beside_a_quote_is_of_its_paragraph(html: str, quote: str, beside: tuple[str, str]):
    """As a reader sees it; nothing of other paragraphs, and nothing beside what is not there."""
    assert reading(html).beside(quote) == beside


def test_only_the_nearest_words_stand_beside_a_quote():
    """No more than a figure can need."""
    before, after = reading(f"<p>{'a ' * 99}hơn 60 tỷ{' b' * 99}</p>").beside("60")

    assert (before[-7:], after[:5]) == (" a hơn ", " tỷ b")
    assert max(len(before), len(after)) <= 60


# ------------------------------------------------------------------------------------------------------- values in their quotes


@pytest.mark.parametrize(
    ("printed", "quote"),
    [
        ("133", "kiểm tra 133 đơn vị"),
        ("133", "133"),
        ("133", "đạt 133."),
        ("133", "(133)"),
        ("6", "6, 5 và 4"),
        ("42,3%", "đạt 42,3%"),
        ("42,3%", "đạt 42,3%/năm"),
        ("42,3 %", "đạt 42,3\u00a0%."),
        ("53/60", "đạt 53/60 hồ sơ"),
        ("10.000", "đạt 10.000 đồng"),
        ("không có", "Không có hồ sơ quá hạn"),
        ("Không có", "đều không có"),
        ("hơn 600 triệu đồng", "với hơn 600\n triệu đồng"),
        ("gần 40.000", "Gần 40.000 lượt"),
        ("bốn triệu năm trăm nghìn đồng", "phạt bốn triệu năm trăm nghìn đồng"),
        ("3", "3 triệu chứng"),
        ("5", "5 tỷ lệ"),
        ("06", "Có 06 dự án"),
        ("5", "-5 độ, rồi 5 độ"),
    ],
)
def test_a_value_stands_in_its_quote_as_printed(printed: str, quote: str):
    """Case and white space do not matter; signs around a figure are not part of it."""
    assert stands_in(quantity(printed), quote)


@pytest.mark.parametrize(
    ("printed", "quote"),
    [
        ("33", "kiểm tra 133 đơn vị"),
        ("13", "kiểm tra 133 đơn vị"),
        ("6", "đạt 6,5 điểm"),
        ("5", "đạt 6,5 điểm"),
        ("42,3%", "đạt 142,3%"),
        ("42,3", "đạt 142,3"),
        ("1000", "gần 10.000 lượt"),
        ("1000", "gần 1.000 lượt"),
        ("10", "gần 10.000 lượt"),
        ("000", "gần 10.000 lượt"),
        ("53/60", "đạt 153/60 hồ sơ"),
        ("53/60", "đạt 53/600 hồ sơ"),
        ("53", "đạt 53/60 hồ sơ"),
        ("60", "đạt 53/60 hồ sơ"),
        ("53", "đạt 53 / 60 hồ sơ"),
        ("60", "đạt 53 / 60 hồ sơ"),
        ("6", "Có 06 dự án"),
        ("06", "Có 6 dự án"),
        ("5", "từ 3-5 đơn vị"),
        ("3", "từ 3–5 đơn vị"),
        ("19", "chống COVID-19"),
        ("13", "ngày 13/3"),
        ("không có", "khôngcó"),
        ("600", "hơn 600 triệu đồng"),
        ("600", "hơn 600 Triệu đồng"),
        ("1,5", "hơn 1,5 tỷ đồng"),
        ("1,5", "hơn 1,5\u00a0tỉ đồng"),
        ("10", "10 nghìn lượt"),
        ("mười", "mười triệu đồng"),
        ("600 triệu", "600 triệu triệu"),
        ("42,3", "đạt 42,3%"),
        ("42,3", "đạt 42,3 %"),
        ("42,3", "đạt 42,3 phần trăm"),
        ("133", ""),
    ],
)
def test_a_value_is_no_part_of_a_longer_figure(printed: str, quote: str):
    """ "600" of "600 triệu đồng" and "42,3" of "42,3%" are other numbers than the document states."""
    assert not stands_in(quantity(printed), quote)


def quantity(printed: str) -> Quantity:
    read = read_quantity(printed)
    assert isinstance(read, Quantity)
    return read


# --------------------------------------------------------------------------------------------------------- quotes beside quotes


def stretch(start: int, end: int) -> Stretch:
    return Stretch(parts=((start, end),))


@pytest.mark.parametrize(
    "places",
    [
        [],
        [(0, 5)],
        [(0, 5), (5, 9)],
        [(0, 5), (7, 9)],
        [(0, 9), (0, 5)],
        [(0, 9), (5, 9)],
        [(0, 9), (1, 8), (2, 3), (4, 8)],
        [(0, 9), (0, 9)],
    ],
)
def test_quotes_apart_nested_or_the_same_can_all_be_marked(places: list[tuple[int, int]]):
    """Marks nest like brackets."""
    assert not list(overlaps(tuple(stretch(*place) for place in places)))


@pytest.mark.parametrize(
    ("places", "pair"),
    [
        ([(0, 5), (4, 9)], ((0, 5), (4, 9))),
        ([(4, 9), (0, 5)], ((0, 5), (4, 9))),
        ([(0, 20), (2, 9), (3, 4), (8, 12)], ((2, 9), (8, 12))),
        ([(0, 5), (0, 9), (3, 12)], ((0, 5), (3, 12))),
    ],
)
def test_quotes_that_cross_are_told_in_the_order_of_the_text(places: list[tuple[int, int]], pair: tuple):
    """An editor is shown both sentences."""
    assert next(overlaps(tuple(stretch(*place) for place in places))) == (stretch(*pair[0]), stretch(*pair[1]))


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=6))
def test_some_overlap_is_told_exactly_where_two_quotes_cross(places: list[tuple[int, int]]):
    """Against the plain definition, pair by pair."""
    cross = any(one[0] < other[0] < one[1] < other[1] for one in places for other in places)

    assert bool(list(overlaps(tuple(stretch(*place) for place in places)))) == cross


# ------------------------------------------------------------------------------------------------------------- any prose at all

WORDS = ("kiểm", "tra", "133", "33", "6,5", "KH&CN", "<5", "đơn vị", "“sở”", "42,3%", "53/60", "Ơn", "a>b", "(x)", "1.000", "-", "…")
SPACES = (" ", "\n", "  ", "&nbsp;", "\u00a0 ")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`start` and `end` are the places of its first and after its last letter in the HTML of the whole."""

    words: str
    start: int
    end: int


@st.composite
def prose(draw: st.DrawFn) -> tuple[str, list[Sentence]]:
    """Paragraphs of sentences that begin with a name of their own; some words bold, spaces of all kinds."""
    html, sentences = "", []
    for _ in range(draw(st.integers(1, 3))):
        html += "<p>"
        for _ in range(draw(st.integers(1, 3))):
            words = [f"Câu{len(sentences)}x", *draw(st.lists(st.sampled_from(WORDS), max_size=6))]
            bold = draw(st.lists(st.sampled_from(("strong", "em", "")), min_size=len(words), max_size=len(words)))
            start = end = len(html)
            for number, (word, tag) in enumerate(zip(words, bold, strict=True)):
                html += draw(st.sampled_from(SPACES)) if number else ""
                html += f"<{tag}>" if tag else ""
                start = start if number else len(html)
                html += escape(word, quote=False)
                end = len(html)
                html += f"</{tag}>" if tag else ""
            sentences.append(Sentence(" ".join(words), start, end))
            html += draw(st.sampled_from(SPACES))
        html += draw(st.sampled_from(("</p>", "</p>\n", "</p>\n\n")))
    return html, sentences


@given(prose())
def test_every_sentence_is_found_exactly_where_it_stands(made: tuple[str, list[Sentence]]):
    """Once, from its first letter to its last, over nothing more than the tags around them."""
    html, sentences = made
    for sentence in sentences:
        (stretch,) = reading(html).stretches(sentence.words)

        assert shown(html[stretch.start : sentence.start]) == shown(html[sentence.end : stretch.end]) == ""
        assert stretch.start <= sentence.start < sentence.end <= stretch.end
        assert is_balanced(html, stretch)


@given(prose(), st.data())
def test_a_stretch_always_shows_the_words_of_its_quote(made: tuple[str, list[Sentence]], data: st.DataObject):
    """Any run of words of a sentence; another reader of HTML sees the same words at every place found."""
    html, sentences = made
    words = data.draw(st.sampled_from(sentences)).words.split()
    first, last = sorted((data.draw(st.integers(0, len(words))), data.draw(st.integers(0, len(words)))))
    quote = " ".join(words[first:last])

    for each in reading(html).stretches(quote):
        assert " ".join("".join(shown(html[start:end]) for start, end in each.parts).split()) == quote


@given(prose())
def test_the_readable_text_is_what_a_browser_shows(made: tuple[str, list[Sentence]]):
    """Letter for letter, but for white space and the ends of paragraphs."""
    html, _ = made

    assert reading(html).text.replace("\0", " ").split() == shown(html.replace("</p>", " </p>")).split()
