""" "Tin khác", "Bài trước", "Bài sau": the catalogue -> for each article the few others that share most with it and why, and those next to it."""

from dataclasses import dataclass

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.likeness import Like, Likeness
from portal.catalogue.topics import Topic, TopicKind
from portal.model.article import Article, Kind
from portal.views.parts.document import document_name
from portal.views.parts.entry import Entry
from portal.views.parts.page import Crumb

_WORDS = {
    TopicKind.DOCUMENT: ("cùng văn bản", "văn bản khác"),
    TopicKind.INDICATOR: ("cùng chỉ tiêu", "chỉ tiêu khác"),
    TopicKind.SPEAKER: ("cùng người phát biểu", "người khác"),
    TopicKind.PERSON: ("cùng nhắc đến", "người khác"),
    TopicKind.FIELD: ("cùng lĩnh vực", "lĩnh vực khác"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """`reason` says in words what both articles share."""

    entry: Entry
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Made once for the whole site. `older` and `newer` are, by the path of an article, the next ones of its kind; withdrawn ones are passed over."""

    catalogue: Catalogue
    likeness: Likeness
    older: dict[str, Crumb]
    newer: dict[str, Crumb]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Neighbours":
        return cls(
            catalogue=catalogue,
            likeness=Likeness.of(catalogue),
            older=_before(catalogue.articles[::-1]),
            newer=_before(catalogue.articles),
        )

    def beside(self, article: Article) -> tuple[Neighbour, ...]:
        """Those that share most first, but what nobody has verified last."""
        found = [Neighbour(entry=Entry.of(like.article, self.catalogue), reason=self._reason(like)) for like in self.likeness.like(article)]
        return tuple(sorted(found, key=lambda one: one.entry.is_unverified))

    def _reason(self, like: Like) -> str:
        """The strongest thing both share, and how many more there are of its sort."""
        if like.words:
            return f"cùng nói về “{like.words}”"
        kind = like.topics[0].kind
        if kind is TopicKind.AGENCY:
            return "cùng cơ quan"
        word, other = _WORDS[kind]
        more = f" và {len(like.topics) - 1} {other}" if len(like.topics) > 1 else ""
        return f"{word} {self._name(like.topics[0])}{more}"

    def _name(self, topic: Topic) -> str:
        if topic.kind is TopicKind.DOCUMENT:
            document = self.catalogue.documents[topic.id]
            return document.number or document_name(document)
        if topic.kind is TopicKind.INDICATOR:
            return self.catalogue.indicators[topic.id].title_short
        if topic.kind is TopicKind.FIELD:
            return self.catalogue.fields[topic.id].title
        return next(held.person.name for held in self.catalogue.positions if held.person.id == topic.id)


def _before(articles: tuple[Article, ...]) -> dict[str, Crumb]:
    """By the path of each article, the one of its kind that stands before it in the row."""
    last: dict[Kind, Crumb] = {}
    found: dict[str, Crumb] = {}
    for article in articles:
        if article.kind in last:
            found[article.origin.path] = last[article.kind]
        if not article.is_withdrawn:
            last[article.kind] = Crumb(title=article.title, address=addresses.of_article(article))
    return found
