"""The register of documents -> every file of it that machines read, as pairs of address and bytes; the same bytes for the same rows."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from portal.catalogue import addresses
from portal.rendering.data_package import PROFILE, resource
from portal.rendering.document_columns import citation_columns, document_columns, relation_columns
from portal.rendering.tables import csv_text, json_text
from portal.views.document_data import DOCUMENT_COLUMNS, RELATION_COLUMNS, RegisterData
from portal.views.parts.citation_rows import CITATION_COLUMNS

File = tuple[str, bytes]
_DESCRIPTION = (
    "Văn bản quy phạm pháp luật và văn bản hành chính trong danh mục của cổng, quan hệ giữa chúng, và mọi chỗ bài trên cổng viện dẫn một văn bản."
)


def document_files(data: RegisterData) -> Iterator[File]:
    """All are written also where the register is empty: programs that read them do not break on the first day."""
    tables = {
        addresses.DOCUMENTS_CSV: csv_text(DOCUMENT_COLUMNS, (asdict(row).values() for row in data.documents)).encode(),
        addresses.CITATIONS_CSV: csv_text(CITATION_COLUMNS, (asdict(row).values() for row in data.citations)).encode(),
        addresses.RELATIONS_CSV: csv_text(RELATION_COLUMNS, (asdict(row).values() for row in data.relations)).encode(),
    }
    yield from tables.items()
    yield addresses.DOCUMENTS_JSON, write_documents_json(data).encode()
    yield addresses.DOCUMENTS_PACKAGE, write_register_package(data, files=tables).encode()


def write_documents_json(data: RegisterData) -> str:
    """`{"site", "documents", "citations", "relations"}`: the rows of the three tables, every cell text and none escaped."""
    return json_text(
        {
            "site": data.site,
            "documents": [asdict(row) for row in data.documents],
            "citations": [asdict(row) for row in data.citations],
            "relations": [asdict(row) for row in data.relations],
        }
    )


def write_register_package(data: RegisterData, *, files: Mapping[str, bytes]) -> str:
    """datapackage.json of Data Package v2; `files` are the three finished tables, by address. `created` is the day of what is newest.
    No licence is said, for nobody gave one.
    """
    content: dict[str, object] = {
        "$schema": PROFILE,
        "name": "van-ban",
        "title": f"{data.site_name}: danh mục văn bản",
        "description": _DESCRIPTION,
        **({"homepage": data.page} if data.site else {}),
        "created": f"{data.modified}T00:00:00+07:00",
        **({"keywords": list(data.fields)} if data.fields else {}),
        "contributors": [{"title": data.site_name, "roles": ["publisher"]}],
        "resources": [
            resource("documents", files[addresses.DOCUMENTS_CSV], document_columns(), ("id",)),
            resource("citations", files[addresses.CITATIONS_CSV], citation_columns(), ("item", "position"), foreign={"document": "documents"}),
            resource(
                "relations",
                files[addresses.RELATIONS_CSV],
                relation_columns(),
                ("document", "kind", "target"),
                foreign={"document": "documents", "target": "documents"},
            ),
        ],
    }
    return json_text(content)
