"""The command that prints: which pages it takes, how it names their sheets, and what it says when it cannot."""

import logging
import shutil
from pathlib import Path

import pytest

from checkout import ROOT
from portal.publishing.paper import file_of, print_site, reports_of

FORM = '<div class="portal-official" role="group">'


def site_of(folder: Path, **pages: str) -> Path:
    for name, html in pages.items():
        file = folder / name.replace("__", "/").replace("_", "-") / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(html, encoding="utf-8")
    return folder


def test_the_pages_with_the_form_are_printed(tmp_path: Path) -> None:
    """Not the list of reports, not what moved or is gone, not what only speaks of the form."""
    words = "<p>portal-official</p>"
    site = site_of(
        tmp_path, bao_cao="<ul></ul>", bao_cao__2020__b=FORM, bao_cao__2019__c=FORM, bao_cao__2020__a="<p>Đã gỡ</p>", tin_tuc__2020__d=words
    )

    assert reports_of(site) == ["bao-cao/2019/c/", "bao-cao/2020/b/"]


@pytest.mark.parametrize(("address", "name"), [("bao-cao/2020/quy-1/", "bao-cao/2020/quy-1.pdf"), ("lien-he/", "lien-he.pdf"), ("", "index.pdf")])
def test_a_sheet_is_named_like_its_page(address: str, name: str) -> None:
    """Who has the one finds the other."""
    assert file_of(address) == name


@pytest.mark.parametrize(
    ("asked", "said"),
    [((), "Không có báo cáo nào trong"), (("/bao-cao/2020/khac/",), "Không có trang “bao-cao/2020/khac/”"), (("lien-he/",), "chưa có Chromium")],
)
def test_what_cannot_be_printed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, asked: tuple[str, ...], said: str
) -> None:
    """And nothing is written."""
    monkeypatch.setattr(shutil, "which", lambda name: None if name != "chromium" or "Chromium" in said else "/bin/false")
    caplog.set_level(logging.INFO)
    site = site_of(tmp_path / "site", lien_he="<p>Liên hệ</p>")

    assert print_site(ROOT, site, out=tmp_path / "pdf", asked=asked) == 1
    assert said in "".join(caplog.messages)
    assert not (tmp_path / "pdf").exists()
