"""Corrections: everything that was said wrong or withdrawn stands on one list for ever, and the feed tells the same."""

from dataclasses import replace
from datetime import timedelta

from builders import agency, article, catalogue, field, settings, standing_page
from portal.catalogue.addresses import of_article
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.stages import shown_at
from portal.model.article import Article
from portal.model.life import Stage, UpdateKind
from portal.model.records import Records
from portal.views.corrections import Correction, CorrectionsView, correction_pages, corrections_feed
from portal.views.parts.feed import MOST
from portal.views.parts.page import Page
from published import correction, expiry, living, moment, update, withdrawal

DAY = moment("2026-11-24")


def known(*items: Article) -> Catalogue:
    """As readers see it on a day after all of it."""
    return Catalogue.of(shown_at(Records(articles=items, agencies=(agency(),), fields=(field(),)), DAY))


def view_of(page: Page) -> CorrectionsView:
    assert isinstance(page.view, CorrectionsView)
    return page.view


def corrections_of(*items: Article, page_size: int = 100) -> list[Correction]:
    pages = correction_pages(known(*items), settings(page_size=page_size))
    return [one for page in pages for _, found in view_of(page).years for one in found]


WITHDRAWN = living("rut", title="Bài rút", stage=Stage.WITHDRAWN, withdrawal=withdrawal("2023-02-01", by="Giám đốc", instead="tin-tuc/2022/dung/"))
RIGHT = article("dung", title="Bài đúng")
GONE = living("go", title="Tên bị lộ", stage=Stage.GONE, withdrawal=withdrawal("2023-03-01", reason="Lộ dữ liệu cá nhân."))


def test_a_correction_says_what_was_wrong_and_what_is_right():
    """And when, by whom, and where."""
    [found] = corrections_of(living(updates=(correction("2023-01-05 09:30", note="Cộng nhầm."),)))

    assert (found.kind, found.day, found.iso) == ("Đính chính", "05/01/2023", "2023-01-05")
    assert (found.was, found.now, found.by, found.note) == ("131 đơn vị", "133 đơn vị", "Ban biên tập", "Cộng nhầm.")
    assert found.item
    assert (found.item.title, found.item.address) == ("Bài mot-bai", "tin-tuc/2022/mot-bai/")


def test_a_withdrawal_says_why_by_whom_and_what_to_read_instead():
    """The item keeps its text, so it keeps its title."""
    [found] = corrections_of(WITHDRAWN, RIGHT)

    assert (found.kind, found.note, found.by, found.was) == ("Đã rút", "Nêu nhầm.", "Giám đốc", "")
    assert found.item
    assert found.instead
    assert (found.item.title, found.instead.title, found.instead.address) == ("Bài rút", "Bài đúng", "tin-tuc/2022/dung/")


def test_of_what_is_gone_only_address_and_reason_are_told():
    """Its title may be the very thing that had to go; the feed leads to the list, not to an empty page."""
    [found] = corrections_of(GONE)
    feed = corrections_feed(known(GONE))
    [entry] = feed.entries

    assert (found.kind, found.item, found.address, found.note) == ("Đã gỡ", None, "tin-tuc/2022/go/", "Lộ dữ liệu cá nhân.")
    assert (entry.title, entry.address, entry.summary) == ("Đã gỡ: tin-tuc/2022/go/", "dinh-chinh/", "Lộ dữ liệu cá nhân.")
    assert "Tên bị lộ" not in repr((found, feed))


def test_an_expired_item_is_told_as_such():
    """Nobody took it back."""
    assert [(one.kind, one.note) for one in corrections_of(living(expires=expiry("2023-03-01")))] == [("Hết hạn", "Bài hết hạn đăng.")]


def test_minor_and_major_updates_are_no_corrections():
    """They say so on the item itself."""
    assert corrections_of(living(updates=(update(), update("2023-02-01", kind=UpdateKind.MAJOR, note="Thêm.")))) == []


