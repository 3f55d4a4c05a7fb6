"""Positions: people, articles and documents go in; who held which position at an agency comes out, with the sentence that says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from portal.model.article import Article, Reliability
from portal.model.document import Document
from portal.model.person import Person, Position
from portal.vietnamese.readable_text import ReadableText, Stretch
from portal.vietnamese.slug import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A position with its person; `number` counts from 0. `article` or `document` is what proves it, both None where neither is there.

    `stretches` are where its quote stands in the body of the article.
    """

    person: Person
    position: Position
    number: int
    article: Article | None
    document: Document | None
    stretches: tuple[Stretch, ...]

    @property
    def anchor(self) -> str:
        """The id of its sentence on the page of the article: chuc-vu-<person>-<role>."""
        return f"chuc-vu-{self.person.id}-{slug(self.position.role)}"

    @property
    def source_day(self) -> date | None:
        """The day of what proves it, None where nobody knows it."""
        return self.article.issued if self.article else self.document.issued if self.document else None

    @property
    def day(self) -> date | None:
        """A day on which the position was held for certain."""
        return self.position.as_of or self.source_day or self.position.since or self.position.until

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and last day on which it was held for certain; an end that no source says is not guessed."""
        if not self.day:
            return None
        first, last = self.position.since or self.day, self.position.until or self.day
        return min(first, last), max(first, last)

    @property
    def is_verified(self) -> bool:
        """Whether what proves it is there and checked itself."""
        source = self.article or self.document
        return source is not None and source.reliability is Reliability.VERIFIED


def positions_of(people: Iterable[Person], articles: Iterable[Article], documents: Mapping[str, Document]) -> tuple[Held, ...]:
    """In the order of the register; the body of an article is read once for all its quotes."""
    people = tuple(people)
    asked = {position.article for person in people for position in person.positions}
    known = {article.slug: article for article in articles if article.slug in asked}
    texts = {slug: ReadableText.of(article.body.html) for slug, article in known.items()}
    return tuple(
        Held(
            person=person,
            position=position,
            number=number,
            article=known.get(position.article),
            document=documents.get(position.document),
            stretches=texts[position.article].stretches(position.quote) if position.article in texts else (),
        )
        for person in people
        for number, position in enumerate(person.positions)
    )
