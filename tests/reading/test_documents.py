"""Files of content/documents/: a good one becomes a document, the least of keys is enough, mistakes are told where they stand."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.model.article import Reliability, Source
from portal.model.citation import DocumentKind
from portal.model.document import Consultation, Relation, RelationKind, Validity
from portal.model.fault import Fault
from portal.model.issue import Language
from portal.reading.documents import KindName
from portal.reading.findings import Findings
from portal.reading.nodes import Mapping, read_nodes
from portal.reading.repository import read_all, read_file
from portal.vietnamese.dates import write_date

PATH = "content/documents/54-2016-nd-cp.md"
LEAST = {"type": "document", "kind": "nghị định", "number": "54/2016/NĐ-CP", "source": '{name: "Công báo"}'}
"""Four lines: the next key is line 6."""
BODY = "Nghị định nói về tự chủ.\n"


def file_of(body: str = BODY, **changes: str | None) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in {**LEAST, **changes}.items() if value is not None)
    return f"---\n{lines}---\n{body}"


@pytest.fixture
def read(desk):
    """One file of the register, key by key; None leaves a key out."""
    return lambda body=BODY, path=PATH, **changes: desk.read(path, file_of(body, **changes))


def test_a_document_keeps_what_its_editor_wrote(read):
    """Every key of the file."""
    record, issues = read(
        issuer='"Chính phủ"',
        issued="14/6/2016",
        effective="2016-08-01",
        expired="31/12/2021",
        subject='"Cơ chế tự chủ"',
        validity="expired",
        territory='"Lạng Sơn"',
        agency="skhcn",
        fields="[to-chuc]",
        source='{name: "Công báo", title: "Số 1", url: "https://congbao.gov.vn/1", note: "Trang 2."}',
        url='"https://vbpl.vn/54"',
        also_written='["54/NĐ-CP"]',
        registered="20/11/2026",
        compared="23/11/2026",
        relations='\n  - {kind: replaces, target: 115-2005-nd-cp, note: "Từ 2016."}\n  - {kind: based_on, target: luat-2013}',
        reliability="unverified",
        reliability_note='"Chưa đối chiếu."',
    )

    assert issues == ()
    assert (record.id, record.kind, record.number, record.issuer) == ("54-2016-nd-cp", DocumentKind.DECREE, "54/2016/NĐ-CP", "Chính phủ")
    assert (record.issued, record.effective, record.expired) == (date(2016, 6, 14), date(2016, 8, 1), date(2021, 12, 31))
    assert (record.registered, record.compared) == (date(2026, 11, 20), date(2026, 11, 23))
    assert (record.subject, record.validity, record.territory) == ("Cơ chế tự chủ", Validity.EXPIRED, "Lạng Sơn")
    assert (record.agency, record.fields, record.url, record.also_written) == ("skhcn", ("to-chuc",), "https://vbpl.vn/54", ("54/NĐ-CP",))
    assert record.source == Source(name="Công báo", title="Số 1", url="https://congbao.gov.vn/1", note="Trang 2.")
    assert record.relations == (
        Relation(kind=RelationKind.REPLACES, target="115-2005-nd-cp", note="Từ 2016."),
        Relation(kind=RelationKind.BASED_ON, target="luat-2013", note=""),
    )
    assert (record.consultation, record.reliability, record.reliability_note) == (None, Reliability.UNVERIFIED, "Chưa đối chiếu.")
    assert record.body.html == "<p>Nghị định nói về tự chủ.</p>"


def test_what_nobody_said_is_not_made_up(read):
    """No day, no issuer, and a validity that is not known."""
    record, issues = read()

    assert issues == ()
    assert (record.issuer, record.issued, record.effective, record.expired, record.subject) == ("", None, None, None, "")
    assert (record.validity, record.territory, record.agency, record.fields, record.url) == (Validity.UNKNOWN, "", "", (), "")
    assert (record.also_written, record.relations, record.consultation, record.reliability) == ((), (), None, Reliability.VERIFIED)


def test_a_draft_is_open_for_comment(read):
    """It has a closing day instead of a number."""
    record, issues = read(number=None, consultation='{closes: 31/12/2026, address: "gop-y@so.vn", note: "Ghi rõ điều."}')

    assert issues == ()
    assert record.is_draft
    assert record.consultation == Consultation(closes=date(2026, 12, 31), address="gop-y@so.vn", note="Ghi rõ điều.")


@pytest.mark.parametrize(
    ("changes", "fault", "line", "column"),
    [
        ({"type": None}, Fault.MISSING_KEY, 2, 1),
        ({"type": "report"}, Fault.NOT_A_CHOICE, 2, 7),
        ({"kind": None}, Fault.MISSING_KEY, 2, 1),
        ({"kind": "nghi dinh"}, Fault.NOT_A_CHOICE, 3, 7),
        ({"kind": "[nghị định]"}, Fault.WRONG_SHAPE, 3, 7),
        ({"number": '"' + "5" * 61 + '"'}, Fault.TEXT_TOO_LONG, 4, 9),
        ({"number": ""}, Fault.EMPTY_VALUE, 4, 8),
        ({"source": None}, Fault.MISSING_KEY, 2, 1),
        ({"source": '{title: "Số 1"}'}, Fault.MISSING_KEY, 5, 9),
        ({"issued": "31/6/2016"}, Fault.NOT_A_DATE, 6, 9),
        ({"effective": "tháng 8"}, Fault.NOT_A_DATE, 6, 12),
        ({"validity": "còn hiệu lực"}, Fault.NOT_A_CHOICE, 6, 11),
        ({"agency": "Sở"}, Fault.NOT_AN_ID, 6, 9),
        ({"fields": "to-chuc"}, Fault.WRONG_SHAPE, 6, 9),
        ({"url": "vbpl.vn"}, Fault.NOT_AN_ADDRESS, 6, 6),
        ({"url": "javascript:alert(1)"}, Fault.NOT_AN_ADDRESS, 6, 6),
        ({"also_written": '["54/NĐ-CP", "54/NĐ-CP"]'}, Fault.LISTED_TWICE, 6, 28),
        ({"relations": "[{kind: amends}]"}, Fault.MISSING_KEY, 6, 13),
        ({"relations": "[{target: a}]"}, Fault.MISSING_KEY, 6, 13),
        ({"relations": "[{kind: sua-doi, target: a}]"}, Fault.NOT_A_CHOICE, 6, 20),
        ({"relations": '[{kind: amends, target: "127/2007/NĐ-CP"}]'}, Fault.NOT_AN_ID, 6, 36),
        ({"relations": "[{kind: amends, target: a}, {kind: amends, target: a}]"}, Fault.LISTED_TWICE, 6, 63),
        ({"relations": "amends"}, Fault.WRONG_SHAPE, 6, 12),
        ({"number": None, "consultation": "{address: a}"}, Fault.MISSING_KEY, 5, 15),
        ({"number": None, "consultation": "{closes: 31/12/2026}"}, Fault.MISSING_KEY, 5, 15),
        ({"number": None, "consultation": "31/12/2026"}, Fault.WRONG_SHAPE, 5, 15),
        ({"number": None, "issued": "14/6/2016"}, Fault.NEEDS_COMPANION, 5, 9),
        ({"number": None, "expired": "14/6/2016"}, Fault.NEEDS_COMPANION, 5, 10),
        ({"number": None, "compared": "14/6/2016"}, Fault.NEEDS_COMPANION, 5, 11),
        ({"reliability": "unverified"}, Fault.NEEDS_COMPANION, 6, 14),
        ({"reliability_note": '"Chưa rõ."'}, Fault.NEEDS_COMPANION, 6, 19),
        ({"issuedd": "14/6/2016"}, Fault.UNKNOWN_KEY, 6, 1),
        ({"title": '"Một bài"'}, Fault.UNKNOWN_KEY, 6, 1),
        ({"body": "\n"}, Fault.EMPTY_BODY, 7, 1),
        ({"body": "Một.\n\n{{ bảng: a }}\n"}, Fault.BAD_MARKER, 9, 1),
        ({"body": "Một <b>hai</b>.\n"}, Fault.RAW_HTML, 7, 5),
        ({"path": "content/documents/2016/54.md"}, Fault.WRONG_FOLDER, 1, 1),
    ],
)  # fmt: skip
def test_a_mistake_is_told_once_at_its_line_and_column(read, changes, fault, line, column):
    """One mistake, one issue."""
    told = [(issue.fault, issue.place.line, issue.place.column) for issue in read(**changes)[1]]

    assert told == [(fault, line, column)]


def test_two_targets_that_cannot_be_read_are_not_one(read):
    """Each has its own line, and no third says that they are the same."""
    issues = read(relations="[{kind: amends, target: Một}, {kind: amends, target: Hai}]")[1]

    assert [issue.fault for issue in issues] == [Fault.NOT_AN_ID] * 2


def test_near_kinds_are_offered_in_both_languages(read):
    """The list of all kinds would be no help."""
    [near] = read(kind="thông tư liên tich")[1]
    [far] = read(kind="xyz")[1]

    assert "Viết một trong: thông tư liên tịch, " in near.message()
    assert "the Vietnamese name of a kind" in far.message(Language.ENGLISH)


@pytest.mark.parametrize("kind", DocumentKind, ids=lambda kind: kind.name)
def test_every_kind_is_read_by_its_name(kind: DocumentKind):
    """With a small letter or a capital."""
    findings = Findings()
    for text in (kind.value, kind.value.capitalize()):
        node = read_nodes(PATH, f"kind: {text}\n")
        assert isinstance(node, Mapping)

        assert KindName().read(node.entries[0][1], findings, name="kind") is kind
    assert not findings.issues


def test_a_repository_keeps_its_documents_and_names_the_misread_by_their_paths(root: Path):
    """An item of the same name is no document; a broken document is known by its file."""
    (root / "content/documents").mkdir(parents=True)
    (root / PATH).write_text(file_of(), encoding="utf-8")
    (root / "content/documents/hong.md").write_text(file_of(issued="32/1/2020"), encoding="utf-8")
    records, issues = read_all(root)

    assert [document.id for document in records.documents] == ["54-2016-nd-cp", "hong"]
    assert (records.articles, records.misread) == ((), ("content/documents/hong.md",))
    assert [issue.place.path for issue in issues] == ["content/documents/hong.md"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ordinal=st.integers(1, 99_999),
    kind=st.sampled_from(DocumentKind),
    days=st.tuples(*[st.none() | st.dates(min_value=date(1945, 9, 2), max_value=date(2099, 12, 31))] * 3),
    validity=st.sampled_from(Validity),
    relations=st.lists(st.sampled_from(RelationKind), unique=True),
)
def test_what_is_written_is_what_is_read(tmp_path: Path, ordinal, kind, days, validity, relations):
    """Any number, kind, days, state and relations: YAML makes no other number of 054."""
    written = {name: write_date(day) for name, day in zip(("issued", "effective", "expired"), days, strict=True) if day}
    lines = "".join(f"\n  - {{kind: {relation.value}, target: a}}" for relation in relations)
    number = f"{ordinal:03}/2016/NĐ-CP"
    content = file_of(number=number, kind=kind.value, validity=validity.value, **written, **({"relations": lines} if lines else {}))
    (tmp_path / PATH).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / PATH).write_text(content, encoding="utf-8")
    record, issues = read_file(tmp_path, PATH)

    assert issues == ()
    assert (record.number, record.kind, record.validity, (record.issued, record.effective, record.expired)) == (number, kind, validity, days)
    assert [(relation.kind, relation.target) for relation in record.relations] == [(relation, "a") for relation in relations]
