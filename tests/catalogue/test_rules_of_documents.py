"""What numbers, days and states of documents may be, beside the one case that breaks each rule in test_rules.py."""

from dataclasses import replace
from datetime import date

import pytest

from builders import agency, article, catalogue, legal_document
from lived import area, lived
from portal.catalogue.rules import agencies_existed, broken_rules
from portal.model.area import AreaKind
from portal.model.citation import DocumentKind
from portal.model.document import Document, Validity
from portal.model.fault import Fault
from portal.model.place import Place
from portal.model.prose import Heading, Link, Prose
from registered import CONSULTATION, DECREE, OTHER, UNVERIFIED, draft, register, report

TODAY = date(2026, 11, 24)


def told(*documents: Document, **changes) -> list[tuple[Fault, str, str]]:
    return [(issue.fault, issue.field, issue.expected) for issue in broken_rules(register(*documents, **changes), TODAY)]


@pytest.mark.parametrize("number", ["33", "BC-SKHCN", "số 33/BC-SKHCN", "33/BC-SKHCN và 34/BC-SKHCN", "Luật Đo lường", "33/BC-SKHCN ngày 1/1/2020"])
def test_a_number_that_is_none_is_told_and_nothing_else_of_it(number: str):
    """A kind, a year or a key cannot be held against what nobody can read."""
    assert told(report(number)) == [(Fault.NUMBER_UNREADABLE, "number", "")]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("104/2016/QH13", DocumentKind.LAW),
        ("91/2016/QH13", DocumentKind.CODE),
        ("202/2016/QH15", DocumentKind.RESOLUTION),
        ("15/2016/UBTVQH13", DocumentKind.ORDINANCE),
        ("49-CTr/TU", DocumentKind.ACTION_PROGRAMME),
        ("49-CTr/TU", DocumentKind.PROGRAMME),
        ("37-QĐ/TW", DocumentKind.RULES),
        ("50/CP", DocumentKind.DECREE),
        ("05/2016/TTLT-BKHCN-BNV", DocumentKind.JOINT_CIRCULAR),
        ("05/2016/TT-BKHCN", DocumentKind.CIRCULAR),
        ("05/2016/TT-BTC-TCT", DocumentKind.CIRCULAR),
        ("962/UBND-TH", DocumentKind.LETTER),
        ("962/UBND-TH", DocumentKind.OTHER),
        ("TCVN ISO 9001:2015", DocumentKind.NATIONAL_STANDARD),
    ],
)
def test_a_kind_may_have_these_numbers(number: str, kind: DocumentKind):
    """Codes are not one to one: laws and old numbers have none, the Party lends its own."""
    assert told(legal_document(number=number, kind=kind)) == []


@pytest.mark.parametrize(
    ("number", "kind", "expected"),
    [
        ("05/2016/TTLT-BKHCN-BNV", DocumentKind.CIRCULAR, "thông tư liên tịch"),
        ("05/2016/TT-BKHCN", DocumentKind.JOINT_CIRCULAR, "thông tư"),
        ("54/2016/NĐ-CP", DocumentKind.DECISION, "nghị định"),
        ("54/2016/NĐ-CP", DocumentKind.RESOLUTION, "nghị định"),
        ("962/UBND-TH", DocumentKind.DECISION, "công văn"),
        ("104/2016/QH13", DocumentKind.DECREE, "luật"),
        ("16/QĐ-UBND", DocumentKind.RULES, None),
    ],
)
def test_a_kind_that_its_number_denies_is_told(number: str, kind: DocumentKind, expected: str | None):
    """A joint circular called a circular above all."""
    assert told(legal_document(number=number, kind=kind)) == ([(Fault.KIND_CONTRADICTS_NUMBER, "kind", expected)] if expected else [])


