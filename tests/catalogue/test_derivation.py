"""Derived values: what stated periods tell of those that are not stated, and never more."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from builders import MONEY, indicator, unit
from flows import H1, NINE, Q1, Q2, Q3, Q4, YEAR, counted, facts, months, patient, periods_of, rank, row, said, some_periods, sum_of_months
from portal.catalogue.derivation import derived_values
from portal.model.indicator import Break, BreakReason
from portal.model.observation import Status
from portal.model.period import Period, PeriodRule, Span


def told(found, **changes) -> dict[str, str]:
    """Codes of the periods derived, and what they are made of."""
    return {one.period.code: f"{one.amount}: {one.label}" for one in derived_values(found, indicator(**changes), unit())}


def test_a_quarter_is_the_difference_of_longer_periods():
    """The third quarter is nine months less the first half."""
    found = counted({H1: 130, NINE: 180})

    assert told(found) == {"2022-Q3": "50: tính từ 9 tháng đầu năm 2022 trừ 6 tháng đầu năm 2022"}


def test_a_half_is_the_sum_of_its_quarters():
    """What is added stands in the order of the year."""
    found = counted({Q2: 70, Q1: 60})

    assert told(found) == {"2022-H1": "130: tính từ quý I/2022 cộng quý II/2022"}


def test_all_that_the_quarters_tell_is_given_by_the_end_of_the_period():
    """As facts are: the shorter of two that end on one day first."""
    found = counted({Q1: 1, Q2: 2, Q3: 3, Q4: 4})

    assert [(period, words.split(":")[0]) for period, words in told(found).items()] == [
        ("2022-H1", "3"),
        ("2022-9M", "6"),
        ("2022-H2", "7"),
        ("2022", "10"),
    ]


def test_what_is_taken_away_is_named_last():
    """However the way through the year begins."""
    found = counted({YEAR: 100, Q1: 10, Q2: 20, Q4: 30})

    assert told(found)["2022-Q3"] == "40: tính từ năm 2022 trừ quý II/2022 trừ quý I/2022 trừ quý IV/2022"


def test_months_are_terms_but_never_derived():
    """Three months make their quarter; two of them and the quarter do not make the third."""
    january, february, march = periods_of()[:3]

    assert told(counted({january: 1, february: 2, march: 3})) == {"2022-Q1": "6: tính từ tháng 1/2022 cộng tháng 2/2022 cộng tháng 3/2022"}
    assert told(counted({january: 1, february: 2, Q1: 6})) == {}


def test_what_is_stated_is_not_derived_even_where_it_is_not_exact():
    """ "hơn 40" and a reason why there is no value are what the document says."""
    missing = said("1", Q3, 23, value=None, status=Status.SUPPRESSED)

    assert told(facts(said("130", H1, 21), said("180", NINE, 22), said("hơn 40", Q3, 23))) == {}
    assert told(facts(said("130", H1, 21), said("180", NINE, 22), missing)) == {}
    assert told(facts(said("130", H1, 21), said("180", NINE, 22)))


def test_what_is_not_exact_tells_nothing():
    """More than 180 less 130 is no number."""
    assert told(facts(said("130", H1, 21), said("hơn 180", NINE, 22))) == {}
    assert told(facts(said("130", H1, 21), said("180", NINE, 22, status=Status.ESTIMATE))) == {}


def test_less_than_nothing_was_not_done():
    """A negative count is a mistake that another rule tells; a balance may be negative."""
    found = counted({H1: 130, NINE: 120})

    assert told(found) == {}
    assert told(found, minimum=None) == {}
    assert told(found, minimum=Decimal(-1000))["2022-Q3"].startswith("-10: ")
    assert told(counted({H1: 130, NINE: 130}))["2022-Q3"].startswith("0: ")


def test_an_indicator_that_cannot_be_added_up_has_no_derived_values():
    """Nine months of different units less six of them are not the units of three."""
    assert told(counted({H1: 130, NINE: 180}), additive=False) == {}


def test_a_quarter_of_another_rule_tells_nothing():
    """Reporting months begin on the 15th; among themselves they add up."""
    half, nine = (Period.of_months(span, 2022, rule=PeriodRule.REPORTING) for span in (Span.HALF, Span.NINE_MONTHS))
    (derived,) = derived_values(counted({half: 130, nine: 180}), indicator(), unit())

    assert told(counted({half: 130, NINE: 180})) == {}
    assert derived.period == Period.of_months(Span.QUARTER, 2022, 3, rule=PeriodRule.REPORTING)


def test_other_years_tell_nothing():
    """2021 and the two years 2021–2022 would make 2022, yet the way leads through another year."""
    found = counted({Period.of_months(Span.YEAR, 2021): 100, Period.of_years(2021, 2022): 250})

    assert told(found) == {}


def test_rounding_is_carried_along():
    """Each term may be half of its last place away."""
    (derived,) = derived_values(facts(said("1,2 tỷ đồng", H1, 21), said("1,75 tỷ đồng", NINE, 22)), indicator(unit="dong"), MONEY)

    assert (derived.amount, derived.tolerance) == (Decimal(550_000_000), Decimal(55_000_000))
    assert [one.tolerance for one in derived_values(counted({H1: 1, NINE: 2}), indicator(), unit())] == [0]


def test_nothing_is_derived_across_a_break():
    """The half and the second quarter count by the new definition, the first quarter would count by the old one."""
    cut = Break(day=date(2022, 5, 1), reason=BreakReason.DEFINITION, note="Đếm cả hộ kinh doanh.")
    found = counted({Q2: 70, H1: 130})

    assert told(found, breaks=(cut,)) == {}
    assert told(found, breaks=(replace(cut, day=date(2022, 1, 1)),)) == {"2022-Q1": "60: tính từ 6 tháng đầu năm 2022 trừ quý II/2022"}


def test_a_derived_value_knows_what_it_is_about():
    """Its territory, place and part are those of its terms; places are not mixed."""
    changes = {"place": "quận Lê Chân", "dimensions": (("dot", "dot-1"),)}
    (derived,) = derived_values(facts(said("130", H1, 21, **changes), said("180", NINE, 22, **changes)), indicator(), unit())

    assert (derived.territory, derived.lineage, derived.place, derived.dimensions) == ("noi-skhcn", "Hải Phòng", *changes.values())
    assert told(facts(said("130", H1, 21, **changes), said("180", NINE, 22))) == {}


@patient
@given(months, some_periods())
def test_a_derived_value_is_the_true_one(amounts, periods):
    """Whatever months lie behind what is stated."""
    found = counted({period: sum_of_months(amounts, period) for period in periods})

    assert all(one.amount == sum_of_months(amounts, one.period) for one in derived_values(found, indicator(), unit()))


@patient
@given(some_periods(), st.randoms())
def test_exactly_what_the_stated_values_determine_is_derived(periods, random):
    """Judged by linear algebra: a period whose months are a combination of those stated. The order of facts does not matter."""
    found = list(counted(dict.fromkeys(periods, 0)))
    rows = [row(period) for period in periods]
    rule = periods[0].rule if periods else PeriodRule.CALENDAR
    determined = {one for one in periods_of(2022, rule)[12:] if one not in periods and rank([*rows, row(one)]) == rank(rows)}
    derived = derived_values(found, indicator(), unit())

    assert {one.period for one in derived} == determined
    assert derived_values(random.sample(found, len(found)), indicator(), unit()) == derived
