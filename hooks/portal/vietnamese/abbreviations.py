"""The HTML of a body goes in; out come the capitals in it that may be abbreviations, each once, with where it can be marked and spelt out.

"KH&CN" and "KH, CN & ĐMST" are capitals joined to one; what is part of a number, also of a damaged one ("33/BC-SKHCN", "33 - NQ/TU"), and a word
in a line of capitals ("TRẺ EM"), are none. "Cty" and "ThS" have small letters too: short words that begin with a capital, and have another or can
be no syllable of the language. The time is proportional to the length.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from portal.model.word import Capitals
from portal.vietnamese.folding import fold
from portal.vietnamese.number_letters import stands_in_number
from portal.vietnamese.readable_text import ReadableText

_CAPITAL = "".join(chr(code) for code in range(0x1EFA) if chr(code).isupper())
_GROUP = f"[{_CAPITAL}][{_CAPITAL}0-9]*+"
_JOINT = r" ?& ?|, ?|[./-]"
_WORD = rf"[{_CAPITAL}][^\W\d_]{{1,7}}+"
_RUN = re.compile(rf"(?<![\w/@#\\-])(?:{_GROUP}(?:(?:{_JOINT}){_GROUP}(?!\w))*+(?!\w|[/-]\w)|{_WORD}(?!\w|[/-]\w))")
_PART = re.compile(rf"({_GROUP}(?!\w)|{_WORD})|({_JOINT})")
_SYLLABLE = re.compile(r"(?:ngh?|[cgkpt]h|nh|tr|gi|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|n[gh]?|[cmpt])?")
"""Folded. It lets through more than is spoken, so that no word of a text is taken for an abbreviation."""
_LONGEST = 40
_MOST_DIFFERENT = 500
"""In one body; more of them are a table of codes."""
_MOST_SPELT = 4
_REACH = 120
"""How far from the abbreviation its full form is looked for: the longest of a glossary is shorter."""
_OPENED = re.compile(r"\((?:[^()\0\w]*(?:sau đây|gọi|viết|tắt|chung|là|được) ?)*:? ?[“\"]?$")
_CLOSED = re.compile(r"[”\"]?(?= ?[),;])")
_WITHIN = re.compile(rf" ?\(([^()\0]{{2,{_REACH}}})\)")
_UNMARKED = re.compile(r'<(a|h[2-6])\b(?:[^>"]|"[^"]*")*>.*?</\1>', re.DOTALL)
_CODE = re.compile(r'<(code|pre)\b(?:[^>"]|"[^"]*")*>.*?</\1>', re.DOTALL)
_MARKED_VOWELS = "".join(letter for letter in _CAPITAL if ord(letter) > 0xBF and letter not in "ĐÐ")
_SHOUTED = re.compile(rf"[{_CAPITAL}]*[{_MARKED_VOWELS}][{_CAPITAL}]*")
_NEXT_WORD = re.compile(r" (\w+)")
_LAST_WORD = re.compile(r"(?<!\w)(\w{2,12}) \Z")

Span = tuple[int, int]


def read_abbreviation(text: str) -> str:
    """An abbreviation as it is kept, without spaces and the dot behind: "KH, CN&ĐMST" gives "KH,CN&ĐMST"; "" where the text is none."""
    short = text.removesuffix(".")
    return "".join(_parts(short)) if _RUN.fullmatch(short) and _is_short(short) else ""


def abbreviations_in(html: str, closed: Iterable[Span] = ()) -> tuple[Capitals, ...]:
    """In the order of their first places; nothing in the stretches `closed` of the HTML is to be marked."""
    text = ReadableText.of(html)
    unmarked = _Stretches.of((*closed, *(match.span() for match in _UNMARKED.finditer(html))))
    code = _Stretches.of(match.span() for match in _CODE.finditer(html))
    found: dict[tuple[str, ...], _Met] = {}
    for run in _runs(text.text):
        parts = _parts(run.group())
        met = found.get(parts)
        if (met is None and len(found) == _MOST_DIFFERENT) or (code.starts and code.holds(text.stretch(run.start(), run.end()).start)):
            continue
        met = found.setdefault(parts, _Met())
        met.count += 1
        if (0, 0) in met.spans or not met.spans:
            met.see(tuple((0, 0) if unmarked.holds(span[0]) else span for span in _spans(run, text)))
        met.hear(text.text, *run.span())
    return tuple(
        Capitals(parts=parts, spans=met.spans, count=met.count, before=tuple(met.before), within=tuple(met.within)) for parts, met in found.items()
    )


def first_places(text: str) -> dict[str, int]:
    """For each of the capitals, as `Capitals.text` has them, where they begin first in a text that is not HTML."""
    places: dict[str, int] = {}
    for run in _runs(text):
        places.setdefault("".join(_parts(run.group())), run.start())
    return places


def is_initials(abbreviation: str, words: str) -> bool:
    """Whether the abbreviation is made of the first letters of these words, of all of them but "và"."""
    initials = [word[0].upper() for word in re.findall(r"\w+", words) if word.lower() != "và"]
    return initials == [letter for letter in abbreviation if letter.isalnum()]


def words_with_initials(abbreviation: str, words: str) -> str:
    """The last of the words, of which it is made of the first letters; "" where there are none."""
    starts = [word.start() for word in re.finditer(r"\w+", words)]
    return next((words[start:] for start in reversed(starts) if is_initials(abbreviation, words[start:])), "")


@dataclass(slots=True)
class _Met:
    """Grows while one body is looked through; the first few spellings out are enough."""

    spans: tuple[Span, ...] = ()
    count: int = 0
    before: dict[str, None] = field(default_factory=dict)
    within: dict[str, None] = field(default_factory=dict)

    def see(self, spans: tuple[Span, ...]) -> None:
        """A place counts where more can be marked than at those before it."""
        if not self.spans or spans.count((0, 0)) < self.spans.count((0, 0)):
            self.spans = spans

    def hear(self, text: str, start: int, end: int) -> None:
        """Whether the place of the text from `start` to `end` is spelt out there."""
        if len(self.before) < _MOST_SPELT and _CLOSED.match(text, end) and (opened := _OPENED.search(text[max(0, start - _REACH) : start])):
            at = max(0, start - _REACH) + opened.start()
            words = re.split(r"[\0.;:()]", text[max(0, at - _REACH) : at])[-1].strip()
            self.before |= {words: None} if words else {}
        if len(self.within) < _MOST_SPELT and (within := _WITHIN.match(text, end)):
            self.within[within.group(1).strip()] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretches:
    """Stretches that do not overlap, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "_Stretches":
        joined: list[list[int]] = []
        for start, end in sorted(spans):
            if joined and start <= joined[-1][1]:
                joined[-1][1] = max(end, joined[-1][1])
            else:
                joined.append([start, end])
        return cls(starts=tuple(start for start, _ in joined), ends=tuple(end for _, end in joined))

    def holds(self, place: int) -> bool:
        index = bisect_right(self.starts, place) - 1
        return index >= 0 and place < self.ends[index]


