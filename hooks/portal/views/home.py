"""The home page: the catalogue -> the newest items and reports, a few newest figures of different fields, and the ways in."""

from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.statements import Statement
from portal.views.parts.body import with_addresses
from portal.views.parts.entry import Entry, entries, newest_day
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
    welcome: str
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
    news = entries(catalogue.news[: NEWS + 1], catalogue)
    title = front.title if front else "Trang chủ"
    return Page(
        address="",
        title=title,
        description=front.description if front else "",
        view=HomeView(
            title=title,
            welcome=with_addresses(front.body.html, catalogue) if front else "",
            lead=news[0] if news else None,
            news=news[1:],
            reports=entries(catalogue.reports[:REPORTS], catalogue),
            tiles=_tiles(catalogue),
            fields=tuple(Crumb(title=field.title, address=addresses.of_field(field.id)) for field in catalogue.fields.values()),
            values=sum(map(len, catalogue.statements.values())),
            indicators=len(catalogue.indicators),
        ),
        updated=newest_day(catalogue.articles, catalogue),
    )


def _tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """The newest result of each field that is a total: the newest first, and among those of one period the ones with a history."""
    stated = (statement for statements in catalogue.statements.values() for statement in statements)
    statements = [statement for statement in stated if statement.observation.is_result and statement.observation.is_total]
    statements.sort(key=lambda statement: (-len(catalogue.statements[statement.observation.indicator]), statement.observation.indicator))
    statements.sort(key=lambda statement: statement.observation.period.sort_key, reverse=True)
    by_field: dict[str, Statement] = {}
    for statement in statements:
        by_field.setdefault(catalogue.indicators[statement.observation.indicator].field, statement)
    return tuple(_tile(statement, catalogue) for statement in list(by_field.values())[:FIGURES])


def _tile(statement: Statement, catalogue: Catalogue) -> Tile:
    observation = statement.observation
    indicator = catalogue.indicators[observation.indicator]
    return Tile(
        indicator=Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id)),
        figure=Figure.of(observation, catalogue.units[indicator.unit]),
        period=period_words(observation.period),
        agency=catalogue.agencies[statement.article.agency].name_short,
        sentence=f"{addresses.of_article(statement.article)}#{observation.anchor}",
    )
