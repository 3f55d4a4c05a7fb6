"""The rules of plans: the catalogue goes in, issues come out for every plan whose rule says the contrary of its own words."""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.places import place_of
from portal.catalogue.quotes import NOTHING, words_before
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.observation import Measure, TargetRule
from portal.model.quantity import Comparator
from portal.vietnamese.quantities import comparator_at_end, comparator_at_start, comparator_of

_RULES_IN_WORDS = {
    Comparator.GT: TargetRule.AT_LEAST,
    Comparator.AT_LEAST: TargetRule.AT_LEAST,
    Comparator.LT: TargetRule.AT_MOST,
    Comparator.AT_MOST: TargetRule.AT_MOST,
}
"""Nor is what is said in one of these words met only exactly. "khoảng" and "gần" go with every rule: they leave open what they mean."""


def targets_agree_with_their_words(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """ "không quá 400" is no minimum, wherever that is said: in the value, by its comparator, or in the sentence before a bare "400"."""
    for article in (article for article in catalogue.articles if article.observations):
        for one in article.observations:
            value, rule = one.value, one.target_rule
            if not value or not rule or one.measure is not Measure.TARGET:
                continue
            found, comparator = value.printed, value.comparator
            if comparator is Comparator.EQ:
                words = comparator_at_end(words_before(value, one.quote, catalogue.beside.get(article.id_of(one), NOTHING)))
                found, comparator = f"{words} {found}", comparator_of(words)
            elif not comparator_at_start(found):
                found = f"{found}, comparator: {comparator.value}"
            fitting = _RULES_IN_WORDS.get(comparator, rule)
            if fitting is not rule:
                place = place_of(one.origin, "rule", "value")
                yield Issue(place=place, fault=Fault.TARGET_CONTRADICTS, field="rule", found=found, expected=fitting.value)


RULES = (targets_agree_with_their_words,)
