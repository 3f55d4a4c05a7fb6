"""Likeness: the catalogue goes in; for an item come out the few others that share most with it, and what they share.

What two items share weighs by how rare it was when the newer one was published (`postings.py`), and half as much for every two years between them.
All is counted in whole numbers: no machine rounds otherwise than another.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapreplace, nlargest, nsmallest
from math import isqrt

from portal.catalogue.addresses import of_article
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.postings import Postings, rarity
from portal.catalogue.texts import plain_words
from portal.catalogue.topics import Topic, TopicKind, Topics
from portal.model.article import Article
from portal.vietnamese.word_pairs import Syllables, words_at

MOST = 4
HALF_LIFE = 730
"""Days."""
_FEWEST_PAIRS = 64
"""An item of fewer word pairs counts as one of so many: three shared words of a short notice are no likeness yet."""
_LEAST_COMMON = 2
_MANY = 8192
"""A topic of so many items says least; in a portal of a few items all topics are rare, and their kinds decide."""
_UNIT = 1024
_PER_LENGTH = _UNIT << 16
"""Scores are counted in so many parts of what one topic or word of weight 1 says."""
_REACH_OF_WORDS = 12
_SURE = 24
"""Of those that share nothing but words, so many that share most of them are looked at."""
_REACH_OF_TOPICS = 20
"""More, for a field and an agency have many items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """An item with the strongest that it shares: either `topics` of one kind, those that weigh most first, or `words`, the rarest of those both
    have, as the item that was asked about writes them.
    """

    article: Article
    topics: tuple[Topic, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """`articles` are the oldest first; an item is known by its number there, `numbers` by its path. `lengths` are the square roots of the numbers of
    its word pairs, times 256.
    """

    articles: tuple[Article, ...]
    numbers: dict[str, int]
    days: "array[int]"
    minutes: "array[int]"
    lengths: "array[int]"
    offered: bytes
    all_topics: tuple[Topic, ...]
    topics: Postings
    words: Postings

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Likeness":
        articles = catalogue.articles[::-1]
        lengths, topics_of, all_topics = array("I"), Topics.of(catalogue), dict[Topic, int]()
        return cls(
            articles=articles,
            numbers={article.origin.path: number for number, article in enumerate(articles)},
            days=array("I", [article.published.date().toordinal() for article in articles]),
            minutes=array("q", [int(article.published.timestamp()) // 60 for article in articles]),
            offered=bytes(not article.is_withdrawn for article in articles),
            words=Postings.of(_pairs(articles, lengths), _weight_of_pair),
            topics=Postings.of(
                ({topic: all_topics.setdefault(topic, len(all_topics)) for topic in topics_of.topics(one)} for one in articles), _weight_of_topic
            ),
            lengths=lengths,
            all_topics=tuple(all_topics),
        )

    def like(self, article: Article) -> tuple[Like, ...]:
        """At most MOST; of those that share equally much the nearest in time first, then by address. Withdrawn items are none."""
        own = self.numbers[article.origin.path]
        scores = self._scores(own)
        least = min(nlargest(MOST, scores.values()), default=0)
        moment = self.minutes[own]
        finalists = [(-score, abs(self.minutes[other] - moment), other) for other, score in scores.items() if score >= least]
        last = max(nsmallest(MOST, finalists), default=(0, 0, 0))[:2]
        ranked = sorted((*one[:2], of_article(self.articles[one[2]]), one[2]) for one in finalists if one[:2] <= last)
        return tuple(self._like(own, other) for *_, other in ranked[:MOST])

    def _scores(self, own: int) -> dict[int, int]:
        """Of all that can be among the first MOST: hundreds share a pair or two, which are too few even in the shortest item of the same day."""
        by_topics = self.topics.near(own, reach=_REACH_OF_TOPICS)
        by_words = self.words.near(own, reach=_REACH_OF_WORDS)
        shortest = self.lengths[own] * _length(0)
        few = min(nlargest(_SURE, by_words.values()), default=0)
        most = {other: _of_topics(weight) + by_words.get(other, 0) * _PER_LENGTH // shortest for other, weight in by_topics.items()}
        rest = {other: weight * _PER_LENGTH // shortest for other, weight in by_words.items() if weight >= few and other not in most}
        by_most = sorted(((bound, other) for other, bound in (most | rest).items() if self.offered[other]), reverse=True)
        scores: dict[int, int] = {}
        best = [0] * MOST
        for bound, other in by_most:
            if bound < best[0]:
                break
            score = self._score(own, other, by_words.get(other, 0), by_topics.get(other, 0))
            if score >= best[0]:
                scores[other] = score
                heapreplace(best, score)
        return scores

    def _score(self, own: int, other: int, words: int, topics: int) -> int:
        return rounded(faded(self._of_words(words, own, other) + _of_topics(topics), abs(self.days[own] - self.days[other])))

    def _of_words(self, weight: int, own: int, other: int) -> int:
        """By the lengths of both, or long reports would be like everything."""
        return weight * _PER_LENGTH // (self.lengths[own] * self.lengths[other])

    def _like(self, own: int, other: int) -> Like:
        shared: dict[TopicKind, list[tuple[int, Topic]]] = defaultdict(list)
        for weight, mark in self.topics.shared(own, other):
            shared[self.all_topics[mark].kind].append((weight, self.all_topics[mark]))
        strongest = max(shared.values(), key=_sum, default=[])
        pairs = self.words.shared(own, other) if self.words.rows[own] < self.words.rows[own + 1] else []
        if not strongest or self._of_words(_sum(pairs), own, other) > _of_topics(_sum(strongest)):
            return Like(article=self.articles[other], topics=(), words=_rarest_words(_text(self.articles[own]), pairs))
        strongest.sort(key=lambda pair: -pair[0])
        return Like(article=self.articles[other], topics=tuple(topic for _, topic in strongest), words="")


def _sum(weighed: Sequence[tuple[int, object]]) -> int:
    return sum(weight for weight, _ in weighed)


def _of_topics(weight: int) -> int:
    return weight * _UNIT // 4


def faded(score: int, days: int) -> int:
    """Half of it for every HALF_LIFE that lies between, straight from half to half."""
    halves, rest = divmod(days, HALF_LIFE)
    return score * (2 * HALF_LIFE - rest) // (2 * HALF_LIFE) >> halves


def rounded(score: int) -> int:
    """Down to three binary digits: of items that share about equally much the nearest in time is chosen, whatever a count more makes of it."""
    rest = max(0, score.bit_length() - 3)
    return score >> rest << rest


def _text(article: Article) -> str:
    return "\0".join((article.title, article.summary, plain_words(article.body.html, end="\0")))


def _pairs(articles: tuple[Article, ...], lengths: "array[int]") -> Iterator[dict[int, int]]:
    """Also writes down the lengths."""
    syllables = Syllables()
    for article in articles:
        pairs = syllables.pairs(_text(article))
        lengths.append(_length(len(pairs)))
        yield pairs


def _length(pairs: int) -> int:
    return isqrt(max(pairs, _FEWEST_PAIRS) << 16)


def _weight_of_pair(_: int, having: int, all_so_far: int) -> int:
    """Nothing where many more than the square root of all items have it (a tenth of a hundred, a hundredth of ten thousand), and little just below:
    where a pair becomes common, one item more may not take much away.
    """
    return max(0, 2 * rarity(having, max(_LEAST_COMMON, isqrt(all_so_far)))) ** 2


def _weight_of_topic(topic: Topic, having: int, _: int) -> int:
    return topic.kind.value * max(1, rarity(having, _MANY))


def _rarest_words(text: str, pairs: list[tuple[int, int]]) -> str:
    """The pair that weighs most, with the syllable before and after it where those are shared with it: mostly two whole words."""
    places = {place for _, place in pairs}
    _, first = max(pairs, key=lambda pair: (pair[0], (pair[1] - 1 in places) + (pair[1] + 1 in places), -pair[1]))
    return words_at(text, first - (first - 1 in places), first + 1 + (first + 1 in places))
