"""JSON-LD for the page of a document: what schema.org asks of Legislation, nothing nobody knows, and nothing that leaves its script element."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.namespace import RDF

from builders import legal_document, settings
from document_samples import DECREE, register, registers, rich
from html_page import HtmlPage
from indicator_samples import NASTY, SITE
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Reliability
from portal.model.document import Document, RelationKind, Validity
from portal.rendering.legislation import legislation_json_ld
from portal.views.document_data import DocumentData, document_data
from strategies import some

SCHEMA = rdflib.Namespace("https://schema.org/")
DECREE_PAGE = rdflib.URIRef(f"{SITE}van-ban/nghi-dinh/2016/54-2016-nd-cp/")
OLD_PAGE = rdflib.URIRef(f"{SITE}van-ban/nghi-dinh/2013/141-2013-nd-cp/")


def data_of(id: str, catalogue: Catalogue, *, site: str = SITE) -> DocumentData:
    return document_data(catalogue.documents[id], catalogue, settings(site_url=site))


def told(document: Document, *others: Document, site: str = SITE) -> dict[str, Any]:
    """What is said of the document, in a register of it and the others."""
    found: dict[str, Any] = json.loads(legislation_json_ld(data_of(document.id, register(document, *others), site=site)))
    return found


def graph(data: DocumentData) -> rdflib.Graph:
    """The context of schema.org stands on the network; its vocabulary is enough."""
    content = json.loads(legislation_json_ld(data)) | {"@context": {"@vocab": str(SCHEMA)}}
    return rdflib.Graph().parse(data=json.dumps(content), format="json-ld", publicID=data.row.url if data.site else f"{SITE}{data.row.url}")


def test_a_decree_is_one_legislation_at_its_address():
    """Every fact compared in the graph."""
    found = graph(data_of("54-2016-nd-cp", rich()))
    facts = {name: str(found.value(DECREE_PAGE, SCHEMA[name])) for name in ("legislationIdentifier", "name", "description", "legislationType")}

    assert list(found.subjects(RDF.type, SCHEMA.Legislation)) == [DECREE_PAGE]
    assert facts == {
        "legislationIdentifier": "54/2016/NĐ-CP",
        "name": "Nghị định 54/2016/NĐ-CP",
        "description": "Cơ chế tự chủ",
        "legislationType": "nghị định",
    }
    assert str(found.value(DECREE_PAGE, SCHEMA.legislationDate)) == "2016-06-14"
    assert str(found.value(DECREE_PAGE, SCHEMA.temporalCoverage)) == "2016-08-01/.."
    assert found.value(DECREE_PAGE, SCHEMA.legislationLegalForce) == SCHEMA.InForce
    assert str(found.value(found.value(DECREE_PAGE, SCHEMA.legislationPassedBy), SCHEMA.name)) == "Chính phủ"
    assert found.value(found.value(DECREE_PAGE, SCHEMA.legislationJurisdiction), RDF.type) == SCHEMA.AdministrativeArea
    assert str(found.value(found.value(DECREE_PAGE, SCHEMA.legislationJurisdiction), SCHEMA.name)) == "Việt Nam"
    assert str(found.value(DECREE_PAGE, SCHEMA.sameAs)) == "https://vanban.chinhphu.vn/?a=1&b=2"
    assert {str(one) for one in found.objects(DECREE_PAGE, SCHEMA.alternateName)} == {"54/NĐ-CP", "54/2016/NĐCP"}
    assert found.value(DECREE_PAGE, SCHEMA.isPartOf) == rdflib.URIRef(f"{SITE}van-ban/")
    assert str(found.value(found.value(DECREE_PAGE, SCHEMA.about), SCHEMA.url)) == f"{SITE}linh-vuc/do-luong/"


def test_relations_lead_from_the_document_to_the_other():
    """Both changes are changes, only the amendment amends; carrying out and resting on are a basis."""
    sure = register(*(replace(one, reliability=Reliability.VERIFIED, reliability_note="") for one in rich().documents.values()))
    new, plan = data_of("60-2021-nd-cp", sure), data_of("33-kh-ubnd", sure)
    changed, planned = graph(new), graph(plan)
    new_page, plan_page = rdflib.URIRef(new.row.url), rdflib.URIRef(plan.row.url)

    assert set(changed.objects(new_page, SCHEMA.legislationChanges)) == {DECREE_PAGE, OLD_PAGE}
    assert set(changed.objects(new_page, SCHEMA.legislationAmends)) == {OLD_PAGE}
    assert set(changed.objects(new_page, SCHEMA.isBasedOn)) == set()
    assert set(planned.objects(plan_page, SCHEMA.isBasedOn)) == {DECREE_PAGE, OLD_PAGE}
    assert set(planned.objects(plan_page, SCHEMA.legislationChanges)) == set()
    assert str(planned.value(DECREE_PAGE, SCHEMA.legislationIdentifier)) == "54/2016/NĐ-CP"


@pytest.mark.parametrize(
    ("validity", "force"),
    [
        (Validity.IN_FORCE, "InForce"),
        (Validity.NOT_YET_IN_FORCE, "NotInForce"),
        (Validity.PARTLY_EXPIRED, "PartiallyInForce"),
        (Validity.EXPIRED, "NotInForce"),
        (Validity.UNKNOWN, None),
    ],
)
def test_force_is_said_where_it_is_known(validity: Validity, force: str | None):
    """The three words of LegalForceStatus, or none."""
    found = told(replace(DECREE, validity=validity))

    assert found.get("legislationLegalForce", {}).get("@id") == (f"https://schema.org/{force}" if force else None)


@pytest.mark.parametrize(
    ("days", "validity", "coverage"),
    [
        (("", "2020-01-01"), Validity.EXPIRED, None),
        (("2016-08-01", ""), Validity.IN_FORCE, "2016-08-01/.."),
        (("2016-08-01", ""), Validity.UNKNOWN, None),
        (("2016-08-01", "2020-01-01"), Validity.UNKNOWN, "2016-08-01/2019-12-31"),
        (("2016-08-01", "2016-08-02"), Validity.EXPIRED, "2016-08-01/2016-08-01"),
        (("2016-08-01", "2016-08-01"), Validity.EXPIRED, None),
    ],
)
def test_days_in_force_are_said_where_both_ends_are_known(days: tuple[str, str], validity: Validity, coverage: str | None):
    """The day of expiry is the first on which it no longer binds; an end nobody knows is not an open one."""
    effective, expired = (date.fromisoformat(day) if day else None for day in days)
    found = told(replace(DECREE, effective=effective, expired=expired, validity=validity))

    assert found.get("temporalCoverage") == coverage


def test_what_is_not_known_is_not_said():
    """An entry of which only the number is known."""
    found = told(legal_document(issuer="", issued=None, subject="", fields=()))

    assert set(found) == {
        "@context", "@type", "@id", "url", "name", "inLanguage", "legislationType", "legislationIdentifier", "legislationJurisdiction",
        "isPartOf", "sdPublisher",
    }  # fmt: skip


def test_a_draft_is_no_law_that_somebody_passed():
    """Somebody is in charge of it; it has no number, no day and no force."""
    found = json.loads(legislation_json_ld(data_of("du-thao-so-huu", rich())))

    assert (found["creativeWorkStatus"], found["legislationResponsible"]["name"]) == ("Draft", "Bộ Khoa học và Công nghệ")
    assert not {"legislationIdentifier", "legislationDate", "legislationPassedBy", "legislationLegalForce"} & set(found)


def test_a_local_document_binds_in_its_place():
    """Not in the whole country."""
    found = told(replace(DECREE, territory="Hải Phòng"))

    assert found["legislationJurisdiction"] == {"@type": "AdministrativeArea", "name": "Hải Phòng"}


def test_of_an_entry_with_uncertain_facts_only_its_name_and_the_doubt_are_said():
    """schema.org has no word for "perhaps"."""
    doubt = "Ngày ban hành chưa chắc."
    found = told(replace(DECREE, reliability=Reliability.UNVERIFIED, reliability_note=doubt))

    assert set(found) == {
        "@context", "@type", "@id", "url", "name", "inLanguage", "legislationType", "legislationIdentifier", "disambiguatingDescription", "sameAs",
        "isPartOf", "sdPublisher",
    }  # fmt: skip
    assert found["disambiguatingDescription"] == doubt


def test_bodies_that_issued_it_together_are_several_organisations():
    """No organisation is called "Bộ Khoa học và Công nghệ; Bộ Nội vụ"."""
    found = told(legal_document(issuer="Bộ Khoa học và Công nghệ; Bộ Nội vụ"))

    assert [one["name"] for one in found["legislationPassedBy"]] == ["Bộ Khoa học và Công nghệ", "Bộ Nội vụ"]


@pytest.mark.parametrize("words", [*NASTY, "</SCRIPT ><img src=x>", "<!--<script>", "a\u2028b\u2029c", "&lt;/script&gt;"])
def test_no_words_end_the_script_element(words: str):
    """A page with the text in a script element has that element and no other, and the words come back."""
    document = replace(DECREE, subject=words, issuer=words, territory=words, also_written=(words,))
    text = legislation_json_ld(data_of(document.id, register(document)))
    page = HtmlPage(f'<html><script type="application/ld+json">{text}</script><p>ở lại</p></html>')

    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text).get("description", "") == words
    assert [element.tag for element in page.elements if element.tag in {"script", "img", "p"}] == ["script", "p"]


@some
@given(registers(), st.sampled_from((SITE, "")))
def test_every_document_says_what_its_row_says(catalogue: Catalogue, site: str):
    """Number, days and subject of each; relations as many as it has; one graph that other people's readers accept."""
    for document in catalogue.documents.values():
        data = data_of(document.id, catalogue, site=site)
        found = json.loads(legislation_json_ld(data))
        is_sure = document.reliability is Reliability.VERIFIED
        related = {kind: [one for one in document.relations if one.kind is kind and is_sure] for kind in RelationKind}

        assert [found.get(name, "") for name in ("legislationIdentifier", "legislationDate", "description")] == [
            data.row.number,
            data.row.issued if is_sure else "",
            data.row.subject if is_sure else "",
        ]
        assert len(found.get("legislationAmends", [])) == len(related[RelationKind.AMENDS])
        assert len(found.get("isBasedOn", [])) + len(found.get("legislationChanges", [])) == sum(map(len, related.values()))
        assert list(graph(data).subjects(SCHEMA.inLanguage)) == [rdflib.URIRef(f"{SITE}{addresses.of_document(document)}")]


def test_a_site_without_an_address_links_from_the_page():
    """Relative to the page of the document, where the text stands."""
    found = json.loads(legislation_json_ld(data_of("60-2021-nd-cp", rich(), site="")))

    assert (found["@id"], found["url"], found["isPartOf"]["@id"]) == ("./", "./", "../../../")
    assert found["legislationChanges"][0]["@id"] == "../../2016/54-2016-nd-cp/"
    assert found["about"][0]["url"] == "../../../../linh-vuc/do-luong/"
    assert "url" not in found["sdPublisher"]
