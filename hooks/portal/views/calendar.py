"""The release calendar: the catalogue and the day -> one page of the values that are late, of periods left empty, and of the next ones by month."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.schedule import Release, ReleaseStatus, releases
from portal.model.agency import Agency
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.views.parts.agency import living_successors
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Crumb, Page
from portal.views.parts.period import period_words
from portal.views.parts.release_words import area_words, unlisted_words
from portal.views.parts.territory import territory_words

TITLE = "Lịch công bố số liệu"
LEAD = "Số liệu định kỳ nào chậm, kỳ nào bị bỏ trống, số liệu nào sắp đến ngày, theo tần suất và thời hạn ghi ở từng chỉ tiêu."


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseLine:
    """A value to come, or a period left empty; `delay` is "chậm 12 ngày", "bỏ trống" or "", `more` tells of older such periods not listed, `newest`
    leads to the last sentence known. `due_from` are the agencies that were there when it was due, where `agency`, to be asked today, was not.
    """

    indicator: Crumb
    place: str
    due_from: tuple[Crumb, ...]
    agency: Crumb
    period: str
    due: str
    delay: str
    more: str
    newest: Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasesView:
    """`today` is dd/mm/yyyy, "" where nothing is expected: then the page says nothing that changes with the day. `months` are (title, lines).

    `calendar` is the file of the same days, "" without an address of the site.
    """

    template: ClassVar[str] = "releases.html"
    title: str
    lead: str
    today: str
    late: tuple[ReleaseLine, ...]
    skipped: tuple[ReleaseLine, ...]
    months: tuple[tuple[str, tuple[ReleaseLine, ...]], ...]
    calendar: str


def releases_page(catalogue: Catalogue, settings: Settings) -> Page:
    """Late values by the day they were due, then the next ones."""
    found = releases(catalogue, settings.today)
    upcoming = [release for release in found if release.status is ReleaseStatus.UPCOMING]
    months = groupby(upcoming, key=lambda release: (release.due.year, release.due.month))
    return Page(
        address=addresses.RELEASES,
        title=TITLE,
        description=LEAD,
        view=ReleasesView(
            title=TITLE,
            lead=LEAD,
            today=write_date(settings.today) if found else "",
            late=tuple(_late(found, catalogue, settings)),
            skipped=tuple(_skipped(found, catalogue)),
            months=tuple((f"Tháng {month}/{year}", tuple(_line(one, catalogue) for one in owed)) for (year, month), owed in months),
            calendar=addresses.CALENDAR if settings.site_url else "",
        ),
        updated=newest_day(catalogue.articles, catalogue),
        trail=(Crumb(title="Trang chủ", address=""), Crumb(title="Số liệu", address=addresses.INDICATORS)),
        is_list=True,
    )


def _late(found: tuple[Release, ...], catalogue: Catalogue, settings: Settings) -> Iterator[ReleaseLine]:
    """The oldest line of each indicator and place tells how many older ones are not listed."""
    told: set[tuple[str, str]] = set()
    for release in found:
        if release.status is ReleaseStatus.LATE:
            delay = f"chậm {(settings.today - release.due).days} ngày"
            yield _line(release, catalogue, delay=delay, more=unlisted_words(release, told))


def _skipped(found: tuple[Release, ...], catalogue: Catalogue) -> Iterator[ReleaseLine]:
    """The same; a place is named with its days where its name has stood for several areas."""
    told: set[tuple[str, str]] = set()
    for release in found:
        if release.status is ReleaseStatus.SKIPPED:
            line = _line(release, catalogue, delay="bỏ trống", more=unlisted_words(release, told))
            yield replace(line, place=territory_words(release.agency.territory, catalogue))


def _line(release: Release, catalogue: Catalogue, *, delay: str = "", more: str = "") -> ReleaseLine:
    indicator = catalogue.indicators[release.indicator]
    before, asked = _asked(release, catalogue)
    return ReleaseLine(
        indicator=Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id)),
        place=area_words(release, catalogue),
        due_from=tuple(Crumb(title=one.name_short_on(release.due), address=addresses.of_agency(one.id)) for one in before),
        agency=Crumb(title=asked.name_short, address=addresses.of_agency(asked.id)),
        period=period_words(release.period),
        due=write_date(release.due),
        delay=delay,
        more=more,
        newest=Crumb(title=period_words(release.newest.period), address=release.newest.sentence),
    )


def _asked(release: Release, catalogue: Catalogue) -> tuple[tuple[Agency, ...], Agency]:
    """Those that were in charge then, where they are others, and the one to ask today: of a period left empty, the heir of who was there."""
    heirs = living_successors(release.agency, catalogue)
    return ((release.agency,), heirs[0]) if heirs else (release.due_from, release.agency)
