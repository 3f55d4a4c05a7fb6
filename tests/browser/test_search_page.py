"""The page of the search in a real browser: the address holds what is asked, filters and pages are steps of the history, faults are told, no text runs."""

from typing import Any

import pytest

from searched import NARROW, WIDE, box, found, is_too_wide, opened, query

TWICE = [f"Kiểm định đo lường lần {number}" for number in range(1, 25)]
ASKED = "tim-kiem/?q=đo+lường"
HEADINGS = "[...document.querySelectorAll('.portal-results h2')].map(one => one.textContent)"


def said(page: Any) -> str:
    words: str = page.locator(".portal-results__said").inner_text()
    return words


def test_what_is_asked_stands_in_the_address_and_is_shown_with_its_hits_marked(chromium: Any, served: str) -> None:
    """Ten at a time, each with what it is and where in it the words stand; the count is told, the title of the page names the query."""
    with opened(chromium, f"{served}{ASKED}") as page:
        assert found(page) == TWICE[:10]
        assert said(page) == "24 mục có “đo lường”, trang 1 trên 3."
        assert page.title().startswith("đo lường – Tìm kiếm")
        assert box(page).input_value() == "đo lường"
        first = page.locator(".portal-result").first
        assert first.locator("mark").all_inner_texts() == ["đo lường", "đo", "đo lường"]
        assert first.locator(".portal-entry__meta").inner_text() == "Tin tức: 01/03/2022 · Sở KH&CN Lạng Sơn"
        assert first.get_by_role("link").evaluate("one => one.href") == f"{served}tin-tuc/2022/bai-1/#muc-hai"
        assert page.evaluate(HEADINGS) == ["Kết quả"]
        assert not page.locator(".portal-browse").is_visible()


def test_words_that_stand_apart_come_under_a_heading_of_their_own(chromium: Any, served: str) -> None:
    """Only where others stand together, and not where the newest come first."""
    with opened(chromium, f"{served}{ASKED}&trang=2") as page:
        assert found(page) == TWICE[10:20]
        assert page.evaluate(HEADINGS) == ["Kết quả", "Các chữ đứng rời nhau"]
        assert page.locator(".portal-results__apart + ul .portal-result").count() == 8
        page.get_by_label("Sắp xếp").select_option("moi")
        page.wait_for_function("() => document.querySelectorAll('.portal-results h2').length === 1")

        assert query(page) == "?q=đo lường&sap-xep=moi"


def test_the_keyboard_leads_from_the_box_to_a_result_and_back_to_the_filters(chromium: Any, served: str) -> None:
    """Back from a result the focus is on it again; back from a filter all is as it was."""
    with opened(chromium, f"{served}tin-tuc/") as page:
        page.keyboard.press("/")
        page.keyboard.type("đo lường")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem/?q=*")
        found(page)
        page.locator(".portal-result a").nth(1).focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/bai-2/")
        page.go_back()
        found(page)
        page.wait_for_function("() => document.activeElement.textContent.endsWith('lần 2')")
        page.get_by_label("Loại").focus()
        page.keyboard.type("Báo")
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.querySelectorAll('.portal-result').length === 4")

        assert query(page) == "?q=đo lường&loai=bao-cao"
        assert said(page) == "4 mục có “đo lường” trong bộ lọc đang chọn."
        page.go_back()
        page.wait_for_function("() => document.querySelectorAll('.portal-result').length === 10")
        assert (query(page), page.get_by_label("Loại").input_value()) == ("?q=đo lường", "")
        page.go_forward()
        page.wait_for_function("() => document.querySelectorAll('.portal-result').length === 4")
        assert page.get_by_label("Loại").input_value() == "bao-cao"
        page.get_by_role("button", name="Bỏ lọc").click()
        page.wait_for_function("() => document.querySelectorAll('.portal-result').length === 10")
        assert query(page) == "?q=đo lường"


