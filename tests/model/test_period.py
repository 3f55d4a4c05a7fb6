"""Periods: the days a label means under each rule, its code, its name and its place in time."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.period import Period, PeriodRule, Span
from portal.vietnamese.periods import read_period
from strategies import parts_of_years, periods

CALENDAR, REPORTING = PeriodRule.CALENDAR, PeriodRule.REPORTING


@pytest.mark.parametrize(
    ("span", "index", "start", "end"),
    [
        (Span.MONTH, 1, date(2019, 12, 15), date(2020, 1, 14)),
        (Span.MONTH, 3, date(2020, 2, 15), date(2020, 3, 14)),
        (Span.MONTH, 12, date(2020, 11, 15), date(2020, 12, 14)),
        (Span.QUARTER, 1, date(2019, 12, 15), date(2020, 3, 14)),
        (Span.QUARTER, 2, date(2020, 3, 15), date(2020, 6, 14)),
        (Span.QUARTER, 3, date(2020, 6, 15), date(2020, 9, 14)),
        (Span.QUARTER, 4, date(2020, 9, 15), date(2020, 12, 14)),
        (Span.HALF, 1, date(2019, 12, 15), date(2020, 6, 14)),
        (Span.HALF, 2, date(2020, 6, 15), date(2020, 12, 14)),
        (Span.NINE_MONTHS, 1, date(2019, 12, 15), date(2020, 9, 14)),
        (Span.YEAR, 1, date(2019, 12, 15), date(2020, 12, 14)),
    ],
)
def test_reporting_periods_run_from_the_15th_to_the_14th(span: Span, index: int, start: date, end: date):
    """Nghị định 09/2019/NĐ-CP, Điều 12; nine months by the same pattern."""
    period = Period.of_months(span, 2020, index, rule=REPORTING)

    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("span", "index", "start", "end"),
    [
        (Span.MONTH, 2, date(2020, 2, 1), date(2020, 2, 29)),
        (Span.MONTH, 12, date(2020, 12, 1), date(2020, 12, 31)),
        (Span.QUARTER, 1, date(2020, 1, 1), date(2020, 3, 31)),
        (Span.QUARTER, 4, date(2020, 10, 1), date(2020, 12, 31)),
        (Span.HALF, 1, date(2020, 1, 1), date(2020, 6, 30)),
        (Span.HALF, 2, date(2020, 7, 1), date(2020, 12, 31)),
        (Span.NINE_MONTHS, 1, date(2020, 1, 1), date(2020, 9, 30)),
        (Span.YEAR, 1, date(2020, 1, 1), date(2020, 12, 31)),
    ],
)
def test_calendar_periods_are_whole_months(span: Span, index: int, start: date, end: date):
    """The statistical year is the calendar's, leap days included."""
    period = Period.of_months(span, 2020, index)

    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("period", [Period.of_day(date(2022, 12, 31)), Period.of_years(2016, 2020)])
def test_days_and_plans_know_no_reporting_rule(period: Period):
    """A stock stands on its day, and a plan covers whole years."""
    assert not period.is_shifted
    assert (period.start, period.end) == (period.first, period.last)


@pytest.mark.parametrize(
    ("period", "code", "label"),
    [
        (Period.of_day(date(2022, 12, 31)), "2022-12-31", "ngày 31/12/2022"),
        (Period.of_months(Span.MONTH, 2020, 3), "2020-03", "tháng 3/2020"),
        (Period.of_months(Span.QUARTER, 2020, 1), "2020-Q1", "quý I/2020"),
        (Period.of_months(Span.QUARTER, 2020, 4), "2020-Q4", "quý IV/2020"),
        (Period.of_months(Span.HALF, 2023, 1), "2023-H1", "6 tháng đầu năm 2023"),
        (Period.of_months(Span.HALF, 2023, 2), "2023-H2", "6 tháng cuối năm 2023"),
        (Period.of_months(Span.NINE_MONTHS, 2023), "2023-9M", "9 tháng đầu năm 2023"),
        (Period.of_months(Span.YEAR, 2022), "2022", "năm 2022"),
        (Period.of_years(2016, 2020), "2016-2020", "giai đoạn 2016–2020"),
    ],
)
def test_a_period_has_one_code_and_one_name(period: Period, code: str, label: str):
    """Codes are of ISO 8601 where it has one; names are those of Vietnamese documents."""
    assert (period.code, period.label) == (code, label)


