"""Series: the facts of one indicator go in; rows of like intervals come out, cut into segments where values may not be compared.

Only one measure, one place, one breakdown, one length of interval and one rule of periods stand in a series. Its segments are cut by a change
of territory, by a break of the indicator's definition and by a value whose status is "break"; a line is never drawn across.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from portal.catalogue.facts import Fact
from portal.model.agency import Agency
from portal.model.indicator import BreakReason, Indicator
from portal.model.observation import Measure, Status
from portal.model.period import Period, PeriodRule, Span
from portal.vietnamese.dates import write_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Why a segment is not the continuation of the one before: `note` is a Vietnamese sentence without its full stop."""

    day: date
    reason: BreakReason
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Facts that may be compared, oldest first; `cut` is None for the first segment of a series. No two are of one period."""

    facts: tuple[Fact, ...]
    cut: Cut | None
    by_days: dict[tuple[date, date | None], Fact] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """An index of the facts, for every fact asks for the one a year before it."""
        object.__setattr__(self, "by_days", {_days(fact.period): fact for fact in self.facts})


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """`lineage` is the name of the place whose agencies follow each other; `place` and `dimensions` are "" and () for its total."""

    indicator: str
    measure: Measure
    lineage: str
    place: str
    dimensions: tuple[tuple[str, str], ...]
    span: Span
    rule: PeriodRule
    segments: tuple[Segment, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Segment by segment, oldest first in each."""
        return tuple(fact for segment in self.segments for fact in segment.facts)

    @property
    def is_total(self) -> bool:
        return not self.dimensions and not self.place

    def segment_of(self, fact: Fact) -> Segment:
        return next(segment for segment in self.segments if segment.by_days.get(_days(fact.period)) is fact)

    def year_before(self, fact: Fact) -> Fact | None:
        """The fact of the same interval a year earlier, if it stands in the same segment."""
        first = fact.period.first
        if fact.period.span is Span.YEARS or first.year == 1 or (first.month, first.day) == (2, 29):
            return None
        return self.segment_of(fact).by_days.get((first.replace(year=first.year - 1), None))


def _days(period: Period) -> tuple[date, date | None]:
    """What tells the periods of one span and rule apart: the first day, and of several years the last as well."""
    return period.first, period.last if period.span is Span.YEARS else None


def a_year_before(period: Period) -> Period | None:
    """The same interval of the year before; None for several years, and for 29 February."""
    if period.span is Span.YEARS or period.first.year == 1 or (period.span is Span.DAY and (period.first.month, period.first.day) == (2, 29)):
        return None
    if period.span is Span.DAY:
        return Period.of_day(period.first.replace(year=period.first.year - 1))
    return Period.of_months(period.span, period.first.year - 1, period.index, rule=period.rule)


def series_of(facts: Iterable[Fact], indicator: Indicator | None, agencies: Iterable[Agency]) -> tuple[Series, ...]:
    """Actual values before plans, by place, totals before parts, shorter intervals before longer; `facts` are oldest first."""
    rows: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        period = fact.period
        rows[fact.measure, fact.lineage, fact.place, fact.dimensions, period.span, period.rule].append(fact)
    beginnings = _beginnings(agencies)
    found = [_series(row, indicator, beginnings) for row in rows.values()]
    spans, measures, rules = list(Span), list(Measure), list(PeriodRule)
    return tuple(
        sorted(
            found,
            key=lambda one: (
                measures.index(one.measure), one.lineage, one.place, one.dimensions, rules.index(one.rule), spans.index(one.span)
            ),
        )
    )  # fmt: skip


def _series(facts: list[Fact], indicator: Indicator | None, beginnings: dict[str, date]) -> Series:
    facts = _by_territory(facts, beginnings)
    first = facts[0]
    segments: list[list[Fact]] = [[first]]
    cuts: list[Cut | None] = [None]
    for before, fact in pairwise(facts):
        cut = _cut(before, fact, indicator, beginnings)
        if cut:
            segments.append([])
            cuts.append(cut)
        segments[-1].append(fact)
    return Series(
        indicator=first.indicator,
        measure=first.measure,
        lineage=first.lineage,
        place=first.place,
        dimensions=first.dimensions,
        span=first.period.span,
        rule=first.period.rule,
        segments=tuple(Segment(facts=tuple(found), cut=cut) for found, cut in zip(segments, cuts, strict=True)),
    )


def _by_territory(facts: list[Fact], beginnings: dict[str, date]) -> list[Fact]:
    """Territories one after the other, as they came into being: the larger one may have stated again what was before its time."""
    oldest = {fact.territory: fact.period.end for fact in reversed(facts)}
    return sorted(facts, key=lambda fact: (beginnings.get(fact.territory, date.min), oldest[fact.territory], fact.territory))


def _cut(before: Fact, fact: Fact, indicator: Indicator | None, beginnings: dict[str, date]) -> Cut | None:
    if before.territory != fact.territory:
        day = beginnings.get(fact.territory, fact.period.start)
        return Cut(day=day, reason=BreakReason.TERRITORY, note=f"Địa giới thay đổi từ {write_date(day)}")
    for one in indicator.breaks if indicator else ():
        if before.period.end < one.day <= fact.period.end:
            return Cut(day=one.day, reason=one.reason, note=one.note.rstrip("."))
    if fact.status is Status.BREAK:
        return Cut(day=fact.period.start, reason=BreakReason.METHODOLOGY, note="Văn bản nêu số này là bắt đầu một chuỗi mới")
    return None


def _beginnings(agencies: Iterable[Agency]) -> dict[str, date]:
    """The first day of each territory, as far as the register knows it."""
    days: dict[str, list[date]] = defaultdict(list)
    for agency in agencies:
        if agency.since:
            days[agency.territory].append(agency.since)
    return {territory: min(found) for territory, found in days.items()}
