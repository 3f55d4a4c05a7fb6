"""The portal of this repository is published with its advice, and refused for it where the settings are strict."""

from dataclasses import replace

from builders import settings
from checkout import ROOT
from portal.compile import checked
from portal.model.fault import Severity

KNOWN = {"VD01", "VD02", "VD04", "VD09", "CV01", "CV06"}
"""What our own items hold, word for word as their sources have it."""


def test_the_items_of_this_portal_are_told_what_their_sources_say_wrongly():
    """The decree without its year, the joint circular, the decision of two issuers and the years left over."""
    issues = [issue for issue in checked(ROOT, settings())[1] if issue.fault.severity is Severity.ADVICE]

    assert {issue.fault.code for issue in issues} == KNOWN
    assert not any(issue.is_error for issue in issues)
    assert all(issue.place.line > 1 and issue.place.column > 1 for issue in issues)


def test_strict_settings_make_errors_of_the_same_advice():
    """One setting, for both families."""
    loose, strict = (checked(ROOT, replace(settings(), is_strict=is_strict))[1] for is_strict in (False, True))

    assert [issue.line().replace("  lỗi ", "  lưu ý ") for issue in strict] == [issue.line().replace("  lỗi ", "  lưu ý ") for issue in loose]
    assert {issue.fault.code for issue in strict if issue.is_error} - {issue.fault.code for issue in loose if issue.is_error} == KNOWN