@pytest.mark.parametrize("kind", [DocumentKind.CIRCULAR, DocumentKind.JOINT_CIRCULAR])
def test_a_circular_of_two_ministries_is_a_joint_one(kind: DocumentKind):
    """Whatever the editor calls it; the number to write keeps the ministries as they were."""
    found = told(legal_document(number="05/2016/TT-BKH&CN-BNV", kind=kind))

    assert found == [(Fault.JOINT_CIRCULAR, "number", "05/2016/TTLT-BKH&CN-BNV")]


@pytest.mark.parametrize(
    ("number", "issued", "expected"),
    [
        ("54/NĐ-CP", date(2016, 6, 14), [(Fault.NUMBER_WITHOUT_YEAR, "number", "54/2016/NĐ-CP")]),
        ("54/NĐ-CP", date(1997, 1, 1), [(Fault.NUMBER_WITHOUT_YEAR, "number", "54/1997/NĐ-CP")]),
        ("54/NĐ-CP", date(1996, 12, 31), []),
        ("54/NĐ-CP", None, [(Fault.NUMBER_WITHOUT_YEAR, "number", "54/…/NĐ-CP")]),
        ("54/2016/NĐ-CP", date(2017, 1, 1), [(Fault.NUMBER_OF_ANOTHER_YEAR, "number", "01/01/2017")]),
        ("54/2016/NĐ-CP", None, []),
    ],
)
def test_the_number_of_a_decree_has_the_year_of_its_issue(number: str, issued: date | None, expected: list):
    """Since 1997; a day nobody knows contradicts nothing."""
    assert told(legal_document(number=number, issued=issued, **UNVERIFIED)) == expected


def test_the_number_of_a_law_has_the_year_of_its_issue():
    """As that of any legal norm."""
    found = told(legal_document(number="104/2017/QH13", kind=DocumentKind.LAW))

    assert found == [(Fault.NUMBER_OF_ANOTHER_YEAR, "number", "14/06/2016")]


def test_a_document_of_today_is_past():
    """Offices register what they have just signed."""
    assert told(report(issued=TODAY)) == []


def test_plans_letters_and_the_party_have_no_year_in_their_numbers():
    """Only legal norms do."""
    numbers = {
        "48a/KH-UBND": DocumentKind.PLAN,
        "962/UBND-TH": DocumentKind.LETTER,
        "08-NQ/TU": DocumentKind.RESOLUTION,
        "01/NQ-CP": DocumentKind.RESOLUTION,
    }

    assert told(*(legal_document(f"a{place}", number=number, kind=kind) for place, (number, kind) in enumerate(numbers.items()))) == []


def test_a_verified_document_says_who_when_and_on_what():
    """One line for each that misses; an unverified one says why instead."""
    bare = {"issuer": "", "issued": None, "subject": ""}

    assert [field for _, field, _ in told(legal_document(**bare))] == ["issuer", "issued", "subject"]
    assert told(legal_document(**bare, **UNVERIFIED)) == []


def test_a_draft_has_no_day_of_issue_but_a_subject():
    """It has nothing else to be called by."""
    assert told(draft()) == []
    assert told(draft(subject="", **UNVERIFIED)) == [(Fault.DOCUMENT_INCOMPLETE, "subject", "")]


def test_a_number_may_return_in_another_year_another_place_and_another_term():
    """State numbers begin anew each year, those of the Party each term."""
    again = report(id="nam-sau", issued=date(2021, 3, 13))
    elsewhere = report(id="noi-khac", territory="Lạng Sơn")
    terms = [report("08-NQ/TU", id, kind=DocumentKind.RESOLUTION, issued=date(year, 5, 16)) for id, year in (("cu", 2013), ("moi", 2018))]

    assert told(report(), again, elsewhere, *terms) == []


def test_two_files_of_one_document_are_told_even_if_one_lacks_its_day():
    """The year in the number says it all."""
    found = told(legal_document(), legal_document("khac", issued=None, **UNVERIFIED))

    assert found == [(Fault.DOCUMENT_TWICE, "number", DECREE)]


