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

from portal.model.citation import DocumentKind, NumberForm
from portal.vietnamese.document_kinds import CODES, word_before
from portal.vietnamese.even_text import EvenText

_CAPITAL = "A-ZĂÂĐÊÔƠƯ"
_LETTERS = rf"(?:Ttr|(?:[{_CAPITAL}]{{1,12}}+[a-zđ]?+){{1,3}}+)(?:&[{_CAPITAL}]{{1,6}}+){{0,3}}+(?:[0-9]{{1,3}}+[{_CAPITAL}]{{0,4}}+)?+"
_CODE = rf"{_LETTERS}(?:\.[{_CAPITAL}]{{2,3}}+(?!\w))?+(?!\w)"
_SLASH, _DASH = r" {0,2}+/ {0,2}+(?:\n {0,2}+)?+", r" {0,2}+- {0,2}+(?:\n {0,2}+)?+"
_NUMBER = re.compile(
    rf"""
    (?P<ordinal>[0-9](?<![\w/.\-\\=%#@+&][0-9])[0-9]{{0,4}}+(?:[a-zđ]{{1,2}}+|[A-ZĐ])?+)
    (?:
        {_DASH}(?P<party>{_CODE}{_SLASH}{_CODE}(?:{_DASH}{_CODE}){{0,4}}+)
      | {_SLASH}(?:(?P<year>(?:19|20)[0-9]{{2}}){_SLASH})?+(?P<parts>{_CODE}(?:(?:{_DASH}|{_SLASH}){_CODE}){{0,5}}+)
    )
    (?![\w&]|/\w)
    """.replace(" {0,2}", "[ ]{0,2}"),
    re.VERBOSE,
)
_PART = re.compile(rf"(?P<sign>[^{_CAPITAL}]{{0,8}}+)(?P<code>[^-/\s]{{1,60}}+)")
_ASSEMBLY = re.compile(r"(?:UBTV)?QH[0-9]{1,2}")
_OLD = {"CP": DocumentKind.OTHER, "TTg": DocumentKind.OTHER, "SL": DocumentKind.PRESIDENTIAL_DECREE, "HĐBT": DocumentKind.OTHER}
_OLD_LAWS = ("LCT", "PLCT")
_SPELLED = {"ND": "NĐ", "QD": "QĐ", "Qđ": "QĐ", "CD": "CĐ", "HDND": "HĐND"}
"""Codes typed without their đ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """From `start` to `end` of the even text; `kind` is what the number alone says."""

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
    """The codes of a number after its ordinal and year, and the signs between them, without what a new clause begins with."""

    codes: tuple[str, ...]
    signs: tuple[str, ...]
    end: int

    def spelled(self) -> str:
        return "".join(f"{sign.strip()}{_canonical(code)}" for sign, code in zip(("", *self.signs), self.codes, strict=True))


def _parts(match: re.Match[str], group: str) -> _Parts:
    """A hyphen with spaces after one without is no hyphen of the number but a dash: "33/BC-SKHCN - UBND tỉnh"."""
    found = list(_PART.finditer(match[group]))
    signs = [part["sign"] for part in found[1:]]
    kept = next((place for place, sign in enumerate(signs) if place and " " in sign and " " not in signs[0]), len(signs))
    end = match.start(group) + found[kept].end()
    return _Parts(codes=tuple(part["code"] for part in found[: kept + 1]), signs=tuple(signs[:kept]), end=end)


def _party(match: re.Match[str]) -> Number | None:
    parts = _parts(match, "party")
    kind = CODES.get(parts.codes[0])
    if not kind:
        return None
    number = f"{match['ordinal']}-{parts.spelled()}"
    form = NumberForm.OLD if parts.codes[0] in _OLD_LAWS else NumberForm.PARTY
    return Number(start=match.start(), end=parts.end, number=number, form=form, kind=kind, year=None, issuers=parts.codes[1:])


def _other(match: re.Match[str], text: EvenText) -> Number | None:
    parts = _parts(match, "parts")
    first, rest = parts.codes[0], parts.codes[1:]
    year = int(match["year"]) if match["year"] else None
    kind = CODES.get(first)
    if not rest:
        form, kind = _lone(first, year, match["ordinal"])
    elif "/" in "".join(parts.signs[1 if kind else 0 :]):
        return None
    elif kind:
        form = NumberForm.NORMATIVE if year else NumberForm.ADMINISTRATIVE
    else:
        form, kind, rest = _letter(parts, match, text), DocumentKind.LETTER, parts.codes
    if not form or not kind:
        return None
    number = "/".join(part for part in (match["ordinal"], match["year"], parts.spelled()) if part)
    return Number(start=match.start(), end=parts.end, number=number, form=form, kind=kind, year=year, issuers=rest or (first,))


def _lone(code: str, year: int | None, ordinal: str) -> tuple[NumberForm | None, DocumentKind | None]:
    """One code alone is a number only if it names the National Assembly, or is one of the old ones (which had at most three digits)."""
    if year:
        kind = DocumentKind.RESOLUTION if code.startswith("UBTV") else DocumentKind.LAW
        return (NumberForm.LAW, kind) if _ASSEMBLY.fullmatch(code) else (None, None)
    return (NumberForm.OLD, _OLD[code]) if code in _OLD and 2 <= len(ordinal) <= 4 else (None, None)


def _letter(parts: _Parts, match: re.Match[str], text: EvenText) -> NumberForm | None:
    """Nothing inside the number of an official letter tells it from a ratio of two abbreviations, so spaces and single digits need a word before."""
    letters = sum(sign.isalpha() for sign in parts.codes[0])
    looks_certain = len(match["ordinal"]) > 1 and " " not in text.even[match.start() : parts.end]
    return NumberForm.LETTER if letters > 1 and (looks_certain or word_before(text, match.start())) else None


def _canonical(code: str) -> str:
    """Central is TW, also where TƯ is printed; đ where a keyboard had none."""
    return _SPELLED.get(code, code).replace("TƯ", "TW")
