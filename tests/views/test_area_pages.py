"""Areas: their life in words, where their ground lies today, and what of the portal belongs to them."""

from datetime import date
from typing import Any

import pytest

from builders import article, catalogue, observation, settings
from lived import BEGUN, ENDED, area, lived
from portal.model.area import Area, AreaKind
from portal.views.areas import AreasView, AreaView, area_pages
from portal.views.parts.area import area_lifetime, area_name, areas_today

OLD = area("thai-binh", name="Thái Bình", until=ENDED, successors=("hung-yen-2025",), is_confirmed=False)
OTHER = area("hung-yen", name="Hưng Yên", until=ENDED, successors=("hung-yen-2025",))
NEW = area("hung-yen-2025", name="Hưng Yên", since=BEGUN)
DISTRICT = area("quynh-phu", name="Quỳnh Phụ", kind=AreaKind.DISTRICT, part_of="thai-binh", until=ENDED)
AREAS = (OLD, OTHER, NEW, DISTRICT)
OFFICE = lived("so", territory="thai-binh", place="Thái Bình", until=ENDED)


def view_of(id: str, *articles: Any, areas: tuple[Area, ...] = AREAS, **changes: Any) -> AreaView:
    known = catalogue(*articles, areas=areas, **{"agencies": (OFFICE,)} | changes)
    (view,) = (page.view for page in area_pages(known, settings(page_size=2)) if page.address == f"dia-ban/{id}/")
    assert isinstance(view, AreaView)
    return view


@pytest.mark.parametrize(
    ("one", "name", "words"),
    [
        (OLD, "Tỉnh Thái Bình", "đến 30/06/2025"),
        (NEW, "Tỉnh Hưng Yên", "từ 01/07/2025"),
        (area(kind=AreaKind.CITY), "Thành phố Hải Phòng", "hiện nay"),
        (area(name="Việt Nam", kind=AreaKind.COUNTRY), "Việt Nam", "hiện nay"),
        (area(since=date(2024, 1, 1), until=ENDED), "Tỉnh Hải Phòng", "từ 01/01/2024 đến 30/06/2025"),
    ],
)
def test_an_area_is_called_by_its_kind_and_its_days(one: Area, name: str, words: str):
    """No day is made up."""
    assert (area_name(one), area_lifetime(one)) == (name, words)


def test_the_page_of_a_province_that_ended_says_what_it_became():
    """With its end, the tree of the merger, its districts and its agencies."""
    view = view_of("thai-binh")
    (last,) = view.tree

    assert (view.name, view.until, view.is_historic, view.is_confirmed) == ("Tỉnh Thái Bình", "30/06/2025", True, False)
    assert [(link.title, link.address) for link in view.today] == [("Tỉnh Hưng Yên (từ 01/07/2025)", "dia-ban/hung-yen-2025/")]
    assert (last.link.address, [(older.link.address, older.is_here) for older in last.before]) == (
        "dia-ban/hung-yen-2025/",
        [("dia-ban/thai-binh/", True), ("dia-ban/hung-yen/", False)],
    )
    assert [link.address for link in (*view.parts, *view.agencies)] == ["dia-ban/quynh-phu/", "co-quan/so/"]


def test_a_district_without_heirs_lies_where_its_province_went():
    """It ended with its level, its ground did not."""
    view = view_of("quynh-phu")

    assert (view.has_successors, view.whole and view.whole.address, view.tree) == (False, "dia-ban/thai-binh/", ())
    assert [link.address for link in view.today] == ["dia-ban/hung-yen-2025/"]


def test_a_ground_nobody_knows_the_heir_of_is_said_to_be_nowhere():
    """Chains that end in nothing, and rings, give nothing."""
    lost = area("a", until=ENDED)
    ring = (area("a", until=ENDED, part_of="b"), area("b", until=ENDED, part_of="a"))

    assert areas_today(lost, catalogue(areas=(lost,))) == ()
    assert areas_today(ring[0], catalogue(areas=ring)) == ()


