"""What readers are told of an area: an area -> its name with the word of its kind, its lifetime in words, and a link to it."""

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lives import heirs, was_there
from portal.model.area import Area
from portal.model.document import Document
from portal.vietnamese.dates import write_date
from portal.vietnamese.folding import tone_key
from portal.views.parts.days import with_note
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
    days = f" ({with_note(area_lifetime(area), area)})" if area.since or area.until else ""
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


def area_of_document(document: Document, catalogue: Catalogue) -> Area | None:
    """That of its agency; else the one of its territory's name that was there on its day, None where several may be meant."""
    if not document.territory:
        return None
    agency = catalogue.agencies.get(document.agency)
    if agency and agency.territory in catalogue.areas:
        return catalogue.areas[agency.territory]
    key = tone_key(document.territory)
    named = [area for area in catalogue.areas.values() if key in {tone_key(area.name), tone_key(area.full_name)}]
    provinces = [area for area in named if not area.part_of] or named
    found = [area for area in provinces if (was_there(area, document.issued) if document.issued else document.is_draft and area.is_running)]
    return found[0] if len(found) == 1 else provinces[0] if len(provinces) == 1 else None
