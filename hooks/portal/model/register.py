"""The small registers everything refers to: fields of work, units of measurement, links to other agencies."""

from dataclasses import dataclass

from portal.model.place import Origin
from portal.model.quantity import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldOfWork:
    """A lĩnh vực; the order of the register is the order on pages."""

    id: str
    title: str
    description: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """`label` is the Vietnamese noun; `symbol` stands after a number; `form` says how figures in this unit are printed."""

    id: str
    label: str
    symbol: str
    form: Form
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLink:
    """A link to somebody else's site."""

    title: str
    url: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links under one heading."""

    title: str
    links: tuple[WebLink, ...]
    origin: Origin
