"""A page of the site: an address and what stands there, ready for a template."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Protocol

from portal.model.prose import Heading
from portal.views.parts.card import Card


class View(Protocol):
    """What one template shows; `template` names it in theme/pages/."""

    template: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crumb:
    """A step on the way from the home page to a page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A page that says the same in `language`, a tag of BCP 47."""

    language: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`address` is relative to the root of the site; `updated` the day its content last changed; `is_list`: it only lists what stands elsewhere.

    `feeds` are those by which what it shows can be followed, beside the one of all items, which every page names. `card` is set exactly for items.
    `translations` name the page itself as well, and are empty where it stands in one language alone.
    """

    address: str
    title: str
    description: str
    view: View
    updated: date
    trail: tuple[Crumb, ...] = ()
    headings: tuple[Heading, ...] = ()
    is_list: bool = False
    feeds: tuple[Crumb, ...] = ()
    card: Card | None = None
    language: str = "vi"
    translations: tuple[Translation, ...] = ()
