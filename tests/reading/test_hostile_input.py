"""Two public corpora of bad input, in every place an editor may write: read without exception, quickly, and never as something else."""

import json
import unicodedata
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from time import process_time
from typing import Any

import pytest

CORPORA = Path(__file__).parents[1] / "corpora"
YAML_SUITE = json.loads((CORPORA / "yaml-test-suite.json").read_text(encoding="utf-8"))
STRINGS = json.loads((CORPORA / "blns.json").read_text(encoding="utf-8"))
SLOWEST = 2.0
FIELDS = ("title", "summary", "value", "quote")
TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "hr", "br", "a",
        "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"}  # fmt: skip
yaml_inputs = pytest.mark.parametrize("text", [pytest.param(row["yaml"], id=row["id"]) for row in YAML_SUITE])
naughty_strings = pytest.mark.parametrize("text", [pytest.param(text, id=str(number)) for number, text in enumerate(STRINGS)])


@pytest.fixture(autouse=True)
def in_time():
    """No input holds the build up."""
    begun = process_time()
    yield
    assert process_time() - begun < SLOWEST


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _is_plain(html: str) -> bool:
    tags = _Reader(html).tags
    links = [attributes.get("href") or "" for tag, attributes in tags if tag == "a"]
    return {tag for tag, _ in tags} <= TAGS and all(link.startswith(("https://", "http://", "mailto:", "tel:", "portal:")) for link in links)


def _as_field(desk: Any, field: str, written: str) -> tuple[str | None, tuple[Any, ...]]:
    """What the record says where `written` stands as YAML, and the issues."""
    if field in {"title", "summary"}:
        record, issues = desk.news(**{field: written})
        return getattr(record, field, None), issues
    record, issues = desk.observation(**{field: written})
    if record is None or not record.observations:
        return None, issues
    [observation] = record.observations
    return (observation.quote if field == "quote" else observation.value and observation.value.printed), issues


def test_the_corpora_are_whole():
    """A test over an empty list proves nothing."""
    assert (len(YAML_SUITE), len(STRINGS)) == (402, 485)


@yaml_inputs
def test_no_foreign_yaml_passes_as_front_matter(desk, text):
    """None of the suite has the keys of an item."""
    _, issues = desk.read("content/news/2022/mot-bai.md", f"---\n{text}\n---\nThân bài.\n")

    assert issues


@yaml_inputs
def test_no_foreign_yaml_passes_as_data(desk, text):
    """Only an empty text is an empty register."""
    for path in ("data/indicators/x.yml", "data/agencies.yml", "data/fields.yml", "data/units.yml", "data/links.yml"):
        record, issues = desk.read(path, text)

        assert issues or record == ()


@yaml_inputs
def test_foreign_yaml_in_a_body_is_told_or_harmless(desk, text):
    """Most of it is a list, a heading or a quote to Markdown."""
    record, issues = desk.news(body=text)

    assert issues or _is_plain(record.body.html)


@naughty_strings
def test_a_quoted_string_is_told_or_kept(desk, text):
    """In every field, written as letters and as escapes."""
    for field in FIELDS:
        for is_ascii in (False, True):
            said, issues = _as_field(desk, field, json.dumps(text, ensure_ascii=is_ascii))

            assert issues or said == _normalised(text), field


@naughty_strings
def test_an_unquoted_string_is_told_or_kept(desk, text):
    """A string that begins with a quote is quoted, in YAML's own way: the quotes are not part of it."""
    for field in FIELDS:
        said, issues = _as_field(desk, field, text)

        assert issues or said == _normalised(text) or (text[:1] in {"'", '"'} and said and said in text), field


@naughty_strings
def test_a_naughty_body_is_told_or_keeps_its_letters(desk, text):
    """Markdown may take marks away, never letters."""
    record, issues = desk.news(body=text)

    assert issues or _is_plain(record.body.html)
    assert issues or _letters(_Reader(record.body.html).text) == _letters(unescape(text))


def _letters(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFC", text) if letter.isalpha())
