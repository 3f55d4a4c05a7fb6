"""A statement: an observation together with the article that states it, and where on the ground and in time it belongs."""

from dataclasses import dataclass

from portal.model.article import Article
from portal.model.observation import Observation

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """`territory` is the area of the article's agency at its time, `lineage` the name under which it and its heirs are one row of a series."""

    article: Article
    observation: Observation
    territory: str
    lineage: str

    @property
    def id(self) -> str:
        """Permanent: `<slug>#<anchor>`."""
        return self.article.id_of(self.observation)

    @property
    def key(self) -> Key:
        """(indicator, measure, territory, place, dimensions, interval): statements with one key are about one fact (data model, section 5)."""
        one = self.observation
        return (one.indicator, one.measure.value, self.territory, one.place, one.dimensions, one.period.start, one.period.end)

    @property
    def line(self) -> str:
        """Where its value was written, for messages: file:line."""
        place = self.observation.origin.place("value")
        return f"{place.path}:{place.line}"
