"""Memory that is kept: the collector is silent inside the block, and afterwards as it was."""

import gc

import pytest

from portal.running.memory import kept


@pytest.fixture(autouse=True)
def _as_before():
    yield
    gc.unfreeze()
    gc.enable()


def test_the_collector_rests_inside_and_works_afterwards():
    """And never looks again at what was made inside."""
    frozen = gc.get_freeze_count()
    with kept():
        was_enabled = gc.isenabled()
        made = [[number] for number in range(1000)]

    assert not was_enabled
    assert gc.isenabled()
    assert gc.get_freeze_count() >= frozen + len(made)


def test_a_collector_that_was_off_stays_off():
    """Whoever switched it off knows why."""
    gc.disable()
    with kept():
        pass

    assert not gc.isenabled()


def test_a_block_that_fails_leaves_the_collector_on():
    """And freezes nothing."""
    frozen = gc.get_freeze_count()
    with pytest.raises(ZeroDivisionError), kept():
        _ = 1 // 0

    assert gc.isenabled()
    assert gc.get_freeze_count() == frozen
