"""As of a day: every state that ever changed can be read, with both sides of its day, and nothing that was not known yet."""

from datetime import date, datetime
from pathlib import Path

from builders import MILLIONS, MONEY, PERCENT, agency, article, catalogue, corrected, indicator, observation, revised, settings, unit
from portal.model.article import Article
from portal.model.observation import Status
from portal.model.period import Period, Span
from portal.model.revision import RevisionKind
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.as_of import AsOfRow, AsOfView, as_of_pages
from portal.views.parts.page import Page
from whole_site import indicator_views, whole_site

THEME = Path(__file__).parents[2] / "theme"
ID = "so-lieu-don-vi-kiem-tra"
Y2021 = Period.of_months(Span.YEAR, 2021)


def at(slug: str, day: tuple[int, int], printed: str = "133", **changes) -> Article:
    """An item of a day of 2023, given as (month, day)."""
    return article(slug, published=datetime(2023, *day, 8, tzinfo=HANOI), observations=(observation(printed, **changes),))


def pages_of(*items: Article, **changes) -> list[Page]:
    one = indicator(**changes)
    return list(as_of_pages(one, catalogue(*items, indicators=(one,), units=(unit(), PERCENT, MONEY, MILLIONS))))


def rows_of(*items: Article, **changes) -> dict[str, tuple[AsOfRow, ...]]:
    """Day -> the rows of its page."""
    return {page.address.split("/")[3]: view_of(page).rows for page in pages_of(*items, **changes)}


def view_of(page: Page) -> AsOfView:
    assert isinstance(page.view, AsOfView)
    return page.view


def line(row: AsOfRow) -> tuple[str, str, str, str]:
    """(before, value, later, since when)."""
    return (row.before.text if row.before else "", row.figure.text, row.later.text if row.later else "", row.later_day)


REVISED = (at("mot", (1, 5)), at("hai", (3, 5), "140", revision=revised(f"mot#{ID}")), at("ba", (5, 5), "150", revision=revised(f"hai#{ID}")))


def test_without_a_change_there_is_no_such_page():
    """What was only added or repeated can be told from the main table."""
    assert pages_of() == []
    assert pages_of(at("mot", (1, 5)), at("hai", (3, 5)), at("ba", (4, 5), "9", period=Y2021)) == []


def test_each_day_of_change_has_its_page_and_leads_to_the_others():
    """Newest first; the page was changed on its own day and never since."""
    pages = pages_of(*REVISED)

    assert [(page.address, page.updated) for page in pages] == [
        ("so-lieu/don-vi-kiem-tra/tai-ngay/2023-05-05/", date(2023, 5, 5)),
        ("so-lieu/don-vi-kiem-tra/tai-ngay/2023-03-05/", date(2023, 3, 5)),
    ]
    assert [view_of(page).day for page in pages] == ["05/05/2023", "05/03/2023"]
    for page in pages:
        assert [(day.title, day.address) for day in view_of(page).days] == [
            ("05/05/2023", "so-lieu/don-vi-kiem-tra/tai-ngay/2023-05-05/"),
            ("05/03/2023", "so-lieu/don-vi-kiem-tra/tai-ngay/2023-03-05/"),
        ]


def test_two_changes_of_one_day_share_its_page():
    """A day is listed once."""
    other = {"period": Y2021, "anchor": "so-lieu-2021"}
    items = (at("cu", (1, 6), "9", **other), at("sau", (3, 5), "8", revision=revised("cu#so-lieu-2021"), **other))
    [page] = pages_of(*REVISED[:2], *items)

    assert [line(row) for row in view_of(page).rows] == [("133 đơn vị", "140 đơn vị", "", ""), ("9 đơn vị", "8 đơn vị", "", "")]


def test_a_page_shows_what_was_held_true_in_the_evening_and_what_came_before_and_after():
    """The change of the day itself is already in force."""
    rows = rows_of(*REVISED)

    assert [line(row) for row in rows["2023-03-05"]] == [("133 đơn vị", "140 đơn vị", "150 đơn vị", "05/05/2023")]
    assert [line(row) for row in rows["2023-05-05"]] == [("140 đơn vị", "150 đơn vị", "", "")]


def test_what_came_next_is_told_not_what_came_last():
    """Each page leads to the day after it that changed something."""
    rows = rows_of(*REVISED, at("bon", (7, 5), "160", revision=revised(f"ba#{ID}")))

    assert [line(row) for row in rows["2023-03-05"]] == [("133 đơn vị", "140 đơn vị", "150 đơn vị", "05/05/2023")]


def test_only_the_change_of_the_very_day_is_called_a_change():
    """A value replaced in March is no news in May."""
    other = {"period": Y2021, "anchor": "so-lieu-2021"}
    items = (*REVISED[:2], at("cu", (1, 6), "9", **other), at("sau", (5, 5), "8", revision=revised("cu#so-lieu-2021", reason="Sót."), **other))
    rows = rows_of(*items)

    assert [(line(row), row.why, row.reason) for row in rows["2023-05-05"]] == [
        (("", "140 đơn vị", "", ""), "", ""),
        (("9 đơn vị", "8 đơn vị", "", ""), "đính chính", "Sót."),
    ]
    assert [line(row) for row in rows["2023-03-05"]] == [("133 đơn vị", "140 đơn vị", "", ""), ("", "9 đơn vị", "8 đơn vị", "05/05/2023")]


