"""Series: rows of like intervals, cut where values may not be compared, and the neighbours of a value within its segment."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, indicator, observation
from portal.catalogue.facts import Fact
from portal.catalogue.series import Series, a_year_before
from portal.model.article import Article
from portal.model.indicator import Break, BreakReason
from portal.model.observation import Measure, Status
from portal.model.period import Period, PeriodRule, Span
from portal.settings import HANOI
from strategies import parts_of_years, some

OLD = agency("cu", territory="hai-phong", until=date(2025, 6, 30), successors=("moi",))
NEW = agency("moi", territory="hai-phong-2025", since=date(2025, 7, 1))
REPORTING = PeriodRule.REPORTING


def year(number: int, *, rule: PeriodRule = PeriodRule.CALENDAR) -> Period:
    return Period.of_months(Span.YEAR, number, rule=rule)


def quarter(number: int, index: int) -> Period:
    return Period.of_months(Span.QUARTER, number, index)


def stated(period: Period, printed: str = "133", *, by: str = "cu", **changes) -> Article:
    """One value of one period; the name of the item is made of what it is about."""
    parts = (
        by,
        period.code,
        period.rule.value,
        *changes.get("dimensions", ()),
        changes.get("place", ""),
        changes.get("measure", Measure.ACTUAL).value,
    )
    return article(
        str(parts), agency=by, published=datetime(2026, 1, 1, tzinfo=HANOI), observations=(observation(printed, period=period, **changes),)
    )


def series_of(*articles: Article, **changes) -> tuple[Series, ...]:
    """Of the only indicator, whose agencies are the old one and its heir with a larger territory."""
    found = catalogue(*articles, indicators=(indicator(**changes),), agencies=(OLD, NEW))
    return found.series["don-vi-kiem-tra"]


def codes(facts) -> list[str]:
    return [fact.period.code for fact in facts]


def segments(series: Series) -> list[list[str]]:
    return [codes(segment.facts) for segment in series.segments]


def fact_at(series: Series, code: str) -> Fact:
    return next(fact for fact in series.facts if fact.period.code == code)


def test_facts_of_like_intervals_are_one_series_oldest_first():
    """One segment, without a cut."""
    [series] = series_of(*(stated(year(number)) for number in (2022, 2020, 2021)))

    assert segments(series) == [["2020", "2021", "2022"]]
    assert (series.segments[0].cut, series.lineage, series.span, series.rule, series.is_total) == (
        None,
        "Hải Phòng",
        Span.YEAR,
        PeriodRule.CALENDAR,
        True,
    )


APART = {
    "years and quarters": stated(quarter(2021, 4)),
    "the calendar's and the reporting year": stated(year(2021, rule=REPORTING)),
    "what happened and what was planned": stated(year(2021), measure=Measure.TARGET),
    "the whole and a part": stated(year(2021), dimensions=(("dot", "dot-1"),)),
    "the whole and a place": stated(year(2021), place="quận Lê Chân"),
}


@pytest.mark.parametrize("other", APART.values(), ids=APART)
def test_what_may_not_be_compared_is_never_in_one_series(other: Article):
    """Data model, section 4: one interval length, one rule of periods; plans are never drawn into results."""
    assert [len(series.facts) for series in series_of(stated(year(2020)), other)] == [1, 1]


def test_another_place_is_another_series():
    """Two cities of one year are two rows."""
    hai_duong = agency("hai-duong", place="Hải Dương", territory="hai-duong")
    found = catalogue(stated(year(2022)), stated(year(2022), by="hai-duong"), agencies=(OLD, hai_duong)).series["don-vi-kiem-tra"]

    assert [series.lineage for series in found] == ["Hải Dương", "Hải Phòng"]


def test_series_stand_in_a_fixed_order():
    """Actual values before plans, totals before parts, the calendar before the reporting rule, shorter intervals before longer."""
    found = series_of(
        stated(year(2020, rule=REPORTING)),
        stated(year(2021), measure=Measure.TARGET),
        stated(year(2021), dimensions=(("dot", "dot-1"),)),
        stated(year(2021)),
        stated(quarter(2021, 1)),
    )
    seen = [(series.measure, series.is_total, series.rule, series.span) for series in found]

    assert seen == [
        (Measure.ACTUAL, True, PeriodRule.CALENDAR, Span.QUARTER),
        (Measure.ACTUAL, True, PeriodRule.CALENDAR, Span.YEAR),
        (Measure.ACTUAL, True, REPORTING, Span.YEAR),
        (Measure.ACTUAL, False, PeriodRule.CALENDAR, Span.YEAR),
        (Measure.TARGET, True, PeriodRule.CALENDAR, Span.YEAR),
    ]


def test_a_change_of_territory_cuts_a_series():
    """The agency that follows under the same name counts a larger area; the cut bears the day of the register."""
    [series] = series_of(stated(year(2024)), stated(year(2025), by="moi"), stated(year(2026), by="moi"))
    cut = series.segments[1].cut

    assert segments(series) == [["2024"], ["2025", "2026"]]
    assert cut is not None
    assert (cut.day, cut.reason, cut.note) == (date(2025, 7, 1), BreakReason.TERRITORY, "Địa giới thay đổi từ 01/07/2025")


def test_a_larger_territory_that_states_old_periods_again_keeps_them_together():
    """Its own past is what its present is compared with; the lines of the two never mix."""
    again = [stated(year(number), by="moi") for number in (2023, 2024, 2025)]
    [series] = series_of(*again, *(stated(year(number)) for number in (2022, 2023, 2024)))
    newest = series.segments[1].facts[-1]

    assert segments(series) == [["2022", "2023", "2024"], ["2023", "2024", "2025"]]
    assert series.year_before(newest) is series.segments[1].facts[1]


def test_territories_stand_in_the_order_of_their_first_days():
    """However far back the larger one counts."""
    [series] = series_of(stated(year(2020), by="moi"), stated(year(2025), by="moi"), stated(year(2022)))

    assert segments(series) == [["2022"], ["2020", "2025"]]


def test_a_territory_without_a_first_day_is_cut_where_its_values_begin():
    """The register may not know the day."""
    found = catalogue(stated(year(2024)), stated(year(2025), by="moi"), agencies=(OLD, agency("moi", territory="hai-phong-2025")))
    [series] = found.series["don-vi-kiem-tra"]

    assert series.segments[1].cut is not None
    assert series.segments[1].cut.day == date(2025, 1, 1)


def test_an_heir_of_the_same_territory_continues_the_series():
    """A department that only took another name counts the same area."""
    heir = agency("moi", territory="hai-phong", since=date(2025, 3, 1))
    [series] = catalogue(stated(year(2024)), stated(year(2025), by="moi"), agencies=(OLD, heir)).series["don-vi-kiem-tra"]

    assert segments(series) == [["2024", "2025"]]


BREAK = Break(day=date(2022, 7, 1), reason=BreakReason.DEFINITION, note="Đếm cả hộ kinh doanh.")


def test_a_break_of_the_definition_cuts_where_a_period_ends_on_or_after_it():
    """A year half of which was counted otherwise is no year of before."""
    [series] = series_of(*(stated(year(number)) for number in (2021, 2022, 2023)), breaks=(BREAK,))
    cut = series.segments[1].cut

    assert segments(series) == [["2021"], ["2022", "2023"]]
    assert cut is not None
    assert (cut.day, cut.reason, cut.note) == (BREAK.day, BreakReason.DEFINITION, "Đếm cả hộ kinh doanh")


@pytest.mark.parametrize(
    ("day", "is_cut"),
    [
        (date(2021, 1, 1), False),
        (date(2021, 12, 31), False),
        (date(2022, 1, 1), True),
        (date(2022, 12, 31), True),
        (date(2023, 1, 1), False),
    ],
)
def test_the_day_of_a_break_is_the_first_day_counted_otherwise(day: date, is_cut: bool):
    """A period that ends on it holds a day of the new kind, so that the break lies before that period."""
    [series] = series_of(stated(year(2021)), stated(year(2022)), breaks=(Break(day=day, reason=BreakReason.UNIT, note="Đổi đơn vị."),))

    assert segments(series) == ([["2021"], ["2022"]] if is_cut else [["2021", "2022"]])


def test_each_break_cuts_for_itself():
    """Three kinds of counting are three segments, each with its own reason."""
    later = Break(day=date(2023, 1, 1), reason=BreakReason.METHODOLOGY, note="Đổi mẫu biểu.")
    [series] = series_of(*(stated(year(number)) for number in (2021, 2022, 2023)), breaks=(BREAK, later))

    assert segments(series) == [["2021"], ["2022"], ["2023"]]
    assert [segment.cut.reason for segment in series.segments[1:] if segment.cut] == [BreakReason.DEFINITION, BreakReason.METHODOLOGY]


def test_a_value_that_begins_a_new_series_cuts_it():
    """OBS_STATUS B of SDMX; the first value of a series begins one anyway."""
    [series] = series_of(stated(year(2021), status=Status.BREAK), stated(year(2022), status=Status.BREAK), stated(year(2023)))
    cut = series.segments[1].cut

    assert segments(series) == [["2021"], ["2022", "2023"]]
    assert cut is not None
    assert (cut.day, cut.reason) == (date(2022, 1, 1), BreakReason.METHODOLOGY)


def test_the_year_before_is_the_same_interval_a_year_earlier():
    """The second quarter is compared with the second quarter."""
    [series] = series_of(*(stated(quarter(number, index)) for number, index in ((2021, 2), (2021, 4), (2022, 1), (2022, 2))))
    found = series.year_before(fact_at(series, "2022-Q2"))

    assert found is not None
    assert found.period.code == "2021-Q2"
    assert series.year_before(fact_at(series, "2022-Q1")) is None


def test_nothing_is_compared_across_a_cut():
    """The year before the merger was another city's."""
    [series] = series_of(stated(year(2024)), stated(year(2025), by="moi"), stated(year(2026), by="moi"))
    first, second = fact_at(series, "2025"), fact_at(series, "2026")

    assert series.year_before(first) is None
    assert series.year_before(second) is first


