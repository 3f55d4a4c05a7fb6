"""Archives as HTML: tables with names and headers, links that say their day, empty cells that say nothing is there, marks on what was withdrawn."""

from datetime import datetime
from pathlib import Path

from builders import article, catalogue
from builders import settings as portal_settings
from html_page import HtmlPage
from portal.catalogue.catalogue import Catalogue
from portal.model.life import Stage
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.archive import archive_pages
from portal.views.lists import list_pages
from portal.views.topic_archives import kind_archive_pages
from published import living, withdrawal

RENDERER = Renderer(Path(__file__).resolve().parents[2] / "theme", portal_settings(page_size=1))


def at(slug: str, *day: int):
    return article(slug, published=datetime(*day, tzinfo=HANOI))


FOUND = catalogue(at("a", 2022, 12, 30), at("b", 2022, 12, 30), at("c", 2022, 12, 5), at("d", 2020, 1, 1))


def pages_of(found: Catalogue) -> dict[str, HtmlPage]:
    settings = RENDERER.settings
    pages = (*archive_pages(found), *kind_archive_pages(found, settings), *list_pages(found, settings))
    return {page.address: HtmlPage(RENDERER.page(page).html) for page in pages}


def test_a_calendar_is_a_table_with_a_name_and_headers():
    """The columns are weekdays, the rows weeks."""
    page = pages_of(FOUND)["luu-tru/2022/12/"]

    assert [header.get("scope") for header in page.all("th")] == ["col"] * 8 + ["row"] * 5
    assert page.text("caption") == "Tháng 12/2022 (3 mục)"
    assert page.text("th") == (
        "Tuần trong năm Thứ Hai Thứ Ba Thứ Tư Thứ Năm Thứ Sáu Thứ Bảy Chủ Nhật "
        "Tuần 48 Tuần 49 tháng 12/2022: 1 mục Tuần 50 Tuần 51 Tuần 52 tháng 12/2022: 2 mục"
    )


def test_a_day_with_items_is_a_link_that_can_stand_alone():
    """And a day without is only a number."""
    page = pages_of(FOUND)["luu-tru/2022/12/"]
    cells = page.text("td")

    assert "5 tháng 12/2022: 1 mục 6" in cells
    assert "30 tháng 12/2022: 2 mục 31" in cells
    assert [link.get("href") for link in page.all("a") if link.get("href") in {"05/", "30/", "./#tuan-49", "./#tuan-52"}] == [
        "./#tuan-49",
        "05/",
        "./#tuan-52",
        "30/",
        "30/",
        "05/",
    ]
    assert {"tuan-49", "tuan-52"} <= set(page.ids)


def test_a_week_of_another_year_says_so_to_those_who_hear_it():
    """The number alone would be read as one of this year's."""
    page = pages_of(catalogue(at("a", 2022, 1, 1)))["luu-tru/2022/01/"]

    assert "Tuần 52 năm 2021: 1 mục" in page.text("th")


def test_quarters_are_rows_with_anchors_and_empty_months_words():
    """Four of them, also where nothing was published."""
    page = pages_of(FOUND)["luu-tru/2022/"]

    assert [id for id in page.ids if id.startswith("quy-")] == ["quy-1", "quy-2", "quy-3", "quy-4"]
    assert "Tháng 11 không có Tháng 12 năm 2022: 3 mục 3" in page.text("td")


def test_the_archive_names_the_years_between_that_have_nothing():
    """Its newest month is open, its years lead to their quarters."""
    page = pages_of(FOUND)["luu-tru/"]

    assert "không có mục nào" in page.text("td")
    assert "Tháng 12/2022" in page.text("caption")
    assert {"2022/", "2022/#quy-4", "2020/", "2020/#quy-1"} <= {link.get("href") for link in page.all("a")}
    assert "2021/" not in {link.get("href") for link in page.all("a")}


def test_lists_lead_to_years_and_years_to_each_other():
    """The year of the page itself is no link."""
    pages = pages_of(FOUND)
    here = pages["luu-tru/loai/tin-tuc/2022/"]

    assert {"../luu-tru/loai/tin-tuc/2022/", "../luu-tru/loai/tin-tuc/2020/"} <= {link.get("href") for link in pages["tin-tuc/"].all("a")}
    assert "../2020/" in {link.get("href") for link in here.all("a")}
    assert here.text("strong") == "2022"


def test_a_withdrawn_item_is_marked_in_every_list():
    """In words, not by colour."""
    withdrawn = living("rut", stage=Stage.WITHDRAWN, withdrawal=withdrawal())
    pages = pages_of(catalogue(withdrawn, at("a", 2020, 1, 1)))
    marked = {address for address, page in pages.items() if "Đã rút" in page.text("span")}

    assert marked == {"luu-tru/2022/12/", "luu-tru/2022/12/30/", "luu-tru/loai/tin-tuc/2022/", "tin-tuc/"}
