"""What Material's frame lays out for its script alone is gone from every page; what an editor wrote stays."""

from typing import Any

from html_page import HtmlPage
from portal.publishing.material import PLACE, mended

BOXES = (
    '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
    '\n<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">'
    '\n<label class="md-overlay" for="__drawer"></label>'
    '\n<div data-md-component="skip">\n</div>\n<div data-md-component="announce">\n</div>'
)
LEFT_OUT = {"md-toggle", "md-overlay", "md-top", "md-option", "skip", "announce"}


def test_only_what_the_frame_lays_out_is_taken_away() -> None:
    """The same words further on are a quotation."""
    quotation = f'<pre data-md-color-accent="custom">{BOXES}{PLACE}</pre>'
    html = mended(f'<body data-md-color-accent="custom">\n{BOXES}\n{PLACE}<header></header>{quotation}</body>')

    assert html == f'<body data-md-color-accent="custom"><header></header>{quotation}</body>'


def test_a_page_outside_the_frame_stays_as_it_is() -> None:
    """An embedded one has nothing of Material's."""
    assert mended('<body class="md-typeset">x</body>') == '<body class="md-typeset">x</body>'


def test_no_page_has_anything_that_only_the_script_of_material_would_use(built: Any) -> None:
    """Nor the script, nor what it is told; also the 404 page."""
    pages = {path.relative_to(built.site).as_posix(): HtmlPage.of(path.read_bytes()) for path in sorted(built.site.rglob("*.html"))}
    left = {
        path: [element.attributes for element in page.elements if LEFT_OUT & {*element.get("class").split(), element.get("data-md-component")}]
        for path, page in pages.items()
    }
    asked = {script.get("src") for page in pages.values() for script in page.all("script")}

    assert "404.html" in pages
    assert {path: found for path, found in left.items() if found} == {}
    assert [source for source in asked if "javascripts" in source] == []
    assert not any("__md_" in script or "translations" in script for page in pages.values() for script in page.scripts)
    assert not [path for path in pages if PLACE.encode() in (built.site / path).read_bytes()]
    assert not (built.site / "assets" / "javascripts").exists()
