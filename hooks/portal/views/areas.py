"""Areas: the catalogue -> the list of provinces and districts, and a page for each: its life, what it became, its agencies, figures and items."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import predecessors_of
from portal.model.agency import Agency
from portal.model.area import Area, AreaKind
from portal.model.article import Article
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.vietnamese.readable_text import occurrences
from portal.vietnamese.sorting import SortKey, sort_key
from portal.views.parts.agency import dated_agency_link
from portal.views.parts.area import area_lifetime, area_link, area_name, areas_today, dated_area_link
from portal.views.parts.days import days_note
from portal.views.parts.entry import Entry, entries, newest_day
from portal.views.parts.newest_figures import Figures, NewestFigure, figures_of_areas
from portal.views.parts.page import Crumb, Page
from portal.views.parts.succession import Branch, Said, succession

_HOME = Crumb(title="Trang chủ", address="")
_ALL = Crumb(title="Địa bàn", address=addresses.PLACES)
_LEAD = "Tỉnh, thành phố và huyện có trong các bài, tên và địa giới theo thời gian, và nay là nơi nào."


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaLine:
    """An area of the list; `today` is where its ground lies now, of one that has ended; `note` is the mark of days nobody has confirmed."""

    link: Crumb
    lifetime: str
    note: str
    today: tuple[Crumb, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreasView:
    """Groups of areas under their headings, each by the alphabet; no group is empty."""

    template: ClassVar[str] = "areas.html"
    title: str
    groups: tuple[tuple[str, tuple[AreaLine, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    """One area; `today` is where its ground lies now, of one that has ended. `entries` are the newest of `total` items of its agencies.

    `mentions`, of a part of a province, are items of the province's agencies in whose text `mentioned` stands.
    """

    template: ClassVar[str] = "area.html"
    name: str
    lifetime: str
    until: str
    is_historic: bool
    is_confirmed: bool
    source: str
    note: str
    whole: Crumb | None
    parts: tuple[Crumb, ...]
    today: tuple[Crumb, ...]
    has_successors: bool
    tree: tuple[Branch, ...]
    agencies: tuple[Crumb, ...]
    figures: tuple[NewestFigure, ...]
    entries: tuple[Entry, ...]
    total: int
    mentioned: str
    mentions: tuple[Entry, ...]


def area_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The list, then every area of the register of places."""
    updated = newest_day(catalogue.articles, catalogue)
    view = AreasView(title="Địa bàn", groups=tuple(_groups(catalogue)))
    yield Page(address=addresses.PLACES, title="Địa bàn", description=_LEAD, view=view, updated=updated, trail=(_HOME,), is_list=True)
    predecessors, figures = predecessors_of(catalogue.areas), figures_of_areas(catalogue)
    for area in catalogue.areas.values():
        agencies = tuple(agency for agency in catalogue.agencies.values() if agency.territory == area.id)
        yield Page(
            address=addresses.of_area(area.id),
            title=f"{area_name(area)} ({area_lifetime(area)})",
            description=f"{area_name(area)}: {area_lifetime(area)}.",
            view=_view(area, agencies, catalogue, predecessors, figures, settings.page_size),
            updated=updated,
            trail=(_HOME, _ALL),
            is_list=True,
        )


def _view(
    area: Area, agencies: tuple[Agency, ...], catalogue: Catalogue, predecessors: dict[str, tuple[Area, ...]], figures: Figures, most: int
) -> AreaView:
    articles = _newest_first(article for agency in agencies for article in catalogue.articles_of_agency.get(agency.id, ()))
    whole = catalogue.areas.get(area.part_of)
    mentioned = _mentioned(area, whole) if whole else ""
    return AreaView(
        name=area_name(area),
        lifetime=area_lifetime(area),
        until=write_date(area.until) if area.until else "",
        is_historic=not area.is_running,
        is_confirmed=area.is_confirmed,
        source=area.source,
        note=area.note,
        whole=dated_area_link(whole) if whole else None,
        parts=tuple(dated_area_link(part) for part in sorted(catalogue.areas.values(), key=_by_name) if part.part_of == area.id),
        today=() if area.is_running else tuple(map(dated_area_link, areas_today(area, catalogue))),
        has_successors=bool(area.successors),
        tree=succession(area, catalogue.areas, predecessors, _said),
        agencies=tuple(map(dated_agency_link, agencies)),
        figures=figures.get(area.id, ()),
        entries=entries(articles[:most], catalogue),
        total=len(articles),
        mentioned=mentioned,
        mentions=entries(_naming(mentioned, whole, catalogue)[:most], catalogue) if whole else (),
    )


def _groups(catalogue: Catalogue) -> Iterator[tuple[str, tuple[AreaLine, ...]]]:
    areas = sorted(catalogue.areas.values(), key=_by_name)
    provinces = [area for area in areas if not area.part_of and area.kind is not AreaKind.COUNTRY]
    groups = (
        ("Cả nước", [area for area in areas if area.kind is AreaKind.COUNTRY]),
        ("Tỉnh, thành phố hiện nay", [area for area in provinces if area.is_running]),
        ("Tỉnh, thành phố trước khi sắp xếp", [area for area in provinces if not area.is_running]),
        ("Cấp huyện, kết thúc ngày 30/06/2025", [area for area in areas if area.is_district]),
        ("Cấp xã và địa bàn khác", [area for area in areas if area.part_of and not area.is_district]),
    )
    for title, found in groups:
        if found:
            yield title, tuple(_line(area, catalogue) for area in found)


def _line(area: Area, catalogue: Catalogue) -> AreaLine:
    today = () if area.is_running else tuple(map(area_link, areas_today(area, catalogue)))
    return AreaLine(link=area_link(area), lifetime=area_lifetime(area), note=days_note(area), today=today)


def _by_name(area: Area) -> tuple[SortKey, date, str]:
    return (sort_key(area.name), area.since or date.min, area.id)


def _said(area: Area) -> Said:
    return Said(link=area_link(area), lifetime=area_lifetime(area), is_confirmed=area.is_confirmed)


def _newest_first(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (-article.published.timestamp(), article.slug))


def _mentioned(area: Area, whole: Area) -> str:
    """Its bare name, for texts say "Cao Minh (Tràng Định)"; with the word of its kind where the whole has the same name."""
    return area.full_name if area.name == whole.name else area.name


def _naming(words: str, whole: Area, catalogue: Catalogue) -> list[Article]:
    """Items of the agencies of the whole in whose body the words stand, as whole words; only that, for one name may be a place and a brand."""
    agencies = (agency for agency in catalogue.agencies.values() if agency.territory == whole.id)
    articles = (article for agency in agencies for article in catalogue.articles_of_agency.get(agency.id, ()))
    return _newest_first(article for article in articles if next(occurrences(words, article.body.html), None) is not None)
