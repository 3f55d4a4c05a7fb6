"""An agency -> what schema.org calls a GovernmentOrganization, as JSON-LD text for a script element of its page."""

from portal.rendering.linked_data import script_text
from portal.rendering.web_addresses import relative
from portal.views.parts.organization import OrganizationData
from portal.views.parts.page import Crumb


def organization_json_ld(data: OrganizationData) -> str:
    """Addresses are absolute where that of the site is known, else relative to the page of the agency; what nobody knows is not said."""
    page = _reachable(data.page, data)
    area: dict[str, str] = {"@type": "AdministrativeArea", "name": data.area.title}
    if data.has_area_page:
        area["@id"] = _reachable(data.area.address, data)
    said: dict[str, object] = {
        "alternateName": list(data.other_names),
        "foundingDate": data.founded,
        "dissolutionDate": data.dissolved,
        "disambiguatingDescription": data.remark,
        "parentOrganization": _organization(data.parent, data) if data.parent else "",
        "subOrganization": [_organization(unit, data) for unit in data.units],
        "telephone": data.phone,
        "faxNumber": data.fax,
        "email": data.email,
        "address": data.address,
    }
    content: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "@id": page,
        "url": page,
        "name": data.name,
        **{name: value for name, value in said.items() if value},
        "areaServed": area,
    }
    return script_text(content)


def _organization(one: Crumb, data: OrganizationData) -> dict[str, str]:
    return {"@type": "GovernmentOrganization", "@id": _reachable(one.address, data), "name": one.title}


def _reachable(address: str, data: OrganizationData) -> str:
    return f"{data.site}{address}" if data.site else relative(address, base=data.page)
