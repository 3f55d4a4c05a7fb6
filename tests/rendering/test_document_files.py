"""The files of the register of documents: other people's readers find in them what the pages say, cell by cell, and nothing runs as a formula."""

import csv
import io
import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import frictionless
import jsonschema
import pytest
from hypothesis import given

from builders import legal_document, related, settings
from document_samples import DECREE, PLAN, citing, register, registers, rich, said
from indicator_samples import NASTY, SITE
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Source
from portal.rendering.columns import Cell
from portal.rendering.document_columns import citation_columns, document_columns, relation_columns
from portal.rendering.document_files import document_files
from portal.views.document_data import DOCUMENT_COLUMNS, RELATION_COLUMNS, document_data, register_data
from portal.views.parts.citation_rows import CITATION_COLUMNS
from strategies import some

SCHEMA = Path(__file__).parent / "schemas" / "documents.schema.json"
TABLES = {"documents": addresses.DOCUMENTS_CSV, "citations": addresses.CITATIONS_CSV, "relations": addresses.RELATIONS_CSV}
PACKAGE = addresses.DOCUMENTS_PACKAGE
_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
Rows = list[dict[str, str]]


def files_of(catalogue: Catalogue, *, site: str = SITE) -> dict[str, bytes]:
    return dict(document_files(register_data(catalogue, settings(site_url=site))))


def from_csv(content: bytes) -> Rows:
    return list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))


def plain(rows: Rows) -> Rows:
    """Without the apostrophe before what would be a formula."""
    return [{name: cell[1:] if cell.startswith("'") and cell[1:].startswith(_SIGNS) else cell for name, cell in row.items()} for row in rows]


def on_disk(root: Path, files: dict[str, bytes]) -> Path:
    for address, content in files.items():
        path = root / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root / PACKAGE


