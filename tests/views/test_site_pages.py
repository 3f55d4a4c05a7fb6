"""The whole site as views: one page per address, the same in any order of files, each with a template of its own name."""

import importlib
import inspect
import pickle
import pkgutil
from collections import Counter
from dataclasses import is_dataclass, replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from addressed import redirect
from builders import catalogue
from builders import settings as portal_settings
from everything import EVERYTHING
from portal import views
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.issue import Language
from portal.model.records import Records
from portal.views.agencies import AgencyView
from portal.views.articles import ArticleView
from portal.views.embeds import embed_pages
from portal.views.fields import FieldView
from portal.views.item_feeds import item_feeds
from portal.views.lists import ListView
from portal.views.not_found import not_found_page
from portal.views.parts.page import Page
from portal.views.problems import problems_page
from portal.views.redirects import redirect_pages
from strategies import TODAY, records, some
from whole_site import whole_site

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "pages"
SIZES = st.integers(1, 4)


def pages_of(made: Records, size: int = 3) -> list[Page]:
    return list(whole_site(Catalogue.of(made), portal_settings(page_size=size)))


@some
@given(records(), SIZES)
def test_no_two_pages_have_one_address(made: Records, size: int):
    """Nor does a page lie where a data file lies."""
    found = [page.address for page in pages_of(made, size)] + [addresses.OBSERVATIONS_CSV, addresses.DATA_JSON]

    assert len(set(found)) == len(found)


@some
@given(records(), SIZES)
def test_every_address_is_ascii_and_ends_in_a_slash(made: Records, size: int):
    """Only the home page has none."""
    for address in (page.address for page in pages_of(made, size)):
        assert not address or (address.isascii() and address.endswith("/") and not address.startswith("/") and "//" not in address), address


@some
@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_no_view(made: Records, random):
    """Page by page, in the same order."""
    shuffled = replace(
        made,
        articles=tuple(random.sample(made.articles, len(made.articles))),
        standing_pages=tuple(random.sample(made.standing_pages, len(made.standing_pages))),
        indicators=tuple(random.sample(made.indicators, len(made.indicators))),
    )

    assert pages_of(made) == pages_of(shuffled)


@some
@given(records(), SIZES)
def test_every_item_is_on_one_page_of_each_of_its_lists(made: Records, size: int):
    """Its own page once, one list of its kind, one page of its agency, one of each of its fields."""
    pages = pages_of(made, size)
    of_article = {addresses.of_article(one): one for one in made.articles}

    def entries(kind: type) -> Counter:
        """(list, item) -> on how many pages of the list."""
        found = [page for page in pages if isinstance(page.view, kind)]
        return Counter((page.address.partition("trang-")[0], entry.address) for page in found for entry in page.view.entries)

    assert sorted(page.address for page in pages if isinstance(page.view, ArticleView)) == sorted(of_article)
    assert entries(ListView) == Counter((address.partition("/")[0] + "/", address) for address in of_article)
    assert entries(AgencyView) == Counter((addresses.of_agency(one.agency), address) for address, one in of_article.items())
    assert entries(FieldView) == Counter((addresses.of_field(field), address) for address, one in of_article.items() for field in one.fields)


@some
@given(records())
def test_totals_count_the_whole_list(made: Records):
    """On its first page and on its last."""
    pages = pages_of(made, 2)
    for page in (page for page in pages if isinstance(page.view, ListView | AgencyView | FieldView)):
        root = page.address.partition("trang-")[0]
        shown = sum(
            len(other.view.entries) for other in pages if type(other.view) is type(page.view) and other.address.partition("trang-")[0] == root
        )

        assert page.view.total == shown


@some
@given(records(), SIZES)
def test_every_page_of_a_list_has_its_own_title(made: Records, size: int):
    """The first is named like the list, the others say their number."""
    for page in (page for page in pages_of(made, size) if isinstance(page.view, ListView | AgencyView | FieldView)):
        number = page.view.pager.number

        assert page.title.endswith(f" – trang {number}") == (number > 1)


@some
@given(records(), SIZES)
def test_the_trail_of_a_page_leads_from_home_to_its_door(made: Records, size: int):
    """Over pages that exist, and never back to the page itself."""
    pages = pages_of(made, size)
    known = {page.address for page in pages}
    for page in pages:
        steps = [crumb.address for crumb in page.trail]

        assert steps[:1] == ([""] if page.address else [])
        assert set(steps) <= known - {page.address}
        assert len(set(steps)) == len(steps)


def test_what_says_something_itself_is_no_list():
    """Lists only repeat what stands elsewhere."""
    found = {type(page.view).__name__: page.is_list for page in _pages_of_everything()}

    assert {name for name, is_list in found.items() if not is_list} == {
        "HomeView",
        "ArticleView",
        "IndicatorView",
        "DocumentView",
        "StandingView",
        "KeysView",
        "ComponentsView",
        "GlossaryView",
        "VisitsView",
        "EnglishView",
    }


@some
@given(records())
def test_every_page_says_what_it_is_and_when_it_changed(made: Records):
    """Title and description for search engines, a day for the sitemap that is no day of the build."""
    days = {one.published.date() for one in made.articles} | {page.reviewed for page in made.standing_pages}
    for page in pages_of(made):
        assert page.title
        assert page.updated in days or not made.articles
        assert page.updated <= TODAY


@some
@given(records())
def test_views_can_be_sent_to_another_process(made: Records):
    """They are flat values, so rendering may be spread over workers."""
    pages = pages_of(made)

    assert pickle.loads(pickle.dumps(pages)) == pages
    assert all(is_dataclass(page.view) and page.view.__dataclass_params__.frozen for page in pages)


def view_classes() -> list[type]:
    """Every class of the room that names a template."""
    names = [module.name for module in pkgutil.walk_packages(views.__path__, "portal.views.")]
    classes = {each for name in names for _, each in inspect.getmembers(importlib.import_module(name), inspect.isclass)}
    return [each for each in classes if each.__module__.startswith("portal.views") and isinstance(vars(each).get("template"), str)]


def test_every_view_has_its_template_and_every_template_its_view():
    """A template nobody uses is a page nobody sees."""
    named = [each.template for each in view_classes()]
    written = [path.name for path in TEMPLATES.glob("*.html")]

    assert sorted(named) == sorted(written)


def test_every_view_is_shown_somewhere():
    """A view that neither a page nor a feed carries is dead."""
    found = {type(page.view) for page in whole_site(catalogue(), portal_settings())}
    found |= {type(page.view) for page in _pages_of_everything()}
    found |= {type(entry.content) for feed in item_feeds(Catalogue.of(EVERYTHING)) for entry in feed.entries}

    assert found == set(view_classes())


def _pages_of_everything() -> list[Page]:
    known = Catalogue.of(EVERYTHING)
    problems = problems_page((), address="", language=Language.VIETNAMESE, today=TODAY)
    pages = whole_site(known, portal_settings(page_size=1))
    redirects = redirect_pages(Catalogue.of(replace(EVERYTHING, redirects=(redirect(),))), portal_settings())
    return [*pages, *embed_pages(pages), *redirects, not_found_page(known), problems]
