"""A search entry: what readers can find at one address of the site, and the words by which they find it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class SearchKind(Enum):
    """What sort of thing is found; the value is its word in the addresses of the search, `?loai=tin-tuc`."""

    NEWS = "tin-tuc"
    """Tin tức."""
    INTERVIEW = "phong-van"
    """Phỏng vấn."""
    NOTICE = "thong-bao"
    """Thông báo."""
    REPORT = "bao-cao"
    """Báo cáo chính thức."""
    DOCUMENT = "van-ban"
    """A document of the register."""
    INDICATOR = "chi-tieu"
    """Chỉ tiêu, with its series."""
    AGENCY = "co-quan"
    """Cơ quan."""
    AREA = "dia-ban"
    """Địa bàn."""
    FIELD = "linh-vuc"
    """Lĩnh vực."""
    WORD = "thuat-ngu"
    """A word of the glossary."""
    PAGE = "trang"
    """A standing page: about, contact, the handbook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPart:
    """A section: the text under a heading as a reader sees it, in plain letters; `anchor` and `title` are "" before the first heading."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer:
    """The newest value of an indicator, as printed; `address` leads to the sentence that says so, in the document called `source`.

    `name` is what the indicator is called in short.
    """

    value: str
    period: str
    source: str
    address: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """`note` is printed beside the title; `also` are words that find the entry and are never shown: other names, what abbreviations stand for.

    `agency` and `fields` are ids, "" and () where it has none; `day` is that of the thing itself, None where it has none.
    """

    kind: SearchKind
    address: str
    title: str
    day: date | None
    agency: str
    fields: tuple[str, ...]
    note: str
    summary: str
    parts: tuple[SearchPart, ...]
    also: str
    answer: SearchAnswer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What the box offers while somebody types: a phrase worth searching for, and what it names ("Chỉ tiêu", "Cơ quan")."""

    text: str
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One choice of a filter: the word of the address and what readers read."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """All that can be found. Entries whose number rarely changes come first, items after them, oldest first: the order gives them their numbers,
    and what is published next changes no other. Facets are in the order they are offered.
    """

    entries: tuple[SearchEntry, ...]
    kinds: tuple[Facet, ...]
    agencies: tuple[Facet, ...]
    fields: tuple[Facet, ...]
    suggestions: tuple[Suggestion, ...]