def faults(package: Path) -> set[str]:
    """The kinds of fault that frictionless tells."""
    return {kind for (kind,) in frictionless.validate(str(package)).flatten(["type"])}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rich register on the disk, as a server would hold it."""
    return on_disk(tmp_path_factory.mktemp("site"), files_of(rich()))


def test_every_promised_file_is_written_also_of_an_empty_register():
    """Tables first; a table without rows has its header line."""
    files = files_of(register())

    assert list(files) == list(files_of(rich()))
    assert list(files) == [f"van-ban/{name}" for name in ("documents.csv", "citations.csv", "relations.csv", "documents.json", "datapackage.json")]
    assert files[addresses.CITATIONS_CSV].decode() == ",".join(CITATION_COLUMNS) + "\r\n"


@some
@given(registers())
def test_pages_csv_and_json_hold_the_same_rows(catalogue: Catalogue):
    """Read back, the rows of the pages are those of both files, in the order of ids, with and without an address of the site."""
    for site in (SITE, ""):
        known = settings(site_url=site)
        pages = [asdict(document_data(document, catalogue, known).row) for document in catalogue.documents.values()]
        files = files_of(catalogue, site=site)
        content = json.loads(files[addresses.DOCUMENTS_JSON])

        assert content["documents"] == pages
        assert plain(from_csv(files[addresses.DOCUMENTS_CSV])) == plain(pages)
        assert {name: plain(from_csv(files[address])) for name, address in TABLES.items()} == {name: plain(content[name]) for name in TABLES}


@some
@given(registers())
def test_each_citation_and_each_relation_is_one_row(catalogue: Catalogue):
    """None is lost, none told twice; an id stands exactly where there is no doubt."""
    data = register_data(catalogue, settings(site_url=SITE))

    assert len(data.citations) == sum(len(found) for found in catalogue.citations.values())
    assert len({(row.item, row.position) for row in data.citations}) == len(data.citations)
    assert [bool(row.document) == bool(row.document_url) != bool(row.doubt) for row in data.citations] == [True] * len(data.citations)
    assert len(data.relations) == sum(len(document.relations) for document in catalogue.documents.values())
    assert {row.id: int(row.cited_by) for row in data.documents} == {
        id: len({row.item for row in data.citations if row.document == id}) for id in catalogue.documents
    }


@some
@given(registers())
def test_no_cell_runs_as_a_formula(catalogue: Catalogue):
    """Whatever an editor writes, no cell of a table begins with a sign of one."""
    files = files_of(catalogue)

    assert not [cell for address in TABLES.values() for row in from_csv(files[address]) for cell in row.values() if cell.startswith(_SIGNS)]


@some
@given(registers())
def test_the_order_of_files_does_not_matter(catalogue: Catalogue):
    """The same register read the other way round gives the same bytes."""
    turned = register(*reversed(catalogue.documents.values()), items=tuple(reversed(catalogue.articles)))

    assert list(files_of(catalogue).items()) == list(files_of(turned).items())


@pytest.mark.parametrize("words", NASTY, ids=range(len(NASTY)))
def test_hostile_words_come_back(words: str):
    """From CSV with an apostrophe more where they would be a formula, from JSON letter for letter."""
    files = files_of(register(replace(DECREE, subject=words, reliability_note=words)))
    [row] = from_csv(files[addresses.DOCUMENTS_CSV])

    assert row["subject"] == row["reliability_note"] == (f"'{words}" if words.startswith(_SIGNS) else words)
    assert json.loads(files[addresses.DOCUMENTS_JSON])["documents"][0]["subject"] == words


def test_columns_are_those_of_the_rows():
    """Name by name, in order; what is a day says so."""
    days = {column.name for column in document_columns() if column.cell is Cell.DAY}

    assert tuple(column.name for column in document_columns()) == DOCUMENT_COLUMNS
    assert tuple(column.name for column in citation_columns()) == CITATION_COLUMNS
    assert tuple(column.name for column in relation_columns()) == RELATION_COLUMNS
    assert days == {"issued", "effective", "expired", "registered", "comments_from", "comments_until", "compared_on"}


# ------------------------------------------------------------------------------------------------------------ Data Package


def test_frictionless_accepts_the_package_and_every_table(package: Path):
    """Types, closed lists, keys between the tables, size and hash; all three have rows."""
    report = frictionless.validate(str(package))
    resources = frictionless.Package(str(package)).resources

    assert report.valid, report.flatten(["type", "note"])
    assert {one.name: len(one.read_rows()) for one in resources} == {"documents": 5, "citations": 5, "relations": 4}


def test_frictionless_accepts_an_empty_register(tmp_path: Path):
    """Its tables have no rows; the package describes them all the same."""
    assert faults(on_disk(tmp_path, files_of(register()))) == set()


def test_frictionless_reads_days_and_nothing_where_nothing_is_known(package: Path):
    """Days as days, an empty cell as none."""
    [decree, draft] = [
        row for row in frictionless.Package(str(package)).get_resource("documents").read_rows() if row["id"] in {"54-2016-nd-cp", "du-thao-so-huu"}
    ]

    assert (decree["issued"], decree["effective"], decree["expired"]) == (date(2016, 6, 14), date(2016, 8, 1), None)
    assert (draft["number"], draft["is_draft"], draft["comments_until"]) == (None, True, date(2026, 12, 1))


@pytest.mark.parametrize(
    ("table", "old", "new", "fault"),
    [
        ("relations", b",54-2016-nd-cp,", b",khong-co,", "foreign-key"),
        ("citations", b",2016-06-14,,,54-2016-nd-cp,", b",2016-06-14,,,khong-co,", "foreign-key"),
        ("documents", b",in_force,", b",sometimes,", "constraint-error"),
        ("documents", b",2016-06-14,", b",14/06/2016,", "type-error"),
        ("documents", b"\r\n54-2016-nd-cp,", b"\r\n141-2013-nd-cp,", "primary-key"),
    ],
)
def test_frictionless_refuses_what_breaks_the_package(tmp_path: Path, table: str, old: bytes, new: bytes, fault: str):
    """A package that takes anything proves nothing; size and hash are put aside."""
    files = files_of(rich())
    assert old in files[TABLES[table]]
    files[TABLES[table]] = files[TABLES[table]].replace(old, new)
    content = json.loads(files[PACKAGE])
    for resource in content["resources"]:
        del resource["hash"], resource["bytes"]
    files[PACKAGE] = json.dumps(content).encode()

    assert fault in faults(on_disk(tmp_path, files))


def test_the_package_says_when_and_by_whom():
    """The day of what is newest, not of the build; a homepage only where the site has an address."""
    content = json.loads(files_of(rich())[PACKAGE])
    without = json.loads(files_of(rich(), site="")[PACKAGE])

    assert content["created"] == "2022-12-30T00:00:00+07:00"
    assert content["homepage"] == f"{SITE}van-ban/"
    assert content["keywords"] == ["Lĩnh vực do-luong", "Lĩnh vực so-huu"]
    assert "homepage" not in without


# --------------------------------------------------------------------------------------------------------------------- JSON


def validator() -> jsonschema.Draft202012Validator:
    found = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


def test_documents_json_keeps_its_schema():
    """Rich and empty, with and without an address of the site."""
    found = [
        validator().is_valid(json.loads(files_of(made, site=site)[addresses.DOCUMENTS_JSON])) for made in (rich(), register()) for site in (SITE, "")
    ]

    assert found == [True] * 4


def test_the_schema_knows_every_column():
    """As the rows have them, in their order."""
    content = json.loads(SCHEMA.read_text(encoding="utf-8"))
    found = {name: tuple(content["$defs"][name]["properties"]) for name in ("document", "citation", "relation")}

    assert found == {"document": DOCUMENT_COLUMNS, "citation": CITATION_COLUMNS, "relation": RELATION_COLUMNS}


@pytest.mark.parametrize(
    ("table", "changes"),
    [
        ("documents", {"issued": "14/06/2016"}),
        ("documents", {"validity": "sometimes"}),
        ("documents", {"is_draft": "true"}),
        ("documents", {"id": ""}),
        ("citations", {"position": "0"}),
        ("citations", {"doubt": "unregistered"}),
        ("citations", {"number": ""}),
        ("relations", {"kind": "near"}),
    ],
)
def test_the_schema_refuses_what_is_no_row(table: str, changes: dict[str, str]):
    """A decree with a number is no draft, an entry that is meant leaves no doubt."""
    content = json.loads(files_of(rich())[addresses.DOCUMENTS_JSON])
    [place] = [place for place, row in enumerate(content[table]) if "54-2016-nd-cp" in {row.get("id"), row.get("document"), row.get("target")}][:1]
    content[table][place] |= changes

    assert not validator().is_valid(content)


# ----------------------------------------------------------------------------------------------------------------- meanings


def test_a_citation_says_what_is_meant_or_why_nothing_is():
    """The number as printed and as it should be, the day said there, the whole sentence."""
    item = citing(
        "tin",
        "Trước hết. Nghị định số 54/2016/NĐ - CP ngày 14/6/2016 của Chính phủ, nói. Nghị định 54/2016/NĐ-CP ngày 1/1/2016. Nghị định 9/2016/NĐ-CP.",
    )
    rows = from_csv(files_of(register(DECREE, items=(item,)))[addresses.CITATIONS_CSV])

    assert [(row["position"], row["number"], row["issued"], row["document"], row["doubt"]) for row in rows] == [
        ("1", "54/2016/NĐ-CP", "2016-06-14", "54-2016-nd-cp", ""),
        ("2", "54/2016/NĐ-CP", "2016-01-01", "", "other_day"),
        ("3", "9/2016/NĐ-CP", "", "", "unregistered"),
    ]
    assert rows[0]["printed"] == "54/2016/NĐ - CP"
    assert rows[0]["sentence"] == "Nghị định số 54/2016/NĐ - CP ngày 14/6/2016 của Chính phủ, nói."
    assert (rows[0]["item"], rows[0]["item_published"]) == (f"{SITE}tin-tuc/2022/tin/", "2022-12-30")
    assert rows[0]["document_url"] == f"{SITE}van-ban/nghi-dinh/2016/54-2016-nd-cp/"


def test_a_document_of_an_agency_of_the_portal_was_issued_by_it():
    """As its page says, where no other issuer is written."""
    rows = {row["id"]: row for row in from_csv(files_of(rich())[addresses.DOCUMENTS_CSV])}

    assert rows["33-kh-ubnd"]["issuer"] == "Sở Khoa học và Công nghệ skhcn"
    assert rows["54-2016-nd-cp"]["issuer"] == "Chính phủ"


def test_a_row_says_whether_the_official_text_was_compared():
    """Verified with its source is not that; page and data say one thing."""
    source = Source(name="Báo", title="", url="", note="Chưa đối chiếu với bản chính thức.")
    seen = legal_document(source=source, registered=date(2026, 11, 20), compared=date(2026, 11, 23))
    for made, told in ((seen, ("2026-11-20", "true", "2026-11-23")), (replace(seen, registered=None, compared=None), ("", "false", ""))):
        (row,) = register_data(register(made), settings()).documents

        assert (row.reliability, row.source_note) == ("verified", source.note)
        assert (row.registered, row.official_compared, row.compared_on) == told


def test_a_relation_says_whether_its_document_is_verified():
    """Who reads the table alone does not take a doubtful one for sure."""
    found = {(row.document, row.target): row.verified for row in register_data(rich(), settings()).relations}

    assert found == {
        ("33-kh-ubnd", "54-2016-nd-cp"): "false",
        ("33-kh-ubnd", "141-2013-nd-cp"): "false",
        ("60-2021-nd-cp", "54-2016-nd-cp"): "true",
        ("60-2021-nd-cp", "141-2013-nd-cp"): "true",
    }


def test_a_relation_to_nothing_is_no_row():
    """The rules have told the editor; a key to no row would break the package."""
    made = register(replace(DECREE, relations=(related("khong-co"),)))

    assert from_csv(files_of(made)[addresses.RELATIONS_CSV]) == []


def test_the_part_cited_stands_as_printed_and_in_one_spelling():
    """A program need not read Vietnamese to follow it; the document that cites stands under its name."""
    plan = replace(PLAN, body=said("Theo điểm đ khoản 1 và khoản 3\nĐiều 7 Nghị định 54/2016/NĐ-CP."), relations=())
    [row] = register_data(register(DECREE, plan), settings(site_url=SITE)).citations

    assert (row.provision, row.provisions) == ("điểm đ khoản 1 và khoản 3 Điều 7", "điều 7 khoản 1 điểm đ; điều 7 khoản 3")
    assert (row.item, row.item_title) == (f"{SITE}van-ban/ke-hoach/2020/33-kh-ubnd-hai-phong/", "Kế hoạch 33/KH-UBND ngày 13/03/2020: =1+1")
