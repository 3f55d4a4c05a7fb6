"""Sections as the search reads them: plain letters, as printed, under the headings by which readers are led to them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from everything import photo
from portal.model.marker import Form, Marker
from portal.model.photo import PhotoMarker
from portal.model.place import Place
from portal.model.prose import MARKER, Prose
from portal.model.search_entry import SearchPart
from portal.views.parts.search_parts import part, parts_of_body, readable

HERE = Place(path="content/news/2022/tin.md")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Tăng <strong>42,3</strong>% so với 21.393 lượt.</p>", "Tăng 42,3% so với 21.393 lượt."),
        ("<p>Số 975/Q<em>Đ</em>-UBND</p>", "Số 975/QĐ-UBND"),
        ("<p>Một</p><p>Hai</p>", "Một\nHai"),
        ("<ul><li>Một</li><li>Hai</li></ul>", "Một\nHai"),
        ("<table><tr><th>Chỉ tiêu</th><th>Giá trị</th></tr><tr><td>Đơn vị</td><td>133</td></tr></table>", "Chỉ tiêu Giá trị\nĐơn vị 133"),
        ("<p>Một<br>hai</p>", "Một hai"),
        ("<p>&lt;script&gt;alert('x')&lt;/script&gt; &amp; KH&amp;CN</p>", "<script>alert('x')</script> & KH&CN"),
        ('<p><a href="portal:docs/gioi-thieu.md#" title="a > b">trang này</a></p>', "trang này"),
        ("<p>  </p>", ""),
    ],
)
def test_what_is_read_is_what_is_printed(html: str, text: str):
    """Nothing is run together, nothing of the markup is left."""
    assert readable(html) == text


def test_a_text_is_cut_at_its_headings():
    """Each part has the anchor of its heading, that of an interview inside a turn too; words stand once."""
    html = '<p>Mở đầu.</p><h2 id="mot">Mục <em>một</em></h2><p>A.</p><div role="group"><p>B.</p></div><h3 id="hai">Mục &amp; hai</h3><p>C.</p>'

    assert parts_of_body(Prose(html=html)) == (
        SearchPart(anchor="", title="", text="Mở đầu."),
        SearchPart(anchor="mot", title="Mục một", text="A.\nB."),
        SearchPart(anchor="hai", title="Mục & hai", text="C."),
    )


def test_a_heading_without_words_below_it_is_found_and_no_empty_part_is():
    """A text that begins with a heading has nothing before it."""
    assert parts_of_body(Prose(html='<h2 id="mot">Một</h2>')) == (SearchPart(anchor="mot", title="Một", text=""),)
    assert part("_phu-luc", "Phụ lục", ("", " ")) == ()


def test_what_leads_stands_before_the_text():
    """Also before one that begins with a heading."""
    assert parts_of_body(Prose(html='<h2 id="mot">Một</h2>'), lead="Số: 33/BC-SKHCN")[0] == SearchPart(anchor="", title="", text="Số: 33/BC-SKHCN")


def test_a_photo_is_read_where_it_stands_and_a_compiled_table_is_not():
    """Their marks are never read; a caption with signs of markup stays what it is."""
    shown = replace(photo("anh.jpg"), caption="Hội nghị <b>A & B</b>")
    markers = (
        Marker(form=Form.TABLE, indicators=("tfp",), periods=(), agencies=(), place=HERE),
        PhotoMarker(name="anh.jpg", place=HERE),
    )
    (found,) = parts_of_body(Prose(html=f"<p>Trước.</p>{MARKER}<p>Giữa.</p>{MARKER}<p>Sau.</p>", markers=markers), photos=(shown,))

    assert found.text.split("\n") == ["Trước.", "Giữa.", shown.alt, shown.caption, f"Ảnh: {shown.credit}", "Sau."]


@given(st.lists(st.text(alphabet="aăđ42,3/-& <>", min_size=1, max_size=12).map(str.strip).filter(bool), min_size=1, max_size=6))
def test_no_word_of_a_paragraph_is_lost_or_run_into_the_next(paragraphs: list[str]):
    """Whatever an editor writes between them."""
    escaped = (one.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for one in paragraphs)

    assert readable("".join(f"<p>{one}</p>" for one in escaped)).split() == " ".join(paragraphs).split()
