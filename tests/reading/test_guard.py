"""What passes the door: bytes become NFC text with LF ends, or one issue says why not."""

import pytest

from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.reading.guard import LARGEST_FILE, LARGEST_FRONT_MATTER, Source, read_source, read_text

PATH = "content/news/2022/a.md"


def test_text_is_composed_and_its_line_ends_are_one():
    """NFC, LF, no byte order mark, whatever the editor’s system."""
    assert read_text(PATH, "\ufeffVie\u0323\u0302t\r\nNam\rx".encode()) == "Việt\nNam\nx"


def test_a_file_that_is_too_large_is_refused():
    """Before anybody decodes it."""
    issue = read_text(PATH, b"a" * (LARGEST_FILE + 1))

    assert isinstance(issue, Issue)
    assert (issue.fault, issue.found) == (Fault.FILE_TOO_LARGE, "5000001")


@pytest.mark.parametrize(
    ("content", "byte", "line"),
    [(b"a\n\xff", "ff", 2), ("Việt".encode("cp1258", errors="replace") + b"\xd0", "d0", 1), ("Việt".encode("utf-16"), "ff", 1), (b"\xed\xa0\x80", "ed", 1),
     (b"\n\n\xc0\x80", "c0", 3), (b"\xc3", "c3", 1)],
)  # fmt: skip
def test_bytes_that_are_not_utf8_are_told_with_their_line(content, byte, line):
    """Old Vietnamese code pages, UTF-16, halves of letters."""
    issue = read_text(PATH, content)

    assert isinstance(issue, Issue)
    assert (issue.fault, issue.found, issue.place.line) == (Fault.NOT_UTF8, byte, line)


@pytest.mark.parametrize("letter", ["\x00", "\x02", "\x0b", "\x1b", "\x7f", "\x85", "\xad", "\u034f", "\u200b", "\u200e", "\u202e", "\u2028", "\u2066", "\u3164",
                                    "\ufe0f", "\ufeff", "\uffff", "\U000e0041"])  # fmt: skip
def test_a_hidden_character_is_told_where_it_stands(letter):
    """Nobody can find it by looking."""
    issue = read_text(PATH, f"một\nha{letter}i".encode())

    assert isinstance(issue, Issue)
    assert (issue.fault, issue.found, issue.place) == (Fault.HIDDEN_CHARACTER, f"U+{ord(letter):04X}", Place(path=PATH, line=2, column=3))


def test_tabs_and_no_break_spaces_are_no_hidden_characters():
    """Both come from ordinary keyboards."""
    assert read_text(PATH, "a\tb\u00a0c".encode()) == "a\tb\u00a0c"


def test_a_source_is_cut_into_front_matter_and_body():
    """Only the first closing line closes."""
    source = read_source(PATH, "---  \na: 1\n---\nmột\n---\nhai".encode())

    assert source == Source(path=PATH, front_matter="a: 1", body="một\n---\nhai", body_line=4)


@pytest.mark.parametrize("content", ["", "\n---\na: 1\n---\n", "a: 1", " ---\na: 1\n---\n", "----\na: 1\n----\n"])
def test_a_file_without_front_matter_is_refused(content):
    """Where MkDocs would publish it all as text."""
    issue = read_source(PATH, content.encode())

    assert isinstance(issue, Issue)
    assert issue.fault is Fault.NO_FRONT_MATTER


@pytest.mark.parametrize("content", ["---", "---\na: 1\n", "---\na: 1\n ---\nthân"])
def test_a_front_matter_that_is_never_closed_is_refused(content):
    """Where MkDocs would publish it all as text."""
    issue = read_source(PATH, content.encode())

    assert isinstance(issue, Issue)
    assert issue.fault is Fault.UNCLOSED_FRONT_MATTER


def test_a_front_matter_that_is_too_long_is_refused():
    """Counted in bytes, at the limit and one above."""
    issue = read_source(PATH, f"---\n{'đ' * (LARGEST_FRONT_MATTER // 2)}\n---\n".encode())
    longer = read_source(PATH, f"---\n{'đ' * (LARGEST_FRONT_MATTER // 2)}a\n---\n".encode())

    assert isinstance(issue, Source)
    assert isinstance(longer, Issue)
    assert longer.fault is Fault.FRONT_MATTER_TOO_LONG
