"""Workers: what several processes make is what one would have made, in the same order, and their failures are told."""

import os
import signal
from concurrent.futures.process import BrokenProcessPool

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.running.workers import Forked, each_of

TWO = Forked(processes=2)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers()))
def test_results_come_in_the_order_of_the_items(items: list[int]):
    """Whoever was ready first."""
    assert list(TWO(lambda item: item * item, items)) == [item * item for item in items]


def test_the_work_is_done_by_other_processes():
    """Two of them, neither of which is this one."""
    found = set(TWO(lambda _: os.getpid(), range(200)))

    assert os.getpid() not in found
    assert len(found) == 2


def test_what_a_work_needs_is_not_copied_to_the_workers():
    """Works that hold what cannot be pickled, as generators and open files, are inherited."""
    inherited = (number for number in (1, 2, 3))

    assert list(TWO(lambda item: (item, type(inherited).__name__), "ab")) == [("a", "generator"), ("b", "generator")]


def test_one_use_knows_nothing_of_another():
    """The second row of items is done with its own work."""
    assert [list(TWO(str.upper, "ab")), list(TWO(str.lower, "CD")), list(TWO(len, [()]))] == [["A", "B"], ["c", "d"], [0]]


def test_a_work_that_fails_fails_here():
    """A bug in a worker is a bug of the build."""
    with pytest.raises(ZeroDivisionError):
        list(TWO(lambda item: 1 // item, (1, 0)))


def test_a_worker_that_is_killed_is_told_and_not_waited_for():
    """As the system does where memory runs out."""
    with pytest.raises(BrokenProcessPool):
        list(TWO(lambda _: os.kill(os.getpid(), signal.SIGKILL), range(2)))


@pytest.mark.parametrize("processes", [0, 1])
def test_without_a_second_process_nothing_is_forked(processes: int):
    """One worker beside a waiting parent would only cost memory."""
    assert each_of(processes) is map


def test_with_two_cores_the_works_are_shared():
    """On a system whose way to start a process is to fork."""
    assert each_of(2) == TWO
