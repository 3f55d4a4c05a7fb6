"""A text in any spelling goes in; out comes one that patterns can read, with the way back from its places to those of the text given.

Even means: letters composed (NFC), no soft hyphens and zero-width characters, every dash "-", every slash "/", every white space " " but
line ends "\\n", Đ for its look-alikes. No pattern need know more than one spelling, and NFC and NFD give the same findings.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from portal.model.citation import Passage

_MARKS = "\u0300-\u036f"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_UNEVEN = re.compile(f"[{_MARKS}{_UNSEEN}](?:(?<=[{_MARKS}])[{_MARKS}]{{0,3}}+|[{_MARKS}]{{1,4}}+|[{_UNSEEN}]{{0,63}}+)")
"""The marks of a letter, or what is unseen with a mark on it. The letter before its marks is left out, for a search skips quickly to a set."""
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_SPACES = "\t\r\x1c\x1d\x1e\x1f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LETTER_FOR_LETTER = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys("\u2044\u2215\uff0f", "/"),
        **dict.fromkeys(_LINE_ENDS, "\n"),
        **dict.fromkeys(_SPACES, " "),
        "\u00d0": "Đ",
        "\u0189": "Đ",
        "\u00f0": "đ",
        "\u0256": "đ",
        "\u0130": "I",
    }
)
"""One character for one, so that places stay; İ goes because it is the one letter whose small form is two."""


Change = tuple[int, int, int, int]
"""From and to where in the even text, from and to where in the text given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvenText:
    """`even` and `small`, which is `even` in small letters, have the same length; `changes` are all that moved places, in order."""

    given: str
    even: str
    small: str
    changes: tuple[Change, ...]

    @classmethod
    def of(cls, text: str) -> "EvenText":
        pieces: list[str] = []
        changes: list[Change] = []
        copied = length = 0
        for match in _UNEVEN.finditer(text):
            begin, end = match.span()
            if begin > copied and text[begin] not in _UNSEEN:
                begin -= 1
            letter = _composed(text[begin:end])
            place = length + begin - copied
            length = place + len(letter)
            changes.append((place, length, begin, end))
            pieces += (text[copied:begin], letter)
            copied = end
        even = "".join((*pieces, text[copied:])).translate(_LETTER_FOR_LETTER)
        return cls(given=text, even=even, small=even.lower(), changes=tuple(changes))

    def passage(self, start: int, end: int) -> Passage:
        """The stretch of the text given that stands for `start` to `end` (at least one character) of the even one."""
        if self.changes:
            start, end = self._given(start)[0], self._given(end - 1)[1]
        return Passage(start, end, self.given[start:end])

    def _given(self, place: int) -> tuple[int, int]:
        """Where the character at `place` of the even text begins and ends in the text given."""
        index = bisect_right(self.changes, place, key=itemgetter(0)) - 1
        if index < 0:
            return place, place + 1
        _, end, given_start, given_end = self.changes[index]
        return (given_start, given_end) if place < end else (given_end + place - end, given_end + place - end + 1)


@lru_cache(maxsize=1024)
def _composed(letter: str) -> str:
    """A letter with its marks as one character, where there is one; unseen characters as nothing."""
    return "" if letter[0] in _UNSEEN else unicodedata.normalize("NFC", letter)
