"""What readers are told of an agency's life: an agency -> its lifetime in words, a link to it, and the agencies that carry on today."""

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import heirs
from portal.model.agency import Agency
from portal.vietnamese.dates import write_date
from portal.views.parts.days import with_note
from portal.views.parts.page import Crumb


def lifetime(agency: Agency) -> str:
    """ "từ 01/03/2025 đến 30/06/2025", "đến 28/02/2025", "từ 01/07/2025", "đang hoạt động", "được nêu ngày 13/03/2020, nay chưa rõ"."""
    since = f"từ {write_date(agency.since)}" if agency.since else ""
    until = f"đến {write_date(agency.until)}" if agency.until else ""
    seen = f"được nêu ngày {write_date(agency.as_of)}, nay chưa rõ" if agency.as_of and not until else ""
    return " ".join(filter(None, (since, until or seen))) or "đang hoạt động"


def agency_link(agency: Agency) -> Crumb:
    """A link under its full name."""
    return Crumb(title=agency.name, address=addresses.of_agency(agency.id))


def dated_agency_link(agency: Agency) -> Crumb:
    """The same with its lifetime, for bodies of one name followed each other."""
    return Crumb(title=f"{agency.name} ({with_note(lifetime(agency), agency)})", address=addresses.of_agency(agency.id))


def all_names(agency: Agency) -> tuple[str, ...]:
    """Whatever it has been called, in full and in short."""
    former = (name for one in agency.names for name in (one.name, one.name_short))
    return tuple(dict.fromkeys(name for name in (agency.name, agency.name_short, *former) if name))


def living_successors(agency: Agency, catalogue: Catalogue) -> tuple[Agency, ...]:
    """The agencies at the end of every chain of successors, each once; empty where the agency has none."""
    return heirs(agency, catalogue.agencies)
