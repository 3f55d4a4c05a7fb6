"""The smallest files of every kind an item may have attached, and of some it may not."""

import zipfile
from io import BytesIO


def archive(**members: bytes | str) -> bytes:
    """A ZIP; the names of the members are given as keys of a dictionary: archive(**{"a/b.txt": "x"})."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name, inside in members.items():
            made.writestr(name, inside)
    return content.getvalue()


FILES = {
    ".pdf": b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n",
    ".docx": archive(**{"[Content_Types].xml": "", "word/document.xml": ""}),
    ".xlsx": archive(**{"[Content_Types].xml": "", "xl/workbook.xml": ""}),
    ".odt": archive(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": ""}),
    ".ods": archive(mimetype="application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": ""}),
    ".csv": "stt,tên\n1,Đo lường\n".encode(),
    ".zip": archive(**{"so-lieu/a.csv": "a,b\n"}),
}
"""By the ending each has to have."""
