"""A word: an abbreviation or a term of the field with its full form and meaning, and how abbreviations stand in a body."""

from dataclasses import dataclass

from portal.model.place import Origin, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One meaning of data/glossary.yml: `id` is its anchor on the page of the glossary, for ever; `name` the full form.

    `abbreviations` are short forms without spaces, the usual one first; what several words are short for has as many meanings. `also_written`
    are other full forms, but not those that differ only in case or in the place of a tone. `meaning` is in our own words. `document` is the id
    of the entry of the register that says so, `where` the provision of it or another source; both "" where nobody has checked.
    """

    id: str
    name: str
    abbreviations: tuple[str, ...]
    also_written: tuple[str, ...]
    meaning: str
    document: str
    where: str
    origin: Origin

    @property
    def title(self) -> str:
        """By which a reader looks it up: the usual abbreviation, else the full form."""
        return self.abbreviations[0] if self.abbreviations else self.name

    @property
    def is_checked(self) -> bool:
        """Whether somebody has found a source that says so."""
        return bool(self.document or self.where)

    @property
    def full_forms(self) -> tuple[str, ...]:
        return (self.name, *self.also_written)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capitals:
    """Capitals in a body that may be an abbreviation, all places of them together: what they mean, if anything, the glossary says.

    `parts` are the groups of capitals and, between them, what joins them: ("HĐND", ",", "UBND"). `spans` are pairs (start, end) into the HTML
    of the body, one for each group, of the first place that can carry marks, (0, 0) where the group stands in a link, a heading or the number
    of a document. `before` are the words in front of them where they stand in brackets, as in "Ủy ban nhân dân (UBND)"; `within` are the words
    in brackets behind them.
    """

    parts: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    count: int
    before: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    place: Place | None = None

    @property
    def text(self) -> str:
        return "".join(self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What an editor chose in the front matter: in this file `abbreviation` is short for the word whose full form is `name`."""

    abbreviation: str
    name: str
    place: Place
