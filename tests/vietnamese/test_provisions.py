"""The parts of a document a text cites: verbatim before the citation, and each with the way to it, whichever is named first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.provision import ProvisionUnit
from portal.vietnamese.citations import find_citations
from portal.vietnamese.provisions import provisions_in


def said(words: str) -> list[str]:
    return [one.written for one in provisions_in(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Điều 5", ["điều 5"]),
        ("khoản 2 Điều 7", ["điều 7 khoản 2"]),
        ("điểm a khoản 2 Điều 5", ["điều 5 khoản 2 điểm a"]),
        ("điểm đ khoản 2, Điều 5", ["điều 5 khoản 2 điểm đ"]),
        ("tiết a điểm b khoản 2 Điều 5 Chương II", ["chương II điều 5 khoản 2 điểm b tiết a"]),
        ("Điều 4 khoản 1", ["điều 4 khoản 1"]),
        ("Điều 4, khoản 1", ["điều 4 khoản 1"]),
        ("Điều 4 khoản 1, 2", ["điều 4 khoản 1", "điều 4 khoản 2"]),
        ("Điều 4 khoản 1 và Điều 5 khoản 2", ["điều 4 khoản 1", "điều 5 khoản 2"]),
        ("Điều 4 khoản 1, Điều 5 khoản 2", ["điều 4 khoản 1", "điều 5 khoản 2"]),
        ("khoản 1 và khoản 3 Điều 7", ["điều 7 khoản 1", "điều 7 khoản 3"]),
        ("khoản 1, 2 và 3 Điều 7", ["điều 7 khoản 1", "điều 7 khoản 2", "điều 7 khoản 3"]),
        ("khoản 2 Điều 5 và Điều 6", ["điều 5 khoản 2", "điều 6"]),
        ("Điều 5, khoản 2 Điều 6", ["điều 5", "điều 6 khoản 2"]),
        ("điểm a khoản 1, điểm b khoản 2 Điều 5", ["điều 5 khoản 1 điểm a", "điều 5 khoản 2 điểm b"]),
        ("khoản 2 và Điều 6", ["khoản 2", "điều 6"]),
        ("Chương II và Điều 5", ["chương II", "điều 5"]),
        ("Điều 17-18", ["điều 17-18"]),
        ("Điều 5 đến Điều 9", ["điều 5-9"]),
        ("Điều 5 đến 9 và Điều 12", ["điều 5-9", "điều 12"]),
        ("khoản 2\nĐiều 7", ["điều 7 khoản 2"]),
        ("mục 3 Phụ lục I", ["phụ lục I mục 3"]),
        ("", []),
    ],
)
def test_each_part_has_the_way_to_it(words: str, expected: list[str]):
    """From the outside in, in the order of the words."""
    assert said(words) == expected


@pytest.mark.parametrize(
    ("text", "verbatim", "expected"),
    [
        ("theo khoản 1 và khoản 3 Điều 7 Nghị định 30/2020/NĐ-CP", "khoản 1 và khoản 3 Điều 7", ["điều 7 khoản 1", "điều 7 khoản 3"]),
        ("theo Điều 5 đến Điều 9 của Luật Đo lường", "Điều 5 đến Điều 9", ["điều 5-9"]),
        ("Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP", "Phụ lục I", ["phụ lục I"]),
        ("mẫu ở Phụ lục III kèm theo Nghị định số 30/2020/NĐ-CP", "Phụ lục III", ["phụ lục III"]),
        ("tại điểm a,\nkhoản 2 Điều 5 TT 22/2023/TT-BTTTT", "điểm a,\nkhoản 2 Điều 5", ["điều 5 khoản 2 điểm a"]),
    ],
)
def test_a_citation_keeps_the_words_and_their_meaning(text: str, verbatim: str, expected: list[str]):
    """The words stand in the text, the meaning beside them."""
    found = find_citations(text)[0]

    assert found.provision and found.provision.text == verbatim == text[found.provision.start : found.provision.end]
    assert [one.written for one in found.provisions] == expected


def test_a_citation_of_the_whole_document_has_no_provision():
    """Nor one whose parts stand further off."""
    for text in ("Nghị định 30/2020/NĐ-CP", "Điều 5 nói rằng Nghị định 30/2020/NĐ-CP"):
        assert [one.provisions for one in find_citations(text)] == [()]


@given(st.lists(st.tuples(st.integers(1, 99), st.integers(1, 20), st.sampled_from("abcdđeg")), min_size=1, max_size=4, unique=True))
def test_points_of_several_articles_keep_their_articles(points: list[tuple[int, int, str]]):
    """However many stand in a row, each named in full."""
    words = ", ".join(f"điểm {letter} khoản {clause} Điều {article}" for article, clause, letter in points)

    assert said(words) == [f"điều {article} khoản {clause} điểm {letter}" for article, clause, letter in points]


@given(st.lists(st.sampled_from(["Điều ", "khoản ", "điểm ", "1", "2", "a", "đ", ", ", " và ", " đến ", "-", " "]), max_size=30).map("".join))
def test_units_never_stand_within_their_own_or_an_inner_one(words: str):
    """Whatever is written."""
    ranks = list(ProvisionUnit)
    for one in provisions_in(words):
        places = [ranks.index(unit) for unit, _ in one.steps]

        assert places == sorted(set(places))
