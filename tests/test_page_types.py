"""The list of page types against the theme and against both sites: a kind of page that is missing in it is never looked at."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

import fictional_site
from builders import settings
from checkout import ROOT
from page_types import SITES, UNSEEN
from portal.compile import checked
from portal.settings import HANOI
from portal.views.embeds import embed_pages
from portal.views.not_found import not_found_page
from portal.views.parts.page import Page
from whole_site import whole_site


def pages_of(root: Path) -> Iterator[Page]:
    """Every page of a checkout, on the day of the made-up department."""
    ours = replace(settings(), now=datetime.fromtimestamp(int(fictional_site.DAY), HANOI))
    catalogue, _ = checked(root, ours)
    pages = whole_site(catalogue, ours)
    yield from (*pages, *embed_pages(pages), not_found_page(catalogue))


def test_every_template_is_shown_or_it_is_said_why_not() -> None:
    """A new template has to be put on the list."""
    shown = {one.template for types in SITES.values() for one in types}

    assert shown.isdisjoint(UNSEEN)
    assert shown | set(UNSEEN) == {path.stem for path in (ROOT / "theme" / "pages").glob("*.html")}


@pytest.mark.parametrize("site", SITES)
def test_every_address_is_that_of_a_page_of_its_template(site: str, tmp_path: Path) -> None:
    """And no page stands there twice."""
    if site == "fictional":
        fictional_site.furnish(tmp_path)
    templates = {page.address: page.view.template for page in pages_of(tmp_path if site == "fictional" else ROOT)}
    wrong = [one for one in SITES[site] if templates.get(one.address.partition("?")[0]) != f"{one.template}.html"]

    assert wrong == []
    assert len({one.name for one in SITES[site]}) == len(SITES[site])


def test_a_page_is_a_file_and_has_a_name_of_its_own() -> None:
    """What is asked for is in the name, not in the file."""
    found = {one.address: (one.file, one.name) for one in SITES["real"]}

    assert found[""] == ("index.html", "home")
    assert found["404.html"] == ("404.html", "not_found-404")
    assert found["tim-kiem/?q=do+luong"] == ("tim-kiem/index.html", "search-tim-kiem--q=do+luong")
