"""Indicators and their CSV files -> datapackage.json, the description of a Data Package v2 (https://datapackage.org/standard/data-package/)."""

import hashlib
from collections.abc import Mapping, Sequence

from portal.rendering.columns import Cell, Column, Presence, observation_columns, vintage_columns
from portal.rendering.csvw import primary_key
from portal.rendering.tables import json_text
from portal.rendering.web_addresses import FILE_TITLES, licence_address
from portal.views.indicator_data import IndicatorData, SourceRow

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES: dict[Cell, dict[str, object]] = {
    Cell.TEXT: {"type": "string"},
    Cell.NUMBER: {"type": "number"},
    Cell.DAY: {"type": "date"},
    Cell.TIME: {"type": "datetime", "format": "%Y-%m-%dT%H:%M%z"},
    Cell.FLAG: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    Cell.ADDRESS: {"type": "string"},
}


def write_data_package(data: IndicatorData, *, files: Mapping[str, bytes]) -> str:
    """`files` are the finished latest.csv and vintages.csv: their size and hash stand in the package."""
    unit = f"Đơn vị tính: {data.unit_label}."
    content: dict[str, object] = {
        "$schema": PROFILE,
        "name": data.id,
        "title": data.title,
        "description": data.description,
        **_homepage(data, data.page),
        "created": _created((data,)),
        "keywords": [data.field],
        "contributors": _contributors((data,)),
        **_licences((data,)),
        **_sources((data,)),
        "resources": [
            resource("latest", files["latest.csv"], vintage_columns(), primary_key(data.latest), unit=unit),
            resource("vintages", files["vintages.csv"], vintage_columns(), primary_key(data.vintages), unit=unit),
        ],
    }
    return json_text(content)


def write_portal_package(all_data: Sequence[IndicatorData], *, files: Mapping[str, bytes]) -> str:
    """The same over all indicators; `files` are latest.csv, vintages.csv and observations.csv. Needs at least one indicator."""
    first = all_data[0]
    unit = "Đơn vị tính của mỗi dòng ở cột unit."
    latest = primary_key(row for data in all_data for row in data.latest)
    vintages = primary_key(row for data in all_data for row in data.vintages)
    content: dict[str, object] = {
        "$schema": PROFILE,
        "name": "so-lieu",
        "title": f"{first.site_name}: mọi chỉ tiêu",
        "description": "Mọi số liệu của cổng, mỗi giá trị kèm văn bản và câu đã nêu nó.",
        **_homepage(first, f"{first.site}so-lieu/"),
        "created": _created(all_data),
        "keywords": list(dict.fromkeys(data.field for data in all_data)),
        "contributors": _contributors(all_data),
        **_licences(all_data),
        **_sources(all_data),
        "resources": [
            resource("latest", files["latest.csv"], vintage_columns(), latest, unit=unit),
            resource("vintages", files["vintages.csv"], vintage_columns(), vintages, unit=unit),
            resource("observations", files["observations.csv"], observation_columns(), ("id",), unit=unit),
        ],
    }
    return json_text(content)


def _homepage(data: IndicatorData, page: str) -> dict[str, str]:
    """The standard asks for a full address."""
    return {"homepage": page} if data.site else {}


def _created(all_data: Sequence[IndicatorData]) -> str:
    """The day of the newest document, not of the build: the same commit gives the same bytes."""
    return f"{max(data.modified for data in all_data)}T00:00:00+07:00"


def _contributors(all_data: Sequence[IndicatorData]) -> list[dict[str, object]]:
    names = dict.fromkeys(name for data in all_data for name in data.publishers)
    creators: list[dict[str, object]] = [{"title": name, "roles": ["creator"]} for name in names]
    return [{"title": all_data[0].site_name, "roles": ["publisher"]}, *creators]


def _licences(all_data: Sequence[IndicatorData]) -> dict[str, object]:
    """A package has a licence only where all its indicators have the same one; the standard asks for the address of its text."""
    found = {data.licence for data in all_data}
    licence = all_data[0].licence
    if len(found) > 1 or not licence:
        return {}
    page = all_data[0].page if all_data[0].site else "index.html"
    return {"licenses": [{"path": licence_address(licence) or page, "title": licence}]}


def _sources(all_data: Sequence[IndicatorData]) -> dict[str, object]:
    found = {source.address: _source(source, data) for data in all_data for source in data.sources}
    return {"sources": list(found.values())} if found else {}


def _source(source: SourceRow, data: IndicatorData) -> dict[str, str]:
    title = ", ".join(filter(None, (source.title, source.number, source.issued)))
    return {"title": title, "path": source.address} if data.site else {"title": title}


def resource(
    name: str, content: bytes, columns: Sequence[Column], key: tuple[str, ...], *, unit: str = "", foreign: Mapping[str, str] | None = None
) -> dict[str, object]:
    """The table `name`.csv, `content`; `unit` is said where values are, `foreign` are columns that hold the id of a row of another table."""
    schema: dict[str, object] = {"fields": [_field(column, unit) for column in columns], "missingValues": [""]}
    if key:
        schema["primaryKey"] = list(key)
    if foreign:
        schema["foreignKeys"] = [{"fields": [column], "reference": {"resource": table, "fields": ["id"]}} for column, table in foreign.items()]
    return {
        "name": name,
        "type": "table",
        "path": f"{name}.csv",
        "title": FILE_TITLES[f"{name}.csv"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _field(column: Column, unit: str) -> dict[str, object]:
    constraints: dict[str, object] = {"required": True} if column.presence is Presence.ALWAYS else {}
    if column.codes:
        constraints["enum"] = list(column.codes)
    description = f"{column.description} {unit}" if column.name == "value" else column.description
    field: dict[str, object] = {"name": column.name, "title": column.title, "description": description, **_TYPES[column.cell]}
    return field | {"constraints": constraints} if constraints else field
