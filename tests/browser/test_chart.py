"""Charts in a real browser: one stop of the Tab key with the script, plain links without it, one drawing for each width, colours of the page."""

import shutil
import string
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from builders import agency, indicator, unit
from builders import settings as portal_settings
from portal.catalogue.series import Series
from portal.model.indicator import Collect
from portal.model.observation import Measure, Status
from portal.rendering.pages import Renderer
from portal.views.parts.chart import chart_of
from portal.views.parts.chart_labels import bold_width, text_width
from series_builders import one_series, quarters, series, statement, years

THEME = Path(__file__).resolve().parents[2] / "theme"
WIDE = {"width": 1000, "height": 900}
NARROW = {"width": 320, "height": 700}
PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; script-src 'self'"><title>Biểu đồ</title>
<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/portal.css"><link rel="stylesheet" href="/chart.css"><link rel="stylesheet" href="/frame.css"></head>
<body class="md-typeset" data-md-color-scheme="{{ scheme }}"><p><a href="#truoc">trước</a></p>
{% import "parts/chart.html" as charts %}{% for view in views %}{{ charts.chart(view, link) }}{% endfor %}
<p><a href="#sau">sau</a></p><script src="/chart.js"></script></body></html>
"""
FOCUSED = "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
OUTSIDE = """
() => [...document.querySelectorAll('.portal-chart__drawing')].filter(one => one.getBoundingClientRect().width).flatMap(drawing => {
  const paper = drawing.getBoundingClientRect();
  return [...drawing.querySelectorAll('text, .portal-chart__marker, .portal-chart__column, .portal-chart__lean')].filter(one => {
    const box = one.getBoundingClientRect();
    return box.left < paper.left - 1 || box.right > paper.right + 1 || box.top < paper.top - 1 || box.bottom > paper.bottom + 1;
  }).map(one => one.outerHTML);
})
"""
COVERED = """
() => [...document.querySelectorAll('.portal-chart__drawing')].filter(one => one.getBoundingClientRect().width).flatMap(drawing => {
  const texts = [...drawing.querySelectorAll('text')], found = [];
  for (const one of texts) for (const other of texts) {
    if (!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const a = one.getBoundingClientRect(), b = other.getBoundingClientRect();
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1 && down > 3) found.push(one.textContent + ' / ' + other.textContent);
  }
  return found;
})
"""
"""Boxes of letters are a little higher than the letters."""


def merged() -> Series:
    """Quarters of which the last two are another province's, one missing, one estimated."""
    printed = ("133", "120", None, "128", "hơn 150", "146", "310", "335")
    stated = []
    for one, period in zip(printed, quarters(2024, 8), strict=True):
        changes = {"status": Status.ESTIMATE} if one == "335" else {}
        stated.append(statement(one, period, territory="moi" if period.start >= date(2025, 7, 1) else "", **changes))
    return one_series(stated, agencies=(agency(territory="moi", since=date(2025, 7, 1)),))


def views() -> list[Any]:
    flow, mean = indicator(), indicator(collect=Collect.AVERAGE)
    places = [series(("18.020", "19.300", "", "21.700"), years(2019, 4), lineage="Hải Phòng")]
    places.append(series(("21.393", "22.100", "23.850", "24.100"), years(2019, 4), lineage="Thành phố Hồ Chí Minh"))
    plan = series(("108", "60", "130"), years(2020, 3), measure=Measure.TARGET)
    told = [
        ([merged()], flow, []),
        (places, mean, []),
        ([series(("100", "120"), years(2020, 2))], flow, [plan]),
        ([merged()], mean, []),
    ]
    return [
        chart_of(drawn, unit=unit(label="lượt người"), title=f"Biểu đồ {number}", targets=targets, indicator=one)
        for number, (drawn, one, targets) in enumerate(told, start=1)
    ]


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory, serve: Any) -> str:
    """A page of charts under the policy of the site, light and dark."""
    folder = tmp_path_factory.mktemp("charts")
    for name in ("tokens.css", "portal.css", "chart.css", "chart.js", "favicon.svg"):
        (folder / name).write_bytes((THEME / "assets" / name).read_bytes())
    shutil.copytree(THEME / "assets" / "fonts", folder / "fonts")
    (folder / "frame.css").write_text("html { font-size: 125% } body { margin: 0.8rem; background: var(--portal-paper) }", encoding="utf-8")
    template = Renderer(THEME, portal_settings()).environment.from_string(PAGE)
    for scheme in ("default", "slate"):
        made = template.render(views=views(), scheme=scheme, link=lambda address: f"/{address}")
        (folder / f"{scheme}.html").write_text(made, encoding="utf-8")
    address: str = serve(folder)
    return address


