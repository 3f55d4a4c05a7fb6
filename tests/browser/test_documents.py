"""The filter of the register in a real browser: rows hide, the count is announced, the address keeps the choice; without it nothing is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from builders import legal_document
from builders import settings as portal_settings
from document_samples import DOCUMENTS, register
from glossaries import PLAN, SCIENCE, STUDY, UBND, word
from portal.model.citation import DocumentKind
from portal.model.document import Document
from portal.model.word import Word
from portal.rendering.pages import Renderer
from portal.views.documents import document_list_pages

ROOT = Path(__file__).resolve().parents[2]
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
FRAME = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; script-src 'self'"><title>Văn bản</title>
<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/frame.css"><link rel="stylesheet" href="/assets/portal.css"><link rel="stylesheet" href="/assets/lists.css"><link rel="stylesheet" href="/assets/documents.css">
</head><body class="md-typeset" data-md-color-scheme="default">{}<script type="module" src="/assets/documents.js"></script></body></html>
"""
SHOWN = "() => [...document.querySelectorAll('.portal-documents tbody tr')].filter(row => row.getBoundingClientRect().height).map(row => row.querySelector('a').firstChild.data)"
HEADINGS = (
    "() => [...document.querySelectorAll('.portal-documents h2')].filter(one => one.getBoundingClientRect().height).map(one => one.textContent)"
)
FOLD = ".portal-filter__fold > summary"
LETTER = legal_document("975", kind=DocumentKind.DECISION, number="975/QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Lạng Sơn", subject="Đặc sản địa phương")
EVERY = ["Dự thảo thông tư", "60/2021/NĐ-CP", "33/KH-UBND", "54/2016/NĐ-CP", "975/QĐ-UBND", "141/2013/NĐ-CP"]


