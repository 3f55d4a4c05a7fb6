"""The emblem of theme/assets/favicon.svg -> the same drawn in points, for whatever shows no SVG: pairs of address and bytes.

They are drawn by every build, as cards are: what is made from something else is not committed beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

GROUND, INK, LIGHT = "#0b4f7d", "#ffffff", "#ffc53d"
SIDE, ROUNDING = 64, 12
"""Of the drawing, in its own units; all below is told in them."""
BARS = ((14, 30), (26, 20), (38, 34), (50, 14))
"""Where each stands and how high it begins."""
BASE, STROKE = 46, 7
POINT, POINT_RADIUS = (50, 14), 5
_FINER = 4
"""Everything is drawn so many times larger and then made smaller: Pillow draws steps, not smooth edges."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Icon:
    """A square picture of `size` points; `is_full` is one without round corners, for systems that cut their own.

    `scale` is how large the emblem is on its ground: of a maskable icon only a circle of 80 % is sure to be seen (W3C App Manifest, `purpose`).
    """

    address: str
    size: int
    is_full: bool = False
    scale: float = 1.0

    @property
    def purpose(self) -> str:
        return "maskable" if self.is_full else "any"


SHORTCUT = "favicon.ico"
"""Asked for by that name at the root of a host, whatever a page says."""
SHORTCUT_SIZE = 32
TOUCH = Icon(address="assets/icons/apple-touch-icon.png", size=180, is_full=True, scale=0.9)
NAMED = (
    Icon(address="assets/icons/icon-192.png", size=192),
    Icon(address="assets/icons/icon-512.png", size=512),
    Icon(address="assets/icons/icon-maskable-512.png", size=512, is_full=True, scale=0.8),
)
"""Those the manifest names."""


def icon_files() -> Iterator[tuple[str, bytes]]:
    """Each without metadata, and the same from build to build."""
    yield SHORTCUT, _written(drawn(Icon(address=SHORTCUT, size=SHORTCUT_SIZE)), "ICO", sizes=[(SHORTCUT_SIZE, SHORTCUT_SIZE)])
    for icon in (TOUCH, *NAMED):
        yield icon.address, _written(drawn(icon), "PNG", optimize=True)


def drawn(icon: Icon) -> Image.Image:
    """In colour, with nothing behind its round corners."""
    side = icon.size * _FINER
    image = Image.new("RGBA", (side, side), GROUND if icon.is_full else (*_channels(GROUND), 0))
    draw = ImageDraw.Draw(image)
    if not icon.is_full:
        draw.rounded_rectangle((0, 0, side - 1, side - 1), radius=ROUNDING * side / SIDE, fill=GROUND)
    unit = side / SIDE * icon.scale
    edge = (side - SIDE * unit) / 2
    half = STROKE / 2 * unit
    for x, top in BARS:
        left, first, last = edge + x * unit, edge + top * unit, edge + BASE * unit
        draw.rounded_rectangle((left - half, first - half, left + half, last + half), radius=half, fill=INK)
    across, down = (edge + one * unit for one in POINT)
    radius = POINT_RADIUS * unit
    draw.ellipse((across - radius, down - radius, across + radius, down + radius), fill=LIGHT)
    smaller = image.resize((icon.size, icon.size), Image.Resampling.BOX)
    return smaller.convert("RGB") if icon.is_full else smaller


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _written(image: Image.Image, form: str, **options: object) -> bytes:
    written = BytesIO()
    image.save(written, form, **options)
    return written.getvalue()
