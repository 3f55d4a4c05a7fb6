"""A text goes in; the numbers of documents that stand in it damaged come out, each with the spelling that was meant: nothing is changed.

    signs lost        30/2020/NĐCP  NĐ 30 2020 NĐCP  975/QĐUBND  20 NQ/TW        mostly by programs that read a PDF
                      962/UBND TH  05/2008/TTLT-BKHCNBNV
    small letters     54/2016/nđ-cp  54/2016/NĐ-Cp
    word run on       số78/2018/NĐ-CP  78/2018/NĐ-CPngày      see run_on_numbers
    cut by a page     975/QĐ-  [blank line, page number]  UBND      see cut_numbers

Such a number is no citation, for nobody knows it was meant; so it is only told. Without a year the issuer has to be a known one.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from portal.model.fault import Fault
from portal.vietnamese.cut_numbers import cut_numbers_in
from portal.vietnamese.document_kinds import CODES, KIND_CODE, KNOWN_ISSUER, word_before
from portal.vietnamese.document_numbers import CODE, SURE_ISSUER, canonical_code, glued_ministries
from portal.vietnamese.even_text import EvenText
from portal.vietnamese.prose_checks_passages import ProseFinding
from portal.vietnamese.run_on_numbers import run_on_numbers_in

_KIND = rf"(?!HĐBT(?!\w))(?>{KIND_CODE})"
_ANY = "[A-ZĐ]{2,10}(?:&[A-ZĐ]{1,6})?"
_COMMITTEE = "[A-ZĐ]{0,6}T[UƯW]"
_OTHERS = rf"(?P<others>(?:-{CODE}){{0,3}}+)"
_BEGINS = r"[0-9](?<![\w/.,\-\\=%#@+&][0-9])[0-9]{0,4}+[a-zđ]?+"
_ENDS = r"(?![\w&]|[-/](?:[ ]{0,2}\n[ ]{0,2})?\w|\n[ ]{0,2}[-/]\w)"
_YEAR = "(?:19|20)[0-9]{2}"
_OF_YEAR = re.compile(
    rf"(?P<ordinal>{_BEGINS})(?P<first>[ ]?[-/._ ][ ]?)(?P<year>{_YEAR})(?P<second>[ ]?[-/._ ][ ]?)"
    rf"(?P<kind>{_KIND})(?P<third>[ ]?[-._ ]?[ ]?)(?P<issuer>{KNOWN_ISSUER}|{_ANY}){_OTHERS}{_ENDS}"
)
_YEARLY = re.compile(
    rf"(?P<ordinal>{_BEGINS})(?P<first>[ ]?/?[ ]?)(?P<kind>{_KIND})(?P<third>[ ]?[-/]?[ ]?)(?P<issuer>{KNOWN_ISSUER}){_OTHERS}{_ENDS}"
)
_PARTY = re.compile(rf"(?P<ordinal>{_BEGINS})(?P<first>[ ]?[-/]?[ ]?)(?P<kind>{_KIND})(?P<third>[ ]?[-/]?[ ]?)(?P<issuer>{_COMMITTEE}){_ENDS}")
_LETTER = re.compile(
    rf"(?P<ordinal>{_BEGINS})[ ]?/[ ]?(?P<agency>(?:UBND|HĐND)[ ]?|(?:[BS][A-ZĐ]{{2,9}}(?:&[A-ZĐ]{{1,6}})?|VPCP)[ ])"
    rf"(?P<unit>(?!TP)[A-ZĐ]{{2,8}}(?:&[A-ZĐ]{{1,6}})?){_ENDS}"
)
_JOINT = re.compile(rf"(?P<ordinal>{_BEGINS})/(?P<year>{_YEAR})/(?P<kind>{_KIND})-(?P<codes>{CODE}(?:-{CODE}){{0,3}}+){_ENDS}")
_SMALL_KINDS = {code.lower(): code for code in sorted(CODES) if len(code) > 1 and code[:2].isupper()}
_SMALL_KIND = "|".join(sorted(_SMALL_KINDS, key=lambda code: (-len(code), code)))
_SMALL = re.compile(
    rf"(?P<ordinal>{_BEGINS})/(?:(?P<year>{_YEAR})/)?(?P<kind>{_SMALL_KIND})-(?P<issuer>{KNOWN_ISSUER.lower()})(?P<others>(?:-[a-zđ&]{{2,10}}){{0,3}}+){_ENDS}"
)
_SMALL_PARTY = re.compile(rf"(?P<ordinal>{_BEGINS})-(?P<kind>{_SMALL_KIND})/(?P<issuer>[a-zđ]{{0,6}}t[uưw]){_ENDS}")
_MIXED_ISSUER = rf"TTG|{SURE_ISSUER.pattern}"
_MIXED = re.compile(
    rf"(?P<ordinal>{_BEGINS})(?P<first>[-/])(?:(?P<year>{_YEAR})/)?(?P<kind>(?i:{_SMALL_KIND}))(?P<sign>[-/])"
    rf"(?P<issuer>(?i:{_MIXED_ISSUER})){_OTHERS}{_ENDS}"
)
_WHOLE = {("/", "-"), ("/", "/")}
"""Signs of which the grammar of numbers makes one."""


class Damage(NamedTuple):
    """From `start` to `end` of the even text stands what is told; the letters of the number go on to `last`, behind a page break."""

    start: int
    end: int
    last: int
    fault: Fault
    expected: str


def damaged_numbers(text: str) -> tuple[ProseFinding, ...]:
    """In the order of the text, none within another; places are those of the text given, the time is proportional to its length."""
    even = EvenText.of(text)
    return tuple(_finding(even, one) for one in damage_in(even))


def damage_in(even: EvenText) -> tuple[Damage, ...]:
    """The same, as places of the even text."""
    found = [*_without_signs(even), *_of_letters(even), *_joint(even), *_small(even), *_mixed(even), *_run_on(even), *_cut(even)]
    found.sort(key=lambda one: (one.start, -one.last))
    kept: list[Damage] = []
    for one in found:
        if not kept or one.start >= kept[-1].last:
            kept.append(one)
    return tuple(kept)


def _finding(even: EvenText, one: Damage) -> ProseFinding:
    passage = even.passage(one.start, one.end)
    return ProseFinding(start=passage.start, end=passage.end, fault=one.fault, found=" ".join(passage.text.split()), expected=one.expected)


def _run_on(text: EvenText) -> Iterator[Damage]:
    return (Damage(one.start, one.end, one.end, Fault.NUMBER_DAMAGED, one.expected) for one in run_on_numbers_in(text))


def _cut(text: EvenText) -> Iterator[Damage]:
    return (Damage(one.start, one.head_end, one.end, Fault.NUMBER_CUT, one.expected) for one in cut_numbers_in(text))


def _without_signs(text: EvenText) -> Iterator[Damage]:
    for match in _OF_YEAR.finditer(text.even):
        signs = [match[name].strip() for name in ("first", "second", "third")]
        if signs != ["/", "/", "-"]:
            yield _damage(match, f"{match['ordinal']}/{match['year']}/{_code(match)}")
    for match in _YEARLY.finditer(text.even):
        first, third = match["first"].strip(), match["third"].strip()
        is_certain = (first == "/" or (third and not match["first"])) and len(match["ordinal"]) > 1
        if (first, third) not in _WHOLE and (is_certain or _is_announced(text, match.start())):
            yield _damage(match, f"{match['ordinal']}/{_code(match)}")
    for match in _PARTY.finditer(text.even):
        first, third = match["first"].strip(), match["third"].strip()
        is_certain = third == "/" or (first and len(match["ordinal"]) > 1)
        if (first, third) not in {("-", "/"), *_WHOLE} and (is_certain or _is_announced(text, match.start())):
            yield _damage(match, _of_party(match))


def _of_letters(text: EvenText) -> Iterator[Damage]:
    """Only where a word announces them: the unit may be the beginning of the next words."""
    for match in _LETTER.finditer(text.even):
        if _is_announced(text, match.start()):
            yield _damage(match, f"{match['ordinal']}/{match['agency'].strip()}-{match['unit']}")


def _joint(text: EvenText) -> Iterator[Damage]:
    for match in _JOINT.finditer(text.even):
        codes = match["codes"].split("-")
        if any(glued_ministries(code) for code in codes):
            apart = "-".join("-".join(glued_ministries(code) or (code,)) for code in codes)
            yield _damage(match, f"{match['ordinal']}/{match['year']}/{match['kind']}-{apart}")


def _small(text: EvenText) -> Iterator[Damage]:
    for match in _SMALL.finditer(text.even):
        if match["year"] or len(match["ordinal"]) > 1 or _is_announced(text, match.start()):
            year = f"{match['year']}/" if match["year"] else ""
            issuer = "TTg" if match["issuer"] == "ttg" else match["issuer"].upper()
            code = f"{canonical_code(_SMALL_KINDS[match['kind']])}-{canonical_code(issuer)}{match['others'].upper()}"
            yield _damage(match, f"{match['ordinal']}/{year}{code}")
    for match in _SMALL_PARTY.finditer(text.even):
        if len(match["ordinal"]) > 1 or _is_announced(text, match.start()):
            kind, issuer = _SMALL_KINDS[match["kind"]], canonical_code(match["issuer"].upper())
            yield _damage(match, f"{match['ordinal']}-{canonical_code(kind)}/{issuer}")


def _mixed(text: EvenText) -> Iterator[Damage]:
    """Some letters small: "NĐ-Cp"."""
    for match in _MIXED.finditer(text.even):
        kind, issuer = match["kind"], match["issuer"]
        is_kind_right = kind in CODES or kind.isupper()
        is_issuer_right = issuer.isupper() or issuer == "TTg"
        if (not is_kind_right or not is_issuer_right) and (match["year"] or len(match["ordinal"]) > 1 or _is_announced(text, match.start())):
            year = f"{match['year']}/" if match["year"] else ""
            spelt = "TTg" if issuer.upper() == "TTG" else canonical_code(issuer.upper())
            code = f"{kind if is_kind_right else canonical_code(kind.upper())}{match['sign']}{spelt}{match['others']}"
            yield _damage(match, f"{match['ordinal']}{match['first']}{year}{code}")


def _is_announced(text: EvenText, place: int) -> bool:
    """By "số" or by the name of a kind, with nothing but a space between."""
    return word_before(text, place) is not None


def _code(match: re.Match[str]) -> str:
    return f"{canonical_code(match['kind'])}-{canonical_code(match['issuer'])}{match['others']}"


def _of_party(match: re.Match[str]) -> str:
    return f"{match['ordinal']}-{canonical_code(match['kind'])}/{canonical_code(match['issuer'])}"


def _damage(match: re.Match[str], expected: str) -> Damage:
    return Damage(match.start(), match.end(), match.end(), Fault.NUMBER_DAMAGED, expected)
