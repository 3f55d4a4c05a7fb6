"""data/redirects.yml: old and new addresses of this site; nothing that leads out of it."""

import pytest

from portal.model.fault import Fault
from portal.model.redirect import Redirect
from portal.reading.findings import Findings
from portal.reading.nodes import read_nodes
from portal.reading.redirects import REDIRECTS, read_redirects


def read(text: str) -> tuple[tuple[Redirect, ...], list[tuple[int, Fault]]]:
    findings = Findings()
    found = read_redirects(read_nodes(REDIRECTS, text), findings)
    return found, [(issue.place.line, issue.fault) for issue in findings.issues]


def test_a_redirect_is_read_with_the_places_of_its_keys():
    """A slash before it is the same address; the new one may be a part of a page."""
    (found,), issues = read('- from: /tin-tuc/2022/bai-cu/\n  to: tin-tuc/2022/mot-bai/#muc-1\n  reason: "Sửa tên tệp."\n')

    assert issues == []
    assert (found.old, found.new, found.page, found.reason) == (
        "tin-tuc/2022/bai-cu/",
        "tin-tuc/2022/mot-bai/#muc-1",
        "tin-tuc/2022/mot-bai/",
        "Sửa tên tệp.",
    )
    assert (found.origin.place("from").line, found.origin.place("to").line) == (1, 2)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.vn/",
        "//example.vn/",
        "javascript:alert(1)/",
        "../../etc/",
        "tin-tuc/2022/bai",
        "tin-tuc/2022/Bài/",
        "a b/",
        'a"onload=x/',
        "#muc",
        "a/?x=1/",
    ],
)
def test_nothing_but_an_address_of_this_site_is_taken(address: str):
    """An open redirect would lend the department's name to anybody."""
    found, issues = read(f"- from: tin-tuc/cu/\n  to: {address!r}\n")

    assert found == ()
    assert issues == [(2, Fault.NOT_A_SITE_ADDRESS)]


def test_unknown_and_missing_keys_are_told():
    """Like in every file."""
    assert [fault for _, fault in read("- from: tin-tuc/cu/\n  too: tin-tuc/moi/\n")[1]] == [Fault.UNKNOWN_KEY]
    assert [fault for _, fault in read("from: a/\nto: b/\n")[1]] == [Fault.WRONG_SHAPE]
