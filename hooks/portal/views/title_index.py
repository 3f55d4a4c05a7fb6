"""The A–Z of titles: the catalogue -> all that can be found by the first letter of its names, for readers without JavaScript."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.vietnamese.alphabet import ALPHABET, first_letter
from portal.vietnamese.numbers import write_number
from portal.vietnamese.sorting import SortKey, sort_key
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Crumb, Page
from portal.views.parts.paging import Pager, Slice, slices
from portal.views.parts.search_subject import (
    KIND_TITLES,
    Subject,
    subject_of_article,
    subject_of_document,
    subject_of_page,
    subjects_of_registers,
    year_words,
)
from portal.views.search_pages import single_pages

_HOME = Crumb(title="Trang chủ", address="")
_SEARCH = Crumb(title="Tìm kiếm", address=addresses.SEARCH)
_ALL = Crumb(title="Danh mục A–Z", address=addresses.TITLES)
_LEAD = "Tên của mọi bài, văn bản, chỉ tiêu, cơ quan, địa bàn, thuật ngữ và trang trên cổng, xếp theo chữ cái tiếng Việt."
_NO_LETTER = "0–9"
_LINES_PER_ENTRY = 5
"""A line is that much shorter than an entry of a list of news."""
_HEAD = 3
"""Words that tell where in the alphabet a page begins and ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleLine:
    """A name, the kind of what it leads to, and its year or, of what has none, its note."""

    link: Crumb
    kind: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """`titles` counts the lines under it; the label "0–9" is everything that begins with no letter of the alphabet."""

    label: str
    page: Crumb
    titles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleIndexView:
    """The letters under which something stands."""

    template: ClassVar[str] = "title_index.html"
    title: str
    total: int
    letters: tuple[Letter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleListView:
    """A page of one letter; `stretches` lead to all its pages by the words they begin and end with, none where there is one."""

    template: ClassVar[str] = "title_list.html"
    title: str
    total: int
    letters: tuple[Letter, ...]
    lines: tuple[TitleLine, ...]
    pager: Pager
    stretches: tuple[Crumb, ...]


_Line = tuple[SortKey, TitleLine]


def title_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The letters, then every letter in slices."""
    updated = newest_day((), catalogue)
    shelves = _by_letter(catalogue, settings)
    letters = tuple(Letter(label=letter or _NO_LETTER, page=_page_of(letter), titles=len(lines)) for letter, lines in shelves.items())
    view = TitleIndexView(title=_ALL.title, total=sum(letter.titles for letter in letters), letters=letters)
    yield Page(address=addresses.TITLES, title=_ALL.title, description=_LEAD, view=view, updated=updated, trail=(_HOME, _SEARCH), is_list=True)
    for letter, lines in shelves.items():
        yield from _of_letter(_page_of(letter), lines, letters, size=settings.page_size * _LINES_PER_ENTRY, updated=updated)


def _of_letter(page: Crumb, lines: list[TitleLine], letters: tuple[Letter, ...], *, size: int, updated: date) -> Iterator[Page]:
    parts = tuple(slices(lines, address=page.address, size=size))
    stretches = tuple(Crumb(title=_stretch(one), address=one.pager.address) for one in parts) if len(parts) > 1 else ()
    for one in parts:
        number = one.pager.number
        title = page.title if number == 1 else f"{page.title} – trang {number}"
        yield Page(
            address=one.pager.address,
            title=title,
            description=f"{page.title}: {write_number(len(lines))} tên, xếp theo chữ cái tiếng Việt.",
            view=TitleListView(title=title, total=len(lines), letters=letters, lines=one.items, pager=one.pager, stretches=stretches),
            updated=updated,
            trail=(_HOME, _SEARCH, _ALL) if number == 1 else (_HOME, _SEARCH, _ALL, page),
            is_list=True,
        )


def _stretch(part: Slice[TitleLine]) -> str:
    """ "An toàn bức xạ … – Ánh sáng"."""
    return " – ".join(dict.fromkeys(map(_head, (part.items[0].link.title, part.items[-1].link.title))))


def _head(title: str) -> str:
    words = title.split()
    return f"{' '.join(words[:_HEAD])} …" if len(words) > _HEAD else title


def _page_of(letter: str) -> Crumb:
    return Crumb(title=f"Chữ {letter}" if letter else _NO_LETTER, address=addresses.of_letter(letter))


def _by_letter(catalogue: Catalogue, settings: Settings) -> dict[str, list[TitleLine]]:
    """In the order of the alphabet, "" last; signs before the first letter or figure, such as quotation marks, count for nothing."""
    found: dict[str, list[tuple[tuple[SortKey, str, str], TitleLine]]] = {letter: [] for letter in (*ALPHABET, "")}
    for subject in _subjects(catalogue, settings):
        for name in dict.fromkeys(subject.names):
            words = _from_first_letter(name)
            line = TitleLine(link=Crumb(title=name, address=subject.address), kind=KIND_TITLES[subject.kind], when=year_words(subject))
            found[_letter(words)].append(((sort_key(words), name, subject.address), line))
    return {letter: [line for _, line in sorted(lines, key=lambda one: one[0])] for letter, lines in found.items() if lines}


def _subjects(catalogue: Catalogue, settings: Settings) -> Iterator[Subject]:
    yield from (subject_of_article(article, catalogue) for article in catalogue.articles)
    yield from (subject_of_document(document, catalogue) for document in catalogue.documents.values())
    yield from subjects_of_registers(catalogue)
    yield from (subject_of_page(page.link) for page in single_pages(catalogue, settings))


def _letter(words: str) -> str:
    """The letter of the alphabet; a foreign one, "É", stands under its base, and what has none, "Ж", under no letter."""
    letter = first_letter(words)
    return letter if letter in ALPHABET else ""


def _from_first_letter(name: str) -> str:
    start = next((place for place, letter in enumerate(name) if letter.isalnum()), 0)
    return name[start:]
