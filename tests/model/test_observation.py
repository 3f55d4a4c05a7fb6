"""Observations: which are results, which speak of the whole, and which say that there is no value, or no longer one."""

from datetime import date

import pytest

from builders import corrected, observation, revised
from portal.model.observation import Measure, Status
from portal.model.revision import RevisionKind


@pytest.mark.parametrize("status", Status)
def test_three_statuses_mean_that_there_is_no_value(status: Status):
    """OBS_STATUS M, L and Q of SDMX."""
    assert status.is_missing == (status in {Status.CANNOT_EXIST, Status.NOT_COLLECTED, Status.SUPPRESSED})


@pytest.mark.parametrize(
    ("changes", "is_result"),
    [
        ({}, True),
        ({"status": Status.ESTIMATE}, True),
        ({"status": Status.FORECAST}, False),
        ({"measure": Measure.TARGET}, False),
        ({"value": None, "status": Status.NOT_COLLECTED}, False),
    ],
)
def test_a_result_is_neither_planned_nor_foretold_nor_missing(changes: dict, is_result: bool):
    """Only results stand at the head of a page."""
    assert observation(**changes).is_result == is_result


@pytest.mark.parametrize(("changes", "is_total"), [({}, True), ({"place": "quận Lê Chân"}, False), ({"dimensions": (("dot", "dot-1"),)}, False)])
def test_a_total_is_of_no_place_and_no_group(changes: dict, is_total: bool):
    """A part shown as the whole would mislead."""
    assert observation(**changes).is_total == is_total


WITHDRAWAL, CORRECTION = RevisionKind.WITHDRAWAL, RevisionKind.CORRECTION


@pytest.mark.parametrize(
    ("revision", "corrections", "is_withdrawn"),
    [
        (None, (), False),
        (CORRECTION, (), False),
        (WITHDRAWAL, (), True),
        (None, (WITHDRAWAL,), True),
        (None, (CORRECTION, WITHDRAWAL), True),
        (None, (WITHDRAWAL, CORRECTION), False),
        (WITHDRAWAL, (CORRECTION,), False),
    ],
)
def test_the_last_word_says_whether_a_value_is_withdrawn(revision, corrections, is_withdrawn: bool):
    """A value withdrawn by mistake may come back."""
    one = observation(
        revision=revised("a#so-lieu-b", kind=revision) if revision else None,
        corrections=tuple(corrected(date(2023, 1, number), "1", kind=kind) for number, kind in enumerate(corrections, start=1)),
    )

    assert one.is_withdrawn == is_withdrawn


def test_every_status_has_its_own_code_of_sdmx():
    """CL_OBS_STATUS 2.2."""
    assert "".join(status.code for status in Status) == "APEFBUMLQ"
