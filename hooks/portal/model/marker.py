"""Markers: the short line by which an editor places a compiled table or chart in a text."""

from dataclasses import dataclass
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
    """Without `periods` every period, without `agencies` every agency."""

    form: Form
    indicators: tuple[str, ...]
    periods: tuple[Period, ...]
    agencies: tuple[str, ...]
    place: Place
