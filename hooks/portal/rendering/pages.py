"""A page -> the HTML that stands in the frame of the theme and in its head: escaped everywhere, undefined nowhere, links relative to its address."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import ParamSpec

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from portal.model.owner import Owner
from portal.model.prose import Heading
from portal.rendering.cards import HEIGHT, WIDTH, Face, card_address, face_of
from portal.rendering.citations import citation_text, write_bibtex, write_csl
from portal.rendering.defined_terms import defined_terms_json_ld
from portal.rendering.legislation import legislation_json_ld
from portal.rendering.linked_data import dataset_json_ld
from portal.rendering.news_article import article_json_ld
from portal.rendering.organization import organization_json_ld
from portal.rendering.pictures import offered
from portal.rendering.qr import qr_svg
from portal.rendering.web_addresses import absolute_in, relative
from portal.rendering.web_site import breadcrumbs_json_ld, web_page_json_ld, web_site_json_ld
from portal.settings import Settings
from portal.vietnamese.numbers import write_number
from portal.views.articles import ArticleView
from portal.views.parts.page import Crumb, Page, Translation, View

Data = ParamSpec("Data")
_PORTAL_LINK = re.compile(r'((?<=<)a [^<>]*?href=")portal:([^"]*)')


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """A page without its view, and in `html` what its template made of it; the other fields are those of `Page`.

    `head` stands in the head of the frame, and is "" where nobody can share the page; `face` is what its card shows, None where it has none.
    """

    address: str
    title: str
    description: str
    updated: date
    trail: tuple[Crumb, ...]
    headings: tuple[Heading, ...]
    is_list: bool
    feeds: tuple[Crumb, ...]
    html: str
    head: str = ""
    face: Face | None = None
    language: str = "vi"
    translations: tuple[Translation, ...] = ()

    @classmethod
    def of(cls, page: Page, html: str, *, head: str = "", face: Face | None = None) -> "RenderedPage":
        copied = {field.name for field in fields(cls)} & {field.name for field in fields(page)}
        return cls(html=html, head=head, face=face, **{name: getattr(page, name) for name in copied})


class Renderer:
    """Holds the templates of one theme; rendering a page reads nothing else. `owner` is who publishes the site, as far as anybody says."""

    def __init__(self, theme: Path, settings: Settings, *, owner: Owner | None = None) -> None:
        self.settings = settings
        self.environment = Environment(
            loader=FileSystemLoader(theme / "pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.environment.filters["number"] = write_number
        self.environment.globals |= {
            "citation_text": citation_text,
            "qr_svg": qr_svg,
            "offered": offered,
            "bibtex": write_bibtex,
            "csl_json": write_csl,
            "dataset_json_ld": _safe(dataset_json_ld),
            "legislation_json_ld": _safe(legislation_json_ld),
            "organization_json_ld": _safe(organization_json_ld),
            "defined_terms_json_ld": _safe(defined_terms_json_ld),
            "article_json_ld": _safe(article_json_ld),
            "breadcrumbs_json_ld": _safe(partial(breadcrumbs_json_ld, settings=settings)),
            "web_page_json_ld": _safe(partial(web_page_json_ld, settings=settings)),
            "web_site_json_ld": _safe(partial(web_site_json_ld, settings=settings, owner=owner)),
        }

    def page(self, page: Page) -> RenderedPage:
        """Links are relative, so that the site works in any folder of any host."""
        face = self._face(page)
        return RenderedPage.of(page, self._render(page, partial(relative, base=page.address)), head=self._head(page), face=face)

    def page_of_no_address(self, page: Page) -> RenderedPage:
        """Links begin at the root of the host: a 404 page is shown at addresses nobody knows."""
        return RenderedPage.of(page, self._render(page, partial(_from_host, site_path=self.settings.site_path)))

    def content_of_entry(self, view: View, *, address: str) -> str:
        """The text of an item at `address` for a feed: its links are whole addresses, for a reader of feeds shows it anywhere."""
        link = partial(_from_host, site_path=self.settings.site_url)
        here = link(address)
        html = self.environment.get_template(view.template).render(
            view=view, link=link, prose=lambda part: Markup(absolute_in(_prose(part, link=link), here))
        )
        return html.strip()

    def _render(self, page: Page, link: partial[str]) -> str:
        template = self.environment.get_template(page.view.template)
        pictures = (*self._photos(page), *self._pictures(page))
        return template.render(page=page, view=page.view, link=link, prose=partial(_prose, link=link), pictures=pictures)

    def _head(self, page: Page) -> str:
        return self.environment.get_template("parts/head.html").render(
            page=page,
            site=self.settings.site_url,
            site_name=self.settings.site_name,
            pictures=self._pictures(page),
            card_width=WIDTH,
            card_height=HEIGHT,
        )

    def _face(self, page: Page) -> Face | None:
        """A card is found by its whole address alone, and nobody shares a preview."""
        settings = self.settings
        return face_of(page, site_name=settings.site_name) if settings.site_url and not settings.is_preview else None

    def _photos(self, page: Page) -> Iterator[str]:
        """The whole address of the lead picture of an item, as large as it is offered."""
        if isinstance(page.view, ArticleView) and page.view.lead and self.settings.site_url:
            yield f"{self.settings.site_url}{offered(page.view.lead.picture).largest.address}"

    def _pictures(self, page: Page) -> tuple[str, ...]:
        """Whole addresses of what is shown where the page is shared."""
        face = self._face(page)
        return (f"{self.settings.site_url}{card_address(face)}",) if face else ()


def _from_host(target: str, *, site_path: str) -> str:
    return f"{site_path}{target}"


def _safe(write: Callable[Data, str]) -> Callable[Data, Markup]:
    """A writer of JSON-LD escapes every letter that could end the script element."""
    return lambda *data, **more: Markup(write(*data, **more))


def _prose(html: str, *, link: partial[str]) -> Markup:
    """Prose was sanitised when it was read; here only its links to the site become links from this page."""
    return Markup(_PORTAL_LINK.sub(lambda match: f"{match.group(1)}{link(match.group(2))}", html))
