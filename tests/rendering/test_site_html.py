"""The whole site as HTML: whole tags, one heading of the first level, unique ids, links that lead somewhere from every page."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import settings as portal_settings
from builders import standing_page
from everything import EVERYTHING
from feeds import feed_addresses
from html_page import HtmlPage
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.fault import Fault
from portal.model.issue import Issue, Language
from portal.model.place import Place
from portal.model.records import Records
from portal.rendering.pages import Renderer
from portal.rendering.pictures import variants
from portal.rendering.web_addresses import relative
from portal.views.embeds import embed_pages
from portal.views.lists import ListView
from portal.views.not_found import not_found_page
from portal.views.parts.page import Page
from portal.views.parts.paging import Pager
from portal.views.problems import problems_page
from site_links import broken_links, read_pages, strange_schemes
from strategies import TODAY, records, some
from whole_site import whole_site

THEME = Path(__file__).resolve().parents[2] / "theme"
RENDERER = Renderer(THEME, portal_settings(page_size=2))
OF_NONE = (
    addresses.OBSERVATIONS_CSV,
    addresses.DATA_JSON,
    addresses.LATEST_CSV,
    addresses.VINTAGES_CSV,
    addresses.EXCEL_CSV,
    addresses.DOCUMENTS_CSV,
    addresses.CITATIONS_CSV,
    addresses.RELATIONS_CSV,
    addresses.DOCUMENTS_JSON,
    addresses.DOCUMENTS_PACKAGE,
    addresses.CALENDAR,
    addresses.GLOSSARY_CSV,
    addresses.USES_CSV,
    addresses.GLOSSARY_JSON,
    addresses.GLOSSARY_PACKAGE,
)
"""The files for machines of a portal without indicators; what stands in them has tests of its own."""
OF_ALL = (*OF_NONE, addresses.ALL_XLSX, addresses.DATAPACKAGE, addresses.LATEST_CSVW, addresses.DCAT)


def site_of(made: Records) -> dict[str, bytes]:
    """The files of the site, as far as rendering makes them."""
    pages = whole_site(Catalogue.of(made), RENDERER.settings)
    site = {f"{page.address}index.html": RENDERER.page(page).html.encode() for page in (*pages, *embed_pages(pages))}
    of_one = [addresses.of_indicator_file(one.id, name) for one in made.indicators for name in addresses.INDICATOR_FILES]
    assets = [f"assets/{path.name}" for path in (THEME / "assets").iterdir()]
    assets += [variant.address for article in made.articles for photo in article.photos for variant in variants(photo.picture)]
    assets += [f"{addresses.of_article(article)}{one.name}" for article in made.articles for one in article.attachments]
    of_all = OF_ALL if made.indicators else OF_NONE
    return dict.fromkeys([*of_all, *of_one, *assets, *feed_addresses(Catalogue.of(made))], b"") | site


def faults_of(page: HtmlPage) -> list[str]:
    """What no page may have."""
    found = list(page.mistakes)
    found += [f"{len(page.all('h1'))} h1"] if len(page.all("h1")) != 1 else []
    found += [f"id {id} twice" for id in page.ids if page.ids.count(id) > 1]
    found += [f"no {name} for {element.tag}" for element in page.elements for name in _named(element) if name not in page.ids]
    found += ["a link without words"] if page.all("a") and not page.text("a") else []
    return found


def _named(element) -> list[str]:
    return [name for attribute in ("aria-labelledby", "aria-describedby", "for") for name in element.get(attribute).split()]


def check(site: dict[str, bytes]) -> None:
    pages = read_pages(site)

    assert {path: faults for path, page in pages.items() if (faults := faults_of(page))} == {}
    assert broken_links(site, pages) == []
    assert strange_schemes(pages) == []


def test_a_portal_of_everything_renders_into_whole_linked_pages():
    """Every field of every record filled in, every kind of page there."""
    check(site_of(EVERYTHING))


@some
@given(records())
def test_any_portal_renders_into_whole_linked_pages(made: Records):
    """Also one without items, without pages, without values."""
    check(site_of(made))


@settings(some, max_examples=12)  # every page of a portal, twice
@given(records(most=4))
def test_the_same_views_give_the_same_bytes(made: Records):
    """A second renderer knows nothing of the first."""
    pages = tuple(whole_site(Catalogue.of(made), RENDERER.settings))
    again = Renderer(THEME, RENDERER.settings)

    assert [RENDERER.page(page) for page in pages] == [again.page(page) for page in pages]


def test_every_sentence_of_an_item_is_marked_and_linked_from_its_table():
    """Value to sentence and nowhere else: the provenance of the whole portal. Beside the text the first six are at hand."""
    site = site_of(EVERYTHING)
    page = HtmlPage.of(site["tin-tuc/2022/tin/index.html"])
    anchors = [one.anchor for one in EVERYTHING.articles[0].observations]
    links = [link.get("href")[1:] for link in page.all("a") if link.get("href").startswith("#so-lieu-")]

    assert len(page.all("mark")) == len(anchors)
    assert links == [*anchors[:6], *anchors]
    assert set(anchors) <= set(page.ids)


def test_headings_of_a_body_never_take_the_ids_of_the_page():
    """ "Nguồn", "Tin khác", "Phụ lục" are good headings of a report too."""
    page = HtmlPage.of(site_of(EVERYTHING)["tin-tuc/2022/tin/index.html"])

    assert page.ids.count("nguon") == 1
    assert "_nguon" in page.ids


def test_a_page_that_is_found_nowhere_links_from_the_root_of_the_host():
    """It is shown at addresses of any depth, also where the site stands in a folder."""
    for site_url, root in (("https://khcn.example.vn/", "/"), ("https://example.vn/khcn/cong", "/khcn/cong/"), ("", "/")):
        renderer = Renderer(THEME, portal_settings(site_url=site_url))
        page = HtmlPage(renderer.page_of_no_address(not_found_page(Catalogue.of(EVERYTHING))).html)
        links = [link.get("href") for link in page.all("a")]

        assert faults_of(page) == []
        assert links
        assert all(link.startswith(root) and not link.startswith("//") for link in links)
        assert f"{root}tin-tuc/2022/tin/" in links


def test_the_page_of_problems_shows_every_issue_as_text():
    """File names and findings come from strangers."""
    issue = Issue(place=Place(path="content/<b>.md", line=3, column=4), fault=Fault.UNKNOWN_KEY, found="<script>alert(1)</script>", expected="title")
    page = HtmlPage(RENDERER.page(problems_page([issue], address="", language=Language.VIETNAMESE, today=TODAY)).html)

    assert faults_of(page) == []
    assert not page.all("script", "b")
    assert "content/<b>.md" in page.text("code")
    assert "<script>alert(1)</script>" in page.text("li")


SEGMENTS = st.lists(st.text(alphabet="abc-0", min_size=1, max_size=3).filter(lambda name: set(name) != {"-"}), max_size=4)
PLACES = SEGMENTS.map(lambda names: "".join(f"{name}/" for name in names))


@given(PLACES, st.one_of(PLACES, PLACES.map(lambda place: f"{place}data.json")), st.sampled_from(("", "#muc", "#so-lieu-a")))
def test_a_relative_link_resolves_to_its_target_from_its_base(base: str, target: str, fragment: str):
    """As browsers resolve it (RFC 3986), on any host, in any folder."""
    for root in ("https://khcn.example.vn/", "https://example.vn/khcn/cong/", "file:///srv/site/"):
        assert urljoin(root + base, relative(target + fragment, base=base)) == root + target + fragment


@pytest.mark.parametrize(
    ("target", "base", "link"),
    [
        ("", "", "./"),
        ("", "a/b/", "../../"),
        ("a/", "", "a/"),
        ("a/b/", "a/", "b/"),
        ("a/", "a/b/", "../"),
        ("a/", "a/", "./"),
        ("a/#x", "a/", "./#x"),
        ("a/#", "", "a/"),
        ("#x", "a/", "../#x"),
        ("so-lieu/data.json", "so-lieu/tfp/", "../data.json"),
    ],
)
def test_a_relative_link_is_the_shortest(target: str, base: str, link: str):
    """Readable in the source of the page; a fragment of no name is left away."""
    assert relative(target, base=base) == link


def test_a_template_that_asks_for_what_no_view_has_stops_the_build(tmp_path: Path):
    """An empty place on a page would go unseen."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "list.html").write_text("{{ view.titel }}", encoding="utf-8")
    view = ListView(title="Tin", lead="", entries=(), pager=Pager(address="", number=1, count=1, previous="", next=""), total=0)
    page = Page(address="tin-tuc/", title="Tin", description="", view=view, updated=TODAY)

    with pytest.raises(Exception, match="titel"):
        Renderer(tmp_path, portal_settings()).page(page)


def test_a_count_is_written_in_vietnamese_digits():
    """3360 items would read as a year."""
    pager = Pager(address="", number=1, count=1200, previous="", next="2/")
    view = ListView(title="Tin", lead="", entries=(), pager=pager, total=3360)
    html = RENDERER.page(Page(address="tin-tuc/", title="Tin", description="", view=view, updated=TODAY)).html

    assert "Có 3.360 mục" in html
    assert "Trang 1 / 1.200" in html


def test_only_tags_are_made_relative_in_prose():
    """A body may speak of links."""
    text = '<p>href="portal:a/" <a title="b" href="portal:docs/gioi-thieu.md#x">c</a></p>'
    site = site_of(Records(standing_pages=(standing_page("gioi-thieu/", body=text),)))

    assert '<p>href="portal:a/" <a title="b" href="./#x">c</a></p>' in site["gioi-thieu/index.html"].decode()
