"""A mention and an entry of the register go in; who is said to have issued a document comes out, and whether two such names are of two issuers.

A name is read as a body, the level of its place and the place: "Chủ tịch UBND tỉnh Lạng Sơn" is a head, "ủy ban nhân dân", "tỉnh", "lạng sơn".
What one name leaves out contradicts nothing: "UBND tỉnh", "UBND Lạng Sơn" and "UBND tỉnh Lạng Sơn" are one, "UBND thành phố" is another.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from portal.model.citation import Mention
from portal.model.document import Document
from portal.vietnamese.citation_context import CAPITALS
from portal.vietnamese.folding import nfc, tone_key

_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "bch": "ban chấp hành",
    "btv": "ban thường vụ",
    "kh&cn": "khoa học và công nghệ",
    "tw": "trung ương",
    "tư": "trung ương",
    "hcm": "hồ chí minh",
    "tphcm": "thành phố hồ chí minh",
}
_NOT_NAMED = {tone_key(words) for words in ("đảng", "nhà nước", "trung ương", "liên bộ", "liên tịch", "cấp trên")}
"""Words that name no one issuer."""


def _key(words: str) -> str:
    """Of words as they are written, apart by "|" in a pattern."""
    return tone_key(words)


_LEVEL = _key("tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã(?! hội)|phường|đặc khu")
_HEAD = re.compile(f"(?:{_key('phó')} )?(?:{_key('chủ tịch|thủ tướng|bộ trưởng|giám đốc|bí thư')}) ")
_LEADER = re.compile(f"(?:{_key('chủ tịch|thủ tướng')}) ")
"""Whose documents are their own, not those of the body they lead. A minister's circular is one of the ministry."""
_PART = re.compile(f"(?:{_key('ban thường vụ|ban chấp hành|thường trực|đảng bộ')}) ")
_TERM = re.compile(f" (?:{_key('khóa|nhiệm kỳ|lần thứ')}) .*")
_COUNCIL = re.compile(f"(?P<body>{_key('ủy ban nhân dân|hội đồng nhân dân')})(?: (?P<level>{_LEVEL}))?(?: (?P<place>.+))?")
_PARTY = re.compile(f"(?P<level>{_key('tỉnh|thành|huyện|quận|thị')}) (?P<body>{_key('ủy')})(?: (?P<place>.+))?")
_LOCAL = re.compile(f"(?P<body>(?:.+? )??)(?P<level>{_LEVEL})(?: (?P<place>.+))?")
_PARTY_OF_PLACE = re.compile(f"(?:{_PART.pattern})?{_key('đảng bộ')} (?:{_LEVEL})(?: .*)?")
_AND = _key(" và ")
_LEVELS_OF_PARTY = {_key(short): _key(level) for short, level in (("thành", "thành phố"), ("thị", "thị xã"))}
_CITY = re.compile(r"(?<!\w)[Tt][Pp](?:\.|(?!\w))")
_BRACKETS = re.compile(r"[(][^)]*[)]|[,.]")
_BODY = r"(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Chính phủ)"
_PLACE = rf"(?: (?:tỉnh|thành phố|quận|huyện|thị xã|TP\.?))?(?: ?[{CAPITALS}][^\W\d_]{{0,9}}){{0,4}}"
_NAME = rf"(?:Chủ tịch |Thủ tướng )?{_BODY}{_PLACE}"
_ADOPTED_BEFORE = re.compile(rf"(?P<issuer>{_NAME}) (?:phê duyệt|ban hành|thông qua)(?!\w)")
_BEFORE = re.compile(
    rf"(?:(?<=của )(?P<owner>{_NAME}) số:? |(?P<issuer>{_NAME}) (?:đã |vừa |mới |cũng )?(?:ký )?(?:ban hành|thông qua|phê duyệt|ra|có) )\Z"
)
_LONGEST_BEFORE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """Keys of its parts, each "" where it is not said; `key` is all of them. A level alone, "tỉnh", has no body."""

    body: str
    level: str
    place: str
    is_leader: bool = False
    is_known_body: bool = False

    @property
    def key(self) -> str:
        return " ".join(filter(None, (self.body, self.place)))


def issuer_said(mention: Mention) -> str:
    """The words after "của", or, of a number in brackets, who adopted it before them in the sentence; "" where nobody is named."""
    if mention.citation.issuer:
        return " ".join(mention.citation.issuer.text.split())
    before, bracket, _ = mention.sentence.partition(f"({mention.citation.reference.text}")
    adopted = _ADOPTED_BEFORE.findall(before) if bracket else []
    return str(adopted[-1]) if len(adopted) == 1 else ""


