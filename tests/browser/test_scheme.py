"""Light and dark: a reader's choice, the device, other tabs, and readers whose browser keeps nothing or runs no script; the way up and the contents."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

LIGHT, DARK = ("default", "#0a3352"), ("slate", "#0b2233")
"""The scheme of a page and the colour of the bar of the browser above it."""
FORBIDDEN = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
SEEN = "[document.body.dataset.mdColorScheme, document.querySelector(`meta[name=theme-color][media*=${matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}]`).content]"


BEFORE_THE_BODY = """
new MutationObserver((_, watch) => {
  if (!document.body) return;
  window.canvas = getComputedStyle(document.documentElement).colorScheme;
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });
"""
"""What the canvas is told to be when the head is read and nothing of the page painted."""


@contextmanager
def opened(chromium: Any, address: str, **how: Any) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, **how)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def seen(page: Any) -> tuple[str, str]:
    """The scheme, and the colour of the bar as a browser takes it: of the first element whose media fits."""
    scheme, bar = page.evaluate(SEEN)
    return scheme, bar


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_switch_is_a_button_that_says_what_it_does_next(chromium: Any, served: str, key: str) -> None:
    """By either key; the page stays where it is, and focus on the switch, which is large enough for a finger."""
    with opened(chromium, f"{served}gioi-thieu/", color_scheme="light") as page:
        switch = page.get_by_role("button", name="Chuyển sang nền tối", exact=True)
        switch.focus()
        box = switch.bounding_box()
        told = [seen(page)]
        page.keyboard.press(key)
        told.append(seen(page))
        back = page.get_by_role("button", name="Chuyển sang nền sáng", exact=True)
        is_focused = back.evaluate("button => button === document.activeElement")
        place = page.evaluate("scrollY")
        page.keyboard.press(key)
        told.append(seen(page))

    assert told == [LIGHT, DARK, LIGHT]
    assert (is_focused, place) == (True, 0)
    assert min(box["width"], box["height"]) >= 44


@pytest.mark.parametrize(("device", "chosen"), [("light", DARK), ("dark", LIGHT)])
def test_a_choice_outlives_the_page_and_outweighs_the_device(chromium: Any, served: str, device: Any, chosen: tuple[str, str]) -> None:
    """It is there before the page is painted, on other pages as well."""
    with opened(chromium, served, color_scheme=device) as page:
        page.locator(".portal-scheme").click()
        told = [seen(page)]
        page.reload()
        told.append(seen(page))
        page.goto(f"{served}tin-tuc/", wait_until="commit")
        page.wait_for_selector("header", state="attached")
        told.append(seen(page))
        for changed in ("light", "dark"):
            page.emulate_media(color_scheme=changed)
            page.wait_for_timeout(100)
            told.append(seen(page))

    assert told == [chosen] * 5


@pytest.mark.parametrize(("device", "chosen"), [("light", "dark"), ("dark", "light")])
def test_no_light_flash_goes_before_a_dark_page(chromium: Any, served: str, device: Any, chosen: str) -> None:
    """Nor the other way; on paper the canvas is light, whatever was chosen."""
    with opened(chromium, served, color_scheme=device) as page:
        page.add_init_script(BEFORE_THE_BODY)
        page.locator(".portal-scheme").click()
        page.goto(f"{served}tin-tuc/")
        told = page.evaluate("canvas")
        page.emulate_media(media="print")
        printed = page.evaluate("getComputedStyle(document.documentElement).colorScheme")

    assert told == chosen
    assert printed == "light only"


def test_who_has_not_chosen_follows_the_device(chromium: Any, served: str) -> None:
    """Also when it changes at dusk, with the page open; and what is kept of something else is no choice."""
    with opened(chromium, served, color_scheme="light") as page:
        page.evaluate("localStorage.setItem('portal-scheme', 'pink')")
        page.reload()
        told = [seen(page)]
        page.emulate_media(color_scheme="dark")
        page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
        told.append(seen(page))

    assert told == [LIGHT, DARK]


def test_other_tabs_follow_the_choice(chromium: Any, served: str) -> None:
    """Without being loaded again."""
    with opened(chromium, served, color_scheme="light") as page:
        other = page.context.new_page()
        other.goto(f"{served}tin-tuc/")
        page.locator(".portal-scheme").click()
        other.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")

        assert seen(other) == DARK


def test_where_nothing_may_be_kept_the_switch_works_for_the_page(chromium: Any, served: str) -> None:
    """And nothing complains."""
    with opened(chromium, "about:blank", color_scheme="light") as page:
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.add_init_script(FORBIDDEN)
        page.goto(served)
        told = [seen(page)]
        page.locator(".portal-scheme").click()
        told.append(seen(page))
        page.reload()
        told.append(seen(page))

    assert told == [LIGHT, DARK, LIGHT]
    assert not complaints


@pytest.mark.parametrize("device", ["light", "dark"])
def test_a_page_without_scripts_has_the_colours_of_the_device(chromium: Any, served: str, device: Any) -> None:
    """The same as with scripts; the switch, which would do nothing, is not there, and paper is white."""
    colours = "() => ['body', '.md-header', '.portal-footer', 'h1', 'main a'].map(one => getComputedStyle(document.querySelector(one))).map(style => [style.color, style.backgroundColor, style.colorScheme])"
    with opened(chromium, f"{served}gioi-thieu/", color_scheme=device) as page:
        with_scripts = page.evaluate(colours)
    with opened(chromium, f"{served}gioi-thieu/", color_scheme=device, java_script_enabled=False) as page:
        without = page.evaluate(colours)
        has_switch = page.locator(".portal-scheme").is_visible()
        page.emulate_media(media="print")
        paper = page.evaluate("getComputedStyle(document.querySelector('h1')).color")

    assert without == with_scripts
    assert not has_switch
    assert paper == "rgb(22, 36, 46)"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_link_at_the_foot_leads_up(chromium: Any, served: str, scripts: bool) -> None:
    """By keyboard, at least 24 px high; the next stop of Tab is in the masthead."""
    with opened(chromium, f"{served}gioi-thieu/", java_script_enabled=scripts) as page:
        up = page.get_by_role("link", name="Lên đầu trang")
        up.focus()
        height = up.bounding_box()["height"]
        places = [page.evaluate("scrollY")]
        page.keyboard.press("Enter")
        page.wait_for_function("scrollY === 0") if scripts else page.wait_for_timeout(200)
        places.append(page.evaluate("scrollY"))
        page.keyboard.press("Tab")
        inside = page.evaluate("!!document.activeElement.closest('.portal-masthead')")

    assert height >= 24
    assert places[0] > 0 and places[1] == 0
    assert inside


def test_the_contents_mark_the_part_that_is_read(chromium: Any, served: str) -> None:
    """None above the first; then the one the reader has come to, downward and upward, one at a time."""
    current = ".portal-contents--beside a[aria-current]"
    with opened(chromium, "about:blank") as page:
        page.set_viewport_size({"width": 1500, "height": 800})
        page.goto(f"{served}huong-dan/")
        links = page.locator(".portal-contents--beside a")
        found = [page.locator(current).count()]
        names = []
        for place in (1, 0):
            links.nth(place).click()
            name = links.nth(place).inner_text()
            page.wait_for_function(f"name => document.querySelector('{current}')?.textContent === name", arg=name)
            names.append(page.locator(current).all_inner_texts() == [name])

    assert found == [0]
    assert names == [True, True]
