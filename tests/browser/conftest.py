"""What browser tests share beside the site of this repository: the made-up department, built, and the pages that stand for all of both sites."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import fictional_site
from builders import settings
from checkout import ROOT, Checkout, MkDocs
from covering_pages import covering, longest, pages_of, seen_on
from portal.catalogue.catalogue import Catalogue
from portal.compile import checked
from portal.settings import HANOI, Settings
from portal.views.redirects import redirect_pages
from whole_site import whole_site

VISITS = """\
- from: 15/12/2025
  until: 02/01/2026
  method: "GoAccess 1.7."
  months:
    - {month: 12/2025, visits: 20, views: 41}
    - {month: 01/2026, visits: 2, views: 2}
  pages:
    - {address: /, views: 31}
"""
MOVED = "- {from: ten-cu/, to: gioi-thieu/}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A built site and, for each template of theme/pages/ that made something of it, the addresses."""

    folder: Path
    templates: dict[str, list[str]]

    @property
    def shown(self) -> dict[str, list[str]]:
        """Without the pages that lead on at once: nobody can look at them."""
        return {template: made for template, made in self.templates.items() if template != "redirect.html"}

    def pages(self) -> tuple[str, ...]:
        """Every page that is shown."""
        return tuple(page for page in pages_of(self.folder) if page not in self.templates.get("redirect.html", ()))


@pytest.fixture(scope="session")
def department(mkdocs: MkDocs, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The made-up department, strictly built, with visits counted and an address that has moved."""
    root, folder = tmp_path_factory.mktemp("department"), tmp_path_factory.mktemp("site") / "site"
    fictional_site.furnish(root)
    (root / "data" / "visits.yml").write_text(VISITS, encoding="utf-8")
    (root / "data" / "redirects.yml").write_text(MOVED, encoding="utf-8")
    run = mkdocs.build(Checkout(root=root), folder, "--strict", SOURCE_DATE_EPOCH=fictional_site.DAY)
    assert run.code == 0, run.said
    return Site(folder=folder, templates=_templates(root, folder, now=datetime.fromtimestamp(int(fictional_site.DAY), HANOI)))


@pytest.fixture(scope="session")
def own_site(built: Any) -> Site:
    """The site of this repository."""
    assert built.run.code == 0, built.run.said
    return Site(folder=built.site, templates=_templates(ROOT, built.site, now=settings().now))


@pytest.fixture(scope="session")
def looked_at(department: Site, own_site: Site, serve: Any) -> dict[str, str]:
    """Name -> address of the pages of both sites on which every template and every class of the theme is met."""
    made_up = covering(department.folder, department.pages(), longest(department.folder, department.shown))
    ours = {template: made for template, made in own_site.shown.items() if template not in department.templates}
    chosen = ("", *longest(own_site.folder, ours))
    real = covering(own_site.folder, own_site.pages(), chosen, seen=seen_on(department.folder, made_up))
    return _named("department", serve(department.folder), made_up) | _named("own", serve(own_site.folder), real)


def _named(name: str, address: str, pages: Iterable[str]) -> dict[str, str]:
    return {f"{name}/{page}": f"{address}{page}" for page in pages}


def _templates(root: Path, folder: Path, *, now: datetime) -> dict[str, list[str]]:
    ours: Settings = replace(settings(), now=now)
    catalogue: Catalogue = checked(root, ours)[0]
    made: dict[str, list[str]] = {"not_found.html": ["404.html"]}
    for page in (*whole_site(catalogue, ours), *redirect_pages(catalogue, ours)):
        made.setdefault(page.view.template, []).append(page.address)
    if embeds := [address for address in pages_of(folder) if address.endswith("/nhung/")]:
        made["embed.html"] = embeds
    return made
