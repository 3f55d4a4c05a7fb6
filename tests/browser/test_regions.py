"""Regions that scroll to the side, in a real browser: a shade stands at the edge behind which there is more, and nowhere else."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
SHEETS = ("tokens", "frame", "portal", "lists")
PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Bảng</title><link rel="icon" href="data:,">{sheets}
</head><body class="md-typeset" data-md-color-scheme="{scheme}" style="background: var(--portal-paper)"><div class="portal-table" role="region" aria-label="Bảng" tabindex="0">
<table><tbody><tr>{cells}</tr></tbody></table></div></body></html>
"""
WIDE, FITTING = 40, 3


@pytest.fixture(scope="module")
def pages(serve: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where a table of forty columns and one of three stand, light and dark."""
    folder = tmp_path_factory.mktemp("regions")
    (folder / "assets").symlink_to(ROOT / "theme" / "assets")
    sheets = "".join(f'<link rel="stylesheet" href="/assets/{name}.css">' for name in SHEETS)
    for scheme in ("default", "slate"):
        for count in (WIDE, FITTING):
            text = PAGE.format(sheets=sheets, scheme=scheme, cells="<td>1</td>" * count)
            (folder / f"{scheme}-{count}.html").write_text(text, encoding="utf-8")
    served: str = serve(folder)
    return served


def edges(chromium: Any, address: str, *, scrolled: str = "0", **options: Any) -> tuple[bool, bool]:
    """Whether the left and the right edge of the region are shaded: of another colour than its empty middle; `scrolled` in JavaScript."""
    context = chromium.new_context(**{"viewport": {"width": 1280, "height": 500}} | options)
    page = context.new_page()
    page.goto(address, wait_until="load")
    region = page.locator(".portal-table")
    region.evaluate(f"element => {{ element.scrollLeft = {scrolled}; }}")
    picture = Image.open(io.BytesIO(region.screenshot())).convert("RGB")
    context.close()
    row = picture.height // 2
    middle = picture.getpixel((picture.width // 2, picture.height - 4))
    return picture.getpixel((1, row)) != middle, picture.getpixel((picture.width - 2, row)) != middle


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_a_shade_stands_where_a_region_goes_on(scheme: str, chromium: Any, pages: str) -> None:
    """At the right at first, at both edges on the way, at the left when all was seen; a table that fits has none."""
    wide = f"{pages}{scheme}-{WIDE}.html"

    assert edges(chromium, wide) == (False, True)
    assert edges(chromium, wide, scrolled="500") == (True, True)
    assert edges(chromium, wide, scrolled="element.scrollWidth") == (True, False)
    assert edges(chromium, f"{pages}{scheme}-{FITTING}.html") == (False, False)


def test_colours_of_the_reader_are_left_alone(chromium: Any, pages: str) -> None:
    """Forced colours show no shade: the bar of the region is what tells there."""
    assert edges(chromium, f"{pages}default-{WIDE}.html", forced_colors="active") == (False, False)
