"""The five documents the portal began with: everything they cite, collected by hand, in the order of their texts.

Each row is the stretch around one citation, as printed, without the rest of its sentence. A clean checkout has no other copy of the documents.
"""

from datetime import date

import pytest

from portal.vietnamese.citations import find_citations

HAI_PHONG_2019 = (
    (
        "sơ kết 5 năm thực hiện Nghị quyết số 08-NQ/TU ngày 16/5/2013 của Thành ủy về phát triển KH&CN phục vụ sự nghiệp CNH, HĐH thành phố Hải"
        " Phòng đến năm 2020, tầm nhìn đến năm 2030; tổng kết 10 năm thực hiện Nghị quyết số 18-NQ/TU ngày 11/4/2008 của Ban Thường vụ Thành ủy"
        " khóa XIII về nhân lực chất lượng cao.",
        (
            ("Nghị quyết số 08-NQ/TU", "08-NQ/TU", date(2013, 5, 16), "Thành ủy"),
            ("Nghị quyết số 18-NQ/TU", "18-NQ/TU", date(2008, 4, 11), "Ban Thường vụ Thành ủy khóa XIII"),
        ),
    ),
    (
        "tự chủ theo Nghị định số 54/NĐ-CP ngày 14/6/2016 của Chính phủ, trình UBND",
        (("Nghị định số 54/NĐ-CP", "54/NĐ-CP", date(2016, 6, 14), "Chính phủ"),),
    ),
    (
        "thực hiện Nghị định số 78/2018/NĐ-CP ngày 16/5/2018 của Chính phủ về sửa đổi, bổ sung một số điều của Nghị định số 127/2007/NĐ-CP ngày 01"
        " tháng 8 năm 2007 của Chính phủ quy định chi tiết thi hành một số điều Luật tiêu chuẩn và quy chuẩn kỹ thuật; Nghị định số 74/2018/NĐ-CP"
        " ngày 15/5/2018 của Chính phủ về sửa đổi, bổ sung một số điều của Nghị định số 132/2008/NĐ-CP ngày 31/12/2008 của Chính phủ quy định chi"
        " tiết thi hành một số điều Luật Chất lượng sản phẩm, hàng hóa. Tiếp nhận",
        (
            ("Nghị định số 78/2018/NĐ-CP", "78/2018/NĐ-CP", date(2018, 5, 16), "Chính phủ"),
            ("Nghị định số 127/2007/NĐ-CP", "127/2007/NĐ-CP", date(2007, 8, 1), "Chính phủ"),
            ("Luật tiêu chuẩn và quy chuẩn kỹ thuật", "", None, ""),
            ("Nghị định số 74/2018/NĐ-CP", "74/2018/NĐ-CP", date(2018, 5, 15), "Chính phủ"),
            ("Nghị định số 132/2008/NĐ-CP", "132/2008/NĐ-CP", date(2008, 12, 31), "Chính phủ"),
            ("Luật Chất lượng sản phẩm, hàng hóa", "", None, ""),
        ),
    ),
    (
        "theo tiêu chuẩn TCVN ISO 9001:2015 vào hoạt động",
        (("tiêu chuẩn TCVN ISO 9001:2015", "TCVN ISO 9001:2015", None, ""),),
    ),
    *(
        (f"{before}tiêu chuẩn quốc gia TCVN ISO 9001:2015 vào", (("tiêu chuẩn quốc gia TCVN ISO 9001:2015", "TCVN ISO 9001:2015", None, ""),))
        for before in ("Tiếp tục, theo ", "Hiện tại, 100% theo ", "Việc chuyển đổi theo ", "Bảy là, theo ")
    ),
)
HA_NOI_2013 = (
    (
        "theo Thông tư 05/2008/TT-BKH&CN-BNV, UBND quận",
        (("Thông tư 05/2008/TT-BKH&CN-BNV", "05/2008/TT-BKH&CN-BNV", None, ""),),
    ),
)
HAI_PHONG_2022 = (
    ("Thứ Sáu, 30/12/2022 16:50 Gốc", ()),
    ("giai đoạn 2022-2025, định hướng đến năm 2030", ()),
    ("đạt 42,3% (năm 2021 đạt 41%)", ()),
    ("Cổng thông tin Một cửa quốc gia-Bộ Khoa học và Công nghệ cho 21.393 bộ hồ sơ", ()),
)
THAI_BINH_2020 = (
    ("Số: 33 /BC-SKHCN", (("33 /BC-SKHCN", "33/BC-SKHCN", None, ""),)),
    ("Thái Bình, ngày 13 tháng 3 năm 2020", ()),
    (
        "Thực hiện Công văn số 962/UBND-TH, ngày 06 tháng 3 năm 2020 của Ủy ban nhân dân tỉnh về việc báo cáo",
        (("Công văn số 962/UBND-TH", "962/UBND-TH", date(2020, 3, 6), "Ủy ban nhân dân tỉnh"),),
    ),
    (
        "Thực hiện Chương trình hành động số 01/CTHĐ-UBND ngày 17/02/2020 của Ủy ban nhân dân tỉnh triển khai thực hiện Nghị quyết số 01/NQ-CP,"
        " ngày 01/01/2020 của Chính phủ và Nghị quyết số 16/2019/NQ-HĐND ngày 13/12/2019 của Hội đồng nhân dân tỉnh về mục tiêu",
        (
            ("Chương trình hành động số 01/CTHĐ-UBND", "01/CTHĐ-UBND", date(2020, 2, 17), "Ủy ban nhân dân tỉnh"),
            ("Nghị quyết số 01/NQ-CP", "01/NQ-CP", date(2020, 1, 1), "Chính phủ"),
            ("Nghị quyết số 16/2019/NQ-HĐND", "16/2019/NQ-HĐND", date(2019, 12, 13), "Hội đồng nhân dân tỉnh"),
        ),
    ),
    ("hướng dẫn đề xuất đề án/dự án thuộc Chương trình", ()),
    ("duy trì HTQLCL ISO 9001 tại các cơ quan", (("ISO 9001", "ISO 9001", None, ""),)),
    ("Thực hiện tốt Chỉ thị về tăng cường kỷ luật", ()),
    (
        "việc áp dụng Luật Tiêu chuẩn và Quy chuẩn kỹ thuật, đo lường",
        (("Luật Tiêu chuẩn và Quy chuẩn kỹ thuật", "", None, ""),),
    ),
)
LANG_SON_2017 = (
    ("Thứ Năm, 28/12/2017 - 04:27", ()),
    (
        "Thực hiện Quyết định số 166/QĐ-UBND ngày 26/01/2017 của Chủ tịch UBND tỉnh phê duyệt nhiệm vụ trọng tâm và Kế hoạch số 48a/KH-UBND ngày"
        " 20/3/2017 của UBND tỉnh Lạng sơn về Thực hiện Nghị quyết số 33-NQ/TU ngày 17/02/2017 của Ban Thường vụ Tỉnh ủy về 10 nhiệm vụ",
        (
            ("Quyết định số 166/QĐ-UBND", "166/QĐ-UBND", date(2017, 1, 26), "Chủ tịch UBND tỉnh"),
            ("Kế hoạch số 48a/KH-UBND", "48a/KH-UBND", date(2017, 3, 20), "UBND tỉnh Lạng sơn"),
            ("Nghị quyết số 33-NQ/TU", "33-NQ/TU", date(2017, 2, 17), "Ban Thường vụ Tỉnh ủy"),
        ),
    ),
    (
        "thực hiện Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Chấp hành Trung ương khoá XI về phát triển khoa học và công nghệ (Báo cáo"
        " 173-BC/TU ngày 30/3/2017).",
        (
            ("Nghị quyết số 20-NQ/TW", "20-NQ/TW", date(2012, 11, 1), "Ban Chấp hành Trung ương khoá XI"),
            ("Báo cáo 173-BC/TU", "173-BC/TU", date(2017, 3, 30), ""),
        ),
    ),
    ("giai đoạn 2016- 2020 (Quyết định số 975/QĐ-UBND).", (("Quyết định số 975/QĐ-UBND", "975/QĐ-UBND", None, ""),)),
    ("cải tiến hệ thống ISO 9001:2008; Hỗ trợ", (("ISO 9001:2008", "ISO 9001:2008", None, ""),)),
    ("hệ thống quản lý chất lượng ISO 9001:2008, chứng nhận hợp chuẩn/hợp quy", (("ISO 9001:2008", "ISO 9001:2008", None, ""),)),
    ("theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 tại", (("Tiêu chuẩn quốc gia TCVN ISO 9001:2008", "TCVN ISO 9001:2008", None, ""),)),
    ("cải tiến HTQLCL theo TCVN ISO 9001:2008 tại", (("TCVN ISO 9001:2008", "TCVN ISO 9001:2008", None, ""),)),
    ("kiểm tra theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 tại 40", (("Tiêu chuẩn quốc gia TCVN ISO 9001:2008", "TCVN ISO 9001:2008", None, ""),)),
    ("mô hình điểm theo TCVN ISO 9001:2015 vào", (("TCVN ISO 9001:2015", "TCVN ISO 9001:2015", None, ""),)),
    (
        "tại Quyết định số 975/QĐ-UBND ngày 03/6/2017 của UBND tỉnh.",
        (("Quyết định số 975/QĐ-UBND", "975/QĐ-UBND", date(2017, 6, 3), "UBND tỉnh"),),
    ),
    ("theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 vào", (("Tiêu chuẩn quốc gia TCVN ISO 9001:2015", "TCVN ISO 9001:2015", None, ""),)),
    ("Ba là, theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 tại", (("Tiêu chuẩn quốc gia TCVN ISO 9001:2008", "TCVN ISO 9001:2008", None, ""),)),
    ("Điện thoại: (0205) 3.871.906; Fax: (0205) 3.872.075; Số 438 đường Bà Triệu", ()),
)