def test_several_years_have_no_year_before():
    """2016–2020 and 2015–2019 count four years twice."""
    assert a_year_before(Period.of_years(2016, 2020)) is None


@pytest.mark.parametrize(("day", "wanted"), [(date(2022, 12, 31), date(2021, 12, 31)), (date(2024, 2, 29), None), (date(1, 12, 31), None)])
def test_a_day_is_compared_with_the_day_of_the_year_before(day: date, wanted: date | None):
    """But for the day that comes every four years, and before the first year there is none."""
    assert a_year_before(Period.of_day(day)) == (Period.of_day(wanted) if wanted else None)


@given(parts_of_years())
def test_a_year_before_is_of_the_same_span_rule_and_name(period: Period):
    """Only the year differs."""
    before = a_year_before(period)

    assert before is not None
    assert (before.span, before.rule, before.index, before.first.year) == (period.span, period.rule, period.index, period.first.year - 1)


@st.composite
def statements(draw: st.DrawFn) -> tuple[Article, ...]:
    """Values of two agencies that follow each other, of several spans, rules, parts and places."""
    wholes = st.tuples(st.integers(2020, 2027), st.sampled_from(PeriodRule)).map(lambda pair: year(pair[0], rule=pair[1]))
    quarters = st.tuples(st.integers(2020, 2027), st.integers(1, 4)).map(lambda pair: quarter(*pair))
    described = st.tuples(
        st.one_of(wholes, quarters),
        st.sampled_from(("cu", "moi")),
        st.sampled_from(((), (("dot", "dot-1"),))),
        st.sampled_from((Measure.ACTUAL, Measure.TARGET)),
        st.sampled_from((Status.FINAL, Status.BREAK)),
    )
    found = draw(st.lists(described, unique_by=lambda each: each[:4], min_size=1, max_size=12))
    return tuple(stated(period, by=by, dimensions=parts, measure=measure, status=status) for period, by, parts, measure, status in found)


