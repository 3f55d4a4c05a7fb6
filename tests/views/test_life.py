"""What the page of an item tells of its life: withdrawal, corrections, updates, occasions, and the tools below it."""

from dataclasses import replace

import pytest

from builders import article, catalogue, settings
from checkout import ROOT
from html_page import HtmlPage
from portal.model.article import Article, Kind
from portal.model.life import Policy, Stage, UpdateKind
from portal.model.occasion import Deadline, Event
from portal.rendering.pages import Renderer
from portal.settings import Settings
from portal.views.articles import ArticleView, article_page
from portal.views.gone import gone_pages
from portal.views.parts.neighbours import Neighbours
from published import correction, expiry, living, moment, update, withdrawal

THEME = ROOT / "theme"


def view_of(one: Article, *others: Article, ours: Settings | None = None) -> ArticleView:
    known = catalogue(one, *others)
    view = article_page(one, known, Neighbours.of(known), ours or settings()).view
    assert isinstance(view, ArticleView)
    return view


def html_of(one: Article, *others: Article, ours: Settings | None = None) -> HtmlPage:
    known, ours = catalogue(one, *others), ours or settings()
    return HtmlPage(Renderer(THEME, ours).page(article_page(one, known, Neighbours.of(known), ours)).html)


def test_an_item_nobody_touched_tells_nothing():
    """No notice, no history, no day of an update."""
    life = view_of(living()).life

    assert (life.unpublished, life.ending, life.expires, life.updated, life.corrections, life.history) == ("", None, "", "", (), ())


def test_a_withdrawn_item_says_when_why_by_whom_and_what_to_read_instead():
    """Its text stays below."""
    one = living(stage=Stage.WITHDRAWN, withdrawal=withdrawal("2023-02-01 09:30", by="Giám đốc Sở", instead="tin-tuc/2022/bai-moi/"))
    page = html_of(one, article("bai-moi", title="Bài mới"))
    text = page.text("aside")

    assert "Bài đã rút từ 09:30 ngày 01/02/2023. Nêu nhầm. Người quyết định: Giám đốc Sở. Xem thay: Bài mới." in text
    assert "Sở kiểm tra 133 đơn vị trong năm." in page.text("div")


def test_corrections_stand_above_the_text_the_newest_first():
    """With what was wrong, what is right, and who says so; the history below has them in their order."""
    one = living(
        updates=(correction("2023-01-05", was="131", now="132"), update(), correction("2023-01-07", was="132", now="133 đơn vị", note="Đếm lại."))
    )
    life = view_of(one).life

    assert [(line.was, line.now, line.moment) for line in life.corrections] == [
        ("132", "133 đơn vị", "ngày 07/01/2023"),
        ("131", "132", "ngày 05/01/2023"),
    ]
    assert [line.anchor for line in life.history] == ["_cap-nhat-1", "_cap-nhat-3"]
    assert "Bài đã viết 132, đúng là 133 đơn vị. Đếm lại. Ban biên tập" in html_of(one).text("aside")


def test_a_minor_update_is_listed_only_with_a_note_and_makes_no_day():
    """It changes nothing a reader could look for."""
    silent = view_of(living(updates=(update(),))).life
    noted = view_of(living(updates=(update(note="Sửa lỗi gõ."),))).life

    assert (silent.history, silent.updated) == ((), "")
    assert ([line.note for line in noted.history], noted.updated) == (["Sửa lỗi gõ."], "")


def test_a_major_update_makes_the_day_of_the_item():
    """With its minute, where one was written."""
    life = view_of(living(updates=(update("2023-01-05 14:20", kind=UpdateKind.MAJOR, note="Thêm phụ lục."),))).life

    assert (life.updated, [line.kind for line in life.history]) == ("14:20 ngày 05/01/2023", ["Bổ sung"])


