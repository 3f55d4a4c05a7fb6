"""The bytes of a picture -> its facts, with every mistake told; a stranger's file is hostile until all of it was decoded."""

import hashlib
import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from portal.model.file_fault import FileFault
from portal.model.hint import Hint
from portal.model.photo import Picture, PictureFormat
from portal.model.place import Place
from portal.reading.findings import Findings

LARGEST = 20_000_000
"""Bytes."""
MOST_PIXELS = 60_000_000
LONGEST_SIDE = 16_000
"""WebP ends at 16,383."""
NARROWEST = 300
"""Pixels; below that a picture is no wider than a thumb on today's screens."""
MOST = Hint(
    f"{LARGEST // 1_000_000} MB, {MOST_PIXELS // 1_000_000} triệu điểm ảnh và {LONGEST_SIDE} điểm ảnh mỗi chiều",
    english=f"{LARGEST // 1_000_000} MB, {MOST_PIXELS // 1_000_000} million pixels and {LONGEST_SIDE} pixels a side",
)
BROKEN = (OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError, RuntimeError, struct.error, zlib.error)
"""What the decoders raise at damaged bytes; Pillow has no error of its own for them."""
_SIGNATURES = ((b"\xff\xd8\xff", PictureFormat.JPEG), (b"\x89PNG\r\n\x1a\n", PictureFormat.PNG))
_REFUSED = (
    (b"GIF8", Hint("ảnh GIF", english="a GIF")),
    (b"BM", Hint("ảnh BMP", english="a BMP")),
    (b"II*\0", Hint("ảnh TIFF", english="a TIFF")),
    (b"MM\0*", Hint("ảnh TIFF", english="a TIFF")),
    (b"%PDF", Hint("tệp PDF", english="a PDF")),
)
_HEIC = Hint("ảnh HEIC hoặc AVIF của điện thoại", english="a HEIC or AVIF of a telephone")
_SVG = Hint("ảnh SVG hoặc trang HTML, loại tệp chứa được mã lệnh", english="an SVG or HTML, which may hold scripts")
_UNKNOWN = Hint("tệp không phải ảnh", english="no picture")
_PLACE = Hint("nơi chụp (tọa độ GPS)", english="the place where it was taken (GPS)")
_AUTHOR = Hint("tên người chụp", english="the name of its author")
_BOTH = Hint(f"{_PLACE} và {_AUTHOR}", english=f"{_PLACE.english} and {_AUTHOR.english}")
_ORIENTATION, _ARTIST, _AUTHOR_OF_WINDOWS, _GPS = 0x0112, 0x013B, 0x9C9D, 0x8825
_TURNED = range(5, 9)
"""Orientations of EXIF at which width and height change places."""


def read_picture(name: str, path: str, content: bytes, place: Place, findings: Findings) -> Picture | None:
    """None where it cannot be used; what it carries beside the picture and a small width are only told."""
    format = format_of(content)
    if format is None:
        findings.add(FileFault.PICTURE_REFUSED, place, name="photos", found=name, expected=_what_it_is(content))
        return None
    if not name.endswith(format.value):
        findings.add(FileFault.PICTURE_MISNAMED, place, name="photos", found=name, expected=format.value[0])
        return None
    seen = _decoded(content, format)
    if isinstance(seen, FileFault):
        findings.add(seen, place, name="photos", found=name, expected=MOST)
        return None
    if seen.width < NARROWEST:
        findings.add(FileFault.PICTURE_SMALL, place, name="photos", found=name, expected=str(seen.width))
    if seen.carried:
        findings.add(FileFault.PICTURE_TELLS, place, name="photos", found=name, expected=seen.carried)
    digest = hashlib.sha256(content).hexdigest()
    return Picture(path=path, digest=digest, format=format, width=seen.width, height=seen.height, orientation=seen.orientation)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """`width` and `height` after it was turned; `carried` is what it tells about people beside what is seen."""

    width: int
    height: int
    orientation: int
    carried: Hint | None


def _decoded(content: bytes, format: PictureFormat) -> _Seen | FileFault:
    """The size is looked at before a pixel is made, and all bytes before the picture is taken for whole."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(content), formats=(format.name,))
            width, height = image.size
            if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
                return FileFault.PICTURE_TOO_LARGE
            image.draft(image.mode, (1, 1))  # of a photograph few pixels are made
            image.load()
            orientation = _orientation(image)
            if orientation in _TURNED:
                width, height = height, width
            return _Seen(width=width, height=height, orientation=orientation, carried=_carried(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return FileFault.PICTURE_TOO_LARGE
    except BROKEN:
        return FileFault.PICTURE_UNREADABLE


def format_of(content: bytes) -> PictureFormat | None:
    """By the first bytes, never by the name."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return PictureFormat.WEBP
    return next((format for signature, format in _SIGNATURES if content.startswith(signature)), None)


def _what_it_is(content: bytes) -> Hint:
    if content[4:8] == b"ftyp":
        return _HEIC
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _SVG
    return next((words for signature, words in _REFUSED if content.startswith(signature)), _UNKNOWN)


def _orientation(image: Image.Image) -> int:
    """1 to 8, as in EXIF; 1, as it is, where nothing readable is said."""
    try:
        orientation = image.getexif().get(_ORIENTATION, 1)
    except BROKEN:
        return 1
    return orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1


def _carried(image: Image.Image) -> Hint | None:
    """What it tells about people beside what is seen."""
    packet = image.info.get("xmp", b"")
    packet = packet if isinstance(packet, bytes) else str(packet).encode("utf-8", errors="replace")
    has_place, has_author = b"GPSLatitude" in packet, b"creator>" in packet
    try:
        tags = image.getexif()
        has_place = has_place or bool(tags.get_ifd(_GPS))
        has_author = has_author or bool(tags.get(_ARTIST) or tags.get(_AUTHOR_OF_WINDOWS))
    except BROKEN:
        pass
    return _BOTH if has_place and has_author else _PLACE if has_place else _AUTHOR if has_author else None
