"""A figure as a document prints it goes in, a model `Quantity` comes out: "hơn 600 triệu đồng", "42,3%", "53/60", "không có"."""

import re
from collections.abc import Container
from dataclasses import replace
from decimal import Context, Decimal
from functools import lru_cache

from portal.model.quantity import Comparator, Form, Quantity
from portal.vietnamese.folding import tone_key
from portal.vietnamese.numbers import read_number, words_to_int
from portal.vietnamese.unreadable import Reason, Unreadable, refusal

Words = tuple[str, ...]
_NO_NUMBER = Unreadable(reason=Reason.NOT_A_NUMBER)


def _words(text: str) -> Words:
    """The words of `text` as keys: case, white space and tone placement no longer matter; % and ₫ stand alone."""
    return tuple(tone_key(text).replace("%", " % ").replace("₫", " ₫ ").split())


_NOTHING = _words("không có")
_LONGEST = 3
"""How many words say a comparator at most: "không ít hơn"."""
_COMPARATORS = {
    _words("hơn"): Comparator.GT,
    _words("trên"): Comparator.GT,
    _words("dưới"): Comparator.LT,
    _words("chưa đến"): Comparator.LT,
    _words("khoảng"): Comparator.APPROX,
    _words("gần"): Comparator.ABOUT_BELOW,
    _words("xấp xỉ"): Comparator.ABOUT_BELOW,
    _words("ít nhất"): Comparator.AT_LEAST,
    _words("tối thiểu"): Comparator.AT_LEAST,
    _words("tối đa"): Comparator.AT_MOST,
    _words("ít nhất là"): Comparator.AT_LEAST,
    _words("tối thiểu là"): Comparator.AT_LEAST,
    _words("tối đa là"): Comparator.AT_MOST,
    _words("trên mức"): Comparator.GT,
    _words("dưới mức"): Comparator.LT,
    _words("khoảng chừng"): Comparator.APPROX,
    _words("không quá"): Comparator.AT_MOST,
    _words("không dưới"): Comparator.AT_LEAST,
    _words("không ít hơn"): Comparator.AT_LEAST,
    _words("không thấp hơn"): Comparator.AT_LEAST,
    _words("không nhỏ hơn"): Comparator.AT_LEAST,
    _words("không trên"): Comparator.AT_MOST,
    _words("không vượt quá"): Comparator.AT_MOST,
    _words("không nhiều hơn"): Comparator.AT_MOST,
    _words("không cao hơn"): Comparator.AT_MOST,
    _words("không lớn hơn"): Comparator.AT_MOST,
    _words("chưa tới"): Comparator.LT,
    _words("không đến"): Comparator.LT,
    _words("không tới"): Comparator.LT,
    _words("ít hơn"): Comparator.LT,
    _words("thấp hơn"): Comparator.LT,
    _words("nhỏ hơn"): Comparator.LT,
    _words("nhiều hơn"): Comparator.GT,
    _words("cao hơn"): Comparator.GT,
    _words("lớn hơn"): Comparator.GT,
    _words("hàng"): Comparator.ORDER,
}
_OF_A_DIFFERENCE = frozenset({_words(f"{word} hơn") for word in ("ít", "thấp", "nhỏ", "nhiều", "cao", "lớn", "kém", "nhanh", "chậm", "dài", "ngắn")})
"""In a sentence, "cao hơn 12%" tells a difference as often as a limit: only who writes it in the value says which is meant."""
_ESTIMATES = frozenset({_words("ước"), _words("ước đạt"), _words("ước tính")})
"""An estimate is no comparator: it says how the number was come by (OBS_STATUS E), not on which side of it the true value lies."""
_FORMS = {
    _words("đồng"): Form.MONEY,
    _words("₫"): Form.MONEY,
    _words("%"): Form.PERCENT,
    _words("phần trăm"): Form.PERCENT,
}
_SCALES = {
    (): 0,
    _words("nghìn"): 3,
    _words("ngàn"): 3,
    _words("triệu"): 6,
    _words("tỷ"): 9,
    _words("nghìn tỷ"): 12,
    _words("ngàn tỷ"): 12,
}
_ORDERS = {_words("chục"): 1, _words("trăm"): 2} | {words: power for words, power in _SCALES.items() if len(words) == 1}
_RATIO = re.compile(r"(?P<numerator>[^ /]+) ?/ ?(?P<denominator>[^ /]+)(?P<rest> .+)?")
_DIGITS = re.compile(r"[-\u2212]?[0-9][0-9.,]*")
_DIVISION = Context(prec=28)


