"""What readers are told of an agency's life: an agency -> its lifetime in words and the agencies that carry on today."""

from portal.catalogue.catalogue import Catalogue
from portal.model.agency import Agency
from portal.vietnamese.dates import write_date


def lifetime(agency: Agency) -> str:
    """ "từ 01/03/2025 đến 30/06/2025", "đến 28/02/2025", "từ 01/07/2025", "đang hoạt động"."""
    since = f"từ {write_date(agency.since)}" if agency.since else ""
    until = f"đến {write_date(agency.until)}" if agency.until else ""
    return " ".join(filter(None, (since, until))) or "đang hoạt động"


def living_successors(agency: Agency, catalogue: Catalogue) -> tuple[Agency, ...]:
    """The agencies at the end of every chain of successors, each once; empty where the agency has none."""
    living: dict[str, Agency] = {}
    seen = {agency.id}
    waiting = list(agency.successors)
    while waiting:
        id = waiting.pop(0)
        if id in seen:
            continue
        seen.add(id)
        successor = catalogue.agencies[id]
        if successor.until is None:
            living[id] = successor
        waiting.extend(successor.successors)
    return tuple(living.values())
