"""Text -> its tokens, each with the key by which it is found and the number of that key; theme/assets/search/query.js does the same in a browser.

A token is a run of letters and digits; a figure as it is printed, "42,3" or "21.393", is one. Its key is folded, so that marks, the place of the
tone, case and i for y make no difference; `toned` keeps the marks, to tell "lường" from "lương".
"""

import re
from functools import cache
from typing import NamedTuple

from portal.vietnamese.folding import caseless, fold, tone_key

BITS = 40
"""Of the number of a term: two of the 700,000 terms of a large site are taken for one about once in four indexes."""
_MASK = (1 << BITS) - 1
_LETTER = r"(?:[^\W_]|[\u0300-\u036f])"
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)+(?!{_LETTER})|{_LETTER}+")
_CHAIN = re.compile(rf"{_LETTER}+(?:(?:[-&.:–]|\ ?/\ ?){_LETTER}+){{2,}}")
"""Tokens that signs join into one: the number of a document, a day. Around a stroke there may be spaces."""
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_JOINING = 0x9E3779B1


class Token(NamedTuple):
    """`number` is below 2 ** BITS."""

    key: str
    toned: str
    number: int


def tokens(text: str) -> list[Token]:
    """In the order of the text."""
    return [_token(found) for found in _TOKEN.findall(caseless(text))]


def chains(text: str) -> list[list[Token]]:
    """Runs of three and more tokens that signs join: "975/QĐ-UBND" is found as a whole, and no other document that has its parts."""
    return [tokens(found) for found in _CHAIN.findall(caseless(text))]


def without_points(token: Token) -> Token | None:
    """A figure of thousands as it is typed in haste: "21.393" -> "21393"; None of anything else."""
    return _token(token.key.replace(".", "")) if _GROUPED.fullmatch(token.key) else None


def joined(first: int, second: int) -> int:
    """The number of a row of tokens that goes on with one more."""
    return (first * _JOINING + second) & _MASK


@cache
def _token(text: str) -> Token:
    toned = tone_key(text)
    key = fold(toned)
    return Token(key=key, toned=toned, number=_number(key))


def _number(key: str) -> int:
    """Two FNV-1a hashes of 32 bits, one of which gives the upper bits; the last steps are those of MurmurHash 3, to mix the lower bits well."""
    first, second = 0x811C9DC5, 0x9747B28C
    for byte in key.encode():
        first = ((first ^ byte) * 0x01000193) & 0xFFFFFFFF
        second = ((second ^ byte) * 0x5BD1E995) & 0xFFFFFFFF
    first ^= first >> 16
    first = (first * 0x85EBCA6B) & 0xFFFFFFFF
    first ^= first >> 13
    return ((second >> 16) & 0xFF) << 32 | first
