"""Paging: the slices of a list put together are the list, and their links lead through all of them."""

from hypothesis import given
from hypothesis import strategies as st

from portal.views.parts.paging import slices


@given(st.lists(st.integers(), max_size=60), st.integers(1, 25))
def test_paging_loses_and_repeats_nothing(items: list[int], size: int):
    """All items in their order, no slice too long, only the last one short."""
    parts = list(slices(items, address="tin-tuc/", size=size))

    assert [item for part in parts for item in part.items] == items
    assert all(len(part.items) == size for part in parts[:-1])
    assert len(parts[-1].items) <= size
    assert bool(parts[-1].items) == bool(items)


@given(st.integers(0, 60), st.integers(1, 25))
def test_the_links_of_pagers_lead_through_all_slices_and_back(length: int, size: int):
    """From the first by `next` to the last, and by `previous` to the first again."""
    pagers = [part.pager for part in slices(range(length), address="tin-tuc/", size=size)]

    assert pagers[0].address == "tin-tuc/"
    assert [pager.address for pager in pagers[1:]] == [pager.next for pager in pagers[:-1]]
    assert [pager.address for pager in pagers[:-1]] == [pager.previous for pager in pagers[1:]]
    assert [pager.number for pager in pagers] == list(range(1, len(pagers) + 1))
    assert {pager.count for pager in pagers} == {len(pagers)}
    assert [pager.has_previous for pager in pagers] == [bool(pager.previous) for pager in pagers]
    assert [pager.has_next for pager in pagers] == [bool(pager.next) for pager in pagers]


def test_an_empty_list_has_one_page():
    """The address of a list always answers."""
    (part,) = slices((), address="tin-tuc/", size=20)

    assert (part.items, part.pager.address, part.pager.count) == ((), "tin-tuc/", 1)
