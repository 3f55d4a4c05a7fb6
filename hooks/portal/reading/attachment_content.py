"""The bytes of an attachment -> what kind of file they are, or why nobody should be offered them; the name only has to agree."""

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from portal.model.attachment import AttachmentKind
from portal.model.file_fault import FileFault
from portal.model.hint import Hint

LARGEST = 50_000_000
"""Bytes."""
LARGEST_UNPACKED = 1_000_000_000
MOST_MEMBERS = 10_000
_END_OF_PDF = 2_048
"""Bytes at the end of a PDF among which its end mark stands (ISO 32000, 7.5.5: 1,024; some programs append a little)."""
_PROGRAMS = (".exe", ".dll", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jse", ".wsf", ".msi", ".jar", ".lnk", ".hta", ".app", ".sh")
_WITH_MACROS = (".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".pptm")
_SCRIPTS_OF_OPEN_DOCUMENT = ("Basic/", "Scripts/")
_TELLING_MEMBERS = (("word/document.xml", AttachmentKind.DOCX), ("xl/workbook.xml", AttachmentKind.XLSX))
_TELLING_TYPES = {
    b"application/vnd.oasis.opendocument.text": AttachmentKind.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": AttachmentKind.ODS,
}
_KINDS = ", ".join(kind.name for kind in AttachmentKind)
_OTHER = Hint(f"chỉ nhận {_KINDS}", english=f"only {_KINDS} are taken")
_PROGRAM = Hint("là chương trình hoặc chứa chương trình, có thể hại máy người đọc", english="it is or holds a program, which may harm readers")
_MACRO = Hint("có macro; lưu lại dạng không macro (.docx, .xlsx)", english="it has macros; save it without (.docx, .xlsx)")
_OLD_OFFICE = Hint(
    "là định dạng Office cũ hoặc có mật khẩu; lưu lại thành .docx, .xlsx hoặc PDF",
    english="an old or locked Office file; save it as .docx, .xlsx or PDF",
)
_BOMB = Hint("giải nén ra quá lớn hoặc quá nhiều tệp", english="it unpacks to too much")
_OUTSIDE = Hint("có tệp trỏ ra ngoài thư mục giải nén", english="it would unpack outside its folder")
_CUT = Hint("thiếu phần cuối", english="its end is missing")
_NOT_ZIP = Hint("không mở được gói nén", english="the archive does not open")
_LOCKED = Hint("có mật khẩu; bỏ mật khẩu rồi nén lại", english="it is locked by a password; pack it without")


@dataclass(frozen=True, slots=True, kw_only=True)
class Misread:
    """Why it is not offered."""

    fault: FileFault
    expected: str


def kind_of(name: str, content: bytes) -> AttachmentKind | Misread:
    """The kind of the bytes where the ending of `name` is that of it; no member of an archive is unpacked but small ones that tell what it is."""
    if name.endswith((*_PROGRAMS, *_WITH_MACROS)):
        return Misread(fault=FileFault.ATTACHMENT_REFUSED, expected=_PROGRAM if name.endswith(_PROGRAMS) else _MACRO)
    if content.startswith((b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe")):
        return Misread(fault=FileFault.ATTACHMENT_REFUSED, expected=_PROGRAM)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return Misread(fault=FileFault.ATTACHMENT_REFUSED, expected=_OLD_OFFICE)
    kind = _by_content(content)
    if isinstance(kind, AttachmentKind) and not name.endswith(kind.ending):
        return Misread(fault=FileFault.ATTACHMENT_MISNAMED, expected=kind.ending)
    return kind


def _by_content(content: bytes) -> AttachmentKind | Misread:
    if content.startswith(b"%PDF-"):
        is_whole = b"%%EOF" in content[-_END_OF_PDF:]
        return AttachmentKind.PDF if is_whole else Misread(fault=FileFault.ATTACHMENT_UNREADABLE, expected=_CUT)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_archive(content)
    if _is_table(content):
        return AttachmentKind.CSV
    return Misread(fault=FileFault.ATTACHMENT_REFUSED, expected=_OTHER)


def _is_table(content: bytes) -> bool:
    """Text in UTF-8 whose first line has a separator, and no markup a browser would show as a page."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    first = text.partition("\n")[0]
    return "\0" not in text and not text.lstrip().startswith("<") and any(sign in first for sign in ",;\t")


def _of_archive(content: bytes) -> AttachmentKind | Misread:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS or sum(one.file_size for one in members) > LARGEST_UNPACKED:
                return Misread(fault=FileFault.ATTACHMENT_REFUSED, expected=_BOMB)
            names = [one.filename for one in members]
            if refused := _refusal(names):
                return Misread(fault=FileFault.ATTACHMENT_REFUSED, expected=refused)
            if any(one.flag_bits & 1 for one in members):
                return Misread(fault=FileFault.ATTACHMENT_REFUSED, expected=_LOCKED)
            kind = next((kind for member, kind in _TELLING_MEMBERS if member in names), None) or _by_type(archive, names)
            if kind is not AttachmentKind.ZIP and any(name.startswith(_SCRIPTS_OF_OPEN_DOCUMENT) and not name.endswith("/") for name in names):
                return Misread(fault=FileFault.ATTACHMENT_REFUSED, expected=_MACRO)
            return kind
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError, LookupError):
        return Misread(fault=FileFault.ATTACHMENT_UNREADABLE, expected=_NOT_ZIP)


def _by_type(archive: zipfile.ZipFile, names: list[str]) -> AttachmentKind:
    """OpenDocument says what it is in a member of its own (OpenDocument 1.3, part 2, 3.3)."""
    if "mimetype" not in names:
        return AttachmentKind.ZIP
    with archive.open("mimetype") as member:
        return _TELLING_TYPES.get(member.read(200).strip(), AttachmentKind.ZIP)


def _refusal(names: list[str]) -> Hint | None:
    small = [name.casefold().replace("\\", "/") for name in names]
    if any(name.startswith("/") or ".." in name.split("/") or ":" in name for name in small):
        return _OUTSIDE
    if any(name.endswith(("vbaproject.bin", *_WITH_MACROS)) for name in small):
        return _MACRO
    return _PROGRAM if any(name.endswith(_PROGRAMS) for name in small) else None
