"""The rules of values where they are fine: periods that have not begun, the total's code, what a value was before, and what a conflict says."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from builders import article, catalogue, corrected, indicator, observation, origin, report
from flows import PATH, document, said
from portal.catalogue.rules import broken_rules
from portal.catalogue.rules_of_observations import (
    comparators_are_kept,
    dimensions_are_known,
    estimates_say_so,
    forms_fit_units,
    results_have_begun,
    statements_agree,
    values_keep_their_bounds,
)
from portal.model.fault import Fault
from portal.model.issue import Language
from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.place import Origin, Place
from portal.model.quantity import Comparator
from portal.model.revision import RevisionKind
from portal.settings import HANOI

TODAY = date(2026, 11, 24)
NEXT_YEAR = Period.of_months(Span.YEAR, 2023)
"""Of the document of `flows`, which is of 30/12/2022."""


# ------------------------------------------------------------------------------------------------------- results of their time


@pytest.mark.parametrize(
    ("period", "is_told"),
    [
        (NEXT_YEAR, True),
        (Period.of_months(Span.QUARTER, 2023, 1), True),
        (Period.of_day(date(2022, 12, 31)), True),
        (Period.of_day(date(2022, 12, 30)), False),
        (Period.of_months(Span.YEAR, 2022), False),
        (Period.of_months(Span.YEAR, 2023, rule=PeriodRule.REPORTING), False),
        (Period.of_years(2021, 2025), False),
        (Period.of_years(2023, 2027), True),
    ],
)
def test_a_result_of_a_period_that_has_not_begun_is_refused(period, is_told):
    """The first day counted decides: the reporting year 2023 begins on 15/12/2022."""
    issues = tuple(results_have_begun(catalogue(document(said("133", period))), TODAY))

    assert [(issue.fault, issue.place.line, issue.found) for issue in issues] == [(Fault.PERIOD_NOT_BEGUN, 20, period.label)] * is_told


@pytest.mark.parametrize(
    ("changes", "is_told"),
    [
        ({"status": Status.PROVISIONAL}, True),
        ({"status": Status.LOW_RELIABILITY}, True),
        ({"status": Status.BREAK}, True),
        ({"status": Status.ESTIMATE}, False),
        ({"status": Status.FORECAST}, False),
        ({"status": Status.NOT_COLLECTED, "value": None}, False),
        ({"measure": Measure.TARGET, "target_rule": TargetRule.EXACT}, False),
    ],
)
def test_only_what_is_said_to_have_happened_must_have_begun(changes, is_told):
    """Plans, forecasts and estimates run ahead of their period."""
    issues = tuple(results_have_begun(catalogue(document(said("133", NEXT_YEAR, **changes))), TODAY))

    assert len(issues) == is_told


def test_the_day_of_issue_of_a_report_counts_and_not_that_of_its_publication():
    """A report of 13/3/2020 put online in 2022 says nothing of 2021."""
    one = report(observations=(said("133", Period.of_months(Span.YEAR, 2021)),), published=datetime(2022, 12, 30, tzinfo=HANOI))
    (issue,) = results_have_begun(catalogue(one), TODAY)

    assert (issue.expected, issue.message(Language.ENGLISH)[:57]) == ("13/03/2020", "An item of 13/03/2020 cannot have a result of 2021, which")
    assert tuple(results_have_begun(catalogue(one, misread=("bao-cao",)), TODAY)) == ()


# ------------------------------------------------------------------------------------------------------------ the total's code


def test_an_unknown_dimension_is_told_also_where_it_is_given_the_code_of_the_total():
    """The observation does not keep `_T`, so that the key stands only in its origin."""
    written = Origin(
        start=Place(path=PATH, line=20), fields=(("dimensions", Place(path=PATH, line=23)), ("dimensions.khoi", Place(path=PATH, line=24)))
    )
    known = replace(written, fields=(("dimensions", Place(path=PATH, line=23)), ("dimensions.dot", Place(path=PATH, line=24))))
    issues = tuple(dimensions_are_known(catalogue(document(said("133", origin=written))), TODAY))

    assert [(issue.fault, issue.place.line, issue.found) for issue in issues] == [(Fault.WRONG_DIMENSION, 24, "khoi: _T")]
    assert tuple(dimensions_are_known(catalogue(document(said("133", origin=known))), TODAY)) == ()
    assert [
        issue.fault for issue in dimensions_are_known(catalogue(document(said("133", origin=known)), indicators=(indicator(dimensions=()),)), TODAY)
    ] == [Fault.NO_DIMENSIONS]


# ------------------------------------------------------------------------------------------------------ what a value was before


def was(*before: str):
    """A value of 50 corrected from each, a correction a line from 30 on."""
    fields = (("value", Place(path=PATH, line=21)), *((f"corrections.{number}.was", Place(path=PATH, line=30 + number)) for number in range(9)))
    corrections = tuple(corrected(date(2023, 1, 1 + number), printed) for number, printed in enumerate(before))
    return document(said("50", corrections=corrections, origin=Origin(start=Place(path=PATH), fields=fields)))


def test_what_a_value_was_before_must_have_been_of_its_unit_too():
    """Else it was never published; told at the correction that says it."""
    issues = tuple(forms_fit_units(catalogue(was("40", "42%", "45")), TODAY))

    assert [(issue.fault, issue.found, issue.field, issue.place.line) for issue in issues] == [(Fault.WRONG_FORM, "42%", "corrections", 31)]


def test_what_a_value_was_before_must_have_been_within_the_limits_too():
    """One of another unit is not told twice."""
    limited = (indicator(minimum=Decimal(0), maximum=Decimal(100)),)
    issues = tuple(values_keep_their_bounds(catalogue(was("101", "900%", "100"), indicators=limited), TODAY))

    assert [(issue.fault, issue.found, issue.field, issue.place.line) for issue in issues] == [(Fault.OUT_OF_BOUNDS, "101", "corrections", 30)]


# ------------------------------------------------------------------------------------------------------------ what a conflict says


def two(first, second):
    return catalogue(
        article("a", observations=(first,), body="<p>Sở kiểm tra 133 đơn vị.</p>"),
        article("b", observations=(second,), body="<p>Sở kiểm tra 133 đơn vị.</p>", published=datetime(2023, 6, 1, tzinfo=HANOI)),
    )


def test_a_conflict_of_comparators_alone_is_called_one():
    """ "133" and "133" look the same in a message when the comparator is a key of its own."""
    exact = observation("133")
    more = replace(exact, value=replace(exact.value, comparator=Comparator.GT), origin=origin("content/news/2023/b.md", value=21))
    (issue,) = statements_agree(two(exact, more), TODAY)

    assert issue.expected.endswith("#so-lieu-don-vi-kiem-tra; chỉ khác comparator: gt, eq)")
    assert "only the comparator differs: gt, eq" in issue.message(Language.ENGLISH)


def test_a_conflict_with_a_value_that_was_withdrawn_says_so():
    """It is not "final": there is none."""
    taken_back = observation(value=None, corrections=(corrected(date(2023, 1, 5), "133", kind=RevisionKind.WITHDRAWAL),))
    (issue,) = broken_rules(two(taken_back, observation("133", origin=origin("content/news/2023/b.md", value=21))), TODAY)

    assert (issue.fault, issue.expected.split(" (")[0]) == (Fault.CONFLICTING_VALUES, "“đã rút”")
    assert "“withdrawn”" in issue.message(Language.ENGLISH)


@pytest.mark.parametrize(
    ("printed", "quote", "said"),
    [("ước 5", "ước 5 hộ", "ước"), ("hơn 5", "Ước tính hơn 5 hộ", "ước tính"), ("ước đạt hơn 5", "ước đạt hơn 5 hộ", "ước đạt")],
)
def test_an_estimate_must_say_so_wherever_the_word_was_copied(printed: str, quote: str, said: str):
    """In the value or only in its quote, before "hơn" too; as provisional it is still not called an estimate."""
    one = observation(printed, quote=quote, status=Status.PROVISIONAL)
    [issue] = estimates_say_so(catalogue(article(observations=(one,))), TODAY)

    assert (issue.fault, issue.found, issue.expected) == (Fault.ESTIMATE_WITHOUT_STATUS, printed, said)
    assert not tuple(estimates_say_so(catalogue(article(observations=(replace(one, status=Status.ESTIMATE),))), TODAY))


def test_the_comparator_of_an_estimate_is_kept_too():
    """ "ước hơn 600" is an estimate of more than 600, and neither word stands for the other."""
    one = observation("600", quote="ước hơn 600 hộ", status=Status.ESTIMATE)
    [issue] = comparators_are_kept(catalogue(article(observations=(one,))), TODAY)

    assert (issue.fault, issue.expected) == (Fault.COMPARATOR_LEFT_OUT, "hơn")
