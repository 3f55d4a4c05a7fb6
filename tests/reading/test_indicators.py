"""Files of indicators: a good one becomes a definition, the least of keys is enough, mistakes are told where they stand."""

from datetime import date
from decimal import Decimal

import pytest

from portal.model.fault import Fault
from portal.model.indicator import Break, BreakReason, Collect, Dimension, Direction, Frequency, IndicatorStatus, Scheme

DIMENSIONS = '[{id: dot, title: Đợt, codes: {dot-1: "Đợt 1", dot-2: "Đợt 2"}, parts_sum: yes}]'
BREAKS = "[{from: 1/7/2025, reason: definition, note: Đếm cả hộ kinh doanh.}, {from: 1/1/2026, reason: methodology, note: Đổi mẫu biểu.}]"


def test_an_indicator_keeps_what_its_editor_wrote(desk):
    """Every key of the file."""
    record, issues = desk.indicator(
        direction="lower_better",
        constraints='{minimum: "0", maximum: "99.5", soft_change_percent: "50"}',
        dimensions=DIMENSIONS,
        frequency="quarterly",
        lag="45",
        breaks=BREAKS,
        identifier='{scheme: "Thông tư 15/2018/TT-BKHCN", code: "0101"}',
        contact='"Phòng Kế hoạch"',
        licence="CC-BY-4.0",
        status="retired",
        retired_from="1/1/2027",
        replaced_by="don-to-cao",
    )

    assert not issues
    assert (record.id, record.collect, record.additive, record.direction) == ("don-khieu-nai", Collect.SUM, True, Direction.LOWER_BETTER)
    assert (record.minimum, record.maximum, record.soft_change) == (Decimal(0), Decimal("99.5"), Decimal(50))
    assert record.dimensions == (Dimension(id="dot", title="Đợt", codes=(("dot-1", "Đợt 1"), ("dot-2", "Đợt 2")), parts_sum=True),)
    assert (record.frequency, record.lag) == (Frequency.QUARTERLY, 45)
    assert record.breaks == (
        Break(day=date(2025, 7, 1), reason=BreakReason.DEFINITION, note="Đếm cả hộ kinh doanh."),
        Break(day=date(2026, 1, 1), reason=BreakReason.METHODOLOGY, note="Đổi mẫu biểu."),
    )
    assert record.identifier == Scheme(scheme="Thông tư 15/2018/TT-BKHCN", code="0101")
    assert (record.contact, record.licence) == ("Phòng Kế hoạch", "CC-BY-4.0")
    assert (record.status, record.retired_on, record.replaced_by) == (IndicatorStatus.RETIRED, date(2027, 1, 1), "don-to-cao")


def test_an_indicator_needs_only_what_no_reader_can_do_without(desk):
    """What nobody said is not made up: no cadence, no bounds, in use."""
    record, issues = desk.indicator()

    assert not issues
    assert (record.minimum, record.maximum, record.soft_change, record.direction) == (None, None, None, Direction.NEUTRAL)
    assert (record.frequency, record.lag, record.status, record.retired_on) == (Frequency.IRREGULAR, 0, IndicatorStatus.ACTIVE, None)
    assert (record.dimensions, record.breaks, record.identifier, record.contact, record.licence, record.replaced_by) == ((), (), None, "", "", "")


def test_limits_the_wrong_way_round_are_told_once_and_hold_no_value(desk):
    """Else every value of the indicator would be told as well."""
    record, issues = desk.indicator(constraints='{minimum: "100", maximum: "0", soft_change_percent: "50"}')

    assert [(issue.fault, issue.found, issue.expected) for issue in issues] == [(Fault.BOUNDS_REVERSED, "0", "100")]
    assert (record.minimum, record.maximum, record.soft_change) == (None, None, Decimal(50))


