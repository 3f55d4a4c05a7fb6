"""Agencies: what became of them, as far as anyone knows, whatever a register says."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, legal_document, observation, settings
from lived import called, person, position, witness
from portal.model.agency import Contact
from portal.model.period import Period, Span
from portal.settings import HANOI
from portal.vietnamese.slug import slug
from portal.views.agencies import AgenciesView, AgencyView, agency_pages
from portal.views.articles import article_page
from portal.views.parts.agency import lifetime, living_successors
from portal.views.parts.neighbours import Neighbours

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
    ("since", "words"), [(None, "được nêu ngày 13/03/2020, nay chưa rõ"), (date(2010, 1, 1), "từ 01/01/2010 được nêu ngày 13/03/2020, nay chưa rõ")]
)
def test_of_an_agency_only_seen_at_work_nobody_says_it_works_today(since: date | None, words: str):
    """Nor is it anybody's living heir."""
    seen = agency("b", since=since, as_of=date(2020, 3, 13))
    found = catalogue(agencies=(agency("a", successors=("b",), until=ENDED), seen))

    assert lifetime(seen) == words
    assert living_successors(found.agencies["a"], found) == ()


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


def test_the_list_marks_days_nobody_confirmed():
    """Where no day is told there is none to mark."""
    unsure = {"is_confirmed": False}
    agencies = (agency("a", until=ENDED, **unsure), agency("b", **unsure), agency("c", until=ENDED))
    (page, *_) = agency_pages(catalogue(agencies=agencies), settings())

    assert isinstance(page.view, AgenciesView)
    assert [line.note for _, lines in page.view.places for line in lines] == ["ngày chưa đối chiếu", "", ""]


MERGED = (
    agency("a", until=ENDED, successors=("c",), is_confirmed=False),
    agency("b", until=ENDED, successors=("c",)),
    agency("c", since=date(2025, 3, 1), until=date(2025, 6, 30), successors=("e",)),
    agency("d", until=date(2025, 6, 30), successors=("e",)),
    agency("e", since=date(2025, 7, 1)),
)


def view_of(id: str, *articles, **changes) -> AgencyView:
    """Its first page."""
    found = catalogue(*articles, **changes)
    (view,) = (page.view for page in agency_pages(found, settings()) if page.address == f"co-quan/{id}/")
    assert isinstance(view, AgencyView)
    return view


def written(branches) -> list:
    """A tree as nested lists; "*" is where the page is, "…" what stands above already, "?" what is not confirmed."""
    return [
        (f"{one.link.address[8:-1]}{'*' if one.is_here else ''}{'…' if one.is_repeated else ''}{'' if one.is_confirmed else '?'}", written(one.before)) if one.before
        else f"{one.link.address[8:-1]}{'*' if one.is_here else ''}{'…' if one.is_repeated else ''}{'' if one.is_confirmed else '?'}"
        for one in branches
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("here", "tree"),
    [
        ("a", [("e", [("c", ["a*?", "b"]), "d"])]),
        ("c", [("e", [("c*", ["a?", "b"]), "d"])]),
        ("e", [("e*", [("c", ["a?", "b"]), "d"])]),
    ],
)
def test_the_tree_of_a_merger_is_the_same_from_each_of_its_members(here: str, tree: list):
    """Today's agency above, below each those that went over into it."""
    assert written(view_of(here, agencies=MERGED).tree) == tree


def test_the_tree_of_a_split_tells_what_was_before_once():
    """Under the second heir it says that it stands above."""
    split = (agency("o", until=ENDED, successors=("a",)), agency("a", until=ENDED, successors=("b", "c")), agency("b"), agency("c"))

    assert written(view_of("a", agencies=split).tree) == [("b", [("a*", ["o"])]), ("c", ["a*…"])]


def test_an_agency_that_always_was_has_no_tree():
    """A list of one name would say nothing."""
    assert view_of("skhcn").tree == ()


@given(st.lists(st.lists(st.integers(0, 4), max_size=3), min_size=5, max_size=5))
def test_no_register_of_successors_makes_a_tree_without_end(drawn: list[list[int]]):
    """Rings as well: the page's own agency is in its tree, and nobody's past is told twice."""
    agencies = tuple(agency(f"a{number}", until=ENDED, successors=tuple(f"a{other}" for other in others)) for number, others in enumerate(drawn))

    def names(branches) -> list[str]:
        return [name for one in branches for name in (*([] if one.is_repeated else [one.link.address]), *names(one.before))]

    told = names(view_of("a0", agencies=agencies).tree)
    with_a_past = {f"co-quan/{id}/" for one in agencies for id in one.successors}

    assert not told or "co-quan/a0/" in told
    assert all(told.count(name) == 1 for name in told if name in with_a_past)


