"""What is found: every kind of number, standards, laws by their names; and what only looks like one is not."""

from datetime import date

import pytest

from portal.model.citation import Citation, DocumentKind, NumberForm, Passage
from portal.vietnamese.citations import find_citations
from portal.vietnamese.document_kinds import CODES


def only(text: str) -> Citation:
    """The one citation in `text`."""
    (found,) = find_citations(text)
    return found


def said(passage: Passage | None) -> str:
    return passage.text if passage else ""


@pytest.mark.parametrize(
    ("printed", "number", "form", "kind", "year", "issuers"),
    [
        ("08-NQ/TU", "08-NQ/TU", NumberForm.PARTY, DocumentKind.RESOLUTION, None, ("TU",)),
        ("20-NQ/TƯ", "20-NQ/TW", NumberForm.PARTY, DocumentKind.RESOLUTION, None, ("TƯ",)),
        ("173-BC/TU", "173-BC/TU", NumberForm.PARTY, DocumentKind.REPORT, None, ("TU",)),
        ("49-CTr/TU", "49-CTr/TU", NumberForm.PARTY, DocumentKind.PROGRAMME, None, ("TU",)),
        ("07-TB/CQTTBCĐ", "07-TB/CQTTBCĐ", NumberForm.PARTY, DocumentKind.NOTICE, None, ("CQTTBCĐ",)),
        ("36-HD/VPTW", "36-HD/VPTW", NumberForm.PARTY, DocumentKind.GUIDANCE, None, ("VPTW",)),
        ("37-QĐi/TW", "37-QĐi/TW", NumberForm.PARTY, DocumentKind.RULES, None, ("TW",)),
        ("104/2016/QH13", "104/2016/QH13", NumberForm.LAW, DocumentKind.LAW, 2016, ("QH13",)),
        ("105/2025/UBTVQH15", "105/2025/UBTVQH15", NumberForm.LAW, DocumentKind.RESOLUTION, 2025, ("UBTVQH15",)),
        ("16/2019/NQ-HĐND", "16/2019/NQ-HĐND", NumberForm.NORMATIVE, DocumentKind.RESOLUTION, 2019, ("HĐND",)),
        ("54/2016/ND-CP", "54/2016/NĐ-CP", NumberForm.NORMATIVE, DocumentKind.DECREE, 2016, ("CP",)),
        ("72/2013/NÐ-CP", "72/2013/NĐ-CP", NumberForm.NORMATIVE, DocumentKind.DECREE, 2013, ("CP",)),
        ("41/2019/QĐ‑UBND", "41/2019/QĐ-UBND", NumberForm.NORMATIVE, DocumentKind.DECISION, 2019, ("UBND",)),
        ("05/2008/TT-BKH&CN-BNV", "05/2008/TT-BKH&CN-BNV", NumberForm.NORMATIVE, DocumentKind.CIRCULAR, 2008, ("BKH&CN", "BNV")),
        ("05/2008/TTLT-BKHCN-BNV", "05/2008/TTLT-BKHCN-BNV", NumberForm.NORMATIVE, DocumentKind.JOINT_CIRCULAR, 2008, ("BKHCN", "BNV")),
        ("58/2004/TTLT/BTC-BKHCN", "58/2004/TTLT/BTC-BKHCN", NumberForm.NORMATIVE, DocumentKind.JOINT_CIRCULAR, 2004, ("BTC", "BKHCN")),
        ("1037/2006/NQ-UBTVQH11", "1037/2006/NQ-UBTVQH11", NumberForm.NORMATIVE, DocumentKind.RESOLUTION, 2006, ("UBTVQH11",)),
        ("33 /BC-SKHCN", "33/BC-SKHCN", NumberForm.ADMINISTRATIVE, DocumentKind.REPORT, None, ("SKHCN",)),
        ("48a/KH-UBND", "48a/KH-UBND", NumberForm.ADMINISTRATIVE, DocumentKind.PLAN, None, ("UBND",)),
        ("48A/KH-UBND", "48A/KH-UBND", NumberForm.ADMINISTRATIVE, DocumentKind.PLAN, None, ("UBND",)),
        ("01/CTHĐ-UBND", "01/CTHĐ-UBND", NumberForm.ADMINISTRATIVE, DocumentKind.ACTION_PROGRAMME, None, ("UBND",)),
        ("89/TTr-SKHCN", "89/TTr-SKHCN", NumberForm.ADMINISTRATIVE, DocumentKind.SUBMISSION, None, ("SKHCN",)),
        ("1660/NQ-UBTVQH15", "1660/NQ-UBTVQH15", NumberForm.ADMINISTRATIVE, DocumentKind.RESOLUTION, None, ("UBTVQH15",)),
        ("03/VBHN-VPQH", "03/VBHN-VPQH", NumberForm.ADMINISTRATIVE, DocumentKind.CONSOLIDATED_TEXT, None, ("VPQH",)),
        ("1315/QĐ-TTg", "1315/QĐ-TTg", NumberForm.ADMINISTRATIVE, DocumentKind.DECISION, None, ("TTg",)),
        ("12/QĐ-UBND.HC", "12/QĐ-UBND.HC", NumberForm.ADMINISTRATIVE, DocumentKind.DECISION, None, ("UBND.HC",)),
        ("962/UBND-TH", "962/UBND-TH", NumberForm.LETTER, DocumentKind.LETTER, None, ("UBND", "TH")),
        ("12282/BNV-TCCB", "12282/BNV-TCCB", NumberForm.LETTER, DocumentKind.LETTER, None, ("BNV", "TCCB")),
        ("3825/BTTTT-PTTH&TTĐT", "3825/BTTTT-PTTH&TTĐT", NumberForm.LETTER, DocumentKind.LETTER, None, ("BTTTT", "PTTH&TTĐT")),
        ("50/CP", "50/CP", NumberForm.OLD, DocumentKind.OTHER, None, ("CP",)),
        ("08/SL", "08/SL", NumberForm.OLD, DocumentKind.PRESIDENTIAL_DECREE, None, ("SL",)),
        ("21-LCT/HĐNN8", "21-LCT/HĐNN8", NumberForm.OLD, DocumentKind.LAW, None, ("HĐNN8",)),
        ("TCVN ISO 9001:2015", "TCVN ISO 9001:2015", NumberForm.STANDARD, DocumentKind.NATIONAL_STANDARD, 2015, ()),
        ("TCVN ISO/IEC 17025: 2017", "TCVN ISO/IEC 17025:2017", NumberForm.STANDARD, DocumentKind.NATIONAL_STANDARD, 2017, ()),
        ("TCVN 5699-2-80:2007", "TCVN 5699-2-80:2007", NumberForm.STANDARD, DocumentKind.NATIONAL_STANDARD, 2007, ()),
        ("TCVN 5945-2005", "TCVN 5945-2005", NumberForm.STANDARD, DocumentKind.NATIONAL_STANDARD, 2005, ()),
        ("10TCN 512:2002", "10TCN 512:2002", NumberForm.STANDARD, DocumentKind.SECTOR_STANDARD, 2002, ()),
        ("TCN 68-190:2003", "TCN 68-190:2003", NumberForm.STANDARD, DocumentKind.SECTOR_STANDARD, 2003, ()),
        ("TCCS 01:2020/ABC", "TCCS 01:2020/ABC", NumberForm.STANDARD, DocumentKind.INTERNAL_STANDARD, 2020, ("ABC",)),
        ("QCVN 9:2012/BKHCN", "QCVN 9:2012/BKHCN", NumberForm.STANDARD, DocumentKind.NATIONAL_TECHNICAL_REGULATION, 2012, ("BKHCN",)),
        ("QCVN 08-MT:2015/BTNMT", "QCVN 08-MT:2015/BTNMT", NumberForm.STANDARD, DocumentKind.NATIONAL_TECHNICAL_REGULATION, 2015, ("BTNMT",)),
        ("QCĐP 01:2020/TB", "QCĐP 01:2020/TB", NumberForm.STANDARD, DocumentKind.LOCAL_TECHNICAL_REGULATION, 2020, ("TB",)),
        ("ISO 9001", "ISO 9001", NumberForm.STANDARD, DocumentKind.INTERNATIONAL_STANDARD, None, ()),
        ("ISO/TS 22002-1:2009", "ISO/TS 22002-1:2009", NumberForm.STANDARD, DocumentKind.INTERNATIONAL_STANDARD, 2009, ()),
    ],
)
def test_every_kind_of_number_is_found(
    printed: str, number: str, form: NumberForm, kind: DocumentKind, year: int | None, issuers: tuple[str, ...]
) -> None:
    """In the middle of a sentence, in brackets and at its end; the text is kept as printed."""
    for text in (f"Theo {printed} thì", f"({printed})", f"là {printed}.", printed):
        found = only(text)

        assert found.text == printed == text[found.start : found.end]
        assert (found.number, found.form, found.kind, found.year, found.issuers) == (number, form, kind, year, issuers)


