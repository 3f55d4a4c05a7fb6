"""Feeds as other people's readers take them: well-formed Atom, permanent ids of their own, absolute addresses, text that stays text."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from builders import article, catalogue, corrected, indicator, observation, revised
from feeds import entry, feed
from portal.model.article import Article
from portal.model.revision import Revision, RevisionKind
from portal.reading.guard import HIDDEN
from portal.rendering.feeds import write_atom
from portal.settings import HANOI
from portal.views.parts.feed import Feed
from portal.views.revisions import revisions_feed

SITE = "https://khcn.example.vn/"
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><entry><id>x</id></entry>',
    "]]> <![CDATA[ <!-- --> <?php ?>",
    "&amp; &lt; &#60; &unknown;",
    '<!DOCTYPE feed [<!ENTITY a "b">]>',
    "مرحبا שלום",
    "dòng một\ndòng hai\tcột",
)


def written(made: Feed) -> Element:
    """As a careful reader of XML takes it: no entities, no document types."""
    root: Element = fromstring(write_atom(made, site_url=SITE, site_name="Cổng"), forbid_dtd=True)
    return root


def text(element: Element, path: str) -> str:
    return element.findtext("/".join(f"{ATOM}{name}" for name in path.split("/"))) or ""


def links(element: Element) -> dict[str, tuple[str, str]]:
    """Relation -> (address, media type)."""
    return {one.get("rel", ""): (one.get("href", ""), one.get("type", "")) for one in element.findall(f"{ATOM}link")}


def ids_of(*items: Article, **changes: Any) -> list[str]:
    """Of the feed of revisions of a portal with these items, newest first."""
    return [text(one, "id") for one in written(revisions_feed(catalogue(*items, **changes))).findall(f"{ATOM}entry")]


def test_a_feed_says_what_atom_asks_for():
    """RFC 4287, section 4.1.1: an id, a title, a day, an author, and where it stands."""
    root = written(feed())

    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"
    assert [text(root, name) for name in ("id", "title", "subtitle", "updated", "author/name")] == [
        "https://khcn.example.vn/so-lieu/dieu-chinh/atom.xml",
        "Số liệu đã điều chỉnh – Cổng",
        "Mọi số liệu đã được thay.",
        "2023-03-05T00:00:00+07:00",
        "Cổng",
    ]
    assert links(root) == {
        "self": ("https://khcn.example.vn/so-lieu/dieu-chinh/atom.xml", "application/atom+xml"),
        "alternate": ("https://khcn.example.vn/so-lieu/dieu-chinh/", "text/html"),
    }


def test_an_entry_says_what_atom_asks_for():
    """Section 4.1.2; its link leads to the very sentence, its author is whoever said so."""
    root = written(feed(entry(), updated=datetime(2024, 1, 1, tzinfo=HANOI)))
    [one] = root.findall(f"{ATOM}entry")

    assert [text(one, name) for name in ("id", "title", "updated", "summary", "author/name")] == [
        "https://khcn.example.vn/dieu-chinh/2023-03-05/cu%23so-lieu-a/moi%23so-lieu-a",
        "Đơn vị kiểm tra, năm 2022, Hải Phòng: 133 → 140",
        "2023-03-05T00:00:00+07:00",
        "Đính chính. Cộng nhầm.",
        "Sở Khoa học và Công nghệ",
    ]
    assert links(one) == {"alternate": ("https://khcn.example.vn/tin-tuc/2023/moi/#so-lieu-a", "text/html")}


def test_entries_stand_as_they_were_given():
    """Newest first is the business of the view."""
    root = written(feed(entry(id="a", title="Một"), entry(id="b", title="Hai"), entry(id="c", title="Ba")))

    assert [text(one, "title") for one in root.findall(f"{ATOM}entry")] == ["Một", "Hai", "Ba"]


def test_every_moment_and_every_address_is_whole():
    """A reader at home in another time zone takes the right day, and no address is relative to the reader."""
    root = written(feed(entry(id="a"), entry(id="b")))
    addresses = [one.get("href") for one in root.iter(f"{ATOM}link")] + [one.text for one in root.iter(f"{ATOM}id")]
    moments = [datetime.fromisoformat(one.text or "") for one in root.iter(f"{ATOM}updated")]

    assert all(address and address.startswith(SITE) for address in addresses)
    assert [moment.utcoffset() == HANOI.utcoffset(moment) for moment in moments] == [True, True, True]


def test_the_same_feed_is_the_same_bytes():
    """Nothing of the day of the build is in it."""
    made = feed(entry())

    assert write_atom(made, site_url=SITE, site_name="Cổng") == write_atom(made, site_url=SITE, site_name="Cổng")
    assert write_atom(made, site_url=SITE, site_name="Cổng").startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<feed xmlns=")


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(hostile: str):
    """Letter for letter, in every text of the feed and of its entries; not one element more."""
    plain = written(feed(entry()))
    one = entry(title=hostile, summary=hostile, authors=(hostile,))
    root = written(feed(one, title=hostile, subtitle=hostile))
    [found] = root.findall(f"{ATOM}entry")

    assert [element.tag for element in root.iter()] == [element.tag for element in plain.iter()]
    assert [text(found, name) for name in ("title", "summary", "author/name")] == [hostile] * 3
    assert (text(root, "title"), text(root, "subtitle")) == (f"{hostile} – Cổng", hostile)


@given(st.text(st.characters(exclude_categories=("Cs",)).filter(lambda letter: letter != "\r" and not HIDDEN.match(letter))))
def test_whatever_reading_lets_through_is_well_formed(words: str):
    """The guard at the door keeps out what XML cannot hold."""
    [found] = written(feed(entry(title=words))).findall(f"{ATOM}entry")

    assert text(found, "title") == words


# ------------------------------------------------------------------------------------------------------------ ids of revisions

FIRST = article("cu", published=datetime(2023, 1, 5, tzinfo=HANOI), observations=(observation("133"),))
SECOND = article(
    "moi", published=datetime(2023, 3, 5, tzinfo=HANOI), observations=(observation("140", revision=revised("cu#so-lieu-don-vi-kiem-tra")),)
)


def test_each_change_has_an_id_of_its_own():
    """Two corrections of one sentence, two revisions of one day, two values revised in one document."""
    twice = observation("140", corrections=(corrected(date(2023, 3, 1), "104"), corrected(date(2023, 3, 2), "114")))
    part = {"dimensions": (("dot", "dot-1"),)}
    old = article("hai", published=datetime(2023, 1, 5, tzinfo=HANOI), observations=(observation("1", **part), observation("2", indicator="khac")))
    new = article(
        "ba",
        published=datetime(2023, 3, 5, tzinfo=HANOI),
        observations=(
            observation("3", revision=revised("hai#so-lieu-don-vi-kiem-tra-dot-1"), **part),
            observation("4", revision=revised("hai#so-lieu-khac"), indicator="khac"),
        ),
    )
    newer = article(
        "bon",
        published=datetime(2023, 3, 5, 9, tzinfo=HANOI),
        observations=(observation("5", revision=revised("ba#so-lieu-khac"), indicator="khac"),),
    )
    found = ids_of(
        article("mot", published=datetime(2023, 1, 5, tzinfo=HANOI), observations=(twice,)),
        old,
        new,
        newer,
        indicators=(indicator(), indicator("khac")),
    )

    assert len(found) == len(set(found)) == 5


def test_an_id_does_not_change_with_the_words_about_it():
    """Titles, reasons, names and figures may be mended; who has read an entry is not shown it again."""
    mended = replace(
        SECOND,
        title="Tên khác",
        observations=(
            observation("141", quote="kiểm tra 141 đơn vị", revision=replace(revised("cu#so-lieu-don-vi-kiem-tra"), reason="Lý do khác.")),
        ),
    )

    assert ids_of(FIRST, SECOND) == ids_of(FIRST, mended, indicators=(indicator(title_short="Tên khác"),))
    assert ids_of(FIRST, SECOND) == ["https://khcn.example.vn/dieu-chinh/2023-03-05/cu%23so-lieu-don-vi-kiem-tra/moi%23so-lieu-don-vi-kiem-tra"]


def test_a_later_change_leaves_the_ids_of_earlier_ones():
    """A new entry comes on top; those below stay what they were."""
    third = article(
        "nua", published=datetime(2023, 5, 5, tzinfo=HANOI), observations=(observation("150", revision=revised("moi#so-lieu-don-vi-kiem-tra")),)
    )
    before, after = ids_of(FIRST, SECOND), ids_of(FIRST, SECOND, third)

    assert after[1:] == before
    assert len(after) == 2


def test_a_feed_without_entries_is_a_feed():
    """Where nothing was ever revised, a reader may subscribe all the same."""
    known = catalogue(FIRST)

    assert written(revisions_feed(known)).findall(f"{ATOM}entry") == []
    assert text(written(revisions_feed(known)), "updated") == "2023-01-05T00:00:00+07:00"


def test_a_withdrawn_value_is_an_entry_without_a_number():
    """ "–" would be read as a value."""
    withdrawal = observation(
        value=None, quote="", revision=Revision(revises="cu#so-lieu-don-vi-kiem-tra", kind=RevisionKind.WITHDRAWAL, reason="Đếm trùng.")
    )
    known = catalogue(FIRST, replace(SECOND, observations=(withdrawal,)))
    [found] = written(revisions_feed(known)).findall(f"{ATOM}entry")

    assert text(found, "title") == "Chỉ tiêu don-vi-kiem-tra, năm 2022, Hải Phòng: 133 đơn vị → đã rút"
    assert text(found, "summary") == "Rút số liệu. Đếm trùng."
