"""The name of who issued a document goes in; its parts come out: one `Issuer` for each body it names, with the level and the place of each.

"Chủ tịch UBND tỉnh Lạng Sơn" is a head, "ủy ban nhân dân", "tỉnh", "lạng sơn"; "Bộ Khoa học và Công nghệ và Bộ Nội vụ" are two. What stands before
the name of a body makes another one of it: "Văn phòng UBND tỉnh", "Ban Tổ chức Tỉnh ủy"; only parts that speak for the whole do not: "Ban Thường vụ
Tỉnh ủy" is "Tỉnh ủy".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from portal.vietnamese.folding import nfc, tone_key
from portal.vietnamese.provinces import province_at_end, province_of

_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "bch": "ban chấp hành",
    "bchtw": "ban chấp hành trung ương",
    "bchtư": "ban chấp hành trung ương",
    "btv": "ban thường vụ",
    "btvtu": "ban thường vụ",
    "ubkt": "ủy ban kiểm tra",
    "vp": "văn phòng",
    "cp": "chính phủ",
    "ttg": "thủ tướng chính phủ",
    "kh&cn": "khoa học và công nghệ",
    "khcn": "khoa học và công nghệ",
    "kh-cn": "khoa học và công nghệ",
    "tw": "trung ương",
    "tư": "trung ương",
    "hcm": "hồ chí minh",
    "tphcm": "thành phố hồ chí minh",
}


def _key(words: str) -> str:
    """Of words as they are written, apart by "|" in a pattern."""
    return tone_key(words)


_LEVEL = _key("tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã(?! hội)|phường|đặc khu")
_OF_PROVINCES = {_key(level) for level in ("tỉnh", "thành phố")} | {""}
_HEAD = re.compile(f"(?:(?:{_key('phó|quyền')}) )*(?:{_key('chủ tịch|thủ tướng|bộ trưởng|thứ trưởng|giám đốc|bí thư|hội nghị')})(?: |$)")
_LEADER = re.compile(f"(?:{_key('chủ tịch|thủ tướng')})(?: |$)")
"""Whose documents are their own, not those of the body they lead. A minister's circular is one of the ministry."""
_PREMIER = re.compile(f"{_key('thủ tướng')}(?! {_key('chính phủ')})")
_PART = re.compile(f"(?:{_key('ban thường vụ|ban chấp hành|thường trực|đảng bộ')})(?: |$)")
_TERM = re.compile(f" (?:{_key('khóa|nhiệm kỳ|lần thứ')})(?: .*)?$")
_CENTRAL = re.compile(f"(?P<body>{_key('ban chấp hành trung ương|bộ chính trị|ban bí thư|chính phủ|quốc hội')})(?: .*)?")
_COUNCIL = re.compile(f"(?P<body>{_key('ủy ban nhân dân|hội đồng nhân dân')})(?: (?P<level>{_LEVEL}))?(?: (?P<place>.+))?")
_PARTY = re.compile(f"(?P<level>{_key('tỉnh|thành|huyện|quận|thị')}) (?P<body>{_key('ủy')})(?: (?P<place>.+))?")
_LOCAL = re.compile(f"(?P<body>(?:.+? )??)(?P<level>{_LEVEL})(?: (?P<place>.+))?")
_OFFICE = re.compile(
    f"(?P<office>.+?) (?P<whole>(?:{_key('chính phủ|quốc hội|ủy ban nhân dân|hội đồng nhân dân|(?:tỉnh|thành|huyện|quận|thị) ủy')})(?: .*)?)"
)
_PARTY_OF_PLACE = re.compile(f"(?:{_PART.pattern})?{_key('đảng bộ')} (?:{_LEVEL})(?: .*)?")
_OF_A_PLACE = re.compile(f"(?:{_key('sở|chi cục|trung tâm|ban|công an')}) .+")
"""Bodies of which each province has one: "Sở KH&CN Thái Bình"."""
_OF_PARTY = _key("cấp ủy")
_LEVELS_OF_PARTY = {_key(short): _key(level) for short, level in (("thành", "thành phố"), ("thị", "thị xã"))}
_FAMILIES = "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|đinh|lương|trịnh|trương"
_PERSON = re.compile(f"(?:{_key(_FAMILIES)}|{_key('dương|lý|đào|đoàn|mai|tạ|cao|hà|lâm|nông|vi|chu')})(?: [^ ]+){{2,3}}")
_PERSON_BEHIND = re.compile(f" (?:{_key(_FAMILIES)})(?: [^ ]+){{2,3}}$")
"""Behind a body without a place; names of families that begin words such as "đào tạo", "nông nghiệp" are left out."""
_BODY = re.compile(f"(?:{_key('ủy|ban|hội đồng|bộ|sở|chính phủ|quốc hội|trung ương|đảng|nước|thường trực|văn phòng|tổng|cục|chi cục|viện')})(?: |$)")
_CITY = re.compile(r"(?<!\w)[Tt][Pp](?:\.|(?!\w))")
_SCIENCE = re.compile(r"(?<!\w)KH(?: và |, ?| ?[-&] ?)CN(?!\w)")
_BRACKETS = re.compile(r"[(][^)]*[)]|[,.]")
_JOINT = re.compile(r"(?:liên|các|hai|ba|bốn) (?:bộ|ngành)(?!\w):?\s*", re.IGNORECASE)
_CODE = re.compile(r"(?<![\w&])(?:(?P<office>[BS])KH&?CN|BNV)(?![\w&])")
_OF_CODE = {"B": "Bộ Khoa học và Công nghệ", "S": "Sở Khoa học và Công nghệ", None: "Bộ Nội vụ"}
_MINISTRIES = (
    "Nội vụ|Tài chính|Tư pháp|Công [Tt]hương|Y tế|Xây dựng|Quốc phòng|Công an|Ngoại giao|Giáo dục|Khoa học|Kế hoạch|Thông tin|Tài nguyên"
    "|Nông nghiệp|Giao thông|Lao động|Văn hóa|Văn hoá"
)
_AND = re.compile(
    r"(?:\s*[,;]|\s+(?:-|và))\s+(?=(?:Chủ tịch|Bộ(?! trưởng)|Sở|Ban|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Chính phủ|Thanh tra|Tòa án|Toà án|Viện|Ngân hàng"
    r"|(?:Tỉnh|Thành|Huyện) (?:ủy|uỷ))(?!\w))"
)
_AND_OF_JOINT = re.compile(r"\s+-\s+(?!Thương binh)|,\s*(?!Công nghệ|Thể thao|Thương mại)|\s+(?:và|&)\s+(?=(?:Bộ|" + _MINISTRIES + r")(?!\w))")
_JOINING = {_key("và"), "-", "&"}
_OFFICE_OF_SEVERAL = re.compile(r"(?:Văn phòng|VP)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """Keys of its parts, each "" where it is not said; `key` is all of them. A level or a place alone, "tỉnh", "Hà Nội", has no body."""

    body: str
    level: str = ""
    place: str = ""
    is_leader: bool = False
    is_known_body: bool = False

    @property
    def key(self) -> str:
        return " ".join(filter(None, (self.body, self.place)))


@lru_cache(maxsize=65536)
def issuers_of(name: str) -> tuple[Issuer, ...]:
    """Each body that the name names, at least one; of "liên Bộ Khoa học và Công nghệ - Nội vụ" the two ministries."""
    written = _CODE.sub(lambda code: _OF_CODE[code["office"]], " ".join(nfc(name).replace("–", "-").split()))
    joint = _JOINT.match(written)
    if joint and joint.end() < len(written):
        parts = (part.removeprefix("Bộ ") for part in _AND_OF_JOINT.split(written[joint.end() :]))
        return tuple(_issuer(f"Bộ {part}") for part in parts)
    several = (written,) if _OFFICE_OF_SEVERAL.match(written) else _AND.split(written)
    return tuple(_issuer(one) for one in several)


def place_said(name: str) -> str:
    """The key of the first place in the name; "" where none is said."""
    return next((one.place for one in issuers_of(name) if one.place), "")


@lru_cache(maxsize=4096)
def place_key(name: str) -> str:
    """Of the name of a place with or without the word of its kind: "tỉnh Lạng Sơn", "TP. Hải Phòng"."""
    key = _words(name)
    local = _LOCAL.fullmatch(key)
    return (local["place"] or "") if local and not local["body"] else key


def _issuer(name: str) -> Issuer:
    """One name in its parts, without its term."""
    key = _PREMIER.sub(_key("thủ tướng chính phủ"), _TERM.sub("", _words(name), count=1), count=1)
    is_leader, head = _LEADER.match(key) is not None, _HEAD.match(key)
    key = key[head.end() :] if head else key
    if head and not _LOCAL.fullmatch(key):
        key = _PERSON_BEHIND.sub("", key, count=1) if _BODY.match(key) else province_of(key)
    whole = _whole(key)
    if not whole.is_known_body and (found := _OFFICE.fullmatch(key)):
        of = _whole(found["whole"])
        whole = Issuer(body=f"{found['office']} {of.body}", level=of.level, place=of.place)
    place = "" if head and _PERSON.fullmatch(whole.place) and not province_of(whole.place) else whole.place
    return Issuer(body=whole.body, level=whole.level, place=place, is_leader=is_leader, is_known_body=whole.is_known_body)


def _whole(key: str) -> Issuer:
    """Of a name without its head; its parts stand for it."""
    if central := _CENTRAL.fullmatch(key):
        return Issuer(body=central["body"], is_known_body=True)
    is_of_party = _PARTY_OF_PLACE.fullmatch(key) is not None
    while part := _PART.match(key):
        key = key[part.end() :]
    found = _COUNCIL.fullmatch(key) or _PARTY.fullmatch(key) or _LOCAL.fullmatch(key)
    if found:
        body, level, place = (found[name] or "" for name in ("body", "level", "place"))
        level = _LEVELS_OF_PARTY.get(level, level)
        place = (province_of(place) if level in _OF_PROVINCES else "") or place
        body = _OF_PARTY if is_of_party or found.re is _PARTY else body.strip()
        return Issuer(body=body, level=level, place=place, is_known_body=found.re is not _LOCAL or is_of_party)
    if province_of(key):
        return Issuer(body="", place=province_of(key))
    end = province_at_end(key) if _OF_A_PLACE.fullmatch(key) else ""
    return Issuer(body=key.removesuffix(end).strip(), place=province_of(end))


def _words(name: str) -> str:
    """The key of a name without abbreviations, without short forms in brackets and without what joins its words: "Khoa học, Công nghệ" is one with
    "Khoa học và Công nghệ".
    """
    plain = _BRACKETS.sub(" ", _CITY.sub(" thành phố ", _SCIENCE.sub("KH&CN", nfc(name))))
    key = " ".join(tone_key(_SHORT.get(word.lower(), word)) for word in plain.split())
    return " ".join(word for word in key.split() if word not in _JOINING)