@pytest.mark.parametrize(
    "text",
    [
        "53/60 thủ tục",
        "đạt 53/500",
        "Chiều 30/12",
        "tháng 11/2018",
        "ngày 16/5/2013",
        "quý I/2020",
        "giai đoạn 2022-2025",
        "2016 – 2020",
        "COVID-19",
        "Công ty Cổ phần Cơ khí 1-5",
        "công nghiệp 4.0",
        "Điện thoại: (0205) 3.871.906; Fax: (0205) 3.872.075",
        "Hotline 1900-1234/KH",
        "đề án/dự án",
        "UBND các quận/huyện",
        "hợp chuẩn/hợp quy",
        "26/NQ",
        "26/NQ của thành phố",
        "Địa chỉ: Số 438 đường Bà Triệu",
        "số 12/5/34 ngõ Lê Lợi",
        "Số 12/3 ngõ 45/HN-K",
        "ngách số 45/HN-K",
        "số nhà 45/HN-K",
        "Mẫu 01/PL-I",
        "Biểu mẫu số 02/BC-UBND",
        "phụ lục số 03/KH-UBND",
        "tỉnh lộ 39/TL-B",
        "đường tỉnh 39/TL-B",
        "54/2016/NĐ-Cp",
        "05/2008/TTLT-BKHCNBNV",
        "hơn 600 triệu đồng/năm",
        "1.000.000 VNĐ/USD",
        "thắng 3-2, thua 1-2",
        "mã số thuế 0200123456-001",
        "hồ sơ 000.00.16.H24-210101-0001",
        "H24.18-220101-0001",
        "biển số 15A-123.45",
        "ISSN 1859-1531",
        "85 TCCS của 20 đơn vị",
        "kế hoạch xây dựng TCVN 2025",
        "máy ảnh ISO 400",
        "chuẩn ISO",
        "lúc 16h50/ngày",
        "60 km/h",
        "tỷ số 5/UBND - HĐND",
        "3/Ban-Thanh",
        "https://skhcn.vn/van-ban/33/BC-SKHCN",
        "https://skhcn.vn/?so=33/BC-SKHCN",
        "C:\\luu\\33/BC-SKHCN",
        "3.33/BC-SKHCN",
        "33/BC-SKHCNxy",
        "16/2019/NQ-HĐND/abc",
        "2019/QH",
        "123456/BC-SKHCN",
        "16/1819/NQ-HĐND",
        "Số: …/BC-SKHCN",
        "46/2019/QĐUBND",
        "luật đất đai",
        "pháp luật về đất đai",
        "Luật này có hiệu lực từ năm 2025",
        "Luật sư Nguyễn Văn An năm 2020",
        "Trường Đại học Luật Hà Nội năm 2020",
        "Khoa Luật Thương mại",
        "Hiến pháp và pháp luật",
        "Điều 7 khoản 2",
    ],
)
def test_what_only_looks_like_a_number_is_not_found(text: str) -> None:
    """Ratios, dates, periods, phones, addresses, money, scores, codes, paths; and numbers the grammar calls broken."""
    assert find_citations(text) == ()