def test_another_page_is_a_step_of_the_history_and_takes_the_focus(chromium: Any, served: str) -> None:
    """To the heading of the results; a number no page has shows the last one."""
    with opened(chromium, f"{served}{ASKED}") as page:
        found(page)
        page.get_by_role("link", name="Trang sau").click()
        page.wait_for_function("() => document.activeElement.id === '_ket-qua'")

        assert (query(page), found(page)) == ("?q=đo lường&trang=2", TWICE[10:20])
        page.go_back()
        page.wait_for_function("() => document.querySelector('.portal-result h3').textContent.endsWith('lần 1')")
        page.goto(f"{served}{ASKED}&trang=99")
        assert found(page) == TWICE[20:]
        page.goto(f"{served}{ASKED}&trang=-1&nam=%22%5D")
        assert found(page) == []
        assert page.get_by_role("link", name="Tìm lại, bỏ mọi bộ lọc").is_visible()


def test_while_somebody_types_the_address_is_replaced_and_nothing_unfinished_is_called_missing(chromium: Any, served: str) -> None:
    """One step of the history for a stretch of typing; an emptied box shows what there is to browse."""
    with opened(chromium, f"{served}{ASKED}") as page:
        found(page)
        length = page.evaluate("history.length")
        box(page).fill("phương tiện đ")
        page.wait_for_function("() => window.asked.found.at(-1) === 'phương tiện đ'")
        assert page.locator(".portal-result").count() == 10
        box(page).fill("phương tiện đo")
        page.wait_for_function("() => document.querySelectorAll('.portal-result').length === 4")

        assert (page.evaluate("history.length"), query(page)) == (length + 1, "?q=phương tiện đo")
        box(page).fill("")
        page.locator(".portal-browse").wait_for()
        assert (query(page), page.locator(".portal-results").is_visible()) == ("", False)


def test_the_newest_value_of_an_indicator_stands_above_the_results(chromium: Any, served: str) -> None:
    """With its period, the way to the sentence that says so, and the way to the indicator."""
    with opened(chromium, f"{served}tim-kiem/?q=phương tiện đo") as page:
        found(page)
        card = page.locator(".portal-answer")

        assert card.inner_text().split("\n\n") == [
            "Số phương tiện đo được kiểm định",
            "21.393 phương tiện",
            "năm 2021 · nguồn: Báo cáo 12/BC-SKHCN năm 2021",
        ]
        assert card.get_by_role("link").evaluate_all("all => all.map(one => one.href)") == [
            f"{served}tin-tuc/2022/bai-1/",
            f"{served}bao-cao/2021/nam/#cau-1",
        ]


def test_a_query_that_names_many_indicators_still_shows_results(chromium: Any, served: str) -> None:
    """Three values at most stand above them, and none on another page."""
    with opened(chromium, f"{served}tim-kiem/?q=nhiều chỉ tiêu") as page:
        assert len(found(page)) == 5
        assert page.locator(".portal-answer").count() == 3


def test_a_number_of_a_document_leads_to_it_through_the_index_of_the_site(chromium: Any, served: str) -> None:
    """With the engine and the files that are published, under the policy of the site."""
    context = chromium.new_context(viewport=WIDE)
    page = context.new_page()
    page.goto(f"{served}tin-tuc/")
    page.keyboard.press("/")
    page.keyboard.type("975/qd-ubnd")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=*")
    titles = found(page)
    page.locator(".portal-result a").first.click()
    page.wait_for_url("**/van-ban/quyet-dinh/2017/975-qd-ubnd-lang-son/**")
    context.close()

    assert titles[0].startswith("Quyết định 975/QĐ-UBND")


def test_where_nothing_is_found_there_is_a_way_on(chromium: Any, served: str) -> None:
    """Which word is nowhere, what was probably meant, shorter queries, the archive and all titles."""
    with opened(chromium, f"{served}tim-kiem/?q=do lunog") as page:
        found(page)

        assert said(page) == "Không có mục nào cho “do lunog”."
        hints = page.locator(".portal-results__hints")
        assert hints.inner_text().split("\n")[0] == "Không mục nào có chữ “lunog”."
        assert "đo lường (24 mục)" in hints.inner_text()
        nothing = page.locator(".portal-results__nothing")
        assert nothing.get_by_role("link").evaluate_all("all => all.map(one => one.href)") == [f"{served}tim-kiem/a-z/", f"{served}luu-tru/"]
        hints.get_by_role("link").first.click()
        page.wait_for_function("() => document.querySelectorAll('.portal-result').length === 10")
        assert (query(page), box(page).input_value()) == ("?q=đo lường", "đo lường")


