"""Every rule that records must keep together: the catalogue and today's date go in, issues come out; here those of names, dates and references."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from portal.catalogue import (
    addresses,
    rules_of_addresses,
    rules_of_anchors,
    rules_of_citations,
    rules_of_cited_numbers,
    rules_of_documents,
    rules_of_indicators,
    rules_of_ledger,
    rules_of_lives,
    rules_of_markers,
    rules_of_observations,
    rules_of_people,
    rules_of_publication,
    rules_of_registration,
    rules_of_relations,
    rules_of_revisions,
    rules_of_series,
    rules_of_targets,
    rules_of_territories,
    rules_of_visits,
    rules_of_words,
)
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import AGENCIES, FIELDS, GLOSSARY, PLACES, UNITS, is_indicator_misread, is_misread
from portal.catalogue.wording import GENERATED
from portal.model.article import Article, StandingPage
from portal.model.document import Document
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.model.prose import Link

Rule = Callable[[Catalogue, date], Iterator[Issue]]


def agencies_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for article in catalogue.articles:
        yield from _unknown([article.agency], catalogue.agencies, article.origin.place("agency"), Fault.UNKNOWN_AGENCY, field="agency")
    for agency in catalogue.agencies.values():
        yield from _unknown(agency.successors, catalogue.agencies, agency.origin.place("successors"), Fault.UNKNOWN_AGENCY, field="successors")
    for field in catalogue.fields.values():
        yield from _unknown(field.agencies, catalogue.agencies, field.origin.place("agencies"), Fault.UNKNOWN_AGENCY, field="agencies")
    for document in catalogue.documents.values():
        ids = [document.agency] if document.agency else []
        yield from _unknown(ids, catalogue.agencies, document.origin.place("agency"), Fault.UNKNOWN_AGENCY, field="agency")


def fields_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for article in catalogue.articles:
        yield from _unknown(article.fields, catalogue.fields, article.origin.place("fields"), Fault.UNKNOWN_FIELD, field="fields")
    for indicator in catalogue.indicators.values():
        yield from _unknown([indicator.field], catalogue.fields, indicator.origin.place("field"), Fault.UNKNOWN_FIELD, field="field")
    for document in catalogue.documents.values():
        yield from _unknown(document.fields, catalogue.fields, document.origin.place("fields"), Fault.UNKNOWN_FIELD, field="fields")


def units_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for indicator in catalogue.indicators.values():
        yield from _unknown([indicator.unit], catalogue.units, indicator.origin.place("unit"), Fault.UNKNOWN_UNIT, field="unit")


def indicators_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for id, statements in catalogue.statements.items():
        for statement in statements if not is_indicator_misread(catalogue, id) else ():
            place = statement.observation.origin.place("indicator")
            yield from _unknown([id], catalogue.indicators, place, Fault.UNKNOWN_INDICATOR, field="indicator")


def slugs_are_unique(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    first: dict[str, Article] = {}
    for article in sorted((*catalogue.articles, *catalogue.gone), key=lambda article: article.origin.path):
        other = first.setdefault(article.slug, article)
        if other is not article:
            yield Issue(place=article.origin.place("slug"), fault=Fault.DUPLICATE_SLUG, field="slug", found=article.slug, expected=other.origin.path)


def addresses_are_unique(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    taken: dict[str, str] = dict.fromkeys(addresses.RESERVED, GENERATED)
    for page in catalogue.standing_pages:
        folder = next((reserved for reserved in addresses.RESERVED if page.address.startswith(reserved)), page.address)
        if folder in taken:
            yield Issue(place=Place(path=page.origin.path), fault=Fault.ADDRESS_TAKEN, found=page.address, expected=taken[folder])
        taken[page.address] = page.origin.path


_UNREAD = 1900
"""The year that stands where no date was written or none could be read: of that the reader has told."""


def agencies_existed(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """An item belongs to the agency of its day, under the name of its day; so does a document of the register."""
    dated: list[tuple[Article | Document, date]] = [
        *((one, one.published.date()) for one in catalogue.articles),
        *((one, one.issued) for one in catalogue.documents.values() if one.issued),
    ]
    for record, day in dated:
        agency = catalogue.agencies.get(record.agency)
        if agency and day.year > _UNREAD and not _is_alive(agency.since, agency.until, day):
            alive = [other.id for other in catalogue.agencies.values() if _is_alive(other.since, other.until, day)]
            near = get_close_matches(agency.id, alive, n=1, cutoff=0.3)
            place = record.origin.place("agency")
            yield Issue(place=place, fault=Fault.AGENCY_NOT_ALIVE, field="agency", found=agency.id, expected=", ".join(near or alive[:3]))


def lifetimes_run_forward(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for agency in catalogue.agencies.values():
        if agency.since and agency.until and agency.until < agency.since:
            place = agency.origin.place("until")
            yield Issue(place=place, fault=Fault.LIFETIME_REVERSED, field="until", found=f"{agency.until:%d/%m/%Y}")


def links_lead_somewhere(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A link may lead to a page, to a heading of it, and to a sentence that states a value; not to what is not shown yet."""
    records: tuple[Article | StandingPage | Document, ...] = (*catalogue.articles, *catalogue.standing_pages, *catalogue.documents.values())
    anchors = {record.origin.path: {heading.anchor for heading in record.body.headings} for record in records}
    for article in catalogue.articles:
        anchors[article.origin.path].update(observation.anchor for observation in article.observations)
    anchors |= {path: set() for path in [*(gone.origin.path for gone in catalogue.gone), *(one.origin.path for one in catalogue.redirects)]}
    for link in (link for record in records for link in record.body.links):
        if when := catalogue.waiting.get(link.target):
            yield Issue(place=link.place, fault=Fault.NOT_YET_PUBLISHED, found=link.target, expected=when)
        elif link.target not in anchors or (link.fragment and link.fragment not in anchors[link.target]):
            yield Issue(place=link.place, fault=Fault.BROKEN_LINK, found=_written(link))


