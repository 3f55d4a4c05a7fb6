"""Periods: each way of writing one is read as the same interval, and a code or label is always read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.period import Period, PeriodRule, Span
from portal.vietnamese.periods import read_period
from portal.vietnamese.unreadable import Reason, Unreadable

COUNTS = {Span.MONTH: 12, Span.QUARTER: 4, Span.HALF: 2, Span.NINE_MONTHS: 1, Span.YEAR: 1}

years = st.integers(1900, 2100)


@st.composite
def parts_of_years(draw: st.DrawFn) -> Period:
    """Months, quarters, halves, nine months and years, under both rules."""
    span = draw(st.sampled_from(list(COUNTS)))
    return Period.of_months(span, draw(years), draw(st.integers(1, COUNTS[span])), rule=draw(st.sampled_from(PeriodRule)))


periods = st.one_of(
    parts_of_years(),
    st.builds(Period.of_day, st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))),
    st.tuples(years, years).map(sorted).map(lambda ends: Period.of_years(*ends)),
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2020-Q1", "2020-Q1"),
        ("2020-q1", "2020-Q1"),
        ("quý I/2020", "2020-Q1"),
        ("QUÝ I/2020", "2020-Q1"),
        ("quý I/ 2020", "2020-Q1"),
        ("quý I năm 2020", "2020-Q1"),
        ("quý I/năm 2020", "2020-Q1"),
        ("Quí I\u00a02020", "2020-Q1"),
        ("quý 3/2025", "2025-Q3"),
        ("quý III-2025", "2025-Q3"),
        ("Quý IV/2025", "2025-Q4"),
        ("Q1/2020", "2020-Q1"),
        ("3 tháng đầu năm 2020", "2020-Q1"),
        ("03 tháng đầu năm 2020", "2020-Q1"),
        ("3T/2020", "2020-Q1"),
        ("3 tháng cuối năm 2020", "2020-Q4"),
        ("2023-H1", "2023-H1"),
        ("6 tháng đầu năm 2023", "2023-H1"),
        ("sáu tháng đầu năm 2023", "2023-H1"),
        ("6T/2023", "2023-H1"),
        ("6 tháng cuối năm 2023", "2023-H2"),
        ("2023-9M", "2023-9M"),
        ("9 tháng đầu năm 2023", "2023-9M"),
        ("9 tháng năm 2023", "2023-9M"),
        ("9T/2023", "2023-9M"),
        ("12 tháng năm 2023", "2023"),
        ("2018-11", "2018-11"),
        ("tháng 11/2018", "2018-11"),
        ("tháng 11 năm 2018", "2018-11"),
        ("Tháng 03/2020", "2020-03"),
        ("11/2018", "2018-11"),
        ("2022", "2022"),
        ("năm 2022", "2022"),
        ("2016-2020", "2016-2020"),
        ("2016 – 2020", "2016-2020"),
        ("giai đoạn 2016- 2020", "2016-2020"),
        ("Giai đoạn 2012 - 2020", "2012-2020"),
        ("2022\u20112025", "2022-2025"),
        ("kỳ 2014 - 2018", "2014-2018"),
        ("năm 2018-2019", "2018-2019"),
        ("31/12/2022", "2022-12-31"),
        ("ngày 31/12/2022", "2022-12-31"),
        ("2020-03-13", "2020-03-13"),
        ("ngày 13 tháng 3 năm 2020", "2020-03-13"),
    ],
)
def test_editors_forms_name_this_period(text: str, code: str) -> None:
    """Roman or Arabic, capital or small, with a slash, a dash, a space or the word năm."""
    found = read_period(text)

    assert isinstance(found, Period)
    assert found.code == code
    assert found.rule is PeriodRule.CALENDAR


@pytest.mark.parametrize(
    ("text", "reason", "readings"),
    [
        ("", Reason.EMPTY, ()),
        ("2" * 201, Reason.TOO_LONG, ()),
        ("2020-2016", Reason.REVERSED_PERIOD, ("2016-2020",)),
        ("giai đoạn 2020 – 2016", Reason.REVERSED_PERIOD, ("2016-2020",)),
        ("quý I", Reason.NO_YEAR, ()),
        ("6 tháng đầu năm", Reason.NO_YEAR, ()),
        ("6 tháng cuối năm", Reason.NO_YEAR, ()),
        ("9 tháng", Reason.NO_YEAR, ()),
        ("tháng 3", Reason.NO_YEAR, ()),
        ("30/12", Reason.NO_YEAR, ()),
        ("quý 5/2020", Reason.IMPOSSIBLE_DATE, ()),
        ("tháng 13/2020", Reason.IMPOSSIBLE_DATE, ()),
        ("2020-00", Reason.IMPOSSIBLE_DATE, ()),
        ("30/02/2020", Reason.IMPOSSIBLE_DATE, ()),
        ("1899", Reason.IMPOSSIBLE_DATE, ()),
        ("2095-2105", Reason.IMPOSSIBLE_DATE, ()),
        ("12/30/2022", Reason.MONTH_FIRST, ("30/12/2022",)),
        ("quý V/2020", Reason.NOT_A_PERIOD, ()),
        ("quỹ I/2020", Reason.NOT_A_PERIOD, ()),
        ("2020-Q5", Reason.NOT_A_PERIOD, ()),
        ("tháng i/2020", Reason.NOT_A_PERIOD, ()),
        ("7 tháng đầu năm 2020", Reason.NOT_A_PERIOD, ()),
        ("9 tháng cuối năm 2020", Reason.NOT_A_PERIOD, ()),
        ("2016-17", Reason.IMPOSSIBLE_DATE, ()),
        ("2018, 2019", Reason.NOT_A_PERIOD, ()),
        ("đến năm 2020", Reason.NOT_A_PERIOD, ()),
        ("quý I và nhiệm vụ trọng tâm quý II năm 2020", Reason.NOT_A_PERIOD, ()),
        ("5 năm thực hiện", Reason.NOT_A_PERIOD, ()),
        ("đợt 1 năm 2017", Reason.NOT_A_PERIOD, ()),
        ("Xuân Kỷ Hợi 2019", Reason.NOT_A_PERIOD, ()),
        ("COVID-19", Reason.NOT_A_PERIOD, ()),
    ],
)
def test_what_is_no_single_period_is_refused(text: str, reason: Reason, readings: tuple[str, ...]) -> None:
    """A missing year is never supplied, and two periods are not one."""
    found = read_period(text)

    assert found == Unreadable(reason=reason, readings=readings)


def test_the_rule_decides_which_days_a_quarter_has() -> None:
    """The first quarter of Nghị định 09/2019/NĐ-CP runs from 15 December to 14 March."""
    found = read_period("quý I/2020", rule=PeriodRule.REPORTING)

    assert isinstance(found, Period)
    assert (found.start, found.end) == (date(2019, 12, 15), date(2020, 3, 14))


@given(st.sampled_from(["31/12/2022", "2016-2020"]), st.sampled_from(PeriodRule))
def test_days_and_spans_of_years_follow_the_calendar_whatever_the_rule(text: str, rule: PeriodRule) -> None:
    """No reporting rule moves a point in time or a plan of five years."""
    assert read_period(text, rule=rule) == read_period(text)


@given(periods)
def test_a_code_is_read_back(period: Period) -> None:
    """The form in files and addresses names the period it came from."""
    assert read_period(period.code, rule=period.rule) == period


@given(periods)
def test_a_label_is_read_back(period: Period) -> None:
    """So is the form readers see, in any case."""
    assert read_period(period.label, rule=period.rule) == period
    assert read_period(period.label.upper(), rule=period.rule) == period


@given(st.one_of(st.text(), st.text(alphabet="0123456789/-– quýIVthángđầucốiămT", max_size=30)))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Never an exception; and what is read is read again from its code."""
    found = read_period(text)

    assert isinstance(found, Unreadable) or read_period(found.code) == found
