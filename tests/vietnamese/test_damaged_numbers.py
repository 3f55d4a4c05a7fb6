"""Numbers that lost their signs or were cut by a page are told with their right spelling; whole ones and what is none are left alone."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.vietnamese.citations import find_citations
from portal.vietnamese.damaged_numbers import damaged_numbers
from portal.vietnamese.single_citation import single_citation

CODES = ("NĐ-CP", "QĐ-UBND", "TTLT-BKHCN-BNV", "CTHĐ-UBND", "NQ-HĐND", "TT-BKH&CN", "QĐ-TTg")


def told(text: str) -> list[tuple[Fault, str, str]]:
    return [(one.fault, one.found, one.expected) for one in damaged_numbers(text)]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("Nghị định 30/2020/NĐCP quy định", "30/2020/NĐCP", "30/2020/NĐ-CP"),
        ("NĐ 30 2020 NĐCP", "30 2020 NĐCP", "30/2020/NĐ-CP"),
        ("Nghị định số 46-2019-NĐ-CP", "46-2019-NĐ-CP", "46/2019/NĐ-CP"),
        ("Nghị định số 46/2019 NĐ-CP", "46/2019 NĐ-CP", "46/2019/NĐ-CP"),
        ("Nghị định số 46/2019/NĐ CP", "46/2019/NĐ CP", "46/2019/NĐ-CP"),
        ("(Quyết định 975/QĐUBND)", "975/QĐUBND", "975/QĐ-UBND"),
        ("46/2019/QĐUBND", "46/2019/QĐUBND", "46/2019/QĐ-UBND"),
        ("46/2019/QÐUBND", "46/2019/QÐUBND", "46/2019/QĐ-UBND"),
        ("46/2019/QDUBND", "46/2019/QDUBND", "46/2019/QĐ-UBND"),
        ("Thông tư 05/2008/TTLTBKHCN-BNV", "05/2008/TTLTBKHCN-BNV", "05/2008/TTLT-BKHCN-BNV"),
        ("33/BC SKHCN", "33/BC SKHCN", "33/BC-SKHCN"),
        ("số 33 BC-SKHCN", "33 BC-SKHCN", "33/BC-SKHCN"),
        ("01/CTHĐUBND", "01/CTHĐUBND", "01/CTHĐ-UBND"),
        ("16/2019/NQHĐND", "16/2019/NQHĐND", "16/2019/NQ-HĐND"),
        ("Nghị quyết số 20 NQ/TW", "20 NQ/TW", "20-NQ/TW"),
        ("Nghị quyết 08NQ/TU", "08NQ/TU", "08-NQ/TU"),
        ("Nghị quyết 08NQ/TƯ", "08NQ/TƯ", "08-NQ/TW"),
        ("Nghị quyết 33-NQTU ngày", "33-NQTU", "33-NQ/TU"),
        ("Thông báo 12-TBVPTU.", "12-TBVPTU", "12-TB/VPTU"),
        ("Nghị quyết 33-NQ TU", "33-NQ TU", "33-NQ/TU"),
        ("Nghị định 54/2016/nđ-cp ngày", "54/2016/nđ-cp", "54/2016/NĐ-CP"),
        ("Nghị định 54/2016/nd-cp ngày", "54/2016/nd-cp", "54/2016/NĐ-CP"),
        ("Thông tư 14/2014/tt-bkhcn", "14/2014/tt-bkhcn", "14/2014/TT-BKHCN"),
        ("Quyết định số 975/qđ-ubnd", "975/qđ-ubnd", "975/QĐ-UBND"),
        ("Quyết định số 1322/qđ-ttg", "1322/qđ-ttg", "1322/QĐ-TTg"),
        ("Nghị quyết 33-nq/tu", "33-nq/tu", "33-NQ/TU"),
        ("Công văn 962/UBND TH ngày", "962/UBND TH", "962/UBND-TH"),
        ("Công văn số 962/UBNDTH ngày", "962/UBNDTH", "962/UBND-TH"),
        ("Quyết định 975QĐ/UBND", "975QĐ/UBND", "975/QĐ-UBND"),
        ("theo 975QĐ-UBND", "975QĐ-UBND", "975/QĐ-UBND"),
        ("theo NĐ54/2016/NĐ-CP ngày", "NĐ54/2016/NĐ-CP", "54/2016/NĐ-CP"),
        ("(QĐ975/QĐ-UBND)", "QĐ975/QĐ-UBND", "975/QĐ-UBND"),
        ("NQ08-NQ/TU", "NQ08-NQ/TU", "08-NQ/TU"),
        ("Thông tư liên tịch 05/2008/TTLT-BKHCNBNV.", "05/2008/TTLT-BKHCNBNV", "05/2008/TTLT-BKHCN-BNV"),
        ("Thông tư liên tịch 05/2008/TTLT-BKHCNBNV-BTC", "05/2008/TTLT-BKHCNBNV-BTC", "05/2008/TTLT-BKHCN-BNV-BTC"),
        ("Nghị định 54/2016/NĐ-Cp ngày", "54/2016/NĐ-Cp", "54/2016/NĐ-CP"),
        ("Nghị định 54/2016/Nđ-CP ngày", "54/2016/Nđ-CP", "54/2016/NĐ-CP"),
        ("Nghị định 54/2016/NĐ-cp ngày", "54/2016/NĐ-cp", "54/2016/NĐ-CP"),
        ("Quyết định số 975/QĐ-Ubnd", "975/QĐ-Ubnd", "975/QĐ-UBND"),
        ("Quyết định số 975/QĐ-UBNd", "975/QĐ-UBNd", "975/QĐ-UBND"),
        ("Quyết định số 1322/QĐ-ttg", "1322/QĐ-ttg", "1322/QĐ-TTg"),
        ("Nghị quyết 33-NQ/Tu", "33-NQ/Tu", "33-NQ/TU"),
    ],
)
def test_a_number_without_its_signs_is_told_with_them(text: str, found: str, expected: str):
    """It is no citation, and the spelling offered is one."""
    assert told(text) == [(Fault.NUMBER_DAMAGED, found, expected)]
    assert not [one for one in find_citations(text) if one.number]
    assert single_citation(expected)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("theo 78/2018/NĐ-CPngày 16/5/2018", "78/2018/NĐ-CPngày", "78/2018/NĐ-CP ngày"),
        ("Nghị định số 54/2016/NĐ-CPcủa Chính phủ", "54/2016/NĐ-CPcủa", "54/2016/NĐ-CP của"),
        ("Kế hoạch số 48a/KH-UBNDngày 20/3/2017", "48a/KH-UBNDngày", "48a/KH-UBND ngày"),
        ("Quyết định số 1322/QĐ-TTgngày", "1322/QĐ-TTgngày", "1322/QĐ-TTg ngày"),
        ("Luật số 104/2016/QH13ngày", "104/2016/QH13ngày", "104/2016/QH13 ngày"),
        ("theo 78/2018/NĐ-CPNgày 16/5/2018", "78/2018/NĐ-CPNgày", "78/2018/NĐ-CP Ngày"),
        ("Nghị quyết 08-NQ/TUvề", "08-NQ/TUvề", "08-NQ/TU về"),
        ("theo số78/2018/NĐ-CP.", "số78/2018/NĐ-CP", "số 78/2018/NĐ-CP"),
        ("(Nghị định78/2018/NĐ-CP)", "Nghị định78/2018/NĐ-CP", "Nghị định 78/2018/NĐ-CP"),
        ("Nghị định số78/2018/NĐ-CP", "số78/2018/NĐ-CP", "số 78/2018/NĐ-CP"),
        ("Kế hoạch48a/KH-UBND tỉnh", "Kế hoạch48a/KH-UBND", "Kế hoạch 48a/KH-UBND"),
        ("Thông tư liên tịch05/2008/TTLT-BKHCN-BNV", "Thông tư liên tịch05/2008/TTLT-BKHCN-BNV", "Thông tư liên tịch 05/2008/TTLT-BKHCN-BNV"),
        ("Nghị quyết08-NQ/TU", "Nghị quyết08-NQ/TU", "Nghị quyết 08-NQ/TU"),
        ("số78/2018/NĐ-CPngày", "số78/2018/NĐ-CPngày", "số 78/2018/NĐ-CP ngày"),
    ],
)
def test_a_number_that_runs_on_from_a_word_or_into_one_is_told_apart(text: str, found: str, expected: str):
    """It is no citation; the remedy is the space."""
    assert told(text) == [(Fault.NUMBER_DAMAGED, found, expected)]
    assert not [one for one in find_citations(text) if one.number]
    assert [one for one in find_citations(text.replace(found, expected)) if one.number]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("Nghị định số 78/\n\n2018/NĐ-CP ngày", "78/", "78/2018/NĐ-CP"),
        ("Nghị định số 78\n\n/2018/NĐ-CP ngày", "78", "78/2018/NĐ-CP"),
        ("Nghị định số 78/2018/NĐ\n\n-CP ngày", "78/2018/NĐ", "78/2018/NĐ-CP"),
        ("Nghị định số 78/2018\n\n/NĐ-CP ngày", "78/2018", "78/2018/NĐ-CP"),
        ("Quyết định số 166/\n2\nQĐ-UBND ngày", "166/", "166/QĐ-UBND"),
        ("Kế hoạch số 48a/\n\n---\n\nKH-UBND ngày", "48a/", "48a/KH-UBND"),
        ("theo 5/2018/NĐ-\n\n3\n\nCP ngày", "5/2018/NĐ-", "5/2018/NĐ-CP"),
        ("Nghị quyết 08-\n\nNQ/TU", "08-", "08-NQ/TU"),
        ("Nghị quyết 08-NQ/\n\n* * *\n\nTU", "08-NQ/", "08-NQ/TU"),
        ("Luật số 104/2016/\n\nQH13.", "104/2016/", "104/2016/QH13"),
        ("Công văn số 962/\n\nUBND-TH.", "962/", "962/UBND-TH"),
        ("Theo Quyết định số 975/QĐ-\n\nUBND ngày", "975/QĐ-", "975/QĐ-UBND"),
        ("Theo Quyết định số 975/QĐ-\n\n12\n\nUBND ngày", "975/QĐ-", "975/QĐ-UBND"),
        ("Theo Quyết định số 975/QĐ-\n12\nUBND ngày", "975/QĐ-", "975/QĐ-UBND"),
        ("Theo Quyết định số 975/QĐ-\n\n- 12 -\n\nUBND ngày", "975/QĐ-", "975/QĐ-UBND"),
        ("Theo Nghị định số 30/2020/\n\nTrang 12\n\nNĐ-CP ngày", "30/2020/", "30/2020/NĐ-CP"),
        ("Thông tư 05/2008/TTLT-BKHCN-\n\nBNV.", "05/2008/TTLT-BKHCN-", "05/2008/TTLT-BKHCN-BNV"),
        ("Theo Quyết định số 975/QĐ-\n\nSở đã", "975/QĐ-", "975/QĐ-…"),
        ("Theo Quyết định số 975/QĐ-", "975/QĐ-", "975/QĐ-…"),
        ("Theo Quyết định số 975/QĐ- \n", "975/QĐ-", "975/QĐ-…"),
    ],
)
def test_a_number_cut_by_the_end_of_a_paragraph_is_told(text: str, found: str, expected: str):
    """With what follows after the page number, where that is the rest of it."""
    assert told(text) == [(Fault.NUMBER_CUT, found, expected)]


@pytest.mark.parametrize("number", ["975/QĐ-\nUBND", "975/QĐ- UBND", "975\n/QĐ-UBND", "975/\nQĐ-UBND"])
def test_a_number_cut_by_the_end_of_a_line_is_found_whole(number: str):
    """White space within a paragraph cuts nothing."""
    assert told(f"Quyết định số {number} ngày") == []
    assert [one.number for one in find_citations(f"Quyết định số {number} ngày")] == ["975/QĐ-UBND"]


@pytest.mark.parametrize("number", ["05/2008/TT-BKH&CN-\nBNV", "05/2008/TT-\nBKH&CN-BNV", "05/2008/TT-BKH&CN- BNV"])
def test_a_number_of_several_issuers_is_found_whole_over_a_line_end(number: str):
    """A hyphen at the end of a line is one of the number; a dash between two spaces is none."""
    assert [one.number for one in find_citations(f"Thông tư {number}, quận")] == ["05/2008/TT-BKH&CN-BNV"]
    assert [one.number for one in find_citations("Báo cáo 33/BC-SKHCN - UBND tỉnh")] == ["33/BC-SKHCN"]


@pytest.mark.parametrize(
    "text",
    [
        "30/2020/NĐ-CP",
        "30 / 2020 / NĐ - CP",
        "50/HĐBT ngày 1/2/1985",
        "50/CP",
        "104/2016/QH13",
        "58/2004/TTLT/BTC-BKHCN",
        "08-NQ/TU",
        "962/UBND-TH",
        "26/NQ",
        "đề án/dự án",
        "53/60 thủ tục",
        "quý I/2020 TTg",
        "ngày 30 2020",
        "có 12 BC và 5 KH",
        "năm 2017 QĐ-UBND",
        "https://a.vn/975/QĐUBND",
        "20 TCVN/TW",
        "ngõ 45/HN-K",
        "https://vbpl.vn/54/2016/nđ-cp.html",
        "van-ban/54/2016/nd-cp",
        "trang van-ban/nghi-dinh/2016/54-2016-nd-cp/",
        "5/kh-sở",
        "962/UBND thành phố",
        "Công văn 962/UBND TP Hải Phòng",
        "máy B54/2016/NĐ-CP",
        "05/2008/TTLT-BKHCN-BNV",
        "10-THTU",
        "từ 10/\n\nSở",
        "10 -\n\nSở",
        "12/2020 -\n\nUBND",
        "975/QĐ-UBND\n\n12\n\nUBND",
        "- 53/60 thủ tục -\n\nmột",
        "có 12/\n\nUBND-TH",
        "mục 5\n\n- UBND",
        "Báo cáo 33/BC-SKHCN\n\n-UBND",
        "Quyết định 975/QĐ-\nUBND",
        "trong 50/\n\nCP",
        "24/7/2018ngày",
        "BCĐ12/TTr-BCĐtp",
        "Thông tư liên tịch số 05/2008/TTLT-\nBKHCN-BNV",
        "Thông tư liên tịch số 05/2008/TTLT- BKHCN-BNV",
        "Thông tư liên tịch số 05/2008/TTLT\n-BKHCN-BNV",
        "một số12 việc",
    ],
)
def test_whole_numbers_and_no_numbers_are_left_alone(text: str):
    """Better silent than wrong."""
    assert told(text) == []


@given(st.integers(13, 9999), st.integers(1997, 2030), st.sampled_from(CODES), st.booleans())
def test_every_number_whose_hyphen_is_lost_is_told(ordinal: int, year: int, code: str, is_decomposed: bool):
    """Decomposed letters as well, and the whole spelling is offered."""
    whole = f"{ordinal}/{year}/{code}"
    text = f"Theo văn bản {whole.replace('-', '', 1)}, Sở"
    given_text = unicodedata.normalize("NFD", text) if is_decomposed else text

    assert [(one.expected, given_text[one.start : one.end]) for one in damaged_numbers(given_text)] == [(whole, damaged_numbers(given_text)[0].found)]


@given(st.text(alphabet="0123456789/- \nQĐNUBDCP.TW", max_size=80))
def test_places_are_those_of_the_text_and_nothing_overlaps(text: str):
    """What is found stands there."""
    found = damaged_numbers(text)

    assert [" ".join(text[one.start : one.end].split()) for one in found] == [one.found for one in found]
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
