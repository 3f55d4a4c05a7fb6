"""A figure as readers see it: an observation and its unit -> the number in digits, its unit, how the document printed it, what was derived."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from portal.model.indicator import Indicator
from portal.model.observation import Measure, Observation, Status
from portal.model.quantity import Comparator, Form, Quantity
from portal.model.register import Unit
from portal.vietnamese.numbers import write_number

COMPARATOR_WORDS = {
    Comparator.EQ: "",
    Comparator.GT: "hơn",
    Comparator.LT: "dưới",
    Comparator.APPROX: "khoảng",
    Comparator.ABOUT_BELOW: "gần",
    Comparator.AT_LEAST: "ít nhất",
    Comparator.AT_MOST: "không quá",
    Comparator.ORDER: "cỡ",
}
STATUS_LABELS = {
    Status.FINAL: "",
    Status.PROVISIONAL: "sơ bộ",
    Status.ESTIMATE: "ước thực hiện",
    Status.FORECAST: "dự báo",
    Status.LOW_RELIABILITY: "độ tin cậy thấp",
    Status.CANNOT_EXIST: "không thể có",
    Status.NOT_COLLECTED: "không thu thập",
    Status.SUPPRESSED: "không công bố",
}
MEASURE_LABELS = {Measure.ACTUAL: "", Measure.TARGET: "kế hoạch"}
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`number` carries its comparator ("hơn 40"); `printed` is set where the document prints it otherwise; `derived` names a computed form."""

    number: str
    unit: str
    printed: str
    derived: str
    status: str

    @property
    def text(self) -> str:
        """Number and unit in one line; a percent sign stands without a space."""
        return f"{self.number}{self.unit}" if self.unit == "%" else f"{self.number} {self.unit}".strip()

    @classmethod
    def of(cls, observation: Observation, unit: Unit) -> "Figure":
        status = " · ".join(filter(None, (MEASURE_LABELS[observation.measure], STATUS_LABELS[observation.status])))
        value = observation.value
        if value is None:
            return cls(number="–", unit="", printed="", derived="", status=status)
        if value.form is Form.RATIO:
            percent = write_number(value.amount_in(Form.PERCENT).quantize(_TENTH, ROUND_HALF_UP))
            return cls(number=value.printed, unit="", printed="", derived=f"{percent}%", status=status)
        number = f"{COMPARATOR_WORDS[value.comparator]} {write_number(value.amount)}".strip()
        shown = unit.symbol or unit.label
        is_same = _plain(value.printed) == _plain(f"{number}{unit.symbol}") or _plain(value.printed) == _plain(number)
        return cls(number=number, unit=shown, printed="" if is_same else value.printed, derived="", status=status)


def breakdown(observation: Observation, indicator: Indicator) -> str:
    """The labels of the observation's dimensions, "Đợt 1 · Cấp tỉnh"; empty for a total."""
    labels = {(dimension.id, code): label for dimension in indicator.dimensions for code, label in dimension.codes}
    return " · ".join(labels[pair] for pair in observation.dimensions)


def amount_for_machines(value: Quantity, unit: Unit) -> str:
    """The amount in the unit with a decimal point; ratios counted in percent rounded to six places."""
    amount = value.amount_in(unit.form)
    exact = amount if value.form is not Form.RATIO else amount.quantize(Decimal("0.000001"), ROUND_HALF_UP).normalize()
    return format(exact, "f")


def _plain(text: str) -> str:
    """Without what is only style: leading zeros of counts, points between thousands, "trên" for "hơn"."""
    words = text.replace(".", "").replace("%", " %").split()
    if words and words[0].lower() == "trên":
        words[0] = "hơn"
    return " ".join(word.lstrip("0") or "0" if word.isdigit() else word for word in words)
