"""The photos of the made-up department in a browser: they load under the policy of the page, on a small screen and a large one, with and without scripts."""

from pathlib import Path
from typing import Any

import pytest

import fictional_site
from checkout import Checkout, MkDocs, contents

PAGE = "tin-tuc/2024/ngay-hoi-doi-moi-sang-tao-2024/"
SEEN = """
async () => {
  const images = [...document.querySelectorAll('.portal-photo img')];
  for (const image of images) { image.scrollIntoView(); await image.decode(); }
  return {
    page: document.documentElement.scrollWidth,
    shown: images.map(image => [image.naturalWidth > 0, image.currentSrc.split('.').pop(), image.clientWidth <= image.closest('figure').clientWidth]),
  };
}
"""


@pytest.fixture(scope="module")
def site(mkdocs: MkDocs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built twice: with nothing kept, and with all."""
    root, folder = tmp_path_factory.mktemp("department"), tmp_path_factory.mktemp("sites")
    fictional_site.furnish(root)
    for name in ("cold", "warm"):
        run = mkdocs.build(Checkout(root=root), folder / name, "--strict", SOURCE_DATE_EPOCH=fictional_site.DAY)
        assert run.code == 0, run.said
    return folder


def test_a_build_that_finds_its_pictures_gives_the_same_site(site: Path) -> None:
    """Byte for byte, pictures and attachment among them."""
    cold, warm = contents(site / "cold"), contents(site / "warm")

    assert cold == warm
    assert len([path for path in cold if path.startswith("assets/anh/")]) == 21
    assert f"{PAGE}don-vi-trung-bay.csv" in cold


def test_no_original_is_published(site: Path) -> None:
    """Only what was written anew."""
    originals = {file.read_bytes() for file in (fictional_site.CASE / "content").rglob("*") if file.suffix in {".jpg", ".png", ".webp"}}

    assert len(originals) == 3
    assert not originals & set(contents(site / "cold").values())


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("width", [360, 1280])
def test_photos_load_and_keep_within_the_page(chromium: Any, serve: Any, site: Path, width: int, scripts: bool) -> None:
    """As AVIF where the browser knows it; nothing is refused, nothing is asked of another host, nothing stands beyond the edge."""
    address = serve(site / "cold")
    context = chromium.new_context(viewport={"width": width, "height": 800}, java_script_enabled=scripts)
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{PAGE}", wait_until="load")
    seen = page.evaluate(SEEN)
    context.close()

    assert said == []
    assert seen == {"page": width, "shown": [[True, "avif", True]] * 3}
    assert all(url.startswith((address, "data:")) for url in asked)
