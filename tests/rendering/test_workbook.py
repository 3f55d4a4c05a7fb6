"""The workbook: numbers that add up, dates that sort, text that stays text, whatever it looks like."""

import io
import zipfile
from datetime import datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicator_samples import NASTY, indicator_values, rich, row, source
from portal.rendering.workbook import number_format, write_workbook
from portal.views.indicator_data import IndicatorData
from strategies import some

NAMES = ["Số liệu", "Siêu dữ liệu", "Nguồn", "Điều chỉnh"]


def opened(*all_data: IndicatorData) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_workbook(all_data)))


def lines(*all_data: IndicatorData, sheet: str = "Số liệu") -> list[dict[str, object]]:
    """Each line of a sheet by its headings, as cells."""
    heading, *rest = opened(*all_data)[sheet].iter_rows()
    return [{str(name.value): cell for name, cell in zip(heading, line, strict=True)} for line in rest]


def test_every_sheet_can_be_filtered_and_keeps_its_heading():
    """Frozen first line, a filter over all columns, widths one can read."""
    book = opened(rich())

    assert book.sheetnames == NAMES
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == f"A1:{sheet.cell(sheet.max_row, sheet.max_column).coordinate}"
        assert all(8 <= sheet.column_dimensions[letter].width <= 62 for letter in ("A", "B", "C"))
        assert all(cell.font.bold for cell in sheet[1])


def test_values_are_numbers_and_days_are_days():
    """A clerk adds them up and sorts by them."""
    first = lines(rich())[0]

    assert (first["Giá trị"].value, first["Giá trị"].data_type) == (133, "n")
    assert first["Từ ngày"].value == datetime(2022, 1, 1)
    assert (first["Từ ngày"].is_date, first["Từ ngày"].number_format) == (True, "dd/mm/yyyy")
    assert first["Đơn vị tính"].value == "đơn vị"


def test_the_words_around_a_number_have_columns_of_their_own():
    """Comparator, plan, part, and why there is no number."""
    _, part, missing, _, _, plan, _ = lines(rich())

    assert (part["Quan hệ"].value, part["Giá trị"].value, part["Phân tổ"].value) == ("hơn", 40, "Đợt: Đợt 1")
    assert (missing["Giá trị"].value, missing["Lý do không có số"].value) == (None, "không thu thập")
    assert (plan["Loại giá trị"].value, plan["Quan hệ"].value) == ("kế hoạch, tối thiểu", "ít nhất")


def test_a_number_too_long_for_excel_stands_beside_as_text():
    """Excel keeps fifteen digits; the rest would be lost without a word."""
    found = lines(indicator_values(row(value="12345678901234567.5"), row(value="123456789012345"), row(value="1" + "0" * 400)))

    assert [one["Giá trị đủ chữ số"].value for one in found] == ["12345678901234567.5", None, "1" + "0" * 400]
    assert [one["Giá trị"].value for one in found] == [pytest.approx(12345678901234568, rel=1e-15), 123456789012345, None]


@pytest.mark.parametrize("words", [*filter(None, NASTY), "{=1+1}", "http://a.vn/", "mailto:a@b.vn", "internal:A1", "00123", "1e5", "TRUE", "_x0041_"])
def test_text_is_never_run_linked_or_counted(words: str):
    """Formulas, links and numbers in words of editors are words."""
    book = opened(rich(title=words, description=words, vintages=(row(note=words, document_title=words),), sources=(source(title=words),)))
    cells = [cell for sheet in book for line in sheet.iter_rows(min_row=2) for cell in line if cell.value is not None]

    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert book["Số liệu"]["A2"].data_type == "s"
    assert [cell.value for cell in cells].count(words.replace("\r\n", "\n")) >= 4


