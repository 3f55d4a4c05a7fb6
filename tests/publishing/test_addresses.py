"""Addresses from end to end: an item that was published and moved leads its readers on, or the portal is not published."""

from pathlib import Path

import pytest

from builders import settings
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
