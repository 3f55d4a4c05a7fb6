"""The search of the built site, its real index and engine, held against axe-core in a real browser: in every state, narrow and wide, light and dark."""

from typing import Any

import pytest

from axe import complaints

STATES = {
    "results": "tim-kiem/?q=do luong",
    "an answer": "tim-kiem/?q=so don vi duoc kiem tra nha nuoc",
    "words apart": "tim-kiem/?q=bao cao hai phong",
    "what was meant": "tim-kiem/?q=do lunog",
    "nothing": "tim-kiem/?q=zzzz",
    "filters": "tim-kiem/?q=do&loai=van-ban&sap-xep=moi",
    "browsing": "tim-kiem/",
    "letters": "tim-kiem/a-z/",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_to_complain_of(width: int, scheme: str, chromium: Any, served: str) -> None:
    """WCAG 2.2 AA and best practice; with suggestions open as well."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    told = {}
    for state, address in STATES.items():
        page.goto(f"{served}{address}")
        page.wait_for_function("() => !document.querySelector('.portal-results[aria-busy]') || !location.search")
        told[state] = complaints(page)
    page.locator(".portal-box__input").fill("đo")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    told["suggestions"] = complaints(page)
    context.close()

    assert {state: found for state, found in told.items() if found} == {}
