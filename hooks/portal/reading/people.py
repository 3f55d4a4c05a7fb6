"""data/people.yml: the tree of the file -> the people whom documents name in a public position, with every mistake told.

No key holds anything private: what is not in the schema is refused.
"""

import re
from dataclasses import dataclass
from typing import ClassVar

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.person import Person, Position
from portal.model.place import Origin
from portal.reading.findings import Findings
from portal.reading.kinds import Day, Identifier, Items, Made, Text, scalar_text
from portal.reading.nodes import Node
from portal.reading.registers import entries_of
from portal.reading.schema import Key, Schema, Values, lines_of
from portal.vietnamese.slug import slug

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TITLES = frozenset({"ông", "bà", "cô", "đồng", "anh", "chị", "thạc", "tiến", "giáo", "kỹ"})
"""How a title begins: "đồng chí", "tiến sĩ", "kỹ sư"."""
_LONGEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """Two to six words, each with a capital, none a title: what can be sorted by its last word."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint("họ tên đầy đủ, không kèm ông, bà, học vị", english="a full name without any title")

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = scalar_text(node, findings, name=name)
        if text is None:
            return self.blank
        words = text.split()
        is_name = 2 <= len(words) <= _LONGEST and all(_WORD.fullmatch(word) and word[0].isupper() for word in words)
        if not is_name or words[0].lower() in _TITLES:
            findings.add(Fault.NOT_A_PERSON_NAME, node.place, name=name, found=text)
            return self.blank
        return text


POSITION = Schema(
    name="positions",
    keys=(
        Key(name="role", kind=Text(longest=120), is_required=True, meaning="Chức vụ, viết gọn: Giám đốc, Phó Giám đốc."),
        Key(name="agency", kind=Identifier(), is_required=True, meaning="Mã cơ quan của thời ấy trong data/agencies.yml."),
        Key(name="from", kind=Day(), meaning="Ngày nhận chức vụ; bỏ nếu nguồn không nêu."),
        Key(name="until", kind=Day(), meaning="Ngày cuối giữ chức vụ; bỏ nếu nguồn không nêu."),
        Key(name="as_of", kind=Day(), meaning="Ngày mà nguồn cho thấy người ấy giữ chức vụ; bỏ nếu là ngày của nguồn."),
        Key(name="article", kind=Identifier(), meaning="Tên bài làm nguồn: tên tệp của bài, bỏ .md."),
        Key(name="quote", kind=Text(longest=600), meaning="Câu của bài nêu cả họ tên và chức vụ, chép đúng từng chữ."),
        Key(name="document", kind=Identifier(), meaning="Mã văn bản làm nguồn trong content/documents/, nếu không phải bài."),
        Key(name="note", kind=Text(longest=600), meaning="Điều cần nói thêm."),
    ),
)


def _position(node: Node, findings: Findings, _name: str) -> Position:
    """What misses its source altogether is told here; half a source as well."""
    values = POSITION.read(node, findings, inside="positions.")
    written = dict(values.origin.fields)
    if "article" not in written and "document" not in written:
        findings.add(Fault.POSITION_WITHOUT_SOURCE, node.place, name="positions", found=values["role"])
    for one, other in (("article", "quote"), ("quote", "article")):
        if one in written and other not in written:
            findings.add(Fault.NEEDS_COMPANION, written[one], name=f"positions.{one}", expected=other)
    return Position(
        role=values["role"],
        agency=values["agency"],
        since=values.day("from"),
        until=values.day("until"),
        as_of=values.day("as_of"),
        article=values["article"],
        quote=values["quote"],
        document=values["document"],
        note=values["note"],
    )


PERSON = Schema(
    name="data/people.yml",
    keys=(
        Key(name="name", kind=PersonName(), is_required=True, meaning="Họ tên đầy đủ, như nguồn viết."),
        Key(
            name="positions",
            kind=Items(of=Made(by=_position, meaning=lines_of("role", "agency", "article", "quote")), fewest=1),
            is_required=True,
            is_opened=True,
            meaning="Các chức vụ, mỗi chức vụ một nguồn.",
        ),
    ),
)


def read_people(node: Node, findings: Findings) -> tuple[Person, ...]:
    """Ids and their people; one sentence of an item, or one document, proves a role once."""
    people = tuple(entries_of(node, findings, PERSON, _person))
    for person in people:
        seen: set[tuple[str, str]] = set()
        for number, position in enumerate(person.positions):
            role = (slug(position.role), position.article or position.document)
            if all(role) and role in seen:
                place = dict(person.origin.fields)[f"positions.{number}.role"]
                findings.add(Fault.LISTED_TWICE, place, name=f"{person.id}.positions", found=position.role)
            seen.add(role)
    return people


def _person(id: str, values: Values, origin: Origin) -> Person:
    return Person(id=id, name=values["name"], positions=values["positions"], origin=origin)
