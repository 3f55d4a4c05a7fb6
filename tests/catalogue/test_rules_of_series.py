"""The rules of series tell what does not fit, once, at the right line, and leave the neighbours alone."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MONEY, PERCENT, catalogue, indicator, revised, unit
from flows import H1, H2, NINE, PATH, Q1, Q2, Q3, Q4, YEAR, document, months, patient, said, some_periods, sum_of_months
from portal.catalogue.rules import broken_rules
from portal.catalogue.rules_of_series import (
    RULES,
    flows_do_not_fall,
    jumps_are_looked_at,
    parts_make_the_total,
    periods_add_up,
    ratios_stay_below_one,
)
from portal.model.fault import Fault
from portal.model.indicator import Break, BreakReason, Collect, Dimension
from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.settings import HANOI

TODAY = date(2026, 11, 24)
BATCHES = Dimension(id="dot", title="Đợt", codes=(("dot-1", "Đợt 1"), ("dot-2", "Đợt 2"), ("dot-3", "Đợt 3")), parts_sum=True)
WARDS = Dimension(id="loai", title="Loại", codes=(("cong", "Công"), ("tu", "Tư")), parts_sum=True)


def told(rule, *observations, units=(), **changes):
    """What the rule says of one document."""
    return tuple(rule(catalogue(document(*observations), indicators=(indicator(**changes),), units=units or (unit(), PERCENT, MONEY)), TODAY))


def part(printed: str, code: str, line: int, period: Period = YEAR, **changes):
    return said(printed, period, line, dimensions=(("dot", code),), **changes)


# ------------------------------------------------------------------------------------------------------------------ periods add up


def test_a_sum_names_its_terms_and_their_lines():
    """The editor sees every value, its period and its line, and the sum in Vietnamese digits."""
    observations = (
        said("1.000", YEAR, 21),
        said("100", Q1, 22),
        said("200", Q2, 23),
        said("300", Q3, 24),
        said("1.500", NINE, 25),
        said("2.500", Q4, 26),
    )
    issues = told(periods_add_up, *observations)

    assert [(issue.place.line, issue.found) for issue in issues] == [(25, "1.500 (9 tháng đầu năm 2022)"), (21, "1.000 (năm 2022)")]
    assert issues[1].expected.startswith(f"3.100, tức “100” của quý I/2022 ({PATH}:22) cộng “200”")


def test_a_difference_is_told_with_its_sign():
    """Both halves less the last quarter make nine months."""
    (issue,) = told(periods_add_up, said("10", Q4, 21), said("100", H1, 22), said("40", H2, 23), said("120", NINE, 24))

    assert issue.expected == (
        f"130, tức “100” của 6 tháng đầu năm 2022 ({PATH}:22) cộng “40” của 6 tháng cuối năm 2022 ({PATH}:23) trừ “10” của quý IV/2022 ({PATH}:21)"
    )


def test_doubt_stated_by_the_document_is_no_mistake():
    """The documents say what they say; status: low_reliability is the way out that the message names."""
    observations = said("60", Q1, 21), said("70", Q2, 22), said("140", H1, 23, status=Status.LOW_RELIABILITY)

    assert told(periods_add_up, *observations) == ()
    assert told(periods_add_up, *observations[:2], said("140", H1, 23))


@pytest.mark.parametrize("doubt", [Status.LOW_RELIABILITY, Status.ESTIMATE])
def test_the_doubt_of_one_document_takes_nothing_from_the_word_of_another(doubt):
    """Two documents state 140, one of them with doubt: the other still contradicts 60 and 70."""
    sure = document(said("60", Q1, 21), said("70", Q2, 22), said("140", H1, 23))
    doubting = document(said("140", H1, 33, status=doubt), slug="sau", published=datetime(2023, 6, 1, tzinfo=HANOI))
    first_doubting = document(said("140", H1, 23, status=doubt), slug="truoc")
    sure_later = document(said("140", H1, 33), slug="sau", published=datetime(2023, 6, 1, tzinfo=HANOI))
    quarters = document(said("60", Q1, 21), said("70", Q2, 22))

    assert [issue.found for issue in periods_add_up(catalogue(sure, doubting), TODAY)] == ["140 (6 tháng đầu năm 2022)"]
    assert [issue.found for issue in periods_add_up(catalogue(quarters, first_doubting, sure_later), TODAY)] == ["140 (6 tháng đầu năm 2022)"]
    assert tuple(periods_add_up(catalogue(quarters, first_doubting), TODAY)) == ()


def test_a_value_that_falls_is_told_where_one_document_is_sure_of_it():
    """Doubt is counted by documents, not by facts."""
    sure = document(said("60", Q1, 21), said("40", H1, 22))
    doubting = document(said("40", H1, 33, status=Status.LOW_RELIABILITY), slug="sau", published=datetime(2023, 6, 1, tzinfo=HANOI))

    assert [issue.found for issue in flows_do_not_fall(catalogue(sure, doubting), TODAY)] == ["40 (6 tháng đầu năm 2022)"]


def test_a_sum_is_told_where_the_value_of_today_stands():
    """After a revision the older document is no longer to be corrected."""
    first = document(said("60", Q1, 21), said("70", Q2, 22), said("130", H1, 23))
    later = document(said("140", H1, 33, revision=revised("mot-bai#so-lieu-23")), slug="sau", published=datetime(2023, 6, 1, tzinfo=HANOI))
    (issue,) = periods_add_up(catalogue(first, later), TODAY)

    assert (issue.place.line, issue.found) == (33, "140 (6 tháng đầu năm 2022)")


def test_an_unknown_indicator_or_unit_is_left_to_its_own_rule():
    """Without a unit nothing can be added."""
    observations = said("60", Q1, 21), said("70", Q2, 22), said("140", H1, 23)
    unknown = catalogue(document(*observations), indicators=())

    assert [issue for rule in RULES for issue in rule(unknown, TODAY)] == []
    assert [issue for rule in RULES for issue in told(rule, *observations, unit="khong-co")] == []


# --------------------------------------------------------------------------------------------------------------- flows do not fall


@pytest.mark.parametrize(
    ("shorter", "longer", "is_told"),
    [
        ("60", "59", True),
        ("60", "60", False),
        ("60", "61", False),
        ("hơn 60", "59", True),
        ("ít nhất 60", "59", True),
        ("khoảng 60", "59", False),
        ("dưới 60", "59", False),
        ("60", "dưới 59", True),
        ("60", "không quá 59", True),
        ("60", "gần 59", True),
        ("60", "hơn 59", False),
        ("60", "ít nhất 59", False),
        ("60", "khoảng 59", False),
        ("60/61", "59/61", False),
    ],
)
def test_words_of_comparison_are_respected(shorter, longer, is_told):
    """ "hơn 59" may well be 60; "dưới 59" is not."""
    assert bool(told(flows_do_not_fall, said(shorter, Q1, 21), said(longer, H1, 22))) is is_told


def test_the_greatest_of_the_shorter_is_named_once():
    """One line for one wrong value."""
    issues = told(flows_do_not_fall, said("50", Q1, 21), said("70", Q2, 22), said("60", Q3, 23), said("40", YEAR, 24))

    assert [(issue.place.line, issue.expected) for issue in issues] == [(24, f"“70” của quý II/2022 ({PATH}:22)")]


def test_what_does_not_add_up_is_not_told_as_falling_too():
    """One mistake, one line; what cannot be added up still falls."""
    observations = said("60", Q1, 21), said("70", Q2, 22), said("50", H1, 23)

    assert told(flows_do_not_fall, *observations) == ()
    assert told(flows_do_not_fall, *observations, additive=False)


@pytest.mark.parametrize(
    "changes",
    [
        {"collect": Collect.END_OF_PERIOD, "additive": False},
        {"collect": Collect.AVERAGE, "additive": False},
        {"minimum": Decimal(-1)},
        {"breaks": (Break(day=date(2022, 6, 1), reason=BreakReason.DEFINITION, note="Đổi."),)},
    ],
)
def test_what_may_fall_is_left_alone(changes):
    """Stocks, means and balances go up and down, and a new definition counts another thing."""
    assert told(flows_do_not_fall, said("60", Q1, 21), said("40", H1, 22), **changes) == ()
    assert told(flows_do_not_fall, said("60", Q1, 21), said("40", H1, 22), minimum=None)


@pytest.mark.parametrize("wrong", [0, 1])
@pytest.mark.parametrize(
    "changes",
    [
        {"status": Status.FORECAST},
        {"status": Status.LOW_RELIABILITY},
        {"status": Status.NOT_COLLECTED, "value": None},
        {"measure": Measure.TARGET, "target_rule": TargetRule.EXACT},
        {"place": "quận Lê Chân"},
    ],
)
def test_what_is_no_result_of_the_same_thing_does_not_fall(changes, wrong):
    """A forecast, a doubt, a plan, another place."""
    given_changes = [changes if number == wrong else {} for number in (0, 1)]

    assert told(flows_do_not_fall, said("60", Q1, 21, **given_changes[0]), said("40", H1, 22, **given_changes[1])) == ()


def test_periods_that_only_overlap_are_not_compared():
    """The second half is no part of nine months."""
    assert told(flows_do_not_fall, said("60", H2, 21), said("40", NINE, 22)) == ()


def test_a_span_of_years_is_not_less_than_one_of_them():
    """Also where some years are missing."""
    reporting = Period.of_months(Span.YEAR, 2022, rule=PeriodRule.REPORTING)

    assert told(flows_do_not_fall, said("60", YEAR, 21), said("40", Period.of_years(2021, 2025), 22))
    assert told(flows_do_not_fall, said("60", reporting, 21), said("40", Period.of_years(2021, 2025), 22))
    assert told(flows_do_not_fall, said("60", reporting, 21), said("40", Period.of_years(2022, 2025), 22)) == ()
    assert told(flows_do_not_fall, said("60", YEAR, 21), said("40", Period.of_years(2023, 2025), 22)) == ()


@pytest.mark.parametrize("shorter", [NINE, Q3, H1])
def test_a_span_of_years_is_not_less_than_a_part_of_one_of_them(shorter):
    """What was done in nine months was done in the five years they lie in; told once, naming the greatest."""
    issues = told(flows_do_not_fall, said("60", shorter, 21), said("10", Q1, 22), said("40", Period.of_years(2021, 2025), 23))

    assert [(issue.place.line, issue.expected) for issue in issues] == [(23, f"“60” của {shorter.label} ({PATH}:21)")]
    assert told(flows_do_not_fall, said("60", shorter, 21), said("40", Period.of_years(2023, 2025), 23)) == ()
    assert told(flows_do_not_fall, said("60", shorter, 21, place="quận Lê Chân"), said("40", Period.of_years(2021, 2025), 23)) == ()


def test_a_year_below_a_span_of_years_is_told_once_where_both_its_parts_and_it_are_more():
    """A year stands in its own group and in that of the spans."""
    issues = told(flows_do_not_fall, said("60", NINE, 21), said("50", YEAR, 22), said("40", Period.of_years(2021, 2025), 23), additive=False)

    assert [(issue.place.line, issue.expected.split(" của ")[0]) for issue in issues] == [(22, "“60”"), (23, "“60”")]


def test_rounding_is_no_fall():
    """1.249 triệu đồng are 1,2 tỷ đồng, rounded; 1.251 are not."""
    money = {"unit": "dong"}

    assert told(flows_do_not_fall, said("1.249 triệu đồng", Q1, 21), said("1,2 tỷ đồng", H1, 22), **money) == ()
    assert told(flows_do_not_fall, said("1.251 triệu đồng", Q1, 21), said("1,2 tỷ đồng", H1, 22), **money)


@patient
@given(months, some_periods())
def test_what_months_make_keeps_every_rule_of_sums(amounts, periods):
    """Flows of months not below zero never fall, and always add up."""
    observations = [said(str(sum_of_months(amounts, period)), period, 21 + number) for number, period in enumerate(periods)]

    assert told(flows_do_not_fall, *observations) == ()
    assert told(periods_add_up, *observations) == ()


# ------------------------------------------------------------------------------------------------------------ parts make the total


@pytest.mark.parametrize(
    ("total", "parts", "is_told"),
    [
        ("100", ("50", "30", "20"), False),
        ("100", ("50", "30", "21"), True),
        ("100", ("50", "30", "19"), True),
        ("100", ("50", "50"), False),
        ("100", ("50", "51"), True),
        ("100", ("10", "hơn 30", "20"), False),
        ("100", ("90", "hơn 30", "20"), True),
        ("hơn 100", ("50", "30", "21"), False),
    ],
)
def test_all_parts_are_the_total_and_some_not_more(total, parts, is_told):
    """A part without an exact value counts as missing."""
    observations = [part(printed, f"dot-{number}", 21 + number) for number, printed in enumerate(parts, start=1)]

    assert bool(told(parts_make_the_total, said(total), *observations, dimensions=(BATCHES,))) is is_told


def test_parts_are_told_in_the_order_of_the_indicator():
    """However the document orders them."""
    (issue,) = told(parts_make_the_total, part("60", "dot-2", 23), said("100"), part("50", "dot-1", 24), dimensions=(BATCHES,))

    assert (issue.place.line, issue.found, issue.expected) == (21, "100", f"110, tức “50” ({PATH}:24) cộng “60” ({PATH}:23)")


def test_parts_that_need_not_sum_are_left_alone():
    """Only parts_sum says that they make the total."""
    observations = said("100"), part("60", "dot-1", 22), part("50", "dot-2", 23)

    assert told(parts_make_the_total, *observations, dimensions=(replace(BATCHES, parts_sum=False),)) == ()
    assert told(parts_make_the_total, *observations[1:], dimensions=(BATCHES,)) == ()
    assert told(parts_make_the_total, *observations, dimensions=(BATCHES,), minimum=Decimal(-100)) == ()
    assert told(parts_make_the_total, *observations, dimensions=(BATCHES,))


@pytest.mark.parametrize(
    "changes", [{"place": "quận Lê Chân"}, {"period": Q1}, {"period": Q4}, {"measure": Measure.TARGET, "target_rule": TargetRule.EXACT}]
)
def test_parts_of_another_fact_are_not_added(changes):
    """Another place, period or measure has a total of its own."""
    observations = said("100"), part("60", "dot-1", 22), part("50", "dot-2", 23, **changes)

    assert told(parts_make_the_total, *observations, dimensions=(BATCHES,)) == ()


def test_a_part_may_be_a_total_of_smaller_parts():
    """Each dimension is summed where the others stay the same."""
    small = [
        said(printed, YEAR, 22 + number, dimensions=(("dot", "dot-1"), ("loai", code)))
        for number, (printed, code) in enumerate((("40", "cong"), ("30", "tu")))
    ]
    (issue,) = told(parts_make_the_total, part("60", "dot-1", 21), *small, dimensions=(BATCHES, WARDS))

    assert (issue.place.line, issue.found, issue.expected.split(",")[0]) == (21, "60", "70")


def test_parts_of_stocks_make_their_total_too():
    """Men and women of one day are all people of that day."""
    stock = {"collect": Collect.END_OF_PERIOD, "additive": False, "dimensions": (BATCHES,)}

    assert told(parts_make_the_total, said("100"), part("60", "dot-1", 22), part("50", "dot-2", 23), **stock)


def test_rounded_parts_may_miss_the_total_a_little():
    """Three times 33,3% are 100%; 33,4, 33,3 and 33,0 are not."""
    percent = {"unit": "phan-tram", "dimensions": (BATCHES,)}
    for printed, is_told in (("33,3%", False), ("32,9%", True)):
        observations = part("33,3%", "dot-1", 22), part("33,3%", "dot-2", 23), part(printed, "dot-3", 24)

        assert bool(told(parts_make_the_total, said("100,0%"), *observations, **percent)) is is_told


# -------------------------------------------------------------------------------------------------------------- jumps are looked at


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("6", "60", "gấp 10 lần"),
        ("60", "6", "kém 10 lần"),
        ("133", "133.000", "gấp 1.000 lần"),
        ("133.000", "hơn 133", "kém 1.000 lần"),
        ("7", "80", "gấp 11,4 lần"),
        ("6", "59", ""),
        ("60", "7", ""),
        ("0", "60", ""),
        ("60", "không có", ""),
    ],
)
def test_a_jump_is_told_with_its_factor(old, new, words):
    """A thousand times is a point misread, and the message says a thousand."""
    issues = told(jumps_are_looked_at, said(old, Q1, 21), said(new, Q2, 22))

    assert [issue.expected for issue in issues] == [f"“{old}” của quý I/2022 ({PATH}:21), {words}"] * bool(words)
    assert all((issue.fault, issue.place.line, issue.is_error) == (Fault.TENFOLD_JUMP, 22, False) for issue in issues)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [("100", "151", "tăng 51%"), ("100", "49", "giảm 51%"), ("100", "150", ""), ("100", "50", ""), ("0", "9", ""), ("3", "8", "tăng 166,7%")],
)
def test_a_change_beyond_what_the_indicator_allows_is_told(old, new, words):
    """Fifty percent themselves are allowed."""
    issues = told(jumps_are_looked_at, said(old, Q1, 21), said(new, Q2, 22), soft_change=Decimal(50))

    assert [(issue.fault, issue.expected) for issue in issues] == [(Fault.LARGE_CHANGE, f"“{old}” của quý I/2022 ({PATH}:21), {words}")] * bool(words)
    assert told(jumps_are_looked_at, said(old, Q1, 21), said(new, Q2, 22)) == ()


def test_a_jump_is_not_told_as_a_change_too():
    """One value, one line."""
    issues = told(jumps_are_looked_at, said("6", Q1, 21), said("60", Q2, 22), soft_change=Decimal(50))

    assert [issue.fault for issue in issues] == [Fault.TENFOLD_JUMP]


def test_only_like_values_of_one_segment_jump():
    """Spans, places and what a break cuts apart are not compared; a missing value does not hide the one before it."""
    cut = Break(day=date(2022, 6, 30), reason=BreakReason.DEFINITION, note="Đổi.")

    assert told(jumps_are_looked_at, said("6", Q1, 21), said("60", H1, 22)) == ()
    assert told(jumps_are_looked_at, said("6", Q1, 21), said("60", Q2, 22, place="quận Lê Chân")) == ()
    assert told(jumps_are_looked_at, said("6", Q1, 21), said("60", Q2, 22), breaks=(cut,)) == ()
    assert told(jumps_are_looked_at, said("6", Q1, 21), said("1", Q2, 22, value=None, status=Status.NOT_COLLECTED), said("60", Q3, 23))


@pytest.mark.parametrize("wrong", ["60%", "-60", "60 đồng", "6.000"])
def test_a_value_that_cannot_be_one_of_its_indicator_is_compared_with_nothing(wrong):
    """Its unit or its limits are told; a jump and a fall would be noise."""
    limits = {"minimum": Decimal(0), "maximum": Decimal(1000), "soft_change": Decimal(10)}
    observations = said("6", Q1, 21), said(wrong, Q2, 22), said("5", H1, 23)
    found = broken_rules(catalogue(document(*observations), indicators=(indicator(**limits),)), TODAY)

    assert {issue.place.line for issue in found if issue.fault in {Fault.WRONG_FORM, Fault.OUT_OF_BOUNDS}} == {22}
    assert [issue.fault for issue in found if issue.place.line == 22 and issue.fault.code.startswith("CT")] == []
    assert [issue.found for issue in found if issue.fault.code.startswith("CT")] == ["5 (6 tháng đầu năm 2022)"]


@pytest.mark.parametrize("rule", [periods_add_up, flows_do_not_fall, parts_make_the_total])
def test_a_value_that_cannot_be_one_of_its_indicator_is_added_to_nothing(rule):
    """ "6.000" is over the limit and "60%" of another unit; neither makes the half year or the total wrong as well."""
    limits = {"minimum": Decimal(0), "dimensions": (BATCHES,)}
    for wrong, most in (("6.000", Decimal(1000)), ("60%", None)):
        observations = said("2", Q1, 21), said(wrong, Q2, 22), said("5", H1, 23), part(wrong, "dot-1", 24, H1)

        assert told(rule, *observations, **limits, maximum=most) == ()
    assert told(
        rule, said("2", Q1, 21), said("6.000", Q2, 22), said("5", H1, 23), part("6.000", "dot-1", 24, H1), **limits, additive=rule is periods_add_up
    )


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_jump_is_told_both_ways(one, other):
    """Ten times up is ten times down."""
    forward, backward = (
        told(jumps_are_looked_at, said(str(first), Q1, 21), said(str(second), Q2, 22)) for first, second in ((one, other), (other, one))
    )

    assert bool(forward) is bool(backward) is (max(one, other) >= 10 * min(one, other))


# --------------------------------------------------------------------------------------------------------------- ratios stay below one


@pytest.mark.parametrize(
    ("printed", "unit_id", "is_told"),
    [("61/60", "phan-tram", True), ("60/60", "phan-tram", False), ("61/60", "don-vi", False), ("101%", "phan-tram", False)],
)
def test_only_a_share_is_expected_to_be_below_one(printed, unit_id, is_told):
    """101% may be of a plan; 61 of 60 are two numbers in the wrong order."""
    issues = told(ratios_stay_below_one, said(printed), unit=unit_id)

    assert [(issue.fault, issue.found, issue.is_error) for issue in issues] == [(Fault.RATIO_ABOVE_ONE, printed, False)] * is_told