def test_items_and_figures_of_an_area_are_those_of_its_agencies():
    """The newest items up to the size of a page, all of them counted; the figures of its own ground."""
    items = [article(f"bai-{number}", agency="so", observations=(observation(),) if number == 1 else ()) for number in range(3)]
    view = view_of("thai-binh", *items)

    assert (len(view.entries), view.total, [one.period for one in view.figures]) == (2, 3, ["năm 2022"])
    assert view_of("hung-yen", *items).figures == ()


def test_items_that_name_a_district_are_found_by_its_bare_name_as_whole_words():
    """Only those of its province; what merely begins alike is not meant."""
    items = (
        article("mot", agency="so", body="<p>Nhà máy ở An Bài (Quỳnh Phụ).</p>"),
        article("hai", agency="so", body="<p>Ông Quỳnh Phụng đến.</p>"),
        article("ba", agency="khac", body="<p>Quỳnh Phụ.</p>"),
    )
    view = view_of("quynh-phu", *items, agencies=(OFFICE, lived("khac", territory="hung-yen-2025", place="Hưng Yên")))

    assert (view.mentioned, [entry.title for entry in view.mentions]) == ("Quỳnh Phụ", ["Bài mot"])


def test_a_city_of_the_name_of_its_province_is_looked_for_with_its_kind():
    """ "Lạng Sơn" alone is the province."""
    province = area("lang-son", name="Lạng Sơn")
    city = area("tp", name="Lạng Sơn", kind=AreaKind.CITY, part_of="lang-son", until=ENDED)

    assert view_of("tp", areas=(province, city), agencies=(lived("so", territory="lang-son", place="Lạng Sơn"),)).mentioned == "thành phố Lạng Sơn"


def test_the_list_holds_every_area_once_in_its_group():
    """Provinces of today first; of what ended, where it lies now."""
    (page, *others) = area_pages(
        catalogue(agencies=(OFFICE,), areas=(*AREAS, area("xa", name="A", kind=AreaKind.COMMUNE, part_of="thai-binh"))), settings()
    )
    assert isinstance(page.view, AreasView)
    found = [(title, [(line.link.address, [link.address for link in line.today]) for line in lines]) for title, lines in page.view.groups]

    assert found == [
        ("Tỉnh, thành phố hiện nay", [("dia-ban/hung-yen-2025/", [])]),
        (
            "Tỉnh, thành phố trước khi sắp xếp",
            [("dia-ban/hung-yen/", ["dia-ban/hung-yen-2025/"]), ("dia-ban/thai-binh/", ["dia-ban/hung-yen-2025/"])],
        ),
        ("Cấp huyện, kết thúc ngày 30/06/2025", [("dia-ban/quynh-phu/", ["dia-ban/hung-yen-2025/"])]),
        ("Cấp xã và địa bàn khác", [("dia-ban/xa/", [])]),
    ]
    assert len(others) == len(AREAS) + 1


def test_the_list_marks_days_nobody_confirmed():
    """Where no day is told there is none to mark."""
    found = (area("cu", until=ENDED, is_confirmed=False), area("nay", name="A", is_confirmed=False), area("xong", name="B", until=ENDED))
    (page, *_) = area_pages(catalogue(agencies=(), areas=found), settings())

    assert isinstance(page.view, AreasView)
    assert {line.link.address: line.note for _, lines in page.view.groups for line in lines} == {
        "dia-ban/cu/": "ngày chưa đối chiếu",
        "dia-ban/nay/": "",
        "dia-ban/xong/": "",
    }


def test_a_portal_without_a_register_of_places_has_an_empty_list():
    """The way into it stands in the menu of every portal."""
    (page,) = area_pages(catalogue(), settings())

    assert (page.address, page.view.groups) == ("dia-ban/", ())
