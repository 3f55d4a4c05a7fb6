"""The day said before a number is that of its issue only where nothing stands between but the issuer and what he does."""

from datetime import date

import pytest

from portal.vietnamese.citations import find_citations

DAY = date(2017, 3, 21)


def said(text: str) -> list[tuple[date | None, int | None]]:
    return [(one.issued, one.issued_year) for one in find_citations(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 21/3/2017, UBND tỉnh Lạng Sơn ban hành Kế hoạch số 48a/KH-UBND.",
        "Ngày 21 tháng 3 năm 2017 UBND tỉnh Lạng Sơn vừa ban hành Kế hoạch số 48a/KH-UBND.",
        "Ngày 21/3/2017: Chủ tịch UBND tỉnh Hồ Tiến Thiệu đã ký ban hành Kế hoạch 48a/KH-UBND",
        "Theo đó, vào ngày 21/3/2017, ông Nguyễn Văn An, Phó Chủ tịch UBND tỉnh đã ký Kế hoạch số 48a/KH-UBND.",
        "Sở đã trình.\n- Sáng ngày 21/3/2017, tại Lạng Sơn, UBND tỉnh Lạng Sơn (LS) mới thông qua Kế hoạch số 48a/KH-UBND.",
        "Ngày 21/3/2017, UBND tỉnh có Kế hoạch\nsố 48a/KH-UBND",
        "NGÀY 21/3/2017, UBND TỈNH BAN HÀNH KẾ HOẠCH SỐ 48A/KH-UBND",
        "Kế hoạch ngày 21/3/2017 của UBND tỉnh Lạng Sơn, số 48a/KH-UBND",
        "Kế hoạch của UBND tỉnh ngày 21/3/2017, số 48a/KH-UBND",
        "Kế hoạch số 48a/KH-UBND, 21/3/2017, của UBND tỉnh",
    ],
)
def test_a_day_in_the_clause_of_the_number_is_its_own(text: str):
    """As offices write."""
    assert said(text) == [(DAY, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2017, Chủ tịch UBND tỉnh ban hành Quyết định số 166/QĐ-UBND",
        "Trong năm 2017, UBND tỉnh cũng đã ban hành Quyết định số 166/QĐ-UBND",
        "Tháng 3/2017, UBND tỉnh ra Quyết định số 166/QĐ-UBND",
        "Tháng 3 năm 2017, UBND tỉnh ra Quyết định số 166/QĐ-UBND",
    ],
)
def test_so_is_a_year(text: str):
    """The day is not known then."""
    assert said(text) == [(None, 2017)]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 21/3/2017, Sở tổ chức hội nghị triển khai Kế hoạch số 48a/KH-UBND",
        "Ngày 21/3/2017, Sở tham mưu UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND",
        "Ngày 21/3/2017, UBND tỉnh ban hành Kế hoạch thực hiện Kế hoạch số 48a/KH-UBND",
        "Ngày 21/3/2017. UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND",
        "Từ ngày 21/3/2017, UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND",
        "Trước ngày 21/3/2017, UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND",
        "Từ ngày 01/3/2017 đến ngày 21/3/2017, UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND",
        "Thực hiện kế hoạch năm 2017, UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND",
        "Giai đoạn 2016-2017, UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND",
        "Ngày 21/3, UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND",
        "Ngày 21/3/2017\n\nUBND tỉnh ban hành Kế hoạch số 48a/KH-UBND",
        "Họp ngày 21/3/2017, số 48a/KH-UBND",
        "Kế hoạch số 48a/KH-UBND, 21/3/2017 là ngày họp",
    ],
)
def test_another_day_says_nothing_of_the_number(text: str):
    """Of a meeting, a period, an earlier sentence."""
    assert said(text) == [(None, None)]


def test_the_day_after_another_number_is_that_ones():
    """No day is said of two."""
    text = "Thực hiện Công văn số 5/BKHCN-TC, ngày 21/3/2017, UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND."

    assert said(text) == [(DAY, None), (None, None)]


def test_a_day_before_one_number_is_not_that_of_the_next():
    """Another may be of another day."""
    text = "Ngày 21/3/2017, UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND, Quyết định số 166/QĐ-UBND."

    assert said(text) == [(DAY, None), (None, None)]


def test_the_day_after_a_number_counts_before_the_one_in_front():
    """It stands nearer."""
    assert said("Năm 2018, UBND tỉnh ban hành Kế hoạch số 48a/KH-UBND ngày 21/3/2017.") == [(DAY, None)]


def test_of_a_day_no_calendar_has_the_year_is_read():
    """A slip in the day is none in the year."""
    text = "Quyết định số 166/QĐ-UBND ngày 32/3/2017; ngày 31 tháng 2 năm 2018, UBND tỉnh ban hành Quyết định số 9/QĐ-UBND"

    assert said(text) == [(None, 2017), (None, 2018)]
