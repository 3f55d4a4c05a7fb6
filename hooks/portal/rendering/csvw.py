"""Indicators -> the metadata that stand beside its CSV files, as "CSV on the Web" asks: columns, types, key, title and licence."""

from collections import Counter
from collections.abc import Iterable, Sequence

from portal.catalogue import addresses
from portal.rendering.columns import Cell, Column, Presence, observation_columns, vintage_columns
from portal.rendering.tables import json_text
from portal.rendering.web_addresses import licence_address, reachable
from portal.views.dataset import VintageRow
from portal.views.indicator_data import IndicatorData

_DATATYPES: dict[Cell, object] = {
    Cell.TEXT: "string",
    Cell.NUMBER: "decimal",
    Cell.DAY: {"base": "date", "format": "yyyy-MM-dd"},
    Cell.TIME: {"base": "dateTime", "format": "yyyy-MM-ddTHH:mmXXX"},
    Cell.FLAG: {"base": "boolean", "format": "true|false"},
    Cell.ADDRESS: "anyURI",
}
_DIALECT = {"encoding": "utf-8", "delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True, "lineTerminators": ["\r\n"]}
_KEY = ("observation", "valid_from")
_OBSERVATION_KEY: tuple[str, ...] = ("id",)


def write_csv_metadata(data: IndicatorData, *, name: str, title: str) -> str:
    """`name` is the CSV file beside which this stands, as <name>-metadata.json (Metadata Vocabulary for Tabular Data, W3C 2015)."""
    key = primary_key(data.latest if name == "latest.csv" else data.vintages)
    title = f"{data.title}. {title}"
    return _metadata((data,), name=name, title=title, description=data.description, columns=vintage_columns(), key=key, base=data.page)


def write_portal_csv_metadata(all_data: Sequence[IndicatorData], *, name: str, title: str) -> str:
    """The same of a file over all indicators, of which there is at least one."""
    site = all_data[0]
    if name == "observations.csv":
        columns, key = observation_columns(), _OBSERVATION_KEY
    else:
        rows = (row for data in all_data for row in (data.latest if name == "latest.csv" else data.vintages))
        columns, key = vintage_columns(), primary_key(rows)
    description = "Mọi số liệu của cổng, mỗi giá trị kèm văn bản và câu đã nêu nó."
    base = f"{site.site}{addresses.INDICATORS}"
    return _metadata(all_data, name=name, title=f"{site.site_name}. {title}", description=description, columns=columns, key=key, base=base)


def _metadata(
    all_data: Sequence[IndicatorData], *, name: str, title: str, description: str, columns: Sequence[Column], key: tuple[str, ...], base: str
) -> str:
    """`base` is the folder of the file."""
    schema: dict[str, object] = {"columns": [_column(column) for column in columns]}
    if key:
        schema["primaryKey"] = list(key)
    sources = dict.fromkeys(reachable(source.address, data, base=base) for data in all_data for source in data.sources)
    return json_text(
        {
            "@context": "http://www.w3.org/ns/csvw",
            "url": name,
            "dc:title": {"@value": title, "@language": "vi"},
            "dc:description": {"@value": description, "@language": "vi"},
            "dc:publisher": all_data[0].site_name,
            "dc:creator": list(dict.fromkeys(publisher for data in all_data for publisher in data.publishers)),
            "dc:modified": {"@value": max(data.modified for data in all_data), "@type": "xsd:date"},
            "dc:source": list(sources),
            **_licence(all_data),
            "dialect": _DIALECT,
            "tableSchema": schema,
        }
    )


def primary_key(rows: Iterable[VintageRow]) -> tuple[str, ...]:
    """Observation and first day name one row, unless an editor corrected an observation twice on one day: then nothing does, ()."""
    counted = Counter((row.observation, row.valid_from) for row in rows)
    return _KEY if all(count == 1 for count in counted.values()) else ()


def _licence(all_data: Sequence[IndicatorData]) -> dict[str, object]:
    """Only where all have the same one."""
    licence = all_data[0].licence
    if not licence or any(data.licence != licence for data in all_data):
        return {}
    address = licence_address(licence)
    return {"dc:license": {"@id": address} if address else licence}


def _column(column: Column) -> dict[str, object]:
    """The header line holds names, so the name is a title too: a reader compares the two."""
    datatype = {"base": "string", "format": "|".join(column.codes)} if column.codes else _DATATYPES[column.cell]
    return {
        "name": column.name,
        "titles": {"und": column.name, "vi": column.title},
        "dc:description": {"@value": column.description, "@language": "vi"},
        "datatype": datatype,
        "required": column.presence is Presence.ALWAYS,
    }
