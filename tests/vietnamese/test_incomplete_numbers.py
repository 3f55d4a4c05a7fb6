"""A document named by kind, number and year alone is found as what it is: a citation that does not say enough."""

from datetime import date

import pytest

from portal.model.citation import DocumentKind, NumberForm
from portal.vietnamese.citations import find_citations
from portal.vietnamese.single_citation import single_citation


@pytest.mark.parametrize(
    ("text", "reference", "number", "kind"),
    [
        ("Theo Nghị định 30/2020 của Chính phủ", "Nghị định 30/2020", "30/2020/NĐ-…", DocumentKind.DECREE),
        ("Theo Nghị định số 30 năm 2020.", "Nghị định số 30 năm 2020", "30/2020/NĐ-…", DocumentKind.DECREE),
        ("Theo Nghị định số 5/2020.", "Nghị định số 5/2020", "5/2020/NĐ-…", DocumentKind.DECREE),
        ("(Thông tư 22/2023)", "Thông tư 22/2023", "22/2023/TT-…", DocumentKind.CIRCULAR),
        ("Thông tư liên tịch số 05/2008, quận", "Thông tư liên tịch số 05/2008", "05/2008/TTLT-…", DocumentKind.JOINT_CIRCULAR),
        ("NĐ 42/2022", "NĐ 42/2022", "42/2022/NĐ-…", DocumentKind.DECREE),
        ("Luật số 64/2025", "Luật số 64/2025", "64/2025/QH-…", DocumentKind.LAW),
        ("Quyết định số 975 năm 2017", "Quyết định số 975 năm 2017", "975/2017/QĐ-…", DocumentKind.DECISION),
        ("Nghị quyết 57/2024", "Nghị quyết 57/2024", "57/2024/NQ-…", DocumentKind.RESOLUTION),
    ],
)
def test_kind_number_and_year_are_found(text: str, reference: str, number: str, kind: DocumentKind):
    """With what is missing marked in the number."""
    [found] = find_citations(text)

    assert (found.reference.text, found.number, found.kind, found.form) == (reference, number, kind, NumberForm.INCOMPLETE)


def test_what_stands_around_it_is_read_as_with_a_whole_number():
    """Provision, day, issuer and subject."""
    [found] = find_citations("khoản 2 Điều 5 Nghị định 30/2020 ngày 5/3/2020 của Chính phủ về công tác văn thư")

    assert found.provision and found.provision.text == "khoản 2 Điều 5"
    assert (found.issued, found.issuer.text, found.subject.text) == (date(2020, 3, 5), "Chính phủ", "công tác văn thư")


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch 11/2018",
        "Quyết định 11/2018",
        "Nghị quyết 5 năm 2020",
        "Báo cáo 30/2020",
        "quý 30/2020",
        "số 30/2020",
        "30/2020",
        "Nghị định 30/2020/NĐCP",
        "Nghị định 30/2020 NĐ-CP",
        "Nghị định 30/2020-2025",
        "Nghị định ngày 5/3/2020",
        "Nghị định 30/2020.5",
        "Nghị quyết 13 năm 2021-2025",
        "một số nghị định của năm 2020",
    ],
)
def test_months_spans_and_damaged_numbers_are_no_documents(text: str):
    """Better silent than wrong."""
    assert [one.text for one in find_citations(text) if one.form is NumberForm.INCOMPLETE] == []


def test_a_whole_number_is_no_incomplete_one():
    """The longer reading counts, over a line end too."""
    for text in ("Nghị định 30/2020/NĐ-CP", "Nghị định 30/2020\n/NĐ-CP", "Nghị định 30/2020/\nNĐ-CP"):
        assert [one.form for one in find_citations(text)] == [NumberForm.NORMATIVE]


def test_no_entry_of_the_register_can_have_an_incomplete_number():
    """It needs its word, which no number has."""
    assert single_citation("30/2020") is None
    assert single_citation("30/2020/NĐ-…") is None
