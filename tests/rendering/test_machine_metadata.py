"""Data Package, CSVW, DCAT, JSON Schema: other people's readers accept our files and read our values out of them."""

import csv
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import csvw
import frictionless
import jsonschema
import pytest
import rdflib
from rdflib.namespace import DCAT, DCTERMS, RDF, XSD

from builders import settings
from everything import EVERYTHING
from indicator_samples import SITE, files_over_all, indicator_values, rich, row
from portal.catalogue.catalogue import Catalogue
from portal.model.indicator import Frequency
from portal.rendering.columns import Cell, observation_columns, vintage_columns
from portal.rendering.csvw import primary_key
from portal.rendering.data_files import indicator_files
from portal.rendering.dcat import write_catalogue
from portal.rendering.tables import write_indicator_json
from portal.views.dataset import COLUMNS, VINTAGE_COLUMNS, dataset
from whole_site import whole_data

SCHEMAS = Path(__file__).parent / "schemas"
FOLDER = "so-lieu/don-vi-kiem-tra"
OTHER = replace(rich(), id="khac", page=f"{SITE}so-lieu/khac/", contact="Văn phòng Sở", licence="Theo Luật Thống kê", frequency="quarterly")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rich sample on the disk, as a server would hold it."""
    root = tmp_path_factory.mktemp("site")
    rows = dataset(Catalogue.of(EVERYTHING), site_url=SITE)
    for address, content in (*indicator_files(rich()), *files_over_all((rich(), replace(OTHER, vintages=())), rows)):
        path = root / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def expected_triples(*rows) -> set[tuple[str, date, Decimal | None]]:
    return {(one.observation, date.fromisoformat(one.valid_from), Decimal(one.value) if one.value else None) for one in rows}


def test_columns_are_those_of_the_rows():
    """Name by name, in order; what is a day or a number says so."""
    days = {column.name for column in vintage_columns() if column.cell is Cell.DAY}

    assert tuple(column.name for column in vintage_columns()) == VINTAGE_COLUMNS
    assert tuple(column.name for column in observation_columns()) == COLUMNS
    assert days == {"period_start", "period_end", "document_issued", "valid_from", "valid_until"}


@pytest.mark.parametrize("package", [f"{FOLDER}/datapackage.json", "so-lieu/datapackage.json"])
def test_frictionless_accepts_the_package_and_every_resource(site: Path, package: str):
    """Types, closed lists, keys, size and hash."""
    report = frictionless.validate(str(site / package))
    resources = frictionless.Package(str(site / package)).resources

    assert report.valid, report.flatten(["type", "note"])
    assert len(report.tasks) == len(resources) == (2 if FOLDER in package else 3)
    for resource in resources:
        assert resource.validate().valid


def test_frictionless_reads_the_values(site: Path):
    """As decimals and days, the missing one as nothing."""
    package = frictionless.Package(str(site / FOLDER / "datapackage.json"))
    found = {
        name: {(one["observation"], one["valid_from"], one["value"]) for one in package.get_resource(name).read_rows()}
        for name in ("latest", "vintages")
    }

    assert found == {"latest": expected_triples(*rich().latest), "vintages": expected_triples(*rich().vintages)}


def refusals(site: Path, folder: Path, new: bytes, *, without: tuple[str, ...]) -> set[str]:
    """What frictionless says of the package where the value 131 became something else, and the package says nothing of some things."""
    old = b",131,eq,"
    content = (site / FOLDER / "vintages.csv").read_bytes()
    assert content.count(old) == 1
    package = json.loads((site / FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    (vintages,) = [one for one in package["resources"] if one["name"] == "vintages"]
    package["resources"] = [{name: value for name, value in vintages.items() if name not in without}]
    (folder / "vintages.csv").write_bytes(content.replace(old, new))
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    return {kind for (kind,) in frictionless.validate(str(folder / "datapackage.json")).flatten(["type"])}


@pytest.mark.parametrize(("new", "refusal"), [(b",1.3.1,eq,", "type-error"), (b",131,xx,", "constraint-error"), (b",131,eq,", "")])
def test_frictionless_refuses_cells_that_break_their_types(site: Path, tmp_path: Path, new: bytes, refusal: str):
    """A wrong number, an unknown code; and nothing where nothing is wrong."""
    assert refusals(site, tmp_path, new, without=("hash", "bytes")) == ({refusal} if refusal else set())


def test_frictionless_refuses_a_table_that_was_changed(site: Path, tmp_path: Path):
    """Another value of the same length breaks no type, but the hash."""
    assert refusals(site, tmp_path, b",132,eq,", without=()) == {"hash-count"}


def test_the_package_says_what_version_2_asks(site: Path):
    """Profile, day with time, contributors with roles, a licence with an address, sources with theirs; units where the values are."""
    found = json.loads((site / FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    (value,) = [field for field in found["resources"][0]["schema"]["fields"] if field["name"] == "value"]

    assert found["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert found["created"] == "2022-12-30T00:00:00+07:00"
    assert found["homepage"] == rich().page
    assert found["contributors"] == [
        {"title": "Cổng tri thức", "roles": ["publisher"]},
        {"title": "Sở Khoa học và Công nghệ", "roles": ["creator"]},
    ]
    assert found["licenses"] == [{"path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC-BY-4.0"}]
    assert [source["path"] for source in found["sources"]] == [source.address for source in rich().sources]
    assert "đơn vị" in value["description"]


def test_nothing_is_said_of_a_licence_nobody_gave():
    """Also not where indicators have different ones."""
    without = dict(indicator_files(rich(licence="")))
    mixed = dict(files_over_all((rich(), OTHER), dataset(Catalogue.of(EVERYTHING), site_url=SITE)))

    assert b"licens" not in without[f"{FOLDER}/datapackage.json"]
    assert b"license" not in without[f"{FOLDER}/latest.csv-metadata.json"]
    assert b"licenses" not in mixed["so-lieu/datapackage.json"]


@pytest.mark.parametrize(("name", "rows"), [("latest.csv", rich().latest), ("vintages.csv", rich().vintages)])
def test_csvw_readers_find_the_values(site: Path, name: str, rows):
    """Metadata beside the file are found by its name; header, types, closed lists and key hold."""
    address = site / FOLDER / f"{name}-metadata.json"
    table = csvw.Table.from_file(address)
    read = list(table.iterdicts(strict=True))

    assert csvw.CSVW(str(site / FOLDER / name), validate=True).is_valid
    assert table.check_primary_key()
    assert {(one["observation"], one["valid_from"].date(), one["value"]) for one in read} == expected_triples(*rows)
    assert [one["is_current"] for one in read] == [one.is_current == "true" for one in rows]
    assert json.loads(address.read_text(encoding="utf-8"))["url"] == name


@pytest.mark.parametrize("name", ["latest.csv", "vintages.csv", "observations.csv"])
def test_csvw_readers_accept_the_tables_over_all_indicators(site: Path, name: str):
    """Strictly; each row has its key."""
    table = csvw.Table.from_file(site / "so-lieu" / f"{name}-metadata.json")
    read = list(table.iterdicts(strict=True))

    assert csvw.CSVW(str(site / "so-lieu" / name), validate=True).is_valid
    assert table.check_primary_key()
    with (site / "so-lieu" / name).open(encoding="utf-8", newline="") as file:
        assert len(read) == len(list(csv.DictReader(file))) > 0


def test_csvw_columns_have_vietnamese_titles(site: Path):
    """Beside the name, which is what the header line says."""
    table = csvw.Table.from_file(site / FOLDER / "latest.csv-metadata.json")
    titles = {column.name: (column.titles.getfirst("und"), column.titles.getfirst("vi")) for column in table.tableSchema.columns}

    assert titles["value"] == ("value", "Giá trị")
    assert tuple(titles) == VINTAGE_COLUMNS


def test_a_key_that_names_two_rows_is_not_given():
    """An observation corrected twice on one day, among others that were not."""
    other = row(valid_from="2023-01-01")

    assert primary_key((row(), other)) == ("observation", "valid_from")
    assert primary_key((row(), row(value="7"), other)) == ()


def test_each_file_has_the_key_that_holds_in_it():
    """Two vintages of one day are told apart in no way, the latest stands alone."""
    twice = (row(is_current="false"), row(value="7", is_current="false", revision="correction"), row(value="8", revision="correction"))
    files = {address.rpartition("/")[2]: content for address, content in indicator_files(indicator_values(*twice))}
    schemas = [json.loads(files[f"{name}-metadata.json"])["tableSchema"] for name in ("latest.csv", "vintages.csv")]
    resources = [one["schema"] for one in json.loads(files["datapackage.json"])["resources"]]

    assert [one.get("primaryKey") for one in (*schemas, *resources)] == [["observation", "valid_from"], None] * 2


def schema(name: str) -> jsonschema.Draft202012Validator:
    found = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


def test_data_json_keeps_its_schema():
    """The rich sample, an indicator without values, and what a catalogue of everything gives."""
    validator = schema("indicator-data.schema.json")
    empty = indicator_values(sources=(), publishers=(), places=(), first_day="", last_day="")
    for data in (rich(), empty, *whole_data(Catalogue.of(EVERYTHING), settings(site_url=SITE))):
        content = json.loads(write_indicator_json(data))
        validator.validate(content)

        assert content["latest"] == [one for one in content["vintages"] if one["is_current"] == "true"]


@pytest.mark.parametrize(
    "changes", [{"value": "1,5"}, {"value": "1e3"}, {"comparator": "xx"}, {"obs_status": "L"}, {"valid_from": "30/12/2022"}, {"value": ""}]
)
def test_the_schema_refuses_what_is_no_row(changes: dict[str, str]):
    """A schema that takes anything proves nothing."""
    content = json.loads(write_indicator_json(indicator_values(row(**changes))))

    assert not schema("indicator-data.schema.json").is_valid(content)


def graph(*all_data) -> rdflib.Graph:
    return rdflib.Graph().parse(data=write_catalogue(all_data), format="json-ld", publicID=f"{SITE}so-lieu/catalog.jsonld")


def test_the_catalogue_has_a_data_set_for_each_indicator():
    """And six files for each, with address and media type; no reader needs the network."""
    found = graph(rich(), OTHER)
    catalogue = rdflib.URIRef(f"{SITE}so-lieu/")
    pages = {rdflib.URIRef(rich().page), rdflib.URIRef(OTHER.page)}
    files = {str(address) for address in found.objects(None, DCAT.downloadURL)}

    assert set(found.objects(catalogue, DCAT.dataset)) == set(found.subjects(RDF.type, DCAT.Dataset)) == pages
    assert len(set(found.subjects(RDF.type, DCAT.Distribution))) == 12
    assert files == {
        f"{page}{name}" for page in pages for name in ("latest.csv", "vintages.csv", "excel.csv", "data.json", "data.xlsx", "datapackage.json")
    }
    assert {str(kind).rpartition("media-types/")[2] for kind in found.objects(None, DCAT.mediaType)} == {
        "text/csv",
        "application/json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }


def test_a_data_set_says_when_where_who_and_how_often():
    """The facts of the indicator, typed."""
    found, page = graph(rich(), OTHER), rdflib.URIRef(rich().page)
    temporal, contact = found.value(page, DCTERMS.temporal), found.value(page, DCAT.contactPoint)
    vcard, label = rdflib.Namespace("http://www.w3.org/2006/vcard/ns#"), rdflib.RDFS.label

    assert found.value(page, DCTERMS.title) == rdflib.Literal(rich().title, lang="vi")
    assert set(map(str, found.objects(page, DCTERMS.identifier))) == {"don-vi-kiem-tra", "0301"}
    assert found.value(page, DCTERMS.modified) == rdflib.Literal("2022-12-30", datatype=XSD.date)
    assert found.value(page, DCTERMS.accrualPeriodicity) == rdflib.URIRef("http://publications.europa.eu/resource/authority/frequency/ANNUAL")
    assert (str(found.value(temporal, DCAT.startDate)), str(found.value(temporal, DCAT.endDate))) == ("2022-01-01", "2022-12-31")
    assert str(found.value(found.value(page, DCTERMS.spatial), label)) == "Hải Phòng"
    assert found.value(contact, vcard.hasEmail) == rdflib.URIRef("mailto:do-luong@haiphong.gov.vn")
    assert str(found.value(found.value(page, DCTERMS.publisher), rdflib.FOAF.name)) == "Cổng tri thức"
    assert str(found.value(found.value(page, DCTERMS.creator), rdflib.FOAF.name)) == "Sở Khoa học và Công nghệ"
    assert set(map(str, found.objects(page, DCTERMS.source))) == {source.address for source in rich().sources}
    assert set(found.objects(rdflib.URIRef(f"{rich().page}latest.csv"), DCTERMS.license)) == {
        rdflib.URIRef("https://creativecommons.org/licenses/by/4.0/")
    }
    assert str(found.value(found.value(rdflib.URIRef(f"{OTHER.page}latest.csv"), DCTERMS.license), label)) == "Theo Luật Thống kê"


def test_every_frequency_has_its_word():
    """That of the authority table which portals of portals know."""
    words = {
        each.value: str(graph(rich(frequency=each.value)).value(rdflib.URIRef(rich().page), DCTERMS.accrualPeriodicity)).rpartition("/")[2]
        for each in Frequency
    }

    assert words == {"irregular": "IRREG", "monthly": "MONTHLY", "quarterly": "QUARTERLY", "half_yearly": "ANNUAL_2", "annual": "ANNUAL"}


def test_a_site_without_an_address_has_relative_ones():
    """They lead from where the file lies to the same places."""
    data = rich(site="", page="so-lieu/don-vi-kiem-tra/", sources=())
    found = graph(data)

    assert set(found.subjects(RDF.type, DCAT.Dataset)) == {rdflib.URIRef(f"{SITE}so-lieu/don-vi-kiem-tra/")}
    assert rdflib.URIRef(f"{SITE}so-lieu/don-vi-kiem-tra/data.xlsx") in set(found.objects(None, DCAT.downloadURL))
