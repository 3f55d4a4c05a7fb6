"""News for search engines: what is new, and for how long."""

from datetime import timedelta

import pytest

from builders import NOW, catalogue, report
from portal.model.life import Stage
from portal.views.news_sitemap import NewsItem, newest_news
from published import living, withdrawal

MINUTE = timedelta(minutes=1)


def test_an_item_is_news_for_two_days_and_not_a_minute_longer():
    """Counted from the moment it appeared."""
    made = catalogue(
        living("a", published=NOW - timedelta(days=2)), living("b", published=NOW - timedelta(days=2) + MINUTE), living("c", published=NOW)
    )

    assert [item.address for item in newest_news(made, NOW)] == ["tin-tuc/2026/c/", "tin-tuc/2026/b/"]
    assert newest_news(made, NOW)[0] == NewsItem(address="tin-tuc/2026/c/", title="Bài c", published=NOW)


@pytest.mark.parametrize("item", [living(stage=Stage.WITHDRAWN, withdrawal=withdrawal(), published=NOW), report(published=NOW)])
def test_what_was_withdrawn_and_reports_are_no_news(item):
    """Nor is what is yet to come, which a preview shows."""
    assert newest_news(catalogue(item), NOW) == ()
    assert newest_news(catalogue(living(stage=Stage.SCHEDULED, published=NOW + MINUTE)), NOW) == ()


def test_of_a_thousand_and_one_the_oldest_is_left_out():
    """That is all a news sitemap may hold."""
    made = catalogue(*(living(f"a{number:04}", published=NOW - number * timedelta(seconds=1)) for number in range(1001)))
    found = newest_news(made, NOW)

    assert (len(found), found[-1].address) == (1000, "tin-tuc/2026/a0999/")
