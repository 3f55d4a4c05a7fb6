"""What items say: an item goes in, the seal of its words comes out, and the rows the ledger of texts still lacks."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from unicodedata import normalize

from portal.catalogue.addresses import of_article
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.ledger import NO_CHAIN, chain_after
from portal.model.text_ledger import TextRow, seal_of
from portal.vietnamese.readable_text import NOTE_SIGN

_END = re.compile(r"</(?:p|li|h[1-6]|t[hdr]|d[dt]|blockquote|pre)>|<[bh]r>")
"""Where words end though no space stands there."""
_TAG = re.compile(rf"{NOTE_SIGN.pattern}|<[^>]*>")


def words_of(article: Article) -> str:
    """Title, summary and body without markup, in NFC: how they are set does not count."""
    return normalize("NFC", "\n".join((article.title, article.summary, plain_words(article.body.html))))


def plain_words(html: str, *, end: str = " ") -> str:
    """What a body says, without its tags; `end` stands where a paragraph or a cell ends."""
    return unescape(_TAG.sub("", _END.sub(end, html)))


def promises_of(article: Article) -> str:
    """What readers were told beside the text and may act on: when and by whom it was published, what to be at, what was put right, how it ended."""
    life, source = article.life, article.source
    told = [str(article.published), source.name, source.title, source.url, source.note]
    told += [f"{article.deadline.at} {article.deadline.what}"] if article.deadline else []
    told += [f"{article.event.since} {article.event.until} {article.event.name} {article.event.venue}"] if article.event else []
    told += [f"{one.at} {one.kind.value} {one.note} {one.was} {one.now} {one.by}" for one in life.updates]
    told += [f"{life.withdrawal.at} {life.withdrawal.reason} {life.withdrawal.by} {life.withdrawal.instead}"] if life.withdrawal else []
    told += [f"{one.caption} {one.credit} {one.picture.digest}" for one in article.photos]
    told += [f"{one.name} {one.title} {one.size}" for one in article.attachments]
    return normalize("NFC", "\n".join(told))


def seal(article: Article) -> str:
    """Of its words and of what it promises."""
    return seal_of(words_of(article), promises_of(article))


def updates_told(article: Article) -> int:
    """How often readers were told of a change: by an update, by the correction of a value, or by its withdrawal."""
    return len(article.life.updates) + sum(len(one.corrections) for one in article.observations) + article.is_withdrawn


def recorded_texts(catalogue: Catalogue) -> dict[str, TextRow]:
    """By the address of today, the last row of each item; an item keeps its row when it moves."""
    moved = {one.old: one.page for one in catalogue.redirects}
    return {moved.get(row.address, row.address): row for row in catalogue.text_ledger}


def is_changed_quietly(article: Article, row: TextRow) -> bool:
    """Whether its words are not those of its row, and readers were told of nothing since."""
    return row.seal != seal(article) and updates_told(article) <= row.updates


def text_rows_to_add(catalogue: Catalogue, today: date) -> tuple[TextRow, ...]:
    """The rows that are not written yet, each sealed by the one before; none where all is recorded."""
    recorded = recorded_texts(catalogue)
    before, line = (catalogue.text_ledger[-1].chain, catalogue.text_ledger[-1].line) if catalogue.text_ledger else (NO_CHAIN, 1)
    rows = []
    for article in reversed(catalogue.articles):
        address, sealed = of_article(article), seal(article)
        row = recorded.get(address)
        if row is None or (row.seal != sealed and not is_changed_quietly(article, row)):
            line += 1
            row = TextRow(address=address, seal=sealed, updates=updates_told(article), recorded=today, chain="", line=line)
            before = chain_after(before, row.cells)
            rows.append(replace(row, chain=before))
    return tuple(rows)
