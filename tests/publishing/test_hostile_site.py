"""Attacks on the whole site: hostile texts, links out of the repository and files that other readers would publish are tried on a copy of it."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

import hostile
from checkout import Checkout, MkDocs, contents
from hostile import ATTACK, traces
from html_page import HtmlPage
from site_links import broken_links, calls_to_others, read_pages, strange_schemes

SITE_URL = "https://khcn.example.vn/"
ARTICLE = "content/news/2017/ket-qua-khoa-hoc-cong-nghe-lang-son-2017.md"
SECRET = "never-to-be-published-4711"
IMAGE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def site(hostile_site) -> dict[str, bytes]:
    assert hostile_site.run.code == 0, hostile_site.run.said
    return contents(hostile_site.site)


@pytest.fixture(scope="module")
def pages(site: dict[str, bytes]) -> dict[str, HtmlPage]:
    return read_pages(site)


# --------------------------------------------------------------------------------------------------- hostile texts


def test_the_traces_of_an_attack_are_seen() -> None:
    """An attack that is not escaped leaves traces in a title, an attribute, a text and a script; an escaped one leaves none."""
    for page in (f"<title>{ATTACK}</title>", f'<meta content="{ATTACK}">', f"<p>{ATTACK}</p>", "<script>'hostile'</script>"):
        assert list(traces(HtmlPage(page)))
    assert not list(traces(HtmlPage("<p title='&lt;hostile-element&gt; onerror'>&lt;script&gt;alert('hostile')&lt;/script&gt;</p>")))


def test_no_hostile_text_becomes_an_element_or_an_attribute(pages: dict[str, HtmlPage]) -> None:
    """Of all pages, the 404 page among them."""
    found = [f"{path}:{trace}" for path, page in pages.items() for trace in traces(page)]

    assert not found, "\n".join(found)


def test_hostile_texts_are_shown_as_they_were_written(pages: dict[str, HtmlPage]) -> None:
    """They were not lost on the way, which would make the other tests empty: heads, headings, navigation and lists show them letter for letter."""
    shown = {
        hostile.ARTICLE: f"Tiêu đề {ATTACK}",
        hostile.INDICATOR: f"Chỉ tiêu {ATTACK}",
        hostile.AGENCY: f"Cơ quan {ATTACK}",
        hostile.FIELD: f"Lĩnh vực {ATTACK}",
        hostile.STANDING: f"Trang tĩnh {ATTACK}",
    }
    for address, title in shown.items():
        page = pages[f"{address}index.html"]
        assert page.text("h1") == title, address
        assert [each.startswith(title) for each in page.titles] == [True], address

    descriptions = [meta.get("content") for meta in pages[f"{hostile.ARTICLE}index.html"].all("meta") if meta.get("name") == "description"]
    assert descriptions == [f"Tóm tắt {ATTACK}"]
    assert f"Nghĩa {ATTACK}" in pages["thuat-ngu/index.html"].text("dl")
    assert [one.get("title") for one in pages[f"{hostile.ARTICLE}index.html"].all("abbr")] == [hostile.SHORT_ATTACK]
    assert f"Trang tĩnh {ATTACK}" in pages["index.html"].text("nav")
    assert f"Tiêu đề {ATTACK}" in pages["404.html"].text("nav")
    assert f"Tiêu đề {ATTACK}" in pages["tin-tuc/index.html"].text("h2")


def test_no_template_of_an_editor_is_carried_out(site: dict[str, bytes], pages: dict[str, HtmlPage]) -> None:
    """`{{ config }}` and `{% raw %}` stay the letters they are; no page tells what MkDocs is configured with."""
    body = pages[f"{hostile.ARTICLE}index.html"].text("main")

    assert body.count("{{ config }}") > 5
    assert body.count("{% raw %}") > 5
    assert [path for path, content in site.items() if b"config_file_path" in content or b"portal_hook" in content] == []


def test_a_hostile_site_keeps_its_policy_links_and_markup(site: dict[str, bytes], pages: dict[str, HtmlPage]) -> None:
    """Every page still has one policy of fixed words, sound markup and links that lead somewhere."""
    for path, page in pages.items():
        policies = [element.get("content") for element in page.all("meta") if element.get("http-equiv") == "Content-Security-Policy"]
        assert len(policies) == 1, path
        assert re.fullmatch(r"[a-z' ;:0-9A-Za-z+/=-]+", policies[0]), path
        assert "unsafe" not in policies[0], path
        assert len(page.scripts) == policies[0].count("sha256-") + sum(script.startswith("{") for script in page.scripts), path
        assert not page.mistakes, path
        assert len(page.all("h1")) == len(page.all("main")) == len(page.titles) == 1, path

    assert not broken_links(site, pages, site_url=SITE_URL)
    assert not calls_to_others(site, pages)
    assert not strange_schemes(pages)


def test_the_sitemap_and_the_data_stay_well_formed(site: dict[str, bytes]) -> None:
    """They are XML, JSON and CSV, whatever stands in the texts."""
    sitemap = ElementTree.fromstring(site["sitemap.xml"])
    rows = json.loads(site["so-lieu/data.json"])["observations"]
    hostile_row = next(row for row in rows if row["indicator"] == "chi-so-thu-dich")

    assert SITE_URL + hostile.ARTICLE in [entry.text for entry in sitemap.iter() if entry.tag.endswith("loc")]
    assert hostile_row["note"] == f"Ghi chú số liệu {ATTACK}"
    assert site["so-lieu/observations.csv"].decode().count(hostile_row["note"].replace('"', '""')) == 1


def test_an_untitled_page_of_a_section_is_named_by_itself(mkdocs: MkDocs, tmp_path: Path) -> None:
    """The navigation shows the page's own title, escaped, not the name of the section it stands in."""
    checkout = Checkout.copied_to(tmp_path / "checkout")
    hostile.spoil(checkout)
    checkout.replace("mkdocs.yml", "  - thu-dich/index.md\n", "")
    checkout.replace("mkdocs.yml", "  - Giới thiệu:\n", "  - Giới thiệu:\n      - thu-dich/index.md\n")

    run = mkdocs.build(checkout, tmp_path / "site", "--strict")
    page = HtmlPage.of((tmp_path / "site" / "index.html").read_bytes())

    assert run.code == 0, run.said
    assert f"Trang tĩnh {ATTACK}" in page.text("nav")
    assert not list(traces(page))


