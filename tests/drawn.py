"""Pictures drawn for tests: a size and a number go in, the bytes of a small abstract drawing come out; the made-up department's are drawn here too."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

_COLOURS = ((11, 79, 125), (179, 38, 30), (185, 137, 0), (43, 111, 71), (95, 70, 140))


def drawing(width: int = 640, height: int = 400, *, number: int = 0, mode: str = "RGB") -> Image.Image:
    """Circles and bars, others for each number; the left upper corner is of the colour of the number, the right lower one white."""
    image = Image.new("RGB", (width, height), (238, 243, 247))
    draw = ImageDraw.Draw(image)
    for step in range(7):
        colour = _COLOURS[(number + step) % len(_COLOURS)]
        x, size = width * (step * 13 + number * 7) // 100, min(width, height) * (60 - 7 * step) // 100
        draw.ellipse((x, height // 9 * step, x + size, height // 9 * step + size), outline=colour, width=max(1, size // 12))
        draw.rectangle((x // 2, height - size // 2, x // 2 + width // 30, height), fill=colour)
    draw.rectangle((0, 0, width // 4, height // 4), fill=_COLOURS[number % len(_COLOURS)])
    draw.rectangle((width - width // 4, height - height // 4, width, height), fill="white")
    return image.convert(mode)


def written(image: Image.Image, format: str = "JPEG", **options: Any) -> bytes:
    content = BytesIO()
    image.save(content, format, **options)
    return content.getvalue()


def jpeg(width: int = 640, height: int = 400, *, number: int = 0, **options: Any) -> bytes:
    return written(drawing(width, height, number=number), "JPEG", **options)


def png(width: int = 640, height: int = 400, *, number: int = 0, **options: Any) -> bytes:
    return written(drawing(width, height, number=number), "PNG", **options)


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header says it is so large."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def private(**tags: Any) -> Image.Exif:
    """The EXIF of a telephone: a place, an author, and what else is given by number."""
    exif = Image.Exif()
    exif[0x013B] = "Nguyen Van A"
    exif.get_ifd(0x8825).update({1: "N", 2: (20.0, 51.0, 36.0), 3: "E", 4: (106.0, 41.0, 0.0)})
    for name, value in tags.items():
        exif[int(name.removeprefix("tag_"), 16)] = value
    return exif
