"""The key `accepted` of items and documents: a node goes in, the advice its editor has seen and leaves as it is comes out."""

from dataclasses import dataclass
from typing import ClassVar

from portal.model.acceptance import Acceptance
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import LONGEST_ACCEPTED
from portal.model.message import Severity
from portal.reading.findings import Findings
from portal.reading.kinds import Items, Made, Text, scalar_text
from portal.reading.nodes import Node
from portal.reading.schema import Key, Schema, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceCode:
    """The code of a fault that is advice; errors and warnings are put right, not accepted."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint("mã của lưu ý, ví dụ VD01", english="the code of a piece of advice, for example VD01")

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = scalar_text(node, findings, name=name)
        codes = [fault.code for fault in Fault if fault.severity is Severity.ADVICE]
        if text is not None and text not in codes:
            findings.add(Fault.NOT_A_CHOICE, node.place, name=name, found=text, expected=", ".join(codes))
            return self.blank
        return text or self.blank


ACCEPTANCE = Schema(
    name="accepted",
    keys=(
        Key(name="code", kind=AdviceCode(), is_required=True, meaning="Mã của lưu ý."),
        Key(name="text", kind=Text(longest=LONGEST_ACCEPTED), is_required=True, meaning="Chữ mà lưu ý ấy nêu, chép từ dòng lưu ý."),
        Key(name="reason", kind=Text(longest=600), is_required=True, meaning="Vì sao giữ nguyên, ví dụ nguyên văn của báo cáo."),
    ),
)


def _acceptance(node: Node, findings: Findings, _name: str) -> Acceptance | None:
    values = ACCEPTANCE.read(node, findings, inside="accepted.")
    if not all(values[key.name] for key in ACCEPTANCE.keys):
        return None
    return Acceptance(code=values["code"], text=values["text"], reason=values["reason"], place=values.origin.place("text"))


ACCEPTED_KEY = Key(
    name="accepted",
    kind=Items(of=Made(by=_acceptance, meaning=lines_of("code", "text", "reason"))),
    meaning="Những lưu ý biên tập viên đã xem và giữ nguyên chữ.",
)
