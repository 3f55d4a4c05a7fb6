"""What breaks each rule of addresses: rule -> a catalogue and the issue it tells."""

from dataclasses import replace
from datetime import date
from typing import Any

from builders import article, catalogue, origin
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.permanence import address_rows_to_add
from portal.model.address_ledger import ADDRESS_LEDGER, AddressRow
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.model.redirect import Redirect

REGISTER = "data/redirects.yml"
OLD, NEW = "tin-tuc/2022/bai-cu/", "tin-tuc/2022/mot-bai/"


def redirect(old: str = OLD, new: str = NEW, *, line: int = 2, reason: str = "") -> Redirect:
    origin_ = origin(REGISTER, **{"from": line, "to": line + 1})
    return Redirect(old=old, new=new, reason=reason, origin=replace(origin_, start=Place(path=REGISTER, line=line)))


def recorded(*slugs: str) -> tuple[AddressRow, ...]:
    """The ledger after a day on which these items were published."""
    return address_rows_to_add(catalogue(*map(article, slugs)), date(2023, 1, 1))


def published(*redirects: Redirect, ledger: tuple[AddressRow, ...] = (), **changes: Any) -> Catalogue:
    """A portal with one item, at NEW."""
    return catalogue(article("mot-bai"), redirects=redirects, address_ledger=ledger, **changes)


def _place(line: int, path: str = REGISTER) -> Place:
    return Place(path=path, line=line, column=9) if path == REGISTER else Place(path=path, line=line)


LEDGER_ROWS = recorded("bai-cu")
LOST = next(row.line for row in LEDGER_ROWS if row.address == OLD)
BROKEN_ADDRESSES: dict[str, tuple[Catalogue, Issue]] = {
    "published_addresses_lead_somewhere": (
        published(ledger=(*LEDGER_ROWS, *address_rows_to_add(published(ledger=LEDGER_ROWS), date(2023, 1, 2)))),
        Issue(
            place=_place(LOST, ADDRESS_LEDGER),
            fault=Fault.ADDRESS_LOST,
            found=OLD,
            expected="thêm vào data/redirects.yml: - {from: tin-tuc/2022/bai-cu/, to: …}",
        ),
    ),
    "redirects_lead_to_pages": (
        published(redirect(new="tin-tuc/2022/mot-baii/"), ledger=recorded("bai-cu", "mot-bai")),
        Issue(place=_place(3), fault=Fault.REDIRECT_TO_NOTHING, field="to", found="tin-tuc/2022/mot-baii/", expected=NEW),
    ),
    "redirects_stand_where_nothing_is": (
        published(redirect(NEW, "linh-vuc/do-luong/"), ledger=recorded("mot-bai")),
        Issue(place=_place(2), fault=Fault.REDIRECT_OF_A_PAGE, field="from", found=NEW, expected="content/news/2022/mot-bai.md"),
    ),
    "addresses_are_recorded": (
        published(redirect(), ledger=recorded("bai-cu")),
        Issue(place=_place(len(LEDGER_ROWS) + 1, ADDRESS_LEDGER), fault=Fault.ADDRESSES_NOT_RECORDED, found="1", expected=NEW),
    ),
}
