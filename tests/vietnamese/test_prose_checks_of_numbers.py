"""Totals, shares, growths and numbered lists of a sentence are reckoned after; what nobody can reckon from the sentence alone is left alone."""

import random
import time
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.vietnamese.prose_checks import prose_findings


def told(text: str) -> list[tuple[Fault, str, str]]:
    return [(found.fault, found.found, found.expected) for found in prose_findings(text, period=None, published=date(2023, 1, 5))]


SUM, SHARE, LISTED = Fault.SUM_IN_SENTENCE, Fault.WRONG_PERCENTAGE, Fault.LIST_MISCOUNTED

DOUBTED = [
    (
        "Thực hiện phân cấp, phân quyền 36 thủ tục hành chính trong lĩnh vực khoa học và công nghệ, đề nghị phân quyền 19 thủ tục hành chính, chiếm 63%.",
        SHARE,
        "36 thủ tục … 19 thủ tục … chiếm 63%",
        "52,8%",
    ),
    ("Trên địa bàn có 36 cơ sở, gần 5 xã, trong đó có 19 cơ sở ở trên núi, chiếm 63%.", SHARE, "36 cơ sở … 19 cơ sở … chiếm 63%", "52,8%"),
    ("Có 36 thủ tục, trong đó 19 thủ tục trực tuyến, chiếm 57%.", SHARE, "36 thủ tục … 19 thủ tục … chiếm 57%", "52,8%"),
    ("Có 36 thủ tục, trong đó có 19 trực tuyến toàn trình, chiếm 57%.", SHARE, "36 thủ tục … 19 trực tuyến … chiếm 57%", "52,8%"),
    ("Có 36 thủ tục hành chính, trong đó 19 thủ tục (57%) làm trực tuyến.", SHARE, "36 thủ tục … 19 thủ tục … 57%", "52,8%"),
    ("Trong 40 cơ sở được kiểm tra có 10 cơ sở vi phạm, bằng 30%.", SHARE, "40 cơ sở … 10 cơ sở … bằng 30%", "25%"),
    ("Trong 40 cơ sở có 10 vi phạm, bằng 30%.", SHARE, "40 cơ sở … 10 vi phạm … bằng 30%", "25%"),
    ("Trong tổng số 40 cơ sở có 10 cơ sở vi phạm, bằng 25%, 8 cơ sở bị phạt, chiếm 30%.", SHARE, "40 cơ sở … 8 cơ sở … chiếm 30%", "20%"),
    ("Cơ cấu nguồn vốn: trung ương chiếm 40%, tỉnh chiếm 35%, doanh nghiệp chiếm 35%.", SUM, "40% + 35% + 35%", "110%"),
    ("Vốn gồm ngân sách chiếm 40%; doanh nghiệp chiếm 35%; nguồn khác chiếm 30%.", SUM, "40% + 35% + 30%", "105%"),
    ("Trung ương chiếm 40%, tỉnh chiếm 35%, còn lại chiếm 15%.", SUM, "40% + 35% + 15%", "90%"),
    ("Cấp giấy phép tăng 50%, 130 giấy so với 100 giấy của năm trước.", SHARE, "tăng 50%, 130 giấy so với 100 giấy", "tăng 30%"),
    ("Số hồ sơ tăng 50% (130 so với 100).", SHARE, "tăng 50% (130 so với 100", "tăng 30%"),
    ("Tiếp nhận 130 hồ sơ, tăng 50% so với 100 hồ sơ năm trước.", SHARE, "130 hồ sơ, tăng 50% so với 100 hồ", "tăng 30%"),
    ("Tiếp nhận 130 hồ sơ, tăng 50% so với năm 2021 (100 hồ sơ).", SHARE, "130 hồ sơ, tăng 50% so với năm 2021 (100 hồ sơ)", "tăng 30%"),
    ("Chi từ 1,2 tỷ đồng xuống còn 900 triệu đồng, giảm 35%.", SHARE, "từ 1,2 tỷ đồng xuống còn 900 triệu đồng, giảm 35%", "giảm 25%"),
    ("Số đơn tăng 50%, từ 100 đơn lên 130 đơn.", SHARE, "tăng 50%, từ 100 đơn lên 130 đơn", "tăng 30%"),
    ("Phê duyệt 64 nhiệm vụ (đợt 1: 39; đợt 2: 26).", SUM, "64 nhiệm vụ", "65"),
    ("Phê duyệt 64 nhiệm vụ (39 nhiệm vụ đợt 1, 26 nhiệm vụ đợt 2).", SUM, "64 nhiệm vụ", "65"),
    ("Kinh phí 14 triệu, gồm 4,5 triệu ngân sách và 10 triệu đối ứng.", SUM, "14 triệu", "14,5 triệu"),
    ("Kinh phí 1,5 tỷ đồng, gồm 800 triệu đồng từ ngân sách và 800 triệu đồng đối ứng.", SUM, "1,5 tỷ", "1,6 tỷ"),
    ("Nhận 10 hồ sơ, gồm 4 hồ sơ mới, 5 hồ sơ cũ, trong đó 2 hồ sơ quá hạn.", SUM, "10 hồ sơ", "9"),
    ("Sở nêu bảy nhiệm vụ: một là A; hai là B; ba là C; bốn là D; năm là E.", LISTED, "bảy nhiệm vụ", "5"),
    ("Sở nêu bảy nhiệm vụ: Một là, A. Hai là, B. Ba là, C.\n\nBốn là, D.\n\nNăm là, E.", LISTED, "bảy nhiệm vụ", "5"),
    ("Có 3 huyện, cụ thể là: An Lão, Kiến Thụy, Cát Hải và Thủy Nguyên.", LISTED, "3 huyện", "4"),
    ("Có 3 huyện của thành phố, cụ thể là: A, B, C và D.", LISTED, "3 huyện của", "4"),
    ("Có 3 huyện đạt chuẩn, đó là huyện An Lão, huyện Kiến Thụy, huyện Cát Hải, huyện Thủy Nguyên.", LISTED, "3 huyện đạt", "4"),
    ("Có 5 huyện, cụ thể là: An Lão, Kiến Thụy, Cát Hải và Thủy Nguyên.", LISTED, "5 huyện", "4"),
    ("Sở nêu bảy nhiệm vụ, cụ thể là: rà soát, kiểm tra, đào tạo, tuyên truyền, báo cáo và tổng kết.", LISTED, "bảy nhiệm vụ", "6"),
    ("Sở nêu bảy nhiệm vụ, gồm: rà soát; kiểm tra; đào tạo; tuyên truyền; báo cáo; tổng kết.", LISTED, "bảy nhiệm vụ", "6"),
    ("Trong tổng số hồ sơ, đất đai chiếm 40%, xây dựng chiếm 35% và hộ tịch chiếm 30%.", SUM, "40% + 35% + 30%", "105%"),
    ("Kinh phí gồm 40% của trung ương, 35% của tỉnh và 30% của doanh nghiệp.", SUM, "40% + 35% + 30%", "105%"),
    ("Kinh phí gồm 40% vốn trung ương, 35% vốn tỉnh và 20,5% vốn khác.", SUM, "40% + 35% + 20,5%", "95,5%"),
    ("Cấp 11 giấy phép, trong đó cấp mới 5 giấy phép, gia hạn 4 giấy phép, sửa đổi 3 giấy phép.", SUM, "11 giấy phép", "12"),
    ("Cấp 11 giấy phép, trong đó: cấp mới 05, gia hạn 04 và sửa đổi, bổ sung 03.", SUM, "11 giấy phép", "12"),
    ("Tiếp nhận 11 hồ sơ, trong đó đúng hạn 8 hồ sơ; quá hạn 4 hồ sơ.", SUM, "11 hồ sơ", "12"),
    ("Báo cáo nêu 04 nội dung: (1) kế hoạch; (2) kinh phí; (3) tiến độ.", LISTED, "04 nội dung", "3"),
]


