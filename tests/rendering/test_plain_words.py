"""Pages without style sheets, as text and as a screen reader hears them: warnings come first, nothing is glued together, nothing is said twice."""

import re
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from builders import settings as portal_settings
from document_samples import citing, register
from everything import EVERYTHING
from html_page import HtmlPage
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.rendering.pages import Renderer
from portal.views.documents import document_list_pages
from whole_site import whole_site

THEME = Path(__file__).resolve().parents[2] / "theme"
RENDERER = Renderer(THEME, portal_settings())


@cache
def sources() -> dict[str, str]:
    """Each page of the portal of everything, by the name of its template and its address."""
    pages = whole_site(Catalogue.of(EVERYTHING), RENDERER.settings)
    return {f"{page.view.template} {page.address}": RENDERER.page(page).html for page in pages}


def of(template: str) -> list[str]:
    return [source for name, source in sources().items() if name.startswith(f"{template}.html ")]


def plain(source: str) -> str:
    """What is read where no style sheet is: only a block begins a new line."""
    lines = re.sub(r"</?(?:article|aside|blockquote|br|caption|dd|div|dl|dt|h[1-6]|li|ol|p|section|summary|table|td|th|tr|ul)\b[^>]*>", "\n", source)
    return "\n".join(" ".join(HtmlPage(f"<i>{line}</i>").text("i").split()) for line in lines.split("\n"))


def test_what_warns_of_an_item_stands_before_its_contents_and_figures():
    """Who hears the page knows that it was withdrawn before the first figure is told."""
    warned = [page for page in of("article") if 'class="portal-notice' in page and 'class="portal-rail"' in page]

    assert warned
    assert all(page.rindex('<aside class="portal-notice') < page.index('class="portal-rail"') for page in warned)


def test_what_is_said_of_a_value_stands_in_parentheses():
    """A plan, what it was before, how the document prints it: none of it runs on after the number."""
    indicators, items = ("\n".join(map(plain, of(template))) for template in ("indicator", "article"))

    assert "140 đơn vị (trước 01/02/2023: 133 đơn vị)" in indicators
    assert "150 đơn vị (kế hoạch, đúng bằng) (câu nêu số ↗)" in indicators
    assert "133 đơn vị: từ 30/12/2022 đến 01/02/2023. Bài tin" in indicators
    assert "hơn 600.000.000 đồng (văn bản ghi “hơn 600 triệu đồng”)" in items
    assert "đính chính: Thêm hai huyện." in "\n".join(map(plain, of("revisions")))


def test_a_year_is_named_before_its_number_and_its_row_is_named_once():
    """Not "2022 năm (3)", and not "Tin tức theo năm:" before every year of the row."""
    assert re.search(r"\nnăm 2022 \(\d+\)\n", plain(of("search")[0]))
    assert all(page.count("Tin tức theo năm:") == 1 for page in map(plain, of("archive")))


def depths(levels: list[int]) -> list[int]:
    """How many lists each entry of a contents with headings of these levels stands in; the page has no mistake of nesting."""
    headings = [{"level": level, "anchor": f"m{at}", "title": "Mục"} for at, level in enumerate(levels)]
    environment = Environment(loader=FileSystemLoader(THEME / "pages"), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    macros = environment.get_template("parts/contents.html").module
    source = str(macros.entries({"headings": headings}))  # type: ignore[attr-defined]
    page = HtmlPage(source)
    assert not page.mistakes
    found, depth = [], 0
    for tag in re.findall(r"<(/?ul|li)\b", source):
        depth += {"ul": 1, "/ul": -1}.get(tag, 0)
        found += [depth] if tag == "li" else []
    assert depth == 0
    return found


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([2, 2, 2], [1, 1, 1]),
        ([2, 3, 4, 3, 2], [1, 2, 3, 2, 1]),
        ([2, 4, 3, 4, 2], [1, 2, 2, 3, 1]),
        ([3, 2, 3], [1, 1, 2]),
        ([2, 3, 4, 5, 2], [1, 2, 3, 4, 1]),
    ],
)
def test_contents_are_lists_within_lists(levels: list[int], expected: list[int]):
    """So that "a." stands under "1." and "1." under "I." also where nothing is set in."""
    assert depths(levels) == expected


def test_the_glossary_says_what_nobody_checked_in_parentheses():
    """Not "khoa học và công nghệ chưa đối chiếu với nguồn"."""
    glossary = "\n".join(map(plain, of("glossary")))

    assert " (chưa đối chiếu với nguồn)" in glossary


def test_a_count_stands_in_parentheses():
    """Of letters, lists, fields, sections and months: a bare number would be read as part of the name."""
    assert re.search(r"\n[A-Z] \(\d+\)\n", plain(of("title_index")[0]))
    assert re.search(r"\nNghị định \(\d+\)\n", plain(of("documents")[0]))
    assert re.search(r"\nLĩnh vực do-luong \(\d+\)\n", plain(of("indicators")[0]))
    assert re.search(r"\nNăm 2020 \(\d+ văn bản\)\n", "\n".join(map(plain, of("document_shelves"))))
    assert all(re.search(r"\nTin và báo cáo \(\d+ mục\)\n", page) for page in map(plain, of("agency")))
    assert re.search(r"\nTuần \d+: [0-9/]+ – [0-9/]+ · \d+ mục\n", "\n".join(map(plain, of("archive_month"))))


