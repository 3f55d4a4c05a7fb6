"""Whether a value can be one of its indicator: a figure, its unit and the indicator's limits go in; what does not fit comes out."""

from collections.abc import Iterator
from decimal import Decimal

from portal.catalogue.places import keys_of_correction
from portal.model.indicator import Indicator
from portal.model.observation import Observation
from portal.model.quantity import Form, Quantity
from portal.model.register import Unit

_FITTING = {
    Form.PLAIN: {Form.PLAIN},
    Form.PERCENT: {Form.PERCENT, Form.RATIO, Form.PLAIN},
    Form.MONEY: {Form.MONEY, Form.PLAIN},
    Form.RATIO: {Form.RATIO},
}


def fits_unit(value: Quantity, unit: Unit) -> bool:
    """Whether the printed figure may be counted in `unit`; "600 triệu" in triệu đồng would be scaled twice."""
    is_scaled_twice = unit.power and value.form is Form.PLAIN and value.resolution >= 1
    return value.form in _FITTING[unit.form] and not is_scaled_twice


def keeps_bounds(value: Quantity, unit: Unit, indicator: Indicator) -> bool:
    """Both limits belong to what can be."""
    amount = unit.amount(value)
    return _at_least(amount, indicator.minimum) and (indicator.maximum is None or amount <= indicator.maximum)


def can_be(value: Quantity, unit: Unit, indicator: Indicator) -> bool:
    """A value that cannot be is told once, and compared with nothing."""
    return fits_unit(value, unit) and keeps_bounds(value, unit, indicator)


def figures_of(observation: Observation) -> Iterator[tuple[Quantity, tuple[str, ...]]]:
    """All it says and said, its value and what it was before each correction, with the keys it stands under, the narrowest first."""
    if observation.value:
        yield observation.value, ("value",)
    for number, correction in enumerate(observation.corrections):
        if correction.was:
            yield correction.was, keys_of_correction(number, "was")


def _at_least(amount: Decimal, minimum: Decimal | None) -> bool:
    return minimum is None or amount >= minimum
