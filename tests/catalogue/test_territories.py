"""Territories: the areas of the register with their days, and whether the name of a place says which of them is meant."""

from datetime import date

from builders import agency, article, catalogue
from lived import area
from portal.catalogue.territories import Territory, territories_of
from portal.views.parts.territory import territory_words

OLD = agency("cu", territory="hai-phong", until=date(2025, 6, 30))
NEW = agency("moi", territory="hai-phong-2025", since=date(2025, 7, 1))
OTHER = agency("thai-binh", territory="thai-binh", place="Thái Bình", since=date(1990, 1, 1), until=date(2025, 6, 30))


def words(*agencies, of: str) -> str:
    """As readers are told."""
    return territory_words(of, catalogue(article(agency=agencies[0].id), agencies=agencies))


def test_a_territory_lasts_from_its_first_agency_to_its_last():
    """Two departments one after the other worked in one area."""
    first = agency("mot", territory="hai-phong", since=date(1990, 1, 1), until=date(2015, 12, 31))
    second = agency("hai", territory="hai-phong", since=date(2016, 1, 1), until=date(2025, 6, 30))

    assert territories_of((second, first), {}) == {
        "hai-phong": Territory(id="hai-phong", place="Hải Phòng", since=date(1990, 1, 1), until=date(2025, 6, 30), is_alone=True)
    }


def test_a_day_that_one_agency_leaves_open_is_not_known():
    """The oldest known agency may not be the oldest, and one that still works has not ended."""
    first = agency("mot", territory="hai-phong", until=date(2015, 12, 31))
    second = agency("hai", territory="hai-phong", since=date(2016, 1, 1))
    found = territories_of((first, second), {})["hai-phong"]

    assert (found.since, found.until) == (None, None)


def test_a_territory_is_alone_while_its_place_has_no_other():
    """Two agencies of one area are one area; two areas of one name are told apart."""
    same = (agency("mot", territory="hai-phong"), agency("hai", territory="hai-phong"))

    assert [one.is_alone for one in territories_of((*same, OTHER), {}).values()] == [True, True]
    assert [(one.id, one.is_alone) for one in territories_of((OLD, OTHER, NEW), {}).values()] == [
        ("hai-phong", False),
        ("thai-binh", True),
        ("hai-phong-2025", False),
    ]


def test_territories_are_in_the_order_of_the_register():
    """The editor decides what comes first."""
    assert list(territories_of((OTHER, NEW, OLD), {})) == ["thai-binh", "hai-phong-2025", "hai-phong"]
    assert territories_of((), {}) == {}


def test_a_name_that_stands_for_one_area_is_told_alone():
    """Its days would only disturb."""
    assert words(OTHER, OLD, NEW, of="thai-binh") == "Thái Bình"


def test_two_areas_of_one_name_are_told_apart_by_their_days():
    """Hải Phòng before and after the merger are not one place."""
    middle = agency("giua", territory="hai-phong-giua", since=date(2016, 1, 1), until=date(2025, 6, 30))

    assert words(OLD, NEW, of="hai-phong") == "Hải Phòng (địa giới đến 30/06/2025)"
    assert words(OLD, NEW, of="hai-phong-2025") == "Hải Phòng (địa giới từ 01/07/2025)"
    assert words(middle, NEW, of="hai-phong-giua") == "Hải Phòng (địa giới từ 01/01/2016 đến 30/06/2025)"


def test_without_known_days_the_name_alone_is_told():
    """Nothing is made up, and no brackets stand empty."""
    assert words(agency("mot", territory="a"), agency("hai", territory="b"), of="a") == "Hải Phòng"


def test_a_registered_area_says_its_own_days():
    """An agency seen on one day, or one that came late, changes nothing about the ground."""
    late = agency("tre", territory="hai-phong", as_of=date(2020, 3, 13))
    (found,) = territories_of((late,), {"hai-phong": area(until=date(2025, 6, 30))}).values()

    assert (found.since, found.until) == (None, date(2025, 6, 30))
