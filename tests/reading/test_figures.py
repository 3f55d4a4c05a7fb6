"""Figures in front matter: what must be quoted, what may stand bare, what can be read in two ways."""

from decimal import Decimal

import pytest

from portal.model.fault import Fault


def of(desk, written):
    record, issues = desk.observation(value=written)
    return record.observations[0].value, [(issue.fault, issue.expected) for issue in issues]


@pytest.mark.parametrize(("written", "read"), [("21.393", "21,393"), ("40.000", "40,0"), ("053", "43"), ("010", "8"), ("1.000.000", None)])
def test_a_bare_figure_that_yaml_changes_must_be_quoted(desk, written, read):
    """1.000.000 is no number to YAML, so nobody reads another value."""
    value, issues = of(desk, written)

    if read is None:
        assert (value.amount, issues) == (1_000_000, [])
    else:
        assert (value, issues) == (None, [(Fault.UNQUOTED_NUMBER, read)])


@pytest.mark.parametrize("written", ["16:50", "1e3", "0x10", "1_000", "0b11", "+5", "1:30:00", "1.5e+3", ".5"])
def test_a_bare_figure_that_only_yaml_reads_is_no_figure(desk, written):
    """No document prints numbers so."""
    assert of(desk, written) == (None, [(Fault.NOT_A_FIGURE, "")])


@pytest.mark.parametrize(
    ("written", "amount"), [("133", 133), ("08", 8), ("0", 0), ('"21.393"', 21393), ('"053"', 53), ('"40.000"', 40000), ("42,3%", "42.3")]
)
def test_a_figure_that_every_reader_reads_alike_is_taken(desk, written, amount):
    """Quotes are only asked for where they matter."""
    value, issues = of(desk, written)

    assert not issues
    assert value.amount == Decimal(amount)
    assert value.printed == written.strip('"')


@pytest.mark.parametrize(("written", "figure"), [('"60 hồ sơ"', "60"), ("hơn 60 triệu USD", "hơn 60 triệu"), ("53/60 thủ tục", "53/60")])
def test_the_words_of_a_unit_after_a_figure_are_told_with_what_to_leave(desk, written, figure):
    """The message names the figure alone, which is taken."""
    assert of(desk, written) == (None, [(Fault.FIGURE_WITH_WORDS, figure)])
    assert of(desk, f'"{figure}"')[1] == []


@pytest.mark.parametrize(
    ("written", "ways"),
    [
        ('"57,998"', '"57,998 = 57.998" hoặc "57,998 = 57,9980"'),
        ("57,998", '"57,998 = 57.998" hoặc "57,998 = 57,9980"'),
        ('"hơn 57,998 triệu đồng"', '"hơn 57,998 triệu đồng = 57.998" hoặc "hơn 57,998 triệu đồng = 57,9980"'),
        ('"1.5"', '"1.5 = 1,5"'),
        ('"1,234.5"', '"1,234.5 = 1.234,5"'),
        ('"53.5/60"', '"53.5/60 = 53,5"'),
    ],
)
def test_a_figure_that_can_be_read_in_two_ways_is_refused_with_both(desk, written, ways):
    """Nothing is guessed, and each way to write it that the message names is taken."""
    [(fault, expected)] = of(desk, written)[1]
    read = [of(desk, f"'{way.strip()}'".replace('"', "")) for way in expected.split(" hoặc ")]

    assert (fault, expected) == (Fault.AMBIGUOUS_FIGURE, ways)
    assert [(value.printed, issues) for value, issues in read] == [(written.strip('"'), [])] * len(read)
    assert len({value.amount for value, _ in read}) == len(read)


@pytest.mark.parametrize(
    "written", ['"nhiều"', ".inf", ".nan", "no", "2022-12-30", '"1 2"', "9" * 5000, "-" * 90, '"' + "1/" * 20_000 + '"', '"' + "9" * 90_000 + '"']
)
def test_what_is_no_figure_is_refused(desk, written):
    """Words, dates, and digits nobody would print."""
    value, issues = of(desk, written)

    assert value is None
    assert [fault for fault, _ in issues] in ([Fault.NOT_A_FIGURE], [Fault.UNQUOTED_NUMBER])


@pytest.mark.parametrize("written", ["[1]", "{a: 1}"])
def test_a_figure_is_one_value(desk, written):
    """Two figures are two observations."""
    assert of(desk, written)[1] == [(Fault.WRONG_SHAPE, "một giá trị")]


def test_an_empty_figure_is_told(desk):
    """Blank is no value; the status says why there is none."""
    assert of(desk, '""')[1] == [(Fault.EMPTY_VALUE, "")]
