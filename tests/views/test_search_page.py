"""The page of the search: without scripts it leads to all there is, and its lists have the names the addresses have."""

from builders import article, catalogue, field
from portal.views.search_page import SearchView, search_page

KNOWN = catalogue(article(), fields=(field(), field("khac")))


def view_of_known() -> SearchView:
    view = search_page(KNOWN).view
    assert isinstance(view, SearchView)
    return view


def test_the_page_leads_to_the_titles_the_archive_and_every_section():
    """Before anybody has typed, and for those whose browser runs no scripts."""
    view = view_of_known()

    assert [page.address for page, _ in view.sections[:2]] == ["tim-kiem/a-z/", "luu-tru/"]
    assert {"tin-tuc/", "bao-cao/", "so-lieu/", "van-ban/", "co-quan/", "dia-ban/", "thuat-ngu/"} <= {page.address for page, _ in view.sections}
    assert [page.address for page in view.fields] == [f"linh-vuc/{id}/" for id in KNOWN.fields]
    assert [(year.address, year.count) for year in view.years] == [(f"luu-tru/{KNOWN.articles[0].published.year}/", 1)]


def test_the_lists_have_the_names_of_the_facets():
    """What the engine calls a facet is what stands in the address."""
    assert [choice.name for choice in view_of_known().choices] == ["loai", "nam", "linh-vuc", "co-quan"]


def test_the_page_is_there_where_nothing_is_published():
    """The box of every page leads to it."""
    page = search_page(catalogue())

    assert (page.address, page.is_list) == ("tim-kiem/", True)
