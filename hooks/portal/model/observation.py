"""An observation: one document stating one value, with the sentence that states it."""

from dataclasses import dataclass
from datetime import date

from portal.model.code_list import CodeList
from portal.model.period import Period
from portal.model.place import Origin
from portal.model.quantity import Quantity
from portal.model.revision import Revision, RevisionKind


class Measure(CodeList):
    """What kind of value is stated."""

    ACTUAL = "actual"
    """What happened."""
    TARGET = "target"
    """What was planned; never drawn into the same series as actual values."""


class TargetRule(CodeList):
    """How a target is met."""

    AT_LEAST = "at_least"
    """Reached from below."""
    AT_MOST = "at_most"
    """Not to be exceeded."""
    EXACT = "exact"
    """Met only exactly."""


class Status(CodeList):
    """OBS_STATUS of SDMX; the last three mean that there is no value, and why."""

    FINAL = "final"
    """A: normal value."""
    PROVISIONAL = "provisional"
    """P: still to be confirmed by its source."""
    ESTIMATE = "estimate"
    """E: ước thực hiện."""
    FORECAST = "forecast"
    """F: dự báo."""
    BREAK = "break"
    """B: the value begins a new series."""
    LOW_RELIABILITY = "low_reliability"
    """U: stated with doubt."""
    CANNOT_EXIST = "cannot_exist"
    """M: there can be no value."""
    NOT_COLLECTED = "not_collected"
    """L: nobody counted."""
    SUPPRESSED = "suppressed"
    """Q: counted, not published."""

    @property
    def is_missing(self) -> bool:
        return self in {Status.CANNOT_EXIST, Status.NOT_COLLECTED, Status.SUPPRESSED}

    @property
    def code(self) -> str:
        """OBS_STATUS of SDMX (CL_OBS_STATUS 2.2)."""
        return _CODES[self]


_CODES = {
    Status.FINAL: "A",
    Status.PROVISIONAL: "P",
    Status.ESTIMATE: "E",
    Status.FORECAST: "F",
    Status.BREAK: "B",
    Status.LOW_RELIABILITY: "U",
    Status.CANNOT_EXIST: "M",
    Status.NOT_COLLECTED: "L",
    Status.SUPPRESSED: "Q",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Until `day` this very observation said `was`, or, where that is None, that there was no value for the reason `was_status`.

    `was_status` is None where the value had been withdrawn before, and FINAL, without a value, where `was` could not be read. `status` is how
    sure `was` was, None where it was as sure as what came after it.
    """

    day: date
    was: Quantity | None
    kind: RevisionKind
    reason: str
    was_status: Status | None = Status.FINAL
    status: Status | None = None

    @property
    def is_read(self) -> bool:
        return self.was is not None or self.was_status is not Status.FINAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """`value` is None exactly when `status` is a missing reason or the value was withdrawn; `dimensions` are pairs (dimension id, code), sorted.

    `corrections` are the earlier readings of this observation, oldest first.
    """

    indicator: str
    value: Quantity | None
    period: Period
    quote: str
    measure: Measure
    target_rule: TargetRule | None
    status: Status
    place: str
    dimensions: tuple[tuple[str, str], ...]
    speaker: str
    note: str
    revision: Revision | None
    corrections: tuple[Correction, ...]
    anchor: str
    origin: Origin

    @property
    def key(self) -> tuple[object, ...]:
        """(indicator, measure, place, dimensions, first day, last day): observations of one item with one key say the same twice."""
        return (self.indicator, self.measure.value, self.place, self.dimensions, self.period.start, self.period.end)

    def status_of(self, reading: int) -> Status:
        """How sure the reading of that number was, or why there was no value; the readings are those before each correction, and the present one."""
        if reading == len(self.corrections):
            return self.status
        correction = self.corrections[reading]
        if correction.was is None:
            return correction.was_status or self.status
        after = correction.status or self.status_of(reading + 1)
        return Status.FINAL if after.is_missing else after

    @property
    def is_result(self) -> bool:
        """Whether it says what happened: no plan, no forecast, no missing value."""
        return self.value is not None and self.measure is Measure.ACTUAL and self.status is not Status.FORECAST

    @property
    def is_withdrawn(self) -> bool:
        """Whether it says that a value stated before is not to be used, and gives none instead."""
        last = self.corrections[-1].kind if self.corrections else self.revision.kind if self.revision else None
        return last is RevisionKind.WITHDRAWAL

    @property
    def is_total(self) -> bool:
        """Whether it speaks of the agency's whole territory, not of a place or a group in it."""
        return not self.dimensions and not self.place
