"""The codebook: the commonest words of Vietnamese offices, each with a code of one or two bytes, by which the texts of the search are packed.

It ships with the portal and is the same for every site, so that a browser keeps it and a changed text changes no other.
"""

import re
from functools import cache
from importlib.resources import files

ONE_BYTE, ONE_FROM = 96, 0x80
TWO_FROM, ESCAPE = ONE_FROM + ONE_BYTE, 0xFF
_MOST = ONE_BYTE + (ESCAPE - TWO_FROM) * 256
_PIECE = re.compile(r" ?[^\W\d_]+|.", re.DOTALL)


@cache
def codebook() -> str:
    """The words, one a line, most with the space before them."""
    return files("portal.search").joinpath("codebook.txt").read_text(encoding="utf-8")


def coded(text: str) -> bytes:
    """ASCII as it is; a word of the book by its code; any other letter as ESCAPE and three bytes of its number in Unicode."""
    codes = _codes()
    return b"".join([codes.get(piece) or _spelt(piece) for piece in _PIECE.findall(text)])


def _spelt(piece: str) -> bytes:
    codes = _codes()
    return b"".join([codes.get(letter) or _letter(letter) for letter in piece])


def _letter(letter: str) -> bytes:
    return letter.encode() if letter.isascii() else bytes((ESCAPE,)) + ord(letter).to_bytes(3, "big")


@cache
def _codes() -> dict[str, bytes]:
    words = codebook().split("\n")[:-1]
    assert len(words) <= _MOST
    return {word: _code(place) for place, word in enumerate(words)}


def _code(place: int) -> bytes:
    if place < ONE_BYTE:
        return bytes((ONE_FROM + place,))
    upper, lower = divmod(place - ONE_BYTE, 256)
    return bytes((TWO_FROM + upper, lower))
