"""A message: code, weight and the sentence in both languages; what every entry of the table of faults is made of."""

from enum import Enum


class Severity(Enum):
    """Whether a fault stops publication."""

    ERROR = "error"
    """Nothing is published."""
    WARNING = "warning"
    """Told, and published all the same."""
    ADVICE = "advice"
    """The same, of what only a reader of the source can decide; an error where the setting `strict_prose` asks for it."""


class Message(Enum):
    """Value: code, severity, Vietnamese, English."""

    @property
    def code(self) -> str:
        return str(self.value[0])

    @property
    def severity(self) -> Severity:
        severity: Severity = self.value[1]
        return severity

    @property
    def vietnamese(self) -> str:
        return str(self.value[2])

    @property
    def english(self) -> str:
        return str(self.value[3])
