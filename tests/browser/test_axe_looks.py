"""How the audit looks at pages (tests/axe.py), on a site of one page with a fault for each way of looking."""

from pathlib import Path
from typing import Any

import pytest

from axe import WAYS, complaints, looks
from page_types import PageType

HOME = PageType(template="home", address="")
FAULTS = """\
<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Trang thử</title><meta name="viewport" content="width=device-width">
<style>
  body { background: #fff; color: #000; }
  summary { padding: 1rem; }
  @media (prefers-color-scheme: dark) { #night { color: #eee; } }
  @media (min-width: 1000px) { #wide { color: #eee; } }
</style></head>
<body><main><h1>Trang thử</h1><p id="night">Đêm</p><p id="wide">Rộng</p>
<details name="one"><summary>Một</summary><img id="first" src="data:,"></details>
<details name="one"><summary>Hai</summary><img id="second" src="data:,"></details>
</main></body>
</html>
"""


@pytest.fixture
def origin(tmp_path: Path, serve: Any) -> str:
    """The address of that site."""
    (tmp_path / "index.html").write_text(FAULTS, encoding="utf-8")
    return str(serve(tmp_path))


def test_what_only_one_way_shows_is_seen_in_that_way(chromium: Any, origin: str) -> None:
    """Narrow and wide, light and dark, and what is folded, also where opening one would close another."""
    found = {(look.width, look.scheme, look.unfolded): " ".join(look.complaints) for look in looks(chromium, origin, [HOME])}
    seen = {name: {way for way, told in found.items() if f"#{name}" in told} for name in ("night", "wide", "first", "second")}

    assert set(found) == {(*way, unfolded) for way in WAYS for unfolded in (False, True)}
    assert seen["night"] == {way for way in found if way[1] == "dark"}
    assert seen["wide"] == {way for way in found if way[0] == 1280}
    assert seen["first"] == seen["second"] == {way for way in found if way[2]}


def test_a_complaint_names_rule_and_element(chromium: Any, origin: str) -> None:
    """And the way it was found in."""
    dark = [look for look in looks(chromium, origin, [HOME]) if look.scheme == "dark"]

    assert str(dark[0]) == "/ 360 px dark"
    assert dark[0].complaints == ('color-contrast #night: <p id="night">Đêm</p>',)


def test_a_page_that_is_not_there_is_not_passed(chromium: Any, origin: str) -> None:
    """A list that names a lost page is no proof."""
    with pytest.raises(SystemExit, match=r"not run: axe, nothing stands at .*/mat/"):
        list(looks(chromium, origin, [PageType(template="article", address="mat/")]))


def test_who_has_looked_at_nothing_has_not_run(chromium: Any, origin: str) -> None:
    """A rule that met nothing proves nothing."""
    page = chromium.new_page()
    page.goto(origin)
    with pytest.raises(SystemExit, match="not run: axe has looked at nothing"):
        complaints(page, {"type": "rule", "values": ["video-caption"]})
    page.close()
