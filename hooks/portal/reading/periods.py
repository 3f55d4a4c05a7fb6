"""The period an editor wrote: a scalar of front matter or a word of a marker -> a Period under the rule of the item, or why it is none."""

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.period import Period, PeriodRule
from portal.model.place import Place
from portal.reading.findings import Findings
from portal.reading.kinds import NO_DAY, Made, scalar_text
from portal.reading.nodes import Node
from portal.vietnamese.periods import read_period
from portal.vietnamese.unreadable import Reason, Unreadable

_PERIODS = "2022, quý I/2020, 6 tháng đầu năm 2023, 9T/2023, 2016-2020, 31/12/2022"
PERIOD_MEANING = Hint(f"một kỳ: {_PERIODS}", english=f"a period: {_PERIODS}")


def _period_text(node: Node, findings: Findings, name: str) -> tuple[Node, str] | None:
    text = scalar_text(node, findings, name=name)
    return None if text is None else (node, text)


PERIOD = Made(by=_period_text, meaning=PERIOD_MEANING)
"""Kept as written until the rule of the item is known; `period_of` reads it."""
NO_PERIOD = Period.of_day(NO_DAY)
"""Stands for an item's period that was told already, so that its observations are read all the same."""


def period_of(written: tuple[Node, str] | None, findings: Findings, *, rule: PeriodRule, name: str = "period") -> Period | None:
    """The period an editor wrote, under the rule of the item; None where nothing readable was written."""
    if written is None:
        return None
    node, text = written
    period = read_period(text, rule=rule)
    if isinstance(period, Period):
        return period
    tell_period(text, period, node.place, findings, name=name)
    return None


def tell_period(text: str, unread: Unreadable, place: Place, findings: Findings, *, name: str) -> None:
    """Why a text is no period: that its end lies before its beginning is another mistake than a word nobody knows."""
    if unread.reason is Reason.REVERSED_PERIOD:
        findings.add(Fault.PERIOD_REVERSED, place, name=name, found=text, expected=unread.readings[0])
    else:
        findings.add(Fault.NOT_A_PERIOD, place, name=name, found=text)
