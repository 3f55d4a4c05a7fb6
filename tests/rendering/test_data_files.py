"""The files machines read: the same values in every one of them, under the addresses that were promised, the same bytes every time."""

import csv
import io
import json
from dataclasses import asdict
from decimal import Decimal

import openpyxl
import pandas
from hypothesis import given

from builders import settings
from everything import EVERYTHING
from indicator_samples import NASTY, SITE, files_over_all, indicator_values, indicators, rich, row
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.records import Records
from portal.rendering.data_files import indicator_files
from portal.rendering.tables import EXCEL_HEADINGS
from portal.rendering.workbook_sheets import SHEETS
from portal.views.dataset import VINTAGE_COLUMNS, Dataset, VintageRow, dataset
from portal.views.indicator_data import IndicatorData
from strategies import records, some
from whole_site import whole_data

Triples = set[tuple[str, str, Decimal | None]]
FOLDER = "so-lieu/don-vi-kiem-tra/"


def of_rows(rows: tuple[VintageRow, ...]) -> Triples:
    return {(one.observation, one.valid_from, Decimal(one.value) if one.value else None) for one in rows}


def files_of(data: IndicatorData) -> dict[str, bytes]:
    return {address.removeprefix(FOLDER): content for address, content in indicator_files(data)}


def from_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))


def triples(rows: list[dict[str, str]]) -> Triples:
    return {(one["observation"], one["valid_from"], Decimal(one["value"]) if one["value"] else None) for one in rows}


def from_pandas(content: bytes) -> Triples:
    """A statistician's reader, told only that all is text."""
    return triples(pandas.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False).to_dict("records"))


def from_excel_csv(content: bytes) -> Triples:
    """As Vietnamese Excel reads it: semicolons, decimal commas."""
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";", strict=True)
    return {(one["Mã số liệu"], one["Dùng từ ngày"], Decimal(one["Giá trị"].replace(",", ".")) if one["Giá trị"] else None) for one in rows}


def from_workbook(content: bytes) -> Triples:
    """Numbers as the cells hold them; where they have too many digits, the text beside."""
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Số liệu"]
    heading, *lines = sheet.iter_rows(values_only=True)
    found = set()
    for line in lines:
        cells = dict(zip(heading, line, strict=True))
        exact, number = cells["Giá trị đủ chữ số"], cells["Giá trị"]
        value = Decimal(exact) if exact else None if number is None else Decimal(repr(number))
        found.add((cells["Mã số liệu"], cells["Dùng từ ngày"].date().isoformat(), value))
    return found


@some
@given(indicators())
def test_every_file_holds_the_same_values(data: IndicatorData):
    """CSV by two readers, JSON, the workbook and the CSV for Excel give back observation, day and value of each row, and no other."""
    files = files_of(data)
    content = json.loads(files["data.json"])
    latest, vintages = of_rows(data.latest), of_rows(data.vintages)

    assert triples(from_csv(files["vintages.csv"])) == from_pandas(files["vintages.csv"]) == triples(content["vintages"]) == vintages
    assert triples(from_csv(files["latest.csv"])) == from_pandas(files["latest.csv"]) == triples(content["latest"]) == latest
    assert from_excel_csv(files["excel.csv"]) == latest
    assert from_workbook(files["data.xlsx"]) == latest
    assert len(from_csv(files["vintages.csv"])) == len(data.vintages)


@some
@given(indicators())
def test_the_same_values_give_the_same_bytes(data: IndicatorData):
    """No clock, no order of a set, nothing of the machine."""
    assert list(indicator_files(data)) == list(indicator_files(data))


def test_every_promised_file_of_an_indicator_is_written():
    """In the order of the promise; the page to embed is the business of pages."""
    found = [address for address, _ in indicator_files(rich())]

    assert found == [f"{FOLDER}{name}" for name in addresses.INDICATOR_FILES if not name.startswith("nhung/")]


def test_every_promised_file_over_all_is_written():
    """Existing names first."""
    found = [address for address, _ in files_over_all((rich(),), Dataset(site=SITE, rows=()))]

    assert found == [
        addresses.OBSERVATIONS_CSV,
        addresses.DATA_JSON,
        addresses.LATEST_CSV,
        addresses.VINTAGES_CSV,
        addresses.EXCEL_CSV,
        addresses.ALL_XLSX,
        addresses.LATEST_CSVW,
        addresses.VINTAGES_CSVW,
        addresses.OBSERVATIONS_CSVW,
        addresses.DATAPACKAGE,
        addresses.DCAT,
    ]


def test_the_files_over_all_hold_the_rows_of_every_indicator():
    """In the order of indicators."""
    other = indicator_values(row(observation="bai-hai#so-lieu-z", indicator="khac", value="7"), id="khac", title="Chỉ tiêu khác")
    files = dict(files_over_all((rich(), other), Dataset(site=SITE, rows=())))
    vintages, latest = of_rows((*rich().vintages, *other.vintages)), of_rows((*rich().latest, *other.latest))

    assert triples(from_csv(files[addresses.VINTAGES_CSV])) == vintages
    assert triples(from_csv(files[addresses.LATEST_CSV])) == latest == from_excel_csv(files[addresses.EXCEL_CSV])
    assert from_workbook(files[addresses.ALL_XLSX]) == latest
    assert [one["indicator"] for one in from_csv(files[addresses.LATEST_CSV])][-1] == "khac"


