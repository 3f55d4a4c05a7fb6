"""An indicator, or one value of it -> how to cite it: a Vietnamese sentence, BibTeX, CSL-JSON; with the documents that state it."""

import re

from portal.model.observation import Measure, Status
from portal.model.period import PeriodRule
from portal.rendering.tables import json_text
from portal.rendering.words import STATUSES, day, measure_of, missing_reason, parts_of
from portal.views.dataset import VintageRow
from portal.views.indicator_data import IndicatorData, SourceRow

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
"""Braces by name, because BibTeX counts them even behind a backslash."""
_UNSAFE_IN_ADDRESS = str.maketrans({sign: f"%{ord(sign):02X}" for sign in ' {}\\"<>^`|'})


def citation_text(data: IndicatorData, row: VintageRow | None, accessed: str) -> str:
    """The citation of the indicator, or of the value `row`; `accessed` is the day as readers write it, "" leaves it out."""
    parts, address = _of_value(data, row) if row else _of_indicator(data)
    day_of_access = f" (truy cập ngày {accessed})" if accessed else ""
    return "".join(f"{part}. " for part in parts) + address + day_of_access


def write_bibtex(data: IndicatorData) -> str:
    """One entry for the indicator, one for each document, in UTF-8 with ASCII keys."""
    indicator = {
        "author": _names(data.publishers or (data.site_name,)),
        "title": _braced(data.title),
        "year": data.modified[:4],
        "month": str(int(data.modified[5:7])),
        "howpublished": _latex(data.site_name),
        "url": _address(data.page),
        "note": _latex(f"Chỉ tiêu thống kê, đơn vị tính: {data.unit_label}"),
        "language": "vietnamese",
    }
    return "\n".join((_entry("misc", f"so-lieu-{data.id}", indicator), *(_document(source) for source in data.sources)))


def write_csl(data: IndicatorData) -> str:
    """CSL-JSON: an array of items, the indicator first."""
    indicator = {
        "id": f"so-lieu-{data.id}",
        "type": "dataset",
        "title": data.title,
        "author": [{"literal": name} for name in data.publishers or (data.site_name,)],
        "issued": _date_parts(data.modified),
        "publisher": data.site_name,
        "URL": data.page,
        "language": "vi-VN",
    }
    return json_text([indicator, *(_item(source, data) for source in data.sources)])


def _of_indicator(data: IndicatorData) -> tuple[tuple[str, ...], str]:
    """What is said, and the address, behind which no full stop may stand: it would be copied along."""
    names = "; ".join(data.publishers) or data.site_name
    return (names, f"{data.title} [bộ dữ liệu]", f"{data.site_name}, cập nhật ngày {day(data.modified)}"), data.page


def _of_value(data: IndicatorData, row: VintageRow) -> tuple[tuple[str, ...], str]:
    """Who said it, what, of when and where, in which document and sentence."""
    plan = measure_of(row) if row.measure == Measure.TARGET.value else ""
    is_reporting = row.period_rule == PeriodRule.REPORTING.value
    period = f"{row.period_label} ({day(row.period_start)}–{day(row.period_end)})" if is_reporting else row.period_label
    about = ", ".join(filter(None, (data.title, period, row.place, parts_of(row.dimensions, data), plan)))
    number = f"số {row.document_number}" if row.document_number else ""
    document = ", ".join(filter(None, (f"“{row.document_title}”", number, f"ngày {day(row.document_issued)}")))
    return (row.agency_name, f"{about}: {_stated(data, row)}", f"Trong: {document}", data.site_name), row.sentence


def _stated(data: IndicatorData, row: VintageRow) -> str:
    """As printed, with its comparator; the unit is added where the printed words leave it out."""
    if not row.value:
        return f"không có số liệu ({missing_reason(row)})"
    words = row.printed.casefold()
    units = ("%", "phần trăm") if data.is_percent else (data.unit_label.casefold(), data.base_unit_label.casefold())
    if row.numerator or any(unit in words for unit in units):
        said = row.printed
    else:
        said = f"{row.printed}%" if data.is_percent else f"{row.printed} {data.unit_label}"
    return said if row.obs_status == Status.FINAL.code else f"{said} ({STATUSES[row.obs_status]})"


def _document(source: SourceRow) -> str:
    issued = {"year": source.issued[:4], "month": str(int(source.issued[5:7])), "day": str(int(source.issued[8:]))}
    shared = {"author": _names((source.agency_name,)), "title": _braced(source.title), **issued, "url": _address(source.address)}
    if source.number:
        return _entry("techreport", _key(source), shared | {"institution": _braced(source.agency_name), "number": _latex(source.number)})
    return _entry("misc", _key(source), shared)


def _item(source: SourceRow, data: IndicatorData) -> dict[str, object]:
    item: dict[str, object] = {
        "id": _key(source),
        "type": "report" if source.number else "webpage",
        "title": source.title,
        "author": [{"literal": source.agency_name}],
        "issued": _date_parts(source.issued),
        "publisher": source.agency_name,
        "container-title": data.site_name,
        "URL": source.address,
        "language": "vi-VN",
    }
    return item | {"number": source.number} if source.number else item


def _entry(kind: str, key: str, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items()]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def _key(source: SourceRow) -> str:
    """The slug of the document, unique on the portal."""
    return re.sub(r"[^a-z0-9-]", "-", source.address.rstrip("/").rpartition("/")[2])


def _date_parts(iso: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in iso.split("-")]]}


def _latex(text: str) -> str:
    """Words of one line in which nothing is a command."""
    return "".join(_LATEX.get(sign, sign) for sign in " ".join(text.split()))


def _braced(text: str) -> str:
    """A second pair of braces keeps capitals as they are, and a name of an agency whole."""
    return f"{{{_latex(text)}}}"


def _names(names: tuple[str, ...]) -> str:
    return " and ".join(map(_braced, names))


def _address(address: str) -> str:
    return address.translate(_UNSAFE_IN_ADDRESS)
