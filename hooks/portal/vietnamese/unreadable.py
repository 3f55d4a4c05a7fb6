"""What a reading function returns when a text cannot be read: the reason, and the readings it will not choose between."""

from dataclasses import dataclass
from enum import Enum

LONGEST_TEXT = 200
"""The longest text, in characters, any reading function looks at."""


class Reason(Enum):
    """Why a text was not read."""

    EMPTY = "empty"
    """Nothing but white space."""
    TOO_LONG = "too_long"
    """More than `LONGEST_TEXT` characters: a sentence, not a figure or a date."""

    NOT_A_NUMBER = "not_a_number"
    """Neither digits in a Vietnamese form nor number words."""
    SHORT_GROUP = "short_group"
    """A dot before one or two digits ("1.5"): a dot groups thousands, the decimal sign is a comma."""
    BROKEN_GROUPS = "broken_groups"
    """Dots that do not group by threes from the right ("1234.567", "0.125", "1.2345")."""
    AMBIGUOUS_COMMA = "ambiguous_comma"
    """One comma before exactly three digits ("57,998"): a Vietnamese decimal or an English thousand; both readings are given."""
    ENGLISH_GROUPS = "english_groups"
    """Grouped by commas, as English does ("1,234,567", "1,234.5")."""
    ZERO_DENOMINATOR = "zero_denominator"
    """A ratio to zero ("53/0")."""
    UNKNOWN_WORD = "unknown_word"
    """A number followed by a word that is no scale, no đồng and no percent ("133 đơn vị"), or by one that does not fit it ("53/60%")."""

    NOT_A_DATE = "not_a_date"
    """None of the forms of a date."""
    NO_YEAR = "no_year"
    """A day, month or part of a year whose year is not written ("30/12", "quý I")."""
    IMPOSSIBLE_DATE = "impossible_date"
    """A date or month no calendar has ("30/02/2020"), or a year before 1900 or after 2100."""
    MONTH_FIRST = "month_first"
    """American order ("12/30/2022"); the reading given puts the day first."""
    IMPOSSIBLE_TIME = "impossible_time"
    """A time of day no clock shows ("25:00")."""
    WRONG_WEEKDAY = "wrong_weekday"
    """The weekday written is not that of the date; the reading given has the right one."""

    NOT_A_PERIOD = "not_a_period"
    """None of the forms of a period."""
    REVERSED_PERIOD = "reversed_period"
    """The last year comes before the first ("2020-2016")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """`readings` are texts the editor may have meant; each of them would be read without doubt. Empty when nothing can be offered."""

    reason: Reason
    readings: tuple[str, ...] = ()


def refusal(text: str) -> Unreadable | None:
    """Why `text` is not worth reading at all: blank, or longer than `LONGEST_TEXT`. None when it may be read."""
    if len(text) > LONGEST_TEXT:
        return Unreadable(reason=Reason.TOO_LONG)
    if not text.strip():
        return Unreadable(reason=Reason.EMPTY)
    return None
