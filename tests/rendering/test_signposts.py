"""robots.txt, OpenSearch, the manifest and next_due.json: what stands in them, with an address of the site and without one."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import etree

from builders import NOW, settings
from portal.model.due import Due, DueKind
from portal.rendering.icons import icon_files
from portal.rendering.signposts import signposts, write_manifest, write_next_due, write_opensearch, write_robots

SITE = "https://khcn.example.vn/cong/"
SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "schemas" / "opensearch.xsd")))
URL = "{http://a9.com/-/spec/opensearch/1.1/}Url"


def test_crawlers_may_read_everything_and_are_led_to_both_sitemaps():
    """By full addresses, as RFC 9309 asks."""
    assert write_robots(site_url=SITE) == f"User-agent: *\nDisallow:\n\nSitemap: {SITE}sitemap.xml\nSitemap: {SITE}sitemap-news.xml\n"
    assert write_robots(site_url="") == "User-agent: *\nDisallow:\n"


@pytest.mark.parametrize(
    ("name", "short"), [("Cổng tri thức Khoa học và Công nghệ", "Cổng tri thức"), ("Cổng KH&CN", "Cổng KH&CN"), ("A" * 60, "A" * 16)]
)
def test_a_browser_is_told_how_to_search(name: str, short: str):
    """Under a name that is short enough and does not end within a word."""
    root = etree.fromstring(write_opensearch(site_url=SITE, site_name=name))
    SCHEMA.assertValid(root)

    assert root[0].text == short
    assert [url.get("template") for url in root.iter(URL)] == [f"{SITE}tim-kiem/?q={{searchTerms}}", f"{SITE}opensearch.xml"]


def test_whoever_keeps_the_site_at_hand_keeps_its_name_and_a_picture_of_every_size():
    """From where the manifest stands, so that it works in any folder; the picture systems cut themselves is told apart."""
    told = json.loads(write_manifest(site_name="Cổng tri thức Khoa học và Công nghệ"))
    named = [(icon["src"], icon["sizes"], icon["purpose"]) for icon in told["icons"]]

    assert (told["name"], told["short_name"], told["lang"]) == ("Cổng tri thức Khoa học và Công nghệ", "Cổng tri thức", "vi")
    assert (told["start_url"], told["scope"]) == ("./", "./")
    assert [(sizes, purpose) for _, sizes, purpose in named] == [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")]
    assert {src for src, _, _ in named} < {address for address, _ in icon_files()}


def test_the_next_moment_is_told_with_all_reasons():
    """To the minute, in the time of Vietnam."""
    dues = [Due(at=NOW, kind=DueKind.SCHEDULED), Due(at=NOW + timedelta(hours=12), kind=DueKind.DAY)]

    assert json.loads(write_next_due(dues)) == {
        "next_due": "2026-11-24T12:00+07:00",
        "because": [{"at": "2026-11-24T12:00+07:00", "what": "scheduled"}, {"at": "2026-11-25T00:00+07:00", "what": "day"}],
    }


def test_where_nothing_is_due_that_is_told():
    """As null, so that a program need not guess."""
    assert json.loads(write_next_due([])) == {"next_due": None, "because": []}


def test_without_the_address_of_the_site_no_search_is_offered():
    """It could not be reached."""
    assert [name for name, _ in signposts((), replace(settings(), site_url=""))] == ["robots.txt", "next_due.json", "manifest.webmanifest"]
    assert [name for name, _ in signposts((), settings())] == ["robots.txt", "next_due.json", "manifest.webmanifest", "opensearch.xml"]
