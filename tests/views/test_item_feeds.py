"""Feeds of items: each item in the feeds of its type, fields and agency, what changed last first, and what became of it told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, field, report
from everything import photo
from portal.catalogue.addresses import of_article
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.stages import shown_at
from portal.model.article import Article, Kind
from portal.model.attachment import Attachment, AttachmentKind
from portal.model.life import Life, Stage, UpdateKind
from portal.model.marker import Form, Marker
from portal.model.occasion import Deadline
from portal.model.photo import PhotoMarker
from portal.model.prose import MARKER, Prose
from portal.model.records import Records
from portal.views.item_feeds import item_feeds
from portal.views.parts.feed import MOST, Feed, FeedEntry
from portal.views.parts.feed_entry import EntryView
from portal.views.parts.page import Crumb
from published import correction, expiry, living, moment, update, withdrawal
from strategies import records, some


def feeds_of(known: Catalogue) -> dict[str, Feed]:
    return {feed.channel.folder: feed for feed in item_feeds(known)}


def entry_of(item: Article, *others: Article) -> FeedEntry:
    return next(one for one in feeds_of(catalogue(item, *others))[""].entries if one.address == of_article(item))


def content_of(item: Article, *others: Article) -> EntryView:
    content = entry_of(item, *others).content
    assert isinstance(content, EntryView)
    return content


def slugs(feed: Feed) -> list[str]:
    return [one.address.rstrip("/").rpartition("/")[2] for one in feed.entries]


def test_every_item_is_in_the_feeds_of_its_type_fields_and_agency():
    """Interviews and notices are news as well, as in the list."""
    items = (
        article("tin", published=moment("2023-01-04")),
        article("phong-van", kind=Kind.INTERVIEW, published=moment("2023-01-03"), fields=("khac",)),
        article("thong-bao", kind=Kind.NOTICE, published=moment("2023-01-02"), fields=(), agency="so-hai"),
        report("bao-cao", published=moment("2023-01-01")),
    )
    known = catalogue(*items, fields=(field(), field("khac"), field("trong")), agencies=(agency(), agency("so-hai")))

    assert {folder: slugs(feed) for folder, feed in feeds_of(known).items()} == {
        "": ["tin", "phong-van", "thong-bao", "bao-cao"],
        "tin-tuc/": ["tin", "phong-van", "thong-bao"],
        "tin-tuc/phong-van/": ["phong-van"],
        "tin-tuc/thong-bao/": ["thong-bao"],
        "bao-cao/": ["bao-cao"],
        "linh-vuc/do-luong/": ["tin", "bao-cao"],
        "linh-vuc/khac/": ["phong-van"],
        "linh-vuc/trong/": [],
        "co-quan/skhcn/": ["tin", "phong-van", "bao-cao"],
        "co-quan/so-hai/": ["thong-bao"],
    }


def test_an_entry_says_who_when_and_about_what():
    """Its authors are the agency and those who wrote it."""
    item = article(authors=("Lan Anh",), title="KH&CN 🚀")
    entry = entry_of(item)

    assert (entry.id, entry.address) == ("tin-tuc/2022/mot-bai/", "tin-tuc/2022/mot-bai/")
    assert (entry.title, entry.summary, entry.categories) == ("KH&CN 🚀", "Tóm tắt.", ("Lĩnh vực do-luong",))
    assert entry.authors == ("Sở Khoa học và Công nghệ skhcn", "Lan Anh")
    assert (entry.published, entry.updated) == (item.published, item.published)
    assert content_of(item).parts == (("<p>Sở kiểm tra 133 đơn vị trong năm.</p>", None),)


def test_an_item_without_fields_has_no_categories():
    """And is in the feed all the same."""
    assert entry_of(article(fields=())).categories == ()


def test_a_correction_brings_an_old_item_back_on_top():
    """Who has read it has to hear of it; a slip of the pen is no news."""
    corrected, mended = living("cu", updates=(correction("2023-05-01"),)), living("sua", updates=(update("2023-06-01"),))
    items = (corrected, mended, article("moi", published=moment("2023-04-01")))
    feed = feeds_of(catalogue(*items))[""]

    assert slugs(feed) == ["cu", "moi", "sua"]
    assert feed.updated == feed.entries[0].updated == moment("2023-05-01")
    assert feed.entries[0].published == corrected.published
    assert feed.entries[2].updated == mended.published


def test_a_major_update_is_news():
    """RFC 4287, 4.2.15: a change the publisher considers significant."""
    item = living(updates=(update("2023-02-01", kind=UpdateKind.MAJOR, note="Thêm."),))

    assert entry_of(item).updated == moment("2023-02-01")


def test_a_withdrawn_item_stays_with_the_reason_in_place_of_its_text():
    """And leads to what is to be read instead, under its title."""
    other = article("bai-dung", title="Bài đúng")
    item = living(stage=Stage.WITHDRAWN, withdrawal=withdrawal("2023-02-01 09:00", reason="Nêu nhầm.", by="Giám đốc", instead=of_article(other)))
    entry, content = entry_of(item, other), content_of(item, other)

    assert (entry.title, entry.summary, entry.updated) == ("Đã rút: Bài mot-bai", "Nêu nhầm.", moment("2023-02-01 09:00"))
    assert content.parts == ()
    assert content.ended
    assert (content.ended.day, content.ended.reason, content.ended.by) == ("01/02/2023", "Nêu nhầm.", "Giám đốc")
    assert content.ended.instead
    assert (content.ended.instead.title, content.ended.instead.address) == ("Bài đúng", "tin-tuc/2022/bai-dung/")


def test_an_item_whose_time_is_over_is_not_called_withdrawn():
    """It was announced so; nobody took it back."""
    made = shown_at(Records(**_registers(living(expires=expiry("2023-03-01")))), moment("2023-03-02"))

    assert [one.title for one in feeds_of(Catalogue.of(made))[""].entries] == ["Hết hạn: Bài mot-bai"]


def test_of_what_is_gone_no_feed_of_items_tells():
    """Only its address is left, and a feed would carry its title on."""
    gone = living(stage=Stage.GONE, withdrawal=withdrawal())
    made = shown_at(Records(**_registers(gone, article("con"))), moment("2023-03-02"))

    assert {slug for feed in item_feeds(Catalogue.of(made)) for slug in slugs(feed)} == {"con"}


def test_the_text_is_cut_where_a_compiled_table_or_a_photo_stands():
    """No feed carries the sign by which they are placed; a table leads to its place on the page, a photo tells its caption."""
    place = article().origin.start
    table = Marker(form=Form.CHART, indicators=("don-vi-kiem-tra",), periods=(), agencies=(), place=place)
    markers = (PhotoMarker(name="anh-1.jpg", place=place), table)
    item = replace(article(), photos=(photo("anh-1.jpg"),), body=Prose(html=f"<p>Một.</p>{MARKER}<p>Hai.</p>{MARKER}<p>Ba.</p>", markers=markers))

    assert content_of(item).parts == (
        ("<p>Một.</p>", Crumb(title="Ảnh: Hội nghị anh-1.jpg.", address="tin-tuc/2022/mot-bai/")),
        ("<p>Hai.</p>", Crumb(title="Xem biểu đồ số liệu trên cổng", address="tin-tuc/2022/mot-bai/#_bang-2")),
        ("<p>Ba.</p>", None),
    )


def test_attachments_are_told_with_type_and_size():
    """Programs that follow a feed may fetch them."""
    one = Attachment(
        name="a.pdf", path="content/news/2022/mot-bai/a.pdf", title="Phụ lục", kind=AttachmentKind.PDF, size=12, place=article().origin.start
    )

    assert entry_of(replace(article(), attachments=(one,))).enclosures == (("tin-tuc/2022/mot-bai/a.pdf", "application/pdf", 12),)


def test_links_to_files_lead_to_addresses_of_the_site():
    """Rendering makes them whole."""
    item = replace(article(), body=Prose(html='<p><a href="portal:content/news/2022/khac.md#a">kia</a></p>'))
    other = article("khac")

    assert content_of(item, other).parts == (('<p><a href="portal:tin-tuc/2022/khac/#a">kia</a></p>', None),)


def test_a_long_list_has_a_feed_of_the_newest():
    """The rest stands in the lists; no entry is made of it."""
    items = [article(f"bai-{number}", published=moment("2023-01-01") + timedelta(hours=number)) for number in range(MOST + 3)]
    feed = feeds_of(catalogue(*items))["tin-tuc/"]

    assert slugs(feed) == [f"bai-{number}" for number in range(MOST + 2, 2, -1)]


def _registers(*items: Article) -> dict[str, object]:
    return {"articles": items, "agencies": (agency(),), "fields": (field(),)}


def _lives(made: Records) -> Iterator[st.SearchStrategy[Article]]:
    for one in made.articles:
        later = st.integers(1, 400).map(lambda days, one=one: one.published + timedelta(days=days))
        updates = st.lists(st.tuples(later, st.sampled_from(UpdateKind)), max_size=3).map(sorted_updates)
        yield updates.map(lambda found, one=one: replace(one, life=Life(updates=found)))


def sorted_updates(pairs):
    return tuple(replace(update(kind=kind), at=at) for at, kind in sorted(pairs, key=lambda pair: pair[0]))


@some
@given(records(), st.data())
def test_feeds_agree_with_the_catalogue(made: Records, data: st.DataObject):
    """Whatever was published and changed: every item once in each of its feeds, ids of their own, newest first, updated not before published."""
    known = Catalogue.of(replace(made, articles=tuple(data.draw(life) for life in _lives(made))))
    feeds = feeds_of(known)
    items = {of_article(one): one for one in known.articles}

    assert {one.address for one in feeds[""].entries} == set(items)
    for field_id in known.fields:
        assert {one.address for one in feeds[f"linh-vuc/{field_id}/"].entries} == {at for at, one in items.items() if field_id in one.fields}
    for agency_id in known.agencies:
        assert {one.address for one in feeds[f"co-quan/{agency_id}/"].entries} == {at for at, one in items.items() if one.agency == agency_id}
    for feed in feeds.values():
        moments = [one.updated for one in feed.entries]
        assert moments == sorted(moments, reverse=True)
        assert len({one.id for one in feed.entries}) == len(feed.entries) <= MOST
        assert all(one.published and one.published <= one.updated <= feed.updated for one in feed.entries)
        assert all(one.updated == items[one.address].changed_for_readers for one in feed.entries)


def test_a_corrected_item_says_so_in_its_feeds():
    """Who received the wrong words there reads there what is right; its deadline is told as well."""
    item = replace(living(kind=Kind.NOTICE, updates=(correction(),)), deadline=Deadline(at=moment("2023-01-15 23:59"), what="Nộp hồ sơ"))

    assert [(line.was, line.now) for line in content_of(item).corrections] == [("131 đơn vị", "133 đơn vị")]
    assert [line.what for line in content_of(item).occasions] == ["Nộp hồ sơ"]
