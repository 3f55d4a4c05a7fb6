"""The ledger of texts: what an item said when the portal was recorded -> a row with the seal of its words, sealed by all rows before it."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from portal.model.ledger import write_line

TEXT_LEDGER = "data/ledger/texts.csv"
"""Only ever appended to, by the command that also records values."""
HEADER = write_line(("address", "seal", "updates", "recorded", "chain"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """`seal` stands for the words of the item at `address`; `updates` counts what it had told readers of changes; `line` is that of the file."""

    address: str
    seal: str
    updates: int
    recorded: date
    chain: str
    line: int = field(default=0, compare=False)

    @property
    def cells(self) -> tuple[str, ...]:
        """All but the last, which seals them."""
        return (self.address, self.seal, str(self.updates), self.recorded.isoformat())


def seal_of(*texts: str) -> str:
    """The first 16 hexadecimal digits of SHA-256 over the words; how they are spaced does not count."""
    words = "\n".join(" ".join(text.split()) for text in texts)
    return hashlib.sha256(words.encode()).hexdigest()[:16]
