"""A word ("Nghị định", "QĐ") or the code inside a number ("NQ", "TTLT") goes in, the kind of document it names comes out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from portal.model.citation import DocumentKind
from portal.vietnamese.even_text import EvenText

CODES = {
    "BB": DocumentKind.MINUTES,
    "BC": DocumentKind.REPORT,
    "BGN": DocumentKind.MEMORANDUM,
    "BTT": DocumentKind.AGREEMENT,
    "CD": DocumentKind.TELEGRAM,
    "CĐ": DocumentKind.TELEGRAM,
    "CT": DocumentKind.DIRECTIVE,
    "CTHĐ": DocumentKind.ACTION_PROGRAMME,
    "CTR": DocumentKind.PROGRAMME,
    "CTr": DocumentKind.PROGRAMME,
    "CTrHĐ": DocumentKind.ACTION_PROGRAMME,
    "CV": DocumentKind.LETTER,
    "DA": DocumentKind.PROJECT,
    "GCN": DocumentKind.CERTIFICATE,
    "GGT": DocumentKind.INTRODUCTION,
    "GM": DocumentKind.INVITATION,
    "GNP": DocumentKind.LEAVE,
    "GP": DocumentKind.LICENCE,
    "GUQ": DocumentKind.AUTHORISATION,
    "HD": DocumentKind.GUIDANCE,
    "HĐ": DocumentKind.CONTRACT,
    "KH": DocumentKind.PLAN,
    "KL": DocumentKind.CONCLUSION,
    "L": DocumentKind.ORDER,
    "LCT": DocumentKind.LAW,
    "ND": DocumentKind.DECREE,
    "NQ": DocumentKind.RESOLUTION,
    "NQLT": DocumentKind.JOINT_RESOLUTION,
    "NĐ": DocumentKind.DECREE,
    "PA": DocumentKind.OPTION,
    "PB": DocumentKind.SLIP,
    "PC": DocumentKind.SLIP,
    "PG": DocumentKind.SLIP,
    "PL": DocumentKind.ORDINANCE,
    "PLCT": DocumentKind.ORDINANCE,
    "QC": DocumentKind.STATUTE,
    "QD": DocumentKind.DECISION,
    "QyĐ": DocumentKind.RULES,
    "QĐ": DocumentKind.DECISION,
    "QĐi": DocumentKind.RULES,
    "Qđ": DocumentKind.DECISION,
    "SL": DocumentKind.COPY,
    "SY": DocumentKind.COPY,
    "TB": DocumentKind.NOTICE,
    "TC": DocumentKind.PRESS_RELEASE,
    "TT": DocumentKind.CIRCULAR,
    "TTLT": DocumentKind.JOINT_CIRCULAR,
    "TTR": DocumentKind.SUBMISSION,
    "TTr": DocumentKind.SUBMISSION,
    "TrS": DocumentKind.COPY,
    "Ttr": DocumentKind.SUBMISSION,
    "VBHN": DocumentKind.CONSOLIDATED_TEXT,
    "ĐA": DocumentKind.SCHEME,
}
"""Annex III of Nghị định 30/2020/NĐ-CP, and codes outside it that stand in real texts. The table is open: other codes are read as an agency."""

KIND_CODE = "|".join(sorted((code for code in CODES if len(code) > 1), key=lambda code: (-len(code), code)))
KNOWN_ISSUER = "UBTVQH[0-9]{0,2}|UBND|UB|HĐND|HDND|CP|TT[gG]|TANDTC|VKSNDTC|NHNN|CTN|VPCP|B[A-ZĐ]{1,9}(?:&[A-ZĐ]{1,6})?|S[A-ZĐ]{2,9}(?:&[A-ZĐ]{1,6})?"
"""Patterns of two letters or more; what begins with B or S is a ministry or a department."""

_ALIASES = {
    "bản thoả thuận": DocumentKind.AGREEMENT,
    "chương trình mục tiêu quốc gia": DocumentKind.PROGRAMME,
    "giấy uỷ quyền": DocumentKind.AUTHORISATION,
    "phiếu báo": DocumentKind.SLIP,
    "phiếu chuyển": DocumentKind.SLIP,
    "phiếu gửi": DocumentKind.SLIP,
    "quy chuẩn": DocumentKind.OTHER,
    "quy chuẩn kỹ thuật": DocumentKind.OTHER,
    "quy chuẩn quốc gia": DocumentKind.NATIONAL_TECHNICAL_REGULATION,
    "quy chuẩn địa phương": DocumentKind.LOCAL_TECHNICAL_REGULATION,
    "tiêu chuẩn": DocumentKind.OTHER,
    "tiêu chuẩn việt nam": DocumentKind.NATIONAL_STANDARD,
}
WORDS = {kind.value: kind for kind in DocumentKind} | _ALIASES

REFINED = {
    (DocumentKind.CIRCULAR, DocumentKind.JOINT_CIRCULAR),
    (DocumentKind.RESOLUTION, DocumentKind.JOINT_RESOLUTION),
    (DocumentKind.PROGRAMME, DocumentKind.ACTION_PROGRAMME),
}
"""Where the number says more than the word: a joint circular is called "Thông tư" for short."""

_GAP = r"(?:[ ]{1,4}+(?:\n[ ]{0,4}+)?+|\n[ ]{0,4}+)"
_NO_COUNT = r"(?<!tỷ )(?<!tỉ )(?<!chỉ )(?<!hệ )(?<!một )(?<!con )(?<!đa )"
"""Not the second syllable of "tỷ số", "chỉ số", "một số"."""
_WINDOW = 64


def _before(names: Iterable[str]) -> re.Pattern[str]:
    """One of `names`, or only "số", with what may stand between it and a number; of two that end there the longer one begins first."""
    words = "|".join(re.escape(name).replace("\\ ", _GAP) for name in sorted(names))
    return re.compile(rf"(?<![\w/&.-])(?:(?P<word>{words})(?:{_GAP}[Ss]ố)?|{_NO_COUNT}[Ss]ố)(?:{_GAP}?:)?{_GAP}?\Z")


_WORD_BEFORE = _before(WORDS)
_CODE_BEFORE = _before(code for code in CODES if len(code) > 1)
_LAST_SYLLABLES = frozenset({"số"} | {name.lower().rpartition(" ")[2] for name in (*WORDS, *CODES)})
"""Most numbers have none of these before them, and need no longer search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordBefore:
    """Which kind it names, and where it stands in the even text; no word, and then no place, where only "số" stands before a number."""

    kind: DocumentKind
    start: int
    end: int


def word_before(text: EvenText, place: int) -> WordBefore | None:
    """The word of a kind that stands right before `place`, with or without "số" and ":" between; None where neither a word nor "số" does.

    Of two words the longer counts ("Thông tư liên tịch"). Nothing is sought across a blank line.
    """
    start = max(0, place - _WINDOW)
    last = text.small[start:place].rstrip(" :\n").replace("\n", " ").rpartition(" ")[2].lstrip('(“"')
    if last not in _LAST_SYLLABLES:
        return None
    found = _WORD_BEFORE.search(text.small, start, place)
    if found and found["word"]:
        return WordBefore(kind=WORDS[" ".join(found["word"].split())], start=found.start("word"), end=found.end("word"))
    code = _CODE_BEFORE.search(text.even, start, place)
    if code and code["word"]:
        return WordBefore(kind=CODES[code["word"]], start=code.start("word"), end=code.end("word"))
    return WordBefore(kind=DocumentKind.OTHER, start=place, end=place) if found else None


def said(word: DocumentKind | None, *, number: DocumentKind) -> DocumentKind:
    """The kind a word and the code in a number name together: the word's, unless it names none or the code says the same more exactly."""
    if word is None or word is DocumentKind.OTHER or (word, number) in REFINED:
        return number
    return word
