"""The photos of an item: the entries of its front matter and the files beside it -> photos, with every mistake told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from portal.model.file_fault import FileFault
from portal.model.hint import Hint
from portal.model.marker import Marker
from portal.model.photo import Photo, PhotoMarker, Picture
from portal.model.place import Place
from portal.reading.beside import Beside, FileName
from portal.reading.findings import Findings
from portal.reading.kinds import Items, Made, Text
from portal.reading.nodes import Node
from portal.reading.pictures import LARGEST, MOST, read_picture
from portal.reading.schema import Key, Schema, lines_of
from portal.vietnamese.folding import fold, tone_key

PHOTO = Schema(
    name="photos",
    keys=(
        Key(name="file", kind=FileName(example="anh-1.jpg"), is_required=True, meaning="Tệp ảnh JPEG, PNG hoặc WebP trong thư mục cùng tên với bài."),
        Key(name="alt", kind=Text(longest=250), is_required=True, meaning="Tả điều nhìn thấy, cho người không xem được ảnh."),
        Key(name="caption", kind=Text(longest=600), is_required=True, meaning="Chú thích: việc gì, ở đâu, khi nào; nêu tên người theo chức vụ."),
        Key(name="credit", kind=Text(longest=200), is_required=True, meaning="Ảnh của ai."),
    ),
)
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|webp|gif|heic|avif)|(?:anh|hinh|image|img|photo|picture|dsc)[-_ ]*[0-9]*")
_UNDER_SUMMARY = Hint("dưới phần tóm tắt, vì là ảnh đầu tiên", english="under the summary, being the first")
_BEFORE = Hint("ở một dòng lệnh phía trên", english="at a line above")
_NO_PHOTOS = Hint("ghi ảnh vào photos ở phần đầu của tin, báo cáo; trang tĩnh không đặt ảnh", english="only items have photos; name it there")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPhoto:
    """An entry as it was written; blanks stand where something was told."""

    name: str
    alt: str
    caption: str
    credit: str
    place: Place


def _written(node: Node, findings: Findings, _name: str) -> WrittenPhoto:
    values = PHOTO.read(node, findings, inside="photos.")
    name, alt, caption = values["file"], values["alt"], values["caption"]
    is_name = alt in {name, PurePosixPath(name).stem} or _FILE_NAME.fullmatch(fold(alt))
    if alt and is_name:
        findings.add(FileFault.ALT_NAMES_FILE, values.origin.place("alt"), name="photos.alt", found=alt)
    if alt and _bare(alt) == _bare(caption):
        findings.add(FileFault.ALT_IS_CAPTION, values.origin.place("alt"), name="photos.alt", found=alt)
    return WrittenPhoto(name=name, alt=alt, caption=caption, credit=values["credit"], place=values.origin.place("file"))


def _bare(text: str) -> str:
    return tone_key(text).strip(" .")


PHOTOS_KEY = Key(
    name="photos",
    kind=Items(of=Made(by=_written, meaning=lines_of("file", "alt", "caption", "credit"))),
    meaning="Ảnh của bài; ảnh đầu tiên đứng dưới phần tóm tắt.",
)


def photos_of(written: Sequence[WrittenPhoto], beside: Beside, findings: Findings) -> tuple[Photo, ...]:
    """Those that can be shown, in the editor's order."""
    photos: dict[str, Photo] = {}
    for one in written:
        if one.name in photos:
            findings.add(FileFault.NAMED_TWICE, one.place, name="photos", found=one.name)
        elif one.name and (picture := _opened(one, beside, findings)):
            photos[one.name] = Photo(name=one.name, picture=picture, alt=one.alt, caption=one.caption, credit=one.credit, place=one.place)
    return tuple(photos.values())


def _opened(one: WrittenPhoto, beside: Beside, findings: Findings) -> Picture | None:
    file = beside.told_file(one.name, one.place, findings, key="photos")
    if file is None:
        return None
    if file.stat().st_size > LARGEST:
        findings.add(FileFault.PICTURE_TOO_LARGE, one.place, name="photos", found=one.name, expected=MOST)
        return None
    return read_picture(one.name, beside.path(one.name), file.read_bytes(), one.place, findings)


def check_places(markers: Sequence[Marker | PhotoMarker], names: Sequence[str], findings: Findings) -> None:
    """Of the lines that place photos: each names one of `names`, none the first, which leads, and none twice."""
    placed: set[str] = set()
    for marker in markers:
        if not isinstance(marker, PhotoMarker):
            continue
        if marker.name not in names:
            others = ", ".join(names[1:])
            expected = Hint(f"viết {others}", english=f"write {others}") if others else _NO_PHOTOS
            findings.add(FileFault.UNKNOWN_PHOTO, marker.place, name="ảnh", found=marker.name, expected=expected)
        elif marker.name == names[0] or marker.name in placed:
            expected = _UNDER_SUMMARY if marker.name == names[0] else _BEFORE
            findings.add(FileFault.PLACED_TWICE, marker.place, name="ảnh", found=marker.name, expected=expected)
        placed.add(marker.name)
