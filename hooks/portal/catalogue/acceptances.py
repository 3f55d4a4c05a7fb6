"""Advice that editors have seen: every issue and the catalogue go in; out come those still to be told, and each acceptance without advice."""

from collections.abc import Iterable, Iterator

from portal.catalogue.catalogue import Catalogue
from portal.model.acceptance import Acceptance
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.message import Severity

Key = tuple[str, str, str]
"""The file, the code and the text quoted."""


def without_accepted(issues: Iterable[Issue], catalogue: Catalogue) -> tuple[Issue, ...]:
    """In the order given. While anything else is wrong, much advice is not given yet, so no acceptance is said to have lost its own."""
    waiting: dict[Key, Acceptance] = {}
    spare: list[Acceptance] = []
    for acceptance in _acceptances(catalogue):
        if waiting.setdefault(_key(acceptance), acceptance) is not acceptance:
            spare.append(acceptance)
    told: list[Issue] = []
    met: set[Key] = set()
    for issue in issues:
        key = (issue.place.path, issue.fault.code, issue.quoted)
        if issue.fault.severity is Severity.ADVICE and key in waiting:
            met.add(key)
        else:
            told.append(issue)
    if any(issue.fault.severity is Severity.ERROR for issue in told):
        return tuple(told)
    lost = [*(acceptance for key, acceptance in waiting.items() if key not in met), *spare]
    return (*told, *map(_issue, lost))


def _acceptances(catalogue: Catalogue) -> Iterator[Acceptance]:
    for article in catalogue.articles:
        yield from article.accepted
    for document in catalogue.documents.values():
        yield from document.accepted


def _key(acceptance: Acceptance) -> Key:
    return (acceptance.place.path, acceptance.code, acceptance.text)


def _issue(acceptance: Acceptance) -> Issue:
    return Issue(place=acceptance.place, fault=Fault.ACCEPTED_NOTHING, field="accepted", found=acceptance.text, expected=acceptance.code)