@pytest.fixture(scope="module")
def address(serve: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a small register."""
    return page_of(serve, tmp_path_factory.mktemp("register"), *DOCUMENTS, replace(LETTER, territory="Lạng Sơn"))


def page_of(serve: Any, folder: Path, *documents: Document, words: tuple[Word, ...] = ()) -> str:
    """The address of a register with the styles and the scripts of the site, under its policy."""
    (page, *_) = document_list_pages(register(*documents, words=words), portal_settings())
    html = Renderer(ROOT / "theme", portal_settings()).page(page).html
    (folder / "van-ban").mkdir()
    (folder / "van-ban" / "index.html").write_text(FRAME.replace("{}", html), encoding="utf-8")
    (folder / "assets").symlink_to(ROOT / "theme" / "assets")
    (folder / "favicon.svg").write_bytes((ROOT / "theme" / "assets" / "favicon.svg").read_bytes())
    served: str = serve(folder)
    return f"{served}van-ban/"


@contextmanager
def opened(chromium: Any, address: str, **options: Any) -> Iterator[Any]:
    """A page of a fresh profile that may tell of no error."""
    context = chromium.new_context(**{"viewport": WIDE} | options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address, wait_until="load")
    yield page
    context.close()

    assert not complaints


def said(page: Any) -> str:
    words: str = page.get_by_role("status").inner_text()
    return words


def query(page: Any) -> str:
    """What the address says after the question mark."""
    words: str = page.evaluate("decodeURIComponent(location.search)")
    return words


def test_without_scripts_every_row_stands_and_no_filter(chromium: Any, address: str) -> None:
    """A form that does nothing is not shown."""
    with opened(chromium, address, java_script_enabled=False) as page:
        rows = page.locator(".portal-documents tbody tr")

        assert not page.get_by_role("search").count()
        assert [rows.nth(number).is_visible() for number in range(rows.count())] == [True] * len(EVERY)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_choice_hides_the_rows_that_do_not_fit_and_the_years_left_empty(size: dict[str, int], chromium: Any, address: str) -> None:
    """And says how many are left."""
    with opened(chromium, address, viewport=size) as page:
        assert page.evaluate(SHOWN) == EVERY
        assert said(page) == "6 văn bản."
        if size is NARROW:
            page.locator(FOLD).press("Enter")
        page.get_by_label("Loại văn bản").select_option(label="Nghị định")

        assert page.evaluate(SHOWN) == ["60/2021/NĐ-CP", "54/2016/NĐ-CP", "141/2013/NĐ-CP"]
        assert page.evaluate(HEADINGS) == ["Năm 2021", "Năm 2016", "Năm 2013"]
        assert said(page) == "3 trên 6 văn bản phù hợp."


def test_on_a_small_screen_the_filter_is_folded_and_tells_what_it_holds(chromium: Any, address: str) -> None:
    """It opens by keyboard; folded or not, it counts, and what was chosen stands in its heading. Clearing it loses no focus."""
    with opened(chromium, f"{address}?so=54&loai=nghi-dinh", viewport=NARROW) as page:
        field = page.get_by_label("Loại, số, ngày hoặc từ khóa")
        height = page.locator(".portal-filter").bounding_box()["height"]

        assert not field.is_visible()
        assert height < NARROW["height"] / 3
        assert page.locator(FOLD).inner_text() == "Lọc văn bản “54” · Nghị định"
        assert said(page) == "1 trên 6 văn bản phù hợp."
        page.get_by_role("button", name="Bỏ lọc").press("Enter")
        assert page.evaluate("document.activeElement.localName") == "summary"
        page.keyboard.press("Enter")
        assert field.is_visible()
        assert page.locator(FOLD).inner_text() == "Lọc văn bản"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("975", ["975/QĐ-UBND"]),
        ("qd-ubnd", ["975/QĐ-UBND"]),
        ("QĐ–UBND", ["975/QĐ-UBND"]),
        ("54/nd", ["54/2016/NĐ-CP"]),
        ("dac san", ["975/QĐ-UBND"]),
        ("uy ban nhan dan tinh lang son", ["975/QĐ-UBND"]),
        ("ubnd 33", ["33/KH-UBND"]),
        ("du thao", ["Dự thảo thông tư"]),
        ("nđ-cp", ["60/2021/NĐ-CP", "54/2016/NĐ-CP", "141/2013/NĐ-CP"]),
        ("Nghị định 54", ["54/2016/NĐ-CP"]),
        ("nghi dinh so 54/2016", ["54/2016/NĐ-CP"]),
        ("542016NĐCP", ["54/2016/NĐ-CP"]),
        ("quyết định", ["975/QĐ-UBND"]),
        ("QĐ 975", ["975/QĐ-UBND"]),
        ("thong tu", ["Dự thảo thông tư"]),
        ("linh vuc so huu", ["33/KH-UBND"]),
        ("13/03/2020", ["33/KH-UBND"]),
        ("ngày 13/3/2020", ["33/KH-UBND"]),
        ("ngày 13 tháng 3 năm 2020", ["33/KH-UBND"]),
        (normalize("NFD", "Đặc sản"), ["975/QĐ-UBND"]),
        ("ac san", []),
        ("không có gì", []),
        ("  ", EVERY),
        ("<img src=x>", []),
    ],
)
def test_numbers_are_found_by_a_part_without_accents(typed: str, found: list[str], chromium: Any, address: str) -> None:
    """In any case and with any dash; by another spelling and by words of the subject too, all of them."""
    with opened(chromium, address) as page:
        page.get_by_role("searchbox").fill(typed)

        assert page.evaluate(SHOWN) == found
        assert said(page) == {0: "Không có văn bản nào phù hợp.", 6: "6 văn bản."}.get(len(found), f"{len(found)} trên 6 văn bản phù hợp.")


def test_words_count_whole_and_those_that_stand_together_come_first(chromium: Any, serve: Any, tmp_path: Path) -> None:
    """ "do luong" is neither "sửa đổi … chất lượng" nor behind "đo và ước lượng"; without words the newest is first again."""
    subjects = {2019: "Sửa đổi về chất lượng", 2018: "Đo và ước lượng", 2017: "Việc đo lường", 2016: "Việc khác"}
    made = [
        legal_document(f"{year}", number=f"1/{year}/NĐ-CP", issued=date(year, 6, 1), subject=subject, fields=()) for year, subject in subjects.items()
    ]
    with opened(chromium, page_of(serve, tmp_path, *made)) as page:
        page.get_by_role("searchbox").fill("đo lươ")

        assert page.evaluate(SHOWN) == ["1/2017/NĐ-CP", "1/2018/NĐ-CP"]
        assert page.evaluate(HEADINGS) == ["Năm 2017", "Năm 2018"]
        page.get_by_role("button", name="Bỏ lọc").click()
        assert page.evaluate(HEADINGS) == ["Năm 2019", "Năm 2018", "Năm 2017", "Năm 2016"]


def about(place: int, subject: str, **changes: Any) -> Document:
    """A decree of no field whose number says only which of the sample it is."""
    values: dict[str, Any] = {"number": f"{place}/2016/NĐ-CP", "subject": subject, "fields": (), "issuer": ""}
    return legal_document(f"{place}", **values | changes)


CODES = (
    about(1, "Hướng dẫn", kind=DocumentKind.JOINT_CIRCULAR, number="1/2008/TTLT-BKHCN-BNV"),
    about(2, "Chuyển đổi số", kind=DocumentKind.RESOLUTION, number="2-NQ/TU"),
    about(3, "Kĩ thuật đo lường", number="3/2016/NĐ-CP"),
    about(4, "Kỹ năng và thuật ngữ", number="4/2016/NĐ-CP"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("TU", [2]),
        ("NQ TU", [2]),
        ("tu", [1, 2]),
        ("TTL", [1]),
        ("NĐ-C", [3, 4]),
        ("ND-CP", [3, 4]),
        ("KY THUAT", [3, 4]),
        ("kỹ thuật", [3, 4]),
        ('"kỹ thuật"', [3]),
        ("“ky thuat”", [3]),
        ("“kỹ thu", [3]),
        ("“kỹ thu”", []),
        ("«đo lường» kĩ", [3]),
        ('""', [1, 2, 3, 4]),
    ],
)
def test_codes_count_letter_for_letter_and_phrases_as_a_whole(typed: str, found: list[int], chromium: Any, coded: str) -> None:
    """ "TU" is not the "tư" of "thông tư"; capitals that are no code are words; quotation marks of any kind hold a phrase."""
    with opened(chromium, coded) as page:
        assert places_found(page, typed) == found


@pytest.fixture(scope="module")
def coded(serve: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Numbers and subjects that are alike without marks; the figures of each are its place."""
    return page_of(serve, tmp_path_factory.mktemp("codes"), *CODES)


SUBJECTS = ("Kỷ luật công sở", "Kỹ năng phổ biến pháp luật", "Nghề nuôi trồng thuỷ sản", "Đo vẽ", "Tác phong do dự")


@pytest.fixture(scope="module")
def accented(serve: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Subjects that are alike without their marks; the number of each is its place."""
    return page_of(serve, tmp_path_factory.mktemp("accents"), *(about(place, subject) for place, subject in enumerate(SUBJECTS, start=1)))


def places_found(page: Any, typed: str) -> list[int]:
    """The first figures of the numbers that are shown for what is typed."""
    page.get_by_role("searchbox").fill(typed)
    return sorted(int(number.partition("/")[0].partition("-")[0]) for number in page.evaluate(SHOWN))


def test_accents_that_are_typed_are_meant(chromium: Any, accented: str) -> None:
    """Syllable by syllable; one typed plain is free, wherever a tone stands it is the same, and the last may still be on its way."""
    found = {
        "kỷ luật": [1],
        "ky luat": [1, 2],
        "kỷ luat": [1],
        "kỹ luat": [2],
        "ky luật": [1, 2],
        "kỳ luật": [],
        "KỶ LUẬT": [1],
        normalize("NFD", "kỷ luật"): [1],
        "luât cong": [],
        "thủy sản": [3],
        "thuỷ sản": [3],
        "thùy san": [],
        "đo": [4],
        "do": [4, 5],
        "\u00d0o": [4],
        "kỷ l": [1],
        "kỷ luâ": [1],
        "kỷ luậ": [1],
        "kỷ luá": [],
        "kỷ lưa": [],
        "luât": [],
        "nươi": [],
        "nuô": [3],
    }
    with opened(chromium, accented) as page:
        assert {typed: places_found(page, typed) for typed in found} == found


ABBREVIATED = (
    about(1, "Áp dụng tiêu chuẩn cơ sở"),
    about(2, "Kiểm tra TCCS"),
    about(3, "Giao UBND cấp xã"),
    about(4, "Đặc sản", issuer="Uỷ ban nhân dân tỉnh Lạng Sơn"),
    about(5, "Phát triển KH&CN"),
    about(6, "Khoa học và công nghệ"),
    about(7, "Lập KH năm"),
    about(8, "", kind=DocumentKind.DECISION, number="8/QĐ-UBND"),
)


@pytest.fixture(scope="module")
def abbreviated(serve: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Subjects, issuers and numbers that say words in full and in short."""
    folder = tmp_path_factory.mktemp("abbreviations")
    return page_of(serve, folder, *ABBREVIATED, words=(word("tiêu chuẩn cơ sở", "TCCS"), UBND, SCIENCE, PLAN, STUDY))


def test_an_abbreviation_finds_what_its_full_form_finds(chromium: Any, abbreviated: str) -> None:
    """And the other way; what has two meanings is found by both, and "KH&CN" is no plan."""
    found = {
        "tccs": [1, 2],
        "tiêu chuẩn cơ sở": [1, 2],
        "tieu chuan co so": [1, 2],
        "UBND": [3, 4, 8],
        "ủy ban nhân dân": [3, 4, 8],
        "KH&CN": [5, 6],
        "khcn": [5, 6],
        "khoa học và công nghệ": [5, 6],
        "kế hoạch": [7],
        "khoa học": [5, 6, 7],
        "lập kế hoạch": [7],
        "lập khoa học": [7],
    }
    with opened(chromium, abbreviated) as page:
        assert {typed: places_found(page, typed) for typed in found} == found


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("so=975&loai=quyet-dinh&nam=2016", ["975/QĐ-UBND"]),
        ("so=975&loai=nghi-dinh", []),
        ("linh-vuc=so-huu", ["33/KH-UBND"]),
        ("hieu-luc=het-hieu-luc", ["141/2013/NĐ-CP"]),
        ("hieu-luc=du-thao", ["Dự thảo thông tư"]),
        ("co-quan=uy-ban-nhan-dan-tinh-lang-son", ["975/QĐ-UBND"]),
        ("loai=khong-co&nam=%22%5D&khac=1", EVERY),
    ],
)
def test_the_address_says_what_is_chosen(search: str, found: list[str], chromium: Any, address: str) -> None:
    """A link may hold a filter; a name that is in no list filters nothing."""
    with opened(chromium, f"{address}?{search}") as page:
        assert page.evaluate(SHOWN) == found


