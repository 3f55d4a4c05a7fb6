"""A row of values shows the present value with its sentence, who repeats it, and all that was held true before."""

from datetime import date, datetime
from pathlib import Path

from builders import MILLIONS, MONEY, PERCENT, agency, article, catalogue, corrected, indicator, observation, report, revised, settings, unit
from portal.model.article import Article
from portal.model.observation import Status
from portal.model.revision import RevisionKind
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.articles import ArticleView, article_page
from portal.views.parts.neighbours import Neighbours
from portal.views.parts.values import REVISION_LABELS, Held, ValueRow, value_row
from whole_site import indicators_view

THEME = Path(__file__).parents[2] / "theme"

ID = "so-lieu-don-vi-kiem-tra"


def at(slug: str, month: int, printed: str = "133", *, by: str = "skhcn", **changes) -> Article:
    """An item of the first day of a month of 2023."""
    return article(slug, agency=by, published=datetime(2023, month, 1, 8, tzinfo=HANOI), observations=(observation(printed, **changes),))


def row_of(*items: Article, cut: str = "", change: str = "", **changes) -> ValueRow:
    """Of the only fact these items are about."""
    one = indicator(**changes)
    agencies = (agency("skhcn", territory="hai-phong"), agency("khac", territory="hai-phong"))
    known = catalogue(*items, indicators=(one,), units=(unit(), PERCENT, MONEY, MILLIONS), agencies=agencies)
    [fact] = known.facts[one.id]
    return value_row(fact, one, known, cut=cut, change=change)


def history(row: ValueRow) -> list[tuple[str, str, str, str]]:
    """(value, since, until, why) from the present one back."""
    held: list[Held] = [row.now, *row.earlier]
    return [(one.value, one.since, one.until, one.why) for one in held]


def test_a_value_that_was_never_replaced_has_no_history():
    """It is the one to use since the day of its document."""
    row = row_of(at("mot", 1))

    assert (row.id, row.code, row.period, row.value, row.place) == (f"mot#{ID}", "2022", "năm 2022", "133", "Hải Phòng")
    assert history(row) == [("133", "01/01/2023", "", "")]
    assert row.witnesses == ()


def test_earlier_values_run_from_new_to_old_each_with_its_days_and_why_it_went():
    """A value ends on the day the next one begins."""
    row = row_of(
        at("mot", 1),
        at("hai", 2, "140", revision=revised(f"mot#{ID}", kind=RevisionKind.SCHEDULED, reason="Số chính thức.")),
        at("ba", 3, "150", revision=revised(f"hai#{ID}", kind=RevisionKind.METHODOLOGY, reason="Đếm cả hộ.")),
    )

    assert history(row) == [
        ("150", "01/03/2023", "", "đổi cách tính"),
        ("140", "01/02/2023", "01/03/2023", "thay theo lịch đã báo trước"),
        ("133", "01/01/2023", "01/02/2023", ""),
    ]
    assert [one.reason for one in (row.now, *row.earlier)] == ["Đếm cả hộ.", "Số chính thức.", ""]


def test_the_row_is_that_of_the_newest_document():
    """Its id is what an editor writes to revise it again, and its agency the one that said so last."""
    row = row_of(at("mot", 1), at("hai", 2, "140", by="khac", revision=revised(f"mot#{ID}")))

    assert (row.id, row.agency.address, row.figure.text) == (f"hai#{ID}", "co-quan/khac/", "140 đơn vị")
    assert row.evidence.sentence == f"tin-tuc/2023/hai/#{ID}"
    assert row.earlier[0].evidence.sentence == f"tin-tuc/2023/mot/#{ID}"


def test_each_value_shows_the_words_of_its_own_document():
    """A corrected document no longer says what it said; an older document still does."""
    corrected_once = row_of(at("mot", 1, "140", corrections=(corrected(date(2023, 3, 5), "104"),)))
    replaced = row_of(at("mot", 1), at("hai", 2, "140", revision=revised(f"mot#{ID}")))

    assert [one.evidence.quote for one in (corrected_once.now, *corrected_once.earlier)] == ["kiểm tra 140 đơn vị", ""]
    assert [one.evidence.quote for one in (replaced.now, *replaced.earlier)] == ["kiểm tra 140 đơn vị", "kiểm tra 133 đơn vị"]


def test_a_value_no_longer_in_its_text_leads_to_where_the_correction_is_told():
    """At its old anchor the document now says something else; the page of the document tells both corrections one after the other."""
    item = at("mot", 1, "140", corrections=(corrected(date(2023, 3, 5), "104"), corrected(date(2023, 4, 5), "114")))
    row, known = row_of(item), catalogue(item)
    page = article_page(item, known, Neighbours.of(known), settings()).view
    assert isinstance(page, ArticleView)

    assert row.evidence.sentence == f"tin-tuc/2023/mot/#{ID}"
    assert {one.evidence.sentence for one in row.earlier} == {f"tin-tuc/2023/mot/#_dieu-chinh-{ID}"}
    assert [one.anchor for one in page.superseded] == [f"_dieu-chinh-{ID}", ""]


