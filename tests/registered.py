"""Documents of the register that break one rule each, and the issue they are told."""

from datetime import date

from builders import catalogue, legal_document, related
from lived import area, lived
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Reliability
from portal.model.citation import DocumentKind
from portal.model.document import Consultation, Document, RelationKind, Validity
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place

DECREE = "content/documents/54-2016-nd-cp.md"
OTHER = "content/documents/khac.md"
CONSULTATION = Consultation(closes=date(2026, 12, 31), address="gop-y@example.vn", note="")
UNVERIFIED = {"reliability": Reliability.UNVERIFIED, "reliability_note": "Chưa đối chiếu."}


def register(*documents: Document, **changes) -> Catalogue:
    return catalogue(documents=documents, **changes)


def report(number: str = "33/BC-SKHCN", id: str = "khac", **changes) -> Document:
    """Of another kind than the decree, some years later."""
    return legal_document(id, **{"kind": DocumentKind.REPORT, "number": number, "issued": date(2020, 3, 13), "territory": "Thái Bình"} | changes)


def draft(id: str = "khac", **changes) -> Document:
    return legal_document(id, **{"number": "", "issued": None, "consultation": CONSULTATION} | changes)


def at(path: str, line: int) -> Place:
    return Place(path=path, line=line, column=9)


BROKEN_DOCUMENTS: dict[str, tuple[Catalogue, Issue]] = {
    "numbers_are_canonical": (
        register(report("33 /BC - SKHCN")),
        Issue(place=at(OTHER, 4), fault=Fault.NUMBER_NOT_CANONICAL, field="number", found="33 /BC - SKHCN", expected="33/BC-SKHCN"),
    ),
    "numbers_tell_their_year": (
        register(legal_document(number="05/TT-BKHCN", kind=DocumentKind.CIRCULAR)),
        Issue(place=at(DECREE, 4), fault=Fault.NUMBER_WITHOUT_YEAR, field="number", found="05/TT-BKHCN", expected="05/2016/TT-BKHCN"),
    ),
    "numbers_fit_kinds": (
        register(report(kind=DocumentKind.PLAN)),
        Issue(place=at(OTHER, 3), fault=Fault.KIND_CONTRADICTS_NUMBER, field="kind", found="33/BC-SKHCN", expected="báo cáo"),
    ),
    "documents_are_complete": (
        register(legal_document(issuer="")),
        Issue(place=at(DECREE, 5), fault=Fault.DOCUMENT_INCOMPLETE, field="issuer", found="issuer"),
    ),
    "documents_are_past": (
        register(report(issued=date(2026, 11, 25))),
        Issue(place=at(OTHER, 6), fault=Fault.FUTURE_DATE, field="issued", found="25/11/2026", expected="24/11/2026"),
    ),
    "editors_work_is_past": (
        register(legal_document(registered=date(2026, 11, 25))),
        Issue(place=at(DECREE, 19), fault=Fault.FUTURE_DATE, field="registered", found="25/11/2026", expected="24/11/2026"),
    ),
    "editors_work_follows_issue": (
        register(legal_document(compared=date(2016, 6, 13))),
        Issue(place=at(DECREE, 20), fault=Fault.DAY_BEFORE_ISSUE, field="compared", found="13/06/2016", expected="14/06/2016"),
    ),
    "documents_are_registered_once": (
        register(report(), report(id="mot", issued=date(2020, 12, 31))),
        Issue(place=at("content/documents/mot.md", 4), fault=Fault.DOCUMENT_TWICE, field="number", found="33/BC-SKHCN", expected=OTHER),
    ),
    "documents_have_addresses_of_their_own": (
        register(report("48a/BC-UBND"), report("48A/BC-UBND", id="mot")),
        Issue(
            place=at("content/documents/mot.md", 4),
            fault=Fault.DOCUMENT_ADDRESS_TAKEN,
            field="number",
            found="van-ban/bao-cao/2020/48a-bc-ubnd-thai-binh/",
            expected=OTHER,
        ),
    ),
    "documents_run_forward": (
        register(legal_document(effective=date(2016, 6, 13))),
        Issue(place=at(DECREE, 7), fault=Fault.DAY_BEFORE_ISSUE, field="effective", found="13/06/2016", expected="14/06/2016"),
    ),
    "validities_fit_days": (
        register(legal_document(validity=Validity.EXPIRED)),
        Issue(place=at(DECREE, 10), fault=Fault.EXPIRED_WITHOUT_DAY, field="validity"),
    ),
    "drafts_are_open_until_a_day": (
        register(draft(consultation=None)),
        Issue(place=at(OTHER, 17), fault=Fault.DRAFT_WITHOUT_CLOSING, field="consultation"),
    ),
    "terms_are_of_the_party": (
        register(legal_document(term="XVI")),
        Issue(place=at(DECREE, 18), fault=Fault.TERM_OF_NO_PARTY_NUMBER, field="term", found="XVI"),
    ),
    "spellings_are_read": (
        register(legal_document(also_written=("54",))),
        Issue(place=at(DECREE, 14), fault=Fault.SPELLING_UNREADABLE, field="also_written", found="54"),
    ),
    "spellings_are_of_one_document": (
        register(legal_document(also_written=("127/2007/NĐ-CP",)), legal_document("khac", number="127/2007/NĐ-CP", issued=date(2007, 8, 1))),
        Issue(place=at(DECREE, 14), fault=Fault.SPELLING_OF_ANOTHER, field="also_written", found="127/2007/NĐ-CP", expected=OTHER),
    ),
    "related_documents_are_known": (
        register(legal_document(relations=(related("khacc"),)), report()),
        Issue(place=at(DECREE, 16), fault=Fault.UNKNOWN_DOCUMENT, field="relations", found="khacc", expected="khac"),
    ),
    "relations_do_not_go_round": (
        register(legal_document(relations=(related("khac"),)), report(relations=(related("54-2016-nd-cp"),))),
        Issue(
            place=at(DECREE, 16),
            fault=Fault.RELATION_CYCLE,
            field="relations",
            found="54-2016-nd-cp → khac → 54-2016-nd-cp",
            expected=RelationKind.AMENDS.value,
        ),
    ),
    "territories_are_known": (
        register(report(territory="tỉnh Thái Bình"), agencies=(lived(),), areas=(area(), area("thai-binh", name="Thái Bình"))),
        Issue(place=at(OTHER, 21), fault=Fault.UNKNOWN_PLACE, field="territory", found="tỉnh Thái Bình", expected="Thái Bình"),
    ),
    "related_documents_come_first": (
        register(legal_document(relations=(related("khac"),)), report()),
        Issue(place=at(DECREE, 16), fault=Fault.CHANGES_LATER_DOCUMENT, field="relations", found="14/06/2016", expected=f"13/03/2020, {OTHER}"),
    ),
}
"""By the name of the rule."""
