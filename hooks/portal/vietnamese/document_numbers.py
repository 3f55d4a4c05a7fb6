"""An even text goes in, the numbers of legal and administrative documents that stand in it come out, in order and apart from each other.

The grammar, with spaces allowed around "/" and "-", letters as in Ư and Đ included, and a year from 1900 to 2099:

    party           08-NQ/TU  07-TB/CQTTBCĐ        ordinal - kind / issuer
    law             104/2016/QH13                   ordinal / year / (UBTV) QH term
    normative       05/2008/TTLT-BKHCN-BNV          ordinal / year / kind - issuer - issuer
    administrative  33/BC-SKHCN  48a/KH-UBND        ordinal / kind - issuer - issuer
    letter          962/UBND-TH                     ordinal / agency - unit
    old             50/CP  21-LCT/HĐNN8             ordinal / CP, TTg, SL or HĐBT; ordinal - LCT or PLCT / issuer

Until 2008 "/" stood after the kind, too: 58/2004/TTLT/BTC-BKHCN. Codes such as TTr are letters of which no two in a row are small, so
that no word is one. What only looks like a number (53/60, 16/5/2013, đề án/dự án, 26/NQ) has no code, or a code without issuer.
Every repetition is bounded and takes what it can without going back, so the time is proportional to the length of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from portal.model.citation import DocumentKind, NumberForm
from portal.vietnamese.document_kinds import CODES, KIND_CODE, KNOWN_ISSUER, word_before
from portal.vietnamese.even_text import EvenText

_CAPITAL = "A-ZĂÂĐÊÔƠƯ"
_LETTERS = rf"(?:Ttr|(?:[{_CAPITAL}]{{1,12}}+[a-zđ]?+){{1,3}}+)(?:&[{_CAPITAL}]{{1,6}}+){{0,3}}+(?:[0-9]{{1,3}}+[{_CAPITAL}]{{0,4}}+)?+"
CODE = rf"{_LETTERS}(?:\.[{_CAPITAL}]{{2,3}}+(?!\w))?+(?!\w)"
_SLASH, _DASH = (rf" {{0,2}}+(?:\n {{0,2}}+)?+{sign} {{0,2}}+(?:\n {{0,2}}+)?+" for sign in "/-")
_NUMBER = re.compile(
    rf"""
    (?P<ordinal>[0-9](?<![\w/.\-\\=%#@+&][0-9])[0-9]{{0,4}}+(?:[a-zđ]{{1,2}}+|[A-ZĐ])?+)
    (?:
        {_DASH}(?P<party>{CODE}{_SLASH}{CODE}(?:{_DASH}{CODE}){{0,4}}+)
      | {_SLASH}(?:(?P<year>(?:19|20)[0-9]{{2}}){_SLASH})?+(?P<parts>{CODE}(?:(?:{_DASH}|{_SLASH}){CODE}){{0,5}}+)
    )
    (?![\w&]|/\w)
    """.replace(" {0,2}", "[ ]{0,2}"),
    re.VERBOSE,
)
_SIGN = re.compile(r"([ \n]{0,8}+[-/][ \n]{0,8}+)")
_ASSEMBLY = re.compile(r"(?:UBTV)?QH[0-9]{1,2}")
_OLD = {"CP": DocumentKind.OTHER, "TTg": DocumentKind.OTHER, "SL": DocumentKind.PRESIDENTIAL_DECREE, "HĐBT": DocumentKind.OTHER}
_OLD_LAWS = ("LCT", "PLCT")
_GLUED = re.compile(rf"(?:{KIND_CODE})(?:{KNOWN_ISSUER})")
"""No agency of a letter, but a norm that lost its hyphen: 05/2008/TTLTBKHCN-BNV."""
_MINISTRY = (
    "(BKHCN|BKH&CN|BNV|BTC|BTP|BCT|BXD|BYT|BCA|BQP|BNG|BTTTT|BTNMT|BGTVT|BGDĐT|BGD&ĐT|BKHĐT|BKH&ĐT|BLĐTBXH|BVHTTDL|BNNPTNT|BNN&PTNT|BNNMT|BDTTG"
    "|NHNN|TTCP|VPCP|TANDTC|VKSNDTC|UBDT)"
)
SURE_ISSUER = re.compile(rf"CP|UBND|HĐND|T[UW]|CTN|{_MINISTRY}")
"""Of which nobody writes a letter small."""
_GLUED_MINISTRIES = re.compile(f"{_MINISTRY}{_MINISTRY}{_MINISTRY}?")
_STREET = re.compile(r"(?<!\w)(?:(?:ngõ|ngách|hẻm|kiệt)(?: số)?|số nhà|nhà số)[ ]{1,3}\Z")
_LONGEST_STREET = 12
"""Before the number of a house, which is none of a letter: "ngõ 45/HN-K"."""
_NO_DOCUMENT = re.compile(r"(?<!\w)(?:mẫu|(?<!đại )biểu|biểu mẫu|phụ lục|tỉnh lộ|quốc lộ|hương lộ|huyện lộ|đường(?: tỉnh)?)(?: số)?[ ]{1,3}\Z")
_LONGEST_FORM = 18
"""Before the number of a form or a road, which has no year: "Mẫu 01/PL-I", "tỉnh lộ 39/TL-B"."""
_FORM_ENDS = ("u", "c", "ộ", "g", "h", "ố")
_SPELLED = {"ND": "NĐ", "QD": "QĐ", "Qđ": "QĐ", "CD": "CĐ", "HDND": "HĐND"}
"""Codes typed without their đ."""


class Number(NamedTuple):
    """From `start` to `end` of the even text; `kind` is what the number alone says. A tuple, because it is made in half the time."""

    start: int
    end: int
    number: str
    form: NumberForm
    kind: DocumentKind
    year: int | None
    issuers: tuple[str, ...]


def numbers_in(text: EvenText) -> Iterator[Number]:
    """Every number, from left to right."""
    for match in _NUMBER.finditer(text.even):
        found = _party(match) if match["party"] else _other(match, text)
        if found:
            yield found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The codes of a number after its ordinal and year, without what a new clause begins with: the first `length` characters, `spelled` in one
    way. The first code names the `kind`; where it names none, or stands alone, it is the first of the `issuers`.
    """

    codes: tuple[str, ...]
    kind: DocumentKind | None
    issuers: tuple[str, ...]
    has_stray_signs: bool
    """A slash between the issuers, or no sign between two ministries: no number, unless of the Party."""
    is_misspelt: bool
    length: int
    spelled: str


@lru_cache(maxsize=1024)
def _parts(written: str) -> _Parts:
    """A hyphen after a space, behind one without, is no hyphen of the number but a dash: "33/BC-SKHCN - UBND tỉnh"; one before a line end is.

    Kept, because a text uses few codes and each again and again.
    """
    pieces = _SIGN.split(written)
    signs = pieces[1::2]
    kept = next((place for place, sign in enumerate(signs) if place and sign[0].isspace() and not signs[0][0].isspace()), len(signs))
    pieces = pieces[: 2 * kept + 1]
    codes = tuple(pieces[::2])
    spelled = "".join(f"{sign.strip()}{canonical_code(code)}" for sign, code in zip(("", *signs), codes, strict=False))
    kind = CODES.get(codes[0])
    return _Parts(
        codes=codes,
        kind=kind,
        issuers=codes[1:] if kind and kept else codes,
        has_stray_signs="/" in "".join(signs[1 if kind else 0 : kept]) or any(map(glued_ministries, codes[1:])),
        is_misspelt=_is_kind_misspelt(codes[0]) or any(map(_is_issuer_misspelt, codes[1:])),
        length=len("".join(pieces)),
        spelled=spelled,
    )


def _party(match: re.Match[str]) -> Number | None:
    parts = _parts(match["party"])
    if not parts.kind or parts.is_misspelt:
        return None
    number = f"{match['ordinal']}-{parts.spelled}"
    form = NumberForm.OLD if parts.codes[0] in _OLD_LAWS else NumberForm.PARTY
    end = match.start("party") + parts.length
    return Number(start=match.start(), end=end, number=number, form=form, kind=parts.kind, year=None, issuers=parts.issuers)


def _other(match: re.Match[str], text: EvenText) -> Number | None:
    ordinal, printed_year, written = match.group("ordinal", "year", "parts")
    parts = _parts(written)
    if parts.has_stray_signs or parts.is_misspelt or (not printed_year and _is_of_form(text, match.start())):
        return None
    form: NumberForm | None
    kind: DocumentKind | None
    year = int(printed_year) if printed_year else None
    if len(parts.codes) == 1:
        form, kind = _lone(written, year, ordinal)
    elif parts.kind:
        form, kind = NumberForm.NORMATIVE if year else NumberForm.ADMINISTRATIVE, parts.kind
    else:
        form, kind = _letter(parts, match, text), DocumentKind.LETTER
    if not form or not kind:
        return None
    number = f"{ordinal}/{printed_year}/{parts.spelled}" if year else f"{ordinal}/{parts.spelled}"
    end = match.start("parts") + parts.length
    return Number(start=match.start(), end=end, number=number, form=form, kind=kind, year=year, issuers=parts.issuers)


def _lone(code: str, year: int | None, ordinal: str) -> tuple[NumberForm | None, DocumentKind | None]:
    """One code alone is a number only if it names the National Assembly, or is one of the old ones (which had at most three digits)."""
    if year:
        kind = DocumentKind.RESOLUTION if code.startswith("UBTV") else DocumentKind.LAW
        return (NumberForm.LAW, kind) if _ASSEMBLY.fullmatch(code) else (None, None)
    return (NumberForm.OLD, _OLD[code]) if code in _OLD and 2 <= len(ordinal) <= 4 else (None, None)


def _letter(parts: _Parts, match: re.Match[str], text: EvenText) -> NumberForm | None:
    """Nothing inside the number of an official letter tells it from a ratio of two abbreviations, so spaces and single digits need a word before."""
    if match["year"] and _GLUED.fullmatch(parts.codes[0]):
        return None
    if _STREET.search(text.small, max(0, match.start() - _LONGEST_STREET), match.start()):
        return None
    letters = sum(sign.isalpha() for sign in parts.codes[0])
    looks_certain = len(match["ordinal"]) > 1 and " " not in text.even[match.start() : match.start("parts") + parts.length]
    return NumberForm.LETTER if letters > 1 and (looks_certain or word_before(text, match.start())) else None


def _is_of_form(text: EvenText, place: int) -> bool:
    """A pattern is tried only where the last letter may be one of its own."""
    before = text.small[max(0, place - _LONGEST_FORM) : place]
    return before.rstrip(" ").endswith(_FORM_ENDS) and _NO_DOCUMENT.search(before) is not None


def _is_kind_misspelt(code: str) -> bool:
    """A code of a kind with a small letter where it has none: "Nđ"."""
    return not code.isupper() and code not in CODES and code.upper() in CODES


def _is_issuer_misspelt(code: str) -> bool:
    """The same of an issuer: "Cp", "UBNd"; most codes with small letters, such as TTg, are right."""
    return not code.isupper() and SURE_ISSUER.fullmatch(code.upper()) is not None


@lru_cache(maxsize=1024)
def glued_ministries(code: str) -> tuple[str, ...]:
    """The codes of ministries that stand in one without a hyphen, BKHCNBNV; none where it is not made of such."""
    found = _GLUED_MINISTRIES.fullmatch(code)
    return tuple(filter(None, found.groups())) if found else ()


def canonical_code(code: str) -> str:
    """Central is TW, also where TƯ is printed; đ where a keyboard had none."""
    return _SPELLED.get(code, code).replace("TƯ", "TW")
