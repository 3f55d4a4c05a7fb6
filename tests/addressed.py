"""What breaks each rule of addresses: rule -> a catalogue and the issue it tells."""

from dataclasses import replace
from datetime import date
from typing import Any

from builders import article, catalogue, origin
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.permanence import address_rows_to_add
from portal.model.address_ledger import ADDRESS_LEDGER, AddressRow
from portal.model.article import Article
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.model.prose import Heading, Prose
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


def headed(*anchors: str, level: int = 2, **changes: Any) -> Article:
    """The item at NEW with these headings."""
    html = "".join(f'<h{level} id="{anchor}">Mục</h{level}><p>Lời.</p>' for anchor in anchors) or "<p>Lời.</p>"
    headings = tuple(Heading(level=level, anchor=anchor, title="Mục") for anchor in anchors)
    return replace(article("mot-bai"), **{"body": Prose(html=html, headings=headings)} | changes)


def anchored(one: Article, *redirects: Redirect, before: tuple[str, ...] = ("muc-cu",), **changes: Any) -> Catalogue:
    """`one`, recorded today, and once before with the headings `before`."""
    first = address_rows_to_add(catalogue(headed(*before)), date(2023, 1, 1))
    ledger = (*first, *address_rows_to_add(catalogue(one, address_ledger=first), date(2023, 1, 2)))
    return catalogue(one, redirects=redirects, address_ledger=ledger, **changes)


def _place(line: int, path: str = REGISTER) -> Place:
    return Place(path=path, line=line, column=9) if path == REGISTER else Place(path=path, line=line)


LEDGER_ROWS = recorded("bai-cu")
LOST = next(row.line for row in LEDGER_ROWS if row.address == OLD)
LOST_ANCHOR = next(row.line for row in anchored(headed("muc-cu")).address_ledger if "#" in row.address)
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
    "published_anchors_lead_somewhere": (
        anchored(headed("muc-moi")),
        Issue(
            place=_place(LOST_ANCHOR, ADDRESS_LEDGER),
            fault=Fault.ANCHOR_LOST,
            found=f"{NEW}#muc-cu",
            expected=f"thêm vào data/redirects.yml: - {{from: {NEW}#muc-cu, to: {NEW}}}",
        ),
    ),
    "anchors_are_led_on_within_their_page": (
        anchored(headed("muc-moi"), redirect(f"{NEW}#muc-cu", "linh-vuc/do-luong/")),
        Issue(place=_place(3), fault=Fault.ANCHOR_TO_ANOTHER_PAGE, field="to", found="linh-vuc/do-luong/", expected=NEW),
    ),
    "addresses_are_recorded": (
        published(redirect(), ledger=recorded("bai-cu")),
        Issue(place=_place(len(LEDGER_ROWS) + 1, ADDRESS_LEDGER), fault=Fault.ADDRESSES_NOT_RECORDED, found="1", expected=NEW),
    ),
}
