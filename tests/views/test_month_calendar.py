"""The calendar of a month: every day once, in its column, in the week ISO 8601 gives it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.catalogue import addresses
from portal.views.parts.month_calendar import month_calendar

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
MONTHS = st.tuples(st.integers(1900, 2100), st.integers(1, 12))


@given(MONTHS)
def test_every_day_of_a_month_stands_once_in_the_column_of_its_weekday(month: tuple[int, int]):
    """And in the row of its week, whose number and year are those of ISO 8601."""
    made = month_calendar(*month, {})
    cells = [(week, column, day) for week in made.weeks for column, day in enumerate(week.days) if day]
    days = [date(*month, day.number) for _, _, day in cells]

    assert days == [date(*month, 1) + timedelta(days=number) for number in range(len(days))]
    assert (days[-1] + timedelta(days=1)).day == 1
    assert made.weekdays == WEEKDAYS
    for day, (week, column, _) in zip(days, cells, strict=True):
        year, number, weekday = day.isocalendar()
        assert (week.title, column) == (f"Tuần {number}", weekday - 1)
        assert week.of_year == (f"năm {year}" if year != day.year else "")
        assert len(week.days) == 7


@given(MONTHS, st.dictionaries(st.integers(-40, 40), st.integers(1, 9)))
def test_what_is_counted_is_linked_and_what_is_not_is_not(month: tuple[int, int], offsets: dict[int, int]):
    """Days of other months count in theirs."""
    counts = {date(*month, 1) + timedelta(days=offset): count for offset, count in offsets.items()}
    own = {day: count for day, count in counts.items() if (day.year, day.month) == month}
    made = month_calendar(*month, counts)

    assert {day.address: day.count for week in made.weeks for day in week.days if day and day.address} == {
        addresses.of_day(day): count for day, count in own.items()
    }
    assert made.count == sum(week.count for week in made.weeks) == sum(own.values())
    assert [bool(week.address) for week in made.weeks] == [week.count > 0 for week in made.weeks]


@pytest.mark.parametrize(
    ("month", "weeks"),
    [
        ((2022, 1), ["Tuần 52 năm 2021", "Tuần 1", "Tuần 2", "Tuần 3", "Tuần 4", "Tuần 5"]),
        ((2020, 12), ["Tuần 49", "Tuần 50", "Tuần 51", "Tuần 52", "Tuần 53"]),
        ((2024, 12), ["Tuần 48", "Tuần 49", "Tuần 50", "Tuần 51", "Tuần 52", "Tuần 1 năm 2025"]),
        ((2021, 2), ["Tuần 5", "Tuần 6", "Tuần 7", "Tuần 8"]),
    ],
    ids=["first days of the old year", "week 53", "last days of the new year", "four weeks"],
)
def test_weeks_at_the_turn_of_a_year_say_their_year(month: tuple[int, int], weeks: list[str]):
    """The first week is the one with the first Thursday."""
    assert [f"{week.title} {week.of_year}".strip() for week in month_calendar(*month, {}).weeks] == weeks


def test_the_29th_of_february_is_a_day_of_leap_years():
    """2000 was one, 2100 will not be."""
    lengths = {year: sum(day is not None for week in month_calendar(year, 2, {}).weeks for day in week.days) for year in (2000, 2020, 2023, 2100)}

    assert lengths == {2000: 29, 2020: 29, 2023: 28, 2100: 28}
