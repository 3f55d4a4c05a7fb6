"""The rules of anchors: the catalogue with its ledger of addresses goes in, issues come out for every heading that can no longer be linked to."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from operator import attrgetter

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.permanence import anchors_now, pages_with_text, permanent_anchors
from portal.catalogue.redirect_chains import LEAD_ON, end_of, issue_of
from portal.catalogue.wording import joined
from portal.model.address_ledger import ADDRESS_LEDGER, AddressRow
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.model.place import Place

_MOVED = Hint("Trang nay ở {}: viết địa chỉ ấy ở cả from và to.", english="The page is at {} now: write that in both from and to.")
_DELETE = Hint("Xóa mục chuyển này.", english="Delete this redirect.")
_NO_END = Hint("một mục đang có; các mục này chuyển vòng quanh", english="a heading that is there; these lead round in a circle")


def published_anchors_lead_somewhere(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """As long as their page has a text: where the whole page moved or is gone, its own address tells. While a file is misread, nothing has gone."""
    now, pages = anchors_now(catalogue), pages_with_text(catalogue)
    redirected = {one.old for one in catalogue.redirects}
    recorded = {row.address: row for row in catalogue.address_ledger if "#" in row.address} if not catalogue.misread else {}
    for address, row in recorded.items():
        if _page(address) in pages and address not in now and address not in redirected:
            expected = joined(LEAD_ON, address, _successor(address, catalogue, recorded))
            yield Issue(place=Place(path=ADDRESS_LEDGER, line=row.line), fault=Fault.ANCHOR_LOST, found=address, expected=expected)


def anchors_are_led_on_within_their_page(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """To a part of the page that is there, or to the page itself where the part was deleted."""
    now, pages = anchors_now(catalogue), pages_with_text(catalogue)
    by_old = {one.old: one for one in catalogue.redirects}
    for one in catalogue.redirects if not catalogue.misread else ():
        page = _page(one.old)
        if not one.is_of_anchor:
            continue
        if page not in pages:
            expected = joined(_MOVED, by_old[page].page) if page in by_old else _DELETE
            yield issue_of(one, "from", Fault.ANCHOR_ON_NO_PAGE, found=page, expected=expected)
        elif one.page != page:
            yield issue_of(one, "to", Fault.ANCHOR_TO_ANOTHER_PAGE, found=one.new, expected=page)
        elif one.new in by_old:
            yield issue_of(one, "to", Fault.REDIRECT_CHAIN, found=one.new, expected=end_of(one, by_old, target=attrgetter("new")) or _NO_END)
        elif "#" in one.new and one.new not in now:
            near = get_close_matches(one.new, [address for address in now if _page(address) == page], n=1)
            yield issue_of(one, "to", Fault.ANCHOR_NOT_THERE, found=one.new, expected=near[0] if near else page)


RULES = (
    published_anchors_lead_somewhere,
    anchors_are_led_on_within_their_page,
)


def _page(address: str) -> str:
    return address.partition("#")[0]


def _successor(address: str, catalogue: Catalogue, recorded: dict[str, AddressRow]) -> str:
    """The new heading of the page most like it, the only new one whatever it looks like; else the page itself."""
    fresh = [anchor for anchor in permanent_anchors(catalogue) if anchor not in recorded and _page(anchor) == _page(address)]
    alike = fresh if len(fresh) == 1 else get_close_matches(address, fresh, n=1)
    return next(iter(alike), _page(address))