def test_who_says_the_same_is_a_witness_and_lifts_the_doubt():
    """A provisional value repeated as final is final; what it replaced keeps the doubt it had."""
    provisional = at("mot", 1, status=Status.PROVISIONAL)
    estimate = at("khong", 1, "120", status=Status.ESTIMATE)
    confirmed = row_of(provisional, at("hai", 2))
    replaced = row_of(estimate, at("hai", 2, revision=revised(f"khong#{ID}"), status=Status.PROVISIONAL), at("ba", 3))

    assert (row_of(provisional).figure.status, confirmed.figure.status) == ("sơ bộ", "")
    assert (confirmed.evidence.document.title, [one.figure.status for one in confirmed.earlier]) == ("Bài hai", ["sơ bộ"])
    assert [one.figure.status for one in (replaced.now, *replaced.earlier)] == ["", "sơ bộ", "ước thực hiện"]


def test_a_withdrawn_value_leaves_no_number_but_its_history():
    """Nobody takes "–" for nought."""
    row = row_of(at("mot", 1), at("hai", 2, value=None, quote="", revision=revised(f"mot#{ID}", kind=RevisionKind.WITHDRAWAL)))

    assert (row.figure.text, row.figure.status, row.value) == ("–", "đã rút", "")
    assert history(row) == [("", "01/02/2023", "", "rút số liệu"), ("133", "01/01/2023", "01/02/2023", "")]


def test_evidence_names_the_document_and_both_its_days():
    """Issued on one day, shown on the portal on another."""
    said = observation("133", speaker="Bà A", note="Đếm theo đợt.")
    row = row_of(report(published=datetime(2020, 3, 20, 8, tzinfo=HANOI), observations=(said,)))

    assert (row.evidence.number, row.evidence.issued, row.evidence.published) == ("33/BC-SKHCN", "13/03/2020", "20/03/2020")
    assert (row.evidence.speaker, row.evidence.note) == ("Bà A", "Đếm theo đợt.")
    assert (row.evidence.document.title, row.evidence.document.address) == ("Bài bao-cao", "bao-cao/2020/bao-cao/")


def test_a_value_of_a_multiple_is_also_told_in_its_base():
    """For older values as well; machines read the unit of the indicator."""
    row = row_of(at("mot", 1, "600 triệu đồng", corrections=(corrected(date(2023, 3, 5), "60 triệu đồng"),)), unit="trieu-dong")

    assert [one.figure.canonical for one in (row.now, *row.earlier)] == ["600.000.000 đồng", "60.000.000 đồng"]
    assert (row.value, row.earlier[0].value) == ("600", "60")
    assert row_of(at("mot", 1)).figure.canonical == ""


def test_a_row_tells_what_part_it_is_about():
    """And what it is told about its neighbours in the table."""
    row = row_of(at("mot", 1, dimensions=(("dot", "dot-1"),), place="quận Lê Chân"), cut="Đổi cách tính", change="không đổi")

    assert (row.breakdown, row.cut, row.change) == ("Đợt 1 · quận Lê Chân", "Đổi cách tính", "không đổi")
    assert row_of(at("mot", 1, place="quận Lê Chân")).breakdown == "quận Lê Chân"


def test_every_kind_of_revision_has_words_of_its_own():
    """Only a first value has none."""
    assert set(REVISION_LABELS) == {None, *RevisionKind}
    assert len(set(REVISION_LABELS.values())) == len(REVISION_LABELS)


def test_the_index_shows_the_doubt_that_is_left():
    """The same as the row: a later document that repeats a provisional value as final confirms it."""
    doubtful = at("mot", 1, status=Status.PROVISIONAL)
    shown = [
        line.figure.status
        for items in ((doubtful,), (doubtful, at("hai", 2)))
        for _, lines in indicators_view(catalogue(*items), settings()).fields
        for line in lines
        if line.figure
    ]

    assert shown == ["sơ bộ", ""]


def shown(slug: str, *items: Article) -> ArticleView:
    """The page of the item of that slug."""
    known = catalogue(*items)
    [one] = [item for item in items if item.slug == slug]
    page = article_page(one, known, Neighbours.of(known), settings()).view
    assert isinstance(page, ArticleView)
    return page


TWICE_REPLACED = (
    at("mot", 1),
    at("lai", 2),
    at("hai", 3, "140", revision=revised(f"mot#{ID}")),
    at("ba", 4, "150", revision=revised(f"hai#{ID}"), status=Status.PROVISIONAL),
)


