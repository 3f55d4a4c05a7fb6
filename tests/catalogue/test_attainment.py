"""Plans against results: only like is divided by like, words such as "hơn" are respected, and nothing is judged before its time."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, indicator, observation
from flows import patient
from portal.catalogue.attainment import Attainment, attainments
from portal.catalogue.judgement import Outcome
from portal.model.indicator import Collect
from portal.model.observation import Measure, Observation, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.quantity import Comparator
from portal.settings import HANOI

ID = "don-vi-kiem-tra"
YEAR = Period.of_months(Span.YEAR, 2022)
NINE_MONTHS = Period.of_months(Span.NINE_MONTHS, 2022)


def target(printed: str = "600", rule: TargetRule | None = TargetRule.AT_LEAST, **changes) -> Observation:
    return observation(printed, measure=Measure.TARGET, target_rule=rule, anchor=f"ke-hoach-{changes.get('period', YEAR).code}", **changes)


def measured(*observations: Observation, agency_of_results: str = "skhcn", **changes) -> tuple[Attainment, ...]:
    """The plans in one item, the results in a later one."""
    plans = tuple(one for one in observations if one.measure is Measure.TARGET)
    results = tuple(one for one in observations if one.measure is Measure.ACTUAL)
    items = (
        article("ke-hoach", observations=plans, published=datetime(2022, 1, 1, tzinfo=HANOI)),
        article("ket-qua", observations=results, agency=agency_of_results, published=datetime(2023, 1, 1, tzinfo=HANOI)),
    )
    return attainments(catalogue(*items, indicators=(indicator(**changes),), agencies=(agency(), agency("khac"))), ID)


def outcome(planned: str, rule: TargetRule, counted: str) -> Outcome:
    (found,) = measured(target(planned, rule), observation(counted))
    return found.outcome


def test_a_plan_is_measured_by_the_result_of_its_own_interval():
    """The share is exact and rounded to one decimal place, half up."""
    (found,) = measured(target("800"), observation("667"))

    assert (found.percent, found.comparator, found.outcome) == (Decimal("83.4"), Comparator.EQ, Outcome.MISSED)
    assert found.actual is not None
    assert not found.is_partial


@pytest.mark.parametrize(
    ("planned", "rule", "counted", "expected"),
    [
        ("600", TargetRule.AT_LEAST, "600", Outcome.MET),
        ("600", TargetRule.AT_LEAST, "599", Outcome.MISSED),
        ("600", TargetRule.AT_LEAST, "hơn 600", Outcome.MET),
        ("600", TargetRule.AT_LEAST, "hơn 590", Outcome.UNDECIDED),
        ("600", TargetRule.AT_LEAST, "ít nhất 600", Outcome.MET),
        ("600", TargetRule.AT_LEAST, "dưới 600", Outcome.MISSED),
        ("600", TargetRule.AT_LEAST, "không quá 600", Outcome.UNDECIDED),
        ("600", TargetRule.AT_LEAST, "không quá 599", Outcome.MISSED),
        ("600", TargetRule.AT_LEAST, "khoảng 700", Outcome.UNDECIDED),
        ("600", TargetRule.AT_LEAST, "gần 600", Outcome.UNDECIDED),
        ("hơn 600", TargetRule.AT_LEAST, "600", Outcome.MISSED),
        ("hơn 600", TargetRule.AT_LEAST, "hơn 600", Outcome.MET),
        ("hơn 600", TargetRule.AT_LEAST, "ít nhất 600", Outcome.UNDECIDED),
        ("hơn 600", TargetRule.AT_LEAST, "không quá 600", Outcome.MISSED),
        ("ít nhất 600", TargetRule.AT_LEAST, "600", Outcome.MET),
        ("khoảng 600", TargetRule.AT_LEAST, "700", Outcome.UNDECIDED),
        ("dưới 600", TargetRule.AT_LEAST, "700", Outcome.UNDECIDED),
        ("10", TargetRule.AT_MOST, "10", Outcome.MET),
        ("10", TargetRule.AT_MOST, "11", Outcome.MISSED),
        ("10", TargetRule.AT_MOST, "dưới 10", Outcome.MET),
        ("10", TargetRule.AT_MOST, "không quá 10", Outcome.MET),
        ("10", TargetRule.AT_MOST, "hơn 10", Outcome.MISSED),
        ("10", TargetRule.AT_MOST, "ít nhất 10", Outcome.UNDECIDED),
        ("dưới 10", TargetRule.AT_MOST, "10", Outcome.MISSED),
        ("dưới 10", TargetRule.AT_MOST, "dưới 10", Outcome.MET),
        ("hơn 10", TargetRule.AT_MOST, "9", Outcome.UNDECIDED),
        ("10", TargetRule.EXACT, "10", Outcome.MET),
        ("10", TargetRule.EXACT, "11", Outcome.MISSED),
        ("10", TargetRule.EXACT, "hơn 10", Outcome.MISSED),
        ("10", TargetRule.EXACT, "hơn 9", Outcome.UNDECIDED),
        ("10", TargetRule.EXACT, "dưới 10", Outcome.MISSED),
        ("10", TargetRule.EXACT, "ít nhất 10", Outcome.UNDECIDED),
        ("10", TargetRule.EXACT, "không quá 9", Outcome.MISSED),
        ("10", TargetRule.EXACT, "khoảng 10", Outcome.UNDECIDED),
    ],
)
def test_the_words_of_both_documents_decide_what_may_be_said(planned: str, rule: TargetRule, counted: str, expected: Outcome):
    """Where they leave it open, neither met nor missed is said."""
    assert outcome(planned, rule, counted) is expected


@pytest.mark.parametrize(
    ("planned", "counted", "percent", "comparator"),
    [
        ("600", "hơn 600", Decimal("100.0"), Comparator.GT),
        ("ít nhất 600", "300", Decimal("50.0"), Comparator.EQ),
        ("khoảng 600", "300", Decimal("50.0"), Comparator.APPROX),
        ("0", "3", None, Comparator.EQ),
        ("600", "hàng trăm", None, Comparator.EQ),
    ],
)
def test_the_share_is_as_certain_as_its_figures(planned: str, counted: str, percent: Decimal | None, comparator: Comparator):
    """A plan of nothing has no share, nor has an order of magnitude."""
    (found,) = measured(target(planned), observation(counted))

    assert (found.percent, found.comparator) == (percent, comparator)


@pytest.mark.parametrize(
    "result",
    [
        observation("700", place="quận Lê Chân"),
        observation("700", dimensions=(("dot", "dot-1"),)),
        observation("700", period=Period.of_months(Span.YEAR, 2021)),
        observation("700", period=Period.of_months(Span.YEAR, 2022, rule=PeriodRule.REPORTING)),
        observation("700", period=Period.of_months(Span.HALF, 2022, 2)),
        observation("700", status=Status.FORECAST),
    ],
)
def test_a_result_of_anything_else_does_not_measure_a_plan(result: Observation):
    """Neither another place, part, year or rule of periods, nor the second half, nor what is only foreseen."""
    (found,) = measured(target(), result)

    assert (found.actual, found.percent, found.outcome) == (None, None, Outcome.AWAITED)


def test_another_agency_s_result_does_not_measure_a_plan():
    """Its territory is another."""
    (found,) = measured(target(), observation("700"), agency_of_results="khac")

    assert found.outcome is Outcome.AWAITED


def test_a_part_is_measured_by_the_same_part():
    """The plan of the first round by the result of the first round."""
    part = (("dot", "dot-1"),)

    (found,) = measured(target("100", dimensions=part), observation("90", dimensions=part))

    assert found.percent == Decimal("90.0")


def test_the_longest_beginning_is_shared_but_never_judged():
    """Nine months before six; even more than the whole plan is not called met."""
    half = observation("500", period=Period.of_months(Span.HALF, 2022), anchor="sau-thang")

    (found,) = measured(target(), half, observation("650", period=NINE_MONTHS))

    assert found.actual is not None
    assert (found.actual.period, found.percent, found.outcome) == (NINE_MONTHS, Decimal("108.3"), Outcome.UNDER_WAY)
    assert found.is_partial


@pytest.mark.parametrize(("counted", "expected"), [("11", Outcome.MISSED), ("10", Outcome.UNDER_WAY), ("hơn 10", Outcome.MISSED)])
def test_a_limit_already_exceeded_is_missed_before_the_year_is_over(counted: str, expected: Outcome):
    """What was added up does not fall again."""
    (found,) = measured(target("10", TargetRule.AT_MOST), observation(counted, period=NINE_MONTHS))

    assert found.outcome is expected
    assert found.is_partial


def test_the_beginning_of_what_cannot_be_added_up_measures_nothing():
    """A mean of nine months is no part of a yearly one."""
    (found,) = measured(target(), observation("650", period=NINE_MONTHS), additive=False, collect=Collect.AVERAGE)

    assert found.actual is None


def test_the_whole_interval_comes_before_its_beginning():
    """The year is there, so the nine months no longer matter."""
    (found,) = measured(target(), observation("599", period=NINE_MONTHS, anchor="chin-thang"), observation("600"))

    assert (found.outcome, found.is_partial) == (Outcome.MET, False)


QUARTERS = tuple(Period.of_months(Span.QUARTER, 2022, index) for index in (1, 2, 3, 4))


def counted(printed: str, period: Period, **changes) -> Observation:
    return observation(printed, period=period, anchor=f"so-lieu-{period.code}", **changes)


def test_a_result_that_follows_from_others_measures_a_plan():
    """Nine months and the fourth quarter are the year; no document states it, and the result says so."""
    (found,) = measured(target("650"), counted("493", NINE_MONTHS), counted("187", QUARTERS[3]))

    assert (found.actual, found.percent, found.outcome, found.is_partial) == (None, Decimal("104.6"), Outcome.MET, False)
    assert found.derived is not None
    assert (found.derived.period, found.derived.amount) == (YEAR, 680)


def test_a_stated_result_comes_before_a_derived_one():
    """What a document says is not computed again."""
    (found,) = measured(target("650"), counted("493", NINE_MONTHS), counted("187", QUARTERS[3]), counted("680", YEAR))

    assert found.derived is None
    assert found.actual is not None


def test_the_beginning_may_follow_from_others_too():
    """Two quarters are half a year, which is longer than the first of them."""
    (found,) = measured(target("650"), counted("100", QUARTERS[0]), counted("60", QUARTERS[1]))

    assert found.derived is not None
    assert (found.derived.period.span, found.percent, found.outcome, found.is_partial) == (Span.HALF, Decimal("24.6"), Outcome.UNDER_WAY, True)


def test_a_stated_beginning_comes_before_a_derived_one_of_the_same_days():
    """Nothing is computed that a document says."""
    half = Period.of_months(Span.HALF, 2022)
    (found,) = measured(target("650"), counted("100", QUARTERS[0]), counted("60", QUARTERS[1]), counted("160", half))

    assert found.derived is None


@pytest.mark.parametrize(
    ("rule", "planned", "expected"),
    [
        (TargetRule.AT_LEAST, "1,69 tỷ đồng", Outcome.MET),
        (TargetRule.AT_LEAST, "1,75 tỷ đồng", Outcome.UNDECIDED),
        (TargetRule.AT_LEAST, "1,9 tỷ đồng", Outcome.MISSED),
        (TargetRule.AT_MOST, "1,9 tỷ đồng", Outcome.MET),
        (TargetRule.AT_MOST, "1,69 tỷ đồng", Outcome.MISSED),
        (TargetRule.EXACT, "1,75 tỷ đồng", Outcome.UNDECIDED),
        (TargetRule.EXACT, "1,76 tỷ đồng", Outcome.UNDECIDED),
        (TargetRule.EXACT, "1,9 tỷ đồng", Outcome.MISSED),
    ],
)
def test_what_rounding_leaves_open_is_not_decided(rule: TargetRule, planned: str, expected: Outcome):
    """1,2 and 0,55 tỷ đồng are 1,75 tỷ, or up to 0,055 tỷ more or less."""
    parts = counted("1,2 tỷ đồng", NINE_MONTHS), counted("0,55 tỷ đồng", QUARTERS[3])
    (found,) = measured(target(planned, rule), *parts, unit="dong")

    assert (found.outcome, found.comparator) == (expected, Comparator.APPROX)


def test_nothing_is_derived_of_what_cannot_be_added_up():
    """A mean of nine months and one of a quarter make no mean of the year."""
    changes = {"additive": False, "collect": Collect.AVERAGE}
    (found,) = measured(target(), counted("493", NINE_MONTHS), counted("187", QUARTERS[3]), **changes)

    assert (found.actual, found.derived, found.outcome) == (None, None, Outcome.AWAITED)


def of_place_until(day: date | None, *observations: Observation, rule: TargetRule = TargetRule.AT_LEAST) -> Attainment:
    items = (article("ke-hoach", observations=(target("600", rule),)), article("ket-qua", observations=observations))
    (found,) = attainments(catalogue(*items, agencies=(agency(until=day),)), ID)
    return found


@pytest.mark.parametrize("observations", [(), (observation("300", period=QUARTERS[0]),)])
def test_a_plan_of_a_place_that_ended_before_its_time_awaits_nothing(observations: tuple[Observation, ...]):
    """No figure of the whole interval is to come; what is known stays."""
    ended = of_place_until(date(2022, 6, 30), *observations)
    lasting = of_place_until(date(2022, 12, 31), *observations)

    assert (ended.outcome, ended.ended) == (Outcome.CUT_SHORT, date(2022, 6, 30))
    assert bool(ended.actual) is bool(observations)
    assert lasting.outcome in {Outcome.AWAITED, Outcome.UNDER_WAY}
    assert lasting.ended is None


def test_of_what_cannot_be_added_up_the_newest_value_of_a_place_that_ended_is_known():
    """It measures nothing: a percentage of half a year is none of the year, and no limit is exceeded by it."""
    first, half = Period.of_months(Span.QUARTER, 2022, 2), Period.of_months(Span.HALF, 2022)
    before, other = Period.of_months(Span.YEAR, 2021), observation("700", place="quận Lê Chân", period=half, anchor="q")
    results = (observation("500", period=before, anchor="a"), observation("650", period=first, anchor="b"), observation("660", period=half), other)
    items = (article("ke-hoach", observations=(target("600", TargetRule.AT_MOST),)), article("ket-qua", observations=results))
    changes = {"indicators": (indicator(additive=False, collect=Collect.AVERAGE),)}
    (ended,) = attainments(catalogue(*items, agencies=(agency(until=date(2022, 6, 30)),), **changes), ID)
    (lasting,) = attainments(catalogue(*items, agencies=(agency(),), **changes), ID)

    assert ended.actual is not None
    assert (ended.actual.period, ended.actual.place, ended.is_partial) == (half, "", True)
    assert (ended.percent, ended.points, ended.outcome) == (None, None, Outcome.CUT_SHORT)
    assert lasting.actual is None


def test_a_value_from_before_the_plan_is_not_what_is_known_of_it():
    """Nor one that began earlier."""
    before = (
        observation("500", period=Period.of_years(2020, 2022), anchor="a"),
        observation("1", period=Period.of_months(Span.YEAR, 2021), anchor="b"),
    )
    items = (article("ke-hoach", observations=(target("600"),)), article("ket-qua", observations=before))
    agencies, indicators = (agency(until=date(2022, 6, 30)),), (indicator(additive=False, collect=Collect.AVERAGE),)
    (found,) = attainments(catalogue(*items, agencies=agencies, indicators=indicators), ID)

    assert (found.actual, found.is_partial, found.outcome) == (None, False, Outcome.CUT_SHORT)


def test_a_place_that_ended_may_still_be_judged():
    """By its whole interval, where a document states it after all, and by a limit that was exceeded while it lasted."""
    stated = of_place_until(date(2022, 6, 30), observation("700"))
    exceeded = of_place_until(date(2022, 6, 30), observation("700", period=QUARTERS[0]), rule=TargetRule.AT_MOST)

    assert (stated.outcome, stated.ended) == (Outcome.MET, None)
    assert (exceeded.outcome, exceeded.ended) == (Outcome.MISSED, date(2022, 6, 30))


@pytest.mark.parametrize(
    ("planned", "result", "points"),
    [("90%", "91,2%", "1.2"), ("95%", "94,4%", "-0.6"), ("45%", "45%", "0"), ("90%", "53/60", "-1.7"), ("90%", "90,25%", "0.25")],
)
def test_a_percentage_is_held_against_its_plan_in_points(planned: str, result: str, points: str):
    """101,3% of 90% would be read as a percentage of something else; a ratio is rounded to one place, as it is shown."""
    (found,) = measured(target(planned), observation(result), unit="phan-tram", additive=False, collect=Collect.AVERAGE)

    assert (found.percent, found.points) == (None, Decimal(points))


def test_only_percentages_have_points_and_only_exact_words_have_any():
    """A count has its share; an order of magnitude has neither."""
    (of_count,) = measured(target(), observation("667"))
    (of_order,) = measured(target("90%"), observation("hàng chục"), unit="phan-tram")

    assert (of_count.points, of_order.points) == (None, None)


def test_a_plan_without_a_rule_or_a_value_is_no_plan_to_measure():
    """Nobody could say when it is met."""
    next_year = Period.of_months(Span.YEAR, 2023)
    nothing = Observation(**{name: getattr(target(period=next_year), name) for name in Observation.__dataclass_fields__} | {"value": None})

    assert measured(target(rule=None), nothing, observation("700")) == ()


def test_plans_are_told_oldest_first():
    """Whatever order they were written in."""
    found = measured(target(period=Period.of_months(Span.YEAR, 2023)), target())

    assert [one.target.period.code for one in found] == ["2022", "2023"]


def test_an_unknown_indicator_has_no_plans():
    """The rules have told it already."""
    assert attainments(catalogue(), "khong-co") == ()


@patient
@given(planned=st.integers(1, 10**9), counted=st.integers(0, 10**9))
def test_a_minimum_is_met_exactly_where_it_is_no_limit_exceeded(planned: int, counted: int):
    """Read as a limit, the same plan is missed by everything above it."""
    is_met = outcome(str(planned), TargetRule.AT_LEAST, str(counted)) is Outcome.MET
    is_kept = outcome(str(planned), TargetRule.AT_MOST, str(counted)) is Outcome.MET

    assert is_met == (counted >= planned)
    assert is_kept == (counted <= planned)
