"""The attachments of an item: the entries of its front matter and the files beside it -> attachments, with every mistake told."""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.model.attachment import Attachment
from portal.model.file_fault import FileFault
from portal.model.place import Place
from portal.reading.attachment_content import LARGEST, Misread, kind_of
from portal.reading.beside import Beside, FileName
from portal.reading.findings import Findings
from portal.reading.kinds import Items, Made, Text
from portal.reading.nodes import Node
from portal.reading.schema import Key, Schema, lines_of

ATTACHMENT = Schema(
    name="attachments",
    keys=(
        Key(name="file", kind=FileName(example="bao-cao.pdf"), is_required=True,
            meaning="Tệp PDF, DOCX, XLSX, ODT, ODS, CSV hoặc ZIP trong thư mục cùng tên với bài; tên tệp đứng trong địa chỉ."),
        Key(name="title", kind=Text(), is_required=True, meaning="Tên để người đọc biết tệp có gì."),
    ),
)  # fmt: skip
MOST = f"{LARGEST // 1_000_000} MB"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenAttachment:
    """An entry as it was written; blanks stand where something was told."""

    name: str
    title: str
    place: Place


def _written(node: Node, findings: Findings, _name: str) -> WrittenAttachment:
    values = ATTACHMENT.read(node, findings, inside="attachments.")
    return WrittenAttachment(name=values["file"], title=values["title"], place=values.origin.place("file"))


ATTACHMENTS_KEY = Key(
    name="attachments",
    kind=Items(of=Made(by=_written, meaning=lines_of("file", "title"))),
    meaning="Tệp đính kèm để người đọc tải về.",
)


def attachments_of(written: Sequence[WrittenAttachment], beside: Beside, findings: Findings) -> tuple[Attachment, ...]:
    """Those that can be offered, in the editor's order."""
    found: dict[str, Attachment] = {}
    for one in written:
        if one.name in found:
            findings.add(FileFault.NAMED_TWICE, one.place, name="attachments", found=one.name)
        elif one.name and (attachment := _opened(one, beside, findings)):
            found[one.name] = attachment
    return tuple(found.values())


def _opened(one: WrittenAttachment, beside: Beside, findings: Findings) -> Attachment | None:
    file = beside.told_file(one.name, one.place, findings, key="attachments")
    if file is None:
        return None
    size = file.stat().st_size
    if size > LARGEST:
        findings.add(FileFault.ATTACHMENT_TOO_LARGE, one.place, name="attachments", found=one.name, expected=MOST)
        return None
    kind = kind_of(one.name, file.read_bytes())
    if isinstance(kind, Misread):
        findings.add(kind.fault, one.place, name="attachments", found=one.name, expected=kind.expected)
        return None
    return Attachment(name=one.name, path=beside.path(one.name), title=one.title, kind=kind, size=size, place=one.place)
