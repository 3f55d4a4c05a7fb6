"""Asks a search that is served, in a real Chromium: queries go in; bytes, milliseconds and what was found come out.

Each query meets an empty cache, as that of a reader who comes for the first time. `opening` and `asking` are scripts of the page: the first leaves
`window.ask`, the second is the same for all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from bench.counting_server import Served

SHOWN = 10
"""So many hits are shown with their snippets."""
OUR_OPENING = """async () => {
  const { Search } = await import("/assets/search/engine.js");
  const search = await Search.open(new URL("/tim-kiem/", location.href).href);
  const filters = { loai: "", nam: "", "linh-vuc": "", "co-quan": "" };
  window.ask = async (typed, shown) => {
    const found = await search.find(typed, { filters, order: "hop" });
    const hits = await search.show(found, 0, shown);
    return { total: found.total, addresses: hits.map(hit => hit.address) };
  };
}"""
PAGEFIND_OPENING = """async () => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  window.ask = async (typed, shown) => {
    const found = await pagefind.search(typed);
    const hits = await Promise.all(found.results.slice(0, shown).map(result => result.data()));
    return { total: found.results.length, addresses: hits.map(hit => hit.url.replace(/^\\//, "")) };
  };
}"""
_QUIET = 1_000
"""Milliseconds without an answer after which a search has started: nobody types four syllables in less. nginx tells no answers, so there it is one pause."""
_ASKING = """async ([typed, shown]) => {
  const start = performance.now();
  const found = await window.ask(typed, shown);
  return { ...found, milliseconds: performance.now() - start };
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`opening` and `bytes` count what was sent for the start of the search and for this query."""

    opening: int
    bytes: int
    requests: int
    milliseconds: float
    total: int
    addresses: tuple[str, ...]


def asked(browser: Any, served: Served, opening: str, queries: Sequence[str], *, delay: float = 0) -> list[Asked]:
    """Needs a page `empty.html` in the folder that is served."""
    return [_asked(browser, served, opening, query, delay) for query in queries]


def _asked(browser: Any, served: Served, opening: str, query: str, delay: float) -> Asked:
    context = browser.new_context()
    page = context.new_page()
    served.delay = delay
    page.goto(f"{served.address}empty.html")
    served.counted.reset()
    page.evaluate(opening)
    before = -1
    while before < served.counted.sent:  # what it loads before anybody types belongs to its start
        before = served.counted.sent
        page.wait_for_timeout(_QUIET)
    served.counted.reset()
    found = page.evaluate(_ASKING, [query, SHOWN])
    context.close()
    return Asked(
        opening=before,
        bytes=served.counted.sent,
        requests=served.counted.requests,
        milliseconds=found["milliseconds"],
        total=found["total"],
        addresses=tuple(found["addresses"]),
    )


def median_and_95th(values: Sequence[float]) -> tuple[float, float]:
    return median(values), quantiles(values, n=20, method="inclusive")[-1]
