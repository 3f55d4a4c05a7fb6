"""Areas, people and agencies with lifetimes, and registers of them that break one rule each with the issue they are told."""

from dataclasses import replace
from datetime import date
from typing import Any

from builders import agency, article, catalogue
from portal.catalogue.catalogue import Catalogue
from portal.model.agency import Agency, FormerName
from portal.model.area import Area, AreaKind
from portal.model.article import Article, Reliability
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.person import Person, Position
from portal.model.place import Origin, Place

AGENCIES, PLACES, PEOPLE = "data/agencies.yml", "data/places.yml", "data/people.yml"
_LINES = {"kind": 3, "part_of": 4, "from": 5, "until": 6, "successors.0": 7, "as_of": 8, "place": 9, "territory": 10, "names.0.until": 11}
_POSITION_LINES = ("role", "agency", "from", "until", "as_of", "article", "quote", "document")
ENDED, BEGUN = date(2025, 6, 30), date(2025, 7, 1)
SENTENCE = "Giám đốc Sở Trần Quang Tuấn chủ trì"


def _written(path: str, lines: dict[str, int]) -> Origin:
    return Origin(start=Place(path=path, line=2), fields=tuple((name, at(path, line)) for name, line in lines.items()))


def at(path: str, line: int) -> Place:
    return Place(path=path, line=line, column=9)


def area(id: str = "hai-phong", **changes: Any) -> Area:
    """A province of the register of places; every key is on a line of its own."""
    values: dict[str, Any] = {
        "id": id,
        "name": "Hải Phòng",
        "kind": AreaKind.PROVINCE,
        "part_of": "",
        "since": None,
        "until": None,
        "successors": (),
        "is_confirmed": True,
        "source": "Nghị quyết của Quốc hội.",
        "note": "",
        "origin": _written(PLACES, _LINES),
    }
    return Area(**values | changes)


def lived(id: str = "skhcn", **changes: Any) -> Agency:
    """An agency of the area "hai-phong", every key of whose life is on a line of its own."""
    return agency(id, **{"territory": "hai-phong", "origin": _written(AGENCIES, _LINES)} | changes)


def called(name: str, until: date, *, name_short: str = "") -> FormerName:
    return FormerName(name=name, name_short=name_short, until=until, note="")


def position(role: str = "Giám đốc", **changes: Any) -> Position:
    """Proved by the sentence of `witness`."""
    values: dict[str, Any] = {
        "role": role,
        "agency": "skhcn",
        "since": None,
        "until": None,
        "as_of": None,
        "article": "mot-bai",
        "quote": SENTENCE,
        "document": "",
        "note": "",
    }
    return Position(**values | changes)


def person(*positions: Position, id: str = "tran-quang-tuan", name: str = "Trần Quang Tuấn") -> Person:
    """The first position's keys are on the lines from 10 on, the second's on those from 20 on."""
    lines = {f"positions.{number}.{key}": 10 * number + 10 + line for number in range(2) for line, key in enumerate(_POSITION_LINES)}
    return Person(id=id, name=name, positions=positions or (position(),), origin=_written(PEOPLE, lines))


def witness(slug: str = "mot-bai", *sentences: str, **changes: Any) -> Article:
    """An item of 30 December 2022 that says who leads the agency."""
    return article(slug, body="".join(f"<p>{sentence} hội nghị.</p>" for sentence in sentences or (SENTENCE,)), **changes)


def peopled(*people: Person, articles: tuple[Article, ...] = (witness(),), **changes: Any) -> Catalogue:
    return catalogue(*articles, people=people, **changes)


def _of(*agencies: Agency, areas: tuple[Area, ...] = (area(),), **changes: Any) -> Catalogue:
    return catalogue(agencies=agencies, areas=areas, **changes)


