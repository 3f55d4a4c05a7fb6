"""The home page: the catalogue -> the newest items and reports, a few newest figures of different fields, and the ways in."""

from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.views.parts.body import Piece, marked
from portal.views.parts.entry import Entry, entries, newest_day, standing
from portal.views.parts.figure import Figure
from portal.views.parts.page import Crumb, Page
from portal.views.parts.period import period_words

NEWS, REPORTS, FIGURES = 5, 3, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A figure of the home page, with where its sentence stands."""

    indicator: Crumb
    figure: Figure
    period: str
    agency: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """`welcome` is the body of docs/index.md."""

    template: ClassVar[str] = "home.html"
    title: str
    welcome: tuple[Piece, ...]
    lead: Entry | None
    news: tuple[Entry, ...]
    reports: tuple[Entry, ...]
    tiles: tuple[Tile, ...]
    fields: tuple[Crumb, ...]
    values: int
    indicators: int


def home_page(catalogue: Catalogue) -> Page:
    """The page at the root; without docs/index.md it has no words of welcome."""
    front = next((page for page in catalogue.standing_pages if page.address == ""), None)
    news = entries(standing(catalogue.news, most=NEWS + 1), catalogue)
    title = front.title if front else "Trang chủ"
    return Page(
        address="",
        title=title,
        description=front.description if front else "",
        view=HomeView(
            title=title,
            welcome=marked(front.body, (), catalogue) if front else (),
            lead=news[0] if news else None,
            news=news[1:],
            reports=entries(standing(catalogue.reports, most=REPORTS), catalogue),
            tiles=_tiles(catalogue),
            fields=tuple(Crumb(title=field.title, address=addresses.of_field(field.id)) for field in catalogue.fields.values()),
            values=sum(map(len, catalogue.statements.values())),
            indicators=len(catalogue.indicators),
        ),
        updated=newest_day(catalogue.articles, catalogue),
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
    statement = fact.last.statement
    return Tile(
        indicator=Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id)),
        figure=Figure.of_vintage(fact.last, catalogue.units[indicator.unit], status=fact.status),
        period=period_words(fact.period),
        agency=catalogue.agencies[statement.article.agency].name_short,
        sentence=statement.sentence,
    )
