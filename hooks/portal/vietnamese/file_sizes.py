"""The size of a file in bytes -> what a Vietnamese reader is told: "640 byte", "85 KB", "1,2 MB"."""

from decimal import ROUND_HALF_UP, Decimal

from portal.vietnamese.numbers import write_number

_UNITS = ((1_000_000, "MB", Decimal("0.1")), (1_000, "KB", Decimal(1)))


def write_size(size: int) -> str:
    """In steps of a thousand, MB with one decimal where it is not 0; what would round to 1000 KB is 1 MB."""
    for factor, unit, step in _UNITS:
        amount = (Decimal(size) / factor).quantize(step, rounding=ROUND_HALF_UP)
        if size >= factor or (unit == "MB" and size >= 999_500):
            whole = amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount
            return f"{write_number(whole)} {unit}"
    return f"{size} byte"
