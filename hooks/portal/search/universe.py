"""The universe of an index: a number of entries goes in, the number of those it is coded for comes out."""


def universe(entries: int) -> int:
    """More than there are, and the same for the next ones: only every thirtieth part more changes how entries are coded."""
    step = step_of(entries)
    return (entries // step + 1) * step


def step_of(entries: int) -> int:
    """By how much the universe is widened."""
    return 1 << max(0, entries.bit_length() - 6)
