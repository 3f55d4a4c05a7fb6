"""Releases: what an indicator owes after the newest value, who owes it, when it is late, and what is never owed."""

from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, indicator, observation
from flows import patient
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.schedule import MOST_LISTED, Release, ReleaseStatus, releases, releases_of
from portal.model.indicator import Collect, Frequency, IndicatorStatus
from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.revision import Revision, RevisionKind
from portal.settings import HANOI

TODAY = date(2023, 9, 1)


def quarter(index: int, year: int = 2022, *, rule: PeriodRule = PeriodRule.CALENDAR) -> Period:
    return Period.of_months(Span.QUARTER, year, index, rule=rule)


def year(number: int) -> Period:
    return Period.of_months(Span.YEAR, number)


def stated(*periods: Period, agency: str = "skhcn", **changes) -> tuple:
    """One item for each period, in that order."""
    return tuple(
        article(
            f"{agency}-{period.code.lower()}",
            agency=agency,
            published=datetime(2023, 1, number, tzinfo=HANOI),
            observations=(observation(period=period, **changes),),
        )
        for number, period in enumerate(periods, start=1)
    )


def expecting(*items, agencies=None, **changes) -> Catalogue:
    defined = indicator(**{"frequency": Frequency.QUARTERLY, "lag": 30} | changes)
    return catalogue(*items, indicators=(defined,), agencies=agencies or (agency(),))


def written(found: tuple[Release, ...]) -> list[str]:
    return [f"{one.status.value} {one.lineage} {one.period.code} {one.due}" for one in found]


def owed(*periods: Period, today: date = TODAY, observed: dict | None = None, **changes) -> list[str]:
    return written(releases(expecting(*stated(*periods, **observed or {}), **changes), today))


def test_the_periods_after_the_newest_value_are_late_until_the_next_one():
    """Due is the end of the period and the days the indicator allows."""
    found = owed(quarter(3), quarter(4))

    assert found == [
        "late Hải Phòng 2023-Q1 2023-04-30",
        "late Hải Phòng 2023-Q2 2023-07-30",
        "upcoming Hải Phòng 2023-Q3 2023-10-30",
    ]


def test_a_value_is_not_late_on_the_day_it_is_due():
    """It is late on the day after."""
    assert owed(quarter(1, 2023), today=date(2023, 7, 30)) == ["upcoming Hải Phòng 2023-Q2 2023-07-30"]
    assert owed(quarter(1, 2023), today=date(2023, 7, 31))[0] == "late Hải Phòng 2023-Q2 2023-07-30"


@pytest.mark.parametrize(
    ("frequency", "newest", "expected"),
    [
        (Frequency.MONTHLY, Period.of_months(Span.MONTH, 2023, 8), "2023-09 2023-10-30"),
        (Frequency.MONTHLY, Period.of_months(Span.MONTH, 2023, 3), "2023-04 2023-05-30"),
        (Frequency.HALF_YEARLY, Period.of_months(Span.HALF, 2023, 1), "2023-H2 2024-01-30"),
        (Frequency.ANNUAL, year(2022), "2023 2024-01-30"),
    ],
)
def test_every_frequency_expects_its_own_span(frequency: Frequency, newest: Period, expected: str):
    """Monthly a month, half-yearly a half, annual a year."""
    assert owed(newest, frequency=frequency)[0].split(" ", 1)[1] == f"Hải Phòng {expected}"


def test_nothing_is_owed_before_the_first_value():
    """Where nobody has ever counted, nobody can say since when it should have been."""
    assert owed() == []


def test_an_irregular_indicator_owes_nothing():
    """It comes when it comes."""
    assert owed(quarter(1), frequency=Frequency.IRREGULAR) == []


def test_a_retired_indicator_owes_nothing():
    """It is no longer collected."""
    assert owed(quarter(1), status=IndicatorStatus.RETIRED) == []


@pytest.mark.parametrize("period", [Period.of_months(Span.HALF, 2023, 1), Period.of_months(Span.QUARTER, 2023, 2)])
def test_a_longer_flow_that_ends_the_same_day_answers_its_quarter(period: Period):
    """Six months contain the second quarter."""
    assert owed(quarter(1, 2023), period) == ["upcoming Hải Phòng 2023-Q3 2023-10-30"]


