"""An item -> what schema.org calls a NewsArticle or a Report, as JSON-LD text that can stand in a script element of its page."""

from portal.rendering.linked_data import script_text
from portal.rendering.web_addresses import relative
from portal.views.parts.article_data import ArticleData, CitedDocument, EventData

ARTICLE, REPORT = "NewsArticle", "Report"


def article_json_ld(data: ArticleData, *, pictures: tuple[str, ...] = ()) -> str:
    """Addresses are absolute where that of the site is known, else relative to the page of the item; `pictures` are absolute.

    The portal publishes, the agency is where it comes from; the author is whom the source names, else the agency.
    """
    page = _reachable(data.page, data)
    agency = {"@type": "GovernmentOrganization", "@id": _reachable(data.agency.address, data), "name": data.agency.title}
    people = [{"@type": "Person", "name": name} for name in data.authors]
    said: dict[str, object] = {
        "reportNumber": data.number,
        "dateCreated": data.created,
        "description": data.summary,
        "image": list(pictures),
        "expires": data.expires,
        "articleSection": list(data.sections),
        "creativeWorkStatus": data.statuses[0] if len(data.statuses) == 1 else list(data.statuses),
        "disambiguatingDescription": data.remark,
        "correction": [{"@type": "CorrectionComment", "text": one.text, "datePublished": one.moment} for one in data.corrections],
        "citation": [_legislation(document, data) for document in data.cited],
        "isBasedOn": _source(data),
        "mentions": [{"@type": "Dataset", "@id": _reachable(one.address, data), "name": one.title} for one in data.indicators],
        "about": _event(data.event) if data.event else "",
    }
    content: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": REPORT if data.is_report else ARTICLE,
        "@id": page,
        "url": page,
        "mainEntityOfPage": page,
        "headline": data.title,
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "datePublished": data.published,
        "dateModified": data.modified,
        "author": people or agency,
        "sourceOrganization": agency,
        "publisher": {"@type": "Organization", "name": data.site_name, **({"url": data.site} if data.site else {})},
        **{name: value for name, value in said.items() if value},
    }
    return script_text(content)


def _legislation(document: CitedDocument, data: ArticleData) -> dict[str, str]:
    number = {"legislationIdentifier": document.number} if document.number else {}
    return {"@type": "Legislation", "@id": _reachable(document.address, data), "name": document.name, **number}


def _source(data: ArticleData) -> dict[str, object]:
    """The text it was made from; that somebody is named as its source is not yet a text."""
    source = data.source
    if not (source.url or source.title):
        return {}
    known = {"name": source.title, "url": source.url}
    publisher = {"@type": "Organization", "name": source.name}
    return {"@type": "CreativeWork", **{name: value for name, value in known.items() if value}, "publisher": publisher}


def _event(event: EventData) -> dict[str, object]:
    said: dict[str, object] = {"endDate": event.until, "location": {"@type": "Place", "name": event.venue} if event.venue else ""}
    return {"@type": "Event", "name": event.name, "startDate": event.since, **{name: value for name, value in said.items() if value}}


def _reachable(address: str, data: ArticleData) -> str:
    return f"{data.site}{address}" if data.site else relative(address, base=data.page)
