"""The one text that stands here in two languages: the catalogue and an address -> the pages that say the same, as search engines ask for them."""

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.views.parts.page import Translation


def translations_at(address: str, catalogue: Catalogue) -> tuple[Translation, ...]:
    """Both pages, the page itself among them, on each of the two; nothing anywhere else."""
    pair = (Translation(language="vi", address=counterpart(catalogue)), Translation(language="en", address=addresses.ENGLISH))
    return pair if address in {one.address for one in pair} else ()


def counterpart(catalogue: Catalogue) -> str:
    """The page about the portal, else its home page."""
    return addresses.ABOUT if any(page.address == addresses.ABOUT for page in catalogue.standing_pages) else ""