def test_a_longer_period_answers_no_quarter_of_what_cannot_be_added():
    """The mean of six months says nothing of the second quarter alone."""
    found = owed(quarter(1, 2023), Period.of_months(Span.HALF, 2023, 1), additive=False, collect=Collect.AVERAGE)

    assert found[0] == "late Hải Phòng 2023-Q2 2023-07-30"


def test_a_shorter_period_answers_no_longer_one():
    """A quarter is not its year."""
    found = owed(year(2021), quarter(4, 2022), frequency=Frequency.ANNUAL)

    assert found == ["late Hải Phòng 2022 2023-01-30", "upcoming Hải Phòng 2023 2024-01-30"]


@pytest.mark.parametrize(("day", "first"), [(date(2022, 12, 31), "2023-Q1"), (date(2022, 12, 30), "2022-Q4")])
def test_a_stock_is_told_by_its_last_day_only(day: date, first: str):
    """What stands on 31/12 is the stock at the end of the fourth quarter."""
    found = owed(quarter(3), Period.of_day(day), additive=False, collect=Collect.END_OF_PERIOD)

    assert first in found[0]


def test_periods_follow_the_rule_of_the_newest_value():
    """By Nghị định 09/2019 the second quarter ends on 14 June."""
    found = owed(quarter(1, 2023, rule=PeriodRule.REPORTING))

    assert found[0] == "late Hải Phòng 2023-Q2 2023-07-14"


@pytest.mark.parametrize(
    "observed",
    [
        {"measure": Measure.TARGET, "target_rule": TargetRule.AT_LEAST},
        {"status": Status.FORECAST},
        {"dimensions": (("dot", "dot-1"),)},
        {"place": "quận Lê Chân"},
        {"value": None, "revision": Revision(revises="", kind=RevisionKind.WITHDRAWAL, reason="")},
    ],
)
def test_only_a_total_of_what_happened_answers(observed: dict):
    """Plans, forecasts, parts and withdrawn values do not."""
    assert owed(quarter(4), observed=observed) == []


def test_a_reason_why_there_is_no_value_answers():
    """ "Không thu thập" is an answer too."""
    assert len(owed(quarter(4), observed={"value": None, "status": Status.NOT_COLLECTED})) == 3


def test_only_the_newest_late_periods_are_listed_and_all_are_counted():
    """Ten years of silence are told in four lines and a number."""
    found = releases(expecting(*stated(quarter(1, 2013))), TODAY)

    assert [one.period.code for one in found] == ["2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3"]
    assert {one.overdue for one in found} == {41}


def test_an_agency_that_ended_without_heirs_owes_nothing():
    """Nobody is left to ask."""
    assert owed(quarter(4), agencies=(agency(until=date(2023, 6, 30)),)) == []


def test_the_heir_of_an_agency_owes_what_it_left_open():
    """Also through an heir that has ended itself, and in the heir's own place."""
    agencies = (
        agency(until=date(2023, 2, 28), successors=("giua",)),
        agency("giua", until=date(2023, 6, 30), successors=("nay", "skhcn")),
        agency("nay", place="Hải Phòng (mới)"),
    )

    found = releases(expecting(*stated(quarter(1, 2023)), agencies=agencies), TODAY)

    assert written(found)[0] == "late Hải Phòng (mới) 2023-Q2 2023-07-30"
    assert {one.agency.id for one in found} == {"nay"}


def test_an_agency_still_runs_on_its_last_day():
    """The day after it its heirs are asked."""
    agencies = (agency(until=TODAY, successors=("nay",)), agency("nay", place="Nơi mới"))
    ready = expecting(*stated(quarter(1, 2023)), agencies=agencies)

    assert releases(ready, TODAY)[0].agency.id == "skhcn"
    assert releases(ready, date(2023, 9, 2))[0].agency.id == "nay"


def in_charge(found: tuple[Release, ...]) -> list[str]:
    """Of everything late or to come: its period, who is asked, who was there when it was due, and the areas of the period."""
    told = [one for one in found if one.status is not ReleaseStatus.SKIPPED]
    return [f"{one.period.code} {one.agency.id} ({','.join(each.id for each in one.due_from)}) {','.join(one.territories) or '-'}" for one in told]


