"""The archive in a real browser at 360 px: nothing scrolls sideways, the keyboard walks through the days in their order, targets are large enough."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from builders import article, catalogue
from builders import settings as portal_settings
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.archive import archive_pages

ROOT = Path(__file__).resolve().parents[2]
FRAME = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>Lưu trữ</title>
<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/frame.css"><link rel="stylesheet" href="/assets/portal.css"><link rel="stylesheet" href="/assets/archive.css">
<link rel="stylesheet" href="/frame.css">
</head><body class="md-typeset" data-md-color-scheme="{scheme}">{html}</body></html>
"""
GROUND = """
html { font-size: 125%; }
body { background: var(--portal-paper); color: var(--md-typeset-color); }
.md-typeset a { color: var(--md-typeset-a-color); }
"""
"""What the theme's own styles add: their unit, and the colours of the portal put to use."""
PAGES = ("luu-tru/", "luu-tru/2022/", "luu-tru/2022/12/")
LINKS = ".portal-calendar a, .portal-shelves a"
DAYS = (1, 2, 5, 7, 18, 19, 30, 31)
WALK = ["Tuần 48", "1", "2", "Tuần 49", "5", "7", "Tuần 50", "18", "Tuần 51", "19", "Tuần 52", "30", "31"]
LEAST = 24
"""CSS pixels, WCAG 2.2, 2.5.8."""
CONTRAST = """
() => {
  const parts = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([red, green, blue]) => [red, green, blue].map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4).reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = element => {
    const found = parts(getComputedStyle(element).backgroundColor);
    return found.length < 4 || found[3] ? found : ground(element.parentElement);
  };
  const ratio = element => {
    const [one, other] = [parts(getComputedStyle(element).color), ground(element)].map(light).sort((a, b) => b - a);
    return (one + 0.05) / (other + 0.05);
  };
  return Math.min(...[...document.querySelectorAll('.portal-calendar :is(th, td, a), .portal-shelves :is(th, td, a, span)')].map(ratio));
}
"""


@pytest.fixture(scope="module", params=["default", "slate"])
def address(request: Any, serve: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The archive of a small portal with the styles of the site, light and dark; no script at all."""
    folder = tmp_path_factory.mktemp("archive")
    items = [article(f"bai-{day}", published=datetime(2022, 12, day, tzinfo=HANOI)) for day in DAYS]
    found = catalogue(*items, article("cu", published=datetime(2020, 2, 29, tzinfo=HANOI)))
    renderer = Renderer(ROOT / "theme", portal_settings())
    for page in archive_pages(found):
        file = folder / page.address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(FRAME.replace("{scheme}", request.param).replace("{html}", renderer.page(page).html), encoding="utf-8")
    (folder / "assets").symlink_to(ROOT / "theme" / "assets")
    (folder / "frame.css").write_text(GROUND, encoding="utf-8")
    (folder / "favicon.svg").write_bytes((ROOT / "theme" / "assets" / "favicon.svg").read_bytes())
    served: str = serve(folder)
    return served


def test_archives_fit_a_small_screen_and_a_finger(chromium: Any, address: str) -> None:
    """No page scrolls sideways, no target is smaller than 24 by 24 px, every word and number stands off its ground."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    for one in PAGES:
        page.goto(f"{address}{one}", wait_until="load")
        boxes = [link.bounding_box() for link in page.locator(LINKS).all()]

        assert page.evaluate("document.documentElement.scrollWidth") <= 360, one
        assert page.evaluate(CONTRAST) >= 4.5, one
        assert boxes
        assert [box for box in boxes if min(box["width"], box["height"]) < LEAST] == [], one
    context.close()


def test_the_keyboard_walks_through_the_days_in_their_order(chromium: Any, address: str) -> None:
    """Week by week: its own link, then its days with items; what has the focus is seen to have it."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{address}luu-tru/2022/12/", wait_until="load")
    walked: list[str] = []
    while len(walked) < len(WALK):
        page.keyboard.press("Tab")
        is_in, words = page.evaluate("[document.activeElement.closest('.portal-calendar') !== null, document.activeElement.textContent]")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        walked += [words] if is_in else []
    context.close()

    assert [text.partition(" tháng")[0] for text in walked] == WALK
    assert walked[1] == "1 tháng 12/2022: 1 mục"
