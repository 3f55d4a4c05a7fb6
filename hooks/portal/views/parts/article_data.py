"""What machines are told of an item: an article and the catalogue -> a flat value in the words of schema.org's Article."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Reliability, Source
from portal.model.life import Stage, UpdateKind
from portal.model.revision import RevisionKind
from portal.settings import Settings
from portal.views.parts.document import document_name
from portal.views.parts.moments import iso_moment
from portal.views.parts.page import Crumb

_STATUSES = {Stage.DRAFT: "Draft", Stage.SCHEDULED: "Draft", Stage.WITHDRAWN: "Withdrawn"}
_UNVERIFIED = "Unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionData:
    """`moment` is ISO 8601, as every moment here."""

    text: str
    moment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDocument:
    """An entry of the register; `number` is "" for a draft."""

    name: str
    number: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventData:
    """`until` and `venue` are "" where nobody says them."""

    name: str
    since: str
    until: str
    venue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleData:
    """Addresses are relative to the root of the site, `site` is "" where nobody knows it; so is every other text that is not known.

    `number` and `created` are those of an official report. `statuses` are empty for what is simply published.
    """

    page: str
    site: str
    site_name: str
    is_report: bool
    number: str
    created: str
    title: str
    summary: str
    published: str
    modified: str
    expires: str
    authors: tuple[str, ...]
    agency: Crumb
    sections: tuple[str, ...]
    statuses: tuple[str, ...]
    remark: str
    corrections: tuple[CorrectionData, ...]
    cited: tuple[CitedDocument, ...]
    source: Source
    indicators: tuple[Crumb, ...]
    event: EventData | None


def article_data(article: Article, catalogue: Catalogue, settings: Settings) -> ArticleData:
    """Of an item that is shown."""
    agency = catalogue.agencies[article.agency]
    form, life, event = article.official, article.life, article.event
    doubts = (_STATUSES.get(life.stage), _UNVERIFIED if article.reliability is Reliability.UNVERIFIED else None)
    documents = {cited.document.id: cited.document for cited in catalogue.citations[article.origin.path] if cited.document}
    indicators = [catalogue.indicators[id] for id in dict.fromkeys(one.indicator for one in article.observations)]
    return ArticleData(
        page=addresses.of_article(article),
        site=settings.site_url,
        site_name=settings.site_name,
        is_report=form is not None,
        number=form.number if form else "",
        created=form.issued.isoformat() if form else "",
        title=article.title,
        summary=article.summary,
        published=iso_moment(article.published),
        modified=iso_moment(article.changed_for_readers),
        expires=iso_moment(life.expires.at) if life.expires else "",
        authors=article.authors,
        agency=Crumb(title=agency.name_on(article.published.date()), address=addresses.of_agency(agency.id)),
        sections=tuple(catalogue.fields[id].title for id in article.fields),
        statuses=tuple(filter(None, doubts)),
        remark=article.reliability_note,
        corrections=tuple(sorted(_corrections(article, catalogue), key=lambda one: one.moment)),
        cited=tuple(CitedDocument(name=document_name(one), number=one.number, address=addresses.of_document(one)) for one in documents.values()),
        source=article.source,
        indicators=tuple(Crumb(title=one.title, address=addresses.of_indicator(one.id)) for one in indicators),
        event=EventData(name=event.name, since=iso_moment(event.since), until=iso_moment(event.until) if event.until else "", venue=event.venue)
        if event
        else None,
    )


def _corrections(article: Article, catalogue: Catalogue) -> Iterator[CorrectionData]:
    """What was put right, also of its values, and that the whole was withdrawn: who reads only this must know all of it."""
    for observation in article.observations:
        said = [*observation.corrections[1:], None]
        for correction, after in zip(observation.corrections, said, strict=False):
            was, now = correction.was, after.was if after else observation.value
            if correction.kind is not RevisionKind.SCHEDULED and was:
                right = f"Đúng là: {now.printed}." if now else "Số này đã rút."
                text = f"{catalogue.indicators[observation.indicator].title_short}, đã nêu: {was.printed}. {right} {correction.reason}"
                yield CorrectionData(text=text, moment=iso_moment(datetime.combine(correction.day, time.min, article.published.tzinfo)))
    for update in article.life.updates:
        if update.kind is UpdateKind.CORRECTION:
            note = f" {update.note}" if update.note else ""
            yield CorrectionData(text=f"Đã viết: “{update.was}”. Đúng là: “{update.now}”.{note}", moment=iso_moment(update.at))
    if article.is_withdrawn and article.life.withdrawal:
        yield CorrectionData(text=f"Bài đã rút: {article.life.withdrawal.reason}", moment=iso_moment(article.life.withdrawal.at))
