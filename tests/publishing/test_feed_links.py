"""The heads of the built site: every page names the feed of all items, and those with feeds of their own name these too."""

from pathlib import Path

from conftest import Built
from hostile import FIELD
from html_page import HtmlPage
from portal.catalogue import addresses


def offered(site: Path, address: str) -> list[tuple[str, str]]:
    """(title, address) of every feed the page names."""
    page = HtmlPage.of((site / address / "index.html").read_bytes())
    return [(one.get("title") or "", one.get("href") or "") for one in page.all("link") if one.get("rel") == "feed alternate"]


def test_every_page_names_the_feed_of_all_items(built: Built):
    """And the page of a list the feeds of that list; all of them are files of the site."""
    home, news = offered(built.site, ""), offered(built.site, addresses.NEWS)

    assert [href for _, href in home] == ["atom.xml"]
    assert [href for _, href in news] == ["../atom.xml", "atom.xml", "phong-van/atom.xml", "thong-bao/atom.xml"]
    assert all((built.site / addresses.NEWS / href).is_file() for _, href in news)
    assert "atom.xml" in (built.site / "404.html").read_text(encoding="utf-8")


def test_what_an_editor_wrote_stays_inside_the_title_of_a_feed(hostile_site: Built):
    """A field is named in the head of its page."""
    (title, _), *others = [one for one in offered(hostile_site.site, FIELD) if one[1] == "atom.xml"]

    assert "data-hostile" in title
    assert not others
