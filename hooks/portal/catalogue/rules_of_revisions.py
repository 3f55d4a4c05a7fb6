"""The rules of revisions: the catalogue goes in, issues come out for every replaced value whose replacement is not one, or not in its time."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from itertools import pairwise

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact
from portal.catalogue.ledger import readings_of
from portal.catalogue.places import place_of_correction
from portal.catalogue.statements import Statement
from portal.catalogue.wording import joined, words_of
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.model.ledger import Said
from portal.model.revision import Revision
from portal.vietnamese.dates import write_date

_PLACE, _PERIOD = Hint("nơi", english="place"), Hint("kỳ", english="period")
_PARTS = (
    Hint("chỉ tiêu", english="indicator"),
    Hint("measure (thực hiện hay kế hoạch)", english="measure (result or plan)"),
    _PLACE,
    _PLACE,
    Hint("phân tổ", english="dimensions"),
    _PERIOD,
    _PERIOD,
)
"""What the members of a statement's key are called."""
_DAYS = Hint("đăng {}, hôm nay {}", english="published {}, today {}")
_LONGEST_ID = 200


def revised_values_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Offered are the other values of the same fact; without any, the ids that look alike."""
    for statement, revision in _revising(catalogue):
        elsewhere = revision.revises.partition("#")[0] not in {statement.article.slug, *catalogue.misread}
        if elsewhere and revision.revises not in catalogue.observations:
            others = [other for other in catalogue.statements[statement.observation.indicator] if other.article is not statement.article]
            ids = [other.id for other in others if other.key == statement.key] or sorted(catalogue.observations)
            near = get_close_matches(revision.revises[:_LONGEST_ID], ids, n=3, cutoff=0.5) or ids[:3]
            yield _issue(statement, Fault.UNKNOWN_REVISED, found=revision.revises, expected=", ".join(near))


def revised_values_are_of_one_fact(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for statement, revised in _pairs(catalogue):
        parts = list(dict.fromkeys(part for part, mine, its in zip(_PARTS, statement.key, revised.key, strict=True) if mine != its))
        if parts:
            expected = Hint(", ".join(parts), english=", ".join(part.english for part in parts))
            yield _issue(statement, Fault.REVISES_ANOTHER_FACT, found=revised.id, expected=expected)


def revisions_do_not_go_round(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A circle is told once, at its member in the first file."""
    for cycle in _cycles(catalogue):
        yield _issue(cycle[0], Fault.REVISION_CYCLE, found=" → ".join(member.id for member in cycle))


