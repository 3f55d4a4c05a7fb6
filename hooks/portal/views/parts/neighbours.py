""" "Tin khác": the catalogue -> for each article the few others that share most with it, and what they share.

Candidates are the nearest in time within each shared field and indicator, so that the work grows with the number of articles, not its square.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from heapq import nlargest, nsmallest

from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.views.parts.entry import Entry

Topic = tuple[str, str]
MOST = 4
_REACH = 6
_INDICATOR_WEIGHT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """`reason` says in words what both articles share."""

    entry: Entry
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """`numbers` are the places of the articles, by their slugs, in the catalogue's row of them; `shelves` hold the numbers of those of each topic
    (kind of topic, id), newest first; so a number stands on its shelf in order.
    """

    catalogue: Catalogue
    numbers: dict[str, int]
    shelves: dict[Topic, list[int]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Neighbours":
        shelves: dict[Topic, list[int]] = defaultdict(list)
        for number, article in enumerate(catalogue.articles):
            for topic in _topics(article):
                shelves[topic].append(number)
        numbers = {article.slug: number for number, article in enumerate(catalogue.articles)}
        return cls(catalogue=catalogue, numbers=numbers, shelves=dict(shelves))

    def beside(self, article: Article) -> tuple[Neighbour, ...]:
        """At most MOST, those that share most first, then the nearest in time, then by name."""
        own, articles = self.numbers[article.slug], self.catalogue.articles
        near: dict[Topic, list[int]] = {}
        shared: dict[int, int] = defaultdict(int)
        for topic in _topics(article):
            shelf = self.shelves[topic]
            position = bisect_left(shelf, own)
            near[topic] = shelf[max(0, position - _REACH) : position + _REACH + 1]
            weight = _INDICATOR_WEIGHT if topic[0] == "indicator" else 1
            for other in near[topic]:
                shared[other] += weight
        del shared[own]
        least = min(nlargest(MOST, shared.values()), default=0)
        candidates = (other for other, weight in shared.items() if weight >= least)
        ranked = nsmallest(
            MOST, candidates, key=lambda other: (-shared[other], abs(articles[other].published - article.published), articles[other].slug)
        )
        return tuple(
            Neighbour(
                entry=Entry.of(articles[other], self.catalogue),
                reason=self._reason([topic for topic, found in near.items() if other in found]),
            )
            for other in ranked
        )

    def _reason(self, topics: list[Topic]) -> str:
        for kind, word in (("indicator", "cùng chỉ tiêu"), ("field", "cùng lĩnh vực")):
            ids = [id for topic, id in topics if topic == kind]
            if ids:
                register = self.catalogue.indicators if kind == "indicator" else self.catalogue.fields
                names = [getattr(register[id], "title_short", "") or register[id].title for id in ids]
                more = f" và {len(names) - 1} mục khác" if len(names) > 1 else ""
                return f"{word} {names[0]}{more}"
        return "cùng cơ quan"


def _topics(article: Article) -> tuple[Topic, ...]:
    indicators = dict.fromkeys(observation.indicator for observation in article.observations)
    return (*(("indicator", id) for id in indicators), *(("field", id) for id in article.fields), ("agency", article.agency))
