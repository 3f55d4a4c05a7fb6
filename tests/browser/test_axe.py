"""Every kind of page, with every class of the theme, held against axe-core in a real browser: narrow and wide, light and dark."""

from typing import Any

import pytest

from axe import COLOURS, EVERYTHING, complaints
from checkout import ROOT
from covering_pages import NO_PAGES


def test_every_template_makes_a_page_that_is_looked_at(department: Any, own_site: Any) -> None:
    """A new one has to be met on one of the two sites, or be named among those that make no page."""
    written = {path.name for path in (ROOT / "theme" / "pages").glob("*.html")}

    assert written - NO_PAGES == set(department.templates) | set(own_site.templates)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_to_complain_of(width: int, scheme: str, chromium: Any, looked_at: dict[str, str]) -> None:
    """WCAG 2.2 AA and best practice."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    told = {}
    for name, address in looked_at.items():
        page.goto(address)
        told[name] = complaints(page, EVERYTHING if scheme == "light" else COLOURS)
    context.close()

    assert len(told) > 40
    assert {name: found for name, found in told.items() if found} == {}