def test_two_numbers_of_the_party_in_one_year_cannot_share_an_address():
    """They are two documents all the same, so the message speaks of the address."""
    days = {"mot": date(2015, 3, 1), "hai": date(2015, 12, 1)}
    found = told(*(report("01-NQ/TU", id, kind=DocumentKind.RESOLUTION, issued=day) for id, day in days.items()))

    assert [fault for fault, *_ in found] == [Fault.DOCUMENT_ADDRESS_TAKEN]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2016-06-14", "2016-06-14", "2016-06-14"), []),
        ((None, "2016-06-14", None), []),
        (("2016-06-14", "2016-06-13", None), [(Fault.DAY_BEFORE_ISSUE, "effective", "14/06/2016")]),
        (("2016-06-14", "2016-08-01", "2016-07-31"), [(Fault.EXPIRED_TOO_EARLY, "expired", "01/08/2016")]),
        (("2016-06-14", None, "2016-06-13"), [(Fault.EXPIRED_TOO_EARLY, "expired", "14/06/2016")]),
        ((None, "2016-08-01", "2016-07-31"), [(Fault.EXPIRED_TOO_EARLY, "expired", "01/08/2016")]),
    ],
)
def test_a_document_is_issued_then_in_force_then_expired(days: tuple[str | None, ...], expected: list):
    """Two of the three may be one day, and each may be unknown."""
    issued, effective, expired = (date.fromisoformat(day) if day else None for day in days)

    assert told(legal_document(issued=issued, effective=effective, expired=expired, **UNVERIFIED)) == expected


@pytest.mark.parametrize(
    ("validity", "effective", "expired", "expected"),
    [
        (Validity.IN_FORCE, "2016-08-01", None, None),
        (Validity.IN_FORCE, TODAY.isoformat(), None, None),
        (Validity.IN_FORCE, "2026-11-25", None, "effective là 25/11/2026"),
        (Validity.PARTLY_EXPIRED, "2026-11-25", None, "effective là 25/11/2026"),
        (Validity.IN_FORCE, None, "2026-11-25", None),
        (Validity.IN_FORCE, None, TODAY.isoformat(), "expired là 24/11/2026"),
        (Validity.PARTLY_EXPIRED, None, "2020-01-01", None),
        (Validity.NOT_YET_IN_FORCE, "2026-11-25", None, None),
        (Validity.NOT_YET_IN_FORCE, TODAY.isoformat(), None, "effective là 24/11/2026"),
        (Validity.EXPIRED, None, TODAY.isoformat(), None),
        (Validity.EXPIRED, None, "2026-11-25", "expired là 25/11/2026"),
        (Validity.UNKNOWN, "2026-11-25", None, None),
    ],
)
def test_a_validity_that_its_days_deny_is_warned_of(validity: Validity, effective: str | None, expired: str | None, expected: str | None):
    """From the day of effect on it binds, from the day of its end on it does not; a warning, for time alone may have made it wrong."""
    days = {"effective": effective, "expired": expired}
    document = legal_document(validity=validity, **{name: date.fromisoformat(day) for name, day in days.items() if day})
    issues = broken_rules(register(document), TODAY)

    assert [(issue.fault, issue.expected, issue.is_error) for issue in issues] == (
        [(Fault.VALIDITY_CONTRADICTS_DAYS, expected, False)] if expected else []
    )


def test_an_expired_document_without_its_day_is_only_warned_of():
    """Sources often say no more."""
    [issue] = broken_rules(register(legal_document(validity=Validity.EXPIRED)), TODAY)

    assert (issue.fault, issue.is_error) == (Fault.EXPIRED_WITHOUT_DAY, False)


def test_what_is_issued_takes_no_more_comments():
    """The draft has a file of its own."""
    found = broken_rules(register(legal_document(consultation=CONSULTATION)), TODAY)

    assert [(issue.fault, issue.place.line, issue.found) for issue in found] == [(Fault.CONSULTATION_OF_NO_DRAFT, 17, "54/2016/NĐ-CP")]