def test_what_was_due_before_its_agency_began_was_due_from_the_one_before():
    """The heir is asked and not blamed; the area is that of the period, the agency that of the day it was due."""
    agencies = (
        agency(until=date(2023, 2, 28), successors=("giua",)),
        agency("giua", since=date(2023, 3, 1), until=date(2023, 6, 30), successors=("nay",)),
        agency("nay", since=date(2023, 7, 1), place="Nơi mới"),
        agency("la", since=date(2023, 7, 1), place="Nơi lạ"),
    )
    found = releases(expecting(*stated(quarter(3)), agencies=agencies), TODAY)

    assert in_charge(found) == [
        "2022-Q4 nay (skhcn) noi-skhcn",
        "2023-Q1 nay (giua) noi-giua",
        "2023-Q2 nay () noi-giua",
        "2023-Q3 nay () -",
    ]


def test_each_heir_of_a_divided_agency_is_told_the_one_it_comes_from():
    """And not the agencies it took over besides, where they did not state the newest value."""
    agencies = (
        agency(until=date(2023, 6, 30), successors=("bac", "nam")),
        agency("khac", until=date(2023, 6, 30), successors=("bac",)),
        agency("bac", since=date(2023, 7, 1), place="Bắc"),
        agency("nam", since=date(2023, 7, 1), place="Nam"),
    )
    found = releases(expecting(*stated(quarter(4)), agencies=agencies), date(2023, 7, 15))

    assert in_charge(found) == [
        "2023-Q1 bac (skhcn) noi-skhcn",
        "2023-Q1 nam (skhcn) noi-skhcn",
        "2023-Q2 bac () noi-skhcn",
        "2023-Q2 nam () noi-skhcn",
    ]


def test_an_agency_that_states_values_of_times_before_it_follows_all_it_comes_from():
    """Both merged departments should have told the quarter; where nobody is known before it, nobody is named."""
    merged = agency("nay", since=date(2023, 7, 1))
    agencies = (*(agency(id, until=date(2023, 6, 30), successors=("nay",)) for id in ("mot", "hai")), merged, agency("la"))
    items = stated(quarter(4), agency="nay")

    assert in_charge(releases(expecting(*items, agencies=agencies), TODAY))[0] == "2023-Q1 nay (mot,hai) noi-mot,noi-hai"
    assert in_charge(releases(expecting(*items, agencies=(merged,)), TODAY))[0] == "2023-Q1 nay () -"


def test_an_agency_that_was_there_is_the_only_one_told():
    """Also where it took others over since, and where its beginning is not known."""
    for since in (None, date(2023, 4, 30)):
        agencies = (agency("cu", until=date(2023, 5, 31), successors=("skhcn",)), agency(since=since))
        found = releases(expecting(*stated(quarter(4)), agencies=agencies), TODAY)

        assert [one.due_from for one in found] == [(), (), ()]


def test_each_place_owes_its_own_values():
    """One department's numbers do not answer for another."""
    agencies = (agency(), agency("thai-binh", place="Thái Bình"))
    items = (*stated(quarter(1, 2023)), *stated(quarter(2, 2023), agency="thai-binh"))

    found = written(releases(expecting(*items, agencies=agencies), TODAY))

    assert found == [
        "late Hải Phòng 2023-Q2 2023-07-30",
        "upcoming Hải Phòng 2023-Q3 2023-10-30",
        "upcoming Thái Bình 2023-Q3 2023-10-30",
    ]


def skipped(found: list[str]) -> list[str]:
    """Only what was left empty, without the word for it."""
    return [line.removeprefix("skipped ") for line in found if line.startswith("skipped")]


def test_a_period_left_empty_before_a_later_one_is_told():
    """It was due, and nobody will notice it at the end of the row."""
    assert skipped(owed(quarter(1), quarter(4))) == ["Hải Phòng 2022-Q2 2022-07-30", "Hải Phòng 2022-Q3 2022-10-30"]
    assert skipped(owed(quarter(1), quarter(2), quarter(3))) == []


