"""Markers: the short line by which an editor places a compiled table or chart in a text."""

from dataclasses import dataclass, field
from enum import Enum

from portal.model.period import Period
from portal.model.place import Place


class Form(Enum):
    """What a marker becomes."""

    TABLE = "bảng"
    """A table of indicators by period and agency."""
    CHART = "biểu đồ"
    """A chart of the same values with the table beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """Without `periods` every period, without `agencies` every agency. `words` are its indicators and agencies with the places of each."""

    form: Form
    indicators: tuple[str, ...]
    periods: tuple[Period, ...]
    agencies: tuple[str, ...]
    place: Place
    words: tuple[tuple[str, Place], ...] = field(default=(), compare=False)

    def place_of(self, word: str) -> Place:
        """Where an indicator or an agency stands in it, or the marker itself where that is not known."""
        return dict(self.words).get(word, self.place)
