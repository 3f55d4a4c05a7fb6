"""Attachments of an item: the file an editor put beside it and its title -> plain values."""

from dataclasses import dataclass
from enum import Enum

from portal.model.place import Place


class AttachmentKind(Enum):
    """What the bytes of a file are; value: the ending of its name and the words readers know it by."""

    PDF = (".pdf", "PDF")
    """Portable Document Format."""
    DOCX = (".docx", "Word")
    """Office Open XML, a text."""
    XLSX = (".xlsx", "Excel")
    """Office Open XML, a workbook."""
    ODT = (".odt", "văn bản OpenDocument")
    """OpenDocument, a text."""
    ODS = (".ods", "bảng tính OpenDocument")
    """OpenDocument, a spreadsheet."""
    CSV = (".csv", "CSV")
    """Comma-separated values in UTF-8."""
    ZIP = (".zip", "ZIP")
    """An archive of files."""

    @property
    def ending(self) -> str:
        return self.value[0]

    @property
    def words(self) -> str:
        return self.value[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """`name` is that of the file, also in its address; `path` the file in the checkout; `size` in bytes; `place` where the entry stands."""

    name: str
    path: str
    title: str
    kind: AttachmentKind
    size: int
    place: Place
