"""What a web server has to answer otherwise than with a file: the catalogue -> the addresses that moved, and those where nothing stands any more."""

from dataclasses import dataclass

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.permanence import attachment_addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerRules:
    """`moved` are pairs (old, new), `gone` addresses whose page is served under the status 410, `gone_files` pairs (file, the page it was beside).

    All relative to the root of the site, sorted.
    """

    moved: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]
    gone_files: tuple[tuple[str, str], ...] = ()


def server_rules(catalogue: Catalogue) -> ServerRules:
    """No server ever sees the fragment of an address: what only leads from one anchor of a page to another is no rule of it."""
    moved = {one.old: one.new for one in catalogue.redirects if "#" not in one.old}
    gone = {addresses.of_article(article) for article in catalogue.gone}
    shown = attachment_addresses(catalogue)
    lost = {row.address: _page_of(row.address) for row in catalogue.address_ledger if addresses.is_file(row.address) and row.address not in shown}
    moved |= {file: moved[page] for file, page in lost.items() if page in moved}
    gone_files = [(file, page) for file, page in lost.items() if page in gone]
    return ServerRules(moved=tuple(sorted(moved.items())), gone=tuple(sorted(gone)), gone_files=tuple(sorted(gone_files)))


def _page_of(file: str) -> str:
    """The item an attachment was beside."""
    return file[: file.rindex("/") + 1]
