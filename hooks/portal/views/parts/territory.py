"""A territory's name: what readers are told of the area a value is about, with its days where one name has stood for several areas."""

from portal.catalogue.catalogue import Catalogue
from portal.vietnamese.dates import write_date


def territory_words(id: str, catalogue: Catalogue) -> str:
    """ "Thái Bình"; "Hải Phòng (địa giới đến 30/06/2025)" and "Hải Phòng (địa giới từ 01/07/2025)", which are two areas."""
    territory = catalogue.territories[id]
    if territory.is_alone:
        return territory.place
    since = f"từ {write_date(territory.since)}" if territory.since else ""
    until = f"đến {write_date(territory.until)}" if territory.until else ""
    days = " ".join(filter(None, (since, until)))
    return f"{territory.place} (địa giới {days})" if days else territory.place