def test_what_is_left_empty_is_told_last():
    """After what is late and what is to come."""
    assert [line.split()[0] for line in owed(quarter(1), quarter(3))] == ["late"] * 3 + ["upcoming", "skipped"]


def test_a_period_not_yet_due_is_not_left_empty():
    """A later value may come first."""
    assert skipped(owed(quarter(1), quarter(3), lag=500)) == []
    assert skipped(owed(quarter(1), quarter(3), lag=400)) == ["Hải Phòng 2022-Q2 2023-08-04"]


@pytest.mark.parametrize(
    "between",
    [
        observation(period=Period.of_months(Span.HALF, 2022)),
        observation(period=quarter(2), value=None, status=Status.NOT_COLLECTED),
        observation(period=quarter(2), value=None, revision=Revision(revises="", kind=RevisionKind.WITHDRAWAL, reason="")),
        observation(period=quarter(2, rule=PeriodRule.REPORTING)),
    ],
)
def test_what_was_said_of_a_period_fills_it(between):
    """A longer flow, a reason why there is none, a value taken back, the same quarter by the other rule."""
    items = (*stated(quarter(1)), article("giua", observations=(between,)), *stated(quarter(3)))

    assert skipped(written(releases(expecting(*items), TODAY))) == []


def test_what_is_late_after_a_value_was_taken_back_is_not_left_empty_too():
    """The third quarter is owed: no later one stands."""
    gone = observation(period=quarter(4), value=None, revision=Revision(revises="", kind=RevisionKind.WITHDRAWAL, reason=""))
    found = written(releases(expecting(*stated(quarter(2)), article("rut", observations=(gone,))), TODAY))

    assert skipped(found) == []
    assert found[0] == "late Hải Phòng 2022-Q3 2022-10-30"


@pytest.mark.parametrize("between", [{"status": Status.FORECAST}, {"place": "quận Lê Chân"}, {"measure": Measure.TARGET}])
def test_a_forecast_a_part_or_a_plan_fills_nothing(between: dict):
    """They say nothing of what happened in the whole."""
    items = (*stated(quarter(1)), article("giua", observations=(observation(period=quarter(2), **between),)), *stated(quarter(3)))

    assert skipped(written(releases(expecting(*items), TODAY))) == ["Hải Phòng 2022-Q2 2022-07-30"]


def test_what_follows_from_other_values_is_not_left_empty():
    """Half a year without its second quarter is the first; it has a row, labelled as computed."""
    items = (quarter(4, 2021), quarter(2), Period.of_months(Span.HALF, 2022))

    assert skipped(owed(*items)) == []
    assert skipped(owed(*items[:2])) == ["Hải Phòng 2022-Q1 2022-04-30"]


def test_nothing_is_left_empty_before_the_first_value_of_that_length():
    """Years of the time when it was counted by the year have no quarters to ask for."""
    assert skipped(owed(year(2019), year(2020), quarter(1), quarter(2))) == []
    assert skipped(owed(year(2019), year(2020), year(2021))) == []


def test_a_stock_is_asked_for_at_the_end_of_every_period():
    """Between two last days of a quarter lie others."""
    days = [Period.of_day(date(2022, 3, 31)), Period.of_day(date(2022, 5, 15)), Period.of_day(date(2022, 9, 30))]

    assert skipped(owed(*days, additive=False, collect=Collect.END_OF_PERIOD)) == ["Hải Phòng 2022-Q2 2022-07-30"]


def test_an_indicator_that_owes_nothing_leaves_nothing_empty():
    """Irregular or retired."""
    assert owed(quarter(1), quarter(4), frequency=Frequency.IRREGULAR) == []
    assert owed(quarter(1), quarter(4), status=IndicatorStatus.RETIRED) == []


