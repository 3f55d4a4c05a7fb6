"""Whole numbers -> bits: the codes of Golomb and Rice (1979) and Elias (1975); theme/assets/search/index.js reads them.

Bits are a text of "0" and "1" until all are known: Python joins texts faster than it shifts.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise


def gamma(number: int) -> str:
    """Of 0 and above: as many 0 as the binary number of one more has digits after its first, and then that number."""
    digits = f"{number + 1:b}"
    return "0" * (len(digits) - 1) + digits


def rice(numbers: Iterable[int], *, width: int) -> str:
    """Of 0 and above: how often 2 ** width is in each as so many 1 and a 0, and the rest in `width` digits."""
    code = _codes(width)
    return "".join([code[number] for number in numbers])


def rising(numbers: Sequence[int], *, below: int) -> str:
    """Different numbers from 0 to `below`, in order, as the gaps between them, or where there are more than half of all, those that are missing.

    How many there are the reader has to know.
    """
    if 2 * len(numbers) > below:
        present = set(numbers)
        return rising([number for number in range(below) if number not in present], below=below)
    gaps = [after - before - 1 for before, after in pairwise((-1, *numbers))]
    return rice(gaps, width=width_of(len(numbers), below=below))


def width_of(count: int, *, below: int) -> int:
    """The best for `count` numbers that are strewn evenly: the logarithm of 11/16, about the natural one of 2, of the gap between them."""
    return max(0, (below * 11 // (count * 16)).bit_length() - 1) if count else 0


def packed(bits: str) -> bytes:
    """Filled up with 0 to whole bytes."""
    whole = -(-len(bits) // 8)
    return int(bits.ljust(whole * 8, "0") or "0", 2).to_bytes(whole, "big")


class _Codes(dict[int, str]):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.width = width

    def __missing__(self, number: int) -> str:
        rest = f"{number & ((1 << self.width) - 1):0{self.width}b}" if self.width else ""
        self[number] = code = "1" * (number >> self.width) + "0" + rest
        return code


@cache
def _codes(width: int) -> _Codes:
    return _Codes(width)
