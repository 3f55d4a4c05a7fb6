"""The words of a chart: facts, series and cuts go in; what points, lines and readers who do not see it are told comes out, in Vietnamese."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

from portal.catalogue.facts import Fact
from portal.catalogue.series import Cut, Segment, Series
from portal.model.indicator import BreakReason, Indicator
from portal.model.observation import Status
from portal.model.period import Period
from portal.model.quantity import Comparator, Form
from portal.model.register import Unit
from portal.vietnamese.dates import write_date
from portal.vietnamese.numbers import write_number
from portal.views.parts.chart_axes import POWERS
from portal.views.parts.figure import COMPARATOR_WORDS, Figure, breakdown
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
_CARETS = (
    ((Comparator.GT, Comparator.AT_LEAST), "mũ trên"),
    ((Comparator.LT, Comparator.ABOUT_BELOW, Comparator.AT_MOST), "mũ dưới"),
    ((Comparator.APPROX, Comparator.ORDER), "hai mũ"),
)
_CARET_WORDS = COMPARATOR_WORDS | {Comparator.ORDER: "hàng chục, hàng trăm…"}
_ROUNDING = Context(prec=500, rounding=ROUND_HALF_UP)
"""No figure an editor can write has more digits."""


def point_words(fact: Fact, unit: Unit, indicator: Indicator | None, *, ground: str = "") -> str:
    """ "quý I/2023: hơn 133 đơn vị, ước thực hiện (Hải Phòng)"; `ground`, where it is needed, is that of `ground_words`."""
    where = " · ".join(filter(None, (where_words(fact, indicator), ground)))
    return f"{period_words(fact.period)}: {_value_words(fact, unit)} ({where})"


def ground_words(series: Series) -> dict[int, str]:
    """By `id` of a fact, the days of the area it speaks of, "địa giới từ 01/07/2025"; nothing where the area never changed."""
    opened = [index for index, segment in enumerate(series.segments) if _is_of_territory(segment)]
    found: dict[int, str] = {}
    for index, segment in enumerate(series.segments):
        since = max((one for one in opened if one <= index), default=None)
        until = min((one for one in opened if one > index), default=None)
        words = [f"từ {write_date(_day(series.segments[since]))}"] if since is not None else []
        words += [f"đến {write_date(_day(series.segments[until]) - timedelta(days=1))}"] if until is not None else []
        found |= {id(fact): f"địa giới {' '.join(words)}" for fact in segment.facts if words}
    return found


def stated_twice(series: Series) -> dict[Period, Fact]:
    """The periods of which both the old and the new area have a value, as plans of the year of a merger do; and the value of the new one."""
    counts = Counter(fact.period for fact in series.facts)
    return {fact.period: fact for fact in series.facts if counts[fact.period] > 1}


def _is_of_territory(segment: Segment) -> bool:
    return segment.cut is not None and segment.cut.reason is BreakReason.TERRITORY


def _day(segment: Segment) -> date:
    assert segment.cut
    return segment.cut.day


def short_value(fact: Fact, unit: Unit, *, power: int, places: int) -> str:
    """The number beside a point, counted in `10 ** power` as the axis counts, with the doubt of the document: "hơn 600", "88,3".

    It is rounded to a tenth, or to the `places` of the axis where those are more; what that would make a zero says its own multiple.
    """
    assert fact.value is not None
    number = Figure.of_vintage(fact.last, unit).number
    is_exact, is_ratio = fact.value.comparator is Comparator.EQ, fact.value.form is Form.RATIO
    if fact.value.comparator is Comparator.ORDER or (is_ratio and not is_exact):
        return number
    amount = unit.amount(fact.value)
    doubt = "" if is_exact else number.removesuffix(write_number(amount))
    if power or is_ratio:
        shown = _rounded(amount, power=power, places=max(1, places))
        return f"{doubt}{_of_its_own_multiple(amount, unit) if amount and not shown else write_number(shown)}"
    return f"{doubt}{write_number(amount)}"


def _of_its_own_multiple(amount: Decimal, unit: Unit) -> str:
    """ "600 triệu", "12 đơn vị": beside an axis that counts in larger ones, where "0" would say there was none."""
    power, word = next(((power, word) for power, word in POWERS if abs(amount) >= Decimal(10) ** power), (0, unit.symbol or unit.label))
    number = write_number(_rounded(amount, power=power, places=max(1, 1 - amount.adjusted())))
    return f"{number}%" if word == "%" else f"{number} {word}"


def _rounded(amount: Decimal, *, power: int, places: int) -> Decimal:
    return amount.scaleb(-power, _ROUNDING).quantize(Decimal(1).scaleb(-places), context=_ROUNDING).normalize(_ROUNDING)


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
    """What a reader sees at a glance: of each segment how many values, from when to when, the lowest and the highest; and what cuts it.

    Results and plans are told apart, and each plan has its period and, where the area changed, whose it is.
    """
    names = series_names(series, indicator) if len(series) > 1 else ("",)
    told = []
    for name, one in zip(names, series, strict=True):
        segments = [_segment_words(segment, unit) for segment in one.segments]
        told.append(f"{name}: {' '.join(segments)}" if name else " ".join(segments))
    planned = [words for one in targets if (words := _planned_words(one, unit, indicator, is_named=len(series) > 1))]
    return " ".join((*(("Thực hiện:",) if planned else ()), *told, *planned))


def _planned_words(plan: Series, unit: Unit, indicator: Indicator | None, *, is_named: bool) -> str:
    """ "Kế hoạch của Ngàn Hạ, địa giới từ 01/07/2025: năm 2025: 650 hồ sơ.", a sentence for each area; "" where no plan has a value."""
    grounds = ground_words(plan)
    told: dict[str, list[str]] = {}
    for fact in plan.facts:
        if fact.value is not None:
            told.setdefault(grounds.get(id(fact), ""), []).append(f"{fact.period.label}: {_number_words(fact, unit)}")
    whose = f"Kế hoạch của {where_words(plan.facts[0], indicator)}" if is_named else "Kế hoạch"
    return " ".join(f"{', '.join(filter(None, (whose, ground)))}: {'; '.join(found)}." for ground, found in told.items())


def _segment_words(segment: Segment, unit: Unit) -> str:
    """Only what may be compared is: each segment has a lowest and a highest value of its own."""
    known = [fact for fact in segment.facts if fact.value is not None]
    missing = len(segment.facts) - len(known)
    opening = f"{segment.cut.note}: " if segment.cut else ""
    absent = f" Có {missing} kỳ mà văn bản nói rõ là không có số liệu." if missing else ""
    if not known:
        return f"{opening}không có số liệu nào.{absent}"
    if len(known) == 1:
        return f"{opening}{_dated(known[0], unit)}.{absent}"
    amounts = [unit.amount(fact.value) for fact in known if fact.value]
    lowest, highest = known[amounts.index(min(amounts))], known[amounts.index(max(amounts))]
    span = f"{opening}{write_number(len(known))} số liệu từ {known[0].period.label} đến {known[-1].period.label}"
    if lowest is highest:
        return f"{span}, đều là {_value_words(lowest, unit)}.{absent}"
    return f"{span}; thấp nhất: {_dated(lowest, unit)}; cao nhất: {_dated(highest, unit)}.{absent}"


def notes(
    series: Sequence[Series], targets: Sequence[tuple[str, Series]], left_out: Sequence[str], *, begins_at_zero: bool
) -> tuple[str, ...]:  # fmt: skip
    """What the signs of this chart mean; only of signs it has. Each plan stands beside the name of its series."""
    facts = [fact for one in series for fact in one.facts]
    known = [fact for fact in (*facts, *(fact for _, one in targets for fact in one.facts)) if fact.value is not None]
    doubts = [_DOUBT_WORDS[status] for status in DOUBTFUL if any(fact.status is status for fact in known)]
    cuts = dict.fromkeys(segment.cut.note for one in (*series, *(plan for _, plan in targets)) for segment in one.segments if segment.cut)
    found = [f"{note}: không so sánh số liệu ở hai bên nét đứt dọc." for note in cuts]
    found += [f"Hình rỗng, nét chấm: {', '.join(doubts)}."] if doubts else []
    found += _comparator_notes({fact.value.comparator for fact in known if fact.value})
    found += ["Dấu ×: kỳ không có số liệu; chọn dấu ấy để đọc lý do."] if any(fact.value is None for fact in facts) else []
    found += dict.fromkeys(_plan_notes([one for one in targets if any(fact.value for fact in one[1].facts)], is_named=len(series) > 1))
    found += [] if begins_at_zero else ["Trục giá trị không bắt đầu từ 0."]
    found += [f"Biểu đồ vẽ {len(series)} dãy đầu; {len(left_out)} dãy nữa có trong bảng: {', '.join(left_out)}."] if left_out else []
    return tuple(found)


def _comparator_notes(used: Container[Comparator]) -> Iterator[str]:
    """Which words of the documents each caret stands for; no word that no point of the chart has."""
    told = []
    for comparators, where in _CARETS:
        words = [f"“{_CARET_WORDS[one]}”" for one in comparators if one in used]
        told += [f"{', '.join(words)} ({where})"] if words else []
    if told:
        yield f"Dấu mũ: văn bản không nêu đúng một số mà nói {'; '.join(told)}."


def _plan_notes(targets: Sequence[tuple[str, Series]], *, is_named: bool) -> Iterator[str]:
    """Whose plan a dash is, and which of two of one period it is."""
    if len(targets) > 1:
        yield "Vạch ngang: kế hoạch của dãy có cùng màu và hình."
    elif targets:
        yield f"Vạch ngang: kế hoạch của {targets[0][0]}." if is_named else "Vạch ngang: kế hoạch."
    for _, one in targets:
        grounds, shared = ground_words(one), stated_twice(one)
        words = dict.fromkeys(grounds[id(fact)] for fact in shared.values())
        yield from (f"Vạch có chốt hai đầu: kế hoạch theo {ground}; vạch cùng kỳ không có chốt: theo địa giới cũ." for ground in words)


def _value_words(fact: Fact, unit: Unit) -> str:
    status = Figure.of_vintage(fact.last, unit, status=fact.status).status.replace(" · ", ", ")
    value = "không có số liệu" if fact.value is None else _number_words(fact, unit)
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
