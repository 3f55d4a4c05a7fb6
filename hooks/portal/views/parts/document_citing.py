"""Who cites a document: citations go in; each item with its sentences comes out, cut so that a template can mark the reference in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from portal.catalogue.addresses import of_document
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited
from portal.model.article import Article
from portal.model.citation import Mention
from portal.vietnamese.dates import write_date
from portal.views.parts.document import document_title, issuer_words, kind_title
from portal.views.parts.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A stretch of a sentence."""

    text: str
    is_reference: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A sentence; put together, `words` are all of it."""

    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingItem:
    """An item or a document with its sentences, in the order of its text; `written` are its spellings of the number that are not the canonical
    one, `provisions` the parts of the document it names, as printed.
    """

    entry: Entry
    excerpts: tuple[Excerpt, ...]
    written: tuple[str, ...]
    provisions: tuple[str, ...]


def citing_items(cited: Iterable[Cited], number: str, catalogue: Catalogue) -> tuple[CitingItem, ...]:
    """In the order given, which has all citations of an item together; `number` is the canonical one."""
    items = []
    for _, group in groupby(cited, key=lambda one: one.item.origin.path):
        found = list(group)
        items.append(
            CitingItem(
                entry=citing_entry(found[0], catalogue),
                excerpts=tuple(excerpts([one.mention for one in found])),
                written=tuple(dict.fromkeys(one.citation.text for one in found if one.citation.text != number)),
                provisions=tuple(dict.fromkeys(_flat(one.citation.provision.text) for one in found if one.citation.provision)),
            )
        )
    return tuple(items)


def citing_entry(cited: Cited, catalogue: Catalogue) -> Entry:
    """The item, or the document in whose body the citation stands, as lists show it."""
    if isinstance(cited.item, Article):
        return Entry.of(cited.item, catalogue)
    document = cited.item
    return Entry(
        address=of_document(document),
        title=document_title(document),
        summary=document.subject,
        kind="Dự thảo" if document.is_draft else kind_title(document.kind),
        agency=issuer_words(document, catalogue),
        day=write_date(document.issued) if document.issued else "",
        iso=document.issued.isoformat() if document.issued else "",
        figures=0,
        is_unverified=bool(document.reliability_note),
    )


def excerpts(mentions: Iterable[Mention]) -> Iterator[Excerpt]:
    """A sentence with several of the mentions once, all of them marked; `mentions` are in the order of their text.

    Mentions of one sentence stand as far from each other in it as in the whole text; the first is the first of its words.
    """
    for sentence, group in groupby(mentions, key=lambda one: one.sentence):
        references: list[tuple[int, int]] = []
        begin: int | None = None
        for mention in group:
            start, text = _reference(mention)
            is_next = begin is not None and start - begin >= references[-1][1] and sentence.startswith(text, start - begin)
            if begin is None or not is_next:
                if references:
                    yield Excerpt(words=tuple(_cut(sentence, references)))
                begin, references = start - sentence.find(text), []
            references.append((start - begin, start - begin + len(text)))
        yield Excerpt(words=tuple(_cut(sentence, references)))


def _reference(mention: Mention) -> tuple[int, str]:
    """Where it begins in the whole text, and its words; the number alone where the words before it belong to another sentence or cell."""
    citation = mention.citation
    text = _flat(citation.reference.text)
    return (citation.reference.start, text) if text in mention.sentence else (citation.start, _flat(citation.text))


def _flat(text: str) -> str:
    """As the words of a sentence are kept: borders of cells are spaces."""
    return text.replace("\0", " ")


def _cut(sentence: str, references: list[tuple[int, int]]) -> Iterator[Words]:
    end = 0
    for start, stop in references:
        yield Words(text=sentence[end:start], is_reference=False)
        yield Words(text=sentence[start:stop], is_reference=True)
        end = stop
    yield Words(text=sentence[end:], is_reference=False)
