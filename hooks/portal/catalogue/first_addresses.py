"""The first address of an item that has moved: redirects and the ledger of addresses go in, the one it is known by for ever comes out."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from portal.catalogue.addresses import of_article
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAddresses:
    """`recorded` is when each address came into the ledger, `before` from where readers are led to it. Feeds and calendars name an item by its
    first address (RFC 4287, 4.2.6: an id stays when a resource is moved), so that nobody is told of it anew.
    """

    recorded: dict[str, date]
    before: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "FirstAddresses":
        before: dict[str, list[str]] = defaultdict(list)
        for one in catalogue.redirects:
            if not one.is_of_item and one.new == one.page:
                before[one.new].append(one.old)
        recorded: dict[str, date] = {}
        for row in catalogue.address_ledger:
            recorded.setdefault(row.address, row.recorded)
        return cls(recorded=recorded, before={address: tuple(found) for address, found in before.items()})

    def address_of(self, article: Article) -> str:
        """Another one than today's only where it was recorded before that; an item that stood beside this one and was merged into it was
        recorded later, or before this one was published, and does not lend its address.
        """
        here = of_article(article)
        since = self.recorded.get(here, date.max)
        told = [(self.recorded[old], old) for old in self.before.get(here, ()) if old in self.recorded]
        return min(((day, old) for day, old in told if article.published.date() <= day < since), default=(since, here))[1]
