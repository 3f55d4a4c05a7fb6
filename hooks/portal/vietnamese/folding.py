"""Text goes in; out come keys for comparing it: `fold` ignores case and every mark, `tone_key` case, the place of the tone, and i for y.

`caseless` ignores case alone; theme/assets/folding.js makes the other two of it in the browser.
No key is for display. Three kinds of difference that no reader sees are removed from all: composed against decomposed letters,
the look-alikes Ð (U+00D0) and Ɖ (U+0189) of Đ, and invisible characters (soft hyphen, zero-width, no-break spaces).
"""

import re
import unicodedata

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""The combining tone marks in dictionary order: huyền, hỏi, ngã, sắc, nặng. Breve, circumflex and horn belong to the letter."""

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space and joiners, word joiner, byte order mark."""
_PLAIN = str.maketrans(dict.fromkeys(UNSEEN) | dict.fromkeys("\u00a0\u2007\u202f", " "))
_LOOKALIKES = str.maketrans({"ð": "đ", "ɖ": "đ"})
_MARKS = re.compile(r"[\u0300-\u036f]+")
_TONE = re.compile(f"[{TONES}]")
_WITH_I = {f"{onset}i": f"{onset}y" for onset in ("h", "k", "l", "m", "s", "t", "qu")}
"""Syllables that are spelt both ways, kĩ and kỹ, quí and quý; in others the two letters are two sounds: tai and tay, thui and thuy."""
_SYLLABLE = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")


def nfc(text: str) -> str:
    """`text` with composed letters (Unicode NFC), as the house stores it; nothing a reader sees changes."""
    return unicodedata.normalize("NFC", text)


def caseless(text: str) -> str:
    """`text` in lower case and composed, with all its marks: equal for "Đo lường" and "ĐO LƯỜNG", different for "hoà" and "hòa"."""
    return nfc(_caseless(text))


def fold(text: str) -> str:
    """`text` in lower case without any mark, đ as d: equal for "Đo lường", "ĐO LƯỜNG" and "do luong".

    This is the key of search without diacritics; it is highly ambiguous (ma, má, mà, mả, mã, mạ are one), so rank `tone_key` first.
    """
    return _MARKS.sub("", _caseless(text)).replace("đ", "d")


def tone_key(text: str) -> str:
    """`text` in lower case with each syllable's tone moved to its end: equal for "hoà" and "hòa", "kĩ" and "kỹ", different for "hoa" and "hoá".

    The syllable is a run of letters, so `qu`, where the u is no vowel, needs no rule: in "quý" the tone is on the last letter already.
    The key is decomposed (NFD).
    """
    return unicodedata.normalize("NFD", _SYLLABLE.sub(_with_tone_last, _caseless(text)))


def _caseless(text: str) -> str:
    """Caseless and decomposed (Unicode 3.13, D145), without look-alikes and unseen characters."""
    decomposed = unicodedata.normalize("NFD", text.translate(_PLAIN)).casefold()
    return unicodedata.normalize("NFD", decomposed.translate(_LOOKALIKES))


def _with_tone_last(syllable: re.Match[str]) -> str:
    tones = "".join(_TONE.findall(syllable[0]))
    letters = _TONE.sub("", syllable[0])
    return _WITH_I.get(letters, letters) + tones