@pytest.fixture(scope="module")
def extended(mkdocs: MkDocs, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """This repository, built strictly with more headings on a standing page and with an image beside it."""
    folder = tmp_path_factory.mktemp("extended")
    checkout = Checkout.copied_to(folder / "checkout")
    decomposed = unicodedata.normalize("NFD", "Đo lường")
    checkout.append("docs/lien-he.md", f"\n## Đơn vị\n\n## Đá\n\n## Á\n\n## {decomposed}\n\n[một](#don-vi) [hai](#do-luong)\n")
    (checkout.root / "docs" / "anh.png").write_bytes(IMAGE)

    run = mkdocs.build(checkout, folder / "site", "--strict")

    assert run.code == 0, run.said
    return contents(folder / "site")


def test_addresses_keep_the_letters_of_the_language(extended: dict[str, bytes]) -> None:
    """Default slugs lose đ, so that “Đơn vị” becomes `on-vi` and “Đá” the same as “Á”; composed and decomposed letters give one anchor."""
    page = HtmlPage.of(extended["lien-he/index.html"])

    assert {"don-vi", "da", "a", "do-luong"} <= set(page.ids)
    assert unicodedata.is_normalized("NFC", page.text("main"))


def test_an_image_of_docs_is_published_as_it_is(extended: dict[str, bytes]) -> None:
    """Standing pages have images; they are copied byte for byte."""
    assert extended["anh.png"] == IMAGE


# --------------------------------------------------------------------------------------- what must not be published


def _link_to_a_secret(checkout: Checkout, place: str) -> None:
    secret = checkout.root.parent / "secret.md"
    secret.write_text(f"---\ntitle: {SECRET}\ndescription: {SECRET}\nreviewed: 01/01/2021\n---\n{SECRET}\n", encoding="utf-8")
    (checkout.root / place).symlink_to(secret)


def _linked_folder(checkout: Checkout) -> None:
    folder = checkout.root.parent / "secrets"
    folder.mkdir()
    (folder / "secret.md").write_text(SECRET, encoding="utf-8")
    (checkout.root / "docs" / "bi-mat").symlink_to(folder)


def _body(text: str) -> Callable[[Checkout], None]:
    return lambda checkout: checkout.append(ARTICLE, f"\n{text}\n")


def _front_matter(line: str) -> Callable[[Checkout], None]:
    return lambda checkout: checkout.replace(ARTICLE, "type: news\n", f"type: news\n{line}\n")


REFUSED: dict[str, tuple[Callable[[Checkout], None], str]] = {
    "an article that is a link out of the repository": (lambda it: _link_to_a_secret(it, "content/news/2017/lien-ket.md"), "TP04"),
    "a page that is a link out of the repository": (lambda it: _link_to_a_secret(it, "docs/lien-ket.md"), "TP04"),
    "an image that is a link out of the repository": (lambda it: _link_to_a_secret(it, "docs/anh.png"), "TP04"),
    "a hidden link out of the repository": (lambda it: _link_to_a_secret(it, "docs/.anh.png"), "TP04"),
    "a folder that is a link out of the repository": (_linked_folder, "TP04"),
    "an indicator that is a link out of the repository": (lambda it: _link_to_a_secret(it, "data/indicators/lien-ket.yml"), "TP04"),
    "a snippet of mkdocs.yml": (_body('--8<-- "mkdocs.yml"'), "ND02"),
    "a snippet of mkdocs.yml in a block": (_body("--8<--\nmkdocs.yml\n--8<--"), "ND02"),
    "a snippet in a standing page": (lambda it: it.append("docs/lien-he.md", '\n--8<-- "mkdocs.yml"\n'), "ND02"),
    "a script in a body": (_body("<script>alert(1)</script>"), "ND01"),
    "a body tag": (_body("<body onload=alert(1)>"), "ND01"),
    "a link that runs": (_body("[bấm](javascript:alert(1))"), "ND07"),
    "a link out of the repository's text": (_body("[bấm](../../../mkdocs.yml)"), "ND07"),
    "a broken link": (_body("[bấm](khong-co-bai-nay.md)"), "ND09"),
    "a broken anchor": (_body("[bấm](#khong-co-muc-nay)"), "ND09"),
    "a broken anchor of another page": (_body("[bấm](../../../docs/lien-he.md#khong-co)"), "ND09"),
    "a title with a colon": (lambda it: it.replace("docs/lien-he.md", 'title: "Liên hệ"', "title: Liên hệ: địa chỉ"), "YM06"),
    "a tab": (_front_matter("source:\n\tname: x"), "YM04"),
    "a day that never was": (lambda it: it.replace(ARTICLE, "date: 2017-12-28T04:27", "date: 2025-02-30"), "TR08"),
    "an unclosed front matter": (lambda it: it.write("docs/lien-he.md", "---\ntitle: Liên hệ\n\nThân.\n"), "YM02"),
    "no front matter": (lambda it: it.write("docs/lien-he.md", "# Liên hệ\n\nThân.\n"), "YM01"),
    "a key written twice": (_front_matter("type: news"), "YM08"),
    "an alias": (_front_matter("authors: &a [x]\nphotographers: *a"), "YM09"),
    "a tag": (_front_matter("authors: !!python/object:os.system [x]"), "YM10"),
    "a name with accents": (lambda it: it.write(f"docs/{unicodedata.normalize('NFC', 'Đo lường')}.md", it.read("docs/lien-he.md")), "TP05"),
    "the same name decomposed": (lambda it: it.write(f"docs/{unicodedata.normalize('NFD', 'đo-lường')}.md", it.read("docs/lien-he.md")), "TP05"),
    "a list for a text": (lambda it: it.replace("docs/lien-he.md", 'title: "Liên hệ"', "title: [Liên hệ]"), "TR04"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_nothing_is_published_of(mkdocs: MkDocs, case: str, tmp_path: Path) -> None:
    """Refused with the fault's code and a place, also with -q, and without a site, a traceback or the secret in the output."""
    spoil, code = REFUSED[case]
    checkout = Checkout.copied_to(tmp_path / "checkout")
    spoil(checkout)

    run = mkdocs.build(checkout, tmp_path / "site", "-q")

    assert run.code == 1, run.said
    assert re.search(rf"^ERROR +-  (content|data|docs)/.+?:\d+:\d+  lỗi {code}  ", run.said, re.MULTILINE), run.said
    assert "Traceback" not in run.said
    assert SECRET not in run.said
    assert not (tmp_path / "site").exists()


BOMBS = {
    "brackets in front matter": _front_matter(f"authors: {'[' * 100_000}"),
    "aliases": _front_matter("a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nauthors: [*c,*c,*c]"),
    "merge keys": _front_matter("a: &a {x: 1}\nb: {<<: [*a, *a, *a]}"),
    "a number without end": _front_matter(f"authors: {'9' * 80_000}"),
    "brackets in a line": _body("[" * 20_000),
    "brackets in many lines": _body("\n".join(["[" * 100] * 300)),
    "nested lists": _body("\n".join(f"{'  ' * depth}- x" for depth in range(300))),
    "nested quotes": _body(">" * 2_000 + " x"),
    "stars": _body("*a **b " * 5_000),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_and_does_not_go_off(mkdocs: MkDocs, bomb: str, tmp_path: Path) -> None:
    """In seconds, with an issue and its place: no crash, no hang, nothing published."""
    checkout = Checkout.copied_to(tmp_path / "checkout")
    BOMBS[bomb](checkout)

    run = mkdocs.build(checkout, tmp_path / "site", "-q")

    assert run.code == 1, run.said[-2000:]
    assert f"{ARTICLE}:" in run.said
    assert "Traceback" not in run.said
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("name", ["trang.html", "trang.js", "anh.svg", "assets/portal.css", "trang.markdown", "ghi-chu.docx"])
def test_a_file_of_docs_that_is_no_page_and_no_image_is_refused(mkdocs: MkDocs, name: str, tmp_path: Path) -> None:
    """A page of raw HTML has scripts and no policy; a style sheet would stand in place of the theme's; a drawing may hold a script."""
    checkout = Checkout.copied_to(tmp_path / "checkout")
    checkout.write(f"docs/{name}", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")

    run = mkdocs.build(checkout, tmp_path / "site", "-q")

    assert run.code == 1
    assert "TP08" in run.said
