"""The newest news: the catalogue and the moment of the build -> what a search engine for news is told of it."""

from dataclasses import dataclass
from datetime import datetime

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.dues import MOST_NEW, NEW_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem:
    """`published` is aware."""

    address: str
    title: str
    published: datetime


def newest_news(catalogue: Catalogue, now: datetime) -> tuple[NewsItem, ...]:
    """News, interviews and notices of the last two days, newest first, but for what was withdrawn; official reports are no news."""
    found = (one for one in catalogue.news if now - NEW_FOR < one.published <= now and not one.is_withdrawn)
    return tuple(NewsItem(address=addresses.of_article(one), title=one.title, published=one.published) for one in found)[:MOST_NEW]
