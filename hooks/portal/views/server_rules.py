"""What a web server has to answer otherwise than with a file: the catalogue -> the addresses that moved, and those where nothing stands any more."""

from dataclasses import dataclass

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerRules:
    """`moved` are pairs (old, new), `gone` addresses whose page is served under the status 410; all relative to the root of the site, sorted."""

    moved: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]


def server_rules(catalogue: Catalogue) -> ServerRules:
    """No server ever sees the fragment of an address: what only leads from one anchor of a page to another is no rule of it."""
    moved = {one.old: one.new for one in catalogue.redirects if "#" not in one.old}
    return ServerRules(moved=tuple(sorted(moved.items())), gone=tuple(sorted(map(addresses.of_article, catalogue.gone))))
