"""axe-core in a real browser: a page goes in, what axe complains of comes out; or a whole site, page by page in every way it is read."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from axe_playwright_python.sync_playwright import Axe

from page_types import PageType

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"type": "tag", "values": TAGS}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""All that axe asks of colours; in the dark nothing else is another than in the light."""
WAYS = tuple(product((360, 1280), ("light", "dark")))
"""Widths and schemes."""
REFUSALS = {"not_found": 404, "gone": 410}
"""Templates a server says no with."""
SETTLED = "() => document.fonts.status === 'loaded' && (!location.search || !document.querySelector('.portal-results[aria-busy]'))"
UNFOLDED = """() => {
  const folded = [...document.querySelectorAll('details:not([open])')];
  for (const one of folded) { one.removeAttribute('name'); one.open = true; }
  return folded.length;
}"""
"""Opens all that is folded, also what would fold another, and says how much that was: axe sees nothing of what is hidden."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One page in one way, as it comes or `unfolded`, and what axe complains of there."""

    page: PageType
    width: int
    scheme: str
    unfolded: bool
    complaints: tuple[str, ...]

    def __str__(self) -> str:
        """The line before its complaints."""
        return f"/{self.page.address} {self.width} px {self.scheme}{', unfolded' if self.unfolded else ''}"


def complaints(page: Any, asked: dict[str, Any] = EVERYTHING) -> tuple[str, ...]:
    """Rule, selector and the beginning of the element, of each element a rule is broken by."""
    found = Axe().run(page, options={"runOnly": asked, "resultTypes": ["violations"]}).response
    if not found["passes"]:
        sys.exit(f"not run: axe has looked at nothing of {page.url}")
    return tuple(f"{one['id']} {_selector(node)}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"])


def looks(browser: Any, origin: str, pages: Iterable[PageType]) -> Iterator[Look]:
    """Each page in each way, and once more unfolded where anything is folded; a page that is not there ends all."""
    for page, (width, scheme) in product(pages, WAYS):
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
        tab = context.new_page()
        answer = tab.goto(f"{origin}{page.address}")
        if not answer or answer.status not in (200, REFUSALS.get(page.template)):
            sys.exit(f"not run: axe, nothing stands at {origin}{page.address}")
        tab.wait_for_function(SETTLED)
        yield Look(page=page, width=width, scheme=scheme, unfolded=False, complaints=complaints(tab))
        if tab.evaluate(UNFOLDED):
            yield Look(page=page, width=width, scheme=scheme, unfolded=True, complaints=complaints(tab))
        context.close()


def _selector(node: dict[str, Any]) -> str:
    """What stands in a frame has a selector for each frame around it."""
    return " in ".join(part if isinstance(part, str) else " ".join(part) for part in reversed(node["target"]))
