"""Topics: what an item is about beside its words."""

import pytest

from builders import article, catalogue, indicator, legal_document, observation
from cited import citing
from lived import SENTENCE, peopled, person, position, witness
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.topics import TopicKind, Topics

PERSON, SPEAKER = TopicKind.PERSON, TopicKind.SPEAKER


def of_kind(found: Catalogue, *kinds: TopicKind) -> list[tuple[TopicKind, str]]:
    """Of the only item."""
    return [(topic.kind, topic.id) for topic in Topics.of(found).topics(found.articles[0]) if topic.kind in kinds]


def test_an_item_is_about_what_it_cites_states_and_belongs_to():
    """Each once, whatever it says of it how often."""
    one = citing(
        "Theo Nghị định số 54/2016/NĐ-CP ngày 14/6/2016 của Chính phủ.",
        "Nghị định số 54/2016/NĐ-CP cũng nêu.",
        "Theo Nghị định số 1/2000/NĐ-CP.",
        observations=(observation(), observation("134")),
    )
    found = catalogue(one, documents=(legal_document(),), indicators=(indicator(),))

    assert of_kind(found, *TopicKind) == [
        (TopicKind.DOCUMENT, "54-2016-nd-cp"),
        (TopicKind.INDICATOR, "don-vi-kiem-tra"),
        (TopicKind.FIELD, "do-luong"),
        (TopicKind.AGENCY, "skhcn"),
    ]


def test_who_is_named_in_an_official_role_is_a_topic():
    """As the register of people says."""
    assert of_kind(peopled(person()), PERSON, SPEAKER) == [(PERSON, "tran-quang-tuan")]


@pytest.mark.parametrize("speaker", ["Trần Quang Tuấn, Giám đốc Sở", "Trần Quang Tuấn", "TRẦN QUANG TUẤN , Giám đốc"])
def test_who_says_a_value_is_a_topic_and_named_too(speaker: str):
    """The name stands before the position."""
    said = article("khac", observations=(observation(speaker=speaker),))
    found = peopled(person(position(article="", document="54-2016-nd-cp")), articles=(said,), indicators=(indicator(),))

    assert of_kind(found, PERSON, SPEAKER) == [(SPEAKER, "tran-quang-tuan"), (PERSON, "tran-quang-tuan")]


@pytest.mark.parametrize("speaker", ["", "Giám đốc Sở", "Trần Quang, Giám đốc", "Tran Quang Tuan"])
def test_who_is_not_in_the_register_is_no_topic(speaker: str):
    said = article("khac", observations=(observation(speaker=speaker),))

    assert of_kind(peopled(person(), articles=(said,), indicators=(indicator(),)), PERSON, SPEAKER) == []


def test_a_name_two_people_have_says_nothing():
    """Nobody knows which one spoke."""
    said = article("khac", observations=(observation(speaker="Trần Quang Tuấn"),))
    people = (person(), person(id="tran-quang-tuan-2"))

    assert of_kind(peopled(*people, articles=(said, witness("mot-bai", SENTENCE)), indicators=(indicator(),)), SPEAKER) == []
