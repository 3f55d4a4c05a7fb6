"""Each check of prose finds its mistake at its place, and leaves alone what a right text may hold."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.model.period import Period, Span
from portal.vietnamese.prose_checks import prose_findings
from portal.vietnamese.prose_checks_passages import blocks_in

YEAR = Period.of_months(Span.YEAR, 2018)
PUBLISHED = date(2019, 1, 22)


def told(text: str, *, period: Period | None = YEAR, published: date | None = PUBLISHED) -> list[tuple[Fault, str, str]]:
    return [(found.fault, text[found.start : found.end], found.expected) for found in prose_findings(text, period=period, published=published)]


DOUBTED = [
    (Fault.STALE_YEAR, "Xây dựng và triển khai Kế hoạch phòng, chống lãng phí năm 2017; mở hội nghị.", "2017", "2018"),
    (Fault.STALE_YEAR, "Trọng tâm là xây dựng Chiến lược của thành phố đến năm 2015, định hướng đến năm 2030.", "2015", "2019"),
    (Fault.STALE_YEAR, "Sở sẽ tập trung làm tốt nhiệm vụ trọng tâm năm 2017.", "2017", "2018"),
    (Fault.STALE_YEAR, "Kiểm tra hàng đóng gói sẵn phục vụ Tết nguyên đán năm 2017.", "2017", "2018"),
    (Fault.LIST_MISCOUNTED, "Thành phố duyệt 05 doanh nghiệp năm 2018 (Công ty A, Công ty B, Công ty Cơ khí 1-5, Công ty C).", "05 doanh", "4"),
    (Fault.LIST_MISCOUNTED, "Sở thẩm định 03 dự án, cụ thể là: Dự án A; Dự án B; Dự án C; Dự án D.", "03 dự", "4"),
    (Fault.LIST_MISCOUNTED, "Có 04 lĩnh vực gồm đo lường, chất lượng và sở hữu trí tuệ.", "04 lĩnh", "3"),
    (Fault.LIST_MISCOUNTED, "Sở có hai việc:\n\n- một;\n- hai;\n- ba.", "hai việc", "3"),
    (Fault.LIST_MISCOUNTED, "Sở làm 04 việc sau:\n1. một;\n2. hai;\n3. ba.", "04 việc", "3"),
    (Fault.LIST_MISCOUNTED, "Sở nêu bốn nhiệm vụ sau:\n\nMột là, làm.\n\nLàm nữa.\n\nHai là, học.\n\nBa là, nghỉ.", "bốn nhiệm", "3"),
    (Fault.LIST_MISCOUNTED, "Đồng chí nêu năm nhóm việc:\n\nThứ nhất, A.\n\nThứ hai, B.\n\nThứ ba, C.\n\nThứ tư, D.", "năm nhóm", "4"),
    (Fault.SUM_IN_SENTENCE, "Tổng số 53 hồ sơ, trong đó 20 hồ sơ mới và 30 hồ sơ cũ.", "53 hồ", "50"),
    (Fault.SUM_IN_SENTENCE, "Tổng 53 người, trong đó 20 nam và 30 nữ.", "53 người", "50"),
    (Fault.SUM_IN_SENTENCE, "Quản lý 61 đề tài cấp tỉnh, bao gồm 26 đề tài từ năm 2018, 2019 và 25 đề tài mới.", "61 đề", "51"),
    (Fault.SUM_IN_SENTENCE, "Nhận 1.061 hồ sơ, gồm 1.000 hồ sơ giấy và 62 hồ sơ điện tử.", "1.061 hồ", "1.062"),
    (Fault.WRONG_PERCENTAGE, "Cung cấp 53/60 thủ tục (đạt 90%).", "53/60 thủ tục (đạt 90%", "88,3%"),
    (Fault.WRONG_PERCENTAGE, "Có 19 thủ tục trên tổng số 36 thủ tục, chiếm 63,2%.", "19 thủ tục trên tổng số 36 thủ tục, chiếm 63,2%", "52,8%"),
    (Fault.ENGLISH_FIGURE, "Tổng truy cập : 57,998", "57,998", "57.998"),
    (Fault.ENGLISH_FIGURE, "Thu 1,234,567 đồng.", "1,234,567", "1.234.567"),
    (Fault.ENGLISH_FIGURE, "TFP đạt 42.3% trong năm.", "42.3", "42,3"),
    (Fault.PERIOD_SPELT_ANEW, "Quý I/2020 và quý I/2020 rồi quý 1 năm 2020.", "quý 1 năm 2020", "Quý I/2020"),
    (Fault.PERIOD_SPELT_ANEW, "Giai đoạn 2016 - 2020, giai đoạn 2016 - 2020, giai đoạn 2016- 2020.", "2016- 2020", "2016 - 2020"),
    (Fault.SPACE_MISSING, "Năm qua,Sở chủ trì.", ",", ","),
    (Fault.SPACE_MISSING, "Về công nghệ:Bám sát.", ":", ":"),
    (Fault.SPACE_MISSING, "Ngành KH&CN.Rà soát.", ".", "."),
    (Fault.SPACE_MISSING, "Giai đoạn 2012 - 2017.Cập nhật tin.", ".", "."),
    (Fault.SPACE_MISSING, "Các đơn vị trực thuộcthực hiện tốt.", "thuộcthực", "thuộc"),
    (Fault.WORD_TWICE, "Hỗ trợ cho các các tổ chức.", "các các", "các"),
]


@pytest.mark.parametrize(("fault", "text", "found", "expected"), DOUBTED, ids=[f"{number}-{row[0].name}" for number, row in enumerate(DOUBTED)])
def test_a_mistake_is_told_once_at_its_place(fault: Fault, text: str, found: str, expected: str):
    """What is found is a slice of the text; nothing else in it is doubted."""
    assert told(text) == [(fault, found, expected)]


RIGHT = [
    "Sở đánh giá 30 sáng kiến năm 2017 và tiếp tục hỗ trợ 02 dự án khởi nghiệp năm 2017.",
    "Triển khai công tác thống kê cơ sở năm 2017.",
    "Tổng kết thực hiện Kế hoạch năm 2017; báo cáo kết quả triển khai Kế hoạch năm 2017.",
    "Xây dựng Chiến lược đến năm 2020, tầm nhìn đến năm 2030.",
    "Triển khai Chương trình phối hợp năm 2017 - 2020 và thực hiện Kế hoạch năm 2018.",
    "Nhiệm vụ trọng tâm năm 2017 đã xong.",
    "Kiểm tra hàng phục vụ Tết Nguyên đán năm 2018 và Tết Kỷ Hợi 2019.",
    "Duyệt 05 doanh nghiệp (Công ty A, Công ty B, Công ty C, Công ty D và Công ty E).",
    "Duyệt 05 doanh nghiệp (Công ty A, Công ty B, ...).",
    "Hỗ trợ 15 doanh nghiệp (Hải Phòng, Hà Nội, Đà Nẵng).",
    "Kiểm tra gần 40.000 lô hàng (gồm thiết bị điện, khí, đồ chơi, thép).",
    "Có 03 nhãn hiệu, trong đó có nhãn hiệu A và nhãn hiệu B.",
    "Có 01 đoàn gồm cán bộ và doanh nghiệp.",
    "Có 02 đơn, gồm cả đơn cũ, đơn mới, đơn khác.",
    "Trong năm 2018, Sở làm các việc:\n\n- một;\n- hai.",
    "Năm 2018 có hai việc:\n\n- một;\n- hai.",
    "Những việc của năm qua:\n\n- một;\n- hai;\n- ba.",
    "Tổ chức phê duyệt danh mục 39 nhiệm vụ (đợt 1) và 25 nhiệm vụ (đợt 2).",
    "Quản lý 61 đề tài, bao gồm 26 đề tài chuyển tiếp từ năm 2018, 2019 sang năm 2020 và 35 đề tài mới.",
    "Triển khai 32 đề tài, dự án, trong đó có 27 đề tài dự án chuyển tiếp và 05 đề tài dự án đợt 1 năm 2017.",
    "Có 21 tổ chức, trong đó 01 tổ chức đăng ký trong năm.",
    "Có 53 người, trong đó 20 người là nữ và 15 người là đảng viên.",
    "Tiếp nhận hơn 60 hồ sơ, gồm 20 hồ sơ mới và 30 hồ sơ cũ.",
    "Hồ sơ của 05 đơn vị với 10 sản phẩm, 01 giấy và 03 phép.",
    "Cung cấp 53/60 thủ tục (đạt 88%), tức 88,3%; cung cấp 53/60 thủ tục, đạt 88,33%.",
    "Ngày 30/12 đạt 42,3%; tháng 11/2018 tăng 5%.",
    "Đạt 53/60 thủ tục, tăng 10% so với năm trước.",
    "Dài 12,345 km, đạt 42,3%, chi 21.393 đồng và 2,125 tỷ đồng; công nghiệp 4.0 lúc 16:50.",
    "Tỷ lệ 0,125 và điện thoại 3.871.906.",
    "Quý I/2020, QUÝ I/2020 và quý II/2020; giai đoạn 2016-2020, kỳ 2014 - 2018.",
    "Bộ KH,CN&ĐMST họp lúc 16:50, xem https://a.vn/b,c:d;e hoặc thư: a,b@c.vn.",
    "Ông B.T.Minh, PGS.TS.Nguyễn Văn A, v.v... tỷ lệ 1:2,5.",
    "Việc nghiêng ngả, luôn luôn, dần dần; năm năm qua; thanh niên international Messerschmitt.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_right_is_not_doubted(text: str):
    """Neighbours of the mistakes above on the right side of the line."""
    assert told(text) == []


def test_without_a_period_last_year_is_still_in_order():
    """An item of January speaks of the year before; without any day nothing is known of years."""
    plan = "Triển khai Kế hoạch năm {}."

    assert told(plan.format(2018), period=None) == []
    assert [expected for *_, expected in told(plan.format(2017), period=None)] == ["2018"]
    assert told(plan.format(1990), period=None, published=None) == []


def test_a_wrapped_line_is_one_sentence():
    """A line end inside a paragraph is a space, a blank line or a sign of a list is none."""
    blocks = blocks_in("Một hai\nba bốn. Năm.\n- sáu\n  bảy\n- tám\n\nchín")

    assert [(block.text, block.indent) for block in blocks] == [("Một hai\nba bốn. Năm.", None), ("sáu\n  bảy", 0), ("tám", 0), ("chín", None)]
    assert [sentence.text for sentence in blocks[0].sentences()] == ["Một hai\nba bốn. ", "Năm."]


PIECES = st.lists(
    st.sampled_from(
        [row[1] for row in DOUBTED]
        + ["\n", "\n\n", " ", "- ", "05 ", "gồm ", "(", ")", ";", ":", "năm 2017", "53/60 ", "90%", "Một là, ", "A, ", "\u00a0"]
    ),
    max_size=12,
).map("".join)


@given(PIECES | st.text(max_size=200))
def test_every_finding_is_a_place_of_the_text(text: str):
    """In order, never empty, whatever the text; and the same again for the same text."""
    found = prose_findings(text, period=YEAR, published=PUBLISHED)

    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert found == prose_findings(text, period=YEAR, published=PUBLISHED)


@given(st.sampled_from([row[1] for row in DOUBTED]), st.sampled_from([row[1] for row in DOUBTED if row[0] is not Fault.PERIOD_SPELT_ANEW]))
def test_two_texts_are_doubted_as_each_alone(first: str, second: str):
    """Between a heading and the next text nothing is connected; only spellings of a period are held together over a whole text."""
    joined = f"{first}\n\nĐề mục\n\n{second}"

    assert told(joined) == told(first) + told(second)


@pytest.mark.parametrize(
    "piece",
    [
        "05 ",
        "05 a ",
        "(A, ",
        "a:",
        "năm 2017 ",
        "xây dựng ",
        "gồm 1 a ",
        "Một là:\n\n",
        "1/2 ",
        "có hai việc:\n\n- a\n",
        "1,",
        "2016 - ",
        "các ",
        "- ",
    ],
)
def test_the_time_is_in_proportion_to_the_length(piece: str):
    """A hostile body of the largest size holds nobody up."""
    text = (piece * 60_000)[:60_000]
    begun = time.process_time()
    prose_findings(text, period=YEAR, published=PUBLISHED)

    assert time.process_time() - begun < 5
