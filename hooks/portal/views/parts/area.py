"""What readers are told of an area: an area -> its name with the word of its kind, its lifetime in words, and a link to it."""

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import heirs
from portal.model.area import Area
from portal.vietnamese.dates import write_date
from portal.views.parts.page import Crumb


def area_name(area: Area) -> str:
    """ "Tỉnh Thái Bình", as it stands alone."""
    return area.full_name[:1].upper() + area.full_name[1:]


def area_lifetime(area: Area) -> str:
    """ "đến 30/06/2025", "từ 01/07/2025", "hiện nay" where neither day is known."""
    since = f"từ {write_date(area.since)}" if area.since else ""
    until = f"đến {write_date(area.until)}" if area.until else ""
    return " ".join(filter(None, (since, until))) or "hiện nay"


def area_link(area: Area) -> Crumb:
    """A link under its name with the word of its kind."""
    return Crumb(title=area_name(area), address=addresses.of_area(area.id))


def dated_area_link(area: Area) -> Crumb:
    """The same with what is known of its lifetime, for two areas may have had one name."""
    days = f" ({area_lifetime(area)})" if area.since or area.until else ""
    return Crumb(title=f"{area_name(area)}{days}", address=addresses.of_area(area.id))


def areas_today(area: Area, catalogue: Catalogue) -> tuple[Area, ...]:
    """Where its ground lies today: itself, what it went into, else where the area went that it was a part of; empty where nobody knows."""
    seen: set[str] = set()
    here: Area | None = area
    while here and here.id not in seen:
        seen.add(here.id)
        if here.is_running:
            return (here,)
        if found := heirs(here, catalogue.areas):
            return found
        here = catalogue.areas.get(here.part_of)
    return ()
