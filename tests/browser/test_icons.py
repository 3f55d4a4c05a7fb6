"""What a browser makes of the icons, the manifest and the colours of the built site."""

import json
import re
from typing import Any

import pytest


def test_the_manifest_is_read_without_a_fault(chromium: Any, served: str) -> None:
    """The policy of the page lets it in; from a page at any depth it is the same."""
    page = chromium.new_page()
    page.goto(f"{served}luu-tru/")
    found = page.context.new_cdp_session(page).send("Page.getAppManifest")
    bar = page.locator("meta[name=theme-color]").first.get_attribute("content")
    page.close()

    assert found["errors"] == []
    assert found["url"] == f"{served}manifest.webmanifest"
    assert found["manifest"]["startUrl"] == served
    assert found["manifest"]["scope"] == served
    assert json.loads(found["data"])["theme_color"] == bar


@pytest.mark.parametrize("address", ["luu-tru/", "khong/co/trang/nay/"])
def test_every_icon_a_page_names_is_a_picture(chromium: Any, served: str, address: str) -> None:
    """Also on the page shown where nothing stands, at any depth."""
    page = chromium.new_page()
    page.goto(f"{served}{address}")
    icons = page.eval_on_selector_all("link[rel~=icon], link[rel=apple-touch-icon]", "links => links.map(link => link.href)")
    kinds = {icon: page.request.get(icon).headers["content-type"] for icon in icons}
    page.close()

    assert len(kinds) == 3
    assert all(kind.startswith("image/") for kind in kinds.values())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_of_the_browser_has_the_colour_of_the_header_below_it(chromium: Any, served: str, scheme: str) -> None:
    """In both schemes."""
    context = chromium.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{served}luu-tru/")
    told = page.locator(f"meta[name=theme-color][media*={scheme}]").get_attribute("content")
    header = page.eval_on_selector(".md-header", "header => getComputedStyle(header).backgroundColor")
    context.close()

    assert "#" + "".join(f"{int(part):02x}" for part in re.findall(r"[0-9]+", header)[:3]) == told
