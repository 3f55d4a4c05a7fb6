"""What an editor accepts is read with its place, and refused where it is no advice or gives no reason."""

from pathlib import Path

import pytest

from portal.model.acceptance import Acceptance
from portal.model.fault import Fault
from portal.model.place import Place
from portal.reading.acceptances import ACCEPTED_KEY
from portal.reading.findings import Findings
from portal.reading.nodes import Mapping, read_nodes
from portal.reading.repository import read_all

PATH = "content/news/2022/a.md"


def read(written: str) -> tuple[tuple[Acceptance, ...], list[tuple[Fault, int]]]:
    node, findings = read_nodes(PATH, f"accepted:\n{written}"), Findings()
    assert isinstance(node, Mapping)
    found = ACCEPTED_KEY.kind.read(node.entries[0][1], findings, name="accepted")
    return found, [(issue.fault, issue.place.line) for issue in findings.issues]


def test_an_acceptance_says_code_text_and_reason():
    """White space within is one space, as in every line of text."""
    found, issues = read('  - {code: VD01, text: "Nghị định  54/NĐ-CP", reason: "Nguyên văn."}\n')

    assert issues == []
    assert found == (Acceptance(code="VD01", text="Nghị định 54/NĐ-CP", reason="Nguyên văn.", place=Place(path=PATH, line=2, column=24)),)


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("  - {code: SL01, text: a, reason: b}", Fault.NOT_A_CHOICE),
        ("  - {code: VB15, text: a, reason: b}", Fault.NOT_A_CHOICE),
        ("  - {code: vd01, text: a, reason: b}", Fault.NOT_A_CHOICE),
        ('  - {code: VD01, text: a, reason: ""}', Fault.EMPTY_VALUE),
        ("  - {code: VD01, text: a}", Fault.MISSING_KEY),
        ("  - {code: VD01, reason: a}", Fault.MISSING_KEY),
        ("  - VD01", Fault.WRONG_SHAPE),
        ("  code: VD01", Fault.WRONG_SHAPE),
    ],
)
def test_what_accepts_no_advice_is_refused(written: str, fault: Fault):
    """Errors and warnings cannot be accepted, nor advice without a reason."""
    assert read(written) == ((), [(fault, 2)])


def test_items_and_documents_may_accept(root: Path):
    """Under the same key."""
    head = "title: Một\ndate: 2022-12-30\nagency: skhcn\nfields: [do-luong]\nsummary: Hai\nsource: {name: Sở}\n"
    line = "accepted: [{code: CV01, text: a, reason: b}]\n"
    (root / PATH).write_text(f"---\ntype: news\n{head}{line}---\nMột.\n", encoding="utf-8")
    document = root / "content/documents/54-2016-nd-cp.md"
    document.parent.mkdir(exist_ok=True)
    document.write_text(f"---\ntype: document\nkind: nghị định\nnumber: 54/2016/NĐ-CP\nsource: {{name: Sở}}\n{line}---\nMột.\n", encoding="utf-8")
    records, issues = read_all(root)

    assert [issue.line() for issue in issues] == []
    assert [one.code for record in (*records.articles, *records.documents) for one in record.accepted] == ["CV01", "CV01"]
