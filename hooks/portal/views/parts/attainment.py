"""A plan beside what was reached: an attainment -> a row of a table with both sentences and the degree in words."""

from dataclasses import dataclass
from decimal import Decimal

from portal.catalogue.attainment import Attainment
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.judgement import Outcome
from portal.model.indicator import Indicator
from portal.model.observation import TargetRule
from portal.model.quantity import Comparator
from portal.vietnamese.dates import write_date
from portal.vietnamese.numbers import write_number
from portal.views.parts.derived import DerivedFigure, derived_figure
from portal.views.parts.figure import COMPARATOR_WORDS, Figure, breakdown
from portal.views.parts.period import period_words
from portal.views.parts.territory import territory_words

_OUTCOME_WORDS = {
    Outcome.MET: "đạt kế hoạch",
    Outcome.MISSED: "không đạt kế hoạch",
    Outcome.UNDECIDED: "chưa kết luận được vì văn bản không nêu số chính xác",
    Outcome.UNDER_WAY: "",
    Outcome.CUT_SHORT: "",
    Outcome.AWAITED: "chưa có số thực hiện",
}

_LIMIT_WORDS = {Outcome.MET: "trong giới hạn, đạt kế hoạch", Outcome.MISSED: "vượt giới hạn, không đạt kế hoạch"}


_SMALLEST = Decimal("0.1")
"""Fewer points than this are not told in figures, for a ratio has no last place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttainmentRow:
    """`actual` is None where nothing was counted: then `absence` stands there. `actual_period` is "" where it is the plan's own; sentences are
    addresses. Where `derived` is not None it makes `actual`, which has no sentence of its own.
    """

    period: str
    where: str
    target: Figure
    target_sentence: str
    actual: Figure | None
    actual_period: str
    actual_sentence: str
    derived: DerivedFigure | None
    absence: str
    words: str


def attainment_row(one: Attainment, indicator: Indicator, catalogue: Catalogue) -> AttainmentRow:
    unit = catalogue.units[indicator.unit]
    result = one.actual or one.derived
    derived = derived_figure(one.derived, unit) if one.derived else None
    actual = Figure.of_vintage(one.actual.last, unit, status=one.actual.status) if one.actual else None
    return AttainmentRow(
        period=period_words(one.target.period),
        where=" · ".join(filter(None, (territory_words(one.target.territory, catalogue), breakdown(one.target, indicator)))),
        target=Figure.of_vintage(one.target.last, unit, status=one.target.status),
        target_sentence=one.target.sentence,
        actual=derived.figure if derived else actual,
        actual_period=result.period.label if result and one.is_partial else "",
        actual_sentence=one.actual.sentence if one.actual else "",
        derived=derived,
        absence="không có" if one.ended else "chưa có",
        words=attainment_words(one),
    )


def attainment_words(one: Attainment) -> str:
    """ "102,5% kế hoạch, đạt kế hoạch"; "68% kế hoạch năm 2025, sau 9 tháng đầu năm 2025": never called met before its end."""
    is_limit = one.rule is TargetRule.AT_MOST
    plan = "mức tối đa" if is_limit else "kế hoạch"
    degree = _share(one, plan) or _points(one, plan)
    ended = f"địa bàn chỉ đến {write_date(one.ended)} nên sẽ không có số cả kỳ" if one.ended else ""
    if not degree:
        return "; ".join(filter(None, (_OUTCOME_WORDS[one.outcome], ended)))
    if not one.is_partial:
        words = _LIMIT_WORDS.get(one.outcome, _OUTCOME_WORDS[one.outcome]) if is_limit else _OUTCOME_WORDS[one.outcome]
        return ", ".join(filter(None, (degree, words)))
    exceeded = "đã vượt mức tối đa, không đạt" if one.outcome is Outcome.MISSED else ""
    return "; ".join(filter(None, (degree, exceeded, ended)))


def _share(one: Attainment, plan: str) -> str:
    """Of the beginning of an interval with both their names."""
    if one.percent is None:
        return ""
    share = f"{COMPARATOR_WORDS.get(one.comparator, '')} {_written(one.percent)}% {plan}".strip()
    result = one.actual or one.derived
    return f"{share} {one.target.period.label}, sau {result.period.label}" if result and one.is_partial else share


def _points(one: Attainment, plan: str) -> str:
    """ "cao hơn kế hoạch 1,2 điểm phần trăm"; "" where the words of the documents leave open on which side the result lies, or there are none."""
    if one.points is None:
        return ""
    side = "cao hơn" if one.points > 0 else "thấp hơn"
    size = f"{_written(abs(one.points))} điểm phần trăm" if abs(one.points) >= _SMALLEST else "chưa đến 0,1 điểm phần trăm"
    match one.comparator:
        case Comparator.EQ:
            return f"{side} {plan} {size}" if one.points else f"bằng {plan}"
        case Comparator.APPROX | Comparator.ABOUT_BELOW:
            return f"{side} {plan} khoảng {size}" if one.points else f"xấp xỉ {plan}"
        case Comparator.GT | Comparator.AT_LEAST if one.points >= 0:
            beyond, itself = ("trên", "cao hơn") if one.comparator is Comparator.GT else ("ít nhất", "không thấp hơn")
        case Comparator.LT | Comparator.AT_MOST if one.points <= 0:
            beyond, itself = ("trên", "thấp hơn") if one.comparator is Comparator.LT else ("ít nhất", "không cao hơn")
        case _:
            return ""
    return f"{side} {plan} {beyond} {size}" if one.points else f"{itself} {plan}"


def _written(percent: Decimal) -> str:
    return write_number(percent).removesuffix(",0")
