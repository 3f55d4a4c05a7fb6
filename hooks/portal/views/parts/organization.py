"""What machines are told of an agency: an agency and the catalogue -> a flat value in the words of schema.org's GovernmentOrganization."""

from dataclasses import dataclass

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.agency import Agency
from portal.settings import Settings
from portal.views.parts.agency import agency_link
from portal.views.parts.area import area_name
from portal.views.parts.page import Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationData:
    """Addresses are relative to the root of the site, `site` is "" where nobody knows it; days as yyyy-mm-dd, "" where unknown.

    `remark` says that the days are not confirmed.
    """

    page: str
    site: str
    name: str
    other_names: tuple[str, ...]
    founded: str
    dissolved: str
    remark: str
    parent: Crumb | None
    units: tuple[Crumb, ...]
    area: Crumb
    has_area_page: bool
    phone: str
    fax: str
    email: str
    address: str


def organization_data(agency: Agency, catalogue: Catalogue, settings: Settings) -> OrganizationData:
    """Contact only where the agency is there today: an old telephone number is somebody else's."""
    area = catalogue.areas.get(agency.territory)
    parent = catalogue.agencies.get(agency.part_of)
    contact = agency.contact if agency.is_running else None
    others = (agency.name_short, *(name for former in agency.names for name in (former.name, former.name_short) if name))
    return OrganizationData(
        page=addresses.of_agency(agency.id),
        site=settings.site_url,
        name=agency.name,
        other_names=tuple(dict.fromkeys(name for name in others if name != agency.name)),
        founded=agency.since.isoformat() if agency.since else "",
        dissolved=agency.until.isoformat() if agency.until else "",
        remark="" if agency.is_confirmed else "Ngày thành lập hoặc kết thúc chưa được đối chiếu với nghị quyết.",
        parent=agency_link(parent) if parent else None,
        units=tuple(agency_link(unit) for unit in units_of(agency, catalogue)),
        area=Crumb(title=area_name(area) if area else agency.place, address=addresses.of_area(agency.territory)),
        has_area_page=area is not None,
        phone=contact.phone if contact else "",
        fax=contact.fax if contact else "",
        email=contact.email if contact else "",
        address=contact.address if contact else "",
    )


def units_of(agency: Agency, catalogue: Catalogue) -> tuple[Agency, ...]:
    """Those directly under it, in the order of the register."""
    return tuple(other for other in catalogue.agencies.values() if other.part_of == agency.id)
