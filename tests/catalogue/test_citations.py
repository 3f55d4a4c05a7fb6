"""Which entry of the register a citation means: only one that cannot be another, and the reason where there is none."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, legal_document, origin, related, report
from portal.catalogue.citations import Cited, Doubt
from portal.model.citation import DocumentKind
from portal.model.document import Document, RelationKind
from portal.model.prose import Prose
from portal.settings import HANOI
from portal.vietnamese.mentions import mentions_in

DECREE = legal_document("nd", number="54/2016/NĐ-CP", issued=date(2016, 6, 14), territory="")
HERE = legal_document(
    "day", number="975/QĐ-UBND", kind=DocumentKind.DECISION, issuer="UBND tỉnh Lạng Sơn", issued=date(2017, 6, 3), territory="Lạng Sơn"
)
LATER = replace(HERE, id="sau", issued=date(2018, 6, 3), origin=origin("content/documents/sau.md"))
THERE = replace(HERE, id="noi-khac", issuer="UBND tỉnh Thái Bình", territory="Thái Bình")


def cited(text: str, *documents: Document, place: str = "Lạng Sơn", year: int = 2018) -> list[Cited]:
    html = f"<p>{text}</p>"
    one = article(body=html, observations=(), published=datetime(year, 9, 1, 9, tzinfo=HANOI))
    one = replace(one, body=replace(one.body, mentions=mentions_in(html)))
    known = catalogue(one, agencies=(agency(place=place),), documents=documents)
    return list(known.citations[one.origin.path])


def meant(text: str, *documents: Document, place: str = "Lạng Sơn") -> list[str | Doubt | None]:
    return [one.document.id if one.document else one.doubt for one in cited(text, *documents, place=place)]


@pytest.mark.parametrize(
    ("text", "documents", "expected"),
    [
        ("Nghị định số 54/2016/NĐ-CP", (DECREE,), "nd"),
        ("Nghị định 54/2016/ND-CP ngày 14 tháng 6 năm 2016", (DECREE,), "nd"),
        ("Nghị định số 54/2016/NĐ-CP ngày 15/6/2016", (DECREE,), Doubt.OTHER_DAY),
        ("Nghị định số 55/2016/NĐ-CP", (DECREE,), Doubt.UNREGISTERED),
        ("Quyết định số 975/QĐ-UBND", (HERE, THERE), "day"),
        ("Quyết định số 975/QĐ-UBND", (THERE,), Doubt.OTHER_PLACE),
        ("Quyết định số 975/QĐ-UBND ngày 03/6/2017 của UBND tỉnh Thái Bình", (THERE,), "noi-khac"),
        ("Quyết định số 975/QĐ-UBND", (HERE, LATER), Doubt.SEVERAL),
        ("Quyết định số 975/QĐ-UBND ngày 03/6/2018", (HERE, LATER), "sau"),
        ("Quyết định số 975/QĐ-UBND", (replace(HERE, issued=None),), "day"),
    ],
)
def test_a_citation_means_the_one_entry_it_can_mean(text: str, documents: tuple[Document, ...], expected: str | Doubt):
    """By number, day and the province of the agency that speaks or that the text names."""
    assert meant(text, *documents) == [expected]


def test_a_day_said_once_counts_for_the_rest_of_the_item():
    """As texts do: in full the first time, by number afterwards, or the other way round."""
    text = "Quyết định số 975/QĐ-UBND nói vậy. Theo Quyết định số 975/QĐ-UBND ngày 03/6/2018, như trên."

    assert meant(text, HERE, LATER) == ["sau", "sau"]


def test_two_days_in_one_item_decide_only_for_themselves():
    """A third citation without a day may be of either."""
    text = "Quyết định số 975/QĐ-UBND ngày 03/6/2017; Quyết định số 975/QĐ-UBND ngày 03/6/2018; Quyết định số 975/QĐ-UBND."

    assert meant(text, HERE, LATER) == ["day", "sau", Doubt.SEVERAL]


def test_another_spelling_leads_to_the_entry_that_names_it():
    """The year left out in the source is no other document."""
    assert meant("Nghị định số 54/NĐ-CP", replace(DECREE, also_written=("54/NĐ-CP",))) == ["nd"]
    assert meant("Nghị định số 54/NĐ-CP", DECREE) == [Doubt.UNREGISTERED]


@pytest.mark.parametrize("text", ["TCVN ISO 9001:2015", "Luật Đo lường", "53/60 đơn vị", "điện thoại (0205) 3.871.906"])
def test_what_is_no_numbered_document_is_not_looked_up(text: str):
    """Standards and laws by name have no entry to be missed."""
    assert cited(text, DECREE) == []


def test_entries_know_who_cites_them_newest_first():
    """Items and reports, also what these are based on."""
    bodies = {"cu": date(2020, 1, 1), "moi": date(2021, 1, 1)}
    html = "<p>Nghị định số 54/2016/NĐ-CP.</p>"
    made = [article(slug, body=html, observations=()) for slug in bodies]
    made = [
        replace(one, body=replace(one.body, mentions=mentions_in(html)), published=one.published.replace(year=day.year))
        for one, day in zip(made, bodies.values(), strict=True)
    ]
    based = report("bao-cao")
    based = replace(based, official=replace(based.official, based_on=("54/2016/NĐ-CP", "962/UBND-TH")), published=based.published.replace(year=2022))
    known = catalogue(*made, based, documents=(DECREE,))

    assert [one.item.slug for one in known.citing["nd"]] == ["bao-cao", "moi", "cu"]
    assert [one.doubt for one in known.citations[based.origin.path]] == [None, Doubt.UNREGISTERED]


@given(st.permutations([DECREE, HERE, LATER, THERE]))
def test_the_order_of_entries_changes_nothing(documents: list[Document]):
    """The register is a set of files."""
    text = "Nghị định số 54/2016/NĐ-CP; Quyết định số 975/QĐ-UBND; Quyết định số 975/QĐ-UBND ngày 03/6/2017."

    assert meant(text, *documents) == ["nd", "day", "day"]


SHORT = legal_document("tt", kind=DocumentKind.JOINT_CIRCULAR, number="05/2008/TTLT-BKHCN-BNV", issued=date(2008, 6, 18))


@pytest.mark.parametrize(
    ("text", "documents", "expected"),
    [
        ("Nghị định 54/2016", (DECREE,), "nd"),
        ("Nghị định số 54 năm 2016 của Chính phủ", (DECREE,), "nd"),
        ("Nghị định 55/2016", (DECREE,), Doubt.UNREGISTERED),
        ("Nghị định 54/2017", (DECREE,), Doubt.UNREGISTERED),
        ("Thông tư 54/2016", (DECREE,), Doubt.UNREGISTERED),
        ("Nghị định 54/2016 ngày 15/6/2016", (DECREE,), Doubt.OTHER_DAY),
        ("Thông tư 5/2008", (SHORT,), "tt"),
        ("Thông tư liên tịch số 05/2008", (SHORT,), "tt"),
        ("Thông tư 5/2008", (SHORT, replace(SHORT, id="khac", number="05/2008/TTLT-BTC-BNV")), Doubt.SEVERAL),
        ("Quyết định số 975 năm 2017", (HERE, LATER), "day"),
        ("Quyết định số 975 năm 2017", (THERE,), Doubt.OTHER_PLACE),
    ],
)
def test_a_number_cut_short_means_the_only_entry_of_its_kind_and_year(text: str, documents: tuple[Document, ...], expected: str | Doubt):
    """Of two that fit nobody knows which is meant."""
    assert meant(text, *documents) == [expected]


OLD_TERM = legal_document(
    "cu", kind=DocumentKind.RESOLUTION, number="01-NQ/TU", issued=date(2020, 1, 10), territory="Lạng Sơn", issuer="Tỉnh ủy Lạng Sơn"
)
NEW_TERM = replace(OLD_TERM, id="moi", issued=date(2020, 11, 20), term="XVII")


@pytest.mark.parametrize(
    ("text", "documents", "expected"),
    [
        ("Nghị quyết số 01-NQ/TU của Tỉnh ủy", (OLD_TERM, NEW_TERM), Doubt.SEVERAL),
        ("Nghị quyết số 01-NQ/TU của Tỉnh ủy khóa XVII", (OLD_TERM, NEW_TERM), "moi"),
        ("Nghị quyết số 01-NQ/TU của Tỉnh uỷ khoá XVI", (OLD_TERM, NEW_TERM), "cu"),
        ("Nghị quyết số 01-NQ/TU của Tỉnh ủy, nhiệm kỳ 2020-2025", (OLD_TERM, replace(NEW_TERM, term="2020 - 2025")), "moi"),
        ("Nghị quyết số 01-NQ/TU ngày 20/11/2020 của Tỉnh ủy", (OLD_TERM, NEW_TERM), "moi"),
        ("Nghị quyết số 01-NQ/TU của Tỉnh ủy khóa XVI", (NEW_TERM,), Doubt.OTHER_TERM),
        ("Nghị quyết số 01-NQ/TU của Tỉnh ủy khóa XVI", (OLD_TERM,), "cu"),
    ],
)
def test_the_term_said_tells_documents_of_the_party_apart(text: str, documents: tuple[Document, ...], expected: str | Doubt):
    """An entry of another term is never meant."""
    assert meant(text, *documents) == [expected]


def with_body(document: Document, text: str) -> Document:
    html = f"<p>{text}</p>"
    return replace(document, body=Prose(html=html, mentions=mentions_in(html)))


def test_the_body_of_a_document_cites_others_but_never_itself():
    """Its own place counts as that of an agency does in an item."""
    body = "Quyết định số 975/QĐ-UBND này triển khai Nghị định 54/2016/NĐ-CP và Nghị quyết số 9/NQ-CP, thay Quyết định 975/QĐ-UBND ngày 03/6/2018."
    plan = with_body(HERE, body)
    known = catalogue(documents=(DECREE, plan, LATER))
    found = known.citations[plan.origin.path]

    assert [(one.item.id, one.document.id if one.document else one.doubt) for one in found] == [
        ("day", "nd"),
        ("day", Doubt.UNREGISTERED),
        ("day", "sau"),
    ]
    assert {id: [one.item.id for one in cited] for id, cited in known.citing.items()} == {"nd": ["day"], "sau": ["day"]}


def test_a_document_named_by_another_spelling_in_its_own_body_is_not_cited():
    """Its editor explains there how texts write it."""
    decree = with_body(replace(DECREE, also_written=("54/NĐ-CP",)), "Bài viết ghi là Nghị định 54/NĐ-CP, hoặc Nghị định 54/2016.")

    assert catalogue(documents=(decree,)).citations[decree.origin.path] == ()


def test_documents_that_cite_come_after_items():
    """The newest first."""
    html = "<p>Nghị định số 54/2016/NĐ-CP.</p>"
    item = article(body=html, observations=())
    item = replace(item, body=replace(item.body, mentions=mentions_in(html)))
    bodies = [with_body(one, "Theo Nghị định 54/2016/NĐ-CP.") for one in (replace(HERE, issued=None, id="khong-ngay"), HERE, LATER)]
    bodies = [replace(one, origin=replace(one.origin, start=replace(one.origin.start, path=f"content/documents/{one.id}.md"))) for one in bodies]
    known = catalogue(item, documents=(DECREE, *bodies))

    assert [one.item.origin.path.rpartition("/")[2] for one in known.citing["nd"]] == ["mot-bai.md", "sau.md", "day.md", "khong-ngay.md"]


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("Quyết định số 975/QĐ-UBND", 2017, "day"),
        ("Quyết định số 975/QĐ-UBND", 2018, "day"),
        ("Quyết định số 975/QĐ-UBND", 2019, Doubt.UNDATED),
        ("Quyết định số 975/QĐ-UBND", 2016, Doubt.UNDATED),
        ("Quyết định số 975/QĐ-UBND của UBND tỉnh", 2021, Doubt.UNDATED),
        ("Quyết định số 975/QĐ-UBND ngày 03/6/2017", 2021, "day"),
        ("Quyết định số 975/QĐ-UBND năm 2017", 2021, "day"),
        ("Ngày 03/6/2017, UBND tỉnh ban hành Quyết định số 975/QĐ-UBND", 2021, "day"),
        ("Ngày 04/6/2017, UBND tỉnh ban hành Quyết định số 975/QĐ-UBND", 2017, Doubt.OTHER_DAY),
        ("Năm 2016, UBND tỉnh ban hành Quyết định số 975/QĐ-UBND", 2017, Doubt.OTHER_DAY),
        ("Ngày 04/6/2017, Sở tổ chức hội nghị triển khai Quyết định số 975/QĐ-UBND", 2017, "day"),
        ("Quyết định số 975/QĐ-UBND ngày 32/3/2017", 2017, "day"),
        ("Quyết định số 975/QĐ-UBND ngày 32/3/2018", 2018, Doubt.OTHER_DAY),
    ],
)
def test_a_bare_number_means_a_local_entry_of_the_same_year_or_the_one_before(text: str, year: int, expected: str | Doubt):
    """Each year has one of this number."""
    assert [one.document.id if one.document else one.doubt for one in cited(text, HERE, year=year)] == [expected]


def test_a_number_of_the_party_runs_on_through_its_term():
    """Its years are not those of the item."""
    assert [one.document for one in cited("Nghị quyết số 01-NQ/TU", OLD_TERM, year=2023)] == [OLD_TERM]


@pytest.mark.parametrize("is_named_by_the_other", [True, False])
def test_what_the_register_relates_is_meant_in_whatever_year(is_named_by_the_other: bool):
    """An editor has said so, in one of the two entries."""
    old, new = HERE, replace(HERE, id="nam-2021", number="5/KH-UBND", issued=date(2021, 3, 1), origin=origin("content/documents/nam-2021.md"))
    relation = related("nam-2021" if is_named_by_the_other else "day", RelationKind.IMPLEMENTS)
    old, new = (replace(old, relations=(relation,)), new) if is_named_by_the_other else (old, replace(new, relations=(relation,)))
    new = with_body(new, "Theo Quyết định số 975/QĐ-UBND.")

    assert [one.document for one in catalogue(documents=(old, new)).citations[new.origin.path]] == [old]
    assert catalogue(documents=(HERE, replace(new, relations=()))).citations[new.origin.path][0].doubt is Doubt.UNDATED
