"""A text goes in; the numbers of documents that stand in it damaged come out, each with the spelling that was meant: nothing is changed.

    signs lost        30/2020/NĐCP  NĐ 30 2020 NĐCP  975/QĐUBND  20 NQ/TW        mostly by programs that read a PDF
    cut by a page     975/QĐ-  [blank line, page number]  UBND

Such a number is no citation, for nobody knows it was meant; so it is only told. Without a year the issuer has to be a known one.
"""

import re
from collections.abc import Iterator

from portal.model.fault import Fault
from portal.vietnamese.document_kinds import KIND_CODE, KNOWN_ISSUER, word_before
from portal.vietnamese.document_numbers import CODE, canonical_code
from portal.vietnamese.even_text import EvenText
from portal.vietnamese.prose_checks_passages import ProseFinding

_KIND = rf"(?!HĐBT(?!\w))(?:{KIND_CODE})"
_ANY = "[A-ZĐ]{2,10}(?:&[A-ZĐ]{1,6})?"
_OTHERS = rf"(?P<others>(?:-{CODE}){{0,3}}+)"
_BEGINS = r"[0-9](?<![\w/.,\-\\=%#@+&][0-9])[0-9]{0,4}+[a-zđ]?+"
_ENDS = r"(?![\w&]|[-/]\w)"
_YEAR = "(?:19|20)[0-9]{2}"
_OF_YEAR = re.compile(
    rf"(?P<ordinal>{_BEGINS})(?P<first>[ ]?[-/._ ][ ]?)(?P<year>{_YEAR})(?P<second>[ ]?[-/._ ][ ]?)"
    rf"(?P<kind>{_KIND})(?P<third>[ ]?[-._ ]?[ ]?)(?P<issuer>{KNOWN_ISSUER}|{_ANY}){_OTHERS}{_ENDS}"
)
_YEARLY = re.compile(rf"(?P<ordinal>{_BEGINS})(?P<first>[ ]?/?[ ]?)(?P<kind>{_KIND})(?P<third>[ ]?-?[ ]?)(?P<issuer>{KNOWN_ISSUER}){_OTHERS}{_ENDS}")
_PARTY = re.compile(rf"(?P<ordinal>{_BEGINS})[ ]?(?P<kind>{_KIND})[ ]?/[ ]?(?P<issuer>[A-ZĐ]{{0,6}}T[UƯW]){_ENDS}")
_PAGE = r"(?:(?:[-–(] ?)?(?:Trang |trang )?[0-9]{1,4}(?: ?[-–)])?)?"
_CUT = re.compile(
    rf"(?P<head>{_BEGINS}/(?:{_YEAR}/(?:{_KIND}-)?|{_KIND}-)(?:{CODE}-){{0,3}}+)[ ]{{0,3}}"
    rf"(?:(?:\n[ ]{{0,3}}{_PAGE}[ ]{{0,3}}){{1,4}}(?:\n[ ]{{0,3}}(?P<rest>{CODE}(?:-{CODE}){{0,3}}+){_ENDS}|(?=\n|\Z))|\Z)"
)


def damaged_numbers(text: str) -> tuple[ProseFinding, ...]:
    """In the order of the text, none within another; places are those of the text given, the time is proportional to its length."""
    even = EvenText.of(text)
    found = [*_without_signs(even), *_cut(even)]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[ProseFinding] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _without_signs(text: EvenText) -> Iterator[ProseFinding]:
    for match in _OF_YEAR.finditer(text.even):
        signs = [match[name].strip() for name in ("first", "second", "third")]
        if signs != ["/", "/", "-"]:
            yield _found(text, match, Fault.NUMBER_DAMAGED, f"{match['ordinal']}/{match['year']}/{_code(match)}")
    for match in _YEARLY.finditer(text.even):
        first, third = match["first"].strip(), match["third"].strip()
        is_certain = first == "/" and len(match["ordinal"]) > 1
        if (first, third) != ("/", "-") and (is_certain or _is_announced(text, match.start())):
            yield _found(text, match, Fault.NUMBER_DAMAGED, f"{match['ordinal']}/{_code(match)}")
    for match in _PARTY.finditer(text.even):
        expected = f"{match['ordinal']}-{canonical_code(match['kind'])}/{canonical_code(match['issuer'])}"
        yield _found(text, match, Fault.NUMBER_DAMAGED, expected)


def _cut(text: EvenText) -> Iterator[ProseFinding]:
    """A line end alone cuts nothing: the grammar of numbers reads over it."""
    for match in _CUT.finditer(text.even):
        yield _found(text, match, Fault.NUMBER_CUT, f"{match['head']}{match['rest'] or '…'}", group="head")


def _is_announced(text: EvenText, place: int) -> bool:
    """By "số" or by the name of a kind, with nothing but a space between."""
    return word_before(text, place) is not None


def _code(match: re.Match[str]) -> str:
    return f"{canonical_code(match['kind'])}-{canonical_code(match['issuer'])}{match['others']}"


def _found(text: EvenText, match: re.Match[str], fault: Fault, expected: str, *, group: str = "") -> ProseFinding:
    start, end = match.span(group) if group else match.span()
    passage = text.passage(start, end)
    return ProseFinding(start=passage.start, end=passage.end, fault=fault, found=" ".join(passage.text.split()), expected=expected)
