"""A statement: an observation together with the article that states it, and where on the ground and in time it belongs."""

from dataclasses import dataclass, field

from portal.model.article import Article
from portal.model.observation import Observation

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """`territory` is the area of the article's agency at its time, `lineage` the name under which it and its heirs are one row of a series.

    `document` is the address of the article; `id` is permanent, `<slug>#<anchor>`.
    """

    article: Article
    observation: Observation
    territory: str
    lineage: str
    document: str
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Put together once: everything is found by it."""
        object.__setattr__(self, "id", self.article.id_of(self.observation))

    @property
    def sentence(self) -> str:
        """The address of the words that state the value."""
        return f"{self.document}#{self.observation.anchor}"

    @property
    def key(self) -> Key:
        """(indicator, measure, territory, place, dimensions, interval): statements with one key are about one fact (data model, section 5)."""
        indicator, measure, *rest = self.observation.key
        return (indicator, measure, self.territory, *rest)

    @property
    def line(self) -> str:
        """Where its value was written, for messages: file:line."""
        place = self.observation.origin.place("value")
        return f"{place.path}:{place.line}"
