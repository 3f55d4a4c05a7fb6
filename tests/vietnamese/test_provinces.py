"""Names of provinces: whole, at the beginning and at the end of a name, whatever the place of the tone."""

import pytest

from portal.vietnamese.folding import tone_key
from portal.vietnamese.provinces import province_at_end, province_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hà Nội", "Hà Nội"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("Đắc Lắc", "Đắk Lắk"),
        ("Lạng Sơn Hồ Tiến Thiệu", "Lạng Sơn"),
        ("Hà Nam Ninh", "Hà Nam Ninh"),
        ("Hà Nam", "Hà Nam"),
        ("Thừa Thiên Huế", "Thừa Thiên Huế"),
        ("Chi Lăng", ""),
        ("Hà", ""),
        ("", ""),
    ],
)
def test_a_name_is_the_longest_province_it_begins_with(name: str, expected: str):
    """Other spellings of one are one."""
    assert province_of(tone_key(name)) == tone_key(expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sở Khoa học và Công nghệ Thái Bình", "Thái Bình"),
        ("Sở Khoa học và Công nghệ Đắc Lắc", "Đắc Lắc"),
        ("Sở Khoa học và Công nghệ", ""),
        ("", ""),
    ],
)
def test_a_province_is_found_at_the_end_of_a_name_as_it_stands_there(name: str, expected: str):
    """It can be taken off."""
    assert province_at_end(tone_key(name)) == tone_key(expected)
