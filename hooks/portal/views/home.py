"""The home page: the catalogue and the day -> the newest of everything: items with one lead, figures, reports, what is due, what was corrected."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.dues import CORRECTED_FOR
from portal.catalogue.facts import Fact
from portal.settings import Settings
from portal.vietnamese.dates import write_date
from portal.views.agenda import Appointment, agenda
from portal.views.corrections import Correction, corrections_since
from portal.views.parts.body import Piece, marked
from portal.views.parts.entry import Entry, entries, newest_day, standing
from portal.views.parts.figure import Figure
from portal.views.parts.month_calendar import MonthCalendar, newest_month
from portal.views.parts.page import Crumb, Page
from portal.views.parts.period import period_words
from portal.views.parts.photos import ShownPhoto, lead_of
from portal.views.parts.sparkline import Sparkline, sparkline
from portal.views.parts.summary import change_words, trend
from portal.views.parts.translations import translations_at

NEWS, REPORTS, FIGURES, DUE, CORRECTIONS = 8, 3, 6, 4, 4
SECONDS_FROM = 5
"""With more news than these two stand below the lead with their summaries."""
_DATA = "Số liệu"
"""The category of values to come, which have a calendar of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A figure of the home page, with where its sentence stands. `change` says how it compares with a year before, "" where it cannot; `trend` is
    1, 0, -1 or None the same way.
    """

    indicator: Crumb
    figure: Figure
    period: str
    agency: str
    sentence: str
    change: str
    trend: int | None
    sparkline: Sparkline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """`category` is "Hạn cuối", "Sự kiện" or "Lấy ý kiến"; `day` is the last day of what has a last day, the first of an event."""

    category: str
    title: str
    address: str
    day: str
    iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """`welcome` is the body of docs/index.md. `seconds` stand below the lead, `news` beside it. `calendar` is that of the newest month, None where
    nothing was published yet.
    """

    template: ClassVar[str] = "home.html"
    title: str
    welcome: tuple[Piece, ...]
    lead: Entry | None
    photo: ShownPhoto | None
    seconds: tuple[Entry, ...]
    news: tuple[Entry, ...]
    reports: tuple[Entry, ...]
    tiles: tuple[Tile, ...]
    due: tuple[Coming, ...]
    corrections: tuple[Correction, ...]
    calendar: MonthCalendar | None
    fields: tuple[Crumb, ...]
    values: int
    indicators: int


def home_page(catalogue: Catalogue, settings: Settings) -> Page:
    """The page at the root; without docs/index.md it has no words of welcome."""
    front = next((page for page in catalogue.standing_pages if page.address == ""), None)
    newest = standing(catalogue.news, most=NEWS)
    news = entries(newest, catalogue)
    title = front.title if front else "Trang chủ"
    return Page(
        address="",
        title=title,
        description=front.description if front else "",
        view=HomeView(
            title=title,
            welcome=marked(front.body, (), catalogue) if front else (),
            lead=news[0] if news else None,
            photo=lead_of(newest[0]) if newest else None,
            seconds=news[1:3] if len(news) > SECONDS_FROM else (),
            news=news[3:] if len(news) > SECONDS_FROM else news[1:],
            reports=entries(standing(catalogue.reports, most=REPORTS), catalogue),
            tiles=_tiles(catalogue),
            due=_due(catalogue, settings),
            corrections=corrections_since(settings.today - CORRECTED_FOR, catalogue)[:CORRECTIONS],
            calendar=newest_month(catalogue),
            fields=tuple(Crumb(title=field.title, address=addresses.of_field(field.id)) for field in catalogue.fields.values()),
            values=sum(map(len, catalogue.statements.values())),
            indicators=len(catalogue.indicators),
        ),
        updated=newest_day(catalogue.articles, catalogue),
        translations=translations_at("", catalogue),
    )


def _tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """The newest result of each field that is a total: the newest first, and among those of one period the ones with a history."""
    facts = [fact for found in catalogue.facts.values() for fact in found if fact.is_result and fact.is_total]
    facts.sort(key=lambda fact: (-len(catalogue.statements[fact.indicator]), fact.indicator))
    facts.sort(key=lambda fact: fact.period.sort_key, reverse=True)
    by_field: dict[str, Fact] = {}
    for fact in facts:
        by_field.setdefault(catalogue.indicators[fact.indicator].field, fact)
    return tuple(_tile(fact, catalogue) for fact in list(by_field.values())[:FIGURES])


def _tile(fact: Fact, catalogue: Catalogue) -> Tile:
    indicator = catalogue.indicators[fact.indicator]
    unit = catalogue.units[indicator.unit]
    series = next(one for one in catalogue.series[indicator.id] if any(fact is other for other in one.facts))
    statement = fact.last.statement
    return Tile(
        indicator=Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id)),
        figure=Figure.of_vintage(fact.last, unit, status=fact.status),
        period=period_words(fact.period),
        agency=catalogue.agencies[statement.article.agency].name_short,
        sentence=statement.sentence,
        change=change_words(fact, series, indicator, unit),
        trend=trend(fact, series, unit),
        sparkline=sparkline(fact, series, indicator, unit),
    )


def _due(catalogue: Catalogue, settings: Settings) -> tuple[Coming, ...]:
    """What is not over yet, the nearest first."""
    coming = [
        Coming(category=one.category, title=one.title.removeprefix("Hạn cuối: "), address=one.address, day=write_date(day), iso=day.isoformat())
        for one in agenda(catalogue, settings)
        if one.category != _DATA and not one.is_cancelled and (day := _last_call(one)) >= settings.today
    ]
    return tuple(sorted(coming, key=lambda one: one.iso)[:DUE])


def _last_call(one: Appointment) -> date:
    """An event is waited for until it begins, all else until it ends."""
    last = one.ends - timedelta(days=1) if one.ends and not isinstance(one.ends, datetime) and one.category != "Sự kiện" else one.begins
    return last.date() if isinstance(last, datetime) else last
