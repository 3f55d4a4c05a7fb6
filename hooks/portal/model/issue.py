"""An issue: one thing an editor has to put right, as a value: where it is, what was found, what to write."""

from dataclasses import dataclass
from enum import Enum

from portal.model.hint import english
from portal.model.message import Message, Severity
from portal.model.place import Place

_SHOWN = 80
LONGEST_ACCEPTED = 800
"""Of the words advice quotes; longer ones can only be corrected."""


class Language(Enum):
    """The language editors are told in."""

    VIETNAMESE = "vi"
    """The default."""
    ENGLISH = "en"
    """For developers and translators."""


_ACCEPT = {
    Language.VIETNAMESE: "Đã xem và giữ nguyên chữ thì thêm vào phần đầu trang, kèm lý do:",
    Language.ENGLISH: "To keep the words, add to the front matter, with the reason:",
}
_SEVERITY_NAMES = {
    (Severity.ERROR, Language.VIETNAMESE): "lỗi",
    (Severity.WARNING, Language.VIETNAMESE): "lưu ý",
    (Severity.ERROR, Language.ENGLISH): "error",
    (Severity.WARNING, Language.ENGLISH): "warning",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """`found` is what the editor wrote, `expected` what the message needs to say what to write instead; either may be a `Hint`.

    `is_strict` makes an error of advice, as the setting `strict_prose` asks; in a draft nothing is an error.
    """

    place: Place
    fault: Message
    field: str = ""
    found: str = ""
    expected: str = ""
    is_strict: bool = False
    is_of_draft: bool = False

    @property
    def is_error(self) -> bool:
        is_grave = self.fault.severity is Severity.ERROR or (self.is_strict and self.fault.severity is Severity.ADVICE)
        return is_grave and not self.is_of_draft

    @property
    def quoted(self) -> str:
        """What was found, on one line: the words by which an editor accepts this advice."""
        return " ".join(self.found.split())

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        return (self.place.path, self.place.line, self.place.column, self.fault.code, self.found)

    def message(self, language: Language = Language.VIETNAMESE) -> str:
        """One imperative sentence: what was found and what to write; after advice the line with which to accept it."""
        if language is Language.VIETNAMESE:
            template, found, expected = self.fault.vietnamese, self.found, self.expected
        else:
            template, found, expected = self.fault.english, english(self.found), english(self.expected)
        said = template.format(field=_shown(self.field), found=_shown(found), expected=_shown(expected, limit=4 * _SHOWN))
        if self.fault.severity is not Severity.ADVICE or len(self.quoted) > LONGEST_ACCEPTED:
            return said
        return f"{said} {_ACCEPT[language]} {self._acceptance}"

    @property
    def _acceptance(self) -> str:
        """One line of YAML; its reason is left to the editor, for an empty one is refused."""
        text = _shown(self.quoted, limit=LONGEST_ACCEPTED).replace("\\", "\\\\").replace('"', '\\"')
        return f'accepted: [{{code: {self.fault.code}, text: "{text}", reason: ""}}]'

    def line(self, language: Language = Language.VIETNAMESE) -> str:
        """`file:line:column  severity CODE  message`, on one line."""
        severity = _SEVERITY_NAMES[Severity.ERROR if self.is_error else Severity.WARNING, language]
        path = _shown(self.place.path, limit=4 * _SHOWN)
        return f"{path}:{self.place.line}:{self.place.column}  {severity} {self.fault.code}  {self.message(language)}"


def _shown(text: str, *, limit: int = _SHOWN) -> str:
    """A stranger's text made fit for a terminal: one line, nothing invisible, not too long."""
    visible = "".join(letter if letter.isprintable() else " " if letter.isspace() else f"\\u{ord(letter):04x}" for letter in text[: limit + 1])
    flat = " ".join(visible.split(" "))
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