@some
@given(statements(), st.randoms(use_true_random=False))
def test_every_fact_is_in_one_segment_of_one_series_whatever_the_order_of_files(articles: tuple[Article, ...], random):
    """None is lost, none is there twice, only like ones stand together, and only the first segment has no cut."""
    found = catalogue(*articles, indicators=(indicator(breaks=(BREAK,)),), agencies=(OLD, NEW))
    series = found.series["don-vi-kiem-tra"]
    shuffled = catalogue(*random.sample(articles, len(articles)), indicators=(indicator(breaks=(BREAK,)),), agencies=(OLD, NEW))

    assert shuffled.series == found.series
    assert sorted(fact.first.id for one in series for fact in one.facts) == sorted(fact.first.id for fact in found.facts["don-vi-kiem-tra"])
    for one in series:
        assert len({(fact.period.span, fact.period.rule, fact.measure, fact.dimensions, fact.place, fact.lineage) for fact in one.facts}) == 1
        assert [segment.cut is None for segment in one.segments] == [True, *[False] * (len(one.segments) - 1)]
        for segment in one.segments:
            assert len({(fact.territory, fact.period.end >= BREAK.day) for fact in segment.facts}) == 1
            assert codes(segment.facts) == codes(sorted(segment.facts, key=lambda fact: fact.period.sort_key))
