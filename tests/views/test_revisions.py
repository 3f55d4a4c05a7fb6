"""Revisions: every value that was replaced or withdrawn is told once, old beside new with the reason; the feed tells the same."""

from datetime import date, datetime
from pathlib import Path

from hypothesis import given

from builders import agency, article, catalogue, corrected, indicator, observation, revised, settings
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.observation import Status
from portal.model.period import Period, PeriodRule, Span
from portal.model.records import Records
from portal.model.revision import RevisionKind
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.revisions import Change, RevisionsView, revisions_feed, revisions_page
from strategies import records, some

THEME = Path(__file__).parents[2] / "theme"
ID = "so-lieu-don-vi-kiem-tra"


def at(slug: str, month: int, printed: str = "133", *, by: str = "skhcn", **changes) -> Article:
    """An item of the fifth day of a month of 2023."""
    return article(slug, agency=by, published=datetime(2023, month, 5, 8, tzinfo=HANOI), observations=(observation(printed, **changes),))


def known(*items: Article, **changes) -> Catalogue:
    values = {"agencies": (agency(territory="hai-phong"), agency("khac", territory="hai-phong")), "indicators": (indicator(), indicator("khac"))}
    return catalogue(*items, **values | changes)


def changes_of(*items: Article, **changes) -> tuple[Change, ...]:
    view = revisions_page(known(*items, **changes)).view
    assert isinstance(view, RevisionsView)
    return view.changes


def told(change: Change) -> tuple[str, str, str, str]:
    return (change.day, change.old.text, change.new.text, change.why)


CHAIN = (
    at("mot", 1),
    at("hai", 3, "140", revision=revised(f"mot#{ID}")),
    at("ba", 5, "150", by="khac", revision=revised(f"hai#{ID}", reason="Sót.")),
)


def test_every_change_is_told_newest_first():
    """Each step of a chain is a change of its own."""
    assert [told(change) for change in changes_of(*CHAIN)] == [
        ("05/05/2023", "140 đơn vị", "150 đơn vị", "đính chính"),
        ("05/03/2023", "133 đơn vị", "140 đơn vị", "đính chính"),
    ]
    assert [change.iso for change in changes_of(*CHAIN)] == ["2023-05-05", "2023-03-05"]


def test_changes_of_all_indicators_stand_together():
    """By day, whatever they are about."""
    items = (*CHAIN, at("a", 1, "1", indicator="khac"), at("b", 4, "2", indicator="khac", revision=revised("a#so-lieu-khac")))

    assert [(change.iso, change.indicator.address) for change in changes_of(*items)] == [
        ("2023-05-05", "so-lieu/don-vi-kiem-tra/"),
        ("2023-04-05", "so-lieu/khac/"),
        ("2023-03-05", "so-lieu/don-vi-kiem-tra/"),
    ]


def test_the_reason_is_that_of_the_new_value():
    """Not that of the change before."""
    assert [change.reason for change in changes_of(*CHAIN)] == ["Sót.", "Cộng nhầm."]


def test_both_documents_are_named_each_with_its_words():
    """The old document still says what it said."""
    change = changes_of(*CHAIN)[0]

    assert (change.old_evidence.sentence, change.old_evidence.quote) == (f"tin-tuc/2023/hai/#{ID}", "kiểm tra 140 đơn vị")
    assert (change.new_evidence.sentence, change.new_evidence.quote) == (f"tin-tuc/2023/ba/#{ID}", "kiểm tra 150 đơn vị")


def test_a_corrected_document_no_longer_says_the_old_value():
    """No quote is made up for what the portal had miscopied."""
    [change] = changes_of(at("mot", 1, "140", corrections=(corrected(date(2023, 3, 5), "104"),)))

    assert told(change) == ("05/03/2023", "104 đơn vị", "140 đơn vị", "cổng chép sai, đã chép lại")
    assert (change.old_evidence.quote, change.new_evidence.quote) == ("", "kiểm tra 140 đơn vị")


def test_a_change_says_what_it_is_about():
    """Period, area and part."""
    about = {"dimensions": (("dot", "dot-1"),), "period": Period.of_months(Span.QUARTER, 2022, 1, rule=PeriodRule.REPORTING)}
    [change] = changes_of(at("mot", 1, **about), at("hai", 3, "140", revision=revised(f"mot#{ID}-dot-1"), **about))

    assert (change.period, change.where, change.indicator.title) == ("quý I/2022", "Hải Phòng · Đợt 1", "Chỉ tiêu don-vi-kiem-tra")


def test_what_is_only_added_or_repeated_is_no_change():
    """A witness changes nothing, nor does another year."""
    assert changes_of(at("mot", 1), at("hai", 3), at("ba", 5, "150", period=Period.of_months(Span.YEAR, 2021))) == ()


