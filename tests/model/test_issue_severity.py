"""Advice is told as a warning, and as an error where the setting asks for it; nothing else changes its weight."""

from dataclasses import replace

import pytest

from portal.model.fault import Fault, Severity
from portal.model.issue import Issue, Language
from portal.model.place import Place

ADVICE = Issue(place=Place(path="a.md"), fault=Fault.WORD_TWICE, found="các các", expected="các")


def test_advice_becomes_an_error_only_in_strict_settings():
    """The line says which of the two it is."""
    strict = replace(ADVICE, is_strict=True)

    assert (ADVICE.is_error, strict.is_error) == (False, True)
    assert ADVICE.line() == "a.md:1:1  lưu ý CV08  “các các” viết lặp. Viết “các”."
    assert strict.line(Language.ENGLISH) == "a.md:1:1  error CV08  “các các” is written twice. Write “các”."


@pytest.mark.parametrize("fault", [fault for fault in Fault if fault.severity is not Severity.ADVICE], ids=lambda fault: fault.name)
def test_what_is_no_advice_keeps_its_weight(fault: Fault):
    """Warnings stay warnings."""
    issue = Issue(place=Place(path="a.md"), fault=fault)

    assert issue.is_error == replace(issue, is_strict=True).is_error == (fault.severity is Severity.ERROR)