@pytest.mark.parametrize(("text", "fault", "found", "expected"), DOUBTED, ids=[f"{number}-{row[1].name}" for number, row in enumerate(DOUBTED)])
def test_a_number_that_the_sentence_contradicts_is_told_once(text: str, fault: Fault, found: str, expected: str):
    """With the numbers it was reckoned from, and what they make."""
    assert told(text) == [(fault, found, expected)]


RIGHT = [
    "Phân quyền 36 thủ tục hành chính, đề nghị phân quyền 19 thủ tục hành chính, chiếm 53%.",
    "Phân quyền 36 thủ tục hành chính, đề nghị phân quyền 19 thủ tục hành chính, chiếm 63% tổng số thủ tục của Sở.",
    "Cấp 36 giấy phép, thu hồi 19 giấy phép, chiếm 2%.",
    "Cấp 36 giấy phép, thu hồi 19 giấy phép, chiếm 2%, cấp lại 5 giấy phép, chiếm 1%.",
    "Cấp 36 giấy phép, cấp lại 5 giấy phép, thu hồi 19 giấy phép, chiếm 63%.",
    "Năm 2021 cấp 36 giấy phép, năm 2022 cấp 19 giấy phép, đạt 80%.",
    "Cấp 36 giấy phép, tăng so với 19 giấy phép năm trước, bằng 63%.",
    "Hỗ trợ 36 hộ nghèo; kiểm tra 19 hộ nghèo, chiếm 63%.",
    "Trong 40 cơ sở có 10 cơ sở vi phạm với 15 lỗi, bằng 25%.",
    "Trong 40 xã đã cấp 10 giấy chứng nhận, đạt 30%.",
    "Cung cấp 53/60 thủ tục, đạt hơn 80%; xử lý 53/60 hồ sơ, đạt trên 85%.",
    "Có 36 thủ tục, trong đó 19 thủ tục trực tuyến, chiếm hơn 50%.",
    "Có 36 thủ tục, trong đó 19 thủ tục trực tuyến, chiếm 52,8%, 9 thủ tục toàn trình, chiếm 25%.",
    "Có 20 đề tài nông nghiệp, chiếm 40%, 15 đề tài công nghiệp, chiếm 30%, 15 đề tài xã hội, chiếm 30%.",
    "Toàn tỉnh có 200 xã, trong đó 150 xã đạt chuẩn, chiếm 75%, 30 xã nâng cao, chiếm 20%.",
    "Lấy 50 mẫu, trong đó 45 mẫu nước, 3 mẫu không đạt, chiếm 6,7%.",
    "Lấy 50 mẫu, phân tích 45 mẫu, 3 mẫu không đạt, chiếm 6,7%.",
    "Giải ngân 80 tỷ đồng trên kế hoạch 100 tỷ đồng, đạt 80%; đội ngũ gồm nữ chiếm 55%, người trẻ chiếm 60%.",
    "Tổng kinh phí 3,5 tỷ đồng, trong đó 2 tỷ đồng ngân sách, 1,4 tỷ đồng đối ứng.",
    "Nữ chiếm 60%, đảng viên chiếm 50%, người dưới 40 tuổi chiếm 30%.",
    "Đội ngũ gồm cán bộ trẻ chiếm 60%, trong đó nữ chiếm 50%.",
    "Cơ cấu: nông nghiệp chiếm 33,3%, công nghiệp chiếm 33,3%, dịch vụ chiếm 33,3%, còn lại chiếm 0,1%.",
    "Cơ cấu nguồn vốn: trung ương chiếm 40%, tỉnh chiếm 35%.",
    "Tiếp nhận 130 hồ sơ, tăng 30% so với 100 hồ sơ năm trước; số đơn tăng 30% (130 so với 100).",
    "Tiếp nhận 130 hồ sơ, tăng 30% so với năm 2021; thu gần 130 triệu, tăng 50% so với 100 triệu.",
    "Chi từ 1,2 tỷ đồng lên 1,4 tỷ đồng, tăng 20%.",
    "Tỷ lệ tăng từ 40% lên 50%, tăng 10%.",
    "Phê duyệt 64 nhiệm vụ (đợt 1: 39; đợt 2: 25).",
    "Kiểm tra 64 đơn vị (năm 2021: 60; năm 2020: 5).",
    "Kiểm tra 64 đơn vị (kế hoạch: 60; phát sinh: 5).",
    "Kiểm tra 64 đơn vị của 2 huyện (huyện A: 1; huyện B: 2).",
    "Kinh phí 14 triệu, gồm 4,5 triệu ngân sách và 9,6 triệu đối ứng.",
    "Kinh phí 14,5 tỷ đồng, gồm 4,33 tỷ đồng, 5,12 tỷ đồng và 5,05 tỷ đồng.",
    "Hỗ trợ 14 triệu đồng, gồm 4 triệu đồng/hộ và 9 triệu đồng một năm.",
    "Nhận 10 hồ sơ, gồm 4 hồ sơ mới, 6 hồ sơ cũ, trong đó 2 hồ sơ quá hạn.",
    "Nhận 10 hồ sơ, gồm 4 hồ sơ mới, trong đó 2 hồ sơ gấp, 6 hồ sơ cũ.",
    "Sở nêu năm nhiệm vụ: một là A; hai là B; ba là C; bốn là D; năm là E.",
    "Sở nêu hai nhóm nhiệm vụ: một là A; hai là B. Cùng với đó, năm là năm bản lề.",
    "Có 3 huyện, cụ thể là: An Lão, Kiến Thụy và Cát Hải.",
    "Có 3 sở, cụ thể là: Nội vụ, Tài chính, Khoa học và Công nghệ.",
    "Có 3 sở, cụ thể là: Sở Nội vụ, Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch.",
    "Có 2 tổ công tác, cụ thể là: Nguyễn An, Trần Bình, Lê Cường và Phạm Dũng.",
    "Có 3 huyện, gồm An Lão, Kiến Thụy, Cát Hải và Thủy Nguyên.",
    "Có 3 huyện, cụ thể là: An Lão (xã Bát Trang, xã An Thọ), Kiến Thụy và Cát Hải.",
    "Sở nêu sáu nhiệm vụ, cụ thể là: rà soát, kiểm tra, đào tạo, tuyên truyền, báo cáo và tổng kết.",
    "Sở nêu hai nhiệm vụ, cụ thể là: rà soát, kiểm tra các đơn vị, đào tạo và báo cáo.",
    "Trong năm, nhiệm vụ cụ thể là: rà soát, kiểm tra.",
    "Trong tổng số hồ sơ, đất đai chiếm 40%, xây dựng chiếm 35% và hộ tịch chiếm 25%.",
    "Trong tổng số hồ sơ, đất đai chiếm 40%, xây dựng chiếm 35% và hộ tịch chiếm 20%.",
    "Trong tổng số cán bộ, nữ chiếm 40%, đảng viên chiếm 35% và người dưới 40 tuổi chiếm 30%.",
    "Kinh phí gồm 40% của trung ương, 35% của tỉnh và 25% của doanh nghiệp.",
    "Kinh phí gồm 33,3% của trung ương, 33,3% của tỉnh và 33,3% của doanh nghiệp.",
    "Hỗ trợ gồm 40% giá máy, 35% phí tư vấn và 30% học phí.",
    "Kinh phí gồm 40% của trung ương, 35% của tỉnh và 30% của doanh nghiệp, tăng 5% so với năm trước.",
    "Cấp 11 giấy phép, trong đó cấp mới 5 giấy phép, gia hạn 4 giấy phép, sửa đổi 2 giấy phép.",
    "Cấp 11 giấy phép, trong đó cấp mới 5 giấy phép, gia hạn 4 giấy phép.",
    "Kiểm tra 11 cơ sở, trong đó phát hiện 5 cơ sở vi phạm, xử phạt 4 cơ sở, nhắc nhở 3 cơ sở.",
    "Kiểm tra 11 cơ sở, trong đó cấp mới 5 giấy, phát hiện 4 lỗi, gia hạn 3 giấy.",
    "Cấp hơn 11 giấy phép, trong đó cấp mới 5 giấy phép, gia hạn 7 giấy phép.",
    "Cấp 11 giấy phép, trong đó cấp mới 5%, gia hạn 9 giấy phép.",
    "Sở nêu 04 nội dung: (1) A; (2) B; (3) C;\n\n(4) D.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_number_that_may_be_right_is_left_alone(text: str):
    """Another whole, another year, roundings, parts of parts, shares that overlap."""
    assert told(text) == []


@given(st.lists(st.integers(1, 400), min_size=2, max_size=8), st.integers(-3, 3))
def test_a_total_is_doubted_exactly_when_its_parts_do_not_make_it(parts: list[int], change: int):
    """However many parts there are."""
    total = sum(parts) + change
    text = f"Nhận {total} hồ sơ, gồm {', '.join(f'{part} hồ sơ của nhóm khác' for part in parts)}."
    is_year = any(1900 <= one <= 2100 for one in (total, *parts))

    assert is_year or total < 1 or [fault for fault, *_ in told(text)] == [SUM] * (change != 0)


@given(st.integers(1, 900), st.integers(1, 900), st.integers(0, 2))
def test_a_share_rounded_to_any_decimals_is_right(one: int, other: int, decimals: int):
    """Of any part and whole."""
    part, whole = sorted((one, other))
    share = str((Decimal(part) * 100 / whole).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)).replace(".", ",")

    assert told(f"Trong {whole} cơ sở có {part} cơ sở vi phạm, chiếm {share}%.") == []