def issuer_named(mention: Mention) -> str:
    """The same, or who does it right before the number: "UBND tỉnh ban hành Quyết định số …", "Quyết định của UBND tỉnh số …"."""
    said = issuer_said(mention)
    if said:
        return said
    place = mention.sentence.find(mention.citation.reference.text)
    found = _BEFORE.search(mention.sentence, max(0, place - _LONGEST_BEFORE), max(0, place))
    return str(found["owner"] or found["issuer"]) if found else ""


def contradict(one: str, other: str) -> bool:
    """A name with more or less of its place, term or part ("Thành ủy", "Ban Thường vụ Thành ủy khóa XIII") is one name; a head is not his body."""
    first, second = issuer_of(one), issuer_of(other)
    return bool(one and other) and (first.is_leader is not second.is_leader or are_apart(one, other))


@lru_cache(maxsize=65536)
def are_apart(one: str, other: str) -> bool:
    """Whether they cannot be one issuer, or one and its head; what is not named contradicts nothing."""
    first, second = issuer_of(one), issuer_of(other)
    if not first.key + first.level or not second.key + second.level or _NOT_NAMED & {first.key, second.key}:
        return False
    if first.level and second.level and first.level != second.level:
        return True
    if (first.is_known_body and second.is_known_body) or not (first.body and second.body):
        return bool(first.body and second.body and first.body != second.body) or _differ(first.place, second.place)
    return not (_holds(first.key, second.key) or _holds(second.key, first.key))


def is_issued_by_another(document: Document, said: str) -> bool:
    """Whether none of the issuers of the entry can be the one said; the territory stands for a place they leave out."""
    return bool(said) and _is_another(document.issuer, document.territory, said)


def place_of_entry(document: Document) -> str:
    """The key of the place where its number counts: its territory, or the place in the name of its issuer; "" for the whole country."""
    return _place_of(document.issuer, document.territory)


@lru_cache(maxsize=65536)
def _is_another(issuer: str, territory: str, said: str) -> bool:
    if all(are_apart(each.strip(), said) for each in issuer.split(";")):
        return True
    place = issuer_of(said).place
    return bool(place) and _differ(place, _place_of(issuer, territory))


@lru_cache(maxsize=65536)
def _place_of(issuer: str, territory: str) -> str:
    return place_key(territory) or issuer_of(issuer.partition(";")[0]).place


@lru_cache(maxsize=4096)
def place_key(name: str) -> str:
    """Of the name of a place with or without the word of its kind: "tỉnh Lạng Sơn", "TP. Hải Phòng"."""
    key = _words(name)
    local = _LOCAL.fullmatch(key)
    return (local["place"] or "") if local and not local["body"] else key


@lru_cache(maxsize=65536)
def issuer_of(name: str) -> Issuer:
    """The name in its parts, without its term."""
    key = _TERM.sub("", _words(name), count=1)
    is_leader = _LEADER.match(key) is not None
    key = _HEAD.sub("", key, count=1) if _HEAD.match(key) else key
    is_of_party = _PARTY_OF_PLACE.fullmatch(key) is not None
    while part := _PART.match(key):
        key = key[part.end() :]
    found = _COUNCIL.fullmatch(key) or _PARTY.fullmatch(key) or _LOCAL.fullmatch(key)
    if not found:
        return Issuer(body=key, level="", place="", is_leader=is_leader)
    body, level, place = (found[name] or "" for name in ("body", "level", "place"))
    is_known_body = found.re is not _LOCAL or is_of_party
    return Issuer(
        body=_key("ủy") if is_of_party else body.strip(),
        level=_LEVELS_OF_PARTY.get(level, level),
        place=place.partition(_AND)[0],
        is_leader=is_leader,
        is_known_body=is_known_body,
    )


def _words(name: str) -> str:
    """The key of a name without abbreviations and short forms in brackets."""
    plain = _BRACKETS.sub(" ", _CITY.sub(" thành phố ", nfc(name)))
    return " ".join(tone_key(_SHORT.get(word.lower(), word)) for word in plain.split())


def _differ(one: str, other: str) -> bool:
    """Two places, neither of which begins with the other: a name may be cut after its first syllable, or run on."""
    return bool(one and other) and not (f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} "))


def _holds(one: str, other: str) -> bool:
    return f" {other} " in f" {one} "
