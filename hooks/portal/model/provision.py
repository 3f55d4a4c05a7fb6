"""A provision: one part of a document that a text cites, as the way to it from the outside in."""

from dataclasses import dataclass
from enum import Enum


class ProvisionUnit(Enum):
    """The parts documents are made of (Nghị định 34/2016/NĐ-CP, Điều 62), from the outside in; the value is the word of a text."""

    ANNEX = "phụ lục"
    """An annex."""
    PART = "phần"
    """A part."""
    CHAPTER = "chương"
    """A chapter."""
    SECTION = "mục"
    """A section."""
    ARTICLE = "điều"
    """An article."""
    CLAUSE = "khoản"
    """A clause."""
    POINT = "điểm"
    """A point, which has a letter."""
    ITEM = "tiết"
    """An item of a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """`steps` are pairs of a unit and its number or letter as printed, the outermost first; a span is one step: "17-18"."""

    steps: tuple[tuple[ProvisionUnit, str], ...]

    @property
    def written(self) -> str:
        """One spelling for all: "điều 5 khoản 2 điểm a"."""
        return " ".join(f"{unit.value} {name}" for unit, name in self.steps)
