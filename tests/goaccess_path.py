"""Where this machine's GoAccess stands: the environment goes in, a path comes out, or the test that needs it is skipped, and fails in CI."""

import shutil
from collections.abc import Mapping

import pytest


def goaccess_path(environment: Mapping[str, str]) -> str:
    """`PATH` says where to look, `CI` whether a missing program is a failure."""
    if path := shutil.which("goaccess", path=environment.get("PATH", "")):
        return path
    if environment.get("CI"):
        pytest.fail("no GoAccess: in CI its tests must run (on Debian: apt-get install goaccess)")
    pytest.skip("not run: no GoAccess")
