"""An item on paper: dark letters on white whatever the screen was, without what needs a screen, with its address; a report in its official form."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from conftest import Built
from portal.publishing.paper import print_pages

REPORT = "bao-cao/2020/bao-cao-thai-binh-quy-1-2020/"
ARTICLE = "tin-tuc/2022/tong-ket-khoa-hoc-cong-nghe-hai-phong-2022/"
TITLE = "Báo cáo Kết quả hoạt động khoa học và công nghệ quý I và nhiệm vụ trọng tâm quý II năm 2020"
HEADING = re.compile("/H[1-6]")
BASE = "https://khcn.example.vn/"
MILLIMETRE = 72 / 25.4
SEEN = """
() => {
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  return {
    scheme: document.body.dataset.mdColorScheme,
    letters: [style('h1').color, style('.portal-body p').color],
    paper: [style(':root').backgroundColor, style('body').backgroundColor],
    hidden: [style('.portal-tools ul').display, style('.portal-others').display, style('.portal-footer').display],
    address: style('.portal-address').display,
  };
}
"""
POINTS = """
([selector]) => {
  const style = getComputedStyle(document.querySelector(selector));
  return [parseFloat(style.fontSize) * 0.75, Number(style.fontWeight), style.fontStyle, style.textTransform];
}
"""
ORDER = """
() => {
  const form = document.querySelector('.portal-official');
  const notice = (kind) => {
    const made = document.createElement('aside');
    made.className = `portal-notice ${kind}`;
    made.textContent = kind;
    form.before(made);
    return made;
  };
  const parts = [notice('portal-paper__standing'), form, ...document.querySelectorAll('.portal-body, .portal-official__bottom'),
    document.querySelector('.portal-paper'), notice('portal-corrections'), document.querySelector('.portal-address')];
  return parts.map((part) => part.getBoundingClientRect().top);
}
"""


@pytest.fixture(scope="module")
def sheet(chromium: Any, built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of this repository, printed."""
    (file,) = print_pages(chromium, built.site, [REPORT], out=tmp_path_factory.mktemp("pdf"), base=BASE)
    return file


def tags_of(element: Any) -> Iterator[str]:
    """What the parts of a sheet are called, in the order in which they are read out (ISO 32000-1, 14.7)."""
    found = element.get_object()
    if isinstance(found, list):
        for one in found:
            yield from tags_of(one)
    elif isinstance(found, dict):
        if "/S" in found:
            yield str(found["/S"])
        yield from tags_of(found["/K"]) if "/K" in found else ()


@pytest.mark.parametrize(("scheme", "name"), [("dark", "slate"), ("light", "default")])
@pytest.mark.parametrize("address", [REPORT, ARTICLE])
def test_paper_is_white_whatever_the_screen_was(chromium: Any, served: str, address: str, scheme: str, name: str) -> None:
    """Who prints at night prints the same sheet."""
    context = chromium.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{served}{address}")
    page.emulate_media(media="print", color_scheme=scheme)
    seen = page.evaluate(SEEN)
    context.close()
    dark = [sum(map(int, letters.removeprefix("rgb(").removesuffix(")").split(", "))) < 200 for letters in seen["letters"]]

    assert seen["scheme"] == name
    assert dark == [True, True]
    assert seen["paper"] == ["rgb(255, 255, 255)"] * 2
    assert (seen["hidden"], seen["address"]) == (["none"] * 3, "flex")


@pytest.mark.parametrize(
    ("selector", "sizes", "style"),
    [
        ("nation", (12, 13), (700, "normal", "uppercase")),
        ("motto", (13, 14), (700, "normal", "none")),
        ("parent", (12, 13), (400, "normal", "uppercase")),
        ("agency", (12, 13), (700, "normal", "uppercase")),
        ("place", (13, 14), (400, "italic", "none")),
        ("type", (13, 14), (700, "normal", "uppercase")),
        ("subject", (13, 14), (700, "normal", "none")),
        ("basis", (13, 14), (400, "italic", "none")),
        ("bottom em", (12, 12), (700, "italic", "none")),
        ("bottom li", (11, 11), (400, "normal", "none")),
        ("signature .portal-official__agency", (13, 14), (700, "normal", "uppercase")),
        ("signature strong", (13, 14), (700, "normal", "none")),
    ],
)
def test_each_part_of_the_form_has_its_letters(chromium: Any, served: str, selector: str, sizes: tuple[int, int], style: tuple[Any, ...]) -> None:
    """Size, weight and case as Phụ lục I of Nghị định 30/2020/NĐ-CP says."""
    page = chromium.new_page()
    page.goto(f"{served}{REPORT}")
    page.emulate_media(media="print")
    size, *seen = page.evaluate(POINTS, [f".portal-official__{selector}"])
    page.close()

    assert sizes[0] <= round(size, 2) <= sizes[1]
    assert tuple(seen) == style


def test_the_line_below_the_motto_is_as_long_as_its_words(chromium: Any, served: str) -> None:
    """Not a millimetre more."""
    page = chromium.new_page(viewport={"width": 623, "height": 900})
    page.goto(f"{served}{REPORT}")
    page.emulate_media(media="print")
    line, words = page.evaluate("""() => {
      const motto = document.querySelector('.portal-official__motto'), words = document.createRange();
      words.selectNodeContents(motto);
      return [motto, words].map((each) => each.getBoundingClientRect().width);
    }""")
    page.close()

    assert abs(line - words) < 1


