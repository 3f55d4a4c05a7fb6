"""Lives: who came before and after, through any register; and positions with what proves them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builders import agency, catalogue, legal_document
from lived import ENDED, person, position, witness
from portal.catalogue.lives import ancestors, descendants, heirs, predecessors_of, was_there
from portal.catalogue.positions import Held

REGISTERS = st.lists(st.lists(st.integers(0, 5), max_size=3), min_size=6, max_size=6)


def held(one, **changes) -> Held:
    (found,) = catalogue(witness(), people=(one,), **changes).positions
    return found


@given(REGISTERS)
def test_an_ancestor_is_whose_descendant_one_is(drawn: list[list[int]]):
    """In any register, rings included; nobody is its own."""
    lives = {f"a{number}": agency(f"a{number}", successors=tuple(f"a{other}" for other in others)) for number, others in enumerate(drawn)}
    predecessors = predecessors_of(lives)
    before = {(other.id, id) for id, one in lives.items() for other in ancestors(one, predecessors)}
    after = {(id, other.id) for id, one in lives.items() for other in descendants(one, lives)}

    assert before == after
    assert all(one != other for one, other in after)


def test_the_nearest_come_first():
    """As readers go back through the years."""
    lives = {one.id: one for one in (agency("a", successors=("b",)), agency("b", successors=("c",)), agency("c"))}

    assert [one.id for one in ancestors(lives["c"], predecessors_of(lives))] == ["b", "a"]
    assert [one.id for one in descendants(lives["a"], lives)] == ["b", "c"]


def test_only_what_is_there_today_is_an_heir():
    """One only seen on a day is not."""
    lives = {one.id: one for one in (agency("a", successors=("b", "c")), agency("b", until=ENDED), agency("c", as_of=ENDED))}

    assert heirs(lives["a"], lives) == ()


def test_the_first_and_the_last_day_belong_to_a_life():
    """Days nobody knows exclude nothing."""
    one = agency(since=date(2003, 1, 1), until=ENDED)

    assert [was_there(one, day) for day in (date(2002, 12, 31), date(2003, 1, 1), ENDED, date(2025, 7, 1))] == [False, True, True, False]
    assert was_there(agency(), date(1900, 1, 1))


def test_a_position_is_proved_by_its_sentence_on_the_day_of_the_item():
    """And anchored there under a name that does not change with its neighbours."""
    found = held(person())

    assert (found.article and found.article.slug, found.day, found.days) == ("mot-bai", date(2022, 12, 30), (date(2022, 12, 30),) * 2)
    assert (len(found.stretches), found.anchor, found.is_verified) == (1, "chuc-vu-tran-quang-tuan-giam-doc", True)


def test_a_source_may_speak_of_an_earlier_day_and_of_an_end():
    """The days held for certain reach from the one to the other."""
    found = held(person(position(since=date(2020, 1, 1), as_of=date(2021, 1, 1), until=date(2022, 1, 1))))

    assert (found.day, found.days, found.source_day) == (date(2021, 1, 1), (date(2020, 1, 1), date(2022, 1, 1)), date(2022, 12, 30))


def test_a_document_proves_a_position_without_a_sentence():
    """On its day of issue; of one that is not there, nothing is known."""
    one = person(position(article="", quote="", document="54-2016-nd-cp"))
    found, lost = held(one, documents=(legal_document(),)), held(one)

    assert (found.document and found.document.id, found.day, found.stretches) == ("54-2016-nd-cp", date(2016, 6, 14), ())
    assert (lost.document, lost.days, lost.is_verified) == (None, None, False)
