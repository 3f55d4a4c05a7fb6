"""Embeds: what another site shows of an indicator is its headline, its chart and its newest rows, and nothing that runs."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from builders import agency, article, catalogue, indicator, observation, report, settings
from html_page import HtmlPage
from portal.model.article import Article
from portal.model.observation import Measure, Observation, TargetRule
from portal.model.period import Period, Span
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.embeds import MOST_ROWS, EmbedView, embed_pages
from portal.views.parts.page import Page
from whole_site import whole_site

THEME = Path(__file__).parents[2] / "theme"


def yearly(printed: str, year: int, **changes) -> Observation:
    return observation(printed, period=Period.of_months(Span.YEAR, year), anchor=f"so-lieu-{year}", **changes)


def embeds(*items: Article, **changes) -> list[Page]:
    return list(embed_pages(whole_site(catalogue(*items, **changes), settings())))


def embedded(*observations: Observation, **changes) -> EmbedView:
    [page] = embeds(article(observations=observations), indicators=(indicator(**changes),))
    assert isinstance(page.view, EmbedView)
    return page.view


def test_every_indicator_has_one_and_no_other_page_has():
    """At the address that the page of the indicator gives away."""
    pages = embeds(article(), report(), indicators=(indicator("a"), indicator("b")))

    assert [page.address for page in pages] == ["so-lieu/a/nhung/", "so-lieu/b/nhung/"]
    assert [page.view.page for page in pages if isinstance(page.view, EmbedView)] == ["so-lieu/a/", "so-lieu/b/"]


def test_it_is_as_new_as_the_page_and_no_search_finds_it_twice():
    """A list of no words of its own."""
    old, new = article("cu", published=datetime(2021, 1, 1, tzinfo=HANOI), observations=(yearly("1", 2020),)), article("moi")
    [page] = embeds(old, new)

    assert page.updated.isoformat() == "2021-01-01"
    assert page.is_list


def test_it_says_what_the_page_says():
    """The same headline, and the first of its sentences."""
    view = embedded(yearly("1", 2021), yearly("3", 2022))

    assert view.headline is not None
    assert view.headline.figure.text == "3 đơn vị"
    assert view.summary == "Năm 2022, số liệu của Hải Phòng là 3 đơn vị, tăng 2 đơn vị (200%) so với năm 2021."
    assert view.site_name == "Cổng"


def test_only_the_sentence_about_the_headline_is_shown():
    """Other places are a click away."""
    agencies = (agency(), agency("thai-binh", place="Thái Bình"))
    ours, theirs = article("a", observations=(yearly("1", 2022),)), article("b", agency="thai-binh", observations=(yearly("3", 2022),))
    [page] = embeds(ours, theirs, agencies=agencies)

    assert isinstance(page.view, EmbedView)
    assert page.view.summary.startswith("Năm 2022, số liệu của Hải Phòng là 1 đơn vị")


def test_only_the_newest_rows_are_shown():
    """A frame is small; the rest is a click away."""
    view = embedded(*(yearly(str(year), year) for year in range(2010, 2023)))

    assert len(view.rows) == MOST_ROWS
    assert [row.period for row in view.rows] == [f"năm {year}" for year in range(2022, 2022 - MOST_ROWS, -1)]


def test_what_is_left_out_is_said_with_the_way_to_it():
    """Eight rows of thirteen must not pass for all; eight of eight have nothing to add."""
    [long], [short] = (
        embeds(article(observations=tuple(yearly(str(year), year) for year in range(first, 2023)))) for first in (2010, 2023 - MOST_ROWS)
    )
    renderer = Renderer(THEME, settings())

    assert "8 số liệu mới nhất trong 13; " in renderer.page(long).html
    assert '<a href="../#ky-year" target="_top">xem đủ ở trang chỉ tiêu</a>' in renderer.page(long).html
    assert "số liệu mới nhất trong" not in renderer.page(short).html


def test_chart_and_table_are_of_the_section_of_the_headline():
    """Four quarters that can be drawn are not shown under the newest value of a year."""
    quarters = tuple(observation(str(number), period=Period.of_months(Span.QUARTER, 2021, number), anchor=f"quy-{number}") for number in (1, 2, 3, 4))
    view = embedded(*quarters, yearly("3", 2022))

    assert view.headline is not None
    assert view.section is not None
    assert (view.headline.period, view.section.anchor, view.section.chart) == ("năm 2022", "ky-year", None)
    assert [row.id for row in view.rows] == [view.headline.id]


def test_a_plan_alone_is_shown_without_chart_and_table():
    """It is the headline where nothing else is known, and no result stands beside it."""
    [page] = embeds(article(observations=(yearly("3", 2022, measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST),)))
    html = Renderer(THEME, settings()).page(page).html

    assert isinstance(page.view, EmbedView)
    assert (page.view.section, page.view.rows) == (None, ())
    assert "kế hoạch, tối thiểu" in html


def test_the_section_with_a_chart_is_shown():
    """Even where another one has more values, of which no two can be compared."""
    parts = tuple(
        observation(str(number), period=Period.of_months(Span.QUARTER, 2022, 1), anchor=f"phan-{number}", place=f"huyện {number}")
        for number in range(4)
    )
    view = embedded(*parts, yearly("1", 2021), yearly("3", 2022), additive=False)

    assert view.section is not None
    assert view.section.anchor == "ky-year"
    assert [row.figure.number for row in view.rows] == ["3", "1"]


def test_without_a_chart_the_first_section_is_shown():
    """One value is worth a row."""
    view = embedded(yearly("3", 2022))

    assert view.section is not None
    assert view.section.chart is None
    assert [row.figure.number for row in view.rows] == ["3"]


def test_without_values_it_says_so():
    """The frame of another site is not left empty."""
    [page] = embeds(article())
    html = Renderer(THEME, settings()).page(page).html

    assert page.view == replace(embedded(), title=page.title)
    assert isinstance(page.view, EmbedView)
    assert (page.view.headline, page.view.section, page.view.rows, page.view.summary) == (None, None, (), "")
    assert "Chưa có số liệu nào cho chỉ tiêu này." in html


def test_nothing_in_it_runs_and_every_link_leaves_the_frame():
    """A page of the portal inside a small frame could not be read."""
    [page] = embeds(article(observations=(yearly("1", 2021), yearly("3", 2022))), indicators=(indicator(title="<script>x"),))
    html = Renderer(THEME, settings()).page(page).html
    found = HtmlPage(html)

    assert not found.all("script", "form", "iframe")
    assert "&lt;script&gt;x" in html
    assert len(found.all("a")) >= 4
    assert {link.get("target") for link in found.all("a")} == {"_top"}
    assert not found.mistakes
