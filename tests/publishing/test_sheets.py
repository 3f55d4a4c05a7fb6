"""The style sheets as they are published: one for every page of the frame, short, and saying what was written."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest

from checkout import ROOT, Checkout, MkDocs
from html_page import HtmlPage

ASSETS = ROOT / "theme" / "assets"
RULES = """
async text => {
  const sheet = await new CSSStyleSheet().replace(text);
  return [...sheet.cssRules].map(rule => rule.cssText);
}
"""
"""What the browser understands of a sheet, in its own spelling."""


def listed() -> list[str]:
    """The sheets mkdocs.yml asks for, in its order."""
    block = re.search(r"^extra_css:\n((?:  - .+\n)+)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    return re.findall(r"- (\S+)", block[1]) if block else []


def linked(site: Path, page: str) -> list[str]:
    """The style sheets a page asks for on every device, as written there; that of the night is for some without scripts (`test_night.py`)."""
    return [
        link.get("href") for link in HtmlPage.of((site / page).read_bytes()).all("link") if link.get("rel") == "stylesheet" and not link.has("media")
    ]


@pytest.mark.parametrize("page", ["index.html", "so-lieu/index.html", "404.html"])
def test_a_page_links_one_sheet_beside_those_of_material(page: str, built: Any) -> None:
    """Material has one of its own and one of its colours."""
    ours = [href for href in linked(built.site, page) if "/stylesheets/" not in href]

    assert len(ours) == 1 and len(linked(built.site, page)) == 3
    assert re.search(r"assets/portal\.[0-9a-f]{8}\.min\.css$", ours[0])


def test_the_name_of_the_sheet_is_of_what_it_says(built: Any) -> None:
    """A server may let browsers keep it for ever (deploy/nginx.conf)."""
    (sheet,) = (built.site / "assets").glob("portal.*.min.css")

    assert sheet.name.split(".")[1] == hashlib.sha256(sheet.read_bytes()).hexdigest()[:8]


def test_the_browser_reads_what_was_written(built: Any, chromium: Any, tmp_path: Path) -> None:
    """Rule for rule, the sheets of mkdocs.yml in their order; white space and comments are no rules."""
    (sheet,) = (built.site / "assets").glob("portal.*.min.css")
    page = chromium.new_page()
    written = [rule for uri in listed() for rule in page.evaluate(RULES, (ROOT / "theme" / uri).read_text(encoding="utf-8"))]
    published = page.evaluate(RULES, sheet.read_text(encoding="utf-8"))
    page.close()

    assert len(written) > 300
    assert [_plain(rule) for rule in published] == [_plain(rule) for rule in written]


def test_what_a_sheet_names_is_found_from_the_joined_one() -> None:
    """All stand in the folder it stands in."""
    assert {str(Path(uri).parent) for uri in listed()} == {"assets"}


@pytest.mark.parametrize("name", sorted(path.name for path in ASSETS.glob("*.css")))
def test_a_sheet_can_stand_behind_another(name: str) -> None:
    """What CSS allows only at the head of a file would be passed over without a word."""
    assert not re.search(r"@(charset|import|namespace)\b", (ASSETS / name).read_text(encoding="utf-8"))


def test_a_sheet_that_is_not_there_is_refused(mkdocs: MkDocs, tmp_path: Path) -> None:
    """MkDocs would publish a page that asks for it in vain."""
    checkout = Checkout.copied_to(tmp_path / "checkout")
    checkout.replace("mkdocs.yml", "  - assets/chart.css\n", "  - assets/chat.css\n")
    run = mkdocs.build(checkout, tmp_path / "site")

    assert run.code == 1
    assert "assets/chat.css" in run.said


def _plain(rule: str) -> str:
    """Values with variables keep in the browser's spelling the spaces they were written with; selectors do not."""
    return re.sub(r"(?<=[(,])\s+|\s+(?=[),])", "", re.sub(r"\s+", " ", rule))
