"""Printed figures: what each says, exactly, and what is refused because it says something else or two things."""

import unicodedata
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.quantity import Comparator, Form, Quantity
from portal.vietnamese.numbers import write_number
from portal.vietnamese.quantities import comparator_at_end, comparator_at_start, comparator_of, read_quantity
from portal.vietnamese.unreadable import Reason, Unreadable

COMPARATORS = {
    "": Comparator.EQ,
    "hơn": Comparator.GT,
    "trên": Comparator.GT,
    "dưới": Comparator.LT,
    "chưa đến": Comparator.LT,
    "khoảng": Comparator.APPROX,
    "ước": Comparator.EQ,
    "ước đạt": Comparator.EQ,
    "ước tính": Comparator.EQ,
    "ước đạt hơn": Comparator.GT,
    "gần": Comparator.ABOUT_BELOW,
    "xấp xỉ": Comparator.ABOUT_BELOW,
    "ít nhất": Comparator.AT_LEAST,
    "tối thiểu": Comparator.AT_LEAST,
    "tối đa": Comparator.AT_MOST,
    "không quá": Comparator.AT_MOST,
    "không dưới": Comparator.AT_LEAST,
    "không ít hơn": Comparator.AT_LEAST,
    "không vượt quá": Comparator.AT_MOST,
    "ít hơn": Comparator.LT,
    "thấp hơn": Comparator.LT,
    "cao hơn": Comparator.GT,
}
SCALES = {"": 1, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9, "nghìn tỷ": 10**12}
UNITS = {"": Form.PLAIN, "đồng": Form.MONEY, "₫": Form.MONEY, "%": Form.PERCENT, "phần trăm": Form.PERCENT}

amounts = st.decimals(min_value=0, max_value=10**9, places=2)


@pytest.mark.parametrize(
    ("printed", "amount", "form", "comparator"),
    [
        ("133", "133", Form.PLAIN, Comparator.EQ),
        ("08", "8", Form.PLAIN, Comparator.EQ),
        ("21.393", "21393", Form.PLAIN, Comparator.EQ),
        ("42,3%", "42.3", Form.PERCENT, Comparator.EQ),
        ("42,3 %", "42.3", Form.PERCENT, Comparator.EQ),
        ("42,3 phần trăm", "42.3", Form.PERCENT, Comparator.EQ),
        ("mười phần trăm", "10", Form.PERCENT, Comparator.EQ),
        ("hơn 600 triệu đồng", "600000000", Form.MONEY, Comparator.GT),
        ("600.000.000 ₫", "600000000", Form.MONEY, Comparator.EQ),
        ("600 triệu", "600000000", Form.PLAIN, Comparator.EQ),
        ("1,5 tỷ đồng", "1500000000", Form.MONEY, Comparator.EQ),
        ("1,5 tỉ đồng", "1500000000", Form.MONEY, Comparator.EQ),
        ("12 nghìn tỷ đồng", "12000000000000", Form.MONEY, Comparator.EQ),
        ("mười triệu đồng", "10000000", Form.MONEY, Comparator.EQ),
        ("bốn triệu năm trăm nghìn đồng", "4500000", Form.MONEY, Comparator.EQ),
        ("một triệu rưỡi đồng", "1500000", Form.MONEY, Comparator.EQ),
        ("không có", "0", Form.PLAIN, Comparator.EQ),
        ("Không", "0", Form.PLAIN, Comparator.EQ),
        ("không đồng", "0", Form.MONEY, Comparator.EQ),
        ("không quá 5 tỷ đồng", "5000000000", Form.MONEY, Comparator.AT_MOST),
        ("chưa đến năm phần trăm", "5", Form.PERCENT, Comparator.LT),
        ("hàng chục", "10", Form.PLAIN, Comparator.ORDER),
        ("hàng trăm", "100", Form.PLAIN, Comparator.ORDER),
        ("hàng nghìn", "1000", Form.PLAIN, Comparator.ORDER),
        ("hàng chục nghìn", "10000", Form.PLAIN, Comparator.ORDER),
        ("hàng trăm triệu đồng", "100000000", Form.MONEY, Comparator.ORDER),
        ("GẦN 600 TRIỆU ĐỒNG", "600000000", Form.MONEY, Comparator.ABOUT_BELOW),
        ("-1,2%", "-1.2", Form.PERCENT, Comparator.EQ),
    ],
)
def test_a_printed_figure_says_this(printed: str, amount: str, form: Form, comparator: Comparator) -> None:
    """Amounts are in đồng, in percent, or bare; zero said in words is a value, not a gap."""
    found = read_quantity(printed)

    assert found == Quantity(printed=printed, amount=Decimal(amount), form=form, comparator=comparator)