def test_a_portal_without_indicators_has_its_tables():
    """Programs that read them do not break on the first day; there is nothing to describe yet."""
    files = dict(files_over_all((), Dataset(site=SITE, rows=())))

    assert files[addresses.LATEST_CSV] == files[addresses.VINTAGES_CSV] == (",".join(VINTAGE_COLUMNS) + "\r\n").encode()
    assert files[addresses.EXCEL_CSV].decode("utf-8-sig") == ";".join(EXCEL_HEADINGS) + "\r\n"
    assert addresses.ALL_XLSX not in files


@some
@given(records(most=4))
def test_whatever_the_catalogue_gives_is_written(made: Records):
    """Every indicator of a whole portal, with and without an address of the site."""
    catalogue = Catalogue.of(made)
    for site in (SITE, ""):
        all_data = whole_data(catalogue, settings(site_url=site))
        for data in all_data:
            files = {address.rpartition("/")[2]: content for address, content in indicator_files(data)}
            assert triples(from_csv(files["vintages.csv"])) == of_rows(data.vintages)
            assert from_workbook(files["data.xlsx"]) == of_rows(data.latest)
        assert len(dict(files_over_all(all_data, dataset(catalogue, site_url=site)))) == (11 if all_data else 5)


def test_a_portal_of_everything_is_written():
    """Plans, ratios, money, missing values, agencies of several times."""
    catalogue = Catalogue.of(EVERYTHING)
    all_data = whole_data(catalogue, settings(site_url=SITE))
    found = [address for data in all_data for address, _ in indicator_files(data)]

    assert len(found) == len(set(found)) == 10 * len(EVERYTHING.indicators) > 30


def test_indicator_json_says_the_whole_definition():
    """Pairs have names; nothing of the view is lost."""
    found = json.loads(files_of(rich())["data.json"])

    assert list(found) == ["indicator", "latest", "vintages", "sources", "revisions"]
    assert found["indicator"]["dimensions"] == [
        {"id": "dot", "title": "Đợt", "codes": [{"code": "dot-1", "label": "Đợt 1"}, {"code": "dot-2", "label": "Đợt 2"}]}
    ]
    assert found["indicator"]["breaks"] == [{"day": "2025-07-01", "reason": "territory", "note": "Sáp nhập tỉnh."}]
    assert set(found["indicator"]) == set(asdict(rich())) - {"vintages", "sources", "revisions"}
    assert found["sources"] == [asdict(one) for one in rich().sources]
    assert found["revisions"] == [asdict(one) for one in rich().revisions]


def test_excel_csv_is_what_vietnamese_excel_opens():
    """A byte order mark, semicolons, decimal commas, no line of instructions that would switch the mark off."""
    content = files_of(indicator_values(row(value="1234.5", printed="1.234,5")))["excel.csv"]

    assert content.startswith("\ufeffMã số liệu;Chỉ tiêu;".encode())
    assert b";1234,5;" in content
    assert b"sep=" not in content
    assert b"\r\n" in content


def test_a_ratio_does_not_become_a_date_in_excel():
    """3/12 is a quarter of twelve, not the third of December."""
    content = files_of(indicator_values(row(value="25", printed="3/12"), row(printed="53 / 60")))["excel.csv"].decode()

    assert ";“3/12”;" in content
    assert ";“53 / 60”;" in content


def test_printed_words_stand_in_quotation_marks_not_behind_an_apostrophe():
    """Only Excel hides an apostrophe; a grouped figure, "1.150", stays as it was printed everywhere."""
    content = files_of(indicator_values(row(value="1150", printed="1.150"), row(printed="")))["excel.csv"].decode()
    printed = [line.split(";")[EXCEL_HEADINGS.index("Viết trong văn bản")] for line in content.splitlines()[1:]]

    assert printed == ["“1.150”", ""]


def test_cells_of_excel_csv_are_harmless():
    """No cell but a value begins with a sign of a formula."""
    for word in NASTY:
        content = files_of(indicator_values(row(note=word, place=word, document_title=word), title=word))["excel.csv"].decode("utf-8-sig")
        (found,) = csv.reader(io.StringIO(content.partition("\r\n")[2], newline=""), delimiter=";", strict=True)

        assert not [cell for cell in found if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
        assert found[-1] in {word, f"'{word}"}


def test_missing_values_are_empty_and_say_why():
    """Never 0."""
    (line,) = [line for line in files_of(rich())["excel.csv"].decode().split("\r\n") if "#so-lieu-c" in line]
    cells = dict(zip(EXCEL_HEADINGS, line.split(";"), strict=True))

    assert (cells["Giá trị"], cells["Lý do không có số"], cells["Phân tổ"]) == ("", "không thu thập", "Đợt: Đợt 2")


def test_the_workbook_has_exactly_four_sheets():
    """Their names are promised."""
    assert [sheet.name for sheet in SHEETS] == ["Số liệu", "Siêu dữ liệu", "Nguồn", "Điều chỉnh"]