def read_quantity(text: str) -> Quantity | Unreadable:
    """[ước] [comparator] (digits [scale] | number words | order of magnitude) [đồng | ₫ | % | phần trăm], or a ratio of two numbers.

    The amount is exact (a ratio: to 28 digits), in đồng for money and in percent for percentages; `printed` is `text` without the white
    space around it. "không có" and "không" are zero. Any other word after the number is refused: the unit belongs to the indicator.
    "ước", "ước đạt" and "ước tính" say nothing about the amount; the status of the observation says it is an estimate.
    Digits that could be read in two ways may be followed by the reading that is meant, "57,998 = 57.998"; `printed` is what stands before.
    """
    refused = refusal(text)
    if refused:
        return refused
    printed, sign, meant = text.partition("=")
    return _explained(printed.strip(), meant.strip()) if sign else _quantity(printed.strip())


def _explained(printed: str, meant: str) -> Quantity | Unreadable:
    """`meant` must be one of the readings of the digits that are in doubt; where none are, there is nothing to explain."""
    for digits in _DIGITS.findall(printed):
        number = read_number(digits)
        if isinstance(number, Unreadable) and meant in number.readings:
            read = _quantity(printed.replace(digits, meant, 1))
            if isinstance(read, Unreadable):
                break
            added = len(meant.partition(",")[2]) - len(re.split("[.,]", digits)[-1])
            is_decimal = "," in meant and read.resolution
            return replace(read, printed=printed, resolution=_scaled(read.resolution, power=added) if is_decimal else read.resolution)
    return _NO_NUMBER


def _quantity(printed: str) -> Quantity | Unreadable:
    words = _words(printed)
    words = words[len(_at_start(words, _ESTIMATES)) :]
    if words == _NOTHING:
        return Quantity(printed=printed, amount=Decimal(0))
    start = _at_start(words, _COMPARATORS)
    end = next((words[-length:] for length in (2, 1) if words[-length:] in _FORMS), ())
    figure = words[len(start) : len(words) - len(end)]
    comparator = _COMPARATORS.get(start, Comparator.EQ)
    form = _FORMS.get(end, Form.PLAIN)
    if any("/" in word for word in figure):
        return _ratio(" ".join(figure), printed=printed, comparator=comparator, unit=end)
    amount = _order(figure) if comparator is Comparator.ORDER else _amount(figure)
    if isinstance(amount, Unreadable):
        return amount
    return Quantity(printed=printed, amount=amount, form=form, comparator=comparator, resolution=_resolution(figure, form=form))


def _at_start(words: Words, known: Container[Words]) -> Words:
    return next((words[:length] for length in range(_LONGEST, 0, -1) if words[:length] in known), ())


def estimate_at_start(printed: str) -> str:
    """The words "ước", "ước đạt" or "ước tính" with which a figure begins, as written, or ""."""
    said = printed.split()
    return " ".join(said[: len(_at_start(_words(" ".join(said[:2])), _ESTIMATES))]) if len(said) > 1 else ""


def estimate_at_end(text: str) -> str:
    """The same where they end what stands before a figure."""
    return _estimate(" ".join(text.split()[-2:]))


@lru_cache(maxsize=4096)
def _estimate(text: str) -> str:
    said, words = text.split(), _words(text)
    return next((" ".join(said[-length:]) for length in (2, 1) if words[-length:] in _ESTIMATES), "")


