"""The page an editor sees while previewing a portal that may not be published: issues -> what to correct, file by file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import ClassVar

from portal.model.issue import Issue, Language
from portal.views.parts.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Where, which fault, and what to write."""

    place: str
    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemsView:
    """`files` are pairs (path, problems)."""

    template: ClassVar[str] = "problems.html"
    title: str
    files: tuple[tuple[str, tuple[Problem, ...]], ...]
    total: int


def problems_page(issues: Iterable[Issue], *, address: str, language: Language, today: date) -> Page:
    """The same page for every address, so that whatever the editor looks at tells what to correct; advice waits until all errors are gone."""
    ordered = sorted((issue for issue in issues if issue.is_error), key=lambda issue: issue.sort_key)
    files = tuple((path, tuple(_problem(issue, language) for issue in found)) for path, found in groupby(ordered, key=lambda issue: issue.place.path))
    title = f"{len(ordered)} chỗ cần sửa trước khi đăng"
    view = ProblemsView(title=title, files=files, total=len(ordered))
    return Page(address=address, title=title, description="", view=view, updated=today, is_list=True)


def _problem(issue: Issue, language: Language) -> Problem:
    return Problem(place=f"{issue.place.line}:{issue.place.column}", code=issue.fault.code, message=issue.message(language))
