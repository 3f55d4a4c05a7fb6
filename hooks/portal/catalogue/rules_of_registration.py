"""The rules of the days on which editors worked on the register: the catalogue goes in, issues come out for days that cannot be."""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import is_document_misread
from portal.catalogue.places import place_of
from portal.model.document import Document
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.vietnamese.dates import write_date


def editors_work_is_past(catalogue: Catalogue, today: date) -> Iterator[Issue]:
    for document, name, day in _days(catalogue):
        if day > today:
            yield _issue(document, name, Fault.FUTURE_DATE, found=day, expected=today)


def editors_work_follows_issue(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A draft has no day of issue, and what is issued has a file of its own."""
    for document, name, day in _days(catalogue):
        if document.issued and day < document.issued:
            yield _issue(document, name, Fault.DAY_BEFORE_ISSUE, found=day, expected=document.issued)


RULES = (editors_work_is_past, editors_work_follows_issue)


def _days(catalogue: Catalogue) -> Iterator[tuple[Document, str, date]]:
    for document in catalogue.documents.values():
        for name, day in (("registered", document.registered), ("compared", document.compared)):
            if day and not is_document_misread(catalogue, document.id):
                yield document, name, day


def _issue(document: Document, name: str, fault: Fault, *, found: date, expected: date) -> Issue:
    return Issue(place=place_of(document.origin, name), fault=fault, field=name, found=write_date(found), expected=write_date(expected))
