"""Prose: the body of an article after its Markdown was parsed: safe HTML, its headings and its links."""

from dataclasses import dataclass

from portal.model.citation import Mention
from portal.model.marker import Marker
from portal.model.photo import PhotoMarker
from portal.model.place import Place
from portal.model.word import Capitals


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 2 to 6; `anchor` is its ASCII id, unique in the body."""

    level: int
    anchor: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to another file of the repository: `target` is its path from the root, `fragment` the part after "#"."""

    target: str
    fragment: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """`html` is sanitised; links to other files stand in it as `portal:<path>#<fragment>` until their addresses are known.

    The n-th marker stands in it as the n-th `MARKER`, a character no editor can write. `mentions` are the documents it cites, in order;
    `abbreviations` are the capitals in it that may be some.
    """

    html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    markers: tuple[Marker | PhotoMarker, ...] = ()
    mentions: tuple[Mention, ...] = ()
    abbreviations: tuple[Capitals, ...] = ()


MARKER = "\x1a"
