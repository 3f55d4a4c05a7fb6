"""The sheet for readers without scripts says of the light scheme what the others say of the dark one, and nothing else."""

import re
from typing import Any

import pytest

from portal.publishing.night import night_of

BLOCK = re.compile(r'\[data-md-color-scheme="?slate"?\]\{([^}]*)\}')


def test_only_rules_of_the_dark_scheme_itself_are_taken() -> None:
    """Not those of something within it, nor of anything but it; later ones stay later."""
    css = (
        '[data-md-color-scheme="default"]{--a:1}@media screen{[data-md-color-scheme=slate]{--a:2}[data-md-color-scheme=slate] img{display:none}}'
        '[data-md-color-primary=lime]:not([data-md-color-scheme=slate]){--a:3}[data-md-color-scheme="slate"]{--a:4;--b:5}'
    )

    assert night_of(css) == "[data-md-color-scheme=default]{--a:2}[data-md-color-scheme=default]{--a:4;--b:5}"


def test_every_colour_of_the_dark_scheme_is_in_it(built: Any) -> None:
    """Material's, the portal's and those of the charts."""
    night = (built.site / "assets" / "night.css").read_text(encoding="utf-8")
    sheets = [*(built.site / "assets" / "stylesheets").glob("palette.*.css"), *(built.site / "assets").glob("portal.*.min.css")]
    blocks = [block for sheet in sheets for block in BLOCK.findall(sheet.read_text(encoding="utf-8"))]

    assert len(sheets) == 2
    assert len(blocks) >= 3
    assert all(block in night for block in blocks)
    assert "slate" not in night


@pytest.mark.parametrize(("page", "up"), [("index.html", ""), ("so-lieu/index.html", "../"), ("404.html", "/")])
def test_only_dark_devices_without_scripts_ask_for_it(page: str, up: str, built: Any) -> None:
    """After every other sheet, for its rules are no stronger than theirs; never for paper."""
    html = (built.site / page).read_text(encoding="utf-8")
    link = f'<noscript><link rel="stylesheet" href="{up}assets/night.css" media="screen and (prefers-color-scheme: dark)"></noscript>'

    assert html.count("night.css") == html.count(link) == 1
    assert html.index(link) > html.rindex(".min.css")