def test_a_page_does_not_know_what_was_published_later():
    """A value first told in April is not there in March, and one told on the day is no change of it."""
    newer = at("moi", (4, 5), "9", period=Y2021, anchor="x")
    same_day = at("nua", (3, 5), "7", period=Period.of_months(Span.YEAR, 2020), anchor="y")
    rows = rows_of(*REVISED, newer, same_day)

    assert [line(row) for row in rows["2023-03-05"]] == [("133 đơn vị", "140 đơn vị", "150 đơn vị", "05/05/2023"), ("", "7 đơn vị", "", "")]
    assert [row.figure.number for row in rows["2023-05-05"]] == ["150", "9", "7"]


def test_a_correction_is_a_change_of_its_own_day():
    """Before it, the page showed what the portal had miscopied; the sentence never said so."""
    rows = rows_of(at("mot", (1, 5), "140", corrections=(corrected(date(2023, 3, 5), "104"), corrected(date(2023, 4, 5), "114"))))

    assert [line(row) for row in rows["2023-03-05"]] == [("104 đơn vị", "114 đơn vị", "140 đơn vị", "05/04/2023")]
    assert [line(row) for row in rows["2023-04-05"]] == [("114 đơn vị", "140 đơn vị", "", "")]
    assert [rows[day][0].evidence.quote for day in ("2023-03-05", "2023-04-05")] == ["", "kiểm tra 140 đơn vị"]
    assert rows["2023-03-05"][0].why == "cổng chép sai, đã chép lại"


def test_a_withdrawn_value_is_gone_from_its_day_on():
    """ "–" with the reason, and no number before it is lost."""
    withdrawn = at("hai", (3, 5), value=None, quote="", revision=revised(f"mot#{ID}", kind=RevisionKind.WITHDRAWAL, reason="Đếm trùng."))
    [row] = rows_of(at("mot", (1, 5)), withdrawn)["2023-03-05"]

    assert (line(row), row.figure.status, row.why, row.reason) == (("133 đơn vị", "–", "", ""), "đã rút", "rút số liệu", "Đếm trùng.")


def test_doubt_is_that_of_the_time():
    """A later document confirmed the value; that evening nobody knew."""
    items = (
        at("mot", (1, 5), "120", status=Status.ESTIMATE),
        at("hai", (3, 5), "133", revision=revised(f"mot#{ID}"), status=Status.PROVISIONAL),
        at("ba", (5, 5), "133"),
    )
    [row] = rows_of(*items)["2023-03-05"]

    assert (row.before and row.before.status, row.figure.status) == ("ước thực hiện", "sơ bộ")


def test_a_row_says_what_it_is_about():
    """Period, area and part, each with the sentence of its own time."""
    part = {"dimensions": (("dot", "dot-1"),)}
    old, new = at("mot", (1, 5), **part), at("hai", (3, 5), "140", revision=revised(f"mot#{ID}-dot-1"), **part)
    [row] = rows_of(old, new)["2023-03-05"]

    assert (row.period, row.where, row.evidence.sentence) == ("năm 2022", "Hải Phòng · Đợt 1", f"tin-tuc/2023/hai/#{ID}-dot-1")


def test_a_page_is_written_whole_and_marks_what_changed():
    """Old struck out beside new, and the reason as the editor wrote it, escaped."""
    known = catalogue(at("mot", (1, 5)), at("hai", (3, 5), "140", revision=revised(f"mot#{ID}", reason="<b>Sót</b>")), agencies=(agency(),))
    [page] = as_of_pages(known.indicators["don-vi-kiem-tra"], known)
    html = Renderer(THEME, settings()).page(page).html

    assert html.count('class="portal-changed"') == 1
    assert "<del>133 đơn vị</del>" in html
    assert "&lt;b&gt;Sót&lt;/b&gt;" in html


def test_the_page_of_the_indicator_leads_to_its_days():
    """And is itself as new as its newest document, not as the portal."""
    known = catalogue(*REVISED, at("khac", (9, 9), indicator="khac"), indicators=(indicator(), indicator("khac")))
    view, other = indicator_views(known, settings())
    updated = {page.address: page.updated for page in whole_site(known, settings())}

    assert [day.title for day in view.days] == ["05/05/2023", "05/03/2023"]
    assert other.days == ()
    assert (updated["so-lieu/don-vi-kiem-tra/"], updated["so-lieu/khac/"]) == (date(2023, 5, 5), date(2023, 9, 9))


LATE_MENDED = (
    at("mot", (1, 5), "133", corrections=(corrected(date(2023, 5, 5), "113"),)),
    at("hai", (3, 5), "140", revision=revised(f"mot#{ID}")),
)


def test_what_was_never_in_force_did_not_stand_before():
    """Until 5 March the portal showed 113; that the document had said 133 was found out in May."""
    rows = rows_of(*LATE_MENDED)

    assert [line(row) for row in rows["2023-03-05"]] == [("113 đơn vị", "140 đơn vị", "", "")]


def test_what_did_not_last_a_day_did_not_stand_before():
    """Until 5 March the portal showed 133."""
    rows = rows_of(*REVISED[:2], at("ba", (3, 5), "150", revision=revised(f"hai#{ID}")))

    assert [line(row) for row in rows["2023-03-05"]] == [("133 đơn vị", "150 đơn vị", "", "")]


def test_a_day_on_which_nothing_in_force_was_replaced_has_no_page():
    """In May an old document was mended, whose value had been replaced in March: every table stayed as it was."""
    assert list(rows_of(*LATE_MENDED)) == ["2023-03-05"]
