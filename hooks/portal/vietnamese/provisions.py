"""The words for the parts of a document that a text cites go in, "điểm a khoản 2 Điều 5"; each part comes out with the way to it.

Most texts name the inner part first, some the outer one ("Điều 4 khoản 1"); a space between two parts tells which, else a comma. What is outer
counts for all that stand in a row before it: "khoản 1 và khoản 3 Điều 7" are two clauses of one article, "khoản 2 Điều 5 và Điều 6" is a clause
and an article. "Và" between two different units joins nothing.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from portal.model.provision import Provision, ProvisionUnit

UNITS = tuple(unit.value for unit in ProvisionUnit)
ITEM = r"(?:[0-9]{1,3}+[a-zđ]?(?:\.[0-9a-zđ]{1,3}){0,2}|[ivxlc]{1,6}|[a-zđ]{1,2})(?![^\W_])"
ITEMS = rf"{ITEM}(?:(?:, ?| và | đến | ?- ?){ITEM}){{0,8}}"
"""Patterns for small letters, with a space for any white space."""
_GROUP = re.compile(rf"(?P<before>\W{{0,4}}+(?:và |đến |của )?+)(?P<unit>{'|'.join(UNITS)}) (?P<items>{ITEMS})", re.IGNORECASE)
_BETWEEN = re.compile(r"(, ?| và | đến | ?- ?)", re.IGNORECASE)
_SPANS = ("đến", "-")
_RANKS = {unit: rank for rank, unit in enumerate(ProvisionUnit)}

Part = tuple[ProvisionUnit, str]


def provisions_in(words: str) -> tuple[Provision, ...]:
    """In the order of the words; a step outside of which nothing is named stands alone."""
    parts, signs = _parts(" ".join(words.split()))
    if not parts:
        return ()
    is_turned = _outer_first(parts, signs)
    found = _paths(parts[::-1], signs[::-1]) if is_turned else _paths(parts, signs)
    return tuple(Provision(steps=path) for path in (found if is_turned else found[::-1]))


def _parts(words: str) -> tuple[list[Part], list[str]]:
    """The parts, and the sign between each and the next: "" for a space, "," or "và"; a span is one part."""
    parts: list[Part] = []
    signs: list[str] = []
    for group in _GROUP.finditer(words):
        unit = ProvisionUnit(group["unit"].lower())
        pieces = _BETWEEN.split(group["items"])
        for sign, name in zip((group["before"], *pieces[1::2]), pieces[::2], strict=True):
            mark = sign.strip().lower()
            if parts and mark in _SPANS and parts[-1][0] is unit:
                parts[-1] = (unit, f"{parts[-1][1]}-{name}")
                continue
            signs += ["" if mark == "của" else mark] if parts else []
            parts.append((unit, name))
    return parts, signs


def _outer_first(parts: Sequence[Part], signs: Sequence[str]) -> bool:
    for sought in ("", ","):
        steps = [
            _rank(other) - _rank(one) for (one, other), sign in zip(pairwise(parts), signs, strict=True) if sign == sought and one[0] is not other[0]
        ]
        if steps:
            return all(step > 0 for step in steps)
    return False


def _paths(parts: Sequence[Part], signs: Sequence[str]) -> list[tuple[Part, ...]]:
    """Of parts named from the inside out, each way to an innermost one; the last first."""
    paths: list[tuple[Part, ...]] = []
    path: tuple[Part, ...] = ()
    for part, sign in zip(reversed(parts), ("", *reversed(signs)), strict=True):
        outer = tuple(one for one in path if _rank(one) < _rank(part))
        is_inner, is_joined = len(outer) == len(path), sign != "và"
        if path and not (is_inner and is_joined):
            paths.append(path)
        path = (*outer, part) if is_joined or not is_inner else (part,)
    return [*paths, path]


def _rank(part: Part) -> int:
    return _RANKS[part[0]]
