"""Terms of an entry: tokens, pairs and fragments of numbers, with the labels of their places and marks."""

from unicodedata import normalize

from findables import entry
from portal.model.search_entry import SearchPart
from portal.search.terms import LEAD, TITLE, blocks_of, terms_of
from portal.search.tokens import joined, side_by_side, tokens

LUONG = normalize("NFD", "lương") + "\u0300"


def number(text: str) -> int:
    (token,) = tokens(text)
    return token.number


def pair(text: str) -> int:
    one, other = tokens(text)
    return side_by_side(one.number, other.number)


def test_a_term_tells_where_it_stands_and_with_which_marks() -> None:
    """Title, summary and headings are labels; the text is none."""
    found = terms_of(
        blocks_of(
            entry("Đo lường", summary="Chất lượng", parts=(SearchPart(anchor="a", title="Hàng hóa", text="lường gạt"),), note="Sở", also="độ lượng")
        )
    )

    assert found[number("luong")] == (TITLE, LEAD, *sorted((normalize("NFD", "lương") + "\u0323", LUONG)))
    assert found[number("hang")][0] == LEAD
    assert found[number("gat")] == (normalize("NFD", "gat") + "\u0323",)
    assert found[number("so")] and found[number("do")]


def test_pairs_do_not_cross_lines() -> None:
    """Of a title and a summary, of two paragraphs, of two names."""
    found = terms_of(blocks_of(entry("một", summary="hai", text="ba bốn\nnăm", also="sáu\nbảy")))

    assert pair("ba bốn") in found
    assert not {pair("một hai"), pair("hai ba"), pair("bốn năm"), pair("năm sáu"), pair("sáu bảy")} & found.keys()


def test_every_fragment_of_a_number_is_a_term() -> None:
    """Of two and more parts that follow each other."""
    found = terms_of(blocks_of(entry("số 975/QĐ-UBND")))
    first, second, third = (token.number for token in tokens("975/QĐ-UBND"))

    assert {joined(first, second), joined(second, third), joined(joined(first, second), third)} <= found.keys()
    assert joined(first, third) not in found
    assert joined(number("so"), first) not in found


def test_pairs_have_no_labels() -> None:
    """Their tokens tell it, and there are many more pairs."""
    found = terms_of(blocks_of(entry("Đo lường")))

    assert found[pair("đo lường")] == ()
