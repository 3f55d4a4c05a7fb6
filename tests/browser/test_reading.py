"""A reader with a real browser: from the home page to the sentence behind a figure, with and without JavaScript, wide and narrow, light and dark."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import pytest

import hostile
from chromium_path import chromium_path

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 360, "height": 740}
NOT_FOUND = "khong-co/trang-nay/"
LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
"""
SENTENCE = """
() => {
  const anchor = document.querySelector(':target');
  if (!anchor) return null;
  const shown = anchor.closest('tr') || anchor.closest('mark');
  const colour = element => getComputedStyle(element).backgroundColor;
  const others = [...document.querySelectorAll('mark')].filter(mark => !shown.contains(mark) && !mark.contains(shown));
  const box = shown.getBoundingClientRect();
  const header = document.querySelector('.md-header').getBoundingClientRect();
  const tabs = document.querySelector('.portal-nav')?.getBoundingClientRect();
  return {
    id: anchor.id,
    text: shown.textContent,
    colour: colour(shown),
    paragraph: colour(shown.parentElement),
    others: [...new Set(others.map(colour))],
    top: box.top,
    bottom: box.bottom,
    covered: Math.max(header.bottom, tabs ? tabs.bottom : 0),
    height: innerHeight,
  };
}
"""
"""What the browser makes of the sentence the address names: its words, its colour, those around it, and where it stands on the screen."""


SENTENCES = f"""
async fragments => {{
  const found = {{}};
  for (const fragment of fragments) {{
    location.hash = fragment;
    await new Promise(requestAnimationFrame);
    found[fragment] = ({SENTENCE.strip()})();
  }}
  return found;
}}
"""
"""The same for one fragment after another of the page that is open."""


LINES = """
() => {
  const lengths = [];
  for (const paragraph of document.querySelectorAll('.portal-body > p')) {
    const lines = new Map();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      for (let place = 0; place < walker.currentNode.length; place++) {
        const range = new Range();
        range.setStart(walker.currentNode, place);
        range.setEnd(walker.currentNode, place + 1);
        const box = range.getClientRects()[0];
        if (box) lines.set(Math.round(box.bottom / 8), (lines.get(Math.round(box.bottom / 8)) ?? 0) + 1);
      }
    lengths.push(...[...lines.values()].slice(0, -1));
  }
  return lengths;
}
"""
"""How many letters stand in each line of the text, the last of each paragraph apart."""


@dataclass(slots=True)
class Tab:
    """A tab of the browser and all it complained about or asked others for."""

    page: Any
    origin: str
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        self.page.goto(self.origin + address, wait_until="load")

    def violations(self) -> list[str]:
        found: list[str] = self.page.evaluate("window.violations || []")
        return found


