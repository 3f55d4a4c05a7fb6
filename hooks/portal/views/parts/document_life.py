"""The life of a document: an entry of the register and its relations -> its known days in order, and what readers must know first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.model.document import Document, RelationKind, Validity
from portal.vietnamese.dates import write_date
from portal.views.parts.consultation import is_open
from portal.views.parts.document import document_link
from portal.views.parts.document_relations import Relations
from portal.views.parts.page import Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A day in the life of a document; `link` is the other document that had a part in it."""

    day: str
    iso: str
    words: str
    link: Crumb | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What stands above everything else: `head` in strong letters, then `words`, then `links` after `before`."""

    head: str
    words: str
    is_warning: bool
    before: str = ""
    links: tuple[Crumb, ...] = ()


def life(document: Document, relations: Relations) -> tuple[Event, ...]:
    """Oldest first; what happens on one day in the order it is told here. An amendment stands on the day it was issued."""
    found: list[tuple[date, str, Crumb | None]] = []
    own = [
        (document.consultation.opens if document.consultation else None, "Bắt đầu lấy ý kiến"),
        (document.consultation.closes if document.consultation else None, "Hết hạn góp ý"),
        (document.issued, "Ban hành"),
        (document.effective, "Bắt đầu có hiệu lực"),
    ]
    found += [(day, words, None) for day, words in own if day]
    for kind, words in ((RelationKind.AMENDS, "Có văn bản sửa đổi, bổ sung"), (RelationKind.REPLACES, "Có văn bản thay thế")):
        found += [(other.issued, words, document_link(other)) for other in reversed(relations.made_by(document, kind)) if other.issued]
    found += [(document.expired, "Hết hiệu lực", None)] if document.expired else []
    return tuple(
        Event(day=write_date(day), iso=day.isoformat(), words=words, link=link) for day, words, link in sorted(found, key=lambda event: event[0])
    )


def notices(document: Document, relations: Relations, today: date) -> Iterator[Notice]:
    """The state of the text first, then how far it can be trusted."""
    if document.is_draft:
        yield _of_draft(document, today)
    elif notice := _of_validity(document, relations):
        yield notice
    if document.reliability_note:
        yield Notice(head="Thông tin về văn bản chưa được kiểm chứng.", words=document.reliability_note, is_warning=True)


def _of_draft(document: Document, today: date) -> Notice:
    asked = document.consultation
    if asked is None:
        return Notice(head="Dự thảo, chưa được ban hành.", words="", is_warning=False)
    closes = write_date(asked.closes)
    if asked.closes < today:
        return Notice(head="Dự thảo, chưa được ban hành.", words=f"Đã hết hạn góp ý, ngày {closes}.", is_warning=False)
    head = "Dự thảo đang lấy ý kiến." if is_open(document, today) else "Dự thảo sắp lấy ý kiến."
    since = f" từ ngày {write_date(asked.opens)}" if asked.opens else ""
    words = " ".join(filter(None, (f"Nhận góp ý{since} đến hết ngày {closes}. Gửi về: {asked.address.rstrip('.')}.", asked.note)))
    return Notice(head=head, words=words, is_warning=False)


def _of_validity(document: Document, relations: Relations) -> Notice | None:
    heirs = tuple(map(document_link, relations.made_by(document, RelationKind.REPLACES)))
    changes = tuple(map(document_link, relations.made_by(document, RelationKind.AMENDS)))
    match document.validity:
        case Validity.EXPIRED:
            since = f"Từ ngày {write_date(document.expired)}." if document.expired else ""
            return Notice(head="Văn bản đã hết hiệu lực.", words=since, is_warning=True, before="Thay bằng:" if heirs else "", links=heirs)
        case Validity.PARTLY_EXPIRED:
            links = (*changes, *heirs)
            return Notice(head="Văn bản đã hết hiệu lực một phần.", words="", is_warning=True, before="Xem thêm:" if links else "", links=links)
        case Validity.NOT_YET_IN_FORCE:
            since = f"Có hiệu lực từ ngày {write_date(document.effective)}." if document.effective else ""
            return Notice(head="Văn bản chưa có hiệu lực.", words=since, is_warning=False)
        case _ if heirs:
            return Notice(head="Đã có văn bản thay thế.", words="", is_warning=True, before="Thay bằng:", links=heirs)
        case _ if changes:
            return Notice(head="Văn bản đã được sửa đổi, bổ sung.", words="", is_warning=False, before="Xem thêm:", links=changes)
        case _:
            return None
