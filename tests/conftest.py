"""What several rooms of tests share: the site of this repository built once, a server for it, MkDocs, a browser, and `--regenerate`."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import hostile
from checkout import ROOT, Checkout, MkDocs, Run
from chromium_path import chromium_path
from portal.publishing.paper import FLAGS

Serve = Callable[[Path], str]
SLOW = frozenset({"chromium", "mkdocs"})
"""The fixtures that start a program of seconds. There is no other way to it (`test_house.py`), so no test has to be marked by hand."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write tests/golden/*/expected anew (never where CI is set)")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--regenerate") and os.environ.get("CI"):
        raise pytest.UsageError("--regenerate is refused where CI is set: expected output is only ever written by a person who looks at it")


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test is slow when it asks for a slow fixture, itself or through another."""
    for item in items:
        if not SLOW.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker("slow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A site and the run that built it."""

    site: Path
    run: Run


@pytest.fixture(scope="session")
def mkdocs() -> MkDocs:
    """What builds and serves a checkout."""
    return MkDocs()


@pytest.fixture(scope="session")
def built(mkdocs: MkDocs, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """This repository, built strictly."""
    site = tmp_path_factory.mktemp("built") / "site"
    return Built(site=site, run=mkdocs.build(Checkout(root=ROOT), site, "--strict"))


@pytest.fixture(scope="session")
def hostile_site(mkdocs: MkDocs, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A copy of this repository with an attack in every text, built strictly."""
    folder = tmp_path_factory.mktemp("hostile")
    checkout = Checkout.copied_to(folder / "checkout")
    hostile.spoil(checkout)
    return Built(site=folder / "site", run=mkdocs.build(checkout, folder / "site", "--strict"))


class _Handler(SimpleHTTPRequestHandler):
    """Serves as the portal's hosts do: 404.html where nothing stands."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


class _Server(ThreadingHTTPServer):
    """A browser that leaves before a file is sent is no mistake."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serves a folder on a free port of this machine; the address ends in "/"."""
    servers: list[_Server] = []

    def start(folder: Path) -> str:
        server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def served(built: Built, serve: Serve) -> str:
    """The address of this repository's own site."""
    assert built.run.code == 0, built.run.said
    return serve(built.site)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless Chromium with a fresh profile, driven by Playwright."""
    path = chromium_path(os.environ)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (only who has a browser needs it)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()
