"""The Content-Security-Policy of a page: its HTML goes in, the policy that lets only its own inline scripts run comes out in its place."""

import base64
import hashlib
from html.parser import HTMLParser

PLACE = "portal-content-security-policy"
"""What theme/main.html writes where the policy belongs, before anything an editor wrote; the same words further on are an editor's."""


def with_policy(html: str) -> str:
    """Nothing is loaded from other hosts, no inline style or handler runs (W3C CSP Level 3)."""
    if PLACE not in html:
        return html
    scripts = _InlineScripts()
    scripts.feed(html)
    directives = (
        "default-src 'self'",
        " ".join(["script-src 'self'", *sorted({_hash(script) for script in scripts.found})]),
        "style-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    )
    return html.replace(PLACE, "; ".join(directives), 1)


def without_policy(html: str) -> str:
    """The same page, held to nothing."""
    return html.replace(PLACE, "", 1)


class _InlineScripts(HTMLParser):
    """Collects the text of scripts that would run and are no file."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        self.is_inside = tag == "script" and "src" not in names and not (names.get("type") or "").startswith("application/")

    def handle_endtag(self, tag: str) -> None:
        self.is_inside = False

    def handle_data(self, data: str) -> None:
        if self.is_inside:
            self.found.append(data)


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
