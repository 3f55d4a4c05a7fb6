"""The whole site: this repository is built as its editors and hosts build it, and every page, link, policy and byte is looked at."""

import base64
import hashlib
import json
import os
import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from checkout import ROOT, Checkout, MkDocs, contents
from html_page import HtmlPage
from portal.catalogue.addresses import RESERVED_INDICATORS
from site_links import broken_links, calls_to_others, read_pages, strange_schemes

SITE_URL = "https://khcn.example.vn/"
ARTICLE = "content/news/2017/ket-qua-khoa-hoc-cong-nghe-lang-son-2017.md"
EMBEDDED = "/nhung/index.html"
"""The pages of indicators that other sites show in a frame."""
SITEMAP = {"sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture(scope="module")
def site(built) -> dict[str, bytes]:
    return contents(built.site)


@pytest.fixture(scope="module")
def pages(site: dict[str, bytes]) -> dict[str, HtmlPage]:
    return read_pages(site)


def test_a_strict_build_has_nothing_to_complain_about(built) -> None:
    """Exit 0, and no warning of MkDocs, of Material or of Python in the output."""
    assert built.run.code == 0, built.run.said
    assert not built.run.warnings, built.run.said


def test_every_article_and_indicator_has_its_page(pages: dict[str, HtmlPage]) -> None:
    """A build that lost its content fails here; the other tests would praise an empty site."""
    articles = [path for path in pages if re.fullmatch(r"(tin-tuc|bao-cao)/\d{4}/[a-z0-9-]+/index\.html", path)]
    indicators = [path for path in pages if re.fullmatch(r"so-lieu/[a-z0-9-]+/index\.html", path) and path.split("/")[1] not in RESERVED_INDICATORS]

    assert len(articles) == len(list(ROOT.glob("content/*/*/*.md"))) > 0
    assert len(indicators) == len(list(ROOT.glob("data/indicators/*.yml"))) > 0
    assert {"index.html", "404.html"} < set(pages)


def test_another_machine_on_another_day_builds_the_same_bytes(mkdocs: MkDocs, site: dict[str, bytes], tmp_path: Path) -> None:
    """Another folder, another day, another zone, another hash seed, other times of files, another folder to start from."""
    checkout = Checkout.copied_to(tmp_path / "ở một nơi khác" / "checkout")
    for file in checkout.root.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    run = mkdocs.build(
        checkout,
        tmp_path / "site",
        "--strict",
        where=elsewhere,
        PYTHONHASHSEED="4242",
        TZ="America/Los_Angeles",
        LC_ALL="C",
        SOURCE_DATE_EPOCH="4070908800",  # 2099-01-01
    )
    again = contents(tmp_path / "site")

    assert run.code == 0, run.said
    assert sorted(again) == sorted(site)
    assert [path for path in site if again[path] != site[path]] == []


# ------------------------------------------------------------------------------------------------------------- pages


def test_the_page_in_english_is_english_and_the_frame_around_it_says_that_it_is_vietnamese(pages: dict[str, HtmlPage]) -> None:
    """Every other page is Vietnamese; the foot of each leads to the English one."""
    languages = {path: page.all("html")[0].get("lang") for path, page in pages.items() if EMBEDDED not in f"/{path}"}
    marked = [element for element in pages["en/index.html"].elements if element.get("class") == "portal-vietnamese"]

    assert [path for path, language in languages.items() if language != "vi"] == ["en/index.html"]
    assert [(element.tag, element.get("lang")) for element in marked] == [("div", "vi")]
    assert not [element for element in pages["index.html"].elements if element.get("class") == "portal-vietnamese"]
    assert [path for path in languages if not any(link.get("hreflang") == "en" for link in pages[path].all("a"))] == []


def test_every_link_leads_somewhere(site: dict[str, bytes], pages: dict[str, HtmlPage]) -> None:
    """Every href and src to the site itself has its file, every #… its id; nothing has a scheme of its own."""
    assert not broken_links(site, pages, site_url=SITE_URL)
    assert not strange_schemes(pages)


def test_the_checker_of_links_sees_broken_ones() -> None:
    """A checker that cannot fail proves nothing."""
    site = {
        "index.html": b'<a href="a/">a</a><a href="a/#x">x</a><img src="gone.png"><a href="https://khcn.example.vn/gone/">g</a><a href="gone">g</a>',
        "a/index.html": b'<a href="../">up</a><a href="#here">h</a><a href="../#no">n</a><p id="here"></p><a href="portal:x.md">p</a>',
        "a.css": b"@import 'b.css';",
    }
    pages = read_pages(site)
    script = read_pages(
        {"index.html": b'<script src="//cdn.example.net/x.js"></script><form action="https://e.vn/"></form><a href="https://e.vn/">ok</a>'}
    )

    assert broken_links(site, pages, site_url=SITE_URL) == [
        "index.html: a/#x",
        "index.html: gone.png",
        "index.html: https://khcn.example.vn/gone/",
        "index.html: gone",
        "a/index.html: ../#no",
    ]
    assert strange_schemes(pages) == ["a/index.html: portal:x.md"]
    assert len(calls_to_others({}, script)) == 2
    assert calls_to_others(site, {}) == ["a.css: @import"]


def test_every_page_has_one_heading_one_main_and_sound_markup(pages: dict[str, HtmlPage]) -> None:
    """One h1, one main, one title, a language; every id once; every tag closes what it opened; no Markdown left over."""
    found = []
    for path, page in pages.items():
        counts = {"h1": len(page.all("h1")), "main": len(page.all("main")), "title": len(page.titles)}
        found += [f"{path}: {count} <{tag}>" for tag, count in counts.items() if count != 1]
        found += [f"{path}: a heading or a title is empty"] * (not page.text("h1") or not all(map(str.strip, page.titles)))
        found += [f"{path}: lang"] * (page.all("html")[0].get("lang") != ("en" if path == "en/index.html" else "vi"))
        found += [f"{path}: id {id} twice" for id in set(page.ids) if page.ids.count(id) > 1]
        found += [f"{path}:{mistake}" for mistake in page.mistakes]

    assert not found, "\n".join(found)


def test_no_markdown_is_left_in_a_page(pages: dict[str, HtmlPage]) -> None:
    """Fences, brackets of links and stars of bold text are marks for the parser, not for readers."""
    marks = re.compile(r"```|\]\(|\*\*\w")
    found = [f"{path}: {match.group()}" for path, page in pages.items() if (match := marks.search(page.text("main")))]

    assert not found


def test_the_title_and_description_of_a_page_are_its_own(pages: dict[str, HtmlPage]) -> None:
    """No two pages share both (agencies of one name differ by their lifetime); every page but the 404 page has a canonical address.

    It is the page's own; that of an embedded page is the indicator's, which says the same and more.
    """
    names = [(*page.titles, *(meta.get("content") for meta in page.all("meta") if meta.get("name") == "description")) for page in pages.values()]
    canonical = {path: [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"] for path, page in pages.items()}

    assert sorted(name for name in set(names) if names.count(name) > 1) == []
    assert canonical.pop("404.html") == []
    for path, links in canonical.items():
        own = SITE_URL + path.removesuffix("index.html")
        assert [urljoin(own, link) for link in links] == [own.removesuffix("nhung/")], path


# ------------------------------------------------------------------------------------------------- what a page may do


def test_no_page_calls_another_host(site: dict[str, bytes], pages: dict[str, HtmlPage]) -> None:
    """No script, style, image, font, form or frame comes from or goes to anybody else."""
    assert not calls_to_others(site, pages)


def test_every_page_has_a_policy_that_forbids_all_but_its_own_scripts(pages: dict[str, HtmlPage]) -> None:
    """The policy stands before anything that loads, allows no `unsafe-…` and no other host, and names every inline script by its hash.

    A page that other sites embed has no script at all.
    """
    for path, page in pages.items():
        metas = [element for element in page.all("meta") if element.get("http-equiv") == "Content-Security-Policy"]
        loads = [element for element in page.elements if element.tag in {"script", "link", "img", "style"}]

        assert len(metas) == 1, path
        policy = metas[0].get("content")
        directives = {words[0]: words[1:] for words in (directive.split() for directive in policy.split(";"))}
        hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in page.scripts}
        assert "unsafe-" not in policy, path
        assert "http" not in policy, path
        assert "*" not in policy, path
        assert page.elements.index(metas[0]) < min(page.elements.index(element) for element in loads), path
        if path.endswith(EMBEDDED):
            assert directives["default-src"] == directives["base-uri"] == directives["form-action"] == ["'none'"], path
            assert set(directives) == {"default-src", "style-src", "img-src", "base-uri", "form-action"}, path
            assert not page.all("script"), path
            continue
        assert directives["default-src"] == ["'self'"], path
        assert {"object-src", "base-uri"} <= {name for name, values in directives.items() if values == ["'none'"]}, path
        assert page.scripts, path
        assert {hash for hash in hashes if hash not in directives["script-src"]} <= _hashes_of_data(page), path


def _hashes_of_data(page: HtmlPage) -> set[str]:
    """Of scripts that are data (`type="application/json"`) and never run."""
    data = [script for script in page.scripts if _is_json(script)]
    return {f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in data}


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def test_no_element_carries_its_own_style_or_script(pages: dict[str, HtmlPage]) -> None:
    """The policy would refuse them: no style or handler attribute, no style element, nothing that embeds."""
    found = [
        f"{path}:{element.line}: <{element.tag} {name}>"
        for path, page in pages.items()
        for element in page.elements
        for name, _ in (*element.attributes, ("", ""))
        if name == "style" or name.startswith("on") or element.tag in {"style", "iframe", "object", "embed", "base"}
    ]

    assert not found, "\n".join(found)


# ------------------------------------------------------------------------------------------------------ other files


def test_the_sitemap_lists_every_page_with_the_day_of_its_content(site: dict[str, bytes], pages: dict[str, HtmlPage]) -> None:
    """All pages but the 404 page, those that others embed and the further ones of a list, each once, none of them changed on the day of the build."""
    entries = ElementTree.fromstring(site["sitemap.xml"]).findall("sitemap:url", SITEMAP)
    addresses = [entry.findtext("sitemap:loc", namespaces=SITEMAP) for entry in entries]
    days = {path: entry.findtext("sitemap:lastmod", namespaces=SITEMAP) for path, entry in zip(addresses, entries, strict=True)}

    assert sorted(addresses) == sorted(
        SITE_URL + path.removesuffix("index.html")
        for path in pages
        if path != "404.html" and not path.endswith(EMBEDDED) and not re.search(r"/trang-[0-9]+/", path)
    )
    year = re.search(r"/(\d{4})/", article := next(path for path in addresses if path and path.startswith(f"{SITE_URL}tin-tuc/2017/")))
    assert year is not None
    assert days[article] == "2017-12-28"


def test_nothing_of_the_theme_s_search_is_left(site: dict[str, bytes], pages: dict[str, HtmlPage]) -> None:
    """Neither an index nor a worker, and no box that would ask for them."""
    files = [path for path in site if path.startswith(("search/", "assets/javascripts/"))]
    boxes = [path for path, page in pages.items() for element in page.elements if "md-search" in element.get("class").split()]

    assert not files
    assert not boxes


def test_every_row_of_the_data_leads_to_its_sentence(site: dict[str, bytes], pages: dict[str, HtmlPage]) -> None:
    """The JSON's links to sentences, which machines follow, are anchors of pages; the CSV has the same rows."""
    rows = json.loads(site["so-lieu/data.json"])["observations"]
    sentences = [row["sentence"].removeprefix(SITE_URL).partition("#") for row in rows]

    assert rows
    assert [place for place in sentences if place[2] not in pages[f"{place[0]}index.html"].ids] == []
    assert site["so-lieu/observations.csv"].count(b"\r\n") == len(rows) + 1


def test_nothing_of_the_workshop_is_published(site: dict[str, bytes]) -> None:
    """No source file, configuration or script of ours, and no path of this disk in any page."""
    suffixes = {Path(path).suffix for path in site}

    assert not suffixes & {".md", ".py", ".yml", ".yaml", ".toml", ".lock"}
    assert [path for path, content in site.items() if str(ROOT).encode() in content] == []


# -------------------------------------------------------------------------------------------------- refused portals


@pytest.mark.parametrize("options", [("--strict",), ("-q", "--strict"), ("--quiet",), ()])
def test_a_refused_portal_leaves_the_site_as_it_was(mkdocs: MkDocs, options: tuple[str, ...], tmp_path: Path) -> None:
    """A mistake is told with its place, the command fails, also quietly, and the last good site is not touched."""
    checkout = Checkout.copied_to(tmp_path / "checkout")
    checkout.replace(ARTICLE, "agency: skhcn-lang-son", "agency: skhcn-lang-xa")
    site = tmp_path / "site"
    (site / "tin-tuc").mkdir(parents=True)
    (site / "index.html").write_bytes(b"the last good site")
    (site / "tin-tuc" / "index.html").write_bytes(b"its news")
    before = contents(site)

    run = mkdocs.build(checkout, site, *options)

    assert run.code == 1
    assert re.search(rf"{re.escape(ARTICLE)}:5:9  lỗi DM01  ", run.said), run.said
    assert "Traceback" not in run.said
    assert contents(site) == before


def test_all_mistakes_are_told_at_once(mkdocs: MkDocs, tmp_path: Path) -> None:
    """An editor is not sent round in circles: three mistakes in three files, three lines, and how many there are."""
    checkout = Checkout.copied_to(tmp_path / "checkout")
    checkout.replace(ARTICLE, "type: news", "type: tin")
    checkout.replace("docs/lien-he.md", "reviewed:", "reviewd:")
    checkout.replace("data/links.yml", "https://chinhphu.vn", "ftp://chinhphu.vn")

    run = mkdocs.build(checkout, tmp_path / "site", "--quiet")

    assert run.code == 1
    assert re.findall(r"^ERROR +-  (\S+?):\d+:\d+  lỗi (\w+)", run.said, re.MULTILINE) == [
        (ARTICLE, "TR07"),
        ("data/links.yml", "TR11"),
        ("docs/lien-he.md", "TR01"),
    ]
    assert "3 chỗ cần sửa" in run.said
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("page_size: 0", "page_size"),
        ("page_size: nhiều", "page_size"),
        ("lang: fr", "lang"),
        ("pagesize: 20", "pagesize"),
        ("1: 2", "extra.portal"),
    ],
)
def test_a_wrong_setting_is_told_in_one_line(mkdocs: MkDocs, wrong: str, told: str, tmp_path: Path) -> None:
    """The file, the setting and what to write; no traceback, no half-built site."""
    checkout = Checkout.copied_to(tmp_path / "checkout")
    checkout.replace("mkdocs.yml", "    page_size: 20\n", f"    {wrong}\n".replace("    lang: fr", "    page_size: 20"))
    if wrong.startswith("lang"):
        checkout.replace("mkdocs.yml", "    lang: vi\n    page_size", f"    {wrong}\n    page_size")

    run = mkdocs.build(checkout, tmp_path / "site", "--quiet")
    lines = [line for line in run.said.splitlines() if line.strip()]

    assert run.code == 1
    assert len(lines) == 1, run.said
    assert lines[0].startswith("mkdocs.yml: ")
    assert told in lines[0]
    assert not (tmp_path / "site").exists()


