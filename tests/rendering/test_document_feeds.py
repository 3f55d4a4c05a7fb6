"""The feeds of the register as other people's readers take them: what was issued, newest first, and drafts as long as comments are taken."""

from dataclasses import replace
from datetime import date, timedelta
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given

from builders import legal_document
from document_samples import DRAFT, NEW, citing, register, registers, rich
from indicator_samples import SITE
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Reliability
from portal.model.document import Consultation, Document, Validity
from portal.rendering.feeds import write_atom
from portal.views.document_feeds import LONGEST, documents_feed, drafts_feed
from portal.views.parts.feed import Feed
from strategies import some

TODAY = date(2026, 11, 24)
ATOM = "{http://www.w3.org/2005/Atom}"


def written(made: Feed) -> Element:
    """As a careful reader of XML takes it: no entities, no document types."""
    root: Element = fromstring(write_atom(made, site_url=SITE, site_name="Cổng"), forbid_dtd=True)
    return root


def entries(made: Feed, *names: str) -> list[tuple[str, ...]]:
    """The texts of these elements of each entry."""
    return [tuple(one.findtext(f"{ATOM}{name}") or "" for name in names) for one in written(made).findall(f"{ATOM}entry")]


def of_documents(*documents: Document) -> Feed:
    return documents_feed(register(*documents), today=TODAY)


def test_documents_stand_newest_issued_first():
    """Each under its permanent address, as new as its day of issue; drafts have a feed of their own."""
    found = documents_feed(rich(), today=TODAY)

    assert entries(found, "id", "updated") == [
        (f"{SITE}van-ban/nghi-dinh/2021/60-2021-nd-cp/", "2021-06-21T00:00:00+07:00"),
        (f"{SITE}van-ban/ke-hoach/2020/33-kh-ubnd-hai-phong/", "2020-03-13T00:00:00+07:00"),
        (f"{SITE}van-ban/nghi-dinh/2016/54-2016-nd-cp/", "2016-06-14T00:00:00+07:00"),
        (f"{SITE}van-ban/nghi-dinh/2013/141-2013-nd-cp/", "2013-10-24T00:00:00+07:00"),
    ]
    assert written(found).findtext(f"{ATOM}updated") == "2021-06-21T00:00:00+07:00"
    assert written(found).findtext(f"{ATOM}id") == f"{SITE}van-ban/atom.xml"


def test_an_entry_says_how_its_document_stands():
    """Validity, days, place, and that nobody has checked it."""
    document = replace(
        NEW,
        validity=Validity.EXPIRED,
        effective=date(2021, 8, 15),
        expired=date(2025, 1, 1),
        territory="Lạng Sơn",
        reliability=Reliability.UNVERIFIED,
        relations=(),
    )

    assert entries(of_documents(document), "title", "summary") == [
        (
            "Nghị định 60/2021/NĐ-CP ngày 21/06/2021 của Chính phủ: Cơ chế tự chủ",
            "Hết hiệu lực. Có hiệu lực từ 15/08/2021. Hết hiệu lực từ 01/01/2025. Áp dụng ở Lạng Sơn. Có điều chưa chắc. "
            "Chưa đối chiếu với bản chính thức.",
        )
    ]


@pytest.mark.parametrize(
    ("issued", "effective", "updated"),
    [
        (date(2020, 1, 2), date(2020, 3, 4), ["2020-01-02T00:00:00+07:00"]),
        (None, date(2020, 3, 4), ["2020-03-04T00:00:00+07:00"]),
        (None, TODAY + timedelta(days=1), []),
        (TODAY, None, ["2026-11-24T00:00:00+07:00"]),
        (None, None, []),
    ],
)
def test_no_day_is_made_up(issued: date | None, effective: date | None, updated: list[str]):
    """An entry without a day, or of a day to come, would be a lie of the feed."""
    found = of_documents(legal_document(issued=issued, effective=effective))

    assert [day for (day,) in entries(found, "updated")] == updated


def test_an_old_document_registered_today_is_news_of_today():
    """Also one of which nobody knows the day; of one day, what was issued last comes first."""
    day = date(2026, 11, 23)
    made = [
        legal_document("khong-ngay", number="9/2019/NĐ-CP", issued=None, registered=day),
        legal_document("cu", number="8/2008/NĐ-CP", issued=date(2008, 1, 2), registered=day),
        legal_document("moi", number="7/2026/NĐ-CP", issued=date(2026, 11, 22)),
        legal_document("vua", number="6/2018/NĐ-CP", issued=date(2018, 1, 2), registered=day),
    ]

    assert [(id.rsplit("/", 2)[1], moment[:10]) for id, moment in entries(of_documents(*made), "id", "updated")] == [
        ("6-2018-nd-cp", "2026-11-23"),
        ("8-2008-nd-cp", "2026-11-23"),
        ("9-2019-nd-cp", "2026-11-23"),
        ("7-2026-nd-cp", "2026-11-22"),
    ]


