"""Every kind of page of the made-up department on a screen 360 px wide, with and without JavaScript: nothing stands beyond its edge."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import fictional_site
from builders import settings
from checkout import Checkout, MkDocs
from portal.compile import checked
from portal.settings import HANOI
from whole_site import whole_site

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


@pytest.fixture(scope="module")
def department(mkdocs: MkDocs, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, ...]]:
    """The site of the made-up department, and of each kind of page its longest."""
    root, site = tmp_path_factory.mktemp("department"), tmp_path_factory.mktemp("narrow") / "site"
    fictional_site.furnish(root)
    run = mkdocs.build(Checkout(root=root), site, "--strict", SOURCE_DATE_EPOCH=fictional_site.DAY)
    assert run.code == 0, run.said
    ours = replace(settings(), now=datetime.fromtimestamp(int(fictional_site.DAY), HANOI))
    catalogue, _ = checked(root, ours)
    kinds: dict[str, list[str]] = {}
    for page in whole_site(catalogue, ours):
        kinds.setdefault(page.view.template, []).append(page.address)
    kinds["embed.html"] = [f"{path.relative_to(site).parent.as_posix()}/" for path in site.glob("so-lieu/*/nhung/index.html")]
    longest = {template: max(sorted(found), key=lambda one: (site / one / "index.html").stat().st_size) for template, found in kinds.items()}
    return site, tuple(dict.fromkeys((*longest.values(), *KNOWN, "404.html")))


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_no_page_is_wider_than_a_small_screen(chromium: Any, serve: Any, department: tuple[Path, tuple[str, ...]], scripts: bool) -> None:
    """Material's script wraps tables in boxes wider than the page; in the portal's own regions every cell is a line, and nothing scrolls."""
    site, pages = department
    address = serve(site)
    context = chromium.new_context(viewport=SCREEN, java_script_enabled=scripts)
    page = context.new_page()
    found = {}
    for one in pages:
        page.goto(f"{address}{one}", wait_until="load")
        if scripts and not one.endswith("nhung/"):
            page.wait_for_function("!document.querySelector('.md-content table:not([class])') || document.querySelector('.md-typeset__scrollwrap')")
        found[one] = page.evaluate(BEYOND)
    context.close()

    assert len(pages) > 20
    assert {one: told for one, told in found.items() if told["page"] > SCREEN["width"] or told["tables"] or told["unnamed"]} == {}