@pytest.mark.parametrize(
    ("before", "kind", "word", "reference"),
    [
        ("Nghị định số ", DocumentKind.DECREE, "Nghị định", "Nghị định số 33/BC-SKHCN"),
        ("nghị định\u00a0", DocumentKind.DECREE, "nghị định", "nghị định\u00a033/BC-SKHCN"),
        ("BÁO CÁO\nSố: ", DocumentKind.REPORT, "BÁO CÁO", "BÁO CÁO\nSố: 33/BC-SKHCN"),
        ("Số: ", DocumentKind.REPORT, "", "33/BC-SKHCN"),
        ("QĐ số ", DocumentKind.DECISION, "QĐ", "QĐ số 33/BC-SKHCN"),
        ("văn bản số ", DocumentKind.REPORT, "văn bản", "văn bản số 33/BC-SKHCN"),
        ("Thông tư liên tịch ", DocumentKind.JOINT_CIRCULAR, "Thông tư liên tịch", "Thông tư liên tịch 33/BC-SKHCN"),
        ("Nghị định\n\nsố ", DocumentKind.REPORT, "", "33/BC-SKHCN"),
        ("Nghị định, ", DocumentKind.REPORT, "", "33/BC-SKHCN"),
        ("48/BC-KH ", DocumentKind.REPORT, "", "33/BC-SKHCN"),
        ("siêunghị định ", DocumentKind.REPORT, "", "33/BC-SKHCN"),
    ],
)
def test_the_word_right_before_says_the_kind(before: str, kind: DocumentKind, word: str, reference: str) -> None:
    """Else the number itself does; never a word of another paragraph, clause or number."""
    found = find_citations(f"{before}33/BC-SKHCN")[-1]

    assert (found.kind, said(found.word), found.reference.text) == (kind, word, reference)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thông tư 05/2008/TTLT-BKHCN-BNV", DocumentKind.JOINT_CIRCULAR),
        ("Thông tư 05/2008/TT-BKHCN-BNV", DocumentKind.CIRCULAR),
        ("Quy định số 37-QĐ/TW", DocumentKind.RULES),
        ("Chương trình số 01/CTHĐ-UBND", DocumentKind.ACTION_PROGRAMME),
        ("Kế hoạch số 962/UBND-TH", DocumentKind.PLAN),
        ("Nghị định số 50/CP", DocumentKind.DECREE),
        ("Nghị quyết số 202/2025/QH15", DocumentKind.RESOLUTION),
        ("tiêu chuẩn quốc gia TCVN ISO 9001:2015", DocumentKind.NATIONAL_STANDARD),
    ],
)
def test_word_and_number_name_the_kind_together(text: str, kind: DocumentKind) -> None:
    """The number decides only where it says the same more exactly, or the word says nothing."""
    assert only(text).kind is kind


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_is_said_by_its_name(kind: DocumentKind) -> None:
    """In any case of its letters; "văn bản" says nothing, and leaves the number to speak: an official letter's."""
    expected = DocumentKind.LETTER if kind is DocumentKind.OTHER else kind

    assert only(f"{kind.value} số 33/XXX-YY").kind is expected
    assert only(f"{kind.value.upper()} 33/XXX-YY").kind is expected


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_says_its_kind(code: str) -> None:
    """Wherever a number has a place for one."""
    assert only(f"số 12/2020/{code}-UBND").kind is CODES[code]
    assert only(f"số 12/{code}-UBND").kind is CODES[code]
    assert only(f"số 12-{code}/TU").kind is CODES[code]


