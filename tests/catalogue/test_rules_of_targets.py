"""The rules of plans: the words of a plan and its rule say the same, wherever the words stand."""

from dataclasses import replace
from datetime import date

import pytest

from builders import article, catalogue, observation, origin
from flows import PATH
from portal.catalogue.rules_of_targets import targets_agree_with_their_words
from portal.model.issue import Language
from portal.model.observation import Measure, Observation, TargetRule
from portal.model.quantity import Comparator

TODAY = date(2026, 11, 24)
LEAST, MOST, EXACT = TargetRule.AT_LEAST, TargetRule.AT_MOST, TargetRule.EXACT


def planned(printed: str, rule: TargetRule | None, quote: str = "", **changes) -> Observation:
    return observation(printed, measure=Measure.TARGET, target_rule=rule, quote=quote or f"giải quyết {printed} đơn", **changes)


def told(one: Observation, body: str = "") -> list[tuple[str, str]]:
    issues = targets_agree_with_their_words(catalogue(article(body=f"<p>{body or f'Năm sau {one.quote}'}.</p>", observations=(one,))), TODAY)
    return [(issue.found, issue.expected) for issue in issues]


@pytest.mark.parametrize(
    ("printed", "rule", "expected"),
    [
        ("không quá 400", LEAST, "at_most"),
        ("dưới 400", LEAST, "at_most"),
        ("tối đa 400", EXACT, "at_most"),
        ("ít nhất 400", MOST, "at_least"),
        ("hơn 400", MOST, "at_least"),
        ("trên 400", EXACT, "at_least"),
    ],
)
def test_a_plan_that_contradicts_its_rule_is_told_with_the_rule_that_fits(printed: str, rule: TargetRule, expected: str):
    """A limit is no minimum, and neither is met only exactly."""
    assert told(planned(printed, rule)) == [(printed, expected)]


@pytest.mark.parametrize(
    ("printed", "rule"),
    [
        ("không quá 400", MOST),
        ("hơn 400", LEAST),
        ("400", LEAST),
        ("400", MOST),
        ("400", EXACT),
        ("khoảng 400", LEAST),
        ("gần 400", EXACT),
        ("hơn 400", None),
    ],
)
def test_a_plan_in_the_words_of_its_rule_is_kept(printed: str, rule: TargetRule | None):
    """A bare number goes with every rule; one without a rule has its own fault."""
    assert told(planned(printed, rule)) == []


@pytest.mark.parametrize("quote", ["không quá 400 đơn", "quá 400 đơn", "400 đơn"])
def test_the_words_of_the_sentence_count_where_the_value_has_none(quote: str):
    """A plan may leave them to its rule, which then must say the same, whatever was quoted."""
    assert told(planned("400", LEAST, quote), "Giữ không quá 400 đơn") == [("không quá 400", "at_most")]
    assert told(planned("400", MOST, quote), "Giữ không quá 400 đơn") == []


def test_a_comparator_of_its_own_key_is_named():
    """Else the message would call a bare number a contradiction."""
    one = planned("400", LEAST)

    assert told(replace(one, value=replace(one.value, comparator=Comparator.AT_MOST))) == [("400, comparator: at_most", "at_most")]


def test_only_a_plan_has_a_rule():
    """What a result is said with is not its affair."""
    assert told(replace(planned("không quá 400", LEAST), measure=Measure.ACTUAL)) == []


def test_the_contradiction_is_told_at_the_rule_with_both_ways_out():
    """File and line, the rule that fits, and the value."""
    one = planned("không quá 400", LEAST, origin=origin(PATH, value=21, rule=25))
    (issue,) = targets_agree_with_their_words(catalogue(article(body=f"<p>Sở {one.quote}.</p>", observations=(one,))), TODAY)

    assert (issue.place.path, issue.place.line) == (PATH, 25)
    assert issue.message().startswith("“không quá 400” trái với rule đã ghi. Viết rule: at_most; nếu rule đúng thì sửa value")
    assert "Write rule: at_most; if the rule is right, correct the value" in issue.message(Language.ENGLISH)
