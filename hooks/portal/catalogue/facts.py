"""Facts: all statements about one thing go in; its vintages come out, each value with the days between which it was the one to use.

Vintages are ordered by the days of their documents, corrections by their own day. A later document that says the same is a witness; one that
says something else without `revises` is a conflict, which a rule tells (data model, section 5).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from portal.catalogue.statements import Statement
from portal.model.observation import Measure, Status
from portal.model.period import Period
from portal.model.quantity import Quantity
from portal.model.revision import RevisionKind

CONFIRMED = "Văn bản sau nêu lại giá trị này là số chính thức."
_DOUBTED = {Status.PROVISIONAL, Status.ESTIMATE, Status.FORECAST, Status.LOW_RELIABILITY}
Same = Callable[[Quantity | None, Quantity | None], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vintage:
    """`since` is the first day this was the value to use, `until` the day it was replaced, None while it still is.

    `kind` and `reason` say why it replaced the one before; None and "" for the first. `is_in_text`: whether the document still says so.
    `witnesses` are later documents that repeat it.
    """

    statement: Statement
    value: Quantity | None
    status: Status
    since: date
    until: date | None
    kind: RevisionKind | None
    reason: str
    is_in_text: bool
    witnesses: tuple[Statement, ...]

    @property
    def is_withdrawal(self) -> bool:
        return self.kind is RevisionKind.WITHDRAWAL

    @property
    def shown(self) -> date:
        """The day the portal first showed it: that of publication, or of the correction made later."""
        return max(self.since, self.statement.article.published.date())


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing counted at one place over one interval; `conflicts` are statements that contradict a vintage without revising it.

    Vintages follow each other by the documents that revise one another, the readings of each document by its corrections. `value` is the one
    to use now, None where there is none or it was withdrawn; `status` is that of the newest document that states it.
    """

    vintages: tuple[Vintage, ...]
    conflicts: tuple[tuple[Statement, Vintage], ...]
    indicator: str
    measure: Measure
    period: Period
    place: str
    dimensions: tuple[tuple[str, str], ...]
    territory: str
    lineage: str
    value: Quantity | None
    status: Status

    @classmethod
    def of(cls, vintages: tuple[Vintage, ...], conflicts: tuple[tuple[Statement, Vintage], ...] = ()) -> "Fact":
        """At least one vintage; what all of them are about is written once, for everybody asks for it."""
        statement, last = vintages[0].statement, vintages[-1]
        one = statement.observation
        return cls(
            vintages=vintages,
            conflicts=conflicts,
            indicator=one.indicator,
            measure=one.measure,
            period=one.period,
            place=one.place,
            dimensions=one.dimensions,
            territory=statement.territory,
            lineage=statement.lineage,
            value=last.value,
            status=last.witnesses[-1].observation.status if last.witnesses else last.status,
        )

    @property
    def first(self) -> Statement:
        return self.vintages[0].statement

    @property
    def last(self) -> Vintage:
        return self.vintages[-1]

    @property
    def sentence(self) -> str:
        """The address of the words that state the present value."""
        return self.last.statement.sentence

    @property
    def witnesses(self) -> tuple[Statement, ...]:
        """Later documents that repeat the present value, oldest first."""
        return self.last.witnesses

    @property
    def is_total(self) -> bool:
        """Whether it speaks of the whole territory, not of a place or a group in it."""
        return not self.dimensions and not self.place

    @property
    def is_result(self) -> bool:
        """Whether it says what happened: no plan, no forecast, no missing value."""
        return self.value is not None and self.measure is Measure.ACTUAL and self.status is not Status.FORECAST

    def as_of(self, day: date) -> Vintage | None:
        """The vintage in force at the end of `day`, or None before the first."""
        return next((vintage for vintage in reversed(self.vintages) if vintage.since <= day and vintage.since != vintage.until), None)


def facts_of(statements: Iterable[Statement], same: Same) -> tuple[Fact, ...]:
    """Facts by the interval's end, then by all the rest of their keys; `same` says whether two values are one."""
    by_key: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        by_key[statement.key].append(statement)
    facts = [_fact(found, same) for found in by_key.values()]
    return tuple(sorted(facts, key=lambda fact: (fact.period.sort_key, fact.measure.value, fact.territory, fact.place, fact.dimensions)))


