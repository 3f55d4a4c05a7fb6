"""The rules of lives: the catalogue goes in, issues come out for every agency and every area whose days, names or relations cannot be."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import pairwise
from typing import Any

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.circles import circles
from portal.catalogue.lives import Lived, was_there
from portal.catalogue.places import place_of
from portal.model.agency import Agency
from portal.model.area import Area
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.vietnamese.dates import write_date
from portal.vietnamese.folding import nfc

LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)
"""The district level ended as the two-tier local government began on 1/7/2025 (Luật Tổ chức chính quyền địa phương 72/2025/QH15)."""
_A_MONTH = timedelta(days=31)
_OFFERED = 5
_LONGEST_ID = 100


def places_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Where there is a register of places, each agency's stands in it; so does every area another one names."""
    for agency in catalogue.agencies.values() if catalogue.areas else ():
        yield from _unknown(agency.territory, catalogue.areas, Fault.UNKNOWN_PLACE, agency, "territory", "place")
    for area in catalogue.areas.values():
        for number, id in enumerate(area.successors):
            yield from _unknown(id, catalogue.areas, Fault.UNKNOWN_PLACE, area, f"successors.{number}", "successors")
        if area.part_of:
            yield from _unknown(area.part_of, catalogue.areas, Fault.UNKNOWN_PLACE, area, "part_of")


def parents_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for agency in catalogue.agencies.values():
        if agency.part_of:
            yield from _unknown(agency.part_of, catalogue.agencies, Fault.UNKNOWN_AGENCY, agency, "part_of")


