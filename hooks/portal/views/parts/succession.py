"""The tree of a succession: an agency or an area -> who is there today, and under each those who went over into it, down to the oldest."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from portal.catalogue.lives import One, descendants
from portal.views.parts.page import Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """`before` are those that went over into it; one that is in two places of the tree has its own only in the first, then `is_repeated`.

    `is_here`: the page is about it.
    """

    link: Crumb
    lifetime: str
    is_confirmed: bool
    is_here: bool
    is_repeated: bool
    before: tuple["Branch", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a branch says of one."""

    link: Crumb
    lifetime: str
    is_confirmed: bool


def succession(one: One, lives: Mapping[str, One], predecessors: Mapping[str, tuple[One, ...]], say: Callable[[One], Said]) -> tuple[Branch, ...]:
    """The whole tree it stands in, from the last ones down; empty where nothing came before or after."""
    lasts = [other for other in descendants(one, lives) if not other.successors] or [one]
    shown: set[str] = set()

    def branch(other: One) -> Branch:
        said, is_repeated = say(other), other.id in shown
        shown.add(other.id)
        before = () if is_repeated else tuple(branch(older) for older in predecessors.get(other.id, ()))
        return Branch(
            link=said.link,
            lifetime=said.lifetime,
            is_confirmed=said.is_confirmed,
            is_here=other.id == one.id,
            is_repeated=is_repeated and other.id in predecessors,
            before=before,
        )

    tree = tuple(branch(other) for other in lasts)
    return tree if len(tree) > 1 or tree[0].before else ()