@pytest.mark.parametrize(
    ("period", "interval"),
    [
        (Period.of_day(date(2022, 12, 31)), "2022-12-31/P1D"),
        (Period.of_months(Span.MONTH, 2020, 3), "2020-03-01/P1M"),
        (Period.of_months(Span.QUARTER, 2020, 4), "2020-10-01/P3M"),
        (Period.of_months(Span.HALF, 2023, 2), "2023-07-01/P6M"),
        (Period.of_months(Span.NINE_MONTHS, 2023), "2023-01-01/P9M"),
        (Period.of_months(Span.YEAR, 2022), "2022-01-01/P1Y"),
        (Period.of_years(2016, 2020), "2016-01-01/P5Y"),
        (Period.of_months(Span.QUARTER, 2020, 1, rule=REPORTING), "2019-12-15/P3M"),
        (Period.of_months(Span.YEAR, 2020, rule=REPORTING), "2019-12-15/P1Y"),
    ],
)
def test_an_interval_is_written_as_iso_8601_does(period: Period, interval: str):
    """Its first day and its length; no machine needs to know what a quarter is."""
    assert period.interval == interval


@given(periods)
def test_an_interval_ends_where_the_period_ends(period: Period):
    """Adding its length to its first day gives the day after the last."""
    first, _, length = period.interval.partition("/P")
    start, number = date.fromisoformat(first), int(length[:-1])
    months = start.month - 1 + number * {"D": 0, "M": 1, "Y": 12}[length[-1]]
    after = date(start.year + months // 12, months % 12 + 1, start.day) + timedelta(days=number if length[-1] == "D" else 0)

    assert after - timedelta(days=1) == period.end


@given(periods)
def test_a_period_is_read_back_from_its_code_and_from_its_name(period: Period):
    """What the portal writes, an editor may write."""
    assert read_period(period.code, rule=period.rule) == period
    assert read_period(period.label, rule=period.rule) == period


@given(st.integers(1990, 2050), st.sampled_from(PeriodRule))
def test_the_parts_of_a_year_join_without_gap_or_overlap(year: int, rule: PeriodRule):
    """What is additive may be added up: months to quarters, quarters to halves, nine months and years."""

    def parts(span: Span, count: int) -> list[Period]:
        return [Period.of_months(span, year, index, rule=rule) for index in range(1, count + 1)]

    whole, nine_months = Period.of_months(Span.YEAR, year, rule=rule), Period.of_months(Span.NINE_MONTHS, year, rule=rule)
    for each in (parts(Span.MONTH, 12), parts(Span.QUARTER, 4), parts(Span.HALF, 2)):
        assert (each[0].start, each[-1].end) == (whole.start, whole.end)
        assert all(before.end + timedelta(days=1) == after.start for before, after in pairwise(each))
    assert (nine_months.start, nine_months.end) == (whole.start, parts(Span.QUARTER, 3)[-1].end)
    assert Period.of_months(Span.YEAR, year + 1, rule=rule).start == whole.end + timedelta(days=1)


@given(parts_of_years())
def test_only_the_rule_tells_two_intervals_of_one_name_apart(period: Period):
    """ "năm 2022" has two legal meanings, so the two never are one fact."""
    other = Period(span=period.span, first=period.first, last=period.last, rule=REPORTING if period.rule is CALENDAR else CALENDAR)

    assert (other.code, other.label) == (period.code, period.label)
    assert other.start != period.start
    assert other.end != period.end


def test_periods_sort_by_their_last_day_then_the_shorter_first():
    """December, the fourth quarter, the second half and the year end together; the next January comes after them."""
    wanted = [
        Period.of_months(Span.NINE_MONTHS, 2022),
        Period.of_day(date(2022, 12, 31)),
        Period.of_months(Span.MONTH, 2022, 12),
        Period.of_months(Span.QUARTER, 2022, 4),
        Period.of_months(Span.HALF, 2022, 2),
        Period.of_months(Span.YEAR, 2022),
        Period.of_years(2021, 2022),
        Period.of_months(Span.MONTH, 2023, 1),
    ]
    mixed = wanted[::-1]

    assert sorted(mixed, key=lambda period: period.sort_key) == wanted


def test_a_reporting_year_sorts_before_the_calendar_year_of_its_name():
    """It ends on 14 December."""
    reporting, calendar = Period.of_months(Span.YEAR, 2022, rule=REPORTING), Period.of_months(Span.YEAR, 2022)

    assert reporting.sort_key < calendar.sort_key


@given(st.lists(periods, max_size=8).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_periods_does_not_depend_on_how_they_came(pair: tuple[list[Period], list[Period]]):
    """Periods with one key cover the same days."""
    one, other = ([(period.start, period.end) for period in sorted(found, key=lambda period: period.sort_key)] for found in pair)

    assert one == other
