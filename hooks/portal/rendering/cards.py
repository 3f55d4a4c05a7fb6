"""The face of a card -> the picture that is shown where the address of a page is shared: where it stands, and its bytes, a PNG.

The address tells the bytes: it is made of all that is seen, of the fonts, of the way it is drawn and of the version of Pillow.
"""

import hashlib
import unicodedata
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

from portal.catalogue.addresses import CARDS
from portal.rendering.card_lines import lines_of
from portal.rendering.icons import BARS, BASE, POINT
from portal.views.parts.page import Page

WIDTH, HEIGHT = 1200, 630
DRAWING = 1
"""Raised whenever something is drawn in another way, so that nobody is shown a card that was kept."""
_FONTS = Path(__file__).parent / "fonts"
_BOLD, _MEDIUM = _FONTS / "BeVietnamPro-Bold.ttf", _FONTS / "BeVietnamPro-Medium.ttf"
_GLYPHS = frozenset(
    chr(code)
    for first, last in (
        *((0x20, 0x7E), (0xA0, 0xFF), (0x102, 0x103), (0x110, 0x111), (0x128, 0x129), (0x168, 0x169), (0x1A0, 0x1A1), (0x1AF, 0x1B0)),
        *((0x1EA0, 0x1EF9), (0x2013, 0x2014), (0x2018, 0x2019), (0x201C, 0x201D), (0x2022, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030)),
        *((0x2070, 0x2070), (0x2074, 0x2079), (0x2080, 0x2089), (0x20AB, 0x20AC), (0x2212, 0x2212), (0x2248, 0x2248), (0x2264, 0x2265)),
    )
    for code in range(first, last + 1)
)
"""What the fonts were cut down to: Latin 1, Vietnamese, the signs of our texts."""
_INSTEAD = str.maketrans({"\u2010": "-", "\u2011": "-"})
_GROUND, _INK, _LIGHT = (0x0B, 0x4F, 0x7D), (0xFF, 0xFF, 0xFF), (0xFF, 0xC5, 0x3D)
_SHADES = 3
"""Ground, one between, ink: the size of the file hangs on them more than on anything else."""
_ACCENT = _SHADES
_LEFT, _ROOM = 80, 1040
_TITLES = ((72, 88, 3), (64, 80, 4), (56, 70, 4))
"""Size of the letters, from line to line, how many lines: the first in which the title stands whole, else the last."""
_TITLE_TOP, _FOOT = 164, 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What stands on a card, from top to bottom; every line but `title` may be ""."""

    site: str
    title: str
    kind: str = ""
    agency: str = ""


def face_of(page: Page, *, site_name: str) -> Face:
    """An item has a card of its own, all other pages have that of the site."""
    card = page.card
    return Face(site=site_name, title=page.title, kind=f"{card.kind} · {card.day}", agency=card.agency) if card else Face(site="", title=site_name)


def card_address(face: Face) -> str:
    """Known before anything is drawn."""
    ingredients = (face.site, face.title, face.kind, face.agency, _digest(_BOLD), _digest(_MEDIUM), DRAWING, PIL.__version__)
    return f"{CARDS}{hashlib.sha256(repr(ingredients).encode()).hexdigest()[:24]}.png"


def card_file(face: Face) -> tuple[tuple[str, bytes], ...]:
    """Its address and its bytes."""
    return ((card_address(face), card_png(face)),)


def card_png(face: Face) -> bytes:
    """Four colours and no metadata."""
    ink = Image.new("L", (WIDTH, HEIGHT))
    _write(ImageDraw.Draw(ink), face)
    shades = _SHADES - 1
    image = ink.point([round(value * shades / 255) for value in range(256)])
    steps = [[round(ground + (full - ground) * step / shades) for ground, full in zip(_GROUND, _INK, strict=True)] for step in range(_SHADES)]
    image.putpalette([value for colour in (*steps, _LIGHT) for value in colour])
    accents = ImageDraw.Draw(image)
    accents.rectangle((0, HEIGHT - 14, WIDTH, HEIGHT), fill=_ACCENT)
    accents.ellipse(_around(*_logo(*POINT), radius=6), fill=_ACCENT)
    written = BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def drawn(text: str) -> str:
    """Composed, without the signs the fonts do not have: an empty box tells nobody anything."""
    composed = unicodedata.normalize("NFC", " ".join(text.split())).translate(_INSTEAD)
    return " ".join("".join(sign for sign in composed if sign in _GLYPHS).split())


def _write(draw: ImageDraw.ImageDraw, face: Face) -> None:
    for x, top in BARS:
        draw.rounded_rectangle((*_corner(x, top, -4), *_corner(x, BASE, 4)), radius=4, fill=255)
    _line(draw, (_LEFT + 76, 66), face.site, _font(_BOLD, 32), room=_ROOM - 76)
    size, step, lines = _title(drawn(face.title))
    for number, line in enumerate(lines):
        draw.text((_LEFT, _TITLE_TOP + number * step), line, fill=255, font=_font(_BOLD, size))
    _line(draw, (_LEFT, _FOOT), face.kind, _font(_BOLD, 28), room=_ROOM)
    _line(draw, (_LEFT, _FOOT + 42), face.agency, _font(_MEDIUM, 28), room=_ROOM)


def _title(text: str) -> tuple[int, int, tuple[str, ...]]:
    """How large, from line to line, and the lines."""
    found = [(size, step, most, _font(_BOLD, size).getlength) for size, step, most in _TITLES]
    whole = (one for one in found if len(lines_of(text, measure=one[3], width=_ROOM, most=one[2] + 1)) <= one[2])
    size, step, most, measure = next(whole, found[-1])
    return size, step, lines_of(text, measure=measure, width=_ROOM, most=most)


def _line(draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, font: ImageFont.FreeTypeFont, *, room: float) -> None:
    for line in lines_of(drawn(text), measure=font.getlength, width=room, most=1):
        draw.text(place, line, fill=255, font=font)


def _logo(x: float, y: float) -> tuple[float, float]:
    """A point of the drawing of 64 × 64 on the card."""
    return _LEFT - 10 + x * 1.1, 50 + y * 1.1


def _corner(x: float, y: float, off: float) -> tuple[float, float]:
    across, down = _logo(x, y)
    return across + off, down + off


def _around(x: float, y: float, *, radius: float) -> tuple[float, float, float, float]:
    return x - radius, y - radius, x + radius, y + radius


@cache
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    """Letters are set one by one, as the wheels of every system can; the fonts have all letters composed."""
    return ImageFont.truetype(BytesIO(path.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
