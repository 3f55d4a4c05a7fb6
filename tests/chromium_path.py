"""Where this machine's Chromium stands: the environment goes in, a path comes out, or the test that needs it is skipped, and fails in CI."""

import shutil
from collections.abc import Mapping

import pytest

from portal.publishing.paper import BROWSERS


def chromium_path(environment: Mapping[str, str]) -> str:
    """`PATH` says where to look, `CI` whether a missing browser is a failure."""
    for name in BROWSERS:
        if path := shutil.which(name, path=environment.get("PATH", "")):
            return path
    if environment.get("CI"):
        pytest.fail("no Chromium: in CI the browser tests must run (on Debian: apt-get install chromium)")
    pytest.skip("not run: no Chromium")
