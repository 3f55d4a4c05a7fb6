"""Titles and names go in, keys for `sorted` come out, in the order of the Vietnamese alphabet as ICU and browsers have it.

Source: CLDR collation `vi` on the default root order: all letters of the text decide first, then the tones from left to right (ngang,
huyền, hỏi, ngã, sắc, nặng), then small before capital letters. Spaces come before punctuation, digits, letters, and are not skipped.
Dictionaries go syllable by syllable instead: for them "hai mươi" precedes "hài hước", here it follows.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from portal.vietnamese.folding import TONES

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], tuple[bool, ...]]

_LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_SIGNS = {sign: place for place, sign in enumerate("_-‐–—,;:!?.…·'\"«»()[]{}§@*/\\&#%‰†‡•`´^¨°©®+±÷×<=>|¦~−¤¢$£¥₫€")}
_SAME = {"ð": "đ", "ɖ": "đ", "‑": "‐", "‘": "'", "’": "'", "“": '"', "”": '"'}


@lru_cache(maxsize=8192)
def sort_key(text: str) -> SortKey:
    """A key that puts "Dương" before "Đà Nẵng" and "Oanh" before "Ốc" before "Ông" before "Ơn"; the same for NFC and NFD."""
    letters = tuple(_letters(text))
    return (
        tuple(_weight(letter) for letter, _, _ in letters),
        tuple(weight for _, marks, _ in letters for weight in (0, *marks)),
        tuple(is_capital for _, _, is_capital in letters),
    )


def given_name_key(name: str) -> tuple[SortKey, SortKey, SortKey]:
    """A person's place in a list: by given name (the last word), then middle name, then surname. Give the name without its title."""
    words = name.split()
    surname, middle, given = words[: len(words) > 1], words[1:-1], words[-1:]
    return (sort_key(" ".join(given)), sort_key(" ".join(middle)), sort_key(" ".join(surname)))


def _letters(text: str) -> Iterator[tuple[str, tuple[int, ...], bool]]:
    """Each letter or sign of `text`: its small form as the alphabet counts it, the weights of its tone and other marks, and its case."""
    for cluster in _clusters(text):
        letter = cluster[0].lower()
        letter, marks = _SAME.get(letter, letter), []
        for mark in cluster[1:]:
            other_letter = unicodedata.normalize("NFC", letter + mark)
            if other_letter in _LETTERS:
                letter = other_letter
            else:
                marks.append(_mark_weight(mark))
        yield letter, tuple(marks), cluster[0] != cluster[0].lower()


def _clusters(text: str) -> Iterator[str]:
    """Characters of `text`, each with its combining marks after it; soft hyphens and other invisible signs left out."""
    cluster = ""
    for character in unicodedata.normalize("NFD", text):
        if unicodedata.category(character) == "Cf":
            continue
        if cluster and not unicodedata.combining(character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _mark_weight(mark: str) -> int:
    return TONES.index(mark) + 1 if mark in TONES else len(TONES) + ord(mark)


def _weight(letter: str) -> tuple[int, int]:
    """The place of a letter or sign: spaces, signs, digits, the Vietnamese alphabet (with f, j, w and z), then all other letters."""
    if letter.isspace():
        return (0, 0)
    if letter in _SIGNS:
        return (1, _SIGNS[letter])
    if letter in _LETTERS:
        return (4, _LETTERS[letter])
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return (3, digit)
    return (5 if unicodedata.category(letter).startswith("L") else 2, ord(letter[0]))