OTHER_SENTENCE = "Giám đốc Sở Phạm Thị Sen Quỳnh dự"
BROKEN_LIVES: dict[str, tuple[Catalogue, Issue]] = {
    "places_are_known": (
        _of(lived(territory="hai-phongg")),
        Issue(place=at(AGENCIES, 10), fault=Fault.UNKNOWN_PLACE, field="territory", found="hai-phongg", expected="hai-phong"),
    ),
    "parents_are_known": (
        _of(lived(part_of="ubnd"), lived("ubnd-tp")),
        Issue(place=at(AGENCIES, 4), fault=Fault.UNKNOWN_AGENCY, field="part_of", found="ubnd", expected="ubnd-tp"),
    ),
    "places_are_named_alike": (
        _of(lived(place="Hải Phong")),
        Issue(place=at(AGENCIES, 9), fault=Fault.PLACE_NAMED_OTHERWISE, field="place", found="Hải Phong", expected="Hải Phòng"),
    ),
    "successions_do_not_go_round": (
        _of(lived("a", until=ENDED, successors=("b",)), lived("b", since=BEGUN, successors=("a",))),
        Issue(place=at(AGENCIES, 7), fault=Fault.SUCCESSION_CYCLE, field="successors", found="a → b → a"),
    ),
    "parents_do_not_go_round": (
        _of(lived("a", part_of="b"), lived("b", part_of="a")),
        Issue(place=at(AGENCIES, 4), fault=Fault.PARENT_CYCLE, field="part_of", found="a → b → a"),
    ),
    "successors_begin_after": (
        _of(lived("a", until=ENDED, successors=("b",)), lived("b", since=ENDED)),
        Issue(place=at(AGENCIES, 7), fault=Fault.SUCCESSOR_TOO_EARLY, field="successors", found="b", expected="30/06/2025"),
    ),
    "successors_begin_soon": (
        _of(lived("a", until=ENDED, successors=("b",)), lived("b", since=date(2025, 8, 1))),
        Issue(place=at(AGENCIES, 7), fault=Fault.SUCCESSOR_LATE, field="successors", found="b", expected="01/08/2025"),
    ),
    "agencies_lie_within_their_places": (
        _of(lived(), areas=(area(until=ENDED),)),
        Issue(place=at(AGENCIES, 6), fault=Fault.OUTSIDE_PLACE, field="until", found="skhcn", expected="hai-phong (… – 30/06/2025)"),
    ),
    "parts_lie_within_their_wholes": (
        _of(lived("chi-cuc", part_of="so"), lived("so", until=ENDED)),
        Issue(place=at(AGENCIES, 6), fault=Fault.OUTSIDE_PARENT, field="until", found="chi-cuc", expected="so (… – 30/06/2025)"),
    ),
    "places_run_forward": (
        _of(lived("so", territory="khac", place="Khác"), areas=(area(since=BEGUN, until=ENDED), area("khac", name="Khác"))),
        Issue(place=at(PLACES, 6), fault=Fault.LIFETIME_REVERSED, field="until", found="30/06/2025"),
    ),
    "districts_have_ended": (
        _of(lived(), areas=(area(), area("chi-lang", name="Chi Lăng", kind=AreaKind.DISTRICT))),
        Issue(place=at(PLACES, 6), fault=Fault.DISTRICT_AFTER_END, field="until", found="huyện Chi Lăng", expected="30/06/2025"),
    ),
    "former_names_follow_each_other": (
        _of(lived(since=BEGUN, names=(called("Sở cũ", ENDED),))),
        Issue(place=at(AGENCIES, 11), fault=Fault.NAMES_OUT_OF_ORDER, field="names", found="30/06/2025"),
    ),
    "positions_are_at_known_agencies": (
        peopled(person(position(agency="skhcm"))),
        Issue(place=at(PEOPLE, 11), fault=Fault.UNKNOWN_AGENCY, field="agency", found="skhcm", expected="skhcn"),
    ),
    "positions_have_known_sources": (
        peopled(person(position(article="mot-baii"))),
        Issue(place=at(PEOPLE, 15), fault=Fault.UNKNOWN_ARTICLE, field="article", found="mot-baii", expected="mot-bai"),
    ),
    "positions_rest_on_verified_sources": (
        peopled(person(), articles=(witness(reliability=Reliability.UNVERIFIED),)),
        Issue(place=at(PEOPLE, 15), fault=Fault.UNVERIFIED_WITNESS, field="article", found="mot-bai"),
    ),
    "quotes_of_positions_are_found_once": (
        peopled(person(), articles=(witness("mot-bai", "Giám đốc vắng"),)),
        Issue(place=at(PEOPLE, 16), fault=Fault.QUOTE_NOT_FOUND, field="quote", found=SENTENCE),
    ),
    "quotes_of_positions_can_be_marked": (
        peopled(person(), articles=(replace(witness(), body=replace(witness().body, html=f"<p><em>Ông {SENTENCE[:8]}</em>{SENTENCE[8:]}.</p>")),)),
        Issue(place=at(PEOPLE, 16), fault=Fault.QUOTES_OVERLAP, field="quote", found=SENTENCE, expected=SENTENCE),
    ),
    "quotes_name_person_and_role": (
        peopled(person(position("Phó Giám đốc"))),
        Issue(place=at(PEOPLE, 16), fault=Fault.NAME_NOT_IN_QUOTE, field="quote", found="Phó Giám đốc"),
    ),
    "positions_run_forward": (
        peopled(person(position(since=date(2022, 1, 2), until=date(2022, 1, 1)))),
        Issue(place=at(PEOPLE, 13), fault=Fault.LIFETIME_REVERSED, field="until", found="01/01/2022"),
    ),
    "positions_are_not_foretold": (
        peopled(person(position(as_of=date(2022, 12, 31)))),
        Issue(place=at(PEOPLE, 14), fault=Fault.POSITION_AFTER_SOURCE, field="as_of", found="31/12/2022", expected="30/12/2022"),
    ),
    "positions_are_held_at_living_agencies": (
        peopled(person(position(agency="cu")), agencies=(agency(), agency("cu", until=date(2022, 12, 29)))),
        Issue(place=at(PEOPLE, 14), fault=Fault.POSITION_OUTSIDE_AGENCY, field="as_of", found="30/12/2022", expected="… – 29/12/2022"),
    ),
    "one_person_has_a_sole_role": (
        peopled(
            person(),
            person(position(quote=OTHER_SENTENCE), id="pham-thi-sen-quynh", name="Phạm Thị Sen Quỳnh"),
            articles=(witness("mot-bai", SENTENCE, OTHER_SENTENCE),),
        ),
        Issue(place=at(PEOPLE, 10), fault=Fault.TWO_IN_ONE_ROLE, field="role", found="Giám đốc, skhcn", expected="Trần Quang Tuấn"),
    ),
}
"""By the name of the rule."""
