"""A page and the settings -> what schema.org says of the site and of the place of the page in it, as JSON-LD text for a script element."""

from portal.catalogue import addresses
from portal.model.owner import Owner
from portal.rendering.linked_data import script_text
from portal.rendering.web_addresses import relative
from portal.settings import Settings
from portal.views.parts.page import Crumb, Page

_CONTEXT = "https://schema.org"
_TERM = "search_term_string"


def breadcrumbs_json_ld(page: Page, settings: Settings) -> str:
    """The way from the home page to the page, the page itself last; for a page with a trail."""
    steps = (*page.trail, Crumb(title=page.title, address=page.address))
    items = [
        {"@type": "ListItem", "position": number, "name": step.title, "item": _reachable(step.address, page, settings)}
        for number, step in enumerate(steps, start=1)
    ]
    return script_text({"@context": _CONTEXT, "@type": "BreadcrumbList", "itemListElement": items})


def web_site_json_ld(page: Page, settings: Settings, owner: Owner | None = None) -> str:
    """For the home page: the site, who publishes it, and how to search it (its page opens with what stands in `?q=`)."""
    home = _reachable("", page, settings)
    publisher = {
        "@type": "GovernmentOrganization" if owner else "Organization",
        "@id": f"{home}#organization",
        "name": owner.name if owner else settings.site_name,
        "url": home,
        "logo": _reachable("assets/favicon.svg", page, settings),
        **(_known_of(owner) if owner else {}),
    }
    site: dict[str, object] = {
        "@type": "WebSite",
        "@id": f"{home}#website",
        "url": home,
        "name": settings.site_name,
        **({"description": page.description} if page.description else {}),
        "inLanguage": "vi",
        "publisher": {"@id": publisher["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{_reachable(addresses.SEARCH, page, settings)}?q={{{_TERM}}}"},
            "query-input": f"required name={_TERM}",
        },
    }
    return script_text({"@context": _CONTEXT, "@graph": [site, publisher]})


def web_page_json_ld(page: Page, settings: Settings) -> str:
    """For a page whose text is about nothing that has a type of its own."""
    here, home = _reachable(page.address, page, settings), _reachable("", page, settings)
    content: dict[str, object] = {
        "@context": _CONTEXT,
        "@type": "WebPage",
        "@id": here,
        "url": here,
        "name": page.title,
        **({"description": page.description} if page.description else {}),
        "inLanguage": page.language,
        "lastReviewed": page.updated.isoformat(),
        "isPartOf": {"@type": "WebSite", "@id": f"{home}#website", "name": settings.site_name, "url": home},
    }
    return script_text(content)


def _known_of(owner: Owner) -> dict[str, object]:
    """What is not said has no key."""
    said: dict[str, object] = {
        "alternateName": owner.name_en,
        "parentOrganization": {"@type": "GovernmentOrganization", "name": owner.parent} if owner.parent else "",
        "address": owner.address,
        "telephone": owner.phone.dialled if owner.phone else "",
        "faxNumber": owner.fax.dialled if owner.fax else "",
        "email": owner.email,
    }
    return {name: value for name, value in said.items() if value}


def _reachable(address: str, page: Page, settings: Settings) -> str:
    return f"{settings.site_url}{address}" if settings.site_url else relative(address, base=page.address)
