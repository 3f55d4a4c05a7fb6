"""Citations whose text names another issuer than the entry, in the words offices use, lead nowhere; those whose issuer can be the same lead there."""

from dataclasses import replace
from datetime import date

import pytest

from builders import agency, catalogue, legal_document
from cited import citing
from portal.catalogue.citations import Doubt
from portal.catalogue.rules_of_citations import issuers_are_those_of_the_register
from portal.model.citation import DocumentKind

CENTRE = legal_document(
    "tw", kind=DocumentKind.RESOLUTION, number="20-NQ/TW", issuer="Ban Chấp hành Trung ương khóa XI", issued=date(2012, 11, 1), territory=""
)
POLITBURO = replace(CENTRE, id="bct", number="36-NQ/TW", issuer="Bộ Chính trị", issued=date(2014, 7, 1))
PLAIN = legal_document(
    "tt", kind=DocumentKind.CIRCULAR, number="08/2019/TT-BKHCN", issuer="Bộ Khoa học và Công nghệ", issued=date(2019, 9, 4), territory=""
)
JOINT = legal_document(
    "ttlt",
    kind=DocumentKind.JOINT_CIRCULAR,
    number="05/2008/TTLT-BKHCN-BNV",
    issuer="Bộ Khoa học và Công nghệ; Bộ Nội vụ",
    issued=date(2008, 6, 18),
    territory="",
)
DECREE = legal_document("nd", number="78/2018/NĐ-CP", issued=date(2018, 5, 16), territory="")
PREMIER = legal_document("ttg", kind=DocumentKind.DECISION, number="08/QĐ-TTg", issuer="Thủ tướng Chính phủ", issued=date(2020, 1, 6), territory="")
DECISION = legal_document(
    "ls",
    kind=DocumentKind.DECISION,
    number="166/QĐ-UBND",
    issuer="Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn",
    issued=date(2017, 1, 26),
    territory="Lạng Sơn",
)
PARTY = legal_document(
    "tu", kind=DocumentKind.RESOLUTION, number="33-NQ/TU", issuer="Ban Thường vụ Tỉnh ủy Lạng Sơn", issued=date(2017, 2, 17), territory="Lạng Sơn"
)
REPORT = legal_document(
    "bc",
    kind=DocumentKind.REPORT,
    number="33/BC-SKHCN",
    issuer="Sở Khoa học và Công nghệ",
    issued=date(2020, 3, 13),
    territory="Lạng Sơn",
)
REGISTER = (CENTRE, POLITBURO, PLAIN, JOINT, DECREE, PREMIER, DECISION, PARTY, REPORT)


def known(text: str):
    """An item of a year in which a bare number means the entry of the register."""
    item = citing(text, year=2021 if "SKHCN" in text else 2018, observations=(), agency="skhcn")
    return catalogue(item, agencies=(agency("skhcn", place="Lạng Sơn"),), documents=REGISTER)


def meant(text: str) -> list[str | Doubt | None]:
    found = known(text)
    return [one.document.id if one.document else one.doubt for one in found.citations[found.articles[0].origin.path]]


def told(text: str) -> list[str]:
    return [issue.found for issue in issuers_are_those_of_the_register(known(text), date(2023, 1, 1))]


