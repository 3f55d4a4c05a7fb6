"""Sections of an indicator's page: one for each length of period and rule, its chart and its table about the same values."""

from datetime import date

import pytest

from builders import PERCENT, agency, article, catalogue, indicator, observation, unit
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.indicator import Break, BreakReason, Dimension
from portal.model.observation import Measure, Observation, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.views.parts.sections import SPAN_WORDS, Section, sections

ID = "don-vi-kiem-tra"
DOT = Dimension(id="dot", title="Đợt", codes=(("dot-1", "Đợt 1"), ("dot-2", "Đợt 2")))


def year(number: int, *, rule: PeriodRule = PeriodRule.CALENDAR) -> Period:
    return Period.of_months(Span.YEAR, number, rule=rule)


def quarter(number: int, index: int, *, rule: PeriodRule = PeriodRule.CALENDAR) -> Period:
    return Period.of_months(Span.QUARTER, number, index, rule=rule)


def said(printed: str, period: Period, **changes) -> Observation:
    marks = [
        period.code.lower(),
        period.rule.value,
        changes.get("measure", Measure.ACTUAL).value,
        *(code for _, code in changes.get("dimensions", ())),
    ]
    return observation(printed, period=period, anchor="-".join(["so-lieu", *marks]), **changes)


def planned(printed: str, period: Period, **changes) -> Observation:
    return said(printed, period, measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST, **changes)


def known(*items: Article, **changes) -> Catalogue:
    agencies = (agency(), agency("thai-binh", place="Thái Bình"))
    return catalogue(*items, indicators=(indicator(**{"dimensions": (DOT,)} | changes),), units=(unit(), PERCENT), agencies=agencies)


def shown(*observations: Observation, **changes) -> tuple[Section, ...]:
    found = known(article(observations=observations), **changes)
    return sections(found.indicators[ID], found)


def numbers(section: Section) -> list[str]:
    return [row.figure.number for row in section.rows]


def drawn(section: Section) -> list[str]:
    """The values of the points of its chart."""
    assert section.chart is not None
    return [mark.point.value for marks in section.chart.wide.marks for mark in marks]


def test_the_section_with_most_values_comes_first():
    """Not the shortest period, nor the newest."""
    found = shown(said("1", quarter(2023, 1)), said("2", year(2020)), said("3", year(2021)), additive=False)

    assert [(one.title, one.anchor) for one in found] == [("Theo năm", "ky-year"), ("Theo quý", "ky-quarter")]


def test_of_as_many_values_the_shorter_period_comes_first():
    """So that the order is always the same."""
    found = shown(said("1", year(2020)), said("2", quarter(2023, 1)), said("3", Period.of_months(Span.NINE_MONTHS, 2023)), additive=False)

    assert [one.anchor for one in found] == ["ky-quarter", "ky-nine-months", "ky-year"]


def test_periods_of_the_calendar_and_of_reports_are_apart():
    """Each rule in a section of its own, at an address of its own, and a word to say which."""
    found = shown(said("1", quarter(2023, 1)), said("2", quarter(2023, 1, rule=PeriodRule.REPORTING)), additive=False)

    assert [(one.anchor, numbers(one)) for one in found] == [("ky-quarter", ["1"]), ("ky-quarter-bao-cao", ["2"])]
    assert found[1].title == "Theo quý, kỳ báo cáo theo Nghị định 09/2019/NĐ-CP, Điều 12"


def test_every_length_of_period_has_words_of_its_own():
    """A heading is also what a link says."""
    assert list(SPAN_WORDS) == list(Span)
    assert len(set(SPAN_WORDS.values())) == len(Span)


def test_rows_run_from_new_to_old_totals_before_parts():
    """In one period by place, then by part."""
    part = {"dimensions": (("dot", "dot-1"),)}
    ours = article("a", observations=(said("1", year(2021)), said("3", year(2022), **part), said("4", year(2022))))
    theirs = article("b", agency="thai-binh", observations=(said("5", year(2022)),))
    found = known(ours, theirs)
    [section] = sections(found.indicators[ID], found)

    assert numbers(section) == ["4", "3", "5", "1"]
    assert [row.place for row in section.rows] == ["Hải Phòng", "Hải Phòng", "Thái Bình", "Hải Phòng"]


def test_plans_are_no_rows():
    """They stand beside what was reached, elsewhere on the page."""
    [section] = shown(said("1", year(2021)), planned("9", year(2022)))

    assert numbers(section) == ["1"]


def test_the_chart_shows_the_totals_and_no_part():
    """A part below its whole would look like another place."""
    part = {"dimensions": (("dot", "dot-1"),)}
    [section] = shown(said("10", year(2021)), said("20", year(2022)), said("3", year(2021), **part), said("4", year(2022), **part))

    assert sorted(drawn(section)) == ["10", "20"]
    assert len(section.rows) == 4


