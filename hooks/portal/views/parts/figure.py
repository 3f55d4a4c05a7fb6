"""A figure as readers see it: an observation and its unit -> the number in digits, its unit, how the document printed it, what was derived."""

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Protocol

from portal.catalogue.facts import Vintage
from portal.model.indicator import Indicator
from portal.model.observation import Measure, Observation, Status, TargetRule
from portal.model.quantity import Comparator, Form, Quantity
from portal.model.register import Unit
from portal.vietnamese.numbers import write_number
from portal.vietnamese.quantities import estimate_at_start

COMPARATOR_WORDS = {
    Comparator.EQ: "",
    Comparator.GT: "hơn",
    Comparator.LT: "dưới",
    Comparator.APPROX: "khoảng",
    Comparator.ABOUT_BELOW: "gần",
    Comparator.AT_LEAST: "ít nhất",
    Comparator.AT_MOST: "không quá",
}
STATUS_LABELS = {
    Status.FINAL: "",
    Status.PROVISIONAL: "sơ bộ",
    Status.ESTIMATE: "ước thực hiện",
    Status.FORECAST: "dự báo",
    Status.BREAK: "bắt đầu chuỗi mới",
    Status.LOW_RELIABILITY: "độ tin cậy thấp",
    Status.CANNOT_EXIST: "không thể có",
    Status.NOT_COLLECTED: "không thu thập",
    Status.SUPPRESSED: "không công bố",
}
_TARGET_LABELS = {
    TargetRule.AT_LEAST: "kế hoạch, tối thiểu",
    TargetRule.AT_MOST: "kế hoạch, tối đa",
    TargetRule.EXACT: "kế hoạch, đúng bằng",
    None: "kế hoạch",
}
_TENTH, _MILLIONTH = Decimal("0.1"), Decimal("0.000001")
_ROUNDING = Context(prec=500, rounding=ROUND_HALF_UP)
"""No figure an editor can write has more digits."""
_MONEY_OR_PERCENT = re.compile(r"\s*(?:đồng|₫|%|phần trăm)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`number` carries its comparator ("hơn 40"); `printed` is set where the document prints it otherwise; `derived` names a computed form.

    `canonical` is the amount in the base unit ("600.000.000 đồng") where the unit is a multiple of one. Where a document says only an order
    of magnitude, "hàng nghìn", its words are the number: digits would say more than it does.
    """

    number: str
    unit: str
    printed: str
    derived: str
    status: str
    canonical: str = ""

    @property
    def text(self) -> str:
        """Number and unit in one line; a percent sign stands without a space."""
        return f"{self.number}{self.unit}" if self.unit == "%" else f"{self.number} {self.unit}".strip()

    @classmethod
    def of(cls, observation: Observation, unit: Unit) -> "Figure":
        one = cls._of(observation, observation.value, observation.status, unit, None)
        return replace(one, status="đã rút") if observation.is_withdrawn else one

    @classmethod
    def of_vintage(cls, vintage: Vintage, unit: Unit, *, status: Status | None = None, base: Unit | None = None) -> "Figure":
        """What was held true for a time; `status` where a later document confirmed it, `base` the unit that `unit` is a multiple of."""
        one = cls._of(vintage.statement.observation, vintage.value, status or vintage.status, unit, base)
        return replace(one, status="đã rút") if vintage.is_withdrawal else one

    @classmethod
    def _of(cls, observation: Observation, value: Quantity | None, status_of_value: Status, unit: Unit, base: Unit | None) -> "Figure":
        plan = _TARGET_LABELS[observation.target_rule] if observation.measure is Measure.TARGET else ""
        label = STATUS_LABELS[status_of_value]
        status = f"{plan} · {label}" if plan and label else plan or label
        shown = unit.symbol or unit.label
        if value is None:
            return cls(number="–", unit="", printed="", derived="", status=status)
        if value.form is Form.RATIO:
            percent = write_number((value.amount * 100).quantize(_TENTH, context=_ROUNDING)).removesuffix(",0")
            return cls(number=value.printed, unit="", printed="", derived=f"{percent}%", status=status)
        if value.comparator is Comparator.ORDER:
            return cls(number=_MONEY_OR_PERCENT.sub("", value.printed.lower()), unit=shown, printed="", derived="", status=status)
        words = COMPARATOR_WORDS[value.comparator]
        number = write_number(unit.amount(value))
        number = f"{words} {number}" if words else number
        printed = value.printed.removeprefix(estimate_at_start(value.printed)).strip() if status_of_value is Status.ESTIMATE else value.printed
        is_same = printed == number or _plain(printed) in {_plain(number), _plain(f"{number} {shown}")}
        canonical = f"{words} {write_number(unit.canonical(value))} {base.label}".strip() if base else ""
        return cls(number=number, unit=shown, printed="" if is_same else value.printed, derived="", status=status, canonical=canonical)


class OfPart(Protocol):
    """An observation, a fact or a derived value: what may be about a part of the whole."""

    @property
    def place(self) -> str: ...

    @property
    def dimensions(self) -> tuple[tuple[str, str], ...]: ...


def breakdown(one: OfPart, indicator: Indicator) -> str:
    """What part of the whole a value is about, "Đợt 1 · Cấp tỉnh · quận Lê Chân"; empty for a total."""
    if not one.dimensions:
        return one.place
    labels = {(dimension.id, code): label for dimension in indicator.dimensions for code, label in dimension.codes}
    return " · ".join(filter(None, (*(labels[pair] for pair in one.dimensions), one.place)))


def amount_for_machines(value: Quantity, unit: Unit) -> str:
    """The amount in the unit with a decimal point; ratios counted in percent rounded to six places."""
    return _for_machines(unit.amount(value), value)


def canonical_for_machines(value: Quantity, unit: Unit) -> str:
    """The amount in the base unit (đồng for triệu đồng), written the same way."""
    return _for_machines(unit.canonical(value), value)


def _for_machines(amount: Decimal, value: Quantity) -> str:
    exact = amount if value.form is not Form.RATIO else amount.quantize(_MILLIONTH, context=_ROUNDING).normalize(_ROUNDING)
    return format(exact, "f")


def _plain(text: str) -> str:
    """Without what is only style: capitals, leading zeros of counts, points between thousands, "trên" for "hơn"."""
    words = text.lower().replace(".", "").replace("%", " %").split()
    if words and words[0] == "trên":
        words[0] = "hơn"
    return " ".join(word.lstrip("0") or "0" if word.isdigit() else word for word in words)
