"""What schema.org lets one say: JSON-LD goes in, the types and properties in it that are not defined, or not for that type, come out."""

from collections.abc import Iterator
from typing import Any

from rdflib import SDO, URIRef

_THING = "name alternateName description disambiguatingDescription identifier image mainEntityOfPage potentialAction sameAs url"
_WORK = (
    f"{_THING} about author citation correction creativeWorkStatus creator dateCreated dateModified datePublished encodingFormat expires headline inLanguage "
    "isAccessibleForFree isBasedOn isPartOf keywords license mentions publisher sdPublisher sourceOrganization spatialCoverage temporalCoverage text"
)
_ORGANIZATION = (
    f"{_THING} address areaServed contactPoint dissolutionDate email faxNumber foundingDate logo parentOrganization subOrganization telephone"
)
_ARTICLE = f"{_WORK} articleSection"
_DEFINED = {
    "AdministrativeArea": _THING,
    "BreadcrumbList": f"{_THING} itemListElement",
    "Collection": _WORK,
    "CorrectionComment": _WORK,
    "CreativeWork": _WORK,
    "DataDownload": f"{_WORK} contentUrl",
    "Dataset": f"{_WORK} distribution variableMeasured",
    "DefinedTerm": f"{_THING} inDefinedTermSet termCode",
    "DefinedTermSet": f"{_WORK} hasDefinedTerm",
    "EntryPoint": f"{_THING} urlTemplate",
    "Event": f"{_THING} endDate location startDate",
    "GovernmentOrganization": _ORGANIZATION,
    "Legislation": (
        f"{_WORK} legislationAmends legislationChanges legislationDate legislationIdentifier legislationJurisdiction legislationLegalForce "
        "legislationPassedBy legislationResponsible legislationType"
    ),
    "ListItem": f"{_THING} item position",
    "Article": _ARTICLE,
    "NewsArticle": _ARTICLE,
    "Organization": _ORGANIZATION,
    "Person": _THING,
    "Place": _THING,
    "PropertyValue": f"{_THING} measurementTechnique propertyID unitText",
    "Report": f"{_ARTICLE} reportNumber",
    "SearchAction": f"{_THING} query-input target",
    "WebPage": f"{_WORK} lastReviewed",
    "WebSite": _WORK,
}
"""Type -> what may be said of it, inherited properties among them, as far as the portal has anything to say. `query-input` is a way to write
`query` of an action that is still to come (https://schema.org/docs/actions.html)."""
PROPERTIES = {name: frozenset(written.split()) for name, written in _DEFINED.items()}


def undefined(content: Any) -> Iterator[str]:
    """Of one value, and of all in it."""
    if isinstance(content, list):
        for one in content:
            yield from undefined(one)
    elif isinstance(content, dict):
        named = {key: value for key, value in content.items() if not key.startswith("@")}
        kind = content.get("@type", "")
        if named and kind not in PROPERTIES:
            yield f"{kind or 'no type'} of {sorted(named)}"
        yield from (f"{kind}.{name}" for name in named if name not in PROPERTIES.get(kind, named))
        for value in (*named.values(), *content.get("@graph", ())):
            yield from undefined(value)


def unknown_terms() -> tuple[str, ...]:
    """What this table calls a term and the vocabulary of rdflib does not."""
    terms = {*PROPERTIES, *(name for names in PROPERTIES.values() for name in names if "-" not in name)}
    return tuple(sorted(term for term in terms if URIRef(f"https://schema.org/{term}") not in SDO))
