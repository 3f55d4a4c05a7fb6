"""The rules of addresses: the catalogue with its ledger of addresses goes in, issues come out for every one that would lead nowhere."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from operator import attrgetter

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.permanence import address_rows_to_add, anchors_now, permanent_addresses
from portal.catalogue.redirect_chains import LEAD_ON, end_of, issue_of
from portal.catalogue.wording import joined
from portal.model.address_ledger import ADDRESS_LEDGER, AddressRow
from portal.model.fault import Fault
from portal.model.file_fault import FileFault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.model.place import Place
from portal.model.redirect import Redirect

_KEEP = Hint(
    "đổi tên tệp cũng được nhưng giữ địa chỉ, vì mã các số liệu của bài gồm cả nó: thêm slug: {} vào phần đầu bài",
    english="rename the file but keep its address, for the ids of its values begin with it: add slug: {} to the front matter",
)
"""An id is for ever (decision 0009)."""
_NO_END = Hint("một trang đang có; các mục này chuyển vòng quanh", english="a page that is there; these lead round in a circle")
_OF_A_PAGE = Hint("địa chỉ một trang như thế", english="the address of such a page")


def published_addresses_lead_somewhere(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Told with the line to write; while a file is misread, what stands in it has not gone."""
    now = permanent_addresses(catalogue)
    redirected = {one.old for one in catalogue.redirects}
    recorded = {row.address: row for row in catalogue.address_ledger if "#" not in row.address} if not catalogue.misread else {}
    gone = {addresses.of_article(article) for article in catalogue.gone}
    with_values = {row.observation.partition("#")[0] for row in catalogue.ledger}
    for address, row in recorded.items():
        if address not in now and addresses.is_file(address):
            page = address[: address.rindex("/") + 1]
            if page in now and page not in gone:
                yield Issue(place=Place(path=ADDRESS_LEDGER, line=row.line), fault=FileFault.ATTACHMENT_LOST, found=address, expected=now[page])
        elif address not in now and address not in redirected:
            slug = address.rstrip("/").rpartition("/")[2]
            is_item = address.startswith((addresses.NEWS, addresses.REPORTS))
            expected = joined(_KEEP, slug) if is_item and slug in with_values else joined(LEAD_ON, address, _successor(row, now, recorded))
            yield Issue(place=Place(path=ADDRESS_LEDGER, line=row.line), fault=Fault.ADDRESS_LOST, found=address, expected=expected)


def redirects_lead_to_pages(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """To something that stands there for ever; not to a list, which may be empty tomorrow, nor to another redirect."""
    now, by_old = permanent_addresses(catalogue), {one.old: one for one in catalogue.redirects}
    for one in catalogue.redirects:
        if one.is_of_anchor:
            continue
        if one.page in by_old:
            yield issue_of(one, "to", Fault.REDIRECT_CHAIN, found=one.new, expected=end_of(one, by_old, target=attrgetter("page")) or _NO_END)
        elif one.page not in now and not catalogue.misread:
            alike = [address for address in now if address.partition("/")[0] == one.page.partition("/")[0] and not addresses.is_file(address)]
            near = get_close_matches(one.page, alike, n=1)
            yield issue_of(one, "to", Fault.REDIRECT_TO_NOTHING, found=one.new, expected=near[0] if near else _OF_A_PAGE)


def redirects_stand_where_nothing_is(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """An address that is in use needs none, and one address leads to one place."""
    now, recorded = permanent_addresses(catalogue) | anchors_now(catalogue), {row.address for row in catalogue.address_ledger}
    first: dict[str, Redirect] = {}
    for one in catalogue.redirects:
        if one.old in now:
            yield issue_of(one, "from", Fault.REDIRECT_OF_A_PAGE, found=one.old, expected=now[one.old])
        section = next((section for section in addresses.RESERVED if one.old.startswith(section)), "")
        if section and one.old not in now and one.old not in recorded and not one.is_of_item and not one.is_of_anchor:
            yield issue_of(one, "from", Fault.REDIRECT_OF_NOTHING, found=one.old, expected=section)
        if other := first.get(one.old):
            yield issue_of(one, "from", Fault.REDIRECTED_TWICE, found=one.old, expected=str(other.origin.start.line))
        first.setdefault(one.old, one)


def addresses_are_recorded(catalogue: Catalogue, today: date) -> Iterator[Issue]:
    """A portal without a ledger of addresses is asked for none."""
    missing = address_rows_to_add(catalogue, today) if catalogue.address_ledger and not catalogue.misread else ()
    if missing:
        place = Place(path=ADDRESS_LEDGER, line=len(catalogue.address_ledger) + 1)
        yield Issue(place=place, fault=Fault.ADDRESSES_NOT_RECORDED, found=str(len(missing)), expected=missing[0].address)


RULES = (
    published_addresses_lead_somewhere,
    redirects_lead_to_pages,
    redirects_stand_where_nothing_is,
    addresses_are_recorded,
)


def _successor(row: AddressRow, now: dict[str, str], recorded: dict[str, AddressRow]) -> str:
    """Where the same file stands now; else the new address most like it, the only one of its section whatever it looks like."""
    here = next((new for new, source in now.items() if source == row.source), "")
    section = row.address.partition("/")[0]
    fresh = [new for new in now if new not in recorded and not addresses.is_file(new) and new.partition("/")[0] == section]
    alike = fresh if len(fresh) == 1 else get_close_matches(row.address, fresh, n=1)
    return here or next(iter(alike), "…")
