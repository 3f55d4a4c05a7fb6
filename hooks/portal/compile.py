"""The whole way of the data in one function: a checkout and settings go in, a portal comes out: its pages and data files, or why it is refused."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from operator import call
from pathlib import Path

from portal.catalogue import addresses
from portal.catalogue.acceptances import without_accepted
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.dues import next_dues
from portal.catalogue.permanence import attachment_addresses
from portal.catalogue.rules import RULES, RULES_OF_WHAT_IS_TO_COME, Rule, broken_rules
from portal.catalogue.stages import impossible_moments, shown_at
from portal.model.each import Each
from portal.model.issue import Issue
from portal.model.life import Stage
from portal.model.owner import Owner
from portal.model.photo import Picture
from portal.reading.beside import content_of
from portal.reading.repository import read_all
from portal.rendering.calendar_file import write_calendar
from portal.rendering.cards import card_address, card_file
from portal.rendering.data_files import indicator_files, observation_files, portal_files
from portal.rendering.document_files import document_files
from portal.rendering.feed_files import feed_files
from portal.rendering.glossary_files import glossary_files
from portal.rendering.pages import RenderedPage, Renderer
from portal.rendering.pictures import picture_files, variants
from portal.rendering.server_rules import server_files
from portal.rendering.signposts import signposts
from portal.rendering.sitemaps import sitemaps
from portal.running.kept_files import KeptFiles, Work
from portal.running.kept_index import kept_index
from portal.running.memory import kept
from portal.search.files import index_files
from portal.settings import Settings
from portal.views.agenda import agenda
from portal.views.dataset import dataset
from portal.views.document_data import register_data
from portal.views.embeds import embed_pages
from portal.views.feeds import all_feeds
from portal.views.glossary_data import glossary_data
from portal.views.indicator_data import indicator_data
from portal.views.indicators import IndicatorView
from portal.views.news_sitemap import newest_news
from portal.views.not_found import not_found_page
from portal.views.problems import problems_page
from portal.views.redirects import redirect_pages
from portal.views.search_entries import findable_of, findable_works
from portal.views.server_rules import server_rules
from portal.views.site import Group, site_groups

File = tuple[str, bytes]
KEPT = ".cache/portal/pictures"
KEPT_CARDS = ".cache/portal/cards"
KEPT_INDEX = ".cache/portal/search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """`files` are pairs (address, content), `copies` pairs (address, file of this disk); `not_found` is shown where no page stands.
    `owner` is the agency the frame of every page names.

    A refused portal has only issues.
    """

    pages: tuple[RenderedPage, ...] = ()
    not_found: RenderedPage | None = None
    files: tuple[File, ...] = ()
    copies: tuple[tuple[str, Path], ...] = ()
    issues: tuple[Issue, ...] = ()
    owner: Owner | None = None

    @property
    def is_refused(self) -> bool:
        return any(issue.is_error for issue in self.issues)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one work adds to the portal."""

    pages: tuple[RenderedPage, ...] = ()
    files: tuple[File, ...] = ()


def checked(root: Path, settings: Settings, *, each: Each = map) -> tuple[Catalogue, tuple[Issue, ...]]:
    """Everything read and held against all rules, as it is now and as it will be when all that is scheduled is published; nothing shown yet."""
    records, misread = read_all(root, each=each)
    moment, is_preview = settings.now, settings.is_preview
    shown = shown_at(records, moment, has_drafts=is_preview, has_scheduled=is_preview)
    to_come = shown_at(records, moment, has_scheduled=True)
    with kept():
        catalogue = Catalogue.of(shown)
    broken = [*impossible_moments(records, moment), *_broken_rules(catalogue, settings, each)]
    if len(to_come.articles) > len(shown.articles):
        broken += _broken_rules(Catalogue.of(to_come), settings, each, rules=RULES_OF_WHAT_IS_TO_COME)
    drafts = {article.origin.path for article in records.articles if article.life.stage is Stage.DRAFT}
    told = dict.fromkeys(
        replace(issue, is_strict=settings.is_strict, is_of_draft=issue.place.path in drafts and not is_preview)
        for issue in without_accepted((*misread, *broken), catalogue)
    )
    return catalogue, tuple(sorted(told, key=lambda issue: issue.sort_key))


def _broken_rules(catalogue: Catalogue, settings: Settings, each: Each, *, rules: tuple[Rule, ...] = RULES) -> list[Issue]:
    return [issue for issues in each(partial(_broken, catalogue, settings), rules) for issue in issues]


def _broken(catalogue: Catalogue, settings: Settings, rule: Rule) -> tuple[Issue, ...]:
    return broken_rules(catalogue, settings.today, rules=(rule,))