def a_value_is_revised_once(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """The later documents are told the first that revised."""
    first: dict[str, Statement] = {}
    for statement, revised in sorted(_revisions(catalogue), key=lambda pair: _by_time(pair[0])):
        other = first.setdefault(revised.id, statement)
        if other is not statement:
            yield _issue(statement, Fault.TWO_HEADS, found=revised.id, expected=other.line)


def revisions_come_later(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """On one day a document may revise another. In a circle somebody is always too early, so nothing is said there."""
    in_cycles = _members_of_cycles(catalogue)
    for statement, revised in _revisions(catalogue):
        mine, its = statement.article, revised.article
        is_dated = not {mine.slug, its.slug} & set(catalogue.misread)
        if mine.issued < its.issued and is_dated and statement.id not in in_cycles:
            expected = f"{write_date(its.issued)}, {revised.line}"
            yield _issue(statement, Fault.REVISED_TOO_EARLY, found=write_date(mine.issued), expected=expected)


def one_item_is_not_its_own_revision(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for statement, revision in _revising(catalogue):
        if revision.revises.partition("#")[0] == statement.article.slug:
            yield _issue(statement, Fault.REVISED_IN_PLACE, found=revision.revises)


def revisions_change_something(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A document that says the same is a witness, not a revision; a correction from a value to itself corrects nothing."""
    in_cycles = _members_of_cycles(catalogue)
    for statement, revised in _revisions(catalogue):
        mine, its = readings_of(statement, catalogue), readings_of(revised, catalogue)
        if mine and its and statement.id not in in_cycles and all(said.agrees_with(its[-1]) for said in mine):
            yield _issue(statement, Fault.NOTHING_REVISED, found=words_of(mine[-1]))
    for statement in _corrected(catalogue):
        for number, (before, after) in enumerate(pairwise(readings_of(statement, catalogue))):
            if before.agrees_with(after) and before.is_as_sure_as(after):
                yield _issue_of_correction(statement, number, "was", Fault.NOTHING_REVISED, found=words_of(after))


def corrections_are_of_their_time(catalogue: Catalogue, today: date) -> Iterator[Issue]:
    """No value is corrected before anybody could read it. In an item with another mistake a day may be one nobody wrote."""
    for statement in _corrected(catalogue):
        published = statement.article.published.date()
        corrections = statement.observation.corrections if statement.article.slug not in catalogue.misread else ()
        for number, correction in enumerate(corrections):
            if not published <= correction.day <= today:
                found, expected = write_date(correction.day), joined(_DAYS, write_date(published), write_date(today))
                yield _issue_of_correction(statement, number, "date", Fault.CORRECTED_TOO_EARLY, found=found, expected=expected)


def withdrawn_values_are_stated_nowhere(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A value one document takes back in its own text is not still stated by another; a later document that revises takes it back for all."""
    for facts in catalogue.facts.values():
        for fact in facts:
            for statement, said, others in _taken_back(fact, catalogue):
                last = len(statement.observation.corrections) - 1
                is_read = not {one.article.slug for one in (statement, *others)} & set(catalogue.misread)
                expected = ", ".join(f"{other.line} ({other.id})" for other in others)
                if expected and is_read:
                    yield _issue_of_correction(statement, last, "kind", Fault.STILL_STATED, found=words_of(said), expected=expected)


RULES = (
    revised_values_are_known,
    revised_values_are_of_one_fact,
    revisions_do_not_go_round,
    a_value_is_revised_once,
    revisions_come_later,
    one_item_is_not_its_own_revision,
    revisions_change_something,
    corrections_are_of_their_time,
    withdrawn_values_are_stated_nowhere,
)


def _revising(catalogue: Catalogue) -> Iterator[tuple[Statement, Revision]]:
    for statements in catalogue.statements.values():
        for statement in statements:
            if statement.observation.revision:
                yield statement, statement.observation.revision


def _corrected(catalogue: Catalogue) -> Iterator[Statement]:
    for statements in catalogue.statements.values():
        yield from (statement for statement in statements if statement.observation.corrections)


def _pairs(catalogue: Catalogue) -> Iterator[tuple[Statement, Statement]]:
    """Every statement that revises another document's, and that one."""
    for statement, revision in _revising(catalogue):
        revised = catalogue.observations.get(revision.revises)
        if revised and revised.article.slug != statement.article.slug:
            yield statement, revised


def _revisions(catalogue: Catalogue) -> Iterator[tuple[Statement, Statement]]:
    """The pairs that are about one fact: only these can be held against each other."""
    return (pair for pair in _pairs(catalogue) if pair[0].key == pair[1].key)


def _cycles(catalogue: Catalogue) -> tuple[tuple[Statement, ...], ...]:
    """Each once, from its member in the first file on, in the order in which they revise each other."""
    revised = {statement.id: other for statement, other in _pairs(catalogue)}
    seen: set[str] = set()
    cycles = []
    for start in sorted(revised):
        walk: list[Statement] = []
        here: Statement | None = catalogue.observations[start]
        while here and here.id not in seen:
            seen.add(here.id)
            walk.append(here)
            here = revised.get(here.id)
        ids = [one.id for one in walk]
        if here and here.id in ids:
            cycle = walk[ids.index(here.id) :]
            first = cycle.index(min(cycle, key=lambda one: one.observation.origin.start))
            cycles.append((*cycle[first:], *cycle[:first]))
    return tuple(sorted(cycles, key=lambda cycle: cycle[0].observation.origin.start))


def _members_of_cycles(catalogue: Catalogue) -> set[str]:
    return {member.id for cycle in _cycles(catalogue) for member in cycle}


def _by_time(statement: Statement) -> tuple[object, ...]:
    return (statement.article.issued, statement.article.published, statement.observation.origin.start)


def _taken_back(fact: Fact, catalogue: Catalogue) -> Iterator[tuple[Statement, Said, list[Statement]]]:
    """Every statement withdrawn by its own last correction, what it said before, and who still says so: the document in force, its witnesses."""
    stated = (fact.last.statement, *(conflict for conflict, _ in fact.conflicts))
    withdrawn = [one for one in stated if one.observation.corrections and one.observation.is_withdrawn and one.observation.value is None]
    if not withdrawn:
        return
    revising = [one.statement.id for one in fact.vintages if one.statement.observation.revision]
    start = next((number for number, one in enumerate(fact.vintages) if revising and one.statement.id == revising[-1]), 0)
    holders = [holder for one in fact.vintages[start:] for holder in (one.statement, *one.witnesses)]
    says = {holder.id: (holder, readings_of(holder, catalogue)[-1:]) for holder in holders if holder.observation.value}
    for statement in withdrawn:
        readings = readings_of(statement, catalogue)
        if readings and readings[-2].amount is not None:
            still = [holder for holder, said in says.values() if said and said[0].agrees_with(readings[-2])]
            yield statement, readings[-2], still


def _issue_of_correction(statement: Statement, number: int, key: str, fault: Fault, *, found: str, expected: str = "") -> Issue:
    """At the correction it is about, not at the list."""
    place = place_of_correction(statement.observation, number, key)
    return Issue(place=place, fault=fault, field="corrections", found=found, expected=expected)


def _issue(statement: Statement, fault: Fault, *, found: str, expected: str = "", field: str = "revises") -> Issue:
    return Issue(place=statement.observation.origin.place(field), fault=fault, field=field, found=found, expected=expected)
