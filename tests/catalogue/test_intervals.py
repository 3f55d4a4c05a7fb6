"""Sums over intervals: what agrees is let through, what does not is found, whatever the order and the years."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MONEY, agency, catalogue, indicator, unit
from flows import (
    H1,
    H2,
    NINE,
    Q1,
    Q2,
    Q3,
    Q4,
    YEAR,
    counted,
    document,
    facts,
    months,
    patient,
    periods_of,
    rank,
    row,
    said,
    some_periods,
    sum_of_months,
)
from portal.catalogue.derivation import derived_values
from portal.catalogue.intervals import Contradiction, Sign, contradictions, groups_of
from portal.model.indicator import Break, BreakReason
from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.revision import Revision, RevisionKind
from portal.settings import HANOI

MILLION_DONG = replace(MONEY, id="trieu-dong", base="dong", power=6)


def words(one: Contradiction) -> str:
    """ "quý II/2022: 70 - quý I/2022 …" in codes: what contradicts, and the sum it should be."""
    sum_ = " ".join(f"{'+' if term.sign is Sign.PLUS else '-'}{term.fact.period.code}" for term in one.terms)
    return f"{one.fact.period.code} = {sum_} = {one.sum}"


def told(found, **changes) -> list[str]:
    return [words(one) for one in contradictions(found, indicator(**changes), unit())]


def test_a_half_that_is_not_its_quarters_is_found():
    """Q1 + Q2 = half; the longer one is told."""
    found = counted({Q1: 60, Q2: 70, H1: 140})

    assert told(found) == ["2022-H1 = +2022-Q1 +2022-Q2 = 130"]


def test_a_part_is_compared_with_the_difference_of_longer_ones():
    """The shortest interval is taken for true, so the longest of the three is told."""
    found = counted({H1: 130, Q3: 50, NINE: 190})

    assert told(found) == ["2022-9M = +2022-H1 +2022-Q3 = 180"]


def test_a_sum_may_run_backward():
    """Both halves less the last quarter make nine months."""
    found = counted({Q4: 10, H1: 100, H2: 40, NINE: 120})

    assert told(found) == ["2022-9M = +2022-H1 +2022-H2 -2022-Q4 = 130"]


def test_the_fewest_terms_are_named():
    """A half beside its quarters makes the message short."""
    found = counted({Q1: 60, Q2: 70, H1: 130, Q3: 50, NINE: 181})

    assert told(found) == ["2022-9M = +2022-H1 +2022-Q3 = 180"]


def test_one_wrong_value_is_told_once():
    """What contradicts is not used for longer intervals."""
    found = counted({Q1: 60, Q2: 70, H1: 140, Q3: 50, NINE: 180, Q4: 20, YEAR: 200})

    assert told(found) == ["2022-H1 = +2022-Q1 +2022-Q2 = 130"]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"status": Status.FORECAST}, "a forecast"),
        ({"status": Status.ESTIMATE}, "an estimate"),
        ({"status": Status.LOW_RELIABILITY}, "a doubt"),
        ({"measure": Measure.TARGET, "target_rule": TargetRule.AT_LEAST}, "a plan"),
        ({"place": "quận Lê Chân"}, "another place"),
        ({"dimensions": (("dot", "dot-1"),)}, "a part"),
    ],
)
@pytest.mark.parametrize("wrong", [Q1, H1])
def test_what_is_no_exact_value_of_the_same_thing_is_not_added(changes, reason, wrong):
    """Neither as a sum nor as a term of one."""
    observations = [
        said(printed, period, line, **(changes if period == wrong else {}))
        for printed, period, line in (("60", Q1, 21), ("70", Q2, 22), ("140", H1, 23))
    ]

    assert told(facts(*observations)) == [], reason
    assert told(counted({Q1: 60, Q2: 70, H1: 140}))


@pytest.mark.parametrize("printed", ["hơn 140", "khoảng 140", "140/150"])
def test_words_of_doubt_and_ratios_are_not_added(printed):
    """ "hơn 140" says nothing exact."""
    observations = said("60", Q1, 21), said("70", Q2, 22), said(printed, H1, 23)

    assert told(facts(*observations)) == []


def test_an_indicator_that_cannot_be_added_up_is_left_alone():
    """Shares of quarters do not make the share of the year."""
    found = counted({Q1: 60, Q2: 70, H1: 140})

    assert told(found, additive=False) == []


def test_rounding_is_no_contradiction():
    """Each figure may be half of its last place away: 1,2 + 1,3 tỷ is 2,5 give or take 0,1."""
    for printed, is_wrong in (
        ("2,4 tỷ đồng", False),
        ("2,6 tỷ đồng", False),
        ("2.600 triệu đồng", False),
        ("2.601 triệu đồng", True),
        ("2,7 tỷ đồng", True),
    ):
        observations = said("1,2 tỷ đồng", Q1, 21), said("1,3 tỷ đồng", Q2, 22), said(printed, H1, 23)
        found = contradictions(facts(*observations), indicator(unit="dong"), MONEY)

        assert bool(found) is is_wrong, printed


def test_sums_are_in_the_unit_of_the_indicator():
    """A multiple of đồng counts in itself."""
    found = facts(said("200 triệu đồng", Q1, 21), said("300 triệu đồng", Q2, 22), said("1 tỷ đồng", H1, 23), said("700 triệu đồng", Q3, 24))
    observations = (*found, *facts(said("9 tỷ đồng", NINE, 25)))

    assert [one.sum for one in contradictions(found, indicator(), MILLION_DONG)] == []
    assert [one.sum for one in contradictions(observations, indicator(), MILLION_DONG)] == [Decimal(1700)]


def test_digits_beyond_the_ordinary_are_added_exactly():
    """Thirty digits and one unit."""
    large = 10**40
    found = counted({Q1: large, Q2: 1, H1: large})

    assert told(found) == [f"2022-H1 = +2022-Q1 +2022-Q2 = {large + 1}"]


def test_calendar_and_reporting_quarters_do_not_mix():
    """Their boundary days differ."""
    first, second = (Period.of_months(Span.QUARTER, 2022, index, rule=PeriodRule.REPORTING) for index in (1, 2))
    half = Period.of_months(Span.HALF, 2022, 1, rule=PeriodRule.REPORTING)

    assert told(counted({first: 60, second: 70, H1: 140})) == []
    assert told(counted({first: 60, second: 70, half: 140})) == ["2022-H1 = +2022-Q1 +2022-Q2 = 130"]


def test_years_do_not_mix():
    """The fourth quarter of one year and the first of the next make nothing."""
    found = counted({Q4: 60, Period.of_months(Span.QUARTER, 2023, 1): 70, H1: 140})

    assert told(found) == []
    assert derived_values(found, indicator(), unit()) == ()


def test_a_span_of_years_is_the_sum_of_its_years():
    """Whole years are added only where each of them is stated."""
    years = {Period.of_months(Span.YEAR, year): 100 for year in range(2016, 2021)}
    span = Period.of_years(2016, 2020)

    assert told(counted(years | {span: 501})) == ["2016-2020 = +2016 +2017 +2018 +2019 +2020 = 500"]
    assert told(counted(years | {span: 500})) == []
    assert told(counted(dict(list(years.items())[:4]) | {span: 501})) == []


def test_a_year_wrong_beside_its_quarters_is_told_once_though_a_span_holds_it():
    """Each year is looked at in its own group, a span of years in that of whole years."""
    next_year = Period.of_months(Span.YEAR, 2023)
    found = counted({Q1: 1, Q2: 2, Q3: 3, Q4: 4, YEAR: 11, next_year: 9, Period.of_years(2022, 2023): 20})

    assert told(found) == ["2022 = +2022-Q1 +2022-Q2 +2022-Q3 +2022-Q4 = 10"]


@pytest.mark.parametrize("day", [date(2022, 4, 1), date(2022, 6, 30)])
def test_nothing_is_added_across_a_break_of_the_definition(day):
    """The quarter before it counts another thing."""
    cut = Break(day=day, reason=BreakReason.DEFINITION, note="Đếm cả hộ kinh doanh.")
    found = counted({Q1: 60, Q2: 70, H1: 140})

    assert told(found, breaks=(cut,)) == []
    assert told(found, breaks=(replace(cut, day=date(2022, 1, 1)), replace(cut, day=date(2022, 7, 1))))


def test_a_value_that_begins_a_new_series_is_not_added_to_older_ones():
    """The document says itself that it cannot be compared."""
    observations = said("60", Q1, 21), said("70", Q2, 22, status=Status.BREAK), said("140", H1, 23)

    assert told(facts(*observations)) == []


def test_territories_are_added_apart():
    """The province before the merger and the one after it are two."""
    agencies = (agency(), agency("moi"))
    one = document(said("60", Q1, 21), said("70", Q2, 22))
    other = document(said("140", H1, 23), slug="bai-moi", agency="moi")
    found = catalogue(one, other, agencies=agencies).facts["don-vi-kiem-tra"]

    assert told(found) == []
    assert told(catalogue(one, replace(other, agency="skhcn"), agencies=agencies).facts["don-vi-kiem-tra"])


def test_the_value_of_today_is_added_not_the_one_it_replaced():
    """A correction puts the sum right."""
    revision = Revision(revises="mot-bai#so-lieu-23", kind=RevisionKind.CORRECTION, reason="Sở tính lại.")
    first = document(said("60", Q1, 21), said("70", Q2, 22), said("140", H1, 23))
    later = document(said("130", H1, 24, revision=revision), slug="bai-sau", published=datetime(2023, 6, 1, tzinfo=HANOI))
    found = catalogue(first, later).facts["don-vi-kiem-tra"]

    assert len(found) == 3
    assert told(found) == []


def test_groups_hold_the_shortest_first():
    """Longer intervals are judged by shorter ones."""
    (group,) = groups_of(counted({YEAR: 4, H1: 3, Q2: 2, Q1: 1}), indicator())

    assert [fact.period.code for fact in group.facts] == ["2022-Q1", "2022-Q2", "2022-H1", "2022"]
    assert (group.year, group.rule, group.era) == (2022, PeriodRule.CALENDAR, 0)


@patient
@given(months, some_periods())
def test_what_months_make_has_no_contradiction(amounts, periods):
    """However many periods are stated, of either rule."""
    found = counted({period: sum_of_months(amounts, period) for period in periods})

    assert told(found) == []


@patient
@given(st.dictionaries(st.sampled_from(periods_of()), st.integers(0, 3), max_size=16), st.randoms())
def test_a_contradiction_is_found_exactly_where_no_months_could_make_the_values(amounts, random):
    """Judged by linear algebra; so is any one value changed among others that determine it. The order of facts does not matter."""
    has_solution = rank([row(period, amount) for period, amount in amounts.items()]) == rank([row(period) for period in amounts])
    found = list(counted(amounts))
    mixed = random.sample(found, len(found))

    assert (told(found) == []) is has_solution
    assert told(mixed) == told(found)


@patient
@given(months, some_periods(), st.integers(1, 9), st.data())
def test_one_value_changed_among_those_that_determine_it_is_found(amounts, periods, change, data):
    """Whichever of them it is; the sum told is not the value stated."""
    values = {period: sum_of_months(amounts, period) for period in periods}
    within = [one for one in periods if rank([row(other) for other in periods if other != one]) == rank([row(other) for other in periods])]
    if within:
        values[data.draw(st.sampled_from(within))] += change

        assert told(counted(values))


def test_ten_years_of_thirty_four_territories_are_a_matter_of_milliseconds():
    """A thousand facts: a quarter, a half and the year, in ten years of each territory."""
    parts = {period: 1 for year in range(2013, 2023) for period in (Period.of_months(Span.QUARTER, year, 1), Period.of_months(Span.HALF, year, 1))}
    names = tuple(f"tinh-{number}" for number in range(34))
    values = parts | {Period.of_months(Span.YEAR, year): 3 for year in range(2013, 2023)}
    articles = [
        document(*(said(str(amount), period, 21 + line) for line, (period, amount) in enumerate(values.items())), slug=name, agency=name)
        for name in names
    ]
    found = catalogue(*articles, agencies=tuple(agency(name) for name in names)).facts["don-vi-kiem-tra"]
    spent = []
    for _ in range(3):
        start = process_time()
        derived = derived_values(found, indicator(), unit())
        wrong = contradictions(found, indicator(), unit())
        spent.append(process_time() - start)

    assert (len(found), len(derived), wrong) == (1020, 680, ())
    assert min(spent) < 0.5
