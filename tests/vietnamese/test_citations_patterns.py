"""Why the time of the search is proportional to the length of the text: no pattern it uses repeats anything without a bound."""

import re
from collections.abc import Iterator
from re import _constants, _parser
from types import ModuleType

import pytest

from portal.vietnamese import (
    citation_context,
    citations,
    damaged_numbers,
    document_kinds,
    document_numbers,
    even_text,
    incomplete_numbers,
    law_names,
    provisions,
    standards,
)

FAMILY = (
    citation_context,
    citations,
    damaged_numbers,
    document_kinds,
    document_numbers,
    even_text,
    incomplete_numbers,
    law_names,
    provisions,
    standards,
)
LONGEST_MATCH = 2000
"""Far more characters than any name, number or stretch of context has."""


def patterns(module: ModuleType) -> dict[str, re.Pattern[str]]:
    return {f"{module.__name__}.{name}": value for name, value in vars(module).items() if isinstance(value, re.Pattern)}


def unbounded(pattern: re.Pattern[str]) -> list[str]:
    """The repetitions of `pattern` that have no upper bound."""
    return [str(part) for part in _walk(_parser.parse(pattern.pattern, pattern.flags)) if _is_endless(part)]


def _is_endless(part: object) -> bool:
    repeats = {_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT}
    return isinstance(part, tuple) and len(part) == 2 and part[0] in repeats and part[1][1] is _constants.MAXREPEAT


def _walk(part: object) -> Iterator[object]:
    """Every node of a parsed pattern."""
    yield part
    if isinstance(part, tuple | list) or type(part) is _parser.SubPattern:
        for each in part:
            yield from _walk(each)


EVERY = {name: pattern for module in FAMILY for name, pattern in patterns(module).items()}


@pytest.mark.parametrize("culprit", ["a*", "(?:ab?)+c", "(?<=x)(?:y|(z{2,}))", "a*?", "[ab]*+c", "(?=a+)b", "(?i:(?P<name>a+))"])
def test_an_endless_repetition_is_seen(culprit: str) -> None:
    """A rule that cannot fail proves nothing."""
    assert unbounded(re.compile(culprit))


def test_a_bounded_repetition_is_no_culprit() -> None:
    """However it is written."""
    assert not unbounded(re.compile(r"a?b{1,3}+(?:c{0,4}d){2}(?i:e?)(?>f{1,2})"))


@pytest.mark.parametrize("name", sorted(EVERY))
def test_no_pattern_repeats_without_end(name: str) -> None:
    """So each looks at a bounded stretch of text from each place."""
    pattern = EVERY[name]

    assert not unbounded(pattern)
    assert _parser.parse(pattern.pattern, pattern.flags).getwidth()[1] < LONGEST_MATCH


def test_the_family_has_patterns() -> None:
    """Or the test above would prove nothing."""
    assert {name.rpartition(".")[0] for name in EVERY} >= {module.__name__ for module in FAMILY}
