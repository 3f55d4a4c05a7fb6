"""Keys: unknown, missing, empty and wrongly shaped ones are told, each once and where it stands."""

import pytest

from portal.model.fault import Fault
from portal.model.place import Place
from portal.reading.findings import Findings
from portal.reading.kinds import Text
from portal.reading.nodes import read_nodes
from portal.reading.schema import Key, Schema

SCHEMA = Schema(
    name="thu",
    keys=(
        Key(name="title", kind=Text(), is_required=True, meaning="Tiêu đề."),
        Key(name="summary", kind=Text(), is_required=True, meaning="Sapo."),
        Key(name="note", kind=Text(), default="không có", meaning="Ghi chú."),
    ),
)


def read(text):
    findings = Findings()
    return SCHEMA.read(read_nodes("a.yml", text), findings, inside="thu."), findings.issues


def test_every_key_is_there_read_or_blank():
    """Who uses the values asks no questions."""
    values, issues = read("title: Một\nsummary: Hai")

    assert not issues
    assert values.values == {"title": "Một", "summary": "Hai", "note": "không có"}
    assert values.origin.fields == (("title", Place(path="a.yml", line=1, column=8)), ("summary", Place(path="a.yml", line=2, column=10)))


@pytest.mark.parametrize(
    ("key", "offered"), [("tilte", "title"), ("Title", "title"), ("sumary", "summary"), ("zzz", "title, summary, note"), ("", "title, summary, note")]
)
def test_an_unknown_key_is_told_with_the_nearest_name(key, offered):
    """Or with all of them where none is near."""
    _, issues = read(f'title: Một\nsummary: Hai\n"{key}": Ba')

    assert [(issue.fault, issue.found, issue.expected, issue.place.line) for issue in issues] == [(Fault.UNKNOWN_KEY, key, offered, 3)]


def test_a_misspelt_required_key_is_told_once():
    """Not as unknown and missing."""
    values, issues = read("tilte: Một\nsummary: Hai")

    assert [issue.fault for issue in issues] == [Fault.UNKNOWN_KEY]
    assert values["title"] == ""


def test_a_missing_required_key_is_told_with_what_to_write():
    """The kind knows."""
    _, issues = read("title: Một")

    assert [(issue.fault, issue.field, issue.expected) for issue in issues] == [(Fault.MISSING_KEY, "thu.summary", Text().meaning)]
    assert issues[0].message().startswith("Thiếu “thu.summary”. Thêm dòng summary: …")


@pytest.mark.parametrize("text", ["title: Một\nsummary:", 'title: Một\nsummary: "  "', "title: Một\nsummary: # ghi chú"])
def test_an_empty_value_is_told_and_is_not_missing(text):
    """The line is there to be filled in."""
    assert [(issue.fault, issue.place.line) for issue in read(text)[1]] == [(Fault.EMPTY_VALUE, 2)]


@pytest.mark.parametrize("text", ["- title: Một", "một dòng chữ", '""'])
def test_what_is_no_group_is_told_once(text):
    """None of its keys is missing."""
    values, issues = read(text)

    assert [(issue.fault, issue.field) for issue in issues] == [(Fault.WRONG_SHAPE, "thu")]
    assert values["title"] == ""


def test_a_very_long_unknown_key_is_told():
    """In time."""
    assert [issue.fault for issue in read(f"? {'x' * 50_000}\n: a\ntitle: a\nsummary: b")[1]] == [Fault.UNKNOWN_KEY]
