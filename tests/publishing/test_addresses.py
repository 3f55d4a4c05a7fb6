"""Addresses from end to end: an item that was published and moved leads its readers on, or the portal is not published."""

from pathlib import Path

import pytest

from builders import NOW, settings
from checkout import Checkout
from portal.compile import compile_portal
from portal.model.address_ledger import ADDRESS_LEDGER
from portal.model.fault import Fault
from portal.publishing.ledger import record

OLD = "tin-tuc/2022/bai-cho-xoa/"
NEW = "tin-tuc/2022/bai-da-doi-ten/"
ITEM = """\
---
type: news
title: "Sở họp"
date: 2022-03-01
agency: skhcn-hai-phong
fields: [hop-tac]
summary: "Sở họp."
source: {name: "Sở KH&CN"}
---
Sở họp.
"""
WITH_HEADING = "tin-tuc/2022/bai-co-muc/"
UPDATE = "updates: [{date: 24/11/2026, kind: minor}]\nfields:"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository with one item recorded at OLD, and moved to NEW afterwards."""
    checkout = Checkout.copied_to(tmp_path_factory.mktemp("addresses") / "checkout")
    checkout.write("content/news/2022/bai-cho-xoa.md", ITEM)
    assert record(checkout.root) == 0
    (checkout.root / "content/news/2022/bai-cho-xoa.md").unlink()
    checkout.write("content/news/2022/bai-da-doi-ten.md", ITEM)
    return checkout.root


def test_a_moved_item_is_refused_with_the_line_to_write(root: Path) -> None:
    """The command that records does not let it in either."""
    portal = compile_portal(root, settings())
    (issue,) = [issue for issue in portal.issues if issue.is_error]
    before = (root / ADDRESS_LEDGER).read_bytes()

    assert (issue.place.path, issue.fault, issue.found) == (ADDRESS_LEDGER, Fault.ADDRESS_LOST, OLD)
    assert issue.line().endswith(f"data/redirects.yml: - {{from: {OLD}, to: {NEW}}}")
    assert portal.pages == ()
    assert record(root) == 1
    assert (root / ADDRESS_LEDGER).read_bytes() == before


def test_with_that_line_readers_of_the_old_address_are_led_to_the_new(root: Path) -> None:
    """By a page that works without a script, says where it leads, and is no page of its own for search engines."""
    register = root / "data/redirects.yml"
    written = register.read_text(encoding="utf-8") if register.exists() else ""
    register.write_text(f"{written}- {{from: {OLD}, to: {NEW}, reason: 'Tên tệp <b>sai</b>.'}}\n", encoding="utf-8")
    portal = compile_portal(root, settings())
    html = dict(portal.files)[f"{OLD}index.html"].decode()

    assert not portal.is_refused
    assert '<meta http-equiv="refresh" content="0; url=../bai-da-doi-ten/">' in html
    assert '<a href="../bai-da-doi-ten/">' in html
    assert "Tên tệp &lt;b&gt;sai&lt;/b&gt;." in html
    assert '<meta name="robots" content="noindex">' in html
    assert "<script" not in html
    assert NEW in {page.address for page in portal.pages}
    assert record(root) == 0
    assert f"\n{NEW},content/news/2022/bai-da-doi-ten.md," in (root / ADDRESS_LEDGER).read_text(encoding="utf-8")


def test_a_renamed_heading_is_refused_and_led_on_by_its_own_page(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told with the line to write; with it the page carries both anchors, and no other page or rule is made."""
    file, register = root / "content/news/2022/bai-co-muc.md", root / "data/redirects.yml"
    file.write_text(f"{ITEM}\n## Mục cũ\n\nLời.\n", encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    assert record(root) == 0
    file.write_text(f"{ITEM}\n## Mục mới\n\nLời.\n", encoding="utf-8")
    (issue,) = [issue for issue in compile_portal(root, settings()).issues if issue.is_error and issue.fault is not Fault.TEXT_CHANGED_QUIETLY]
    line = f"- {{from: {WITH_HEADING}#muc-cu, to: {WITH_HEADING}#muc-moi}}"
    register.write_text(f"{register.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    file.write_text(f"{ITEM.replace('fields:', UPDATE)}\n## Mục mới\n\nLời.\n", encoding="utf-8")
    portal = compile_portal(root, settings())
    html = next(page.html for page in portal.pages if page.address == WITH_HEADING)

    assert (issue.fault, issue.found) == (Fault.ANCHOR_LOST, f"{WITH_HEADING}#muc-cu")
    assert issue.line().endswith(line)
    assert not portal.is_refused, [one.line() for one in portal.issues]
    assert '<span class="portal-anchor" id="muc-cu"></span><h2 id="muc-moi">' in html
    assert not [path for path, content in portal.files if "#" in path or b"muc-cu" in content]
