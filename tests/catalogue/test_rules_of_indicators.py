"""The rules of definitions tell what cannot be used as written, at the key that says it, and leave the neighbours alone."""

from dataclasses import replace
from datetime import date

import pytest

from builders import MILLIONS, MONEY, catalogue, indicator, origin, unit
from flows import PATH, Q4, YEAR, document, said
from portal.catalogue.addresses import RESERVED_INDICATORS
from portal.catalogue.rules_of_indicators import (
    averages_have_no_parts,
    breaks_are_in_order,
    codes_are_written_once,
    flows_have_periods,
    forms_have_a_base_unit,
    indicators_leave_addresses_free,
    only_flows_are_added,
    replacements_are_known,
    replacements_do_not_go_round,
    retired_indicators_rest,
    units_can_be_converted,
)
from portal.model.fault import Fault
from portal.model.indicator import Break, BreakReason, Collect, Dimension
from portal.model.period import Period, PeriodRule, Span
from portal.model.place import Origin, Place
from portal.model.quantity import Form

TODAY = date(2026, 11, 24)
FILE = "data/indicators/don-vi-kiem-tra.yml"


def told(rule, *observations, others=(), **changes):
    return tuple(rule(catalogue(document(*observations), indicators=(indicator(**changes), *others)), TODAY))


def told_of(*units):
    return [(issue.found, issue.place.line, issue.expected) for issue in units_can_be_converted(catalogue(units=units), TODAY)]


@pytest.mark.parametrize(
    ("period", "is_told"),
    [
        (YEAR, True),
        (Q4, True),
        (Period.of_months(Span.NINE_MONTHS, 2022), False),
        (Period.of_months(Span.YEAR, 2022, rule=PeriodRule.REPORTING), False),
        (Period.of_months(Span.QUARTER, 2023, 1), True),
    ],
)
def test_a_period_that_ends_before_retirement_keeps_its_value(period, is_told):
    """The days the rule of the period makes of its label decide."""
    issues = told(retired_indicators_rest, said("133", period), retired_on=date(2022, 12, 31))

    assert [(issue.fault, issue.expected) for issue in issues] == [(Fault.INDICATOR_RETIRED, "31/12/2022")] * is_told


def test_retirement_is_told_at_the_period_or_else_at_the_indicator():
    """The period may be that of the whole item."""
    without = said("133", origin=origin(PATH, indicator=30, value=31))
    lines = [issue.place.line for one in (said("133"), without) for issue in told(retired_indicators_rest, one, retired_on=date(2022, 1, 1))]

    assert lines == [20, 30]
    assert told(retired_indicators_rest, said("133")) == ()


def test_an_indicator_is_replaced_by_another_one():
    """Not by one that is not there; the message is at the key."""
    written = {"origin": origin(FILE, replaced_by=9), "replaced_by": "don-vi-kiem-tra-mo"}
    (issue,) = told(replacements_are_known, others=(indicator("don-vi-kiem-tra-moi"),), **written)

    assert (issue.fault, issue.place.line, issue.expected) == (Fault.COMPANION_INDICATOR, 9, "don-vi-kiem-tra-moi")
    assert told(replacements_are_known, others=(indicator("moi"),), replaced_by="moi") == ()


@pytest.mark.parametrize(
    ("replaced_by", "found"),
    [
        ({"a": "a"}, ["a → a"]),
        ({"a": "b", "b": "a"}, ["a → b → a"]),
        ({"a": "b", "b": "c", "c": "b"}, ["b → c → b"]),
        ({"a": "b", "b": "c", "c": "a", "d": "a"}, ["a → b → c → a"]),
        ({"a": "b", "b": "c", "d": "c"}, []),
        ({"a": "b", "b": "khong-co"}, []),
    ],
)
def test_replacements_lead_to_an_end(replaced_by, found):
    """A circle is told once, at its first member, and who leads into it is none of it."""
    made = [indicator(id, replaced_by=replaced_by.get(id, ""), origin=origin(f"data/indicators/{id}.yml", replaced_by=9)) for id in "abcd"]
    issues = tuple(replacements_do_not_go_round(catalogue(indicators=tuple(made)), TODAY))

    assert [(issue.found, issue.place.path, issue.place.line) for issue in issues] == [
        (cycle, f"data/indicators/{cycle[0]}.yml", 9) for cycle in found
    ]


