"""The rules of relations: the catalogue goes in, issues come out for every document said to change, carry out or rest on one it cannot."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from itertools import pairwise

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import is_document_misread
from portal.catalogue.circles import circle, circles
from portal.catalogue.places import place_of
from portal.model.document import Document, RelationKind
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.vietnamese.dates import write_date

_OFFERED = 3
_LONGEST_ID = 100
Targets = dict[str, dict[str, Place]]
"""By the id of a document, the ids of those it is related to, each with its place."""


def related_documents_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Near names are offered; a file that could not be read is there all the same."""
    for document in _read(catalogue):
        others = [id for id in catalogue.documents if id != document.id]
        for number, relation in enumerate(document.relations):
            if relation.target not in catalogue.documents and not is_document_misread(catalogue, relation.target):
                near = get_close_matches(relation.target[:_LONGEST_ID], others, n=_OFFERED, cutoff=0.5) or others[:_OFFERED]
                place = _place(document, number)
                yield Issue(place=place, fault=Fault.UNKNOWN_DOCUMENT, field="relations", found=relation.target, expected=", ".join(near))


def relations_do_not_go_round(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Of one kind or of several; nor is a document related to itself. A circle is told once, at its first member; of one through several kinds
    nothing is said as long as it shares a member with a circle of one.
    """
    told: set[str] = set()
    for kinds in (*((kind,) for kind in RelationKind), tuple(RelationKind)):
        targets = _targets(catalogue, *kinds)
        of_one = set(told) if len(kinds) > 1 else set()
        for way in circles(targets):
            told.update(way)
            if not of_one & set(way):
                place, found = targets[way[0]][way[1]], " → ".join(way)
                yield Issue(place=place, fault=Fault.RELATION_CYCLE, field="relations", found=found, expected=_kinds_on(catalogue, way))


def related_documents_come_first(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """On one day a document may change another, or rest on it. In a circle somebody is always too early, so nothing is said there."""
    targets = _targets(catalogue, *RelationKind)
    for id, others in targets.items():
        mine = catalogue.documents[id].issued
        for other, place in others.items():
            its = catalogue.documents[other].issued
            if mine and its and mine < its and not circle(id, targets):
                expected = f"{write_date(its)}, {catalogue.documents[other].origin.path}"
                yield Issue(place=place, fault=Fault.CHANGES_LATER_DOCUMENT, field="relations", found=write_date(mine), expected=expected)


RULES = (related_documents_are_known, relations_do_not_go_round, related_documents_come_first)


def _read(catalogue: Catalogue) -> list[Document]:
    return [document for id, document in catalogue.documents.items() if not is_document_misread(catalogue, id)]


def _kinds_on(catalogue: Catalogue, way: tuple[str, ...]) -> str:
    """The kinds of the relations on the way, in its order."""
    steps = [(one, other) for one, other in pairwise(way)]
    kinds = [relation.kind.value for one, other in steps for relation in catalogue.documents[one].relations if relation.target == other]
    return ", ".join(dict.fromkeys(kinds))


def _targets(catalogue: Catalogue, *kinds: RelationKind) -> Targets:
    """Between documents that are there and without a mistake of their own; the first where a document names another twice."""
    read = {document.id: document for document in _read(catalogue)}
    targets: Targets = {}
    for id, document in read.items():
        for number, relation in enumerate(document.relations):
            if relation.kind in kinds and relation.target in read:
                targets.setdefault(id, {}).setdefault(relation.target, _place(document, number))
    return targets


def _place(document: Document, number: int) -> Place:
    """Where the target of the relation of this number, counted from 0, is written."""
    return place_of(document.origin, f"relations.{number}.target", f"relations.{number}", "relations")
