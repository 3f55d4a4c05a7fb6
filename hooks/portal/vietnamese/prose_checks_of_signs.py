"""A text goes in; places come out where a space is missing, a number is grouped the English way, a word stands twice or a period is spelt anew."""

import re
from collections import Counter
from collections.abc import Iterator

from portal.model.fault import Fault
from portal.vietnamese.folding import tone_key
from portal.vietnamese.prose_checks_passages import ProseFinding

_ADDRESS = re.compile(r"(?:https?://|www\.|[\w.+-]{1,64}@)\S{1,2000}")
_TIGHT = re.compile(r"(?P<before>[^\W_])(?P<sign>[,;:])(?P<after>[^\W\d_])")
_TIGHT_STOP = re.compile(r"(?P<before>[a-zà-ỹđ]{2}|[^\W\d_]&[^\W\d_]{2}|(?<![\d.,/])(?:19|20)[0-9]{2})(?P<sign>\.)(?P<after>[A-ZÀ-ỸĐ][a-zà-ỹđ])")
_WORD = re.compile(r"[^\s,;:.()“”\"']{1,40}")
_ENGLISH = re.compile(r"(?<![\w.,/])(?!0)[0-9]{1,3}(?P<groups>(?:,[0-9]{3})+)(?![\w,]|\.[0-9]{3})(?P<unit>\s?[^\s,;.)]{1,8})?")
_MEASURES = {
    tone_key(unit)
    for unit in (
        "%",
        "tỷ",
        "tỉ",
        "triệu",
        "nghìn",
        "ngàn",
        "kg",
        "km",
        "ha",
        "tấn",
        "g",
        "mg",
        "m",
        "m2",
        "m3",
        "lít",
        "điểm",
        "lần",
        "độ",
        "mm",
        "cm",
    )
}
_DECIMAL_POINT = re.compile(r"(?<![\w.,/])[0-9]{1,6}\.[0-9]{1,2}(?=\s?%|\s(?:tỷ|tỉ|triệu|nghìn|ngàn)(?!\w))")
_TWICE = re.compile(r"(?<!\w)(?P<word>các|của|và|những|cho|với|tại|được|để|trên|từ|đã|theo|bởi|khi|nhưng|trong)\s(?P=word)(?!\w)", re.IGNORECASE)
_QUARTER = re.compile(r"(?<!\w)(?:quý|quí)\s?(?P<index>[1-4]|IV|I{1,3})\s?(?:/\s?|\s?năm\s|\s)(?P<year>(?:19|20)[0-9]{2})(?!\w)", re.IGNORECASE)
_YEARS = re.compile(r"(?<![\w/–-])(?P<first>(?:19|20)[0-9]{2})\s?[-–—]\s?(?P<last>(?:19|20)[0-9]{2})(?![\w/–-])")
_LONG_WORD = re.compile(r"(?<![\w&])[a-zà-ỹđ]{8,14}(?!\w)")
"""The longest syllable has seven letters: "nghiêng"."""
_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(rf"(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[{_VOWELS}]{{1,3}}(?:ch|nh|ng|[cmnpt])?")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def missing_spaces(text: str) -> Iterator[ProseFinding]:
    """After "," ";" ":" between letters, and after a full stop before a capital; not in addresses and in abbreviations such as KH,CN."""
    shown = _without_addresses(text)
    for pattern in (_TIGHT, _TIGHT_STOP):
        for match in pattern.finditer(shown):
            before, after = match["before"], match["after"]
            if not (pattern is _TIGHT and before.isupper() and after.isupper()):
                start = match.start("sign")
                yield ProseFinding(start=start, end=start + 1, fault=Fault.SPACE_MISSING, found=_around(text, start), expected=match["sign"])


def words_run_together(text: str) -> Iterator[ProseFinding]:
    """Two syllables without a space, "thuộcthực": too long for one, and not of ASCII letters, as words of other languages are."""
    for match in _LONG_WORD.finditer(text):
        word = match.group()
        cuts = (cut for cut in range(2, len(word) - 1) if _SYLLABLE.fullmatch(word, 0, cut) and _SYLLABLE.fullmatch(word, cut))
        cut = next((cut for cut in cuts if not word[:cut].isascii() and not word[cut:].isascii()), None)
        if cut:
            yield ProseFinding(start=match.start(), end=match.end(), fault=Fault.SPACE_MISSING, found=word, expected=word[:cut])


def english_figures(text: str) -> Iterator[ProseFinding]:
    """ "57,998" where Vietnamese writes "57.998"; three decimals of a measure are none. And "12.5%" for "12,5%"."""
    for match in _ENGLISH.finditer(text):
        figure = match.group()[: len(match.group()) - len(match["unit"] or "")]
        is_measure = tone_key((match["unit"] or "").strip()) in _MEASURES and len(match["groups"]) == 4
        if not is_measure:
            yield ProseFinding(
                start=match.start(), end=match.start() + len(figure), fault=Fault.ENGLISH_FIGURE, found=figure, expected=figure.replace(",", ".")
            )
    for match in _DECIMAL_POINT.finditer(text):
        yield ProseFinding(
            start=match.start(), end=match.end(), fault=Fault.ENGLISH_FIGURE, found=match.group(), expected=match.group().replace(".", ",")
        )


def words_written_twice(text: str) -> Iterator[ProseFinding]:
    """Only small words that nobody doubles on purpose."""
    for match in _TWICE.finditer(text):
        if "\n" not in match.group():
            yield ProseFinding(start=match.start(), end=match.end(), fault=Fault.WORD_TWICE, found=match.group(), expected=match["word"])


def periods_spelt_anew(text: str) -> Iterator[ProseFinding]:
    """Each other spelling of a period once: where it first stands, whatever its capitals."""
    spelt: dict[str, list[tuple[int, str]]] = {}
    for match in _QUARTER.finditer(text):
        index = _ROMAN.get(match["index"].lower(), match["index"])
        spelt.setdefault(f"{match['year']}-Q{index}", []).append((match.start(), " ".join(match.group().split())))
    for match in _YEARS.finditer(text):
        spelt.setdefault(f"{match['first']}-{match['last']}", []).append((match.start(), " ".join(match.group().split())))
    for places in spelt.values():
        usual = Counter(spelling.lower() for _, spelling in places).most_common(1)[0][0]
        expected = next(spelling for _, spelling in places if spelling.lower() == usual)
        firsts = {spelling.lower(): (start, spelling) for start, spelling in reversed(places)}
        for start, spelling in (first for key, first in firsts.items() if key != usual):
            yield ProseFinding(start=start, end=start + len(spelling), fault=Fault.PERIOD_SPELT_ANEW, found=spelling, expected=expected)


def _without_addresses(text: str) -> str:
    """Of the same length."""
    return _ADDRESS.sub(lambda match: "0" * len(match.group()), text)


def _around(text: str, place: int) -> str:
    """The words on both sides of the sign."""
    before = re.search(r"[^\s,;:.()]{1,40}\Z", text[max(0, place - 40) : place])
    after = _WORD.match(text, place + 1)
    return f"{before.group() if before else ''}{text[place]}{after.group() if after else ''}"
