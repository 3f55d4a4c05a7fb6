"""The page shown where nothing stands, in a real browser: at any depth, with and without JavaScript."""

from typing import Any

import pytest

WORDS = {
    "tin-tuc/2022/ket-qua-do-luong/": "ket qua do luong",
    "tin-tuc/2022/ket-qua-do-luong/anh-1.jpg": "anh 1",
    "vi/chu-de/12345/": "chu de",
    "%C4%91o-l%C6%B0%E1%BB%9Dng.html": "đo lường",
    "hong/%E0%A4%A/": "hong",
}


@pytest.mark.parametrize("address", WORDS)
def test_the_words_of_the_address_are_offered_as_a_search(chromium: Any, served: str, address: str) -> None:
    """Those of its last part that has letters, as they were typed; nothing is searched before the reader wants it."""
    page = chromium.new_page()
    page.goto(f"{served}{address}")
    page.locator(".portal-lost__words").wait_for()
    said = page.locator(".portal-lost__words q").inner_text()
    page.locator(".portal-lost__words a").click()
    page.wait_for_url(f"{served}tim-kiem/?q=*")
    typed = page.locator(".portal-box__input").input_value()
    page.close()

    assert said == typed == WORDS[address]


@pytest.mark.parametrize("address", ["2022/12/", "404.html"])
def test_an_address_without_words_offers_none(chromium: Any, served: str, address: str) -> None:
    """Numbers alone would find too much."""
    page = chromium.new_page()
    page.goto(f"{served}{address}", wait_until="networkidle")
    shown = page.locator(".portal-lost__words").is_visible()
    page.close()

    assert not shown


def test_at_any_depth_and_without_scripts_the_page_is_whole(chromium: Any, served: str) -> None:
    """No search that could not work, the names A–Z instead; styles and links begin at the root of the site, and none leads nowhere."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(f"{served}mot/hai/ba/")
    lost = f"{served}mot/hai/ba/"
    links = set(page.eval_on_selector_all(".portal-lost a", "links => links.map(link => link.href)"))
    dead = [link for link in links if page.request.get(link).status != 200]
    is_searched = page.locator(".portal-box__input").is_visible()
    hidden = not page.locator(".portal-lost__words").is_visible()
    page.get_by_role("link", name="Danh mục A–Z").first.click()
    page.wait_for_url(f"{served}tim-kiem/a-z/")
    context.close()

    assert failed == [lost]
    assert len(links) > 9
    assert (dead, is_searched, hidden) == ([], False, True)
