"""The owner: the agency a portal belongs to, as Article 4 and 7 of Nghị định 42/2022/NĐ-CP want it told in Vietnamese and English."""

from dataclasses import dataclass

from portal.model.place import Origin

OWNER = "data/owner.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telephone:
    """`written` is what readers see, `dialled` what a telephone dials: "0225 3 123 456" and "+842253123456"."""

    written: str
    dialled: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsible:
    """Who answers for what the portal publishes."""

    name: str
    position: str
    position_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The licence under which others may use what stands here; `url` is "" where its text has no address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerUnit:
    """A unit of the owner."""

    name: str
    name_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """An official who answers readers; `unit` is the Vietnamese name of where they work, "" where nobody says it."""

    name: str
    position: str
    position_en: str
    unit: str
    phone: Telephone | None
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """`parent` is the body above it (cơ quan chủ quản), `permit` tells who allowed the site; what ends in `_en` is English, "" where missing."""

    name: str
    name_en: str
    parent: str
    parent_en: str
    responsible: Responsible | None
    address: str
    address_en: str
    phone: Telephone | None
    fax: Telephone | None
    email: str
    permit: str
    licence: Terms | None
    functions_en: tuple[str, ...]
    units: tuple[OwnerUnit, ...]
    contacts: tuple[Answering, ...]
    origin: Origin

    def unit_en(self, name: str) -> str:
        """The English name of a unit, "" where nobody gave one."""
        return next((unit.name_en for unit in self.units if unit.name == name), "")
