"""The ledger of published values: what an observation was about and said when the portal first showed it -> a row, sealed by all rows before it."""

import csv
import hashlib
import io
import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from portal.model.observation import Measure, Status, TargetRule
from portal.model.quantity import Comparator

LEDGER = "data/ledger/observations.csv"
"""Only ever appended to, by one command."""
WITHDRAWN = "withdrawn"
"""What stands in the column `status` where a value was taken back and none stands in its place."""
_FRACTION = re.compile(r"([0-9.,]+) ?/ ?([0-9.,]+)")
NO_CHAIN = ""
"""The chain before the first row."""
COLUMNS = (
    "observation", "document", "indicator", "measure", "territory", "place", "dimensions", "period", "period_start", "period_end",
    "unit", "value", "comparator", "status", "printed", "published", "chain",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What a value is about: its key, the base unit it is counted in and, of a plan, how it is met.

    Two days of a period are one interval, whatever its label.
    """

    indicator: str
    measure: Measure
    target_rule: TargetRule | None
    territory: str
    place: str
    dimensions: tuple[tuple[str, str], ...]
    period: str
    period_start: date
    period_end: date
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`amount` is exact, in the base unit, and None where there is no value: `status` then says why, or is None for one that was withdrawn."""

    amount: Decimal | None
    comparator: Comparator | None
    status: Status | None
    printed: str

    def agrees_with(self, other: "Said") -> bool:
        """Whether both say one thing: the same amount with the same comparator, of a fraction both figures, or nothing for the same reason.

        The words it was printed in do not matter; whether it was as sure, `is_as_sure_as` tells.
        """
        if self.amount is None or other.amount is None:
            return self.amount is other.amount and self.status is other.status
        return self.amount == other.amount and self.comparator is other.comparator and self._fraction == other._fraction

    def is_as_sure_as(self, other: "Said") -> bool:
        return self.status is other.status

    @property
    def _fraction(self) -> tuple[str, ...]:
        """The figures of "53/60", () of anything else: 106/120 is the same amount, but other counts."""
        return tuple(figure.replace(".", "").lstrip("0") for figure in found.groups()) if (found := _FRACTION.search(self.printed)) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """`observation` is its permanent id, `document` the path of its file and `published` the day, when it was recorded.

    `line` is where the row stands in its file.
    """

    observation: str
    document: str
    about: Definition
    said: Said
    published: date
    chain: str
    line: int = field(default=0, compare=False)


def cells_of(row: LedgerRow) -> tuple[str, ...]:
    """The cells of all columns but the last, which seals them."""
    about, said = row.about, row.said
    return (
        row.observation,
        row.document,
        about.indicator,
        f"{about.measure.value}/{about.target_rule.value}" if about.target_rule else about.measure.value,
        about.territory,
        about.place,
        write_dimensions(about.dimensions),
        about.period,
        about.period_start.isoformat(),
        about.period_end.isoformat(),
        about.unit,
        "" if said.amount is None else write_amount(said.amount),
        said.comparator.value if said.comparator else "",
        said.status.value if said.status else WITHDRAWN,
        said.printed,
        row.published.isoformat(),
    )


def chain_after(before: str, cells: tuple[str, ...]) -> str:
    """The first 16 hexadecimal digits of SHA-256 over the chain of the row before and the cells of this one, apart by U+001F."""
    return hashlib.sha256("\x1f".join((before, *cells)).encode()).hexdigest()[:16]


def write_amount(amount: Decimal) -> str:
    """All digits, a decimal point, no exponent and no zeros that say nothing: one text for one number."""
    text = f"{amount:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) if amount else "0"


def write_dimensions(dimensions: tuple[tuple[str, str], ...]) -> str:
    """`khoi=a;nguon=b`; ids and codes hold neither sign."""
    return ";".join(f"{dimension}={code}" for dimension, code in dimensions)


def write_line(cells: tuple[str, ...]) -> str:
    """One line of RFC 4180 without its end; quotes only where a cell needs them."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()


HEADER = write_line(COLUMNS)
