"""What happens at each event of a MkDocs build: its configuration goes in, the portal's pages and files go out, and issues are told."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel

from portal.catalogue.addresses import VISITS
from portal.compile import Portal, compile_portal, problem_pages
from portal.model.issue import Issue
from portal.publishing.frames import framed_file
from portal.publishing.material import mended
from portal.publishing.night import add_night_sheet
from portal.publishing.policy import with_policy, without_policy
from portal.publishing.scripts import shorten_scripts
from portal.publishing.sheets import join_sheets
from portal.rendering.icons import icon_files
from portal.running.workers import each_of
from portal.settings import Settings, WrongSetting

log = logging.getLogger("mkdocs.portal")
_KEY = "compiled_portal"
_SCRIPTS_OF_THE_THEME = "assets/javascripts/"
"""Three megabytes that no page loads: its script and its search, which are our own."""


@dataclass(slots=True)
class Run:
    """What MkDocs tells only once, at its start: whether this is a preview (`mkdocs serve`)."""

    is_preview: bool = False


run = Run()


def compile_into(config: MkDocsConfig) -> MkDocsConfig:
    """Before MkDocs empties the site folder: a refused portal stops a build here, and becomes pages of issues in a preview."""
    root = Path(config.config_file_path).parent
    try:
        written = config.extra.get("portal") or {}
        settings = Settings.of(written, site_name=config.site_name, site_url=config.site_url or "", is_preview=run.is_preview)
    except WrongSetting as wrong:
        raise Abort(str(wrong)) from wrong
    portal = compile_portal(root, settings, each=map if run.is_preview else each_of(settings.processes))
    for issue in portal.issues:
        log.log(_level(issue), issue.line(settings.language))
    if portal.is_refused and not run.is_preview:
        raise Abort(f"{sum(issue.is_error for issue in portal.issues)} chỗ cần sửa. Chưa đăng gì.")
    if portal.is_refused:
        named = (uri.removesuffix("index.md") for uri in _navigation_titles(config.nav) if uri.endswith("index.md"))
        portal = problem_pages(root, settings, portal, named)
    config.extra[_KEY] = portal
    config.theme.static_templates.discard("sitemap.xml")  # MkDocs' own; ours is among the files
    return config


def add_pages(files: Files, config: MkDocsConfig) -> Files:
    """Every Markdown file MkDocs found is replaced by the compiled page of its address; other files of docs/ stay.

    What is ours is published also where its name begins with a dot, which MkDocs would leave out.
    """
    portal: Portal = config.extra[_KEY]
    titles = _navigation_titles(config.nav)
    for file in list(files):
        is_of_docs = file.src_dir == config.docs_dir
        if (is_of_docs and (file.is_documentation_page() or portal.is_refused)) or file.src_uri.startswith(_SCRIPTS_OF_THE_THEME):
            files.remove(file)
    shorten_scripts(files, config)
    for address, content in icon_files():
        files.append(File.generated(config, address, content=content))
    join_sheets(files, config)
    add_night_sheet(files, config)
    for rendered in portal.pages:
        files.append(framed_file(rendered, config, titles))
    for address, content in portal.files:
        files.append(File.generated(config, address, content=content, inclusion=InclusionLevel.INCLUDED))
    for address, copied in portal.copies:
        files.append(File.generated(config, address, abs_src_path=str(copied)))
    return files


def prepare_templates(env: Any, config: MkDocsConfig) -> Any:
    """The 404 page is a template of the theme; it is handed its content here, and every page the address of the visits, where they are counted, and
    the owner of the portal, where it has one.
    """
    portal: Portal = config.extra[_KEY]
    env.globals["not_found"] = portal.not_found.html if portal.not_found else ""
    env.globals["visits"] = VISITS if any(page.address == VISITS for page in portal.pages) else ""
    env.globals["owner"] = portal.owner
    return env


def finished(html: str) -> str:
    """The last touch to every page; a preview has no policy, for MkDocs adds a script of its own to reload it."""
    page = mended(html)
    return without_policy(page) if run.is_preview else with_policy(page)


def _level(issue: Issue) -> int:
    """Errors are heard through `--quiet`; not in a preview, which strict MkDocs would end at the first record above INFO."""
    return logging.ERROR if issue.is_error and not run.is_preview else logging.INFO


def _navigation_titles(nav: Any) -> dict[str, str]:
    """Source path -> title, of every page the navigation of mkdocs.yml names; "" where it gives no title."""
    return dict(_navigation_pairs(nav or [], ""))


def _navigation_pairs(nav: Any, title: str) -> Iterator[tuple[str, str]]:
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, dict):
        for name, inside in nav.items():
            yield from _navigation_pairs(inside, str(name))
    elif isinstance(nav, list):
        for item in nav:
            yield from _navigation_pairs(item, "")