@contextmanager
def tab(chromium: Any, origin: str, **options: Any) -> Iterator[Tab]:
    """A fresh tab; requests to other hosts are written down and not let out."""
    context = chromium.new_context(**options)
    context.add_init_script(LISTEN)
    context.set_default_timeout(10_000)
    opened = Tab(page=context.new_page(), origin=origin)

    def let_through(route: Any) -> None:
        if urlsplit(route.request.url).netloc == urlsplit(origin).netloc:
            route.continue_()
        else:
            opened.strangers.append(route.request.url)
            route.abort()

    def listen(message: Any) -> None:
        is_missing_page = "404" in message.text and message.location.get("url", "").endswith(NOT_FOUND)
        if message.type == "error" and not is_missing_page:
            opened.complaints.append(message.text)

    context.route("**/*", let_through)
    opened.page.on("console", listen)
    opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.page.on("dialog", lambda dialog: (opened.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    yield opened
    context.close()


@pytest.fixture(scope="module")
def rows(built: Any) -> list[dict[str, str]]:
    """The observations of the site, as its data file has them."""
    found: list[dict[str, str]] = json.loads((built.site / "so-lieu" / "data.json").read_text(encoding="utf-8"))["observations"]
    return found


@pytest.fixture(scope="module")
def kinds(built: Any, rows: list[dict[str, str]]) -> dict[str, str]:
    """One address of each kind of page."""
    articles = sorted(path.parent.relative_to(built.site).as_posix() + "/" for path in built.site.glob("tin-tuc/*/*/index.html"))
    reports = sorted(path.parent.relative_to(built.site).as_posix() + "/" for path in built.site.glob("bao-cao/*/*/index.html"))
    days = sorted(path.parent.relative_to(built.site).as_posix() + "/" for path in built.site.glob("luu-tru/*/*/*/index.html"))
    return {
        "home": "",
        "list": "tin-tuc/",
        "article": articles[-1],
        "report": reports[0],
        "indicator": f"so-lieu/{rows[0]['indicator']}/",
        "index": "so-lieu/",
        "day": days[0],
        "agencies": "co-quan/",
        "handbook": "huong-dan/",
        "keys": "huong-dan/khoa/",
        "not found": NOT_FOUND,
    }


def assert_highlighted(sentence: dict[str, Any] | None, label: str) -> None:
    """The sentence stands out from its paragraph and from other sentences, and is on the screen, under no header."""
    assert sentence is not None, f"{label}: the address names no sentence"
    assert sentence["colour"] not in {"rgba(0, 0, 0, 0)", sentence["paragraph"]}, f"{label}: {sentence}"
    assert sentence["colour"] not in sentence["others"], f"{label}: {sentence}"
    assert sentence["covered"] <= sentence["top"] < sentence["height"], f"{label}: {sentence}"


# ------------------------------------------------------------------------------------------------ from figure to sentence


def test_a_line_holds_65_to_75_letters(chromium: Any, served: str, kinds: dict[str, str]) -> None:
    """What is read without losing the line; half of all lines are no longer and no shorter."""
    with tab(chromium, served, viewport=WIDE) as reader:
        reader.open(kinds["report"])
        lengths = reader.page.evaluate(LINES)

    assert len(lengths) > 30
    assert 65 <= median(lengths) <= 75


def test_from_the_sentence_a_link_leads_back_to_its_indicator(chromium: Any, served: str, rows: list[dict[str, str]]) -> None:
    """It goes with the reader from sentence to sentence, and is not there for who came another way."""
    address, fragment = next(row["sentence"].split("/", 3)[3].split("#") for row in rows)
    with tab(chromium, served, viewport=WIDE) as reader:
        reader.open(address)
        assert reader.page.locator(".portal-back").count() == 0
        reader.open(f"{address}#{fragment}")
        back = reader.page.locator(".portal-back")
        back.wait_for()
        assert back.count() == 1
        back.click()
        reader.page.wait_for_url(f"**/so-lieu/{rows[0]['indicator']}/")
        assert not reader.complaints


@pytest.mark.parametrize(
    ("size", "scripts"),
    [
        pytest.param(WIDE, True, id="wide, with JavaScript"),
        pytest.param(WIDE, False, id="wide, without JavaScript"),
        pytest.param(NARROW, False, id="narrow, without JavaScript"),
    ],
)
def test_a_figure_leads_to_its_sentence(size: dict[str, int], scripts: bool, chromium: Any, served: str) -> None:
    """Home, "Số liệu", an indicator, "Xem câu này": the article is shown, the sentence of the figure stands out and is on the screen."""
    with tab(chromium, served, viewport=size, java_script_enabled=scripts) as reader:
        page = reader.page
        reader.open("")
        if size is WIDE:
            page.locator(".portal-nav__row").get_by_role("link", name="Số liệu", exact=True).click()
        else:
            page.get_by_role("link", name="Tất cả").and_(page.locator("[href='so-lieu/']")).click()
        page.wait_for_url("**/so-lieu/")
        page.locator("main tbody th a").last.click()
        page.wait_for_url("**/so-lieu/*/")
        quote = page.locator(".portal-headline blockquote p").first.inner_text().strip("“”")
        figure = page.locator(".portal-headline .portal-figure").inner_text()
        page.get_by_role("link", name="Xem câu này trong văn bản").click()
        page.wait_for_url("**/#so-lieu-*")
        page.wait_for_load_state("load")
        page.wait_for_timeout(300)
        sentence = page.evaluate(SENTENCE)

        assert page.locator("h1").inner_text()
        assert_highlighted(sentence, page.url)
        assert quote in " ".join(sentence["text"].split()), (quote, figure, sentence)
        assert page.locator(".portal-kind").first.inner_text().lower() in {"tin tức", "phỏng vấn", "báo cáo"}
        assert not reader.strangers
        assert not reader.complaints


def test_every_figure_leads_to_its_own_sentence(chromium: Any, served: str, rows: list[dict[str, str]]) -> None:
    """Each observation of the data file, at the address the file gives: its quote is what stands out, also in a row of a table."""
    documents: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        documents.setdefault(urlsplit(row["document"]).path.lstrip("/"), []).append(row)
    with tab(chromium, served, viewport=WIDE) as reader:
        for document, stated in documents.items():
            reader.open(document)
            sentences = reader.page.evaluate(SENTENCES, [urlsplit(row["sentence"]).fragment for row in stated])
            for row in stated:
                sentence = sentences[urlsplit(row["sentence"]).fragment]
                assert_highlighted(sentence, row["sentence"])
                assert " ".join(row["quote"].split()) in " ".join(sentence["text"].split()), row["sentence"]

        assert len(documents) > 1
        assert not reader.complaints


def test_the_table_of_an_article_leads_to_its_sentences(chromium: Any, served: str, kinds: dict[str, str]) -> None:
    """The links “Xem câu” lead up the same page to the sentence."""
    with tab(chromium, served, viewport=NARROW) as reader:
        reader.open(kinds["report"])
        reader.page.get_by_role("link", name="Xem câu").last.click()
        reader.page.wait_for_function("document.querySelector(':target') !== null")
        reader.page.wait_for_timeout(300)

        assert_highlighted(reader.page.evaluate(SENTENCE), reader.page.url)


# ------------------------------------------------------------------------------------------------------ every kind of page


@pytest.mark.parametrize(
    ("size", "scheme"),
    [pytest.param(NARROW, "light", id="narrow, light"), pytest.param(WIDE, "dark", id="wide, dark")],
)
def test_no_page_is_too_wide_complains_or_calls_another_host(
    size: dict[str, int], scheme: str, chromium: Any, served: str, kinds: dict[str, str]
) -> None:
    """Every kind of page: nothing stands out to the right of the screen, no request leaves the site, no error is in the console.

    The policy is kept, and the scheme is the one the reader's machine asks for.
    """
    too_wide = {}
    with tab(chromium, served, viewport=size, color_scheme=scheme) as reader:
        for kind, address in kinds.items():
            reader.open(address)
            widths = reader.page.evaluate("[document.documentElement.scrollWidth, document.body.scrollWidth, document.documentElement.clientWidth]")
            if max(widths[:2]) > widths[2]:
                too_wide[kind] = widths
            assert not reader.violations(), kind
            assert reader.page.locator("h1").count() == 1, kind
            assert reader.page.evaluate("document.body.dataset.mdColorScheme") == {"light": "default", "dark": "slate"}[scheme], kind

        assert not too_wide
        assert not reader.strangers
        assert not reader.complaints


def test_a_page_too_wide_is_seen(chromium: Any, served: str) -> None:
    """The measure of width itself can fail."""
    with tab(chromium, served, viewport=NARROW) as reader:
        reader.open("")
        reader.page.locator("h1").evaluate("it => { it.style.overflowWrap = 'normal'; it.textContent = 'x'.repeat(200) }")

        assert reader.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_a_broken_policy_is_seen(chromium: Any, served: str) -> None:
    """A script the policy does not name does not run, and the listener hears of it."""
    with tab(chromium, served) as reader:
        reader.open("")
        reader.page.evaluate("const it = document.createElement('script'); it.textContent = 'window.ran = true'; document.body.append(it)")

        assert reader.page.evaluate("window.ran") is None
        assert reader.violations()
        assert reader.complaints


# ------------------------------------------------------------------------------------------------------------------ attacks


def test_a_hostile_site_runs_nothing(chromium: Any, hostile_site: Any, serve: Any) -> None:
    """No dialog, no element of the attack, no call and no broken policy on any page it reaches or the 404 page."""
    assert hostile_site.run.code == 0, hostile_site.run.said
    origin = serve(hostile_site.site)
    traces = "document.querySelectorAll('hostile-element, [data-hostile], img[src=hostile], [onerror], [onfocus]').length"
    addresses = (hostile.ARTICLE, hostile.INDICATOR, hostile.AGENCY, hostile.FIELD, hostile.STANDING, "", "lien-ket/", NOT_FOUND)
    with tab(chromium, origin, viewport=WIDE) as reader:
        for address in addresses:
            reader.open(address)
            assert reader.page.evaluate(traces) == 0, address
            assert not reader.violations(), address

        assert not reader.complaints
        assert not reader.strangers


def test_a_missing_browser_is_a_skip_and_in_ci_a_failure(tmp_path: Path) -> None:
    """A check that was not run is never taken for one that passed."""
    with pytest.raises(pytest.skip.Exception, match="not run: no Chromium"):
        chromium_path({"PATH": str(tmp_path)})
    with pytest.raises(pytest.fail.Exception, match="no Chromium"):
        chromium_path({"PATH": str(tmp_path), "CI": "true"})
