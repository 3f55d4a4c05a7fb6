"""A named issuer or term is a part of what is cited: one that contradicts leads nowhere, one that fits chooses; a bare number is sure of little."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from builders import agency, article, catalogue, legal_document, related
from cited import citing
from portal.catalogue.citations import Doubt
from portal.model.citation import DocumentKind
from portal.model.document import Document, RelationKind
from portal.model.prose import Prose
from portal.vietnamese.mentions import mentions_in

LANG_SON = legal_document(
    "ls",
    kind=DocumentKind.DECISION,
    number="166/QĐ-UBND",
    issuer="Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn",
    issued=date(2017, 1, 26),
    territory="Lạng Sơn",
)
THAI_BINH = replace(LANG_SON, id="tb", issuer="Ủy ban nhân dân tỉnh Thái Bình", issued=date(2018, 4, 5), territory="Thái Bình")
PARTY = legal_document(
    "ls-tu", kind=DocumentKind.RESOLUTION, number="33-NQ/TU", issuer="Ban Thường vụ Tỉnh ủy Lạng Sơn", issued=date(2017, 2, 17), territory="Lạng Sơn"
)
PARTY_THERE = replace(PARTY, id="hp-tu", issuer="Thành ủy Hải Phòng", issued=date(2016, 5, 3), territory="Hải Phòng")
CENTRE = legal_document(
    "xi", kind=DocumentKind.RESOLUTION, number="20-NQ/TW", issuer="Ban Chấp hành Trung ương khóa XI", issued=date(2012, 11, 1), territory=""
)
NEXT_TERM = replace(CENTRE, id="xii", issuer="Ban Chấp hành Trung ương khóa XII", issued=date(2017, 10, 25))
GOVERNMENT = legal_document("2020", kind=DocumentKind.RESOLUTION, number="01/NQ-CP", issued=date(2020, 1, 1), territory="")
NEXT_YEAR = replace(GOVERNMENT, id="2021", issued=date(2021, 1, 1))
DECREE = legal_document("nd", number="78/2018/NĐ-CP", issued=date(2018, 5, 16), territory="")
MINISTRY = legal_document("bo", kind=DocumentKind.DECISION, number="12/QĐ-BKHCN", issuer="Bộ Khoa học và Công nghệ", agency="bo", territory="")


def meant(text: str, *documents: Document, place: str = "Lạng Sơn", id: str = "skhcn", year: int = 2018) -> list[str | Doubt | None]:
    one = citing(text, year=year, observations=(), agency=id)
    known = catalogue(one, agencies=(agency(id, place=place),), documents=documents)
    return [one.document.id if one.document else one.doubt for one in known.citations[one.origin.path]]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("Quyết định 166/QĐ-UBND của UBND thành phố Hà Nội", (LANG_SON,)),
        ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của UBND thành phố Hải Phòng", (LANG_SON,)),
        ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của UBND tỉnh Thái Bình", (LANG_SON,)),
        ("Quyết định 166/QĐ-UBND (do UBND TP. Hà Nội ban hành ngày 26/01/2017)", (LANG_SON,)),
        ("UBND thành phố Hà Nội phê duyệt đề án (Quyết định số 166/QĐ-UBND)", (LANG_SON,)),
        ("Năm 2017, UBND thành phố Đà Nẵng đã ban hành Quyết định số 166/QĐ-UBND về", (LANG_SON,)),
        ("theo Quyết định của UBND TP. Hà Nội số 166/QĐ-UBND", (LANG_SON,)),
        ("theo Quyết định 166/QĐ-UBND thành phố Hà Nội", (LANG_SON,)),
        ("theo Quyết định 166/QĐ-UBND của Hà Nội", (LANG_SON,)),
        ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của HĐND tỉnh", (LANG_SON,)),
        ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của UBND thành phố", (LANG_SON,)),
        ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của Thành ủy Hải Phòng", (PARTY,)),
        ("Nghị quyết 33-NQ/TU của Thành ủy Hải Phòng", (PARTY,)),
        ("Nghị quyết 33-NQ/TU của Thành ủy", (PARTY,)),
        ("Nghị định 78/2018/NĐ-CP ngày 16/5/2018 của Bộ Công Thương", (DECREE,)),
    ],
)
def test_a_named_issuer_that_is_another_leads_nowhere(text: str, documents: tuple[Document, ...]):
    """Whatever day and number say."""
    assert meant(text, *documents) == [Doubt.OTHER_ISSUER]


@pytest.mark.parametrize(
    ("text", "documents", "expected"),
    [
        ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của UBND tỉnh", (LANG_SON, THAI_BINH), "ls"),
        ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của UBND Lạng Sơn", (LANG_SON,), "ls"),
        ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của Chủ tịch UBND tỉnh Lạng sơn", (LANG_SON,), "ls"),
        ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của Ủy ban nhân dân tỉnh Lạng Sơn", (replace(LANG_SON, issuer="UBND tỉnh Lạng Sơn"),), "ls"),
        ("Quyết định 166/QĐ-UBND của UBND tỉnh Thái Bình", (LANG_SON, THAI_BINH), "tb"),
        ("UBND tỉnh Thái Bình có Quyết định số 166/QĐ-UBND", (LANG_SON, THAI_BINH), "tb"),
        ("Chủ tịch UBND tỉnh ký ban hành Quyết định số 166/QĐ-UBND", (LANG_SON, THAI_BINH), "ls"),
        ("Quyết định 166/QĐ-UBND của UBND tỉnh Thái Bình", (THAI_BINH,), "tb"),
        ("Quyết định 166/QĐ-UBND, UBND tỉnh Thái Bình ban hành ngày 05/4/2018", (LANG_SON, THAI_BINH), "tb"),
        ("Nghị quyết 33-NQ/TU của Thành ủy Hải Phòng", (PARTY, PARTY_THERE), "hp-tu"),
        ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của Thành ủy Hải Phòng", (PARTY, PARTY_THERE), Doubt.OTHER_DAY),
        ("Nghị quyết 33-NQ/TU của Ban Chấp hành Đảng bộ tỉnh Lạng Sơn", (PARTY, PARTY_THERE), "ls-tu"),
        ("Nghị quyết 33-NQ/TU của tỉnh", (PARTY, PARTY_THERE), "ls-tu"),
        ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của Đảng", (PARTY,), "ls-tu"),
        ("Nghị định 78/2018/NĐ-CP của Chính phủ và UBND tỉnh", (DECREE,), "nd"),
        ("Quyết định 12/QĐ-BKHCN ngày 14/6/2016 của Bộ trưởng Bộ KH&CN", (MINISTRY,), "bo"),
    ],
)
def test_a_named_issuer_chooses_the_entry_it_fits(text: str, documents: tuple[Document, ...], expected: str | Doubt):
    """Short and long names are one, and a head stands for what he leads."""
    assert meant(text, *documents) == [expected]


@pytest.mark.parametrize(
    ("text", "documents", "expected"),
    [
        ("Nghị quyết 20-NQ/TW của BCH Trung ương khóa XII", (CENTRE,), Doubt.OTHER_TERM),
        ("Nghị quyết 20-NQ/TW của BCH Trung ương khóa XI", (CENTRE, NEXT_TERM), "xi"),
        ("Nghị quyết 20-NQ/TW của BCH Trung ương khoá XII", (CENTRE, NEXT_TERM), "xii"),
        ("Nghị quyết 20-NQ/TW khóa XII", (CENTRE, NEXT_TERM), "xii"),
        ("Nghị quyết 20-NQ/TW (khóa XII)", (CENTRE, NEXT_TERM), "xii"),
        ("Nghị quyết 20-NQ/TW của Trung ương (khóa 12)", (CENTRE, NEXT_TERM), "xii"),
        ("Nghị quyết 20-NQ/TW khóa XII ngày 25/10/2017 về y tế", (CENTRE, NEXT_TERM), "xii"),
        ("Nghị quyết 20-NQ/TW khóa XII ngày 25/10/2017 về y tế", (CENTRE,), Doubt.OTHER_DAY),
        ("Nghị quyết 20-NQ/TW ngày 01/11/2012", (CENTRE, NEXT_TERM), "xi"),
    ],
)
def test_a_term_chooses_or_contradicts(text: str, documents: tuple[Document, ...], expected: str | Doubt):
    """Also where it stands without the body, and where the entry says its own in the name of its issuer."""
    assert meant(text, *documents) == [expected]


@pytest.mark.parametrize(
    ("text", "documents", "expected"),
    [
        ("Nghị quyết số 01/NQ-CP", (GOVERNMENT,), Doubt.UNDATED),
        ("Nghị quyết số 01/NQ-CP của Chính phủ", (GOVERNMENT,), Doubt.UNDATED),
        ("Nghị quyết số 01/NQ-CP", (GOVERNMENT, NEXT_YEAR), Doubt.SEVERAL),
        ("Nghị quyết số 01/NQ-CP năm 2021", (GOVERNMENT, NEXT_YEAR), "2021"),
        ("Nghị quyết số 01/NQ-CP năm 2021 của Chính phủ", (GOVERNMENT, NEXT_YEAR), "2021"),
        ("Nghị quyết số 01/NQ-CP của Chính phủ năm 2021", (GOVERNMENT,), Doubt.OTHER_DAY),
        ("Nghị quyết số 20-NQ/TW", (CENTRE,), Doubt.UNDATED),
        ("Quyết định 166/QĐ-UBND", (LANG_SON,), "ls"),
        ("Quyết định 166/QĐ-UBND", (LANG_SON, THAI_BINH), "ls"),
        ("Quyết định 166/QĐ-UBND", (THAI_BINH,), Doubt.OTHER_PLACE),
        ("Quyết định 166/QĐ-UBND", (replace(LANG_SON, territory=""),), "ls"),
        ("Quyết định 166/QĐ-UBND", (replace(THAI_BINH, territory=""),), Doubt.OTHER_PLACE),
        ("Nghị định số 78/2018/NĐ-CP", (DECREE,), "nd"),
        ("Nghị định số 78/2018", (DECREE,), "nd"),
        ("Quyết định 12/QĐ-BKHCN", (MINISTRY,), Doubt.UNDATED),
    ],
)
def test_a_bare_number_that_begins_anew_each_year_is_only_of_our_own_place(text: str, documents: tuple[Document, ...], expected: str | Doubt):
    """The register holds one year's; the centre has one each year."""
    assert meant(text, *documents) == [expected]


