"""The rules of people: the catalogue goes in, issues come out for every position that no source proves, or that could not be held then and there."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from itertools import combinations

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import is_document_misread
from portal.catalogue.lives import was_there
from portal.catalogue.places import place_of
from portal.catalogue.positions import Held
from portal.catalogue.quotes import is_balanced, overlaps
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.vietnamese.dates import write_date
from portal.vietnamese.folding import tone_key
from portal.vietnamese.readable_text import occurrences

_SOLE = (
    "bộ trưởng",
    "chánh thanh tra",
    "chánh văn phòng",
    "chi cục trưởng",
    "chủ tịch",
    "cục trưởng",
    "giám đốc",
    "hiệu trưởng",
    "tổng giám đốc",
    "viện trưởng",
)
"""How a role begins that one person has at a time; a deputy's begins with "phó"."""
_DEPUTY = tone_key("phó ")
_OFFERED = 3
_LONGEST_ID = 100


def positions_are_at_known_agencies(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for held in catalogue.positions:
        id = held.position.agency
        if id and id not in catalogue.agencies:
            near = get_close_matches(id[:_LONGEST_ID], catalogue.agencies, n=_OFFERED, cutoff=0.5) or list(catalogue.agencies)[:_OFFERED]
            yield Issue(place=_place(held, "agency"), fault=Fault.UNKNOWN_AGENCY, field="agency", found=id, expected=", ".join(near))


def positions_have_known_sources(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """What could not be read is there all the same."""
    slugs = [article.slug for article in catalogue.articles]
    for held in catalogue.positions:
        slug, id = held.position.article, held.position.document
        if slug and not held.article and slug not in catalogue.misread:
            near = get_close_matches(slug[:_LONGEST_ID], slugs, n=_OFFERED, cutoff=0.5) or slugs[:_OFFERED]
            yield Issue(place=_place(held, "article"), fault=Fault.UNKNOWN_ARTICLE, field="article", found=slug, expected=", ".join(near))
        if id and not held.document and not is_document_misread(catalogue, id):
            near = get_close_matches(id[:_LONGEST_ID], catalogue.documents, n=_OFFERED, cutoff=0.5) or list(catalogue.documents)[:_OFFERED]
            yield Issue(place=_place(held, "document"), fault=Fault.UNKNOWN_DOCUMENT, field="document", found=id, expected=", ".join(near))


def positions_rest_on_verified_sources(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A damaged text proves nothing about a living person."""
    for held in catalogue.positions:
        if (held.article or held.document) and not held.is_verified:
            field = "article" if held.article else "document"
            found = held.position.article if held.article else held.position.document
            yield Issue(place=_place(held, field), fault=Fault.UNVERIFIED_WITNESS, field=field, found=found)


def quotes_of_positions_are_found_once(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for held in _with_articles(catalogue):
        quote, places = held.position.quote, len(held.stretches)
        if places != 1:
            fault = Fault.QUOTE_AMBIGUOUS if places else Fault.QUOTE_NOT_FOUND
            yield Issue(place=_place(held, "quote"), fault=fault, field="quote", found=quote, expected=str(places) if places else "")


def quotes_of_positions_can_be_marked(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Beside the quotes of values and of other positions in the same body; whether values can is told at themselves."""
    for held in _with_articles(catalogue):
        article = held.article
        if article is None or len(held.stretches) != 1:
            continue
        own = held.stretches[0]
        others = {catalogue.stretches[article.id_of(one)]: one.quote for one in article.observations}
        others |= {other.stretches: other.position.quote for other in _with_articles(catalogue) if other.article is article}
        crossed = next((quote for where, quote in others.items() if len(where) == 1 and any(overlaps((own, where[0])))), None)
        if crossed is not None or not is_balanced(article.body.html, own):
            quote = held.position.quote
            yield Issue(place=_place(held, "quote"), fault=Fault.QUOTES_OVERLAP, field="quote", found=quote, expected=crossed or quote)


def quotes_name_person_and_role(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """As whole words, in any case and with the tone mark in either place; a deputy is not the one above."""
    for held in _with_articles(catalogue):
        quote = tone_key(held.position.quote)
        missing = next((words for words in (held.person.name, held.position.role) if words and not _stands_in(tone_key(words), quote)), "")
        if quote and missing:
            yield Issue(place=_place(held, "quote"), fault=Fault.NAME_NOT_IN_QUOTE, field="quote", found=missing)


def positions_run_forward(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for held in catalogue.positions:
        one = held.position
        if one.since and one.until and one.until < one.since:
            yield Issue(place=_place(held, "until"), fault=Fault.LIFETIME_REVERSED, field="until", found=write_date(one.until))


def positions_are_not_foretold(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A source proves what was so on its day or before it."""
    for held in catalogue.positions:
        for field, day in (("as_of", held.position.as_of), ("from", held.position.since)):
            if day and held.source_day and day > held.source_day:
                expected = write_date(held.source_day)
                yield Issue(place=_place(held, field), fault=Fault.POSITION_AFTER_SOURCE, field=field, found=write_date(day), expected=expected)


def positions_are_held_at_living_agencies(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """On the day of the source, and on the first and last day where they are known; told once."""
    for held in catalogue.positions:
        agency, one = catalogue.agencies.get(held.position.agency), held.position
        days = (("from", one.since), ("until", one.until), ("as_of", held.day))
        field, day = next(((field, day) for field, day in days if agency and day and not was_there(agency, day)), ("", None))
        if agency and day:
            first, last = (write_date(end) if end else "…" for end in (agency.since, agency.until))
            found, expected = write_date(day), f"{first} – {last}"
            yield Issue(place=_place(held, field, "agency"), fault=Fault.POSITION_OUTSIDE_AGENCY, field=field, found=found, expected=expected)


def one_person_has_a_sole_role(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Only days that sources prove count: where no source says when somebody left, nobody is told to have stayed."""
    sole = tuple(map(tone_key, _SOLE))
    held_alone = [held for held in catalogue.positions if tone_key(held.position.role).startswith(sole)]
    for one, other in combinations(held_alone, 2):
        is_same = one.position.agency == other.position.agency and tone_key(one.position.role) == tone_key(other.position.role)
        if (
            is_same
            and one.person is not other.person
            and one.days
            and other.days
            and max(one.days[0], other.days[0]) <= min(one.days[1], other.days[1])
        ):
            found, expected = f"{other.position.role}, {other.position.agency}", one.person.name
            yield Issue(place=_place(other, "role"), fault=Fault.TWO_IN_ONE_ROLE, field="role", found=found, expected=expected)


RULES = (
    positions_are_at_known_agencies,
    positions_have_known_sources,
    positions_rest_on_verified_sources,
    quotes_of_positions_are_found_once,
    quotes_of_positions_can_be_marked,
    quotes_name_person_and_role,
    positions_run_forward,
    positions_are_not_foretold,
    positions_are_held_at_living_agencies,
    one_person_has_a_sole_role,
)


def _with_articles(catalogue: Catalogue) -> Iterator[Held]:
    """Those that a sentence should prove; an article with a mistake of its own may lack anything."""
    return (held for held in catalogue.positions if held.article and held.article.slug not in catalogue.misread and held.position.quote)


def _stands_in(words: str, quote: str) -> bool:
    return any(not quote[:start].endswith(_DEPUTY) for start in occurrences(words, quote))


def _place(held: Held, *fields: str) -> Place:
    inside = f"positions.{held.number}"
    return place_of(held.person.origin, *(f"{inside}.{field}" for field in fields), inside, "positions")
