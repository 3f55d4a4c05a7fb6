"""Issues: a line an editor can act on, whatever a stranger wrote into the file."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.model.file_fault import FileFault
from portal.model.issue import Issue, Language
from portal.model.message import Message, Severity
from portal.model.owner_fault import OwnerFault
from portal.model.place import Origin, Place

FAULTS: tuple[Message, ...] = (*Fault, *FileFault, *OwnerFault)
PLACE = Place(path="content/reports/2020/q1.md", line=7, column=9)


def test_a_line_says_where_how_grave_which_and_what_to_write():
    """The form editors and their tools know from compilers."""
    issue = Issue(place=PLACE, fault=Fault.UNQUOTED_NUMBER, field="value", found="21.393", expected="21,393")

    assert issue.line() == 'content/reports/2020/q1.md:7:9  lỗi SL01  “21.393”: YAML đọc thành 21,393. Viết "21.393" trong dấu nháy.'
    assert issue.line(Language.ENGLISH).startswith("content/reports/2020/q1.md:7:9  error SL01  “21.393”: YAML reads 21,393.")


@given(st.sampled_from(FAULTS), st.text(), st.text(), st.text(), st.sampled_from(Language))
def test_a_line_stays_one_printable_line(fault: Message, field: str, found: str, expected: str, language: Language):
    """Nothing an editor pasted can hide in a terminal, break the line or flood it."""
    line = Issue(place=PLACE, fault=fault, field=field, found=found, expected=expected).line(language)

    assert line.isprintable()
    assert len(line) < 2000


@given(st.text(alphabet="{}[]!:0abc%s", max_size=20))
def test_braces_an_editor_wrote_are_shown_not_read(found: str):
    """Format signs in a file are no format signs of ours."""
    message = Issue(place=PLACE, fault=Fault.UNKNOWN_KEY, found=found, expected="{found}").message()

    assert message == f"Không có khóa “{found}”. Viết: {{found}}."


def test_long_findings_are_cut():
    """An editor needs the beginning."""
    message = Issue(place=PLACE, fault=Fault.YAML_SYNTAX, found="x" * 5000).message()

    assert "x" * 79 + "…" in message
    assert "x" * 80 not in message
    assert "x" * 80 in Issue(place=PLACE, fault=Fault.YAML_SYNTAX, found="x" * 80).message()


@pytest.mark.parametrize("fault", FAULTS)
def test_both_languages_name_the_same_things(fault: Message):
    """A message that leaves out what was found is of no use in either language."""
    fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (fault.vietnamese, fault.english)]

    assert fields[0] == fields[1]
    assert fields[0] <= {"found", "expected", "field"}


def test_codes_are_permanent_and_unique():
    """A code is what an editor searches the handbook for."""
    codes = [fault.code for fault in FAULTS]

    assert len(set(codes)) == len(codes)
    assert all(fault.severity in Severity for fault in FAULTS)


def test_an_origin_knows_the_place_of_each_key():
    """A key nobody wrote stands where its record stands."""
    origin = Origin(start=Place(path="a.md", line=2), fields=(("title", Place(path="a.md", line=3, column=8)),))

    assert origin.place("title") == Place(path="a.md", line=3, column=8)
    assert origin.place("summary") == Place(path="a.md", line=2)


def test_issues_sort_by_file_line_and_column():
    """An editor goes through a file from top to bottom."""
    places = [("a.md", 2, 9), ("a.md", 10, 1), ("b.md", 1, 1)]
    ordered = [Issue(place=Place(path=path, line=line, column=column), fault=Fault.TAB) for path, line, column in places]
    mixed = ordered[::-1]

    assert sorted(mixed, key=lambda issue: issue.sort_key) == ordered