WITHDRAWN = at("hai", 3, value=None, quote="", revision=revised(f"mot#{ID}", kind=RevisionKind.WITHDRAWAL, reason="Đếm trùng."))


def test_a_withdrawal_leaves_the_old_value_readable():
    """And in the feed it says so instead of "–"."""
    [change] = changes_of(at("mot", 1), WITHDRAWN)
    [entry] = revisions_feed(known(at("mot", 1), WITHDRAWN)).entries

    assert told(change) == ("05/03/2023", "133 đơn vị", "–", "rút số liệu")
    assert change.new.status == "đã rút"
    assert entry.title == "Chỉ tiêu don-vi-kiem-tra, năm 2022, Hải Phòng: 133 đơn vị → đã rút"


def test_the_page_and_the_feed_are_as_new_as_the_newest_change():
    """An item that revises nothing does not make them newer."""
    items = (*CHAIN, at("sau", 9, "1", indicator="khac"))

    assert revisions_page(known(*items)).updated == revisions_feed(known(*items)).updated.date() == date(2023, 5, 5)
    assert revisions_page(known(at("mot", 1))).updated == revisions_feed(known(at("mot", 1))).updated.date() == date(2023, 1, 5)


def test_an_entry_of_the_feed_leads_to_the_new_sentence_and_names_who_said_so():
    """The old sentence is a click away from there."""
    newest, oldest = revisions_feed(known(*CHAIN)).entries

    assert (newest.address, newest.authors, newest.updated.date()) == (f"tin-tuc/2023/ba/#{ID}", ("Sở Khoa học và Công nghệ khac",), date(2023, 5, 5))
    assert newest.title == "Chỉ tiêu don-vi-kiem-tra, năm 2022, Hải Phòng: 140 đơn vị → 150 đơn vị"
    assert newest.summary == "Đính chính. Sót."
    assert (oldest.address, oldest.authors) == (f"tin-tuc/2023/hai/#{ID}", ("Sở Khoa học và Công nghệ skhcn",))


def test_the_feed_tells_what_the_page_tells():
    """Change by change, in the same order, each under an id of its own."""
    twice = at("bon", 1, "9", indicator="khac", corrections=(corrected(date(2023, 3, 5), "7"), corrected(date(2023, 3, 6), "8")))
    found = known(*CHAIN, twice)
    view, feed = revisions_page(found).view, revisions_feed(found)

    assert isinstance(view, RevisionsView)
    assert view.feed == feed.channel.link.address
    assert [(entry.address, entry.updated.date().isoformat()) for entry in feed.entries] == [
        (change.new_evidence.sentence, change.iso) for change in view.changes
    ]
    assert len({entry.id for entry in feed.entries}) == len(view.changes) == 4


def test_a_document_that_revises_and_is_corrected_on_one_day_has_two_entries():
    """The portal miscopied it in the morning and put it right in the evening."""
    hasty = at("hai", 3, "140", revision=revised(f"mot#{ID}"), corrections=(corrected(date(2023, 3, 5), "104"),))
    found = known(at("mot", 1), hasty)

    assert {told(change)[1:3] for change in changes_of(at("mot", 1), hasty)} == {("133 đơn vị", "104 đơn vị"), ("104 đơn vị", "140 đơn vị")}
    assert len({entry.id for entry in revisions_feed(found).entries}) == 2


def test_without_changes_the_page_says_so():
    """It is linked from other pages and stands always."""
    page = revisions_page(known(at("mot", 1)))

    assert page.address == "so-lieu/dieu-chinh/"
    assert "Chưa có số liệu nào phải điều chỉnh." in Renderer(THEME, settings()).page(page).html


def test_the_page_is_written_whole_and_escaped():
    """A reason is an editor's words."""
    html = (
        Renderer(THEME, settings()).page(revisions_page(known(at("mot", 1), at("hai", 3, "140", revision=revised(f"mot#{ID}", reason="<b>x"))))).html
    )

    assert "<del>133 đơn vị</del>" in html
    assert "<b>x" not in html
    assert "&lt;b&gt;x" in html


@some
@given(records())
def test_a_portal_that_never_revised_has_an_empty_list(made: Records):
    """Whatever its documents repeat of each other."""
    assert revisions_feed(Catalogue.of(made)).entries == ()


def test_a_confirmation_says_what_it_confirms():
    """The number stays, the doubt goes; both are named."""
    items = (at("mot", 1, status=Status.PROVISIONAL), at("hai", 3))
    entry = revisions_feed(known(*items)).entries[0]

    assert [(one.old.status, one.new.status) for one in changes_of(*items)] == [("sơ bộ", "")]
    assert entry.title.endswith("133 đơn vị (sơ bộ) → 133 đơn vị")
