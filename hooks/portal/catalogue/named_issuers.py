"""A mention goes in; who its sentence says has issued the document comes out, as written there.

after      "… của Bộ Công Thương", "… (Bộ Công Thương)", "… do UBND tỉnh ký", "… mà UBND tỉnh ban hành", "… - UBND tỉnh."
before     "UBND tỉnh ban hành Quyết định số …", "được UBND tỉnh phê duyệt tại …", "Quyết định của UBND tỉnh số …", "chỉ đạo của Bộ tại …"
in between "UBND tỉnh phê duyệt Đề án … (Quyết định số …)", "… tại Quyết định số …", where the sentence names one alone

Who carries a document out, explains it or waits for it has not issued it, so each form ends right at the number. The Prime Minister signs what
the Government issues.
"""

import re
from functools import lru_cache

from portal.catalogue.issuer_names import place_key
from portal.model.citation import Citation, Mention
from portal.vietnamese.citation_context import CAPITALS, names
from portal.vietnamese.folding import nfc
from portal.vietnamese.provinces import province_of

_BODIES = (
    "UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Bộ(?! phận)|Sở|Ban(?! hành)|Chính phủ|Quốc hội|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ)|BCH|BTV|BCHTW"
    "|Thường trực|Trung ương|Văn phòng|VP|Tổng cục|Cục|Chi cục|Thanh tra|Tòa án|Toà án|Viện|Ngân hàng|Kho bạc|[BS]KH&?CN|BNV"
)
_HEADS = "(?:Phó |Quyền )?(?:Chủ tịch|Thủ tướng|Bộ trưởng|Giám đốc|Bí thư)|Thứ trưởng"
_TOGETHER = rf"(?i:(?:liên|các|hai|ba|bốn) (?:bộ|ngành)):? {names(12)}(?:(?:, | - | và ){names(8)}){{0,3}}"
_NAME = rf"(?<!\w)(?:{_TOGETHER}|(?:(?:{_HEADS}) )?(?:(?=(?:{_BODIES})(?!\w)){names(16)}|Thủ tướng(?!\w)))"
_PLACE = rf"(?<!\w)(?:(?i:tỉnh|thành phố|quận|huyện|thị xã)|TP\.?)? ?(?:[{CAPITALS}][^\W\d_]{{0,9}})(?: (?:- )?[{CAPITALS}][^\W\d_]{{0,9}}){{0,4}}"
_BEGINS_NAME = re.compile(rf"{_NAME}|(?i:tỉnh|thành phố|quận|huyện|thị xã|tp)(?!\w)")
_SOONER = r"(?: [(][^()]{2,12}[)])?(?:,? (?:đã|vừa|mới|cũng|lại|tiếp tục|chính thức|kịp thời|có|thống nhất|sẽ)){0,3}"
_ADOPTS = "(?:ký )?(?:ban hành|thông qua|phê duyệt)|ký"
_SOME = "(?:(?:các|những|một số|hai|ba|[0-9]{1,2}) )?"
_ACTS = re.compile(rf"(?P<issuer>{_NAME}|{_PLACE}){_SOONER} (?:{_ADOPTS}|ra|có) {_SOME}\Z")
_ASKS = "giao|công nhận|chấp thuận|đồng ý|chỉ đạo|yêu cầu|hướng dẫn"
_ACTS_IN = re.compile(rf"(?P<issuer>{_NAME}|{_PLACE}){_SOONER} (?:(?:{_ADOPTS}|{_ASKS}) (?:tại|bằng)|ban hành kèm theo) \Z")
_OWNS = re.compile(rf"của (?P<issuer>{_NAME}|{_PLACE})(?: ngày [0-9/. -]{{8,14}})?,? (?:số:? )?\Z")
_SAYS_IN = re.compile(rf"(?i:chỉ đạo|ý kiến|hướng dẫn|đề nghị|yêu cầu|kết luận|thông báo|quy định) của (?P<issuer>{_NAME}) tại \Z")
_ADOPTED_BEFORE = re.compile(rf"(?P<issuer>{_NAME}){_SOONER} (?:phê duyệt|ban hành|thông qua)(?!\w)")
_ANOTHER_LINK = r"(?:theo|quy định|căn cứ|nêu|thực hiện|triển khai|điều|khoản|của)(?!\w)"
_OBJECT = rf"(?:(?!{_ANOTHER_LINK})[^,;.()\d]){{1,100}}"
_APPROVED_IN = re.compile(rf"(?P<issuer>{_NAME}){_SOONER} phê duyệt {_OBJECT} tại \Z")
_BEFORE = (_ACTS, _ACTS_IN, _OWNS, _SAYS_IN, _APPROVED_IN)
_SIGNS = re.compile(rf"{_SOONER} ký(?!\w)")
_PREPARES = re.compile(" (?:chủ trì|soạn thảo|dự thảo|xây dựng|tham mưu|đề xuất|trình)(?!\\w)")
"""Behind "do Sở Khoa học và Công nghệ"; who prepares a document does not issue it."""
_LONGEST_BEFORE = 160
_LONGEST_AFTER = 200

