"""Feeds in their three forms as other people's readers take them: the schema of RFC 4287, the rules of JSON Feed 1.1, and feedparser.

The feedvalidator of the W3C is no package that can be installed; its rules that matter here are in the schemas and in what is asserted below.
"""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree

from builders import article, catalogue, settings
from everything import EVERYTHING
from feeds import NAMES, entry, feed, feed_addresses
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.stages import shown_at
from portal.compile import checked
from portal.model.article import Article
from portal.model.life import Stage
from portal.model.marker import Form, Marker
from portal.model.prose import MARKER, Prose
from portal.rendering.feed_files import WRITERS, feed_files
from portal.rendering.pages import Renderer
from portal.settings import Settings
from portal.views.feeds import all_feeds
from portal.views.item_feeds import item_feeds
from published import correction, living, moment, withdrawal
from strategies import some

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = Path(__file__).parent / "schemas"
FICTIONAL = ROOT / "tests" / "golden" / "fictional"
ATOM_SCHEMA = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
JSON_SCHEMA = Draft202012Validator(json.loads((SCHEMAS / "json-feed.schema.json").read_text(encoding="utf-8")))
SAFE = etree.XMLParser(resolve_entities=False, no_network=True)
SITE = settings().site_url
BAD = {
    "ampersand": "Sở KH&CN &amp; <b>đậm</b>",
    "emoji": "Chuyển đổi số 🚀👩‍🔬",
    "end of CDATA": "]]> <![CDATA[ <!-- -->",
    "control characters": "chuông \x07, lùi \x08, thoát \x1b, không \x00, \ufffe",
    "long": "Hội nghị tổng kết " * 17,
}
"""Titles no feed may break on; reading refuses some of them, a feed outlives them all the same."""


def files_of(known: Catalogue, chosen: Settings | None = None) -> dict[str, bytes]:
    used = chosen or settings()
    return dict(feed_files(all_feeds(known, used), Renderer(ROOT / "theme", used)))


@cache
def fictional() -> tuple[Catalogue, Settings]:
    """The made-up department on a day."""
    used = replace(settings(), now=moment("2026-02-01"))
    known, _ = checked(FICTIONAL, used)
    return known, used


@cache
def fictional_files() -> dict[str, bytes]:
    return files_of(*fictional())


def faults_of(address: str, content: bytes) -> list[str]:
    """What a schema finds; feedparser calls a feed that is not well-formed, or whose type is not known, bozo."""
    if address.endswith(addresses.JSON_FEED):
        return [f"{address}: {error.message}" for error in JSON_SCHEMA.iter_errors(json.loads(content))]
    parsed = feedparser.parse(content, response_headers={"content-type": "application/xml"})
    found = [f"{address}: {parsed.bozo_exception}"] if parsed.bozo else []
    if address.endswith(addresses.ATOM) and not ATOM_SCHEMA.validate(etree.fromstring(content, SAFE)):
        found.append(f"{address}: {ATOM_SCHEMA.error_log}")
    return found


def parsed_entries(content: bytes) -> list[Any]:
    entries: list[Any] = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False).entries
    return entries


def moment_of(parsed: Any) -> datetime | None:
    return datetime(*parsed[:6], tzinfo=UTC) if parsed else None


def one_of(item: Article, *others: Article) -> dict[str, Any]:
    """The entry of an item in each form, read back."""
    files = files_of(catalogue(item, *others))
    address = f"{SITE}{addresses.of_article(item)}"
    as_json = next(one for one in json.loads(files["feed.json"])["items"] if one["url"] == address)
    return {addresses.JSON_FEED: as_json} | {
        name: next(one for one in parsed_entries(files[name]) if one.link == address) for name in ("atom.xml", "rss.xml")
    }


def html_of(item: Article, *others: Article) -> str:
    """The same in all three."""
    found = one_of(item, *others)
    html: str = found["feed.json"]["content_html"]
    assert found["atom.xml"].content[0].value == html
    assert found["rss.xml"].content[0].value == html
    return html


# --------------------------------------------------------------------------------------------------------- whole portals


def test_every_feed_of_the_made_up_department_is_what_its_form_asks_for():
    """Every one of them in all three, and none is empty that has something to tell."""
    files = fictional_files()
    faults = [fault for address, content in files.items() for fault in faults_of(address, content)]

    assert sorted(files) == sorted(feed_addresses(fictional()[0]))
    assert len(parsed_entries(files["atom.xml"])) > 10
    assert not faults


@pytest.mark.parametrize("name", [addresses.ATOM, addresses.RSS])
def test_feedparser_reads_what_the_views_say(name: str):
    """Id, title, link, moments and authors of every entry of every feed of the made-up department."""
    known, used = fictional()
    seen = 0
    for made in all_feeds(known, used):
        parsed = parsed_entries(fictional_files()[addresses.of_feed(made.channel.folder, name)])
        assert [(one.title, one.link) for one in parsed] == [(one.title, f"{SITE}{one.address}") for one in made.entries]
        assert [moment_of(one.published_parsed) for one in parsed if "published_parsed" in one] == [
            one.published or one.updated for one in made.entries if one.published or name == addresses.RSS
        ]
        if name == addresses.ATOM:
            assert [moment_of(one.updated_parsed) for one in parsed] == [one.updated for one in made.entries]
            assert [tuple(author.name for author in one.authors) for one in parsed] == [one.authors for one in made.entries]
        assert len({one.id for one in parsed}) == len(made.entries)
        seen += len(parsed)

    assert seen > 50


