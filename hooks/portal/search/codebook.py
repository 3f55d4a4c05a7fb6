"""The codebook: the syllables of Vietnamese, each with a code of one or two bytes, by which the texts of the search are packed.

It ships with the portal and is the same for every site, so that a browser keeps it and a changed text changes no other. Its first line has the
commonest syllables, the second letters that are not ASCII, every other a rhyme and the onsets it is written with ("-": none).
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_SIGNS = {(False, False): b"", (True, False): b"\x01", (False, True): b"\x02", (True, True): b"\x03"}
"""Before a syllable that follows without a space, begins with a capital, or both."""
ONE_FROM, TWO_FROM, ESCAPE = 0x80, 0xE0, 0xFF
_ONE_BYTE = TWO_FROM - ONE_FROM
_MOST = _ONE_BYTE + (ESCAPE - TWO_FROM) * 256
_PIECE = re.compile(r" ?[^\W\d_]+|.", re.DOTALL)


@cache
def codebook() -> str:
    """The file as it is published."""
    return files("portal.search").joinpath("codebook.txt").read_text(encoding="utf-8")


def coded(text: str) -> bytes:
    """ASCII as it is, syllables and letters by their codes, anything else as ESCAPE and three bytes of its number in Unicode.

    The text has no control characters.
    """
    return b"".join([_piece(piece) for piece in _PIECE.findall(text)])


@cache
def _piece(piece: str) -> bytes:
    codes = _codes()
    word = piece.lstrip(" ")
    syllable = codes.get(f" {word[:1].lower()}{word[1:]}") if len(piece) > 1 else None
    if syllable is None:
        return b"".join([codes.get(letter) or _spelt(letter) for letter in piece])
    is_capital, is_joined = word[0].isupper(), piece == word
    return _SIGNS[is_joined, is_capital] + syllable


@cache
def _codes() -> dict[str, bytes]:
    words = tuple(_words(codebook()))
    assert len(words) <= _MOST
    return {word: _code(place) for place, word in enumerate(words)}


def _words(book: str) -> Iterator[str]:
    common, letters, *rhymes = book.splitlines()
    yield from (f" {word}" for word in common.split(" "))
    yield from letters.split(" ")
    for line in rhymes:
        rhyme, *onsets = line.split(" ")
        yield from (f" {onset.strip('-')}{rhyme}" for onset in onsets)


def _code(place: int) -> bytes:
    if place < _ONE_BYTE:
        return bytes((ONE_FROM + place,))
    upper, lower = divmod(place - _ONE_BYTE, 256)
    return bytes((TWO_FROM + upper, lower))


def _spelt(letter: str) -> bytes:
    return letter.encode() if letter.isascii() else bytes((ESCAPE,)) + ord(letter).to_bytes(3, "big")
