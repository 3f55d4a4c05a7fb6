"""One mistake in a file of data/ is one line: what only follows from it is told when it has been mended."""

from dataclasses import replace
from datetime import date, datetime

from builders import MONEY, agency, article, catalogue, observation, unit
from portal.catalogue.ledger import rows_to_add
from portal.catalogue.rules import BUILT_ON, RULES, broken_rules
from portal.model.fault import Fault
from portal.model.marker import Form, Marker
from portal.model.place import Place
from portal.model.prose import MARKER, Prose
from portal.settings import HANOI

TODAY = date(2026, 11, 24)
BODY = "<p>Sở kiểm tra 133 đơn vị.</p>"
FIRST = article("a", observations=(observation(),), body=BODY)
RECORDED = rows_to_add(catalogue(FIRST), date(2023, 1, 1))
TABLE = Marker(form=Form.TABLE, indicators=("don-vi-kiem-tra",), periods=(), agencies=("skhcn",), place=Place(path="content/news/2022/c.md", line=9))


def told(path: str, *articles, **changes):
    """What is told with and without the mistake in the file."""
    without, with_it = (broken_rules(catalogue(*articles, ledger=RECORDED, misread=misread, **changes), TODAY) for misread in ((), (path,)))
    return [issue.fault for issue in without], [issue.fault for issue in with_it]


def test_a_register_of_units_with_a_mistake_is_told_alone():
    """A unit written twice leaves none: no indicator has a unit then, and no value a form."""
    before, after = told("data/units.yml", FIRST, units=())

    assert Fault.UNKNOWN_UNIT in before
    assert after == []


def test_a_unit_whose_form_could_not_be_read_makes_no_value_wrong():
    """Blank is plain, and money is not."""
    money = article("a", observations=(observation("133 đồng", quote="phạt 133 đồng"),), body="<p>Sở phạt 133 đồng.</p>")
    before, after = told("data/units.yml", money, units=(unit(), MONEY))

    assert Fault.WRONG_FORM in before
    assert after == []


def test_a_territory_that_could_not_be_read_changes_no_published_value():
    """The blank is another territory; every published value would be said to have moved."""
    before, after = told("data/agencies.yml", FIRST, agencies=(agency(territory="noi-khac"),))

    assert before == [Fault.PUBLISHED_DEFINITION_CHANGED]
    assert after == []


def test_two_areas_that_became_one_by_a_mistake_do_not_contradict_each_other():
    """Hải Phòng before and after 1/7/2025."""
    other = article(
        "b", agency="moi", observations=(observation("134"),), body=BODY.replace("133", "134"), published=datetime(2023, 6, 1, tzinfo=HANOI)
    )
    before, after = told("data/agencies.yml", FIRST, other, agencies=(agency(), agency("moi", territory="noi-skhcn")))

    assert Fault.CONFLICTING_VALUES in before
    assert Fault.CONFLICTING_VALUES not in after


def test_an_indicator_that_could_not_be_read_is_not_said_to_be_unknown():
    """Neither at its values nor at a table that shows them."""
    table = replace(article("c"), body=Prose(html=MARKER, markers=(TABLE,)))
    before, after = told("data/indicators/don-vi-kiem-tra.yml", FIRST, table, indicators=())

    assert {Fault.UNKNOWN_INDICATOR, Fault.MARKER_UNKNOWN_INDICATOR} <= set(before)
    assert after == []


def test_another_mistake_is_told_all_the_same():
    """Only what is built on the register waits."""
    wrong = article("a", observations=(observation(quote="kiểm tra 134 đơn vị"),), fields=("khong-co",), body=BODY)
    for path in ("data/agencies.yml", "data/units.yml"):
        found = [issue.fault for issue in broken_rules(catalogue(wrong, misread=(path,)), TODAY)]

        assert {Fault.UNKNOWN_FIELD, Fault.QUOTE_NOT_FOUND} <= set(found)
    assert Fault.UNKNOWN_FIELD not in [issue.fault for issue in broken_rules(catalogue(wrong, misread=("data/fields.yml",)), TODAY)]


def test_only_rules_of_the_list_wait():
    """A rule that is not in RULES would wait for nothing."""
    assert {rule for built in BUILT_ON.values() for rule in built} <= set(RULES)
