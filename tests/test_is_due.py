"""deploy/is_due.py: whether the published site has to be built again."""

import runpy
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkout import ROOT

SCRIPT = str(ROOT / "deploy" / "is_due.py")
NOW = datetime(2027, 1, 2, 1, tzinfo=UTC)
"""08:00 in Vietnam."""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"next_due": "2027-01-02T08:00+07:00"}', True),
        (b'{"next_due": "2027-01-02T08:01+07:00"}', False),
        (b'{"next_due": null}', False),
        (b"", True),
        (b"<!doctype html>", True),
        (b'{"next_due": "hom nay"}', True),
        (b'{"next_due": "2027-01-02T08:01"}', True),
        (b"[]", True),
    ],
)
def test_a_site_is_due_from_its_minute_on(content: bytes, expected: bool):
    """And when nobody can tell: one build too many does no harm, one too few leaves an item unpublished."""
    assert runpy.run_path(SCRIPT)["is_due"](content, NOW) is expected


@pytest.mark.parametrize(("told", "code"), [('{"next_due": null}', 1), ('{"next_due": "2001-01-01T00:00+07:00"}', 0), (None, 0)])
def test_the_exit_code_tells_a_shell(serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str | None, code: int):
    """Asked of the site itself; where it has no such file, a build makes one."""
    if told:
        (tmp_path / "next_due.json").write_text(told, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", [SCRIPT, serve(tmp_path)])
    with pytest.raises(SystemExit) as end:
        runpy.run_path(SCRIPT, run_name="__main__")

    assert end.value.code == code
