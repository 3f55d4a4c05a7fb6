"""Cards of a whole portal: each is drawn once, kept beside the checkout, and the same whether it was kept or drawn anew."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from builders import settings
from checkout import ROOT
from portal import compile
from portal.compile import KEPT_CARDS, compile_portal
from portal.running.workers import Forked


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A portal of a few items."""
    shutil.copytree(ROOT / "tests/golden/paged", tmp_path / "portal", ignore=shutil.ignore_patterns("expected"))
    shutil.copytree(ROOT / "theme", tmp_path / "portal/theme")
    return tmp_path / "portal"


def cards(root: Path, **changes) -> dict[str, bytes]:
    portal = compile_portal(root, replace(settings(), **changes.pop("settings", {})), **changes)
    return {address: file.read_bytes() for address, file in portal.copies}


def test_every_card_a_page_names_is_there_and_no_other(root: Path):
    """One of the site, one of each item."""
    portal = compile_portal(root, settings())
    named = {line.partition('content="')[2].rstrip('">') for page in portal.pages for line in page.head.splitlines() if 'property="og:image"' in line}

    assert named == {f"{settings().site_url}{address}" for address, _ in portal.copies}
    assert len(named) == 1 + sum(bool(page.face and page.face.kind) for page in portal.pages)


def test_a_card_that_is_kept_is_not_drawn_again(root: Path, monkeypatch: pytest.MonkeyPatch):
    """The second build has nothing to draw, and the same cards."""
    first = cards(root)
    monkeypatch.setattr(compile, "card_file", lambda face: pytest.fail(f"drawn again: {face}"))

    assert cards(root) == first


def test_a_spoilt_card_is_drawn_again(root: Path):
    """Cut short, or gone."""
    first = cards(root)
    one, other, *_ = sorted((root / KEPT_CARDS).glob("*.png"))
    one.write_bytes(b"")
    other.unlink()

    assert cards(root) == first


def test_other_processes_draw_the_same_cards(root: Path):
    """Nothing hangs on who draws."""
    first = cards(root)
    shutil.rmtree(root / KEPT_CARDS)

    assert cards(root, each=Forked(processes=2)) == first


@pytest.mark.parametrize("changes", [{"site_url": ""}, {"is_preview": True}])
def test_where_nobody_can_share_a_page_nothing_is_drawn(root: Path, changes: dict):
    """Nor is a folder made."""
    assert cards(root, settings=changes) == {}
    assert not (root / ".cache" / "portal" / "cards").exists()
