"""Attachments of an item: the file an editor put beside it and its title -> plain values."""

from dataclasses import dataclass
from enum import Enum

from portal.model.place import Place


class AttachmentKind(Enum):
    """What the bytes of a file are; value: the ending of its name, the words readers know it by, and its media type (IANA)."""

    PDF = (".pdf", "PDF", "application/pdf")
    """Portable Document Format."""
    DOCX = (".docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    """Office Open XML, a text."""
    XLSX = (".xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    """Office Open XML, a workbook."""
    ODT = (".odt", "văn bản OpenDocument", "application/vnd.oasis.opendocument.text")
    """OpenDocument, a text."""
    ODS = (".ods", "bảng tính OpenDocument", "application/vnd.oasis.opendocument.spreadsheet")
    """OpenDocument, a spreadsheet."""
    CSV = (".csv", "CSV", "text/csv")
    """Comma-separated values in UTF-8."""
    ZIP = (".zip", "ZIP", "application/zip")
    """An archive of files."""

    @property
    def ending(self) -> str:
        return self.value[0]

    @property
    def words(self) -> str:
        return self.value[1]

    @property
    def media_type(self) -> str:
        return self.value[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """`name` is that of the file, also in its address; `path` the file in the checkout; `size` in bytes; `place` where the entry stands."""

    name: str
    path: str
    title: str
    kind: AttachmentKind
    size: int
    place: Place