@pytest.mark.parametrize(
    ("text", "day", "issued", "issuer", "subject"),
    [
        (
            " ngày 16/5/2013 của Thành ủy về phát triển KH&CN, CNH, HĐH.",
            "ngày 16/5/2013",
            date(2013, 5, 16),
            "Thành ủy",
            "phát triển KH&CN, CNH, HĐH",
        ),
        (", ngày 06 tháng 3 năm 2020 của UBND tỉnh", "ngày 06 tháng 3 năm 2020", date(2020, 3, 6), "UBND tỉnh", ""),
        (" của Chính phủ ngày 24-01-2019 về chế độ báo cáo; còn", "ngày 24-01-2019", date(2019, 1, 24), "Chính phủ", "chế độ báo cáo"),
        (" (ngày 1.7.2025)", "ngày 1.7.2025", date(2025, 7, 1), "", ""),
        (" (24/6/2022, có hiệu lực)", "24/6/2022", date(2022, 6, 24), "", ""),
        (" ngày 31/02/2020", "ngày 31/02/2020", None, "", ""),
        (", ký ngày 16/5/2013, về B", "ngày 16/5/2013", date(2013, 5, 16), "", "B"),
        (" ban hành ngày 16/5/2013", "ngày 16/5/2013", date(2013, 5, 16), "", ""),
        (" đã được ban hành ngày 16/5/2013", "ngày 16/5/2013", date(2013, 5, 16), "", ""),
        (" (ban hành ngày 16/5/2013) về B", "ngày 16/5/2013", date(2013, 5, 16), "", "B"),
        (" do Thành ủy ban hành ngày 16/5/2013", "ngày 16/5/2013", date(2013, 5, 16), "Thành ủy", ""),
        (" (do Thành ủy ký ban hành ngày 16/5/2013)", "ngày 16/5/2013", date(2013, 5, 16), "Thành ủy", ""),
        (", Thành ủy ban hành ngày 16/5/2013, về B", "ngày 16/5/2013", date(2013, 5, 16), "Thành ủy", "B"),
        (", Chủ tịch UBND tỉnh ký ngày 16/5/2013", "ngày 16/5/2013", date(2013, 5, 16), "Chủ tịch UBND tỉnh", ""),
        (" của HĐND tỉnh, thông qua ngày 16/5/2013", "ngày 16/5/2013", date(2013, 5, 16), "HĐND tỉnh", ""),
        (" của Hội đồng nhân dân (HĐND) tỉnh, ký ngày 16/5/2013", "ngày 16/5/2013", date(2013, 5, 16), "Hội đồng nhân dân (HĐND) tỉnh", ""),
        (", Thành ủy ban hành Kế hoạch ngày 16/5/2013", "", None, "", ""),
        (", Sở đã họp ngày 16/5/2013", "", None, "", ""),
        (" thành phố Hải Phòng ngày 16/5/2013", "ngày 16/5/2013", date(2013, 5, 16), "thành phố Hải Phòng", ""),
        (" TP. Đà Nẵng về B", "", None, "TP. Đà Nẵng", "B"),
        (", tỉnh Lạng Sơn đã họp", "", None, "", ""),
        (" tỉnh đã họp", "", None, "", ""),
        (" ngày 16/5", "", None, "", ""),
        (" 24/6/2022", "", None, "", ""),
        (" của Ban Thường vụ Thành ủy khóa XIII về nhân lực", "", None, "Ban Thường vụ Thành ủy khóa XIII", "nhân lực"),
        (" của Ban Chấp hành Trung ương khoá XI về việc\u00a0A (B)", "", None, "Ban Chấp hành Trung ương khoá XI", "A"),
        (" của Bộ trưởng Bộ Khoa học và Công nghệ quy định chi tiết B", "", None, "Bộ trưởng Bộ Khoa học và Công nghệ", "quy định chi tiết B"),
        (" của Bộ Khoa học và Công nghệ và Bộ Nội vụ hướng dẫn", "", None, "Bộ Khoa học và Công nghệ và Bộ Nội vụ", "hướng dẫn"),
        (" của Bộ Khoa học, Công nghệ và Môi trường", "", None, "Bộ Khoa học, Công nghệ và Môi trường", ""),
        (" của Chính phủ và Nghị quyết số 1/NQ-HĐND", "", None, "Chính phủ", ""),
        (" của Chính phủ, trình UBND thành phố", "", None, "Chính phủ", ""),
        (" của UBND tỉnh Lạng sơn về Thực hiện", "", None, "UBND tỉnh Lạng sơn", "Thực hiện"),
        (" của UBND thành phố Huế đã ban hành", "", None, "UBND thành phố Huế", ""),
        (" của UBND TP. Hồ Chí Minh v/v nhà ở TP. Hồ Chí Minh. Sở", "", None, "UBND TP. Hồ Chí Minh", "nhà ở TP. Hồ Chí Minh"),
        (" của Sở phê duyệt việc A và Kế hoạch số 5/KH-UBND", "", None, "Sở", "phê duyệt việc A"),
        (" về việc A của Sở (KH&CN) năm 2017, Sở đã", "", None, "", "việc A của Sở (KH&CN) năm 2017"),
        (" về\n\nB", "", None, "", ""),
        ("\n\nngày 1/1/2020", "", None, "", ""),
    ],
)
def test_what_follows_a_number_is_read(text: str, day: str, issued: date | None, issuer: str, subject: str) -> None:
    """Day and issuer in either order, then the subject to the end of its clause; nothing from beyond a blank line."""
    text = f"Nghị quyết số 08-NQ/TU{text}"
    found = find_citations(text)[0]

    assert (said(found.day), found.issued, said(found.issuer), said(found.subject)) == (day, issued, issuer, subject.removeprefix("việc "))
    assert all(text[part.start : part.end] == part.text for part in (found.day, found.issuer, found.subject) if part)


