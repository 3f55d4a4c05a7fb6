"""The whole way of the data in one function: a checkout and settings go in, a portal comes out: its pages and data files, or why it is refused."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules import broken_rules
from portal.model.issue import Issue
from portal.reading.repository import Each, read_all
from portal.rendering.data_files import indicator_files, portal_files
from portal.rendering.feeds import write_atom
from portal.rendering.pages import RenderedPage, Renderer
from portal.settings import Settings
from portal.views.dataset import dataset
from portal.views.embeds import embed_pages
from portal.views.indicator_data import IndicatorData, indicator_data
from portal.views.not_found import not_found_page
from portal.views.parts.page import Page
from portal.views.problems import problems_page
from portal.views.revisions import revisions_feed
from portal.views.site import site_pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """`files` are pairs (address, content); `not_found` is shown where no page stands; a refused portal has only issues."""

    pages: tuple[RenderedPage, ...] = ()
    not_found: RenderedPage | None = None
    files: tuple[tuple[str, bytes], ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def is_refused(self) -> bool:
        return any(issue.is_error for issue in self.issues)


def checked(root: Path, settings: Settings, *, each: Each = map) -> tuple[Catalogue, tuple[Issue, ...]]:
    """Everything read and held against all rules, but nothing shown yet."""
    records, misread = read_all(root, each=each)
    catalogue = Catalogue.of(records)
    return catalogue, tuple(sorted((*misread, *broken_rules(catalogue, settings.today)), key=lambda issue: issue.sort_key))


def compile_portal(root: Path, settings: Settings, *, each: Each = map) -> Portal:
    """`root` is the checkout; `each` may read the files in other processes. Nothing is written."""
    catalogue, issues = checked(root, settings, each=each)
    if any(issue.is_error for issue in issues):
        return Portal(issues=issues)
    renderer = Renderer(root / "theme", settings)
    data = tuple(indicator_data(catalogue, settings))
    pages = tuple(site_pages(catalogue, settings, data))
    return Portal(
        pages=tuple(map(renderer.page, pages)),
        not_found=renderer.page_of_no_address(not_found_page(catalogue)),
        files=tuple(_files(catalogue, settings, data, pages, renderer)),
        issues=issues,
    )


def _files(
    catalogue: Catalogue, settings: Settings, data: tuple[IndicatorData, ...], pages: tuple[Page, ...], renderer: Renderer
) -> Iterator[tuple[str, bytes]]:
    """What stands on the site beside the pages: data, feeds, and the pages other sites embed."""
    for one in data:
        yield from indicator_files(one)
    yield from portal_files(data, dataset(catalogue, site_url=settings.site_url))
    if settings.site_url:
        yield addresses.REVISIONS_FEED, write_atom(revisions_feed(catalogue), site_url=settings.site_url, site_name=settings.site_name)
    for page in embed_pages(pages):
        yield f"{page.address}index.html", renderer.page(page).html.encode()


def problem_pages(root: Path, settings: Settings, portal: Portal, where: Iterable[str]) -> Portal:
    """For the preview: a refused portal whose every page, at `where` and wherever an issue stands, tells what to correct."""
    renderer = Renderer(root / "theme", settings)
    found = {addresses.of_path(issue.place.path) for issue in portal.issues} | set(where)
    pages = [problems_page(portal.issues, address=address, language=settings.language, today=settings.today) for address in sorted(found)]
    return replace(portal, pages=tuple(map(renderer.page, pages)), not_found=renderer.page_of_no_address(pages[0]))
