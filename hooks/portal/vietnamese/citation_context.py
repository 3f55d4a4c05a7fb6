"""An even text and a place in it go in; out comes what the text says there about the document cited: its parts, its day, issuer and subject.

    ["điểm a khoản 2 Điều 7" ["của" | "kèm theo"]] WORD ["số"] NUMBER
        [","] [["ban hành" | "ký"] "ngày" DATE | "năm" YEAR] [","] ["của" ISSUER] [TERM] [("về" | "về việc" | "V/v" | verb) SUBJECT]

Day, issuer and term may change places; without "của" an issuer stands before a verb and a day: "Thành ủy ban hành ngày 16/5/2013". It is
made of capitalised syllables and of those small ones that names of institutions are made of; a subject ends with its clause, or after
`LONGEST_SUBJECT` characters. Each looks at a bounded stretch of text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.vietnamese.even_text import EvenText
from portal.vietnamese.provisions import ITEM, ITEMS, UNITS

Place = tuple[int, int]
LONGEST_SUBJECT = 400
_LONGEST_PROVISION, _LONGEST_NAME = 160, 40

_GAP = r"(?:[ ]{1,3}+(?:\n[ ]{0,3}+)?+|\n[ ]{0,3}+)"


def spaced(form: str) -> re.Pattern[str]:
    """A pattern whose single spaces stand for any white space but a blank line."""
    return re.compile(form.replace(" ", _GAP))


_UNIT = f"(?:{'|'.join(UNITS)})"
_OF_IT = r"(?:,? của |,?(?: ban hành)? kèm theo |, ?| )\Z"
_PROVISION = spaced(rf"(?<!\w)(?P<provision>{_UNIT} {ITEMS}(?:(?:, ?| và | đến | của | ){_UNIT} {ITEMS}){{0,5}}){_OF_IT}")
_NAME = re.compile(rf"{ITEM}(?:-{ITEM}){{0,8}}")
_JOINTS = ("của", "theo")
"""One of these is the last word before a document whose parts are named; most numbers have another one, and need no longer search."""

SHORT_DAY = r"[0-9]{1,2} ?(?P<sign>[-/.]) ?[0-9]{1,2} ?(?P=sign) ?[0-9]{4}"
LONG_DAY = r"[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4}"
_SIGNED = "(?:đã )?(?:được )?(?:ký,? )?(?:ban hành|thông qua|phê duyệt|ký)"
_DAY = spaced(
    rf"(?:,? |, ?)?(?:[(](?:{_SIGNED} )?(?=(?:ngày )?[0-9])|(?:{_SIGNED} )?(?=ngày )|(?={SHORT_DAY.replace('sign', 'mark')},? (?:của|do) ))"
    rf"(?P<day>(?:ngày )?(?:{SHORT_DAY}|{LONG_DAY}))(?![\w/])[)]?"
)
_YEAR = spaced(rf" (?:{_SIGNED} )?năm (?P<year>(?:19|20)[0-9]{{2}})(?![\w/]|[.,-][0-9]| ?- ?[0-9])")

_INSTITUTION = (
    "nhân dân|tỉnh|thành phố|thành uỷ|thành ủy|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu|vụ|thường vụ|thường trực|hành|chấp hành|ương|trung ương"
    "|(?:khóa|khoá)(?! [0-9])"
    "|lần thứ|nước|tướng|trưởng|trị|phủ|hội(?! nghị)|đồng|ủy(?! quyền)|uỷ(?! quyền)|đảng|ban(?! hành)|bộ|liên tịch|chỉ đạo|tịch|viện|phòng"
    "|cục|hàng|nhà nước|khoa học|công nghệ|đổi mới sáng tạo|môi trường|tài chính|nội vụ|tư pháp|công thương|xây dựng|giáo dục|đào tạo|y tế"
    "|kế hoạch|đầu tư|thông tin|truyền thông|văn hóa|văn hoá|thể thao|du lịch|nông nghiệp|phát triển nông thôn|tài nguyên|giao thông vận tải"
    "|quốc phòng|công an|ngoại giao|dân tộc|tôn giáo|lao động|xã hội|tiêu chuẩn|đo lường|chất lượng|sở hữu trí tuệ|quốc gia|tối cao|kỹ thuật|việt nam"
)
KINDS = (
    "luật|nghị (?:quyết|định)|quyết định|thông tư|chỉ thị|kế hoạch|công văn|pháp lệnh|kết luận|chương trình|báo cáo|hướng dẫn"
    "|thông báo|quy định|đề án"
)
_A_DOCUMENT = rf"(?i:{KINDS})(?: [^\W\d_]{{1,7}}+){{0,2}}+ (?:số:? )?[0-9]"
CAPITALS = "".join(sign for sign in map(chr, range(0x41, 0x1EFA)) if sign.isupper() and (sign < "Ɓ" or sign in "ƠƯ" or sign > "Ḁ"))
_PARTS = "[Bb]í thư|[Gg]iám đốc|Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế|Kiểm tra|Cán sự|Thanh tra|Cộng sản|tp"
"""Of names of bodies, where the same words in small letters say what is done."""
_SMALL = rf"(?:(?i:{_INSTITUTION})|{_PARTS})(?![\w&])"
_SYLLABLE = rf"(?:TP\.(?! ?[{CAPITALS}])|{_SMALL}|(?:T[Pp]\. ?)?+[{CAPITALS}][^\W_]{{0,9}}+(?:&[{CAPITALS}]{{1,6}}+)?+)"
_COMMA = r"(?:, ?(?=[Cc]ông nghệ|Thể thao|Thương mại)| - (?=Thương binh)| và | & | )"
_TERM = r"(?:,? nhiệm kỳ [0-9]{4} ?- ?[0-9]{4})?"
_SHORT_FORM = rf"(?: [(][{CAPITALS}&]{{2,8}}[)](?: {_SYLLABLE}){{0,4}}+)?+"
"""In brackets inside a name: "Hội đồng nhân dân (HĐND) tỉnh"."""


def names(longest: int) -> str:
    """The pattern of a name of at most so many syllables after its first."""
    return rf"(?!{_A_DOCUMENT}){_SYLLABLE}(?:{_COMMA}(?!{_A_DOCUMENT}){_SYLLABLE}){{0,{longest}}}+"


_MEETING = r"(?:(?i:hội nghị) (?:lần thứ (?:[0-9]{1,2}|[^\W\d_]{2,5}(?: [^\W\d_]{2,5})?) (?=Ban|BCH|Trung))?)?"
"""The meeting of a body adopts in its name: "Hội nghị lần thứ sáu Ban Chấp hành Trung ương"."""
_ISSUER = spaced(
    rf"(?:,? |, ?)(?:[(]?(?:của|do) {_MEETING}(?P<issuer>{names(24)}{_SHORT_FORM}{_TERM})(?!\w)"
    rf"|(?P<signer>{names(12)}{_TERM})(?= {_SIGNED} (?:ngày|năm) [0-9]))"
    rf"| (?P<area>(?:(?i:tỉnh|thành phố|quận|huyện|thị xã)|TP\.?) ?[{CAPITALS}][^\W_]{{0,9}}+(?: [{CAPITALS}][^\W_]{{0,9}}+){{0,4}}+)(?!\w)"
)
_ISSUERS = ("issuer", "signer", "area")
"""Without "của" or "do" a name is an issuer only where its verb and the day follow; a place alone right there, "975/QĐ-UBND tỉnh A"."""
_TERM_ALONE = spaced(
    r"(?: [0-9]{1,2}(?=,? [(]?kh))?,? ?[(]?(?P<term>(?:khóa|khoá|nhiệm kỳ) (?:[0-9]{4} ?- ?[0-9]{4}|[ivxlc]{1,7}|[0-9]{1,2}))(?![\w/])[)]?"
)
"""Also behind the number of a meeting: "Hội nghị Trung ương 6 khóa XI"."""
_STRAY = spaced(r" (?!đã|được|có|là|về|và|tại|theo|để|nhằm|đang|mới)[^\W\d_]{2,6}+(?= (?:về|v/v) )")
"""A name of a place whose second syllable is written small: "UBND tỉnh Lạng sơn về …"."""

_ABOUT = spaced(r"(?:,? |, ?)(?:về việc|về|v/v) (?=\S)")
_ACTS = "quy định|hướng dẫn|phê duyệt|ban hành(?! ngày)|sửa đổi|bổ sung|bãi bỏ|công bố"
_VERB = spaced(rf"(?:,? |, ?)(?=(?:{_ACTS})(?!\w))")
_FIRST_WORDS = f"[(]|ngày|năm|khóa|khoá|nhiệm kỳ|đã|được|ký|ban hành|thông qua|của|do|về|v/v|{_ACTS}"
_MAY_BEGIN = spaced(
    rf"[\x20,\n]{{0,12}}+(?:(?![0-9])(?:{_FIRST_WORDS}|(?:{_INSTITUTION}|ubnd|hđnd|chủ|thủ|chính|sở|tp)(?!\w))|[0-9]{{1,2}}+[-/.][0-9])"
)
"""How everything begins that is read after a number; a text made of numbers alone has nothing of it, as its next digit tells."""
_TASK = spaced(r" (?=(?:triển khai|thực hiện|thành lập|giao|điều chỉnh|công nhận|tăng cường|kiện toàn|tổ chức|đẩy mạnh)(?!\w))")
_ACTORS = (
    "sở|bộ|ubnd|hđnd|ủy ban|uỷ ban|hội đồng nhân dân|chính phủ|tỉnh ủy|thành ủy|trong quý|trong năm|trong thời|đến nay|trên cơ sở|đồng thời|trình"
)
_SUBJECT_END = spaced(rf"[;:()\x00-\x1f]|(?<!TP)(?<!Tp)(?<!tp)\.(?=[\s/\"”»]|\Z)|(?:, ?| và |, và )(?={_A_DOCUMENT})|, ?(?=(?i:{_ACTORS})(?!\w))")
_ABBREVIATED = re.compile(r"[(][^\W\d_a-z]{2,8}(?:[&,][^\W\d_a-z]{2,8}){0,3}[)]")
"""A short form in brackets, "(KH&CN)", does not end the clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """What follows a number, as places of the even text; None where it is not said."""

    day: Place | None = None
    year: Place | None = None
    issuer: Place | None = None
    term: Place | None = None
    subject: Place | None = None


