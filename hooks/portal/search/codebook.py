"""The codebook: the syllables of Vietnamese, each with a code of one or two bytes, by which the texts of the search are packed.

It ships with the portal and is the same for every site, so that a browser keeps it and a changed text changes no other. Its first line has the
commonest syllables, commonest first, the second letters that are not ASCII, every other a rhyme and the onsets it is written with ("-": none).
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_SIGNS = {(False, False): b"", (True, False): b"\x01", (False, True): b"\x02", (True, True): b"\x03"}
"""Before a syllable that follows without a space, begins with a capital, or both."""
_ONE_BYTE = bytes((*range(0x04, 0x20), *range(0x80, 0xE0)))
"""The codes of the commonest syllables; control characters stand in no text."""
_TWO_FROM, _ESCAPE = 0xE0, 0xFF
_MOST = len(_ONE_BYTE) + (_ESCAPE - _TWO_FROM) * 256
_PIECE = re.compile(r" ?[^\W\d_]+|.", re.DOTALL)


@cache
def codebook() -> str:
    """The file as it is published."""
    return files("portal.search").joinpath("codebook.txt").read_text(encoding="utf-8")


def coded(text: str) -> bytes:
    """ASCII as it is, syllables and letters by their codes, anything else as 255 and three bytes of its number in Unicode.

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


def syllables() -> Iterator[str]:
    """All there are, the commonest first, the others by their rhymes."""
    return (word.strip() for word in _words(codebook()) if word.startswith(" "))


def _words(book: str) -> Iterator[str]:
    common, letters, *rhymes = book.splitlines()
    yield from (f" {word}" for word in common.split(" "))
    yield from letters.split(" ")
    for line in rhymes:
        rhyme, *onsets = line.split(" ")
        yield from (f" {onset.strip('-')}{rhyme}" for onset in onsets)


def _code(place: int) -> bytes:
    if place < len(_ONE_BYTE):
        return _ONE_BYTE[place : place + 1]
    upper, lower = divmod(place - len(_ONE_BYTE), 256)
    return bytes((_TWO_FROM + upper, lower))


def _spelt(letter: str) -> bytes:
    return letter.encode() if letter.isascii() else bytes((_ESCAPE,)) + ord(letter).to_bytes(3, "big")
