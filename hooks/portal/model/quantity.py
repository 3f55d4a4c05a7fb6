"""A quantity: a figure as a document prints it ("hơn 600 triệu đồng") and what it means as an exact decimal."""

from dataclasses import dataclass, field
from decimal import Decimal

from portal.model.code_list import CodeList


class Comparator(CodeList):
    """How the printed words relate the true value to the number."""

    EQ = "eq"
    """Exactly the number."""
    GT = "gt"
    """hơn, trên: more than."""
    LT = "lt"
    """dưới, chưa đến: less than."""
    APPROX = "approx"
    """khoảng: around; "ước" is no such word but a status, that of an estimate."""
    ABOUT_BELOW = "about_below"
    """gần, xấp xỉ: nearly."""
    AT_LEAST = "at_least"
    """ít nhất, tối thiểu."""
    AT_MOST = "at_most"
    """tối đa, không quá."""
    ORDER = "order"
    """hàng chục, hàng trăm, hàng nghìn: only the order of magnitude is said."""


class Form(CodeList):
    """What the printed figure is counted in, as far as the figure itself says so."""

    PLAIN = "plain"
    """A bare number: "133"."""
    PERCENT = "percent"
    """"42,3%"; the amount is in percent (42.3)."""
    MONEY = "money"
    """"hơn 600 triệu đồng"; the amount is in đồng."""
    RATIO = "ratio"
    """"53/60"; the amount is numerator / denominator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """`printed` is verbatim; `amount` is exact, in đồng for money and in percent for percentages.

    `resolution` is the last place the figure is printed to, where it shows that it was rounded: 1000000 for "600 triệu", 0.1 for "42,3".
    It is 0 for a count in whole numbers, which is exact.
    """

    printed: str
    amount: Decimal
    form: Form = Form.PLAIN
    comparator: Comparator = Comparator.EQ
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    resolution: Decimal = field(default=Decimal(0), compare=False)
