"""What the numbers show, in a sentence: a fact of a series -> its value, the change against the same interval a year earlier, and a record.

Only like is compared with like: within one segment of a series, and exact figures only. What cannot be compared is said, with the reason.
"""

from decimal import ROUND_HALF_UP, Context, Decimal

from portal.catalogue.facts import Fact
from portal.catalogue.series import Segment, Series, a_year_before
from portal.model.indicator import Direction, Indicator
from portal.model.observation import Measure, Status
from portal.model.period import Span
from portal.model.quantity import Comparator
from portal.model.register import Unit
from portal.vietnamese.dates import write_date
from portal.vietnamese.numbers import write_number
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.period import period_words

FEWEST_FOR_A_RECORD = 4
_TENTH = Decimal("0.1")
_ROUNDING = Context(prec=500, rounding=ROUND_HALF_UP)
_DOUBT = {
    Status.PROVISIONAL: " (sơ bộ)",
    Status.ESTIMATE: " (ước thực hiện)",
    Status.FORECAST: " (dự báo)",
    Status.LOW_RELIABILITY: " (độ tin cậy thấp)",
}


def summary(fact: Fact, series: Series, indicator: Indicator, unit: Unit) -> str:
    """One or two Vietnamese sentences; `fact` has a value and belongs to `series`."""
    shown = Figure.of_vintage(fact.last, unit, status=fact.status)
    what = "kế hoạch" if fact.measure is Measure.TARGET else "số liệu"
    opening = f"{_capital(period_words(fact.period))}, {what} của {_where(fact, indicator)} là {shown.text}{_DOUBT.get(fact.status, '')}"
    change, obstacle = _change(fact, series, indicator, unit)
    first = f"{opening}, {change}" if change else opening
    record = _record(fact, series.segment_of(fact), unit)
    sentence = f"{first}; {record}." if record else f"{first}."
    return f"{sentence} {obstacle}".strip()


def change_words(fact: Fact, series: Series, indicator: Indicator, unit: Unit) -> str:
    """ "tăng 12 hồ sơ (9,9%)" against the same interval a year earlier, or "" where nothing like it is known."""
    compared = _compared(fact, series, unit)
    if compared is None:
        return ""
    now, then = compared
    return "không đổi" if now == then else _difference(now, then, unit)


def year_before_words(span: Span) -> str:
    """The interval a year earlier: of a year the year before, of its parts "cùng kỳ năm trước"."""
    return "năm trước" if span is Span.YEAR else "cùng kỳ năm trước"


def trend(fact: Fact, series: Series, unit: Unit) -> int | None:
    """1, -1 or 0: more, less or as much as in the same interval a year earlier; None where nothing like it is known."""
    compared = _compared(fact, series, unit)
    return None if compared is None else (compared[0] > compared[1]) - (compared[0] < compared[1])


def _compared(fact: Fact, series: Series, unit: Unit) -> tuple[Decimal, Decimal] | None:
    """Now, and a year earlier."""
    before = series.year_before(fact)
    return (_amount(fact, unit), _amount(before, unit)) if before is not None and _is_exact(fact) and _is_exact(before) else None


def _change(fact: Fact, series: Series, indicator: Indicator, unit: Unit) -> tuple[str, str]:
    """The change in words, or why there is none."""
    before = series.year_before(fact)
    if len(series.facts) == 1:
        return "", "Mới có số của một kỳ như vậy, chưa so sánh được."
    if before is None or before.value is None:
        return "", _why_not_compared(fact, series)
    if not (_is_exact(fact) and _is_exact(before)):
        printed = next(one.value.printed for one in (fact, before) if one.value and not _is_exact(one))
        return "", f"Không tính được mức tăng, giảm so với {before.period.label} vì văn bản chỉ nêu “{printed}”."
    now, then = _amount(fact, unit), _amount(before, unit)
    if now == then:
        return f"bằng {before.period.label}", ""
    better = {Direction.HIGHER_BETTER: now > then, Direction.LOWER_BETTER: now < then}.get(indicator.direction)
    judgement = {True: ", tốt hơn", False: ", kém hơn", None: ""}[better]
    return f"{_difference(now, then, unit)} so với {before.period.label}{judgement}", ""


def _why_not_compared(fact: Fact, series: Series) -> str:
    cut, wanted = series.segment_of(fact).cut, a_year_before(fact.period)
    if cut and wanted and wanted.start < cut.day:
        return f"Không so được với số liệu trước ngày {write_date(cut.day)}. Lý do: {cut.note}."
    return f"Chưa có số liệu {year_before_words(fact.period.span)} để so sánh."


def _difference(now: Decimal, then: Decimal, unit: Unit) -> str:
    word, size = ("tăng", now - then) if now > then else ("giảm", then - now)
    if unit.symbol == "%":
        return f"{word} {_rounded(size) if size >= _TENTH else write_number(size)} điểm phần trăm"
    shown = f"{word} {write_number(size)} {unit.symbol or unit.label}"
    share = _ROUNDING.divide(size * 100, then) if then > 0 else None
    return shown if share is None or share < _TENTH else f"{shown} ({_rounded(share)}%)"


def _record(fact: Fact, segment: Segment, unit: Unit) -> str:
    """Highest or lowest of at least FEWEST_FOR_A_RECORD exact values of like intervals up to this one."""
    known = [one for one in segment.facts if one.period.sort_key <= fact.period.sort_key and _is_exact(one)]
    if len(known) < FEWEST_FOR_A_RECORD or not _is_exact(fact):
        return ""
    now, others = _amount(fact, unit), [_amount(one, unit) for one in known if one is not fact]
    word = "cao nhất" if now > max(others) else "thấp nhất" if now < min(others) else ""
    return f"{word} trong {len(known)} kỳ có số liệu kể từ {known[0].period.label}" if word else ""


def _is_exact(fact: Fact) -> bool:
    return fact.value is not None and fact.value.comparator is Comparator.EQ


def _amount(fact: Fact, unit: Unit) -> Decimal:
    assert fact.value is not None
    return unit.amount(fact.value)


def _rounded(amount: Decimal) -> str:
    return write_number(amount.quantize(_TENTH, context=_ROUNDING)).removesuffix(",0")


def _where(fact: Fact, indicator: Indicator) -> str:
    part = breakdown(fact.first.observation, indicator)
    return f"{fact.lineage} ({part})" if part else fact.lineage


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
