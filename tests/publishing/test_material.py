"""What Material's frame says that HTML does not allow is gone from every page; what an editor wrote stays."""

from typing import Any

import pytest

from html_page import HtmlPage
from portal.publishing.material import mended

TOGGLE = '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'


def test_only_the_toggle_of_the_frame_is_mended() -> None:
    """The same words further on are a quotation."""
    html = mended(f"<body>{TOGGLE}<pre>{TOGGLE}</pre>")

    assert html == f'<body><input class="md-toggle" type="checkbox" id="__drawer"><pre>{TOGGLE}</pre>'


@pytest.mark.parametrize("page", ["index.html", "404.html"])
def test_no_check_box_of_a_page_completes_anything(page: str, built: Any) -> None:
    """Material still has both, and its script looks for them."""
    boxes = [box for box in HtmlPage.of((built.site / page).read_bytes()).all("input") if box.get("type") == "checkbox"]

    assert {"__drawer", "__search"} <= {box.get("id") for box in boxes}
    assert not any(box.has("autocomplete") for box in boxes)
