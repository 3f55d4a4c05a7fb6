"""A document -> what schema.org calls Legislation (https://schema.org/Legislation), as JSON-LD text for a script element of its page."""

from datetime import date, timedelta

from portal.model.article import Reliability
from portal.model.document import RelationKind, Validity
from portal.rendering.linked_data import script_text
from portal.rendering.web_addresses import relative
from portal.views.document_data import DocumentData, DocumentRow, RelatedDocument

_FORCES = {
    Validity.IN_FORCE.value: "InForce",
    Validity.NOT_YET_IN_FORCE.value: "NotInForce",
    Validity.PARTLY_EXPIRED.value: "PartiallyInForce",
    Validity.EXPIRED.value: "NotInForce",
}
"""LegalForceStatus; of an unknown validity nothing is said."""
_BINDS_ON = {Validity.IN_FORCE.value, Validity.NOT_YET_IN_FORCE.value, Validity.PARTLY_EXPIRED.value}
"""An end that is not known is an open end only here."""
_RELATIONS = {
    "legislationChanges": {RelationKind.AMENDS.value, RelationKind.REPLACES.value},
    "legislationAmends": {RelationKind.AMENDS.value},
    "isBasedOn": {RelationKind.IMPLEMENTS.value, RelationKind.BASED_ON.value},
}
"""legislationChanges holds amendment and replacement, legislationAmends is the narrower one. legislationRepeals is for bãi bỏ, which the register
has no word for, and legislationApplies is only informative: neither is said."""
_COUNTRY = "Việt Nam"


def legislation_json_ld(data: DocumentData) -> str:
    """Addresses are absolute where that of the site is known, else relative to the page of the document.

    An entry with uncertain facts says what it is called and what is uncertain, and none of the facts, for schema.org has no word for "perhaps".
    The draft of a document was passed by nobody. legislationDateVersion is left out: no entry says on which day its description was right.
    """
    row = data.row
    page = _reachable(row.url, data)
    issuers = [{"@type": "Organization", "name": name} for name in data.issuers]
    is_draft = row.is_draft == "true"
    named: dict[str, object] = {
        "legislationIdentifier": row.number,
        "disambiguatingDescription": row.reliability_note,
        "creativeWorkStatus": "Draft" if is_draft else "",
        "sameAs": row.official_url,
    }
    facts: dict[str, object] = {
        "legislationJurisdiction": {"@type": "AdministrativeArea", "name": row.territory or _COUNTRY},
        "alternateName": list(data.also_written),
        "description": row.subject,
        "legislationDate": row.issued,
        "legislationResponsible" if is_draft else "legislationPassedBy": issuers[0] if len(issuers) == 1 else issuers,
        "legislationLegalForce": {"@id": f"https://schema.org/{_FORCES[row.validity]}"} if row.validity in _FORCES else "",
        "temporalCoverage": _coverage(row),
        "about": [{"@type": "DefinedTerm", "name": field.title, "url": _reachable(field.url, data)} for field in data.fields],
        **{name: [_related(one, data) for one in data.related if one.kind in kinds] for name, kinds in _RELATIONS.items()},
    }
    content: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": page,
        "url": page,
        "name": row.title,
        "inLanguage": "vi",
        "legislationType": row.kind,
        **{name: value for name, value in (named | (facts if row.reliability == Reliability.VERIFIED.value else {})).items() if value},
        "isPartOf": {"@type": "Collection", "@id": _reachable(data.register, data), "name": "Văn bản"},
        "sdPublisher": {"@type": "Organization", "name": data.site_name, **({"url": data.site} if data.site else {})},
    }
    return script_text(content)


def _coverage(row: DocumentRow) -> str:
    """The days on which it binds, both included; "" where an end is not known, or where it never bound."""
    if not row.effective:
        return ""
    if not row.expired:
        return f"{row.effective}/.." if row.validity in _BINDS_ON else ""
    last = (date.fromisoformat(row.expired) - timedelta(days=1)).isoformat()
    return f"{row.effective}/{last}" if row.effective <= last else ""


def _related(one: RelatedDocument, data: DocumentData) -> dict[str, str]:
    number = {"legislationIdentifier": one.number} if one.number else {}
    return {"@type": "Legislation", "@id": _reachable(one.url, data), "name": one.title, **number}


def _reachable(address: str, data: DocumentData) -> str:
    return address if data.site else relative(address, base=data.row.url)
