"""Names of issuers: what is left out contradicts nothing, another body, level or place does, and who acts before a number has issued it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import legal_document
from portal.catalogue.issuer_names import place_key
from portal.catalogue.issuers import are_apart, contradict, is_issued_by_another, place_of_entry
from portal.catalogue.named_issuers import issuer_named
from portal.vietnamese.mentions import mentions_in

BODIES = ("UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "HĐND", "Hội đồng nhân dân")
COUNCILS = {"HĐND", "Hội đồng nhân dân"}
PLACES = ("Lạng Sơn", "Thái Bình", "Hải Phòng", "Đà Nẵng", "Thừa Thiên Huế", "Hà Nội", "Hà Nam")


@st.composite
def names(draw: st.DrawFn) -> tuple[str, bool, str, str]:
    """The name of a local body, whether it is a council, its level and its place; each but the body may be left out."""
    body = draw(st.sampled_from(BODIES))
    level = draw(st.sampled_from(("", "tỉnh", "thành phố", "huyện")))
    place = draw(st.sampled_from(("", *PLACES)))
    head = draw(st.sampled_from(("", "Chủ tịch ")))
    name = head + " ".join(filter(None, (body, level, place)))
    return draw(st.sampled_from((name, unicodedata.normalize("NFD", name)))), body in COUNCILS, level, place


@given(names(), names())
def test_local_bodies_are_apart_where_body_level_or_place_are_said_and_differ(one: tuple, other: tuple):
    """Whichever comes first, in whatever letters, with or without the head."""
    said = [(a, b) for a, b in zip(one[1:], other[1:], strict=True) if a != "" and b != ""]

    assert are_apart(one[0], other[0]) is are_apart(other[0], one[0]) is any(a != b for a, b in said)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Tỉnh ủy Lạng Sơn", "Ban Thường vụ Tỉnh uỷ", False),
        ("Tỉnh ủy Lạng Sơn", "Ban Chấp hành Đảng bộ tỉnh Lạng Sơn khóa XVI, nhiệm kỳ 2015-2020", False),
        ("Tỉnh ủy", "Thành ủy", True),
        ("Thành ủy Hải Phòng", "Thành phố Hải Phòng", False),
        ("Thành ủy Hải Phòng", "tỉnh Hải Phòng", True),
        ("Tỉnh ủy Lạng Sơn", "UBND tỉnh Lạng Sơn", True),
        ("Tỉnh ủy Lạng Sơn", "Lạng Sơn", False),
        ("Tỉnh ủy Lạng Sơn", "Thái Bình", True),
        ("UBND TP. Hồ Chí Minh", "Ủy ban nhân dân thành phố Hồ Chí Minh", False),
        ("UBND TP.HCM", "Ủy ban nhân dân thành phố Hồ Chí Minh", False),
        ("UBND tỉnh Lạng Sơn", "UBND thành phố Lạng Sơn", True),
        ("UBND tỉnh Lạng", "UBND tỉnh Lạng Sơn", False),
        ("Ủy ban nhân dân (UBND) tỉnh", "UBND tỉnh Thái Bình", False),
        ("Sở KH&CN Thái Bình", "Sở Khoa học và Công nghệ tỉnh Thái Bình", False),
        ("Sở", "Sở Khoa học và Công nghệ tỉnh Thái Bình", False),
        ("Sở KH&CN Thái Bình", "Sở Khoa học và Công nghệ tỉnh Lạng Sơn", True),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ Lao động - Thương binh và Xã hội", False),
        ("Bộ trưởng Bộ Công Thương", "Bộ Công Thương", False),
        ("Bộ Công Thương", "Chính phủ", True),
        ("Thủ tướng", "Thủ tướng Chính phủ", False),
        ("Thủ tướng Chính phủ", "Chính phủ", False),
        ("Đảng", "Bộ Chính trị", False),
        ("", "Chính phủ", False),
    ],
)
def test_two_names_are_apart_only_where_they_cannot_be_one(one: str, other: str, apart: bool):
    """Whichever comes first."""
    assert (are_apart(one, other), are_apart(other, one)) == (apart, apart)
    assert contradict(one, other) >= apart


def test_an_entry_of_several_ministries_is_of_each_of_them():
    """And of all together."""
    joint = legal_document(issuer="Bộ Khoa học và Công nghệ; Bộ Nội vụ")
    said = ["Bộ Nội vụ", "Bộ KH&CN và Bộ Nội vụ", "liên Bộ", "Bộ Tài chính", ""]

    assert [is_issued_by_another(joint, one) for one in said] == [False, False, False, True, False]


def test_the_territory_stands_for_a_place_that_the_issuer_leaves_out():
    """Sources often say "UBND tỉnh" and no more."""
    entry = legal_document(issuer="UBND tỉnh", territory="Lạng Sơn")

    assert [is_issued_by_another(entry, f"UBND tỉnh {place}") for place in ("Lạng Sơn", "Thái Bình")] == [False, True]


@pytest.mark.parametrize("written", ["Hải Phòng", "thành phố Hải Phòng", "TP Hải Phòng", "TP. Hải Phòng", "TP.Hải Phòng"])
def test_a_place_has_one_key_with_or_without_the_word_of_its_kind(written: str):
    """Or only in the name of the issuer."""
    assert place_key(written) == place_key("Hải Phòng") == place_of_entry(legal_document(issuer=f"UBND {written}"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND thành phố Đà Nẵng vừa ban hành Quyết định số 166/QĐ-UBND.", "UBND thành phố Đà Nẵng"),
        ("Quyết định của Chủ tịch UBND tỉnh số 166/QĐ-UBND.", "Chủ tịch UBND tỉnh"),
        ("UBND tỉnh Lạng Sơn ban hành Quyết định số 166/QĐ-UBND của UBND thành phố Hà Nội.", "UBND thành phố Hà Nội"),
        ("UBND tỉnh trình Quyết định số 166/QĐ-UBND.", ""),
        ("Sở trình UBND tỉnh. Quyết định số 166/QĐ-UBND.", ""),
    ],
)
def test_who_acts_right_before_the_number_has_issued_it(text: str, expected: str):
    """What stands after the number says more."""
    assert issuer_named(mentions_in(f"<p>{text}</p>")[0]) == expected
