"""Words that find an entry and are not shown in it: the catalogue -> the names of agencies and areas through all their lives, both forms of words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import ancestors, descendants, predecessors_of
from portal.catalogue.words import Use
from portal.model.agency import Agency
from portal.model.area import Area
from portal.views.parts.agency import all_names

_LEVEL = re.compile(r" (?:tỉnh|thành phố) (?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """By the ids of agencies and of areas: all that they, those before and those after them have been called, the own names first."""

    of_agencies: dict[str, tuple[str, ...]]
    of_areas: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Names":
        before, areas_before = predecessors_of(catalogue.agencies), predecessors_of(catalogue.areas)
        return cls(
            of_agencies={
                one.id: _distinct(
                    name for kin in (one, *descendants(one, catalogue.agencies), *ancestors(one, before)) for name in _names_of_agency(kin)
                )
                for one in catalogue.agencies.values()
            },
            of_areas={
                one.id: _distinct(name for kin in (one, *descendants(one, catalogue.areas), *ancestors(one, areas_before)) for name in _area(kin))
                for one in catalogue.areas.values()
            },
        )


def both_forms(uses: Iterable[Use]) -> Iterator[str]:
    """What the abbreviations of an item are short for, and the abbreviations of what it says in full."""
    for use in uses:
        if use.shorts:
            yield from use.word.full_forms
        if use.in_full:
            yield from use.word.abbreviations


def both_forms_of(text: str, catalogue: Catalogue) -> Iterator[str]:
    """The same of a text without markup, whose abbreviations may mean each of their words."""
    for word in catalogue.glossary.named_in(text):
        if word.abbreviations:
            yield from (*word.abbreviations, *word.full_forms)


def also(*groups: Iterable[str]) -> str:
    """A line for each, every one once: phrases do not run on from one to the next."""
    return "\n".join(_distinct(words for group in groups for words in group))


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, words)))


def _names_of_agency(agency: Agency) -> tuple[str, ...]:
    """As they are said as well: "Sở Khoa học và Công nghệ Thái Bình", without "tỉnh"."""
    names = all_names(agency)
    return (*names, *(_LEVEL.sub(" ", name) for name in names), agency.place)


def _area(area: Area) -> tuple[str, ...]:
    return (area.full_name, area.name)
