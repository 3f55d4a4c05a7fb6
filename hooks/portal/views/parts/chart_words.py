"""The words of a chart: facts, series and cuts go in; what points, lines and readers who do not see it are told comes out, in Vietnamese."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from portal.catalogue.facts import Fact
from portal.catalogue.series import Cut, Segment, Series
from portal.model.indicator import BreakReason, Indicator
from portal.model.observation import Status
from portal.model.quantity import Comparator, Form
from portal.model.register import Unit
from portal.vietnamese.dates import write_date
from portal.vietnamese.numbers import write_number
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.period import period_words

DOUBTFUL = (Status.ESTIMATE, Status.PROVISIONAL, Status.FORECAST, Status.LOW_RELIABILITY)
"""Values that stand hollow, in the order in which a note names them."""
_DOUBT_WORDS = {
    Status.ESTIMATE: "ước thực hiện",
    Status.PROVISIONAL: "sơ bộ",
    Status.FORECAST: "dự báo",
    Status.LOW_RELIABILITY: "độ tin cậy thấp",
}
_CUT_WORDS = {
    BreakReason.TERRITORY: "Đổi địa giới từ",
    BreakReason.UNIT: "Đổi đơn vị tính từ",
    BreakReason.DEFINITION: "Đổi định nghĩa từ",
    BreakReason.METHODOLOGY: "Đổi cách tính từ",
}
_TENTH = Decimal("0.1")
_ROUNDING = Context(prec=500, rounding=ROUND_HALF_UP)
"""No figure an editor can write has more digits."""


def point_words(fact: Fact, unit: Unit, indicator: Indicator | None) -> str:
    """ "quý I/2023: hơn 133 đơn vị, ước thực hiện (Hải Phòng)"."""
    return f"{period_words(fact.period)}: {_value_words(fact, unit)} ({where_words(fact, indicator)})"


def short_value(fact: Fact, unit: Unit, *, power: int) -> str:
    """The number beside a point, counted in `10 ** power` as the axis counts, with the doubt of the document: "hơn 600", "88,3"."""
    assert fact.value is not None
    number = Figure.of_vintage(fact.last, unit).number
    is_exact, is_ratio = fact.value.comparator is Comparator.EQ, fact.value.form is Form.RATIO
    if fact.value.comparator is Comparator.ORDER or (is_ratio and not is_exact):
        return number
    amount = unit.amount(fact.value)
    doubt = "" if is_exact else number.removesuffix(write_number(amount))
    if power or is_ratio:
        return f"{doubt}{write_number(amount.scaleb(-power, _ROUNDING).quantize(_TENTH, context=_ROUNDING)).removesuffix(',0')}"
    return f"{doubt}{write_number(amount)}"


def where_words(fact: Fact, indicator: Indicator | None) -> str:
    """ "Hải Phòng · Đợt 1 · quận Lê Chân"."""
    return " · ".join(filter(None, (fact.lineage, _part_words(fact, indicator))))


def series_names(series: Sequence[Series], indicator: Indicator | None) -> tuple[str, ...]:
    """What tells each series from the others: its place, its part of the whole, or both."""
    facts = [one.facts[0] for one in series]
    parts = [_part_words(fact, indicator) for fact in facts]
    if len(set(parts)) == 1:
        return tuple(fact.lineage for fact in facts)
    if len({fact.lineage for fact in facts}) == 1:
        return tuple(part or "Tổng số" for part in parts)
    return tuple(f"{fact.lineage} · {part or 'tổng số'}" for fact, part in zip(facts, parts, strict=True))


def cut_words(cut: Cut, segment: Segment) -> str:
    """The short label of a cut, "Đổi địa giới từ 01/07/2025"."""
    is_only_stated = cut.reason is BreakReason.METHODOLOGY and segment.facts[0].status is Status.BREAK
    return f"{'Chuỗi mới từ' if is_only_stated else _CUT_WORDS[cut.reason]} {write_date(cut.day)}"


def description(series: Sequence[Series], targets: Sequence[Series], unit: Unit, indicator: Indicator | None) -> str:
    """What a reader sees at a glance: of each segment how many values, from when to when, the lowest and the highest; and what cuts it."""
    names = series_names(series, indicator) if len(series) > 1 else ("",)
    told = []
    for name, one in zip(names, series, strict=True):
        segments = [_segment_words(segment, unit) for segment in one.segments]
        told.append(f"{name}: {' '.join(segments)}" if name else " ".join(segments))
    planned = [
        (f"{where_words(fact, indicator)}, " if len(series) > 1 else "", fact) for one in targets for fact in one.facts if fact.value is not None
    ]
    if planned:
        told.append(f"Kế hoạch: {'; '.join(f'{place}{fact.period.label} {_number_words(fact, unit)}' for place, fact in planned)}.")
    return " ".join(told)


def _segment_words(segment: Segment, unit: Unit) -> str:
    """Only what may be compared is: each segment has a lowest and a highest value of its own."""
    known = [fact for fact in segment.facts if fact.value is not None]
    missing = len(segment.facts) - len(known)
    opening = f"{segment.cut.note}: " if segment.cut else ""
    absent = f" Có {missing} kỳ văn bản nói là không có giá trị." if missing else ""
    if not known:
        return f"{opening}không có giá trị nào.{absent}"
    if len(known) == 1:
        return f"{opening}{_dated(known[0], unit)}.{absent}"
    amounts = [unit.amount(fact.value) for fact in known if fact.value]
    lowest, highest = known[amounts.index(min(amounts))], known[amounts.index(max(amounts))]
    span = f"{opening}{len(known)} giá trị từ {known[0].period.label} đến {known[-1].period.label}"
    if lowest is highest:
        return f"{span}, đều là {_value_words(lowest, unit)}.{absent}"
    return f"{span}; thấp nhất: {_dated(lowest, unit)}; cao nhất: {_dated(highest, unit)}.{absent}"


def notes(series: Sequence[Series], targets: Sequence[Series], left_out: Sequence[str], *, begins_at_zero: bool) -> tuple[str, ...]:
    """What the signs of this chart mean; only of signs it has."""
    facts = [fact for one in series for fact in one.facts]
    known = [fact for fact in (*facts, *(fact for one in targets for fact in one.facts)) if fact.value is not None]
    doubts = [_DOUBT_WORDS[status] for status in DOUBTFUL if any(fact.status is status for fact in known)]
    cuts = dict.fromkeys(segment.cut.note for one in series for segment in one.segments if segment.cut)
    found = [f"{note}: các giá trị hai bên nét đứt dọc không so với nhau." for note in cuts]
    found += [f"Hình rỗng, nét chấm: {', '.join(doubts)}."] if doubts else []
    if any(fact.value and fact.value.comparator is not Comparator.EQ for fact in known):
        found.append("Dấu mũ: văn bản không nêu đúng một số mà nói “hơn” (mũ trên), “gần”, “dưới” (mũ dưới) hoặc “khoảng” (cả hai).")
    found += ["Dấu ×: kỳ không có giá trị, lý do đọc tại dấu ấy."] if any(fact.value is None for fact in facts) else []
    found += ["Vạch ngang: kế hoạch."] if any(fact.value for one in targets for fact in one.facts) else []
    found += [] if begins_at_zero else ["Trục giá trị không bắt đầu từ 0."]
    found += [f"Biểu đồ vẽ {len(series)} dãy đầu; {len(left_out)} dãy nữa có trong bảng: {', '.join(left_out)}."] if left_out else []
    return tuple(found)


def _value_words(fact: Fact, unit: Unit) -> str:
    status = Figure.of_vintage(fact.last, unit, status=fact.status).status.replace(" · ", ", ")
    value = "không có giá trị" if fact.value is None else _number_words(fact, unit)
    return f"{value}, {status}" if status else value


def _number_words(fact: Fact, unit: Unit) -> str:
    figure = Figure.of_vintage(fact.last, unit)
    return f"{figure.text} = {figure.derived}" if figure.derived else figure.text


def _dated(fact: Fact, unit: Unit) -> str:
    return f"{_value_words(fact, unit)} ({fact.period.label})"


def _part_words(fact: Fact, indicator: Indicator | None) -> str:
    observation = fact.first.observation
    if indicator:
        return breakdown(observation, indicator)
    return " · ".join(filter(None, (*(code for _, code in observation.dimensions), observation.place)))
