"""Rows -> CSV and JSON text, the same rows in both, the same bytes for the same rows."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields

from portal.rendering.words import COMPARATORS, STATUSES, measure_of, missing_reason, parts_of
from portal.views.dataset import COLUMNS, VINTAGE_COLUMNS, Dataset, VintageRow
from portal.views.indicator_data import IndicatorData

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DATE_FOR_EXCEL = re.compile(r"\s*[0-9]+\s*[/.-]\s*[0-9]+(\s*[/.-]\s*[0-9]+)?\s*")
_BYTE_ORDER_MARK = "\ufeff"
EXCEL_HEADINGS = (
    "Mã số liệu",
    "Chỉ tiêu",
    "Kỳ",
    "Từ ngày",
    "Đến ngày",
    "Nơi",
    "Phân tổ",
    "Loại giá trị",
    "Quan hệ",
    "Giá trị",
    "Đơn vị tính",
    "Viết trong văn bản",
    "Trạng thái",
    "Lý do không có số",
    "Dùng từ ngày",
    "Cơ quan",
    "Văn bản",
    "Số, ký hiệu",
    "Ngày văn bản",
    "Địa chỉ câu",
    "Ghi chú",
)
"""The columns of excel.csv: what a clerk reads."""


def write_csv(data: Dataset) -> str:
    """RFC 4180 with a header line; a cell a spreadsheet would run as a formula begins with an apostrophe, unless it is a number."""
    return csv_text(COLUMNS, data.rows)


def write_vintages_csv(rows: Iterable[VintageRow]) -> str:
    """The same form, with the columns of vintages."""
    return csv_text(VINTAGE_COLUMNS, rows)


def write_excel_csv(all_data: Iterable[IndicatorData]) -> str:
    """The latest values for a double click in Vietnamese Excel: byte order mark, semicolons, decimal commas, days of ISO 8601."""
    text = io.StringIO()
    text.write(_BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(EXCEL_HEADINGS)
    writer.writerows(_excel_row(row, data) for data in all_data for row in data.latest)
    return text.getvalue()


def write_json(data: Dataset) -> str:
    """`{"site": …, "observations": [{column: text}]}`; numbers stay text, so that no reader rounds them."""
    return json_text({"site": data.site, "observations": [row._asdict() for row in data.rows]})


def write_indicator_json(data: IndicatorData) -> str:
    """`{"indicator", "latest", "vintages", "sources", "revisions"}`; values stay text, so that no reader rounds them."""
    return json_text(
        {
            "indicator": _definition(data),
            "latest": [row._asdict() for row in data.latest],
            "vintages": [row._asdict() for row in data.vintages],
            "sources": [asdict(row) for row in data.sources],
            "revisions": [asdict(row) for row in data.revisions],
        }
    )


def csv_text(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """RFC 4180 with a header line; what a spreadsheet would run as a formula begins with an apostrophe, unless it is a number."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return text.getvalue()


def json_text(content: object) -> str:
    """Vietnamese letters as themselves, keys in the order given, one line end at the end."""
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _definition(data: IndicatorData) -> dict[str, object]:
    """Every field of the definition, pairs as objects with names."""
    rows = {"vintages", "sources", "revisions"}
    plain: dict[str, object] = {field.name: getattr(data, field.name) for field in fields(data) if field.name not in rows}
    dimensions = [
        {"id": id, "title": title, "codes": [{"code": code, "label": label} for code, label in codes]} for id, title, codes in data.dimensions
    ]
    breaks = [{"day": day, "reason": reason, "note": note} for day, reason, note in data.breaks]
    return plain | {"dimensions": dimensions, "breaks": breaks}


def _excel_row(row: VintageRow, data: IndicatorData) -> tuple[str, ...]:
    """Words are harmless, days and the value are as Excel knows them; what was printed stands in quotation marks, so that it stays text."""
    words = (row.observation, data.title, row.period_label)
    about = (row.place, parts_of(row.dimensions, data), measure_of(row), COMPARATORS[row.comparator])
    printed = f"“{row.printed}”" if row.printed else ""
    told = (data.unit_label, printed, STATUSES[row.obs_status], missing_reason(row))
    source = (row.agency_name, row.document_title, row.document_number)
    return (
        *map(_harmless_in_excel, words),
        row.period_start,
        row.period_end,
        *map(_harmless_in_excel, about),
        row.value.replace(".", ","),
        *map(_harmless_in_excel, told),
        row.valid_from,
        *map(_harmless_in_excel, source),
        row.document_issued,
        *map(_harmless_in_excel, (row.sentence, row.note)),
    )


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) and not _NUMBER.fullmatch(cell) else cell


def _harmless_in_excel(cell: str) -> str:
    """Also what Excel would turn into a date: "3/12" is a ratio."""
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) or _DATE_FOR_EXCEL.fullmatch(cell) else cell
