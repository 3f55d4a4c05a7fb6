"""What has an address for ever: the catalogue goes in, the addresses of its things and headings and the rows the ledger still lacks come out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.address_ledger import AddressRow
from portal.model.article import Article, StandingPage
from portal.model.attachment import Attachment
from portal.model.document import Document
from portal.model.ledger import NO_CHAIN, chain_after

_LOWEST = 3
"""The smallest headings whose anchors are kept for ever."""


def permanent_addresses(catalogue: Catalogue) -> dict[str, str]:
    """By address, the file or the entry of a register that stands there; lists, which come and go with what they list, are not among them.

    An item that has expired into a redirect stands nowhere any more."""
    registers = (
        ("data/indicators/{}.yml", catalogue.indicators, addresses.of_indicator),
        ("data/fields.yml#{}", catalogue.fields, addresses.of_field),
        ("data/agencies.yml#{}", catalogue.agencies, addresses.of_agency),
        ("data/places.yml#{}", catalogue.areas, addresses.of_area),
    )
    led_on = {one.origin.path for one in catalogue.redirects}
    found = {address: path for path, address in catalogue.addresses.items() if address and path not in led_on}
    for source, register, address_of in registers:
        found |= {address_of(id): source.format(id) for id in register}
    found |= {address: attachment.path for address, attachment in attachment_addresses(catalogue).items()}
    return dict(sorted(found.items()))


def attachment_addresses(catalogue: Catalogue) -> dict[str, Attachment]:
    """Where the files of items stand: beside each item, and wherever one was recorded before its item moved, for nothing leads on from a file."""
    at = {addresses.of_article(article): article for article in catalogue.articles if article.attachments}
    found = {f"{page}{one.name}": one for page, article in at.items() for one in article.attachments}
    recorded = {row.address for row in catalogue.address_ledger}
    for redirect in catalogue.redirects:
        moved = {f"{redirect.old}{one.name}": one for one in (at[redirect.page].attachments if redirect.page in at else ())}
        found |= {address: one for address, one in moved.items() if address in recorded}
    return found


def permanent_anchors(catalogue: Catalogue) -> dict[str, str]:
    """By address with its anchor, the file of it: the headings of items, documents and standing pages that others link to.

    Those below the third level are too many and too small. The home page has no address a redirect could name.
    """
    return {
        f"{address}#{heading.anchor}": record.origin.path
        for record, address in _texts(catalogue)
        for heading in record.body.headings
        if heading.level <= _LOWEST
    }


def anchors_now(catalogue: Catalogue) -> dict[str, str]:
    """The same of everything in a text that can be linked to, also small headings and sentences that state something."""
    found: dict[str, str] = {}
    for record, address in _texts(catalogue):
        anchors = [heading.anchor for heading in record.body.headings]
        if isinstance(record, Article):
            anchors += [one.anchor for one in record.observations]
            anchors += [held.anchor for held in catalogue.positions_in.get(record.slug, ())]
        found |= {f"{address}#{anchor}": record.origin.path for anchor in anchors}
    return found


def pages_with_text(catalogue: Catalogue) -> frozenset[str]:
    """The addresses at which there are headings of an editor, or could be."""
    return frozenset(address for _, address in _texts(catalogue))


def _texts(catalogue: Catalogue) -> Iterator[tuple[Article | Document | StandingPage, str]]:
    records: tuple[Article | Document | StandingPage, ...] = (*catalogue.articles, *catalogue.documents.values(), *catalogue.standing_pages)
    for record in records:
        if address := catalogue.addresses[record.origin.path]:
            yield record, address


def address_rows_to_add(catalogue: Catalogue, today: date) -> tuple[AddressRow, ...]:
    """The rows that are not written yet, each sealed by the one before; none where all is recorded."""
    recorded = {row.address for row in catalogue.address_ledger}
    before, line = (catalogue.address_ledger[-1].chain, catalogue.address_ledger[-1].line) if catalogue.address_ledger else (NO_CHAIN, 1)
    rows = []
    for address, source in sorted((permanent_addresses(catalogue) | permanent_anchors(catalogue)).items()):
        if address not in recorded:
            line += 1
            row = AddressRow(address=address, source=source, recorded=today, chain="", line=line)
            before = chain_after(before, row.cells)
            rows.append(replace(row, chain=before))
    return tuple(rows)
