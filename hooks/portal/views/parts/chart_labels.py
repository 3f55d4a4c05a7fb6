"""The letters of a chart: texts go in; their widths, their lines and places where they do not cover each other come out.

No font is asked: what a chart looks like may not depend on the machine that builds it. Widths are those of a wide face, so real text is narrower.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

SIZE = 13
"""The height of letters in units of a drawing; theme/assets/chart.css says the same."""
LINE = 15
"""From one line of a text to the next."""
_NARROW, _CAPITAL, _WIDE, _DIGIT, _OTHER = 44, 83, 107, 71, 66
"""Hundredths of the height: at least what Be Vietnam Pro takes, and DejaVu Sans, the widest of the other faces tokens.css names."""
_BOLD = 118
"""Hundredths: how much wider bold letters are."""
_NARROW_LETTERS = frozenset(" .,:;'|iìíỉĩịjlrtfI()/·")
_WIDE_LETTERS = frozenset("mwMW%…→–#&+<=>@^~×÷ƠỚỜỞỠỢƯỨỪỬỮỰ")

_DIGITS = frozenset("0123456789đ_")


def text_width(text: str) -> int:
    """At least how wide `text` is, in units of a drawing."""
    return -(-sum(map(_width, text)) * SIZE // 100)


def bold_width(text: str) -> int:
    """The same of the labels of points, which are bold."""
    return -(-text_width(text) * _BOLD // 100)


def wrapped(text: str, *, width: int, most: int) -> tuple[str, ...]:
    """Bold lines no wider than `width`, at most `most`; where that is too little the last one ends in "…"."""
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and bold_width(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]}…"]
    return tuple(_shortened(line, width) for line in lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """Texts that touch each other, one under the other: where their tops want to be, and how high they are together."""

    wishes: tuple[Fraction, ...]
    numbers: tuple[int, ...]
    height: int
    start: Fraction


def spread(centres: Sequence[Fraction], heights: Sequence[int], *, top: Fraction, bottom: Fraction) -> tuple[Fraction, ...]:
    """The centres nearest to those wished for at which no text covers another, between `top` and `bottom` if there is room for all."""
    blocks: list[_Block] = []
    for number in sorted(range(len(centres)), key=lambda one: (centres[one], one)):
        wish = centres[number] - Fraction(heights[number], 2)
        block = _placed(_Block(wishes=(wish,), numbers=(number,), height=heights[number], start=wish), top, bottom)
        while blocks and blocks[-1].start + blocks[-1].height > block.start:
            above = blocks.pop()
            joined = (*above.wishes, *(wish - above.height for wish in block.wishes))
            numbers = (*above.numbers, *block.numbers)
            block = _placed(_Block(wishes=joined, numbers=numbers, height=above.height + block.height, start=block.start), top, bottom)
        blocks.append(block)
    places: dict[int, Fraction] = {}
    for block in blocks:
        start = block.start
        for number in block.numbers:
            places[number] = start + Fraction(heights[number], 2)
            start += heights[number]
    return tuple(places[number] for number in range(len(centres)))


def _placed(block: _Block, top: Fraction, bottom: Fraction) -> _Block:
    return replace(block, start=max(top, min(sum(block.wishes, Fraction(0)) / len(block.wishes), bottom - block.height)))


def _shortened(line: str, width: int) -> str:
    if bold_width(line) <= width:
        return line
    kept = line.removesuffix("…")
    while kept and bold_width(f"{kept}…") > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _width(letter: str) -> int:
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter in _WIDE_LETTERS:
        return _WIDE
    if letter in _DIGITS:
        return _DIGIT
    return _CAPITAL if letter.isupper() else _OTHER
