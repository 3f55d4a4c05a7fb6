"""Where somebody goes on who found nothing, or only that what was there is gone."""

from datetime import datetime

from builders import article, catalogue, standing_page
from portal.model.life import Stage
from portal.settings import HANOI
from portal.views.gone import GoneView, gone_pages
from portal.views.not_found import NEWEST, NotFoundView, not_found_page
from portal.views.parts.ways import ways_of
from published import living, withdrawal


def test_contact_is_offered_where_the_portal_tells_it() -> None:
    """A portal without such a page leads nobody to it."""
    without, within = catalogue(), catalogue(standing_pages=(standing_page("lien-he/"),))

    assert [page.address for page, _ in ways_of(without)] == ["luu-tru/", "tim-kiem/a-z/", "so-lieu/", "van-ban/"]
    assert [page.address for page, _ in ways_of(within)][4:] == ["lien-he/"]


def test_who_finds_nothing_is_shown_the_newest_that_still_stands() -> None:
    """A few, the newest first; what was withdrawn is not among them."""
    items = [article(f"bai-{day}", published=datetime(2022, 1, day, 8, tzinfo=HANOI)) for day in range(1, NEWEST + 2)]
    view = not_found_page(catalogue(*items, living(stage=Stage.WITHDRAWN, withdrawal=withdrawal()))).view
    assert isinstance(view, NotFoundView)

    assert [entry.iso for entry in view.entries] == [f"2022-01-{day:02}" for day in range(NEWEST + 1, 1, -1)]
    assert view.ways == ways_of(catalogue())


def test_who_finds_that_an_item_is_gone_has_the_same_ways() -> None:
    """The page tells nothing of the item, and is no dead end."""
    one = living(stage=Stage.GONE, withdrawal=withdrawal())
    [page] = gone_pages(catalogue(gone=(one,)))
    assert isinstance(page.view, GoneView)

    assert page.view.ways == ways_of(catalogue())