def test_a_notice_of_a_value_replaced_twice_names_the_one_in_use():
    """Not only the next, which is no longer used either; of the last replacement there is nothing to add."""
    first, second = (shown(slug, *TWICE_REPLACED).superseded for slug in ("mot", "hai"))

    assert [(one.new.text, one.now.title, one.now.address) for one in first if one.now] == [
        ("140 đơn vị", "nay là 150 đơn vị (sơ bộ)", f"tin-tuc/2023/ba/#{ID}")
    ]
    assert [(one.new.text, one.now) for one in second] == [("150 đơn vị", None)]


def test_a_value_only_confirmed_since_is_not_told_again():
    """The next value is the number in use, whoever says it last."""
    sure = at("ba", 4, "140")
    doubtful = at("hai", 3, "140", revision=revised(f"mot#{ID}"), status=Status.PROVISIONAL)

    assert [one.now for one in shown("mot", at("mot", 1), doubtful, sure).superseded] == [None]


def test_a_value_that_came_back_is_used():
    """The notice says so; the row has nothing to say."""
    back = at("ba", 4, "133", revision=revised(f"hai#{ID}"))
    page = shown("mot", at("mot", 1), at("hai", 3, "140", revision=revised(f"mot#{ID}")), back)

    assert [one.now.title for one in page.superseded if one.now] == ["nay là 133 đơn vị"]
    assert page.rows[0].now is None


def test_a_number_given_after_a_withdrawal_is_named():
    """The page no longer says that there is none yet."""
    gone = at("hai", 3, value=None, quote="", revision=revised(f"mot#{ID}", kind=RevisionKind.WITHDRAWAL))
    items = (at("mot", 1), gone, at("ba", 4, "150", revision=revised(f"hai#{ID}")))
    html = Renderer(THEME, settings()).page(article_page(items[0], catalogue(*items), Neighbours.of(catalogue(*items)), settings())).html

    assert "nay là 150 đơn vị" in html
    assert "đã thay: nay 150 đơn vị" in html
    assert "chưa có số thay" not in html


def test_a_notice_of_a_value_withdrawn_since_says_so():
    """There is no number in use."""
    gone = at("ba", 4, value=None, quote="", revision=revised(f"hai#{ID}", kind=RevisionKind.WITHDRAWAL))
    items = (at("mot", 1), at("hai", 3, "140", revision=revised(f"mot#{ID}")), gone)
    page, next_page = shown("mot", *items), shown("hai", *items)
    first, row = page.superseded[0].now, page.rows[0].now
    assert first
    assert row

    assert (first.title, row.title) == ("nay đã rút", "đã rút")
    assert next_page.superseded[0].now is None


def test_a_row_of_a_value_no_longer_used_names_the_one_that_is():
    """Also in a document that only repeated it; not where the document says what is used, be it by a correction of its own."""
    rows = {slug: shown(slug, *TWICE_REPLACED).rows[0].now for slug in ("mot", "lai", "hai", "ba")}
    own = shown("mot", at("mot", 1, "140", corrections=(corrected(date(2023, 3, 5), "104"),))).rows[0].now

    assert {slug: now.title for slug, now in rows.items() if now} == dict.fromkeys(("mot", "lai", "hai"), "đã thay: nay 150 đơn vị (sơ bộ)")
    assert {now.address for now in rows.values() if now} == {f"tin-tuc/2023/ba/#{ID}"}
    assert own is None


def test_a_sure_value_in_place_of_an_estimate_is_named_without_a_doubt():
    """And one as doubtful as the old one without saying so again."""
    for status, words in ((Status.FINAL, "đã thay: nay 150 đơn vị"), (Status.ESTIMATE, "đã thay: nay 150 đơn vị")):
        later = at("hai", 3, "150", revision=revised(f"mot#{ID}"), status=status)
        now = shown("mot", at("mot", 1, status=Status.ESTIMATE), later).rows[0].now

        assert now
        assert now.title == words


def test_a_row_of_a_value_said_again_in_other_words_is_not_replaced():
    """Half is half, however it is printed."""
    half = at("mot", 1, "1/2")

    assert [shown(slug, half, at("hai", 2, "2/4")).rows[0].now for slug in ("mot", "hai")] == [None, None]


def test_a_row_of_a_value_somebody_contradicts_is_not_replaced():
    """Who is right has still to be said."""
    contradicted = at("hai", 3, "140")

    assert [shown(slug, at("mot", 1), contradicted).rows[0].now for slug in ("mot", "hai")] == [None, None]


def test_a_value_replaced_by_a_reason_why_there_is_none_names_the_reason():
    """There is no number to name."""
    none = at("hai", 3, value=None, quote="không thu thập", status=Status.NOT_COLLECTED, revision=revised(f"mot#{ID}"))
    now = shown("mot", at("mot", 1), none).rows[0].now

    assert now
    assert now.title == "đã thay: nay không có số (không thu thập)"
