"""The observations of an item: a list in its front matter -> Observation records, their periods and anchors filled in."""

import re
from dataclasses import replace
from enum import Enum
from itertools import pairwise

from portal.model.fault import Fault
from portal.model.hint import Hint, english
from portal.model.indicator import TOTAL
from portal.model.observation import Correction, Measure, Observation, Status, TargetRule
from portal.model.period import Period, PeriodRule
from portal.model.quantity import Comparator, Quantity
from portal.model.revision import Revision, RevisionKind
from portal.reading.figures import read_figure
from portal.reading.findings import Findings
from portal.reading.kinds import NO_DAY, Choice, Day, Identifier, Items, Labels, Made, Text, scalar_text
from portal.reading.nodes import Mapping, Node, Scalar
from portal.reading.periods import PERIOD, period_of
from portal.reading.schema import Key, Schema, Values, lines_of
from portal.vietnamese.slug import slug


def _none_or_one(of: type[Enum]) -> Made:
    """A choice that is None where it is not written."""
    choice = Choice(of=of)
    return Made(by=lambda node, findings, name: choice.read(node, findings, name=name), meaning=choice.meaning)


_FIGURES = '"133", "42,3%", "53/60", "hơn 600 triệu đồng"'
FIGURE = Made(by=read_figure, meaning=Hint(f"số liệu như in trong bài, trong dấu nháy: {_FIGURES}", english=f"a figure as printed: {_FIGURES}"))
TARGET_RULE, SURENESS, COMPARATOR = map(_none_or_one, (TargetRule, Status, Comparator))
_ID = re.compile(r"[a-z0-9-]+#so-lieu-[a-z0-9-]+")
_ID_MEANING = Hint(
    "mã số liệu: tên-bài#so-lieu-…, chép từ trang của chỉ tiêu", english="an id of an observation: item#so-lieu-…, copied from the indicator's page"
)

_NO_VALUE = {status.value: status for status in Status if status.is_missing} | {"withdrawn": None}


def _was(node: Node, findings: Findings, name: str) -> tuple[Quantity | None, Status | None]:
    """A figure, or why there was none."""
    if isinstance(node, Scalar) and node.text.strip() in _NO_VALUE:
        return None, _NO_VALUE[node.text.strip()]
    return read_figure(node, findings, name), Status.FINAL


_REASONS = ", ".join(_NO_VALUE)
WAS = Made(
    by=_was,
    meaning=Hint(f"{FIGURE.meaning}; hoặc một trong: {_REASONS}", english=f"{english(FIGURE.meaning)}; or one of: {_REASONS}"),
    blank=(None, Status.FINAL),
)

REVISION = Schema(
    name="revision",
    keys=(
        Key(name="kind", kind=Choice(of=RevisionKind), is_required=True, meaning="Vì sao số cũ được thay."),
        Key(name="reason", kind=Text(longest=600), is_required=True, meaning="Lý do, một câu; hiện công khai trên trang."),
    ),
)
CORRECTION = Schema(
    name="corrections",
    keys=(
        Key(name="date", kind=Day(), is_required=True, meaning="Ngày sửa trên cổng."),
        Key(name="was", kind=WAS, is_required=True, meaning="Giá trị trước khi sửa, đúng như đã đăng; hoặc lý do khi ấy không có số."),
        Key(name="status", kind=SURENESS, meaning="Tình trạng của was, nếu khác tình trạng sau khi sửa."),
        Key(name="kind", kind=Choice(of=RevisionKind), is_required=True, meaning="Vì sao sửa; withdrawal là rút, khi đó bỏ dòng value."),
        Key(name="reason", kind=Text(longest=600), is_required=True, meaning="Lý do, một câu; hiện công khai trên trang."),
    ),
)


def _revision(node: Node, findings: Findings, _name: str) -> tuple[RevisionKind, str]:
    values = REVISION.read(node, findings, inside="observations.revision.")
    return values["kind"], values["reason"]


def _correction(node: Node, findings: Findings, _name: str) -> Correction:
    values = CORRECTION.read(node, findings, inside="observations.corrections.")
    was, was_status = values["was"]
    return Correction(day=values["date"], was=was, was_status=was_status, status=values["status"], kind=values["kind"], reason=values["reason"])


def _observation_id(node: Node, findings: Findings, name: str) -> str:
    text = scalar_text(node, findings, name=name)
    if text is not None and not _ID.fullmatch(text):
        findings.add(Fault.NOT_AN_OBSERVATION_ID, node.place, name=name, found=text)
        return ""
    return text or ""


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
        Key(name="dimensions", kind=Labels(), is_opened=True, meaning="Phân tổ, ví dụ {dot: dot-1}."),
        Key(name="speaker", kind=Text(), meaning="Người phát biểu số liệu, nếu khác người phát biểu của bài."),
        Key(name="comparator", kind=COMPARATOR, meaning="Quan hệ với số thật, nếu chữ “hơn”, “gần”… không đứng liền trước số."),
        Key(name="revises", kind=Made(by=_observation_id, meaning=_ID_MEANING, blank=""),
            meaning="Số liệu của văn bản trước mà số này thay thế; đi cùng revision."),
        Key(name="revision", kind=Made(by=_revision, meaning=lines_of("kind", "reason")), meaning="Thay vì sao; đi cùng revises."),
        Key(name="corrections", kind=Items(of=Made(by=_correction, meaning=lines_of("date", "was", "kind", "reason"))),
            is_opened=True,
            meaning="Những lần sửa giá trị đã đăng của chính số liệu này, cũ trước mới sau."),
        Key(name="note", kind=Text(longest=600), meaning="Điều người đọc kỹ cần biết về số liệu này."),
    ),
)  # fmt: skip


