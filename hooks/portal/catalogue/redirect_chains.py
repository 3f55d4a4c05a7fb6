"""Redirects that follow each other: one of them goes in, where the row ends comes out; and what is told of one stands at its key."""

from collections.abc import Callable, Mapping

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.model.redirect import Redirect

LEAD_ON = Hint("thêm vào data/redirects.yml: - {{from: {}, to: {}}}", english="add to data/redirects.yml: - {{from: {}, to: {}}}")


def end_of(redirect: Redirect, by_old: Mapping[str, Redirect], *, target: Callable[[Redirect], str]) -> str:
    """Where the row ends that begins here; "" where it goes round. `target` says under which address the next one stands."""
    passed = {redirect.old}
    while following := by_old.get(target(redirect)):
        if following.old in passed:
            return ""
        passed.add(following.old)
        redirect = following
    return redirect.new


def issue_of(redirect: Redirect, field: str, fault: Fault, *, found: str, expected: str) -> Issue:
    return Issue(place=redirect.origin.place(field), fault=fault, field=field, found=found, expected=expected)
