"""Digits and number words: every form is read as one value, reported with its readings, or refused."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portal.vietnamese.numbers import read_number, words_to_int, write_number
from portal.vietnamese.unreadable import Reason, Unreadable

amounts = st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e30"), max_value=Decimal("1e30")).filter(
    lambda amount: -40 < int(amount.as_tuple().exponent) < 40
)


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("21.393", "21393"),
        ("42,3", "42.3"),
        ("1.234,5", "1234.5"),
        ("1000", "1000"),
        ("1.000", "1000"),
        ("600.000.000", "600000000"),
        ("1.234.567", "1234567"),
        ("40.000", "40000"),
        ("3.000", "3000"),
        ("57.998", "57998"),
        ("08", "8"),
        ("01", "1"),
        ("053", "53"),
        ("010", "10"),
        ("0", "0"),
        ("0,125", "0.125"),
        ("57,9980", "57.998"),
        ("1.234,567", "1234.567"),
        ("1000,125", "1000.125"),
        ("-5", "-5"),
        ("\u22121.000,5", "-1000.5"),
        (" 133\u00a0", "133"),
    ],
)
def test_vietnamese_digits_have_this_value(digits: str, value: str) -> None:
    """A dot groups thousands, a comma is the decimal sign, leading zeros are style: what YAML reads otherwise."""
    found = read_number(digits)

    assert found == Decimal(value)


@pytest.mark.parametrize(
    ("digits", "reason", "readings"),
    [
        ("1.5", Reason.SHORT_GROUP, ("1,5",)),
        ("4.0", Reason.SHORT_GROUP, ("4,0",)),
        ("12.34", Reason.SHORT_GROUP, ("12,34",)),
        ("1.234.5", Reason.SHORT_GROUP, ()),
        ("57,998", Reason.AMBIGUOUS_COMMA, ("57.998", "57,9980")),
        ("-1,500", Reason.AMBIGUOUS_COMMA, ("-1.500", "-1,5")),
        ("0.125", Reason.BROKEN_GROUPS, ("0,125",)),
        ("1234.567", Reason.BROKEN_GROUPS, ("1.234,567",)),
        ("1.2345", Reason.BROKEN_GROUPS, ("1,2345",)),
        ("1234.567.890", Reason.BROKEN_GROUPS, ()),
        ("1,234,567", Reason.ENGLISH_GROUPS, ("1.234.567",)),
        ("1,234.5", Reason.ENGLISH_GROUPS, ("1.234,5",)),
        ("", Reason.EMPTY, ()),
        (" \u00a0", Reason.EMPTY, ()),
        ("1" * 201, Reason.TOO_LONG, ()),
        ("42,", Reason.NOT_A_NUMBER, ()),
        (",5", Reason.NOT_A_NUMBER, ()),
        ("1 000", Reason.NOT_A_NUMBER, ()),
        ("1e3", Reason.NOT_A_NUMBER, ()),
        ("1_000", Reason.NOT_A_NUMBER, ()),
        ("NaN", Reason.NOT_A_NUMBER, ()),
        ("Infinity", Reason.NOT_A_NUMBER, ()),
        ("٣", Reason.NOT_A_NUMBER, ()),
        ("--5", Reason.NOT_A_NUMBER, ()),
        ("16:50", Reason.NOT_A_NUMBER, ()),
        ("mười", Reason.NOT_A_NUMBER, ()),
    ],
)
def test_doubtful_digits_are_reported_not_guessed(digits: str, reason: Reason, readings: tuple[str, ...]) -> None:
    """With the reason, and with what might have been meant where that is known."""
    found = read_number(digits)

    assert found == Unreadable(reason=reason, readings=readings)


@given(st.text(alphabet="0123456789.,-", max_size=14))
@example("57,998")
@example("1,234.500")
def test_every_reading_offered_is_beyond_doubt(digits: str) -> None:
    """An editor who copies one of the readings from the message is not refused again."""
    found = read_number(digits)
    readings = found.readings if isinstance(found, Unreadable) else ()

    assert all(isinstance(read_number(reading), Decimal) for reading in readings)


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        ("133", "133"),
        ("1000", "1.000"),
        ("21393", "21.393"),
        ("42.3", "42,3"),
        ("1234.5", "1.234,5"),
        ("600000000", "600.000.000"),
        ("1E+3", "1.000"),
        ("1E-7", "0,0000001"),
        ("-1234.5", "-1.234,5"),
        ("-0", "0"),
        ("0.125", "0,125"),
        ("42.30", "42,30"),
        ("57.998", "57,9980"),
        ("57.500", "57,5"),
        ("57.000", "57"),
        ("-57.998", "-57,9980"),
        ("1234.567", "1.234,567"),
    ],
)
def test_a_value_is_written_in_vietnamese_digits(value: str, digits: str) -> None:
    """Grouped from four digits on, without exponent; three decimals are never left to look like a thousand."""
    found = write_number(Decimal(value))

    assert found == digits


@given(amounts)
@example(Decimal("57.998"))
@example(Decimal("-9.990"))
def test_what_is_written_is_read_back(amount: Decimal) -> None:
    """Exactly, every finite value."""
    assert read_number(write_number(amount)) == amount


@given(amounts)
def test_the_precision_of_the_decimal_context_changes_nothing(amount: Decimal) -> None:
    """Values are exact even where a caller computes with few digits."""
    written = write_number(amount)
    with localcontext(prec=3):
        rewritten, reread = write_number(amount), read_number(written)

    assert rewritten == written
    assert reread == amount


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_a_value_that_is_no_number_is_a_bug(value: str) -> None:
    """No parser produces one, so writing one raises."""
    with pytest.raises(ValueError, match="not a finite number"):
        write_number(Decimal(value))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("không", 0),
        ("năm", 5),
        ("bẩy", 7),
        ("mười", 10),
        ("mười lăm", 15),
        ("mười bốn", 14),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("hai mươi tư", 24),
        ("hai mươi bốn", 24),
        ("ba mươi nhăm", 35),
        ("một trăm linh năm", 105),
        ("một trăm lẻ năm", 105),
        ("một trăm rưỡi", 150),
        ("một nghìn không trăm linh năm", 1005),
        ("hai ngàn không trăm hai mươi", 2020),
        ("một nghìn mười", 1010),
        ("mười triệu", 10_000_000),
        ("bốn triệu năm trăm nghìn", 4_500_000),
        ("Một triệu rưỡi", 1_500_000),
        ("hai tỷ", 2_000_000_000),
        ("hai tỉ", 2_000_000_000),
        ("ba nghìn tỷ", 3_000_000_000_000),
        ("một tỷ hai trăm nghìn", 1_000_200_000),
        ("MƯỜI\u00a0TRIỆU", 10_000_000),
    ],
)
def test_number_words_have_this_value(words: str, value: int) -> None:
    """Formal number words, with the regional and spelling variants documents use."""
    found = words_to_int(words)

    assert found == value


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hai mươi năm",  # twenty years
        "mười năm",  # ten years
        "một triệu hai",  # 1,200,000 in the street
        "một triệu hai trăm",
        "hai nghìn năm",  # 2500, 2005 or two thousand years
        "một trăm hai",
        "một mươi",
        "hai mươi mươi",
        "nghìn",
        "rưỡi",
        "linh năm",
        "tỷ tỷ",
        "một nghìn hai nghìn",
        "một nghìn một triệu",
        "năm 2018",
        "thứ năm",
        "bón",
        "mười " * 50,
    ],
)
def test_words_that_are_no_formal_number_have_no_value(words: str) -> None:
    """Years, shortened speech, scales without a number, and other words."""
    assert words_to_int(words) is None


@given(st.one_of(st.integers(0, 10_000), st.integers(0, 10**15 - 1)))
@example(1_000_200)
@example(1_000_000_000_005)
def test_every_number_said_in_full_is_understood(number: int) -> None:
    """Against a speaker written for this test alone."""
    said = say(number)

    assert words_to_int(said) == number


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Never an exception, whatever was typed."""
    assert isinstance(read_number(text), Decimal | Unreadable)
    assert words_to_int(text) is None or isinstance(read_number(text), Unreadable)


DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def say(number: int) -> str:
    """The formal Vietnamese name of `number`, every place between the first and the last named."""
    if number >= 10**9:
        rest = number % 10**9
        return f"{say(number // 10**9)} tỷ" + (f" {_say_rest(rest, ('triệu', 'nghìn', ''))}" if rest else "")
    scales = [scale for scale, size in (("triệu", 10**6), ("nghìn", 10**3), ("", 1)) if number >= size] or [""]
    first, rest = divmod(number, 1000 ** (len(scales) - 1))
    after = f" {_say_rest(rest, tuple(scales[1:]))}" if rest else ""
    return f"{_say_group(first)} {scales[0]}".strip() + after


def _say_rest(number: int, scales: tuple[str, ...]) -> str:
    groups = [number // 1000**place % 1000 for place in range(len(scales))][::-1]
    last = max(place for place, group in enumerate(groups) if group)
    named = [f"{_say_group(group, full=group > 0)} {scale}".strip() for group, scale in zip(groups, scales, strict=True)]
    return " ".join(named[: last + 1])


def _say_group(number: int, *, full: bool = False) -> str:
    hundreds, tens, unit = number // 100, number // 10 % 10, number % 10
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens > 1:
        return " ".join([*words, DIGITS[tens], "mươi", *([{1: "mốt", 5: "lăm"}.get(unit, DIGITS[unit])] if unit else [])])
    if tens == 1:
        return " ".join([*words, "mười", *(["lăm" if unit == 5 else DIGITS[unit]] if unit else [])])
    if words:
        return " ".join([*words, *(["linh", DIGITS[unit]] if unit else [])])
    return DIGITS[unit]
