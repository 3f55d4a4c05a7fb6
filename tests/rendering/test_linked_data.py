"""JSON-LD for the page of an indicator: the facts schema.org asks for, and nothing that could leave its script element."""

import json

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.namespace import RDF

from html_page import HtmlPage
from indicator_samples import NASTY, SITE, indicator_values, indicators, rich, source
from portal.rendering.linked_data import dataset_json_ld
from portal.views.indicator_data import IndicatorData
from strategies import some

SCHEMA = rdflib.Namespace("https://schema.org/")


def graph(data: IndicatorData) -> rdflib.Graph:
    """The context of schema.org stands on the network; its vocabulary is enough."""
    content = json.loads(dataset_json_ld(data)) | {"@context": {"@vocab": str(SCHEMA)}}
    return rdflib.Graph().parse(data=json.dumps(content), format="json-ld", publicID=data.page)


def test_one_data_set_with_its_files_and_documents():
    """Counted and compared in the graph."""
    found, page = graph(rich()), rdflib.URIRef(rich().page)
    variable = found.value(page, SCHEMA.variableMeasured)
    files = {
        str(found.value(one, SCHEMA.contentUrl)): str(found.value(one, SCHEMA.encodingFormat)) for one in found.objects(page, SCHEMA.distribution)
    }

    assert list(found.subjects(RDF.type, SCHEMA.Dataset)) == [page]
    assert len(files) == 6
    assert files[f"{rich().page}latest.csv"] == "text/csv"
    assert (found.value(variable, RDF.type), str(found.value(variable, SCHEMA.unitText))) == (SCHEMA.PropertyValue, "đơn vị")
    assert str(found.value(page, SCHEMA.temporalCoverage)) == "2022-01-01/2022-12-31"
    assert str(found.value(found.value(page, SCHEMA.spatialCoverage), SCHEMA.name)) == "Hải Phòng"
    assert str(found.value(page, SCHEMA.license)) == "https://creativecommons.org/licenses/by/4.0/"
    assert {str(found.value(one, SCHEMA.url)) for one in found.objects(page, SCHEMA.isBasedOn)} == {one.address for one in rich().sources}
    assert str(found.value(found.value(page, SCHEMA.creator), SCHEMA.name)) == "Sở Khoa học và Công nghệ"
    assert str(found.value(found.value(page, SCHEMA.publisher), SCHEMA.name)) == "Cổng tri thức"
    assert [str(found.value(one, SCHEMA.reportNumber)) for one in found.subjects(RDF.type, SCHEMA.Report)] == ["33/BC-SKHCN"]


@pytest.mark.parametrize("words", [*NASTY, "</SCRIPT ><img src=x>", "<!--<script>", "a\u2028b\u2029c", "&lt;/script&gt;"])
def test_no_title_ends_the_script_element(words: str):
    """A page with the text in a script element has that element and no other, and the words come back."""
    text = dataset_json_ld(indicator_values(title=words, sources=(source(title=words),)))
    page = HtmlPage(f'<html><script type="application/ld+json">{text}</script><p>ở lại</p></html>')

    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["name"] == json.loads(text)["isBasedOn"][0]["name"] == words
    assert [element.tag for element in page.elements if element.tag in {"script", "img", "p"}] == ["script", "p"]


@some
@given(indicators(), st.text())
def test_any_words_come_back(data: IndicatorData, words: str):
    """Escapes are undone by every reader of JSON."""
    found = json.loads(dataset_json_ld(data))

    assert (found["name"], found["description"]) == (data.title, data.description)
    assert len(found["isBasedOn"]) == len(data.sources)


def test_what_is_not_known_is_not_said():
    """No days without values, no licence nobody gave."""
    found = json.loads(dataset_json_ld(indicator_values(first_day="", last_day="", licence="")))

    assert not {"temporalCoverage", "license"} & set(found)


def test_a_site_without_an_address_links_from_the_page():
    """Relative to the page of the indicator, where the text stands."""
    data = indicator_values(site="", page="so-lieu/don-vi-kiem-tra/", sources=(source(address="tin-tuc/2022/mot-bai/"),))
    found = json.loads(dataset_json_ld(data))

    assert (found["url"], found["distribution"][0]["contentUrl"], found["isBasedOn"][0]["url"]) == ("./", "latest.csv", "../../tin-tuc/2022/mot-bai/")
    assert SITE not in dataset_json_ld(data).replace("https://khcn.example.vn/tin", "")
