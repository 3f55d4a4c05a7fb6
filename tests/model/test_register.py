"""Units: what an amount is in the unit of an indicator, in its base unit, and how far rounding alone may have moved it."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MILLIONS, MONEY, PERCENT, unit
from portal.model.quantity import Form, Quantity
from portal.vietnamese.quantities import read_quantity
from strategies import quantities

THOUSANDS = unit("nghin-tan", label="nghìn tấn", base="tan", power=3)
UNITS = (unit(), PERCENT, MONEY, MILLIONS, THOUSANDS)


def said(printed: str) -> Quantity:
    quantity = read_quantity(printed)
    assert isinstance(quantity, Quantity)
    return quantity


@pytest.mark.parametrize(
    ("printed", "counted", "amount", "tolerance", "canonical"),
    [
        ("133", unit(), "133", "0", "133"),
        ("21.393", unit(), "21393", "0", "21393"),
        ("50/80", PERCENT, "62.5", "0", "62.5"),
        ("50/80", unit(form=Form.RATIO), "0.625", "0", "0.625"),
        ("42,3%", PERCENT, "42.3", "0.05", "42.3"),
        ("42%", PERCENT, "42", "0.5", "42"),
        ("hơn 600 triệu đồng", MONEY, "600000000", "500000", "600000000"),
        ("600 triệu đồng", MILLIONS, "600", "0.5", "600000000"),
        ("600", MILLIONS, "600", "0", "600000000"),
        ("1,25 tỷ đồng", MILLIONS, "1250", "5", "1250000000"),
        ("600.000.000 đồng", MILLIONS, "600", "0", "600000000"),
        ("12,5", THOUSANDS, "12.5", "0.05", "12500"),
    ],
)
def test_an_amount_is_counted_in_the_unit(printed: str, counted, amount: str, tolerance: str, canonical: str):
    """A ratio of 50/80 is not 0.625 percent, "600 triệu đồng" is 600 in triệu đồng; half of the last place printed may be lost."""
    value = said(printed)

    assert (counted.amount(value), counted.tolerance(value), counted.canonical(value)) == (Decimal(amount), Decimal(tolerance), Decimal(canonical))


@given(quantities(), st.sampled_from(UNITS))
def test_the_base_unit_counts_the_same_amount(quantity: Quantity, counted):
    """`scale` times as many, to the last digit, whatever the precision of whoever asks."""
    with localcontext(prec=3):
        amount, canonical = counted.amount(quantity), counted.canonical(quantity)

    with localcontext(prec=500):
        assert canonical == amount * 10**counted.power


@given(quantities())
def test_no_other_figure_is_changed_by_a_unit_that_counts_in_itself(quantity: Quantity):
    """Amounts are in đồng and in percent already."""
    for counted in (unit(), PERCENT, MONEY):
        if not (quantity.form is Form.RATIO and counted is PERCENT):
            assert counted.amount(quantity) == counted.canonical(quantity) == quantity.amount


@given(quantities(), st.sampled_from(UNITS))
def test_rounding_is_never_negative_and_never_more_than_half_the_place(quantity: Quantity, counted):
    """A count has none, a figure with a scale word has."""
    assert 0 <= counted.tolerance(quantity) <= quantity.resolution / 2
