"""The agenda -> iCalendar (RFC 5545) as UTF-8 bytes; moments in UTC, so that no rule of a time zone has to be told.

Of our own, for a library would be three packages in every build for the sake of folding lines; a reader of other people's proves the file in tests.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from portal.rendering.xml_text import readable
from portal.settings import Settings
from portal.views.agenda import Appointment

_ZONE = (
    ("BEGIN", "VTIMEZONE"),
    ("TZID", "Asia/Ho_Chi_Minh"),
    ("BEGIN", "STANDARD"),
    ("DTSTART", "19750613T000000"),
    ("TZOFFSETFROM", "+0700"),
    ("TZOFFSETTO", "+0700"),
    ("END", "STANDARD"),
    ("END", "VTIMEZONE"),
)
"""A calendar has to have something in it, also while nothing is due (RFC 5545, 3.6)."""
LONGEST_LINE = 75
"""Octets of a line, without its end (RFC 5545, 3.1)."""
_ESCAPED = re.compile(r"[\\;,]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def write_calendar(agenda: Iterable[Appointment], *, settings: Settings) -> bytes:
    """`site_url` must be known: an appointment is told again by its UID, for ever."""
    lines = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//khcn-portal//Cổng khoa học và công nghệ//VI"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("NAME", _text(settings.site_name)),
        ("X-WR-CALNAME", _text(settings.site_name)),
        *_ZONE,
        *(line for one in agenda for line in _event(one, settings.site_url)),
        ("END", "VCALENDAR"),
    ]
    return b"".join(_folded(f"{name}:{value}") for name, value in lines)


def _event(one: Appointment, site_url: str) -> Iterator[tuple[str, str]]:
    """A day of which nobody has to be kept free is TRANSPARENT."""
    yield "BEGIN", "VEVENT"
    yield "UID", f"{site_url}{one.id}"
    yield "DTSTAMP", _moment(one.stamp)
    yield "LAST-MODIFIED", _moment(one.stamp)
    yield _time("DTSTART", one.begins)
    if one.ends:
        yield _time("DTEND", one.ends)
    yield "SUMMARY", _text(one.title)
    if one.about:
        yield "DESCRIPTION", _text(one.about)
    if one.venue:
        yield "LOCATION", _text(one.venue)
    yield "URL", f"{site_url}{one.address}"
    yield "CATEGORIES", _text(one.category)
    yield "STATUS", "CANCELLED" if one.is_cancelled else "CONFIRMED"
    yield "TRANSP", "OPAQUE" if isinstance(one.begins, datetime) and one.ends else "TRANSPARENT"
    yield "END", "VEVENT"


def _time(name: str, at: datetime | date) -> tuple[str, str]:
    return (name, _moment(at)) if isinstance(at, datetime) else (f"{name};VALUE=DATE", f"{at:%Y%m%d}")


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """RFC 5545, 3.3.11: a backslash before what would end the value, \\n for a new line."""
    lines = readable(words).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return r"\n".join(_ESCAPED.sub(lambda sign: f"\\{sign.group()}", _CONTROL.sub("", line)) for line in lines)


def _folded(line: str) -> bytes:
    """Cut between letters, never inside one: a continuation begins with a space, which counts."""
    folded, length = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if length + octets > LONGEST_LINE:
            folded.append(" ")
            length = 1
        folded[-1] += letter
        length += octets
    return "".join(f"{part}\r\n" for part in folded).encode()
