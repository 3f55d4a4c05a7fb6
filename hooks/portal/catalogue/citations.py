"""Citations: the mentions in items and in documents, and the register, go in; which entry each mention means comes out, and what is not registered.

A number is a key only together with its day and its issuer: numbers start anew each year, those of the Party each term, and every province has
its own. An entry is meant where only one of the register can be: of the issuer that is named, else of the whole country or of the province of the
agency that speaks, of the same day where both have one, and of the term that is said. A number that begins anew and is said without day, year and
term means an entry of our own place, or of the place that is named, of the year of the item or the one before: the centre has one of it each year.
A citation without the end of its number means the only entry of its kind, ordinal and year.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from portal.catalogue.addresses import year_of_document
from portal.catalogue.issuer_names import issuers_of, place_key
from portal.catalogue.issuers import is_issued_by_another, place_of_entry
from portal.catalogue.named_issuers import issuer_named
from portal.catalogue.sayings import Said, Sayings, of_term
from portal.model.agency import Agency
from portal.model.article import Article
from portal.model.citation import Citation, DocumentKind, Mention, NumberForm
from portal.model.document import Document
from portal.vietnamese.citations import find_citations
from portal.vietnamese.document_kinds import REFINED

_NO_DOCUMENTS = {NumberForm.STANDARD, NumberForm.NAME}
"""Standards are no legal documents; a law called by its name has no number to be found by."""
_ORDINAL = re.compile(r"0*(?P<ordinal>[0-9]{1,5}[a-zđ]?)(?![a-zđ])")
_PARTY = re.compile(r"[0-9]+[a-zđ]?-")
_BEGINS_ANEW = {NumberForm.ADMINISTRATIVE, NumberForm.LETTER, NumberForm.PARTY, NumberForm.OLD}
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
    OTHER_ISSUER = "other_issuer"
    """It has one of this number, of another issuer than is named."""
    OTHER_TERM = "other_term"
    """It has one of this number, of another term of the Party committee."""
    SEVERAL = "several"
    """It has several that could be meant."""
    UNDATED = "undated"
    """It has one of this number, which begins anew each year or term, and nothing says that it is that one."""


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
        speaker = _Speaker(item=article, place=place_key(agency.place) if agency else "", agency=article.agency, name="", related=frozenset())
        yield from self._all((*article.body.mentions, *_based_on(article)), speaker)

    def cited_in(self, document: Document) -> Iterator[Cited]:
        """What the body of an entry cites; no document cites itself."""
        related = frozenset(relation.target for relation in document.relations)
        speaker = _Speaker(item=document, place=place_of_entry(document), agency=document.agency, name=document.id, related=related)
        yield from self._all(document.body.mentions, speaker)

    def _all(self, mentions: tuple[Mention, ...], speaker: "_Speaker") -> Iterator[Cited]:
        numbered = [mention for mention in mentions if mention.citation.form not in _NO_DOCUMENTS]
        sayings = Sayings.of(numbered)
        for mention in numbered:
            yield from self._cited(mention, speaker, sayings)

    def _cited(self, mention: Mention, speaker: "_Speaker", sayings: Sayings) -> Iterator[Cited]:
        key = _key(mention.citation) if mention.citation.form is NumberForm.INCOMPLETE else None
        candidates = self.by_key.get(key, ()) if key else self.by_number.get(mention.citation.number, ())
        said = sayings.said(mention, is_alone=any(one is speaker.item for one in candidates))
        possible = _possible(candidates, mention, speaker, said)
        near = [one for one in possible if _is_of(one, speaker, said)]
        dated = [one for one in near if said.is_of_day(one)]
        same = of_term(dated, said.terms)
        if any(one is speaker.item for one in same):
            return
        doubt = None
        if len(same) != 1:
            left = ((same, Doubt.SEVERAL), (dated, Doubt.OTHER_TERM), (near, Doubt.OTHER_DAY), (possible, Doubt.OTHER_PLACE))
            doubt = next((doubt for entries, doubt in left if entries), None) or _without_issuer(candidates, said)
        elif mention.citation.form in _BEGINS_ANEW and not _is_sure(same[0], mention.citation, speaker, said):
            doubt = Doubt.UNDATED
        yield Cited(item=speaker.item, mention=mention, document=None if doubt else same[0], doubt=doubt, candidates=candidates)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speaker:
    """The item that cites, the key of its place, its agency, its id where it is an entry, and the entries it is said to be related to."""

    item: Item
    place: str
    agency: str
    name: str
    related: frozenset[str]


def _keys(document: Document) -> Iterator[Key]:
    """A joint circular is called a circular for short."""
    ordinal, year = _ORDINAL.match(document.number), year_of_document(document)
    if ordinal and year:
        for kind in (document.kind, *sorted((word for word, number in REFINED if number is document.kind), key=lambda kind: kind.value)):
            yield kind, ordinal["ordinal"], year


def _key(citation: Citation) -> Key | None:
    ordinal = _ORDINAL.match(citation.number)
    return (citation.kind, ordinal["ordinal"], citation.year) if ordinal and citation.year else None


def _possible(candidates: tuple[Document, ...], mention: Mention, speaker: _Speaker, said: Said) -> list[Document]:
    """Those of the issuer that is said. Where he is named elsewhere in the item, a bare number may as well be our own: with the day of ours it is,
    without a day it is of nobody.
    """
    if not said.issuers:
        return list(candidates)
    possible: list[Document] = []
    others: list[Document] = []
    for one in candidates:
        (others if any(is_issued_by_another(one, issuer) for issuer in said.issuers) else possible).append(one)
    if issuer_named(mention):
        return possible
    own = [one for one in others if place_of_entry(one) == speaker.place and said.is_of_day(one)]
    day = mention.citation.issued
    if own and not (day and all(one.issued == day for one in own)):
        return []
    return [*possible, *own]


def _without_issuer(candidates: tuple[Document, ...], said: Said) -> Doubt:
    """Where the item says two issuers of one number, a bare one may be of either."""
    if not candidates:
        return Doubt.UNREGISTERED
    is_other = all(is_issued_by_another(one, issuer) for one in candidates for issuer in said.issuers)
    return Doubt.OTHER_ISSUER if is_other else Doubt.UNDATED


def _is_of(document: Document, speaker: _Speaker, said: Said) -> bool:
    """Whether the document is of the whole country, of the place of the speaker, or of the one that is named, which has been compared."""
    place = place_of_entry(document)
    return place in {"", speaker.place} or any(one.place or one.key == place for issuer in said.issuers for one in issuers_of(issuer))


def _is_sure(document: Document, citation: Citation, speaker: _Speaker, said: Said) -> bool:
    """Whether a number that begins anew is that of this entry: by day, year or term, as our own of these years, or because an editor wrote so in the
    register.
    """
    is_related = document.id in speaker.related or any(relation.target == speaker.name for relation in document.relations)
    if said.has_time or citation.number != document.number or is_related:
        return True
    is_ours = bool(place_of_entry(document)) or (bool(document.agency) and document.agency == speaker.agency)
    return is_ours and is_of_these_years(document, speaker.item)


def is_of_these_years(document: Document, item: Item) -> bool:
    """Whether the item can mean it by a bare number: of its own year or the one before, where both days are known. Numbers of the Party run on."""
    if not document.issued or not item.issued or _PARTY.match(document.number):
        return True
    return 0 <= item.issued.year - document.issued.year <= 1


def _based_on(article: Article) -> Iterator[Mention]:
    for written in article.official.based_on if article.official else ():
        for citation in find_citations(written):
            yield Mention(citation=citation, sentence=written, start=citation.reference.start, parts=())
