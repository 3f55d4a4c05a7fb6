"""A text goes in; the numbers of documents that stand in it damaged come out, each with the spelling that was meant: nothing is changed.

    signs lost        30/2020/NĐCP  NĐ 30 2020 NĐCP  975/QĐUBND  20 NQ/TW        mostly by programs that read a PDF
                      962/UBND TH  05/2008/TTLT-BKHCNBNV
    small letters     54/2016/nđ-cp
    word run on       NĐ54/2016/NĐ-CP
    cut by a page     975/QĐ-  [blank line, page number]  UBND

Such a number is no citation, for nobody knows it was meant; so it is only told. Without a year the issuer has to be a known one.
"""

import re
from collections.abc import Iterator

from portal.model.fault import Fault
from portal.vietnamese.document_kinds import CODES, KIND_CODE, KNOWN_ISSUER, word_before
from portal.vietnamese.document_numbers import CODE, canonical_code, glued_ministries, numbers_in
from portal.vietnamese.even_text import EvenText
from portal.vietnamese.prose_checks_passages import ProseFinding

_KIND = rf"(?!HĐBT(?!\w))(?:{KIND_CODE})"
_ANY = "[A-ZĐ]{2,10}(?:&[A-ZĐ]{1,6})?"
_COMMITTEE = "[A-ZĐ]{0,6}T[UƯW]"
_OTHERS = rf"(?P<others>(?:-{CODE}){{0,3}}+)"
_BEGINS = r"[0-9](?<![\w/.,\-\\=%#@+&][0-9])[0-9]{0,4}+[a-zđ]?+"
_ENDS = r"(?![\w&]|[-/]\w)"
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
_RUN_ON = re.compile(rf"(?<![\w/.&-])(?:{KIND_CODE})(?P<number>[0-9]{{1,5}}+[a-zđ]?+[-/][0-9A-Za-zĐđ/&-]{{3,40}}+)(?![\w&])")
_SMALL_KINDS = {code.lower(): code for code in sorted(CODES) if len(code) > 1 and code[:2].isupper()}
_SMALL_KIND = "|".join(sorted(_SMALL_KINDS, key=lambda code: (-len(code), code)))
_SMALL = re.compile(
    rf"(?P<ordinal>{_BEGINS})/(?:(?P<year>{_YEAR})/)?(?P<kind>{_SMALL_KIND})-(?P<issuer>{KNOWN_ISSUER.lower()})(?P<others>(?:-[a-zđ&]{{2,10}}){{0,3}}+){_ENDS}"
)
_SMALL_PARTY = re.compile(rf"(?P<ordinal>{_BEGINS})-(?P<kind>{_SMALL_KIND})/(?P<issuer>[a-zđ]{{0,6}}t[uưw]){_ENDS}")
_WHOLE = {("/", "-"), ("/", "/")}
"""Signs of which the grammar of numbers makes one."""
_PAGE = r"(?:(?:[-–(] ?)?(?:Trang |trang )?[0-9]{1,4}(?: ?[-–)])?)?"
_CUT = re.compile(
    rf"(?P<head>{_BEGINS}/(?:{_YEAR}/(?:{_KIND}-)?|{_KIND}-)(?:{CODE}-){{0,3}}+)[ ]{{0,3}}"
    rf"(?:(?:\n[ ]{{0,3}}{_PAGE}[ ]{{0,3}}){{1,4}}(?:\n[ ]{{0,3}}(?P<rest>{CODE}(?:-{CODE}){{0,3}}+){_ENDS}|(?=\n|\Z))|\Z)"
)