@pytest.mark.parametrize(
    ("document", "count"),
    [(HAI_PHONG_2019, 14), (HA_NOI_2013, 1), (HAI_PHONG_2022, 0), (THAI_BINH_2020, 7), (LANG_SON_2017, 15)],
    ids=("hai-phong-2019", "ha-noi-2013", "hai-phong-2022", "thai-binh-2020", "lang-son-2017"),
)
def test_everything_a_document_cites_is_found(document: tuple, count: int) -> None:
    """Reference, number, day and issuer of each; nothing more."""
    found = find_citations("\n\n".join(text for text, _ in document))

    assert len(found) == count
    assert [(each.reference.text, each.number, each.issued, each.issuer.text if each.issuer else "") for each in found] == [
        citation for _, citations in document for citation in citations
    ]


def test_the_subject_of_a_decree_holds_the_decree_it_amends() -> None:
    """Its clause is the title, whatever else is cited in it."""
    (text, _) = HAI_PHONG_2019[2]

    subjects = [each.subject.text for each in find_citations(text) if each.subject and each.number]

    assert [subject.partition(" của Nghị định số ")[2].partition(" ")[0] for subject in subjects] == ["127/2007/NĐ-CP", "", "132/2008/NĐ-CP", ""]
    assert all(subject.endswith(("tiêu chuẩn và quy chuẩn kỹ thuật", "Chất lượng sản phẩm, hàng hóa")) for subject in subjects)