def test_a_place_that_ended_left_empty_what_was_due_in_its_time():
    """Also at its end, where the heir has gone on; who was in charge then is named, and nothing is told twice."""
    agencies = (
        agency("mot", territory="cu", until=date(2022, 6, 30), successors=("hai",)),
        agency("hai", territory="cu", since=date(2022, 7, 1), until=date(2022, 12, 31), successors=("nay",)),
        agency("nay", place="Nơi mới", since=date(2023, 1, 1)),
    )
    items = (*stated(quarter(4, 2021), quarter(2), agency="mot"), *stated(quarter(2, 2023), agency="nay"))
    found = releases(expecting(*items, agencies=agencies, additive=False, collect=Collect.AVERAGE), TODAY)

    assert [f"{one.period.code} {one.agency.id} {one.newest.period.code}" for one in found if one.status is ReleaseStatus.SKIPPED] == [
        "2022-Q1 mot 2022-Q2",
        "2022-Q3 hai 2022-Q2",
        "2022-Q4 hai 2022-Q2",
    ]
    assert [one.period.code for one in found if one.status is not ReleaseStatus.SKIPPED] == ["2023-Q3"]


def test_a_place_that_ended_and_whose_heir_is_silent_is_late_and_not_empty():
    """The heir still owes it."""
    agencies = (agency(until=date(2022, 12, 31), successors=("nay",)), agency("nay", place="Nơi mới", since=date(2023, 1, 1)))
    found = owed(quarter(2), agencies=agencies)

    assert skipped(found) == []
    assert found[0] == "late Nơi mới 2022-Q3 2022-10-30"


def test_only_the_newest_empty_periods_are_listed_and_all_are_counted():
    """As of late ones."""
    found = releases(expecting(*stated(quarter(1, 2015), quarter(2, 2023))), TODAY)
    empty = [one for one in found if one.status is ReleaseStatus.SKIPPED]

    assert [one.period.code for one in empty] == ["2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1"]
    assert {one.overdue for one in empty} == {32}


def test_one_indicator_tells_what_it_owes_and_what_was_left_empty():
    """This is what its page says."""
    ready = expecting(*stated(quarter(3), quarter(1, 2023)))

    assert written(releases_of(ready, "don-vi-kiem-tra", TODAY)) == [
        "late Hải Phòng 2023-Q2 2023-07-30",
        "upcoming Hải Phòng 2023-Q3 2023-10-30",
        "skipped Hải Phòng 2022-Q4 2023-01-30",
    ]
    assert releases_of(ready, "khong-co", TODAY) == ()


@patient
@given(
    frequency=st.sampled_from([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.ANNUAL]),
    newest=st.integers(2015, 2023),
    lag=st.integers(0, 400),
    today=st.dates(date(2015, 1, 1), date(2026, 12, 31)),
)
def test_late_periods_follow_each_other_up_to_the_next_one(frequency: Frequency, newest: int, lag: int, today: date):
    """No day between two of them is left out, none is late that is not due, and exactly one is to come."""
    found = releases(expecting(*stated(year(newest)), frequency=frequency, lag=lag), today)
    overdue, upcoming = found[:-1], found[-1]

    assert all(one.status is ReleaseStatus.LATE and one.due < today for one in overdue)
    assert upcoming.status is ReleaseStatus.UPCOMING
    assert upcoming.due >= today
    assert len(overdue) == min(upcoming.overdue, MOST_LISTED)
    assert all((after.period.first - before.period.last).days == 1 for before, after in pairwise(found))
    assert upcoming.overdue > MOST_LISTED or (found[0].period.first - date(newest, 12, 31)).days == 1


@patient
@given(st.sets(st.integers(0, 30), min_size=1))
def test_every_period_between_the_first_and_the_newest_is_stated_or_told(stated_quarters: set[int]):
    """None is told twice, none that is stated; the newest MOST_LISTED are listed and the rest is counted."""
    periods = {number: quarter(number % 4 + 1, 2010 + number // 4) for number in range(31)}
    ready = expecting(*stated(*(periods[number] for number in sorted(stated_quarters))), additive=False, collect=Collect.AVERAGE)
    empty = [one for one in releases(ready, TODAY) if one.status is ReleaseStatus.SKIPPED]
    missing = [periods[number] for number in range(min(stated_quarters), max(stated_quarters)) if number not in stated_quarters]

    assert [one.period for one in empty] == missing[-MOST_LISTED:]
    assert {one.overdue for one in empty} <= {len(missing)}
