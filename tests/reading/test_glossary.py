"""data/glossary.yml and the abbreviations of an item: good ones become words and capitals with places, mistakes are told."""

import pytest

from portal.model.fault import Fault
from portal.model.word import Choice

GLOSSARY = "data/glossary.yml"


def places(record) -> dict[str, tuple[int, int]]:
    return {capitals.text: (capitals.place.line, capitals.place.column) for capitals in record.body.abbreviations}


def test_words_are_read_in_the_order_written(desk):
    """With all their keys, abbreviations without spaces."""
    words, issues = desk.read(
        GLOSSARY,
        'ubnd: {name: Ủy ban nhân dân, abbreviations: [UBND], document: 48a-kh-ubnd, where: "Điều 1"}\n'
        'kh-cn-dmst: {name: "khoa học, công nghệ", abbreviations: ["KH, CN & ĐMST", KHCN], also_written: [khoa học công nghệ]}\n'
        "luy-ke: {name: lũy kế, meaning: Cộng dồn.}\n",
    )

    assert not issues
    assert [word.id for word in words] == ["ubnd", "kh-cn-dmst", "luy-ke"]
    assert (words[0].document, words[0].where, words[0].is_checked) == ("48a-kh-ubnd", "Điều 1", True)
    assert (words[1].abbreviations, words[1].full_forms) == (("KH,CN&ĐMST", "KHCN"), ("khoa học, công nghệ", "khoa học công nghệ"))
    assert (words[2].abbreviations, words[2].meaning, words[2].title, words[2].is_checked) == ((), "Cộng dồn.", "lũy kế", False)


def test_a_word_nobody_could_speak_may_be_an_abbreviation(desk):
    """With one capital too, without the dot that may end it."""
    words, issues = desk.read(GLOSSARY, "a: {name: công ty, abbreviations: [Cty, Ths, ThS, Tp.]}\n")

    assert not issues
    assert words[0].abbreviations == ("Cty", "Ths", "ThS", "Tp")


def test_two_meanings_are_two_entries(desk):
    """One abbreviation may stand in both."""
    words, issues = desk.read(GLOSSARY, "a: {name: kế hoạch, abbreviations: [KH]}\nb: {name: khoa học, abbreviations: [KH]}\n")

    assert not issues
    assert [word.abbreviations for word in words] == [("KH",), ("KH",)]


def test_markup_in_a_meaning_is_text(desk):
    """It is escaped where it is shown; nothing in YAML runs."""
    [word], issues = desk.read(GLOSSARY, 'a: {name: "<b>A</b>", abbreviations: [AB], meaning: "<script>alert(1)</script> {{ config }}"}\n')

    assert not issues
    assert (word.name, word.meaning) == ("<b>A</b>", "<script>alert(1)</script> {{ config }}")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- UBND", Fault.WRONG_SHAPE),
        ("UBND: {name: A, abbreviations: [UBND]}", Fault.NOT_AN_ID),
        ("a: {name: A, abbreviations: [AB]}\na: {name: B, abbreviations: [AC]}", Fault.DUPLICATE_KEY),
        ("a: {abbreviations: [AB]}", Fault.MISSING_KEY),
        ("a: {name: A, abbreviations: [AB, AB]}", Fault.LISTED_TWICE),
        ('a: {name: A, abbreviations: ["KH&CN", "KH & CN"]}', Fault.LISTED_TWICE),
        ("a: {name: A, abbreviations: AB}", Fault.WRONG_SHAPE),
        ("a: {name: A, abbreviations: [Ủy ban]}", Fault.NOT_AN_ABBREVIATION),
        ("a: {name: A, abbreviations: [33/BC-AB]}", Fault.NOT_AN_ABBREVIATION),
        ("a: {name: A, abbreviations: [Hòa]}", Fault.NOT_AN_ABBREVIATION),
        ("a: {name: A, abbreviations: [cty]}", Fault.NOT_AN_ABBREVIATION),
        ("a: {name: A, abbreviations: [Tp, Tp.]}", Fault.LISTED_TWICE),
        ("a: {name: A}", Fault.WORD_WITHOUT_MEANING),
        ("a: {name: hoà, meaning: B, also_written: [hòa]}", Fault.LISTED_TWICE),
        (f"a: {{name: {'A' * 101}, abbreviations: [AB]}}", Fault.TEXT_TOO_LONG),
        ("a: {name: A, abbreviation: [AB]}", Fault.UNKNOWN_KEY),
        ("a: {name: !!python/name:os.system A, abbreviations: [AB]}", Fault.YAML_TAG),
        ("a: {name: &b A, abbreviations: [AB]}", Fault.YAML_ALIAS),
        ('a: {name: "A\\u202eB", abbreviations: [AB]}', Fault.HIDDEN_CHARACTER),
        ("a: {name: A, abbreviations: [[[[[[AB]]]]]]}", Fault.YAML_TOO_COMPLEX),
        ("a: {name: A, abbreviations: [AB]", Fault.YAML_SYNTAX),
    ],
)
def test_a_bad_glossary_is_told(desk, faults, text: str, fault: Fault):
    """What is wrong, not what follows from it."""
    _, issues = desk.read(GLOSSARY, f"{text}\n")

    assert fault in faults(issues)