def test_a_bare_number_of_the_agency_that_speaks_is_its_own():
    """A ministry has no place."""
    assert meant("Quyết định 12/QĐ-BKHCN", MINISTRY, place="Việt Nam", id="bo", year=2016) == ["bo"]
    assert meant("Quyết định 12/QĐ-BKHCN", MINISTRY, place="Việt Nam", id="bo", year=2018) == [Doubt.UNDATED]


def test_a_day_is_not_borrowed_from_the_document_of_another_issuer():
    """The one of Lạng Sơn was said in full, the one of Hải Phòng has a day of its own; of which a bare number is, nobody says."""
    text = "Nghị quyết 33-NQ/TU ngày 17/02/2017 của Tỉnh ủy Lạng Sơn; Nghị quyết 33-NQ/TU của Thành ủy Hải Phòng; Nghị quyết 33-NQ/TU."

    assert meant(text, PARTY, PARTY_THERE) == ["ls-tu", "hp-tu", Doubt.UNDATED]


def test_an_issuer_named_once_counts_for_the_bare_numbers_of_the_item():
    """But where our own place has a document of that number, too, a bare one may be either."""
    text = "Nghị quyết 33-NQ/TU của Thành ủy Hải Phòng. Theo Nghị quyết 33-NQ/TU, như trên."

    assert meant(text, PARTY_THERE) == ["hp-tu", "hp-tu"]
    assert meant(text, PARTY) == [Doubt.OTHER_ISSUER, Doubt.OTHER_ISSUER]
    assert meant(text, PARTY, PARTY_THERE) == ["hp-tu", Doubt.UNDATED]
    assert meant(text.replace("NQ/TU, như", "NQ/TU ngày 03/5/2016, như"), PARTY, PARTY_THERE) == ["hp-tu", "hp-tu"]