@pytest.mark.parametrize(("printed", "comparator"), [("53/60", Comparator.EQ), ("53 / 60", Comparator.EQ), ("hơn 53/60", Comparator.GT)])
def test_a_ratio_keeps_both_its_numbers(printed: str, comparator: Comparator) -> None:
    """Its amount is their quotient; the denominator must not be lost, or the ratio could not be checked."""
    found = read_quantity(printed)

    assert found == Quantity(
        printed=printed,
        amount=Decimal(53) / Decimal(60),
        form=Form.RATIO,
        comparator=comparator,
        numerator=Decimal(53),
        denominator=Decimal(60),
    )


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("", Reason.EMPTY),
        ("\u00a0\n", Reason.EMPTY),
        ("1" * 201, Reason.TOO_LONG),
        ("1.5 triệu đồng", Reason.SHORT_GROUP),
        ("57,998", Reason.AMBIGUOUS_COMMA),
        ("hơn 57,998 đồng", Reason.AMBIGUOUS_COMMA),
        ("1,234,567 đồng", Reason.ENGLISH_GROUPS),
        ("53/0", Reason.ZERO_DENOMINATOR),
        ("0/0", Reason.ZERO_DENOMINATOR),
        ("1.5/3", Reason.SHORT_GROUP),
        ("133 đơn vị", Reason.UNKNOWN_WORD),
        ("mười đơn vị", Reason.UNKNOWN_WORD),
        ("08 lượt", Reason.UNKNOWN_WORD),
        ("53/60 thủ tục", Reason.UNKNOWN_WORD),
        ("53/60%", Reason.UNKNOWN_WORD),
        ("600 triệu USD", Reason.UNKNOWN_WORD),
        ("hai mươi năm", Reason.UNKNOWN_WORD),
        ("5 không có", Reason.UNKNOWN_WORD),
        ("hơn", Reason.NOT_A_NUMBER),
        ("đồng", Reason.NOT_A_NUMBER),
        ("triệu đồng", Reason.NOT_A_NUMBER),
        ("%", Reason.NOT_A_NUMBER),
        ("hàng", Reason.NOT_A_NUMBER),
        ("hàng 5 nghìn", Reason.NOT_A_NUMBER),
        ("hàng hóa", Reason.NOT_A_NUMBER),
        ("hàng 5/6", Reason.NOT_A_NUMBER),
        ("5-7%", Reason.NOT_A_NUMBER),
        ("16/5/2013", Reason.NOT_A_NUMBER),
        ("33/BC-SKHCN", Reason.NOT_A_NUMBER),
        ("/", Reason.NOT_A_NUMBER),
        ("> 5", Reason.NOT_A_NUMBER),
        ("đo lường", Reason.NOT_A_NUMBER),
    ],
)
def test_what_is_no_figure_is_refused(printed: str, reason: Reason) -> None:
    """Units, dates, document numbers and ranges look like figures and are not."""
    found = read_quantity(printed)

    assert isinstance(found, Unreadable)
    assert found.reason is reason


def test_the_readings_of_a_doubtful_number_reach_the_editor() -> None:
    """Both of them, as for the bare number."""
    assert read_quantity("hơn 57,998 đồng") == Unreadable(reason=Reason.AMBIGUOUS_COMMA, readings=("57.998", "57,9980"))


@given(amounts, st.sampled_from(sorted(COMPARATORS)), st.sampled_from(sorted(SCALES)), st.sampled_from(sorted(UNITS)))
def test_every_combination_of_words_has_one_meaning(amount: Decimal, comparator: str, scale: str, unit: str) -> None:
    """[comparator] number [scale] [unit]: each part adds its own meaning and changes no other."""
    printed = " ".join(part for part in (comparator, write_number(amount), scale, unit) if part)

    assert read_quantity(printed) == Quantity(printed=printed, amount=amount * SCALES[scale], form=UNITS[unit], comparator=COMPARATORS[comparator])


@pytest.mark.parametrize(
    "variant",
    [
        "xấp xỉ 1,5 tỷ đồng",
        "XẤP XỈ 1,5 TỶ ĐỒNG",
        "xấp\u00a0xỉ 1,5\u00a0tỷ  đồng",
        unicodedata.normalize("NFD", "xấp xỉ 1,5 tỷ đồng"),
        " xấp xỉ 1,5 tỷ đồng\n",
        "xấp xỉ 1,5 tỉ đồng",
    ],
)
def test_spelling_and_white_space_change_nothing_but_the_print(variant: str) -> None:
    """`printed` stays what the document prints, without the white space around it."""
    found = read_quantity(variant)

    assert found == Quantity(printed=variant.strip(), amount=Decimal(1_500_000_000), form=Form.MONEY, comparator=Comparator.ABOUT_BELOW)


@given(amounts)
def test_the_precision_of_the_decimal_context_changes_no_amount(amount: Decimal) -> None:
    """Money is exact to the last đồng."""
    printed = f"{write_number(amount)} tỷ đồng"
    expected = amount * 10**9
    with localcontext(prec=2):
        found = read_quantity(printed)

    assert isinstance(found, Quantity)
    assert found.amount == expected


