"""Postings: how much the items near in time share, by how rare it was when the newer one came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.catalogue.postings import Postings, rarity

REACH = 8
rows = st.lists(st.frozensets(st.integers(0, 6), max_size=5), min_size=1, max_size=2 * REACH)


def postings(found: list[frozenset[int]]) -> Postings:
    """The mark of a thing is ten times itself."""
    return Postings.of(({thing: 10 * thing for thing in sorted(row)} for row in found), weigh)


def weigh(thing: int, having: int, all_so_far: int) -> int:
    """The thing 0 says nothing."""
    return rarity(having, all_so_far) if thing else 0


@pytest.mark.parametrize(("having", "many", "found"), [(1, 1, 1), (2, 2, 1), (2, 3, 1), (1, 2, 2), (2, 4, 2), (3, 4, 2), (2, 10_000, 13)])
def test_what_half_as_many_have_is_rarer_by_one(having: int, many: int, found: int):
    """By powers of two."""
    assert rarity(having, many) == found


@given(rows)
def test_each_thing_both_have_weighs_what_it_weighed_when_the_newer_item_came(found: list[frozenset[int]]):
    """Told anew for each pair of items; so few that all are within reach."""
    made = postings(found[: REACH + 1])
    for item, own in enumerate(found[: REACH + 1]):
        for other, theirs in enumerate(found[: REACH + 1]):
            newer = max(item, other)
            told = {thing: weigh(thing, sum(thing in row for row in found[: newer + 1]), newer + 1) for thing in sorted(own & theirs - {0})}
            if item != other:
                assert made.near(item, reach=REACH).get(other, 0) == sum(told.values())
                assert sorted(made.shared(item, other)) == sorted((weight, 10 * thing) for thing, weight in told.items())


@given(rows, st.frozensets(st.integers(0, 6), max_size=5))
def test_what_comes_later_changes_no_weight_between_older_items(found: list[frozenset[int]], newest: frozenset[int]):
    """However often the newest item says what they say."""
    before, after = postings(found), postings([*found, newest])
    for item in range(len(found)):
        assert {other: weight for other, weight in after.near(item, reach=REACH).items() if other != len(found)} == before.near(item, reach=REACH)


def test_only_the_nearest_in_time_are_compared():
    """The work for one item does not grow with the number of those that have the same."""
    near = postings([frozenset({1})] * 100).near(50, reach=REACH)

    assert sorted(near) == [*range(50 - REACH, 50), *range(51, 51 + REACH)]


def test_what_one_item_has_alone_or_what_says_nothing_is_not_kept():
    """Most pairs of words stand in one item only."""
    made = postings([frozenset({0, 1, 2}), frozenset({0, 2, 3})])

    assert (len(made.things), len(made.items)) == (2, 2)
