"""The page in English that Article 7 of Nghị định 42/2022/NĐ-CP asks for: the catalogue -> who runs the portal, how to read it, what it counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.indicator import Indicator
from portal.model.observation import Status
from portal.model.owner import Owner
from portal.model.quantity import Comparator
from portal.views.parts.entry import newest_day
from portal.views.parts.figure import COMPARATOR_WORDS, STATUS_LABELS
from portal.views.parts.page import Crumb, Page
from portal.views.parts.translations import counterpart, translations_at

TITLE = "About this portal"
LEAD = "Who runs this portal, how to reach us, how to read its figures, and what it counts. Everything else here is in Vietnamese."
COMPARATORS = {
    Comparator.GT: "more than",
    Comparator.LT: "less than",
    Comparator.APPROX: "about",
    Comparator.ABOUT_BELOW: "nearly",
    Comparator.AT_LEAST: "at least",
    Comparator.AT_MOST: "at most",
}
STATUSES = {
    Status.PROVISIONAL: "provisional, still to be confirmed by its source",
    Status.ESTIMATE: "estimate of what will have been done",
    Status.FORECAST: "forecast",
    Status.BREAK: "first value of a new series",
    Status.LOW_RELIABILITY: "stated with doubt",
    Status.CANNOT_EXIST: "there can be no value",
    Status.NOT_COLLECTED: "not collected",
    Status.SUPPRESSED: "collected, not published",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in English, "" where nobody gave one, and in Vietnamese."""

    english: str
    vietnamese: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedThing:
    """An indicator; `meaning` is English, "" where nobody wrote it."""

    address: str
    title: Name
    meaning: str
    unit: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class EnglishView:
    """`fields` are those with indicators that have an English title, in the order of the register; `told` of `indicators` are among them.

    `comparators` and `statuses` are pairs of the Vietnamese words that stand beside figures and what they mean; `vietnamese` is the page that says
    the same in Vietnamese.
    """

    template: ClassVar[str] = "english.html"
    title: str
    vietnamese: str
    owner: Owner | None
    comparators: tuple[tuple[str, str], ...]
    statuses: tuple[tuple[str, str], ...]
    fields: tuple[tuple[Name, tuple[CountedThing, ...]], ...]
    told: int
    indicators: int
    agencies: tuple[tuple[str, Name], ...]


def english_page(catalogue: Catalogue) -> Page:
    """Complete also where the portal has no owner and nothing has an English name."""
    fields = tuple(_fields(catalogue))
    view = EnglishView(
        title=TITLE,
        vietnamese=counterpart(catalogue),
        owner=catalogue.owner,
        comparators=tuple((COMPARATOR_WORDS[comparator], meaning) for comparator, meaning in COMPARATORS.items()),
        statuses=tuple((STATUS_LABELS[status], meaning) for status, meaning in STATUSES.items()),
        fields=fields,
        told=sum(len(things) for _, things in fields),
        indicators=len(catalogue.indicators),
        agencies=tuple(
            (addresses.of_agency(agency.id), Name(english=agency.name_en, vietnamese=agency.name))
            for agency in catalogue.agencies.values()
            if agency.name_en and agency.is_running
        ),
    )
    return Page(
        address=addresses.ENGLISH,
        title=TITLE,
        description=LEAD,
        view=view,
        updated=newest_day((), catalogue),
        trail=(Crumb(title="Home", address=""),),
        language="en",
        translations=translations_at(addresses.ENGLISH, catalogue),
    )


def _fields(catalogue: Catalogue) -> Iterator[tuple[Name, tuple[CountedThing, ...]]]:
    for field in catalogue.fields.values():
        things = tuple(_thing(one, catalogue) for one in catalogue.indicators.values() if one.field == field.id and one.title_en)
        if things:
            yield Name(english=field.title_en, vietnamese=field.title), things


def _thing(indicator: Indicator, catalogue: Catalogue) -> CountedThing:
    unit = catalogue.units[indicator.unit]
    return CountedThing(
        address=addresses.of_indicator(indicator.id),
        title=Name(english=indicator.title_en, vietnamese=indicator.title),
        meaning=indicator.description_en,
        unit=Name(english=unit.label_en, vietnamese=unit.label),
    )
