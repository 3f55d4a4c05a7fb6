"""A reader without a mouse, with large letters, wide spacing, no motion or colours of their own: every kind of page in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

STOPS = 30
"""How many times Tab is pressed on a page; what stands further down is of the kinds met before."""
FOCUS = """
() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const reach = stop.querySelector('.portal-chart__reach');
  const style = getComputedStyle(stop);
  const line = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  const ring = reach && getComputedStyle(reach).stroke !== 'none' && parseFloat(getComputedStyle(reach).strokeWidth) >= 2;
  const box = stop.getBoundingClientRect();
  return {
    name: `${stop.localName}.${stop.getAttribute('class')} ${stop.textContent.trim().slice(0, 40)}`,
    marked: line || Boolean(ring),
    shown: style.visibility === 'visible' && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    place: stop.closest('main') ? 'main' : stop.closest('footer') ? 'footer' : 'frame',
  };
}
"""
"""Where Tab has come to: whether a line is drawn round it, whether it is on the screen, and in which part of the page it is."""
CUT = """
() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one);
  const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
  const own = [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return hides && own && one.clientWidth > 1 && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map(one => `${one.localName}.${one.getAttribute('class')}: ${one.textContent.trim().slice(0, 60)}`)
"""
"""Texts part of which their own box does not show; what is only for screen readers is one pixel wide."""
SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
"""WCAG 2.2, 1.4.12."""
MOVING = """
() => [...document.querySelectorAll('body, body *')].filter(one => {
  const style = getComputedStyle(one);
  const lasts = times => times.split(',').some(time => parseFloat(time) > 0.01);
  return lasts(style.animationDuration) && style.animationName !== 'none' || lasts(style.transitionDuration) || style.scrollBehavior === 'smooth';
}).map(one => `${one.localName}.${one.getAttribute('class')}`)
"""


@contextmanager
def opened(chromium: Any, width: int, **how: Any) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": width, "height": 740}, **how)
    yield context.new_page()
    context.close()


def framed(pages: dict[str, str]) -> dict[str, str]:
    """Those that stand in the frame: an embed has no masthead."""
    return {name: address for name, address in pages.items() if not name.endswith("/nhung/")}


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_stop_leads_past_the_masthead(width: int, chromium: Any, looked_at: dict[str, str]) -> None:
    """Tab shows it, Enter follows it, and the next stop is in what the page is about, or behind it where nothing there can be chosen."""
    found = {}
    with opened(chromium, width) as page:
        for name, address in framed(looked_at).items():
            page.goto(address)
            page.keyboard.press("Tab")
            first = page.evaluate(FOCUS)
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            found[name] = (first["name"].startswith("a.md-skip "), first["shown"], page.evaluate(FOCUS)["place"] != "frame")

    assert {name: told for name, told in found.items() if told != (True, True, True)} == {}


@pytest.mark.parametrize(("width", "colours"), [(360, "none"), (1280, "none"), (1280, "active")])
def test_every_stop_is_marked_and_on_the_screen(width: int, colours: Any, chromium: Any, looked_at: dict[str, str]) -> None:
    """Also where a reader has colours of their own; and Tab never stays where it was."""
    wrong = set()
    with opened(chromium, width, forced_colors=colours, reduced_motion="reduce") as page:
        for name, address in looked_at.items():
            page.goto(address)
            for _ in range(STOPS):
                page.keyboard.press("Tab")
                stop = page.evaluate(FOCUS)
                if stop is None:
                    break
                if not stop["marked"] or not stop["shown"]:
                    wrong.add(f"{name} {stop['name']} {stop['marked']} {stop['shown']}")

    assert sorted(wrong) == []


def test_the_menu_of_a_small_screen_opens_and_closes_by_keyboard(chromium: Any, served: str) -> None:
    """Closed, nothing in it is a stop."""
    with opened(chromium, 360) as page:
        page.goto(served)
        menu = page.locator(".portal-nav__menu")
        menu.locator("summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        inside = page.evaluate("!!document.activeElement.closest('.portal-nav__menu ul')")
        menu.locator("summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        closed = page.evaluate("!document.activeElement.closest('.portal-nav__menu')")

    assert (inside, closed) == (True, True)


def test_what_scrolls_sideways_scrolls_by_the_arrows(chromium: Any, looked_at: dict[str, str]) -> None:
    """Every such region is a stop of Tab, also what has to be opened first."""
    moved = {}
    regions = "() => [...document.querySelectorAll('main *')].filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))"
    with opened(chromium, 700, reduced_motion="reduce") as page:
        for name, address in looked_at.items():
            page.goto(address)
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            for region in page.evaluate_handle(regions).get_properties().values():
                region.as_element().focus()
                page.keyboard.press("ArrowRight")
                page.keyboard.press("ArrowRight")
                page.wait_for_timeout(50)
                moved[f"{name} {region.evaluate('one => one.outerHTML.slice(0, 80)')}"] = region.evaluate("one => one.scrollLeft > 0")

    assert moved
    assert [name for name, has in moved.items() if not has] == []


@pytest.mark.parametrize("width", [320, 640])
def test_no_page_is_wider_than_the_screen(width: int, chromium: Any, looked_at: dict[str, str]) -> None:
    """At 320 px (WCAG 1.4.10), and at 200 % of a screen of 1280 px."""
    with opened(chromium, width) as page:
        wide = {name: page.evaluate("document.documentElement.scrollWidth") for name, address in looked_at.items() if page.goto(address)}

    assert {name: found for name, found in wide.items() if found > width} == {}


def test_no_text_is_lost_when_its_spacing_grows(chromium: Any, looked_at: dict[str, str]) -> None:
    """What a reader may set (WCAG 1.4.12) cuts off nothing."""
    with opened(chromium, 360, bypass_csp=True) as page:
        cut = {}
        for name, address in looked_at.items():
            page.goto(address)
            page.add_style_tag(content=SPACED)
            cut[name] = [*page.evaluate(CUT), *page.evaluate("document.documentElement.scrollWidth > 360 ? ['the page is wider'] : []")]

    assert {name: found for name, found in cut.items() if found} == {}


def test_nothing_moves_for_who_wants_no_motion(chromium: Any, looked_at: dict[str, str]) -> None:
    """No transition, no animation, no gliding."""
    with opened(chromium, 1280, reduced_motion="reduce") as page:
        moving = {one for address in looked_at.values() if page.goto(address) for one in page.evaluate(MOVING)}

    assert sorted(moving) == []