def damaged_numbers(text: str) -> tuple[ProseFinding, ...]:
    """In the order of the text, none within another; places are those of the text given, the time is proportional to its length."""
    even = EvenText.of(text)
    found = [*_without_signs(even), *_of_letters(even), *_joint(even), *_small(even), *_run_on(even), *_cut(even)]
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
        is_certain = (first == "/" or (third and not match["first"])) and len(match["ordinal"]) > 1
        if (first, third) not in _WHOLE and (is_certain or _is_announced(text, match.start())):
            yield _found(text, match, Fault.NUMBER_DAMAGED, f"{match['ordinal']}/{_code(match)}")
    for match in _PARTY.finditer(text.even):
        first, third = match["first"].strip(), match["third"].strip()
        is_certain = third == "/" or (first and len(match["ordinal"]) > 1)
        if (first, third) not in {("-", "/"), *_WHOLE} and (is_certain or _is_announced(text, match.start())):
            yield _found(text, match, Fault.NUMBER_DAMAGED, _of_party(match))


def _of_letters(text: EvenText) -> Iterator[ProseFinding]:
    """Only where a word announces them: the unit may be the beginning of the next words."""
    for match in _LETTER.finditer(text.even):
        if _is_announced(text, match.start()):
            yield _found(text, match, Fault.NUMBER_DAMAGED, f"{match['ordinal']}/{match['agency'].strip()}-{match['unit']}")


def _joint(text: EvenText) -> Iterator[ProseFinding]:
    for match in _JOINT.finditer(text.even):
        codes = match["codes"].split("-")
        if any(glued_ministries(code) for code in codes):
            apart = "-".join("-".join(glued_ministries(code) or (code,)) for code in codes)
            yield _found(text, match, Fault.NUMBER_DAMAGED, f"{match['ordinal']}/{match['year']}/{match['kind']}-{apart}")


def _small(text: EvenText) -> Iterator[ProseFinding]:
    for match in _SMALL.finditer(text.even):
        if match["year"] or len(match["ordinal"]) > 1 or _is_announced(text, match.start()):
            year = f"{match['year']}/" if match["year"] else ""
            issuer = "TTg" if match["issuer"] == "ttg" else match["issuer"].upper()
            code = f"{canonical_code(_SMALL_KINDS[match['kind']])}-{canonical_code(issuer)}{match['others'].upper()}"
            yield _found(text, match, Fault.NUMBER_DAMAGED, f"{match['ordinal']}/{year}{code}")
    for match in _SMALL_PARTY.finditer(text.even):
        if len(match["ordinal"]) > 1 or _is_announced(text, match.start()):
            kind, issuer = _SMALL_KINDS[match["kind"]], canonical_code(match["issuer"].upper())
            yield _found(text, match, Fault.NUMBER_DAMAGED, f"{match['ordinal']}-{canonical_code(kind)}/{issuer}")


def _run_on(text: EvenText) -> Iterator[ProseFinding]:
    """A whole number right behind the code of a kind."""
    for match in _RUN_ON.finditer(text.even):
        number = next(numbers_in(EvenText.of(match["number"])), None)
        if number and (number.start, number.end) == (0, len(match["number"])):
            yield _found(text, match, Fault.NUMBER_DAMAGED, number.number)


def _cut(text: EvenText) -> Iterator[ProseFinding]:
    """A line end alone cuts nothing: the grammar of numbers reads over it."""
    for match in _CUT.finditer(text.even):
        yield _found(text, match, Fault.NUMBER_CUT, f"{match['head']}{match['rest'] or '…'}", group="head")


def _is_announced(text: EvenText, place: int) -> bool:
    """By "số" or by the name of a kind, with nothing but a space between."""
    return word_before(text, place) is not None


def _code(match: re.Match[str]) -> str:
    return f"{canonical_code(match['kind'])}-{canonical_code(match['issuer'])}{match['others']}"


def _of_party(match: re.Match[str]) -> str:
    return f"{match['ordinal']}-{canonical_code(match['kind'])}/{canonical_code(match['issuer'])}"


def _found(text: EvenText, match: re.Match[str], fault: Fault, expected: str, *, group: str = "") -> ProseFinding:
    start, end = match.span(group) if group else match.span()
    passage = text.passage(start, end)
    return ProseFinding(start=passage.start, end=passage.end, fault=fault, found=" ".join(passage.text.split()), expected=expected)
