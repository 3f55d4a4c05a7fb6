"""Articles: the catalogue -> the page of every item, its sentences marked, its observations in a table, its neighbours with the reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited
from portal.catalogue.statements import Statement
from portal.model.agency import Agency
from portal.model.article import Article, Kind, OfficialForm, Source
from portal.settings import Settings
from portal.vietnamese.dates import weekday, write_date, write_long_date
from portal.views.parts.abbreviations import Abbreviation, abbreviations
from portal.views.parts.agency import dated_agency_link, living_successors
from portal.views.parts.article_data import ArticleData, article_data
from portal.views.parts.body import Piece, marked
from portal.views.parts.card import card_of
from portal.views.parts.days import days_note
from portal.views.parts.document import document_link
from portal.views.parts.entry import KIND_LABELS
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.in_use import in_use_now, replaced_by
from portal.views.parts.life import LifeView, life_view
from portal.views.parts.neighbours import Neighbour, Neighbours
from portal.views.parts.occasions import OccasionLine, occasion_lines
from portal.views.parts.page import Crumb, Page
from portal.views.parts.period import period_words
from portal.views.parts.photos import OfferedFile, ShownPhoto, gallery_of, lead_of, offered_files
from portal.views.parts.tools import Tools, tools_of
from portal.views.parts.values import REVISION_LABELS, correction_anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of "Số liệu trong văn bản này"; `anchor` leads to the sentence on the same page, `now` to the value used instead of this one."""

    indicator: Crumb
    breakdown: str
    figure: Figure
    now: Crumb | None
    period: str
    speaker: str
    note: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Superseded:
    """A value of this item that is no longer the one to use: what it became, on which day, why, and where that is said.

    `now` leads to the value in use where that is another one than `new`. `anchor` is the id of the first line about an observation, "" of the
    others.
    """

    indicator: Crumb
    period: str
    old: Figure
    new: Figure
    now: Crumb | None
    day: str
    why: str
    reason: str
    sentence: Crumb
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialHeader:
    """The block Nghị định 30/2020/NĐ-CP asks for, its day written in full; `parent` is the body above the agency, "" if nobody is known;
    `based_on` are numbers with their entries of the register, if any.
    """

    form: OfficialForm
    issued: str
    parent: str
    agency: str
    based_on: tuple[tuple[str, Crumb | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """`day` is a link to the archive of its day; `heirs` are today's successors of an agency that has ended, `agency_note` the mark of its days where
    nobody has confirmed them; `cited` are in the register; `older` and `newer` are the next items of the same kind.
    """

    template: ClassVar[str] = "article.html"
    title: str
    kind: str
    is_interview: bool
    summary: str
    agency: Crumb
    agency_until: str
    agency_note: str
    heirs: tuple[Crumb, ...]
    day: Crumb
    time: str
    iso: str
    fields: tuple[Crumb, ...]
    source: Source
    authors: str
    photographers: str
    period: str
    unverified: str
    superseded: tuple[Superseded, ...]
    official: OfficialHeader | None
    lead: ShownPhoto | None
    pieces: tuple[Piece, ...]
    gallery: tuple[ShownPhoto, ...]
    files: tuple[OfferedFile, ...]
    abbreviations: tuple[Abbreviation, ...]
    rows: tuple[Row, ...]
    cited: tuple[Crumb, ...]
    neighbours: tuple[Neighbour, ...]
    life: LifeView
    occasions: tuple[OccasionLine, ...]
    tools: Tools
    data: ArticleData
    older: Crumb | None
    newer: Crumb | None


def article_page(article: Article, catalogue: Catalogue, neighbours: Neighbours, settings: Settings) -> Page:
    """`neighbours` are those of the whole catalogue, found once for all items."""
    is_report = article.kind is Kind.REPORT
    section = Crumb(title="Báo cáo", address=addresses.REPORTS) if is_report else Crumb(title="Tin tức", address=addresses.NEWS)
    return Page(
        address=addresses.of_article(article),
        title=article.title,
        description=article.summary,
        view=_view(article, catalogue, neighbours, settings),
        updated=article.changed.date(),
        trail=(Crumb(title="Trang chủ", address=""), section),
        headings=article.body.headings,
        card=card_of(article, catalogue),
    )


def _view(article: Article, catalogue: Catalogue, neighbours: Neighbours, settings: Settings) -> ArticleView:
    agency = catalogue.agencies[article.agency]
    day = article.published.date()
    time = f"{article.published:%H:%M}"
    form = article.official
    cited = catalogue.citations[article.origin.path]
    uses = catalogue.words_used[article.origin.path].uses
    return ArticleView(
        title=article.title,
        kind=KIND_LABELS[article.kind],
        is_interview=article.kind is Kind.INTERVIEW,
        summary=article.summary,
        agency=Crumb(title=agency.name_on(day), address=addresses.of_agency(agency.id)),
        agency_until=write_date(agency.until) if agency.until else "",
        agency_note=days_note(agency),
        heirs=tuple(map(dated_agency_link, living_successors(agency, catalogue))),
        day=Crumb(title=f"{weekday(day)}, {write_date(day)}", address=addresses.of_day(day)),
        time="" if time == "00:00" else time,
        iso=article.published.isoformat(timespec="minutes"),
        fields=tuple(Crumb(title=catalogue.fields[id].title, address=addresses.of_field(id)) for id in article.fields),
        source=article.source,
        authors=", ".join(article.authors),
        photographers=", ".join(article.photographers),
        period=period_words(article.period) if article.period else "",
        unverified=article.reliability_note,
        superseded=tuple(_superseded(article, catalogue)),
        official=_official(form, agency, catalogue.agencies.get(agency.part_of), cited) if form else None,
        lead=lead_of(article),
        gallery=gallery_of(article),
        files=tuple(offered_files(article)),
        pieces=marked(
            article.body,
            [
                *((one.anchor, catalogue.stretches[article.id_of(one)]) for one in article.observations),
                *((held.anchor, held.stretches) for held in catalogue.positions_in.get(article.slug, ())),
            ],
            catalogue,
            cited=cited,
            uses=uses,
            photos=article.photos,
            old_anchors=catalogue.old_anchors.get(addresses.of_article(article), ()),
        ),
        abbreviations=abbreviations(uses),
        rows=tuple(_row(catalogue.observations[article.id_of(one)], catalogue) for one in article.observations),
        cited=tuple(map(document_link, {one.document.id: one.document for one in cited if one.document}.values())),
        neighbours=neighbours.beside(article),
        life=life_view(article, catalogue),
        occasions=occasion_lines(article),
        tools=tools_of(article, settings),
        data=article_data(article, catalogue, settings),
        older=neighbours.older.get(article.origin.path),
        newer=neighbours.newer.get(article.origin.path),
    )


def _official(form: OfficialForm, agency: Agency, parent: Agency | None, cited: tuple[Cited, ...]) -> OfficialHeader:
    entries = {one.mention.sentence: document_link(one.document) for one in cited if one.document and not one.mention.parts}
    based_on = tuple((number, entries.get(number)) for number in form.based_on)
    return OfficialHeader(
        form=form,
        issued=write_long_date(form.issued),
        parent=parent.name_on(form.issued) if parent else "",
        agency=agency.name_on(form.issued),
        based_on=based_on,
    )


def _superseded(article: Article, catalogue: Catalogue) -> Iterator[Superseded]:
    """In the order of the observations: those replaced by a later document, and those corrected in the item itself."""
    for observation in article.observations:
        fact = catalogue.fact_of(article.id_of(observation))
        indicator = catalogue.indicators[observation.indicator]
        unit = catalogue.units[indicator.unit]
        own = [(old, new) for old, new in pairwise(fact.vintages) if old.statement.article is article and old.statement.observation is observation]
        for number, (old, new) in enumerate(own):
            after, became = new.statement, Figure.of_vintage(new, unit)
            yield Superseded(
                indicator=Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id)),
                period=period_words(observation.period),
                old=Figure.of_vintage(old, unit),
                new=became,
                now=in_use_now(became, fact, catalogue) if new is not fact.last else None,
                day=write_date(new.since),
                why=REVISION_LABELS[new.kind],
                reason=new.reason,
                sentence=Crumb(title=after.article.title if after.article is not article else "bài này", address=after.sentence),
                anchor="" if number else correction_anchor(observation),
            )


def _row(statement: Statement, catalogue: Catalogue) -> Row:
    observation = statement.observation
    indicator = catalogue.indicators[observation.indicator]
    figure = Figure.of(observation, catalogue.units[indicator.unit])
    return Row(
        indicator=Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id)),
        breakdown=breakdown(observation, indicator),
        figure=figure,
        now=replaced_by(figure, statement, catalogue.fact_of(statement.id), catalogue),
        period=period_words(observation.period),
        speaker=observation.speaker,
        note=observation.note,
        anchor=observation.anchor,
    )
