"""How comments on a draft stand on a day: an entry of the register and today -> not yet, now or no longer, and that in words."""

from datetime import date
from enum import Enum

from portal.model.document import Document
from portal.vietnamese.dates import write_date


class Standing(Enum):
    """Whether comments are taken; the value is what a list says of it."""

    COMING = "sắp lấy ý kiến"
    """Its first day is still to come."""
    OPEN = "đang lấy ý kiến"
    """From its first day to its last."""
    CLOSED = "đã hết hạn góp ý"
    """Its last day has passed."""


def standing_of(document: Document, today: date) -> Standing | None:
    """None of a document that is issued, and of a draft nobody asks about; the first day and the last are among the open ones."""
    asked = document.consultation
    if asked is None or not document.is_draft:
        return None
    if asked.closes < today:
        return Standing.CLOSED
    return Standing.COMING if asked.opens and asked.opens > today else Standing.OPEN


def is_open(document: Document, today: date) -> bool:
    """Whether comments on it are taken today."""
    return standing_of(document, today) is Standing.OPEN


def standing_words(document: Document, today: date) -> str:
    """ "đang lấy ý kiến, đến hết ngày 31/12/2026"; "" where there is nothing to say."""
    standing, asked = standing_of(document, today), document.consultation
    if standing is None or asked is None:
        return ""
    since = f" từ ngày {write_date(asked.opens)}" if asked.opens and standing is Standing.COMING else ""
    until = f"ngày {write_date(asked.closes)}"
    return f"{standing.value}{since}, {until if standing is Standing.CLOSED else f'đến hết {until}'}"
