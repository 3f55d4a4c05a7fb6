"""The registers of data/: good ones become records in the order written, mistakes in bad ones are told."""

from datetime import date
from time import process_time

import pytest

from portal.model.fault import Fault
from portal.model.quantity import Form


def test_agencies_are_read_in_the_order_written(desk):
    """With their lifetimes and heirs."""
    contact = "{phone: 024, as_of: 2/1/2024, source: Cổng}"
    agencies, issues = desk.read(
        "data/agencies.yml",
        f"so-b: {{name: Sở B, name_short: B, place: Hà Nội, from: 1/3/2025, successors: [so-a], confirmed: yes, contact: {contact}}}\n"
        "so-a: {name: Sở A, name_short: A, place: Hà Nội}\n",
    )

    assert not issues
    assert [agency.id for agency in agencies] == ["so-b", "so-a"]
    assert (agencies[0].since, agencies[0].until, agencies[0].contact.phone, agencies[1].contact) == (date(2025, 3, 1), None, "024", None)


def test_an_agency_is_of_the_territory_its_place_names_unless_it_says_otherwise(desk):
    """One name may have been the name of two areas."""
    agencies, issues = desk.read(
        "data/agencies.yml",
        "so-cu: {name: Sở, name_short: Sở, place: Hải Phòng, until: 30/6/2025}\n"
        "so-moi: {name: Sở, name_short: Sở, place: Hải Phòng, territory: hai-phong-2025, from: 1/7/2025}\n",
    )

    assert not issues
    assert [agency.territory for agency in agencies] == ["hai-phong", "hai-phong-2025"]


def test_a_unit_may_be_a_multiple_of_another(desk):
    """triệu đồng is 10 to the sixth of đồng; a unit that says nothing counts in itself."""
    units, issues = desk.read(
        "data/units.yml", "dong: {label: đồng, form: money}\ntrieu-dong: {label: triệu đồng, form: money, base: dong, power: 6}\n"
    )

    assert not issues
    assert [(unit.base, unit.power) for unit in units] == [("", 0), ("dong", 6)]


def test_the_places_of_a_unit_are_known(desk):
    """Rules point at the line that cannot be converted."""
    [unit], _ = desk.read("data/units.yml", "trieu-dong:\n  label: triệu đồng\n  base: dong\n  power: 6\n")

    assert [(unit.origin.place(name).line, unit.origin.place(name).column) for name in ("base", "power")] == [(3, 9), (4, 10)]


def test_units_fields_and_links_are_read(desk):
    """The smaller registers."""
    [unit], _ = desk.read("data/units.yml", 'phan-tram: {label: phần trăm, symbol: "%", form: percent}\n')
    [field], _ = desk.read("data/fields.yml", "do-luong: {title: Đo lường, description: Đo.}\n")
    [group], issues = desk.read("data/links.yml", "- title: Nhóm\n  links:\n    - {title: Bộ, url: https://x.gov.vn}\n")

    assert not issues
    assert (unit.form, field.title, group.links[0].url) == (Form.PERCENT, "Đo lường", "https://x.gov.vn")


@pytest.mark.parametrize(
    ("path", "text", "fault"),
    [("data/agencies.yml", "- a", Fault.WRONG_SHAPE), ("data/agencies.yml", "a: b", Fault.WRONG_SHAPE), ("data/agencies.yml", "Sở A: {}", Fault.NOT_AN_ID),
     ("data/fields.yml", "a: {title: A, description: B}\na: {title: A, description: B}", Fault.DUPLICATE_KEY), ("data/links.yml", "a: b", Fault.WRONG_SHAPE),
     ("data/units.yml", "a: {label: A, form: tien}", Fault.NOT_A_CHOICE), ("data/units.yml", "a: {lable: A}", Fault.UNKNOWN_KEY),
     ("data/units.yml", "a: {label: A, base: b, power: 16}", Fault.WRONG_SHAPE), ("data/units.yml", "a: {label: A, base: Đồng, power: 6}", Fault.NOT_AN_ID),
     ("data/agencies.yml", "a: {name: A, name_short: A, place: B, territory: Hải Phòng}", Fault.NOT_AN_ID),
     ("data/links.yml", '- {title: A, links: [{title: B, url: "javascript:x"}]}', Fault.NOT_AN_ADDRESS), ("data/fields.yml", "a: {title: A # b\n}", Fault.LOST_COMMENT)],
)  # fmt: skip
def test_each_mistake_of_a_register_is_told_under_its_name(desk, faults, path, text, fault):
    """One mistake, one issue."""
    assert faults(desk.read(path, text)[1]) == [fault]


@pytest.mark.parametrize(
    "text", ["[" * 4_900_000, 'a: "' + "x" * 4_900_000 + '"', "a: b\n" * 900_000, "# a\n" * 1_200_000, "\n" * 4_900_000, "a: " + "x " * 2_400_000]
)
def test_five_megabytes_of_register_are_refused_in_time(desk, text):
    """The pure parser needs a second for each."""
    begun = process_time()
    _, issues = desk.read("data/units.yml", text)

    assert process_time() - begun < 2
    assert issues
