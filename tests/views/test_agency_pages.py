"""Agencies: what became of them, as far as anyone knows, whatever a register says."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, settings
from portal.model.agency import Contact
from portal.views.agencies import AgenciesView, AgencyView, agency_pages
from portal.views.parts.agency import lifetime, living_successors

ENDED = date(2025, 2, 28)


def heirs(*successions: tuple[str, tuple[str, ...], bool]) -> list[str]:
    """Of the first agency; each is (id, successors, whether it is running)."""
    agencies = tuple(agency(id, successors=successors, until=None if is_running else ENDED) for id, successors, is_running in successions)
    return [each.id for each in living_successors(agencies[0], catalogue(agencies=agencies))]


@pytest.mark.parametrize(
    ("successions", "living"),
    [
        ([("a", (), False)], []),
        ([("a", ("b",), False), ("b", (), True)], ["b"]),
        ([("a", ("b",), False), ("b", ("c",), False), ("c", (), True)], ["c"]),
        ([("a", ("b", "c"), False), ("b", (), True), ("c", (), True)], ["b", "c"]),
        ([("a", ("c", "b"), False), ("b", (), True), ("c", (), True)], ["c", "b"]),
        ([("a", ("b", "c"), False), ("b", ("d",), False), ("c", ("d",), False), ("d", (), True)], ["d"]),
        ([("a", ("b",), False), ("b", (), False)], []),
        ([("a", ("b",), False), ("b", ("a",), False)], []),
        ([("a", ("a",), False)], []),
        ([("a", ("b",), False), ("b", ("c",), False), ("c", ("b", "d"), False), ("d", (), True)], ["d"]),
        ([("a", ("b",), False), ("b", ("c",), True), ("c", (), True)], ["b", "c"]),
    ],
)
def test_the_heirs_are_those_that_run_today(successions: list, living: list[str]):
    """At the end of every chain, each once; cycles and chains that end in nothing give none."""
    assert heirs(*successions) == living


@given(st.lists(st.tuples(st.lists(st.integers(0, 5), max_size=4), st.booleans()), min_size=6, max_size=6))
def test_no_register_of_successors_runs_for_ever(drawn: list[tuple[list[int], bool]]):
    """Any graph at all: every heir is running, named once and reachable."""
    successions = [(f"a{number}", tuple(f"a{other}" for other in successors), is_running) for number, (successors, is_running) in enumerate(drawn)]
    reachable, grown = set(successions[0][1]), set()
    while reachable != grown:
        grown = set(reachable)
        reachable |= {successor for id, successors, _ in successions if id in reachable for successor in successors}
    found = heirs(*successions)

    assert set(found) == {id for id, _, is_running in successions[1:] if is_running and id in reachable}
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (None, None, "đang hoạt động"),
        (date(2025, 7, 1), None, "từ 01/07/2025"),
        (None, date(2025, 2, 28), "đến 28/02/2025"),
        (date(2025, 3, 1), date(2025, 6, 30), "từ 01/03/2025 đến 30/06/2025"),
    ],
)
def test_a_lifetime_says_what_is_known(since: date | None, until: date | None, words: str):
    """No date is made up."""
    assert lifetime(agency(since=since, until=until)) == words


def test_the_page_of_an_agency_that_ended_names_those_before_and_after():
    """And keeps its own items."""
    agencies = (agency("a", until=ENDED, successors=("b",)), agency("b", until=ENDED, successors=("c",)), agency("c"))
    found = catalogue(article("bai", agency="b"), agencies=agencies)
    (view,) = (page.view for page in agency_pages(found, settings()) if page.address == "co-quan/b/")

    assert isinstance(view, AgencyView)
    assert [[link.address for link in links] for links in (view.predecessors, view.successors, view.current)] == [
        ["co-quan/a/"],
        ["co-quan/c/"],
        ["co-quan/c/"],
    ]
    assert (view.is_historic, view.total, [entry.title for entry in view.entries]) == (True, 1, ["Bài bai"])


def test_a_contact_says_of_which_day_it_is():
    """Telephone numbers age."""
    contact = Contact(address="1 Trần Phú", phone="+84 225", fax="", email="a@b.vn", as_of=date(2024, 5, 6), source="Trang của Sở")
    (_, page) = agency_pages(catalogue(agencies=(agency(contact=contact),)), settings())

    assert isinstance(page.view, AgencyView)
    assert (page.view.contact, page.view.contact_day) == (contact, "06/05/2024")


def test_the_list_holds_every_agency_once_by_place():
    """In the order of the register."""
    agencies = (agency("a"), agency("b", place="Thái Bình"), replace(agency("c"), until=ENDED))
    (page, *_) = agency_pages(catalogue(article("bai", agency="b"), agencies=agencies), settings())

    assert isinstance(page.view, AgenciesView)
    assert [(place, [(line.address, line.articles, line.is_historic) for line in lines]) for place, lines in page.view.places] == [
        ("Hải Phòng", [("co-quan/a/", 0, False), ("co-quan/c/", 0, True)]),
        ("Thái Bình", [("co-quan/b/", 1, False)]),
    ]
