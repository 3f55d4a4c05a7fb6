"""An even text goes in, the laws called by their names come out: "Luật Đo lường", "Bộ luật Dân sự năm 2015", "Hiến pháp năm 2013".

Where a name ends nothing in the grammar says. So a name is either one of `_NAMES`, in any spelling, or any run of syllables that begins with a
capital and ends at a year or at the number of the law: "Luật Nhà văn năm 2031".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.model.citation import DocumentKind
from portal.vietnamese.even_text import EvenText

_NAMES = """
    an ninh mạng|an ninh quốc gia|an toàn thông tin mạng|an toàn thực phẩm|an toàn, vệ sinh lao động
    ban hành văn bản quy phạm pháp luật|ban hành vbqppl|báo chí|bảo hiểm xã hội|bảo hiểm y tế|bảo vệ bí mật nhà nước|bảo vệ dữ liệu cá nhân
    bảo vệ môi trường|bảo vệ quyền lợi người tiêu dùng|bưu chính|cán bộ, công chức|chất lượng sản phẩm, hàng hóa|chất lượng sản phẩm hàng hóa
    chuyển đổi số|chuyển giao công nghệ|công nghệ cao|công nghệ thông tin|công nghiệp công nghệ số|công đoàn|cntt|cư trú|cạnh tranh
    doanh nghiệp|du lịch|dược|dữ liệu|đa dạng sinh học|đất đai|đầu tư|đầu tư công|đầu tư theo phương thức đối tác công tư|đấu thầu|điện lực
    đo lường|giá|giáo dục|giáo dục đại học|giáo dục nghề nghiệp|giao dịch điện tử|giao thông đường bộ|hải quan|hóa chất|hợp tác xã
    hỗ trợ doanh nghiệp nhỏ và vừa|kế toán|khám bệnh, chữa bệnh|khiếu nại|kiểm toán nhà nước|kinh doanh bất động sản|kh&cn|khcn
    kh,cn&đmst|kh, cn&đmst|khoa học và công nghệ|khoa học, công nghệ và đổi mới sáng tạo|lâm nghiệp|lưu trữ|năng lượng nguyên tử
    ngân sách nhà nước|nhà giáo|nhà ở|phí và lệ phí|phòng, chống tham nhũng|phòng chống tham nhũng|phổ biến, giáo dục pháp luật|quy hoạch
    quản lý, sử dụng tài sản công|quản lý thuế|quảng cáo|sở hữu trí tuệ|shtt|sử dụng năng lượng tiết kiệm và hiệu quả|tài nguyên nước
    tần số vô tuyến điện|thanh tra|thi đua, khen thưởng|thống kê|thủ đô|thủy lợi|thủy sản|thư viện|thực hành tiết kiệm, chống lãng phí
    thực hiện dân chủ ở cơ sở|thương mại|thuế giá trị gia tăng|thuế thu nhập cá nhân|thuế thu nhập doanh nghiệp|tiêu chuẩn và quy chuẩn kỹ thuật
    tiếp cận thông tin|tiếp công dân|tố cáo|tổ chức chính phủ|tổ chức chính quyền địa phương|tổ chức quốc hội|trí tuệ nhân tạo|trồng trọt|chăn nuôi
    viên chức|viễn thông|việc làm|xây dựng|xuất bản|xử lý vi phạm hành chính|di sản văn hóa|điện ảnh|kinh doanh bảo hiểm|chứng khoán|thú y
