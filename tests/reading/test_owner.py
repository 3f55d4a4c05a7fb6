"""data/owner.yml: the agency a portal belongs to is read whole, what it may not say is told at its place, and a portal does without."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owned import SMALLEST, owner, telephone
from portal.model.fault import Fault
from portal.model.issue import Language
from portal.model.message import Message
from portal.model.owner import OWNER, Answering, OwnerUnit, Responsible, Terms
from portal.model.owner_fault import OwnerFault
from portal.reading.findings import Findings
from portal.reading.nodes import read_nodes
from portal.reading.owner import read_owner
from portal.reading.repository import read_all

WHOLE = (
    SMALLEST
    + """\
name_en: Department of Science and Technology
parent: Ủy ban nhân dân thành phố
parent_en: People's Committee
address_en: 1 Vi Du Street
fax: (0225) 3.123.457
permit: "Giấy phép số 01/GP-TTĐT"
licence: {title: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
functions_en: [It advises., It runs this portal.]
units:
  - {name: Văn phòng Sở, name_en: Office}
  - {name: Thanh tra Sở}
contacts:
  - {name: Trần Thị Bình, position: Chánh Văn phòng, position_en: Head, unit: Văn phòng Sở, phone: "1900 1234", email: vp@haiphong.gov.vn}
  - {name: Lê Văn Cường, position: Chuyên viên, email: cuong@haiphong.gov.vn}
"""
)


def told(text: str) -> list[tuple[Message, int, int]]:
    findings = Findings()
    node = read_nodes(OWNER, text)
    read_owner(node, findings)
    return [(issue.fault, issue.place.line, issue.place.column) for issue in findings.issues]


def test_an_owner_is_read_whole(desk):
    """Every key, and what each number dials."""
    [made], issues = desk.read(OWNER, WHOLE)

    assert not issues
    assert made.responsible == Responsible(name="Nguyễn Văn An", position="Giám đốc", position_en="")
    assert (made.phone, made.fax) == (telephone(), telephone("(0225) 3.123.457", "+842253123457"))
    assert (made.licence, made.permit) == (Terms(title="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/"), "Giấy phép số 01/GP-TTĐT")
    assert made.units == (OwnerUnit(name="Văn phòng Sở", name_en="Office"), OwnerUnit(name="Thanh tra Sở", name_en=""))
    assert made.contacts[0].phone == telephone("1900 1234", "19001234")
    assert made.contacts[1] == Answering(
        name="Lê Văn Cường", position="Chuyên viên", position_en="", unit="", phone=None, email="cuong@haiphong.gov.vn"
    )


def test_the_smallest_owner_has_five_lines(desk):
    """What every page has to name; the rest is blank."""
    [made], issues = desk.read(OWNER, SMALLEST)

    assert not issues
    assert (made.name_en, made.fax, made.licence, made.units, made.contacts) == ("", None, None, (), ())


def test_a_portal_does_without_an_owner(root):
    """The portal of this repository belongs to nobody yet."""
    records, issues = read_all(root)

    assert not issues
    assert records.owners == ()


def test_the_owner_of_a_checkout_is_among_its_records(root):
    """One file, one owner."""
    (root / OWNER).write_text(SMALLEST, encoding="utf-8")
    records, issues = read_all(root)

    assert not issues
    assert [one.name for one in records.owners] == ["Sở Khoa học và Công nghệ"]


MISTAKES = [
    *((Fault.MISSING_KEY, re.sub(rf"(?m)^{key}: .*\n", "", SMALLEST), 1, 1) for key in ("name", "responsible", "address", "phone", "email")),
    (Fault.UNKNOWN_KEY, f"{SMALLEST}hotline: A\n", 6, 1),
    (Fault.UNKNOWN_KEY, f"{SMALLEST}contacts: [{{name: Lê Văn Cường, position: A, email: a@b.gov.vn, mobile: A}}]\n", 6, 65),
    (Fault.WRONG_SHAPE, "- name: Sở\n", 1, 1),
    (Fault.WRONG_SHAPE, f"{SMALLEST}units: A\n", 6, 8),
    (Fault.WRONG_SHAPE, f"{SMALLEST}licence: A\n", 6, 10),
    (Fault.NOT_AN_ADDRESS, f'{SMALLEST}licence: {{title: A, url: "javascript:x"}}\n', 6, 26),
    (Fault.NOT_A_PERSON_NAME, SMALLEST.replace("Nguyễn Văn An", "Ông An"), 2, 21),
    (Fault.NOT_A_PERSON_NAME, f"{SMALLEST}contacts: [{{name: Phòng 1, position: A, email: a@b.gov.vn}}]\n", 6, 19),
    (Fault.NOT_A_MAIL_ADDRESS, SMALLEST.replace("so@haiphong", "haiphong"), 5, 8),
    (OwnerFault.NOT_OFFICIAL_MAIL, SMALLEST.replace("haiphong.gov.vn", "gmail.com"), 5, 8),
    (OwnerFault.NOT_OFFICIAL_MAIL, SMALLEST.replace("haiphong.gov.vn", "xgov.vn"), 5, 8),
    (OwnerFault.NOT_OFFICIAL_MAIL, f"{SMALLEST}contacts: [{{name: Lê Văn Cường, position: A, email: a@b.vn}}]\n", 6, 53),
    (OwnerFault.NOT_A_TELEPHONE, SMALLEST.replace("0225 3 123 456", "0225 3 123 456, 0225 3 123 457"), 4, 8),
    (OwnerFault.NOT_A_TELEPHONE, SMALLEST.replace("0225 3 123 456", "0225 3"), 4, 8),
    (OwnerFault.NOT_A_TELEPHONE, SMALLEST.replace("0225 3 123 456", "0225 3 123 456;ext=1"), 4, 8),
    (OwnerFault.NOT_A_TELEPHONE, SMALLEST.replace("0225 3 123 456", "0225 3+123 456"), 4, 8),
    (OwnerFault.NOT_A_TELEPHONE, f"{SMALLEST}fax: hỏi Văn phòng\n", 6, 6),
    (
        OwnerFault.UNKNOWN_OWNER_UNIT,
        f"{SMALLEST}units: [{{name: Văn phòng Sở}}]\ncontacts:\n"
        "  - {name: Trần Thị Bình, position: A, email: a@b.gov.vn}\n  - {name: Lê Văn Cường, position: A, unit: Văn phòng, email: a@b.gov.vn}\n",
        9,
        45,
    ),
]


@pytest.mark.parametrize(("fault", "text", "line", "column"), MISTAKES, ids=[f"{number}-{row[0].name}" for number, row in enumerate(MISTAKES)])
def test_a_mistake_is_told_once_at_its_line_and_column(fault: Message, text: str, line: int, column: int):
    """One mistake, one issue."""
    assert told(text) == [(fault, line, column)]


def test_every_fault_of_an_owner_is_among_the_mistakes():
    """A message nobody can bring about is none."""
    assert {fault for fault, *_ in MISTAKES} >= set(OwnerFault)


def test_the_message_names_the_units_there_are(desk):
    """In both languages, with the nearest first."""
    _, [issue] = desk.read(OWNER, WHOLE.replace("unit: Văn phòng Sở", "unit: Văn phòng"))

    assert issue.message() == "units không có đơn vị “Văn phòng”. Viết: Văn phòng Sở; hoặc thêm đơn vị ấy vào units."
    assert issue.message(Language.ENGLISH) == "units has no “Văn phòng”. Write: Văn phòng Sở; or add that unit to units."


def test_without_a_list_of_units_any_may_be_named():
    """Nobody is made to list them."""
    assert told(f"{SMALLEST}contacts: [{{name: Lê Văn Cường, position: A, unit: Văn phòng, email: a@b.gov.vn}}]\n") == []


@given(st.text(alphabet="0123456789 .()-+;=,x\u0660", max_size=20))
def test_what_is_dialled_is_digits_whatever_is_written(text: str):
    """It stands behind tel: on every page."""
    findings = Findings()
    node = read_nodes(OWNER, SMALLEST.replace("0225 3 123 456", text))
    [made] = read_owner(node, findings)

    assert (made.phone is None) == bool(findings.issues)
    assert made.phone is None or re.fullmatch(r"\+?[0-9]{8,16}", made.phone.dialled)


def test_a_unit_has_the_english_name_the_list_gives_it():
    """ "" where it gives none."""
    assert [owner().unit_en(name) for name in ("Văn phòng Sở", "Thanh tra Sở", "Phòng khác")] == ["Office", "", ""]
