"""Agencies and areas in a real browser at 360 px: what a reader sees of a body that has ended, and the filter that knows old and new names."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from builders import agency, catalogue, legal_document
from builders import settings as portal_settings
from lived import BEGUN, ENDED, area, person, position, witness
from portal.rendering.pages import Renderer
from portal.views.agencies import agency_pages
from portal.views.areas import area_pages

ROOT = Path(__file__).resolve().parents[2]
FRAME = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; script-src 'self'"><title>Cơ quan</title>
<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/frame.css"><link rel="stylesheet" href="/assets/portal.css"><link rel="stylesheet" href="/assets/documents.css">
<link rel="stylesheet" href="/assets/lives.css"></head><body class="md-typeset" data-md-color-scheme="default">{}
<script type="module" src="/assets/documents.js"></script><script type="module" src="/assets/agencies.js"></script></body></html>
"""
SHOWN = "() => [...document.querySelectorAll('.portal-agencies li')].filter(line => line.getBoundingClientRect().height).map(line => line.querySelector('a').textContent)"
TOO_WIDE = "() => document.documentElement.scrollWidth - window.innerWidth"
OLD, MIDDLE, NEW, APART = (
    agency(
        "cu", name="Sở Khoa học và Công nghệ tỉnh Thái Bình", name_short="Sở KH&CN Thái Bình", place="Thái Bình", until=ENDED, successors=("giua",)
    ),
    agency("giua", name="Sở tỉnh Thái Bình", name_short="Sở Thái Bình", place="Thái Bình", since=BEGUN, until=BEGUN, successors=("moi",)),
    agency("moi", name="Sở Khoa học và Công nghệ tỉnh Hưng Yên", name_short="Sở KH&CN Hưng Yên", place="Hưng Yên", since=BEGUN.replace(day=2)),
    agency("khac", name="Sở Khoa học và Công nghệ tỉnh Lạng Sơn", name_short="Sở KH&CN Lạng Sơn", place="Lạng Sơn"),
)
EVERY = [OLD.name, MIDDLE.name, NEW.name, APART.name]


@pytest.fixture(scope="module")
def address(serve: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The pages of a small register with the styles and the scripts of the site, under its policy."""
    folder = tmp_path_factory.mktemp("lives")
    known = catalogue(
        witness("mot-bai", agency="cu"),
        agencies=(OLD, MIDDLE, NEW, APART),
        areas=(area(until=ENDED, successors=("moi",)), area("moi", since=BEGUN)),
        people=(person(position(agency="cu")),),
        documents=(legal_document(agency="cu"),),
    )
    renderer = Renderer(ROOT / "theme", portal_settings())
    for page in (*agency_pages(known, portal_settings()), *area_pages(known, portal_settings())):
        file = folder / page.address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(FRAME.replace("{}", renderer.page(page).html), encoding="utf-8")
    (folder / "assets").symlink_to(ROOT / "theme" / "assets")
    (folder / "favicon.svg").write_bytes((ROOT / "theme" / "assets" / "favicon.svg").read_bytes())
    served: str = serve(folder)
    return served


@contextmanager
def opened(chromium: Any, address: str, **options: Any) -> Iterator[Any]:
    """A narrow page of a fresh profile that may tell of no error."""
    context = chromium.new_context(**{"viewport": {"width": 360, "height": 740}} | options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address, wait_until="load")
    yield page
    context.close()

    assert not complaints


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_page_of_a_dissolved_department_shows_its_name_its_day_and_its_heir(scripts: bool, chromium: Any, address: str) -> None:
    """At 360 px, without sideways scrolling, with or without scripts."""
    with opened(chromium, f"{address}co-quan/cu/", java_script_enabled=scripts) as page:
        notice = page.get_by_role("complementary", name="Cơ quan đã kết thúc hoạt động")
        here = page.locator(".portal-tree [aria-current=page]")

        assert page.get_by_role("heading", level=1).inner_text() == OLD.name
        assert "30/06/2025" in notice.inner_text()
        assert notice.get_by_role("link").inner_text().startswith(NEW.name)
        assert notice.is_visible()
        assert (here.inner_text(), here.is_visible()) == (OLD.name, True)
        assert page.get_by_text("Trần Quang Tuấn", exact=True).is_visible()
        assert not scripts or page.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize("path", ["co-quan/", "co-quan/moi/", "dia-ban/", "dia-ban/hai-phong/"])
def test_no_page_of_agencies_or_areas_scrolls_sideways(path: str, chromium: Any, address: str) -> None:
    """Long names break."""
    with opened(chromium, f"{address}{path}") as page:
        assert page.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Sở KH&CN Thái Bình", EVERY[:3]),
        ("hung yen", EVERY[:3]),
        ("HƯNG  YÊN", EVERY[:3]),
        ("so kh&cn lang son", [APART.name]),
        ("thái lạng", []),
        ("skhcn hung", EVERY[:3]),
        ("sở khcn lạng", [APART.name]),
        ("SKHCNLS", [APART.name]),
        ('"cong nghe lang"', []),
        ('"cong nghe" lang', [APART.name]),
        ("hưng yen", EVERY[:3]),
        ("hừng yen", []),
        ("  ", EVERY),
        ("<img src=x>", []),
    ],
)
def test_an_old_and_a_new_name_find_the_whole_line_of_agencies(typed: str, found: list[str], chromium: Any, address: str) -> None:
    """Without accents too; words of two names are no name."""
    with opened(chromium, f"{address}co-quan/") as page:
        page.get_by_role("searchbox").fill(typed)

        assert page.evaluate(SHOWN) == found
        assert page.get_by_role("status").inner_text() == (
            {0: "Không có cơ quan nào phù hợp.", 4: "4 cơ quan."}.get(len(found), f"{len(found)} trên 4 cơ quan phù hợp.")
        )


def test_the_address_keeps_what_was_typed_and_one_press_clears_it(chromium: Any, address: str) -> None:
    """A link may hold a name."""
    with opened(chromium, f"{address}co-quan/?ten=lang%20son&khac=1") as page:
        assert page.evaluate(SHOWN) == [APART.name]
        page.get_by_role("button", name="Bỏ lọc").click()

        assert page.evaluate(SHOWN) == EVERY
        assert page.url.endswith("?khac=1")


def test_without_scripts_every_agency_stands_and_no_filter(chromium: Any, address: str) -> None:
    """With what became of those that ended."""
    with opened(chromium, f"{address}co-quan/", java_script_enabled=False) as page:
        lines = page.locator(".portal-agencies li")

        assert not page.get_by_role("search").count()
        assert [lines.nth(number).is_visible() for number in range(lines.count())] == [True] * 4
        assert "nay là" in lines.nth(0).inner_text()
