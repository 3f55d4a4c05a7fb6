"""A scheduled item appears at its minute and not before, wherever the machine that builds thinks it is."""

import shutil
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from checkout import ROOT, Checkout, MkDocs
from portal.compile import compile_portal
from portal.settings import HANOI, Settings

ITEM = """\
---
type: news
title: "Bài hẹn giờ"
status: scheduled
publish_at: {moment:%d/%m/%Y %H:%M}
agency: so-mau
fields: [do-luong]
summary: "Tóm tắt."
source: {{name: "Sở mẫu"}}
---
Thân bài.
"""
ZONES = ("UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles")
MOMENTS = {
    "an hour of work": datetime(2023, 5, 15, 8, 5, tzinfo=HANOI),
    "the first minute of a year in Vietnam": datetime(2023, 1, 1, tzinfo=HANOI),
    "the last minute of a day in Vietnam": datetime(2023, 5, 15, 23, 59, tzinfo=HANOI),
    "midnight in Greenwich": datetime(2023, 5, 15, 7, tzinfo=HANOI),
    "a leap day": datetime(2024, 2, 29, 6, 30, tzinfo=HANOI),
}
MINUTE = timedelta(minutes=1)


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The zone of this machine, for one test."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def small_portal(root: Path, moment: datetime) -> Path:
    """One agency, one field, and an item that waits for its moment; in `root`, with the theme."""
    shutil.copytree(ROOT / "tests" / "golden" / "smallest", root, ignore=shutil.ignore_patterns("expected"))
    (root / "theme").symlink_to(ROOT / "theme")
    agency, field = (
        next(line.rstrip(":\n") for line in (root / "data" / f"{name}.yml").open() if line[0].isalpha()) for name in ("agencies", "fields")
    )
    item = root / "content" / "news" / f"{moment:%Y}" / "hen-gio.md"
    item.parent.mkdir(parents=True, exist_ok=True)
    item.write_text(ITEM.format(moment=moment).replace("so-mau", agency).replace("do-luong", field), encoding="utf-8")
    return root


def is_shown(root: Path, now: datetime, patch: pytest.MonkeyPatch) -> bool:
    """Whether any page or file of the portal speaks of the item, at a moment of the clock."""
    patch.setenv("SOURCE_DATE_EPOCH", str(int(now.timestamp())))
    portal = compile_portal(root, Settings.of({}, site_name="Cổng", site_url="https://mau.example.vn/"))
    assert not portal.is_refused, [issue.line() for issue in portal.issues]
    everything = [
        *(page.address + page.html for page in portal.pages),
        *(address + content.decode(errors="replace") for address, content in portal.files),
    ]
    return any("hen-gio" in text or "Bài hẹn giờ" in text for text in everything)


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_a_scheduled_item_appears_at_its_minute_and_not_before(moment: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Nor does any list, feed or file tell of it a second earlier."""
    root = small_portal(tmp_path / "portal", moment)

    assert not is_shown(root, moment - timedelta(seconds=1), monkeypatch)
    assert is_shown(root, moment, monkeypatch)


@pytest.mark.parametrize("zone_of_build", ZONES)
def test_mkdocs_itself_keeps_the_minute(zone_of_build: str, mkdocs: MkDocs, tmp_path: Path):
    """Built by the whole of MkDocs, with the machine's zone set."""
    moment = MOMENTS["the first minute of a year in Vietnam"]
    checkout = Checkout.copied_to(tmp_path / "checkout")
    for folder in ("content", "data"):
        shutil.rmtree(checkout.root / folder)
    small = small_portal(tmp_path / "portal", moment)
    for folder in ("content", "data"):
        shutil.copytree(small / folder, checkout.root / folder)
    shown = []
    for now in (moment - MINUTE, moment):
        site = tmp_path / f"{now:%H%M}"
        run = mkdocs.build(checkout, site, TZ=zone_of_build, SOURCE_DATE_EPOCH=str(int(now.timestamp())))
        assert run.code == 0, run.said
        shown.append([path.name for path in site.rglob("hen-gio")])

    assert shown == [[], ["hen-gio"]]
