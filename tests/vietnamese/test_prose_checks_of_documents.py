"""The five documents the portal began with: what their texts hold that a careful reader doubts, and what looks like it and is right.

Each row is a short stretch, as printed, with the time of its document; nothing else of the documents is kept here.
"""

from datetime import date

import pytest

from portal.model.fault import Fault
from portal.model.period import Period, Span
from portal.vietnamese.prose_checks import prose_findings

HAI_PHONG_2019 = (Period.of_months(Span.YEAR, 2018), date(2019, 1, 22))
HAI_PHONG_2022 = (Period.of_months(Span.YEAR, 2022), date(2022, 12, 30))
THAI_BINH_2020 = (Period.of_months(Span.QUARTER, 2020, 1), date(2020, 3, 13))
LANG_SON_2017 = (Period.of_months(Span.YEAR, 2017), date(2017, 12, 28))

DOUBTED = [
    (HAI_PHONG_2019, "Tổng truy cập : 57,998", Fault.ENGLISH_FIGURE, "57,998"),
    (HAI_PHONG_2019, "Năm qua,Sở KH&CN là đơn vị chủ trì", Fault.SPACE_MISSING, "qua,Sở"),
    (HAI_PHONG_2019, "phát triển công nghệ:Bám sát triển khai", Fault.SPACE_MISSING, "nghệ:Bám"),
    (HAI_PHONG_2019, "khối quận, huyện, sở,ngành", Fault.SPACE_MISSING, "sở,ngành"),
    (HAI_PHONG_2019, "giai đoạn 2012 - 2017.Cập nhật", Fault.SPACE_MISSING, "2017.Cập"),
    (HAI_PHONG_2019, "trong lĩnh vực KH&CN.Rà soát", Fault.SPACE_MISSING, "KH&CN.Rà"),
    (HAI_PHONG_2019, "hoạt động xúc tiếnchuyển giao", Fault.SPACE_MISSING, "tiếnchuyển"),
    (HAI_PHONG_2019, "triển khai thực hiện Kế hoạch phòng, chống tham nhũng, thực hành tiết kiệm chống lãng phí năm 2017;", Fault.STALE_YEAR, "2017"),
    (
        HAI_PHONG_2019,
        "danh mục 05 doanh nghiệp được hỗ trợ năm 2018 (Công ty Cổ phần bao bì Tiền Phong, Công ty TNHH Một thành viên Đóng tàu Nam Triệu,"
        " Công ty Cổ phần Cơ khí 1-5, Công ty TNHH Tân Huy Hoàng).",
        Fault.LIST_MISCOUNTED,
        "05 doanh nghiệp",
    ),
    (HAI_PHONG_2022, "xây dựng Chiến lược phát triển thành phố Hải Phòng đến năm 2020, định hướng đến năm 2030.", Fault.STALE_YEAR, "đến năm 2020"),
    (HAI_PHONG_2022, "các vấn đề thiết yếu của của thành phố", Fault.WORD_TWICE, "của của"),
    (THAI_BINH_2020, "phục vụ Tết nguyên đán năm 2019.", Fault.STALE_YEAR, "Tết nguyên đán năm 2019"),
    (THAI_BINH_2020, "quý I năm 2020\n\nkết quả quý I/ 2020", Fault.PERIOD_SPELT_ANEW, "quý I/ 2020"),
    (LANG_SON_2017, "giai đoạn 2016 – 2020 và giai đoạn 2016- 2020", Fault.PERIOD_SPELT_ANEW, "2016- 2020"),
    (LANG_SON_2017, "đơn vị sự nghiệp trực thuộcthực hiện", Fault.SPACE_MISSING, "thuộcthực"),
    (LANG_SON_2017, "hỗ trợ cho các các tổ chức tập thể", Fault.WORD_TWICE, "các các"),
]


@pytest.mark.parametrize(("time", "text", "fault", "found"), DOUBTED, ids=[row[3] for row in DOUBTED])
def test_what_is_wrong_in_a_document_is_found(time: tuple[Period, date], text: str, fault: Fault, found: str):
    """Once, and nothing beside it."""
    told = [(each.fault, each.found) for each in prose_findings(text, period=time[0], published=time[1])]

    assert [one[0] for one in told] == [fault]
    assert told[0][1].endswith(found)


RIGHT = [
    (HAI_PHONG_2019, "Danh mục 39 nhiệm vụ (đợt 1) và 25 nhiệm vụ (đợt 2) đưa vào thực hiện năm 2018. Đánh giá 25 nhiệm vụ."),
    (HAI_PHONG_2019, "gần 40.000 lô hàng (gồm thiết bị điện - điện tử, khí dầu mỏ hóa lỏng, đồ chơi trẻ em, thép)."),
    (HAI_PHONG_2019, "với 53/60 thủ tục hành chính; cấp 49 giấy phép, 34 giấy chứng chỉ, phê duyệt 20 Kế hoạch."),
    (HAI_PHONG_2019, "Tiếp tục hỗ trợ 02 dự án khởi nghiệp năm 2017. Tuyển chọn 06 dự án năm 2018; thống kê tổng hợp KH&CN năm 2017."),
    (HAI_PHONG_2019, "tập trung vào hai nhiệm vụ trọng tâm sau:\n\nMột là, rà soát.\n\nHai là, đẩy mạnh."),
    (HAI_PHONG_2022, "đạt 42,3% (năm 2021 đạt 41%); phân quyền 36 thủ tục hành chính, đề nghị 19 thủ tục, chiếm 53%. Cho 21.393 bộ hồ sơ."),
    (THAI_BINH_2020, "quản lý 61 đề tài cấp tỉnh, bao gồm 26 đề tài chuyển tiếp từ năm 2018, 2019 sang năm 2020 và 35 đề tài mới từ năm 2020:"),
    (THAI_BINH_2020, "là 21 tổ chức, trong đó 01 tổ chức đăng ký hoạt động trong năm 2020."),
    (THAI_BINH_2020, "của 03 dự án đầu tư, cụ thể là: Dự án A của Công ty X; Dự án B của Công ty Y và Công ty Z (lần 2); Dự án C."),
    (LANG_SON_2017, "32 đề tài, dự án, trong đó có 27 đề tài dự án chuyển tiếp, và 05 đề tài dự án được phê duyệt đợt 1 năm 2017."),
    (LANG_SON_2017, "đăng ký được 03 nhãn hiệu tập thể trong đó có nhãn hiệu tập thể Thạch đen Tràng Định và Quýt vàng Bắc Sơn"),
    (LANG_SON_2017, "Điện thoại: (0205) 3.871.906; Email: skhcn@langson.gov.vn"),
]


@pytest.mark.parametrize(("time", "text"), RIGHT)
def test_what_is_right_in_a_document_is_not_doubted(time: tuple[Period, date], text: str):
    """Sums that add up, parts named in part, counts at several steps, ratios of an unnamed whole."""
    assert prose_findings(text, period=time[0], published=time[1]) == ()