def _runs(text: str) -> Iterator[re.Match[str]]:
    stands = stands_in_number(text)
    return (run for run in _RUN.finditer(text) if _is_short(run.group()) and not _is_shouted(text, *run.span()) and not stands(run.start()))


def _is_short(text: str) -> bool:
    """Two capitals, or one in a word that nobody could speak."""
    if len(text) > _LONGEST:
        return False
    return sum(map(str.isupper, text)) > 1 or (len(text) > 1 and text.isalpha() and not _SYLLABLE.fullmatch(fold(text)))


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether the word before or after is one in capitals with the marks of a spoken word: it is a line of capitals."""
    before, after = _LAST_WORD.search(text, max(0, start - 13), start), _NEXT_WORD.match(text, end)
    return any(word is not None and len(word.group(1)) > 1 and _SHOUTED.fullmatch(word.group(1)) for word in (before, after))


def _parts(run: str) -> tuple[str, ...]:
    return tuple(part.group().replace(" ", "") for part in _PART.finditer(run))


def _spans(run: re.Match[str], text: ReadableText) -> Iterator[Span]:
    """Where the HTML shows each group of capitals."""
    for part in _PART.finditer(run.group()):
        if part.group(1):
            parts = text.stretch(run.start() + part.start(), run.start() + part.end()).parts
            yield parts[0][0], parts[-1][1]