_ENDS = r"(?= ?(?:[.;:)\]]|\Z)|, ?(?:ngày|năm|về|V/v|[0-9]))"
_SIGNED = r"(?: (?:(?:đã|vừa|mới) )?(?:ký|ban hành|thông qua|phê duyệt)(?!\w))"
_MINISTRIES = r"(?:Bộ(?! trưởng)|Ngân hàng|Thanh tra|Tòa án|Toà án|Viện)(?!\w)"
_ONE_MORE = rf"(?:, | - | và )(?={_MINISTRIES}){names(12)}"
_PERSON = rf"(?:(?:ông|bà|đồng chí) [{CAPITALS}][^\W\d_]{{0,9}}(?: [{CAPITALS}][^\W\d_]{{0,9}}){{1,4}}(?:,| -) )?"
_AFTER = (
    re.compile(rf",? ?[(\[](?:của |do )?(?P<issuer>{_NAME}(?:{_ONE_MORE}){{0,3}}|{_PLACE})(?:{_ENDS}|(?={_SIGNED}))"),
    re.compile(rf",? ?(?:đã |vừa |mới )?(?:được|do|mà) {_PERSON}(?P<issuer>{_NAME}|{_PLACE}){_SIGNED}"),
    re.compile(rf",? ?(?:được )?(?:ban hành|ký) bởi (?P<issuer>{_NAME})"),
    re.compile(rf"[,;]?(?: -)? ?[(\[]?(?i:cơ quan (?:đã )?ban hành)(?::| là) (?P<issuer>{_NAME}|{_PLACE})"),
    re.compile(rf",? ?(?:của|do) (?P<issuer>{_TOGETHER})"),
    re.compile(rf"(?:,| -)? (?P<issuer>{_NAME}){_ENDS}"),
    re.compile(rf",? ?CỦA (?P<issuer>[{CAPITALS}]+(?:[ .,&-]+[{CAPITALS}]+){{0,12}})"),
)
_NEXT, _COUNTED = re.compile(_ONE_MORE), re.compile(rf"(?<!\w){_MINISTRIES}")
_KIND = "(?i:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|công văn|kết luận|báo cáo|hướng dẫn|thông báo)"
_DAY = "(?: ngày [0-9]{1,2}(?:[-/.][0-9]{1,2}[-/.]| tháng [0-9]{1,2} năm )[0-9]{4})?"
_LONGEST_LIST = 6
_OWNER = re.compile(rf",? (?:của|do) (?P<issuer>{_NAME})")


def issuer_said(mention: Mention) -> str:
    """The words after the number, or, of a number in brackets, who adopted it before them in the sentence; "" where nobody is named."""
    return _after(mention) or _adopted(mention)


def issuer_named(mention: Mention) -> str:
    """The same, or who does it right before the number: "UBND tỉnh ban hành Quyết định số …", "Quyết định của UBND tỉnh số …"."""
    return issuer_said(mention) or _before(mention)


