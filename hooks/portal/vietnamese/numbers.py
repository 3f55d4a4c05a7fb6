"""Vietnamese digits ("21.393", "42,3") and number words go in, exact values come out; and values are written back.

A dot groups thousands, a comma is the decimal sign. What could be read in two ways is reported with both readings, never guessed.
"""

import re
from decimal import Decimal

from portal.vietnamese.folding import tone_key
from portal.vietnamese.unreadable import Reason, Unreadable, refusal

_PLAIN = re.compile(r"-?[0-9]+(?:,[0-9]+)?")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMA_AND_THREE = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}")
_ENGLISH = re.compile(r"-?[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}|(?:,[0-9]{3})+\.[0-9]+)")
_DOTTED = re.compile(r"-?[0-9]+(?:\.[0-9]+)+(?:,[0-9]+)?")
_SHORT_GROUP = re.compile(r"\.[0-9]{1,2}(?![0-9])")
_OTHER_SIGN = str.maketrans({".": ",", ",": "."})


def read_number(text: str) -> Decimal | Unreadable:
    """The value of Vietnamese digits: 21.393 is 21393, 42,3 is 42.3, 08 is 8. White space around them and one minus sign are allowed.

    Refused, with what to write instead: "1.5" (a dot groups three digits), "57,998" (decimal or English thousand?), "1,234.5".
    """
    refused = refusal(text)
    if refused:
        return refused
    digits = text.strip().replace("\u2212", "-")
    if _COMMA_AND_THREE.fullmatch(digits):
        return Unreadable(reason=Reason.AMBIGUOUS_COMMA, readings=_as_thousands_and_as_decimal(digits.replace(",", ".")))
    if _PLAIN.fullmatch(digits) or _GROUPED.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    return _misread(digits)


def write_number(amount: Decimal | int) -> str:
    """`amount`, a value or a count, in Vietnamese digits, exactly and without exponent: "1.000", "42,3", "-1.234,5"; `read_number` gives it back.

    No zero is added to the decimals, with one exception: three decimals after one to three digits would read as an English thousand,
    so 57.998 is written "57,9980". Raises ValueError for infinity and NaN, which no record can hold.
    """
    amount = Decimal(amount)
    if not amount.is_finite():
        raise ValueError(f"not a finite number: {amount}")
    sign = "-" if amount < 0 else ""
    digits = f"{amount.copy_abs():,f}".translate(_OTHER_SIGN)
    if "," in digits and _COMMA_AND_THREE.fullmatch(digits):
        shorter = digits.rstrip("0").rstrip(",")
        digits = shorter if shorter != digits else f"{digits}0"
    return sign + digits


def _misread(digits: str) -> Unreadable:
    if _ENGLISH.fullmatch(digits):
        return Unreadable(reason=Reason.ENGLISH_GROUPS, readings=(digits.translate(_OTHER_SIGN),))
    if not _DOTTED.fullmatch(digits):
        return Unreadable(reason=Reason.NOT_A_NUMBER)
    is_english_decimal = digits.count(".") == 1 and "," not in digits
    reason = Reason.SHORT_GROUP if _SHORT_GROUP.search(digits) else Reason.BROKEN_GROUPS
    return Unreadable(reason=reason, readings=(write_number(Decimal(digits)),) if is_english_decimal else ())


def _as_thousands_and_as_decimal(digits: str) -> tuple[str, ...]:
    return (write_number(Decimal(digits.replace(".", ""))), write_number(Decimal(digits)))


_DIGITS = {
    tone_key(word): value
    for value, words in enumerate(("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy bẩy", "tám", "chín"))
    for word in words.split()
}
_AFTER_TEN = {word: value for word, value in _DIGITS.items() if value not in (0, 5)} | {tone_key("lăm"): 5, tone_key("nhăm"): 5}
_AFTER_TENS = {word: value for word, value in _AFTER_TEN.items() if value != 1} | {tone_key("mốt"): 1, tone_key("tư"): 4}
_AFTER_ODD = {word: value for word, value in _DIGITS.items() if value != 0} | {tone_key("tư"): 4}
_TEN, _TENS, _HUNDRED = tone_key("mười"), tone_key("mươi"), tone_key("trăm")
_ODD = (tone_key("linh"), tone_key("lẻ"))
_HALF = ((tone_key("rưỡi"),), (tone_key("rưởi"),))
_THOUSAND, _MILLION, _BILLION = 1_000, 1_000_000, 1_000_000_000
_SCALES = {
    tone_key("nghìn"): _THOUSAND,
    tone_key("ngàn"): _THOUSAND,
    tone_key("triệu"): _MILLION,
    tone_key("tỷ"): _BILLION,
}


def words_to_int(text: str) -> int | None:
    """The value of formal number words: "bốn triệu năm trăm nghìn" is 4500000, "một triệu rưỡi" 1500000. None for anything else.

    Refused rather than guessed: "hai mươi năm" and "mười năm" (years, not 25 and 15), and shortened speech such as "một triệu hai"
    (1200000 in the street, 1000002 by the letter).
    """
    return None if refusal(text) else _value(tuple(tone_key(text).split()))


def _value(words: tuple[str, ...]) -> int | None:
    """A number of any size: the part before its largest scale word, times the scale, plus the part after it."""
    scales = [_SCALES.get(word, 1) for word in words]
    scale = max(scales, default=1)
    if scale == 1:
        return _below_thousand(words)
    place = scales.index(scale)
    before = _value(words[:place]) if scale == _BILLION else _below_thousand(words[:place])
    after = _rest(words[place + 1 :], scale=scale)
    return None if before is None or after is None else before * scale + after


def _rest(words: tuple[str, ...], *, scale: int) -> int | None:
    """What follows a scale word: nothing, a half of it, or a number below it that cannot be taken for shortened speech."""
    if not words:
        return 0
    if words in _HALF:
        return scale // 2
    if any(word in _SCALES for word in words):
        value = _value(words)
        return None if value is None or value >= scale else value
    if words[0] in _ODD:
        return _AFTER_ODD.get(words[1]) if len(words) == 2 else None
    says_its_place = _HUNDRED in words and _DIGITS.get(words[0]) == 0
    says_its_size = scale == _THOUSAND and (len(words) > 1 or words == (_TEN,))
    return _below_thousand(words) if says_its_place or says_its_size else None


def _below_thousand(words: tuple[str, ...]) -> int | None:
    if len(words) == 1 and words[0] in _DIGITS:
        return _DIGITS[words[0]]
    if len(words) < 2 or words[1] != _HUNDRED:
        return _tens(words)
    hundreds, rest = _DIGITS.get(words[0]), words[2:]
    below = 0 if not rest else 50 if rest in _HALF else _AFTER_ODD.get(rest[1]) if len(rest) == 2 and rest[0] in _ODD else _tens(rest)
    return None if hundreds is None or below is None else hundreds * 100 + below


def _tens(words: tuple[str, ...]) -> int | None:
    """From "mười" to "chín mươi chín"."""
    if words[:1] == (_TEN,):
        tens, unit, units = 1, words[1:], _AFTER_TEN
    elif len(words) > 1 and words[1] == _TENS and _DIGITS.get(words[0], 0) > 1:
        tens, unit, units = _DIGITS[words[0]], words[2:], _AFTER_TENS
    else:
        return None
    below = 0 if not unit else units.get(unit[0]) if len(unit) == 1 else None
    return None if below is None else tens * 10 + below
