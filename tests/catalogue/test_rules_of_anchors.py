"""Anchors for ever: a heading others linked to is still there, or the page leads on to what took its place."""

from dataclasses import replace
from datetime import date

import pytest

from addressed import NEW, OLD, anchored, headed, published, recorded, redirect
from builders import catalogue, legal_document, observation, standing_page
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.permanence import address_rows_to_add, anchors_now, permanent_anchors
from portal.catalogue.rules_of_addresses import RULES as RULES_OF_ADDRESSES
from portal.catalogue.rules_of_anchors import RULES
from portal.model.fault import Fault
from portal.model.life import Stage
from portal.model.prose import Heading, Prose
from published import living, withdrawal

TODAY = date(2026, 11, 24)
CU, MOI = f"{NEW}#muc-cu", f"{NEW}#muc-moi"
ADD = "thêm vào data/redirects.yml: "


def told(one: Catalogue) -> list[tuple[Fault, str, str]]:
    return [(issue.fault, issue.found, issue.expected) for rule in (*RULES_OF_ADDRESSES, *RULES) for issue in rule(one, TODAY)]


def unrecorded(one: Catalogue) -> list[tuple[Fault, str, str]]:
    """Without what is only not recorded yet."""
    return [found for found in told(one) if found[0] is not Fault.ADDRESSES_NOT_RECORDED]


def test_headings_of_items_documents_and_standing_pages_are_recorded():
    """Of the second and third level; the home page has no address of its own."""
    body = Prose(html="", headings=tuple(Heading(level=level, anchor=f"muc-{level}", title="Mục") for level in (2, 3, 4)))
    pages = tuple(replace(standing_page(address), body=body) for address in ("gioi-thieu/", ""))
    made = catalogue(headed(body=body), documents=(legal_document(body=body),), standing_pages=pages)

    assert sorted(permanent_anchors(made)) == sorted(
        f"{page}#muc-{level}" for page in ("gioi-thieu/", NEW, "van-ban/nghi-dinh/2016/54-2016-nd-cp/") for level in (2, 3)
    )
    assert f"{NEW}#muc-3" in {row.address for row in address_rows_to_add(made, TODAY)}


def test_a_renamed_heading_is_told_with_the_line_that_mends_it():
    """The only new heading of its page is offered."""
    before = anchored(headed("muc-cu")).address_ledger
    renamed = catalogue(headed("ten-khac-han"), address_ledger=before)

    assert unrecorded(renamed) == [(Fault.ANCHOR_LOST, CU, f"{ADD}- {{from: {CU}, to: {NEW}#ten-khac-han}}")]


def test_a_deleted_heading_is_led_on_to_its_page():
    """Where there is no new one."""
    assert unrecorded(anchored(headed())) == [(Fault.ANCHOR_LOST, CU, f"{ADD}- {{from: {CU}, to: {NEW}}}")]


@pytest.mark.parametrize("to", [MOI, NEW])
def test_with_that_line_the_heading_may_go(to: str):
    """On to another of the page, or to the page."""
    assert told(anchored(headed("muc-moi"), redirect(CU, to))) == []


def test_a_heading_of_another_level_is_still_there():
    """Links to it work."""
    assert unrecorded(anchored(headed("muc-cu", level=4))) == []


def test_of_a_page_that_moved_or_is_gone_no_heading_is_asked_for():
    """Its own address tells what became of it."""
    ledger = address_rows_to_add(catalogue(headed("muc-cu")), date(2023, 1, 1))
    gone = living(stage=Stage.GONE, withdrawal=withdrawal())

    assert unrecorded(catalogue(redirects=(redirect(NEW, "linh-vuc/do-luong/"),), address_ledger=ledger)) == []
    assert unrecorded(catalogue(gone=(gone,), address_ledger=ledger)) == []
    assert Fault.ANCHOR_LOST in {fault for fault, _, _ in told(anchored(living(stage=Stage.WITHDRAWN, withdrawal=withdrawal())))}


def test_while_a_file_is_misread_its_headings_have_not_gone():
    """One slip is one mistake."""
    assert told(anchored(headed(), redirect(f"{OLD}#a", OLD), misread=("mot-bai",))) == []


@pytest.mark.parametrize(
    ("redirects", "expected"),
    [
        ((redirect(CU, f"{NEW}#muc-moii"),), (Fault.ANCHOR_NOT_THERE, f"{NEW}#muc-moii", MOI)),
        ((redirect(CU, "linh-vuc/do-luong/#muc-moi"),), (Fault.ANCHOR_TO_ANOTHER_PAGE, "linh-vuc/do-luong/#muc-moi", NEW)),
        ((redirect(CU, f"{NEW}#a"), redirect(f"{NEW}#a", MOI, line=5)), (Fault.REDIRECT_CHAIN, f"{NEW}#a", MOI)),
        ((redirect(CU, CU),), (Fault.REDIRECT_CHAIN, CU, "một mục đang có; các mục này chuyển vòng quanh")),
        ((redirect(CU, MOI), redirect(CU, NEW, line=5)), (Fault.REDIRECTED_TWICE, CU, "2")),
        ((redirect(MOI, NEW),), (Fault.REDIRECT_OF_A_PAGE, MOI, "content/news/2022/mot-bai.md")),
        ((redirect("linh-vuc/do-luong/#a", "linh-vuc/do-luong/"),), (Fault.ANCHOR_ON_NO_PAGE, "linh-vuc/do-luong/", "Xóa mục chuyển này.")),
        (
            (redirect(OLD, NEW), redirect(f"{OLD}#a", f"{OLD}#b", line=5)),
            (Fault.ANCHOR_ON_NO_PAGE, OLD, f"Trang nay ở {NEW}: viết địa chỉ ấy ở cả from và to."),
        ),
    ],
)
def test_a_heading_is_led_on_straight_and_within_its_page(redirects, expected):
    """What follows "#" never reaches a server, so only the page itself can answer it."""
    assert expected in unrecorded(anchored(headed("muc-moi"), *redirects))


def test_a_sentence_that_states_a_value_is_an_anchor_too():
    """No old heading takes its name."""
    stating = headed("muc-moi", observations=(observation(),))
    sentence = f"{NEW}#so-lieu-don-vi-kiem-tra"

    assert sentence in anchors_now(catalogue(stating))
    assert (Fault.REDIRECT_OF_A_PAGE, sentence, "content/news/2022/mot-bai.md") in unrecorded(anchored(stating, redirect(sentence, NEW)))


def test_a_redirect_of_a_page_may_end_in_an_anchor_as_before():
    """It is no redirect of an anchor."""
    assert told(published(redirect(OLD, f"{NEW}#muc-1"), ledger=recorded("bai-cu", "mot-bai"))) == []
