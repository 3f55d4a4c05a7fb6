"""All indicators -> a catalogue of data sets in the words of DCAT 3 (W3C 2024), as JSON-LD whose context stands inside it."""

import re
from collections.abc import Sequence

from portal.catalogue.addresses import INDICATORS
from portal.model.indicator import Frequency
from portal.rendering.data_package import PROFILE
from portal.rendering.tables import json_text
from portal.rendering.web_addresses import FILE_TITLES, MEDIA_TYPES, licence_address, reachable
from portal.views.indicator_data import IndicatorData

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_FREQUENCIES = {
    Frequency.IRREGULAR.value: "IRREG",
    Frequency.MONTHLY.value: "MONTHLY",
    Frequency.QUARTERLY.value: "QUARTERLY",
    Frequency.HALF_YEARLY.value: "ANNUAL_2",
    Frequency.ANNUAL.value: "ANNUAL",
}
"""The names of the frequency authority table of the Publications Office of the EU, which DCAT-AP asks for."""
_FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/"
_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/"
_LANGUAGE = "http://publications.europa.eu/resource/authority/language/VIE"
_DAY = {"@type": "http://www.w3.org/2001/XMLSchema#date"}
_ADDRESS = {"@type": "@id"}
_WORDS = {"@language": "vi"}
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dct:title": _WORDS,
    "dct:description": _WORDS,
    "dcat:keyword": _WORDS,
    "dct:modified": _DAY,
    "dcat:startDate": _DAY,
    "dcat:endDate": _DAY,
    **dict.fromkeys(
        (
            *("dct:accrualPeriodicity", "dct:language", "dct:source", "dct:conformsTo", "foaf:homepage", "vcard:hasEmail"),
            *("dcat:landingPage", "dcat:accessURL", "dcat:downloadURL", "dcat:mediaType"),
        ),
        _ADDRESS,
    ),
}


def write_catalogue(all_data: Sequence[IndicatorData]) -> str:
    """No reader needs the network: the context is inside. Needs at least one indicator."""
    first = all_data[0]
    home = reachable(f"{first.site}{INDICATORS}", first, base=INDICATORS)
    publisher = _publisher(first)
    return json_text(
        {
            "@context": _CONTEXT,
            "@id": home,
            "@type": "dcat:Catalog",
            "dct:title": f"{first.site_name}: số liệu",
            "dct:description": "Mọi chỉ tiêu của cổng, mỗi giá trị kèm văn bản và câu đã nêu nó.",
            "dct:language": _LANGUAGE,
            "dct:modified": max(data.modified for data in all_data),
            "dct:publisher": publisher,
            "foaf:homepage": home,
            "dcat:dataset": [_dataset(data, publisher) for data in all_data],
        }
    )


def _publisher(data: IndicatorData) -> dict[str, object]:
    agent: dict[str, object] = {"@id": reachable(f"{data.site}#cong", data, base=INDICATORS), "@type": "foaf:Agent", "foaf:name": data.site_name}
    return agent


def _dataset(data: IndicatorData, publisher: dict[str, object]) -> dict[str, object]:
    page = reachable(data.page, data, base=INDICATORS)
    return {
        "@id": page,
        "@type": "dcat:Dataset",
        "dct:identifier": [data.id, *filter(None, (data.scheme_code,))],
        "dct:title": data.title,
        "dct:description": data.description,
        "dcat:keyword": data.field,
        "dct:language": _LANGUAGE,
        "dct:modified": data.modified,
        "dct:accrualPeriodicity": f"{_FREQUENCY}{_FREQUENCIES[data.frequency]}",
        "dct:publisher": publisher,
        "dct:creator": [{"@type": "foaf:Agent", "foaf:name": name} for name in data.publishers],
        "dct:spatial": [{"@type": "dct:Location", "rdfs:label": place} for place in data.places],
        "dct:source": [reachable(source.address, data, base=INDICATORS) for source in data.sources],
        "dcat:landingPage": page,
        **_temporal(data),
        **_contact(data),
        "dcat:distribution": [_distribution(name, data, page) for name in MEDIA_TYPES],
    }


def _temporal(data: IndicatorData) -> dict[str, object]:
    if not data.first_day:
        return {}
    return {"dct:temporal": {"@type": "dct:PeriodOfTime", "dcat:startDate": data.first_day, "dcat:endDate": data.last_day}}


def _contact(data: IndicatorData) -> dict[str, object]:
    """Editors write the office in words, perhaps with its mail address among them."""
    if not data.contact:
        return {}
    email = _EMAIL.search(data.contact)
    point: dict[str, object] = {"@type": "vcard:Kind", "vcard:fn": data.contact}
    return {"dcat:contactPoint": point | {"vcard:hasEmail": f"mailto:{email.group()}"} if email else point}


def _licence(data: IndicatorData) -> dict[str, object]:
    if not data.licence:
        return {}
    address = licence_address(data.licence)
    return {"dct:license": {"@id": address} if address else {"@type": "dct:LicenseDocument", "rdfs:label": data.licence}}


def _distribution(name: str, data: IndicatorData, page: str) -> dict[str, object]:
    """The licence belongs to the file, as DCAT has it."""
    address = reachable(f"{data.page}{name}", data, base=INDICATORS)
    conforms = {"dct:conformsTo": PROFILE} if name == "datapackage.json" else {}
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": FILE_TITLES[name],
        "dcat:accessURL": page,
        "dcat:downloadURL": address,
        "dcat:mediaType": f"{_MEDIA_TYPE}{MEDIA_TYPES[name]}",
        **conforms,
        **_licence(data),
    }