def test_the_three_forms_say_the_same():
    """One id, one title, one text."""
    files = files_of(Catalogue.of(EVERYTHING))
    for address in (one for one in files if one.endswith(addresses.ATOM)):
        folder = address.removesuffix(addresses.ATOM)
        atom, rss = (parsed_entries(files[f"{folder}{name}"]) for name in (addresses.ATOM, addresses.RSS))
        as_json = json.loads(files[f"{folder}{addresses.JSON_FEED}"])["items"]
        ids = [one["id"] for one in as_json]
        assert [one.id for one in atom] == [one.id for one in rss] == ids
        assert [one.title for one in atom] == [one["title"] for one in as_json]


def test_without_an_address_of_the_site_there_are_no_feeds():
    """An id is an absolute address."""
    assert files_of(Catalogue.of(EVERYTHING), settings(site_url="")) == {}


# ------------------------------------------------------------------------------------------------------------- bad input


@pytest.mark.parametrize("title", BAD.values(), ids=BAD)
def test_no_title_breaks_a_feed(title: str):
    """Nor a summary, a name or a text with the same in it; what XML cannot hold is left out, nothing else."""
    item = living(title=title, summary=title, authors=(title,), body="<p>Sở ]]&gt; KH&amp;CN 🚀</p>", updates=(correction(was=title, now=title),))
    files = files_of(catalogue(item))
    kept = re.sub("[\x00-\x08\x0b-\x1f\ufffe]", "", title)

    assert not [fault for address, content in files.items() for fault in faults_of(address, content)]
    assert etree.fromstring(files["atom.xml"], SAFE).findtext("{*}entry/{*}title") == kept
    assert etree.fromstring(files["rss.xml"], SAFE).findtext("channel/item/title") == kept
    assert json.loads(files["feed.json"])["items"][0]["title"] == title
    assert html_of(item).startswith("<p><strong>Đính chính ngày 05/01/2023.</strong>")
    assert html_of(item).endswith("<p>Sở ]]&gt; KH&amp;CN 🚀</p>")


@some
@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_whatever_is_written_the_forms_are_kept(words: str):
    """Any letters at all, in every text of an entry and of the feed itself."""
    made = feed(entry(title=words, summary=words, authors=(f"a{words}",), categories=(words,)), title=words, subtitle=words)
    files = {name: write(made, site_url=SITE, site_name=f"Cổng {words}", contents={entry().id: words}) for name, write in WRITERS.items()}

    assert not [fault for name, content in files.items() for fault in faults_of(name, content)]


def test_an_item_without_fields_has_no_category():
    """In none of the forms."""
    found = one_of(article(fields=()))

    assert "tags" not in found["feed.json"]
    assert "tags" not in found["atom.xml"]
    assert "tags" not in found["rss.xml"]


def test_a_summary_is_text_in_every_form():
    """A description of RSS is HTML: there it is escaped once more."""
    files = files_of(catalogue(article(summary="Sở KH&CN: a < b")))

    assert etree.fromstring(files["atom.xml"], SAFE).findtext("{*}entry/{*}summary") == "Sở KH&CN: a < b"
    assert etree.fromstring(files["rss.xml"], SAFE).findtext("channel/item/description") == "Sở KH&amp;CN: a &lt; b"
    assert json.loads(files["feed.json"])["items"][0]["summary"] == "Sở KH&CN: a < b"


# -------------------------------------------------------------------------------------------------------- what is carried


def test_the_whole_text_is_carried_with_whole_addresses():
    """A reader of feeds shows it anywhere: links to files, to anchors of the same page and pictures are found from there."""
    body = '<h2 id="a">Mục</h2><p><a href="#a">trên</a> <a href="portal:content/news/2022/khac.md#b">kia</a> <a href="https://mst.gov.vn/?a=1&amp;b=2">Bộ</a></p>'
    item = article(body=f'{body}<p><img src="anh.webp" alt="href=#x"> href="#chu"</p>')

    assert html_of(item, article("khac")) == (
        f'<h2 id="a">Mục</h2><p><a href="{SITE}tin-tuc/2022/mot-bai/#a">trên</a> <a href="{SITE}tin-tuc/2022/khac/#b">kia</a> '
        f'<a href="https://mst.gov.vn/?a=1&amp;b=2">Bộ</a></p><p><img src="{SITE}tin-tuc/2022/mot-bai/anh.webp" alt="href=#x"> href="#chu"</p>'
    )