@dataclass(slots=True)
class Tab:
    """A page of charts and what the browser complained about."""

    page: Any
    complaints: list[str] = field(default_factory=list)

    def press(self, *keys: str) -> str:
        """Where the focus is after the last key."""
        for key in keys:
            self.page.keyboard.press(key)
        return str(self.page.evaluate(FOCUSED))


@contextmanager
def opened(chromium: Any, origin: str, scheme: str = "default", **options: Any) -> Iterator[Tab]:
    context = chromium.new_context(**({"viewport": WIDE} | options))
    context.set_default_timeout(10_000)
    tab = Tab(page=context.new_page())
    tab.page.on("console", lambda message: tab.complaints.append(message.text) if message.type == "error" else None)
    tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
    tab.page.goto(f"{origin}{scheme}.html", wait_until="load")
    yield tab
    context.close()


def test_a_chart_is_one_stop_of_the_tab_key(chromium: Any, origin: str) -> None:
    """Tab goes in, Tab goes on; four charts, four stops, and the policy hears of nothing."""
    with opened(chromium, origin) as reader:
        stops = [reader.press("Tab") for _ in range(6)]

        assert stops[0] == "trước"
        assert stops[1] == "quý I/2024: 133 lượt người (Hải Phòng)"
        assert stops[2] == "năm 2019: 18.020 lượt người (Hải Phòng)"
        assert stops[5] == "sau"
        assert not reader.complaints


def test_arrows_lead_along_a_series_and_to_the_next(chromium: Any, origin: str) -> None:
    """To the nearest point in time; at the ends they stay; what is reached is also written under the chart, for a screen reader to say."""
    with opened(chromium, origin) as reader:
        reader.press("Tab", "Tab", "Tab")

        assert reader.press("ArrowRight", "ArrowRight").startswith("năm 2022: 21.700")
        assert reader.press("ArrowDown") == "năm 2022: 24.100 lượt người (Thành phố Hồ Chí Minh)"
        assert reader.press("ArrowLeft") == "năm 2021: 23.850 lượt người (Thành phố Hồ Chí Minh)"
        assert reader.press("Home").startswith("năm 2019: 21.393")
        assert reader.press("ArrowLeft", "ArrowDown").startswith("năm 2019: 21.393")
        assert reader.press("End", "ArrowUp").startswith("năm 2022: 21.700")
        reading = reader.page.locator(".portal-chart__reading").nth(1)
        assert reading.get_attribute("aria-live") == "polite"
        assert reading.inner_text().startswith("năm 2022: 21.700")
        assert reader.press("Tab", "Shift+Tab").startswith("năm 2022: 21.700")


def test_enter_leads_to_the_sentence(chromium: Any, origin: str) -> None:
    """A point is a link with the script too."""
    with opened(chromium, origin) as reader:
        reader.press("Tab", "Tab", "ArrowRight")
        reader.page.keyboard.press("Enter")
        reader.page.wait_for_url("**/tin-tuc/**")

        assert reader.page.url.endswith("-actual-2024-q2/#so-lieu-don-vi-kiem-tra")


def test_without_the_script_every_point_is_a_link(chromium: Any, origin: str) -> None:
    """Eight quarters are eight stops, the missing one among them."""
    with opened(chromium, origin, java_script_enabled=False) as reader:
        reader.page.locator("a").first.focus()
        for _ in range(3):
            reader.page.keyboard.press("Tab")
        focused = reader.page.locator("a:focus").get_attribute("aria-label")

        assert focused == "quý III/2024: không có số liệu, không thu thập (Hải Phòng)"