def test_back_and_forward_go_through_the_choices(chromium: Any, address: str) -> None:
    """A stretch of typing is one step; what stands in the address for others stays there."""
    with opened(chromium, f"{address}?khac=1#_nam-2016") as page:
        page.get_by_label("Loại văn bản").select_option("nghi-dinh")
        page.get_by_role("searchbox").press_sequentially("54")
        page.get_by_label("Năm ban hành").select_option("2016")

        assert set(query(page)[1:].split("&")) == {"khac=1", "so=54", "loai=nghi-dinh", "nam=2016"}
        assert page.url.endswith("#_nam-2016")
        page.go_back()
        assert page.get_by_label("Năm ban hành").input_value() == ""
        assert page.get_by_role("searchbox").input_value() == "54"
        page.go_back()
        assert (page.get_by_role("searchbox").input_value(), query(page)) == ("", "?khac=1&loai=nghi-dinh")
        assert len(page.evaluate(SHOWN)) == 3
        page.go_back()
        assert (page.evaluate(SHOWN), query(page)) == (EVERY, "?khac=1")
        page.go_forward()
        page.go_forward()
        page.go_forward()
        assert page.evaluate(SHOWN) == ["54/2016/NĐ-CP"]


def test_the_keyboard_alone_is_enough(chromium: Any, address: str) -> None:
    """Tab leads from control to control and to the button, which clears all and gives the focus back."""
    focused = "document.activeElement.name || document.activeElement.textContent"
    with opened(chromium, address) as page:
        page.get_by_role("searchbox").focus()
        page.keyboard.type("54")
        stops = []
        for _ in range(6):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(focused))
        page.keyboard.press("Enter")

        assert stops == ["loai", "co-quan", "nam", "linh-vuc", "hieu-luc", "Bỏ lọc"]
        assert (page.evaluate(SHOWN), query(page), page.evaluate(focused)) == (EVERY, "", "so")
        assert not page.get_by_role("button", name="Bỏ lọc").is_visible()


