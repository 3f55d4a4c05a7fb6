"""data/owner.yml: the tree of the file -> the agency the portal belongs to, with every mistake told."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import ClassVar

from portal.model.hint import Hint
from portal.model.owner import OWNER, Answering, Owner, OwnerUnit, Responsible, Telephone, Terms
from portal.model.owner_fault import OwnerFault
from portal.reading.findings import Findings
from portal.reading.kinds import Items, Made, Text, scalar_text
from portal.reading.nodes import Node
from portal.reading.people import PersonName
from portal.reading.schema import Key, Schema, lines_of
from portal.reading.web_address import MailAddress, WebAddress

_WRITTEN = re.compile(r"\+?[0-9(][0-9 ().-]*[0-9]")
_DIGITS = range(8, 16)
"""E.164 allows fifteen; a Vietnamese number with its area has ten or eleven, a service number eight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TelephoneNumber:
    """One number, as readers see it and as RFC 3966 dials it: with the code of the country where it begins with 0."""

    blank: ClassVar[None] = None
    meaning: ClassVar[str] = Hint('một số điện thoại trong dấu nháy: "0225 3 123 456"', english='one telephone number in quotes: "0225 3 123 456"')

    def read(self, node: Node, findings: Findings, *, name: str) -> Telephone | None:
        text = scalar_text(node, findings, name=name)
        if text is None:
            return None
        digits = re.sub(r"[^0-9+]", "", text)
        if not _WRITTEN.fullmatch(text) or len(digits.removeprefix("+")) not in _DIGITS:
            findings.add(OwnerFault.NOT_A_TELEPHONE, node.place, name=name, found=text)
            return None
        return Telephone(written=text, dialled=f"+84{digits[1:]}" if digits.startswith("0") else digits)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialMail:
    """A mail address of a state body: only they get names under .gov.vn."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint("một địa chỉ thư công vụ, ví dụ so@tinh.gov.vn", english="an official mail address, for example so@tinh.gov.vn")

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = MailAddress().read(node, findings, name=name)
        if text and not text.lower().endswith((".gov.vn", "@gov.vn")):
            findings.add(OwnerFault.NOT_OFFICIAL_MAIL, node.place, name=name, found=text)
            return self.blank
        return text


RESPONSIBLE = Schema(
    name="responsible",
    keys=(
        Key(name="name", kind=PersonName(), is_required=True, meaning="Họ tên người chịu trách nhiệm chính về nội dung cổng."),
        Key(name="position", kind=Text(longest=120), is_required=True, meaning="Chức vụ."),
        Key(name="position_en", kind=Text(longest=120), meaning="Chức vụ bằng tiếng Anh."),
    ),
)
TERMS = Schema(
    name="licence",
    keys=(
        Key(name="title", kind=Text(longest=120), is_required=True, meaning="Tên giấy phép dùng lại nội dung, ví dụ CC BY 4.0."),
        Key(name="url", kind=WebAddress(), meaning="Địa chỉ toàn văn giấy phép."),
    ),
)
OWNER_UNIT = Schema(
    name="units",
    keys=(
        Key(name="name", kind=Text(longest=200), is_required=True, meaning="Tên phòng, đơn vị trực thuộc."),
        Key(name="name_en", kind=Text(longest=200), meaning="Tên bằng tiếng Anh."),
    ),
)
ANSWERING = Schema(
    name="contacts",
    keys=(
        Key(name="name", kind=PersonName(), is_required=True, meaning="Họ tên người tiếp nhận, trả lời."),
        Key(name="position", kind=Text(longest=120), is_required=True, meaning="Chức vụ."),
        Key(name="position_en", kind=Text(longest=120), meaning="Chức vụ bằng tiếng Anh."),
        Key(name="unit", kind=Text(longest=200), meaning="Phòng, đơn vị; nếu có units thì là một tên trong đó."),
        Key(name="phone", kind=TelephoneNumber(), meaning="Điện thoại cơ quan."),
        Key(name="email", kind=OfficialMail(), is_required=True, meaning="Thư công vụ."),
    ),
)


def _responsible(node: Node, findings: Findings, _name: str) -> Responsible:
    return Responsible(**RESPONSIBLE.read(node, findings, inside="responsible.").values)


def _terms(node: Node, findings: Findings, _name: str) -> Terms:
    return Terms(**TERMS.read(node, findings, inside="licence.").values)


def _unit(node: Node, findings: Findings, _name: str) -> OwnerUnit:
    return OwnerUnit(**OWNER_UNIT.read(node, findings, inside="units.").values)


def _answering(node: Node, findings: Findings, _name: str) -> Answering:
    return Answering(**ANSWERING.read(node, findings, inside="contacts.").values)


OWNING = Schema(
    name=OWNER,
    keys=(
        Key(name="name", kind=Text(), is_required=True, meaning="Tên đầy đủ của cơ quan quản lý cổng."),
        Key(name="name_en", kind=Text(), meaning="Tên ấy bằng tiếng Anh."),
        Key(name="parent", kind=Text(), meaning="Cơ quan chủ quản."),
        Key(name="parent_en", kind=Text(), meaning="Cơ quan chủ quản bằng tiếng Anh."),
        Key(
            name="responsible",
            kind=Made(by=_responsible, meaning=lines_of("name", "position", "position_en")),
            is_required=True,
            meaning="Người chịu trách nhiệm chính.",
        ),
        Key(name="address", kind=Text(), is_required=True, meaning="Địa chỉ."),
        Key(name="address_en", kind=Text(), meaning="Địa chỉ viết cho người đọc tiếng Anh."),
        Key(name="phone", kind=TelephoneNumber(), is_required=True, meaning="Điện thoại cơ quan."),
        Key(name="fax", kind=TelephoneNumber(), meaning="Fax."),
        Key(name="email", kind=OfficialMail(), is_required=True, meaning="Thư công vụ."),
        Key(name="permit", kind=Text(longest=400), meaning="Giấy phép thiết lập trang: số, cơ quan cấp, ngày cấp."),
        Key(name="licence", kind=Made(by=_terms, meaning=lines_of("title", "url")), meaning="Giấy phép dùng lại nội dung của cổng."),
        Key(name="functions_en", kind=Items(of=Text(longest=600)), meaning="Chức năng, nhiệm vụ bằng tiếng Anh, mỗi mục một câu."),
        Key(
            name="units",
            kind=Items(of=Made(by=_unit, meaning=lines_of("name", "name_en"))),
            is_opened=True,
            meaning="Các phòng, đơn vị trực thuộc, theo thứ tự của cơ quan.",
        ),
        Key(
            name="contacts",
            kind=Items(of=Made(by=_answering, meaning=lines_of("name", "position", "position_en", "unit", "phone", "email"))),
            is_opened=True,
            meaning="Những người tiếp nhận, trả lời người dân và báo chí.",
        ),
    ),
)


def read_owner(node: Node, findings: Findings) -> tuple[Owner, ...]:
    """The one owner; somebody who answers works in a unit of the list, where there is a list."""
    values = OWNING.read(node, findings)
    owner = Owner(**values.values, origin=values.origin)
    names = [unit.name for unit in owner.units if unit.name]
    for number, one in enumerate(owner.contacts):
        if names and one.unit and one.unit not in names:
            near = get_close_matches(one.unit, names, n=3, cutoff=0.5) or names[:5]
            place = owner.origin.place(f"contacts.{number}.unit")
            findings.add(OwnerFault.UNKNOWN_OWNER_UNIT, place, name="contacts.unit", found=one.unit, expected=", ".join(near))
    return (owner,)