def test_the_names_of_office_holders_are_sorted_by_given_name():
    """Then by middle names, then by surname; with the role, the day and the sentence."""
    names = ("Trần Quang Tuấn", "Phạm Thị Sen Quỳnh", "Lê Anh Tuấn", "Vũ Anh Tuấn", "Đỗ Ánh")
    sentences = [f"Phó Giám đốc {name} dự" for name in names]
    people = tuple(person(position("Phó Giám đốc", quote=said), id=slug(name), name=name) for name, said in zip(names, sentences, strict=True))
    view = view_of("skhcn", witness("mot-bai", *sentences), people=people)
    first = view.people[0]

    assert [one.name for one in view.people] == ["Đỗ Ánh", "Phạm Thị Sen Quỳnh", "Lê Anh Tuấn", "Vũ Anh Tuấn", "Trần Quang Tuấn"]
    assert (first.role, first.day, first.days, first.source.title) == ("Phó Giám đốc", "30/12/2022", "", "Bài mot-bai")
    assert first.source.address == "tin-tuc/2022/mot-bai/#chuc-vu-do-anh-pho-giam-doc"


def test_the_sentence_that_names_an_office_holder_is_marked_in_its_item():
    """The link leads to the words."""
    item = witness()
    found = catalogue(item, people=(person(),))
    page = article_page(item, found, Neighbours.of(found), settings())

    assert [piece.opens for piece in page.view.pieces if piece.opens] == [(("chuc-vu-tran-quang-tuan-giam-doc",),)]


def test_an_agency_shows_its_parent_its_units_and_its_former_names():
    """With what is known of their lives."""
    agencies = (
        agency("tren", until=ENDED),
        agency("so", part_of="tren", until=ENDED, names=(called("Ban Khoa học", date(2002, 1, 1)),)),
        agency("chi-cuc", part_of="so", as_of=date(2020, 3, 13)),
    )
    view = view_of("so", agencies=agencies)

    assert view.parent and (view.parent.address, view.parent.title[-15:]) == ("co-quan/tren/", "đến 28/02/2025)")
    assert [unit.address for unit in view.units] == ["co-quan/chi-cuc/"]
    assert [(one.name, one.until) for one in view.former_names] == [("Ban Khoa học", "01/01/2002")]


def test_an_item_carries_the_name_of_its_day():
    """The agency changed its name later."""
    renamed = agency(names=(called("Ban Khoa học", date(2022, 12, 30), name_short="Ban KH"),))
    items = (article("truoc"), article("sau", published=datetime(2022, 12, 31, tzinfo=HANOI)))
    found = catalogue(*items, agencies=(renamed,))

    assert [entry.agency for entry in view_of("skhcn", *items, agencies=(renamed,)).entries] == [renamed.name_short, "Ban KH"]
    assert [article_page(item, found, Neighbours.of(found), settings()).view.agency.title for item in items] == ["Ban Khoa học", renamed.name]


def test_an_agency_shows_the_newest_value_of_each_of_its_indicators():
    """A result before a plan, the newest period, and where it is said."""
    body = "<p>Sở kiểm tra 133 đơn vị.</p><p>Năm trước kiểm tra 130 đơn vị.</p>"
    older = observation("130", period=Period.of_months(Span.YEAR, 2021), anchor="so-lieu-cu")
    view = view_of("skhcn", article(body=body, observations=(observation(), older)))
    (figure,) = view.figures

    assert (figure.figure.number, figure.period, figure.sentence) == ("133", "năm 2022", "tin-tuc/2022/mot-bai/#so-lieu-don-vi-kiem-tra")


def test_the_page_of_an_heir_tells_what_is_there_of_its_predecessors():
    """Items and documents, complete without any script; and the list where both stand together."""
    documents = (legal_document(agency="a"), legal_document("khac", number="55/2016/NĐ-CP", agency="e"))
    view = view_of("e", article("bai", agency="b"), agencies=MERGED, documents=documents)

    assert [(one.agency.address, one.articles, [row.link.title for row in one.documents]) for one in view.earlier] == [
        ("co-quan/a/", 0, ["54/2016/NĐ-CP"]),
        ("co-quan/b/", 1, []),
    ]
    assert view.register == f"van-ban/co-quan/{slug(view.name)}/"
    assert view_of("a", agencies=MERGED, documents=documents).earlier == ()


def test_the_list_finds_an_agency_by_older_and_newer_names():
    """And says of one that ended what it is today."""
    (page, *_) = agency_pages(catalogue(agencies=MERGED), settings())
    assert isinstance(page.view, AgenciesView)
    lines = {line.address: line for _, found in page.view.places for line in found}

    assert {f"Sở KH&CN {id}" for id in "ace"} <= set(lines["co-quan/a/"].names)
    assert {f"Sở KH&CN {id}" for id in "abcde"} <= set(lines["co-quan/e/"].names)
    assert "Sở KH&CN d" not in lines["co-quan/a/"].names
    assert [link.address for link in lines["co-quan/a/"].heirs] == ["co-quan/e/"]
    assert lines["co-quan/e/"].heirs == ()
