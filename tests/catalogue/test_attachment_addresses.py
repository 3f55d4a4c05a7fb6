"""Attachments are linked to like pages: their addresses are recorded, kept where an item moves, and missed where one is taken away."""

from dataclasses import replace
from datetime import date

from builders import article, catalogue, origin
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.permanence import address_rows_to_add, attachment_addresses, permanent_addresses
from portal.catalogue.rules_of_addresses import published_addresses_lead_somewhere, redirects_lead_to_pages
from portal.model.address_ledger import ADDRESS_LEDGER, AddressRow
from portal.model.article import Article
from portal.model.attachment import Attachment, AttachmentKind
from portal.model.fault import Fault
from portal.model.file_fault import FileFault
from portal.model.life import Life, Stage
from portal.model.place import Place
from portal.model.redirect import Redirect

PATH = "content/news/2022/mot-bai.md"
FILE = Attachment(name="a.pdf", path="content/news/2022/mot-bai/a.pdf", title="A", kind=AttachmentKind.PDF, size=9, place=Place(path=PATH))
ADDRESS = "tin-tuc/2022/mot-bai/a.pdf"
TODAY = date(2026, 11, 24)


def item(slug: str = "mot-bai", *files: Attachment, **changes: object) -> Article:
    return replace(article(slug), attachments=files, origin=origin(PATH), **changes)  # type: ignore[arg-type]


def recorded() -> tuple[AddressRow, ...]:
    """The ledger after the item was published with its file."""
    return address_rows_to_add(catalogue(item("mot-bai", FILE)), TODAY)


def lost(known: Catalogue) -> list[tuple[object, str, str]]:
    issues = [*published_addresses_lead_somewhere(known, TODAY), *redirects_lead_to_pages(known, TODAY)]
    return [(issue.fault, issue.found, issue.expected) for issue in issues]


def moved(*files: Attachment) -> Catalogue:
    """The same item under another name, with a line that leads on."""
    redirect = Redirect(old="tin-tuc/2022/mot-bai/", new="tin-tuc/2022/ten-moi/", reason="", origin=origin("data/redirects.yml"))
    return catalogue(item("ten-moi", *files), redirects=(redirect,), address_ledger=recorded())


def test_the_address_of_an_attachment_is_recorded_with_its_file():
    """Beside that of its item."""
    assert [(row.address, row.source) for row in recorded() if row.address.startswith("tin-tuc/")] == [
        ("tin-tuc/2022/mot-bai/", PATH),
        (ADDRESS, FILE.path),
    ]


def test_an_attachment_taken_away_is_missed():
    """Told where it was recorded, with the item it has to be put back to."""
    known = catalogue(item(), address_ledger=recorded())
    (issue,) = published_addresses_lead_somewhere(known, TODAY)

    assert lost(known) == [(FileFault.ATTACHMENT_LOST, ADDRESS, PATH)]
    assert (issue.place.path, issue.place.line) == (ADDRESS_LEDGER, [row.address for row in recorded()].index(ADDRESS) + 2)


def test_an_attachment_that_is_there_is_not_missed():
    """Nor is one of an item that is gone, with which its files went."""
    gone = item("mot-bai", life=Life(stage=Stage.GONE))

    assert lost(catalogue(item("mot-bai", FILE), address_ledger=recorded())) == []
    assert lost(catalogue(gone=(gone,), address_ledger=recorded())) == []


def test_a_file_keeps_its_old_address_when_its_item_moves():
    """Nothing leads on from a file, so it stands at both."""
    assert sorted(attachment_addresses(moved(FILE))) == [ADDRESS, "tin-tuc/2022/ten-moi/a.pdf"]
    assert lost(moved(FILE)) == []


def test_an_item_that_moves_leaves_no_copies_that_nobody_knew():
    """A file added after the move stands at the new address alone."""
    later = replace(FILE, name="b.pdf")

    assert sorted(attachment_addresses(moved(FILE, later))) == [ADDRESS, "tin-tuc/2022/ten-moi/a.pdf", "tin-tuc/2022/ten-moi/b.pdf"]


def test_no_page_is_said_to_have_moved_to_a_file():
    """What is offered for a lost page is a page."""
    known = catalogue(item("ten-moi", FILE), address_ledger=recorded())

    assert lost(known) == [
        (
            Fault.ADDRESS_LOST,
            "tin-tuc/2022/mot-bai/",
            "thêm vào data/redirects.yml: - {from: tin-tuc/2022/mot-bai/, to: tin-tuc/2022/ten-moi/}",
        )
    ]
    assert ADDRESS not in permanent_addresses(known)
