"""What is doubted in a body is told at the line and column of the file, whatever Markdown stands around it; every citation knows its place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.model.place import Place
from portal.reading.findings import Findings
from portal.reading.guard import Source
from portal.reading.plain_text import PlainText
from portal.reading.prose import read_prose
from portal.reading.prose_checks import check_numbers, check_prose
from portal.reading.repository import read_all

PATH = "content/news/2022/a.md"
ITEM = "---\ntype: news\ntitle: Một\ndate: 2022-12-30\nagency: skhcn\nfields: [do-luong]\nsummary: Hai\nsource: {name: Sở}\nperiod: 2022\n---\n"
"""Its body begins on line 11."""


def source(body: str) -> Source:
    return Source(path=PATH, front_matter="", body=body, body_line=11)


def told(body: str) -> list[tuple[Fault, int, int]]:
    findings = Findings()
    check_prose(source(body), findings, period=None, published=None)
    return [(issue.fault, issue.place.line, issue.place.column) for issue in findings.issues]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Một.\n\nNăm qua,Sở làm.", (13, 8)),
        ("Một **năm qua**,Sở làm.", (11, 16)),
        ("- **Một là,** làm;\n- _hai_:Ba.", (12, 8)),
        ("Xem [trang này](https://a.vn/b,c) và nghệ:Bám.", (11, 42)),
        ("Lệnh `a,b` và\nnghệ:Bám.", (12, 5)),
        (r"Số \* và nghệ:Bám.", (11, 14)),
    ],
)
def test_a_doubt_is_told_at_its_line_and_column(body: str, place: tuple[int, int]):
    """Marks of Markdown are no words, and count as columns all the same."""
    assert told(body) == [(Fault.SPACE_MISSING, *place)]


@pytest.mark.parametrize(
    "body",
    [
        "Lệnh `a,b` và\n\n```\nc,d\n```\n",
        "| a,b | c |\n|---|---|\n| d,e | f |\n",
        "Xem <https://a.vn/b,c> và [a][b].\n\n[b]: https://a.vn/c,d\n",
        "{{ bảng: chi-tieu; kỳ:a,b }}",
        "Xem [a](b.md#c,d).",
    ],
)
def test_what_is_no_prose_is_not_read(body: str):
    """Code, tables, addresses and markers."""
    assert told(body) == []


def test_an_item_is_held_to_its_period_and_stays_as_it_is(root: Path):
    """Advice is no mistake of the item: it is read, and so is everything that refers to it."""
    (root / PATH).write_text(f"{ITEM}Một.\n\nSở lập và thực hiện **Kế hoạch** năm 2020.\n", encoding="utf-8")
    records, issues = read_all(root)
    [issue] = issues

    assert issue.line().startswith(f"{PATH}:13:38  lưu ý CV01  “Kế hoạch năm 2020”: năm ấy đã qua")
    assert (issue.is_error, records.misread) == (False, ())
    assert "Kế hoạch</strong> năm 2020" in next(one for one in records.articles if one.origin.path == PATH).body.html


def test_a_citation_knows_where_it_is_written():
    """In order, also where one number stands within another, over a line end, in bold and more than once."""
    body = "Số 101/NQ-CP,\nsố **01/NQ-CP** và\n\n- Luật Đo\n  lường, [33/BC-SKHCN](a.md);\n- 01/NQ-CP."
    mentions = read_prose(source(body), Findings()).mentions

    assert [(one.citation.text, one.place) for one in mentions] == [
        ("101/NQ-CP", Place(path=PATH, line=11, column=4)),
        ("01/NQ-CP", Place(path=PATH, line=12, column=6)),
        ("Luật Đo lường", Place(path=PATH, line=14, column=3)),
        ("33/BC-SKHCN", Place(path=PATH, line=15, column=11)),
        ("01/NQ-CP", Place(path=PATH, line=16, column=3)),
    ]


def test_a_citation_in_a_table_stands_at_the_first_line():
    """Where it cannot be found, the body is; those after it are found all the same, and code cites nothing."""
    mentions = read_prose(source("| Số | Ngày |\n|---|---|\n| 33/BC-SKHCN | 3/6 |\n\nSố `33/BC-SKHCN` và 01/NQ-CP."), Findings()).mentions

    assert [one.place for one in mentions] == [Place(path=PATH, line=11), Place(path=PATH, line=15, column=21)]


PIECES = st.lists(st.sampled_from(["a", " ", "*", "**", "_", "`", "[", "](b)", "\\", "\n", "|", "{{ a }}", "<b>", "```\n", "đ,e"]), max_size=20).map(
    "".join
)


@given(PIECES)
def test_every_letter_of_the_plain_text_stands_in_the_source(body: str):
    """But for the one that stands for code and addresses."""
    plain = PlainText.of(body)

    assert all(letter in {"\ufffd", body[plain.place(number)]} for number, letter in enumerate(plain.text))
    assert len(plain.text) <= len(body)


def damaged(body: str) -> list[tuple[Fault, int, int, str]]:
    findings = Findings()
    check_numbers(source(body), findings)
    return [(issue.fault, issue.place.line, issue.place.column, issue.expected) for issue in findings.issues]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Theo Nghị định **30/2020/NĐCP**.", (Fault.NUMBER_DAMAGED, 11, 18, "30/2020/NĐ-CP")),
        ("| Số | Ngày |\n|---|---|\n| 975/QĐUBND | 3/6 |", (Fault.NUMBER_DAMAGED, 13, 3, "975/QĐ-UBND")),
        ("Một.\n\nTheo Quyết định 975/QĐ-\n\n12\n\nUBND.", (Fault.NUMBER_CUT, 13, 17, "975/QĐ-UBND")),
    ],
)
def test_a_damaged_number_is_told_at_its_place(body: str, expected: tuple[Fault, int, int, str]):
    """In a table as well."""
    assert damaged(body) == [expected]


@pytest.mark.parametrize("body", ["Lệnh `30/2020/NĐCP`.", "Một.\n\n```\n30/2020/NĐCP\n```\n", "Lệnh ``a ` 30/2020/NĐCP``."])
def test_a_damaged_number_in_code_is_none(body: str):
    """An example may be wrong."""
    assert damaged(f"{body}\n\nQuyết định 975/QĐUBND.") == [(Fault.NUMBER_DAMAGED, body.count("\n") + 13, 12, "975/QĐ-UBND")]


def test_damaged_numbers_are_told_of_items_and_documents_and_left_as_they_are(root: Path):
    """Nothing is linked, nothing is changed."""
    document = root / "content/documents/54-2016-nd-cp.md"
    document.parent.mkdir(exist_ok=True)
    (root / PATH).write_text(f"{ITEM}Theo Nghị định 30/2020/NĐCP.\n", encoding="utf-8")
    document.write_text(
        "---\ntype: document\nkind: nghị định\nnumber: 54/2016/NĐ-CP\nsource: {name: Sở}\n---\nTheo 30/2020/NĐCP.\n", encoding="utf-8"
    )
    records, issues = read_all(root)

    assert [(issue.fault, issue.place.path) for issue in issues] == [
        (Fault.NUMBER_DAMAGED, "content/documents/54-2016-nd-cp.md"),
        (Fault.NUMBER_DAMAGED, PATH),
    ]
    assert {(record.body.html.count("30/2020/NĐCP"), record.body.mentions) for record in (*records.articles, *records.documents)} == {(1, ())}
