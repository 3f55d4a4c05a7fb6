"""The observations of an item: a list in its front matter -> Observation records, their periods and anchors filled in."""

from enum import Enum

from portal.model.fault import Fault
from portal.model.observation import Measure, Observation, Status, TargetRule
from portal.model.period import Period, PeriodRule
from portal.reading.figures import read_figure
from portal.reading.findings import Findings
from portal.reading.kinds import NO_DAY, Choice, Identifier, Labels, Made, Text, scalar_text
from portal.reading.nodes import Mapping, Node, Scalar
from portal.reading.schema import Key, Schema, Values
from portal.vietnamese.periods import read_period
from portal.vietnamese.slug import slug

PERIOD_MEANING = "một kỳ: 2022, quý I/2020, 6 tháng đầu năm 2023, 9T/2023, 2016-2020, 31/12/2022"


def _period_text(node: Node, findings: Findings, name: str) -> tuple[Node, str] | None:
    text = scalar_text(node, findings, name=name)
    return None if text is None else (node, text)


def _target_rule(node: Node, findings: Findings, name: str) -> Enum:
    return Choice(of=TargetRule).read(node, findings, name=name)


PERIOD = Made(by=_period_text, meaning=PERIOD_MEANING)
"""Kept as written until the rule of the item is known; `period_of` reads it."""
NO_PERIOD = Period.of_day(NO_DAY)
"""Stands for an item's period that was told already, so that its observations are read all the same."""
FIGURE = Made(by=read_figure, meaning='số liệu như in trong bài, trong dấu nháy: "133", "42,3%", "53/60", "hơn 600 triệu đồng"')
TARGET_RULE = Made(by=_target_rule, meaning=Choice(of=TargetRule).meaning)

OBSERVATION = Schema(
    name="observations",
    keys=(
        Key(name="indicator", kind=Identifier(), is_required=True, meaning="Mã chỉ tiêu, có tệp cùng tên trong data/indicators/."),
        Key(name="value", kind=FIGURE,
            meaning="Số liệu đúng như in trong bài, kể cả “hơn”, “gần”. Bỏ trống nếu status nói vì sao không có số."),
        Key(name="quote", kind=Text(longest=600), is_required=True,
            meaning="Câu trong thân bài nêu số liệu, chép đúng từng chữ, chỉ có một chỗ trong bài."),
        Key(name="period", kind=PERIOD, meaning="Kỳ của số liệu, nếu khác kỳ của bài."),
        Key(name="measure", kind=Choice(of=Measure), meaning="Thực hiện hay kế hoạch."),
        Key(name="rule", kind=TARGET_RULE, meaning="Với kế hoạch: đạt ít nhất, nhiều nhất hay đúng bằng."),
        Key(name="status", kind=Choice(of=Status), meaning="Tình trạng số liệu; ba giá trị cuối nghĩa là không có số và vì sao."),
        Key(name="place", kind=Text(), meaning="Nơi số liệu nói tới, nếu khác địa bàn của cơ quan."),
        Key(name="dimensions", kind=Labels(), meaning="Phân tổ, ví dụ {dot: dot-1}."),
        Key(name="speaker", kind=Text(), meaning="Người phát biểu số liệu, nếu khác người phát biểu của bài."),
        Key(name="note", kind=Text(longest=600), meaning="Điều người đọc kỹ cần biết về số liệu này."),
    ),
)  # fmt: skip


def period_of(written: tuple[Node, str] | None, findings: Findings, *, rule: PeriodRule, name: str = "period") -> Period | None:
    """The period an editor wrote, under the rule of the item; None where nothing readable was written."""
    if written is None:
        return None
    node, text = written
    period = read_period(text, rule=rule)
    if isinstance(period, Period):
        return period
    findings.add(Fault.NOT_A_PERIOD, node.place, name=name, found=text)
    return None


def read_observation(node: Node, findings: Findings, *, item_period: Period | None, rule: PeriodRule, speaker: str) -> Observation | None:
    """One entry of the list; None where its period is unknown, so that nothing can be checked against it."""
    values = OBSERVATION.read(node, findings, inside="observations.")
    _check_value_and_status(node, values, findings)
    written_period = values["period"]
    period = period_of(written_period, findings, rule=rule) or item_period
    if period is None:
        if written_period is None:
            findings.add(Fault.NO_PERIOD, node.place, name="observations.period")
        return None
    if (values["measure"] is Measure.TARGET) != (values["rule"] is not None):
        findings.add(Fault.NEEDS_COMPANION, values.origin.start, name="measure: target", expected="rule")
    dimensions = tuple(sorted(values["dimensions"]))
    return Observation(
        indicator=values["indicator"],
        value=values["value"],
        period=period,
        quote=values["quote"],
        measure=values["measure"],
        target_rule=values["rule"],
        status=values["status"],
        place=values["place"],
        dimensions=dimensions,
        speaker=values["speaker"] or speaker,
        note=values["note"],
        anchor=_anchor(values, dimensions, period if period != item_period else None),
        origin=values.origin,
    )


def _check_value_and_status(node: Node, values: Values, findings: Findings) -> None:
    written = next((value for key, value in node.entries if key.text == "value"), None) if isinstance(node, Mapping) else None
    is_written = written is not None and not (isinstance(written, Scalar) and not written.text.strip())
    if values["status"].is_missing and is_written:
        findings.add(Fault.VALUE_AND_REASON, values.origin.place("value"), name="observations.value", found=values["status"].value)
    if not values["status"].is_missing and written is None and isinstance(node, Mapping):
        findings.add(Fault.NO_VALUE, node.place, name="observations.value")


def _anchor(values: Values, dimensions: tuple[tuple[str, str], ...], own_period: Period | None) -> str:
    """Stays the same when other observations come or go: made of what the observation is about, not of its position."""
    parts = ["so-lieu", values["indicator"], *(code for _, code in dimensions), slug(values["place"])]
    if values["measure"] is Measure.TARGET:
        parts.append("ke-hoach")
    if own_period:
        parts.append(own_period.code.lower())
    return "-".join(part for part in parts if part)