def test_without_totals_the_chart_shows_the_parts():
    """Some documents only ever tell the parts."""
    part = {"dimensions": (("dot", "dot-1"),)}
    [section] = shown(said("3", year(2021), **part), said("4", year(2022), **part))

    assert sorted(drawn(section)) == ["3", "4"]


def test_one_value_is_no_chart():
    """There is nothing to see in a single point."""
    [section] = shown(said("3", year(2021)))

    assert section.chart is None


def test_a_row_tells_what_changed_in_a_year():
    """The same words as in the summary, in the same segment only."""
    [section] = shown(said("10", year(2021)), said("15", year(2022)))

    assert [row.change for row in section.rows] == ["tăng 5 đơn vị (50%)", ""]


def test_every_row_without_a_comparison_because_of_a_cut_says_so():
    """The note once, at the first row after it, then in few words; a year later there is something to compare with again."""
    cut = Break(day=date(2022, 7, 1), reason=BreakReason.DEFINITION, note="Đếm cả hộ.")
    stated = [said(str(number), quarter(2021 + number // 4, number % 4 + 1)) for number in range(12)]
    section = next(one for one in shown(*stated, breaks=(cut,), additive=False) if one.anchor == "ky-quarter")

    short = "Chuỗi số ngắt từ 01/07/2022"
    assert [row.cut for row in section.rows] == ["", "", short, short, short, "Đếm cả hộ", "", "", "", "", "", ""]
    assert [bool(row.change) for row in section.rows] == [True, True, False, False, False, False, True, True, False, False, False, False]


def test_a_row_without_last_year_s_value_for_another_reason_names_no_cut():
    """Nobody stated it, and it would be on this side of the cut."""
    cut = Break(day=date(2021, 1, 1), reason=BreakReason.DEFINITION, note="Đếm cả hộ.")
    [section] = shown(said("1", year(2020)), said("2", year(2021)), said("3", year(2023)), breaks=(cut,))

    assert [row.cut for row in section.rows] == ["", "Đếm cả hộ", ""]


def test_a_derived_part_says_of_what():
    """Else it would stand there as the whole."""
    part = {"dimensions": (("dot", "dot-1"),)}
    nine = Period.of_months(Span.NINE_MONTHS, 2022)
    found = shown(said("30", nine, **part), said("40", year(2022), **part), said("1", quarter(2021, 1)))

    assert [row.place for one in found for row in one.derived] == ["Hải Phòng · Đợt 1"]


def test_a_cut_is_told_at_the_first_row_after_it_only():
    """The rows after that one may be compared with it."""
    cut = Break(day=date(2022, 7, 1), reason=BreakReason.DEFINITION, note="Đếm cả hộ.")
    [section] = shown(said("10", year(2021)), said("15", year(2022)), said("16", year(2023)), said("17", year(2024)), breaks=(cut,))

    assert [row.cut for row in section.rows] == ["", "", "Đếm cả hộ", ""]


def test_derived_values_stand_in_the_section_of_their_own_length_from_new_to_old():
    """With the words that say what they are made of; nothing derived is a row."""
    observations = (
        said("10", quarter(2022, 1)),
        said("30", Period.of_months(Span.HALF, 2022)),
        said("45", Period.of_months(Span.NINE_MONTHS, 2022)),
    )
    quarters = next(one for one in shown(*observations) if one.anchor == "ky-quarter")

    assert [(row.period, row.figure, row.how) for row in quarters.derived] == [
        ("quý III/2022", "15 đơn vị", "tính từ 9 tháng đầu năm 2022 trừ 6 tháng đầu năm 2022"),
        ("quý II/2022", "20 đơn vị", "tính từ 6 tháng đầu năm 2022 trừ quý I/2022"),
    ]
    assert {row.place for row in quarters.derived} == {"Hải Phòng"}
    assert numbers(quarters) == ["10"]


def test_what_is_derived_by_the_rule_of_reports_stands_with_reports():
    """A reporting quarter has other days than one of the calendar."""
    found = shown(
        said("10", quarter(2022, 1, rule=PeriodRule.REPORTING)),
        said("30", Period.of_months(Span.HALF, 2022, rule=PeriodRule.REPORTING)),
        said("7", quarter(2022, 1)),
    )
    derived = {one.anchor: [row.period for row in one.derived] for one in found}

    assert derived["ky-quarter"] == []
    assert derived["ky-quarter-bao-cao"] == ["quý II/2022 (15/03/2022–14/06/2022)"]


@pytest.mark.parametrize("additive", [True, False])
def test_only_what_may_be_added_is_derived(additive: bool):
    """A stock of two quarters has no sum."""
    found = shown(said("10", quarter(2022, 1)), said("30", Period.of_months(Span.HALF, 2022)), additive=additive)

    assert any(one.derived for one in found) is additive


def test_an_indicator_without_values_has_no_section():
    """Its page says so in other words."""
    assert shown() == ()
