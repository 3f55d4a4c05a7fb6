"""CSV and JSON: the same rows in both, exact, readable by every program, and harmless in a spreadsheet."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, catalogue, observation
from portal.catalogue.catalogue import Catalogue
from portal.model.quantity import Form, Quantity
from portal.model.records import Records
from portal.rendering.tables import write_csv, write_json
from portal.views.dataset import COLUMNS, Dataset, dataset
from strategies import quantities, records, some

SITE = "https://khcn.example.vn/"
(ROW,) = dataset(catalogue(article(observations=(observation(),))), site_url=SITE).rows


def csv_rows(text: str) -> list[dict[str, str]]:
    """As Python reads them, as any program would."""
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def written(**changes: str) -> dict[str, str]:
    (row,) = csv_rows(write_csv(Dataset(site=SITE, rows=(ROW._replace(**changes),))))
    return row


@some
@given(records())
def test_csv_and_json_hold_the_same_rows(made: Records):
    """Read back, each is what the views gave."""
    data = dataset(Catalogue.of(made), site_url=SITE)
    rows = [row._asdict() for row in data.rows]

    assert csv_rows(write_csv(data)) == rows
    assert json.loads(write_json(data)) == {"site": SITE, "observations": rows}


@given(st.dictionaries(st.sampled_from(("quote", "note", "speaker", "place")), st.text(max_size=60)))
def test_any_text_comes_back_from_csv(changes: dict[str, str]):
    """Quotes, commas and line ends included; an apostrophe more only before what would be a formula."""
    row = written(**changes)
    for name, text in changes.items():
        assert row[name] in {text, f"'{text}"}
        assert (row[name] == text) == (not text.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) or _is_number(text))


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-")
    return text.isascii() and all(part.isdigit() for part in digits.split(".")) and digits.count(".") < 2


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+84 225", "+84", "-5 độ", "--5", "-1+2", "-", "-.5", "-5.", "@x", "\t=1", "\r=1", "\n=1", "=HYPERLINK(1)", "＝1", "＠x", "-²", "-٣"],
)
def test_a_cell_that_a_spreadsheet_would_run_is_escaped(cell: str):
    """Opened in Excel, it is text."""
    assert written(note=cell)["note"] == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "-5.25", "5", "0", "", "a=b", "1+1", "quý I", "'x", "133 đơn vị", "−5"])
def test_numbers_and_plain_text_are_left_as_they_are(cell: str):
    """A negative number must stay one."""
    assert written(note=cell)["note"] == cell


def test_json_is_not_escaped_for_spreadsheets():
    """Nothing runs there."""
    (row,) = json.loads(write_json(Dataset(site="", rows=(ROW._replace(note="=1+1"),))))["observations"]

    assert row["note"] == "=1+1"


@given(quantities())
def test_numbers_are_exact(quantity: Quantity):
    """Read as a decimal, the cell is the amount, to the last digit; only ratios are rounded, to six places of a percent."""
    amount, unit = quantity.amount, {Form.MONEY: "dong", Form.PERCENT: "phan-tram", Form.RATIO: "phan-tram"}.get(quantity.form, "don-vi")
    found = catalogue(article(observations=(observation(value=quantity),)))
    found = replace(found, indicators={id: replace(one, unit=unit) for id, one in found.indicators.items()})
    (row,) = csv_rows(write_csv(dataset(found, site_url="")))

    if quantity.form is Form.RATIO:
        assert abs(Decimal(row["value"]) - amount * 100) <= Decimal("0.0000005")
        assert Decimal(row["numerator"]) / Decimal(row["denominator"]) == amount
    else:
        assert Decimal(row["value"]) == amount
    assert "E" not in row["value"].upper()


def test_the_form_of_csv_is_that_of_its_standard():
    """RFC 4180: a header, CRLF, quotes only where they are needed."""
    text = write_csv(Dataset(site="", rows=(ROW._replace(quote='Sở nói: "133", rồi nghỉ'),)))
    header, row, end = text.split("\r\n")

    assert header == ",".join(COLUMNS)
    assert '"Sở nói: ""133"", rồi nghỉ"' in row
    assert end == ""


def test_vietnamese_letters_stand_as_themselves_in_utf_8():
    """No escapes, no byte order mark."""
    data = Dataset(site=SITE, rows=(ROW,))
    for text in (write_csv(data), write_json(data)):
        assert "kiểm tra 133 đơn vị" in text.encode("utf-8").decode("utf-8")
        assert not text.startswith("\ufeff")


def test_an_empty_portal_has_a_header_and_an_empty_list():
    """Programs that read them do not break on the first day."""
    data = Dataset(site=SITE, rows=())

    assert write_csv(data) == ",".join(COLUMNS) + "\r\n"
    assert json.loads(write_json(data)) == {"site": SITE, "observations": []}
