"""An entry of a list: an article -> the few words by which a reader chooses it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Kind, Reliability
from portal.vietnamese.dates import write_date

KIND_LABELS = {Kind.NEWS: "Tin tức", Kind.INTERVIEW: "Phỏng vấn", Kind.NOTICE: "Thông báo", Kind.REPORT: "Báo cáo"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`day` is dd/mm/yyyy, `iso` the same for machines; `figures` counts the observations."""

    address: str
    title: str
    summary: str
    kind: str
    agency: str
    day: str
    iso: str
    figures: int
    is_unverified: bool
    is_withdrawn: bool = False

    @classmethod
    def of(cls, article: Article, catalogue: Catalogue) -> "Entry":
        day = article.published.date()
        return cls(
            address=addresses.of_article(article),
            title=article.title,
            summary=article.summary,
            kind=KIND_LABELS[article.kind],
            agency=catalogue.agencies[article.agency].name_short_on(day),
            day=write_date(day),
            iso=day.isoformat(),
            figures=len(article.observations),
            is_unverified=article.reliability is Reliability.UNVERIFIED,
            is_withdrawn=article.is_withdrawn,
        )


def entries(articles: Iterable[Article], catalogue: Catalogue) -> tuple[Entry, ...]:
    """In the order given."""
    return tuple(Entry.of(article, catalogue) for article in articles)


def standing(articles: Iterable[Article], *, most: int) -> tuple[Article, ...]:
    """The first `most` that are not withdrawn: what a reader is shown without having asked for it."""
    return tuple(islice((article for article in articles if not article.is_withdrawn), most))


def newest_day(articles: Iterable[Article], catalogue: Catalogue) -> date:
    """The day the newest of the articles was published; of an empty list, that of the whole catalogue."""
    days = [article.published.date() for article in articles] or [article.published.date() for article in catalogue.articles]
    return max(days, default=date(2000, 1, 1))
