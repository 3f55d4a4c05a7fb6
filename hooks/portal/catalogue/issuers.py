"""An entry of the register and a name go in; whether the entry can be of the issuer named, and of which place it is, come out.

What one name leaves out contradicts nothing: "UBND tỉnh", "UBND Lạng Sơn" and "UBND tỉnh Lạng Sơn" are one, "UBND thành phố" is another. A name may
also say less of the body itself, "Sở" for "Sở Khoa học và Công nghệ", never what stands at its end: "Chính phủ" is not "Văn phòng Chính phủ".
"""

import re
from functools import lru_cache

from portal.catalogue.issuer_names import Issuer, issuers_of, place_key
from portal.model.document import Document
from portal.vietnamese.folding import tone_key

_NOT_NAMED = re.compile(tone_key("đảng(?: cộng.*| ta)?|nhà nước|trung ương(?: [0-9]+)?(?: đảng.*)?|liên bộ|liên tịch|liên ngành|cấp trên|việt nam"))
"""Words that name no one issuer."""
_GOVERNMENT = tone_key("chính phủ")
_OF_THE_COUNTRY = re.compile(
    tone_key("(?:bộ|chính phủ|quốc hội|ban chấp hành trung ương|ban bí thư|văn phòng (?:chính phủ|quốc hội|trung ương))(?: .*)?")
)
"""Bodies that no province has."""


def contradict(one: str, other: str) -> bool:
    """A name with more or less of its place, term or part ("Thành ủy", "Ban Thường vụ Thành ủy khóa XIII") is one name; a head is not his body."""
    first, second = issuers_of(one)[0], issuers_of(other)[0]
    return bool(one and other) and (first.is_leader is not second.is_leader or are_apart(one, other))


@lru_cache(maxsize=65536)
def are_apart(one: str, other: str) -> bool:
    """Whether they cannot be one issuer, or one and its head; of two names the one that names fewer bodies must be found whole in the other."""
    first, second = issuers_of(one), issuers_of(other)
    return (len(first) <= len(second) and _misses(first, second)) or (len(second) <= len(first) and _misses(second, first))


def is_issued_by_another(document: Document, said: str) -> bool:
    """Whether none of the issuers of the entry can be the one said; the territory stands for a place they leave out. Where an entry has several,
    everyone said must be one of them.
    """
    return bool(said) and _is_another(document.issuer, document.territory, said)


def place_of_entry(document: Document) -> str:
    """The key of the place where its number counts: its territory, or the place in the name of its issuer; "" for the whole country."""
    return _place_of(document.issuer, document.territory)


@lru_cache(maxsize=65536)
def _is_another(issuer: str, territory: str, said: str) -> bool:
    entry = tuple(one for name in issuer.split(";") for one in issuers_of(name.strip()))
    place = _place_of(issuer, territory)
    fits = [not _differ(one.place, place) and not all(_cannot_have_issued(one, its) for its in entry) for one in issuers_of(said)]
    return not (all(fits) if len(entry) > 1 else any(fits))


@lru_cache(maxsize=65536)
def _place_of(issuer: str, territory: str) -> str:
    return place_key(territory) or issuers_of(issuer.partition(";")[0])[0].place


def _misses(some: tuple[Issuer, ...], more: tuple[Issuer, ...]) -> bool:
    return any(all(_cannot_be(one, other) for other in more) for one in some)


def _cannot_have_issued(said: Issuer, its: Issuer) -> bool:
    """A decree is of the Government, never of the Prime Minister; of his decisions people say that the Government made them."""
    return _cannot_be(said, its) or (its.body == _GOVERNMENT and said.is_leader and not its.is_leader)


def _cannot_be(one: Issuer, other: Issuer) -> bool:
    """What is not named contradicts nothing."""
    if not one.key + one.level or not other.key + other.level or _NOT_NAMED.fullmatch(one.key) or _NOT_NAMED.fullmatch(other.key):
        return False
    if one.level and other.level and one.level != other.level:
        return True
    if not (one.body and other.body):
        return _differ(one.place, other.place) or any(_OF_THE_COUNTRY.fullmatch(each.body) and not each.level for each in (one, other))
    if one.is_known_body and other.is_known_body:
        return one.body != other.body or _differ(one.place, other.place)
    if _differ(one.place, other.place):
        return True
    is_place = any(each.key == its.place for each, its in ((one, other), (other, one)))
    return not is_place and _differ(one.key, other.key) and _differ(one.body, other.body)


def _differ(one: str, other: str) -> bool:
    """Two names, neither of which begins with the other: a name may be cut after its first syllable, or run on."""
    return bool(one and other) and not (f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} "))