def test_a_day_is_borrowed_by_a_bare_number_of_the_centre():
    """Said in full once, by its number afterwards."""
    text = "Nghị quyết số 01/NQ-CP. Nghị quyết số 01/NQ-CP của Chính phủ, ký ngày 01/01/2020."

    assert meant(text, GOVERNMENT) == ["2020", "2020"]


def test_a_document_may_name_by_the_bare_number_what_it_is_related_to():
    """Its editor has said which one."""
    html = "<p>Triển khai Nghị quyết số 01/NQ-CP.</p>"
    plan = replace(LANG_SON, body=Prose(html=html, mentions=mentions_in(html)))
    carrying_out = replace(plan, relations=(related("2020", RelationKind.IMPLEMENTS),))
    found = [catalogue(documents=(one, GOVERNMENT)).citations[one.origin.path][0] for one in (plan, carrying_out)]

    assert [one.document.id if one.document else one.doubt for one in found] == [Doubt.UNDATED, "2020"]


def test_many_entries_of_one_number_are_compared_one_by_one():
    """Every province has one each year; the time grows with them and not with their square."""
    entries = tuple(replace(LANG_SON, id=f"so-{number}", issued=date(1990, 1, 1) + timedelta(days=number)) for number in range(3000))
    text = "Quyết định 166/QĐ-UBND của UBND thành phố Hà Nội. Quyết định 166/QĐ-UBND. Quyết định 166/QĐ-UBND ngày 02/01/1990."

    assert meant(text, *entries) == [Doubt.OTHER_ISSUER, Doubt.OTHER_ISSUER, "so-1"]


def test_a_number_inside_code_is_none():
    """An example of a spelling cites nothing."""
    html = "<p>Viết <code>78/2018/NĐ-CP</code> hay <code>số <b>78/2018/NĐ-CP</b></code>; Nghị định <code>78/2018/NĐ-CP</code>, <code>x</code> Nghị định 78/2018/NĐ-CP.</p>"
    one = article(body=html, observations=())
    one = replace(one, body=replace(one.body, mentions=mentions_in(html)))

    assert len(catalogue(one, documents=(DECREE,)).citations[one.origin.path]) == 1
