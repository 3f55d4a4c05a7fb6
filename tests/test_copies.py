"""What is copied into the site: the pictures and attachments of items that are shown, and of no others, whether or not they were kept from before."""

import shutil
from pathlib import Path

import pytest

from attached import FILES
from builders import settings
from checkout import ROOT
from drawn import jpeg
from portal.compile import KEPT, Portal, compile_portal
from portal.running.workers import Forked

ITEM = """---
type: news
title: "{slug}"
date: {day}
agency: skhcn-hai-phong
fields: [nhiem-vu]
summary: "Tóm tắt."
source: {{name: "Sở"}}
{keys}photos:
  - {{file: anh-1.jpg, alt: "Tả cảnh.", caption: "Hội nghị.", credit: "Sở"}}
attachments:
  - {{file: a.pdf, title: "Phụ lục"}}
---
Thân bài.
"""
LIVES = {
    "da-dang": ("30/12/2022", ""),
    "da-rut": ("30/12/2022", 'status: withdrawn\nwithdrawn: {date: 1/2/2023, reason: "Nhầm."}\n'),
    "da-go": ("30/12/2022", 'status: gone\nwithdrawn: {date: 1/2/2023, reason: "Nhầm."}\n'),
    "nhap": ("30/12/2022", "status: draft\n"),
}
"""An item at each stage of its life, each with a photo of its own and a file."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / "tests/mistakes" / folder, tmp_path / folder)
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    for number, (slug, (day, keys)) in enumerate(LIVES.items()):
        folder = tmp_path / "content/news/2022" / slug
        folder.mkdir(parents=True)
        folder.with_suffix(".md").write_text(ITEM.format(slug=slug, day=day, keys=keys), encoding="utf-8")
        (folder / "anh-1.jpg").write_bytes(jpeg(500, 300, number=number))
        (folder / "a.pdf").write_bytes(FILES[".pdf"])
    return tmp_path


def copied(portal: Portal) -> dict[str, bytes]:
    assert not portal.is_refused, [issue.line() for issue in portal.issues]
    return {address: file.read_bytes() for address, file in portal.copies}


def test_only_what_readers_see_is_copied(root: Path):
    """A withdrawn item keeps its pictures as it keeps its text; a draft and an item that is gone show none."""
    found = copied(compile_portal(root, settings()))

    assert [address for address in found if not address.startswith("assets/")] == ["tin-tuc/2022/da-dang/a.pdf", "tin-tuc/2022/da-rut/a.pdf"]
    assert len([address for address in found if address.startswith("assets/anh/")]) == 2 * 2 * 3


def test_what_was_kept_before_changes_nothing(root: Path):
    """Made here, made by other processes, found, or found spoilt: the same bytes."""
    cold = copied(compile_portal(root, settings()))
    warm = copied(compile_portal(root, settings()))
    shutil.rmtree(root / KEPT)
    shared = copied(compile_portal(root, settings(), each=Forked(processes=2)))
    for file in (root / KEPT).iterdir():
        file.write_bytes(b"spoilt")
    spoilt = copied(compile_portal(root, settings()))

    assert cold == warm == shared == spoilt
    assert cold["tin-tuc/2022/da-dang/a.pdf"] == FILES[".pdf"]