@pytest.mark.parametrize(("opens", "is_told"), [(date(2027, 1, 1), True), (date(2026, 12, 31), False), (date(2026, 11, 1), False), (None, False)])
def test_comments_open_before_they_close(opens: date | None, is_told: bool):
    """Both may be one day; nobody need know the first."""
    found = broken_rules(register(draft(consultation=replace(CONSULTATION, opens=opens))), TODAY)
    expected = [(Fault.CONSULTATION_REVERSED, "consultation", "01/01/2027", "31/12/2026")] if is_told else []

    assert [(issue.fault, issue.field, issue.found, issue.expected) for issue in found] == expected


PARTY = {"kind": DocumentKind.RESOLUTION, "territory": "Hải Phòng", "issued": date(2020, 1, 10)}


@pytest.mark.parametrize(
    ("territory", "issuer", "is_told"),
    [
        ("tỉnh Thái Bình", "UBND tỉnh Thái Bình", True),
        ("Thái Bình", "UBND Thái Bình", True),
        ("", "Ủy ban nhân dân tỉnh Thái Bình", True),
        ("", "Chính phủ", False),
        ("Hưng Yên", "UBND tỉnh Hưng Yên", False),
    ],
)
def test_a_document_is_registered_once_however_its_place_is_written(territory: str, issuer: str, is_told: bool):
    """With or without the word of its kind, or only in the name of its issuer."""
    found = told(report("33/BC-UBND"), report("33/BC-UBND", id="mot", territory=territory, issuer=issuer))

    assert [fault for fault, *_ in found] == [Fault.DOCUMENT_TWICE] * is_told


def test_a_spelling_of_the_same_place_is_refused_however_the_place_is_written():
    """The other document has the number already."""
    other = report("34/BC-SKHCN", id="mot", territory="tỉnh Thái Bình", also_written=("33/BC-SKHCN",))

    assert [fault for fault, *_ in told(report("33/BC-SKHCN"), other)] == [Fault.SPELLING_OF_ANOTHER]


def test_a_territory_may_be_the_id_of_an_area():
    """It is shown by its name and has the address of it; the whole country is none."""
    areas = (area(), area("hai-phong-2025", name="Hải Phòng"), area("viet-nam", name="Việt Nam", kind=AreaKind.COUNTRY))
    found = register(report(territory="hai-phong-2025"), report("34/BC-SKHCN", id="mot", territory="viet-nam"), agencies=(lived(),), areas=areas)

    assert broken_rules(found, TODAY) == ()
    assert [one.territory for one in found.documents.values()] == ["Hải Phòng", ""]


def test_territories_are_not_asked_for_where_no_register_of_places_is_kept_or_it_is_misread():
    """What misses there is no mistake of the document."""
    unknown = report(territory="Thái Binh")
    misread = register(unknown, agencies=(lived(),), areas=(area(),), misread=("data/places.yml",))

    assert [broken_rules(found, TODAY) for found in (register(unknown), misread)] == [(), ()]


def test_two_party_documents_of_one_number_and_year_are_told_apart_by_their_term():
    """The second committee of a year begins its numbers anew; the older address stays as it was."""
    old = legal_document("cu", number="01-NQ/TU", **PARTY)
    new = legal_document("moi", number="01-NQ/TU", **PARTY | {"issued": date(2020, 11, 20)})
    both = register(old, replace(new, term="XVI"))

    assert told(old, new) == [(Fault.DOCUMENT_ADDRESS_TAKEN, "number", "content/documents/cu.md")]
    assert broken_rules(both, TODAY) == ()
    assert [both.addresses[one.origin.path] for one in both.documents.values()] == [
        "van-ban/nghi-quyet/2020/01-nq-tu-hai-phong/",
        "van-ban/nghi-quyet/2020/01-nq-tu-hai-phong-nhiem-ky-xvi/",
    ]