def compile_portal(root: Path, settings: Settings, *, each: Each = map) -> Portal:
    """`root` is the checkout; `each` may do the works in other processes. Only pictures and cards are written, to be kept."""
    catalogue, issues = checked(root, settings, each=each)
    if any(issue.is_error for issue in issues):
        return Portal(issues=issues)
    renderer = Renderer(root / "theme", settings, owner=catalogue.owner)
    works = (
        partial(_over_all, catalogue, settings),
        partial(_redirects, catalogue, settings, renderer),
        partial(_feeds, catalogue, settings, renderer),
        *(partial(_of_group, group, renderer) for group in site_groups(catalogue, settings)),
    )
    parts = tuple(each(call, works))
    pages = tuple(page for part in parts for page in part.pages)
    return Portal(
        pages=pages,
        not_found=renderer.page_of_no_address(not_found_page(catalogue)),
        files=(
            *(file for part in parts for file in part.files),
            *_files_about_all(pages, catalogue, settings),
            *_search(root, catalogue, settings, each),
        ),
        copies=(*_copies(root, catalogue, each), *_cards(root, pages, each)),
        issues=issues,
        owner=catalogue.owner,
    )


def _files_about_all(pages: tuple[RenderedPage, ...], catalogue: Catalogue, settings: Settings) -> Iterator[File]:
    """What servers and crawlers are told of the site, once all its pages are there."""
    rules = server_rules(catalogue)
    yield from server_files(rules, site_path=settings.site_path)
    yield from signposts(next_dues(catalogue, settings.now), settings)
    if settings.site_url:
        yield from sitemaps(pages, newest_news(catalogue, settings.now), settings, without=frozenset(rules.gone))


def _search(root: Path, catalogue: Catalogue, settings: Settings, each: Each) -> Iterator[File]:
    """What changes little from build to build is taken from the index of the last one."""
    findable = findable_of(each(call, findable_works(catalogue, settings)))
    yield from index_files(findable, kept_index(findable.entries, root / KEPT_INDEX, each))


def _cards(root: Path, pages: Iterable[RenderedPage], each: Each) -> Iterator[tuple[str, Path]]:
    """Each made once, whoever shows it, and only where it is not kept from before."""
    faces = dict.fromkeys(page.face for page in pages if page.face)
    works = (Work(addresses=(card_address(face),), make=partial(card_file, face)) for face in faces)
    yield from KeptFiles(folder=root / KEPT_CARDS).made(works, each)


def _redirects(catalogue: Catalogue, settings: Settings, renderer: Renderer) -> Part:
    """Files, not pages of the build: the frame of the theme has no place to lead on from."""
    pages = redirect_pages(catalogue, settings)
    return Part(files=tuple((f"{page.address}index.html", renderer.page(page).html.encode()) for page in pages))


def _feeds(catalogue: Catalogue, settings: Settings, renderer: Renderer) -> Part:
    return Part(files=tuple(feed_files(all_feeds(catalogue, settings), renderer)))


def _of_group(group: Group, renderer: Renderer) -> Part:
    """Pages and, for each indicator among them, its files and the page other sites embed."""
    pages = tuple(group())
    files = [file for page in pages if isinstance(page.view, IndicatorView) for file in indicator_files(page.view.data)]
    embeds = [(f"{page.address}index.html", renderer.page(page).html.encode()) for page in embed_pages(pages)]
    return Part(pages=tuple(map(renderer.page, pages)), files=(*files, *embeds))


def _copies(root: Path, catalogue: Catalogue, each: Each) -> Iterator[tuple[str, Path]]:
    """The pictures of all items, each made once, and their attachments as they are."""
    pictures = {photo.picture.digest: photo.picture for article in catalogue.articles for photo in article.photos}
    works = [Work(addresses=tuple(variant.address for variant in variants(one)), make=partial(_made, root, one)) for one in pictures.values()]
    yield from KeptFiles(folder=root / KEPT).made(works, each)
    yield from ((address, root / attachment.path) for address, attachment in attachment_addresses(catalogue).items())


def _made(root: Path, picture: Picture) -> tuple[File, ...]:
    return picture_files(picture, content_of(root, picture.path, digest=picture.digest))


def _over_all(catalogue: Catalogue, settings: Settings) -> Part:
    return Part(files=tuple(_files_over_all(catalogue, settings)))


def _files_over_all(catalogue: Catalogue, settings: Settings) -> Iterator[File]:
    """The files in which all indicators stand together, those of the register of documents, and the calendar."""
    table, as_json = observation_files(dataset(catalogue, site_url=settings.site_url))
    yield from (table, as_json)
    yield from portal_files([indicator_data(indicator, catalogue, settings) for indicator in catalogue.indicators.values()], table[1])
    yield from document_files(register_data(catalogue, settings))
    yield from glossary_files(glossary_data(catalogue, settings))
    if settings.site_url:
        yield addresses.CALENDAR, write_calendar(agenda(catalogue, settings), settings=settings)


def problem_pages(root: Path, settings: Settings, portal: Portal, where: Iterable[str]) -> Portal:
    """For the preview: a refused portal whose every page, at `where` and wherever an issue stands, tells what to correct."""
    renderer = Renderer(root / "theme", settings)
    found = {addresses.of_path(issue.place.path) for issue in portal.issues} | set(where)
    pages = [problems_page(portal.issues, address=address, language=settings.language, today=settings.today) for address in sorted(found)]
    return replace(portal, pages=tuple(map(renderer.page, pages)), not_found=renderer.page_of_no_address(pages[0]))
