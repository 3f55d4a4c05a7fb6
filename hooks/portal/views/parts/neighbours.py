""" "Tin khác": the catalogue -> for each article the few others that share most with it, and what they share.

Candidates are the nearest in time within each shared field and indicator, so that the work grows with the number of articles, not its square.
"""

from collections import defaultdict
from dataclasses import dataclass
from heapq import nsmallest

from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.views.parts.entry import Entry

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
    """`shelves` hold the articles of each topic (kind of topic, id), newest first; `positions` where an article stands on each."""

    catalogue: Catalogue
    shelves: dict[tuple[str, str], list[Article]]
    positions: dict[tuple[str, str, str], int]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Neighbours":
        shelves: dict[tuple[str, str], list[Article]] = defaultdict(list)
        positions: dict[tuple[str, str, str], int] = {}
        for article in catalogue.articles:
            for topic in _topics(article):
                positions[*topic, article.slug] = len(shelves[topic])
                shelves[topic].append(article)
        return cls(catalogue=catalogue, shelves=dict(shelves), positions=positions)

    def beside(self, article: Article) -> tuple[Neighbour, ...]:
        """At most MOST, those that share most first, then the nearest in time, then by name."""
        near: dict[tuple[str, str], list[Article]] = {}
        shared: dict[str, int] = defaultdict(int)
        others: dict[str, Article] = {}
        for topic in _topics(article):
            position = self.positions[*topic, article.slug]
            near[topic] = self.shelves[topic][max(0, position - _REACH) : position + _REACH + 1]
            weight = _INDICATOR_WEIGHT if topic[0] == "indicator" else 1
            for other in near[topic]:
                others[other.slug] = other
                shared[other.slug] += weight
        del others[article.slug]
        ranked = nsmallest(MOST, others.values(), key=lambda other: (-shared[other.slug], abs(other.published - article.published), other.slug))
        return tuple(
            Neighbour(
                entry=Entry.of(other, self.catalogue),
                reason=self._reason([topic for topic, found in near.items() if any(one is other for one in found)]),
            )
            for other in ranked
        )

    def _reason(self, topics: list[tuple[str, str]]) -> str:
        for kind, word in (("indicator", "cùng chỉ tiêu"), ("field", "cùng lĩnh vực")):
            ids = [id for topic, id in topics if topic == kind]
            if ids:
                register = self.catalogue.indicators if kind == "indicator" else self.catalogue.fields
                names = [getattr(register[id], "title_short", "") or register[id].title for id in ids]
                more = f" và {len(names) - 1} mục khác" if len(names) > 1 else ""
                return f"{word} {names[0]}{more}"
        return "cùng cơ quan"


def _topics(article: Article) -> tuple[tuple[str, str], ...]:
    indicators = dict.fromkeys(observation.indicator for observation in article.observations)
    return (*(("indicator", id) for id in indicators), *(("field", id) for id in article.fields), ("agency", article.agency))
