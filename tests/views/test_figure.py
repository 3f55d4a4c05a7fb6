"""Figures as readers see them: in Vietnamese digits, with the unit and the doubt of the document, and with what it printed."""

from decimal import Decimal

import pytest
from hypothesis import given

from builders import MONEY, PERCENT, indicator, observation, unit
from portal.model.observation import Measure, Status, TargetRule
from portal.model.quantity import Comparator, Form, Quantity
from portal.model.register import Unit
from portal.vietnamese.quantities import read_quantity
from portal.views.parts.figure import Figure, amount_for_machines, breakdown
from strategies import quantities

COUNT = unit(label="lượt người")


def figure(printed: str, of: Unit = COUNT, **changes) -> Figure:
    return Figure.of(observation(printed, **changes), of)


@pytest.mark.parametrize(
    ("printed", "of", "text", "also_printed"),
    [
        ("133", COUNT, "133 lượt người", ""),
        ("06", COUNT, "6 lượt người", ""),
        ("0", COUNT, "0 lượt người", ""),
        ("1000", COUNT, "1.000 lượt người", ""),
        ("21.393", COUNT, "21.393 lượt người", ""),
        ("6,5", COUNT, "6,5 lượt người", ""),
        ("không có", COUNT, "0 lượt người", "không có"),
        ("gần 40.000", COUNT, "gần 40.000 lượt người", ""),
        ("Gần 40.000", COUNT, "gần 40.000 lượt người", ""),
        ("xấp xỉ 40.000", COUNT, "gần 40.000 lượt người", "xấp xỉ 40.000"),
        ("trên 1000", COUNT, "hơn 1.000 lượt người", ""),
        ("hơn 40", COUNT, "hơn 40 lượt người", ""),
        ("chưa đến 5", COUNT, "dưới 5 lượt người", "chưa đến 5"),
        ("khoảng 5", COUNT, "khoảng 5 lượt người", ""),
        ("ước đạt 5", COUNT, "5 lượt người", "ước đạt 5"),
        ("tối thiểu 5", COUNT, "ít nhất 5 lượt người", "tối thiểu 5"),
        ("tối đa 5", COUNT, "không quá 5 lượt người", "tối đa 5"),
        ("10 nghìn", COUNT, "10.000 lượt người", "10 nghìn"),
        ("hàng nghìn", COUNT, "hàng nghìn lượt người", ""),
        ("Hàng chục nghìn", COUNT, "hàng chục nghìn lượt người", ""),
        ("hàng tỷ đồng", MONEY, "hàng tỷ đồng", ""),
        ("hàng trăm triệu ₫", MONEY, "hàng trăm triệu đồng", ""),
        ("42,3%", PERCENT, "42,3%", ""),
        ("42,3 %", PERCENT, "42,3%", ""),
        ("42,3", PERCENT, "42,3%", ""),
        ("hơn 42,3%", PERCENT, "hơn 42,3%", ""),
        ("mười phần trăm", PERCENT, "10%", "mười phần trăm"),
        ("hơn 600 triệu đồng", MONEY, "hơn 600.000.000 đồng", "hơn 600 triệu đồng"),
        ("bốn triệu năm trăm nghìn đồng", MONEY, "4.500.000 đồng", "bốn triệu năm trăm nghìn đồng"),
        ("10.000.000 đồng", MONEY, "10.000.000 đồng", ""),
        ("10.000.000", MONEY, "10.000.000 đồng", ""),
        ("1,5 tỷ đồng", MONEY, "1.500.000.000 đồng", "1,5 tỷ đồng"),
    ],
)
def test_a_figure_reads_well_and_tells_how_it_was_printed(printed: str, of: Unit, text: str, also_printed: str):
    """The printed form is shown beside the digits where it says the same in other words, and not where only style differs."""
    shown = figure(printed, of)

    assert (shown.text, shown.printed, shown.derived, shown.status) == (text, also_printed, "", "")


@pytest.mark.parametrize(("printed", "text"), [("ước đạt 42,3%", "42,3%"), ("ước hơn 42,3%", "hơn 42,3%"), ("khoảng 42,3%", "khoảng 42,3%")])
def test_an_estimate_says_so_by_its_status_and_is_not_made_about(printed: str, text: str):
    """ "ước" says how the number was come by, "khoảng" how near it is; the label says the first, so it is not said twice."""
    shown = figure(printed, PERCENT, status=Status.ESTIMATE)

    assert (shown.text, shown.status, shown.printed) == (text, "ước thực hiện", "")


@pytest.mark.parametrize(("printed", "derived"), [("53/60", "88,3%"), ("30/60", "50%"), ("60/60", "100%"), ("0/60", "0%"), ("1/3", "33,3%"), ("2/3", "66,7%"), ("1/2000", "0,1%"), ("gần 53/60", "88,3%")])  # fmt: skip
def test_a_ratio_stands_as_printed_beside_its_derived_percentage(printed: str, derived: str):
    """The document states 53/60; 88,3% is our arithmetic, half a tenth rounded up, and is called so."""
    shown = figure(printed, PERCENT)

    assert (shown.text, shown.printed, shown.derived) == (printed, "", derived)


