"""A place in an editor's file: where a key or a passage stands, so that every message can name file, line and column."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """`path` is relative to the repository, with forward slashes; `line` and `column` count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a record was written: the place of the record itself and of each of its keys."""

    start: Place
    fields: tuple[tuple[str, Place], ...] = ()

    @property
    def path(self) -> str:
        return self.start.path

    def place(self, field: str) -> Place:
        """The place of `field`, or of the whole record where the key was not written."""
        return dict(self.fields).get(field, self.start)
