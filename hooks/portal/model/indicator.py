"""An indicator: the definition of a thing departments count, written once and shared by all documents."""

from dataclasses import dataclass
from datetime import date
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


class Frequency(Enum):
    """CL_FREQ of SDMX: how often a value is expected."""

    IRREGULAR = "irregular"
    """Không định kỳ: never late."""
    MONTHLY = "monthly"
    """Hằng tháng."""
    QUARTERLY = "quarterly"
    """Hằng quý."""
    HALF_YEARLY = "half_yearly"
    """Sáu tháng một lần."""
    ANNUAL = "annual"
    """Hằng năm."""


class BreakReason(Enum):
    """Why values before and after a day cannot be compared."""

    TERRITORY = "territory"
    """Thay đổi địa giới."""
    UNIT = "unit"
    """Thay đổi đơn vị tính."""
    DEFINITION = "definition"
    """Thay đổi định nghĩa."""
    METHODOLOGY = "methodology"
    """Thay đổi cách tính."""


class IndicatorStatus(Enum):
    """Whether new values are still expected."""

    ACTIVE = "active"
    """Đang dùng."""
    RETIRED = "retired"
    """Không còn thu thập; các giá trị cũ vẫn giữ."""


TOTAL = "_T"
"""The code of SDMX for a dimension that is not broken down; an observation that leaves the dimension out says the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A way in which values of an indicator are broken down; `codes` are pairs (code, Vietnamese label) in the editor's order.

    `parts_sum` says that the parts make the total: no overlaps, nothing left over.
    """

    id: str
    title: str
    codes: tuple[tuple[str, str], ...]
    parts_sum: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Values of periods that end on or after `day` cannot be compared with earlier ones."""

    day: date
    reason: BreakReason
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """The legal statistical code of an indicator: `scheme` is the instrument that defines it, `code` its number there."""

    scheme: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """`minimum` and `maximum` bound every value, in the unit; `additive` says whether sub-periods may be added up.

    `lag` is how many days after the end of a period its value is due; `soft_change` the change in percent from one period to the next
    that an editor is asked to look at again. `retired_on` is the day from which a retired indicator is no longer collected.
    """

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
    frequency: Frequency
    lag: int
    soft_change: Decimal | None
    breaks: tuple[Break, ...]
    identifier: Scheme | None
    contact: str
    licence: str
    status: IndicatorStatus
    retired_on: date | None
    replaced_by: str
    origin: Origin
    title_en: str = ""
    description_en: str = ""
