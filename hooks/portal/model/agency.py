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
class Agency:
    """`since` and `until` are the first and last day, None where unknown or still running; `successors` are ids.

    `territory` is the id of the area its numbers are about: agencies of one territory speak of one area, and one name may have been the
    name of several (Hải Phòng before and after 1/7/2025).
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
