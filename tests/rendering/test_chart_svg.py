"""A chart as SVG in a page: it says what the files say, hurts no policy, and has contrast in light and dark."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, indicator, unit
from builders import settings as portal_settings
from html_page import HtmlPage
from portal.model.indicator import Break, BreakReason, Collect
from portal.model.observation import Measure, Status
from portal.rendering.pages import Renderer
from portal.views.parts.chart import Chart, chart_of
from portal.views.parts.figure import amount_for_machines
from series_builders import one_series, quarters, series, statement, years
from strategies import some

THEME = Path(__file__).resolve().parents[2] / "theme"
CSS = (THEME / "assets" / "chart.css").read_text(encoding="utf-8")
TOKENS_CSS = (THEME / "assets" / "tokens.css").read_text(encoding="utf-8")
MACRO = Renderer(THEME, portal_settings()).environment.get_template("parts/chart.html")
COUNT = unit()
PRINTED = ("133", "hơn 120", None, "128", "khoảng 150", "gần 146")
SERIES = series(PRINTED, quarters(2022, 6))


def chart(*drawn, **options) -> Chart:
    options = {"title": "Đơn vị", "indicator": indicator(collect=Collect.AVERAGE)} | options
    found = chart_of(drawn or (SERIES,), unit=COUNT, **options)
    assert found
    return found


def rendered(view: Chart, target: str = "") -> str:
    return str(MACRO.module.chart(view, lambda address: f"../../{address}", target))  # type: ignore[attr-defined]


def drawings(html: str) -> list[str]:
    """The two drawings, each from its tag to the end of it."""
    return re.findall(r'<svg class="portal-chart__drawing.*?</svg>', html, re.DOTALL)


def test_without_styles_one_drawing_is_left_and_its_lines_are_no_surfaces():
    """In feeds, and where the sheet did not come: what is not told otherwise is filled with black, and shown."""
    wide, narrow = drawings(rendered(chart()))

    assert ' display="none"' in narrow.partition(">")[0]
    assert " display=" not in wide
    assert '<g class="portal-chart__paper" fill="none" stroke="currentColor"' in wide


@pytest.mark.parametrize("place", [0, 1], ids=["wide", "narrow"])
def test_every_point_of_a_drawing_is_a_link_to_its_sentence_and_says_what_the_files_say(place: int):
    """Period, value with a decimal point, series and kind stand in attributes, so page and CSV can be compared."""
    links = HtmlPage(drawings(rendered(chart()))[place]).all("a")
    stated = [
        (fact.period.code, amount_for_machines(fact.value, COUNT) if fact.value else "", "Hải Phòng", "actual", f"../../{fact.sentence}")
        for fact in SERIES.facts
    ]

    assert [tuple(link.get(name) for name in ("data-period", "data-value", "data-series", "data-measure", "href")) for link in links] == stated
    assert links[0].get("aria-label") == "quý I/2022: 133 đơn vị (Hải Phòng)"
    assert not any(link.has("target") for link in links)


def test_links_of_a_frame_open_outside_it():
    """The small page other sites show must not be replaced in its frame."""
    links = HtmlPage(rendered(chart(), "_top")).all("a")

    assert links
    assert {link.get("target") for link in links} == {"_top"}


def test_a_drawing_is_well_formed_and_named():
    """It is a group, not an image: an image would hide its links; its name and its description can be read without seeing it."""
    view = chart(targets=[series(("150",), quarters(2022, 1), measure=Measure.TARGET)])
    roots = list(map(ElementTree.fromstring, drawings(rendered(view))))

    assert [root.get("role") for root in roots] == ["group", "group"]
    assert {root.get("aria-label") for root in roots} == {"Biểu đồ: Đơn vị"}
    assert {root.findtext("desc") for root in roots} == {view.description}
    assert all(root.find(".//a/title") is not None for root in roots)
    assert not HtmlPage(rendered(view)).mistakes


def test_a_chart_needs_neither_inline_style_nor_script_nor_id():
    """style-src 'self' would drop the one, script-src the other; two charts on a page could share the third."""
    page = HtmlPage(rendered(chart()))
    names = {name for element in page.elements for name, _ in element.attributes}

    assert not names & {"style", "id", "xlink:href"}
    assert not [name for name in names if name.startswith("on")]
    assert not page.all("script", "style", "use", "image", "foreignobject")


def everything() -> list[Chart]:
    """Charts that have every sign between them: columns and lines, plans, a break, doubts, missing values, names too long for the edge."""
    breaks = (Break(day=date(2022, 7, 1), reason=BreakReason.UNIT, note="Đổi cách đếm."),)
    flow = indicator(breaks=breaks)
    columns = series((*PRINTED[:-1], "146"), quarters(2022, 6), indicator=flow, status=Status.ESTIMATE)
    struck = series(("100", "120"), years(2020, 2))
    plan = series(("108", "60"), years(2020, 2), measure=Measure.TARGET)
    names = (
        series(("1", "2", "3"), years(2020, 3), lineage=f"Một nơi có cái tên dài hơn mọi nơi khác, ấy là nơi thứ {number}") for number in range(6)
    )
    doubtful = series(("1", "5", "3"), years(2020, 3), status=Status.PROVISIONAL)
    views = [chart(), chart(columns, indicator=flow), chart(struck, indicator=indicator(), targets=[plan]), chart(*names), chart(doubtful)]
    return [*views, chart(struck, replace(struck, lineage="Thái Bình"), targets=[plan, replace(plan, lineage="Thái Bình")])]


def test_every_class_has_its_style():
    """A class without a rule, or a rule without a class, is a slip of the pen; only names of structure have no rule."""
    classes = {name for view in everything() for element in HtmlPage(rendered(view)).elements for name in element.get("class").split()}
    styled = set(re.findall(r"\.(portal-chart[\w-]*)", CSS))

    assert classes - styled == {"portal-chart__paper", "portal-chart__row", "portal-chart__text--start"}
    assert styled - classes == {"portal-chart__keys--narrow"}, "shown by the next test"


def test_the_plan_of_the_new_of_two_areas_has_stops_at_both_ends():
    """In the year of a merger both have a plan: shape tells them apart, not colour alone."""
    stated = [statement(printed, years(2021, 1)[0], territory=by, measure=Measure.TARGET) for printed, by in (("108", "cu"), ("60", "moi"))]
    plans = one_series(stated, agencies=(agency(territory="moi", since=date(2021, 7, 1)),))
    drawn = drawings(rendered(chart(series(("100", "120"), years(2020, 2)), targets=[plans])))[0]
    dashes = re.findall(r'aria-label="[^"]*: (\d+) đơn vị, kế hoạch.*?class="portal-chart__plan"[^>]* d="([^"]*)"', drawn)

    assert [(value, len(re.findall("M", dash))) for value, dash in dashes] == [("108", 1), ("60", 3)]


@pytest.mark.parametrize("printed", ["hơn 120", "gần 120", "khoảng 120", "gần -120"])
def test_a_caret_on_a_filled_column_has_an_edge_of_paper(printed: str):
    """Ink on a dark column, or on paper black on black, would not be seen."""
    columns = chart(series(("100", printed), quarters(2022, 2)), indicator=indicator())
    paths = [(one.get("class"), one.get("d")) for one in HtmlPage(drawings(rendered(columns))[0]).all("path") if "lean" in one.get("class")]
    edges, carets = paths[::2], paths[1::2]

    assert carets
    assert [way for _, way in edges] == [way for _, way in carets]
    assert {name for name, _ in edges} == {"portal-chart__lean-edge"}
    assert {name for name, _ in carets} == {"portal-chart__lean"}


def test_names_in_full_stand_above_a_drawing_that_shortens_them():
    """Above the narrow one only, where the wide one has room."""
    names = [re.search(r'<ul class="(portal-chart__keys[^"]*)"', rendered(view)) for view in everything()]
    short = re.search(
        r'<ul class="(portal-chart__keys[^"]*)"',
        rendered(chart(SERIES, series(PRINTED, quarters(2022, 6), lineage="Thành phố Hồ Chí Minh"))),
    )

    assert [found.group(1) if found else None for found in names] == [None, None, None, "portal-chart__keys", None, None]
    assert short
    assert short.group(1) == "portal-chart__keys portal-chart__keys--narrow"


@some
@given(st.text(max_size=40), st.text(max_size=40).filter(str.strip))
def test_any_text_is_only_text(title: str, place: str):
    """A title of markup stands in the page as its letters."""
    hostile = f'<script>{title}</script>"><img onerror=x>'
    drawn = series(("1", "2"), years(2020, 2), lineage=place + hostile)
    page = HtmlPage(rendered(chart(drawn, title=hostile)))

    assert not page.all("script", "img")


def test_the_same_chart_gives_the_same_bytes():
    """Twice from the facts."""
    assert rendered(chart()) == rendered(chart())


# ------------------------------------------------------------------------------------------------------------------ colours


def token(css: str, scheme: str, name: str) -> str:
    """The last value given to a token in the block of a scheme."""
    blocks = re.findall(rf'^\[data-md-color-scheme="{scheme}"\][^{{]*{{(.*?)}}', css, re.DOTALL | re.MULTILINE)
    return re.findall(rf"--{name}: (#[0-9a-f]{{6}});", "".join(blocks))[-1]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("number", range(1, 7))
def test_lines_and_their_names_have_contrast(scheme: str, number: int):
    """4.5:1 against the paper, for the names at the right edge are text in the colour of their line (WCAG 2.2, 1.4.3 and 1.4.11)."""
    assert contrast(token(CSS, scheme, f"portal-series-{number}"), token(TOKENS_CSS, scheme, "portal-paper")) >= 4.5


INKS = {
    "ink": ("paper", "card", "tint", "mark", "mark-strong", "warning"),
    "soft-ink": ("paper", "card", "tint"),
    "link": ("paper", "card", "tint", "mark", "warning"),
    "accent": ("paper", "card", "tint", "mark", "warning"),
    "warning-ink": ("warning",),
    "masthead-ink": ("masthead",),
    "masthead-soft": ("masthead",),
}


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(("ink", "ground"), [(ink, ground) for ink, grounds in INKS.items() for ground in grounds])
def test_every_ink_has_contrast_on_its_grounds(scheme: str, ink: str, ground: str):
    """4.5:1 for text of any size (WCAG 2.2, 1.4.3)."""
    assert contrast(token(TOKENS_CSS, scheme, f"portal-{ink}"), token(TOKENS_CSS, scheme, f"portal-{ground}")) >= 4.5


def test_links_pointed_at_take_the_accent_of_their_scheme():
    """Material's own stays the same in light and dark."""
    assert "--md-accent-fg-color: var(--portal-accent);" in TOKENS_CSS


def test_contrast_is_measured_as_the_guidelines_do():
    """Black on white is 21:1, #767676 on white just readable."""
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


def test_the_script_is_small():
    """It is a convenience: two kilobytes at most."""
    assert 0 < (THEME / "assets" / "chart.js").stat().st_size <= 2048
