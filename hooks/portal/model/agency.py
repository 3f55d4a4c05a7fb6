"""An agency: a public body with a lifetime and successors, so that old documents keep the name of their time."""

from dataclasses import dataclass
from datetime import date

from portal.model.place import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How the agency was reached on the day `as_of`, as `source` says."""

    address: str
    phone: str
    fax: str
    email: str
    as_of: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """What the agency was called up to the day `until`, without having been another agency; the next name begins on the day after."""

    name: str
    name_short: str
    until: date
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """`since` and `until` are the first and last day, None where unknown or still running; `successors` are ids.

    `territory` is the id of the area its numbers are about: agencies of one territory speak of one area, and one name may have been the
    name of several (Hải Phòng before and after 1/7/2025). `part_of` is the id of the body above it. `as_of` is a day on which a source shows
    it at work, of an agency of which neither day is known: whether it is there today, nobody says. `names` are older ones, oldest first.
    """

    id: str
    name: str
    name_short: str
    place: str
    territory: str
    since: date | None
    until: date | None
    successors: tuple[str, ...]
    is_confirmed: bool
    note: str
    contact: Contact | None
    origin: Origin
    part_of: str = ""
    as_of: date | None = None
    names: tuple[FormerName, ...] = ()
    name_en: str = ""

    @property
    def is_running(self) -> bool:
        """Whether it is there today, as far as the register says."""
        return self.until is None and self.as_of is None

    def name_on(self, day: date) -> str:
        """The name of that day."""
        former = self._former(day)
        return former.name if former else self.name

    def name_short_on(self, day: date) -> str:
        """The same of the short name."""
        former = self._former(day)
        return former.name_short or former.name if former else self.name_short

    def _former(self, day: date) -> FormerName | None:
        return next((name for name in self.names if day <= name.until), None)
