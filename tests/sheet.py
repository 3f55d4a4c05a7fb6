"""Every kind of page as a reader sees it: both sites and plain Material go in, a folder of pictures and a page that shows them side by side comes out.

`nox -s sheet` writes .nox/sheet/, `-- FOLDER` another. It says "not run" and fails where there is no Chromium; whether the pages are good nobody but
the person who looks at them can tell.
"""

import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

import fictional_site
import plain_material
from chromium_path import chromium_path
from page_types import SITES, PageType
from portal.publishing.paper import FLAGS

ROOT = Path(__file__).resolve().parent.parent
DEPARTMENT = "department"
HEIGHT, TALLEST = 800, 6000
"""Of the screen, and of a picture: who has seen so much of a page has seen what it looks like."""
SETTLED = """
() => {
  for (const image of document.images) image.loading = "eager";
  const isShown = document.fonts.status === "loaded" && [...document.images].every(image => image.complete);
  return isShown && (!location.search || !document.querySelector("[aria-busy]"));
}
"""
"""Fonts and photos are there, also those further down, and what was searched for is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A way to look at a page: how wide, in which scheme, and without what (scripts or styles)."""

    width: int
    scheme: str = "light"
    without: str = ""

    @property
    def name(self) -> str:
        """For a picture among others: 360-dark, 1280-light-no-styles."""
        return f"{self.width}-{self.scheme}" + (f"-no-{self.without}" if self.without else "")


DRESSED = tuple(Look(width=width, scheme=scheme) for width in (360, 768, 1280) for scheme in ("light", "dark"))
BARE = (Look(width=360, without="scripts"), Look(width=1280, scheme="dark", without="scripts"), Look(width=1280, without="styles"))
PLAIN = (Look(width=360), Look(width=1280))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A picture of a page; `file` is relative to the folder of the sheet."""

    page: PageType
    look: Look
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A page in all its looks, and, of an article, what plain Material makes of it."""

    page: PageType
    shots: tuple[Shot, ...]
    plain: tuple[Shot, ...]


def main(arguments: Sequence[str]) -> int:
    """The folder may be named; what stood in it under the same names is written over."""
    folder = Path(arguments[0] if arguments else ROOT / ".nox" / "sheet").resolve()
    try:
        program = chromium_path(os.environ)
    except (pytest.skip.Exception, pytest.fail.Exception) as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (only who has a browser needs it)

    sheets = {}
    with tempfile.TemporaryDirectory() as built, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        for site, pages in SITES.items():
            ours, plain = build(site, Path(built))
            articles = tuple(page for page in pages if page.template == "article")
            shots = (
                *taken(browser, ours, pages, folder / site, (*DRESSED, *BARE)),
                *taken(browser, plain, articles, folder / site / "plain", PLAIN),
            )
            sheets[site] = rows(pages, shots)
        browser.close()
    environment = Environment(loader=FileSystemLoader(ROOT / "tests"), autoescape=True, undefined=StrictUndefined)
    (folder / "index.html").write_text(environment.get_template("sheet.html").render(sheets=sheets), encoding="utf-8")
    sys.stdout.write(f"{folder / 'index.html'}\n")
    return 0


def build(site: str, folder: Path) -> tuple[Path, Path]:
    """A site and its articles in plain Material, both built."""
    root, ours, plain = ROOT, folder / site, folder / f"{site}-plain"
    if site == "fictional":
        root = folder / DEPARTMENT
        root.mkdir()
        fictional_site.furnish(root)
    plain_material.furnish(folder / f"{site}-material", root / "content")
    run_mkdocs(root, ours)
    run_mkdocs(folder / f"{site}-material", plain)
    return ours, plain


def run_mkdocs(root: Path, site: Path) -> None:
    """The made-up department on its own day, all else today; a build that fails ends all."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    if root.name == DEPARTMENT:
        environment["SOURCE_DATE_EPOCH"] = fictional_site.DAY
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(site)]
    subprocess.run(command, env=environment, check=True)


def taken(browser: Any, site: Path, pages: Sequence[PageType], folder: Path, looks: Sequence[Look]) -> Iterator[Shot]:
    """A picture of each page for each look; a page that is not there ends all."""
    folder.mkdir(parents=True, exist_ok=True)
    with served(site) as address:
        for look in looks:
            context = browser.new_context(
                viewport={"width": look.width, "height": HEIGHT},
                color_scheme=look.scheme,
                reduced_motion="reduce",
                java_script_enabled=look.without != "scripts",
            )
            tab = context.new_page()
            if look.without == "styles":
                tab.route(re.compile(r"\.css(\?|$)"), lambda route: route.abort())
            for page in pages:
                answer = tab.goto(f"{address}{page.address}")
                if not answer or answer.status != 200:
                    sys.exit(f"{site.name}: nothing stands at {page.address}")
                if look.without != "scripts":
                    tab.wait_for_function(SETTLED)
                file = folder / f"{page.name}-{look.name}.png"
                height = min(int(tab.evaluate("document.documentElement.scrollHeight")), TALLEST)
                tab.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": look.width, "height": height})
                yield Shot(page=page, look=look, file="/".join(file.parts[-3 if folder.name == "plain" else -2 :]))
            context.close()


def rows(pages: Sequence[PageType], shots: Sequence[Shot]) -> tuple[Row, ...]:
    """In the order of the list of pages."""
    found = []
    for page in pages:
        own = [shot for shot in shots if shot.page == page]
        plain = tuple(shot for shot in own if "/plain/" in shot.file)
        found.append(Row(page=page, shots=tuple(shot for shot in own if shot not in plain), plain=plain))
    return tuple(found)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serves a folder on a free port of this machine; the address ends in "/"."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