def comparator_at_end(text: str) -> str:
    """The words "hơn", "không quá" … with which a text ends, as written, or "": what stands right before a figure belongs to it.

    "cao hơn" and its like are none of them: a difference may be meant.
    """
    return _comparator(" ".join(text.split()[-_LONGEST:]))


def comparator_at_start(printed: str) -> str:
    """The words "hơn", "không quá" … with which a figure begins, after "ước", as written, or ""."""
    said = printed.split()
    said = said[len(estimate_at_start(printed).split()) :]
    return " ".join(said[: len(_at_start(_words(" ".join(said[:_LONGEST])), _COMPARATORS))])


def comparator_of(words: str) -> Comparator:
    """What the words say that `comparator_at_end` finds; EQ of any others."""
    return _COMPARATORS.get(_words(words), Comparator.EQ)


@lru_cache(maxsize=4096)
def _comparator(text: str) -> str:
    """Few words stand before figures, and always the same."""
    said, words = text.split(), _words(text)
    for length in range(_LONGEST, 0, -1):
        if words[-length:] in _OF_A_DIFFERENCE:
            return ""
        if _COMPARATORS.get(words[-length:], Comparator.ORDER) is not Comparator.ORDER:
            return " ".join(said[-length:])
    return ""


def _amount(figure: Words) -> Decimal | Unreadable:
    value = words_to_int(" ".join(figure))
    if value is not None:
        return Decimal(value)
    if not figure:
        return _NO_NUMBER
    first, scale = figure[0], figure[1:]
    if scale and words_to_int(first) is not None:
        return Unreadable(reason=Reason.UNKNOWN_WORD)
    number = read_number(first)
    if isinstance(number, Unreadable):
        return number
    return _scaled(number, power=_SCALES[scale]) if scale in _SCALES else Unreadable(reason=Reason.UNKNOWN_WORD)


def _resolution(figure: Words, *, form: Form) -> Decimal:
    """The last place of a rounded figure: decimals, a scale word and a percentage round; a whole number, in digits or words, counts."""
    decimals = len(figure[0].partition(",")[2])
    power = _SCALES.get(figure[1:], 0) if figure[0][0].isdigit() else 0
    is_rounded = decimals or power or (form is Form.PERCENT and figure[0] != "0")
    return _scaled(Decimal(1), power=power - decimals) if is_rounded else Decimal(0)


def _order(figure: Words) -> Decimal | Unreadable:
    """The size that "hàng chục nghìn" names: the product of its words."""
    powers = [_ORDERS.get((word,)) for word in figure]
    known = [power for power in powers if power is not None]
    if not figure or len(known) < len(powers):
        return _NO_NUMBER
    return _scaled(Decimal(1), power=sum(known))


def _ratio(figure: str, *, printed: str, comparator: Comparator, unit: Words) -> Quantity | Unreadable:
    match = _RATIO.fullmatch(figure)
    if not match or comparator is Comparator.ORDER:
        return _NO_NUMBER
    numerator, denominator = read_number(match["numerator"]), read_number(match["denominator"])
    if isinstance(numerator, Unreadable):
        return numerator
    if isinstance(denominator, Unreadable):
        return denominator
    if unit or match["rest"]:
        return Unreadable(reason=Reason.UNKNOWN_WORD)
    if denominator == 0:
        return Unreadable(reason=Reason.ZERO_DENOMINATOR)
    return Quantity(
        printed=printed,
        amount=_DIVISION.divide(numerator, denominator),
        form=Form.RATIO,
        comparator=comparator,
        numerator=numerator,
        denominator=denominator,
    )


def _scaled(number: Decimal, *, power: int) -> Decimal:
    """`number` times ten to the `power`, exactly, whatever the precision of the decimal context; with no exponent in its digits."""
    return Decimal(f"{Decimal(f'{number:f}E{power}'):f}")
