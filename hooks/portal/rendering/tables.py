"""The data set -> CSV and JSON text, the same rows in both, the same bytes for the same rows."""

import csv
import io
import json
import re
from dataclasses import asdict

from portal.views.dataset import COLUMNS, Dataset

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def write_csv(data: Dataset) -> str:
    """RFC 4180 with a header line; a cell a spreadsheet would run as a formula begins with an apostrophe, unless it is a number."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in data.rows:
        writer.writerow([_harmless(value) for value in asdict(row).values()])
    return text.getvalue()


def write_json(data: Dataset) -> str:
    """`{"site": …, "observations": [{column: text}]}`; numbers stay text, so that no reader rounds them."""
    content = {"site": data.site, "observations": [asdict(row) for row in data.rows]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) and not _NUMBER.fullmatch(cell) else cell