"""
_CODES = "dân sự|hình sự|lao động|hàng hải việt nam|hàng hải|tố tụng dân sự|tố tụng hình sự"
_KINDS = {"luật": DocumentKind.LAW, "bộ luật": DocumentKind.CODE, "pháp lệnh": DocumentKind.ORDINANCE, "hiến pháp": DocumentKind.CONSTITUTION}

_GAP = r"(?:[ ]{1,3}+(?:\n[ ]{0,3}+)?+|\n[ ]{0,3}+)"
_BOTH_TONES = {"hóa": "h(?:óa|oá)", "thủy": "th(?:ủy|uỷ)"}
_AMENDING = "sửa đổi,? bổ sung (?:một số điều|các điều) của (?:các )?(?:luật|bộ luật) "
_YEAR = r"(?:19|20)[0-9]{2}(?![\w/-])"


def _phrases(names: str) -> str:
    """An alternation of names, the longest first, each with any white space between its syllables and both places of its tone."""
    ordered = sorted((" ".join(name.split()) for name in re.split(r"[|\n]", names) if name.strip()), key=lambda name: (-len(name), name))
    phrases = "|".join(re.escape(name).replace("\\ ", " ") for name in ordered)
    for old, both in _BOTH_TONES.items():
        phrases = re.sub(rf"\b{old}\b", both, phrases)
    return phrases


# A search skips quickly to what begins with one set of letters, so both patterns do, and the group of a kind begins behind its first letter.
_KNOWN = re.compile(
    (
        r"[lbh](?<!\w[lbh])(?:"
        rf"(?P<kind>(?<=l)uật) (?P<name>(?:{_AMENDING})?+(?:{_phrases(_NAMES)}))(?!\w)(?:,? ?[(]?năm (?P<year>{_YEAR})| (?P<bare>{_YEAR}))?+"
        rf"|(?P<code>(?<=b)ộ luật) (?P<code_name>(?:{_phrases(_CODES)}))(?!\w)(?:,? ?[(]?năm (?P<code_year>{_YEAR})| (?P<code_bare>{_YEAR}))?+"
        rf"|(?P<constitution>(?<=h)iến pháp)(?: nước cộng h(?:òa|oà) xã hội chủ nghĩa việt nam)?+,? (?:năm )?+(?P<constitution_year>{_YEAR})"
        r")"
    ).replace(" ", _GAP)
)
_STOPS = (
    "được|có|đã|này|đó|quy định|thông qua|ban hành|từ|đến|trong|theo|là|do|của|tại|ngày|sẽ|thì|khi|với|để|kể|năm|luật|bộ luật|nghị|thông tư|pháp lệnh"
)
_NUMBER_AHEAD = r"[(]?(?:số:? )?[0-9]{1,3}[a-z]?/[0-9]{4}/(?:ubtv)?qh"
_ANY = re.compile(
    (
        r"[blp](?<!\w[blp])(?P<kind>(?<=b)ộ luật|(?<=l)uật|(?<=p)háp lệnh) (?P<name>[^\W\d_]{1,9}+"
        rf"(?:(?:, ?| | - )(?!(?:{_STOPS})(?!\w))[^\W\d_]{{1,9}}+(?:&[^\W\d_]{{1,6}}+)?+){{0,16}}?)"
        rf"(?:,? [(]?năm (?P<year>{_YEAR})| (?P<bare>{_YEAR})| (?={_NUMBER_AHEAD}))"
    ).replace(" ", _GAP)
)
_NOT_AFTER = ("pháp", "đại học", "trường", "khoa", "văn phòng", "công ty")
"""After these words "Luật" is no law: "Khoa Luật Thương mại"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawName:
    """From `start` to `end` of the even text, year included; the word of the kind ends at `word_end`, `name` is where the name proper stands."""

    start: int
    end: int
    word_end: int
    name: tuple[int, int] | None
    kind: DocumentKind
    year: int | None


def law_names_in(text: EvenText) -> Iterator[LawName]:
    """Every law named, from left to right; two of them may overlap, and the longer is meant."""
    for pattern in (_KNOWN, _ANY):
        for match in pattern.finditer(text.small):
            found = _law(match, text)
            if found:
                yield found


def _law(match: re.Match[str], text: EvenText) -> LawName | None:
    """None where a small letter or the word before shows that no law is meant: "luật đất đai", "Luật này", "Đại học Luật Hà Nội"."""
    groups = {name: group for name, group in match.groupdict().items() if group}
    kind_group = next(name for name in ("kind", "code", "constitution") if name in groups)
    name_group = next((name for name in ("name", "code_name") if name in groups), None)
    begins = match.start(name_group) if name_group else match.start()
    is_named_so = text.even[begins].isupper() if match.re is _ANY else kind_group == "code" or text.even[match.start()].isupper()
    if not is_named_so or text.small[max(0, match.start() - 12) : match.start()].rstrip().endswith(_NOT_AFTER):
        return None
    year_group = next((name for name in groups if name.endswith(("year", "bare"))), None)
    closes = year_group and "(" in match[0] and text.even[match.end() : match.end() + 1] == ")"
    return LawName(
        start=match.start(),
        end=_last_letter(text, match.end() + 1 if closes else match.end()),
        word_end=match.end(kind_group),
        name=match.span(name_group) if name_group else None,
        kind=_KINDS[" ".join(text.small[match.start() : match.end(kind_group)].split())],
        year=int(groups[year_group]) if year_group else None,
    )


def _last_letter(text: EvenText, end: int) -> int:
    while text.even[end - 1] in " \n":
        end -= 1
    return end
