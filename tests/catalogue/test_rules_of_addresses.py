"""Addresses for ever: what was published leads somewhere, straight, and never out of the site."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addressed import NEW, OLD, published, recorded, redirect
from builders import agency, article, catalogue, indicator, observation
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.ledger import rows_to_add
from portal.catalogue.permanence import address_rows_to_add, permanent_addresses, permanent_anchors
from portal.catalogue.rules_of_addresses import RULES
from portal.model.fault import Fault
from strategies import records, some

TODAY = date(2026, 11, 24)
ADD = "thêm vào data/redirects.yml: "
CIRCLE = "một trang đang có; các mục này chuyển vòng quanh"


def told(one: Catalogue) -> list[tuple[Fault, str, str]]:
    return [(issue.fault, issue.found, issue.expected) for rule in RULES for issue in rule(one, TODAY)]


def test_a_renamed_item_is_told_with_the_line_that_mends_it():
    """The only new address of its section is offered."""
    assert told(published(ledger=recorded("bai-cu")))[0] == (
        Fault.ADDRESS_LOST, OLD, f"{ADD}- {{from: tin-tuc/2022/bai-cu/, to: tin-tuc/2022/mot-bai/}}"
    )  # fmt: skip


def test_a_file_whose_day_or_number_changed_is_known_by_its_path():
    """Its new address is offered whatever it looks like."""
    before = address_rows_to_add(catalogue(article("mot-bai")), date(2023, 1, 1))
    moved = catalogue(article("mot-bai", published=article().published.replace(year=2021)), address_ledger=before)

    assert told(moved)[0] == (Fault.ADDRESS_LOST, NEW, f"{ADD}- {{from: tin-tuc/2022/mot-bai/, to: tin-tuc/2021/mot-bai/}}")


def test_an_item_with_recorded_values_keeps_its_address():
    """The ids of its values begin with its slug: a redirect would not bring them back."""
    before = catalogue(article("bai-cu", observations=(observation(),)))
    values = rows_to_add(before, date(2023, 1, 1))
    renamed = catalogue(article("mot-bai"), address_ledger=recorded("bai-cu"), ledger=values)
    (lost,) = [expected for fault, _, expected in told(renamed) if fault is Fault.ADDRESS_LOST]

    assert lost.endswith("thêm slug: bai-cu vào phần đầu bài")


def test_with_its_redirect_the_item_may_move():
    """And nothing more is asked but to record the new address."""
    assert told(published(redirect(), ledger=recorded("bai-cu"))) == [(Fault.ADDRESSES_NOT_RECORDED, "1", NEW)]


def test_an_agency_or_an_indicator_cannot_vanish_either():
    """Registers have addresses too."""
    ledger = address_rows_to_add(catalogue(article(), indicators=(indicator("a"),), agencies=(agency(), agency("moi"))), date(2023, 1, 1))
    lost = [found for fault, found, _ in told(catalogue(article(), indicators=(), address_ledger=ledger)) if fault is Fault.ADDRESS_LOST]

    assert lost == ["co-quan/moi/", "so-lieu/a/"]


def test_while_a_file_is_misread_its_address_has_not_gone():
    """One slip in the front matter is one mistake."""
    assert told(published(ledger=recorded("bai-cu"), misread=("bai-cu",))) == []


@pytest.mark.parametrize(
    ("redirects", "expected"),
    [
        ((redirect(), redirect("tin-tuc/2022/bai-khac/", OLD, line=5)), (Fault.REDIRECT_CHAIN, OLD, NEW)),
        ((redirect(OLD, "tin-tuc/2022/bai-khac/"), redirect("tin-tuc/2022/bai-khac/", OLD, line=5)), (Fault.REDIRECT_CHAIN, OLD, CIRCLE)),
        ((redirect(OLD, OLD),), (Fault.REDIRECT_CHAIN, OLD, CIRCLE)),
        ((redirect(), redirect(line=5)), (Fault.REDIRECTED_TWICE, OLD, "2")),
        ((redirect(), redirect("tin-tuc/2022/", line=5)), (Fault.REDIRECT_OF_NOTHING, "tin-tuc/2022/", "tin-tuc/")),
    ],
)
def test_redirects_are_straight_and_single(redirects, expected):
    """A chain is told with its end, a circle without one; the portal's own lists cannot be covered."""
    assert expected in told(published(*redirects, ledger=recorded("bai-cu", "bai-khac")))


def test_an_address_of_another_site_of_before_may_lead_here():
    """Of the days before this portal; it begins with none of its words."""
    assert told(published(redirect("news/2012/17/"), redirect("trang-cu/", f"{NEW}#muc-1", line=5))) == []


def test_a_portal_without_a_ledger_of_addresses_is_asked_for_none():
    """Its first run begins one."""
    assert told(published()) == []


@some
@given(records())
def test_recorded_addresses_are_never_recorded_again(made):
    """Whatever the portal holds; each once, sealed."""
    rows = address_rows_to_add(Catalogue.of(made), date(2023, 1, 1))
    again = Catalogue.of(type(made)(**{field: getattr(made, field) for field in made.__dataclass_fields__} | {"address_ledger": rows}))

    assert [row.address for row in rows] == sorted(permanent_addresses(again) | permanent_anchors(again))
    assert address_rows_to_add(again, TODAY) == ()


@given(st.integers(0, 3), st.integers(0, 3))
def test_a_chain_of_any_length_is_told_with_its_end(before, after):
    """From wherever it is entered."""
    steps = [f"tin-tuc/2022/buoc-{number}/" for number in range(before + after + 2)]
    chain = [redirect(old, new, line=2 + 3 * number) for number, (old, new) in enumerate(zip(steps, [*steps[1:], NEW], strict=True))]
    found = [
        one for one in told(published(*chain, ledger=recorded(*(f"buoc-{number}" for number in range(len(steps)))))) if one[0] is Fault.REDIRECT_CHAIN
    ]

    assert found == [(Fault.REDIRECT_CHAIN, step, NEW) for step in steps[1:]]
