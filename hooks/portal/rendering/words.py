"""Vietnamese words for the codes of the files: comparator, status, kind of value, revision and what else clerks read instead of codes."""

from portal.model.indicator import BreakReason, Collect, Direction, Frequency, IndicatorStatus
from portal.model.observation import Measure, Status, TargetRule
from portal.model.quantity import Comparator
from portal.model.revision import RevisionKind
from portal.views.dataset import WITHDRAWN, VintageRow
from portal.views.indicator_data import IndicatorData
from portal.views.parts.figure import COMPARATOR_WORDS

COMPARATORS = {"": "", **{one.value: words for one, words in COMPARATOR_WORDS.items()}, Comparator.ORDER.value: "chỉ nêu cỡ"}
STATUSES = {
    Status.FINAL.code: "chính thức",
    Status.PROVISIONAL.code: "sơ bộ",
    Status.ESTIMATE.code: "ước thực hiện",
    Status.FORECAST.code: "dự báo",
    Status.BREAK.code: "mở đầu chuỗi mới",
    Status.LOW_RELIABILITY.code: "độ tin cậy thấp",
    Status.CANNOT_EXIST.code: "không thể có",
    Status.NOT_COLLECTED.code: "không thu thập",
    Status.SUPPRESSED.code: "không công bố",
    WITHDRAWN: "đã rút",
}
REVISIONS = {
    RevisionKind.SCHEDULED.value: "thay số sơ bộ bằng số chính thức",
    RevisionKind.CORRECTION.value: "cơ quan sửa số đã nêu sai",
    RevisionKind.TRANSCRIPTION.value: "cổng chép sai, nay chép lại",
    RevisionKind.METHODOLOGY.value: "đổi cách tính hoặc định nghĩa",
    RevisionKind.WITHDRAWAL.value: "số đã nêu bị rút",
}
FREQUENCIES = {
    Frequency.IRREGULAR.value: "không định kỳ",
    Frequency.MONTHLY.value: "hằng tháng",
    Frequency.QUARTERLY.value: "hằng quý",
    Frequency.HALF_YEARLY.value: "sáu tháng một lần",
    Frequency.ANNUAL.value: "hằng năm",
}
COLLECTS = {
    Collect.SUM.value: "cộng dồn trong kỳ",
    Collect.END_OF_PERIOD.value: "tại ngày cuối kỳ",
    Collect.AVERAGE.value: "bình quân hoặc tỷ lệ trong kỳ",
}
DIRECTIONS = {
    Direction.HIGHER_BETTER.value: "cao hơn là tốt hơn",
    Direction.LOWER_BETTER.value: "thấp hơn là tốt hơn",
    Direction.NEUTRAL.value: "không so tốt, xấu",
}
INDICATOR_STATUSES = {IndicatorStatus.ACTIVE.value: "đang dùng", IndicatorStatus.RETIRED.value: "không còn thu thập"}
BREAKS = {
    BreakReason.TERRITORY.value: "thay đổi địa giới",
    BreakReason.UNIT.value: "thay đổi đơn vị tính",
    BreakReason.DEFINITION.value: "thay đổi định nghĩa",
    BreakReason.METHODOLOGY.value: "thay đổi cách tính",
}
_TARGETS = {
    "": "kế hoạch",
    TargetRule.AT_LEAST.value: "kế hoạch, tối thiểu",
    TargetRule.AT_MOST.value: "kế hoạch, tối đa",
    TargetRule.EXACT.value: "kế hoạch, đúng bằng",
}


def measure_of(row: VintageRow) -> str:
    """What happened, or what was planned and how it is to be met."""
    return _TARGETS[row.target_rule] if row.measure == Measure.TARGET.value else "thực hiện"


def missing_reason(row: VintageRow) -> str:
    """Why the row has no value; "" where it has one."""
    return "" if row.value else STATUSES[row.obs_status]


def parts_of(written: str, data: IndicatorData) -> str:
    """`khoi=_T;dot=dot-1` -> "Đợt: Đợt 1"; totals are left out."""
    labels = {(id, code): f"{title}: {label}" for id, title, codes in data.dimensions for code, label in codes}
    pairs = (tuple(pair.partition("=")[::2]) for pair in written.split(";"))
    return "; ".join(labels[pair] for pair in pairs if pair in labels)


def day(iso: str) -> str:
    """2020-03-13 -> 13/03/2020; "" stays ""."""
    return "/".join(reversed(iso.split("-")))