def test_an_item_that_will_be_over_says_until_when():
    """On its page from the first day."""
    assert view_of(living(expires=expiry("2030-01-01 17:00", policy=Policy.GONE))).life.expires == "17:00 ngày 01/01/2030"


@pytest.mark.parametrize(("stage", "words"), [(Stage.DRAFT, "Bản nháp"), (Stage.SCHEDULED, "Hẹn đăng lúc 16:50 ngày 30/12/2022.")])
def test_a_preview_says_that_an_item_is_not_published(stage: Stage, words: str):
    """So that nobody takes the preview for the site."""
    assert words in view_of(living(stage=stage)).life.unpublished


def test_a_page_that_is_gone_tells_neither_title_nor_text():
    """They may be why it had to go."""
    one = living(title="Danh sách người dự thi", stage=Stage.GONE, withdrawal=withdrawal(reason="Có dữ liệu cá nhân.", by="Ban biên tập"))
    [page] = gone_pages(catalogue(gone=(one,)))
    text = HtmlPage(f"<body>{Renderer(THEME, settings()).page(page).html}</body>").text("body")

    assert (page.address, page.title, page.is_list) == ("tin-tuc/2022/mot-bai/", "Bài đã gỡ", True)
    assert "Gỡ từ ngày 01/02/2023. Có dữ liệu cá nhân. Người quyết định: Ban biên tập." in text
    assert "Danh sách" not in text
    assert "133" not in text


def test_a_deadline_and_an_event_stand_above_the_text():
    """The same words on every day: nothing says that they are over."""
    one = replace(
        living(kind=Kind.NOTICE),
        deadline=Deadline(at=moment("2023-01-15 23:59"), what="Nộp hồ sơ"),
        event=Event(name="Hội nghị", since=moment("2023-01-10 08:00"), until=None, venue="Hội trường Sở"),
    )

    assert [(line.is_deadline, line.what, line.when, line.venue) for line in view_of(one).occasions] == [
        (True, "Nộp hồ sơ", "23:59, Chủ Nhật, 15/01/2023", ""),
        (False, "Hội nghị", "08:00 ngày 10/01/2023", "Hội trường Sở"),
    ]


def test_an_item_is_shared_by_its_address_and_asks_no_third_party():
    """A letter, a QR code and the address itself; buttons wait for a script."""
    page = html_of(living(title="Đo lường & chất lượng"))
    letter = next(link for link in page.all("a") if link.get("href").startswith("mailto:?"))

    assert "subject=%C4%90o%20l%C6%B0%E1%BB%9Dng%20%26%20ch%E1%BA%A5t" in letter.get("href")
    assert [svg.get("class") for svg in page.all("svg")] == ["portal-qr"]
    assert "https://khcn.example.vn/tin-tuc/2022/mot-bai/" in page.text("p")
    assert [item.has("hidden") for item in page.all("li")].count(True) == len(page.all("button")) == 3


def test_without_the_address_of_the_site_there_is_nothing_to_share():
    """Nor a QR code of half an address."""
    page = html_of(living(), ours=settings(site_url=""))

    assert not page.all("svg")


def test_readers_are_sent_to_the_discussion_of_the_settings():
    """None where the settings name none."""
    ours = replace(settings(), discussion="https://gop-y.example.vn/?bai={address}&ten={title}")
    tools = view_of(living(title="Một bài"), ours=ours).tools

    assert tools.discussion == "https://gop-y.example.vn/?bai=https%3A%2F%2Fkhcn.example.vn%2Ftin-tuc%2F2022%2Fmot-bai%2F&ten=M%E1%BB%99t%20b%C3%A0i"
    assert view_of(living()).tools.discussion == ""


@pytest.mark.parametrize(("syllables", "minutes"), [(1, 1), (220, 1), (700, 3)])
def test_the_time_to_read_is_that_of_all_its_words(syllables: int, minutes: int):
    """Never none."""
    assert view_of(living(body=f"<p>{'chữ ' * syllables}</p>")).tools.minutes == minutes
