"""Mentions: what a body cites, with the whole sentence and the very place in its HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.mentions import mentions_in

DECREE = "Nghị định số 54/2016/NĐ-CP"


def shown(html: str) -> list[str]:
    return ["|".join(html[start:end] for start, end in one.parts) for one in mentions_in(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>Theo {DECREE}, sở làm.</p>", [DECREE]),
        ("<p>Theo Nghị định số <strong>54/2016/NĐ-CP</strong>.</p>", ["Nghị định số <strong>54/2016/NĐ-CP</strong>"]),
        ("<p>05/2008/TT-BKH&amp;CN-BNV</p>", ["05/2008/TT-BKH&amp;CN-BNV"]),
        ("<table><tr><td>Nghị định</td><td>54/2016/NĐ-CP</td></tr></table>", ["Nghị định|54/2016/NĐ-CP"]),
        (f'<p><a href="https://a.vn/">{DECREE}</a> và {DECREE}</p>', ["", DECREE]),
        (f'<p><a href="https://a.vn/">Xem</a> {DECREE} <a href="https://b.vn/">nữa</a></p>', [DECREE]),
        ("<p>Không dẫn văn bản nào, chỉ có 53/60 đơn vị.</p>", []),
    ],
)
def test_the_html_shows_the_reference_and_nothing_else(html: str, expected: list[str]):
    """Bold numbers, entities and cells included; what is a link already stays the editor's."""
    assert shown(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>Nghị định số 78/</p>\n<p>2018/NĐ-CP ngày 16/5/2018</p>",
        "<p>Nghị định số 78/</p>\n<p>12</p>\n<p>2018/NĐ-CP</p>",
        "<p>Nghị định số 78/ 2 2018/NĐ-CP</p>",
        "<p>Nghị định số 78/</p>\n<hr>\n<p>2018/NĐ-CP</p>",
        "<p>Nghị định số 78/2018</p>\n<p>/NĐ-CP</p>",
    ],
)
def test_half_a_number_that_a_page_cut_is_no_number(html: str):
    """Its other half is in the next paragraph, or behind the number of the page."""
    assert mentions_in(html) == ()


@pytest.mark.parametrize("html", ["<p>Có 78/</p>\n<p>201/QĐ-UBND</p>", "<p>Một.</p>\n<p>2018/QĐ-UBND</p>", "<p>a/</p>\n<p>2018/QĐ-UBND</p>"])
def test_a_number_at_the_start_of_a_paragraph_is_whole(html: str):
    """Where it does not begin with a year, or nothing before it breaks off."""
    assert len(mentions_in(html)) == 1


@pytest.mark.parametrize(
    ("html", "sentence"),
    [
        (f"<p>Câu trước. Theo {DECREE}, sở làm. Câu sau.</p>", f"Theo {DECREE}, sở làm."),
        (f"<p>Ở TP. Hải Phòng theo {DECREE} của PGS. Nguyễn Văn An. Câu sau.</p>", f"Ở TP. Hải Phòng theo {DECREE} của PGS. Nguyễn Văn An."),
        (f"<ul><li>Một việc;</li><li>Theo {DECREE};</li></ul>", f"Theo {DECREE};"),
        (f"<p>“Có không?” Theo {DECREE}</p>", f"Theo {DECREE}"),
        (f"<p>{DECREE}</p>", DECREE),
    ],
)
def test_the_sentence_around_a_citation_is_whole(html: str, sentence: str):
    """From the end of the sentence before to its own; a shortened word ends none."""
    [one] = mentions_in(html)

    assert one.sentence == sentence


@given(st.lists(st.sampled_from(["Sở làm.", f"Theo {DECREE}.", "1,5 tỷ.", "TP. Huế", "</p><p>", "<em>nhấn</em>"]), max_size=12))
def test_every_sentence_holds_its_reference(pieces: list[str]):
    """Wherever it stands."""
    html = f"<p>{' '.join(pieces)}</p>"
    found = mentions_in(html)

    assert len(found) == pieces.count(f"Theo {DECREE}.")
    assert all(one.sentence.startswith(DECREE, one.start) and html[slice(*one.parts[0])] == DECREE for one in found)
