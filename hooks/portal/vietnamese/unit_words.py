"""A text that is no figure goes in; where it is one followed by the words of a unit ("60 hồ sơ", "hơn 60 triệu USD"), the figure comes out."""

from portal.model.quantity import Form
from portal.vietnamese.folding import tone_key
from portal.vietnamese.quantities import read_quantity
from portal.vietnamese.unreadable import Unreadable

_NUMBER_WORDS = ("chục", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "rưỡi", "lẻ", "linh", "không")
_LIMITS = ("trở", "đến", "tới", "hoặc", "hay", "và", "từ", "hơn", "kém")
_NO_UNITS = frozenset(map(tone_key, (*_NUMBER_WORDS, *_LIMITS)))
"""After a figure these make another figure or a limit of it."""
_NO_SCALES = frozenset(map(tone_key, ("triệu chứng", "tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng")))
"""Nouns that begin like a scale."""


def figure_before_words(text: str) -> str:
    """The figure in digits with which a text begins, with its comparator and its scale, where nothing but words of a unit follow; else "".

    A range, a limit ("60 trở lên") and more number words are no unit: to leave them away would publish another number.
    """
    words = text.split()
    for length in range(len(words) - 1, 0, -1):
        figure = " ".join(words[:length])
        if _is_whole(figure, words[length]) and _are_of_unit(words[length:]):
            return figure
    return ""


def _is_whole(figure: str, following: str) -> bool:
    """ "60 đồng" is no sum of money in "60 đồng chí", nor "3 triệu" a number in "3 triệu chứng"."""
    read = read_quantity(figure)
    if isinstance(read, Unreadable) or not any(letter.isdigit() for letter in figure):
        return False
    is_coin = read.form is Form.MONEY and not read.resolution
    return not is_coin and tone_key(f"{figure.rsplit(maxsplit=1)[-1]} {following}") not in _NO_SCALES


def _are_of_unit(words: list[str]) -> bool:
    rest = words[2:] if tone_key(" ".join(words[:2])) in _NO_SCALES else words
    return all(word[0].isalpha() and tone_key(word) not in _NO_UNITS for word in rest)
