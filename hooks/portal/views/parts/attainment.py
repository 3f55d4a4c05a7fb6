"""A plan beside what was reached: an attainment -> a row of a table with both sentences and the degree in words."""

from dataclasses import dataclass
from decimal import Decimal

from portal.catalogue.attainment import Attainment, Outcome
from portal.catalogue.catalogue import Catalogue
from portal.model.indicator import Indicator
from portal.model.observation import TargetRule
from portal.vietnamese.numbers import write_number
from portal.views.parts.figure import COMPARATOR_WORDS, Figure, breakdown
from portal.views.parts.period import period_words
from portal.views.parts.territory import territory_words

_OUTCOME_WORDS = {
    Outcome.MET: "đạt kế hoạch",
    Outcome.MISSED: "không đạt kế hoạch",
    Outcome.UNDECIDED: "chưa kết luận được vì văn bản không nêu số chính xác",
    Outcome.UNDER_WAY: "",
    Outcome.AWAITED: "chưa có số thực hiện",
}

_LIMIT_WORDS = {Outcome.MET: "trong giới hạn, đạt kế hoạch", Outcome.MISSED: "vượt giới hạn, không đạt kế hoạch"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AttainmentRow:
    """`actual` is None where nothing was counted; `actual_period` is "" where it is the plan's own. Sentences are addresses."""

    period: str
    where: str
    target: Figure
    target_sentence: str
    actual: Figure | None
    actual_period: str
    actual_sentence: str
    words: str


def attainment_row(one: Attainment, indicator: Indicator, catalogue: Catalogue) -> AttainmentRow:
    unit = catalogue.units[indicator.unit]
    return AttainmentRow(
        period=period_words(one.target.period),
        where=" · ".join(filter(None, (territory_words(one.target.territory, catalogue), breakdown(one.target.first.observation, indicator)))),
        target=Figure.of_vintage(one.target.last, unit, status=one.target.status),
        target_sentence=one.target.sentence,
        actual=Figure.of_vintage(one.actual.last, unit, status=one.actual.status) if one.actual else None,
        actual_period=one.actual.period.label if one.actual and one.is_partial else "",
        actual_sentence=one.actual.sentence if one.actual else "",
        words=attainment_words(one),
    )


def attainment_words(one: Attainment) -> str:
    """ "102,5% kế hoạch, đạt kế hoạch"; "68% kế hoạch năm 2025, sau 9 tháng đầu năm 2025": never called met before its end."""
    if one.actual is None or one.percent is None:
        return _OUTCOME_WORDS[one.outcome]
    share = f"{COMPARATOR_WORDS.get(one.comparator, '')} {_written(one.percent)}%".strip()
    is_limit = one.rule is TargetRule.AT_MOST
    if not one.is_partial:
        words = _LIMIT_WORDS.get(one.outcome, _OUTCOME_WORDS[one.outcome]) if is_limit else _OUTCOME_WORDS[one.outcome]
        return ", ".join(filter(None, (f"{share} {'mức tối đa' if is_limit else 'kế hoạch'}", words)))
    exceeded = "; đã vượt mức tối đa, không đạt" if one.outcome is Outcome.MISSED else ""
    return f"{share} {'mức tối đa' if is_limit else 'kế hoạch'} {one.target.period.label}, sau {one.actual.period.label}{exceeded}"


def _written(percent: Decimal) -> str:
    return write_number(percent).removesuffix(",0")