def test_what_the_portal_adds_stands_after_the_document(chromium: Any, served: str) -> None:
    """Corrections as well; only that the whole report is withdrawn or not verified is said before anything else. The address is last."""
    page = chromium.new_page(viewport={"width": 623, "height": 900})
    page.goto(f"{served}{REPORT}")
    page.emulate_media(media="print")
    tops = page.evaluate(ORDER)
    page.close()

    assert len(tops) == 7
    assert tops == sorted(tops)


def test_pages_are_numbered_at_the_top_from_the_second(sheet: Path) -> None:
    """Paper of A4, the number alone in the upper margin, none on the first page."""
    pages = PdfReader(sheet).pages
    texts = [page.extract_text() for page in pages]

    assert [(round(page.mediabox.width / MILLIMETRE), round(page.mediabox.height / MILLIMETRE)) for page in pages] == [(210, 297)] * len(pages)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts[0]
    assert [text.split()[0] for text in texts[1:]] == [str(number) for number in range(2, len(pages) + 1)]
    assert texts[0].split()[0] != "1"


def test_a_sheet_says_first_that_it_is_no_original_and_has_the_national_title_in_one_line(sheet: Path) -> None:
    """Signature and number stand around words the editors chose."""
    lines = PdfReader(sheet).pages[0].extract_text().splitlines()

    assert lines[0].startswith("Bản trình bày của cổng, không thay cho bản chính.")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in lines


def test_figures_on_paper_stand_in_columns_below_their_names(sheet: Path) -> None:
    """A4 is as narrow as a small screen, where each cell is a line."""
    text = "\n".join(page.extract_text(extraction_mode="layout") for page in PdfReader(sheet).pages)

    assert re.search(r"^ *Chỉ tiêu {2,}Giá trị {2,}Kỳ$", text, re.MULTILINE)
    assert re.search(r"^ *Đề tài cấp tỉnh đang quản lý {2,}35 đề tài {2,}quý I/2020$", text, re.MULTILINE)


def test_a_sheet_holds_the_document_and_nothing_that_needs_a_screen(sheet: Path) -> None:
    """Figures and sources follow under a heading that says who wrote them."""
    text = "\n".join(page.extract_text() for page in PdfReader(sheet).pages)
    places = [
        text.find(words)
        for words in ("BÁO CÁO", "Nơi nhận:", "Trần Thị Bích Hằng\n", "Phụ lục (cổng lập)", "Số liệu trong văn bản này", "Địa chỉ của bài")
    ]

    assert -1 not in places
    assert places == sorted(places)
    assert not [words for words in ("Tiện ích", "Tin khác", "Xem câu", "Bài trước", "Mục lục", "Trang chủ", "Tìm kiếm") if words in text]


def test_a_sheet_is_tagged_and_carries_its_letters(sheet: Path) -> None:
    """Who cannot see it has it read out, in Vietnamese; who has no such font prints it all the same."""
    reader = PdfReader(sheet, strict=True)
    root = reader.root_object
    fonts = {
        font["/BaseFont"].split("+")[1]: "/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"]
        for page in reader.pages
        for font in (each.get_object() for each in page["/Resources"]["/Font"].values())
    }

    assert (root["/MarkInfo"]["/Marked"], root["/Lang"], "/StructTreeRoot" in root) == (True, "vi", True)
    assert reader.metadata
    assert (reader.metadata.title or "").startswith("Báo cáo hoạt động khoa học và công nghệ quý I năm 2020")
    assert reader.outline
    assert fonts == {f"Tinos-{style}": True for style in ("Regular", "Bold", "Italic", "BoldItalic")}


def test_a_sheet_has_one_heading_of_the_first_level_and_that_is_the_title_of_the_document(sheet: Path) -> None:
    """Kind and subject; the parts of the report are the headings below it, and the outline says the same."""
    reader = PdfReader(sheet)
    levels = [tag for tag in tags_of(reader.root_object["/StructTreeRoot"]) if HEADING.fullmatch(tag)]
    outline = [one.title for one in reader.outline if not isinstance(one, list)]

    assert levels[:2] == ["/H1", "/H2"]
    assert levels.count("/H1") == 1
    assert ["".join(title.casefold().split()) for title in outline] == ["".join(TITLE.casefold().split())]  # Chromium drops blanks at ends of lines


def test_the_same_site_is_printed_to_the_same_bytes(chromium: Any, built: Built, sheet: Path, tmp_path: Path) -> None:
    """Also after another page, and at another hour."""
    printed = print_pages(chromium, built.site, [ARTICLE, REPORT], out=tmp_path, base=BASE)

    assert printed == [tmp_path / f"{ARTICLE[:-1]}.pdf", tmp_path / f"{REPORT[:-1]}.pdf"]
    assert printed[1].read_bytes() == sheet.read_bytes()


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1280), ("light", 360)])
def test_every_screen_prints_the_same_sheet(chromium: Any, served: str, sheet: Path, scheme: str, width: int) -> None:
    """The letters of paper are fetched when somebody prints, and not before."""
    asked: list[str] = []
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 700})
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[1]))
    page.goto(f"{served}{REPORT}", wait_until="networkidle")
    on_screen = [name for name in asked if name.startswith("tinos")]
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    context.close()

    assert not on_screen
    assert sorted(name for name in asked if name.startswith("tinos")) == [
        f"tinos-{style}.woff2" for style in ("bold-italic", "bold", "italic", "regular")
    ]
    assert [page.extract_text() for page in printed.pages] == [page.extract_text() for page in PdfReader(sheet).pages]
