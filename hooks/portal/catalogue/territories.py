"""Territories: the registers of agencies and of areas go in; the areas that numbers are about come out, each with its days."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from portal.model.agency import Agency
from portal.model.area import Area, AreaKind
from portal.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """`since` and `until` are its first and last day, where its area is not registered those of its agencies; None where unknown or open.

    `is_alone`: its place has had no other area; else the name alone does not say which is meant (Hải Phòng before and after 1/7/2025).
    """

    id: str
    place: str
    since: date | None
    until: date | None
    is_alone: bool


def territories_of(agencies: Iterable[Agency], areas: Mapping[str, Area]) -> dict[str, Territory]:
    """By id, in the order of the register of agencies."""
    found: dict[str, list[Agency]] = defaultdict(list)
    of_place: dict[str, set[str]] = defaultdict(set)
    for agency in agencies:
        found[agency.territory].append(agency)
        of_place[agency.place].add(agency.territory)
    return {
        id: Territory(
            id=id,
            place=own[0].place,
            since=areas[id].since if id in areas else min(_known(one.since for one in own), default=None),
            until=areas[id].until if id in areas else max(_known(one.until for one in own), default=None),
            is_alone=len(of_place[own[0].place]) == 1,
        )
        for id, own in found.items()
    }


def with_names_of_places(documents: Mapping[str, Document], areas: Mapping[str, Area]) -> dict[str, Document]:
    """By their ids, in their order; a territory that is written as the id of an area by its name, the whole country as none."""
    return {id: replace(one, territory=_name(areas[one.territory])) if one.territory in areas else one for id, one in sorted(documents.items())}


def _name(area: Area) -> str:
    return "" if area.kind is AreaKind.COUNTRY else area.name


def _known(days: Iterable[date | None]) -> list[date]:
    """The days, or none of them where one is not known."""
    all_days = list(days)
    known = [day for day in all_days if day]
    return known if len(known) == len(all_days) else []
