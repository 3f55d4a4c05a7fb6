"""Who holds a position at an agency, as documents say: the catalogue -> names in the order of given names, with the day and the sentence."""

from collections import defaultdict
from dataclasses import dataclass

from portal.catalogue.addresses import of_article, of_document
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.positions import Held
from portal.vietnamese.dates import write_date
from portal.vietnamese.sorting import given_name_key, sort_key
from portal.views.parts.document import document_name
from portal.views.parts.page import Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHolder:
    """`days` are those the source says, "" where it says none; `day` the one on which it witnesses the position, `iso` the same for machines.

    `source` leads to the sentence `quote`, or to the document, of which no sentence is quoted.
    """

    name: str
    role: str
    days: str
    day: str
    iso: str
    quote: str
    source: Crumb
    note: str


def office_holders(catalogue: Catalogue) -> dict[str, tuple[OfficeHolder, ...]]:
    """By the id of the agency: given name, middle names, surname; one person's positions by their days."""
    found: dict[str, list[Held]] = defaultdict(list)
    for held in catalogue.positions:
        found[held.position.agency].append(held)
    return {id: tuple(map(_holder, sorted(positions, key=_order))) for id, positions in found.items()}


def _order(held: Held) -> tuple[object, ...]:
    return (given_name_key(held.person.name), held.person.id, held.day.toordinal() if held.day else 0, sort_key(held.position.role))


def _holder(held: Held) -> OfficeHolder:
    one = held.position
    since = f"từ {write_date(one.since)}" if one.since else ""
    until = f"đến {write_date(one.until)}" if one.until else ""
    return OfficeHolder(
        name=held.person.name,
        role=one.role,
        days=" ".join(filter(None, (since, until))),
        day=write_date(held.day) if held.day else "",
        iso=held.day.isoformat() if held.day else "",
        quote=one.quote,
        source=_source(held),
        note=one.note,
    )


def _source(held: Held) -> Crumb:
    """Rules have seen that one of the two is there."""
    if held.article:
        return Crumb(title=held.article.title, address=f"{of_article(held.article)}#{held.anchor}")
    document = held.document
    return Crumb(title=document_name(document), address=of_document(document)) if document else Crumb(title="", address="")
