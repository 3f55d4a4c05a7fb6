"""Indicators and the data set -> every file machines read, as pairs of address and bytes; the same bytes for the same values."""

from collections.abc import Iterator, Sequence

from portal.catalogue import addresses
from portal.rendering.citations import write_bibtex, write_csl
from portal.rendering.csvw import write_csv_metadata, write_portal_csv_metadata
from portal.rendering.data_package import write_data_package, write_portal_package
from portal.rendering.dcat import write_catalogue
from portal.rendering.tables import write_csv, write_excel_csv, write_indicator_json, write_json, write_vintages_csv
from portal.rendering.web_addresses import FILE_TITLES
from portal.rendering.workbook import write_workbook
from portal.views.dataset import Dataset
from portal.views.indicator_data import IndicatorData

File = tuple[str, bytes]
_LATEST, _VINTAGES = "latest.csv", "vintages.csv"
_CSVW = {_LATEST: addresses.LATEST_CSVW, _VINTAGES: addresses.VINTAGES_CSVW, "observations.csv": addresses.OBSERVATIONS_CSVW}
"""The metadata of the tables over all indicators."""


def indicator_files(data: IndicatorData) -> Iterator[File]:
    """All of `INDICATOR_FILES` but the page to embed, in that order; addresses are relative to the root of the site."""
    tables = {_LATEST: write_vintages_csv(data.latest).encode(), _VINTAGES: write_vintages_csv(data.vintages).encode()}
    files = {
        **tables,
        "excel.csv": write_excel_csv((data,)).encode(),
        "data.json": write_indicator_json(data).encode(),
        "data.xlsx": write_workbook((data,)),
        "datapackage.json": write_data_package(data, files=tables).encode(),
        **{f"{name}-metadata.json": write_csv_metadata(data, name=name, title=FILE_TITLES[name]).encode() for name in tables},
        "citation.bib": write_bibtex(data).encode(),
        "citation.json": write_csl(data).encode(),
    }
    for name, content in files.items():
        yield addresses.of_indicator_file(data.id, name), content


def observation_files(rows: Dataset) -> tuple[File, File]:
    """Every sentence that states a value, as CSV and as JSON."""
    return (addresses.OBSERVATIONS_CSV, write_csv(rows).encode()), (addresses.DATA_JSON, write_json(rows).encode())


def portal_files(all_data: Sequence[IndicatorData], observations: bytes) -> Iterator[File]:
    """The files over all indicators; `observations` is the CSV of that name. Without any indicator there are only the tables: nothing could be
    described yet.
    """
    latest = write_vintages_csv(row for data in all_data for row in data.latest).encode()
    vintages = write_vintages_csv(row for data in all_data for row in data.vintages).encode()
    yield addresses.LATEST_CSV, latest
    yield addresses.VINTAGES_CSV, vintages
    yield addresses.EXCEL_CSV, write_excel_csv(all_data).encode()
    if all_data:
        tables = {_LATEST: latest, _VINTAGES: vintages, "observations.csv": observations}
        yield addresses.ALL_XLSX, write_workbook(all_data)
        for name, address in _CSVW.items():
            yield address, write_portal_csv_metadata(all_data, name=name, title=FILE_TITLES[name]).encode()
        yield addresses.DATAPACKAGE, write_portal_package(all_data, files=tables).encode()
        yield addresses.DCAT, write_catalogue(all_data).encode()
