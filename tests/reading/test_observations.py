"""Observations of an item: what each takes from its item, what it is called, and what is told when it contradicts itself."""

from datetime import date

import pytest

from portal.model.fault import Fault
from portal.model.observation import Measure, Status, TargetRule
from portal.model.place import Place


def one(desk, *, item=None, **changes):
    """The only observation of an item without a fault."""
    record, issues = desk.observation(item=item, **changes)
    assert not issues
    [observation] = record.observations
    return observation


def test_an_observation_keeps_what_its_editor_wrote(desk):
    """Words verbatim, choices typed, pairs sorted."""
    observation = one(
        desk,
        value='"hơn 40"',
        status="provisional",
        place='"huyện A"',
        dimensions="{mat-hang: thep, dot: dot-1}",
        note='"Đếm theo đợt."',
    )

    assert observation.value.printed == "hơn 40"
    assert (observation.status, observation.place, observation.note) == (Status.PROVISIONAL, "huyện A", "Đếm theo đợt.")
    assert observation.dimensions == (("dot", "dot-1"), ("mat-hang", "thep"))


def test_an_observation_knows_the_place_of_each_key(desk):
    """A rule found broken later still points into the file."""
    origin = one(desk).origin

    assert [origin.place(name).column for name in ("indicator", "value", "quote")] == [16, 12, 12]
    assert origin.start == Place(path="content/news/2022/mot-bai.md", line=11, column=5)


@pytest.mark.parametrize(("own", "speaker"), [(None, "Ông A"), ('"Bà B"', "Bà B")])
def test_the_speaker_of_the_item_speaks_unless_another_is_named(desk, own, speaker):
    """An interview names its speaker once."""
    assert one(desk, item={"speaker": '"Ông A"'}, speaker=own).speaker == speaker


@pytest.mark.parametrize(
    ("period", "rule", "start", "end"),
    [
        ('"quý I/2020"', "calendar", date(2020, 1, 1), date(2020, 3, 31)),
        ('"quý I/2020"', "reporting", date(2019, 12, 15), date(2020, 3, 14)),
        ("2020-03-13", "reporting", date(2020, 3, 13), date(2020, 3, 13)),
    ],
)
def test_the_rule_of_the_item_decides_which_days_a_period_covers(desk, period, rule, start, end):
    """Nghị định 09/2019/NĐ-CP, Điều 12 shifts the parts of a year, never a single day."""
    observed = one(desk, item={"period_rule": rule}, period=period).period

    assert (observed.start, observed.end) == (start, end)


@pytest.mark.parametrize(
    ("changes", "anchor"),
    [
        ({}, "so-lieu-don-vi-kiem-tra"),
        ({"dimensions": "{dot: dot-1}"}, "so-lieu-don-vi-kiem-tra-dot-1"),
        ({"measure": "target", "rule": "at_least"}, "so-lieu-don-vi-kiem-tra-ke-hoach"),
        ({"period": '"quý I/2020"'}, "so-lieu-don-vi-kiem-tra-2020-q1"),
        ({"period": '"2022"'}, "so-lieu-don-vi-kiem-tra"),
    ],
)
def test_an_anchor_is_made_of_what_the_observation_is_about(desk, changes, anchor):
    """It stays when other observations come or go (ADR 0006)."""
    assert one(desk, **changes).anchor == anchor


def test_a_target_says_how_it_is_met(desk):
    """A number to reach, not to exceed or to hit."""
    observation = one(desk, measure="target", rule="at_most")

    assert (observation.measure, observation.target_rule) == (Measure.TARGET, TargetRule.AT_MOST)


def test_an_item_s_period_that_cannot_be_read_is_told_once(desk, faults):
    """Its observations are read all the same, so that their own mistakes are seen in the same run."""
    record, issues = desk.observation(item={"period": '"quý V/2020"'}, value='"nhiều"')

    assert sorted(fault.code for fault in faults(issues)) == [Fault.NOT_A_FIGURE.code, Fault.NOT_A_PERIOD.code]
    assert record.period is None


def test_an_observation_whose_own_period_cannot_be_read_is_told_once(desk, faults):
    """Nothing is guessed from the item where the editor meant something else."""
    assert faults(desk.observation(period='"quý V/2020"')[1]) == [Fault.NOT_A_PERIOD]


def test_all_mistakes_of_one_observation_are_told_in_one_run(desk, faults):
    """An editor corrects a file once."""
    _, issues = desk.observation(value="21.393", indicator="Đơn vị", quote=None, measure="plan", dimensions="[a]", spaeker="A")

    assert {fault.code for fault in faults(issues)} == {"SL01", "TR06", "TR02", "TR07", "TR04", "TR01"}


def test_an_entry_that_is_no_group_is_told_once(desk, faults):
    """A figure alone is no observation."""
    assert faults(desk.news(observations='["133"]')[1]) == [Fault.WRONG_SHAPE]