@pytest.mark.parametrize(
    ("printed", "resolution"),
    [
        ("133", "0"),
        ("21.393", "0"),
        ("600", "0"),
        ("mười", "0"),
        ("mười triệu đồng", "0"),
        ("một triệu rưỡi đồng", "0"),
        ("600.000.000 đồng", "0"),
        ("không có", "0"),
        ("53/60", "0"),
        ("hàng nghìn", "0"),
        ("0%", "0"),
        ("42%", "1"),
        ("-1,2%", "0.1"),
        ("42,30%", "0.01"),
        ("42,3", "0.1"),
        ("hơn 600 triệu đồng", "1000000"),
        ("600 triệu", "1000000"),
        ("1,5 tỷ đồng", "100000000"),
        ("12,34 nghìn tỷ đồng", "10000000000"),
        ("khoảng 5 nghìn", "1000"),
    ],
)
def test_a_figure_shows_to_which_place_it_was_rounded(printed: str, resolution: str) -> None:
    """Decimals, scale words and percentages round; a whole number in digits or words was counted."""
    found = read_quantity(printed)

    assert isinstance(found, Quantity)
    assert found.resolution == Decimal(resolution)


@given(amounts, st.sampled_from(sorted(COMPARATORS)), st.sampled_from(sorted(SCALES)), st.sampled_from(sorted(UNITS)))
def test_the_amount_is_a_whole_number_of_its_last_places(amount: Decimal, comparator: str, scale: str, unit: str) -> None:
    """A place finer than the print would promise what the document does not say."""
    found = read_quantity(" ".join(part for part in (comparator, write_number(amount), scale, unit) if part))

    assert isinstance(found, Quantity)
    assert found.resolution == Decimal("0.01") * SCALES[scale]
    assert found.amount % found.resolution == 0


@given(st.one_of(st.text(), st.text(alphabet="0123456789.,/% đồngtriệuhàkơỷ", max_size=30)))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Never an exception; and what is read is printed verbatim."""
    found = read_quantity(text)

    assert isinstance(found, Unreadable) or found.printed == text.strip()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("đã kiểm tra hơn", "hơn"),
        ("đạt Không quá", "Không quá"),
        ("chi không dưới", "không dưới"),
        ("chi không ít hơn", "không ít hơn"),
        ("đạt Không vượt quá", "Không vượt quá"),
        ("tỷ lệ cao hơn", ""),
        ("ít hơn", ""),
        ("tăng hơn", "hơn"),
        ("đã kiểm tra", ""),
        ("có hàng", ""),
        ("", ""),
        ("trên", "trên"),
    ],
)
def test_a_word_before_a_figure_belongs_to_it(text: str, said: str):
    """As written; "cao hơn 12%" may tell a difference, "hàng" needs no figure."""
    assert comparator_at_end(text) == said


@pytest.mark.parametrize("words", ["hơn", "trên", "dưới", "chưa đến", "ít nhất", "Không quá", "khoảng", "gần", "hàng"])
def test_the_words_a_figure_begins_with_are_its_comparator(words: str):
    """After "ước" too, as written; a bare figure has none."""
    assert [comparator_at_start(f"{before}{words} 600 triệu") for before in ("", "ước đạt ", "Ước ")] == [words] * 3
    assert comparator_of(words) is COMPARATORS.get(words.lower(), Comparator.ORDER)


def test_a_figure_without_such_words_has_no_comparator():
    """Nor has one that is only estimated, or none at all."""
    assert [comparator_at_start(printed) for printed in ("600", "ước đạt 600", "ước", "", "không có")] == [""] * 5
    assert [comparator_of(words) for words in ("", "ước", "nhiều")] == [Comparator.EQ] * 3


@pytest.mark.parametrize(
    ("text", "printed", "amount", "resolution"),
    [
        ("57,998 = 57.998", "57,998", "57998", "0"),
        ("57,998=57,9980", "57,998", "57.998", "0.001"),
        ("57,990 = 57,99", "57,990", "57.99", "0.001"),
        (" hơn 57,998 triệu đồng = 57.998 ", "hơn 57,998 triệu đồng", "57998000000", "1000000"),
        ("57,998% = 57,9980", "57,998%", "57.998", "0.001"),
        ("1.5 triệu đồng = 1,5", "1.5 triệu đồng", "1500000", "100000"),
        ("1,234,567 = 1.234.567", "1,234,567", "1234567", "0"),
        ("-57,998 = -57.998", "-57,998", "-57998", "0"),
    ],
)
def test_digits_in_doubt_are_explained_by_the_reading_that_is_meant(text, printed, amount, resolution):
    """What stands before the sign is what the document prints, and rounds as it prints."""
    read = read_quantity(text)

    assert isinstance(read, Quantity)
    assert (read.printed, read.amount, read.resolution) == (printed, Decimal(amount), Decimal(resolution))


@pytest.mark.parametrize(
    "text",
    ["57,998 = 58.000", "57,998 = ", "= 57.998", "133 = 133", "133 = 134", "57,998 = 57.998 = 57.998", "không có = 0", "53.5/6.5 = 53,5", "a = b"],
)
def test_nothing_but_digits_in_doubt_can_be_explained(text):
    """No sign lets in another number than the one that is printed."""
    assert isinstance(read_quantity(text), Unreadable)


@given(amounts, amounts)
def test_a_figure_read_without_doubt_is_never_explained_away(amount, other):
    """Whatever stands on the right."""
    assert isinstance(read_quantity(f"{write_number(amount)} = {write_number(other)}"), Unreadable)
