"""Where this machine's Chromium stands: the environment goes in, a path comes out, or the test that needs it is skipped, and fails in CI."""

import shutil
from collections.abc import Mapping

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path(environment: Mapping[str, str]) -> str:
    """`PATH` says where to look, `CI` whether a missing browser is a failure."""
    for name in NAMES:
        if path := shutil.which(name, path=environment.get("PATH", "")):
            return path
    if environment.get("CI"):
        pytest.fail("no Chromium: in CI the browser tests must run (on Debian: apt-get install chromium)")
    pytest.skip("not run: no Chromium")
