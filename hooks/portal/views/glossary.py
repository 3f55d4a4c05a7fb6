"""The glossary: the catalogue -> one page with every word in the order of the alphabet, its meanings, their sources, and who uses them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.prose import Heading
from portal.model.word import Word
from portal.settings import Settings
from portal.vietnamese.alphabet import first_letter, typed
from portal.vietnamese.slug import slug
from portal.vietnamese.sorting import sort_key
from portal.views.glossary_data import TermSet, item_title, ordered_words, term_set
from portal.views.parts.document import document_link
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Crumb, Page

_TITLE = "Thuật ngữ và chữ viết tắt"
_LEAD = "Chữ viết tắt và thuật ngữ dùng trên cổng, nghĩa của mỗi chữ, nguồn của nghĩa ấy và các bài có dùng."
_FILES = (
    Crumb(title="Thuật ngữ (CSV)", address=addresses.GLOSSARY_CSV),
    Crumb(title="Các bài có dùng (CSV)", address=addresses.USES_CSV),
    Crumb(title="Toàn bộ (JSON)", address=addresses.GLOSSARY_JSON),
    Crumb(title="Gói dữ liệu Data Package", address=addresses.GLOSSARY_PACKAGE),
)
_SHOWN = 10
"""Items under a word; all of them are in the files."""
_NO_LETTER = "Khác"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One word under its headword: `anchor` is its id; `short` are its other abbreviations, `also_written` its other full forms.

    Its source is the document `source`, `where` in it or elsewhere; neither means that nobody has checked it. `items` are the newest of `used`
    items, in which it stands `count` times.
    """

    anchor: str
    name: str
    short: str
    also_written: str
    meaning: str
    source: Crumb | None
    where: str
    is_checked: bool
    items: tuple[Crumb, ...]
    used: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Headword:
    """What a reader looks up; `see` leads to words that stand under another abbreviation."""

    text: str
    is_abbreviation: bool
    meanings: tuple[Meaning, ...]
    see: tuple[Crumb, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The headwords that begin with one letter of the Vietnamese alphabet; Ă, Â, Đ, Ê, Ô, Ơ and Ư are letters of their own."""

    anchor: str
    title: str
    headwords: tuple[Headword, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryView:
    """`unchecked` of the `total` meanings have no source yet; `data` is what machines are told; `files` are for machines too."""

    template: ClassVar[str] = "glossary.html"
    title: str
    total: int
    unchecked: int
    letters: tuple[Letter, ...]
    files: tuple[Crumb, ...]
    data: TermSet


def glossary_page(catalogue: Catalogue, settings: Settings) -> Page:
    """The one page, also where there is no word yet."""
    letters = _letters(_headwords(catalogue))
    words = tuple(catalogue.glossary.words.values())
    view = GlossaryView(
        title=_TITLE,
        total=len(words),
        unchecked=sum(not word.is_checked for word in words),
        letters=letters,
        files=_FILES,
        data=term_set(catalogue, settings),
    )
    return Page(
        address=addresses.GLOSSARY,
        title=_TITLE,
        description=_LEAD,
        view=view,
        updated=newest_day((), catalogue),
        trail=(Crumb(title="Trang chủ", address=""),),
        headings=tuple(Heading(level=2, anchor=letter.anchor, title=letter.title) for letter in letters),
    )


def _headwords(catalogue: Catalogue) -> list[Headword]:
    """Every abbreviation, and every full form that has none, in the order of the alphabet."""
    own: dict[str, list[Word]] = {}
    others: dict[str, list[Word]] = {}
    for word in ordered_words(catalogue):
        own.setdefault(word.title, []).append(word)
        for abbreviation in word.abbreviations[1:]:
            others.setdefault(abbreviation, []).append(word)
    return [
        Headword(
            text=text,
            is_abbreviation=text in catalogue.glossary.meanings,
            meanings=tuple(_meaning(word, catalogue) for word in own.get(text, ())),
            see=tuple(Crumb(title=f"{word.title}: {word.name}", address=addresses.of_word(word.id)) for word in others.get(text, ())),
        )
        for text in sorted({**own, **others}, key=lambda text: (sort_key(text), text))
    ]


def _letters(headwords: Iterable[Headword]) -> tuple[Letter, ...]:
    groups = groupby(headwords, key=lambda headword: first_letter(headword.text) or _NO_LETTER)
    return tuple(Letter(anchor=f"_chu-{typed(title) or slug(title)}", title=title, headwords=tuple(found)) for title, found in groups)


def _meaning(word: Word, catalogue: Catalogue) -> Meaning:
    uses = catalogue.uses.get(word.id, ())
    document = catalogue.documents.get(word.document)
    return Meaning(
        anchor=word.id,
        name=word.name,
        short=", ".join(word.abbreviations[1:]),
        also_written="; ".join(word.also_written),
        meaning=word.meaning,
        source=document_link(document) if document else None,
        where=word.where,
        is_checked=word.is_checked,
        items=tuple(Crumb(title=item_title(use.item), address=catalogue.addresses[use.item.origin.path]) for use in uses[:_SHOWN]),
        used=len(uses),
        count=sum(use.count for use in uses),
    )
