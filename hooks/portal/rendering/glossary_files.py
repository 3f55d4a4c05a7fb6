"""The glossary -> every file of it that machines read, as pairs of address and bytes; the same bytes for the same rows."""

from collections.abc import Iterator, Mapping

from portal.catalogue import addresses
from portal.rendering.columns import Cell, Column, Presence
from portal.rendering.data_package import PROFILE, resource
from portal.rendering.tables import csv_text, json_text
from portal.views.glossary_data import USE_COLUMNS, WORD_COLUMNS, GlossaryData

File = tuple[str, bytes]
_DESCRIPTION = "Chữ viết tắt và thuật ngữ dùng trên cổng, nghĩa, nguồn của nghĩa, và các bài, văn bản có dùng mỗi từ."


def glossary_files(data: GlossaryData) -> Iterator[File]:
    """All are written also where the glossary is empty: programs that read them do not break on the first day."""
    tables = {
        addresses.GLOSSARY_CSV: csv_text(WORD_COLUMNS, data.words).encode(),
        addresses.USES_CSV: csv_text(USE_COLUMNS, data.uses).encode(),
    }
    yield from tables.items()
    yield addresses.GLOSSARY_JSON, write_glossary_json(data).encode()
    yield addresses.GLOSSARY_PACKAGE, write_glossary_package(data, files=tables).encode()


def write_glossary_json(data: GlossaryData) -> str:
    """`{"site", "words", "uses"}`: the rows of the two tables, every cell text and none escaped."""
    return json_text({"site": data.site, "words": [row._asdict() for row in data.words], "uses": [row._asdict() for row in data.uses]})


def write_glossary_package(data: GlossaryData, *, files: Mapping[str, bytes]) -> str:
    """datapackage.json of Data Package v2; `files` are the two finished tables, by address. No licence is said, for nobody gave one."""
    content: dict[str, object] = {
        "$schema": PROFILE,
        "name": "thuat-ngu",
        "title": f"{data.site_name}: thuật ngữ và chữ viết tắt",
        "description": _DESCRIPTION,
        **({"homepage": data.page} if data.site else {}),
        "created": f"{data.modified}T00:00:00+07:00",
        "contributors": [{"title": data.site_name, "roles": ["publisher"]}],
        "resources": [
            resource("glossary", files[addresses.GLOSSARY_CSV], word_columns(), ("id",)),
            resource("uses", files[addresses.USES_CSV], use_columns(), ("word", "item"), foreign={"word": "glossary"}),
        ],
    }
    return json_text(content)


def word_columns() -> tuple[Column, ...]:
    """Those of glossary.csv, in their order."""
    return tuple(_WORD[name] for name in WORD_COLUMNS)


def use_columns() -> tuple[Column, ...]:
    """Those of uses.csv, in their order."""
    return tuple(_USE[name] for name in USE_COLUMNS)


def _column(name: str, title: str, description: str, *, presence: Presence = Presence.ALWAYS, cell: Cell = Cell.TEXT) -> Column:
    return Column(name=name, title=title, description=description, cell=cell, presence=presence, codes=())


def _named(*columns: Column) -> dict[str, Column]:
    return {column.name: column for column in columns}


_MAYBE = Presence.SOMETIMES
_WORD = _named(
    _column("id", "Mã từ", "Mã vĩnh viễn của một nghĩa."),
    _column("abbreviations", "Chữ viết tắt", "Cách nhau bằng dấu chấm phẩy, chữ thường dùng nhất đứng đầu.", presence=_MAYBE),
    _column("name", "Dạng đầy đủ", "Cách viết đầy đủ."),
    _column("also_written", "Cách viết khác", "Các dạng đầy đủ khác, cách nhau bằng dấu chấm phẩy.", presence=_MAYBE),
    _column("meaning", "Giải thích", "Bằng lời của ban biên tập.", presence=_MAYBE),
    _column("document", "Mã văn bản", "Văn bản trong danh mục nêu nghĩa ấy.", presence=_MAYBE),
    _column("document_url", "Trang văn bản", "Trang của văn bản ấy.", presence=_MAYBE, cell=Cell.ADDRESS),
    _column("where", "Chỗ nêu", "Điều, khoản của văn bản ấy, hoặc nguồn khác.", presence=_MAYBE),
    _column("checked", "Đã đối chiếu", "true: có nguồn; false: chưa đối chiếu.", cell=Cell.FLAG),
    _column("url", "Chỗ trên cổng", "Địa chỉ vĩnh viễn.", cell=Cell.ADDRESS),
    _column("items", "Số bài", "Số bài, văn bản có dùng.", cell=Cell.NUMBER),
    _column("uses", "Số lần", "Số lần dùng trong thân các bài, văn bản ấy.", cell=Cell.NUMBER),
)
_USE = _named(
    _column("word", "Mã từ", "Nghĩa được dùng."),
    _column("item", "Bài, văn bản", "Trang trên cổng.", cell=Cell.ADDRESS),
    _column("item_title", "Tên bài, văn bản", "Tên bài; loại và số, ký hiệu của văn bản."),
    _column("day", "Ngày", "Ngày đăng bài, ngày ban hành văn bản; trống khi không biết.", presence=_MAYBE, cell=Cell.DAY),
    _column("written", "Viết tắt trong bài", "Các chữ viết tắt của từ ấy trong bài, cách nhau bằng dấu chấm phẩy.", presence=_MAYBE),
    _column("in_full", "Số lần viết đủ", "Số lần dạng đầy đủ đứng trong bài.", cell=Cell.NUMBER),
    _column("uses", "Số lần", "Viết tắt và viết đủ cộng lại.", cell=Cell.NUMBER),
)