def places_are_named_alike(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """The two registers cannot call one area by two names."""
    for agency in catalogue.agencies.values():
        area = catalogue.areas.get(agency.territory)
        if area and area.name and nfc(agency.place) != nfc(area.name):
            place = agency.origin.place("place")
            yield Issue(place=place, fault=Fault.PLACE_NAMED_OTHERWISE, field="place", found=agency.place, expected=area.name)


def successions_do_not_go_round(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Nor is anything its own successor."""
    for lives in _registers(catalogue):
        for way in circles({id: one.successors for id, one in lives.items()}):
            number = lives[way[0]].successors.index(way[1])
            place = place_of(lives[way[0]].origin, f"successors.{number}", "successors")
            yield Issue(place=place, fault=Fault.SUCCESSION_CYCLE, field="successors", found=" → ".join(way))


def parents_do_not_go_round(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for lives in _registers(catalogue):
        for way in circles({id: (one.part_of,) if one.part_of else () for id, one in lives.items()}):
            place = lives[way[0]].origin.place("part_of")
            yield Issue(place=place, fault=Fault.PARENT_CYCLE, field="part_of", found=" → ".join(way))


def successors_begin_after(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Nobody works twice on one day; in a circle somebody always begins too early, so nothing is said there."""
    for one, other, number in _successions(catalogue):
        if one.until and other.since and other.since <= one.until:
            yield _about(Fault.SUCCESSOR_TOO_EARLY, one, other, number)


def successors_begin_soon(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A gap is possible, and then somebody can say why."""
    for one, other, number in _successions(catalogue):
        is_told = bool(one.note or other.note)
        if one.until and other.since and other.since - one.until > _A_MONTH and not is_told:
            yield _about(Fault.SUCCESSOR_LATE, one, other, number)


def agencies_lie_within_their_places(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for agency in catalogue.agencies.values():
        area = catalogue.areas.get(agency.territory)
        if area and (field := _outside(agency, area)):
            yield _beyond(Fault.OUTSIDE_PLACE, agency, area, field)


def parts_lie_within_their_wholes(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A unit does not outlive the body above it, nor a district its province; where nobody knows, `as_of` says so."""
    for lives in _registers(catalogue):
        for one in lives.values():
            whole = lives.get(one.part_of)
            if whole and (field := _outside(one, whole)):
                yield _beyond(Fault.OUTSIDE_PARENT, one, whole, field)


def places_run_forward(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for area in catalogue.areas.values():
        if area.since and area.until and area.until < area.since:
            place = area.origin.place("until")
            yield Issue(place=place, fault=Fault.LIFETIME_REVERSED, field="until", found=write_date(area.until))


def districts_have_ended(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for area in catalogue.areas.values():
        if area.is_district and (area.until is None or area.until > LAST_DAY_OF_DISTRICTS):
            expected = write_date(LAST_DAY_OF_DISTRICTS)
            place = place_of(area.origin, "until", "kind")
            yield Issue(place=place, fault=Fault.DISTRICT_AFTER_END, field="until", found=area.full_name, expected=expected)


def former_names_follow_each_other(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """From old to new, within the agency's days, the last one before its last day."""
    for agency in catalogue.agencies.values():
        days = [agency.since or date.min, *(name.until for name in agency.names)]
        for number, (before, day) in enumerate(pairwise(days)):
            if day < before or (number and day == before) or (agency.until and day >= agency.until):
                place = place_of(agency.origin, f"names.{number}.until", f"names.{number}", "names")
                yield Issue(place=place, fault=Fault.NAMES_OUT_OF_ORDER, field="names", found=write_date(day))


RULES = (
    places_are_known,
    parents_are_known,
    places_are_named_alike,
    successions_do_not_go_round,
    parents_do_not_go_round,
    successors_begin_after,
    successors_begin_soon,
    agencies_lie_within_their_places,
    parts_lie_within_their_wholes,
    places_run_forward,
    districts_have_ended,
    former_names_follow_each_other,
)


def _registers(catalogue: Catalogue) -> tuple[Mapping[str, Agency] | Mapping[str, Area], ...]:
    return (catalogue.agencies, catalogue.areas)


def _successions(catalogue: Catalogue) -> Iterator[tuple[Lived, Lived, int]]:
    """(one, its successor, the number of the successor in its list), both known, in no circle."""
    for lives in _registers(catalogue):
        round_ones = {id for way in circles({id: one.successors for id, one in lives.items()}) for id in way}
        for one in lives.values():
            for number, id in enumerate(one.successors if one.id not in round_ones else ()):
                if id in lives:
                    yield one, lives[id], number


def _outside(one: Lived, whole: Lived) -> str:
    """Which key says that it was there when the whole was not; "" where none does. What begins before an unknown day is not told."""
    as_of = one.as_of if isinstance(one, Agency) else None
    if as_of:
        return "" if was_there(whole, as_of) else "as_of"
    if one.since and not was_there(whole, one.since):
        return "from"
    if whole.until and (one.until is None or one.until > whole.until):
        return "until"
    return "until" if one.until and whole.since and one.until < whole.since else ""


def _about(fault: Fault, one: Lived, other: Lived, number: int) -> Issue:
    place = place_of(one.origin, f"successors.{number}", "successors")
    day = write_date(other.since) if other.since else ""
    return Issue(place=place, fault=fault, field="successors", found=other.id, expected=day)


def _beyond(fault: Fault, one: Lived, whole: Lived, field: str) -> Issue:
    first, last = (write_date(day) if day else "…" for day in (whole.since, whole.until))
    words = f"{whole.id} ({first} – {last})"
    return Issue(place=place_of(one.origin, field, "part_of"), fault=fault, field=field, found=one.id, expected=words)


def _unknown(id: str, known: Mapping[str, Any], fault: Fault, one: Lived, *fields: str) -> Iterator[Issue]:
    if id not in known:
        near = get_close_matches(id[:_LONGEST_ID], known, n=3, cutoff=0.5) or list(known)[:_OFFERED]
        expected = ", ".join(near) or Hint("mã của một địa bàn có trong tệp", english="the id of a place of the file")
        yield Issue(place=place_of(one.origin, *fields), fault=fault, field=fields[0].partition(".")[0], found=id, expected=expected)