def test_the_file_of_a_replacement_that_could_not_be_read_is_not_said_to_miss():
    """Its own mistake is told."""
    one = indicator(replaced_by="moi")

    assert tuple(replacements_are_known(catalogue(indicators=(one,), misread=("data/indicators/moi.yml",)), TODAY)) == ()
    assert tuple(replacements_are_known(catalogue(indicators=(one,)), TODAY)) != ()


@pytest.mark.parametrize("collect", Collect)
def test_only_a_mean_has_no_parts_that_make_a_total(collect):
    """Told at the line that says so."""
    batches = tuple(Dimension(id=id, title=id, codes=(("a", "A"),), parts_sum=id == "dot") for id in ("loai", "dot"))
    fields = (("dimensions", Place(path=FILE, line=12)), ("dimensions.1.parts_sum", Place(path=FILE, line=19)))
    place = Origin(start=Place(path=FILE), fields=fields)
    issues = told(averages_have_no_parts, collect=collect, dimensions=batches, origin=place)

    assert [(issue.found, issue.place.line) for issue in issues] == [("dot", 19)] * (collect is Collect.AVERAGE)


def test_a_break_and_a_dimension_are_told_at_themselves():
    """Not at the beginning of their list."""
    dimension = Dimension(id="dot", title="Đợt", codes=(("1", "Một"),))
    breaks = tuple(Break(day=date(year, 7, 1), reason=BreakReason.TERRITORY, note="Đổi.") for year in (2020, 2021, 2019))
    fields = tuple((f"{name}.{number}", Place(path=FILE, line=30 + number)) for name in ("breaks", "dimensions") for number in range(3))
    place = Origin(start=Place(path=FILE), fields=fields)

    assert [issue.place.line for issue in told(breaks_are_in_order, breaks=breaks, origin=place)] == [32]
    assert [issue.place.line for issue in told(codes_are_written_once, dimensions=(dimension, dimension), origin=place)] == [31]


def test_units_lead_to_a_root_of_their_form():
    """A multiple of a multiple, of itself or of another form cannot be converted; a power alone has no base."""
    assert told_of(MONEY, MILLIONS) == []
    assert told_of(MONEY, MILLIONS, unit("ty-dong", form=Form.MONEY, base="trieu-dong", power=3)) == [("trieu-dong", 12, "dong")]
    assert told_of(MONEY, unit("trieu-dong", form=Form.MONEY, base="trieu-dong", power=6)) == [("trieu-dong", 12, "dong")]
    assert told_of(MONEY, unit("nghin-nguoi", base="dong", power=3), unit("nguoi")) == [("dong", 12, "nguoi")]
    assert told_of(MONEY, unit("trieu-dong", form=Form.MONEY, power=6)) == [("", 13, "dong")]


def test_units_without_a_base_unit_are_told_once():
    """In a circle, of themselves or of one that is not there; at the smallest of them, and not a second time by a remedy without a name."""
    circle = (unit("nguoi"), unit("dong", form=Form.MONEY, base="trieu-dong", power=1), MILLIONS)
    cases = (circle, (unit("nguoi"), replace(MILLIONS, base="trieu-dong")), (unit("nguoi"), MILLIONS))
    issues = [tuple(forms_have_a_base_unit(catalogue(units=units), TODAY)) for units in cases]

    assert [[(issue.found, issue.expected) for issue in found] for found in issues] == [
        [("dong, trieu-dong", "money")],
        [("trieu-dong", "money")],
        [("trieu-dong", "money")],
    ]
    assert [told_of(*units) for units in cases] == [[], [], []]
    assert [tuple(forms_have_a_base_unit(catalogue(units=units), TODAY)) for units in ((MONEY, MILLIONS), (MILLIONS, MONEY))] == [(), ()]


