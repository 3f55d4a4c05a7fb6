"""The glossary as flat rows for machines: the catalogue -> its words, and every item that uses one; all text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.words import Item, Use
from portal.model.article import Article
from portal.model.word import Word
from portal.settings import Settings
from portal.vietnamese.dates import write_iso
from portal.vietnamese.sorting import sort_key
from portal.views.parts.document import document_name
from portal.views.parts.entry import newest_day


class WordRow(NamedTuple):
    """One meaning; lists are apart by "; ". `document` is the id of the document that says so, `where` the provision or another source.

    `checked` is false where neither is known. `url` is its place on the page; `items` counts who uses it, `uses` how often.
    """

    id: str
    abbreviations: str
    name: str
    also_written: str
    meaning: str
    document: str
    document_url: str
    where: str
    checked: str
    url: str
    items: str
    uses: str


class UseRow(NamedTuple):
    """One item or document that uses a word; `written` are the abbreviations in it, `in_full` counts its full forms, `uses` both.

    `day` is that of the item, of a document that of its issue, empty where it is not known.
    """

    word: str
    item: str
    item_title: str
    day: str
    written: str
    in_full: str
    uses: str


WORD_COLUMNS = WordRow._fields
USE_COLUMNS = UseRow._fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word as its page tells machines; `code` is its usual abbreviation, `other_names` all other spellings."""

    url: str
    name: str
    code: str
    other_names: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSet:
    """All words, in the order of the alphabet; `page` is the address of the glossary, whole where the site has one."""

    terms: tuple[Term, ...]
    page: str
    site: str
    site_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryData:
    """The words with all their uses; `modified` is the day of the newest item."""

    words: tuple[WordRow, ...]
    uses: tuple[UseRow, ...]
    page: str
    modified: str
    site: str
    site_name: str


def term_set(catalogue: Catalogue, settings: Settings) -> TermSet:
    site = settings.site_url
    return TermSet(
        terms=tuple(_term(word, site) for word in ordered_words(catalogue)),
        page=f"{site}{addresses.GLOSSARY}",
        site=site,
        site_name=settings.site_name,
    )


def glossary_data(catalogue: Catalogue, settings: Settings) -> GlossaryData:
    """Words in the order of the alphabet; uses in that of the words, of each the newest item first."""
    site = settings.site_url
    return GlossaryData(
        words=tuple(_word_row(word, catalogue, site) for word in ordered_words(catalogue)),
        uses=tuple(_use_rows(catalogue, site)),
        page=f"{site}{addresses.GLOSSARY}",
        modified=write_iso(newest_day((), catalogue)),
        site=site,
        site_name=settings.site_name,
    )


def ordered_words(catalogue: Catalogue) -> list[Word]:
    """By the abbreviation or full form under which they are looked up, meanings of one abbreviation by their full forms."""
    return sorted(catalogue.glossary.words.values(), key=lambda word: (sort_key(word.title), sort_key(word.name), word.id))


def item_title(item: Item) -> str:
    return item.title if isinstance(item, Article) else document_name(item)


def _term(word: Word, site: str) -> Term:
    return Term(
        url=f"{site}{addresses.of_word(word.id)}",
        name=word.name,
        code=word.abbreviations[0] if word.abbreviations else "",
        other_names=(*word.abbreviations[1:], *word.also_written),
        description=word.meaning,
    )


def _word_row(word: Word, catalogue: Catalogue, site: str) -> WordRow:
    uses = catalogue.uses.get(word.id, ())
    document = catalogue.documents.get(word.document)
    return WordRow(
        id=word.id,
        abbreviations="; ".join(word.abbreviations),
        name=word.name,
        also_written="; ".join(word.also_written),
        meaning=word.meaning,
        document=document.id if document else "",
        document_url=f"{site}{addresses.of_document(document)}" if document else "",
        where=word.where,
        checked="true" if word.is_checked else "false",
        url=f"{site}{addresses.of_word(word.id)}",
        items=str(len(uses)),
        uses=str(sum(use.count for use in uses)),
    )


def _use_rows(catalogue: Catalogue, site: str) -> Iterator[UseRow]:
    for word in ordered_words(catalogue):
        for use in catalogue.uses.get(word.id, ()):
            yield _use_row(use, catalogue, site)


def _use_row(use: Use, catalogue: Catalogue, site: str) -> UseRow:
    day = use.item.published.date() if isinstance(use.item, Article) else use.item.issued
    return UseRow(
        word=use.word.id,
        item=f"{site}{catalogue.addresses[use.item.origin.path]}",
        item_title=item_title(use.item),
        day=write_iso(day) if day else "",
        written="; ".join(short.text for short in use.shorts),
        in_full=str(use.in_full),
        uses=str(use.count),
    )
