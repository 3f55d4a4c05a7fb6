"""The portal of this repository holds no advice that its editors have not seen, so it is published in strict settings too."""

from dataclasses import replace

from builders import settings
from checkout import ROOT
from portal.compile import checked

ACCEPTED = {"VD01", "VD02", "VD04", "VD09", "CV01", "CV06"}
"""What our own items hold, word for word as their sources have it."""


def test_this_portal_is_published_in_strict_settings():
    """No advice is told, and no acceptance is left over."""
    loose, strict = (checked(ROOT, replace(settings(), is_strict=is_strict))[1] for is_strict in (False, True))

    assert [issue.line() for issue in (*loose, *strict)] == []


def test_every_piece_of_advice_about_our_items_was_accepted_with_its_reason():
    """The decree without its year, the joint circular, the decision of two issuers and the years left over."""
    catalogue, _ = checked(ROOT, settings())
    accepted = [one for record in (*catalogue.articles, *catalogue.documents.values()) for one in record.accepted]

    assert {one.code for one in accepted} >= ACCEPTED
    assert all(len(one.reason) > 20 for one in accepted)
