"""Pages without style sheets, as text and as a screen reader hears them: warnings come first, nothing is glued together, nothing is said twice."""

import re
from functools import cache
from pathlib import Path

from builders import settings as portal_settings
from everything import EVERYTHING
from html_page import HtmlPage
from portal.catalogue.catalogue import Catalogue
from portal.rendering.pages import Renderer
from whole_site import whole_site

RENDERER = Renderer(Path(__file__).resolve().parents[2] / "theme", portal_settings())


@cache
def sources() -> dict[str, str]:
    """Each page of the portal of everything, by the name of its template and its address."""
    pages = whole_site(Catalogue.of(EVERYTHING), RENDERER.settings)
    return {f"{page.view.template} {page.address}": RENDERER.page(page).html for page in pages}


def of(template: str) -> list[str]:
    return [source for name, source in sources().items() if name.startswith(f"{template}.html ")]


def plain(source: str) -> str:
    """What is read where no style sheet is: only a block begins a new line."""
    lines = re.sub(r"</?(?:article|aside|blockquote|br|caption|dd|div|dl|dt|h[1-6]|li|ol|p|section|summary|table|td|th|tr|ul)\b[^>]*>", "\n", source)
    return "\n".join(" ".join(HtmlPage(f"<i>{line}</i>").text("i").split()) for line in lines.split("\n"))


def test_what_warns_of_an_item_stands_before_its_contents_and_figures():
    """Who hears the page knows that it was withdrawn before the first figure is told."""
    warned = [page for page in of("article") if 'class="portal-notice' in page and 'class="portal-rail"' in page]

    assert warned
    assert all(page.rindex('<aside class="portal-notice') < page.index('class="portal-rail"') for page in warned)
