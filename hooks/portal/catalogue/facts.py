"""Facts: all statements about one thing go in; its vintages come out, each value with the days between which it was the one to use.

Vintages are ordered by the days of their documents, corrections by their own day. A later document that says the same is a witness; one that
says something else without `revises` is a conflict, which a rule tells (data model, section 5).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from portal.catalogue.statements import Statement
from portal.model.observation import Measure, Status
from portal.model.period import Period
from portal.model.quantity import Quantity
from portal.model.revision import RevisionKind

Same = Callable[[Quantity | None, Quantity | None], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vintage:
    """`since` is the first day this was the value to use, `until` the day it was replaced, None while it still is.

    `kind` and `reason` say why it replaced the one before; None and "" for the first. `is_in_text`: whether the document still says so.
    """

    statement: Statement
    value: Quantity | None
    status: Status
    since: date
    until: date | None
    kind: RevisionKind | None
    reason: str
    is_in_text: bool

    @property
    def is_withdrawal(self) -> bool:
        return self.kind is RevisionKind.WITHDRAWAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing counted at one place over one interval. `witnesses` repeat a vintage; `conflicts` contradict one without revising it."""

    vintages: tuple[Vintage, ...]
    witnesses: tuple[Statement, ...]
    conflicts: tuple[tuple[Statement, Vintage], ...]

    @property
    def first(self) -> Statement:
        return self.vintages[0].statement

    @property
    def last(self) -> Vintage:
        return self.vintages[-1]

    @property
    def indicator(self) -> str:
        return self.first.observation.indicator

    @property
    def measure(self) -> Measure:
        return self.first.observation.measure

    @property
    def period(self) -> Period:
        return self.first.observation.period

    @property
    def place(self) -> str:
        return self.first.observation.place

    @property
    def dimensions(self) -> tuple[tuple[str, str], ...]:
        return self.first.observation.dimensions

    @property
    def territory(self) -> str:
        return self.first.territory

    @property
    def lineage(self) -> str:
        return self.first.lineage

    @property
    def is_total(self) -> bool:
        """Whether it speaks of the whole territory, not of a place or a group in it."""
        return self.first.observation.is_total

    @property
    def value(self) -> Quantity | None:
        """The value to use now; None where there is none, or it was withdrawn."""
        return self.last.value

    @property
    def status(self) -> Status:
        """That of the newest document that states the present value: a provisional value becomes final when it is repeated as final."""
        since = self.last.since
        later = [witness for witness in self.witnesses if witness.article.issued >= since]
        return later[-1].observation.status if later else self.last.status

    @property
    def is_result(self) -> bool:
        """Whether it says what happened: no plan, no forecast, no missing value."""
        return self.value is not None and self.measure is Measure.ACTUAL and self.status is not Status.FORECAST

    def as_of(self, day: date) -> Vintage | None:
        """The vintage in force at the end of `day`, or None before the first."""
        return next((vintage for vintage in reversed(self.vintages) if vintage.since <= day), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A value a statement has or had: `order` puts a revision after what it revises on the same day."""

    vintage: Vintage
    order: tuple[object, ...]
    is_first_word: bool


def facts_of(statements: Iterable[Statement], same: Same) -> tuple[Fact, ...]:
    """Facts by the interval's end, then by all the rest of their keys; `same` says whether two values are one."""
    by_key: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        by_key[statement.key].append(statement)
    facts = [_fact(found, same) for found in by_key.values()]
    return tuple(sorted(facts, key=lambda fact: (fact.period.sort_key, fact.first.key[1:5])))


def _fact(statements: list[Statement], same: Same) -> Fact:
    if len(statements) == 1 and not statements[0].observation.corrections:
        return Fact(vintages=(_readings(statements[0])[0].vintage,), witnesses=(), conflicts=())
    readings = sorted((reading for statement in statements for reading in _readings(statement)), key=attrgetter("order"))
    vintages: list[Vintage] = []
    witnesses: list[Statement] = []
    conflicts: list[tuple[Statement, Vintage]] = []
    for reading in readings:
        new = reading.vintage
        if not vintages:
            vintages.append(new)
            continue
        before = vintages[-1]
        if reading.is_first_word and new.kind is None:
            if same(new.value, before.value):
                witnesses.append(new.statement)
            else:
                conflicts.append((new.statement, before))
        elif not reading.is_first_word and before.statement is not new.statement:
            vintages.insert(-1, replace(new, until=new.since))
        else:
            vintages[-1] = replace(before, until=new.since)
            vintages.append(new)
    return Fact(vintages=tuple(vintages), witnesses=tuple(witnesses), conflicts=tuple(conflicts))


def _readings(statement: Statement) -> list[_Reading]:
    """What a statement said first, and what it says after each of its corrections."""
    article, one = statement.article, statement.observation
    revision = one.revision
    values = [*(correction.was for correction in one.corrections), one.value]
    whys = [(article.issued, revision.kind if revision else None, revision.reason if revision else "")]
    whys += [(correction.day, correction.kind, correction.reason) for correction in one.corrections]
    readings = []
    for number, (value, (since, kind, reason)) in enumerate(zip(values, whys, strict=True)):
        vintage = Vintage(
            statement=statement,
            value=value,
            status=one.status,
            since=since,
            until=None,
            kind=kind,
            reason=reason,
            is_in_text=number == len(one.corrections),
        )
        order = (since, kind is not None, number, article.published, article.origin.path, one.anchor)
        readings.append(_Reading(vintage=vintage, order=order, is_first_word=number == 0))
    return readings
