"""A page as Material's frame made it -> the same without what stands before its header for a script the portal leaves out."""

import re

PLACE = "portal-begin-of-the-frame"
"""What theme/main.html writes where its own part of the body begins, before anything an editor wrote; the same words further on are an editor's."""
_BEFORE = re.compile(rf'(data-md-color-accent="[a-z]+">).*?{PLACE}', re.DOTALL)


def mended(html: str) -> str:
    """Check boxes of a drawer and of a search with an attribute HTML does not allow them (4.10.18.7), a cover, two empty boxes."""
    return _BEFORE.sub(r"\1", html, count=1)
