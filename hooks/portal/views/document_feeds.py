"""The register of documents as feeds: the catalogue -> what came into it, newest first, and the drafts on which comments are still taken."""

from datetime import date

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Reliability
from portal.model.document import Document
from portal.vietnamese.dates import write_date
from portal.views.parts.channels import DOCUMENTS, DRAFTS
from portal.views.parts.consultation import is_open
from portal.views.parts.document import document_name, document_title, issuers_of
from portal.views.parts.entry import newest_day
from portal.views.parts.feed import Feed, FeedEntry, first_moment

LONGEST = 100
"""Entries of the feed of documents: a reader asks for it again and again, and all of them stand in documents.csv."""


def documents_feed(catalogue: Catalogue, *, today: date) -> Feed:
    """An entry is as new as the day it was written; where nobody says that, as its day of issue, or of effect where only that is known. One
    without any day, or with one to come, is no news yet. Of one day, what was issued last comes first.
    """
    dated = [(day, document) for document in catalogue.documents.values() if (day := _day(document)) and day <= today]
    newest = sorted(dated, key=lambda pair: (-pair[0].toordinal(), -(pair[1].issued or date.min).toordinal(), pair[1].id))[:LONGEST]
    return Feed(
        channel=DOCUMENTS,
        updated=first_moment(max((day for day, _ in newest), default=newest_day((), catalogue))),
        entries=tuple(_entry(document, day, catalogue) for day, document in newest),
    )


def drafts_feed(catalogue: Catalogue, *, today: date) -> Feed:
    """Those open today, the first day and the last included. A draft is as new as the day it was laid open, or written into the register
    where that is later; where nobody says either, as the portal's newest item.
    """
    known = newest_day((), catalogue)
    waiting = [
        (document.consultation.closes, _laid_open(document, today) or known, document)
        for document in catalogue.documents.values()
        if document.consultation and is_open(document, today)
    ]
    return Feed(
        channel=DRAFTS,
        updated=first_moment(max((known, *(day for _, day, _ in waiting)))),
        entries=tuple(_draft(document, closes, day, catalogue) for closes, day, document in sorted(waiting, key=lambda one: (one[0], one[2].id))),
    )


def _day(document: Document) -> date | None:
    return None if document.is_draft else document.registered or document.issued or document.effective


def _laid_open(document: Document, today: date) -> date | None:
    days = (document.consultation.opens if document.consultation else None, document.registered)
    return max((day for day in days if day and day <= today), default=None)


def _entry(document: Document, day: date, catalogue: Catalogue) -> FeedEntry:
    validity = document.validity.vietnamese
    effective = f"Có hiệu lực từ {write_date(document.effective)}." if document.effective else ""
    expired = f"Hết hiệu lực từ {write_date(document.expired)}." if document.expired else ""
    where = f"Áp dụng ở {document.territory}." if document.territory else ""
    doubt = "Có điều chưa chắc." if document.reliability is Reliability.UNVERIFIED else ""
    seen = "" if document.compared else "Chưa đối chiếu với bản chính thức."
    address = addresses.of_document(document)
    return FeedEntry(
        id=address,
        address=address,
        title=document_title(document),
        summary=" ".join(filter(None, (f"{validity[:1].upper()}{validity[1:]}.", effective, expired, where, doubt, seen))),
        updated=first_moment(day),
        authors=issuers_of(document, catalogue) or (document.source.name,),
    )


def _draft(document: Document, closes: date, day: date, catalogue: Catalogue) -> FeedEntry:
    address, last = addresses.of_document(document), write_date(closes)
    consultation = document.consultation
    where = f"gửi về {consultation.address}" if consultation and consultation.address else ""
    since = f" từ ngày {write_date(consultation.opens)}" if consultation and consultation.opens else ""
    taken = ", ".join(filter(None, (f"Nhận góp ý{since} đến hết ngày {last}", where)))
    subject = document.subject.rstrip(".")
    return FeedEntry(
        id=address,
        address=address,
        title=f"{document_name(document)}: {subject} (góp ý đến hết ngày {last})",
        summary=" ".join(filter(None, (f"{taken}.", consultation.note if consultation else ""))),
        updated=first_moment(day),
        authors=issuers_of(document, catalogue) or (document.source.name,),
    )
