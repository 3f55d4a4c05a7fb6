"""The address by which an item is known for ever: its first one, and never that of another item merged into it."""

from datetime import date

import pytest

from addressed import redirect
from builders import article, catalogue
from portal.catalogue.first_addresses import FirstAddresses
from portal.model.address_ledger import AddressRow

OLD, HERE = "tin-tuc/2022/ten-cu/", "tin-tuc/2022/mot-bai/"
PUBLISHED = date(2022, 12, 30)


def found(*recorded: tuple[str, date], led: tuple[str, ...] = (OLD,)) -> str:
    """Of the item that stands at HERE now, to which the addresses of `led` lead."""
    item = article()
    rows = tuple(AddressRow(address=address, source="content/news/2022/x.md", recorded=day, chain="") for address, day in recorded)
    known = catalogue(item, redirects=tuple(redirect(old, HERE) for old in led), address_ledger=rows)
    return FirstAddresses.of(known).address_of(item)


@pytest.mark.parametrize("here", [((HERE, date(2023, 5, 1)),), ()], ids=["recorded since", "not recorded yet"])
def test_an_item_that_moved_keeps_its_first_address(here: tuple[tuple[str, date], ...]):
    """Before and after the new one is in the ledger."""
    assert found((OLD, PUBLISHED), *here) == OLD


def test_of_several_moves_the_first_address_counts():
    """Every old one leads straight to today's."""
    third = "tin-tuc/2022/ten-thu-hai/"

    assert found((third, date(2023, 2, 1)), (OLD, PUBLISHED), (HERE, date(2023, 5, 1)), led=(third, OLD)) == OLD


def test_an_item_that_never_moved_is_known_by_its_address():
    """Whatever is recorded."""
    assert found((HERE, PUBLISHED), led=()) == HERE


@pytest.mark.parametrize(
    ("other", "here"),
    [(date(2023, 1, 9), PUBLISHED), (date(2023, 1, 1), date(2023, 1, 1)), (date(2021, 1, 1), date(2023, 1, 1))],
    ids=["recorded later", "recorded together", "recorded before this one was published"],
)
def test_an_item_merged_into_this_one_does_not_lend_its_address(other: date, here: date):
    """Readers know this one already, it must not come to them as another."""
    assert found((OLD, other), (HERE, here)) == HERE


def test_an_address_from_before_the_portal_is_no_id():
    """No feed has ever told it: it is not in the ledger."""
    assert found((HERE, PUBLISHED), led=("news/2012/17/",)) == HERE
