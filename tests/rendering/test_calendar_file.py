"""The calendar as a reader of other people's takes it (icalendar): what goes in comes out, line by line as RFC 5545 wants it."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from builders import settings
from portal.rendering.calendar_file import LONGEST_LINE, write_calendar
from portal.settings import HANOI
from portal.views.agenda import Appointment

HOSTILE = (
    "KH&CN; một, hai\\ba",
    "dòng một\ndòng hai\r\ndòng ba",
    "BEGIN:VEVENT\nEND:VCALENDAR",
    "🚀" * 80,
    "Đ" * 300,
    "chuông \a và \x00 không",
    "“ngoặc”: x;y=z",
)


def one(**changes: Any) -> Appointment:
    values: dict[str, Any] = {
        "id": "tin-tuc/2026/mot-bai/#han-cuoi",
        "title": "Hạn cuối: nộp hồ sơ",
        "about": "Thông báo nhận hồ sơ",
        "address": "tin-tuc/2026/mot-bai/",
        "stamp": datetime(2026, 11, 1, 8, tzinfo=HANOI),
        "begins": datetime(2026, 12, 15, 23, 59, tzinfo=HANOI),
        "ends": None,
        "venue": "",
        "category": "Hạn cuối",
    }
    return Appointment(**values | changes)


def read(*agenda: Appointment) -> list[Any]:
    """The events, as icalendar reads them; it must find no error in them."""
    found = Calendar.from_ical(write_calendar(agenda, settings=settings())).walk("VEVENT")
    assert not [error for event in found for error in event.errors]
    return found


def clean(words: str) -> str:
    """What a calendar may hold: new lines are \\n, control characters are none."""
    return re.sub("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "", words.replace("\r\n", "\n").replace("\r", "\n"))


def test_an_appointment_comes_back_as_it_went_in():
    """A moment is told in UTC: 23:59 in Hà Nội is 16:59 there."""
    [event] = read(one(venue="Hội trường A"))

    assert str(event["UID"]) == "https://khcn.example.vn/tin-tuc/2026/mot-bai/#han-cuoi"
    assert str(event["URL"]) == "https://khcn.example.vn/tin-tuc/2026/mot-bai/"
    assert event["DTSTAMP"].dt == datetime(2026, 11, 1, 1, tzinfo=UTC)
    assert event["DTSTART"].dt == datetime(2026, 12, 15, 16, 59, tzinfo=UTC)
    assert "DTEND" not in event
    assert [str(event[name]) for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "STATUS")] == [
        "Hạn cuối: nộp hồ sơ",
        "Thông báo nhận hồ sơ",
        "Hội trường A",
        "CONFIRMED",
    ]
    assert event["CATEGORIES"].cats == ["Hạn cuối"]


def test_a_day_is_a_day_in_every_time_zone():
    """It has no hour, and its end is the first day that is no longer part of it."""
    [event] = read(one(begins=date(2026, 12, 1), ends=date(2026, 12, 2)))

    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 12, 1), date(2026, 12, 2))
    assert event["TRANSP"] == "TRANSPARENT"


def test_an_event_with_an_end_takes_its_time():
    """Who goes there is busy."""
    begins = datetime(2026, 12, 20, 8, tzinfo=HANOI)
    [event] = read(one(begins=begins, ends=begins + timedelta(hours=9)))

    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=9)
    assert event["TRANSP"] == "OPAQUE"


def test_what_is_cancelled_says_so():
    """RFC 5545, 3.8.1.11."""
    [event] = read(one(is_cancelled=True))

    assert event["STATUS"] == "CANCELLED"


def test_the_calendar_has_a_name_and_says_who_made_it():
    """RFC 5545, 3.6 and 3.7; RFC 7986, 5.1."""
    calendar = Calendar.from_ical(write_calendar((), settings=settings()))

    assert (calendar["VERSION"], calendar["NAME"], calendar["CALSCALE"]) == ("2.0", "Cổng", "GREGORIAN")
    assert "khcn-portal" in calendar["PRODID"]


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(hostile: str):
    """Letter for letter but for control characters, and not one event more."""
    [event] = read(one(title=hostile, about=hostile, venue=hostile, category=hostile))

    assert [str(event[name]) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")] == [clean(hostile)] * 3


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=200))
def test_lines_are_folded_between_letters(words: str):
    """At most 75 octets and CRLF (RFC 5545, 3.1), whatever is written; unfolded it is the text again."""
    content = write_calendar((one(title=words),), settings=settings())
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    [event] = read(one(title=words))

    assert all(len(line) <= LONGEST_LINE and line.decode() for line in lines)
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert str(event["SUMMARY"]) == clean(words)


def test_the_same_agenda_is_the_same_bytes():
    """Nothing of the moment of the build is in it."""
    assert write_calendar((one(),), settings=settings()) == write_calendar((one(),), settings=settings())