def test_a_draft_has_no_term():
    """It has no number yet that could begin anew."""
    assert [fault for fault, _, _ in told(draft(term="XVI"))] == [Fault.TERM_OF_NO_PARTY_NUMBER]


def test_other_spellings_may_lack_the_year_and_be_of_another_place():
    """ "33/BC-SKHCN" of one province is no spelling of that of another."""
    spelt = legal_document(also_written=("54/NĐ-CP", "54 / 2016/NĐ-BCP"))
    elsewhere = report("33/BC-SKHCN", territory="Lạng Sơn")
    here = report("34/BC-SKHCN", id="mot", also_written=("33/BC-SKHCN",))

    assert told(spelt, elsewhere, here) == []


def test_a_number_of_the_same_place_is_no_other_spelling():
    """Provinces are no exception."""
    other = report("34/BC-SKHCN", id="mot", also_written=("33/BC-SKHCN",))

    assert told(report(), other) == [(Fault.SPELLING_OF_ANOTHER, "also_written", OTHER)]


def test_its_own_number_is_no_other_spelling():
    """Nor is it with other spaces."""
    assert told(legal_document(also_written=("54/2016/ND-CP",))) == [(Fault.SPELLING_OF_ANOTHER, "also_written", DECREE)]


def test_what_is_wrong_with_a_misread_document_is_told_once():
    """A day that could not be read is missing, which is no second mistake; nor are others held against it."""
    misread = report("33", issuer="", consultation=CONSULTATION, also_written=("33",))

    assert told(misread, misread=(OTHER,)) == []
    assert len(told(misread)) == 4


def test_agencies_fields_and_links_of_documents_are_held_against_what_is_there():
    """As those of articles are."""
    link = Link(target="content/documents/mat.md", fragment="", place=Place(path=OTHER, line=20, column=5))
    issues = broken_rules(register(report(agency="skhcm", fields=("do-luongg",), body=Prose(html="", links=(link,)))), TODAY)

    assert [(issue.fault, issue.place.line, issue.found) for issue in issues] == [
        (Fault.UNKNOWN_AGENCY, 11, "skhcm"),
        (Fault.UNKNOWN_FIELD, 12, "do-luongg"),
        (Fault.BROKEN_LINK, 20, "content/documents/mat.md"),
    ]


@pytest.mark.parametrize(("agency_id", "expected"), [("skhcn", []), ("moi", [(Fault.AGENCY_NOT_ALIVE, OTHER, 11, "moi", "skhcn")])])
def test_a_document_is_of_an_agency_of_its_day(agency_id: str, expected: list[tuple[Fault, str, int, str, str]]):
    """What was founded in 2025 has decided nothing in 2018; of a document without a day nobody can say."""
    agencies = (agency(until=date(2025, 6, 30)), agency("moi", since=date(2025, 7, 1)))
    one = report(agency=agency_id, issued=date(2018, 3, 1))
    issues = [found for found in broken_rules(register(one, agencies=agencies), TODAY) if found.fault is Fault.AGENCY_NOT_ALIVE]

    assert [(found.fault, found.place.path, found.place.line, found.found, found.expected) for found in issues] == expected
    assert broken_rules(register(replace(one, issued=None), agencies=agencies), TODAY, rules=(agencies_existed,)) == ()


def test_a_text_may_link_to_a_document_and_to_a_heading_of_it():
    """Documents are pages."""
    links = tuple(Link(target=OTHER, fragment=fragment, place=Place(path="content/news/2022/mot-bai.md")) for fragment in ("", "de-muc"))
    heading = Heading(level=2, anchor="de-muc", title="Đề mục")
    linking = replace(article(), body=Prose(html="", links=links))
    found = catalogue(linking, documents=(report(body=Prose(html="", headings=(heading,))),))

    assert broken_rules(found, TODAY) == ()
