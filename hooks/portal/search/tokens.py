"""Text -> its tokens, each with the key by which it is found and the number of that key; theme/assets/search/terms.js does the same in a browser.

A token is a run of letters and digits; a figure as it is printed, "42,3" or "21.393", is one. Its key is folded, so that marks, the place of the
tone, case and i for y make no difference.
With its marks it tells "lường" from "lương".
"""

import re
from functools import cache
from typing import NamedTuple

from portal.vietnamese.folding import UNSEEN, fold, nfc, tone_key

BITS = 40
"""Of the number of a term: two of the 700,000 terms of a large site are taken for one about once in four indexes."""
PAIR = 1 << BITS
"""What a pair of tokens has above the number that is made of theirs."""
_MASK = PAIR - 1
_LETTER = r"(?:[^\W_]|[\u0300-\u036f])"
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)+(?!{_LETTER})|{_LETTER}+")
_UNSEEN = re.compile(f"[{UNSEEN}]")
_SIGNS = frozenset("-–&./:")
_CHAIN = re.compile(rf"{_LETTER}+(?:[-–&./:]{_LETTER}+)+")
"""Tokens that signs join into one: the number of a document, a day."""
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_JOINING = 0x9E3779B1


class Token(NamedTuple):
    """`number` and `plain` are below 2 ** BITS; `marked` is the token with its marks, "" where it has none.

    `plain` is that of a figure of thousands as it is typed in haste, "21393" of "21.393", and None of anything else.
    """

    key: str
    marked: str
    number: int
    plain: int | None


def tokens(text: str) -> list[Token]:
    """In the order of the text."""
    return [_token(found) for found in _TOKEN.findall(_even(text))]


def chains(text: str) -> list[list[Token]]:
    """Runs of tokens that signs join, also where a stroke has spaces: "975/QĐ-UBND" is found as a whole, and no other that has its parts."""
    chunks = (chunk for chunk in _even(text).replace(" /", "/").replace("/ ", "/").split() if not _SIGNS.isdisjoint(chunk))
    return [[_token(found) for found in _TOKEN.findall(chain)] for chunk in chunks for chain in _CHAIN.findall(chunk)]


def _even(text: str) -> str:
    """Composed, and without what nobody sees."""
    return nfc(_UNSEEN.sub("", text))


def joined(first: int, second: int) -> int:
    """The number of a row of tokens that signs join and that goes on with one more."""
    return (first * _JOINING + second) & _MASK


def side_by_side(first: int, second: int) -> int:
    """The number of two tokens that follow each other."""
    return PAIR | joined(first, second)


@cache
def _token(text: str) -> Token:
    toned = tone_key(text)
    key = fold(toned)
    plain = _number(key.replace(".", "")) if _GROUPED.fullmatch(key) else None
    return Token(key=key, marked=toned if toned != key else "", number=_number(key), plain=plain)


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
