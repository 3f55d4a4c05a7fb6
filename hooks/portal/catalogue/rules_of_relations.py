"""The rules of relations: the catalogue goes in, issues come out for every document said to change, carry out or rest on one it cannot."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import is_document_misread
from portal.catalogue.circles import circle, circles
from portal.catalogue.places import place_of
from portal.model.document import Document, RelationKind
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.vietnamese.dates import write_date

_CHANGES = (RelationKind.AMENDS, RelationKind.REPLACES)
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
    """Each kind on its own; nor is a document related to itself. A circle is told once, at its first member."""
    for kind in RelationKind:
        targets = _targets(catalogue, kind)
        for way in circles(targets):
            place, found = targets[way[0]][way[1]], " → ".join(way)
            yield Issue(place=place, fault=Fault.RELATION_CYCLE, field="relations", found=found, expected=kind.value)


def changes_come_later(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """On one day a document may change another. In a circle somebody is always too early, so nothing is said there."""
    for kind in _CHANGES:
        targets = _targets(catalogue, kind)
        for id, others in targets.items():
            mine = catalogue.documents[id].issued
            for other, place in others.items():
                its = catalogue.documents[other].issued
                if mine and its and mine < its and not circle(id, targets):
                    expected = f"{write_date(its)}, {catalogue.documents[other].origin.path}"
                    yield Issue(place=place, fault=Fault.CHANGES_LATER_DOCUMENT, field="relations", found=write_date(mine), expected=expected)


RULES = (related_documents_are_known, relations_do_not_go_round, changes_come_later)


def _read(catalogue: Catalogue) -> list[Document]:
    return [document for id, document in catalogue.documents.items() if not is_document_misread(catalogue, id)]


def _targets(catalogue: Catalogue, kind: RelationKind) -> Targets:
    """Between documents that are there and without a mistake of their own."""
    read = {document.id: document for document in _read(catalogue)}
    targets: Targets = {}
    for id, document in read.items():
        for number, relation in enumerate(document.relations):
            if relation.kind is kind and relation.target in read:
                targets.setdefault(id, {}).setdefault(relation.target, _place(document, number))
    return targets


def _place(document: Document, number: int) -> Place:
    """Where the target of the relation of this number, counted from 0, is written."""
    return place_of(document.origin, f"relations.{number}.target", f"relations.{number}", "relations")
