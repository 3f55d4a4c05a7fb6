"""Word pairs: a text goes in; the pairs of adjacent syllables that may tell what it is about come out, and the words at the place of one.

Most Vietnamese words are two syllables; nobody has to know where one ends if all pairs are compared. A pair is cut by any sign or figure, and by
syllables that only join others. Pairs are compared by `tone_key`: what is said to be shared must be the same word, and "do lường" is not "đo lường".
"""

import re
from itertools import islice

from portal.vietnamese.folding import nfc, tone_key

_TOKEN = re.compile(r"[^\W\d_]+|[\d_]+|[^\w\s]")
_JOINING_WORDS = """
ai bị bởi bằng các cả cái cho chưa có còn cùng cũng của do dù dưới đang đã đây đó đến đều để đi được gì giữa hay hơn hoặc khi không là lại lên
luôn mà mỗi mọi một này nay nên nếu ngay ngoài nhằm như nhưng những nơi nó nữa ở phải qua quá ra rằng rất rồi sau sẽ tại theo thì trên trong trước
từ tuy và vào vẫn vì việc với về vừa xong
"""
_JOINING = frozenset(map(tone_key, _JOINING_WORDS.split()))
"""Syllables that mean little by themselves. Those that often are half of a word (chỉ, đo, nhất, sự, thể) are not among them."""


class Syllables(dict[str, int]):
    """The number of every syllable as it is written, one for all its spellings; 0 for what is in no pair. It grows by what it is asked for."""

    __slots__ = ("_keys",)

    def __init__(self) -> None:
        super().__init__()
        self._keys: dict[str, int] = {}

    def __missing__(self, token: str) -> int:
        key = tone_key(token)
        tells = token[0].isalpha() and len(token) > 1 and key not in _JOINING
        self[token] = number = self._keys.setdefault(key, len(self._keys) + 1) if tells else 0
        return number

    def pairs(self, text: str) -> dict[int, int]:
        """Each pair of `text` as one number, with the place of its first syllable among all syllables and signs, where it stands first."""
        numbers = list(map(self.__getitem__, _TOKEN.findall(nfc(text))))
        found: dict[int, int] = {}
        before = 0
        for place, number in enumerate(numbers, start=-1):
            if before and number:
                found.setdefault(before << 32 | number, place)
            before = number
        return found


def words_at(text: str, first: int, last: int) -> str:
    """The words from one place to another, as they are written, in the count of `Syllables.pairs`."""
    return " ".join(token.group() for token in islice(_TOKEN.finditer(nfc(text)), first, last + 1))
