"""The sheet of pictures (`nox -s sheet`) as far as it goes without a browser."""

from pathlib import Path

import pytest

import plain_material
import sheet
from page_types import SITES, PageType
from sheet import Look, Row, Shot


def test_without_a_browser_the_sheet_is_not_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """It fails and says so, and writes nothing that could be taken for a sheet."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)

    assert sheet.main([str(tmp_path / "sheet")]) == 1
    assert "not run: no Chromium" in capsys.readouterr().err
    assert not (tmp_path / "sheet").exists()


def test_plain_material_gets_the_bodies_at_the_same_addresses(tmp_path: Path) -> None:
    """With the title above, without the front matter."""
    file = tmp_path / "content" / "reports" / "2020" / "quy-1.md"
    file.parent.mkdir(parents=True)
    file.write_text('---\ntitle: "Quý I"\ndate: 01/04/2020\n---\n\nLời.\n', encoding="utf-8")
    plain_material.furnish(tmp_path / "plain", tmp_path / "content")

    assert (tmp_path / "plain/docs/bao-cao/2020/quy-1.md").read_text(encoding="utf-8") == "# Quý I\n\n\nLời.\n"


@pytest.mark.parametrize("site", SITES)
def test_every_article_on_the_list_has_a_file_of_its_name(site: str) -> None:
    """Else plain Material could not show it beside ours."""
    content = sheet.ROOT / "content" if site == "real" else sheet.ROOT / "tests/golden/fictional/content"
    folders = {section: folder for folder, section in plain_material.SECTIONS.items()}
    articles = [page.address.split("/") for page in SITES[site] if page.template == "article"]

    assert articles
    assert all((content / folders[section] / year / f"{name}.md").is_file() for section, year, name, _ in articles)


def test_a_row_has_ours_and_plain_material_apart() -> None:
    """A page nobody took a picture of keeps its row."""
    home, item = PageType(template="home", address=""), PageType(template="article", address="tin-tuc/2020/mot/")
    ours = Shot(page=item, look=Look(width=360, scheme="dark"), file="real/a.png")
    plain = Shot(page=item, look=Look(width=360), file="real/plain/a.png")

    assert sheet.rows((home, item), (plain, ours)) == (Row(page=home, shots=(), plain=()), Row(page=item, shots=(ours,), plain=(plain,)))


def test_a_look_says_in_its_name_what_is_off() -> None:
    """No picture is written over another."""
    names = [look.name for look in (*sheet.DRESSED, *sheet.BARE)]

    assert len(set(names)) == len(names)
    assert Look(width=1280, without="styles").name == "1280-light-no-styles"
