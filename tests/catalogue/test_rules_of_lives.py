"""Agencies, areas and people right beside what the rules refuse: what is kept, and what is told of several mistakes at once."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, legal_document, observation
from lived import AGENCIES, BEGUN, ENDED, OTHER_SENTENCE, SENTENCE, area, called, lived, peopled, person, position, witness
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.circles import circles
from portal.catalogue.rules import broken_rules
from portal.model.area import AreaKind
from portal.model.article import Reliability
from portal.model.fault import Fault

TODAY = date(2026, 11, 24)
OTHER = {"id": "pham-thi-sen-quynh", "name": "Phạm Thị Sen Quỳnh"}
TWO = (witness("mot-bai", SENTENCE, OTHER_SENTENCE),)


def told(broken: Catalogue) -> list[Fault]:
    return [issue.fault for issue in broken_rules(broken, TODAY)]


AREAS = (area(),)


def of(*agencies, areas=AREAS, **changes) -> Catalogue:
    return catalogue(agencies=agencies, areas=areas, **changes)


KEPT = {
    "a successor on the day after": of(lived("a", until=ENDED, successors=("b",)), lived("b", since=BEGUN)),
    "a successor a month later": of(lived("a", until=ENDED, successors=("b",)), lived("b", since=ENDED + timedelta(days=31))),
    "a gap that is explained": of(lived("a", until=ENDED, successors=("b",), note="Bỏ trống."), lived("b", since=date(2026, 1, 1))),
    "a successor of unknown days": of(lived("a", successors=("b",)), lived("b")),
    "two successors of one, two predecessors of one": of(
        lived("a", until=ENDED, successors=("c", "d")), lived("b", until=ENDED, successors=("c",)), lived("c", since=BEGUN), lived("d", since=BEGUN)
    ),
    "an agency of the same days as its place": of(lived(until=ENDED), areas=(area(until=ENDED),)),
    "an agency of unknown days seen while its place was there": of(lived(as_of=ENDED), areas=(area(until=ENDED),)),
    "a unit seen while its parent was there": of(lived("a", as_of=ENDED, part_of="b"), lived("b", until=ENDED)),
    "a unit that ended before its parent": of(lived("a", until=date(2020, 1, 1), part_of="b"), lived("b", until=ENDED)),
    "a territory without a register of places": catalogue(agencies=(agency(),)),
    "a district of the last day": of(lived(), areas=(area(), area("b", kind=AreaKind.DISTRICT, until=ENDED))),
    "a commune today": of(lived(), areas=(area(), area("b", kind=AreaKind.COMMUNE, part_of="hai-phong"))),
    "former names in order": of(lived(names=(called("A", date(2002, 1, 1)), called("B", date(2003, 1, 1))))),
    "a person proved by a sentence": peopled(person()),
    "a person proved by a document": peopled(person(position(article="", quote="", document="54-2016-nd-cp")), documents=(legal_document(),)),
    "a position on the last day of the agency": peopled(person(), agencies=(agency(until=date(2022, 12, 30)),)),
    "a director after another": peopled(
        person(position(until=date(2022, 12, 30))),
        person(position(quote=OTHER_SENTENCE, as_of=date(2022, 12, 29), until=date(2022, 12, 29)), **OTHER),
        articles=TWO,
    ),
    "two deputies": peopled(
        person(position("Phó Giám đốc", quote="Phó Giám đốc Sở Trần Quang Tuấn")),
        person(position("Phó Giám đốc", quote="Phó Giám đốc Sở Phạm Thị Sen Quỳnh"), **OTHER),
        articles=(witness("mot-bai", "Phó Giám đốc Sở Trần Quang Tuấn", "Phó Giám đốc Sở Phạm Thị Sen Quỳnh"),),
    ),
    "two directors of two agencies": peopled(
        person(), person(position(quote=OTHER_SENTENCE, agency="khac"), **OTHER), articles=TWO, agencies=(agency(), agency("khac"))
    ),
    "a name with its tone mark in the other place": peopled(
        person(position(quote="Giám đốc Trần Hoà Bình"), name="Trần Hòa Bình"), articles=(witness("mot-bai", "Giám đốc Trần Hoà Bình"),)
    ),
}


@pytest.mark.parametrize("kept", KEPT.values(), ids=KEPT)
def test_what_keeps_the_rules_is_not_told(kept: Catalogue):
    """On the right side of each line."""
    assert told(kept) == []


BROKEN = {
    "an agency that began before its place": (of(lived(since=ENDED), areas=(area(since=BEGUN),)), Fault.OUTSIDE_PLACE),
    "an agency seen after its place": (of(lived(as_of=BEGUN), areas=(area(until=ENDED),)), Fault.OUTSIDE_PLACE),
    "an agency that ended before its place began": (of(lived(until=ENDED), areas=(area(since=BEGUN),)), Fault.OUTSIDE_PLACE),
    "a unit seen after its parent": (of(lived("a", as_of=BEGUN, part_of="b"), lived("b", until=ENDED)), Fault.OUTSIDE_PARENT),
    "a district that outlives its province": (
        of(
            lived("so", territory="khac", place="Khác"),
            areas=(area(until=date(2024, 1, 1)), area("b", kind=AreaKind.DISTRICT, part_of="hai-phong", until=ENDED), area("khac", name="Khác")),
        ),
        Fault.OUTSIDE_PARENT,
    ),
    "a successor of an area that is not there": (of(lived(until=ENDED), areas=(area(until=ENDED, successors=("khac",)),)), Fault.UNKNOWN_PLACE),
    "a whole that is not there": (of(lived(), areas=(area(part_of="khac"),)), Fault.UNKNOWN_PLACE),
    "an area that begins too early": (
        of(lived(until=ENDED), areas=(area(until=ENDED, successors=("b",)), area("b", since=ENDED))),
        Fault.SUCCESSOR_TOO_EARLY,
    ),
    "its own successor": (of(lived(until=ENDED, successors=("skhcn",))), Fault.SUCCESSION_CYCLE),
    "its own parent": (of(lived(part_of="skhcn")), Fault.PARENT_CYCLE),
    "former names out of order": (of(lived(names=(called("B", date(2003, 1, 1)), called("A", date(2002, 1, 1))))), Fault.NAMES_OUT_OF_ORDER),
    "a former name as long as the agency": (of(lived(until=ENDED, names=(called("B", ENDED),))), Fault.NAMES_OUT_OF_ORDER),
    "a document that is not there": (peopled(person(position(article="", quote="", document="khac"))), Fault.UNKNOWN_DOCUMENT),
    "a document nobody verified": (
        peopled(
            person(position(article="", quote="", document="54-2016-nd-cp")),
            documents=(legal_document(reliability=Reliability.UNVERIFIED, reliability_note="Chưa."),),
        ),
        Fault.UNVERIFIED_WITNESS,
    ),
    "a sentence that is there twice": (peopled(person(), articles=(witness("mot-bai", SENTENCE, SENTENCE),)), Fault.QUOTE_AMBIGUOUS),
    "a sentence of somebody else": (peopled(person(position(), id="x", name="Trần Quang Tú")), Fault.NAME_NOT_IN_QUOTE),
    "a director proved as a deputy": (
        peopled(person(position(quote="Phó Giám đốc Sở Trần Quang Tuấn")), articles=(witness("mot-bai", "Phó Giám đốc Sở Trần Quang Tuấn"),)),
        Fault.NAME_NOT_IN_QUOTE,
    ),
    "a sentence that crosses that of a value": (
        peopled(
            person(position(quote="Giám đốc Trần Quang Tuấn kiểm tra 133")),
            articles=(article(body="<p>Giám đốc Trần Quang Tuấn kiểm tra 133 đơn vị.</p>", observations=(observation(),)),),
        ),
        Fault.QUOTES_OVERLAP,
    ),
    "a first day after the source": (peopled(person(position(since=date(2023, 1, 1), as_of=date(2022, 1, 1)))), Fault.POSITION_AFTER_SOURCE),
    "a first day before the agency": (
        peopled(person(position(since=date(2019, 12, 31))), agencies=(agency(since=date(2020, 1, 1)),)),
        Fault.POSITION_OUTSIDE_AGENCY,
    ),
}


@pytest.mark.parametrize(("broken", "fault"), BROKEN.values(), ids=BROKEN)
def test_what_breaks_a_rule_in_another_way_is_told(broken: Catalogue, fault: Fault):
    """And once."""
    assert fault in told(broken)
    assert len(told(broken)) == 1


def test_a_person_at_an_agency_that_had_ended_is_refused_with_its_days():
    """Whoever leads the heir is entered at the heir."""
    ended = agency("cu", since=date(2010, 1, 1), until=date(2022, 6, 30))
    (issue,) = broken_rules(peopled(person(position(agency="cu")), agencies=(agency(), ended)), TODAY)

    assert (issue.fault, issue.found, issue.expected) == (Fault.POSITION_OUTSIDE_AGENCY, "30/12/2022", "01/01/2010 – 30/06/2022")
    assert issue.is_error


def test_two_directors_at_one_time_are_a_warning():
    """Documents may contradict each other; nothing is published wrong by that."""
    (issue,) = broken_rules(peopled(person(), person(position(quote=OTHER_SENTENCE), **OTHER), articles=TWO), TODAY)

    assert (issue.fault, issue.is_error) == (Fault.TWO_IN_ONE_ROLE, False)


@pytest.mark.parametrize(
    ("path", "silent"),
    [(AGENCIES, [Fault.OUTSIDE_PLACE]), ("data/places.yml", [Fault.OUTSIDE_PLACE]), ("data/units.yml", [])],
)
def test_what_follows_from_a_misread_register_is_not_told(path: str, silent: list[Fault]):
    """One mistake there is one line."""
    broken = of(lived(), areas=(area(until=ENDED),), misread=(path,))

    assert told(broken) == [fault for fault in (Fault.OUTSIDE_PLACE,) if fault not in silent]


@given(st.dictionaries(st.integers(0, 7).map(str), st.lists(st.integers(0, 7).map(str), max_size=3), max_size=8))
def test_a_circle_is_found_exactly_where_following_leads_back(links: dict[str, list[str]]):
    """Every member is reached from every other; what stands in no circle is never reached from itself."""

    def reached(start: str) -> set[str]:
        found: set[str] = set()
        waiting = list(links.get(start, ()))
        while waiting:
            here = waiting.pop()
            if here not in found:
                found.add(here)
                waiting += links.get(here, ())
        return found

    members = {id for way in circles(links) for id in way}

    assert all(way[0] == way[-1] and all(after in links[before] for before, after in pairwise(way)) for way in circles(links))
    assert members <= {id for id in links if id in reached(id)}
    assert all(members & (reached(id) | {id}) for id in links if id in reached(id))