def test_the_smallest_unit_is_told_that_it_should_be_the_base():
    """Whatever the order of the register."""
    units = (replace(MILLIONS, origin=origin("data/units.yml", base=5)), unit("dong", form=Form.MONEY, base="trieu-dong", power=1))
    (issue,) = forms_have_a_base_unit(catalogue(units=(unit("nguoi"), *units)), TODAY)

    (alone,) = forms_have_a_base_unit(catalogue(units=(unit("trieu-dong", form=Form.MONEY, power=6),)), TODAY)

    assert (issue.place.line, issue.field, issue.found) == (12, "base", "trieu-dong, dong")
    assert (alone.place.line, alone.field) == (13, "power")


def test_the_order_of_units_does_not_matter():
    """A base may stand below its multiple."""
    assert told_of(MILLIONS, MONEY) == []


def test_dimensions_and_codes_are_written_once():
    """Two dimensions may share a code; one may not have it twice, and no two have one name."""
    one = Dimension(id="dot", title="Đợt", codes=(("1", "Một"), ("2", "Hai")))
    other = Dimension(id="loai", title="Loại", codes=(("1", "Một"), ("1", "Hai"), ("1", "Ba")))
    place = {"origin": origin(FILE, dimensions=12)}

    assert told(codes_are_written_once, dimensions=(one,)) == ()
    assert [(issue.found, issue.place.line) for issue in told(codes_are_written_once, dimensions=(one, other), **place)] == [("loai: 1", 12)]
    assert [issue.found for issue in told(codes_are_written_once, dimensions=(one, one))] == ["dot"]


@pytest.mark.parametrize(
    ("years", "found"), [((2020, 2021, 2022), []), ((2020, 2022, 2021), ["01/07/2021"]), ((2020, 2020), ["01/07/2020"]), ((2020,), [])]
)
def test_breaks_run_from_old_to_new(years, found):
    """Each day once."""
    breaks = tuple(Break(day=date(year, 7, 1), reason=BreakReason.TERRITORY, note="Sáp nhập.") for year in years)
    issues = told(breaks_are_in_order, breaks=breaks, origin=origin(FILE, breaks=15))

    assert [(issue.found, issue.place.line) for issue in issues] == [(day, 15) for day in found]


def test_only_a_flow_needs_a_period():
    """What stands at the end of a day is counted on that day."""
    day = said("133", Period.of_day(date(2022, 12, 31)))

    assert [issue.found for issue in told(flows_have_periods, day)] == ["31/12/2022"]
    assert tuple(flows_have_periods(catalogue(document(day), misread=("mot-bai",)), TODAY)) == ()
    assert told(flows_have_periods, day, collect=Collect.END_OF_PERIOD, additive=False) == ()
    assert told(flows_have_periods, said("133")) == ()


@pytest.mark.parametrize("collect", Collect)
def test_only_a_flow_can_be_added(collect):
    """additive: yes is told at its line for stocks and means."""
    issues = told(only_flows_are_added, collect=collect, additive=True, origin=origin(FILE, additive=7))

    assert [(issue.fault, issue.place.line) for issue in issues] == [(Fault.CANNOT_ADD, 7)] * (collect is not Collect.SUM)
    assert told(only_flows_are_added, collect=collect, additive=False) == ()


@pytest.mark.parametrize("id", RESERVED_INDICATORS)
def test_no_indicator_takes_an_address_of_the_portal(id):
    """so-lieu/nam/2022/ is a page of all indicators."""
    (issue,) = indicators_leave_addresses_free(catalogue(indicators=(indicator(id), indicator(f"{id}-khac"))), TODAY)

    assert (issue.fault, issue.place.path, issue.found) == (Fault.ADDRESS_TAKEN, f"data/indicators/{id}.yml", f"so-lieu/{id}/")


def test_an_unknown_indicator_is_left_to_its_own_rule():
    """There is no definition to hold its value against."""
    unknown = catalogue(document(said("133", Period.of_day(date(2022, 12, 31)))), indicators=())

    assert [issue for rule in (retired_indicators_rest, flows_have_periods) for issue in rule(unknown, TODAY)] == []
