"""The glossary -> what schema.org calls a DefinedTermSet, as JSON-LD text that can stand in a script element of its page."""

from portal.rendering.linked_data import script_text
from portal.rendering.web_addresses import relative
from portal.views.glossary_data import Term, TermSet


def defined_terms_json_ld(data: TermSet) -> str:
    """Addresses are absolute where that of the site is known, else relative to the page of the glossary."""
    page = _reachable(data.page, data)
    content: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "@id": page,
        "url": page,
        "name": f"{data.site_name}: thuật ngữ và chữ viết tắt",
        "inLanguage": "vi",
        "publisher": {"@type": "Organization", "name": data.site_name, **({"url": data.site} if data.site else {})},
        "hasDefinedTerm": [_term(term, page, data) for term in data.terms],
    }
    return script_text(content)


def _term(term: Term, page: str, data: TermSet) -> dict[str, object]:
    """The abbreviation is its code, other spellings are other names; a description only where somebody wrote one."""
    said = {"termCode": term.code, "alternateName": list(term.other_names), "description": term.description}
    return {
        "@type": "DefinedTerm",
        "@id": _reachable(term.url, data),
        "url": _reachable(term.url, data),
        "name": term.name,
        **{name: value for name, value in said.items() if value},
        "inDefinedTermSet": page,
    }


def _reachable(address: str, data: TermSet) -> str:
    return address if data.site else relative(address, base=data.page)
