"""The search box of every page in a real browser: offered phrases are reached by keyboard and pointer, "/" leads in, Esc out, no letter is taken."""

from typing import Any

import pytest

from searched import FOCUSED, NARROW, WIDE, box, is_too_wide, offered, opened

PAGE = "tin-tuc/"
EXPANDED = "document.querySelector('.portal-box__input').getAttribute('aria-expanded')"
ACTIVE = "document.getElementById(document.querySelector('.portal-box__input').getAttribute('aria-activedescendant'))?.firstChild.textContent"


def test_what_is_typed_without_accents_is_offered_and_chosen_by_the_keyboard_alone(chromium: Any, served: str) -> None:
    """What begins with it first; the count is told, the chosen one leads to its results, and back to where one was."""
    with opened(chromium, f"{served}{PAGE}") as page:
        page.keyboard.press("/")
        page.keyboard.type("do lu")
        texts = offered(page)

        assert texts == ["Đo lường", "Chi cục Tiêu chuẩn Đo lường Chất lượng"]
        assert page.get_by_role("search", name="Tìm trên cổng").get_by_role("status").inner_text() == "2 gợi ý, chọn bằng phím mũi tên."
        for key, active in (
            ("ArrowDown", texts[0]),
            ("ArrowDown", texts[1]),
            ("ArrowDown", None),
            ("ArrowUp", texts[1]),
            ("Home", texts[0]),
            ("End", texts[1]),
        ):
            page.keyboard.press(key)
            assert page.evaluate(ACTIVE) == active
        page.keyboard.press("Home")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem/?q=%C4%90o+l%C6%B0%E1%BB%9Dng")
        assert box(page).input_value() == "Đo lường"
        page.go_back()
        page.wait_for_url(f"**/{PAGE}")


def test_the_slash_leads_to_the_box_and_escape_closes_and_leaves_it(chromium: Any, served: str) -> None:
    """In the box a slash is a letter, as it is in any other field."""
    with opened(chromium, f"{served}van-ban/") as page:
        page.locator("#_loc-so").focus()
        page.keyboard.type("1/")
        assert page.locator("#_loc-so").input_value() == "1/"
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("/")
        page.keyboard.type("do/")
        assert (page.evaluate(FOCUSED), box(page).input_value()) == ("_tim", "do/")
        offered(page)

        page.keyboard.press("Escape")
        assert (page.evaluate(EXPANDED), page.evaluate(FOCUSED), box(page).input_value()) == ("false", "_tim", "do/")
        page.keyboard.press("Escape")
        assert page.evaluate(FOCUSED) != "_tim"


@pytest.mark.parametrize(("size", "touch"), [(WIDE, False), (NARROW, True)], ids=["a mouse", "a finger"])
def test_what_is_offered_can_be_pressed(size: dict[str, int], touch: bool, chromium: Any, served: str) -> None:
    """The list lies over the page, moves nothing, and is not wider than the screen."""
    with opened(chromium, f"{served}{PAGE}", viewport=size, has_touch=touch) as page:
        top = page.locator("h1").bounding_box()
        box(page).click()
        page.keyboard.type("do")
        offered(page)

        assert page.locator("h1").bounding_box() == top
        assert not is_too_wide(page)
        option = page.get_by_role("option", name="Đo lường Lĩnh vực")
        option.tap() if touch else option.click()
        page.wait_for_url("**/tim-kiem/?q=%C4%90o+l%C6%B0%E1%BB%9Dng")


def test_nothing_happens_while_an_input_method_composes(chromium: Any, served: str) -> None:
    """Half a syllable is offered nothing, and the Enter that ends it sends nothing."""
    compose = """kind => {
      const input = document.querySelector('.portal-box__input');
      input.value = kind === 'compositionend' ? 'đo' : 'ddo';
      if (kind === 'Enter') return input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
      if (kind === 'input') return input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
      return input.dispatchEvent(new CompositionEvent(kind, { bubbles: true }));
    }"""
    with opened(chromium, f"{served}{PAGE}") as page:
        box(page).focus()
        kept = [page.evaluate(compose, kind) for kind in ("compositionstart", "input", "Enter")]

        assert kept == [True, True, True]
        assert page.evaluate("window.asked") is None
        page.evaluate(compose, "compositionend")
        assert "Đo lường" in offered(page)


def test_a_phrase_that_is_html_is_offered_as_text(chromium: Any, served: str) -> None:
    """And nothing in it runs."""
    with opened(chromium, f"{served}{PAGE}") as page:
        box(page).fill("img")

        assert offered(page) == ["<img src=x onerror=alert(1)><script>alert(2)</script>"]
        assert page.get_by_role("listbox").locator("img, script").count() == 0


def test_a_page_nobody_searches_on_loads_no_engine(chromium: Any, served: str) -> None:
    """The box alone is a kilobyte or two; what offers and finds comes when it is used."""
    loaded = "performance.getEntriesByType('resource').map(one => one.name).filter(name => name.includes('/assets/search/')).map(name => name.split('/').pop()).sort()"
    with opened(chromium, f"{served}gioi-thieu/") as page:
        assert page.evaluate(loaded) == ["box.js"]
        box(page).fill("do")
        offered(page)

        assert set(page.evaluate(loaded)) == {"box.js", "engine.js"}


def test_without_scripts_the_names_from_a_to_z_stand_where_the_search_stood(chromium: Any, served: str) -> None:
    """From any depth of the site, and from where no page stands; the page of the search says where everything is listed."""
    for path in ("", "van-ban/nghi-dinh/", "khong-co/"):
        context = chromium.new_context(viewport=NARROW, java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{served}{path}")
        is_boxed = box(page).is_visible()
        page.locator(".portal-masthead__names").click()
        page.wait_for_url(f"{served}tim-kiem/a-z/")
        page.goto(f"{served}tim-kiem/?q=do+luong")

        assert not is_boxed
        assert page.locator("noscript p").is_visible()
        assert not page.locator(".portal-results").is_visible()
        context.close()