WRONG = [
    # another body of the Centre of the Party
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Bộ Chính trị",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Bí thư",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Bí thư Trung ương Đảng",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Văn phòng Trung ương Đảng",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Tuyên giáo Trung ương",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Tổ chức Trung ương",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ủy ban Kiểm tra Trung ương",
    "Nghị quyết số 36-NQ/TW ngày 01/7/2014 của Ban Chấp hành Trung ương",
    "Nghị quyết số 36-NQ/TW ngày 01/7/2014 của BCH TW Đảng",
    "Nghị quyết số 36-NQ/TW ngày 01/7/2014 của Ban Bí thư",
    "Bộ Chính trị ban hành Nghị quyết số 20-NQ/TW ngày 01/11/2012",
    # in brackets after the number
    "Thông tư 08/2019/TT-BKHCN (Bộ Công Thương)",
    "Thông tư số 08/2019/TT-BKHCN ngày 04/9/2019 (Bộ Công Thương)",
    "Thông tư số 08/2019/TT-BKHCN (Bộ Công Thương, 2019)",
    "Thông tư số 08/2019/TT-BKHCN (Bộ Công Thương ban hành ngày 04/9/2019)",
    "Quyết định 166/QĐ-UBND (do UBND tỉnh Hải Dương ban hành)",
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 (do UBND tỉnh Hải Dương ban hành)",
    "Quyết định 166/QĐ-UBND (UBND tỉnh Hải Dương)",
    "Quyết định 166/QĐ-UBND (tỉnh Hải Dương)",
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 (Hải Dương)",
    # before a verb and the word of the kind
    "Bộ Công Thương ban hành Nghị định số 78/2018/NĐ-CP",
    "Bộ Công Thương đã ban hành Nghị định số 78/2018/NĐ-CP ngày 16/5/2018",
    "Ngày 16/5/2018, Bộ Công Thương vừa chính thức ban hành Nghị định số 78/2018/NĐ-CP",
    "Hà Nội có Quyết định 166/QĐ-UBND về khoa học",
    "Năm 2017, thành phố Hà Nội đã có Quyết định số 166/QĐ-UBND",
    "TP. Hồ Chí Minh ban hành Quyết định số 166/QĐ-UBND",
    "UBND thành phố Hà Nội ban hành Quyết định số 166/QĐ-UBND",
    "UBND TP. Hà Nội ra Quyết định số 166/QĐ-UBND",
    "Ủy ban nhân dân thành phố Hà Nội ký Quyết định số 166/QĐ-UBND",
    "Đề án được UBND thành phố Hà Nội phê duyệt tại Quyết định số 166/QĐ-UBND",
    "UBND thành phố Hà Nội phê duyệt Đề án phát triển thị trường khoa học tại Quyết định số 166/QĐ-UBND",
    "Quy chế được UBND tỉnh Hải Dương ban hành kèm theo Quyết định số 166/QĐ-UBND",
    "Quyết định số 166/QĐ-UBND được UBND tỉnh Hải Dương ban hành ngày 26/01/2017",
    "Quyết định số 166/QĐ-UBND do Chủ tịch UBND tỉnh Hải Dương ký ngày 26/01/2017",
    "Thông tư của Bộ Công Thương số 08/2019/TT-BKHCN",
    "theo hướng dẫn của Bộ Công Thương tại Thông tư số 08/2019/TT-BKHCN",
    "theo chỉ đạo của UBND tỉnh Thái Bình tại Quyết định số 166/QĐ-UBND",
    "Quyết định số 166/QĐ-UBND - UBND tỉnh Hải Dương.",
    "Quyết định số 166/QĐ-UBND ngày 26/01/2017, UBND tỉnh Hải Dương.",
    # other ministries of a joint circular
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV ngày 18/6/2008 của Bộ Khoa học và Công nghệ và Bộ Tài chính",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ Tài chính và Bộ Khoa học và Công nghệ",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV ngày 18/6/2008 của Bộ Khoa học và Công nghệ, Bộ Tài chính hướng dẫn",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của liên Bộ Khoa học và Công nghệ - Bộ Tài chính",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của liên Bộ Khoa học và Công nghệ - Tài chính",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ Khoa học và Công nghệ, Bộ Nội vụ và Bộ Tài chính về tổ chức",
    "Bộ Khoa học và Công nghệ và Bộ Tài chính ban hành Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV",
    # offices and parts that are bodies of their own
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 của Văn phòng UBND tỉnh",
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 của Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn",
    "Nghị định 78/2018/NĐ-CP ngày 16/5/2018 của Văn phòng Chính phủ",
    "Quyết định 08/QĐ-TTg ngày 06/01/2020 của Văn phòng Chính phủ",
    "Nghị quyết 33-NQ/TU ngày 17/02/2017 của Văn phòng Tỉnh ủy",
    "Nghị quyết 33-NQ/TU ngày 17/02/2017 của Ban Tổ chức Tỉnh ủy",
    "Nghị quyết 33-NQ/TU ngày 17/02/2017 của Ban Tuyên giáo Tỉnh ủy Lạng Sơn",
    "Nghị quyết 33-NQ/TU ngày 17/02/2017 của Ủy ban Kiểm tra Tỉnh ủy",
    "Văn phòng UBND tỉnh ban hành Quyết định số 166/QĐ-UBND",
    # the same body of another place, without the word of its kind
    "Báo cáo số 33/BC-SKHCN ngày 13/3/2020 của Sở Khoa học và Công nghệ Hải Dương",
    "Báo cáo số 33/BC-SKHCN ngày 13/3/2020 của Sở KH&CN Thái Bình",
    # and as readers of all kinds write
    "Chủ tịch UBND thành phố Hà Nội Nguyễn Đức Chung ký Quyết định số 166/QĐ-UBND",
    "Quyết định số 166/QĐ-UBND do ông Nguyễn Đức Chung, Chủ tịch UBND thành phố Hà Nội ký",
    "Căn cứ Quyết định số 166/QĐ-UBND ngày 26 tháng 01 năm 2017 của Chủ tịch Ủy ban nhân dân thành phố Hải Phòng về việc phê duyệt",
    "Thủ đô Hà Nội ban hành Quyết định số 166/QĐ-UBND",
    "Sở KH&CN Hà Nội ban hành Báo cáo số 33/BC-SKHCN",
    "Báo cáo số 33/BC-SKHCN của Sở KH&CN tỉnh Hưng Yên",
    "Báo cáo 33/BC-SKHCN ngày 13/3/2020 của Chi cục Tiêu chuẩn Đo lường Chất lượng",
    "Nghị quyết 33-NQ/TU (Thành ủy Hải Phòng)",
    "Nghị quyết 33-NQ/TU ngày 17/02/2017 của Ban Thường vụ Huyện ủy Chi Lăng",
    "Nghị quyết số 33-NQ/TU ngày 17/02/2017 của Đảng ủy Sở Khoa học và Công nghệ",
    "Thành ủy Hải Phòng đã ban hành Nghị quyết số 33-NQ/TU",
    "Ban Thường vụ Thành ủy Hải Phòng ra Nghị quyết số 33-NQ/TU",
    "Nghị định 78/2018/NĐ-CP của Quốc hội",
    "Nghị định 78/2018/NĐ-CP ngày 16/5/2018 của Ủy ban Thường vụ Quốc hội",
    "Quyết định 08/QĐ-TTg ngày 06/01/2020 của Bộ Khoa học và Công nghệ",
    "Thông tư số 08/2019/TT-BKHCN do Bộ Công Thương ban hành",
    "Thông tư số 08/2019/TT-BKHCN của Bộ trưởng Bộ Công Thương",
    "Thông tư số 08/2019/TT-BKHCN ngày 04/9/2019 của Bộ Công thương",
    "Thông tư số 08/2019/TT-BKHCN ngày 04/9/2019 của BỘ CÔNG THƯƠNG",
    "Thông tư số 08/2019/TT-BKHCN ngày 04/9/2019 của Bộ Giáo dục & Đào tạo",
    "Bộ Giáo dục và Đào tạo (GD&ĐT) ban hành Thông tư số 08/2019/TT-BKHCN",
    "Ngày 04/9/2019, Bộ trưởng Bộ Công Thương Trần Tuấn Anh đã ký ban hành Thông tư số 08/2019/TT-BKHCN",
    "Thông tư số 08/2019/TT-BKHCN ngày 04/9/2019 (của Bộ Công Thương) về",
    "Theo Thông tư số 08/2019/TT-BKHCN ngày 04/9/2019 của Tổng cục Tiêu chuẩn Đo lường Chất lượng",
    "Quyết định số 166/QĐ-UBND (Hà Nội)",
    "tại Hà Nội, UBND thành phố đã ban hành Quyết định số 166/QĐ-UBND",
    "theo Quyết định số 166/QĐ-UBND tỉnh Hải Dương",
    "theo Quyết định số 166/QĐ-UBND của UBND huyện Chi Lăng",
    "theo Quyết định số 166/QĐ-UBND của UBND xã Yên Trạch",
    "UBND huyện Bắc Sơn ban hành Quyết định số 166/QĐ-UBND",
    "huyện Bắc Sơn đã có Quyết định số 166/QĐ-UBND",
    "HĐND tỉnh ban hành Quyết định số 166/QĐ-UBND",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV (Bộ Khoa học và Công nghệ, Bộ Tài chính)",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV (Bộ Khoa học và Công nghệ - Bộ Tài chính)",
    "Liên Bộ Khoa học và Công nghệ - Tài chính ban hành Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của liên bộ: Khoa học và Công nghệ, Tài chính",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ Tài chính",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV do liên Bộ Khoa học và Công nghệ - Tài chính ban hành",
    "Thông tư liên tịch của Bộ Khoa học và Công nghệ và Bộ Tài chính số 05/2008/TTLT-BKHCN-BNV",
    "Nghị quyết số 20-NQ/TW (Bộ Chính trị)",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của BCT",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Bộ Chính trị khóa XI",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Dân vận Trung ương",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Tổng Bí thư",
    "Kết luận của Ban Bí thư tại Nghị quyết số 20-NQ/TW ngày 01/11/2012",
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 của VP UBND tỉnh",
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 của Chánh Văn phòng UBND tỉnh",
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 của Văn phòng HĐND và UBND tỉnh",
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 của Thanh tra tỉnh",
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 của Sở Khoa học và Công nghệ",
    "Quyết định 166/QĐ-UBND ngày 26/01/2017 của Tỉnh ủy",
    "Quyết định 166/QĐ-UBND được Chủ tịch UBND thành phố Hà Nội ký ban hành",
    "Quyết định 166/QĐ-UBND ban hành bởi UBND thành phố Hà Nội",
    "Quyết định 166/QĐ-UBND, do UBND tỉnh Hải Dương ban hành",
    "QUYẾT ĐỊNH SỐ 166/QĐ-UBND CỦA UBND TỈNH HẢI DƯƠNG",
    "Quyết định 166/QĐ-UBND ngày 26/1/2017 của UBND tp Hải Phòng",
    "Công bố Quyết định số 166/QĐ-UBND của Chủ tịch UBND thành phố Cần Thơ",
    "Quyết định số 166/QĐ-UBND ngày 26/01/2017 của Chủ tịch UBND tỉnh Quảng Ninh Nguyễn Văn Thắng",
    "Sở Khoa học và Công nghệ Bắc Giang có Báo cáo số 33/BC-SKHCN",
    "Ngày 26/01/2017, UBND tỉnh Cao Bằng có Quyết định số 166/QĐ-UBND",
    "Tỉnh Cao Bằng cũng đã ban hành Quyết định số 166/QĐ-UBND",
    "Tỉnh ủy Cao Bằng ban hành Nghị quyết số 33-NQ/TU",
    "Nghị quyết số 33-NQ/TU ngày 17/02/2017 của Ban Chấp hành Đảng bộ tỉnh Cao Bằng",
    "Nghị quyết số 33-NQ/TU ngày 17/02/2017 của Ban Chấp hành Đảng bộ thành phố Hà Nội",
    "Nghị quyết số 33-NQ/TU ngày 17/02/2017 của Thành ủy TP. Hồ Chí Minh",
    "Nghị quyết số 33-NQ/TU ngày 17/02/2017 (Tỉnh ủy Cao Bằng)",
    "Thông tư số 08/2019/TT-BKHCN của Ngân hàng Nhà nước Việt Nam",
    "Ngân hàng Nhà nước ban hành Thông tư số 08/2019/TT-BKHCN",
    "Thông tư số 08/2019/TT-BKHCN được Bộ trưởng Bộ Tài chính ký ban hành ngày 04/9/2019",
    "Bộ Tài chính có Thông tư số 08/2019/TT-BKHCN hướng dẫn",
    "Thanh tra Chính phủ ban hành Nghị định số 78/2018/NĐ-CP",
    "Nghị định số 78/2018/NĐ-CP của Thanh tra Chính phủ",
    "Nghị định số 78/2018/NĐ-CP (Hà Nội)",
    "Nghị định số 78/2018/NĐ-CP của tỉnh Thái Bình",
    "Quyết định số 08/QĐ-TTg ngày 06/01/2020 của Bộ trưởng Bộ Nội vụ",
    "Văn phòng Chính phủ có Quyết định số 08/QĐ-TTg ngày 06/01/2020",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Đảng ủy Khối",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Tỉnh ủy",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Chính phủ",
    "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Quốc hội",
    "Ban Bí thư ban hành Nghị quyết số 20-NQ/TW ngày 01/11/2012",
    "Ban Bí thư Trung ương Đảng vừa ban hành Nghị quyết số 20-NQ/TW ngày 01/11/2012",
    # several of them after one word, in square brackets, after other words
    "Thông tư số 08/2019/TT-BKHCN của các Bộ Công Thương, Tài chính",
    "Thông tư số 08/2019/TT-BKHCN của các Bộ: Công Thương, Tài chính",
    "Thông tư số 08/2019/TT-BKHCN do hai Bộ Công Thương và Tài chính ban hành",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của các Bộ: Khoa học và Công nghệ, Tài chính",
    "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của các Bộ Nội vụ và Tài chính",
    "Thông tư số 08/2019/TT-BKHCN mà Bộ Tài chính ban hành",
    "Thông tư số 08/2019/TT-BKHCN mà Bộ Tài chính vừa ban hành",
    "Thông tư số 08/2019/TT-BKHCN, cơ quan ban hành: Bộ Tài chính",
    "Thông tư số 08/2019/TT-BKHCN ngày 04/9/2019 (cơ quan ban hành: Bộ Tài chính)",
    "Thông tư số 08/2019/TT-BKHCN - Cơ quan ban hành: Bộ Tài chính",
    "Thông tư số 08/2019/TT-BKHCN [Bộ Công Thương]",
    "Thông tư số 08/2019/TT-BKHCN ngày 04/9/2019 [của Bộ Công Thương]",
    "UBND thành phố Hà Nội phê duyệt đề án [Quyết định số 166/QĐ-UBND]",
    # a decree is of the Government
    "Nghị định số 78/2018/NĐ-CP của Thủ tướng Chính phủ",
    "Nghị định số 78/2018/NĐ-CP ngày 16/5/2018 của Thủ tướng",
    "Thủ tướng Chính phủ ban hành Nghị định số 78/2018/NĐ-CP",
    # short for an office of another place, with " & "
    "Báo cáo số 33/BC-SKHCN của SKHCN Thái Bình",
    "SKHCN Thái Bình ban hành Báo cáo số 33/BC-SKHCN",
    "Báo cáo số 33/BC-SKHCN ngày 13/3/2020 của Sở Khoa học & Công nghệ tỉnh Thái Bình",
    "Báo cáo số 33/BC-SKHCN ngày 13/3/2020 của BKHCN",
    "Thông tư số 08/2019/TT-BKHCN của BNV",
    "Quyết định của UBND tỉnh Hải Dương, số 166/QĐ-UBND",
    "Quyết định của UBND tỉnh Hải Dương ngày 26/01/2017, số 166/QĐ-UBND",
]