def _after(mention: Mention) -> str:
    """An issuer behind a list of numbers of one code, "165/QĐ-UBND và 166/QĐ-UBND của UBND tỉnh", is that of each."""
    citation = mention.citation
    if citation.issuer:
        written, rest = " ".join(citation.issuer.text.split()), _even(mention, citation.issuer.end)
        return "" if _PREPARES.match(rest) else _joint(mention, _for_whom(written, rest, citation))
    said = (citation.reference, citation.day, citation.term)
    after = _even(mention, max(one.end for one in said if one))
    alike = _alike(_code(mention), is_before=False).match(after)
    found = (_OWNER.match(after, alike.end()),) if alike else (pattern.match(after) for pattern in _AFTER)
    return next((_for_whom(one["issuer"], one.string[one.end("issuer") :], citation) for one in found if one and _is_name(one["issuer"])), "")


def _joint(mention: Mention, first: str) -> str:
    """With the other ministries of a joint number, as many as it has codes, and one more after "và"."""
    citation = mention.citation
    if len(citation.issuers) < 2 or not citation.issuer or not _COUNTED.match(first):
        return first
    said, rest = first, _even(mention, citation.issuer.end)
    while (more := _NEXT.match(rest)) and (len(_COUNTED.findall(said)) < len(citation.issuers) or more[0].startswith(" và ")):
        said, rest = f"{said}{more[0]}", rest[more.end() :]
    return said


def _adopted(mention: Mention) -> str:
    before = nfc(" ".join(mention.sentence[: mention.start].split()))
    adopted = _ADOPTED_BEFORE.findall(before[:-1]) if before.endswith(("(", "[")) else []
    return str(adopted[-1]) if len(adopted) == 1 else ""


def _before(mention: Mention) -> str:
    written = nfc(mention.sentence[max(0, mention.start - _LONGEST_BEFORE) : mention.start]).replace("–", "-")
    before = _alike(_code(mention), is_before=True).sub("", f"{' '.join(written.split())} ", count=1)
    for pattern in _BEFORE:
        found = pattern.search(before)
        if found and (name := _as_name(_for_whom(found["issuer"], before[found.end("issuer") :], mention.citation))):
            return name
    return ""


def _for_whom(issuer: str, rest: str, citation: Citation) -> str:
    """Of the Prime Minister who signs a document with the code of the Government, the Government."""
    return "Chính phủ" if citation.issuers == ("CP",) and issuer.startswith("Thủ tướng") and _SIGNS.match(rest) else issuer


def _even(mention: Mention, start: int) -> str:
    """What follows a place of the text in the sentence, with single spaces."""
    start += mention.start - mention.citation.reference.start
    return re.sub(r"\s+", " ", nfc(mention.sentence[start : start + _LONGEST_AFTER])).replace("–", "-")


def _code(mention: Mention) -> str:
    """What stands behind the last slash of the number: "QĐ-UBND"."""
    return mention.citation.text.rpartition("/")[2].strip()


@lru_cache(maxsize=1024)
def _alike(code: str, *, is_before: bool) -> re.Pattern[str]:
    """Other numbers of this code in a list, before a number or behind it."""
    number = rf"(?:(?:các )?{_KIND}(?: [^\W\d_]{{2,6}}){{0,2}} )?(?:số:? )?[0-9]{{1,5}}[a-zđ]?/(?:[0-9]{{4}}/)?{re.escape(code)}(?!\w){_DAY}"
    apart = "(?:,|;| và|, và|; và) "
    return re.compile(rf"(?:{number}{apart}){{1,{_LONGEST_LIST}}}(?:số:? )?\Z" if is_before else rf"(?:{apart}{number}){{1,{_LONGEST_LIST}}}")


def _is_name(words: str) -> bool:
    """Whether capitalised words are a body, a place with the word of its kind, or a province."""
    return bool(words.isupper() or _BEGINS_NAME.match(words) or province_of(place_key(words)))


def _as_name(words: str) -> str:
    """The words, without those before it that only begin a sentence: "Theo Hà Nội"; "" where no name is left."""
    rest = words.split(" ")
    return next((" ".join(rest[start:]) for start in range(len(rest)) if _is_name(" ".join(rest[start:]))), "")
