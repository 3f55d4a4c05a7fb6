"""Relations between documents: known, one way, and in the order of time, beside the one case that breaks each rule in test_rules.py."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builders import catalogue, legal_document, related
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules import broken_rules
from portal.catalogue.rules_of_relations import relations_do_not_go_round
from portal.model.document import Document, RelationKind
from portal.model.fault import Fault
from registered import register
from strategies import some

TODAY = date(2026, 11, 24)


def numbered(id: str, *targets: str, kind: RelationKind = RelationKind.AMENDS, day: date = date(2016, 6, 14)) -> Document:
    """A decree whose ordinal comes from its id, with one relation to each of `targets`."""
    number = f"{sum(map(ord, id))}/{day.year}/NĐ-CP"
    return legal_document(id, number=number, issued=day, relations=tuple(related(target, kind) for target in targets))


def told(found: Catalogue) -> list[tuple[Fault, str, str]]:
    return [(issue.fault, issue.place.path, issue.found) for issue in broken_rules(found, TODAY)]


def test_a_document_is_not_related_to_itself():
    """The shortest circle."""
    assert told(register(numbered("a", "a"))) == [(Fault.RELATION_CYCLE, "content/documents/a.md", "a → a")]


def test_a_circle_is_told_once_at_its_first_member_and_not_where_others_lead_into_it():
    """However many stand before it, and though everybody in it is too early or too late."""
    documents = [numbered(id, target, day=date(2010, 1, day)) for id, target, day in (("a", "b", 1), ("b", "c", 3), ("c", "d", 2), ("d", "b", 4))]

    assert told(register(*documents)) == [
        (Fault.RELATION_CYCLE, "content/documents/b.md", "b → c → d → b"),
        (Fault.CHANGES_LATER_DOCUMENT, "content/documents/a.md", "01/01/2010"),
    ]


def test_two_kinds_of_relation_make_a_circle_together():
    """What a document amends can neither carry it out nor rest on it, on whatever days they are."""
    for day in (date(2016, 6, 14), date(2017, 1, 1)):
        one, other = numbered("a", "b"), numbered("b", "a", kind=RelationKind.IMPLEMENTS, day=day)
        (issue,) = broken_rules(register(one, other), TODAY)

        assert (issue.fault, issue.found, issue.expected) == (Fault.RELATION_CYCLE, "a → b → a", "amends, implements")


def test_a_circle_of_one_kind_is_not_told_again_as_one_of_several():
    """The same two documents are in both."""
    one, other = numbered("a", "b"), numbered("b", "a")
    other = replace(other, relations=(*other.relations, related("a", RelationKind.BASED_ON)))

    assert told(register(one, other)) == [(Fault.RELATION_CYCLE, "content/documents/a.md", "a → b → a")]


def test_every_relation_needs_an_earlier_document():
    """Nothing carries out or rests on what is not there yet; on one day it may."""
    later = numbered("b", day=date(2017, 1, 1))
    found = {kind: told(register(numbered("a", "b", kind=kind), later)) for kind in RelationKind}

    assert set(found) == {
        kind for kind, issues in found.items() if issues == [(Fault.CHANGES_LATER_DOCUMENT, "content/documents/a.md", "14/06/2016")]
    }
    assert [told(register(numbered("a", "b", kind=kind), numbered("b"))) for kind in RelationKind] == [[]] * len(RelationKind)


def test_a_document_without_a_day_is_neither_early_nor_late():
    """What nobody knows contradicts nothing; an issuer's own mistake is told at itself."""
    undated = legal_document("b", number="2/2017/NĐ-CP", issued=None)
    found = register(numbered("a", "b"), undated, misread=("content/documents/b.md",))

    assert told(found) == []


def test_an_unreadable_document_is_known_and_an_unknown_one_is_told_at_its_line():
    """The three nearest are offered, never the document itself."""
    one = numbered("54-2016-nd-cp", "hong", "55-2016-nd-cp")
    [issue] = broken_rules(register(one, numbered("56-2016-nd-cp"), misread=("content/documents/hong.md",)), TODAY)

    assert (issue.fault, issue.found, issue.expected) == (Fault.UNKNOWN_DOCUMENT, "55-2016-nd-cp", "56-2016-nd-cp")


@st.composite
def in_order(draw: st.DrawFn) -> list[Document]:
    """Each changes only earlier ones."""
    ids = [f"van-ban-{number}" for number in range(draw(st.integers(1, 7)))]
    documents = []
    for place, id in enumerate(ids):
        targets = draw(st.lists(st.sampled_from(ids[:place]), unique=True)) if place else []
        relations = tuple(related(target, draw(st.sampled_from(RelationKind))) for target in targets)
        day = date(2016, 1, 1) + timedelta(days=place)
        documents.append(legal_document(id, number=f"{place + 1}/2016/NĐ-CP", issued=day, relations=relations))
    return documents


@some
@given(in_order(), st.randoms(use_true_random=False))
def test_whatever_only_changes_what_was_there_before_keeps_every_rule(documents: list[Document], chance):
    """In whichever order the files are read, and the catalogue is the same."""
    shuffled = list(documents)
    chance.shuffle(shuffled)

    assert told(register(*shuffled)) == []
    assert register(*shuffled) == register(*documents)
    assert list(register(*shuffled).documents) == sorted(document.id for document in documents)


@some
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), unique=True), st.randoms(use_true_random=False))
def test_a_circle_is_told_exactly_where_there_is_one(pairs: list[tuple[str, str]], chance):
    """Whoever can come back to itself is in a circle that is told or shares a member with one; nobody else is told."""
    targets = {id: [target for start, target in pairs if start == id] for id in "abcdef"}
    documents = [numbered(id, *targets[id]) for id in targets]
    chance.shuffle(documents)
    circles = [issue.found.split(" → ") for issue in relations_do_not_go_round(catalogue(documents=tuple(documents)), TODAY)]
    reached = {id: _reached(targets[id], targets) for id in targets}

    for circle in circles:
        assert circle[0] == circle[-1]
        assert all(target in targets[start] for start, target in pairwise(circle))
    assert {id for id in targets if id in reached[id]} == {id for circle in circles for id in reached[circle[0]] if circle[0] in reached[id]}


def _reached(start: list[str], targets: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += targets[here]
    return found
