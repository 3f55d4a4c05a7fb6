"""The style sheets say sizes of letters, spaces and rounded corners in the words of tokens.css, and know every word they use."""

import re
from collections.abc import Iterator

import pytest

from checkout import ROOT

ASSETS = ROOT / "theme" / "assets"
APART = {"tokens.css", "embed.css", "paper.css"}
"""Where the words are said; a page in a frame, which has rem of its own; paper, which counts in mm and pt."""
SHEETS = sorted(path for path in ASSETS.glob("*.css") if path.name not in APART)
SPACE = re.compile(r"(?:margin|padding|gap|row-gap|column-gap)(?:-[a-z-]+)?\s*:\s*([^;{}]+)")
SIZE = re.compile(r"(?:font-size|border-radius)\s*:\s*([^;{}]+)")
LENGTH = re.compile(r"(?<![\w.-])-?([0-9.]+)rem")
LARGEST = 3
"""Of the spaces, in rem; what is larger keeps something free for something, and is no rhythm."""
PILL = 1
"""A corner rounder than any word is high."""


def words(css: str) -> set[str]:
    return set(re.findall(r"(?<=var\()--portal-[\w-]+", css))


def said(css: str) -> set[str]:
    return set(re.findall(r"(--portal-[\w-]+)\s*:", css))


def lengths(css: str) -> Iterator[str]:
    """Spaces and sizes that are written as numbers."""
    for declaration in SPACE.finditer(css):
        yield from (declaration[0] for found in LENGTH.findall(declaration[1]) if float(found) <= LARGEST)
    for declaration in SIZE.finditer(css):
        yield from (declaration[0] for found in LENGTH.findall(declaration[1]) if not (declaration[0].startswith("border") and float(found) == PILL))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_sheet_has_no_spaces_and_sizes_of_its_own(sheet) -> None:
    """One rhythm: who wants another adds a word."""
    assert list(lengths(sheet.read_text(encoding="utf-8"))) == []


def test_a_number_for_a_space_or_a_size_is_seen() -> None:
    """Also a negative one, in a sum, among others."""
    css = "a { margin: 0 auto -0.3rem; padding: calc(2 * 0.5rem) 6rem; font-size: 0.76rem; border-radius: 1rem; gap: var(--portal-space-2); }"

    assert [found.split(":")[0] for found in lengths(css)] == ["margin", "padding", "font-size"]


def test_every_word_a_sheet_uses_is_said() -> None:
    """Of a word nobody said a browser makes nothing, silently."""
    every = "".join(path.read_text(encoding="utf-8") for path in ASSETS.glob("*.css") if path.name != "embed.css")

    assert words(every) - said(every) == set()


def test_a_page_in_a_frame_knows_every_word_of_the_charts() -> None:
    """It has no tokens.css, whose colours hang on a frame around the page."""
    embed, chart = ((ASSETS / name).read_text(encoding="utf-8") for name in ("embed.css", "chart.css"))

    assert words(embed + chart) - said(embed + chart) == set()