def test_an_order_of_magnitude_is_not_made_a_number():
    """ "cỡ 1.000 lượt người" would say one thousand where the document says thousands."""
    shown = figure("hàng nghìn")

    assert not any(sign.isdigit() for sign in shown.text)


@pytest.mark.parametrize(
    ("status", "label"),
    [(Status.CANNOT_EXIST, "không thể có"), (Status.NOT_COLLECTED, "không thu thập"), (Status.SUPPRESSED, "không công bố")],
)
def test_a_missing_value_is_a_dash_with_its_reason_never_zero(status: Status, label: str):
    """Nobody may take "not counted" for "none"."""
    shown = Figure.of(observation(value=None, status=status), PERCENT)

    assert (shown.text, shown.status) == ("–", label)


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({}, ""),
        ({"status": Status.PROVISIONAL}, "sơ bộ"),
        ({"status": Status.ESTIMATE}, "ước thực hiện"),
        ({"status": Status.FORECAST}, "dự báo"),
        ({"status": Status.LOW_RELIABILITY}, "độ tin cậy thấp"),
        ({"measure": Measure.TARGET}, "kế hoạch"),
        ({"measure": Measure.TARGET, "target_rule": TargetRule.AT_LEAST}, "kế hoạch, tối thiểu"),
        ({"measure": Measure.TARGET, "target_rule": TargetRule.AT_MOST}, "kế hoạch, tối đa"),
        ({"measure": Measure.TARGET, "target_rule": TargetRule.EXACT}, "kế hoạch, đúng bằng"),
        ({"measure": Measure.TARGET, "target_rule": TargetRule.AT_LEAST, "status": Status.PROVISIONAL}, "kế hoạch, tối thiểu · sơ bộ"),
    ],
)
def test_plans_and_doubtful_values_say_so(changes: dict, label: str):
    """A plan shown without its name would pass for a result."""
    assert figure("133", **changes).status == label


@pytest.mark.parametrize("status", Status)
def test_every_status_has_its_words(status: Status):
    """Only the normal value needs none."""
    shown = Figure.of(observation(value=None, status=status), COUNT)

    assert bool(shown.status) == (status is not Status.FINAL)


@pytest.mark.parametrize("comparator", Comparator)
def test_every_comparator_has_its_words(comparator: Comparator):
    """A comparator without words would make "hơn 40" an exact 40."""
    quantity = Quantity(printed="hàng chục", amount=Decimal(10), comparator=comparator)
    shown = Figure.of(observation(value=quantity), COUNT)

    assert (shown.number == "10") == (comparator is Comparator.EQ)


@given(quantities())
def test_the_number_shown_is_the_number_stated(quantity: Quantity):
    """What a reader sees is read back to the same amount and the same doubt."""
    of = {Form.PERCENT: PERCENT, Form.RATIO: PERCENT, Form.MONEY: MONEY, Form.PLAIN: COUNT}[quantity.form]
    shown = Figure.of(observation(value=quantity), of)
    read = read_quantity(shown.number if quantity.form is Form.PLAIN else shown.text)

    assert isinstance(read, Quantity)
    assert (read.amount, read.comparator, read.form) == (quantity.amount, quantity.comparator, quantity.form)


@pytest.mark.parametrize(
    ("printed", "of", "amount"),
    [
        ("133", COUNT, "133"),
        ("06", COUNT, "6"),
        ("không có", COUNT, "0"),
        ("hơn 600 triệu đồng", MONEY, "600000000"),
        ("12 nghìn tỷ đồng", MONEY, "12000000000000"),
        ("42,30%", PERCENT, "42.30"),
        ("53/60", PERCENT, "88.333333"),
        ("2/3", PERCENT, "66.666667"),
        ("60/60", PERCENT, "100"),
        ("0/60", PERCENT, "0"),
        ("123456789012345678901234567890,5", COUNT, "123456789012345678901234567890.5"),
    ],
)
def test_amounts_for_machines_are_exact_and_plain(printed: str, of: Unit, amount: str):
    """A decimal point, no exponent, no grouping; only ratios are rounded, to six places."""
    quantity = read_quantity(printed)
    assert isinstance(quantity, Quantity)

    assert amount_for_machines(quantity, of) == amount


@pytest.mark.parametrize("digits", [29, 60, 180])
def test_no_ratio_is_too_large_to_be_shown(digits: int):
    """An editor's slip of the finger is shown, or refused by the limits of the indicator, but never breaks the build."""
    printed = "9" * digits + "/7"
    quantity = read_quantity(printed)
    assert isinstance(quantity, Quantity)

    assert Figure.of(observation(value=quantity), PERCENT).text == printed
    assert Decimal(amount_for_machines(quantity, PERCENT)) > 0


def test_a_breakdown_names_groups_and_place():
    """Two values of one table that differ only in the place must not look alike."""
    part = observation(dimensions=(("dot", "dot-2"),), place="quận Lê Chân")

    assert breakdown(part, indicator()) == "Đợt 2 · quận Lê Chân"
    assert breakdown(observation(), indicator()) == ""
