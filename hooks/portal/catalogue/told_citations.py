"""Citations in the order in which advice about them is told: the catalogue goes in; each citation, its words and its place come out."""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited
from portal.catalogue.places import place_of
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.vietnamese.dates import write_date


def told_citations(catalogue: Catalogue) -> Iterator[Cited]:
    """Item by item, the oldest first, as the order in which texts came to be, then the bodies of documents; in each as its text goes on."""
    for article in sorted(catalogue.articles, key=lambda article: (article.issued, article.origin.path)):
        yield from catalogue.citations[article.origin.path]
    for document in catalogue.documents.values():
        yield from catalogue.citations[document.origin.path]


def first_in_each_item(catalogue: Catalogue, *, of_each_day: bool = False) -> Iterator[Cited]:
    """Each number once, or once with each of its days."""
    told: set[tuple[str, str, date | None]] = set()
    for cited in told_citations(catalogue):
        key = (cited.item.origin.path, cited.citation.number, cited.citation.issued if of_each_day else None)
        if key not in told:
            told.add(key)
            yield cited


def written(cited: Cited) -> str:
    """As the item writes it, on one line; front matter has the number alone."""
    return " ".join(cited.citation.reference.text.split())


def with_day(cited: Cited) -> str:
    """The day in figures, after a comma, which both languages read."""
    return f"{written(cited)}, {write_date(cited.citation.issued)}" if cited.citation.issued else written(cited)


def place_cited(cited: Cited) -> Place:
    """In the body, or at the list of what an item is based on."""
    return cited.mention.place or place_of(cited.item.origin, "based_on")


def at(said: str, cited: Cited) -> str:
    """What is said there, with file and line."""
    place = place_cited(cited)
    return f"{said} ({place.path}:{place.line})"


def advice(cited: Cited, fault: Fault, *, expected: str, found: str = "") -> Issue:
    """At its place; `found` is what is quoted, else the citation as written."""
    return Issue(place=place_cited(cited), fault=fault, found=found or written(cited), expected=expected)
