"""JSON-LD for the page of an agency: what schema.org asks of a GovernmentOrganization, nothing nobody knows, nothing that leaves its script."""

import json
from datetime import date
from typing import Any

import pytest

from builders import agency, catalogue, settings
from indicator_samples import NASTY, SITE
from lived import BEGUN, ENDED, area, called, lived
from portal.model.agency import Agency, Contact
from portal.rendering.organization import organization_json_ld
from portal.views.parts.organization import organization_data

CONTACT = Contact(address="1 Trần Phú", phone="0225 1", fax="0225 2", email="so@example.vn", as_of=date(2024, 5, 6), source="Trang của Sở")
RICH = lived(
    "so",
    name="Sở Khoa học và Công nghệ",
    name_short="Sở KH&CN",
    since=date(2003, 1, 1),
    until=ENDED,
    part_of="ubnd",
    is_confirmed=False,
    names=(called("Ban Khoa học", date(2010, 1, 1), name_short="Ban KH"),),
    contact=CONTACT,
)


def told(one: Agency, *others: Agency, site: str = SITE, **changes: Any) -> dict[str, Any]:
    known = catalogue(agencies=(one, *others), **changes)
    found: dict[str, Any] = json.loads(organization_json_ld(organization_data(one, known, settings(site_url=site))))
    return found


def test_everything_known_of_an_agency_is_said():
    """Its names, its days with their doubt, the bodies above and below it, its ground."""
    others = (lived("ubnd", name="Ủy ban nhân dân", until=ENDED), lived("chi-cuc", name="Chi cục", part_of="so", as_of=ENDED))

    assert told(RICH, *others, areas=(area(),)) == {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "@id": f"{SITE}co-quan/so/",
        "url": f"{SITE}co-quan/so/",
        "name": "Sở Khoa học và Công nghệ",
        "alternateName": ["Sở KH&CN", "Ban Khoa học", "Ban KH"],
        "foundingDate": "2003-01-01",
        "dissolutionDate": "2025-06-30",
        "disambiguatingDescription": "Ngày thành lập hoặc kết thúc chưa được đối chiếu với nghị quyết.",
        "parentOrganization": {"@type": "GovernmentOrganization", "@id": f"{SITE}co-quan/ubnd/", "name": "Ủy ban nhân dân"},
        "subOrganization": [{"@type": "GovernmentOrganization", "@id": f"{SITE}co-quan/chi-cuc/", "name": "Chi cục"}],
        "areaServed": {"@type": "AdministrativeArea", "name": "Tỉnh Hải Phòng", "@id": f"{SITE}dia-ban/hai-phong/"},
    }


def test_of_an_agency_of_which_little_is_known_little_is_said():
    """No empty names, no days, no page of a place that has none."""
    found = told(agency("so", name_short="Sở so", name="Sở so"))

    assert set(found) == {"@context", "@type", "@id", "url", "name", "areaServed"}
    assert found["areaServed"] == {"@type": "AdministrativeArea", "name": "Hải Phòng"}


def test_only_an_agency_of_today_is_called_up():
    """The telephone of one that has ended is somebody else's."""
    running = told(agency("so", contact=CONTACT, since=BEGUN))

    assert (running["telephone"], running["faxNumber"], running["email"], running["address"]) == ("0225 1", "0225 2", "so@example.vn", "1 Trần Phú")
    assert not {"telephone", "email"} & set(told(RICH))


def test_without_an_address_of_the_site_links_are_relative_to_the_page():
    """As everything else on such a site."""
    found = told(RICH, lived("ubnd"), areas=(area(),), site="")

    assert [found["url"], found["parentOrganization"]["@id"], found["areaServed"]["@id"]] == ["./", "../ubnd/", "../../dia-ban/hai-phong/"]


@pytest.mark.parametrize("text", NASTY)
def test_no_text_leaves_its_script(text: str):
    """Nor is it changed for who reads it as JSON."""
    known = catalogue(agencies=(agency("so", name=text, name_short=text, place=text),))
    written = organization_json_ld(organization_data(known.agencies["so"], known, settings()))

    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["name"] == text
