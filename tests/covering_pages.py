"""Which pages of a built site stand for all: of each template the longest, and as few more as it takes to see every class of the theme.

CI looks at these, for they are few and follow the theme by themselves; `page_types.py` names by hand, and twice as many, what is worth a picture and an audit.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from html_page import HtmlPage

NO_PAGES = frozenset({"feed_entry.html", "problems.html"})
"""Templates of theme/pages/ that make no page a reader of the site meets: an entry of a feed, and what only a preview shows."""
OF_THE_PORTAL = re.compile(r"portal-[\w-]+")


def longest(site: Path, templates: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Templates with the addresses they make -> the address of the largest file of each."""
    return tuple(max(sorted(found), key=lambda one: _file(site, one).stat().st_size) for _, found in sorted(templates.items()))


def covering(site: Path, addresses: Iterable[str], chosen: Iterable[str] = (), *, seen: Iterable[str] = ()) -> tuple[str, ...]:
    """`chosen`, and of the addresses always the one with most classes not seen so far, until all are."""
    classes = {address: classes_of(_file(site, address)) for address in sorted(addresses)}
    picked = list(chosen)
    left = frozenset().union(*classes.values()) - frozenset(seen) - seen_on(site, picked)
    while left:
        best = max(classes, key=lambda one: len(classes[one] & left))
        picked.append(best)
        left -= classes[best]
    return tuple(picked)


def classes_of(page: Path) -> frozenset[str]:
    """The classes of the portal on a page, wherever they stand."""
    elements = HtmlPage.of(page.read_bytes()).elements
    return frozenset(name for element in elements for name in OF_THE_PORTAL.findall(element.get("class")))


def seen_on(site: Path, addresses: Iterable[str]) -> frozenset[str]:
    """All classes of some pages."""
    return frozenset().union(*(classes_of(_file(site, address)) for address in addresses))


def pages_of(site: Path) -> tuple[str, ...]:
    """Every page of a built site, as it is asked for."""
    found = [path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html")]
    return tuple(sorted(found))


def _file(site: Path, address: str) -> Path:
    return site / address if address.endswith(".html") else site / address / "index.html"