def test_settings_that_are_no_group_are_told_in_one_line(mkdocs: MkDocs, tmp_path: Path) -> None:
    """`portal: 20` is a slip like any other."""
    checkout = Checkout.copied_to(tmp_path / "checkout")
    checkout.replace("mkdocs.yml", "  portal:\n    lang: vi\n    page_size: 20\n", "  portal: vi\n")

    run = mkdocs.build(checkout, tmp_path / "site", "--quiet")

    assert run.code == 1
    assert "Traceback" not in run.said
    assert "mkdocs.yml" in run.said


def test_a_site_in_a_folder_of_its_host_keeps_its_links(mkdocs: MkDocs, tmp_path: Path) -> None:
    """Under https://host/cong/ every link stays inside, also those of the 404 page, which is shown at any depth."""
    checkout = Checkout.copied_to(tmp_path / "checkout")
    checkout.replace("mkdocs.yml", "site_url: https://khcn.example.vn/", "site_url: https://khcn.example.vn/cong/")

    run = mkdocs.build(checkout, tmp_path / "site" / "cong", "--strict")
    site = contents(tmp_path / "site")
    pages = read_pages(site)
    lost = [a.get("href") for a in pages["cong/404.html"].all("a", "link") if not a.get("href").startswith(("/cong/", "#"))]

    assert run.code == 0, run.said
    assert not lost
    assert not broken_links(site, pages, site_url="https://khcn.example.vn/")
