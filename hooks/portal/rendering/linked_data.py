"""An indicator -> what schema.org calls a Dataset, as JSON-LD text that can stand in a script element of its page."""

import json

from portal.rendering.web_addresses import FILE_TITLES, MEDIA_TYPES, licence_address, reachable
from portal.rendering.words import COLLECTS
from portal.views.indicator_data import IndicatorData, SourceRow

_ESCAPED = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""Nothing in the text can end the script element or begin a comment in it; every reader of JSON undoes it."""


def dataset_json_ld(data: IndicatorData) -> str:
    """Addresses are absolute where that of the site is known, else relative to the page of the indicator."""
    page = reachable(data.page, data, base=data.page)
    content: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": page,
        "url": page,
        "identifier": [data.id, *filter(None, (data.scheme_code,))],
        "name": data.title,
        "alternateName": data.title_short,
        "description": data.description,
        "keywords": [data.field],
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "dateModified": data.modified,
        "creator": [{"@type": "GovernmentOrganization", "name": name} for name in data.publishers],
        "publisher": {"@type": "Organization", "name": data.site_name, **({"url": data.site} if data.site else {})},
        "spatialCoverage": [{"@type": "Place", "name": place} for place in data.places],
        "variableMeasured": _variable(data),
        "isBasedOn": [_document(source, data) for source in data.sources],
        "distribution": [_distribution(name, data) for name in MEDIA_TYPES],
    }
    if data.first_day:
        content["temporalCoverage"] = f"{data.first_day}/{data.last_day}"
    if data.licence:
        content["license"] = licence_address(data.licence) or {"@type": "CreativeWork", "name": data.licence}
    return script_text(content)


def script_text(content: object) -> str:
    """JSON on one line that nothing in it can break out of."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)


def _variable(data: IndicatorData) -> dict[str, str]:
    return {
        "@type": "PropertyValue",
        "propertyID": data.id,
        "name": data.title,
        "description": data.description,
        "unitText": data.unit_label,
        "measurementTechnique": COLLECTS[data.collect],
    }


def _document(source: SourceRow, data: IndicatorData) -> dict[str, object]:
    document: dict[str, object] = {
        "@type": "Report" if source.number else "Article",
        "name": source.title,
        "url": reachable(source.address, data, base=data.page),
        "datePublished": source.issued,
        "publisher": {"@type": "GovernmentOrganization", "name": source.agency_name},
    }
    return document | {"reportNumber": source.number} if source.number else document


def _distribution(name: str, data: IndicatorData) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": FILE_TITLES[name],
        "encodingFormat": MEDIA_TYPES[name],
        "contentUrl": reachable(f"{data.page}{name}", data, base=data.page),
    }