_NOTHING = Aftermath()


def provision_before(text: EvenText, place: int) -> Place | None:
    """Where the part of the document stands that is cited right before `place`: "khoản 2 Điều 7", "Điều 17-18"."""
    last = text.small[max(0, place - _LONGEST_NAME) : place].rstrip(" ,\n").replace("\n", " ").rpartition(" ")[2]
    if last not in _JOINTS and ("/" in last or not _NAME.fullmatch(last)):
        return None
    found = _PROVISION.search(text.small, max(0, place - _LONGEST_PROVISION), place)
    return found.span("provision") if found else None


def after_number(text: EvenText, place: int, *, seeks_subject: bool) -> Aftermath:
    """The day, the issuer and, if sought, the subject that follow `place`."""
    if not _MAY_BEGIN.match(text.small, place):
        return _NOTHING
    found: dict[str, Place] = {}
    for name, span, end in _facts(text, place):
        found[name] = span
        place = end
    clause = _subject(text, place, has_facts=bool(found)) if seeks_subject else None
    return Aftermath(**found, subject=clause)


def _facts(text: EvenText, place: int) -> Iterator[tuple[str, Place, int]]:
    """The day and the issuer in either order: the name, where it stands, where the text goes on."""
    waiting = {"day": (_DAY, text.small), "issuer": (_ISSUER, text.even), "term": (_TERM_ALONE, text.small), "year": (_YEAR, text.small)}
    while True:
        matches = ((name, pattern.match(string, place)) for name, (pattern, string) in waiting.items())
        name, match = next(((name, match) for name, match in matches if match), ("", None))
        if not match:
            return
        start, end = match.span(next(group for group in _ISSUERS if match[group]) if name == "issuer" else name)
        place = match.end()
        stray = _STRAY.match(text.small, place) if name == "issuer" else None
        if stray:
            place = end = stray.end()
        del waiting[name]
        yield name, (start, end), place


def _subject(text: EvenText, place: int, *, has_facts: bool) -> Place | None:
    """The clause after "về", or the one that begins with what the document does ("quy định", "phê duyệt")."""
    opening = _ABOUT.match(text.small, place) or _VERB.match(text.small, place) or (_TASK.match(text.small, place) if has_facts else None)
    if not opening:
        return None
    start = opening.end()
    end = _clause_end(text, start)
    while end > start and text.even[end - 1] in " ,-":
        end -= 1
    return (start, end) if end > start else None


def _clause_end(text: EvenText, start: int) -> int:
    """Where the clause ends; one too long is cut after a word."""
    place, limit = start, start + LONGEST_SUBJECT
    while ending := _SUBJECT_END.search(text.even, place, limit + 1):
        abbreviated = _ABBREVIATED.match(text.even, ending.start(), limit + 1)
        if not abbreviated:
            return ending.start()
        place = abbreviated.end()
    return len(text.even) if len(text.even) <= limit else max(start, text.even.rfind(" ", start, limit))
