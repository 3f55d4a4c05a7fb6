"""Findings: what a reader notices while it reads one file, gathered so that an editor is told everything at once."""

from dataclasses import dataclass, field

from portal.model.issue import Issue
from portal.model.message import Message
from portal.model.place import Place


@dataclass(slots=True)
class Findings:
    """Grows while one file is read; nobody keeps it longer."""

    issues: list[Issue] = field(default_factory=list)

    def add(self, fault: Message, place: Place, *, name: str = "", found: str = "", expected: str = "") -> None:
        self.issues.append(Issue(place=place, fault=fault, field=name, found=found, expected=expected))