def test_a_compiled_table_is_a_link_to_it():
    """The sign by which it is placed is in no feed."""
    table = Marker(form=Form.TABLE, indicators=("don-vi-kiem-tra",), periods=(), agencies=(), place=article().origin.start)
    body = Prose(html=f"<p>Một.</p>{MARKER}<p>Hai.</p>{MARKER}<p>Ba.</p>", markers=(table, table))
    html = html_of(replace(article(), body=body))

    assert re.findall(r'href="([^"]*)"', html) == [f"{SITE}tin-tuc/2022/mot-bai/#_bang-1", f"{SITE}tin-tuc/2022/mot-bai/#_bang-2"]
    assert [html.index(words) for words in ("Một", "_bang-1", "Hai", "_bang-2", "Ba")] == sorted(
        html.index(words) for words in ("Một", "_bang-1", "Hai", "_bang-2", "Ba")
    )


def test_an_unverified_item_says_so_first():
    """As on its page."""
    html = html_of(replace(article(), reliability_note="Chưa rõ <nguồn>."))

    assert html.startswith("<p><strong>Bài chưa được kiểm chứng.</strong> Chưa rõ &lt;nguồn&gt;.</p>")


def test_a_withdrawn_item_carries_the_reason_and_no_text():
    """Whoever loaded it before sees it replaced: the id stays, the moment is newer."""
    item = living(stage=Stage.WITHDRAWN, withdrawal=withdrawal("2023-02-01", reason="Nêu nhầm <số>.", by="Giám đốc"))
    before, after = one_of(living())["atom.xml"], one_of(item)["atom.xml"]

    assert after.title == "Đã rút: Bài mot-bai"
    assert html_of(item) == "<p>Từ ngày 01/02/2023: Nêu nhầm &lt;số&gt;.</p>\n<p>Người quyết định: Giám đốc</p>"
    assert (before.id, before.updated_parsed < after.updated_parsed, before.published) == (after.id, True, after.published)


def test_enclosures_have_an_address_a_type_and_a_size():
    """RSS has room for one."""
    made = feed(entry(enclosures=(("tep/a.pdf", "application/pdf", 1024), ("tep/b.pdf", "application/pdf", 5))))
    files = {name: write(made, site_url=SITE, site_name="Cổng") for name, write in WRITERS.items()}

    assert not [fault for name, content in files.items() for fault in faults_of(name, content)]
    assert [(one.href, one.type, one.length) for one in parsed_entries(files["atom.xml"])[0].enclosures] == [
        (f"{SITE}tep/a.pdf", "application/pdf", "1024"),
        (f"{SITE}tep/b.pdf", "application/pdf", "5"),
    ]
    assert [one.href for one in parsed_entries(files["rss.xml"])[0].enclosures] == [f"{SITE}tep/a.pdf"]
    assert [one["url"] for one in json.loads(files["feed.json"])["items"][0]["attachments"]] == [f"{SITE}tep/a.pdf", f"{SITE}tep/b.pdf"]


def test_a_feed_says_where_it_stands_in_every_form():
    """So that a copy of it can be refreshed."""
    made = feed(entry())
    atom, rss = (feedparser.parse(WRITERS[name](made, site_url=SITE, site_name="Cổng")).feed for name in (addresses.ATOM, addresses.RSS))
    as_json = json.loads(WRITERS[addresses.JSON_FEED](made, site_url=SITE, site_name="Cổng"))

    assert [one.href for found in (atom, rss) for one in found.links if one.rel == "self"] == [
        f"{SITE}so-lieu/dieu-chinh/atom.xml",
        f"{SITE}so-lieu/dieu-chinh/rss.xml",
    ]
    assert as_json["feed_url"] == f"{SITE}so-lieu/dieu-chinh/feed.json"
    assert atom.title == rss.title == as_json["title"] == "Số liệu đã điều chỉnh – Cổng"


# ------------------------------------------------------------------------------------------------------------------ cost


def test_a_text_is_rendered_once_however_many_feeds_carry_it(monkeypatch: pytest.MonkeyPatch):
    """And that of an item in no feed never: of a hundred items of one agency fifty."""
    rendered: list[str] = []
    whole = Renderer.content_of_entry

    def counted(self: Renderer, view: Any, *, address: str) -> str:
        rendered.append(address)
        return whole(self, view, address=address)

    monkeypatch.setattr(Renderer, "content_of_entry", counted)
    known = catalogue(*(article(f"bai-{number}") for number in range(100)))
    list(feed_files(item_feeds(known), Renderer(ROOT / "theme", settings())))

    assert len(rendered) == len(set(rendered)) == 50


def test_the_same_catalogue_gives_the_same_bytes():
    """Nothing of the moment of the build is in a feed of items."""
    made = shown_at(EVERYTHING, moment("2026-11-24"))
    later = replace(settings(), now=moment("2026-11-25"))

    assert files_of(Catalogue.of(made)) == files_of(Catalogue.of(made), later) != {}
    assert {address.rpartition("/")[2] for address in files_of(Catalogue.of(made))} == set(NAMES)
