"""Advice is told as a warning, and as an error where the setting asks for it; nothing else changes its weight."""

from dataclasses import replace

import pytest

from portal.model.fault import Fault
from portal.model.file_fault import FileFault
from portal.model.issue import Issue, Language
from portal.model.message import Message, Severity
from portal.model.owner_fault import OwnerFault
from portal.model.place import Place
from portal.reading.acceptances import ACCEPTED_KEY
from portal.reading.findings import Findings
from portal.reading.nodes import read_nodes

ADVICE = Issue(place=Place(path="a.md"), fault=Fault.WORD_TWICE, found="các các", expected="các")


def test_advice_becomes_an_error_only_in_strict_settings():
    """The line says which of the two it is."""
    strict = replace(ADVICE, is_strict=True)

    assert (ADVICE.is_error, strict.is_error) == (False, True)
    assert ADVICE.line().startswith("a.md:1:1  lưu ý CV08  “các các” viết lặp. Viết “các”. ")
    assert strict.line(Language.ENGLISH).startswith("a.md:1:1  error CV08  “các các” is written twice. Write “các”. ")


@pytest.mark.parametrize(
    ("found", "line"),
    [
        ("các  các", 'accepted: [{code: CV08, text: "các các", reason: ""}]'),
        ('“a” và "b\\c"', r'accepted: [{code: CV08, text: "“a” và \"b\\c\"", reason: ""}]'),
        ("x" * 800, f'accepted: [{{code: CV08, text: "{"x" * 800}", reason: ""}}]'),
    ],
)
def test_advice_ends_with_the_line_that_accepts_it(found: str, line: str):
    """It can be pasted as it is, whatever quotes and backslashes stand in the text; only its reason is still to be written."""
    issue = replace(ADVICE, found=found)
    node = read_nodes("a.md", line)

    assert all(issue.message(language).endswith(f": {line}") for language in Language)
    assert not isinstance(node, Issue)
    assert ACCEPTED_KEY.kind.of.by(node.entries[0][1].items[0], findings := Findings(), "") is None
    assert [issue.fault for issue in findings.issues] == [Fault.EMPTY_VALUE]


def test_advice_about_too_many_words_offers_no_line():
    """Nobody could paste it."""
    assert "accepted" not in replace(ADVICE, found="x" * 801).message()


@pytest.mark.parametrize(
    "fault", [fault for fault in (*Fault, *FileFault, *OwnerFault) if fault.severity is not Severity.ADVICE], ids=lambda fault: fault.name
)
def test_what_is_no_advice_keeps_its_weight(fault: Message):
    """Warnings stay warnings."""
    issue = Issue(place=Place(path="a.md"), fault=fault)

    assert issue.is_error == replace(issue, is_strict=True).is_error == (fault.severity is Severity.ERROR)
