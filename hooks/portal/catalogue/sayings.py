"""Sayings: the mentions of an item go in; what each says of its document comes out, with what the item says elsewhere of the same number.

Once said in full, a document is cited by its number alone. Day, issuer and term are taken over only from mentions that can be of the same
document, and a day only where there is no other one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from portal.catalogue.issuers import are_apart
from portal.catalogue.named_issuers import issuer_named
from portal.model.citation import Mention
from portal.model.document import Document
from portal.vietnamese.slug import slug

_TERM = re.compile(r"(?<!\w)(?:khóa|khoá|nhiệm kỳ)\s(?P<term>[0-9]{4}\s?[-–]\s?[0-9]{4}|[^\W_]{1,9})", re.IGNORECASE)
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_MOST = 20
"""An item that says more things than these of one number says nothing of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a mention says of its document: the day or the year of issue, who issued it (several only where they are taken over), and the terms."""

    issued: date | None = None
    year: int | None = None
    issuers: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()

    @property
    def has_time(self) -> bool:
        return bool(self.issued or self.year or self.terms)

    def is_of_day(self, document: Document) -> bool:
        """Whether the entry is of that day or year; one whose day nobody knows contradicts none."""
        if not document.issued:
            return True
        return document.issued == self.issued if self.issued else self.year in {None, document.issued.year}

    def contradicts(self, other: "Said") -> bool:
        """Whether the two cannot be said of one document."""
        days, years = {self.issued, other.issued} - {None}, {one.issued.year if one.issued else one.year for one in (self, other)} - {None}
        if len(days) > 1 or len(years) > 1 or (self.terms and other.terms and not set(self.terms) & set(other.terms)):
            return True
        return any(are_apart(one, another) for one in self.issuers for another in other.issuers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """By a number, what the item says of it, each once."""

    by_number: dict[str, tuple[Said, ...]]

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> "Sayings":
        found: dict[str, dict[Said, None]] = {}
        for mention in mentions:
            found.setdefault(mention.citation.number, {})[_said(mention)] = None
        return cls(by_number={number: tuple(said) if len(said) <= _MOST else () for number, said in found.items()})

    def said(self, mention: Mention, *, is_alone: bool) -> Said:
        """What the mention says, and what it leaves out where others say it; `is_alone` where nothing is taken over."""
        own = _said(mention)
        others = () if is_alone else self.by_number[mention.citation.number]
        return _completed(own, [other for other in others if other != own and not own.contradicts(other)])


def of_term(documents: Sequence[Document], terms: tuple[str, ...]) -> list[Document]:
    """Those of a term that is said, where there are such; an entry of another term is never meant."""
    known = [(one, terms_said(one.term) or (_in_figures(slug(one.term)),) if one.term else terms_said(one.issuer)) for one in documents]
    exact = [one for one, its in known if set(its) & set(terms)]
    return exact or [one for one, its in known if not terms or not its]


def _completed(own: Said, others: list[Said]) -> Said:
    if not own.issuers:
        own = replace(own, issuers=tuple(dict.fromkeys(issuer for other in others for issuer in other.issuers)))
    if not own.issued:
        days = {other.issued for other in others if other.issued}
        years = {other.year for other in others if other.year}
        own = replace(own, issued=next(iter(days)) if len(days) == 1 else None, year=own.year or (next(iter(years)) if len(years) == 1 else None))
    terms = {other.terms for other in others if other.terms}
    return replace(own, terms=next(iter(terms))) if not own.terms and len(terms) == 1 else own


def _said(mention: Mention) -> Said:
    citation, issuer = mention.citation, issuer_named(mention)
    terms = terms_said(" ".join((issuer, citation.term.text if citation.term else "")))
    return Said(issued=citation.issued, year=citation.issued_year, issuers=(issuer,) if issuer else (), terms=terms)


def terms_said(text: str) -> tuple[str, ...]:
    """The terms said in a text, in figures: "khóa XII" is 12, "nhiệm kỳ 2015 - 2020" 2015-2020."""
    return tuple(_in_figures(slug(found["term"])) for found in _TERM.finditer(text))


def _in_figures(term: str) -> str:
    roman = _ROMAN.fullmatch(term) if term else None
    if not roman:
        return term.lstrip("0")
    ones = {"ix": 9, "iv": 4}.get(roman[2], len(roman[2].lstrip("v")) + (5 if roman[2].startswith("v") else 0))
    return str(10 * len(roman[1]) + ones)
