"""Citations: the mentions in items and in documents, and the register, go in; which entry each mention means comes out, and what is not registered.

A number is a key only together with its day and its issuer: numbers start anew each year, those of the Party each term, and every province has
its own. An entry is meant where only one of the register can be: of the whole country or of the province of the agency that speaks (or named
beside the number), of the same day where both have one, and of the term that is said. A citation without the end of its number means the only
entry of its kind, ordinal and year.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from portal.catalogue.addresses import year_of_document
from portal.model.agency import Agency
from portal.model.article import Article
from portal.model.citation import Citation, DocumentKind, Mention, NumberForm
from portal.model.document import Document
from portal.vietnamese.citations import find_citations
from portal.vietnamese.document_kinds import REFINED
from portal.vietnamese.folding import tone_key
from portal.vietnamese.slug import slug

_NO_DOCUMENTS = {NumberForm.STANDARD, NumberForm.NAME}
"""Standards are no legal documents; a law called by its name has no number to be found by."""
_ORDINAL = re.compile(r"0*(?P<ordinal>[0-9]{1,5}[a-zđ]?)(?![a-zđ])")
_TERM = re.compile(r"(?<!\w)(?:khóa|khoá|nhiệm kỳ)\s(?P<term>[0-9]{4}\s?[-–]\s?[0-9]{4}|[^\W_]{1,9})", re.IGNORECASE)
Item = Article | Document
Key = tuple[DocumentKind, str, int]
"""Kind, ordinal and year: what a citation without the end of its number says."""


class Doubt(Enum):
    """Why a mention has no entry."""

    UNREGISTERED = "unregistered"
    """The register has no document of this number."""
    OTHER_DAY = "other_day"
    """It has one of this number, of another day."""
    OTHER_PLACE = "other_place"
    """It has one of this number, of another province."""
    OTHER_TERM = "other_term"
    """It has one of this number, of another term of the Party committee."""
    SEVERAL = "several"
    """It has several that could be meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A mention in an article or in the body of a document: `document` is the entry it means, None where there is a `doubt`; `candidates` share its
    number.
    """

    item: Item
    mention: Mention
    document: Document | None
    doubt: Doubt | None
    candidates: tuple[Document, ...]

    @property
    def citation(self) -> Citation:
        return self.mention.citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Entries by every canonical number they are cited by, and by kind, ordinal and year."""

    by_number: dict[str, tuple[Document, ...]]
    by_key: dict[Key, tuple[Document, ...]]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Register":
        found: dict[str, list[Document]] = defaultdict(list)
        keyed: dict[Key, list[Document]] = defaultdict(list)
        for document in documents:
            spelt = {document.number, *(one.number for spelling in document.also_written for one in find_citations(spelling))}
            for number in sorted(spelt - {""}):
                found[number].append(document)
            for key in _keys(document):
                keyed[key].append(document)
        return cls(
            by_number={number: tuple(entries) for number, entries in found.items()},
            by_key={key: tuple(entries) for key, entries in keyed.items()},
        )

    def cited(self, article: Article, agency: Agency | None) -> Iterator[Cited]:
        """What the article cites by number, in the order of its text and then of the numbers it is based on."""
        yield from self._all((*article.body.mentions, *_based_on(article)), article, agency.place if agency else "")

    def cited_in(self, document: Document) -> Iterator[Cited]:
        """What the body of an entry cites; no document cites itself."""
        yield from self._all(document.body.mentions, document, document.territory)

    def _all(self, mentions: tuple[Mention, ...], item: Item, place: str) -> Iterator[Cited]:
        days = _days_said(mentions)
        for mention in mentions:
            if mention.citation.form not in _NO_DOCUMENTS:
                yield from self._cited(item, mention, place, days.get(mention.citation.number))

    def _cited(self, item: Item, mention: Mention, place: str, day: date | None) -> Iterator[Cited]:
        citation = mention.citation
        key = _key(citation) if citation.form is NumberForm.INCOMPLETE else None
        candidates = self.by_key.get(key, ()) if key else self.by_number.get(citation.number, ())
        near = [one for one in candidates if _is_of(one, place, citation)]
        said = citation.issued or (None if item in near else day)
        dated = [one for one in near if not said or not one.issued or one.issued == said]
        same = _of_term(dated, citation)
        if item in same:
            return
        doubt = None
        if len(same) != 1:
            left = ((same, Doubt.SEVERAL), (dated, Doubt.OTHER_TERM), (near, Doubt.OTHER_DAY), (candidates, Doubt.OTHER_PLACE))
            doubt = next((doubt for entries, doubt in left if entries), Doubt.UNREGISTERED)
        yield Cited(item=item, mention=mention, document=None if doubt else same[0], doubt=doubt, candidates=candidates)


def _keys(document: Document) -> Iterator[Key]:
    """A joint circular is called a circular for short."""
    ordinal, year = _ORDINAL.match(document.number), year_of_document(document)
    if ordinal and year:
        for kind in (document.kind, *sorted((word for word, number in REFINED if number is document.kind), key=lambda kind: kind.value)):
            yield kind, ordinal["ordinal"], year


def _key(citation: Citation) -> Key | None:
    ordinal = _ORDINAL.match(citation.number)
    return (citation.kind, ordinal["ordinal"], citation.year) if ordinal and citation.year else None


def _of_term(documents: list[Document], citation: Citation) -> list[Document]:
    """Those of the term said with the issuer, where there are such; an entry of another term is never meant."""
    said = {slug(term["term"]) for term in _TERM.finditer(citation.issuer.text)} if citation.issuer else set()
    exact = [one for one in documents if one.term and slug(one.term) in said]
    return exact or [one for one in documents if not said or not one.term]


def _is_of(document: Document, place: str, citation: Citation) -> bool:
    """Whether the document is of the whole country, of `place`, or of the place that the citation names."""
    if not document.territory or document.territory == place:
        return True
    return citation.issuer is not None and tone_key(document.territory) in tone_key(citation.issuer.text)


def _days_said(mentions: Iterable[Mention]) -> dict[str, date]:
    """The day of each number, where the article says one and no other for it: once said in full, a document is cited by its number alone."""
    found: dict[str, set[date]] = defaultdict(set)
    for mention in mentions:
        if mention.citation.issued:
            found[mention.citation.number].add(mention.citation.issued)
    return {number: next(iter(days)) for number, days in found.items() if len(days) == 1}


def _based_on(article: Article) -> Iterator[Mention]:
    for written in article.official.based_on if article.official else ():
        for citation in find_citations(written):
            yield Mention(citation=citation, sentence=written, parts=())