def test_the_newest_stands_first_under_its_year():
    """On every page of the list."""
    items = (living("a", updates=(correction("2023-01-05"), correction("2024-01-05"))), WITHDRAWN, GONE, RIGHT)
    pages = list(correction_pages(known(*items), settings(page_size=3)))

    assert [page.address for page in pages] == ["dinh-chinh/", "dinh-chinh/trang-2/"]
    assert [[(year, [one.iso for one in found]) for year, found in view_of(page).years] for page in pages] == [
        [("2024", ["2024-01-05"]), ("2023", ["2023-03-01", "2023-02-01"])],
        [("2023", ["2023-01-05"])],
    ]
    assert [view_of(page).total for page in pages] == [4, 4]
    assert [page.updated for page in pages] == [moment("2024-01-05").date(), moment("2023-01-05").date()]


def test_where_nothing_was_corrected_there_is_a_page_and_a_feed():
    """It is linked from every page."""
    [page] = correction_pages(known(RIGHT), settings())

    assert (view_of(page).years, page.updated) == ((), RIGHT.published.date())
    assert corrections_feed(known(RIGHT)).entries == ()
    assert corrections_feed(known(RIGHT)).updated.date() == RIGHT.published.date()


def test_the_feed_tells_what_the_page_tells():
    """In the same order, each under an id of its own that neither words nor later corrections change."""
    first = living("a", updates=(correction("2023-01-05"), correction("2023-01-05", was="x", now="y"), correction("2023-06-01")))
    before = living("a", updates=first.life.updates[:2])
    feed = corrections_feed(known(first, WITHDRAWN, GONE, RIGHT))
    mended = replace(
        before, title="Tên khác", life=replace(before.life, updates=(correction("2023-01-05", note="Lời khác."), before.life.updates[1]))
    )

    assert [one.updated.date().isoformat() for one in feed.entries] == [one.iso for one in corrections_of(first, WITHDRAWN, GONE, RIGHT)]
    assert len({one.id for one in feed.entries}) == 5
    assert {one.id for one in corrections_feed(known(before)).entries} == {one.id for one in corrections_feed(known(mended)).entries}
    assert {one.id for one in corrections_feed(known(before)).entries} < {one.id for one in feed.entries}


def test_an_entry_says_all_in_words():
    """Readers of feeds have no strokes through words."""
    [entry] = corrections_feed(known(living(updates=(correction(note="Cộng nhầm."),)))).entries
    [withdrawn] = corrections_feed(known(WITHDRAWN, RIGHT)).entries

    assert (entry.title, entry.address) == ("Đính chính: Bài mot-bai", "tin-tuc/2022/mot-bai/")
    assert entry.summary == "Đã nêu: “131 đơn vị”. Đúng là: “133 đơn vị”. Cộng nhầm. Người đính chính: Ban biên tập."
    assert withdrawn.summary == "Nêu nhầm. Đọc thay: Bài đúng. Người quyết định: Giám đốc."
    assert (entry.authors, withdrawn.categories) == (("Ban biên tập",), ("Đã rút",))


def test_a_long_list_has_a_feed_of_the_newest():
    """The rest stands on the pages."""
    items = [
        living(f"bai-{number}", updates=(replace(correction(), at=moment("2023-01-05") + timedelta(days=number)),)) for number in range(MOST + 2)
    ]
    entries = corrections_feed(known(*items)).entries

    assert len(entries) == MOST
    assert entries[0].address == of_article(items[-1])


def test_what_to_read_instead_is_called_by_its_title_whatever_it_is():
    """As on the page of the item: also a standing page has one."""
    one = living(stage=Stage.WITHDRAWN, withdrawal=withdrawal(instead="gioi-thieu/"))
    (entry,) = corrections_feed(catalogue(one, standing_pages=(standing_page(),))).entries

    assert "Đọc thay: Giới thiệu." in entry.summary
