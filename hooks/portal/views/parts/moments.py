"""Moments for machines: an aware moment goes in, ISO 8601 comes out, with a time of the day only where somebody told one."""

from datetime import datetime


def iso_moment(moment: datetime) -> str:
    """ "2022-12-30T16:50+07:00"; midnight is no time anybody told: "2022-12-30"."""
    return moment.isoformat(timespec="minutes") if (moment.hour, moment.minute) != (0, 0) else moment.date().isoformat()
