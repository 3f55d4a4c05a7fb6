"""The audit (`nox -s audit`) as far as it goes without its tools."""

from pathlib import Path

import pytest

from audit import audit


def test_without_a_program_the_audit_is_not_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It fails and says so; nobody can take it for passed."""
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(SystemExit, match="not run: no java"):
        audit.main()


def test_without_what_npm_brings_the_audit_is_not_run(tmp_path: Path) -> None:
    """A checker that is not there finds no fault."""
    there = tmp_path / "there.mjs"
    there.touch()

    audit.fetched(there)
    with pytest.raises(SystemExit, match=r"not run: no vnu\.jar"):
        audit.fetched(there, tmp_path / "vnu.jar")