def test_a_badge_is_kept_apart_from_the_name_and_the_badge_before_it():
    """Not "Sở KH&CN Chưa kiểm chứng", and not "22 bài 3 chỉ tiêu"."""
    everything = "\n".join(map(plain, sources().values()))

    assert " · Chưa kiểm chứng" in everything
    assert not re.search(r"[^\n·;(] Chưa kiểm chứng$", everything.replace("Đã rút Chưa", "Chưa"), re.MULTILINE)
    assert re.search(r"\n\d+ bài; \d+ chỉ tiêu", plain(of("fields")[0]))


def test_the_rail_tells_the_name_of_a_figure_before_the_figure():
    """A number is heard only once it is known of what."""
    assert "\nChỉ tiêu don-vi-kiem-tra: 140 đơn vị\n" in "\n".join(map(plain, of("article")))


def test_what_warns_of_an_item_stands_before_its_title_in_lists():
    """Who hears the list knows that an item was withdrawn before its title and summary."""
    listed = "\n".join(map(plain, of("list")))

    assert re.search(r"· Đã rút\n+Bài ", listed)
    assert re.search(r"· Chưa kiểm chứng\n+Bài ", listed)


def test_a_link_is_kept_apart_from_what_is_said_of_it():
    """By a colon before words about it, by a dot before its kind, day or agency."""
    assert "Lưu trữ theo ngày: tin và báo cáo" in plain(of("search")[0])
    assert "\nNăm 2022 · 1 chỉ tiêu kế hoạch" in plain(of("plans")[0])
    assert re.search(r"\nGiới thiệu · Trang", "\n".join(map(plain, of("title_list"))))
    assert re.search(r"\nTiền thân:\n", "\n".join(map(plain, of("agency"))))
    assert "\nBài tin: Sở KH&CN cu, 30/12/2022" in "\n".join(map(plain, of("indicator")))
    assert "\nBài tin · 30/12/2022" in "\n".join(map(plain, of("article")))


def test_a_number_that_is_not_registered_and_why_are_told_once_for_all_that_cite_it():
    """The kind stands before the number; the sentence shows the number as it is written there."""
    items = tuple(citing(slug, "Theo Quyết định 9/QĐ-TTg ngày 1/2/2020. Câu cuối.") for slug in ("mot", "hai"))
    (page,) = (page for page in document_list_pages(register(items=items), RENDERER.settings) if page.address == addresses.UNREGISTERED)
    words = plain(RENDERER.page(page).html)

    assert "\nQuyết định 9/QĐ-TTg (2 lần)\n" in words
    assert words.count("Sổ chưa có văn bản mang số này.") == 1
    assert words.count("9/QĐ-TTg") == 3


def test_where_the_reader_is_stands_out_in_a_row_of_links():
    """In bold without styles, and no link to the page itself; a word before the row says of what it is."""
    lists, comparisons = of("document_list"), of("comparison")

    assert any('<strong aria-current="page">' in page for page in lists)
    assert any('<strong aria-current="page">' in page for page in comparisons)
    assert not any('" aria-current="page">' in page for page in (*lists, *comparisons))
    assert any("\nTheo năm:\n" in words for words in map(plain, lists))
    assert any("\nCác trang so sánh cùng loại:\n" in words for words in map(plain, comparisons))


def test_a_table_in_which_nothing_is_compared_has_no_column_for_it():
    """And years are compared with the year before, not with "the same period" of it."""
    words = "\n".join(map(plain, of("indicator")))

    assert "\nSo với năm trước\n" in words
    assert "; không so với năm trước." in words
    assert "\nSo với cùng kỳ năm trước\n" not in words
    assert any("\nGiá trị\n" in page and "\nSo với " not in page for page in map(plain, of("indicator")))


def test_a_day_that_heads_a_list_is_not_told_again_by_each_item():
    """Nor is the source of an item, which stands among its facts, a second time among its tools."""
    days = [plain(page) for page in of("archive_day")]

    assert days and not any(re.search(r"^(?:Tin tức|Báo cáo) \d", page, re.MULTILINE) for page in days)
    assert all(re.search(r"^(?:Tin tức|Báo cáo|Phỏng vấn) · ", page, re.MULTILINE) for page in days)
    assert all(page.count("\nGốc\n") <= 1 for page in map(plain, of("article")))


def test_headings_begin_with_a_capital():
    """Also where a period begins them, and every table of keys has a heading."""
    headings = re.findall(r"<h[1-6]\b[^>]*>(.*?)</h[1-6]>", "".join(of("indicator")))

    assert not [words for words in map(plain, headings) if words.strip()[0].islower()]
    assert all(page.count("<h3") == page.count("<table") for page in of("keys"))
