""" "Tin khác": the few others that share most, with the reason, whatever the order of files and however many there are."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, field, indicator, observation
from portal.catalogue.catalogue import Catalogue
from portal.model.records import Records
from portal.settings import HANOI
from portal.views.parts.neighbours import MOST, Neighbours
from strategies import records, some

START = datetime(2022, 1, 1, tzinfo=HANOI)


def others(found: Catalogue, slug: str) -> list[tuple[str, str]]:
    """(last part of the address, reason) of each neighbour."""
    (one,) = (each for each in found.articles if each.slug == slug)
    return [(neighbour.entry.address.split("/")[-2], neighbour.reason) for neighbour in Neighbours.of(found).beside(one)]


@some
@given(records(), st.randoms(use_true_random=False))
def test_neighbours_are_few_other_items_with_a_reason_in_any_order_of_files(made: Records, random):
    """Never the item itself, never one twice, never without a word why."""
    shuffled = Catalogue.of(replace(made, articles=tuple(random.sample(made.articles, len(made.articles)))))
    for one in made.articles:
        found = others(Catalogue.of(made), one.slug)

        assert found == others(shuffled, one.slug)
        assert len(found) == len({slug for slug, _ in found}) <= MOST
        assert one.slug not in {slug for slug, _ in found}
        assert all(reason.startswith("cùng ") for _, reason in found)


@some
@given(records())
def test_items_that_share_nothing_are_no_neighbours(made: Records):
    """And the reason names what both really have."""
    found = Catalogue.of(made)
    for one in made.articles:
        for slug, reason in others(found, one.slug):
            (other,) = (each for each in made.articles if each.slug == slug)
            indicators = {each.indicator for each in one.observations} & {each.indicator for each in other.observations}
            if "chỉ tiêu" in reason:
                assert any(found.indicators[id].title_short in reason for id in indicators)
            elif "lĩnh vực" in reason:
                assert any(found.fields[id].title in reason for id in set(one.fields) & set(other.fields))
            else:
                assert one.agency == other.agency


FIELDS = (field("a"), field("b"), field("c"))
AGENCIES = (agency("x"), agency("y"))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"fields": ("a",), "agency": "y"}, "cùng lĩnh vực Lĩnh vực a"),
        ({"fields": ("a", "b"), "agency": "y"}, "cùng lĩnh vực Lĩnh vực a và 1 mục khác"),
        ({"fields": ("c",), "agency": "x"}, "cùng cơ quan"),
        ({"fields": ("c",), "agency": "y", "observations": (observation(),)}, "cùng chỉ tiêu Chỉ tiêu don-vi-kiem-tra"),
        ({"fields": ("a",), "agency": "x", "observations": (observation(),)}, "cùng chỉ tiêu Chỉ tiêu don-vi-kiem-tra"),
    ],
)
def test_the_reason_is_what_both_share_most(changes: dict, reason: str):
    """Indicators before fields, fields before agencies."""
    one = article("mot", fields=("a", "b"), agency="x", observations=(observation(),))
    found = catalogue(one, article("hai", **changes), fields=FIELDS, agencies=AGENCIES, indicators=(indicator(field="a"),))

    assert others(found, "mot") == [("hai", reason)]


def test_those_that_share_most_come_first_then_the_nearest_in_time():
    """An indicator weighs more than two fields; a day more or less decides among equals, then the name."""
    one = article("mot", fields=("a", "b"), agency="x", published=START, observations=(observation(),))
    found = catalogue(
        one,
        article("xa", fields=("a",), agency="y", published=START + timedelta(days=9)),
        article("gan", fields=("a",), agency="y", published=START - timedelta(days=1)),
        article("gan-2", fields=("a",), agency="y", published=START + timedelta(days=1)),
        article("so", fields=("c",), agency="y", published=START + timedelta(days=90), observations=(observation(),)),
        article("hai-linh-vuc", fields=("a", "b"), agency="y", published=START + timedelta(days=50)),
        fields=FIELDS,
        agencies=AGENCIES,
        indicators=(indicator(field="a"),),
    )

    assert [slug for slug, _ in others(found, "mot")] == ["so", "hai-linh-vuc", "gan", "gan-2"]


def test_the_work_for_one_item_does_not_grow_with_the_number_of_items():
    """A thousand items of one field: each finds its own place in ten steps and looks at a dozen of them."""

    class Shelf(list):
        looked_at = 0

        def __getitem__(self, index):
            taken = super().__getitem__(index)
            Shelf.looked_at += len(taken) if isinstance(index, slice) else 1
            return taken

        def __iter__(self):
            raise AssertionError("the whole shelf is read")

    found = catalogue(*(article(f"bai-{number}", published=START + timedelta(days=number)) for number in range(1000)))
    neighbours = Neighbours.of(found)
    counting = replace(neighbours, shelves={topic: Shelf(shelf) for topic, shelf in neighbours.shelves.items()})

    assert len(counting.beside(found.articles[500])) == MOST
    assert 0 < Shelf.looked_at <= 2 * (10 + 13)
