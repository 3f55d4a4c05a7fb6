"""The signature of an official document: a group of the front matter -> a Signatory, with every mistake in it told."""

import re
from dataclasses import dataclass
from typing import ClassVar

from portal.model.article import Signatory
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.reading.findings import Findings
from portal.reading.kinds import Text
from portal.reading.nodes import Node
from portal.reading.schema import Key, Schema

_PREFIXES = "TM., KT., TL., TUQ."
_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ)\. ?\S.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """For whom somebody signs: a sign of Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, then the collective or the head."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint(
        f"một trong {_PREFIXES}, rồi tập thể hoặc người đứng đầu: KT. Giám đốc",
        english=f"one of {_PREFIXES}, then the collective or the head: KT. Giám đốc",
    )

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text: str = Text().read(node, findings, name=name)
        if text and not _AUTHORITY.fullmatch(text):
            findings.add(Fault.WRONG_SHAPE, node.place, name=name, found=text, expected=self.meaning)
            return self.blank
        return text


SIGNATORY = Schema(
    name="signed_by",
    keys=(
        Key(name="name", kind=Text(), is_required=True, meaning="Họ tên người ký."),
        Key(name="position", kind=Text(), is_required=True, meaning="Chức vụ người ký."),
        Key(name="authority", kind=Authority(), meaning="Quyền hạn ký, ghi khi người ký không phải người đứng đầu hoặc ký thay mặt tập thể."),
    ),
)


def signatory(node: Node, findings: Findings, _name: str) -> Signatory:
    """Blanks stand where findings were told."""
    values = SIGNATORY.read(node, findings, inside="signed_by.")
    return Signatory(name=values["name"], position=values["position"], authority=values["authority"])
