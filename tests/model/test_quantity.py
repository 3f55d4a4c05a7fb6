"""Quantities: what an amount is in the unit of an indicator."""

from decimal import Decimal

import pytest
from hypothesis import given

from builders import observation
from portal.model.observation import Measure, Status
from portal.model.quantity import Form, Quantity
from strategies import quantities


def test_a_ratio_counted_in_percent_is_a_hundred_times_its_quotient():
    """53/60 is not 0.88 percent."""
    ratio = Quantity(printed="50/80", amount=Decimal("0.625"), form=Form.RATIO, numerator=Decimal(50), denominator=Decimal(80))

    assert ratio.amount_in(Form.PERCENT) == Decimal("62.5")
    assert ratio.amount_in(Form.RATIO) == Decimal("0.625")


@given(quantities())
def test_no_other_figure_is_changed_by_its_unit(quantity: Quantity):
    """Amounts are in đồng and in percent already."""
    for form in Form:
        if not (quantity.form is Form.RATIO and form is Form.PERCENT):
            assert quantity.amount_in(form) == quantity.amount


@pytest.mark.parametrize("status", Status)
def test_three_statuses_mean_that_there_is_no_value(status: Status):
    """OBS_STATUS M, L and Q of SDMX."""
    assert status.is_missing == (status in {Status.CANNOT_EXIST, Status.NOT_COLLECTED, Status.SUPPRESSED})


@pytest.mark.parametrize(
    ("changes", "is_result"),
    [
        ({}, True),
        ({"status": Status.ESTIMATE}, True),
        ({"status": Status.FORECAST}, False),
        ({"measure": Measure.TARGET}, False),
        ({"value": None, "status": Status.NOT_COLLECTED}, False),
    ],
)
def test_a_result_is_neither_planned_nor_foretold_nor_missing(changes: dict, is_result: bool):
    """Only results stand at the head of a page."""
    assert observation(**changes).is_result == is_result


@pytest.mark.parametrize(("changes", "is_total"), [({}, True), ({"place": "quận Lê Chân"}, False), ({"dimensions": (("dot", "dot-1"),)}, False)])
def test_a_total_is_of_no_place_and_no_group(changes: dict, is_total: bool):
    """A part shown as the whole would mislead."""
    assert observation(**changes).is_total == is_total
