"""The icons against the drawing they are made from, and against what the systems that show them ask for."""

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

from portal.rendering.icons import BARS, BASE, GROUND, LIGHT, NAMED, POINT, POINT_RADIUS, ROUNDING, SIDE, STROKE, TOUCH, drawn, icon_files

THEME = Path(__file__).resolve().parents[2] / "theme"
SVG = "{http://www.w3.org/2000/svg}"
SAFE = 0.4
"""Radius of the circle in the middle that is seen whatever is cut off, in sides (W3C App Manifest)."""


def test_the_icons_are_the_drawing_of_the_theme() -> None:
    """Who draws another emblem is told here that the icons have to follow."""
    root = ElementTree.parse(THEME / "assets" / "favicon.svg").getroot()
    ground, path, point = (root.find(f"{SVG}{name}") for name in ("rect", "path", "circle"))
    assert ground is not None
    assert path is not None
    assert point is not None
    x = y = 0
    bars = []
    for letter, across, down, top in re.findall(r"([Mm])(\d+) (\d+)V(\d+)", path.attrib["d"]):
        x, base = (x + int(across), y + int(down)) if letter == "m" else (int(across), int(down))
        y = int(top)
        bars.append(((x, y), base))

    assert bars == [(bar, BASE) for bar in BARS]
    assert (ground.get("width"), ground.get("rx"), ground.get("fill")) == (str(SIDE), str(ROUNDING), GROUND)
    assert path.get("stroke-width") == str(STROKE)
    assert tuple(int(point.attrib[name]) for name in ("cx", "cy", "r")) == (*POINT, POINT_RADIUS)
    assert point.get("fill") == LIGHT


def test_every_icon_is_as_large_as_it_is_called_and_small_to_send() -> None:
    """In points and in bytes."""
    files = dict(icon_files())
    sizes = {address: Image.open(BytesIO(content)).size for address, content in files.items()}

    assert sizes == {"favicon.ico": (32, 32)} | {icon.address: (icon.size, icon.size) for icon in (TOUCH, *NAMED)}
    assert max(map(len, files.values())) < 10_000


def test_nothing_shines_through_where_a_system_cuts_itself() -> None:
    """A transparent corner would be shown black or white; the others have round corners."""
    corners = {icon.address: drawn(icon).convert("RGBA").getpixel((0, 0)) for icon in (TOUCH, *NAMED)}

    assert {address for address, colour in corners.items() if colour[3] == 255} == {icon.address for icon in (TOUCH, *NAMED) if icon.is_full}


def test_the_emblem_is_whole_in_the_circle_that_is_always_seen() -> None:
    """Of the icon that may be cut to any shape."""
    (icon,) = (icon for icon in NAMED if icon.purpose == "maskable")
    image = drawn(icon)
    ground, middle = image.getpixel((0, 0)), (icon.size - 1) / 2
    far = [
        (x, y)
        for x in range(icon.size)
        for y in range(icon.size)
        if image.getpixel((x, y)) != ground and (x - middle) ** 2 + (y - middle) ** 2 > (SAFE * icon.size) ** 2
    ]

    assert far == []


def test_two_builds_draw_the_same() -> None:
    """To the byte."""
    assert list(icon_files()) == list(icon_files())