@pytest.mark.parametrize(("viewport", "shown"), [(WIDE, "wide"), ({"width": 720, "height": 800}, "wide"), ({"width": 719, "height": 800}, "narrow"), (NARROW, "narrow")])  # fmt: skip
def test_each_width_has_one_drawing_with_letters_that_can_be_read(viewport: dict[str, int], shown: str, chromium: Any, origin: str) -> None:
    """Never both; letters of eleven pixels at least, also on a screen of 320; nothing leaves the picture, no text covers another."""
    with opened(chromium, origin, viewport=viewport) as reader:
        sizes = reader.page.evaluate(
            "[...document.querySelectorAll('.portal-chart__drawing')].map(one => [one.classList[1], one.getBoundingClientRect().width, one.viewBox.baseVal.width])"
        )
        visible = [(name, 13 * width / units) for name, width, units in sizes if width]

        assert [name for name, _ in visible] == [f"portal-chart__drawing--{shown}"] * 4
        assert all(11 <= letters <= 22 for _, letters in visible)
        assert reader.page.evaluate(OUTSIDE) == []
        assert reader.page.evaluate(COVERED) == []
        assert reader.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_text_outside_or_over_another_is_seen(chromium: Any, origin: str) -> None:
    """The two measures can fail."""
    with opened(chromium, origin) as reader:
        reader.page.evaluate("for (const one of document.querySelectorAll('.portal-chart__axis tspan')) one.setAttribute('x', 675)")

        assert reader.page.evaluate(OUTSIDE)
        assert reader.page.evaluate(COVERED)


def test_no_letter_is_wider_than_charts_count_on(chromium: Any, origin: str) -> None:
    """In our own face and in the widest of the others, plain and bold: every letter of Vietnamese, digits and the signs between them."""
    letters = "".join(sorted({*string.printable.strip(), *"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ", *"–…·×“”"}))
    letters += letters.lower()
    measure = """
    async ([letters, weight, face]) => {
      await document.fonts.load(`${weight} 13px '${face}'`, letters.join(''));
      const it = document.createElement('canvas').getContext('2d');
      it.font = `${weight} 13px '${face}'`;
      return letters.map(one => it.measureText(one.repeat(100)).width);
    }"""
    with opened(chromium, origin) as reader:
        for face, (weight, width) in product(("Be Vietnam Pro", "DejaVu Sans"), (("400", text_width), ("700", bold_width))):
            widths = reader.page.evaluate(measure, [list(letters), weight, face])
            wider = [one for one, real in zip(letters, widths, strict=True) if real > width(one * 100) + 1]

            assert not wider
            assert min(widths) > 0


def test_a_screen_reader_hears_name_description_and_points(chromium: Any, origin: str) -> None:
    """As Chromium hands them on: a group with a name and a description, in it links; axes are left out, the hidden drawing is silent."""
    with opened(chromium, origin) as reader:
        tree = reader.page.context.new_cdp_session(reader.page).send("Accessibility.getFullAXTree")["nodes"]
        heard = [(node["role"]["value"], node.get("name", {}).get("value", ""), node.get("description", {}).get("value", "")) for node in tree if not node.get("ignored")]  # fmt: skip
        groups = [(name, description) for role, name, description in heard if role == "group" and name.startswith("Biểu đồ:")]
        links = [name for role, name, _ in heard if role == "link" and name.startswith("quý")]

        assert [name for name, _ in groups] == [f"Biểu đồ: Biểu đồ {number}" for number in (1, 2, 3, 4)]
        assert groups[0][1].startswith("5 số liệu từ quý I/2024 đến quý II/2025")
        assert len(links) == 16
        assert not [name for role, name, _ in heard if role == "StaticText" and name in {"I", "II", "Quý"}]


def colours(reader: Tab) -> tuple[str, ...]:
    stroke = "getComputedStyle(document.querySelector('.portal-chart__drawing--wide .portal-chart__series--{} .portal-chart__marker')).stroke"
    return tuple(str(reader.page.evaluate(stroke.format(number))) for number in (1, 2))


def test_colours_follow_the_page(chromium: Any, origin: str) -> None:
    """Light, dark, the reader's own colours, and paper."""
    found = []
    for scheme, options in (("default", {}), ("slate", {}), ("default", {"forced_colors": "active"})):
        with opened(chromium, origin, scheme, **options) as reader:
            found.append(colours(reader))
    with opened(chromium, origin, "slate", viewport=NARROW) as reader:
        reader.page.emulate_media(media="print")
        found.append(colours(reader))
        is_wide = reader.page.locator(".portal-chart__drawing--wide").first.is_visible()

    assert found[0] == ("rgb(11, 79, 125)", "rgb(179, 64, 10)")
    assert found[1] == ("rgb(124, 196, 255)", "rgb(255, 158, 102)")
    assert found[2][0] == found[2][1] != found[0][0]
    assert found[3] == ("rgb(0, 0, 0)", "rgb(51, 51, 51)")
    assert is_wide
