"""The words of messages about values: what a document or the ledger says goes in, how an editor is told of it comes out, in both languages."""

from portal.catalogue.facts import Vintage
from portal.model.hint import Hint, english
from portal.model.ledger import Said
from portal.model.period import Period
from portal.model.quantity import Comparator

WITHDRAWN = Hint("đã rút", english="withdrawn")
GENERATED = Hint("các trang do cổng tự lập", english="the pages the portal makes itself")
"""Who owns an address that no editor may take."""


def words_of(said: Said) -> str:
    """The figure as it was printed, or why there is none."""
    if said.amount is not None:
        return said.printed
    return said.status.value if said.status else WITHDRAWN


def words_of_vintage(vintage: Vintage) -> str:
    """The same of a vintage."""
    if vintage.value:
        return vintage.value.printed
    return WITHDRAWN if vintage.is_withdrawal else vintage.status.value


def only_comparator(one: Comparator, other: Comparator) -> Hint:
    """What to add where two documents give one number and differ in the word before it: "hơn 60" and "60" look alike in a message."""
    pair = f"{one.value}, {other.value}"
    return Hint(f"; chỉ khác comparator: {pair}", english=f"; only the comparator differs: {pair}")


def named(period: Period) -> Hint:
    """The label of the period; its code where the message is in English."""
    return Hint(period.label, english=period.code)


def joined(template: Hint, *parts: str) -> Hint:
    """The template of both languages with the parts of its language in the places of {}."""
    return Hint(template.format(*parts), english=template.english.format(*map(english, parts)))
