"""A period as readers see it: a period -> its name, and the days it counts where the name alone would suggest others."""

from portal.model.period import Period
from portal.vietnamese.dates import write_date


def period_words(period: Period) -> str:
    """ "quý I/2020" by the calendar, "quý I/2020 (15/12/2019–14/03/2020)" by Nghị định 09/2019/NĐ-CP, Điều 12."""
    return f"{period.label} ({write_date(period.start)}–{write_date(period.end)})" if period.is_shifted else period.label
