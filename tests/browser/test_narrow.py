"""Every kind of page of the made-up department on a screen 360 px wide, with and without JavaScript: nothing stands beyond its edge."""

from typing import Any

import pytest

from covering_pages import longest

SCREEN = {"width": 360, "height": 740}
KNOWN = ("so-lieu/mau-kiem-nghiem/", "so-lieu/nam/2024/")
"""Their tables once scrolled 16 px, with nothing there to see."""
BEYOND = """
() => {
  const wide = element => element.scrollWidth > element.clientWidth + 1;
  const name = element => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
  const scrolls = element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const regions = [...document.querySelectorAll('.md-content *, .portal-embed *')].filter(scrolls).filter(wide);
  const unnamed = regions.filter(one => !one.closest('pre') && (one.tabIndex < 0 || !(one.ariaLabel || one.getAttribute('aria-labelledby'))));
  return {
    page: document.documentElement.scrollWidth,
    tables: [...document.querySelectorAll('.portal-table')].filter(wide).map(name),
    unnamed: unnamed.map(name),
  };
}
"""
"""How wide the page is, which tables scroll although each of their cells is a line of its own, and what scrolls without a name or a stop of Tab."""


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_no_page_is_wider_than_a_small_screen(chromium: Any, serve: Any, department: Any, scripts: bool) -> None:
    """In the portal's own regions every cell is a line, and nothing scrolls."""
    pages = dict.fromkeys((*longest(department.folder, department.shown), *KNOWN))
    address = serve(department.folder)
    context = chromium.new_context(viewport=SCREEN, java_script_enabled=scripts)
    page = context.new_page()
    found = {}
    for one in pages:
        page.goto(f"{address}{one}", wait_until="load")
        found[one] = page.evaluate(BEYOND)
    context.close()

    assert len(pages) > 20
    assert {one: told for one, told in found.items() if told["page"] > SCREEN["width"] or told["tables"] or told["unnamed"]} == {}
