"""Indicators -> an Excel workbook of four sheets: values as numbers, what they mean, the documents they come from, what was revised."""

import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from portal.rendering.workbook_sheets import SHEETS, Row, Sheet
from portal.views.indicator_data import IndicatorData

_LONGEST_TEXT = 32767
"""Characters Excel keeps in one cell."""
_LARGEST_POWER = 307
"""Excel knows no number of 1e308."""
_EXACT_DIGITS = 15
"""Excel keeps so many digits of a number."""
_FIRST_YEAR = 1900
_WIDEST, _NARROWEST = 60, 8
_DATE_FORMAT = "dd/mm/yyyy"
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_workbook(all_data: Sequence[IndicatorData]) -> bytes:
    """One indicator or many, the same sheets; the day of the workbook is that of the newest document. Needs at least one indicator."""
    content = io.BytesIO()
    book = Workbook(content, _OPTIONS)
    created = datetime.fromisoformat(max(data.modified for data in all_data))
    title = all_data[0].title if len(all_data) == 1 else all_data[0].site_name
    book.set_properties({"title": title, "author": all_data[0].site_name, "company": "", "created": created})
    formats = _formats(book)
    for sheet in SHEETS:
        _write_sheet(book, sheet, [row for data in all_data for row in sheet.rows(data)], formats)
    book.close()
    return content.getvalue()


def _formats(book: Workbook) -> Callable[[str], object]:
    """One format of the workbook for each number format."""
    known: dict[str, object] = {}

    def format_of(number_format: str) -> object:
        if number_format not in known:
            known[number_format] = book.add_format({"num_format": number_format, "valign": "top"})
        return known[number_format]

    return format_of


def _write_sheet(book: Workbook, sheet: Sheet, rows: Sequence[Row], format_of: Callable[[str], object]) -> None:
    page = book.add_worksheet(sheet.name)
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    for column, text in enumerate(sheet.headings):
        page.write_string(0, column, text, heading)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row.cells):
            _write_cell(page, number, column, cell, row=row, format_of=format_of)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(rows), 1), len(sheet.headings) - 1)
    for column, width in enumerate(_widths(sheet, rows)):
        page.set_column(column, column, width)


def _write_cell(page: Workbook, number: int, column: int, cell: str | Decimal | date, *, row: Row, format_of: Callable[[str], object]) -> None:
    """Text is written as text whatever it looks like; nothing becomes a formula or a link."""
    if isinstance(cell, date) and cell.year >= _FIRST_YEAR:
        page.write_datetime(number, column, datetime(cell.year, cell.month, cell.day), format_of(_DATE_FORMAT))
    elif isinstance(cell, Decimal) and cell.adjusted() <= _LARGEST_POWER:
        page.write_number(number, column, float(cell), format_of(number_format(cell, suffix=row.suffix)))
    elif isinstance(cell, str) and cell:
        page.write_string(number, column, cell.replace("\r\n", "\n")[:_LONGEST_TEXT])
    elif isinstance(cell, date):
        page.write_string(number, column, cell.isoformat())


def number_format(value: Decimal, *, suffix: str) -> str:
    """As many decimals as the value has; a percent sign is only shown: 42.3 stands for 42,3%."""
    exponent = value.as_tuple().exponent
    decimals = min(-exponent, _EXACT_DIGITS) if isinstance(exponent, int) and exponent < 0 else 0
    return "#,##0" + (f".{'0' * decimals}" if decimals else "") + (f'"{suffix}"' if suffix else "")


def _widths(sheet: Sheet, rows: Sequence[Row]) -> Iterator[int]:
    """Wide enough for most texts; long ones are read in the line of the cell."""
    for column, heading in enumerate(sheet.headings):
        longest = max((len(str(row.cells[column])) for row in rows), default=0)
        yield max(_NARROWEST, min(_WIDEST, max(longest, len(heading)) + 2))
