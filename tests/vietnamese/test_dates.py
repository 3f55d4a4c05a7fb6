"""Days and moments: every form in the sources is read day first, and written as Vietnamese documents write it."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portal.vietnamese.dates import HANOI, read_date, read_moment, weekday, write_date, write_long_date
from portal.vietnamese.unreadable import Reason, Unreadable

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
moments = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 12, 31), timezones=st.just(HANOI))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-12-30", date(2022, 12, 30)),
        ("30/12/2022", date(2022, 12, 30)),
        ("30-12-2022", date(2022, 12, 30)),
        ("14.6.2016", date(2016, 6, 14)),
        ("26-6-1959", date(1959, 6, 26)),
        ("16/5/2013", date(2013, 5, 16)),
        ("22/01/2019", date(2019, 1, 22)),
        ("ngày 13 tháng 3 năm 2020", date(2020, 3, 13)),
        ("ngày 06 tháng 3 năm 2020", date(2020, 3, 6)),
        ("Ngày\u00a013 tháng 3  năm 2020", date(2020, 3, 13)),
        ("13 tháng 3 năm 2020", date(2020, 3, 13)),
        ("30 tháng 12, 2022", date(2022, 12, 30)),
        ("ngày 13/3/2020", date(2020, 3, 13)),
        ("ngày 13 tháng 3/2020", date(2020, 3, 13)),
        (" 29/02/2020 ", date(2020, 2, 29)),
        ("11/12/2020", date(2020, 12, 11)),
        ("01/01/1900", date(1900, 1, 1)),
        ("31/12/2100", date(2100, 12, 31)),
    ],
)
def test_a_day_is_read_day_first(text: str, day: date) -> None:
    """In digits, in words, and in ISO 8601."""
    found = read_date(text)

    assert found == day


@pytest.mark.parametrize(
    ("text", "reason", "readings"),
    [
        ("", Reason.EMPTY, ()),
        ("30/12/2022 " * 20, Reason.TOO_LONG, ()),
        ("30/02/2020", Reason.IMPOSSIBLE_DATE, ()),
        ("29/02/2021", Reason.IMPOSSIBLE_DATE, ()),
        ("2021-02-29", Reason.IMPOSSIBLE_DATE, ()),
        ("2022-30-12", Reason.IMPOSSIBLE_DATE, ()),
        ("31/04/2020", Reason.IMPOSSIBLE_DATE, ()),
        ("00/01/2020", Reason.IMPOSSIBLE_DATE, ()),
        ("15/13/2022", Reason.IMPOSSIBLE_DATE, ()),
        ("31/12/1899", Reason.IMPOSSIBLE_DATE, ()),
        ("01/01/2101", Reason.IMPOSSIBLE_DATE, ()),
        ("12/30/2022", Reason.MONTH_FIRST, ("30/12/2022",)),
        ("2/13/2020", Reason.MONTH_FIRST, ("13/02/2020",)),
        ("2/30/2020", Reason.IMPOSSIBLE_DATE, ()),
        ("30/12", Reason.NO_YEAR, ()),
        ("ngày 30 tháng 12", Reason.NO_YEAR, ()),
        ("30/12/22", Reason.NOT_A_DATE, ()),
        ("30/12-2022", Reason.NOT_A_DATE, ()),
        ("11/2018", Reason.NOT_A_DATE, ()),
        ("20221230", Reason.NOT_A_DATE, ()),
        ("30/12/2022 16:50", Reason.NOT_A_DATE, ()),
        ("٣٠/١٢/٢٠٢٢", Reason.NOT_A_DATE, ()),
        ("33/BC-SKHCN", Reason.NOT_A_DATE, ()),
        ("hôm nay", Reason.NOT_A_DATE, ()),
    ],
)
def test_what_is_no_day_is_refused(text: str, reason: Reason, readings: tuple[str, ...]) -> None:
    """With the day first where the month was."""
    found = read_date(text)

    assert found == Unreadable(reason=reason, readings=readings)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022-12-30", datetime(2022, 12, 30, tzinfo=HANOI)),
        ("30/12/2022", datetime(2022, 12, 30, tzinfo=HANOI)),
        ("2022-12-30T16:50", datetime(2022, 12, 30, 16, 50, tzinfo=HANOI)),
        ("2022-12-30 16:50:07", datetime(2022, 12, 30, 16, 50, 7, tzinfo=HANOI)),
        ("30/12/2022 16:50", datetime(2022, 12, 30, 16, 50, tzinfo=HANOI)),
        ("30/12/2022, 16h50", datetime(2022, 12, 30, 16, 50, tzinfo=HANOI)),
        ("Thứ Sáu, 30/12/2022 16:50", datetime(2022, 12, 30, 16, 50, tzinfo=HANOI)),
        ("Thứ sáu,\u00a030/12/2022 16:50", datetime(2022, 12, 30, 16, 50, tzinfo=HANOI)),
        ("Thứ 6, 30/12/2022 16:50", datetime(2022, 12, 30, 16, 50, tzinfo=HANOI)),
        ("Thứ Sáu ngày 30/12/2022", datetime(2022, 12, 30, tzinfo=HANOI)),
        ("28/12/2017 - 04:27", datetime(2017, 12, 28, 4, 27, tzinfo=HANOI)),
        ("Thứ Năm, 28/12/2017 - 04:27", datetime(2017, 12, 28, 4, 27, tzinfo=HANOI)),
        ("Chủ Nhật, 01/01/2023 00:00", datetime(2023, 1, 1, tzinfo=HANOI)),
        ("CN, 01/01/2023", datetime(2023, 1, 1, tzinfo=HANOI)),
        ("ngày 13 tháng 3 năm 2020 9:05", datetime(2020, 3, 13, 9, 5, tzinfo=HANOI)),
    ],
)
def test_a_moment_is_one_of_hanoi(text: str, moment: datetime) -> None:
    """Always aware; a day alone is its midnight."""
    found = read_moment(text)

    assert found == moment
    assert isinstance(found, datetime)
    assert found.utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize(
    ("text", "reason", "readings"),
    [
        ("", Reason.EMPTY, ()),
        ("Thứ Năm, 30/12/2022 16:50", Reason.WRONG_WEEKDAY, ("Thứ Sáu, 30/12/2022",)),
        ("Thứ 7, 30/12/2022", Reason.WRONG_WEEKDAY, ("Thứ Sáu, 30/12/2022",)),
        ("30/12/2022 24:00", Reason.IMPOSSIBLE_TIME, ()),
        ("30/12/2022 16:60", Reason.IMPOSSIBLE_TIME, ()),
        ("30/12/2022 16:50:60", Reason.IMPOSSIBLE_TIME, ()),
        ("30/02/2022 16:50", Reason.IMPOSSIBLE_DATE, ()),
        ("12/30/2022 16:50", Reason.MONTH_FIRST, ("30/12/2022",)),
        ("30/12 16:50", Reason.NO_YEAR, ()),
        ("16:50", Reason.NOT_A_DATE, ()),
        ("Thứ Tám, 30/12/2022", Reason.NOT_A_DATE, ()),
        ("2022-12-30T16:50Z", Reason.NOT_A_DATE, ()),
        ("2022-12-30T16:50+00:00", Reason.NOT_A_DATE, ()),
        ("30/12/2022 sáng", Reason.NOT_A_DATE, ()),
    ],
)
def test_what_is_no_moment_is_refused(text: str, reason: Reason, readings: tuple[str, ...]) -> None:
    """A weekday is checked against its date; a time of another zone is not taken for one of Hà Nội."""
    found = read_moment(text)

    assert found == Unreadable(reason=reason, readings=readings)


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2022, 12, 30), "30/12/2022", "ngày 30 tháng 12 năm 2022"),
        (date(2020, 3, 6), "06/03/2020", "ngày 06 tháng 3 năm 2020"),
        (date(2020, 1, 5), "05/01/2020", "ngày 05 tháng 01 năm 2020"),
        (date(2020, 2, 10), "10/02/2020", "ngày 10 tháng 02 năm 2020"),
    ],
)
def test_official_dates_pad_small_days_and_the_first_two_months(day: date, short: str, long: str) -> None:
    """So that no digit can be written before them (Nghị định 30/2020/NĐ-CP)."""
    assert write_date(day) == short
    assert write_long_date(day) == long


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2022, 12, 26), "Thứ Hai"),
        (date(2022, 12, 27), "Thứ Ba"),
        (date(2022, 12, 28), "Thứ Tư"),
        (date(2017, 12, 28), "Thứ Năm"),
        (date(2022, 12, 30), "Thứ Sáu"),
        (date(2022, 12, 31), "Thứ Bảy"),
        (date(2023, 1, 1), "Chủ Nhật"),
    ],
)
def test_a_weekday_has_its_name(day: date, name: str) -> None:
    """Monday is the second day, Sunday has no number."""
    assert weekday(day) == name


@given(days)
@example(date(1900, 1, 1))
@example(date(2100, 12, 31))
def test_what_is_written_is_read_back(day: date) -> None:
    """In all three forms."""
    assert read_date(write_date(day)) == day
    assert read_date(write_long_date(day)) == day
    assert read_date(day.isoformat()) == day


@given(moments)
def test_a_moment_is_read_back_from_both_its_forms(moment: datetime) -> None:
    """ISO 8601 to the second with its zone, and the dateline of a news page to the minute."""
    to_the_second, to_the_minute = moment.replace(microsecond=0), moment.replace(second=0, microsecond=0)

    assert read_moment(to_the_second.isoformat()) == to_the_second
    assert read_moment(f"{weekday(moment)}, {write_date(moment)} {moment:%H:%M}") == to_the_minute


@given(days, st.integers(1, 6))
def test_no_date_has_two_weekdays(day: date, later: int) -> None:
    """Each of the six others is refused, and the right one offered."""
    found = read_moment(f"{weekday(day + timedelta(days=later))}, {write_date(day)}")

    assert found == Unreadable(reason=Reason.WRONG_WEEKDAY, readings=(f"{weekday(day)}, {write_date(day)}",))


@given(st.one_of(st.text(), st.text(alphabet="0123456789/-.: thángyàmưứu,T", max_size=30)))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Never an exception, whatever was typed."""
    assert isinstance(read_date(text), date | Unreadable)
    assert isinstance(read_moment(text), datetime | Unreadable)
