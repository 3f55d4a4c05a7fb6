"""The letters under which Vietnamese words stand in a list: a text goes in, its first letter comes out, and how that letter is typed in ASCII."""

import unicodedata
from itertools import takewhile

from portal.vietnamese.folding import TONES

ALPHABET = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ"
"""The 29 letters, and F, J, W and Z of foreign words, in the order of `sort_key`."""
_TELEX = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"}
"""How they are typed: anchors and addresses are ASCII, and A is not Ă."""


def first_letter(text: str) -> str:
    """The capital under which a word stands: "Ủy ban" under U, "ước" under Ư, "đo" under Đ; "" for what begins with no letter."""
    decomposed = unicodedata.normalize("NFD", text[:4])
    marks = takewhile(unicodedata.combining, decomposed[1:])
    cluster = decomposed[:1] + "".join(mark for mark in marks if mark not in TONES)
    letter = unicodedata.normalize("NFC", cluster)[:1].upper()
    return letter if letter.isalpha() else ""


def typed(letter: str) -> str:
    """ "dd" for Đ, "a" for A; "" for what is no letter of the alphabet."""
    return _TELEX.get(letter) or (letter.lower() if letter and letter in ALPHABET else "")
