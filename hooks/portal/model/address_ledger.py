"""The ledger of addresses: where something stood when the portal was recorded -> a row, sealed by all rows before it."""

from dataclasses import dataclass, field
from datetime import date

from portal.model.ledger import write_line

ADDRESS_LEDGER = "data/ledger/addresses.csv"
"""Only ever appended to, by the command that also records values."""
HEADER = write_line(("address", "source", "recorded", "chain"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressRow:
    """`source` is the file it came from, or the id of a register: "data/agencies.yml#so-a"; `recorded` the day; `line` its line in the file."""

    address: str
    source: str
    recorded: date
    chain: str
    line: int = field(default=0, compare=False)

    @property
    def cells(self) -> tuple[str, ...]:
        """All but the last, which seals them."""
        return (self.address, self.source, self.recorded.isoformat())