@pytest.mark.parametrize(
    ("text", "year", "term", "issuer"),
    [
        (" năm 2021 của Chính phủ", 2021, "", "Chính phủ"),
        (" của Chính phủ năm 2021 về B", 2021, "", "Chính phủ"),
        (" ban hành năm 2021", 2021, "", ""),
        (", Thành ủy ban hành năm 2021", 2021, "", "Thành ủy"),
        (" năm 2020-2021", None, "", ""),
        (", năm 2021 Sở", None, "", ""),
        (" khóa XII ngày 25/10/2017", None, "khóa XII", ""),
        (" của Trung ương (khoá 12) về B", None, "khoá 12", "Trung ương"),
        (" của Trung ương khóa 12", None, "khóa 12", "Trung ương"),
        (" nhiệm kỳ 2015 - 2020", None, "nhiệm kỳ 2015 - 2020", ""),
        (" khóa họp", None, "", ""),
    ],
)
def test_a_year_or_a_term_after_a_number_is_read(text: str, year: int | None, term: str, issuer: str) -> None:
    """A year is said instead of a day only right behind the number or the issuer."""
    found = find_citations(f"Nghị quyết số 08-NQ/TU{text}")[0]

    assert (found.issued_year, said(found.term), said(found.issuer)) == (year, term, issuer)


