"""Entries of lists: the few words by which a reader chooses an item, and the day on which a list last changed."""

from datetime import date, datetime

import pytest

from builders import article, catalogue, observation, report
from portal.model.article import Kind, Reliability
from portal.model.life import Stage
from portal.settings import HANOI
from portal.views.parts.entry import Entry, entries, newest_day, standing
from published import living, withdrawal


def test_an_entry_says_what_an_item_is():
    """Kind, agency, day, and how many values it states."""
    one = article("bai", observations=(observation(), observation(anchor="x")))

    assert Entry.of(one, catalogue(one)) == Entry(
        address="tin-tuc/2022/bai/",
        title="Bài bai",
        summary="Tóm tắt.",
        kind="Tin tức",
        agency="Sở KH&CN skhcn",
        day="30/12/2022",
        iso="2022-12-30",
        figures=2,
        is_unverified=False,
    )


@pytest.mark.parametrize(
    ("one", "kind"), [(article(), "Tin tức"), (article(kind=Kind.INTERVIEW), "Phỏng vấn"), (report(), "Báo cáo")], ids=["news", "interview", "report"]
)
def test_every_kind_has_its_name(one, kind: str):
    """As the lists of a department call them."""
    assert Entry.of(one, catalogue(one)).kind == kind


def test_an_unverified_item_says_so_before_it_is_opened():
    """A reader must not need to open it to be warned."""
    one = article(reliability=Reliability.UNVERIFIED, reliability_note="Chưa rõ nguồn.")

    assert Entry.of(one, catalogue(one)).is_unverified


def test_a_withdrawn_item_says_so_before_it_is_opened():
    """It stays in every list, for its address does."""
    assert [Entry.of(one, catalogue(one)).is_withdrawn for one in (article(), living(stage=Stage.WITHDRAWN, withdrawal=withdrawal()))] == [
        False,
        True,
    ]


def test_a_list_changed_on_the_day_of_its_newest_item():
    """In whatever order; an empty list takes the newest day of all, an empty portal a day that never moves."""
    days = [datetime(2022, 5, day, tzinfo=HANOI) for day in (2, 9, 4)]
    found = catalogue(*(article(f"bai-{day.day}", published=day) for day in days))

    assert newest_day(found.articles[1:], found) == date(2022, 5, 4)
    assert newest_day(reversed(found.articles), found) == date(2022, 5, 9)
    assert newest_day((), found) == date(2022, 5, 9)
    assert newest_day((), catalogue()) == date(2000, 1, 1)


def test_entries_keep_the_order_given():
    """Lists are sorted by the catalogue, once."""
    one, other = article("a"), article("b")

    assert [entry.title for entry in entries((other, one), catalogue(one, other))] == ["Bài b", "Bài a"]


def test_what_is_withdrawn_is_offered_to_nobody_who_did_not_ask():
    """Neither on the home page nor where a page is missing; lists and archives keep it."""
    items = (living("a"), living("b", stage=Stage.WITHDRAWN, withdrawal=withdrawal()), living("c"))

    assert [article.slug for article in standing(items, most=2)] == ["a", "c"]
