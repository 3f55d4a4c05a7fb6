"""Days and moments as Vietnamese texts write them go in, `date` and aware `datetime` come out; and are written in the official form.

The day comes first, always. A moment is one of Hà Nội (+07:00, without daylight saving).
"""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone
from functools import cache

from portal.vietnamese.folding import tone_key
from portal.vietnamese.unreadable import Reason, Unreadable, refusal

HANOI = timezone(timedelta(hours=7))
"""The zone Asia/Ho_Chi_Minh."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""A year outside these is a slip of the pen, not a date the portal has."""

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_PLACES = (
    {tone_key(name): place for place, name in enumerate(_WEEKDAYS)}
    | {tone_key(f"Thứ {place + 2}"): place for place in range(6)}
    | {"cn": _WEEKDAYS.index("Chủ Nhật")}
)

_DAY, _MONTH, _YEAR = (tone_key(word) for word in ("ngày", "tháng", "năm"))
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_NUMERIC = re.compile(rf"(?:{_DAY} )?(?P<day>[0-9]{{1,2}})(?P<sign>[-/.])(?P<month>[0-9]{{1,2}})(?P=sign)(?P<year>[0-9]{{4}})")
_LONG = re.compile(rf"(?:{_DAY} )?(?P<day>[0-9]{{1,2}}) {_MONTH} (?P<month>[0-9]{{1,2}})(?:,? {_YEAR} |, ?|/)(?P<year>[0-9]{{4}})")
_WITHOUT_YEAR = re.compile(rf"(?:{_DAY} )?[0-9]{{1,2}}(?:[-/]| {_MONTH} )[0-9]{{1,2}}")
_WEEKDAY_BEFORE = re.compile(rf"(?P<weekday>{'|'.join(_PLACES)})(?:, ?| )")
_TIME_AFTER = re.compile(r"(?:t|, ?| - | )(?P<hour>[0-9]{1,2})[:h](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?(?:\+07:00)?\Z")


def read_date(text: str) -> date | Unreadable:
    """A day, day first: 30/12/2022, 30-12-2022, 14.6.2016, "ngày 13 tháng 3 năm 2020", or ISO 8601's 2022-12-30."""
    return refusal(text) or _day(_key(text))


def read_moment(text: str) -> datetime | Unreadable:
    """A day with, perhaps, its weekday before and a time after: "Thứ Sáu, 30/12/2022 16:50". Without a time, midnight; always in `HANOI`.

    The time may follow "T", ",", " - " or a space, and be written 16:50, 16h50 or 16:50:00. A weekday that is not the date's is refused.
    """
    refused = refusal(text)
    if refused:
        return refused
    words = _key(text)
    before = _WEEKDAY_BEFORE.match(words)
    words = words[before.end() :] if before else words
    after = _TIME_AFTER.search(words)
    day = _day(words[: after.start()] if after else words)
    if isinstance(day, Unreadable):
        return day
    if before and _PLACES[before["weekday"]] != day.weekday():
        return Unreadable(reason=Reason.WRONG_WEEKDAY, readings=(f"{weekday(day)}, {write_date(day)}",))
    hour, minute, second = (int(part or 0) for part in after.group("hour", "minute", "second")) if after else (0, 0, 0)
    if hour > 23 or minute > 59 or second > 59:
        return Unreadable(reason=Reason.IMPOSSIBLE_TIME)
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=HANOI)


@cache
def write_iso(day: date) -> str:
    """The form of ISO 8601, "2022-12-30"; kept, for every file writes the same days."""
    return day.isoformat()


@cache
def write_iso_moment(moment: datetime) -> str:
    """The form of ISO 8601 to the minute, "2022-12-30T16:50+07:00"; kept, for every value of an item has the moment of the item."""
    return moment.isoformat(timespec="minutes")


@cache
def write_date(day: date) -> str:
    """The short form, "30/12/2022"; kept, for every page writes the same days."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def write_long_date(day: date) -> str:
    """The form of official documents, "ngày 06 tháng 3 năm 2020": a zero before days below 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP).

    CLDR's long date ("30 tháng 12, 2022") is not this form.
    """
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def weekday(day: date) -> str:
    """The name of the day of the week: "Thứ Hai" (Monday) to "Chủ Nhật" (Sunday)."""
    return _WEEKDAYS[day.weekday()]


def _key(text: str) -> str:
    return " ".join(tone_key(text).split())


def _day(words: str) -> date | Unreadable:
    match = _ISO.fullmatch(words) or _NUMERIC.fullmatch(words) or _LONG.fullmatch(words)
    if not match:
        return Unreadable(reason=Reason.NO_YEAR if _WITHOUT_YEAR.fullmatch(words) else Reason.NOT_A_DATE)
    year, month, day = (int(number) for number in match.group("year", "month", "day"))
    found = _calendar_day(year, month, day)
    if found:
        return found
    american = _calendar_day(year, day, month) if match.re is _NUMERIC else None
    if american:
        return Unreadable(reason=Reason.MONTH_FIRST, readings=(write_date(american),))
    return Unreadable(reason=Reason.IMPOSSIBLE_DATE)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar, or a year the portal can have, ends."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