@pytest.mark.parametrize(
    ("before", "provision"),
    [
        ("theo khoản 2 Điều 7 ", "khoản 2 Điều 7"),
        ("điểm e khoản 1 Điều 4 của ", "điểm e khoản 1 Điều 4"),
        ("điểm a, khoản 3, Điều 1, ", "điểm a, khoản 3, Điều 1"),
        ("Điều 17-18 ", "Điều 17-18"),
        ("Điều 7.1.b ", "Điều 7.1.b"),
        ("các Điều 8, 12 và 13 ", "Điều 8, 12 và 13"),
        ("Chương II ", "Chương II"),
        ("Phụ lục I\nban hành kèm theo ", "Phụ lục I"),
        ("Điều 7.\n\n", ""),
        ("Điều ", ""),
    ],
)
def test_the_part_cited_is_read(before: str, provision: str) -> None:
    """Points, clauses, articles and chapters that stand right before the document."""
    assert said(only(f"{before}Nghị định số 42/2022/NĐ-CP").provision) == provision
    assert said(only(f"{before}Luật Đo lường").provision) == provision


@pytest.mark.parametrize(
    ("text", "name", "subject", "kind", "year"),
    [
        (
            "Luật tiêu chuẩn và quy chuẩn kỹ thuật; còn",
            "Luật tiêu chuẩn và quy chuẩn kỹ thuật",
            "tiêu chuẩn và quy chuẩn kỹ thuật",
            DocumentKind.LAW,
            None,
        ),
        ("Luật Chất lượng sản phẩm, hàng hoá.", "Luật Chất lượng sản phẩm, hàng hoá", "Chất lượng sản phẩm, hàng hoá", DocumentKind.LAW, None),
        ("LUẬT ĐO LƯỜNG", "LUẬT ĐO LƯỜNG", "ĐO LƯỜNG", DocumentKind.LAW, None),
        ("Luật Đầu tư công có", "Luật Đầu tư công", "Đầu tư công", DocumentKind.LAW, None),
        ("Luật Đầu tư\ncông (năm 2019) thì", "Luật Đầu tư\ncông (năm 2019)", "Đầu tư\ncông", DocumentKind.LAW, 2019),
        ("Luật KH&CN 2013", "Luật KH&CN 2013", "KH&CN", DocumentKind.LAW, 2013),
        ("Luật Nhà văn năm 2031", "Luật Nhà văn năm 2031", "Nhà văn", DocumentKind.LAW, 2031),
        ("bộ luật Dân sự năm 2015", "bộ luật Dân sự năm 2015", "Dân sự", DocumentKind.CODE, 2015),
        ("Pháp lệnh Ngoại hối năm 2005", "Pháp lệnh Ngoại hối năm 2005", "Ngoại hối", DocumentKind.ORDINANCE, 2005),
        ("Hiến pháp năm 2013", "Hiến pháp năm 2013", "", DocumentKind.CONSTITUTION, 2013),
        (
            "Luật Khoa học, công nghệ và đổi mới sáng tạo năm 2025",
            "Luật Khoa học, công nghệ và đổi mới sáng tạo năm 2025",
            "Khoa học, công nghệ và đổi mới sáng tạo",
            DocumentKind.LAW,
            2025,
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ năm 2022",
            "Luật sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ năm 2022",
            "sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ",
            DocumentKind.LAW,
            2022,
        ),
    ],
)
def test_a_law_is_found_by_its_name(text: str, name: str, subject: str, kind: DocumentKind, year: int | None) -> None:
    """Known names in any spelling, and any name that ends at a year; its subject is the name without the word."""
    found = only(text)

    assert (found.text, said(found.subject), found.kind, found.year) == (name, subject, kind, year)
    assert (found.number, found.form, found.issuers) == ("", NumberForm.NAME, ())


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Luật Chuyển đổi số số 148/2025/QH15", "Chuyển đổi số"),
        ("Luật Chuyển đổi số 148/2025/QH15", "Chuyển đổi số"),
        ("Luật Dữ liệu (số: 148/2025/QH15)", "Dữ liệu"),
        ("Luật Nhà văn số 148/2025/QH15", "Nhà văn"),
        ("Luật KH,CN&ĐMST năm 2025 (148/2025/QH15)", "KH,CN&ĐMST"),
    ],
)
def test_the_name_of_a_law_and_its_number_are_one_citation(text: str, subject: str) -> None:
    """The number is what is found, the name its subject."""
    found = only(text)

    assert (found.text, said(found.word), said(found.subject), found.kind) == ("148/2025/QH15", "Luật", subject, DocumentKind.LAW)
    assert found.reference.text == text.removesuffix(")")


def test_a_dash_after_a_number_is_not_part_of_it() -> None:
    """A hyphen with spaces belongs to a number only if its first one has them, too; a bullet never."""
    assert only("33/BC-SKHCN - UBND tỉnh").text == "33/BC-SKHCN"
    assert only("33/BC - SKHCN").number == "33/BC-SKHCN"
    assert only("33/BC-SKHCN\n- UBND tỉnh;").text == "33/BC-SKHCN"
    assert only("33/BC-\nSKHCN").number == "33/BC-SKHCN"


def test_the_number_of_a_letter_with_spaces_needs_a_word_before_it() -> None:
    """Nothing else tells it from a ratio of two abbreviations."""
    assert only("Công văn số 962 / UBND - TH").number == "962/UBND-TH"
    assert not find_citations("tỷ số 962 / UBND - TH")
    assert not find_citations("cả 962 / UBND - TH")