RIGHT = [
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của các Bộ Khoa học và Công nghệ, Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của các Bộ: Khoa học và Công nghệ và Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của hai bộ Khoa học & Công nghệ và Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của BKHCN và BNV", "ttlt"),
    ("BKHCN và BNV ban hành Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV", "ttlt"),
    ("Thông tư số 08/2019/TT-BKHCN của BKHCN", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN (BKH&CN)", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN mà các bộ, ngành triển khai", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN mà Bộ Tài chính góp ý", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN mà Bộ Khoa học và Công nghệ ban hành", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN, cơ quan ban hành: Bộ Khoa học và Công nghệ", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN [Bộ KH&CN]", "tt"),
    ("Báo cáo số 33/BC-SKHCN của SKHCN", "bc"),
    ("Báo cáo số 33/BC-SKHCN của SKHCN Lạng Sơn", "bc"),
    ("Báo cáo số 33/BC-SKHCN ngày 13/3/2020 của Sở Khoa học & Công nghệ tỉnh Lạng Sơn", "bc"),
    ("Thủ tướng Chính phủ ký Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Thủ tướng Nguyễn Xuân Phúc đã ký ban hành Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Nghị định số 78/2018/NĐ-CP do Thủ tướng ký ngày 16/5/2018", "nd"),
    ("Quyết định của UBND tỉnh, số 166/QĐ-UBND", "ls"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Chấp hành Trung ương", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Chấp hành Trung ương Đảng", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Chấp hành TW Đảng khóa XI", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của BCH TƯ", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của BCHTW Đảng", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Trung ương Đảng", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Trung ương 6 khóa XI", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Đảng Cộng sản Việt Nam", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XI", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Hội nghị Trung ương 6 khóa XI", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XI", "tw"),
    ("Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XI thông qua Nghị quyết số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Nghị quyết số 36-NQ/TW ngày 01/7/2014 của Bộ Chính trị", "bct"),
    ("Nghị quyết số 36-NQ/TW ngày 01/7/2014 của Bộ Chính trị (khóa XI)", "bct"),
    ("Nghị quyết số 36-NQ/TW ngày 01/7/2014 của Bộ Chính trị Ban Chấp hành Trung ương Đảng khóa XI", "bct"),
    ("Nghị quyết số 36-NQ/TW ngày 01/7/2014 của Trung ương", "bct"),
    ("Bộ Chính trị đã ban hành Nghị quyết số 36-NQ/TW ngày 01/7/2014", "bct"),
    ("Thông tư 08/2019/TT-BKHCN (Bộ Khoa học và Công nghệ)", "tt"),
    ("Thông tư 08/2019/TT-BKHCN (Bộ KH&CN)", "tt"),
    ("Thông tư 08/2019/TT-BKHCN của Bộ KHCN", "tt"),
    ("Thông tư 08/2019/TT-BKHCN của Bộ trưởng", "tt"),
    ("Thông tư 08/2019/TT-BKHCN của Bộ trưởng Bộ Khoa học và Công nghệ", "tt"),
    ("Thông tư 08/2019/TT-BKHCN (sau đây gọi là Thông tư 08)", "tt"),
    ("Thông tư 08/2019/TT-BKHCN (Điều 5)", "tt"),
    ("Thông tư 08/2019/TT-BKHCN (có hiệu lực từ ngày 01/11/2019)", "tt"),
    ("Bộ KH&CN đã ban hành Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Sở đã tham mưu, Bộ Công Thương góp ý để Bộ Khoa học và Công nghệ ban hành Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Theo Bộ Khoa học và Công nghệ, Thông tư số 08/2019/TT-BKHCN có hiệu lực", "tt"),
    ("Bộ Công Thương triển khai Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Bộ Công Thương góp ý, Chính phủ ban hành Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Bộ Công Thương trình Chính phủ ban hành Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Bộ Công Thương đã có văn bản hướng dẫn Nghị định số 78/2018/NĐ-CP", "nd"),
    ("UBND tỉnh ban hành Kế hoạch thực hiện Nghị định số 78/2018/NĐ-CP", "nd"),
    ("UBND thành phố Hà Nội ban hành Kế hoạch triển khai Nghị định số 78/2018/NĐ-CP", "nd"),
    ("UBND thành phố Hà Nội phê duyệt đề án theo Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Nhà nước ban hành Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Việt Nam có Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Nghị định 78/2018/NĐ-CP của CP", "nd"),
    ("Nghị định 78/2018/NĐ-CP của Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam", "nd"),
    ("Nghị định 78/2018/NĐ-CP, Bộ Công Thương đã tổ chức hội nghị", "nd"),
    ("Quyết định 08/QĐ-TTg ngày 06/01/2020 của Thủ tướng", "ttg"),
    ("Quyết định 08/QĐ-TTg ngày 06/01/2020 của Chính phủ", "ttg"),
    ("Quyết định 08/QĐ-TTg ngày 06/01/2020 của TTg", "ttg"),
    ("Chương trình được Thủ tướng Chính phủ phê duyệt tại Quyết định số 08/QĐ-TTg ngày 06/01/2020", "ttg"),
    ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của UBND tỉnh", "ls"),
    ("Quyết định 166/QĐ-UBND ngày 26/01/2017 của Lạng Sơn", "ls"),
    ("Quyết định 166/QĐ-UBND ngày 26/01/2017 (UBND tỉnh)", "ls"),
    ("Quyết định 166/QĐ-UBND (do UBND tỉnh Lạng Sơn ban hành)", "ls"),
    ("Lạng Sơn có Quyết định 166/QĐ-UBND về khoa học", "ls"),
    ("tỉnh Lạng Sơn đã ban hành Quyết định số 166/QĐ-UBND", "ls"),
    ("Nguyễn Văn An ký Quyết định số 166/QĐ-UBND", "ls"),
    ("Ông Nguyễn Văn An, Phó Chủ tịch UBND tỉnh ký Quyết định số 166/QĐ-UBND", "ls"),
    ("được Chủ tịch UBND tỉnh phê duyệt tại Quyết định số 166/QĐ-UBND", "ls"),
    ("Hải Dương học tập Lạng Sơn, nơi có Quyết định số 166/QĐ-UBND", "ls"),
    ("Theo Quyết định số 166/QĐ-UBND, UBND tỉnh giao Sở thực hiện", "ls"),
    ("Theo Quyết định số 166/QĐ-UBND, UBND thành phố Lạng Sơn giao các phòng thực hiện", "ls"),
    ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của Ban Thường vụ Tỉnh ủy", "tu"),
    ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của BTV Tỉnh ủy", "tu"),
    ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của BCH Đảng bộ tỉnh", "tu"),
    ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của Bí thư Tỉnh ủy", "tu"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV ngày 18/6/2008 của Bộ Khoa học và Công nghệ và Bộ Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ Nội vụ và Bộ KH&CN", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ Khoa học và Công nghệ, Bộ Nội vụ hướng dẫn", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của liên Bộ Khoa học và Công nghệ - Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của liên Bộ Khoa học và Công nghệ - Bộ Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của liên Bộ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ Nội vụ", "ttlt"),
    ("Bộ Khoa học và Công nghệ và Bộ Nội vụ ban hành Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV", "ttlt"),
    ("Bộ Khoa học và Công nghệ phối hợp Bộ Nội vụ ban hành Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV", "ttlt"),
    ("Báo cáo số 33/BC-SKHCN ngày 13/3/2020 của Sở KH&CN Lạng Sơn", "bc"),
    ("Báo cáo số 33/BC-SKHCN ngày 13/3/2020 của Sở Khoa học và Công nghệ tỉnh", "bc"),
    ("Báo cáo số 33/BC-SKHCN ngày 13/3/2020 của Giám đốc Sở KHCN", "bc"),
    ("Chủ tịch UBND tỉnh Hồ Tiến Thiệu đã ký ban hành Quyết định số 166/QĐ-UBND", "ls"),
    ("Quyết định số 166/QĐ-UBND của Chủ tịch UBND tỉnh Hồ Tiến Thiệu", "ls"),
    ("Phó Chủ tịch UBND tỉnh Dương Xuân Huyên ký Quyết định số 166/QĐ-UBND", "ls"),
    ("Thủ tướng Chính phủ Nguyễn Xuân Phúc ký Quyết định số 08/QĐ-TTg ngày 06/01/2020", "ttg"),
    ("Thủ tướng Nguyễn Xuân Phúc ký Quyết định số 08/QĐ-TTg ngày 06/01/2020", "ttg"),
    ("Quyết định số 08/QĐ-TTg ngày 06/01/2020 của Thủ tướng Nguyễn Xuân Phúc", "ttg"),
    ("Phó Thủ tướng Vũ Đức Đam ký Quyết định số 08/QĐ-TTg ngày 06/01/2020", "ttg"),
    ("Phó Thủ tướng Chính phủ Vũ Đức Đam ký ban hành Quyết định số 08/QĐ-TTg ngày 06/01/2020", "ttg"),
    ("Bộ trưởng Chu Ngọc Anh ký Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Bộ trưởng Bộ Khoa học và Công nghệ Chu Ngọc Anh đã ký ban hành Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Thứ trưởng Bùi Thế Duy ký Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Bộ Khoa học và Công nghệ (KH&CN) đã ban hành Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN (Bộ KH&CN, 2019)", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN ngày 04/9/2019, Bộ Khoa học và Công nghệ.", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN của BỘ KHOA HỌC VÀ CÔNG NGHỆ", "tt"),
    ("Thông tư 08/2019/TT-BKHCN của Bộ Khoa học & Công nghệ", "tt"),
    ("Thông tư 08/2019/TT-BKHCN của Bộ Khoa học, Công nghệ", "tt"),
    ("Thông tư 08/2019/TT-BKHCN của Bộ Khoa học và công nghệ", "tt"),
    ("Nghị định số 78/2018/NĐ-CP (Chính phủ)", "nd"),
    ("Chính phủ có Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Nghị định số 78/2018/NĐ-CP của Chính phủ, Bộ Công Thương và UBND tỉnh hướng dẫn", "nd"),
    ("Sở Công Thương thực hiện công bố theo Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Bộ Công Thương đã có Thông tư hướng dẫn thi hành Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Sở Công Thương có Tờ trình đề nghị; Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Triển khai Nghị định số 78/2018/NĐ-CP, Sở Khoa học và Công nghệ, Sở Công Thương đã làm", "nd"),
    ("theo thẩm quyền do Bộ Công Thương quy định tại Nghị định số 78/2018/NĐ-CP", "nd"),
    ("UBND tỉnh ban hành kế hoạch theo quy định tại Nghị định số 78/2018/NĐ-CP", "nd"),
    ("nhiệm vụ của Bộ Công Thương tại Nghị định số 78/2018/NĐ-CP", "nd"),
    ("nhiệm vụ được Chính phủ giao tại Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Hà Nội triển khai Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Hà Nội có nhiều cách làm theo Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Trên địa bàn thành phố có Quyết định số 166/QĐ-UBND", "ls"),
    ("Tỉnh đã ban hành Quyết định số 166/QĐ-UBND", "ls"),
    ("UBND tỉnh Lạng Sơn và Bộ Khoa học và Công nghệ ký kết theo Quyết định số 166/QĐ-UBND", "ls"),
    ("Quyết định 166/QĐ-UBND của UBND tỉnh Lạng Sơn (khóa XVI)", "ls"),
    ("Quyết định 166/QĐ-UBND tỉnh Lạng Sơn", "ls"),
    ("Quyết định 166/QĐ-UBND của tỉnh Lạng Sơn", "ls"),
    ("Quyết định 166/QĐ-UBND của Ủy ban Nhân dân tỉnh Lạng Sơn", "ls"),
    ("Quyết định 166/QĐ-UBND của UBND Tỉnh", "ls"),
    ("Quyết định 166/QĐ-UBND của UBND tỉnh và Sở Khoa học và Công nghệ", "ls"),
    ("Quyết định 166/QĐ-UBND (thay thế Quyết định của UBND thành phố Hà Nội)", "ls"),
    ("Quyết định 166/QĐ-UBND (Sở Khoa học và Công nghệ chủ trì)", "ls"),
    ("QUYẾT ĐỊNH SỐ 166/QĐ-UBND CỦA UBND TỈNH LẠNG SƠN", "ls"),
    ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của Ban Thường vụ Tỉnh uỷ khoá XVI", "tu"),
    ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của Thường trực Tỉnh ủy", "tu"),
    ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của Đảng bộ tỉnh", "tu"),
    ("Nghị quyết 33-NQ/TU ngày 17/02/2017 của Ban Chấp hành Đảng bộ tỉnh khóa XVI", "tu"),
    ("Tỉnh ủy Lạng Sơn ban hành Nghị quyết số 33-NQ/TU", "tu"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 (Hội nghị Trung ương 6, khóa XI)", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của BCH Trung ương (khóa XI)", "tw"),
    ("Trung ương đã ban hành Nghị quyết số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Đảng ta ban hành Nghị quyết số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban chấp hành Trung ương Đảng", "tw"),
    ("Tổng Bí thư ký Nghị quyết số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Hội nghị Ban Chấp hành Trung ương", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Hội nghị lần thứ 6 Ban Chấp hành Trung ương Đảng (khóa XI)", "tw"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV ngày 18/6/2008 của Bộ Khoa học và Công nghệ và Bộ Nội vụ, Bộ Tài chính đã cấp kinh phí", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV (Bộ Khoa học và Công nghệ, Bộ Nội vụ)", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV (Bộ Khoa học và Công nghệ - Bộ Nội vụ)", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV ngày 18/6/2008 của liên bộ: Khoa học và Công nghệ, Nội vụ", "ttlt"),
    ("Liên Bộ Khoa học và Công nghệ - Nội vụ ban hành Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Liên bộ Khoa học và Công nghệ và Nội vụ", "ttlt"),
    ("Bộ KH&CN, Bộ Nội vụ ban hành Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV", "ttlt"),
    ("Báo cáo số 33/BC-SKHCN của Sở", "bc"),
    ("Báo cáo số 33/BC-SKHCN (Sở Khoa học và Công nghệ)", "bc"),
    ("Báo cáo số 33/BC-SKHCN của Sở KH và CN", "bc"),
    ("Báo cáo số 33/BC-SKHCN của Sở Khoa học & Công nghệ tỉnh Lạng Sơn", "bc"),
    ("Sở Khoa học và Công nghệ có Báo cáo số 33/BC-SKHCN", "bc"),
    ("Phó Giám đốc Sở Nguyễn Văn Hà ký Báo cáo số 33/BC-SKHCN", "bc"),
    ("Thông tư số 08/2019/TT-BKHCN của Bộ Khoa học và Công nghệ có hiệu lực, Bộ Công Thương triển khai", "tt"),
    ("Sở Khoa học và Công nghệ đã triển khai Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Ngày 04/9/2019, Bộ trưởng Bộ KH&CN đã ký ban hành Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Theo Cục Sở hữu trí tuệ, Thông tư số 08/2019/TT-BKHCN quy định", "tt"),
    ("Sau khi Bộ Khoa học và Công nghệ ban hành Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Bộ Khoa học, Công nghệ ban hành Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Hội thảo do Bộ Công Thương tổ chức về Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN, Sở Tài chính phối hợp thực hiện", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN (đã được Bộ Tài chính góp ý)", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN (thay thế Thông tư của Bộ Tài chính)", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN do Bộ KH&CN ban hành", "tt"),
    ("Thông tư số 08/2019/TT-BKHCN được Bộ Khoa học và Công nghệ ban hành ngày 04/9/2019", "tt"),
    ("Sở Công Thương có Báo cáo; Thông tư số 08/2019/TT-BKHCN", "tt"),
    ("Sở Nội vụ ra văn bản triển khai Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Nghị định số 78/2018/NĐ-CP được UBND tỉnh triển khai", "nd"),
    ("Nghị định số 78/2018/NĐ-CP được Sở phổ biến tới doanh nghiệp", "nd"),
    ("Hà Nội và Hải Phòng thực hiện Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Hội nghị tại Hà Nội về Nghị định số 78/2018/NĐ-CP", "nd"),
    ("Nghị định số 78/2018/NĐ-CP của Chính phủ do Bộ Công Thương soạn thảo", "nd"),
    ("Nghị định số 78/2018/NĐ-CP do Bộ Khoa học và Công nghệ soạn thảo, Chính phủ ban hành", "nd"),
    ("Nghị định số 78/2018/NĐ-CP do Bộ Khoa học và Công nghệ chủ trì soạn thảo", "nd"),
    ("Quyết định số 166/QĐ-UBND do Sở Khoa học và Công nghệ tham mưu", "ls"),
    ("Quyết định số 166/QĐ-UBND do Sở Khoa học và Công nghệ trình", "ls"),
    ("Quyết định số 166/QĐ-UBND của UBND tỉnh do ông Hồ Tiến Thiệu ký", "ls"),
    ("Quyết định số 166/QĐ-UBND của UBND tỉnh, UBND thành phố Lạng Sơn triển khai", "ls"),
    ("UBND tỉnh (Quyết định số 166/QĐ-UBND)", "ls"),
    ("Chủ tịch UBND tỉnh Lạng Sơn Hồ Tiến Thiệu ký Quyết định số 166/QĐ-UBND", "ls"),
    ("UBND tỉnh Lạng Sơn (LS) đã ban hành Quyết định số 166/QĐ-UBND", "ls"),
    ("Thường trực Tỉnh ủy, UBND tỉnh ban hành Quyết định số 166/QĐ-UBND", "ls"),
    ("Tỉnh ủy, HĐND, UBND tỉnh đã ban hành Quyết định số 166/QĐ-UBND", "ls"),
    ("theo Quyết định số 166/QĐ-UBND ngày 26/01/2017 của Chủ tịch tỉnh", "ls"),
    ("Quyết định số 166/QĐ-UBND của lãnh đạo UBND tỉnh", "ls"),
    ("Sở Khoa học và Công nghệ được UBND tỉnh giao tại Quyết định số 166/QĐ-UBND", "ls"),
    ("được cấp có thẩm quyền phê duyệt tại Quyết định số 166/QĐ-UBND", "ls"),
    ("Nghị quyết số 33-NQ/TU của Ban Thường vụ", "tu"),
    ("Nghị quyết số 33-NQ/TU của BTVTU", "tu"),
    ("Nghị quyết số 33-NQ/TU của BTV", "tu"),
    ("Nghị quyết số 33-NQ/TU của Ban Thường vụ Tỉnh ủy Lạng Sơn (khóa XVI)", "tu"),
    ("Nghị quyết số 33-NQ/TU của Ban Chấp hành Đảng bộ tỉnh Lạng Sơn lần thứ XVI", "tu"),
    ("Nghị quyết số 33-NQ/TU của Đảng bộ tỉnh Lạng Sơn", "tu"),
    ("Nghị quyết số 33-NQ/TU của Đảng", "tu"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Chấp hành Trung ương 6 khóa XI", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của BCHTƯ Đảng khóa XI", "tw"),
    ("Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Hội nghị TW 6 (khóa XI)", "tw"),
    ("Nghị quyết Trung ương 6 khóa XI số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Ban Chấp hành Trung ương Đảng khóa XI ban hành Nghị quyết số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Hội nghị Trung ương 6 (khóa XI) đã ban hành Nghị quyết số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Hội nghị lần thứ 6 BCH Trung ương Đảng khóa XI ra Nghị quyết số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Sở quán triệt; Ban Tuyên giáo Tỉnh ủy hướng dẫn Nghị quyết số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Tổng Bí thư Nguyễn Phú Trọng ký ban hành Nghị quyết số 20-NQ/TW ngày 01/11/2012", "tw"),
    ("Thủ tướng Chính phủ ban hành Quyết định 08/QĐ-TTg ngày 06/01/2020", "ttg"),
    ("Chính phủ phê duyệt tại Quyết định 08/QĐ-TTg ngày 06/01/2020", "ttg"),
    ("Quyết định 08/QĐ-TTg ngày 06/01/2020 (Thủ tướng Chính phủ)", "ttg"),
    ("Sở Khoa học và Công nghệ tỉnh Lạng Sơn ban hành Báo cáo số 33/BC-SKHCN", "bc"),
    ("Sở ra Báo cáo số 33/BC-SKHCN", "bc"),
    ("Báo cáo số 33/BC-SKHCN của Sở Khoa học và Công nghệ gửi Bộ Khoa học và Công nghệ", "bc"),
    ("Báo cáo số 33/BC-SKHCN, Sở Khoa học và Công nghệ Lạng Sơn.", "bc"),
    ("Sở Khoa học và Công nghệ trình UBND tỉnh tại Báo cáo số 33/BC-SKHCN", "bc"),
    ("Theo đề nghị của Sở Khoa học và Công nghệ tại Báo cáo số 33/BC-SKHCN", "bc"),
    ("Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Báo cáo số 33/BC-SKHCN", "bc"),
    ("UBND tỉnh nhận được đề nghị của Sở tại Báo cáo số 33/BC-SKHCN", "bc"),
    ("Liên Bộ Khoa học và Công nghệ và Bộ Nội vụ ban hành Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của liên Bộ KHCN-Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ KH&CN - Bộ Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Bộ KH&CN-Bộ Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của Liên Bộ: Bộ Khoa học và Công nghệ, Bộ Nội vụ", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV của liên bộ KH&CN, Nội vụ về việc hướng dẫn", "ttlt"),
    ("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV do Bộ Khoa học và Công nghệ - Bộ Nội vụ ban hành", "ttlt"),
]


@pytest.mark.parametrize("text", WRONG)
def test_a_citation_of_another_issuer_leads_nowhere_and_is_told(text: str):
    """Whether he stands after the number, in brackets or before a verb."""
    assert meant(text) == [Doubt.OTHER_ISSUER]
    assert len(told(text)) == 1


@pytest.mark.parametrize(("text", "expected"), RIGHT)
def test_a_citation_of_the_same_issuer_leads_to_its_entry(text: str, expected: str):
    """By whatever name, and where others than the issuer act in the sentence."""
    assert meant(text) == [expected]
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND thành phố Hà Nội ban hành các Quyết định số 165/QĐ-UBND, số 166/QĐ-UBND", [Doubt.UNREGISTERED, Doubt.OTHER_ISSUER]),
        ("các Quyết định số 166/QĐ-UBND, 167/QĐ-UBND của UBND thành phố Hà Nội", [Doubt.OTHER_ISSUER, Doubt.UNREGISTERED]),
        (
            "Quyết định số 166/QĐ-UBND và Quyết định số 167/QĐ-UBND ngày 26/01/2017 của UBND tỉnh Hải Dương",
            [Doubt.OTHER_ISSUER, Doubt.UNREGISTERED],
        ),
        ("các Quyết định số 166/QĐ-UBND, 167/QĐ-UBND của UBND tỉnh", ["ls", Doubt.UNREGISTERED]),
        ("Quyết định số 166/QĐ-UBND và Nghị định 78/2018/NĐ-CP của Chính phủ", ["ls", "nd"]),
        ("Thông tư số 08/2019/TT-BKHCN và Nghị định số 78/2018/NĐ-CP của Chính phủ", ["tt", "nd"]),
    ],
)
def test_in_a_list_of_numbers_of_one_code_an_issuer_said_once_is_that_of_each(text: str, expected: list[str | Doubt]):
    """Those of another code have another one."""
    assert meant(text) == expected


def test_of_two_mentions_of_a_number_in_a_sentence_each_has_its_own_issuer():
    """What stands beside the first says nothing of the second."""
    text = "Sở trình Quyết định số 166/QĐ-UBND của UBND tỉnh, nơi UBND tỉnh Hải Dương ban hành Quyết định số 166/QĐ-UBND"

    assert meant(text) == ["ls", Doubt.OTHER_ISSUER]


def test_every_other_issuer_an_item_says_of_a_number_is_told_once():
    """In whatever spelling."""
    text = (
        "Nghị định 78/2018/NĐ-CP của Bộ Công Thương. Nghị định 78/2018/NĐ-CP của Bộ Tài chính. Nghị định 78/2018/NĐ-CP (Bộ Công thương). "
        "Nghị định 78/2018/NĐ-CP của UBND TP Hà Nội. Nghị định 78/2018/NĐ-CP của Ủy ban nhân dân thành phố Hà Nội."
    )

    assert [one.rpartition(", ")[2] for one in told(text)] == ["Bộ Công Thương", "Bộ Tài chính", "UBND TP Hà Nội"]
