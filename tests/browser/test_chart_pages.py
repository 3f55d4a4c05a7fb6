"""Charts where they stand: on the built pages, beside Material's own rules and in a frame, at every width a reader has."""

from typing import Any

import pytest

PAGES = ("huong-dan/giao-dien/", "so-lieu-noi-bat/", "so-lieu/kinh-phi-khcn/", "so-lieu/kinh-phi-khcn/nhung/")
WIDTHS = (320, 360, 719, 720, 768, 1280)
MEASURED = """
() => [...document.querySelectorAll('.portal-chart__drawing')].filter(one => one.getBoundingClientRect().width).map(drawing => {
  const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
  const lines = [...drawing.querySelectorAll('tspan')].map(one => [one.textContent, one.getExtentOfChar(0), one.getEndPositionOfChar(one.getNumberOfChars() - 1)]);
  const boxes = lines.map(([text, first, end]) => [text, first.x, Number(first.y) + 3, end.x, Number(first.y) + first.height - 2]);
  const covered = boxes.flatMap((a, place) => boxes.slice(place + 1)
    .filter(b => Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0.5 && Math.min(a[4], b[4]) - Math.max(a[2], b[2]) > 0.5)
    .map(b => a[0] + ' / ' + b[0]));
  const view = drawing.viewBox.baseVal;
  const cut = boxes.filter(a => a[1] < -1 || a[3] > view.width + 1 || a[2] < 0 || a[4] > view.height).map(a => a[0]);
  return {letters: parseFloat(getComputedStyle(drawing).fontSize) * scale, covered, cut};
})
"""
"""Of each drawing that is shown: how high its letters are on the screen, which lines cover each other, which leave the picture.

A box of letters is higher than its letters, accents and all, by three units above and two below.
"""


SIX_LINES = """
() => {
  const drawing = [...document.querySelectorAll('.portal-chart__drawing')].find(one => one.getBoundingClientRect().width && one.querySelector('.portal-chart__series--6'));
  return [1, 2, 3, 4, 5, 6].map(number => [
    getComputedStyle(drawing.querySelector(`.portal-chart__line.portal-chart__series--${number}`)).strokeDasharray,
    drawing.querySelector(`.portal-chart__series--${number} .portal-chart__marker`).getAttribute('d'),
    getComputedStyle(drawing.querySelector(`.portal-chart__line.portal-chart__series--${number}`)).stroke,
  ]);
}
"""


@pytest.fixture(scope="module")
def page(chromium: Any) -> Any:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def address(department: Any, serve: Any) -> str:
    found: str = serve(department.folder)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_letters_of_charts_can_be_read_at_every_width(path: str, page: Any, address: str) -> None:
    """Eleven pixels at least and no larger than a heading, none over another, none cut, and no page wider than its window."""
    page.goto(f"{address}{path}", wait_until="load")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        drawn = page.evaluate(MEASURED)

        assert drawn
        assert [round(one["letters"], 1) for one in drawn if not 11 <= one["letters"] <= 22] == [], width
        assert [pair for one in drawn for pair in one["covered"]] == [], width
        assert [text for one in drawn for text in one["cut"]] == [], width
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), width


@pytest.mark.parametrize("media", [{"media": "print"}, {"forced_colors": "active"}, {"media": "screen"}], ids=["print", "forced colours", "screen"])
def test_lines_are_told_apart_without_their_colours(media: dict[str, str], page: Any, address: str) -> None:
    """On paper all are grey, in a reader's own colours all are one: each has dashes and a shape of its own, and on paper no colour."""
    page.goto(f"{address}{PAGES[0]}", wait_until="load")
    page.emulate_media(**media)
    lines = page.evaluate(SIX_LINES)
    page.emulate_media(media="null", forced_colors="null")
    colours = [set(colour.removeprefix("rgb(").removesuffix(")").split(", ")) for *_, colour in lines]

    assert len({dashes for dashes, _, _ in lines}) == 6
    assert len({shape for _, shape, _ in lines}) == 6
    assert media.get("media") != "print" or all(len(channels) == 1 for channels in colours)


def test_names_stand_above_the_drawing_that_shortens_them_and_in_line_with_it(page: Any, address: str) -> None:
    """Above the narrow one side by side, above the wide one not at all; Material's rules for lists would show them everywhere, one a line, set in."""
    page.goto(f"{address}{PAGES[0]}", wait_until="load")
    names = page.locator(".portal-chart__keys--narrow").first
    page.set_viewport_size({"width": 1280, "height": 900})
    is_shown_beside_the_wide = names.is_visible()
    page.set_viewport_size({"width": 700, "height": 900})
    box = names.bounding_box()
    title = page.locator(".portal-chart", has=page.locator(".portal-chart__keys--narrow")).first.locator("figcaption").bounding_box()

    assert not is_shown_beside_the_wide
    assert box["x"] == title["x"]
    assert box["height"] < 6 * names.locator("li").first.bounding_box()["height"]


def test_letters_over_or_outside_others_are_seen(page: Any, address: str) -> None:
    """The measure can fail."""
    page.goto(f"{address}{PAGES[0]}", wait_until="load")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("for (const one of document.querySelectorAll('.portal-chart__axis tspan')) one.setAttribute('x', 675)")
    drawn = page.evaluate(MEASURED)

    assert any(one["covered"] for one in drawn)
    assert any(one["cut"] for one in drawn)
