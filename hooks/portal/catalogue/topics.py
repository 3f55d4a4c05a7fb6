"""Topics: an item of the catalogue goes in; what it is about beside its words comes out: documents, indicators, people, fields and its agency."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.vietnamese.folding import tone_key


class TopicKind(Enum):
    """What may be shared; the value is how much that says, beside the other kinds and (in quarters) beside words."""

    DOCUMENT = 13
    """Cites the same document of the register."""
    INDICATOR = 12
    """States a value of the same indicator."""
    SPEAKER = 9
    """A value is said by the same person of the register."""
    PERSON = 8
    """Names the same person in an official role."""
    FIELD = 2
    """Belongs to the same field of work."""
    AGENCY = 1
    """Is of the same agency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """`id` is that of its register."""

    kind: TopicKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """`people` are the ids of people by their names, where only one has that name."""

    catalogue: Catalogue
    people: dict[str, str]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Topics":
        named: dict[str, list[str]] = defaultdict(list)
        for id, name in dict.fromkeys((held.person.id, held.person.name) for held in catalogue.positions):
            named[tone_key(name)].append(id)
        return cls(catalogue=catalogue, people={name: ids[0] for name, ids in named.items() if len(ids) == 1})

    def topics(self, article: Article) -> tuple[Topic, ...]:
        """Each once, what says most first."""
        return tuple(dict.fromkeys(self._topics(article)))

    def _topics(self, article: Article) -> Iterator[Topic]:
        for cited in self.catalogue.citations[article.origin.path]:
            if cited.document:
                yield Topic(kind=TopicKind.DOCUMENT, id=cited.document.id)
        for observation in article.observations:
            yield Topic(kind=TopicKind.INDICATOR, id=observation.indicator)
        speakers = tuple(self._speakers(article))
        yield from (Topic(kind=TopicKind.SPEAKER, id=id) for id in speakers)
        named = (held.person.id for held in self.catalogue.positions_in.get(article.slug, ()))
        yield from (Topic(kind=TopicKind.PERSON, id=id) for id in (*speakers, *named))
        yield from (Topic(kind=TopicKind.FIELD, id=id) for id in article.fields)
        yield Topic(kind=TopicKind.AGENCY, id=article.agency)

    def _speakers(self, article: Article) -> Iterator[str]:
        """Their names stand before their positions: "Dương Ngọc Tuấn, Giám đốc Sở"."""
        for observation in article.observations:
            id = self.people.get(tone_key(observation.speaker.partition(",")[0].strip()))
            if id:
                yield id