def read_observation(node: Node, findings: Findings, *, item_period: Period | None, rule: PeriodRule, speaker: str) -> Observation | None:
    """One entry of the list; None where its period is unknown, so that nothing can be checked against it."""
    values = OBSERVATION.read(node, findings, inside="observations.")
    revision = _revision_of(values, findings)
    corrections: tuple[Correction, ...] = values["corrections"]
    last = corrections[-1].kind if corrections else revision.kind if revision else None
    _check_value_and_status(node, values, findings, is_withdrawn=last is RevisionKind.WITHDRAWAL)
    _check_order(corrections, values, findings)
    written_period = values["period"]
    period = item_period if written_period is None else period_of(written_period, findings, rule=rule)
    if period is None:
        if written_period is None:
            findings.add(Fault.NO_PERIOD, node.place, name="observations.period")
        return None
    _check_rule(values, findings)
    dimensions = tuple(sorted((dimension, code) for dimension, code in values["dimensions"] if code != TOTAL))
    return Observation(
        indicator=values["indicator"],
        value=_value(values, findings),
        period=period,
        quote=values["quote"],
        measure=values["measure"],
        target_rule=values["rule"],
        status=values["status"],
        place=values["place"],
        dimensions=dimensions,
        speaker=values["speaker"] or speaker,
        note=values["note"],
        revision=revision,
        corrections=corrections,
        anchor=_anchor(values, dimensions, period if period != item_period else None),
        origin=values.origin,
    )


def _check_rule(values: Values, findings: Findings) -> None:
    """A plan says how it is met, and only a plan; a measure that could not be read asks for nothing."""
    written = dict(values.origin.fields)
    is_target, target = values["measure"] is Measure.TARGET, "measure: target"
    if is_target and "rule" not in written:
        findings.add(Fault.NEEDS_COMPANION, written["measure"], name=target, expected="rule")
    is_misread = "measure" in written and any(issue.place == written["measure"] for issue in findings.issues)
    if "rule" in written and not is_target and not is_misread:
        findings.add(Fault.NEEDS_COMPANION, written["rule"], name="rule", expected=target)


def _revision_of(values: Values, findings: Findings) -> Revision | None:
    written = dict(values.origin.fields)
    if ("revises" in written) != ("revision" in written):
        present, absent = ("revises", "revision") if "revises" in written else ("revision", "revises")
        findings.add(Fault.NEEDS_COMPANION, written[present], name=f"observations.{present}", expected=absent)
    if not values["revises"] or values["revision"] is None:
        return None
    kind, reason = values["revision"]
    return Revision(revises=values["revises"], kind=kind, reason=reason)


def _value(values: Values, findings: Findings) -> Quantity | None:
    """The figure with the comparator that was given; one that contradicts the printed words is told."""
    value: Quantity | None = values["value"]
    given: Comparator | None = values["comparator"]
    if value is None or given is None or value.comparator is given:
        return value
    if value.comparator is not Comparator.EQ:
        place = values.origin.place("comparator")
        findings.add(Fault.COMPARATOR_CONTRADICTS, place, name="observations.comparator", found=given.value, expected=value.comparator.value)
    return replace(value, comparator=given)


def _check_order(corrections: tuple[Correction, ...], values: Values, findings: Findings) -> None:
    """The first that stands wrong is told, at itself."""
    dated = [(number, one.day) for number, one in enumerate(corrections) if one.day != NO_DAY]
    wrong = next(((number, day) for (_, before), (number, day) in pairwise(dated) if day <= before), None)
    if wrong:
        place = values.origin.place(f"corrections.{wrong[0]}")
        findings.add(Fault.CORRECTIONS_OUT_OF_ORDER, place, name="observations.corrections", found=f"{wrong[1]:%d/%m/%Y}")


def _check_value_and_status(node: Node, values: Values, findings: Findings, *, is_withdrawn: bool) -> None:
    written = next((value for key, value in node.entries if key.text == "value"), None) if isinstance(node, Mapping) else None
    is_written = written is not None and not (isinstance(written, Scalar) and not written.text.strip())
    if values["status"].is_missing and is_written:
        findings.add(Fault.VALUE_AND_REASON, values.origin.place("value"), name="observations.value", found=values["status"].value)
    if is_withdrawn and is_written:
        findings.add(Fault.VALUE_WITHDRAWN, values.origin.place("value"), name="observations.value")
    comparator = dict(values.origin.fields).get("comparator")
    if comparator and not is_written and (values["status"].is_missing or is_withdrawn):
        given: Comparator = values["comparator"]
        findings.add(Fault.COMPARATOR_WITHOUT_VALUE, comparator, name="observations.comparator", found=given.value)
    if not values["status"].is_missing and written is None and isinstance(node, Mapping) and not is_withdrawn:
        findings.add(Fault.NO_VALUE, node.place, name="observations.value")


def _anchor(values: Values, dimensions: tuple[tuple[str, str], ...], own_period: Period | None) -> str:
    """Stays the same when other observations come or go: made of what the observation is about, not of its position."""
    parts = ["so-lieu", values["indicator"], *(code for _, code in dimensions), slug(values["place"])]
    if values["measure"] is Measure.TARGET:
        parts.append("ke-hoach")
    if own_period:
        parts.append(own_period.code.lower())
    return "-".join(part for part in parts if part)