@pytest.mark.parametrize(
    ("value", "suffix", "expected"),
    [("133", "", "#,##0"), ("42.30", "%", '#,##0.00"%"'), ("-5.25", "", "#,##0.00"), ("0", "%", '#,##0"%"'), ("1E+3", "", "#,##0")],
)
def test_numbers_are_shown_with_the_decimals_they_have(value: str, suffix: str, expected: str):
    """A percent sign is shown, not multiplied."""
    assert number_format(Decimal(value), suffix=suffix) == expected


def test_percentages_are_shown_as_percentages():
    """42.3 is 42,3%."""
    (only,) = lines(rich(is_percent=True, unit_label="phần trăm", vintages=(row(value="42.3", printed="42,3%"),)))

    assert (only["Giá trị"].value, only["Giá trị"].number_format) == (42.3, '#,##0.0"%"')


@some
@given(st.decimals(min_value=-(10**14), max_value=10**14, places=1))
def test_fifteen_digits_come_back_exactly(value: Decimal):
    """As many as Excel promises to keep."""
    (only,) = lines(indicator_values(row(value=format(value, "f"))))

    if len(value.as_tuple().digits) <= 15:
        assert Decimal(repr(only["Giá trị"].value)) == value
    else:
        assert Decimal(only["Giá trị đủ chữ số"].value) == value


def test_sources_and_revisions_have_their_sheets():
    """Documents by day, old value beside new."""
    sources, (revised,) = lines(rich(), sheet="Nguồn"), lines(rich(), sheet="Điều chỉnh")

    assert [one["Số, ký hiệu"].value for one in sources] == ["33/BC-SKHCN", None]
    assert [one["Số quan sát"].value for one in sources] == [2, 7]
    assert (revised["Giá trị cũ"].value, revised["Giá trị mới"].value, revised["Lý do"].value) == (131, 133, "Đếm thiếu hai đơn vị.")
    assert revised["Loại điều chỉnh"].value == "cơ quan sửa số đã nêu sai"


def test_the_definition_has_its_sheet():
    """Everything one needs to use the numbers, and no empty lines."""
    found = {one["Mục"].value: one["Nội dung"].value for one in lines(rich(), sheet="Siêu dữ liệu")}

    assert found["Định nghĩa"] == "Đếm các đơn vị được kiểm tra."
    assert found["Mã thống kê"] == "Thông tư 01/2024/TT-BKHCN 0301"
    assert found["Phân tổ: Đợt"] == "dot-1: Đợt 1; dot-2: Đợt 2"
    assert found["Không so sánh qua ngày 01/07/2025"] == "thay đổi địa giới. Sáp nhập tỉnh."
    assert all(found.values())


def test_many_indicators_stand_in_the_same_sheets():
    """Told apart by the first column."""
    other = indicator_values(row(value="7"), title="Chỉ tiêu khác")

    assert [one["Chỉ tiêu"].value for one in lines(rich(), other)].count("Chỉ tiêu khác") == 1
    assert {one["Chỉ tiêu"].value for one in lines(rich(), other, sheet="Siêu dữ liệu")} == {rich().title, "Chỉ tiêu khác"}


def test_the_day_of_the_workbook_is_that_of_its_newest_document():
    """Not that of the build, also not inside the archive."""
    content = write_workbook((rich(),))

    assert openpyxl.load_workbook(io.BytesIO(content)).properties.created == datetime(2022, 12, 30)
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(content)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_indicator_without_values_has_its_headings():
    """And a definition."""
    book = opened(indicator_values(sources=()))

    assert [sheet.max_row for sheet in book] == [1, book["Siêu dữ liệu"].max_row, 1, 1]
    assert book["Siêu dữ liệu"].max_row > 10


def test_text_longer_than_a_cell_is_cut_not_lost():
    """Excel takes 32,767 characters."""
    (only,) = lines(indicator_values(row(note="đ" * 40000)))

    assert only["Ghi chú"].value == "đ" * 32767


def test_days_before_excel_are_words():
    """Its calendar begins in 1900."""
    (only,) = lines(indicator_values(row(period_start="1899-12-31")))

    assert only["Từ ngày"].value == "1899-12-31"
