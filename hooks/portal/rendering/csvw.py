"""An indicator -> the metadata that stand beside its CSV files, as "CSV on the Web" asks: columns, types, key, title and licence."""

from collections import Counter
from collections.abc import Iterable

from portal.rendering.columns import Cell, Column, Presence, vintage_columns
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


def write_csv_metadata(data: IndicatorData, *, name: str, title: str) -> str:
    """`name` is the CSV file beside which this stands, as <name>-metadata.json (Metadata Vocabulary for Tabular Data, W3C 2015)."""
    rows = data.latest if name == "latest.csv" else data.vintages
    schema: dict[str, object] = {"columns": [_column(column) for column in vintage_columns()]}
    if key := primary_key(rows):
        schema["primaryKey"] = list(key)
    return json_text(
        {
            "@context": "http://www.w3.org/ns/csvw",
            "url": name,
            "dc:title": {"@value": f"{data.title}. {title}", "@language": "vi"},
            "dc:description": {"@value": data.description, "@language": "vi"},
            "dc:publisher": data.site_name,
            "dc:creator": list(data.publishers),
            "dc:modified": {"@value": data.modified, "@type": "xsd:date"},
            "dc:source": [reachable(source.address, data, base=data.page) for source in data.sources],
            **_licence(data),
            "dialect": _DIALECT,
            "tableSchema": schema,
        }
    )


def primary_key(rows: Iterable[VintageRow]) -> tuple[str, ...]:
    """Observation and first day name one row, unless an editor corrected an observation twice on one day: then nothing does, ()."""
    counted = Counter((row.observation, row.valid_from) for row in rows)
    return _KEY if all(count == 1 for count in counted.values()) else ()


def _licence(data: IndicatorData) -> dict[str, object]:
    if not data.licence:
        return {}
    address = licence_address(data.licence)
    return {"dc:license": {"@id": address} if address else data.licence}


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
