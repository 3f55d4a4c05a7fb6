"""How to follow the portal: every feed is offered once, in three forms, and none where there is no address."""

from builders import agency, article, catalogue, field, settings
from feeds import NAMES, feed_addresses
from portal.catalogue.catalogue import Catalogue
from portal.views.feeds import all_feeds
from portal.views.following import FollowingView, following_page

KNOWN = catalogue(article(), fields=(field(), field("khac")), agencies=(agency(), agency("moi")))


def view_of(known: Catalogue, site_url: str = "https://khcn.example.vn/") -> FollowingView:
    view = following_page(known, settings(site_url=site_url)).view
    assert isinstance(view, FollowingView)
    return view


def test_every_feed_that_is_made_is_offered_once():
    """And nothing else: an address that leads nowhere would be followed in vain."""
    offered = [address for _, lines in view_of(KNOWN).groups for line in lines for address in (line.atom, line.json, line.rss)]
    made = [f"{feed.channel.folder}{name}" for feed in all_feeds(KNOWN, settings()) for name in NAMES]

    assert len(offered) == len(set(offered))
    assert sorted(offered) == sorted(made) == sorted(feed_addresses(KNOWN))


def test_every_feed_has_a_name_of_its_own():
    """Whoever follows two has to tell them apart."""
    titles = [line.page.title for _, lines in view_of(KNOWN).groups for line in lines]

    assert len(titles) == len(set(titles))


def test_without_an_address_of_the_site_nothing_is_offered():
    """An id is an absolute address."""
    assert (view_of(KNOWN, "").groups, view_of(KNOWN, "").calendar) == ((), "")
    assert list(all_feeds(KNOWN, settings(site_url=""))) == []


def test_a_group_without_feeds_is_not_named():
    """A portal whose registers are empty yet."""
    assert [title for title, _ in view_of(catalogue(fields=(), agencies=())).groups] == ["Tin và báo cáo", "Số liệu và văn bản"]