RULES: tuple[Rule, ...] = (
    agencies_are_known,
    fields_are_known,
    units_are_known,
    indicators_are_known,
    slugs_are_unique,
    addresses_are_unique,
    agencies_existed,
    lifetimes_run_forward,
    links_lead_somewhere,
    *rules_of_markers.RULES,
    *rules_of_observations.RULES,
    *rules_of_targets.RULES,
    *rules_of_indicators.RULES,
    *rules_of_series.RULES,
    *rules_of_revisions.RULES,
    *rules_of_ledger.RULES,
    *rules_of_addresses.RULES,
    *rules_of_anchors.RULES,
    *rules_of_publication.RULES,
    *rules_of_documents.RULES,
    *rules_of_registration.RULES,
    *rules_of_relations.RULES,
    *rules_of_territories.RULES,
    *rules_of_cited_numbers.RULES,
    *rules_of_citations.RULES,
    *rules_of_lives.RULES,
    *rules_of_people.RULES,
    *rules_of_words.RULES,
    *rules_of_visits.RULES,
)


_OF_WHAT_IS_RECORDED = (*rules_of_ledger.RULES, *rules_of_addresses.RULES, *rules_of_anchors.RULES, *rules_of_publication.RULES_OF_TEXTS)
RULES_OF_WHAT_IS_TO_COME = tuple(rule for rule in RULES if rule not in _OF_WHAT_IS_RECORDED)
"""What a scheduled item is held against before its hour: the ledgers know nothing of it yet."""
BUILT_ON: dict[str, tuple[Rule, ...]] = {
    AGENCIES: (
        agencies_are_known,
        agencies_existed,
        rules_of_markers.markers_name_known_agencies,
        rules_of_markers.markers_show_something,
        rules_of_observations.statements_agree,
        rules_of_revisions.revised_values_are_of_one_fact,
        rules_of_revisions.withdrawn_values_are_stated_nowhere,
        rules_of_ledger.published_definitions_are_kept,
        rules_of_people.positions_are_at_known_agencies,
        rules_of_people.positions_are_held_at_living_agencies,
        *rules_of_lives.RULES,
        *rules_of_series.RULES,
    ),
    FIELDS: (fields_are_known,),
    GLOSSARY: rules_of_words.RULES,
    PLACES: rules_of_lives.RULES,
    UNITS: (
        units_are_known,
        rules_of_indicators.units_can_be_converted,
        rules_of_indicators.forms_have_a_base_unit,
        rules_of_observations.forms_fit_units,
        rules_of_observations.values_keep_their_bounds,
        rules_of_observations.statements_agree,
        rules_of_revisions.revisions_change_something,
        rules_of_revisions.withdrawn_values_are_stated_nowhere,
        rules_of_ledger.published_values_are_kept,
        rules_of_ledger.published_definitions_are_kept,
        rules_of_ledger.values_are_recorded,
        *rules_of_series.RULES,
    ),
}
"""What can be said only where the register has been read: one mistake there is one line, not one for each item."""


def broken_rules(catalogue: Catalogue, today: date, *, rules: Iterable[Rule] = RULES) -> tuple[Issue, ...]:
    """All issues of all rules but those that follow from a register with a mistake; nothing is published while one is an error."""
    waiting = [rule for register, built in BUILT_ON.items() if is_misread(catalogue, register) for rule in built]
    return tuple(issue for rule in rules if rule not in waiting for issue in rule(catalogue, today))


def _unknown(ids: Iterable[str], known: dict[str, object] | dict, place: Place, fault: Fault, *, field: str) -> Iterator[Issue]:  # type: ignore[type-arg]
    for id in ids:
        if id and id not in known:
            near = get_close_matches(id[:100], known, n=3, cutoff=0.5) or list(known)[:5]
            yield Issue(place=place, fault=fault, field=field, found=id, expected=", ".join(near))


def _is_alive(since: date | None, until: date | None, day: date) -> bool:
    return (since is None or since <= day) and (until is None or day <= until)


def _written(link: Link) -> str:
    return f"{link.target}#{link.fragment}" if link.fragment else link.target
