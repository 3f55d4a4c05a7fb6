"""Citations: the mentions in items and the register of documents go in; which entry each mention means comes out, and what is not registered.

A number is a key only together with its day and its issuer: numbers start anew each year, and every province has its own. An entry is meant
where only one of the register can be: of the whole country or of the province of the agency that speaks (or named beside the number), and of
the same day where both have one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from portal.model.agency import Agency
from portal.model.article import Article
from portal.model.citation import Citation, Mention, NumberForm
from portal.model.document import Document
from portal.vietnamese.citations import find_citations
from portal.vietnamese.folding import tone_key

_NO_DOCUMENTS = {NumberForm.STANDARD, NumberForm.NAME}
"""Standards are no legal documents; a law called by its name has no number to be found by."""


class Doubt(Enum):
    """Why a mention has no entry."""

    UNREGISTERED = "unregistered"
    """The register has no document of this number."""
    OTHER_DAY = "other_day"
    """It has one of this number, of another day."""
    OTHER_PLACE = "other_place"
    """It has one of this number, of another province."""
    SEVERAL = "several"
    """It has several that could be meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A mention in an article: `document` is the entry it means, None where there is a `doubt`; `candidates` share its number."""

    article: Article
    mention: Mention
    document: Document | None
    doubt: Doubt | None
    candidates: tuple[Document, ...]

    @property
    def citation(self) -> Citation:
        return self.mention.citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Entries by every canonical number they are cited by."""

    by_number: dict[str, tuple[Document, ...]]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Register":
        found: dict[str, list[Document]] = defaultdict(list)
        for document in documents:
            spelt = {document.number, *(one.number for spelling in document.also_written for one in find_citations(spelling))}
            for number in sorted(spelt - {""}):
                found[number].append(document)
        return cls(by_number={number: tuple(entries) for number, entries in found.items()})

    def cited(self, article: Article, agency: Agency | None) -> Iterator[Cited]:
        """What the article cites by number, in the order of its text and then of the numbers it is based on."""
        place = agency.place if agency else ""
        mentions = [*article.body.mentions, *_based_on(article)]
        days = _days_said(mentions)
        for mention in mentions:
            if mention.citation.form not in _NO_DOCUMENTS:
                yield self._cited(article, mention, place, days.get(mention.citation.number))

    def _cited(self, article: Article, mention: Mention, place: str, day: date | None) -> Cited:
        citation = mention.citation
        candidates = self.by_number.get(citation.number, ())
        near = [one for one in candidates if _is_of(one, place, citation)]
        said = citation.issued or day
        same = [one for one in near if not said or not one.issued or one.issued == said]
        document = same[0] if len(same) == 1 else None
        doubt = None
        if document is None:
            doubt = Doubt.SEVERAL if same else Doubt.OTHER_DAY if near else Doubt.OTHER_PLACE if candidates else Doubt.UNREGISTERED
        return Cited(article=article, mention=mention, document=document, doubt=doubt, candidates=candidates)


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
