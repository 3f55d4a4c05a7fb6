"""The made-up news by which the search is measured: who counts on them has to get what they promise."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest

from bench.corpus_figures import figures, text_of
from bench.natural_news import AGENCIES, KINDS, TOPICS, articles, findable, write_html
from html_page import HtmlPage
from portal.model.search_entry import SearchEntry

NUMBER = 300


@pytest.fixture(scope="module")
def news() -> tuple[SearchEntry, ...]:
    """Some of them."""
    return articles(NUMBER)


def test_the_same_number_gives_the_same_news(news: tuple[SearchEntry, ...]) -> None:
    """Two measurements are of one corpus."""
    assert articles(NUMBER) == news


def test_news_are_as_long_and_as_compressible_as_real_ones(news: tuple[SearchEntry, ...]) -> None:
    """Both decide how large an index becomes; the counts of pairs hold for ten thousand (`corpus_figures.py`)."""
    found = figures(news)

    assert found["characters of a body"] == pytest.approx(2500, rel=0.03)
    assert found["syllables and figures of a body"] == pytest.approx(540, rel=0.03)
    assert found["bytes of a body, deflated"] == pytest.approx(1270, rel=0.05)
    assert 8 <= found["syllables of a title"] <= 14


def test_news_are_in_the_order_of_their_days_at_addresses_of_their_own(news: tuple[SearchEntry, ...]) -> None:
    """As the index wants them."""
    days = [entry.day for entry in news if entry.day]

    assert days == sorted(days)
    assert len(days) == len({entry.address for entry in news}) == NUMBER


def test_all_that_is_chosen_among_can_be_chosen() -> None:
    """Kinds, agencies and fields of the articles are those that are offered."""
    made = findable(NUMBER)

    assert {entry.kind for entry in made.entries} <= set(KINDS)
    assert {entry.agency for entry in made.entries} <= {agency.id for agency in AGENCIES}
    assert {field for entry in made.entries for field in entry.fields} <= {field.id for field in TOPICS}


def test_sections_are_parted_and_written_composed(news: tuple[SearchEntry, ...]) -> None:
    """Two to four parts, of which only the first has no heading."""
    for entry in news:
        assert 2 <= len(entry.parts) <= 4
        assert len({part.anchor for part in entry.parts}) == len(entry.parts)
        assert [bool(part.anchor and part.title) for part in entry.parts] == [False, *[True] * (len(entry.parts) - 1)]
        assert text_of(entry) == normalize("NFC", text_of(entry))


def test_the_known_bad_cases_are_among_them(news: tuple[SearchEntry, ...]) -> None:
    """Who looks for "đo lường" wants no wages and nobody called Lương; "thủy sản" is written in two ways."""
    written = " ".join(map(text_of, news))
    words = written.lower()

    missing = [case for case in ("đo lường", "lương hưu", "thủy sản", "thuỷ sản", "/qđ-ubnd", "-nq/tu") if case not in words]
    assert not missing
    assert re.search(r"\bLương [A-ZĐ]\w+ [A-ZĐ]", written)


def test_a_page_has_all_of_its_article(news: tuple[SearchEntry, ...], tmp_path: Path) -> None:
    """Other tools find in it what ours finds."""
    write_html(news[:3], tmp_path)

    for entry in news[:3]:
        page = HtmlPage.of((tmp_path / entry.address / "index.html").read_bytes())
        text = page.text("main")
        assert all(" ".join(words.split()) in text for words in (entry.title, entry.summary, *(part.text for part in entry.parts)))
