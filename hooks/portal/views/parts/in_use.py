"""The value in use: a fact and a figure a document tells of it -> in a few words, with a link, what is used today where that is another one."""

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.catalogue.statements import Statement
from portal.views.parts.figure import Figure
from portal.views.parts.page import Crumb


def in_use_now(told: Figure, fact: Fact, catalogue: Catalogue) -> Crumb | None:
    """ "nay là 42,6%", "nay đã rút", leading to where that is said; None where `told` is the number in use."""
    if fact.last.is_withdrawal:
        return Crumb(title="nay đã rút", address=fact.sentence)
    number = _other_number(told, fact, catalogue)
    return Crumb(title=f"nay là {number}" if fact.value else f"nay {number}", address=fact.sentence) if number else None


def replaced_by(told: Figure, statement: Statement, fact: Fact, catalogue: Catalogue) -> Crumb | None:
    """ "đã thay: nay 42,6%", "đã rút", where what `statement` tells is no longer used; None also where it contradicts and replaces nothing."""
    still_told = (fact.last.statement, *fact.witnesses, *(one for one, _ in fact.conflicts))
    if any(one is statement for one in still_told):
        return None
    if fact.last.is_withdrawal:
        return Crumb(title="đã rút", address=fact.sentence)
    number = _other_number(told, fact, catalogue)
    return Crumb(title=f"đã thay: nay {number}", address=fact.sentence) if number else None


def _other_number(told: Figure, fact: Fact, catalogue: Catalogue) -> str:
    """What is used, or why there is nothing, with how sure it is where that differs; "" where it is the number told."""
    used = Figure.of_vintage(fact.last, catalogue.units[catalogue.indicators[fact.indicator].unit], status=fact.status)
    if used.text == told.text:
        return ""
    words = used.text if fact.value else "không có số"
    return f"{words} ({used.status})" if used.status not in {"", told.status} else words
