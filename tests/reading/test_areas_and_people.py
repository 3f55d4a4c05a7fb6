"""data/places.yml and data/people.yml: good ones become records in the order written, mistakes are told, nothing private gets in."""

from datetime import date

import pytest

from portal.model.area import AreaKind
from portal.model.fault import Fault
from portal.model.person import Position

PLACES, PEOPLE = "data/places.yml", "data/people.yml"
HELD = "role: Giám đốc, agency: so, article: bai, quote: Giám đốc A B"


def person(positions: str, name: str = "Trần Quang Tuấn") -> str:
    return f"tuan: {{name: {name}, positions: [{positions}]}}\n"


def test_areas_are_read_with_their_lives(desk):
    """In the order written; a day that is not written is not known."""
    areas, issues = desk.read(
        PLACES,
        "moi: {name: Hưng Yên, kind: tỉnh, from: 1/7/2025, confirmed: yes, source: Nghị quyết}\n"
        "cu: {name: Chi Lăng, kind: huyện, part_of: moi, until: 30/6/2025, successors: [moi], source: Bài}\n",
    )

    assert not issues
    assert [(one.id, one.full_name, one.since, one.until, one.is_confirmed) for one in areas] == [
        ("moi", "tỉnh Hưng Yên", date(2025, 7, 1), None, True),
        ("cu", "huyện Chi Lăng", None, date(2025, 6, 30), False),
    ]
    assert (areas[1].part_of, areas[1].successors, areas[1].is_district, areas[1].is_running) == ("moi", ("moi",), True, False)


def test_a_city_in_a_province_is_of_the_district_level(desk):
    """One that is a province of its own is not."""
    text = "a: {name: A, kind: thành phố, source: S}\nb: {name: B, kind: thành phố, part_of: a, source: S}\n"
    [city, part], _ = desk.read(PLACES, text)

    assert [(one.kind, one.is_district) for one in (city, part)] == [(AreaKind.CITY, False), (AreaKind.CITY, True)]


def test_people_are_read_with_their_positions(desk):
    """Each with its source, the days as far as they are written."""
    [one], issues = desk.read(PEOPLE, person("{role: Phó Giám đốc, agency: so, from: 1/2/2020, document: 08-nq, note: Ghi chú}"))

    assert not issues
    assert (one.id, one.name) == ("tuan", "Trần Quang Tuấn")
    assert one.positions == (
        Position(
            role="Phó Giám đốc", agency="so", since=date(2020, 2, 1), until=None, as_of=None, article="", quote="", document="08-nq", note="Ghi chú"
        ),
    )


def test_the_places_of_a_position_are_known(desk):
    """Rules point at the line that is wrong."""
    text = "tuan:\n  name: Trần Quang Tuấn\n  positions:\n    - role: Giám đốc\n      agency: so\n      document: a\n"
    [one], _ = desk.read(PEOPLE, text)

    assert [one.origin.place(f"positions.0.{name}").line for name in ("role", "agency", "document")] == [4, 5, 6]


@pytest.mark.parametrize(
    ("path", "text", "fault"),
    [
        (PLACES, "a: {name: A, kind: tỉnh}", Fault.MISSING_KEY),
        (PLACES, "a: {name: A, kind: khu, source: S}", Fault.NOT_A_CHOICE),
        (PLACES, "a: {name: A, kind: tỉnh, source: S, code: 034}", Fault.UNKNOWN_KEY),
        (PLACES, "- a", Fault.WRONG_SHAPE),
        (PEOPLE, person("{role: Giám đốc, agency: so}"), Fault.POSITION_WITHOUT_SOURCE),
        (PEOPLE, person("{role: Giám đốc, agency: so, article: bai}"), Fault.NEEDS_COMPANION),
        (PEOPLE, person("{role: Giám đốc, agency: so, document: a, quote: Câu}"), Fault.NEEDS_COMPANION),
        (PEOPLE, person(""), Fault.EMPTY_VALUE),
        (PEOPLE, person(f"{{{HELD}}}, {{{HELD}}}"), Fault.LISTED_TWICE),
        (PEOPLE, person(f"{{{HELD}, phone: 024}}"), Fault.UNKNOWN_KEY),
        (PEOPLE, "tuan: {name: Trần Quang Tuấn, born: 1960, positions: [{role: A, agency: so, document: a}]}", Fault.UNKNOWN_KEY),
        ("data/agencies.yml", "a: {name: A, name_short: A, place: B, until: 1/1/2020, as_of: 1/1/2019}", Fault.SEEN_AND_ENDED),
        ("data/agencies.yml", "a: {name: A, name_short: A, place: B, names: [{name: C}]}", Fault.MISSING_KEY),
    ],
)
def test_each_mistake_is_told_under_its_name(desk, faults, path: str, text: str, fault: Fault):
    """One mistake, one issue; a key for anything private is unknown."""
    assert faults(desk.read(path, text)[1]) == [fault]


@pytest.mark.parametrize(
    "name", ["Tuấn", "ông Trần Tuấn", "Ông Trần Tuấn", "TS. Trần Tuấn", "Trần Tuấn 2", "Trần, Tuấn", "trần tuấn", "A B C D E F G", "Bà A", "x@y.vn"]
)
def test_what_is_no_full_name_is_refused(desk, faults, name: str):
    """A title or a number would be sorted as a name."""
    assert faults(desk.read(PEOPLE, person("{role: A, agency: so, document: a}", name=f'"{name}"'))[1]) == [Fault.NOT_A_PERSON_NAME]


@pytest.mark.parametrize("name", ["Trần Quang Tuấn", "Y Vêng", "H-Hen Niê", "Nguyễn Phúc Bảo-Long", "Đỗ Ó"])
def test_names_of_two_to_six_words_are_kept(desk, faults, name: str):
    """Also short ones, and with a hyphen."""
    assert faults(desk.read(PEOPLE, person("{role: A, agency: so, document: a}", name=name))[1]) == []


def test_a_former_name_ends_on_a_day(desk):
    """Oldest first; up to that day it is the name of the agency."""
    names = "[{name: Ban A, name_short: A, until: 31/12/2002}, {name: Sở B, until: 31/12/2010, note: Đổi tên}]"
    [one], issues = desk.read("data/agencies.yml", f"so: {{name: Sở C, name_short: C, place: X, names: {names}}}\n")
    days = (date(2002, 12, 31), date(2003, 1, 1), date(2011, 1, 1))

    assert not issues
    assert [one.name_on(day) for day in days] == ["Ban A", "Sở B", "Sở C"]
    assert [one.name_short_on(day) for day in days] == ["A", "Sở B", "C"]