@pytest.mark.parametrize(("kind", "words"), [("missing", "Chưa tải được"), ("broken", "bị thiếu hoặc bị hỏng"), ("old", "Trình duyệt này")])
def test_each_fault_of_the_index_is_told_with_a_way_on(kind: str, words: str, chromium: Any, served: str) -> None:
    """And can be tried again."""
    with opened(chromium, f"{served}tim-kiem/?q=lỗi {kind}") as page:
        told = page.get_by_role("alert")
        told.wait_for()

        assert [one.inner_text()[:60] for one in told.locator("[data-kind]").all() if one.is_visible() and words in one.inner_text()]
        assert sum(one.is_visible() for one in told.locator("[data-kind]").all()) == 1
        assert told.get_by_role("link").all_inner_texts() == ["danh mục A–Z", "lưu trữ theo ngày"]
        page.evaluate("window.asked.isMended = true")
        told.get_by_role("button", name="Thử lại").click()
        page.wait_for_function("() => document.querySelectorAll('.portal-result').length === 10")
        assert not told.is_visible()


def test_a_script_that_does_not_come_leaves_what_there_is_to_browse(chromium: Any, served: str) -> None:
    """The page is never empty: an engine that does not come is told, without its own script it is as before a query."""
    for missing, shown in (("engine.js", ".portal-results__failure"), ("box.js", ".portal-browse")):
        context = chromium.new_context()
        context.route(f"**/assets/search/{missing}", lambda route: route.abort())
        page = context.new_page()
        page.goto(f"{served}{ASKED}")
        page.locator(shown).wait_for()

        assert page.get_by_role("link", name="danh mục A–Z").locator("visible=true").count() or page.get_by_role("link", name="Danh mục A–Z").count()
        context.close()


def test_texts_and_queries_that_are_html_stay_text(chromium: Any, served: str) -> None:
    """Of titles, notes, headings and snippets, in the address and in the box; nothing in them runs."""
    with opened(chromium, f"{served}tim-kiem/?q=độc") as page:
        assert found(page) == ["<img src=x onerror=alert(1)><script>alert(2)</script>"]
        for typed in ('"><img src=x onerror=alert(3)>', "<script>alert(4)</script>", "javascript:alert(5)", "\u202e%00'\"`${7*7}{{7*7}}\\"):
            box(page).fill(typed)
            box(page).press("Enter")
            page.wait_for_function("typed => document.querySelector('.portal-results__said').textContent.includes(typed)", arg=typed.strip())

        assert page.locator(".portal-results").locator("img, script").count() == 0


@pytest.mark.parametrize(("size", "scheme"), [(NARROW, "light"), (WIDE, "dark")], ids=["narrow, light", "wide, dark"])
def test_no_state_of_the_page_is_wider_than_the_screen(size: dict[str, int], scheme: str, chromium: Any, served: str) -> None:
    """On a small screen the filters are folded away, on a wide one they stand beside the results."""
    with opened(chromium, f"{served}tim-kiem/", viewport=size, color_scheme=scheme) as page:
        for asked in ("", "?q=đo lường&loai=bao-cao", "?q=phương tiện đo", "?q=" + "khôngcóchỗngắt" * 14, "?q=lỗi old", "?q=độc"):
            page.goto(f"{served}tim-kiem/{asked}", wait_until="networkidle")

            assert not is_too_wide(page), asked
        page.goto(f"{served}{ASKED}")
        found(page)
        assert page.get_by_label("Loại").is_visible() == (size == WIDE)
        if size == NARROW:
            page.get_by_text("Lọc và sắp xếp").click()
            assert page.get_by_label("Loại").is_visible()