def test_bodies_that_issued_it_together_are_several_authors():
    """RFC 4287, 4.2.1: one element for each."""
    (one,) = written(of_documents(legal_document(issuer="Bộ Khoa học và Công nghệ; Bộ Nội vụ"))).findall(f"{ATOM}entry")

    assert [name.text for name in one.findall(f"{ATOM}author/{ATOM}name")] == ["Bộ Khoa học và Công nghệ", "Bộ Nội vụ"]


def test_what_was_compared_with_the_official_text_says_nothing_of_it():
    """Only what misses is told."""
    assert entries(of_documents(legal_document(compared=date(2026, 11, 23))), "summary") == [("Chưa rõ hiệu lực.",)]


def test_an_id_does_not_change_with_the_words_about_a_document():
    """Who has read an entry is not shown it again."""
    mended = replace(NEW, subject="Lời khác", issuer="Tên khác", validity=Validity.IN_FORCE, relations=())

    assert entries(of_documents(NEW), "id") == entries(of_documents(mended), "id")


def test_a_long_register_has_a_feed_of_the_newest():
    """Those that fit; all stand in documents.csv."""
    many = [legal_document(f"a-{one}", number=f"{one}/2016/NĐ-CP", issued=date(2016, 1, 1) + timedelta(days=one)) for one in range(1, LONGEST + 3)]
    found = entries(of_documents(*many), "updated")

    assert len(found) == LONGEST
    assert found[-1] == ("2016-01-04T00:00:00+07:00",)


@pytest.mark.parametrize(("closes", "is_open"), [(TODAY - timedelta(days=1), False), (TODAY, True), (TODAY + timedelta(days=1), True)])
def test_a_draft_is_told_until_the_end_of_its_last_day(closes: date, is_open: bool):
    """The day after, comments are no longer taken."""
    draft = replace(DRAFT, consultation=Consultation(closes=closes, address="Sở", note=""))

    assert bool(entries(drafts_feed(register(draft), today=TODAY), "id")) == is_open


@pytest.mark.parametrize(("opens", "updated"), [(TODAY, ["2026-11-24"]), (TODAY + timedelta(days=1), []), (date(2026, 11, 3), ["2026-11-03"])])
def test_a_draft_is_as_new_as_the_day_it_was_laid_open(opens: date, updated: list[str]):
    """Not before that day; the feed itself is as new as the newest in it."""
    draft = replace(DRAFT, consultation=Consultation(opens=opens, closes=TODAY + timedelta(days=2), address="Sở", note=""))
    found = drafts_feed(register(draft), today=TODAY)

    assert [day[:10] for (day,) in entries(found, "updated")] == updated
    assert all(f"Nhận góp ý từ ngày {opens:%d/%m/%Y} đến hết ngày 26/11/2026" in summary for (summary,) in entries(found, "summary"))
    assert (written(found).findtext(f"{ATOM}updated") or "")[:10] == max([*updated, "2000-01-01"])


def test_a_draft_tells_its_last_day_twice():
    """In its title, for those who read no further, and in its summary with where to write."""
    items = (citing("tin", "Không dẫn gì."),)
    found = drafts_feed(register(DRAFT, items=items), today=TODAY)

    assert entries(found, "id", "title", "summary", "updated") == [
        (
            f"{SITE}van-ban/du-thao/du-thao-so-huu/",
            "Dự thảo thông tư: Hướng dẫn sáng kiến (góp ý đến hết ngày 01/12/2026)",
            "Nhận góp ý đến hết ngày 01/12/2026, gửi về gop-y@mst.gov.vn. Ghi rõ điều, khoản.",
            "2022-12-30T00:00:00+07:00",
        )
    ]
    assert written(found).findtext(f"{ATOM}id") == f"{SITE}van-ban/du-thao/atom.xml"


def test_drafts_that_close_first_stand_first():
    """Whoever has little time sees what is urgent."""
    days = {"a": date(2026, 12, 3), "b": date(2026, 11, 25), "c": date(2026, 12, 1)}
    drafts = [replace(DRAFT, id=id, consultation=Consultation(closes=day, address="Sở", note="")) for id, day in days.items()]
    found = drafts_feed(register(*drafts), today=TODAY)

    assert [id for (id,) in entries(found, "id")] == [f"{SITE}van-ban/du-thao/{id}/" for id in "bca"]


@some
@given(registers())
def test_any_register_gives_two_feeds(catalogue: Catalogue):
    """Well-formed whatever the words, ids of their own, nothing of tomorrow; each issued document with a day is told, each open draft too."""
    documents, drafts = documents_feed(catalogue, today=TODAY), drafts_feed(catalogue, today=TODAY)
    issued = [
        one for one in catalogue.documents.values() if not one.is_draft and (day := one.registered or one.issued or one.effective) and day <= TODAY
    ]
    asked = [one.consultation for one in catalogue.documents.values() if one.consultation]
    waiting = [one for one in asked if one.closes >= TODAY and (one.opens is None or one.opens <= TODAY)]
    found = [*entries(documents, "id", "updated"), *entries(drafts, "id", "updated")]

    assert (len(documents.entries), len(drafts.entries)) == (len(issued), len(waiting))
    assert len({id for id, _ in found}) == len(found)
    assert all(moment <= f"{TODAY.isoformat()}T00:00:00+07:00" for _, moment in found)
