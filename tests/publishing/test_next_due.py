"""next_due.json from end to end: until that moment the same files make the same site, at that moment another, and nobody learns what it will be."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from builders import settings
from checkout import Checkout
from portal.compile import Portal, compile_portal
from portal.settings import HANOI

NOW = datetime(2026, 11, 24, 12, tzinfo=HANOI)
AT = datetime(2027, 1, 2, 8, tzinfo=HANOI)
MINUTE = timedelta(minutes=1)
SECRET = "content/news/2027/viec-con-kin.md"
ITEM = """\
---
type: news
title: "Điều chưa ai được biết"
status: scheduled
publish_at: 2027-01-02 08:00
agency: skhcn-hai-phong-2025-07
fields: [hop-tac]
summary: "Chưa công bố."
source: {name: "Sở KH&CN"}
---
Chưa công bố.
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository with one item that waits."""
    checkout = Checkout.copied_to(tmp_path_factory.mktemp("due") / "checkout")
    checkout.write(SECRET, ITEM)
    return checkout.root


def made(root: Path, now: datetime) -> Portal:
    portal = compile_portal(root, replace(settings(), now=now))
    assert not portal.is_refused, [issue.line() for issue in portal.issues]
    return portal


def bytes_of(portal: Portal) -> dict[str, bytes]:
    return {page.address: page.html.encode() for page in portal.pages} | dict(portal.files)


def test_until_the_moment_it_tells_a_site_stays_as_it_is(root: Path):
    """And then the item is there."""
    first = bytes_of(made(root, NOW))
    told = json.loads(first["next_due.json"])

    assert told == {"next_due": "2027-01-02T08:00+07:00", "because": [{"at": "2027-01-02T08:00+07:00", "what": "scheduled"}]}
    assert bytes_of(made(root, AT - MINUTE)) == first
    last = bytes_of(made(root, AT))
    assert "tin-tuc/2027/viec-con-kin/" in last
    assert b"tin-tuc/2027/viec-con-kin/" in last["sitemap.xml"]
    assert "Điều chưa ai được biết".encode() in last["sitemap-news.xml"]
    assert json.loads(last["next_due.json"])["because"] == [{"at": "2027-01-04T08:00+07:00", "what": "day"}]
    assert json.loads(bytes_of(made(root, AT + timedelta(days=2)))["next_due.json"])["next_due"] is None


def test_nothing_of_what_waits_is_told_before(root: Path):
    """Neither its title nor its address, in no page and no file."""
    found = bytes_of(made(root, AT - MINUTE))

    assert found
    assert not [path for path, content in found.items() if b"viec-con-kin" in content or "chưa ai được biết".encode() in content]