def test_parts_make_the_total_only_where_the_editor_says_so(desk):
    """Groups may overlap."""
    record, _ = desk.indicator(dimensions="[{id: dot, title: Đợt, codes: {dot-1: Đợt 1}}]")

    assert record.dimensions[0].parts_sum is False


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"id": "khac"}, Fault.ID_IS_NOT_FILE),
        ({"id": None}, Fault.MISSING_KEY),
        ({"unit": None}, Fault.MISSING_KEY),
        ({"collect": "tong"}, Fault.NOT_A_CHOICE),
        ({"additive": "co"}, Fault.NOT_A_CHOICE),
        ({"field": "Thanh tra"}, Fault.NOT_AN_ID),
        ({"unitt": "don"}, Fault.UNKNOWN_KEY),
        ({"constraints": '{minimum: "1,5"}'}, Fault.NOT_A_BOUND),
        ({"constraints": '{soft_change_percent: "50%"}'}, Fault.NOT_A_BOUND),
        ({"constraints": "{min: 1}"}, Fault.UNKNOWN_KEY),
        ({"constraints": "0"}, Fault.WRONG_SHAPE),
        ({"dimensions": "[{id: a, title: A}]"}, Fault.MISSING_KEY),
        ({"dimensions": "[a]"}, Fault.WRONG_SHAPE),
        ({"dimensions": "[{id: a, title: A, codes: {b: B}, parts_sum: hết}]"}, Fault.NOT_A_CHOICE),
        ({"frequency": "weekly", "lag": "5"}, Fault.NOT_A_CHOICE),
        ({"frequency": "annual", "lag": "1001"}, Fault.WRONG_SHAPE),
        ({"frequency": "annual", "lag": "-1"}, Fault.WRONG_SHAPE),
        ({"frequency": "annual"}, Fault.NEEDS_COMPANION),
        ({"lag": "5"}, Fault.NEEDS_COMPANION),
        ({"breaks": "[{from: 1/7/2025, reason: definition}]"}, Fault.MISSING_KEY),
        ({"breaks": "[{from: 31/6/2025, reason: definition, note: A}]"}, Fault.NOT_A_DATE),
        ({"breaks": "[{from: 1/7/2025, reason: khac, note: A}]"}, Fault.NOT_A_CHOICE),
        ({"breaks": "2025-07-01"}, Fault.WRONG_SHAPE),
        ({"identifier": "0101"}, Fault.WRONG_SHAPE),
        ({"identifier": '{code: "0101"}'}, Fault.MISSING_KEY),
        ({"status": "old"}, Fault.NOT_A_CHOICE),
        ({"status": "retire", "retired_from": "1/1/2027"}, Fault.NOT_A_CHOICE),
        ({"status": "retired"}, Fault.NEEDS_COMPANION),
        ({"retired_from": "1/1/2027"}, Fault.NEEDS_COMPANION),
        ({"status": "active", "retired_from": "1/1/2027"}, Fault.NEEDS_COMPANION),
        ({"status": "retired", "retired_from": "31/2/2027"}, Fault.NOT_A_DATE),
        ({"replaced_by": "Đơn tố cáo"}, Fault.NOT_AN_ID),
    ],
)
def test_each_mistake_of_an_indicator_is_told_under_its_name(desk, faults, changes, fault):
    """One mistake, one issue."""
    assert faults(desk.indicator(**changes)[1]) == [fault]


@pytest.mark.parametrize(
    ("changes", "line", "column", "expected"),
    [
        ({"frequency": "annual"}, 9, 12, "lag"),
        ({"lag": "5"}, 9, 6, "frequency"),
        ({"status": "retired"}, 9, 9, "retired_from"),
        ({"retired_from": "1/1/2027"}, 9, 15, "status: retired"),
    ],
)
def test_a_key_without_its_companion_is_told_at_its_place(desk, changes, line, column, expected):
    """And the message names the line to add."""
    [issue] = desk.indicator(**changes)[1]

    assert (issue.fault, issue.place.line, issue.place.column, issue.expected) == (Fault.NEEDS_COMPANION, line, column, expected)


def test_a_mistake_inside_a_group_is_told_at_its_own_place(desk):
    """Not at the group's."""
    [issue] = desk.indicator(breaks="\n  - from: 1/7/2025\n    reason: dinh-nghia\n    note: Đếm cả hộ kinh doanh.")[1]

    assert (issue.field, issue.place.line, issue.place.column) == ("breaks.reason", 11, 13)


def test_the_places_of_the_keys_are_known(desk):
    """A rule broken later still points into the file."""
    origin = desk.indicator(frequency="annual", lag="90", replaced_by="don-to-cao")[0].origin

    assert [(origin.place(name).line, origin.place(name).column) for name in ("unit", "frequency", "lag", "replaced_by")] == [
        (6, 7),
        (9, 12),
        (10, 6),
        (11, 14),
    ]