def test_every_control_has_a_name_and_the_count_is_heard(chromium: Any, address: str) -> None:
    """A landmark of its own name, a label for each control, a live region that was there before it spoke."""
    with opened(chromium, address) as page:
        region = page.get_by_role("search", name="Lọc văn bản")

        assert region.get_by_role("combobox").count() == 5
        assert [region.get_by_role("combobox").nth(number).evaluate("it => it.labels[0].textContent") for number in range(5)] == [
            "Loại văn bản",
            "Cơ quan ban hành",
            "Năm ban hành",
            "Lĩnh vực",
            "Tình trạng hiệu lực",
        ]
        assert region.get_by_role("searchbox", name="Loại, số, ngày hoặc từ khóa").count() == 1
        assert region.get_by_role("status").count() == 1


@pytest.mark.parametrize(("size", "scheme"), [(NARROW, "light"), (WIDE, "dark")], ids=["narrow, light", "wide, dark"])
def test_no_page_of_the_register_is_too_wide_or_complains(size: dict[str, int], scheme: str, chromium: Any, served: str, built: Any) -> None:
    """Of the built site, under its own policy: the register, a list, a document, what is not registered, and an item that cites."""
    document = next(iter(sorted(built.site.glob("van-ban/nghi-dinh/*/*/index.html")))).parent.relative_to(built.site).as_posix()
    for path in ("van-ban/", "van-ban/nghi-dinh/", f"{document}/", "van-ban/chua-co-trong-so/"):
        with opened(chromium, f"{served}{path}", viewport=size, color_scheme=scheme) as page:
            widths = page.evaluate("[document.documentElement.scrollWidth, document.body.scrollWidth, document.documentElement.clientWidth]")

            assert max(widths[:2]) <= widths[2], path


def test_the_filter_works_on_the_built_site(chromium: Any, served: str) -> None:
    """The script is there, is let through by the policy, and keeps its address."""
    with opened(chromium, f"{served}van-ban/?so=975") as page:
        assert page.evaluate(SHOWN) == ["975/QĐ-UBND"]
        page.locator(".portal-documents tbody a >> visible=true").first.click()
        page.wait_for_url("**/van-ban/quyet-dinh/2017/975-qd-ubnd-lang-son/")
        page.go_back()

        assert page.evaluate(SHOWN) == ["975/QĐ-UBND"]