def test_an_item_chooses_meanings(desk):
    """Each with its place, in the order written."""
    item, issues = desk.news(abbreviations='{KH: kế hoạch, "KH & CN": "khoa học"}')

    assert not issues
    assert [(choice.abbreviation, choice.name, choice.place.line, choice.place.column) for choice in item.abbreviations] == [
        ("KH", "kế hoạch", 10, 21),
        ("KH&CN", "khoa học", 10, 42),
    ]
    assert all(isinstance(choice, Choice) for choice in item.abbreviations)


def test_a_document_chooses_meanings(desk):
    """By the same key."""
    document, issues = desk.read(
        "content/documents/1-kh.md",
        '---\ntype: document\nkind: kế hoạch\nsource: {name: Sở}\nabbreviations: {KH: "kế hoạch"}\n---\nKH năm.\n',
    )

    assert not issues
    assert [choice.name for choice in document.abbreviations] == ["kế hoạch"]


def test_each_abbreviation_of_a_body_has_the_place_of_its_first_use(desk):
    """Line and column of the file, of what a reader sees: not of a link's target or of code."""
    item, _ = desk.news(body="Xem [bản](../../documents/UBND.md), `UBND`.\n\nSở và **UBND** tỉnh, KH&CN.\n", observations=None)

    assert places(item) == {"UBND": (13, 9), "KH&CN": (13, 22)}


def test_an_abbreviation_in_a_table_has_its_place(desk):
    """Rows are no text to the checks of prose, but readers see them."""
    item, _ = desk.news(body="Trước.\n\n| Tên | Số |\n|---|---|\n| UBND xã | 3 |\n")

    assert places(item) == {"UBND": (15, 3)}


def test_an_abbreviation_written_as_an_entity_stands_at_the_body(desk):
    """It is not there letter by letter."""
    item, _ = desk.news(body="Sở KH&amp;CN.\n")

    assert places(item) == {"KH&CN": (11, 1)}


def test_in_what_may_become_a_link_to_a_document_nothing_is_marked(desk):
    """The citation of a law, but not a standard, which leads nowhere."""
    item, _ = desk.news(body="Nghị quyết của UBND số 29/2013/QH13. Luật KH&CN số 29/2013/QH13; KH&CN. TCVN ISO 9001:2015.\n")
    html = item.body.html
    shown = {capitals.text: (html[capitals.spans[0][0] : capitals.spans[-1][1]], capitals.spans[0][0]) for capitals in item.body.abbreviations}

    assert shown["KH&CN"] == ("KH&amp;CN", html.index("; KH&amp;CN") + 2)
    assert shown["TCVN"][0] == "TCVN"
