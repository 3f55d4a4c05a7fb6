"""The page of an indicator, its charts and every file of it say the same numbers."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pandas
import pytest
from hypothesis import given

from builders import settings
from checkout import ROOT
from html_page import HtmlPage
from portal.catalogue.catalogue import Catalogue
from portal.compile import compile_portal
from portal.model.records import Records
from portal.rendering.data_files import indicator_files
from portal.rendering.pages import Renderer
from portal.views.indicators import indicator_page
from strategies import records, some
from test_golden import portal_root
from test_golden import settings as settings_of
from whole_site import whole_data

Values = dict[str, str]
"""The id of an observation -> its value as machines write it, "" where there is none."""


def said_by_page(html: str) -> Values:
    return {row.get("data-observation"): row.get("data-value") for row in HtmlPage(html).all("tr") if row.has("data-observation")}


def charted(html: str) -> set[tuple[str, str]]:
    """(period, value) of every point of every drawing."""
    return {
        (point.get("data-period"), point.get("data-value"))
        for point in HtmlPage(html).elements
        if point.get("data-value") and point.has("data-period")
    }


def said_by_files(files: dict[str, bytes]) -> dict[str, Values]:
    """File -> what it says of the present values of actual observations."""
    latest = list(csv.DictReader(io.StringIO(files["latest.csv"].decode())))
    vintages = [row for row in csv.DictReader(io.StringIO(files["vintages.csv"].decode())) if row["is_current"] == "true"]
    frame = pandas.read_csv(io.BytesIO(files["latest.csv"]), dtype=str, keep_default_na=False)
    return {
        "latest.csv": _actual(latest),
        "vintages.csv": _actual(vintages),
        "data.json": _actual(json.loads(files["data.json"])["latest"]),
        "pandas": _actual(frame.to_dict("records")),
    }


def _actual(rows) -> Values:
    return {row["observation"]: row["value"] for row in rows if row["measure"] == "actual"}


def numbers_of_workbook(content: bytes) -> list[Decimal]:
    """The numbers of the sheet of values, as a spreadsheet holds them, sorted."""
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Số liệu"]
    heads = [str(cell.value) for cell in sheet[1]]
    column = heads.index("Giá trị")
    return sorted(Decimal(repr(row[column])) for row in sheet.iter_rows(min_row=2, values_only=True) if isinstance(row[column], int | float))


def rounded(values) -> list[Decimal]:
    """To the fifteen digits a spreadsheet keeps."""
    return sorted(Decimal(repr(float(value))) for value in values if value)


@some
@given(records())
def test_page_and_files_of_any_portal_agree(made: Records):
    """Every present value, whatever the portal holds."""
    catalogue, ours = Catalogue.of(made), settings()
    data = whole_data(catalogue, ours)
    renderer = Renderer(ROOT / "theme", ours)
    pages = [indicator_page(indicator, catalogue, ours) for indicator in catalogue.indicators.values()]

    assert len(pages) == len(data)
    for page, one in zip(pages, data, strict=True):
        html = renderer.page(page).html
        files = {address.rpartition("/")[2]: content for address, content in indicator_files(one)}
        told = said_by_page(html)
        assert all(values == told for values in said_by_files(files).values()), page.address
        periods = {(row.period, row.value) for row in one.latest}
        assert charted(html) <= periods
        assert numbers_of_workbook(files["data.xlsx"]) == rounded(row.value for row in one.latest)


@pytest.fixture(scope="module")
def department(tmp_path_factory: pytest.TempPathFactory):
    """The made-up department, with revisions, withdrawals, plans, parts and missing values."""
    return compile_portal(portal_root("fictional", tmp_path_factory.mktemp("one-truth")), settings_of("fictional"))


def test_page_and_files_of_the_made_up_department_agree(department):
    """Withdrawn values are on the page without a number, and in no table of present values."""
    files: dict[str, dict[str, bytes]] = {}
    for address, content in department.files:
        folder, _, name = address.rpartition("/")
        files.setdefault(f"{folder}/", {})[name] = content
    pages = {rendered.address: rendered.html for rendered in department.pages if f"{rendered.address}latest.csv" in dict(department.files)}
    compared = 0
    for address, html in pages.items():
        if address == "so-lieu/":
            continue
        told = said_by_page(html)
        for name, values in said_by_files(files[address]).items():
            present = {id: value for id, value in told.items() if id in values}
            assert present == values, (address, name)
            assert all(told[id] == "" for id in set(told) - set(values)), (address, name)
            compared += len(values)

    assert compared > 500


def test_every_point_of_a_chart_is_a_present_value(department):
    """And the charts of the made-up department have more than a hundred of them."""
    files = dict(department.files)
    points = 0
    for rendered in department.pages:
        content = files.get(f"{rendered.address}latest.csv")
        if content and rendered.address != "so-lieu/":
            rows = {(row["period"], row["value"]) for row in csv.DictReader(io.StringIO(content.decode()))}
            drawn = charted(rendered.html)
            assert drawn <= rows, rendered.address
            points += len(drawn)

    assert points > 100


def test_the_comparison_sees_a_wrong_number():
    """A page that says another number than the file is told apart."""
    page = said_by_page('<table><tr data-observation="a#b" data-value="133"></tr></table>')

    assert page == {"a#b": "133"}
    assert page != _actual([{"observation": "a#b", "value": "134", "measure": "actual"}])


def test_the_folder_of_the_case_exists():
    """The made-up department is a golden case."""
    assert Path(ROOT, "tests", "golden", "fictional", "content").is_dir()