def _fact(statements: list[Statement], same: Same) -> Fact:
    if len(statements) == 1:
        return Fact.of(tuple(_readings(statements[0])))
    first, *later = _in_order(statements)
    chain = [_readings(first), *(_readings(statement) for statement in later if statement.observation.revision)]
    conflicts = []
    for statement in later:
        if not statement.observation.revision:
            stated = _stated_on(statement.article.issued, chain)
            repeated = next((place for place in stated if same(statement.observation.value, place[0][place[1]].value)), None)
            if repeated:
                readings, number = repeated
                readings[number] = replace(readings[number], witnesses=(*readings[number].witnesses, statement))
            else:
                conflicts.append((statement, stated[0][0][-1]))
    return Fact.of(tuple(one for vintage in _in_force(chain) for one in _confirmed(vintage)), tuple(conflicts))


def _in_order(statements: list[Statement]) -> list[Statement]:
    """By time; of one day, what is revised before what revises it."""
    waiting, ordered = sorted(statements, key=_order), []
    while waiting:
        day = waiting[0].article.issued
        revised = {one.id for one in waiting if one.article.issued == day}
        free = (one for one in waiting if not one.observation.revision or one.observation.revision.revises not in revised)
        one = next(free, waiting[0])
        waiting.remove(one)
        ordered.append(one)
    return ordered


def _order(statement: Statement) -> tuple[object, ...]:
    """By the days of the documents; a revision stands after what it revises on the same day."""
    article, one = statement.article, statement.observation
    return (article.issued, one.revision is not None, article.published, article.origin.path, one.anchor)


def _stated_on(day: date, chain: list[list[Vintage]]) -> list[tuple[list[Vintage], int]]:
    """Which readings a document of `day` may repeat, newest first: those of the document in force on it, not replaced before it.

    A correction made later counts too, for the text it mends was the same on that day.
    """
    ends = [*(readings[0].since for readings in chain[1:]), date.max]
    in_force = [readings for readings, end in zip(chain, ends, strict=True) if readings[0].since <= day <= end]
    places = [(readings, number) for readings in in_force for number, one in enumerate(readings) if one.until is None or day <= one.until]
    return places[::-1]


def _readings(statement: Statement) -> list[Vintage]:
    """What a statement said first, and what it says after each of its corrections."""
    one = statement.observation
    revision, corrections = one.revision, one.corrections
    values = [*(correction.was for correction in corrections), one.value]
    whys = [(statement.article.issued, revision.kind if revision else None, revision.reason if revision else "")]
    whys += [(correction.day, correction.kind, correction.reason) for correction in corrections]
    return [
        Vintage(
            statement=statement,
            value=value,
            status=one.status_of(number),
            since=since,
            until=corrections[number].day if number < len(corrections) else None,
            kind=kind,
            reason=reason,
            is_in_text=number == len(corrections),
            witnesses=(),
        )
        for number, (value, (since, kind, reason)) in enumerate(zip(values, whys, strict=True))
    ]


def _in_force(chain: list[list[Vintage]]) -> Iterator[Vintage]:
    """Every reading ends at the latest on the day of the document that revises it; a correction made after that day was never in force."""
    ends = [*(readings[0].since for readings in chain[1:]), None]
    for readings, end in zip(chain, ends, strict=True):
        for one in readings:
            yield one if end is None or (one.until and one.until <= end) else replace(one, until=max(end, one.since))


def _confirmed(vintage: Vintage) -> Iterator[Vintage]:
    """A value stated as provisional or estimated, and repeated later as final, is a vintage of its own from the day of the repetition."""
    final = next((each for each in vintage.witnesses if each.observation.status is Status.FINAL), None)
    is_later = final is not None and final.article.issued > vintage.since and (vintage.until is None or final.article.issued < vintage.until)
    if vintage.status not in _DOUBTED or final is None or not is_later:
        yield vintage
        return
    position = vintage.witnesses.index(final)
    yield replace(vintage, until=final.article.issued, witnesses=vintage.witnesses[:position])
    yield replace(
        vintage,
        statement=final,
        value=final.observation.value,
        status=Status.FINAL,
        since=final.article.issued,
        kind=RevisionKind.SCHEDULED,
        reason=CONFIRMED,
        is_in_text=True,
        witnesses=vintage.witnesses[position + 1 :],
    )
