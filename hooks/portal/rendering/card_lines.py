"""A text and how wide its letters are -> the lines it takes on a card, the last of them shortened where there are too many."""

from collections.abc import Callable

Measure = Callable[[str], float]
MORE = "…"


def lines_of(text: str, *, measure: Measure, width: float, most: int) -> tuple[str, ...]:
    """None is wider than `width`, as far as one letter and the sign of shortening fit into it; at most `most` of them, 1 or more."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure(joined) <= width:
            lines[-1] = joined
        else:
            lines += _broken(word, measure, width)
        if len(lines) > most:
            return (*lines[: most - 1], _shortened(lines[most - 1], measure, width))
    return tuple(lines)


def _broken(word: str, measure: Measure, width: float) -> list[str]:
    """A word wider than the card goes on in the next line."""
    parts = [""]
    for letter in word:
        if parts[-1] and measure(parts[-1] + letter) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _shortened(line: str, measure: Measure, width: float) -> str:
    """Whole words as long as there are several."""
    while line and measure(line + MORE) > width:
        line = line.rpartition(" ")[0] or line[:-1]
    return line.rstrip(" ,.;:–-") + MORE