@given(st.integers(1, 5000), st.integers(1, 5000), st.integers(0, 2))
def test_a_growth_rounded_to_any_decimals_is_right(then: int, now: int, decimals: int):
    """Upwards and downwards."""
    growth = (Decimal(now - then) * 100 / then).copy_abs().quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    way = "tăng" if now >= then else "giảm"

    assert growth > 999 or told(f"Số đơn {way} {str(growth).replace('.', ',')}% ({now} so với {then}).") == []


WORDS = (
    *(
        "36",
        "19 thủ tục",
        "1,5 triệu",
        "53/60",
        "57%",
        "chiếm",
        "bằng",
        "trong đó",
        "gồm",
        "tăng",
        "giảm",
        "so với",
        "từ",
        "lên",
        "còn lại",
        "tổng số",
    ),
    *("một là", "hai là", "(1)", "(", ")", ":", ";", ",", ".", "\n\n", "- ", "đợt 1: 39", "2022", "hơn", "đồng", "trong", "có", "cơ cấu"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_whatever_the_words_every_finding_is_a_place_of_the_text(text: str):
    """The words the checks look for, in any order."""
    found = prose_findings(text, period=None, published=None)

    assert all(0 <= one.start < one.end <= len(text) and one.found for one in found)


PLAIN = (
    "Sở phối hợp với các sở, ngành và địa phương hướng dẫn cơ sở sản xuất, kinh doanh thực hiện quy định của pháp luật về tiêu chuẩn, đo lường,"
    " chất lượng; tuyên truyền, phổ biến kết quả nghiên cứu tới người dân; theo dõi, đôn đốc tổ chức chủ trì báo cáo tiến độ và sử dụng kinh phí. "
)


def test_a_text_of_a_million_characters_is_read_in_two_seconds():
    """Ordinary and odd sentences by turns; it takes about one."""
    chosen, sentences = random.Random(7), [row[0] for row in DOUBTED] + RIGHT
    text = "\n\n".join(f"{PLAIN}{chosen.choice(sentences)} {' '.join(chosen.choices(WORDS, k=30))}. {chosen.choice(RIGHT)}" for _ in range(4_000))
    begun = time.process_time()
    prose_findings(text[:1_000_000], period=None, published=None)

    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "piece",
    [
        "5 triệu, gồm ",
        "36 thủ tục, ",
        "trong 4 a có 5 b, chiếm 5%, ",
        "trong 4 a a có 1 a a, chiếm 25%, ",
        "chiếm 5%, ",
        "tăng 5% ",
        "từ 1 lên ",
        ": một là, ",
        "(a: 1; ",
        "1 a (a: 1) ",
        "gồm 1 a ",
        "tăng 5% từ 1 a lên ",
        "5% ",
        "1 a so với ",
        "còn lại ",
        "(1) ",
        "1 a, trong đó cấp mới 1 a, ",
        "gồm 1% a, 1% a và ",
        "hai việc, cụ thể là: A, ",
        "1 a, cụ thể là: A và ",
    ],
)
def test_the_time_grows_with_the_length(piece: str):
    """One sentence without an end, of the largest size."""
    text = (piece * 60_000)[:60_000]
    begun = time.process_time()
    prose_findings(text, period=None, published=None)

    assert time.process_time() - begun < 2
