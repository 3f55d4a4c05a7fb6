"""An indicator: the definition of a thing departments count, written once and shared by all documents."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from portal.model.place import Origin


class Collect(Enum):
    """TIME_PER_COLLECT of SDMX: how a value relates to the days of its period."""

    SUM = "sum"
    """A flow: added up over the period."""
    END_OF_PERIOD = "end_of_period"
    """A stock: as it stands on the last day."""
    AVERAGE = "average"
    """A ratio, an index or a mean over the period."""


class Direction(Enum):
    """Which way is better."""

    HIGHER_BETTER = "higher_better"
    """More is better."""
    LOWER_BETTER = "lower_better"
    """Less is better."""
    NEUTRAL = "neutral"
    """Neither: the number describes work done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A way in which values of an indicator are broken down; `codes` are pairs (code, Vietnamese label) in the editor's order."""

    id: str
    title: str
    codes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """`minimum` and `maximum` bound every value, in the unit; `additive` says whether sub-periods may be added up."""

    id: str
    title: str
    title_short: str
    description: str
    field: str
    unit: str
    collect: Collect
    additive: bool
    direction: Direction
    minimum: Decimal | None
    maximum: Decimal | None
    dimensions: tuple[Dimension, ...]
    origin: Origin
