"""Which entry of the register a citation means: only one that cannot be another, and the reason where there is none."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, legal_document, report
from portal.catalogue.citations import Cited, Doubt
from portal.model.citation import DocumentKind
from portal.model.document import Document
from portal.vietnamese.mentions import mentions_in

DECREE = legal_document("nd", number="54/2016/NĐ-CP", issued=date(2016, 6, 14), territory="")
HERE = legal_document(
    "day", number="975/QĐ-UBND", kind=DocumentKind.DECISION, issuer="UBND tỉnh Lạng Sơn", issued=date(2017, 6, 3), territory="Lạng Sơn"
)
LATER = replace(HERE, id="sau", issued=date(2018, 6, 3))
THERE = replace(HERE, id="noi-khac", issuer="UBND tỉnh Thái Bình", territory="Thái Bình")


def cited(text: str, *documents: Document, place: str = "Lạng Sơn") -> list[Cited]:
    html = f"<p>{text}</p>"
    one = article(body=html, observations=())
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

    assert [one.article.slug for one in known.citing["nd"]] == ["bao-cao", "moi", "cu"]
    assert [one.doubt for one in known.citations[based.origin.path]] == [None, Doubt.UNREGISTERED]


@given(st.permutations([DECREE, HERE, LATER, THERE]))
def test_the_order_of_entries_changes_nothing(documents: list[Document]):
    """The register is a set of files."""
    text = "Nghị định số 54/2016/NĐ-CP; Quyết định số 975/QĐ-UBND; Quyết định số 975/QĐ-UBND ngày 03/6/2017."

    assert meant(text, *documents) == ["nd", "day", "day"]
