"""Feeds of items: the catalogue -> all of them, those of each type, each field and each agency, what was published or changed last first."""

from collections.abc import Iterable, Iterator
from heapq import nsmallest

from portal.catalogue.addresses import of_article
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.first_addresses import FirstAddresses
from portal.model.article import Article, Kind
from portal.views.parts.channels import ALL, INTERVIEWS, NEWS, NOTICES, REPORTS, channel_of_agency, channel_of_field
from portal.views.parts.entry import newest_day
from portal.views.parts.feed import MOST, Channel, Feed, FeedEntry, first_moment
from portal.views.parts.feed_entry import feed_entry


def item_feeds(catalogue: Catalogue) -> Iterator[Feed]:
    """Also those without entries yet: whoever follows a field is there before its first item."""
    made = _Made(catalogue)
    yield made.feed(ALL, catalogue.articles)
    yield made.feed(NEWS, catalogue.news)
    yield made.feed(INTERVIEWS, (one for one in catalogue.articles if one.kind is Kind.INTERVIEW))
    yield made.feed(NOTICES, (one for one in catalogue.articles if one.kind is Kind.NOTICE))
    yield made.feed(REPORTS, catalogue.reports)
    for field in catalogue.fields.values():
        yield made.feed(channel_of_field(field), catalogue.articles_of_field.get(field.id, ()))
    for agency in catalogue.agencies.values():
        yield made.feed(channel_of_agency(agency), catalogue.articles_of_agency.get(agency.id, ()))


class _Made:
    """Keeps the entries made so far: most stand in several feeds, and those that stand in none are never made."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.first_addresses = FirstAddresses.of(catalogue)
        self.entries: dict[str, FeedEntry] = {}

    def feed(self, channel: Channel, articles: Iterable[Article]) -> Feed:
        """A corrected or withdrawn item comes back on top: who has read it has to hear of it."""
        entries = tuple(map(self._entry, nsmallest(MOST, articles, key=_newest_first)))
        none_yet = first_moment(newest_day((), self.catalogue))
        return Feed(channel=channel, updated=max((one.updated for one in entries), default=none_yet), entries=entries)

    def _entry(self, article: Article) -> FeedEntry:
        address = of_article(article)
        if address not in self.entries:
            first_address = self.first_addresses.address_of(article)
            self.entries[address] = feed_entry(article, self.catalogue, first_address=first_address)
        return self.entries[address]


def _newest_first(article: Article) -> tuple[float, float, str]:
    return -article.changed_for_readers.timestamp(), -article.published.timestamp(), of_article(article)
