"""An area: an administrative unit with a lifetime and successors, so that old numbers and old documents keep the ground of their time."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from portal.model.place import Origin


class AreaKind(Enum):
    """What sort of unit; the value is the Vietnamese word before its name."""

    COUNTRY = "quốc gia"
    """The whole country; the word is never said before its name."""
    PROVINCE = "tỉnh"
    """Of the provincial level."""
    CITY = "thành phố"
    """Of the provincial level, or, as a part of a province, of the district level, which ended with 30/6/2025."""
    URBAN_DISTRICT = "quận"
    """Of the district level."""
    DISTRICT = "huyện"
    """Of the district level."""
    TOWN = "thị xã"
    """Of the district level."""
    COMMUNE = "xã"
    """Of the communal level."""
    WARD = "phường"
    """Of the communal level."""
    TOWNSHIP = "thị trấn"
    """Of the communal level; there has been none since 1/7/2025."""
    SPECIAL_ZONE = "đặc khu"
    """Of the communal level, since 1/7/2025."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """`id` is what agencies call their territory. `since` and `until` are the first and last day, None where unknown or still there.

    `name` is that of its time, without the word of its kind; `part_of` the id of the area it lies in, `successors` those it went into.
    """

    id: str
    name: str
    kind: AreaKind
    part_of: str
    since: date | None
    until: date | None
    successors: tuple[str, ...]
    is_confirmed: bool
    source: str
    note: str
    origin: Origin

    @property
    def full_name(self) -> str:
        """ "tỉnh Thái Bình", as it stands inside a sentence."""
        return self.name if self.kind is AreaKind.COUNTRY else f"{self.kind.value} {self.name}"

    @property
    def is_district(self) -> bool:
        """Of the level between provinces and communes."""
        return self.kind in _DISTRICTS or (self.kind is AreaKind.CITY and bool(self.part_of))

    @property
    def is_running(self) -> bool:
        return self.until is None


_DISTRICTS = {AreaKind.URBAN_DISTRICT, AreaKind.DISTRICT, AreaKind.TOWN}
