"""The kinds of value: what each takes, what it refuses, and what stands where nothing could be read."""

from datetime import date
from decimal import Decimal
from time import process_time

import pytest

from portal.model.article import Kind
from portal.model.fault import Fault
from portal.reading.findings import Findings
from portal.reading.kinds import Bound, Choice, Count, Day, Identifier, Items, Labels, Moment, Text, YesNo
from portal.reading.nodes import read_nodes
from portal.reading.web_address import WebAddress, is_web_address

KINDS = [Text(), Identifier(), Choice(of=Kind), Day(), Moment(), YesNo(), Bound(), Count(most=15), WebAddress()]


def read(kind, written):
    findings = Findings()
    [(_, node)] = read_nodes("a.yml", f"a: {written}").entries
    return kind.read(node, findings, name="a"), [issue.fault for issue in findings.issues]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@pytest.mark.parametrize(
    ("written", "fault"), [("[a]", Fault.WRONG_SHAPE), ("{a: b}", Fault.WRONG_SHAPE), ("", Fault.EMPTY_VALUE), ('" "', Fault.EMPTY_VALUE)]
)
def test_a_single_value_is_neither_group_nor_empty(kind, written, fault):
    """The same two mistakes, the same two messages, whatever the kind."""
    assert read(kind, written) == (kind.blank, [fault])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@pytest.mark.parametrize("written", ["x" * 90_000, "9" * 90_000, "1/" * 40_000, '"' + "a " * 40_000 + '"', "https://" + "a." * 40_000])
def test_a_very_long_value_is_refused_in_time(kind, written):
    """No pattern runs away."""
    begun = process_time()
    _, faults = read(kind, written)

    assert process_time() - begun < 2
    assert faults or isinstance(kind, Identifier)


def test_text_is_one_line_of_a_limited_length():
    """White space of any kind is one space."""
    assert read(Text(), '"một\\n  hai"') == ("một hai", [])
    assert read(Text(longest=3), "bốnn") == ("", [Fault.TEXT_TOO_LONG])
    assert read(Text(longest=3), "bốn") == ("bốn", [])


@pytest.mark.parametrize("written", ["Do-luong", "đo-lường", "do luong", "do_luong", "-do", "do--luong", "a/b", "../a"])
def test_an_id_is_what_its_slug_is(written):
    """Ids become addresses and names of files."""
    assert read(Identifier(), f'"{written}"') == ("", [Fault.NOT_AN_ID])
    assert read(Identifier(), "do-luong-2") == ("do-luong-2", [])


def test_a_choice_is_one_of_a_closed_list():
    """As written, case and all."""
    assert read(Choice(of=Kind), "report") == (Kind.REPORT, [])
    assert read(Choice(of=Kind), "Report")[1] == [Fault.NOT_A_CHOICE]


@pytest.mark.parametrize("written", ["2025-02-30", "31/4/2022", "12/30/2022", "hôm qua", "0000-00-00", "2022"])
def test_a_day_that_never_was_is_refused(written):
    """The day comes first, and every calendar ends somewhere."""
    assert read(Day(), written) == (Day.blank, [Fault.NOT_A_DATE])
    assert read(Day(), "30/12/2022") == (date(2022, 12, 30), [])


@pytest.mark.parametrize("written", ["30/12/2022 25:00", "2022-12-30T16:60", "16:50"])
def test_a_time_that_never_was_is_refused(written):
    """And a time alone is no moment."""
    assert read(Moment(), written) == (Moment.blank, [Fault.NOT_A_DATE])


def test_yes_and_no_are_said_in_two_ways():
    """YAML’s other eighteen are not."""
    assert [read(YesNo(), written)[0] for written in ("yes", "true", "no", "false")] == [True, True, False, False]
    assert read(YesNo(), "có")[1] == [Fault.NOT_A_CHOICE]


@pytest.mark.parametrize("written", ["1,5", "1e3", "+1", "1.", ".5", "9" * 19, "1.1234567", "NaN", "Infinity", "١"])
def test_a_bound_is_in_data_notation(written):
    """A point for decimals, nothing else."""
    assert read(Bound(), f'"{written}"') == (None, [Fault.NOT_A_BOUND])
    assert read(Bound(), '"-99.5"') == (Decimal("-99.5"), [])


@pytest.mark.parametrize("written", ["16", "-1", "+1", "1,5", "1.0", "007", "1e1", "một", "٣", "1 000", "9" * 30])
def test_a_count_is_a_whole_number_that_is_not_too_large(written):
    """In digits, without anything else."""
    assert read(Count(most=15), f'"{written}"') == (0, [Fault.WRONG_SHAPE])
    assert [read(Count(most=15), each) for each in ("0", "15")] == [(0, []), (15, [])]


def test_a_list_has_each_entry_once():
    """And a single value is no list."""
    assert read(Items(of=Identifier()), "[a, b, a]") == (("a", "b"), [Fault.LISTED_TWICE])
    assert read(Items(of=Identifier(), fewest=1), "[]") == ((), [Fault.EMPTY_VALUE])
    assert read(Items(of=Identifier()), "a") == ((), [Fault.WRONG_SHAPE])
    assert read(Items(of=Identifier()), "[A, b]") == (("b",), [Fault.NOT_AN_ID])


def test_labels_are_pairs_of_id_and_text():
    """In the order written."""
    assert read(Labels(), '{dot-1: "Đợt 1", b: B}') == ((("dot-1", "Đợt 1"), ("b", "B")), [])
    assert read(Labels(), "[a]") == ((), [Fault.WRONG_SHAPE])
    assert read(Labels(), "{A: x, b: }") == ((), [Fault.NOT_AN_ID, Fault.EMPTY_VALUE])


@pytest.mark.parametrize(
    "address", ["https://x.vn", "http://x.vn:8080/a?b=c#d", "https://so.gov.vn/đo-lường", "https://xn--ngt-1ua.vn", "https://X.vn"]
)
def test_a_web_address_is_taken(address):
    """Ports, paths, queries and punycode."""
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JAVASCRIPT:x", "data:x", "//x.vn", "x.vn", "ftp://x.vn", "https://", "https:///a", "https://a@x.vn", "https://x.vn:99999/", "https://x.vn:0/",
     "https://[x", "https://[::1]/", "https://1.2.3.4", "https://localhost", "https://а.vn", "https://a..vn", "https://-a.vn", "https://x.vn:", "https://x.vn/ a", "https://x.vn/\n", 'https://x.vn/"', "https://x.vn/<", "https://x.vn\\@y.vn", " https://x.vn", "https://?a", "https://x.vn/" + "a" * 2000],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(address):
    """Other schemes, hidden names, look-alike letters, no host."""
    assert not is_web_address(address)
